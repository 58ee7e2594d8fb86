import FoundationEssentials

/// What is asked of the figures at one time: the indicator as a whole, or one of its parts.
struct Question {
  let kind: Indicator.Kind
  let rollUp: Indicator.RollUp
  let holder: Indicator.Holder
  let numerator: Indicator.Quantity?
  let denominator: Indicator.Quantity?
  let scale: [String]
  let threshold: Threshold?

  init(_ indicator: Indicator, part: Indicator.Part?, _ circumstances: Circumstances) {
    kind = part?.kind ?? indicator.kind
    // A part that counts things where the indicator is a share of sums adds them up.
    let counts = part?.kind == .count && indicator.rollUp == .ratioOfSums
    rollUp = counts ? .sum : indicator.rollUp
    holder = indicator.holder
    numerator = part?.numerator ?? indicator.numerator
    denominator = part?.denominator ?? (part?.numerator == nil ? indicator.denominator : nil)
    scale = indicator.scale
    threshold = indicator.threshold(ofPart: part?.id, in: circumstances)
  }

  /// The level as a number, where it is one.
  var level: Decimal? {
    if case .number(let level) = threshold?.level { level } else { nil }
  }

  /// Whether a quotient is shown times 100.
  var isPercent: Bool { kind == .percent }

  /// numerator / denominator, in percent points for percents; the denominator is never 0 here.
  func quotient(_ numerator: Decimal, _ denominator: Decimal) -> Decimal {
    (isPercent ? numerator * 100 : numerator) / denominator
  }

  /// 0.01: multiplying by it is exact and several times faster than dividing by 100.
  static let hundredth = Decimal(sign: .plus, exponent: -2, significand: 1)

  /// Whether a quotient reaches a level: cross-multiplied, so that no division rounds.
  func meets(_ numerator: Decimal, _ denominator: Decimal, level: Decimal) -> Bool {
    meets(isPercent ? numerator * 100 : numerator, level: level * denominator)
  }

  /// Whether a figure reaches a level.
  func meets(_ figure: Decimal, level: Decimal) -> Bool {
    switch threshold?.comparator {
    case .atLeast: figure >= level
    case .atMost: figure <= level
    case .equal: figure == level
    case .yes, nil: false
    }
  }

  /// How far a figure is from a level it does not meet; more than there may be counts as well as less than there must be.
  func distance(_ figure: Decimal, level: Decimal) -> Decimal {
    figure < level ? level - figure : figure - level
  }

  /// Whether two decimals of a figure that misses the level by `gap` would look as if it met it.
  ///
  /// `times`: what gap and level were multiplied with, so that no division rounds.
  func roundingHides(_ gap: Decimal, times denominator: Decimal, isBelow: Bool) -> Bool {
    // Most gaps are a unit or more: no need to look closely.
    guard gap < denominator else { return false }
    let half = Self.half * denominator
    return switch threshold?.comparator {
    case .atLeast: gap <= half
    case .atMost: gap < half
    case .equal: isBelow ? gap <= half : gap < half
    case .yes, nil: false
    }
  }

  /// 0.005: what rounding to two decimals can add.
  private static let half = Decimal(sign: .plus, exponent: -3, significand: 5)

  /// The gap as a person counts it: whole households, villages, schools; but 0.8 km as it is.
  static func countable(_ gap: Decimal, unit: String?) -> Decimal {
    guard let unit, !measuredUnits.contains(unit) else { return gap }
    return gap.roundedUp
  }

  /// Units that have fractions; everything else is counted in whole things.
  private static let measuredUnits: Set<String> = [
    "km", "m", "m2", "m²", "ha", "tấn", "kg", "lít", "m3", "m³", "triệu đồng",
  ]
}

extension Decimal {
  /// The next whole number from a positive number up.
  var roundedUp: Decimal {
    guard exponent < 0 else { return self }
    let pieces = description.split(separator: ".", maxSplits: 1)
    guard let whole = pieces.first.flatMap({ Decimal(string: String($0)) }), whole != self else { return self }
    return whole + 1
  }
}
