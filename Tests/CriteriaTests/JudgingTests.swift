import Criteria
import FoundationEssentials
import Testing
import VietnameseText

/// A table of cases per roll-up and comparator, on both sides of the level.
@Suite struct JudgingTests {
  // MARK: ratio of sums

  @Test(arguments: [
    (Threshold.Comparator.atLeast, "79.96", "100", Verdict.Outcome.notMet),
    (.atLeast, "80", "100", .met),
    (.atLeast, "80.04", "100", .met),
    (.atLeast, "2", "3", .notMet),
    (.atLeast, "4", "5", .met),
    (.atMost, "80.04", "100", .notMet),
    (.atMost, "80", "100", .met),
    (.atMost, "79.96", "100", .met),
    (.equal, "80", "100", .met),
    (.equal, "79.96", "100", .notMet),
    (.equal, "80.04", "100", .notMet),
  ])
  func ratioOfSumsAgainst80(
    comparator: Threshold.Comparator, numerator: String, whole: String, outcome: Verdict.Outcome
  ) {
    let indicator = indicator(.percent, .ratioOfSums, [level(comparator, .number(80), unit: "%")])
    let verdict = indicator.judge(quotients([(numerator, whole)]), villages: villages(1), in: here)
    #expect(verdict.outcome == outcome)
  }

  @Test func theCommunesFigureIsNotTheMeanOfPercents() {
    // The mean of 90 % and 60 % is 75 %; the commune has 69 of 110 km, 62.7 %.
    let indicator = indicator(.percent, .ratioOfSums, [level(.atLeast, .number(70), unit: "%")])
    let verdict = indicator.judge(quotients([("9", "10"), ("60", "100")]), villages: villages(2), in: here)
    #expect(verdict.outcome == .notMet)
    #expect(verdict.numerator == 69)
    #expect(verdict.denominator == 110)
    #expect(verdict.gap == 8)
    #expect(verdict.gapUnit == "km")
    // The other way round the mean (55 %) would miss what the sums (90.5 of 101) reach.
    let other = indicator.judge(quotients([("0.5", "1"), ("90", "100")]), villages: villages(2), in: here)
    #expect(other.outcome == .met)
  }

  @Test func decimalsAreExact() {
    // 0,1 + 0,2 of 0,3: in doubles the sum is more than the whole.
    let indicator = indicator(.percent, .ratioOfSums, [level(.equal, .number(100), unit: "%")])
    let verdict = indicator.judge(quotients([("0.1", "0.1"), ("0.2", "0.2")]), villages: villages(2), in: here)
    #expect(verdict.outcome == .met)
    #expect(verdict.value == 100)
  }

  @Test func theGapIsInRealUnits() throws {
    let roads = try builtIn("ntm-2021-2025", "2.2")
    let verdict = roads.judge(quotients([("2.4", "4")]), villages: villages(1), in: here)
    #expect(verdict.gap == d("0.8"))
    #expect(verdict.gapUnit == "km")
    #expect(verdict.gapText(.vi) == "còn thiếu 0,8 km")
  }

  @Test func householdsAreWhole() throws {
    // 75 % of 83 households are 62.25: 63 are needed, 60 are there.
    let houses = try builtIn("ntm-2021-2025", "9.2")
    let verdict = houses.judge(quotients([("60", "83")]), villages: villages(1), in: here)
    #expect(verdict.gap == 3)
    #expect(verdict.gapText(.vi) == "còn thiếu 3 hộ")
    #expect(houses.judge(quotients([("62", "83")]), villages: villages(1), in: here).outcome == .notMet)
    #expect(houses.judge(quotients([("63", "83")]), villages: villages(1), in: here).outcome == .met)
  }

