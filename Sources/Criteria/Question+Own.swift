import FoundationEssentials

extension Question {
  /// The verdict of a figure that stands alone: the commune's own, or one village's.
  ///
  /// `addsUp`: several observations are pieces of one village and add up; otherwise they must agree, or none counts.
  func ownVerdict(_ observations: [Observation], addsUp: Bool) -> Verdict {
    var verdict = Verdict(outcome: .notEnoughData, threshold: threshold)
    var sum: Reading?
    var agree = true
    for observation in observations {
      let reading = ownReading(observation)
      // A claim beside a figure elsewhere does no harm; it only cannot count by itself.
      if case .unusable = reading { continue }
      verdict.basis.append(observation.origin)
      if case .notApplicable = reading { continue }
      if let earlier = sum, agree {
        if let both = addsUp ? together(earlier, reading) : earlier == reading ? earlier : nil {
          sum = both
        } else {
          agree = false
        }
      } else if sum == nil {
        sum = reading
      }
    }
    verdict.basis.sort()
    if let sum, agree {
      decide(sum, &verdict)
    } else if sum == nil, !verdict.basis.isEmpty {
      verdict.outcome = .notApplicable
    } else if !agree, !addsUp {
      verdict.basis = []
    }
    settle(&verdict)
    return verdict
  }

  /// Whether no verdict is possible because there is no level.
  var hasNoLevel: Bool { threshold.map { $0.level == .unknown } ?? true }

  /// Two pieces of one village together; `nil` where they do not add up.
  private func together(_ one: Reading, _ other: Reading) -> Reading? {
    switch (one, other) {
    case (.quotient(let a, let b), .quotient(let c, let d)): .quotient(numerator: a + c, denominator: b + d)
    case (.figure(let a), .figure(let b)) where kind == .count: .figure(a + b)
    case (.answer(let a), .answer(let b)): .answer(a && b)
    case (.step(let a), .step(let b)): .step(min(a, b))
    default: one == other ? one : nil
    }
  }

  private func decide(_ reading: Reading, _ verdict: inout Verdict) {
    switch reading {
    case .quotient(let numerator, let denominator), .estimate(let numerator, let denominator):
      hold(numerator, denominator, &verdict)
    case .figure(let figure): hold(figure, &verdict)
    case .answer(let answer): verdict.outcome = answer ? .met : .notMet
    case .step(let position):
      verdict.step = scale[position]
      guard case .step(let wanted) = threshold?.level, let least = scale.firstIndex(of: wanted) else { return }
      verdict.outcome = position >= least ? .met : .notMet
    case .notApplicable, .unusable: break
    }
  }

  /// Holds a quotient against the level and writes the arithmetic down.
  func hold(_ numerator: Decimal, _ denominator: Decimal, _ verdict: inout Verdict) {
    verdict.numerator = numerator
    verdict.denominator = denominator
    guard denominator > 0 else { return }
    // In hundredths where the level is a percent: one product instead of a rounded quotient.
    let scaled = isPercent ? numerator * 100 : numerator
    verdict.held = isPercent ? .percent : .ratio
    guard let level else { return }
    let wanted = level * denominator
    guard !meets(scaled, level: wanted) else {
      verdict.outcome = .met
      return
    }
    verdict.outcome = .notMet
    let gap = distance(scaled, level: wanted)
    verdict.roundingHides = roundingHides(gap, times: denominator, isBelow: scaled < wanted)
    verdict.gapUnit = self.numerator?.unit
    verdict.gap = Self.countable(isPercent ? gap * Self.hundredth : gap, unit: verdict.gapUnit)
  }

  /// Holds a figure without a whole against the level.
  func hold(_ figure: Decimal, _ verdict: inout Verdict) {
    verdict.held = .figure(figure)
    guard let level else { return }
    guard !meets(figure, level: level) else {
      verdict.outcome = .met
      return
    }
    verdict.outcome = .notMet
    let gap = distance(figure, level: level)
    verdict.roundingHides = roundingHides(gap, times: 1, isBelow: figure < level)
    verdict.gap = gap
    verdict.gapUnit = isPercent ? "điểm %" : threshold?.unit ?? numerator?.unit
  }

  /// Where no level is known, what was counted stays and the answer is `noLevel`.
  func settle(_ verdict: inout Verdict) {
    guard hasNoLevel else { return }
    verdict.outcome = .noLevel
    verdict.gap = nil
    verdict.gapUnit = nil
    verdict.bounds = nil
    verdict.roundingHides = false
  }
}
