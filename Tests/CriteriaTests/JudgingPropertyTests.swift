import Criteria
import FoundationEssentials
import Testing

/// Laws that hold for any villages; the villages are drawn by a generator with a fixed seed.
@Suite struct JudgingPropertyTests {
  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private func draw(_ random: inout Random, count: Int) -> [Observation] {
    (0..<count).map { village in
      let whole = Int.random(in: 0...500, using: &random)
      let part = Int.random(in: 0...whole, using: &random)
      let scale = Decimal(sign: .plus, exponent: -1, significand: 1)
      return switch Int.random(in: 0...9, using: &random) {
      case 0: Observation(village: village, isNotApplicable: true, origin: village)
      case 1: Observation(village: village, value: 50, origin: village)
      case 2: Observation(village: village, claim: true, origin: village)
      default:
        Observation(
          village: village, numerator: Decimal(part) * scale, denominator: Decimal(whole) * scale,
          claim: Bool.random(using: &random), origin: village)
      }
    }
  }

  @Test(arguments: 0..<100)
  func theOrderNeverMatters(seed: UInt64) {
    var random = Random(state: seed)
    let observations = draw(&random, count: 12)
    let sizes = (0..<12).map { _ in VillageSize(households: Decimal(Int.random(in: 0...200, using: &random))) }
    let conflicts: Set<Int> = [Int.random(in: 0..<12, using: &random)]
    let indicators = [
      indicator(.percent, .ratioOfSums, [level(.atLeast, .number(60), unit: "%")], unit: "hộ", register: .households),
      indicator(.percent, .countShare, [level(.atLeast, .number(60), unit: "%")], unit: "thôn"),
      indicator(.yesNo, .allVillages, [level(.yes, .yes)]), indicator(.count, .sum, [level(.atMost, .number(9))]),
    ]
    for indicator in indicators {
      let verdict = indicator.judge(observations, villages: sizes, conflicts: conflicts, in: here)
      let shuffled = observations.shuffled(using: &random)
      #expect(indicator.judge(shuffled, villages: sizes, conflicts: conflicts, in: here) == verdict)
    }
  }

  @Test(arguments: 0..<100)
  func aBetterVillageNeverLowersARatio(seed: UInt64) throws {
    var random = Random(state: seed)
    let indicator = indicator(.percent, .ratioOfSums, [level(.atLeast, .number(60), unit: "%")])
    let observations = draw(&random, count: 8).filter { ($0.denominator ?? 0) > 0 }
    guard let before = indicator.judge(observations, villages: [], in: here).value else { return }
    let better = Observation(village: 8, numerator: 90, denominator: 90)
    let after = try #require(indicator.judge(observations + [better], villages: [], in: here).value)
    #expect(after >= before)
    let worse = Observation(village: 8, numerator: 0, denominator: 90)
    let lower = try #require(indicator.judge(observations + [worse], villages: [], in: here).value)
    #expect(lower <= before)
  }

  /// Whatever the missing village turns out to be, the figure lies within the range and the promises hold.
  @Test(arguments: 0..<100)
  func theRangeHoldsWhateverComes(seed: UInt64) throws {
    var random = Random(state: seed)
    let comparator: Threshold.Comparator = Bool.random(using: &random) ? .atLeast : .atMost
    let wanted = Decimal(Int.random(in: 0...100, using: &random))
    let indicator = indicator(
      .percent, .ratioOfSums, [level(comparator, .number(wanted), unit: "%")], unit: "hộ", register: .households)
    let whole = Int.random(in: 1...100, using: &random)
    let known = Observation(
      village: 0, numerator: Decimal(Int.random(in: 0...whole, using: &random)), denominator: Decimal(whole))
    let open = Int.random(in: 1...100, using: &random)
    let sizes = [VillageSize(households: Decimal(whole)), VillageSize(households: Decimal(open))]
    let bounds = try #require(indicator.judge([known], villages: sizes, in: here).bounds)
    for part in 0...open {
      let late = Observation(village: 1, numerator: Decimal(part), denominator: Decimal(open))
      let verdict = indicator.judge([known, late], villages: sizes, in: here)
      let value = try #require(verdict.value)
      #expect(value >= min(bounds.worst, bounds.best) && value <= max(bounds.worst, bounds.best))
      if bounds.worstMeets { #expect(verdict.outcome == .met) }
      if bounds.bestMisses { #expect(verdict.outcome == .notMet) }
    }
  }

  @Test(arguments: 0..<50)
  func aMetIndicatorHasNoGapAndAnUnmetOneHas(seed: UInt64) {
    var random = Random(state: seed)
    let whole = Decimal(Int.random(in: 1...999, using: &random))
    let part = Decimal(Int.random(in: 0...999, using: &random)) / 1000 * whole
    for unit in ["km", "hộ"] {
      let indicator = indicator(.percent, .ratioOfSums, [level(.atLeast, .number(80), unit: "%")], unit: unit)
      let verdict = indicator.judge(
        [Observation(village: 0, numerator: part, denominator: whole)], villages: villages(1), in: here)
      #expect((verdict.gap == nil) == (verdict.outcome == .met))
      guard let gap = verdict.gap else { continue }
      // With the gap closed the level is reached.
      let closed = Observation(village: 0, numerator: min(part + gap, whole), denominator: whole)
      #expect(indicator.judge([closed], villages: villages(1), in: here).outcome == .met)
    }
  }
}