  @Test func anExcessIsAGapToo() throws {
    // At most 13 % of 100 households: 15 are two too many.
    let poor = try builtIn("ntm-2021-2025", "11.1")
    let verdict = poor.judge(quotients([("15", "100")]), villages: villages(1), in: here)
    #expect(verdict.outcome == .notMet)
    #expect(verdict.gap == 2)
    #expect(verdict.gapText(.vi) == "vượt 2 hộ")
    #expect(verdict.gapText(.en) == "2 hộ too many")
  }

  @Test(arguments: [
    (Threshold.Comparator.atLeast, "79.996", true), (.atLeast, "79.99", false), (.atLeast, "79.995", true),
    (.atLeast, "79.9949", false), (.atLeast, "80.001", false), (.atMost, "80.004", true), (.atMost, "80.005", false),
    (.atMost, "79.999", false), (.equal, "79.996", true), (.equal, "80.0049", true), (.equal, "80.005", false),
  ])
  func roundingHidesIsSaid(comparator: Threshold.Comparator, numerator: String, hides: Bool) {
    let indicator = indicator(.percent, .ratioOfSums, [level(comparator, .number(80), unit: "%")])
    let verdict = indicator.judge(quotients([(numerator, "100")]), villages: villages(1), in: here)
    #expect(verdict.roundingHides == hides)
  }

  @Test func whatIsNotThereCannotCount() {
    let indicator = indicator(.percent, .ratioOfSums, [level(.atLeast, .number(80), unit: "%")])
    let bad: [Observation] = [
      Observation(village: 1, numerator: 3, denominator: 0),
      Observation(village: 1, numerator: 5, denominator: 4),
      Observation(village: 1, numerator: -1, denominator: 4),
      Observation(village: 1, numerator: .nan, denominator: 4),
      Observation(village: 1, value: 100),
      Observation(village: 1, claim: true),
      Observation(village: 1),
    ]
    for observation in bad {
      let verdict = indicator.judge(quotients([("4", "4")]) + [observation], villages: villages(2), in: here)
      #expect(verdict.outcome == .notEnoughData)
      #expect(verdict.missing == [1])
      #expect(verdict.basis == [0])
    }
  }

  @Test func nothingOfNothingDoesNotApply() {
    let indicator = indicator(.percent, .ratioOfSums, [level(.atLeast, .number(80), unit: "%")])
    #expect(indicator.judge(quotients([("0", "0")]), villages: villages(1), in: here).outcome == .notApplicable)
    let verdict = indicator.judge(quotients([("0", "0"), ("4", "4")]), villages: villages(2), in: here)
    #expect(verdict.outcome == .met)
    #expect(verdict.missing.isEmpty)
  }

  @Test func aVillageItDoesNotApplyToIsNotMissing() {
    let indicator = indicator(.percent, .ratioOfSums, [level(.atLeast, .number(80), unit: "%")])
    let none = Observation(village: 1, isNotApplicable: true)
    #expect(indicator.judge(quotients([("4", "4")]) + [none], villages: villages(2), in: here).outcome == .met)
    let all = [Observation(village: 0, isNotApplicable: true), none]
    #expect(indicator.judge(all, villages: villages(2), in: here).outcome == .notApplicable)
    #expect(indicator.judge([none], villages: villages(2), in: here).outcome == .notEnoughData)
  }

  @Test func aSecondSheetOfAMergedVillageAddsUp() {
    let indicator = indicator(.percent, .ratioOfSums, [level(.atLeast, .number(80), unit: "%")])
    let pieces = [
      Observation(village: 0, numerator: 1, denominator: 2, origin: 7),
      Observation(village: 0, numerator: 8, denominator: 8, origin: 3),
    ]
    let verdict = indicator.judge(pieces, villages: villages(1), in: here)
    #expect(verdict.numerator == 9)
    #expect(verdict.denominator == 10)
    #expect(verdict.basis == [3, 7])
  }

