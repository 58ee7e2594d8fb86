import Spreadsheets

/// A formula with the value it has now: what a print sheet shows.
struct Live: Sendable, Equatable {
  /// Without `=`.
  var formula: String
  /// Its value.
  var cached: SheetDraft.Cached

  static func number(_ formula: String, _ value: Double) -> Live { Live(formula: formula, cached: .number(value)) }
  static func text(_ formula: String, _ value: String) -> Live { Live(formula: formula, cached: .text(value)) }

  /// The cell's value.
  var value: SheetDraft.Value { .formula(formula, cached) }

  /// The number, where it is one.
  var double: Double? { if case .number(let number) = cached { number } else { nil } }
  /// The text, where it is one.
  var string: String? { if case .text(let text) = cached { text } else { nil } }
}

/// Pieces of formulas. Only functions that Excel 2010, WPS and LibreOffice share.
enum Formula {
  /// A text in a formula.
  static func quoted(_ text: String) -> String {
    if !text.utf8.contains(UInt8(ascii: "\"")) { return "\"\(text)\"" }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// A sheet's name before `!`.
  static func sheet(_ name: String) -> String {
    if !name.utf8.contains(UInt8(ascii: "'")) { return "'\(name)'!" }
    return "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'!"
  }

  /// `$H$2:$H$900` on a sheet.
  static func column(_ column: Int, of sheet: String, rows: ClosedRange<Int>) -> String {
    let letters = CellReference.letters(ofColumn: column)
    return "\(Self.sheet(sheet))$\(letters)$\(rows.lowerBound):$\(letters)$\(rows.upperBound)"
  }

  /// An address, `E12`.
  static func cell(_ column: Int, _ row: Int) -> String { CellReference.letters(ofColumn: column) + String(row) }

  /// The sum of the facts under a key that count; `""` where none does.
  static func sum(_ column: String, _ key: String) -> String {
    let counted = "\(column),\(quoted(key)),SL_Tinh,1)"
    return "IF(COUNTIFS(\(counted)=0,\"\",SUMIFS(SL_GiaTri,\(counted))"
  }

  /// How a difference to the level is asked: `>=0`.
  static func test(_ comparator: ComparatorSign) -> String { comparator.rawValue + "0" }

  enum ComparatorSign: String { case atLeast = ">=", atMost = "<=", equal = "=" }

  /// A number as Vietnamese text with up to two decimals: 0,8 whether the program writes its decimals with a comma or a point.
  static func decimalText(_ cell: String) -> String { "SUBSTITUTE(ROUND(\(cell),2)&\"\",\".\",\",\")" }

  /// Pieces in a row, those whose condition holds, `separator` between them.
  static func list(_ pieces: [(condition: String, text: String)], separator: String) -> String {
    let parts = pieces.map { "IF(\($0.condition),\(quoted(separator))&\($0.text),\"\")" }
    return parts.isEmpty ? "\"\"" : "MID(\(parts.joined(separator: "&")),\(separator.utf16.count + 1),32767)"
  }
}
