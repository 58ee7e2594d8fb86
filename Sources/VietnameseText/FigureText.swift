public import FoundationEssentials

/// Which character stands before the decimals.
public enum DecimalMark: Sendable, Equatable {
  /// 1.234,5
  case comma
  /// 1,234.5
  case point
}

/// What a column's texts say about its decimal mark: the evidence, cell by cell, and the choice.
///
/// ```swift
/// DecimalEvidence(["1.234", "95,5%"]).mark   // .comma, proven by "95,5%"
/// DecimalEvidence(["1.234"]).mark            // nil: could be either
/// ```
public struct DecimalEvidence: Sendable, Equatable {
  /// Positions of texts that prove a decimal comma.
  public var comma: [Int] = []
  /// Positions of texts that prove a decimal point.
  public var point: [Int] = []
  /// Positions of texts that could be read both ways (`1.234`, `1,234`).
  public var ambiguous: [Int] = []

  /// Weighs the texts of one column.
  public init(_ texts: [String]) {}

  /// The proven mark; `nil` where nothing proves one or the evidence contradicts itself.
  public var mark: DecimalMark? { nil }
  /// Whether some texts prove a comma and others a point.
  public var isContradictory: Bool { !comma.isEmpty && !point.isEmpty }
}

/// A cell's text read as a figure, the Vietnamese way.
///
/// Reads `95,5%`, `1.234,5 km`, `82/86`, `82/86 hộ`, `82/86 = 95,3%`, `98% - Đạt`, `Chưa đạt (65,2%)`, `(5)`, `−3`, `3 ha`.
/// Decimals are exact. A text that holds no figure, or more than these forms, is `nil`.
public struct FigureText: Sendable, Equatable {
  /// The single figure; for percents percent points.
  public var value: Decimal?
  /// Whether a percent sign stood with ``value``.
  public var isPercent = false
  /// The part before `/`.
  public var numerator: Decimal?
  /// The part after `/`.
  public var denominator: Decimal?
  /// The unit as written (`km`, `hộ`, `triệu đồng`).
  public var unit: String?
  /// Words of a status that stood with the figure (`Đạt`, `Chưa đạt`).
  public var statusWords: String?
  /// Whether a lone `1.234` or `1,234` was read by the given mark with no proof in itself.
  public var isAmbiguous = false
  /// Whether a letter was taken for a digit (`1O`, `l2`): then the figure is a guess to be confirmed.
  public var hasLetterForDigit = false
  /// Whether invisible characters (NBSP, zero width) were passed over inside or around the figure.
  public var hasInvisibleCharacters = false

  /// Reads a text; `mark` decides what could be read both ways.
  public init?(_ text: String, mark: DecimalMark = .comma) { return nil }
}
