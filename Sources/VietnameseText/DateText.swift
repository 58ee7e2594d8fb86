/// A text read as a date, a period or neither.
///
/// ```swift
/// DateText("quý IV/2024")            // .date(2024-12-31, .quarter)
/// DateText("31/02/2024")             // .invalid
/// DateText("khi được hỗ trợ xi măng")  // .words
/// ```
public enum DateText: Sendable, Equatable {
  /// The last day of what was written, and how fine it was.
  case date(CivilDate, DatePrecision)
  /// Written like a date, but no such day, month or quarter.
  case invalid
  /// Words without a date: a condition, a remark.
  case words

  /// Which part comes first in `01/02/2023`.
  public enum Order: Sendable {
    case dayFirst, monthFirst
  }

  /// Reads a text. `defaultYear` completes "quý IV" or "tháng 9", which without it are words.
  public init(_ text: String, order: Order = .dayFirst, defaultYear: Int? = nil) { self = .words }

  /// What the texts of one column say about the order of day and month.
  public struct OrderEvidence: Sendable, Equatable {
    /// Positions of texts whose second part is above 12: month first.
    public var monthFirst: [Int] = []
    /// Positions of texts whose first part is above 12: day first.
    public var dayFirst: [Int] = []
    /// Weighs the texts of one column.
    public init(_ texts: [String]) {}
    /// Whether both are proven in one column: a half-converted file.
    public var isMixed: Bool { !monthFirst.isEmpty && !dayFirst.isEmpty }
  }
}
