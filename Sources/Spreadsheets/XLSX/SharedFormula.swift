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
        let isName = end < bytes.count && (bytes[end] == UInt8(ascii: "(") || bytes[end] == UInt8(ascii: "!"))
        result += isName ? Array(word) : shifted(word, rows: rows, columns: columns) ?? Array(word)
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

  /// `$A1`, `A`, `$3` … moved; `nil` for what is no reference.
  private static func shifted(_ word: ArraySlice<UInt8>, rows: Int, columns: Int) -> [UInt8]? {
    var rest = word
    func takeDollar() -> Bool {
      guard rest.first == UInt8(ascii: "$") else { return false }
      rest = rest.dropFirst()
      return true
    }
    let isColumnFixed = takeDollar()
    var column = 0
    var letters = 0
    while let byte = rest.first, byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") {
      column = column * 26 + Int(byte & 0x1F)
      letters += 1
      guard letters <= 3 else { return nil }
      rest = rest.dropFirst()
    }
    let isRowFixed = takeDollar()
    guard letters > 0, !rest.isEmpty, rest.count <= 7,
      let row = Int(String(decoding: rest, as: UTF8.self)), row >= 1, row <= CellReference.maximumRow,
      column <= CellReference.maximumColumn
    else { return nil }
    let newRow = isRowFixed ? row : row + rows
    let newColumn = isColumnFixed ? column : column + columns
    guard let moved = CellReference(row: newRow, column: newColumn) else { return Array("#REF!".utf8) }
    return Array(
      ((isColumnFixed ? "$" : "") + CellReference.letters(ofColumn: moved.column) + (isRowFixed ? "$" : "")
        + String(moved.row)).utf8)
  }
}
