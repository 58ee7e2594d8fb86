public import Spreadsheets
import VietnameseText

/// What this tool itself puts into workbooks, told again when they come back.
public enum ToolMarks {
  /// The first sheet of an annotated copy.
  public static let correctionsSheet = "Nội dung cần chỉnh sửa"

  /// Whether a workbook is a commune summary that this tool wrote.
  public static func isOwnSummary(_ workbook: Workbook) -> Bool {
    let names = Set(workbook.sheets.map(\.name.nfc))
    return names.contains("Tóm tắt") && names.contains("Tệp đã nhận")
  }

  /// Whether a sheet is the tool's own: the list of corrections, or the hidden sheet of a form.
  static func isOurs(_ grid: Grid) -> Bool {
    let name = grid.name?.nfc
    return name == correctionsSheet || (name == MarkSheet.name && grid.sheet.isHidden)
  }

  /// What was typed under "Giải trình", by the finding's id under "Mã".
  static func explanations(_ grid: Grid) -> [String: String] {
    guard let head = grid.rows.first(where: { row in grid.entries(row).contains { $0.key == "giai trinh" } }),
      let text = grid.entries(head).first(where: { $0.key == "giai trinh" })?.column,
      let code = grid.entries(head).first(where: { $0.key == "ma" })?.column
    else { return [:] }
    var explanations: [String: String] = [:]
    for row in grid.rows where row > head {
      guard let id = grid.own(row, code)?.text, let said = grid.own(row, text)?.cell.text, !said.singleSpaced.isEmpty
      else { continue }
      explanations[id] = said
    }
    return explanations
  }
}