  @Test func aPositionOutsideTheListIsPassedOver() {
    let indicator = indicator(.percent, .ratioOfSums, [level(.atLeast, .number(80), unit: "%")])
    for position in [-1, 1, .max, .min] {
      let stray = Observation(village: position, numerator: 0, denominator: 4)
      let verdict = indicator.judge(quotients([("4", "4")]) + [stray], villages: villages(1), in: here)
      #expect(verdict.outcome == .met)
      _ = indicator.judge([stray], villages: [], in: here)
    }
  }

  @Test func withoutARegisterTheVillagesThatReportedAreAll() {
    let indicator = indicator(.percent, .ratioOfSums, [level(.atLeast, .number(80), unit: "%")])
    let observations = [
      Observation(village: 2, numerator: 4, denominator: 4), Observation(village: 5, numerator: 4, denominator: 5),
    ]
    #expect(indicator.judge(observations, villages: [], in: here).outcome == .met)
    let silent = observations + [Observation(village: 7, claim: true)]
    let verdict = indicator.judge(silent, villages: [], in: here)
    #expect(verdict.outcome == .notEnoughData)
    #expect(verdict.missing == [7])
    #expect(indicator.judge([], villages: [], in: here).outcome == .notEnoughData)
  }

  @Test func theCommunesOwnFigureDoesNotDecideARollUp() {
    let indicator = indicator(.percent, .ratioOfSums, [level(.atLeast, .number(80), unit: "%")])
    let own = Observation(village: nil, numerator: 100, denominator: 100)
    #expect(indicator.judge([own], villages: villages(2), in: here).outcome == .notEnoughData)
  }

  // MARK: percents alone

  @Test func aPercentAloneIsWeightedByTheRegister() {
    let sizes = [VillageSize(households: 50), VillageSize(households: 150)]
    let percents = [Observation(village: 0, value: 100), Observation(village: 1, value: 60)]
    // (50 + 90) / 200 = 70 %; the mean of the percents would be 80 %.
    let known = indicator(
      .percent, .ratioOfSums, [level(.atLeast, .number(75), unit: "%")], unit: "hộ", register: .households)
    let verdict = known.judge(percents, villages: sizes, in: here)
    #expect(verdict.outcome == .pending)
    #expect(verdict.isEstimate)
    #expect(verdict.value == 70)
    #expect(verdict.gap == 10)
    let unknown = indicator(.percent, .ratioOfSums, [level(.atLeast, .number(75), unit: "%")], unit: "hộ")
    #expect(unknown.judge(percents, villages: sizes, in: here).outcome == .notEnoughData)
    #expect(known.judge(percents, villages: villages(2), in: here).outcome == .notEnoughData)
  }

  @Test func aPercentWithItsWholeIsAnEstimate() {
    let indicator = indicator(.percent, .ratioOfSums, [level(.atLeast, .number(75), unit: "%")])
    let verdict = indicator.judge(
      [Observation(village: 0, denominator: 4, value: d("92.5"))], villages: villages(1), in: here)
    #expect(verdict.outcome == .pending)
    #expect(verdict.numerator == d("3.7"))
  }

  // MARK: missing villages and conflicts

  @Test(arguments: [
    // Of 100 known households and 25 missing ones; level 80 %: worst, best.
    ("100", "80", "100", true, false), ("99", "79.2", "99.2", false, false), ("75", "60", "80", false, false),
    ("74", "59.2", "79.2", false, true),
  ])
  func missingVillagesLeaveARange(numerator: String, worst: String, best: String, worstMeets: Bool, bestMisses: Bool) {
    let indicator = indicator(
      .percent, .ratioOfSums, [level(.atLeast, .number(80), unit: "%")], unit: "hộ", register: .households)
    let sizes = [VillageSize(households: 100), VillageSize(households: 25)]
    let verdict = indicator.judge(quotients([(numerator, "100")]), villages: sizes, in: here)
    #expect(verdict.outcome == .notEnoughData)
    #expect(verdict.missing == [1])
    #expect(
      verdict.bounds == .init(worst: d(worst), best: d(best), worstMeets: worstMeets, bestMisses: bestMisses))
    #expect(verdict.gap == nil)

