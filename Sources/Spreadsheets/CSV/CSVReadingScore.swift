/// How well a text fits one way of splitting it.
///
/// Weighed by the body: rows that have the width of most rows, not the first ones. Title rows without delimiters weigh little,
/// and another table (three rows or more in sequence with a width of their own) nearly as much as the first.
struct CSVReadingScore {
  /// 0 to 1; 0 where the delimiter splits nothing.
  var value = 0.0
  /// The width of most rows.
  private(set) var columns = 1
  /// Rows of that width.
  private(set) var rowsOfThisWidth = 0
  /// Rows that are not blank.
  private(set) var rows = 0
  /// Share of the cells that are numbers, dates or plain words.
  private(set) var typed = 0.0
  /// The cells of a typical row.
  private(set) var example: [String] = []

  /// Cells looked at.
  private static let cellsTyped = 4000

  /// The score of a reading that is none.
  init() {}

  /// The score of taking each line for one cell.
  init(oneColumn text: Span<UInt8>, _ value: Double) {
    self.value = value
    rows = lineBreaks(in: text) + (text.isEmpty || text[text.count - 1].isLineBreak ? 0 : 1)
    rowsOfThisWidth = rows
    typed = 1
    // A line from the middle, as of the other readings.
    var start = text.count / 2
    while start > 0, !text[start - 1].isLineBreak { start -= 1 }
    var line: [UInt8] = []
    while start < text.count, !text[start].isLineBreak, line.count < 160 {
      line.append(text[start])
      start += 1
    }
    example = [String(String(decoding: line, as: UTF8.self).prefix(40))]
  }

  /// Scores a table. `isCut`: the last record may be incomplete.
  init(_ table: borrowing CSVTable, dialect: CSVDialect, isCut: Bool) {
    let records = (dialect.hasSeparatorLine ? 1 : 0)..<max(table.records.count - (isCut ? 1 : 0), 1)
    let full = records.filter { !table.isBlank(record: $0) }
    let widths = full.map { table.width(ofRecord: $0) }
    rows = full.count
    guard let mode = Self.mode(of: widths) else {
      rowsOfThisWidth = rows
      example = full.first.map { table.texts(ofRecord: $0, fields: 1, prefix: .max) } ?? []
      return
    }
    columns = mode
    rowsOfThisWidth = widths.count { $0 == mode }
    let consistent = Double(rowsOfThisWidth) + 0.8 * Double(Self.rowsOfOtherTables(widths, mode: mode))
    let single = widths.count { $0 <= 1 }
    let odd = Double(rows - single) - consistent
    let coverage = consistent / (consistent + max(odd, 0) + 0.25 * Double(single))
    let body = full.filter { table.width(ofRecord: $0) == mode }
    typed = Self.typedShare(of: body, in: table, dialect: dialect)
    example = body.isEmpty ? [] : table.texts(ofRecord: body[body.count / 2], fields: 12, prefix: 40)
    value = coverage * typed * (1 - 0.5 / Double(mode))
    // A few lines with a comma are prose, not a table with many titles.
    let split = rows - single
    let share = Double(split) / Double(rows)
    if share < 0.3 { value *= share / 0.3 }
    if split == 1 && rows > 1 { value *= 0.3 }
    if dialect.delimiter == UInt8(ascii: ",") {
      // So are lines of every width, as of a message from a chat.
      if consistent * 2 <= Double(split) { value *= 0.5 }
      // "Nước sạch: 69,4%" or "Bản Lũng Cùng, xã Lũng Pảng" in every row, with no row of headings.
      if body.allSatisfy({ Self.cutsText(record: $0, in: table, isPadded: dialect.isPadded) }) { value *= 0.1 }
    }
    // ", " is most often prose; then some lines are without.
    if dialect.isPadded && single > 0 { value *= 0.35 }
  }

  /// The width of most rows, wide ones counting more; `nil` where no row has two cells.
  private static func mode(of widths: [Int]) -> Int? {
    var counts: [Int: Int] = [:]
    for width in widths where width > 1 { counts[width, default: 0] += 1 }
    func weight(_ entry: (key: Int, value: Int)) -> Double { Double(entry.value) * (1 - 0.5 / Double(entry.key)) }
    return counts.max { a, b in (weight(a), a.key) < (weight(b), b.key) }?.key
  }

  private static func rowsOfOtherTables(_ widths: [Int], mode: Int) -> Int {
    var total = 0
    var index = 0
    while index < widths.count {
      var end = index + 1
      while end < widths.count, widths[end] == widths[index] { end += 1 }
      if end - index >= 3 && widths[index] > 1 && widths[index] != mode { total += end - index }
      index = end
    }
    return total
  }

