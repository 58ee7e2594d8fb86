extension Verdict.Outcome {
  /// The outcome of several that must all be met: an indicator's parts, a criterion's indicators.
  ///
  /// ```swift
  /// Verdict.Outcome.combined([.met, .notEnoughData])   // .notEnoughData
  /// Verdict.Outcome.combined([.notMet, .notEnoughData])   // .notMet
  /// ```
  ///
  /// One that is not met settles it. Otherwise nothing that is open (data, level, confirmation) lets the whole be met. What does
  /// not apply is passed over, unless nothing else is there. `notEnoughData` for an empty list.
  public static func combined(_ outcomes: some Sequence<Verdict.Outcome>) -> Verdict.Outcome {
    var seen: Set<Verdict.Outcome> = []
    for outcome in outcomes { seen.insert(outcome) }
    for outcome in [notMet, notEnoughData, noLevel, pending, met, notApplicable] where seen.contains(outcome) {
      return outcome
    }
    return .notEnoughData
  }
}

extension Verdict {
  /// The verdict of an indicator in parts.
  ///
  /// The arithmetic shown is the whole's; where the whole has no level of its own, that of the part that decides. A gap that only
  /// a part has is taken over.
  static func combined(whole: Verdict?, countsWhole: Bool = true, parts: [PartVerdict]) -> Verdict {
    var outcomes = parts.map(\.verdict.outcome)
    if let whole, countsWhole { outcomes.append(whole.outcome) }
    let outcome = Outcome.combined(outcomes)
    let deciding = parts.first { $0.verdict.outcome == outcome }?.verdict
    var verdict = whole ?? deciding ?? Verdict(outcome: outcome)
    let all = parts.map(\.verdict) + (whole.map { [$0] } ?? [])
    verdict.outcome = outcome
    verdict.parts = parts
    verdict.missing = Set(all.flatMap(\.missing)).sorted()
    verdict.basis = Set(all.flatMap(\.basis)).sorted()
    verdict.isEstimate = all.contains(where: \.isEstimate)
    if verdict.gap == nil, outcome == .notMet || outcome == .pending {
      verdict.gap = deciding?.gap
      verdict.gapUnit = deciding?.gapUnit
    }
    if outcome != .notMet, outcome != .pending {
      verdict.gap = nil
      verdict.gapUnit = nil
    }
    return verdict
  }
}

extension Criterion {
  /// Whether the criterion is met, from the verdicts of its indicators in order: met only if each of them is.
  ///
  /// Fewer verdicts than indicators is never met: "met because one was skipped" is impossible.
  public func outcome(_ verdicts: [Verdict]) -> Verdict.Outcome {
    let outcome = Verdict.Outcome.combined(verdicts.map(\.outcome))
    guard verdicts.count < indicators.count, outcome != .notMet else { return outcome }
    return .notEnoughData
  }
}
