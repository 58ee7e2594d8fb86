import Criteria
import FoundationEssentials
import Testing

/// Which level holds where and when.
@Suite struct ThresholdsTests {
  private func held(_ rows: [Threshold], _ circumstances: Circumstances) -> String? {
    indicator(.percent, .ratioOfSums, rows).threshold(in: circumstances)?.text
  }

  @Test func theNarrowerSelectorWins() {
    let rows = [
      level(.atLeast, .number(10)), level(.atLeast, .number(20), region: "TDMNPB"),
      level(.atLeast, .number(30), region: "TDMNPB", years: 2024...2025),
      level(.atLeast, .number(40), region: "TDMNPB", group: "3", years: 2024...2025),
    ]
    for order in [rows, rows.reversed()] {
      #expect(held(order, Circumstances(region: "ĐBSH", year: 2023)) == "≥ 10")
      #expect(held(order, Circumstances(region: "TDMNPB", year: 2023)) == "≥ 20")
      #expect(held(order, Circumstances(region: "TDMNPB", year: 2024)) == "≥ 30")
      #expect(held(order, Circumstances(region: "TDMNPB", group: "3", year: 2025)) == "≥ 40")
      #expect(held(order, Circumstances(region: "TDMNPB", group: "3", year: 2026)) == "≥ 20")
    }
  }

  @Test(arguments: [(2022, false), (2023, true), (2024, true), (2025, false)])
  func yearsHoldToTheirEnds(year: Int, holds: Bool) {
    let rows = [level(.atLeast, .number(30), years: 2023...2024)]
    #expect((held(rows, Circumstances(region: nil, year: year)) != nil) == holds)
  }

  @Test func anUnknownRegionTakesTheOnlyOneThereIs() {
    let one = [level(.atLeast, .number(20), region: "TDMNPB")]
    #expect(held(one, Circumstances(region: nil, year: 2023)) == "≥ 20")
    #expect(held(one, Circumstances(region: "ĐBSH", year: 2023)) == nil)
    let two = one + [level(.atLeast, .number(30), region: "ĐBSH")]
    #expect(held(two, Circumstances(region: nil, year: 2023)) == nil)
  }

  @Test func aGenderHasTheIndicatorsLevel() throws {
    let insurance = try builtIn("ntm-2021-2025", "15.1")
    #expect(insurance.threshold(ofPart: "female", in: here)?.text == "≥ 90%")
    #expect(insurance.threshold(ofPart: "x", in: here) == nil)
  }
}
