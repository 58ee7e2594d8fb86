import Checklists
import Spreadsheets
import VietnameseText

extension HTMLReport.Page {
  /// A sheet drawn as a table, with column letters, row numbers and its marked cells.
  mutating func addTable(_ use: Submission.SheetUse, findings: [Finding], isOpen: Bool) {
    let content = use.content
    var marks: [CellReference: [Finding]] = [:]
    var lastRow = content.rowCount
    var lastColumn = content.columnCount
    for finding in findings {
      guard let cell = finding.location.cell else { continue }
      marks[cell, default: []].append(finding)
      lastRow = max(lastRow, cell.row)
      lastColumn = max(lastColumn, cell.column)
    }
    guard lastRow > 0 else { return }
    let rows = min(lastRow, HTMLReport.mostRows)
    let columns = min(lastColumn, HTMLReport.mostColumns)
    let name = use.sheet.map { say("Trang ", "Sheet ") + $0 } ?? say("Bảng", "Table")
    html +=
      "<details\(isOpen ? " open" : "")><summary>\(Self.escape(name))</summary>\n<div class=\"scroll\"><table>\n<tr><th></th>"
    for column in 1...columns { html += "<th>\(CellReference.letters(ofColumn: column))</th>" }
    html += "</tr>\n"
    let merges = Merges(content.merges, rows: rows, columns: columns)
    // Runs of empty rows in sheets with a stray cell far below are drawn as one.
    var skipped = false
    for row in 1...rows {
      let isEmpty = (1...columns).allSatisfy { column in
        guard let cell = CellReference(row: row, column: column) else { return true }
        return content[cell] == nil && marks[cell] == nil && !merges.covers(cell)
      }
      if isEmpty, skipped { continue }
      skipped = isEmpty
      html += "<tr><th>\(row)</th>"
      for column in 1...columns {
        guard let cell = CellReference(row: row, column: column), !merges.isHidden(cell) else { continue }
        addCell(content[cell], at: cell, use: use, marks: marks[cell] ?? [], span: merges.spans[cell])
      }
      html += "</tr>\n"
    }
    html += "</table></div>\n"
    if rows < lastRow || columns < lastColumn {
      let words = say(
        "Chỉ vẽ \(rows)/\(lastRow) dòng, \(columns)/\(lastColumn) cột.",
        "Drawn: \(rows) of \(lastRow) rows, \(columns) of \(lastColumn) columns.")
      html += "<p>\(words)</p>\n"
    }
    html += "</details>\n"
  }

  private mutating func addCell(
    _ cell: Cell?, at reference: CellReference, use: Submission.SheetUse, marks: [Finding], span: CellRange?
  ) {
    var classes: [String] = []
    if let worst = marks.map(\.severity).max() { classes.append(worst.rawValue) }
    if case .number? = cell?.value { classes.append("num") }
    if cell?.isHidden ?? false { classes.append("hid") }
    // On paper a word may not push the table over the edge.
    if let text = cell?.text, text.split(whereSeparator: \.isWhitespace).contains(where: { $0.count > 20 }) {
      classes.append("long")
    }
    html += "<td"
    if !classes.isEmpty { html += " class=\"\(classes.joined(separator: " "))\"" }
    if let span {
      let height = span.last.row - span.first.row + 1
      let width = span.last.column - span.first.column + 1
      if height > 1 { html += " rowspan=\"\(height)\"" }
      if width > 1 { html += " colspan=\"\(width)\"" }
    }
    html += ">"
    if let cell {
      html += Self.escape(use.uses[reference] == .used(.person) ? Wording.masked : Wording.clip(cell.text, 300))
    }
    for finding in marks {
      html += "<sup><a href=\"#\(Self.escape(finding.id))\">\(numbers[finding.id] ?? 0)</a></sup>"
    }
    html += "</td>"
  }

  /// Merged ranges, cut to what is drawn; of two that overlap the first holds.
  private struct Merges {
    var spans: [CellReference: CellRange] = [:]
    private var covered: Set<CellReference> = []

    init(_ ranges: [CellRange], rows: Int, columns: Int) {
      for range in ranges where range.first.row <= rows && range.first.column <= columns {
        guard
          let last = CellReference(row: min(range.last.row, rows), column: min(range.last.column, columns)),
          case let cut = CellRange(range.first, last)
        else { continue }
        var cells: [CellReference] = []
        for row in cut.first.row...cut.last.row {
          for column in cut.first.column...cut.last.column {
            if let cell = CellReference(row: row, column: column) { cells.append(cell) }
          }
        }
        guard cells.allSatisfy({ !covered.contains($0) }) else { continue }
        covered.formUnion(cells)
        spans[cut.first] = cut
      }
    }

    func covers(_ cell: CellReference) -> Bool { covered.contains(cell) }
    func isHidden(_ cell: CellReference) -> Bool { covered.contains(cell) && spans[cell] == nil }
  }
}