    let conflict = indicator.judge(
      quotients([(numerator, "100"), ("1", "25")]), villages: sizes, conflicts: [1], in: here)
    #expect(conflict.outcome == (worstMeets ? .met : bestMisses ? .notMet : .pending))
    #expect(conflict.missing == [1])
    #expect(conflict.basis == [0])
  }

  @Test func atMostTheRangeTurnsRound() {
    let indicator = indicator(
      .percent, .ratioOfSums, [level(.atMost, .number(13), unit: "%")], unit: "hộ", register: .households)
    let sizes = [VillageSize(households: 100), VillageSize(households: 100)]
    let verdict = indicator.judge(quotients([("26", "100")]), villages: sizes, in: here)
    #expect(verdict.bounds == .init(worst: 63, best: 13, worstMeets: false, bestMisses: false))
    let more = indicator.judge(quotients([("27", "100")]), villages: sizes, in: here)
    #expect(more.bounds?.bestMisses == true)
  }

  @Test func aMissingVillageOfUnknownSizeLeavesNoRange() {
    let indicator = indicator(.percent, .ratioOfSums, [level(.atLeast, .number(80), unit: "%")])
    let verdict = indicator.judge(quotients([("99", "100")]), villages: villages(2), in: here)
    #expect(verdict.bounds == nil)
    #expect(verdict.value == 99)
    let conflict = indicator.judge(quotients([("99", "100")]), villages: villages(2), conflicts: [1], in: here)
    #expect(conflict.outcome == .pending)
  }

  @Test func aMissingVillageWinsOverAConflict() {
    let indicator = indicator(.percent, .ratioOfSums, [level(.atLeast, .number(80), unit: "%")])
    let verdict = indicator.judge(quotients([("99", "100")]), villages: villages(3), conflicts: [1], in: here)
    #expect(verdict.outcome == .notEnoughData)
    #expect(verdict.missing == [1, 2])
  }

  // MARK: sums

  @Test(arguments: [
    (Threshold.Comparator.equal, 0, ["0", "0"], Verdict.Outcome.met, ""),
    (.equal, 0, ["0", "1"], .notMet, "1"),
    (.atLeast, 1, ["0", "0"], .notMet, "1"),
    (.atLeast, 1, ["0", "1"], .met, ""),
    (.atLeast, 1, ["1", "1"], .met, ""),
    (.atMost, 2, ["1", "1"], .met, ""),
    (.atMost, 2, ["1", "2"], .notMet, "1"),
  ])
  func sums(comparator: Threshold.Comparator, wanted: Int, values: [String], outcome: Verdict.Outcome, gap: String) {
    let indicator = indicator(.count, .sum, [level(comparator, .number(Decimal(wanted)), unit: "nhà")])
    let observations = values.enumerated().map { Observation(village: $0.offset, value: d($0.element)) }
    let verdict = indicator.judge(observations, villages: villages(2), in: here)
    #expect(verdict.outcome == outcome)
    #expect(verdict.gap == (gap.isEmpty ? nil : d(gap)))
    #expect(verdict.gapUnit == (gap.isEmpty ? nil : "nhà"))
  }

  @Test func aMissingVillageLeavesASumOpen() {
    let none = indicator(.count, .sum, [level(.equal, .number(0), unit: "nhà")])
    let clean = none.judge([Observation(village: 0, value: 0)], villages: villages(2), in: here)
    #expect(clean.outcome == .notEnoughData)
    #expect(clean.bounds == nil)
    let three = none.judge([Observation(village: 0, value: 3)], villages: villages(2), in: here)
    #expect(three.outcome == .notEnoughData)
    #expect(three.bounds?.bestMisses == true)
    let one = indicator(.count, .sum, [level(.atLeast, .number(1), unit: "mô hình")])
    let enough = one.judge([Observation(village: 0, value: 1)], villages: villages(2), in: here)
    #expect(enough.outcome == .notEnoughData)
    #expect(enough.bounds?.worstMeets == true)
    let silent = none.judge([], villages: villages(2), in: here)
    #expect(silent.outcome == .notEnoughData)
    #expect(silent.value == nil)
  }

  @Test func aClaimIsNoCount() {
    let none = indicator(.count, .sum, [level(.equal, .number(0), unit: "nhà")])
    #expect(
      none.judge([Observation(village: 0, claim: true)], villages: villages(1), in: here).outcome == .notEnoughData)
  }

  // MARK: villages as units

  @Test(arguments: [
    ([true, true, true, true, false], Verdict.Outcome.met, 0),
    ([true, true, true, false, false], .notMet, 1),
    ([false, false, false, false, false], .notMet, 4),
  ])
  func countShareAgainst80(answers: [Bool], outcome: Verdict.Outcome, gap: Int) {
    let indicator = indicator(.percent, .countShare, [level(.atLeast, .number(80), unit: "%")], unit: "thôn")
    let observations = answers.enumerated().map { Observation(village: $0.offset, claim: $0.element) }
    let verdict = indicator.judge(observations, villages: villages(5), in: here)
    #expect(verdict.outcome == outcome)
    #expect(verdict.gap == (gap == 0 ? nil : Decimal(gap)))
    #expect(verdict.denominator == 5)
  }

  @Test func countShareLeavesOutVillagesItDoesNotApplyTo() {
    let indicator = indicator(.percent, .countShare, [level(.atLeast, .number(100), unit: "%")], unit: "thôn")
    let observations = [
      Observation(village: 0, claim: true), Observation(village: 1, isNotApplicable: true),
    ]
    let verdict = indicator.judge(observations, villages: villages(2), in: here)
    #expect(verdict.outcome == .met)
    #expect(verdict.denominator == 1)
  }

  @Test func countShareTakesFiguresForYesAndNo() {
    let indicator = indicator(.percent, .countShare, [level(.atLeast, .number(100), unit: "%")], unit: "thôn")
    func answer(_ observation: Observation) -> Verdict.Outcome {
      indicator.judge([observation], villages: villages(1), in: here).outcome
    }
    #expect(answer(Observation(village: 0, numerator: 1, denominator: 1)) == .met)
    #expect(answer(Observation(village: 0, numerator: 1, denominator: 2)) == .notMet)
    #expect(answer(Observation(village: 0, value: 100)) == .met)
    #expect(answer(Observation(village: 0, value: 1)) == .met)
    #expect(answer(Observation(village: 0, value: 0, claim: true)) == .notMet)
    #expect(answer(Observation(village: 0)) == .notEnoughData)
  }

  @Test func countShareRangesOverMissingVillages() {
    let indicator = indicator(.percent, .countShare, [level(.atLeast, .number(50), unit: "%")], unit: "thôn")
    let yes = (0..<2).map { Observation(village: $0, claim: true) }
    let verdict = indicator.judge(yes, villages: villages(4), in: here)
    #expect(verdict.outcome == .notEnoughData)
    #expect(verdict.bounds == .init(worst: 50, best: 100, worstMeets: true, bestMisses: false))
    #expect(indicator.judge(yes, villages: villages(4), conflicts: [2, 3], in: here).outcome == .met)
    #expect(indicator.judge(yes, villages: villages(5), conflicts: [2, 3, 4], in: here).outcome == .pending)
    let no = (0..<3).map { Observation(village: $0, claim: false) }
    #expect(indicator.judge(no, villages: villages(5), conflicts: [3, 4], in: here).outcome == .notMet)
  }

  @Test func allVillagesFailWithOne() {
    let indicator = indicator(.yesNo, .allVillages, [level(.yes, .yes)])
    let yes = Observation(village: 0, claim: true)
    let no = Observation(village: 1, claim: false)
    #expect(indicator.judge([yes], villages: villages(1), in: here).outcome == .met)
    #expect(indicator.judge([yes], villages: villages(2), in: here).outcome == .notEnoughData)
    let verdict = indicator.judge([yes, no], villages: villages(3), in: here)
    #expect(verdict.outcome == .notMet)
    #expect(verdict.gapText(.vi) == "còn thiếu 1 thôn")
    #expect(indicator.judge([yes], villages: villages(2), conflicts: [1], in: here).outcome == .pending)
    #expect(indicator.judge([yes, no], villages: villages(3), conflicts: [2], in: here).outcome == .notMet)
  }

  @Test func anyVillageNeedsOne() {
    let indicator = indicator(.yesNo, .anyVillage, [level(.yes, .yes)])
    let yes = Observation(village: 0, claim: true)
    let no = Observation(village: 1, claim: false)
    #expect(indicator.judge([yes], villages: villages(3), in: here).outcome == .met)
    #expect(indicator.judge([no], villages: villages(2), in: here).outcome == .notEnoughData)
    #expect(indicator.judge([no], villages: villages(2), conflicts: [0], in: here).outcome == .pending)
    let both = [Observation(village: 0, claim: false), no]
    #expect(indicator.judge(both, villages: villages(2), in: here).outcome == .notMet)
  }

  // MARK: the commune's own

  @Test func communeOnlyTakesTheCommunesOwn() {
    let indicator = indicator(.yesNo, .communeOnly, [level(.yes, .yes)], holder: .commune)
    let own = Observation(village: nil, claim: true, origin: 4)
    let verdict = indicator.judge([own], villages: villages(3), in: here)
    #expect(verdict.outcome == .met)
    #expect(verdict.missing.isEmpty)
    #expect(verdict.basis == [4])
    let no = Observation(village: nil, claim: false)
    #expect(indicator.judge([no], villages: villages(3), in: here).outcome == .notMet)
    #expect(indicator.judge([own, no], villages: villages(3), in: here).outcome == .notEnoughData)
    let village = Observation(village: 0, claim: true)
    #expect(indicator.judge([village], villages: villages(1), in: here).outcome == .notEnoughData)
    let none = Observation(village: nil, isNotApplicable: true)
    #expect(indicator.judge([none], villages: villages(3), in: here).outcome == .notApplicable)
  }

  @Test func aPercentOfTheCommunesOwnNeedsNoParts() throws {
    let schools = try builtIn("ntm-2021-2025", "5")
    let alone = schools.judge([Observation(village: nil, value: d("66.6"))], villages: villages(3), in: here)
    #expect(alone.outcome == .notMet)
    #expect(alone.gap == d("3.4"))
    #expect(alone.gapText(.vi) == "còn thiếu 3,4 điểm %")
    let parts = schools.judge(
      [Observation(village: nil, numerator: 2, denominator: 3)], villages: villages(3), in: here)
    #expect(parts.gapText(.vi) == "còn thiếu 1 trường")
    let claim = schools.judge([Observation(village: nil, claim: true)], villages: villages(3), in: here)
    #expect(claim.outcome == .notEnoughData)
  }

  @Test(arguments: [
    ("Tốt", Verdict.Outcome.met), ("Khá", .met), ("Đạt", .notMet), ("Chưa đạt", .notMet), ("khá", .met),
  ])
  func stepsAreOrdered(step: String, outcome: Verdict.Outcome) throws {
    let indicator = try builtIn("ntm-nang-cao-2021-2025", "3.6")
    let verdict = indicator.judge([Observation(village: nil, step: step)], villages: [], in: here)
    #expect(verdict.outcome == outcome)
  }

  @Test func aStepThatIsNotOnTheScaleDoesNotCount() throws {
    let indicator = try builtIn("ntm-nang-cao-2021-2025", "5.3")
    #expect(indicator.judge([Observation(village: nil, step: "Mức độ 2")], villages: [], in: here).outcome == .notMet)
    #expect(indicator.judge([Observation(village: nil, step: "Mức độ 3")], villages: [], in: here).outcome == .met)
    #expect(
      indicator.judge([Observation(village: nil, step: "Mức độ 7")], villages: [], in: here).outcome == .notEnoughData)
    #expect(indicator.judge([Observation(village: nil, claim: true)], villages: [], in: here).outcome == .met)
  }

  @Test(arguments: [(2021, "36"), (2022, "39"), (2023, "42"), (2024, "45"), (2025, "48")])
  func incomeHasALevelForEachYear(year: Int, level: String) throws {
    let income = try builtIn("ntm-2021-2025", "10.1")
    let circumstances = Circumstances(region: "TDMNPB", year: year)
    let just = Observation(village: nil, value: d(level))
    let below = Observation(village: nil, value: d(level) - d("0.1"))
    #expect(income.judge([just], villages: villages(9), in: circumstances).outcome == .met)
    let verdict = income.judge([below], villages: villages(9), in: circumstances)
    #expect(verdict.outcome == .notMet)
    #expect(verdict.gapText(.vi) == "còn thiếu 0,1 triệu đồng/người/năm")
    #expect(verdict.threshold?.text == "≥ \(level) triệu đồng/người/năm")
  }

  @Test func villagesIncomeIsNeverAveraged() throws {
    let income = try builtIn("ntm-2021-2025", "10.1")
    let verdict = income.judge([Observation(village: 0, value: 60)], villages: villages(1), in: here)
    #expect(verdict.outcome == .notEnoughData)
  }

  @Test(arguments: [2020, 2026])
  func aYearWithoutALevelHasNoVerdict(year: Int) throws {
    let income = try builtIn("ntm-2021-2025", "10.1")
    let verdict = income.judge(
      [Observation(village: nil, value: 60)], villages: [], in: Circumstances(region: "TDMNPB", year: year))
    #expect(verdict.outcome == .noLevel)
    #expect(verdict.value == 60)
    #expect(verdict.threshold == nil)
  }

  @Test func anUnknownLevelHasNoVerdict() throws {
    let indicator = try builtIn("ntm-nang-cao-2021-2025", "6.3")
    let verdict = indicator.judge([Observation(village: 0, claim: true)], villages: villages(1), in: here)
    #expect(verdict.outcome == .noLevel)
    #expect(verdict.threshold?.text == "chưa có mức đạt chuẩn")
    #expect(verdict.value == 100)
  }

  @Test func aCountThatOnlyAnOfficeHasIsTheCommunesOwn() throws {
    let cooperatives = try builtIn("ntm-nang-cao-2021-2025", "13.1")
    let verdict = cooperatives.judge([Observation(village: nil, value: 2)], villages: villages(9), in: here)
    #expect(verdict.outcome == .met)
  }

  // MARK: one village

  @Test func aVillagesVerdictIsIndicative() throws {
    let roads = try builtIn("ntm-2021-2025", "2.2")
    let verdict = roads.judgeVillage([Observation(village: 7, numerator: d("3.7"), denominator: 4)], in: here)
    #expect(verdict.outcome == .met)
    #expect(verdict.isIndicative)
    let percent = roads.judgeVillage([Observation(village: 7, value: d("79.96"))], in: here)
    #expect(percent.outcome == .notMet)
    #expect(percent.gapText(.vi) == "còn thiếu 0,04 điểm %")
    #expect(roads.judgeVillage([Observation(village: 7, claim: true)], in: here).outcome == .notEnoughData)
    #expect(roads.judgeVillage([], in: here).outcome == .notEnoughData)
    let share = try builtIn("ntm-2021-2025", "16.1")
    #expect(share.judgeVillage([Observation(village: 7, claim: true)], in: here).outcome == .met)
    let houses = try builtIn("ntm-2021-2025", "9.1")
    #expect(houses.judgeVillage([Observation(village: 7, value: 2)], in: here).outcome == .notMet)
  }
}
