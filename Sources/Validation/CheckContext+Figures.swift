import Checklists
import Criteria
import FoundationEssentials

extension Indicator {
  /// Whether what is claimed is the figure itself: a yes or no, a step, a village counted among villages.
  var countsByClaim: Bool { kind == .yesNo || kind == .level || rollUp == .countShare }
  /// Whether the commune's own figure decides.
  var isForCommuneAlone: Bool { rollUp == .communeOnly || rollUp == .communeSurvey }
}

extension CheckContext.Item {
  /// Whether a figure stands there.
  var hasFigure: Bool {
    guard let figure else { return false }
    return figure.value != nil || figure.numerator != nil
  }

  /// Whether it says anything that could count: a figure, or a claim where the claim is the figure.
  var saysSomething: Bool {
    guard let figure else { return false }
    if hasFigure || figure.status == .notApplicable { return true }
    return (indicator?.countsByClaim ?? false) && figure.status != .unknown
  }

  /// The figure as a number.
  var number: Decimal? {
    if case .number(let value)? = figure?.value { value } else { nil }
  }

  /// Whether two records say the same: the same parts, else the same figure as far as it is shown.
  func agrees(with other: CheckContext.Item) -> Bool {
    guard let a = figure, let b = other.figure else { return false }
    if indicator?.countsByClaim ?? false {
      if claimed != nil, other.claimed != nil {
        return claimed == other.claimed && (a.value == b.value || a.value == nil || b.value == nil)
      }
      return a.value == b.value && a.status == b.status
    }
    if (a.status == .notApplicable) != (b.status == .notApplicable), hasFigure != other.hasFigure { return false }
    if a.numerator != nil, a.denominator != nil, b.numerator != nil, b.denominator != nil {
      return a.numerator == b.numerator && a.denominator == b.denominator
    }
    guard let x = number ?? a.numerator, let y = other.number ?? b.numerator else {
      return a.value == b.value && hasFigure == other.hasFigure
    }
    if a.denominator == nil, b.denominator == nil { return x == y }
    return Rounding.isShown(x, as: y) || Rounding.isShown(y, as: x)
  }

  /// What is claimed: by a yes or no in the figure, else by the status.
  var claimed: Bool? {
    if case .boolean(let value)? = figure?.value { return value }
    return switch figure?.status {
    case .met: true
    case .notMet: false
    default: nil
    }
  }

  /// What the rule sets add up.
  func observation(village: Int?) -> Observation {
    guard let figure else { return Observation(village: village, origin: position) }
    var step: String?
    if case .step(let text)? = figure.value { step = text }
    return Observation(
      village: village, part: figure.part, numerator: figure.numerator, denominator: figure.denominator, value: number,
      claim: claimed, step: step, isNotApplicable: figure.status == .notApplicable, origin: position)
  }

  /// The sum of former villages; `nil` where their figures cannot be added (percents without parts).
  static func sum(_ items: [CheckContext.Item], village: Int) -> Observation? {
    guard let first = items.first else { return nil }
    var sum = first.observation(village: village)
    guard items.count > 1 else { return sum }
    let all = items.map { $0.observation(village: village) }
    let speaking = all.filter { !$0.isNotApplicable }
    guard let head = speaking.first else { return sum }
    sum = head
    sum.origin = first.position
    guard speaking.count > 1 else { return sum }
    let kind = first.indicator?.kind
    func add(_ part: KeyPath<Observation, Decimal?>) -> Decimal? {
      var total = Decimal(0)
      for one in speaking {
        guard let value = one[keyPath: part] else { return nil }
        total += value
      }
      return total
    }
    sum.numerator = add(\.numerator)
    sum.denominator = add(\.denominator)
    sum.value = kind == .count || kind == .amount ? add(\.value) : nil
    sum.claim = speaking.contains { $0.claim == nil } ? nil : speaking.allSatisfy { $0.claim == true }
    if kind == .level {
      guard Set(speaking.map(\.step)).count == 1 else { return nil }
    } else if !(first.indicator?.countsByClaim ?? false), sum.value == nil,
      sum.numerator == nil || sum.denominator == nil
    {
      return nil
    }
    if let numerator = sum.numerator, let denominator = sum.denominator, denominator != 0 {
      sum.value = kind == .percent ? numerator * 100 / denominator : numerator / denominator
    }
    return sum
  }
}

/// Figures as they are shown: how far a typed figure may stand from the exact one.
enum Rounding {
  /// Decimals written, at most six.
  static func places(_ value: Decimal) -> Int { min(6, max(0, -value.exponent)) }

  /// Whether `shown` is `exact`, rounded or cut off at the places it has.
  static func isShown(_ exact: Decimal, as shown: Decimal) -> Bool { isShown(exact, by: 1, as: shown) }

  /// Whether `shown` is `numerator` by `denominator`, rounded or cut off at the places it has: 0,953 for 82 by 86.
  ///
  /// The denominator is above 0. Nothing is divided: that costs a Decimal ten times a multiplication.
  static func isShown(_ numerator: Decimal, by denominator: Decimal, as shown: Decimal) -> Bool {
    guard numerator == 0 || shown == 0 || (numerator < 0) == (shown < 0) else { return false }
    let difference = numerator.magnitude - shown.magnitude * denominator
    let unit = Decimal(sign: .plus, exponent: -places(shown), significand: denominator)
    return difference + difference >= -unit && difference < unit
  }
}
