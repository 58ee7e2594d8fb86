import Checklists
import Spreadsheets
import VietnameseText

extension TextReport.Page {
  /// The greatest width of a cell beside the one in question.
  private static let cellWidth = 44
  /// What a terminal of 80 columns shows of the row: past it the mark would stand under another cell.
  private static let rowWidth = 75

  /// "Thôn Nà Pia!C6    Kết quả › Số đạt".
  func place(_ finding: Finding, range: String? = nil) -> String {
    let location = finding.location
    var cell = range ?? location.cell?.description ?? location.range?.description ?? ""
    if let line = location.line { cell += say(" (dòng \(line))", " (line \(line))") }
    let sheet = location.sheet.map { Wording.clip($0, 40) }
    var words = [sheet, cell.isEmpty ? nil : cell].compactMap { $0 }.joined(separator: "!")
    if words.isEmpty { words = Wording.clip(location.file ?? "", 70) }
    if let column = location.column { words += "    " + Wording.clip(column, 60) }
    return words
  }

  /// The row drawn around the cell, with a mark under it.
  mutating func addRow(of finding: Finding) {
    guard finding.location.file != nil else { return }
    line("  ┌ " + place(finding))
    guard let cell = finding.location.cell, let file = finding.location.file, let submission = submissions[file],
      let use = submission.sheets.first(where: { $0.sheet == finding.location.sheet })
    else {
      if let row = finding.location.row { line("  │ " + Wording.clip(row, 100)) }
      return
    }
    let content = use.content
    let table = submission.tables.first {
      $0.sheet == finding.location.sheet && $0.headerRows.lowerBound <= cell.row && cell.row <= $0.lastRow
    }
    var texts: [(text: String, isMarked: Bool)] = []
    for column in columns(around: cell, table: table, content: content) {
      let one = content[row: cell.row, column: column]
      let isPerson = one.map { use.uses[$0.reference] == .used(.person) } ?? false
      let text = isPerson ? Wording.masked : one?.text ?? ""
      if column != cell.column, text.isEmpty { continue }
      let shown = text.isEmpty ? say("(trống)", "(empty)") : Wording.clip(text, Self.cellWidth)
      texts.append((shown, column == cell.column))
    }
    let widths = texts.map { DisplayWidth.of($0.text) }
    let excess = widths.reduce(3 * (texts.count - 1), +) - Self.rowWidth
    if excess > 0, let longest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
      texts[longest].text = Wording.clip(texts[longest].text, max(12, widths[longest] - excess))
    }
    let before = texts.prefix { !$0.isMarked }
    let mark = before.reduce(0) { $0 + DisplayWidth.of($1.text) + 3 }
    let drawn = texts.map(\.text).joined(separator: " │ ")
    line("  │ " + drawn)
    line("  │ " + String(repeating: " ", count: mark) + "▲")
  }

  private func columns(around cell: CellReference, table: Submission.Table?, content: Sheet) -> [Int] {
    var columns = table?.columns.map(\.column) ?? Array(1...max(1, min(content.columnCount, 30)))
    if !columns.contains(cell.column) { columns.append(cell.column) }
    columns.sort()
    // A wide matrix shows the label and what stands beside the cell.
    guard columns.count > 12, let position = columns.firstIndex(of: cell.column) else { return columns }
    let near = columns[max(0, position - 3)...min(columns.count - 1, position + 3)]
    return columns.prefix(2).filter { !near.contains($0) } + near
  }
}
