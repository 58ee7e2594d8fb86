extension Indicator {
  /// The commune's verdict from the villages' observations and the commune's own.
  ///
  /// ```swift
  /// let verdict = roads.judge(observations, villages: sizes, in: Circumstances(region: "TDMNPB", year: 2023))
  /// verdict.outcome   // .notMet
  /// verdict.gap       // 0.8
  /// verdict.gapUnit   // "km"
  /// ```
  ///
  /// `villages` lists every village expected to report; an observation's `village` is a position in it, and one outside it is
  /// passed over. An empty list stands for "the villages that reported". Several observations of one village add up.
  /// `conflicts` are villages whose figures stand against each other: they do not count, and the verdict is at best pending,
  /// unless their figures could not change it.
  ///
  /// Nothing is rounded: the sum of what counts is held against level × sum of the wholes. Parts are judged one by one; the
  /// indicator is met only if each is.
  public func judge(
    _ observations: [Observation], villages: [VillageSize], conflicts: Set<Int> = [], in circumstances: Circumstances
  ) -> Verdict {
    let roster = Roster(villages, conflicts: conflicts, reportedBy: observations)
    return verdict(observations, in: circumstances) { question, own in
      question.verdict(own, roster: roster)
    }
  }

  /// One village's figure held against the commune's level: indicative only.
  ///
  /// Every observation is taken as that village's, whatever its position. A percent without its parts is compared as it is.
  public func judgeVillage(_ observations: [Observation], in circumstances: Circumstances) -> Verdict {
    var verdict = verdict(observations, in: circumstances) { question, own in
      question.ownVerdict(own, addsUp: true)
    }
    verdict.isIndicative = true
    return verdict
  }

  /// Judges the figure as a whole and each part, and puts the answers together.
  private func verdict(
    _ observations: [Observation], in circumstances: Circumstances, _ judge: (Question, [Observation]) -> Verdict
  ) -> Verdict {
    guard !parts.isEmpty else {
      let own = observations.allSatisfy { $0.part == nil } ? observations : observations.filter { $0.part == nil }
      return judge(Question(self, part: nil, circumstances), own)
    }
    var verdicts: [Verdict.PartVerdict] = []
    for part in parts {
      let verdict = judge(Question(self, part: part, circumstances), partObservations(part.id, from: observations))
      verdicts.append(Verdict.PartVerdict(part: part.id, verdict: verdict))
    }
    guard !thresholds.isEmpty else { return .combined(whole: nil, parts: verdicts) }
    let whole = judge(Question(self, part: nil, circumstances), wholeObservations(observations))
    // Men and women each reach the level or not; their total adds nothing but a proof that one of them misses it.
    let countsWhole = !bothGenders || whole.outcome == .notMet
    return .combined(whole: whole, countsWhole: countsWhole, parts: verdicts)
  }

  /// The observations of a part; a village for which the whole does not apply says so for every part.
  private func partObservations(_ id: String, from observations: [Observation]) -> [Observation] {
    let own = observations.filter { $0.part == id }
    guard observations.contains(where: { $0.part == nil && $0.isNotApplicable }) else { return own }
    let answered = Set(own.map(\.village))
    return own + observations.filter { $0.part == nil && $0.isNotApplicable && !answered.contains($0.village) }
  }

  /// The observations of the whole; where genders are counted and no total was given, the total is their sum.
  private func wholeObservations(_ observations: [Observation]) -> [Observation] {
    var whole = observations.filter { $0.part == nil }
    guard bothGenders else { return whole }
    let answered = Set(whole.map(\.village))
    var men: [Int?: Observation] = [:]
    for observation in observations where observation.part == "male" { men[observation.village] = observation }
    for woman in observations where woman.part == "female" && !answered.contains(woman.village) {
      guard let man = men.removeValue(forKey: woman.village), let a = man.numerator, let b = man.denominator,
        let c = woman.numerator, let d = woman.denominator
      else { continue }
      whole.append(Observation(village: woman.village, numerator: a + c, denominator: b + d, origin: woman.origin))
    }
    return whole
  }
}

/// The villages that are judged: how large they are, which of them are in conflict, which are expected at all.
struct Roster {
  let sizes: [VillageSize]
  let conflicts: Set<Int>
  /// Whether nothing is known of a village but that it reported: there is no register.
  let isReportedOnly: Bool

  init(_ villages: [VillageSize], conflicts: Set<Int>, reportedBy observations: [Observation]) {
    isReportedOnly = villages.isEmpty
    if villages.isEmpty {
      let last = max(observations.lazy.compactMap(\.village).max() ?? -1, conflicts.max() ?? -1)
      sizes = Array(repeating: VillageSize(), count: max(0, min(last, Self.most - 1) + 1))
    } else {
      sizes = villages
    }
    self.conflicts = conflicts
  }

  /// More villages than any commune has; a position above is passed over.
  private static let most = 100_000
}
