/// Formulas that several cells share: written once, for the others moved along.
enum SharedFormula {
  /// The formula as it reads `rows` further down and `columns` further right: relative references move, `$` ones stay, text in
  /// quotes stays.
  static func shift(_ formula: String, rows: Int, columns: Int) -> String {
    guard rows != 0 || columns != 0 else { return formula }
    let bytes = Array(formula.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let end = bytes[(index + 1)...].firstIndex(of: byte).map { $0 + 1 } ?? bytes.count
        result += bytes[index..<end]
        index = end
      } else if byte == UInt8(ascii: "[") {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } ?? bytes.count
        result += bytes[index..<end]
        index = end
      } else if isWord(byte) {
        var end = index
        while end < bytes.count, isWord(bytes[end]) { end += 1 }
        let word = bytes[index..<end]
        let after = end < bytes.count ? bytes[end] : 0
        if after == UInt8(ascii: ":"), let whole = wholeEnd(bytes, from: end + 1) {
          // Whole columns or rows: `A:C`, `$2:3`.
          if let first = line(word, rows: rows, columns: columns),
            let last = line(bytes[(end + 1)..<whole], rows: rows, columns: columns), first.isColumn == last.isColumn
          {
            result += first.text + [after] + last.text
            index = whole
            continue
          }
        }
        let isName = after == UInt8(ascii: "(") || after == UInt8(ascii: "!")
        if isName || !append(word, rows: rows, columns: columns, to: &result) { result += word }
        index = end
      } else {
        result.append(byte)
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "$"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  /// Where the word ends that starts there; `nil` where it names a sheet or a function.
  private static func wholeEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    var end = start
    while end < bytes.count, isWord(bytes[end]) { end += 1 }
    guard end < bytes.count else { return end }
    return bytes[end] == UInt8(ascii: "!") || bytes[end] == UInt8(ascii: "(") ? nil : end
  }

  /// `A`, `$C`, `2`, `$3` moved: one end of a range of whole columns or rows; `nil` for anything else.
  private static func line(
    _ word: ArraySlice<UInt8>, rows: Int, columns: Int
  ) -> (text: [UInt8], isColumn: Bool)? {
    let isFixed = word.first == UInt8(ascii: "$")
    let rest = isFixed ? word.dropFirst() : word
    let isColumn = rest.allSatisfy { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
    guard isColumn || rest.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else { return nil }
    // Borrows the row or column it lacks.
    let text = String(decoding: rest, as: UTF8.self)
    guard let place = CellReference(isColumn ? text + "1" : "A" + text) else { return nil }
    let moved = CellReference(
      row: place.row + (isColumn || isFixed ? 0 : rows), column: place.column + (isColumn && !isFixed ? columns : 0))
    guard let moved else { return (Array("#REF!".utf8), isColumn) }
    let name = isColumn ? CellReference.letters(ofColumn: moved.column) : String(moved.row)
    return (Array(((isFixed ? "$" : "") + name).utf8), isColumn)
  }

  /// Appends `A1`, `$A1`, `A$1` … moved; `false` for what is no reference, and then appends nothing.
  private static func append(
    _ word: ArraySlice<UInt8>, rows: Int, columns: Int, to result: inout [UInt8]
  ) -> Bool {
    var rest = word
    let isColumnFixed = rest.first == UInt8(ascii: "$")
    if isColumnFixed { rest = rest.dropFirst() }
    var column = 0
    var letters = 0
    while let byte = rest.first, byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") {
      column = column * 26 + Int(byte & 0x1F)
      letters += 1
      guard letters <= 3 else { return false }
      rest = rest.dropFirst()
    }
    let isRowFixed = rest.first == UInt8(ascii: "$")
    if isRowFixed { rest = rest.dropFirst() }
    guard letters > 0, let first = rest.first, first != UInt8(ascii: "0"), rest.count <= 7 else { return false }
    var row = 0
    for byte in rest {
      guard case let digit = byte &- UInt8(ascii: "0"), digit < 10 else { return false }
      row = row * 10 + Int(digit)
    }
    guard row <= CellReference.maximumRow, column <= CellReference.maximumColumn else { return false }
    let moved = CellReference(
      row: isRowFixed ? row : row + rows, column: isColumnFixed ? column : column + columns)
    guard let moved else {
      result += "#REF!".utf8
      return true
    }
    if isColumnFixed { result.append(UInt8(ascii: "$")) }
    // At most three letters, of which A is 1 and Z 26.
    let (low, rest26) = ((moved.column - 1) % 26, (moved.column - 1) / 26)
    if rest26 > 26 { result.append(UInt8(ascii: "A") + UInt8((rest26 - 1) / 26 - 1)) }
    if rest26 > 0 { result.append(UInt8(ascii: "A") + UInt8((rest26 - 1) % 26)) }
    result.append(UInt8(ascii: "A") + UInt8(low))
    if isRowFixed { result.append(UInt8(ascii: "$")) }
    var scale = 1
    while moved.row / scale >= 10 { scale *= 10 }
    while scale > 0 {
      result.append(UInt8(ascii: "0") + UInt8(moved.row / scale % 10))
      scale /= 10
    }
    return true
  }
}
