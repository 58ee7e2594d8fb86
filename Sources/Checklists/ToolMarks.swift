public import Spreadsheets
public import VietnameseText

/// What this tool itself puts into workbooks, told again when they come back.
public enum ToolMarks {
  /// The first sheet of an annotated copy.
  public static let correctionsSheet = "Nội dung cần chỉnh sửa"

  /// What a file is that this tool wrote as a result, and that is no submission: a summary, the workbook of levels, records.
  public static func ownResult(_ workbook: Workbook) -> Bilingual? {
    let names = Set(workbook.sheets.map(\.name.nfc))
    if names.contains("Tóm tắt") && names.contains("Tệp đã nhận") {
      return Bilingual(vi: "bản tổng hợp do chính công cụ này lập", en: "a summary made by this tool")
    }
    guard let sheet = workbook.sheets.first, workbook.sheets.count == 1 else { return nil }
    if sheet.name.nfc == LevelSheet.name,
      sheet.cells.contains(where: { $0.text.nfc == LevelSheet.Column.level.heading })
    {
      return Bilingual(
        vi: "bảng mức đạt chuẩn của công cụ này, không phải phiếu",
        en: "this tool's workbook of levels, not a submission")
    }
    if workbook.format == .csv, sheet.cells.prefix(Record.csvColumns.count).map(\.text) == Record.csvColumns {
      return Bilingual(
        vi: "dữ liệu do chính công cụ này ghi ra, không phải phiếu",
        en: "records written by this tool, not a submission")
    }
    return nil
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
