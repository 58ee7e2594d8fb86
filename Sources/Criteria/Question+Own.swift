import FoundationEssentials

extension Question {
  /// The verdict of a figure that stands alone: the commune's own, or one village's.
  ///
  /// `addsUp`: several observations are pieces of one village and add up; otherwise they must agree, or none counts.
  func ownVerdict(_ observations: [Observation], addsUp: Bool) -> Verdict {
    var verdict = Verdict(outcome: .notEnoughData, threshold: threshold)
    var readings: [Reading] = []
    for observation in observations {
      let reading = ownReading(observation)
      if case .unusable = reading {
        // A claim beside a figure elsewhere does no harm; it only cannot count by itself.
        continue
      }
      readings.append(reading)
      verdict.basis.append(observation.origin)
    }
    verdict.basis.sort()
    let counted = readings.filter { if case .notApplicable = $0 { false } else { true } }
    guard let first = counted.first else {
      if !readings.isEmpty { verdict.outcome = .notApplicable }
      return verdict.settled(noLevel: hasNoLevel)
    }
    guard counted.count == 1 || addsUp || counted.dropFirst().allSatisfy({ $0 == first }) else {
      verdict.basis = []
      return verdict.settled(noLevel: hasNoLevel)
    }
    guard let reading = addsUp ? added(counted) : first else { return verdict.settled(noLevel: hasNoLevel) }
    decide(reading, &verdict)
    return verdict.settled(noLevel: hasNoLevel)
  }

  /// Whether no verdict is possible because there is no level.
  var hasNoLevel: Bool { threshold.map { $0.level == .unknown } ?? true }

  /// The pieces of one village together; `nil` where they do not add up.
  private func added(_ readings: [Reading]) -> Reading? {
    guard var sum = readings.first else { return nil }
    for reading in readings.dropFirst() {
      switch (sum, reading) {
      case (.quotient(let a, let b), .quotient(let c, let d)): sum = .quotient(numerator: a + c, denominator: b + d)
      case (.figure(let a), .figure(let b)) where kind == .count: sum = .figure(a + b)
      case (.answer(let a), .answer(let b)): sum = .answer(a && b)
      case (.step(let a), .step(let b)): sum = .step(min(a, b))
      case (let a, let b) where a == b: break
      default: return nil
      }
    }
    return sum
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
    let value = quotient(numerator, denominator)
    verdict.value = value
    guard let level else { return }
    guard !meets(numerator, denominator, level: level) else {
      verdict.outcome = .met
      return
    }
    verdict.outcome = .notMet
    verdict.roundingHides = roundingHides(value, level: level)
    let wanted = isPercent ? level * denominator * Self.hundredth : level * denominator
    verdict.gapUnit = self.numerator?.unit
    verdict.gap = Self.countable(distance(numerator, level: wanted), unit: verdict.gapUnit)
  }

  /// Holds a figure without a whole against the level.
  func hold(_ figure: Decimal, _ verdict: inout Verdict) {
    verdict.value = figure
    guard let level else { return }
    guard !meets(figure, level: level) else {
      verdict.outcome = .met
      return
    }
    verdict.outcome = .notMet
    verdict.roundingHides = roundingHides(figure, level: level)
    verdict.gap = distance(figure, level: level)
    verdict.gapUnit = isPercent ? "điểm %" : threshold?.unit ?? numerator?.unit
  }

}

extension Verdict {
  /// The same verdict where no level is known: what was counted stays, the answer is `noLevel`.
  func settled(noLevel: Bool) -> Verdict {
    guard noLevel else { return self }
    var verdict = self
    verdict.outcome = .noLevel
    verdict.gap = nil
    verdict.gapUnit = nil
    verdict.bounds = nil
    verdict.roundingHides = false
    return verdict
  }
}
