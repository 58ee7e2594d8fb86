import Criteria
import Spreadsheets

/// The hidden sheet of a form: which rule sets it was made for, and the words its drop-downs take.
enum MarkSheet {
  /// Its name.
  static let name = "Thông tin mẫu"

  /// The cells of the villages' names, for a drop-down.
  static func villageCells(count: Int) -> String { "'\(name)'!$D$1:$D$\(max(1, count))" }

  static func draft(kind: String, sets: [RuleSet], villages: [String]) -> SheetDraft {
    var sheet = SheetDraft(name: name)
    sheet.isHidden = true
    sheet.isProtected = true
    var rows = [["mẫu", kind]]
    rows += sets.map { [$0.id, $0.version, $0.title] }
    for (row, words) in rows.enumerated() {
      for (column, word) in words.enumerated() { sheet.set(.text(word), row: row + 1, column: column + 1) }
    }
    for (row, village) in villages.enumerated() { sheet.set(.text(village), row: row + 1, column: 4) }
    return sheet
  }
}
