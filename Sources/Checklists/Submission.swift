public import Spreadsheets
public import VietnameseText

/// One file as it was understood: its tables, its records, and what became of every cell.
///
/// The sum always holds: cells read = used + decoration + left over.
public struct Submission: Sendable {
  /// The file, relative to the PATH given.
  public var file: String
  /// Its size in bytes.
  public var byteCount: Int
  /// Its SHA-256; empty where it could not be read.
  public var sha256: String
  /// The kind of file, `nil` where it could not be read.
  public var format: Workbook.Format?
  /// How a text file separates its fields; `nil` for workbooks.
  public var dialect: CSVDialect?
  /// How the bytes of a text file stand for letters; `nil` for workbooks.
  public var encoding: TextEncoding?
  /// Why it could not be read; then everything below is empty.
  public var error: ReadError?
  /// What the reader noticed.
  public var notices: [ReadNotice]
  /// The tables found, in sheet order.
  public var tables: [Table]
  /// The records, by sheet, row, column.
  public var records: [Record]
  /// What could not be understood or looked odd, at its cell.
  public var problems: [Problem]
  /// What became of the cells of each sheet, in workbook order.
  public var sheets: [SheetUse]
  /// Explanations typed into an annotated copy ("Giải trình"), by finding id.
  public var explanations: [String: String]

  /// Mappings that were tried and are for other forms, by sheet.
  public var passedOver: [PassedOver] = []

  /// A mapping that does not fit a sheet.
  public struct PassedOver: Sendable, Equatable {
    /// The sheet; `nil` for CSV.
    public var sheet: String?
    /// The mapping's name.
    public var mapping: String
    /// What the sheet does not have, Vietnamese.
    public var reason: String
  }

  /// Makes one.
  public init(
    file: String, byteCount: Int = 0, sha256: String = "", format: Workbook.Format? = nil, error: ReadError? = nil,
    notices: [ReadNotice] = [], tables: [Table] = [], records: [Record] = [], problems: [Problem] = [],
    sheets: [SheetUse] = [], explanations: [String: String] = [:]
  ) {
    self.file = file
    self.byteCount = byteCount
    self.sha256 = sha256
    self.format = format
    self.error = error
    self.notices = notices
    self.tables = tables
    self.records = records
    self.problems = problems
    self.sheets = sheets
    self.explanations = explanations
  }

  /// One table on a sheet: its layout and what was found out about it.
  public struct Table: Sendable {
    /// Which way it lies.
    public enum Layout: String, Sendable {
      /// A row an indicator: one village's checklist.
      case indicatorsInRows = "indicators-in-rows"
      /// A row a village, a column an indicator.
      case villagesInRows = "villages-in-rows"
      /// A column a village, a row an indicator.
      case villagesInColumns = "villages-in-columns"
      /// A column an indicator: one village's checklist on its side.
      case indicatorsInColumns = "indicators-in-columns"
      /// An inventory of culture houses and sports grounds.
      case facilities
      /// An inventory of roads.
      case roads
      /// A list of OCOP products.
      case products
      /// A roadmap: what will be done, by when.
      case roadmap
    }

    /// The sheet; `nil` for CSV.
    public var sheet: String?
    /// The mapping that read it; `auto` where it was worked out from the content.
    public var mapping: String
    /// How well the mapping fits, 0 to 1.
    public var score: Double
    /// The reasons of the score, Vietnamese.
    public var reasons: [String]
    /// Which way it lies.
    public var layout: Layout
    /// The set; `nil` where it is none's (inventories).
    public var set: String?
    /// The village it is about; `nil` for the commune or several villages.
    public var village: VillageName?
    /// The year.
    public var year: Int?
    /// Header rows and the last row of the body.
    public var headerRows: ClosedRange<Int>
    /// The last row that belongs to it.
    public var lastRow: Int
    /// What each column was taken for.
    public var columns: [Column]
    /// Totals rows: checked, never added.
    public var totals: [Totals]

    /// What a column was taken for.
    public struct Column: Sendable {
      /// The column, from 1.
      public var column: Int
      /// Its heading, header rows joined: "Kết quả › Số đạt".
      public var heading: String
      /// What it is; `nil` for an ignored column.
      public var field: Field?
      /// The village of the column, in matrices with villages as columns.
      public var village: VillageName?
      /// The indicator of the column, in tables with villages in rows.
      public var indicator: String?
      /// The part of the indicator, such as `male`.
      public var part: String?

