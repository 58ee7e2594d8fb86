public import FoundationEssentials

/// One counted statement about an indicator: a village's, or the commune's own.
///
/// What may count (error findings, conflicts, hidden sheets) is decided before; here it only adds up.
public struct Observation: Sendable, Equatable {
  /// The position of the village in the list that is judged; `nil` for the commune's own figure.
  public var village: Int?
  /// `male`, `female`, `a`, `b` …; `nil` for the figure as a whole.
  public var part: String?
  /// The counted part.
  public var numerator: Decimal?
  /// The whole.
  public var denominator: Decimal?
  /// The figure itself; percents are percent points.
  public var value: Decimal?
  /// What was claimed: true for Đạt, false for Chưa đạt, `nil` where nothing was said.
  public var claim: Bool?
  /// The step claimed, for `level` indicators.
  public var step: String?
  /// "Không phát sinh", "không áp dụng".
  public var isNotApplicable: Bool
  /// The record it comes from, for the caller's use.
  public var origin: Int

  /// Makes one.
  public init(
    village: Int?, part: String? = nil, numerator: Decimal? = nil, denominator: Decimal? = nil, value: Decimal? = nil,
    claim: Bool? = nil, step: String? = nil, isNotApplicable: Bool = false, origin: Int = 0
  ) {
    self.village = village
    self.part = part
    self.numerator = numerator
    self.denominator = denominator
    self.value = value
    self.claim = claim
    self.step = step
    self.isNotApplicable = isNotApplicable
    self.origin = origin
  }
}

/// A village of the register, as far as judging needs it.
public struct VillageSize: Sendable, Equatable {
  /// Households, where the register has them.
  public var households: Decimal?
  /// People, where the register has them.
  public var people: Decimal?

  /// Makes one.
  public init(households: Decimal? = nil, people: Decimal? = nil) {
    self.households = households
    self.people = people
  }
}

/// Whether an indicator is met, and the arithmetic that says so.
public struct Verdict: Sendable, Equatable {
  /// The answer.
  public enum Outcome: String, Sendable, CaseIterable {
    /// Đạt.
    case met
    /// Chưa đạt.
    case notMet = "not-met"
    /// Chưa đủ số liệu: a village or a part is missing.
    case notEnoughData = "not-enough-data"
    /// Không áp dụng, không phát sinh.
    case notApplicable = "not-applicable"
    /// Chờ xác minh: rests on an estimate or an open conflict.
    case pending
    /// Chưa có mức đạt chuẩn.
    case noLevel = "no-level"
  }

  /// The answer.
  public var outcome: Outcome
  /// The level it was held against; `nil` only for `noLevel` and sets without one.
  public var threshold: Threshold?
  /// The figure held against the level, unrounded; percents are percent points.
  ///
  /// A quotient is worked out when it is asked for: dividing costs more than all the rest of a verdict.
  public var value: Decimal? {
    switch held {
    case .figure(let figure): figure
    case .ratio: numerator.flatMap { numerator in denominator.map { numerator / $0 } }
    case .percent: numerator.flatMap { numerator in denominator.map { numerator * 100 / $0 } }
    case nil: nil
    }
  }
  /// What was held against the level.
  var held: Held?
  /// The step held against the level, for `level` indicators.
  public var step: String?
  /// The sum of what counts.
  public var numerator: Decimal?
  /// The sum of the wholes.
  public var denominator: Decimal?
  /// What is missing to the level, in ``gapUnit``; `nil` where it is met or cannot be said.
  public var gap: Decimal?
  /// "km", "hộ", "thôn"; "điểm %" where only a percent is known.
  public var gapUnit: String?
  /// The figure if the missing villages reach nothing, and if they reach everything (for "at most" levels the other way round):
  /// worst first.
  public var bounds: Bounds?
  /// Villages (positions) with no counted figure.
  public var missing: [Int]
  /// True where a percent was weighted by the register ("ước tính").
  public var isEstimate: Bool
  /// True where the rounded figure would suggest the other answer ("79,996 %" against 80).
  public var roundingHides: Bool
  /// Verdicts of the parts, in order, where the indicator has any.
  public var parts: [PartVerdict]
  /// The records it rests on (``Observation/origin``), in order.
  public var basis: [Int]
  /// True for a village's figure held against the commune's level: it shows where the village stands, and decides nothing.
  public var isIndicative: Bool

  /// What is held against a level: a figure, or the quotient of numerator and denominator (which is then not 0).
  enum Held: Sendable, Equatable {
    case figure(Decimal)
    case ratio
    case percent
  }

  /// The range the commune's figure can still take.
  ///
  /// A sum can grow without end: where only one end of the range is known, both hold that end, and it is given only where it
  /// settles the answer.
  public struct Bounds: Sendable, Equatable {
    /// The figure in the worst case.
    public var worst: Decimal
    /// The figure in the best case.
    public var best: Decimal
    /// Whether even the worst case meets the level.
    public var worstMeets: Bool
    /// Whether even the best case misses it.
    public var bestMisses: Bool

    /// Makes one.
    public init(worst: Decimal, best: Decimal, worstMeets: Bool, bestMisses: Bool) {
      self.worst = worst
      self.best = best
      self.worstMeets = worstMeets
      self.bestMisses = bestMisses
    }
  }

  /// The verdict of one part.
  public struct PartVerdict: Sendable, Equatable {
    /// "a", "male" …
    public var part: String
    /// Its verdict.
    public var verdict: Verdict

    /// Makes one.
    public init(part: String, verdict: Verdict) {
      self.part = part
      self.verdict = verdict
    }
  }

  /// Makes one; everything but the outcome may be left out.
  public init(
    outcome: Outcome, threshold: Threshold? = nil, value: Decimal? = nil, step: String? = nil,
    numerator: Decimal? = nil, denominator: Decimal? = nil, gap: Decimal? = nil, gapUnit: String? = nil,
    bounds: Bounds? = nil, missing: [Int] = [], isEstimate: Bool = false, roundingHides: Bool = false,
    parts: [PartVerdict] = [], basis: [Int] = [],
    isIndicative: Bool = false
  ) {
    self.outcome = outcome
    self.threshold = threshold
    held = value.map(Held.figure)
    self.step = step
    self.numerator = numerator
    self.denominator = denominator
    self.gap = gap
    self.gapUnit = gapUnit
    self.bounds = bounds
    self.missing = missing
    self.isEstimate = isEstimate
    self.roundingHides = roundingHides
    self.parts = parts
    self.basis = basis
    self.isIndicative = isIndicative
  }
}
