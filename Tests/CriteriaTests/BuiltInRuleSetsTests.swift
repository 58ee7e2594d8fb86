import Criteria
import FoundationEssentials
import Testing
import VietnameseText

@Suite struct BuiltInRuleSetsTests {
  @Test func theCountsAreThoseOfTheDecisions() throws {
    let sets = try RuleSet.builtIn()
    #expect(sets.map(\.id) == ["ntm-2021-2025", "ntm-nang-cao-2021-2025", "ntm-2026-2030"])
    #expect(sets.map(\.criteria.count) == [19, 19, 10])
    #expect(sets.map(\.indicators.count) == [57, 75, 0])
    #expect(sets.map(\.isComplete) == [true, true, false])
    #expect(sets.map(\.years) == [2021...2025, 2021...2025, 2026...2030])
    #expect(sets[2].communeGroups.map(\.id) == ["1", "2", "3"])
    #expect(sets[2].note?.isEmpty == false)
  }

  @Test func idsAreUniqueWithinASetAndMostStandInBoth() throws {
    let sets = try RuleSet.builtIn()
    for set in sets { #expect(Set(set.indicators.map(\.id)).count == set.indicators.count) }
    let shared = Set(sets[0].indicators.map(\.id)).intersection(sets[1].indicators.map(\.id))
    #expect(shared.count == 54)
  }

  @Test func noLevelIsVerifiedAndEachIsCited() throws {
    for set in try RuleSet.builtIn() {
      for indicator in set.indicators {
        for threshold in indicator.thresholds + indicator.parts.flatMap(\.thresholds) {
          #expect(threshold.citation.verified == nil)
          #expect(threshold.citation.document == "318/QĐ-TTg")
          #expect(threshold.citation.place.contains(indicator.id))
          #expect(threshold.layer == .national)
        }
      }
    }
  }

  @Test func certaintiesAreThoseOfTheSource() throws {
    func counts(_ set: RuleSet) -> [Threshold.Certainty: Int] {
      Dictionary(
        set.indicators.map { ($0.threshold(in: here) ?? $0.parts[0].thresholds[0]).certainty }.map { ($0, 1) },
        uniquingKeysWith: +)
    }
    let sets = try RuleSet.builtIn()
    #expect(counts(sets[0]) == [.high: 34, .medium: 13, .low: 10])
    #expect(counts(sets[1]) == [.high: 30, .medium: 18, .low: 26, .none: 1])
  }

  @Test(arguments: ["5", "7", "10", "11", "16"])
  func aCriterionWithOneIndicatorAnswersToBothIDs(id: String) throws {
    let set = try #require(RuleSet.builtIn().first)
    #expect(set.indicator(id)?.id == id + ".1")
    #expect(set.indicator(id + ".1")?.id == id + ".1")
  }

  @Test func aMeasureIsSharedOnlyWhereTheFigureIsTheSame() throws {
    let sets = try RuleSet.builtIn()
    let shared = sets[0].indicators.filter { one in
      one.measure != nil && sets[1].indicators.contains { $0.measure == one.measure }
    }
    #expect(shared.count == 15)
    for one in shared {
      let other = try #require(sets[1].indicators.first { $0.measure == one.measure })
      #expect(one.text == other.text)
      #expect(one.kind == other.kind)
      #expect(one.numerator?.unit == other.numerator?.unit)
      #expect(one.denominator?.unit == other.denominator?.unit)
      #expect(one.bothGenders == other.bothGenders)
    }
    // 15.1 is health insurance in one set and services online in the other.
    #expect(sets[0].indicator("15.1")?.measure == sets[1].indicator("14.1")?.measure)
    #expect(sets[1].indicator("15.1")?.measure == nil)
  }

  @Test func onlyAWholeFigureOfTheRegisterWeighs() throws {
    func ids(_ set: RuleSet, _ figure: Indicator.RegisterFigure) -> [String] {
      set.indicators.filter { $0.denominator?.register == figure }.map(\.id)
    }
    let sets = try RuleSet.builtIn()
    #expect(ids(sets[0], .households) == ["4.2", "9.2", "17.1", "17.8", "17.11"])
    #expect(ids(sets[0], .people) == ["15.4"])
    #expect(ids(sets[1], .households) == ["4.1", "9.1", "17.4", "17.5", "18.1", "18.7"])
    #expect(ids(sets[1], .people) == ["14.2", "14.4"])
  }

  @Test func whatAVillageMustReportIsWhatItHoldsItself() throws {
    let sets = try RuleSet.builtIn()
    #expect(
      sets[0].defaultRequired == [
        "2.2", "2.3", "2.4", "6.3", "9.1", "9.2", "16.1", "17.1", "17.3", "17.8", "17.9", "17.11",
      ])
    for set in sets {
      for indicator in set.indicators {
        #expect((indicator.office == nil) == (indicator.holder == .village), "\(indicator.id)")
      }
    }
  }

  /// Every shipped indicator judged with a figure far beyond its level, far below it, and with nothing.
  @Test func everyIndicatorIsJudged() throws {
    var judged = 0
    for set in try RuleSet.builtIn() {
      for indicator in set.indicators {
        judged += 1
        let hasLevel = indicator.id != "6.3" || set.id == "ntm-2021-2025"
        let good = indicator.judge(answers(indicator, good: true), villages: villages(2), in: here)
        let bad = indicator.judge(answers(indicator, good: false), villages: villages(2), in: here)
        let none = indicator.judge([], villages: villages(2), in: here)
        #expect(good.outcome == (hasLevel ? .met : .noLevel), "\(set.id) \(indicator.id)")
        #expect(bad.outcome == (hasLevel ? .notMet : .noLevel), "\(set.id) \(indicator.id)")
        #expect(none.outcome == (hasLevel ? .notEnoughData : .noLevel), "\(set.id) \(indicator.id)")
        #expect(!indicator.levelText(in: here).isEmpty)
      }
    }
    #expect(judged == 132)
  }

  private func answers(_ indicator: Indicator, good: Bool) -> [Observation] {
    var parts: [String?] = indicator.parts.map(\.id)
    if !indicator.thresholds.isEmpty { parts.append(nil) }
    let ownOnly = [.communeOnly, .communeSurvey].contains(indicator.rollUp) || indicator.holder == .commune
    return parts.flatMap { part in
      (ownOnly ? [nil] : [0, 1]).map { village in observation(indicator, village: village, part: part, good: good) }
    }
  }

  private func observation(_ indicator: Indicator, village: Int?, part: String?, good: Bool) -> Observation {
    let row = indicator.threshold(ofPart: part, in: here)
    let kind = indicator.parts.first { $0.id == part }?.kind ?? indicator.kind
    let isLow = row?.comparator == .atMost || row?.comparator == .equal
    let high = good != isLow
    var observation = Observation(village: village, part: part)
    switch kind {
    case .yesNo: observation.claim = good
    case .level: observation.step = good ? indicator.scale.last : indicator.scale.first
    case .percent where indicator.rollUp == .countShare: observation.claim = good
    case .percent: (observation.numerator, observation.denominator) = (high ? 100 : 0, 100)
    case .ratio: (observation.numerator, observation.denominator) = (high ? 1000 : 0, 100)
    case .count, .amount, .yearAmount: observation.value = high ? 1000 : 0
    }
    return observation
  }
}
