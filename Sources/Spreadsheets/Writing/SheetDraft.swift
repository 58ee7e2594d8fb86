public import VietnameseText

/// A sheet to be written, as a value: cells by address, widths, heights, merges, print set-up.
///
/// ```swift
/// var sheet = SheetDraft(name: "Tổng hợp")
/// sheet.set(.text("2.10"), row: 4, column: 1)
/// sheet.set(.formula("SUM(C2:C3)", .number(7.5)), row: 4, column: 3, style: CellStyle(isBold: true))
/// ```
///
/// Nothing is checked until ``WorkbookWriter/add(_:)`` writes it.
public struct SheetDraft: Sendable {
  /// What a cell holds.
  public enum Value: Sendable, Equatable {
    /// Nothing: only its style shows.
    case blank
    /// Always written as a string, whatever it looks like.
    case text(String)
    /// Finite; at most 15 digits are kept.
    case number(Double)
    /// A day, written as a number with a date format.
    case date(CivilDate)
    /// A formula without `=`, and the value that readers see who do not calculate.
    case formula(String, Cached)
  }

  /// The value of a formula.
  public enum Cached: Sendable, Equatable {
    /// A finite number.
    case number(Double)
    /// A text.
    case text(String)
  }

  /// Where a click leads.
  public enum Link: Sendable, Equatable {
    /// A cell of this workbook.
    case cell(sheet: String, CellReference)
    /// A file beside the workbook (`nguon/na-pai.xlsx`, with `/`), and the cell in it.
    case file(String, sheet: String?, CellReference?)
  }

  /// A cell as it is kept: its style and its link by their numbers.
  struct StoredCell: Sendable {
    var value: Value
    var style: Int
    var link: Int?
  }

  /// A cell with its looks.
  public struct DraftCell: Sendable {
    /// What it holds.
    public var value: Value
    /// How it looks.
    public var style: CellStyle
    /// Where a click leads.
    public var link: Link?
  }

  /// The colours and marks of a range that follow its values.
  public struct Rule: Sendable {
    /// When.
    public enum Condition: Sendable {
      /// The cell says exactly this.
      case text(String)
      /// A formula, relative to the top-left cell, is true.
      case formula(String)
      /// A bar as long as the number is great, 0 to 1.
      case bar(color: Int)
    }

    /// Where.
    public var range: CellRange
    /// When.
    public var condition: Condition
    /// The colour behind.
    public var fill: Int?
    /// The colour of the letters.
    public var color: Int?
    /// Bold letters.
    public var isBold: Bool

    /// Makes one.
    public init(_ range: CellRange, _ condition: Condition, fill: Int? = nil, color: Int? = nil, isBold: Bool = false) {
      self.range = range
      self.condition = condition
      self.fill = fill
      self.color = color
      self.isBold = isBold
    }
  }

  /// A named table over a range whose first row holds the headings.
  public struct Table: Sendable {
    /// Its name in formulas: letters, digits, `_`.
    public var name: String
    /// Headings and body; at least one row of body.
    public var range: CellRange

    /// Makes one.
    public init(name: String, range: CellRange) {
      self.name = name
      self.range = range
    }
  }

  /// How the sheet is printed. Lengths in millimetres.
  public struct Page: Sendable {
    /// Wider than high.
    public var isLandscape = false
    /// The margins.
    public var left = 30.0
    /// The margins.
    public var right = 15.0
    /// The margins.
    public var top = 20.0
    /// The margins.
    public var bottom = 20.0
    /// Pages across; 0 for as many as it takes.
    public var fitWidth = 1
    /// Pages down; 0 for as many as it takes.
    public var fitHeight = 0
    /// Rows printed on top of every page.
    public var repeatedRows: ClosedRange<Int>?
    /// Columns printed at the left of every page.
    public var repeatedColumns: ClosedRange<Int>?
    /// Rows before which a page ends.
    public var breaks: [Int] = []
    /// The header, in Excel's notation.
    public var header = "&C&\"Times New Roman,Regular\"&12&P"
    /// The distance of the header from the edge.
    public var headerMargin = 10.0
    /// What is printed; `nil` is everything.
    public var area: CellRange?
    /// Centred between left and right.
    public var isCentred = true

    /// A4, portrait, the margins of an administrative paper.
    public init() {}
  }

  /// A row's height and outline.
  public struct Row: Sendable {
    /// Points.
    public var height: Double
    /// 0 for none.
    public var outlineLevel = 0
    /// Whether it is there and not shown.
    public var isHidden = false
    /// Whether the rows of the outline below it are hidden, and a mark beside it shows them.
    public var isCollapsed = false

    /// Makes one.
    public init(height: Double, outlineLevel: Int = 0, isHidden: Bool = false) {
      self.height = height
      self.outlineLevel = outlineLevel
      self.isHidden = isHidden
    }
  }

