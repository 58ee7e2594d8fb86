import Criteria
import FoundationEssentials
import Testing
import VietnameseText

@Suite struct BuiltInRuleSetsTests {
  @Test func theCountsAreThoseOfTheDecision() throws {
    let sets = try RuleSet.builtIn()
    #expect(sets.map(\.id) == ["ntm-2021-2025", "ntm-nang-cao-2021-2025", "ntm-2026-2030"])
    #expect(sets.map(\.criteria.count) == [19, 19, 10])
    #expect(sets.map(\.indicators.count) == [57, 75, 0])
    #expect(sets.map(\.isComplete) == [true, true, false])
  }
}