      /// Makes one.
      public init(
        column: Int, heading: String, field: Field?, village: VillageName? = nil, indicator: String? = nil,
        part: String? = nil
      ) {
        self.column = column
        self.heading = heading
        self.field = field
        self.village = village
        self.indicator = indicator
        self.part = part
      }
    }

    /// A cell of a totals row, and the body cells it should be the sum of.
    public struct Totals: Sendable {
      /// The cell.
      public var cell: CellReference
      /// What it says.
      public var stated: Double
      /// The readable numbers of its column in the body.
      public var parts: [CellReference]
      /// Their sum.
      public var sum: Double

      /// Makes one.
      public init(cell: CellReference, stated: Double, parts: [CellReference], sum: Double) {
        self.cell = cell
        self.stated = stated
        self.parts = parts
        self.sum = sum
      }
    }

    /// Makes one.
    public init(
      sheet: String?, mapping: String, score: Double, reasons: [String] = [], layout: Layout, set: String?,
      village: VillageName?, year: Int?, headerRows: ClosedRange<Int>, lastRow: Int, columns: [Column],
      totals: [Totals] = []
    ) {
      self.sheet = sheet
      self.mapping = mapping
      self.score = score
      self.reasons = reasons
      self.layout = layout
      self.set = set
      self.village = village
      self.year = year
      self.headerRows = headerRows
      self.lastRow = lastRow
      self.columns = columns
      self.totals = totals
    }
  }

  /// What became of the cells of one sheet.
  public struct SheetUse: Sendable {
    /// The sheet; `nil` for CSV.
    public var sheet: String?
    /// What each non-empty cell was taken for.
    public var uses: [CellReference: CellUse]
    /// The texts of the sheet, for showing a row around a finding.
    public var content: Sheet

    /// Makes one.
    public init(sheet: String?, uses: [CellReference: CellUse], content: Sheet) {
      self.sheet = sheet
      self.uses = uses
      self.content = content
    }

    /// How many cells were read, used, known decoration, left over.
    public var counts: Counts {
      var counts = Counts()
      for use in uses.values {
        counts.read += 1
        switch use {
        case .used: counts.used += 1
        case .decoration: counts.decoration += 1
        case .leftOver: counts.leftOver += 1
        }
      }
      return counts
    }
  }

  /// Numbers of cells: `read` is the sum of the others.
  public struct Counts: Sendable, Equatable {
    /// Non-empty cells.
    public var read = 0
    /// Part of a record, a check or a heading that was needed.
    public var used = 0
    /// Known decoration.
    public var decoration = 0
    /// Neither.
    public var leftOver = 0

    /// All zero.
    public init() {}
  }

  /// The counts of all sheets together.
  public var counts: Counts {
    sheets.reduce(into: Counts()) { sum, sheet in
      let one = sheet.counts
      sum.read += one.read
      sum.used += one.used
      sum.decoration += one.decoration
      sum.leftOver += one.leftOver
    }
  }
}

/// What a cell was taken for.
public enum CellUse: Sendable, Equatable {
  /// Part of a record, or read to find village, year or set, or a checked total.
  case used(Field)
  /// Known to say nothing about a figure.
  case decoration(Decoration)
  /// Neither: it is listed.
  case leftOver

  /// Why a cell is decoration.
  public enum Decoration: String, Sendable {
    /// The title block above the table.
    case title
    /// A column's heading.
    case heading
    /// A number under a heading: (1), (2).
    case columnNumber = "column-number"
    /// A row that names a group or criterion.
    case groupRow = "group-row"
    /// The running number of a row.
    case ordinal
    /// A unit of measure.
    case unit
    /// The level as the form states it.
    case level
    /// The signatures below the table.
    case signature
    /// An example row of the form.
    case example
    /// A column that is known to say nothing about a figure.
    case ignoredColumn = "ignored-column"
    /// A mark that this tool wrote itself.
    case toolMark = "tool-mark"
    /// A row of totals.
    case total
  }
}

