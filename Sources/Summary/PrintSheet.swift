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
  private var levels: [Int: (level: Int, isFolded: Bool)] = [:]
  private var together: [ClosedRange<Int>] = []

  /// `helpers` columns at the right are hidden and outside headings and titles.
  init(name: String, widths: [Double], isLandscape: Bool, helpers: Int = 0) {
    draft = SheetDraft(name: name)
    columns = widths.count - helpers
    for column in columns..<widths.count { draft.hiddenColumns.insert(column + 1) }
    for (index, width) in widths.enumerated() { draft.columnWidths[index + 1] = width }
    draft.showsGrid = false
    draft.page.isLandscape = isLandscape
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

  /// Rows from `first` to the one before the current stand on one page, where a page can hold them.
  mutating func keepTogether(from first: Int) {
    if first < row { keepTogether(first...(row - 1)) }
  }

  /// These rows stand on one page, where a page can hold them.
  mutating func keepTogether(_ rows: ClosedRange<Int>) { together.append(rows) }

  /// Puts the current row into an outline; folded it does not show until a reader unfolds it.
  mutating func outline(_ level: Int, isFolded: Bool = false) { levels[row] = (level, isFolded) }

  /// The sheet, with the foot of a paper where it is one of its own.
  func finished(_ context: SummaryContext) -> SheetDraft {
    var page = self
    if context.isStandAlone { page.foot(context) }
    return page.finished()
  }

  /// The sheet with the heights of all its rows, and a page's end before whatever shall not be torn.
  func finished() -> SheetDraft {
    var sheet = draft
    var heights: [Int: Double] = [:]
    draft.forEachCell { reference, value, style in
      let text: String
      switch value {
      case .text(let one), .formula(_, .text(let one)): text = one
      default: text = ""
      }
      let range = spans[reference]
      if let range, range.last.row > range.first.row { return }
      let columns = reference.column...(range?.last.column ?? reference.column)
      let needed: Double
      if style.rotation != 0 {
        needed = min(400, TextWidth.points(text, size: style.size, isBold: style.isBold) + 10)
      } else {
        let room =
          TextWidth.room(ofColumns: columns.lazy.map { draft.columnWidths[$0] ?? 8.43 }) - Double(style.indent) * 8
        let lines =
          style.wraps ? TextWidth.lines(text, width: room, size: style.size, isBold: style.isBold) : 1
        needed = TextWidth.height(lines: lines, size: style.size)
      }
      heights[reference.row] = max(heights[reference.row] ?? 0, needed)
    }
    for (row, height) in heights where !fixed.contains(row) {
      sheet.rows[row] = SheetDraft.Row(height: (height * 4).rounded(.up) / 4)
    }
    for (row, outline) in levels {
      sheet.rows[row, default: SheetDraft.Row(height: 16)].outlineLevel = outline.level
      sheet.rows[row]?.isHidden = outline.isFolded
    }
    // The mark to unfold rows stands in the row above them.
    for (row, outline) in levels where outline.isFolded && levels[row - 1] == nil {
      sheet.rows[row - 1]?.isCollapsed = true
    }
    sheet.page.breaks = breaks(in: sheet)
    return sheet
  }

  /// The asked breaks, and one more before each of the rows kept together that would run over a page's end.
  private func breaks(in sheet: SheetDraft) -> [Int] {
    var found = Set(sheet.page.breaks)
    guard !together.isEmpty, sheet.page.fitHeight == 0 else { return found.sorted() }
    func height(_ rows: ClosedRange<Int>) -> Double {
      rows.reduce(0) { $0 + (sheet.rows[$1]?.isHidden ?? false ? 0 : sheet.rows[$1]?.height ?? 15) }
    }
    let head = sheet.page.repeatedRows.map(height) ?? 0
    let page = pageHeight(of: sheet)
    let starts = Dictionary(grouping: together, by: \.lowerBound)
    var used = 0.0
    for row in 1..<max(2, self.row) {
      // A block that no page holds, or that would leave a quarter of a page empty, keeps at least its beginning.
      let blocks = (starts[row] ?? []).map(height).filter { $0 <= page - head }
      let whole = (page - used > page / 4 ? blocks.min() : blocks.max()) ?? height(row...row)
      let isTorn = used + whole > page && used > head
      if found.contains(row) || isTorn || used + height(row...row) > page {
        if isTorn, starts[row] != nil { found.insert(row) }
        used = head
      }
      used += height(row...row)
    }
    return found.sorted()
  }

  /// What a page holds, in points of the unreduced sheet; a little less, for programs measure columns differently.
  private func pageHeight(of sheet: SheetDraft) -> Double {
    let page = sheet.page
    let (across, down) = page.isLandscape ? (297.0, 210.0) : (210.0, 297.0)
    let point = 72 / 25.4
    let columnsWidth = (1...columns).reduce(0.0) { $0 + ((sheet.columnWidths[$1] ?? 8.43) * 7 + 5) * 0.75 }
    let scale = min(1, (across - page.left - page.right) * point / columnsWidth)
    return (down - page.top - page.bottom) * point / scale * 0.98
  }
}
