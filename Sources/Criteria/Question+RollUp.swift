import FoundationEssentials

extension Question {
  /// The commune's verdict on this question.
  func verdict(_ observations: [Observation], roster: Roster) -> Verdict {
    let own = observations.filter { $0.village == nil }
    switch rollUp {
    case .communeOnly, .communeSurvey: return ownVerdict(own, addsUp: false)
    // A count that only an office has (cooperatives): no village is expected to report it.
    case .sum where holder == .commune && !own.isEmpty: return ownVerdict(own, addsUp: false)
    case .ratioOfSums, .sum, .countShare, .allVillages, .anyVillage: break
    }
    let tally = Tally(observations, roster: roster, of: self)
    var verdict = Verdict(
      outcome: .notEnoughData, threshold: threshold, missing: tally.missing, isEstimate: tally.hasEstimates,
      basis: tally.basis)
    guard tally.counted + tally.missing.count > 0 else {
      if tally.notApplicable > 0 { verdict.outcome = .notApplicable }
      settle(&verdict)
      return verdict
    }
    guard tally.counted > 0 else {
      // Nothing counts yet: 0 would be a figure nobody reported.
      settleMissing(tally, bounds: nil, &verdict)
      settle(&verdict)
      return verdict
    }
    switch rollUp {
    case .ratioOfSums: ratioOfSums(tally, roster, &verdict)
    case .sum: sum(tally, &verdict)
    case .countShare: countShare(tally, &verdict)
    case .allVillages: allVillages(tally, &verdict)
    case .anyVillage: anyVillage(tally, &verdict)
    case .communeOnly, .communeSurvey: break
    }
    settle(&verdict)
    return verdict
  }

  private func ratioOfSums(_ tally: Tally, _ roster: Roster, _ verdict: inout Verdict) {
    hold(tally.numerator, tally.denominator, &verdict)
    guard tally.missing.isEmpty else {
      settleMissing(tally, bounds: ratioBounds(tally, roster), &verdict)
      return
    }
    if tally.hasEstimates { verdict.outcome = .pending }
  }

  private func sum(_ tally: Tally, _ verdict: inout Verdict) {
    hold(tally.numerator, &verdict)
    verdict.numerator = tally.numerator
    guard tally.missing.isEmpty else {
      settleMissing(tally, bounds: sumBounds(tally), &verdict)
      return
    }
  }

  private func countShare(_ tally: Tally, _ verdict: inout Verdict) {
    let yes = Decimal(tally.yes)
    let missing = Decimal(tally.missing.count)
    let all = Decimal(tally.counted) + missing
    hold(yes, all, &verdict)
    guard !tally.missing.isEmpty else { return }
    verdict.denominator = Decimal(tally.counted)
    settleMissing(tally, bounds: bounds(from: yes, to: yes + missing, of: all), &verdict)
  }

  private func allVillages(_ tally: Tally, _ verdict: inout Verdict) {
    verdict.numerator = Decimal(tally.yes)
    verdict.denominator = Decimal(tally.counted)
    if tally.no > 0 {
      // One village that says no settles it, whatever the missing ones would say.
      verdict.outcome = .notMet
      verdict.gap = Decimal(tally.no)
      verdict.gapUnit = Self.village
    } else if tally.missing.isEmpty {
      verdict.outcome = .met
    } else {
      settleMissing(tally, bounds: nil, &verdict)
    }
  }

  private func anyVillage(_ tally: Tally, _ verdict: inout Verdict) {
    verdict.numerator = Decimal(tally.yes)
    verdict.denominator = Decimal(tally.counted)
    if tally.yes > 0 {
      // One is enough.
      verdict.outcome = .met
    } else if tally.missing.isEmpty {
      verdict.outcome = .notMet
      verdict.gap = 1
      verdict.gapUnit = Self.village
    } else {
      settleMissing(tally, bounds: nil, &verdict)
    }
  }

  /// The answer where figures are missing: never a verdict, unless only conflicts are open and they cannot change it.
  private func settleMissing(_ tally: Tally, bounds: Verdict.Bounds?, _ verdict: inout Verdict) {
    verdict.bounds = bounds
    verdict.roundingHides = false
    let reached = verdict.outcome
    verdict.outcome = tally.isOnlyConflicts ? .pending : .notEnoughData
    if tally.isOnlyConflicts, !tally.hasEstimates, let bounds {
      if bounds.worstMeets { verdict.outcome = .met }
      if bounds.bestMisses { verdict.outcome = .notMet }
    }
    if verdict.outcome != .notMet || reached != .notMet {
      verdict.gap = nil
      verdict.gapUnit = nil
    }
  }

  private static let village = "thôn"
}

extension Question {
  /// The range of a share where every missing village's whole is in the register; `nil` where one is not: a village of unknown
  /// size can push the share anywhere.
  private func ratioBounds(_ tally: Tally, _ roster: Roster) -> Verdict.Bounds? {
    guard isPercent else { return nil }
    var open = Decimal(0)
    for village in tally.missing {
      guard let whole = roster.sizes[village].figure(denominator?.register), whole >= 0 else { return nil }
      open += whole
    }
    let all = tally.denominator + open
    guard all > 0 else { return nil }
    return bounds(from: tally.numerator, to: tally.numerator + open, of: all)
  }

  /// The two ends of a quotient, the worse one first.
  private func bounds(from low: Decimal, to high: Decimal, of whole: Decimal) -> Verdict.Bounds? {
    guard let level, whole > 0 else { return nil }
    let (worst, best): (Decimal, Decimal)
    switch threshold?.comparator {
    case .atLeast: (worst, best) = (low, high)
    case .atMost: (worst, best) = (high, low)
    case .equal, .yes, nil: return nil
    }
    return Verdict.Bounds(
      worst: quotient(worst, whole), best: quotient(best, whole), worstMeets: meets(worst, whole, level: level),
      bestMisses: !meets(best, whole, level: level))
  }

  /// A sum can only grow, without end: one end of the range is known, and only worth saying where it settles the answer.
  private func sumBounds(_ tally: Tally) -> Verdict.Bounds? {
    guard let level else { return nil }
    let sum = tally.numerator
    switch threshold?.comparator {
    case .atLeast where sum >= level: return Verdict.Bounds(worst: sum, best: sum, worstMeets: true, bestMisses: false)
    case .atMost where sum > level, .equal where sum > level:
      return Verdict.Bounds(worst: sum, best: sum, worstMeets: false, bestMisses: true)
    default: return nil
    }
  }
}
