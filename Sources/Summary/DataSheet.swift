import Spreadsheets

/// A data sheet while it is filled: headings in row 1, one fact a row, a named table, filter arrows, nothing merged.
struct DataSheet {
  private(set) var draft: SheetDraft
  private let headings: [String]
  private let table: String
  /// The row to be filled next.
  private(set) var row = 2
  /// What the current row needs, in points.
  private var height = 0.0

  init(name: String, table: String, columns: [(heading: String, width: Double)]) {
    draft = SheetDraft(name: name)
    headings = columns.map(\.heading)
    self.table = table
    for (index, column) in columns.enumerated() {
      draft.set(.text(column.heading), row: 1, column: index + 1, style: Look.dataHead)
      draft.columnWidths[index + 1] = column.width
    }
    draft.frozenAt = CellReference(row: 2, column: 1)
    draft.tabColor = 0x1F4E79
    draft.page.isLandscape = true
    draft.page.left = 15
    draft.page.repeatedRows = 1...1
    draft.rows[1] = SheetDraft.Row(height: 33)
  }

  /// Puts a value into a cell of the current row; wrapped text makes it as high as it needs.
  mutating func put(
    _ value: SheetDraft.Value, _ column: Int, _ style: CellStyle = Look.data, link: SheetDraft.Link? = nil
  ) {
    draft.set(value, row: row, column: column, style: style, link: link)
    guard style.wraps, case .text(let text) = value else { return }
    let room = TextWidth.room(ofColumns: [draft.columnWidths[column] ?? 8.43])
    let lines = TextWidth.lines(text, width: room, size: style.size, isBold: style.isBold)
    height = max(height, TextWidth.height(lines: lines, size: style.size))
  }

  mutating func put(_ text: String?, _ column: Int, _ style: CellStyle = Look.data) {
    if let text, !text.isEmpty { put(.text(text), column, style) }
  }

  mutating func put(_ live: Live?, _ column: Int, _ style: CellStyle = Look.data) {
    if let live { put(live.value, column, style) }
  }

  /// Ends the row.
  mutating func next() {
    if height > 18 { draft.rows[row] = SheetDraft.Row(height: (height * 4).rounded(.up) / 4) }
    height = 0
    row += 1
  }

  /// The sheet with its table; a table without facts gets one empty row. One that is `onScreen` prints its headings only: hundreds
  /// of pages come out of nobody's printer because he asked for the whole workbook.
  func finished(onScreen: Bool = false) -> SheetDraft {
    var sheet = draft
    if onScreen, let a = CellReference(row: 1, column: 1), let b = CellReference(row: 1, column: headings.count) {
      sheet.page.area = CellRange(a, b)
      sheet.page.repeatedRows = nil
      sheet.page.header =
        "&C&\"Times New Roman,Regular\"&12Sheet &A: để tra cứu trên máy, không in. Cần in: xóa vùng in (Clear Print Area)."
    }
    if let a = CellReference(row: 1, column: 1),
      let b = CellReference(row: max(2, row - 1), column: headings.count)
    {
      sheet.tables = [SheetDraft.Table(name: table, range: CellRange(a, b))]
    }
    return sheet
  }
}