  /// The name, as it is written; ``WritableText/sheetName(_:taken:)`` cleans one.
  public var name: String
  private var grid: [[StoredCell?]] = []
  private(set) var styles: [CellStyle] = []
  private var styleNumbers: [CellStyle: Int] = [:]
  private var lastStyle: Int?
  private var links: [Link] = []
  /// Merged ranges; each shows its top-left cell.
  public var merges: [CellRange] = []
  /// Widths in characters, by column from 1.
  public var columnWidths: [Int: Double] = [:]
  /// Columns that are there and not shown.
  public var hiddenColumns: Set<Int> = []
  /// Notes on cells.
  public var notes: [CellReference: String] = [:]
  /// Heights and outlines, by row from 1.
  public var rows: [Int: Row] = [:]
  /// Rows and columns that stay in sight: the first cell that moves.
  public var frozenAt: CellReference?
  /// The range with filter arrows, where there is no table.
  public var filter: CellRange?
  /// Named tables.
  public var tables: [Table] = []
  /// Colours that follow values, the first that holds wins.
  public var rules: [Rule] = []
  /// Charts.
  public var charts: [ChartDraft] = []
  /// How it is printed.
  public var page = Page()
  /// The colour of its tab.
  public var tabColor: Int?
  /// Whether the grid shows on the screen.
  public var showsGrid = true
  /// Percent.
  public var zoom = 100
  /// What may be typed where, with the help shown beside the cell.
  public var inputs: [InputRule] = []
  /// Whether only unlocked cells can be changed; there is no password.
  public var isProtected = false
  /// Whether its tab is not shown.
  public var isHidden = false

  /// Makes an empty sheet.
  public init(name: String) { self.name = name }

  /// Puts a value into a cell. Outside the grid nothing happens.
  public mutating func set(
    _ value: Value, row: Int, column: Int, style: CellStyle = CellStyle(), link: Link? = nil
  ) {
    guard CellReference(row: row, column: column) != nil else { return }
    while grid.count < row { grid.append([]) }
    if grid[row - 1].isEmpty { grid[row - 1].reserveCapacity(max(column, row > 1 ? grid[row - 2].count : 0)) }
    while grid[row - 1].count < column { grid[row - 1].append(nil) }
    var cell = StoredCell(value: value, style: number(of: style))
    if let link {
      cell.link = links.count
      links.append(link)
    }
    grid[row - 1][column - 1] = cell
  }

  /// Many cells share few styles: each is kept once.
  private mutating func number(of style: CellStyle) -> Int {
    if let last = lastStyle, styles[last] == style { return last }
    let number = styleNumbers[style] ?? styles.count
    if number == styles.count {
      styles.append(style)
      styleNumbers[style] = number
    }
    lastStyle = number
    return number
  }

  /// The cells, by address: a copy.
  public var cells: [CellReference: DraftCell] {
    var all: [CellReference: DraftCell] = [:]
    forEachCell { reference, cell in all[reference] = draft(cell) }
    return all
  }

  /// Calls the body for every cell, row by row, from left to right.
  func forEachCell<E>(_ body: (CellReference, StoredCell) throws(E) -> Void) throws(E) {
    for (row, cells) in grid.enumerated() {
      for (column, cell) in cells.enumerated() {
        if let cell, let reference = CellReference(row: row + 1, column: column + 1) { try body(reference, cell) }
      }
    }
  }

  /// Calls the body for every cell, row by row, from left to right, with what it holds and how it looks.
  public func forEachCell(_ body: (CellReference, Value, CellStyle) -> Void) {
    forEachCell { reference, cell in body(reference, cell.value, styles[cell.style]) }
  }

  /// The last row with a cell, 0 for none.
  public var lastRow: Int { grid.count }
  /// The last column with a cell, 0 for none.
  public var lastColumn: Int { grid.map(\.count).max() ?? 0 }

  /// The cell at an address.
  public subscript(row row: Int, column column: Int) -> DraftCell? {
    guard grid.indices.contains(row - 1), grid[row - 1].indices.contains(column - 1) else { return nil }
    return grid[row - 1][column - 1].map(draft)
  }

  private func draft(_ cell: StoredCell) -> DraftCell {
    DraftCell(value: cell.value, style: styles[cell.style], link: link(of: cell))
  }

  func link(of cell: StoredCell) -> Link? { cell.link.map { links[$0] } }
}

/// A chart of stacked bars over cells, with the values that a reader shows who does not calculate.
public struct ChartDraft: Sendable {
  /// One colour of the bars.
  public struct Series: Sendable {
    /// Its name in the legend.
    public var name: String
    /// The cells of the values, on ``ChartDraft/sheet``.
    public var cells: CellRange
    /// Their values.
    public var values: [Double]
    /// 0xRRGGBB.
    public var color: Int
    /// A pattern over the colour, so that grey print tells them apart.
    public var pattern: Pattern

    /// Makes one.
    public init(name: String, cells: CellRange, values: [Double], color: Int, pattern: Pattern) {
      self.name = name
      self.cells = cells
      self.values = values
      self.color = color
      self.pattern = pattern
    }
  }

  /// What is drawn over a colour.
  public enum Pattern: Sendable {
    /// Nothing: the plain colour.
    case solid
    /// Diagonal lines.
    case diagonal
    /// Dots.
    case dots
  }

  /// The title.
  public var title: String
  /// The title of the axis of values.
  public var axis: String
  /// The sheet that holds the cells.
  public var sheet: String
  /// The cells of the labels.
  public var labelCells: CellRange
  /// Their texts.
  public var labels: [String]
  /// The parts of each bar.
  public var series: [Series]
  /// The cell at its top left.
  public var at: CellReference
  /// Pixels.
  public var width: Int
  /// Pixels.
  public var height: Int

  /// Makes one.
  public init(
    title: String, axis: String, sheet: String, labelCells: CellRange, labels: [String], series: [Series],
    at: CellReference, width: Int, height: Int
  ) {
    self.title = title
    self.axis = axis
    self.sheet = sheet
    self.labelCells = labelCells
    self.labels = labels
    self.series = series
    self.at = at
    self.width = width
    self.height = height
  }
}
