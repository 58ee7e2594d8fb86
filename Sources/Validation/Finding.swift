public import Criteria
public import Spreadsheets
public import VietnameseText

/// One thing wrong or odd in what was handed in, at its cell, in words that help.
public struct Finding: Sendable, Equatable {
  /// How much it matters.
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Lưu ý: worth knowing.
    case info
    /// Nên kiểm tra: should be looked at.
    case warning
    /// Phải sửa: must be corrected.
    case error

    /// info < warning < error.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int {
      switch self {
      case .info: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// Where it is.
  public struct Location: Sendable, Equatable {
    /// The file; `nil` for findings of the whole commune.
    public var file: String?
    /// The sheet; `nil` for CSV and for whole files.
    public var sheet: String?
    /// The cell.
    public var cell: CellReference?
    /// A range, where it is about more than one cell.
    public var range: CellRange?
    /// The line of a text file.
    public var line: Int?
    /// The heading of the column, in the sheet's own words.
    public var column: String?
    /// The label of the row, in the sheet's own words.
    public var row: String?

    /// Makes one.
    public init(
      file: String?, sheet: String? = nil, cell: CellReference? = nil, range: CellRange? = nil, line: Int? = nil,
      column: String? = nil, row: String? = nil
    ) {
      self.file = file
      self.sheet = sheet
      self.cell = cell
      self.range = range
      self.line = line
      self.column = column
      self.row = row
    }
  }

  /// Another cell that plays a part.
  public struct Related: Sendable, Equatable {
    /// The file, where it is another one.
    public var file: String?
    /// The sheet.
    public var sheet: String?
    /// The cell.
    public var cell: CellReference?
    /// What it says.
    public var text: String

    /// Makes one.
    public init(file: String? = nil, sheet: String?, cell: CellReference?, text: String) {
      self.file = file
      self.sheet = sheet
      self.cell = cell
      self.text = text
    }
  }

  /// Stable: the same code, village, set, indicator and field give the same id after rows move. `f-` and 16 hexadecimal digits.
  public var id: String
  /// The code, never reused or renamed.
  public var code: String
  /// How much it matters.
  public var severity: Severity
  /// Where it is.
  public var location: Location
  /// Other cells that play a part.
  public var related: [Related]
  /// What stands there.
  public var found: String?
  /// What would be right, where that is known.
  public var expected: String?
  /// The village, by name.
  public var village: String?
  /// The set.
  public var set: String?
  /// The indicator.
  public var indicator: String?
  /// What is wrong, one sentence.
  public var message: Bilingual
  /// What to type.
  public var fix: Bilingual
  /// Where the level comes from, where one plays a part.
  public var citation: Citation?
  /// The village's explanation from an earlier round.
  public var explanation: String?
  /// The record concerned, by position in the campaign's records; its figures do not count where this is an error.
  public var record: Int?
  /// The id of the finding that caused this one; `nil` where it stands by itself.
  public var foldedUnder: String?

  /// Makes one.
  public init(
    id: String, code: String, severity: Severity, location: Location, related: [Related] = [], found: String? = nil,
    expected: String? = nil, village: String? = nil, set: String? = nil, indicator: String? = nil,
    message: Bilingual, fix: Bilingual, citation: Citation? = nil, explanation: String? = nil, record: Int? = nil
  ) {
    self.id = id
    self.code = code
    self.severity = severity
    self.location = location
    self.related = related
    self.found = found
    self.expected = expected
    self.village = village
    self.set = set
    self.indicator = indicator
    self.message = message
    self.fix = fix
    self.citation = citation
    self.explanation = explanation
    self.record = record
  }
}