/// Something in a sheet that could not be understood or looks odd: raised while reading, judged later.
public struct Problem: Sendable, Equatable {
  /// What it is; the raw values are finding codes.
  public enum Code: String, Sendable {
    /// No row of headings was found.
    case headerMissing = "header-missing"
    /// Headings without rows below.
    case noDataRows = "no-data-rows"
    /// A column that the layout needs is not there.
    case columnMissing = "column-missing"
    /// No layout fits the sheet.
    case noMapping = "no-mapping"
    /// Two layouts fit equally well.
    case ambiguousMapping = "ambiguous-mapping"
    /// Cells that nothing used.
    case unmappedCells = "unmapped-cells"
    /// Figures in hidden rows, columns or sheets.
    case hiddenData = "hidden-data"
    /// The sheet names no village.
    case villageMissing = "village-missing"
    /// The village is not in the register.
    case villageUnknown = "village-unknown"
    /// The village's name is nearly one of the register's.
    case villageNearMiss = "village-near-miss"
    /// The sheet is about another year.
    case wrongYear = "wrong-year"
    /// A village stands in two rows.
    case duplicateVillageRow = "duplicate-village-row"
    /// A row is no indicator of the set.
    case unknownIndicator = "unknown-indicator"
    /// An indicator stands in two rows.
    case duplicateIndicator = "duplicate-indicator"
    /// A number damaged by the spreadsheet program was repaired: 2.1 was 2.10.
    case indicatorIdRepaired = "indicator-id-repaired"
    /// Words where a number is wanted.
    case notANumber = "not-a-number"
    /// A percent past 100.
    case percentOver100 = "percent-over-100"
    /// The cell shows an error such as #DIV/0!.
    case cellError = "cell-error"
    /// A formula that nobody calculated.
    case formulaWithoutValue = "formula-without-value"
    /// 1.234 can be read two ways, and the column does not decide.
    case ambiguousNumber = "ambiguous-number"
    /// A value that fits another unit better.
    case unitSuspect = "unit-suspect"
    /// Characters that nobody sees.
    case invisibleCharacters = "invisible-characters"
    /// The letter O or l in a number.
    case letterForDigit = "letter-for-digit"
    /// Text that a spreadsheet program could take for a formula.
    case formulaLikeText = "formula-like-text"
    /// A number kept as text.
    case numberAsText = "number-as-text"
    /// Both Đạt and Chưa đạt are marked.
    case statusConflict = "status-conflict"
    /// A status that is no known word or mark.
    case statusUnrecognised = "status-unrecognised"
    /// Written like a date, but no such day.
    case invalidDate = "invalid-date"
    /// Day first and month first in one column.
    case mixedDates = "mixed-dates"
    /// Text in an old encoding (TCVN3, VNI) was decoded.
    case legacyEncoding = "legacy-encoding"
  }

  /// What it is.
  public var code: Code
  /// The sheet; `nil` for CSV or the whole file.
  public var sheet: String?
  /// The cell; `nil` where it is about a sheet or file.
  public var cell: CellReference?
  /// A range it is about, such as an ignored column: "K4:K31".
  public var range: CellRange?
  /// The field concerned.
  public var field: Field?
  /// The wording found.
  public var found: String
  /// What would be right, where that is known: a suggested village, the repaired id.
  public var suggestion: String?
  /// Other cells that play a part.
  public var related: [CellReference]
  /// Where it belongs to one record: its position in ``Submission/records``.
  public var record: Int?
  /// The village concerned, where it is known.
  public var village: VillageName?
  /// The set concerned.
  public var set: String?
  /// The indicator concerned.
  public var indicator: String?

  /// Makes one.
  public init(
    _ code: Code, sheet: String?, cell: CellReference? = nil, range: CellRange? = nil, field: Field? = nil,
    found: String = "", suggestion: String? = nil, related: [CellReference] = [], record: Int? = nil,
    village: VillageName? = nil, set: String? = nil, indicator: String? = nil
  ) {
    self.code = code
    self.sheet = sheet
    self.cell = cell
    self.range = range
    self.field = field
    self.found = found
    self.suggestion = suggestion
    self.related = related
    self.record = record
    self.village = village
    self.set = set
    self.indicator = indicator
  }
}
