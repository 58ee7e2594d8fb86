import Criteria
import FoundationEssentials
import Testing
import VietnameseText

/// An indicator in parts is met only if each part is.
@Suite struct PartsTests {
  @Test(arguments: [
    ("95", "95", Verdict.Outcome.met), ("90", "90", .met), ("95", "89", .notMet), ("89", "95", .notMet),
    ("95", "", .notEnoughData), ("89", "", .notMet),
  ])
  func roadsOfNangCaoHaveTwoParts(a: String, b: String, outcome: Verdict.Outcome) throws {
    let roads = try builtIn("ntm-nang-cao-2021-2025", "2.2")
    var observations = quotients([(a, "100")], part: "a")
    if !b.isEmpty { observations += quotients([(b, "100")], part: "b") }
    let verdict = roads.judge(observations, villages: villages(1), in: here)
    #expect(verdict.outcome == outcome)
    #expect(verdict.parts.map(\.part) == ["a", "b"])
    #expect(verdict.threshold?.text == "≥ 90%")
  }

  @Test func theWholeIsNoStandInForItsParts() throws {
    let roads = try builtIn("ntm-nang-cao-2021-2025", "2.2")
    let verdict = roads.judge(quotients([("100", "100")]), villages: villages(1), in: here)
    #expect(verdict.outcome == .notEnoughData)
  }

  @Test(arguments: [
    ("100", "50", Verdict.Outcome.met), ("100", "49", .notMet), ("99", "50", .notMet),
    ("100", "", .notEnoughData),
    ("99", "", .notMet),
  ])
  func aSecondConditionIsPartOfTheVerdict(whole: String, second: String, outcome: Verdict.Outcome) throws {
    let lanes = try builtIn("ntm-2021-2025", "2.3")
    var observations = quotients([(whole, "100")])
    if !second.isEmpty { observations += quotients([(second, "100")], part: "b") }
    let verdict = lanes.judge(observations, villages: villages(1), in: here)
    #expect(verdict.outcome == outcome)
    #expect(verdict.numerator == d(whole))
  }

  @Test func theGapOfASecondConditionIsTheIndicators() throws {
    let lanes = try builtIn("ntm-2021-2025", "2.3")
    let observations = quotients([("4", "4")]) + quotients([("1.5", "4")], part: "b")
    let verdict = lanes.judge(observations, villages: villages(1), in: here)
    #expect(verdict.gapText(.vi) == "còn thiếu 0,5 km")
  }

  @Test func aSchoolOfLevelTwoIsCountedByTheCommune() throws {
    let schools = try builtIn("ntm-nang-cao-2021-2025", "5.1")
    let all = Observation(village: nil, numerator: 3, denominator: 3)
    func judge(_ count: Decimal) -> Verdict {
      schools.judge([all, Observation(village: nil, part: "b", value: count)], villages: villages(5), in: here)
    }
    #expect(judge(1).outcome == .met)
    #expect(judge(0).outcome == .notMet)
    #expect(judge(0).gapText(.vi) == "còn thiếu 1 trường")
    #expect(schools.judge([all], villages: villages(5), in: here).outcome == .notEnoughData)
  }

  @Test(arguments: [
    ("45", "45", Verdict.Outcome.met), ("44", "50", .notMet), ("50", "44", .notMet),
    ("45", "", .notEnoughData),
    ("", "44", .notMet),
  ])
  func menAndWomenEachReachTheLevel(men: String, women: String, outcome: Verdict.Outcome) throws {
    let insurance = try builtIn("ntm-2021-2025", "15.1")
    var observations: [Observation] = []
    if !men.isEmpty { observations += quotients([(men, "50")], part: "male") }
    if !women.isEmpty { observations += quotients([(women, "50")], part: "female") }
    let verdict = insurance.judge(observations, villages: villages(1), in: here)
    #expect(verdict.outcome == outcome)
    if !men.isEmpty, !women.isEmpty { #expect(verdict.denominator == 100) }
  }

  @Test func aTotalAloneProvesOnlyThatSomebodyMissesIt() throws {
    let insurance = try builtIn("ntm-2021-2025", "15.1")
    #expect(insurance.judge(quotients([("95", "100")]), villages: villages(1), in: here).outcome == .notEnoughData)
    #expect(insurance.judge(quotients([("89", "100")]), villages: villages(1), in: here).outcome == .notMet)
  }

  @Test func theTotalIsWorkedOutOfWhatIsThere() throws {
    let insurance = try builtIn("ntm-2021-2025", "15.1")
    let observations =
      quotients([("45", "50")], part: "male") + quotients([("46", "50")], part: "female") + [
        Observation(village: 1, numerator: 90, denominator: 100)
      ]
    let verdict = insurance.judge(observations, villages: villages(2), in: here)
    #expect(verdict.outcome == .notEnoughData)
    #expect(verdict.numerator == 181)
    #expect(verdict.missing == [1])
  }

  @Test func whatDoesNotApplyToTheWholeDoesNotApplyToItsParts() throws {
    let roads = try builtIn("ntm-nang-cao-2021-2025", "2.2")
    let none = Observation(village: 1, isNotApplicable: true)
    let observations = quotients([("95", "100")], part: "a") + quotients([("95", "100")], part: "b") + [none]
    #expect(roads.judge(observations, villages: villages(2), in: here).outcome == .met)
    #expect(
      roads.judge([Observation(village: 0, isNotApplicable: true), none], villages: villages(2), in: here).outcome
        == .notApplicable)
  }

  @Test func oneVillagesPartsAreJudgedToo() throws {
    let lanes = try builtIn("ntm-2021-2025", "2.3")
    let observations = [
      Observation(village: 3, numerator: 4, denominator: 4), Observation(village: 3, part: "b", value: 40),
    ]
    let verdict = lanes.judgeVillage(observations, in: here)
    #expect(verdict.outcome == .notMet)
    #expect(verdict.parts.first?.verdict.outcome == .notMet)
  }

  @Test(arguments: [
    ([Verdict.Outcome.met, .met], Verdict.Outcome.met), ([.met, .notApplicable], .met),
    ([.notApplicable, .notApplicable], .notApplicable), ([.met, .pending], .pending), ([.pending, .noLevel], .noLevel),
    ([.noLevel, .notEnoughData], .notEnoughData), ([.notEnoughData, .notMet], .notMet), ([], .notEnoughData),
  ])
  func outcomesCombine(outcomes: [Verdict.Outcome], combined: Verdict.Outcome) {
    #expect(Verdict.Outcome.combined(outcomes) == combined)
    #expect(Verdict.Outcome.combined(outcomes.reversed()) == combined)
  }

  @Test func aCriterionIsNeverMetBySkipping() throws {
    let criterion = try #require(RuleSet.builtIn().first?.criteria.first { $0.id == "2" })
    let met = Verdict(outcome: .met)
    #expect(criterion.outcome([met, met, met, met]) == .met)
    #expect(criterion.outcome([met, met, met]) == .notEnoughData)
    #expect(criterion.outcome([met, Verdict(outcome: .notMet)]) == .notMet)
    #expect(criterion.outcome([]) == .notEnoughData)
  }
}
