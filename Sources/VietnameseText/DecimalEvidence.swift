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
///
/// | proves a comma | proves a point | could be either |
/// |---|---|---|
/// | `95,5` `0,125` `1234,567` `1.234,5` `1.234.567` | `95.5` `0.125` `1234.567` `1,234.5` `1,234,567` | `1.234` `1,234` |
///
/// Only texts that ``FigureText`` reads are weighed: an indicator's number `2.10` in a column of ids is the caller's to leave out.
public struct DecimalEvidence: Sendable, Equatable {
  /// Positions of texts that prove a decimal comma.
  public var comma: [Int] = []
  /// Positions of texts that prove a decimal point.
  public var point: [Int] = []
  /// Positions of texts that could be read both ways (`1.234`, `1,234`).
  public var ambiguous: [Int] = []

  /// Weighs the texts of one column.
  public init(_ texts: [String]) {
    for (position, text) in texts.enumerated() {
      guard let parsed = FigureParser.parse(text) else { continue }
      var isEither = false
      var (provesComma, provesPoint) = (false, false)
      for numeral in parsed.numerals {
        switch numeral.evidence {
        case .none: break
        case .either: isEither = true
        case .proves(.comma): provesComma = true
        case .proves(.point): provesPoint = true
        }
      }
      if provesComma { comma.append(position) }
      if provesPoint { point.append(position) }
      if isEither, !provesComma, !provesPoint { ambiguous.append(position) }
    }
  }

  /// The proven mark; `nil` where nothing proves one or the evidence contradicts itself.
  public var mark: DecimalMark? {
    switch (comma.isEmpty, point.isEmpty) {
    case (false, true): .comma
    case (true, false): .point
    default: nil
    }
  }

  /// Whether some texts prove a comma and others a point.
  public var isContradictory: Bool { !comma.isEmpty && !point.isEmpty }
}