  /// Whether a text that ends with a digit is followed by one that begins with a digit, or any by a blank where most are not.
  private static func cutsText(record: Int, in table: borrowing CSVTable, isPadded: Bool) -> Bool {
    var endsInDigit = false
    for cell in table.cells(ofRecord: record) {
      let (isCut, isOpen) = table.withBytes(ofCell: cell) { bytes in
        guard let first = bytes.indices.first, let last = bytes.indices.last else { return (false, false) }
        let hasLetters = bytes.indices.contains { bytes[$0] | 0x20 >= UInt8(ascii: "a") }
        let isProse = !isPadded && bytes[first] == .space && table.column(cell) > 1
        return (endsInDigit && bytes[first].isDigit || isProse, hasLetters && bytes[last].isDigit)
      }
      if isCut { return true }
      endsInDigit = isOpen
    }
    return false
  }

  private static func typedShare(
    of records: [Int], in table: borrowing CSVTable, dialect: CSVDialect
  ) -> Double {
    var total = 0.0
    var count = 0
    for record in records {
      for cell in table.cells(ofRecord: record) {
        let isFirst = table.column(cell) == 1
        total += table.withBytes(ofCell: cell) {
          CSVCellKind($0, dialect: dialect, isFirst: isFirst).plausibility
        }
        count += 1
      }
      if count >= cellsTyped { break }
    }
    return count == 0 ? 0.5 : total / Double(count)
  }
}

/// What kind of cell some bytes look like under a dialect.
enum CSVCellKind: Equatable {
  /// Whole or decimal, with groups, percent sign or brackets; comma and point both.
  case number
  /// dd/mm/yyyy, d-m-yy, ISO and the like.
  case date
  /// Anything else that no delimiter seems to have cut.
  case words
  /// Starts with a blank, as prose cut at a comma does, or has a comma with no blank after it.
  case odd
  /// Holds another delimiter, or half a quotation.
  case uncut

  /// How likely such a cell is where the dialect is right.
  var plausibility: Double {
    switch self {
    case .number, .date: 1
    case .words: 0.9
    case .odd: 0.5
    case .uncut: 0.1
    }
  }

  /// Looks at a field that is not empty.
  init(_ field: Span<UInt8>, dialect: CSVDialect, isFirst: Bool) {
    if let kind = Self.numberOrDate(field) {
      self = kind
      return
    }
    let last = field.count - 1
    var hasTightComma = false
    if field[0] == dialect.quote || field[last] == dialect.quote {
      self = .uncut
      return
    }
    for index in field.indices {
      let byte = field[index]
      let isOther =
        byte == UInt8(ascii: ";") || byte == .tab || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ",")
      guard isOther, byte != dialect.delimiter else { continue }
      // In prose a space follows; between digits a comma is a decimal mark.
      let next = index < last ? field[index + 1] : UInt8.space
      if next.isBlank || next.isLineBreak { continue }
      if byte == UInt8(ascii: ",") {
        if !(next.isDigit && index > 0 && field[index - 1].isDigit) { hasTightComma = true }
        continue
      }
      self = .uncut
      return
    }
    let startsLate = !isFirst && field[0] == .space && !dialect.isPadded
    self = startsLate || hasTightComma ? .odd : .words
  }

  private static func numberOrDate(_ field: Span<UInt8>) -> CSVCellKind? {
    var digits = 0
    var marks = 0
    var dateMarks = 0
    for index in field.indices {
      let byte = field[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."), UInt8(ascii: ","): marks += 1
      case UInt8(ascii: "/"): dateMarks += 1
      case UInt8(ascii: "-"), UInt8(ascii: ":"): if digits > 0 { dateMarks += 1 }
      case UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"): break
      case .space where index > 0: break
      default: return nil
      }
    }
    guard digits > 0, digits < 30 else { return nil }
    // "1,5,2" is several numbers in one.
    if marks > 1 && !isGrouped(field) && dateMarks == 0 { return nil }
    return dateMarks > 0 ? .date : .number
  }

  /// Whether a number with several marks is 1.234.567,8 or 1,234,567.8, or a date 1.2.2023.
  private static func isGrouped(_ field: Span<UInt8>) -> Bool {
    var run = 0
    var groups = 0
    var first = true
    for index in field.indices {
      let byte = field[index]
      if byte.isDigit {
        run += 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        if !first && run != 3 && !(run <= 2 && byte == UInt8(ascii: ".")) { return false }
        if byte == UInt8(ascii: ",") && run != 3 && !first { return false }
        first = false
        groups += 1
        run = 0
      }
    }
    return groups > 0
  }
}
