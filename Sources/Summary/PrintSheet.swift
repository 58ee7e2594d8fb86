import FoundationEssentials
import Spreadsheets

/// A sheet for print while it is filled from top to bottom; sets every row's height from the text in it.
struct PrintSheet {
  var draft: SheetDraft
  /// The row to be filled next.
  var row = 1
  /// How many columns it has.
  let columns: Int
  private var spans: [CellReference: CellRange] = [:]
  private var fixed: Set<Int> = []
  private var levels: [Int: Int] = [:]

  /// `helpers` columns at the right are hidden and outside headings and titles.
  init(name: String, widths: [Double], isLandscape: Bool, helpers: Int = 0) {
    draft = SheetDraft(name: name)
    columns = widths.count - helpers
    for column in columns..<widths.count { draft.hiddenColumns.insert(column + 1) }
    for (index, width) in widths.enumerated() { draft.columnWidths[index + 1] = width }
    draft.showsGrid = false
    draft.page.isLandscape = isLandscape
    if isLandscape {
      draft.page.left = 20
      draft.page.right = 15
    }
    draft.tabColor = 0xC00000
  }

  /// Puts a value into a cell of the current row.
  mutating func put(
    _ value: SheetDraft.Value, _ column: Int, _ style: CellStyle, to last: Int? = nil, link: SheetDraft.Link? = nil
  ) {
    draft.set(value, row: row, column: column, style: style, link: link)
    guard let last, last > column, let a = CellReference(row: row, column: column),
      let b = CellReference(row: row, column: last)
    else { return }
    let range = CellRange(a, b)
    draft.merges.append(range)
    spans[a] = range
  }

  mutating func put(_ text: String, _ column: Int, _ style: CellStyle, to last: Int? = nil) {
    put(text.isEmpty ? .blank : .text(text), column, style, to: last)
  }

  mutating func put(
    _ live: Live, _ column: Int, _ style: CellStyle, to last: Int? = nil, link: SheetDraft.Link? = nil
  ) {
    put(live.value, column, style, to: last, link: link)
  }

  /// A text over the whole width, then the next row.
  mutating func line(_ text: String, _ style: CellStyle) {
    put(text, 1, style, to: columns)
    row += 1
  }

  /// A formula over the whole width, then the next row.
  mutating func line(_ live: Live, _ style: CellStyle) {
    put(live, 1, style, to: columns)
    row += 1
  }

  /// Merges cells of the current column downwards from the current row.
  mutating func span(_ column: Int, rows: Int, to last: Int? = nil) {
    guard let a = CellReference(row: row, column: column),
      let b = CellReference(row: row + rows - 1, column: last ?? column)
    else { return }
    let range = CellRange(a, b)
    draft.merges.append(range)
    spans[a] = range
  }

  /// An empty row of that height.
  mutating func gap(_ height: Double = 6) {
    fix(height)
    row += 1
  }

  /// Gives the current row a height.
  mutating func fix(_ height: Double) {
    draft.rows[row] = SheetDraft.Row(height: height)
    fixed.insert(row)
  }

  /// Puts the current row into an outline.
  mutating func outline(_ level: Int) { levels[row] = level }

  /// The sheet with the heights of all its rows.
  func finished() -> SheetDraft {
    var sheet = draft
    var heights: [Int: Double] = [:]
    for (reference, cell) in draft.cells {
      let text: String
      switch cell.value {
      case .text(let one), .formula(_, .text(let one)): text = one
      default: text = "0"
      }
      let range = spans[reference]
      if let range, range.last.row > range.first.row { continue }
      let columns = reference.column...(range?.last.column ?? reference.column)
      let needed: Double
      if cell.style.rotation != 0 {
        needed = min(400, TextWidth.points(text, size: cell.style.size, isBold: cell.style.isBold) + 10)
      } else {
        let room =
          TextWidth.room(ofColumns: columns.map { draft.columnWidths[$0] ?? 8.43 }) - Double(cell.style.indent) * 8
        let lines =
          cell.style.wraps
          ? TextWidth.lines(text, width: room, size: cell.style.size, isBold: cell.style.isBold) : 1
        needed = TextWidth.height(lines: lines, size: cell.style.size)
      }
      heights[reference.row] = max(heights[reference.row] ?? 0, needed)
    }
    for (row, height) in heights where !fixed.contains(row) {
      sheet.rows[row] = SheetDraft.Row(height: (height * 4).rounded(.up) / 4)
    }
    for (row, level) in levels { sheet.rows[row, default: SheetDraft.Row(height: 16)].outlineLevel = level }
    return sheet
  }
}
