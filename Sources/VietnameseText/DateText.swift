/// A text read as a date, a period or neither.
///
/// ```swift
/// DateText("quý IV/2024")            // .date(2024-12-31, .quarter)
/// DateText("31/02/2024")             // .invalid
/// DateText("khi được hỗ trợ xi măng")  // .words
/// ```
///
/// | written | gives |
/// |---|---|
/// | `31/10/2023`, `3-9-24`, `01.02.2024`, `2024-02-01`, `ngày 1 tháng 2 năm 2024` | that day |
/// | `9/2023`, `T9/2023`, `tháng 9 năm 2023`, `ngày … tháng 9 năm 2023` | the month's last day |
/// | `quý IV/2024`, `Q4/2024`, `IV/2024`, `quý 4 năm 2024`, `3 tháng đầu năm 2024` | the quarter's last day |
/// | `6 tháng đầu năm 2024`, `nửa đầu năm 2024`, `đầu năm 2024`, `giữa năm 2024` | 30 June, half-year |
/// | `6 tháng cuối năm 2024`, `nửa cuối năm 2024` | 31 December, half-year |
/// | `cuối năm 2024`, `năm 2024`, `2024`, `00/00/2024` | 31 December, year |
///
/// Marks may be missing ("quy IV/2024") or decomposed. A sentence that holds a date gives it ("Hoàn thành trong quý IV/2024"); of
/// several the latest counts, so "từ tháng 6 đến tháng 9/2024" and "2023-2025" give their ends. "trước 31/10/2023" and "đến
/// 31/10/2023" both give that day: a clerk's "trước" includes it as often as not, and a check that is a day late is better than one
/// that calls a kept date late. "đầu tháng 9/2024" is the month: finer words do not make it shorter. Numbers of documents
/// ("Nghị quyết số 10/2024/NQ-HĐND") are no dates. Years are 1900 to 2100; two digits are 1970 to 2069.
public enum DateText: Sendable, Equatable {
  /// The last day of what was written, and how fine it was.
  case date(CivilDate, DatePrecision)
  /// Written like a date, but no such day, month or quarter.
  case invalid
  /// Words without a date: a condition, a remark.
  case words

  /// Which part comes first in `01/02/2023`.
  public enum Order: Sendable {
    /// 1 February.
    case dayFirst
    /// 2 January.
    case monthFirst
  }

  /// Reads a text. `defaultYear` completes "quý IV" or "tháng 9", which without it are words.
  ///
  /// The order holds for `/` and `-`; dotted dates are always day first, and so is "ngày 1/2/2024". A part out of place (month 13) is
  /// invalid, never swapped.
  public init(_ text: String, order: Order = .dayFirst, defaultYear: Int? = nil) {
    guard let tokens = DateTokens(text) else {
      self = .words
      return
    }
    self = DateParser(tokens: tokens.tokens, order: order, defaultYear: defaultYear).run()
  }

  /// What the texts of one column say about the order of day and month.
  public struct OrderEvidence: Sendable, Equatable {
    /// Positions of texts whose second part is above 12: month first.
    public var monthFirst: [Int] = []
    /// Positions of texts whose first part is above 12: day first.
    public var dayFirst: [Int] = []

    /// Weighs the texts of one column: those that hold `a/b/year` with `/` or `-`.
    public init(_ texts: [String]) {
      for (position, text) in texts.enumerated() {
        guard let tokens = DateTokens(text) else { continue }
        switch DateParser(tokens: tokens.tokens, order: .dayFirst, defaultYear: nil).provenOrder {
        case .dayFirst: dayFirst.append(position)
        case .monthFirst: monthFirst.append(position)
        case nil: break
        }
      }
    }

    /// Whether both are proven in one column: a half-converted file.
    public var isMixed: Bool { !monthFirst.isEmpty && !dayFirst.isEmpty }
  }
}
