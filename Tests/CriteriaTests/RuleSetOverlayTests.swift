import Criteria
import FoundationEssentials
import Testing
import VietnameseText

private let head = "overlay: lang-son\nlayer: province\ntitle: \"Lạng Sơn\"\nthresholds:\n"

private func line(_ row: String) -> String {
  "  - {set: ntm-2021-2025, certainty: high, document: \"1494/QĐ-UBND\", place: \"PL\", \(row)}\n"
}

private func overlay(_ rows: String..., head: String = head) throws(RuleSetError) -> RuleSetOverlay {
  try RuleSetOverlay(yaml: Array((head + rows.map(line).joined()).utf8), file: "lang-son.yaml")
}

private func set() throws -> RuleSet { try #require(RuleSet.builtIn().first) }

/// The national set with the level of one indicator marked as compared with the text.
private func verifiedSet(_ id: String) throws -> RuleSet {
  var set = try set()
  for criterion in set.criteria.indices {
    for position in set.criteria[criterion].indicators.indices
    where set.criteria[criterion].indicators[position].id == id {
      for row in set.criteria[criterion].indicators[position].thresholds.indices {
        set.criteria[criterion].indicators[position].thresholds[row].citation.verified = .init(
          by: "A", on: "2026-01-31")
      }
    }
  }
  return set
}

private func failure(_ rows: String..., on set: RuleSet) -> RuleSetError? {
  do throws(RuleSetError) {
    _ = try set.applying(try overlay(rows.joined()))
    return nil
  } catch { return error }
}

@Suite struct RuleSetOverlayTests {
  @Test func theHigherLayerWinsAndTheLoserIsKept() throws {
    let changed = try set().applying(
      overlay("indicator: \"2.2\", level: 70, verified: {by: \"Nguyễn Văn A\", on: 2026-01-31}"))
    let roads = try #require(changed.indicator("2.2"))
    let rows = roads.thresholdCandidates(in: here)
    #expect(rows.map(\.text) == ["≥ 70%", "≥ 80%"])
    #expect(rows.map(\.layer) == [.province, .national])
    #expect(rows.map(\.source) == ["lang-son.yaml", "ntm-2021-2025.yaml"])
    #expect(rows.first?.citation.verified == .init(by: "Nguyễn Văn A", on: "2026-01-31"))
    #expect(roads.threshold(in: here) == rows.first)
    let verdict = roads.judge(quotients([("75", "100")]), villages: villages(1), in: here)
    #expect(verdict.outcome == .met)
  }

  @Test func aCommuneGoesBeforeItsProvince() throws {
    let province = try overlay("indicator: \"2.2\", level: 70, region: TDMNPB, years: 2023, verified: null")
    let commune = try overlay(
      "indicator: \"2.2\", level: 75, verified: null", head: head.replacing("province", with: "commune"))
    let orders = [[province, commune], [commune, province]]
    for order in orders {
      let changed = try RuleSet.applying(order, to: [set()])[0]
      #expect(changed.indicator("2.2")?.thresholdCandidates(in: here).map(\.text) == ["≥ 75%", "≥ 70%", "≥ 80%"])
    }
  }

  @Test func aLevelForAYearGoesBeforeOneForAll() throws {
    let changed = try set().applying(
      try RuleSetOverlay(
        yaml: Array(
          (head
            + "  - {set: ntm-2021-2025, indicator: \"2.2\", level: 60, certainty: low, document: d, place: p, verified: null}\n"
            + "  - {set: ntm-2021-2025, indicator: \"2.2\", years: [2024, 2025], level: 65, certainty: low, document: d, place: p, verified: null}\n")
            .utf8), file: "o.yaml"))
    let roads = try #require(changed.indicator("2.2"))
    func text(_ year: Int) -> String? { roads.threshold(in: Circumstances(region: "TDMNPB", year: year))?.text }
    #expect([2023, 2024, 2025].map(text) == ["≥ 60%", "≥ 65%", "≥ 65%"])
  }

  @Test func anUnverifiedNationalLevelIsFreelyCorrected() throws {
    #expect(failure("indicator: \"3.1\", level: 70, verified: null", on: try set()) == nil)
  }

  @Test func aVerifiedNationalLevelIsNotLowered() throws {
    let set = try verifiedSet("3.1")
    let error = try #require(failure("indicator: \"3.1\", level: 79.9, verified: null", on: set))
    #expect(error.line == 5)
    #expect(error.what.en.contains("below the national level that was verified (≥ 80%, 318/QĐ-TTg)"))
    #expect(failure("indicator: \"3.1\", level: 80, verified: null", on: set) == nil)
    #expect(failure("indicator: \"3.1\", level: 90, verified: null", on: set) == nil)
    #expect(failure("indicator: \"3.1\", level: null, verified: null", on: set) != nil)
  }

  @Test func lowerMeansHigherWhereTheLevelIsAtMost() throws {
    let set = try verifiedSet("11.1")
    #expect(failure("indicator: \"11\", level: 12, verified: null", on: set) == nil)
    #expect(failure("indicator: \"11\", level: 14, verified: null", on: set) != nil)
  }

  @Test func aLevelLeftToTheProvinceMayBeLowered() throws {
    #expect(failure("indicator: \"2.2\", level: 60, verified: null", on: try verifiedSet("2.2")) == nil)
  }

  /// `¶` marks the place that the error must name.
  @Test(arguments: [
    ("indicator: ¶\"2.22\", level: 70, verified: null", "no indicator “2.22” in ntm-2021-2025", "2.2"),
    ("indicator: ¶2.2, level: 70, verified: null", "must stand in quotes", ""),
    ("indicator: \"2.2\", part: ¶b, level: 70, verified: null", "no level of its own for part “b”", ""),
    ("indicator: \"2.2\", level: 70, unit: ¶km, verified: null", "is not the indicator's (“%”)", "%"),
    ("indicator: \"2.2\", level: 70, compare: ¶\"<=\", verified: null", "is not the indicator's", ">="),
    ("indicator: \"2.2\", level: 70, region: ¶TDMNP, verified: null", "no region “TDMNP”", "TDMNPB"),
    ("indicator: \"2.2\", level: ¶Đạt, verified: null", "expected a number", ""),
    ("indicator: \"1.1\", level: ¶5, verified: null", "is “Đạt”", "Đạt"),
    ("indicator: \"2.2\", level: 70, verified: ¶{by: A}", "the field “on” is missing", ""),
    ("indicator: \"2.2\", level: 70, verified: {by: A, on: ¶01/02/2026}", "expected a day", ""),
  ])
  func aDefectIsNamed(row: String, words: String, suggestion: String) throws {
    let error = try #require(failure(row.replacing("¶", with: ""), on: try set()))
    #expect(error.line == 5)
    let before = try #require(line(row).split(separator: "¶").first)
    #expect(error.column == before.unicodeScalars.count + 1, "\(error)")
    #expect(error.what.en.contains(words), "\(error)")
    #expect(error.suggestion == (suggestion.isEmpty ? nil : suggestion))
  }

  @Test func aPartOfNangCaoIsNamedByItsLetter() throws {
    let roads = try builtIn("ntm-nang-cao-2021-2025", "2.2")
    let set = try #require(RuleSet.builtIn().dropFirst().first)
    func apply(_ row: String) throws -> Indicator? {
      let text =
        head
        + "  - {set: ntm-nang-cao-2021-2025, indicator: \"2.2\", \(row), certainty: low, document: d, place: p, verified: null}"
      return try set.applying(RuleSetOverlay(yaml: Array(text.utf8), file: "o.yaml")).indicator("2.2")
    }
    #expect(try apply("part: b, level: 75")?.levelText(in: here) == "a) ≥ 90%; b) ≥ 75%")
    #expect(roads.levelText(in: here) == "a) ≥ 90%; b) ≥ 90%")
    #expect(throws: RuleSetError.self) { try apply("level: 75") }
  }

  @Test func twoRowsOfOneLayerForOnePlaceAreRefused() throws {
    let one = try overlay("indicator: \"2.2\", level: 70, verified: null")
    let other = try overlay("indicator: \"2.2\", level: 75, verified: null")
    #expect(throws: RuleSetError.self) { try RuleSet.applying([one, other], to: [set()]) }
  }

  @Test func anUnknownSetIsNamed() throws {
    let text =
      head
      + "  - {set: ntm-2021-2052, indicator: \"2.2\", level: 1, certainty: low, document: d, place: p, verified: null}"
    let overlay = try RuleSetOverlay(yaml: Array(text.utf8), file: "o.yaml")
    #expect(overlay.sets == ["ntm-2021-2052"])
    do throws(RuleSetError) {
      _ = try RuleSet.applying([overlay], to: RuleSet.builtIn())
      Issue.record("accepted")
    } catch {
      #expect(error.line == 5)
      #expect(error.column == 11)
      #expect(error.suggestion == "ntm-2021-2025")
    }
  }

  @Test func onlyANationalTextChangesAnIndicator() {
    let text =
      "overlay: x\nlayer: province\ntitle: x\nindicators:\n  - {set: ntm-2021-2025, indicator: \"2.2\", years: 2024, text: x}\n"
    #expect(throws: RuleSetError.self) { try RuleSetOverlay(yaml: Array(text.utf8), file: "o.yaml") }
  }

  @Test func decision211HoldsFrom2024On() throws {
    let set = try #require(RuleSet.builtIn().dropFirst().first)
    func telemedicine(_ year: Int) -> Indicator? { set.amended(for: year).indicator("14.3") }
    #expect([2022, 2023, 2024, 2025].map { telemedicine($0)?.kind } == [.percent, .percent, .yesNo, .yesNo])
    #expect(telemedicine(2024)?.thresholds.map(\.citation.document) == ["211/QĐ-TTg"])
    #expect(set.amended(for: 2024).indicators.map(\.id) == set.indicators.map(\.id))
    let verdict = telemedicine(2024)?.judge(
      [Observation(village: nil, claim: true)], villages: [], in: Circumstances(region: "TDMNPB", year: 2024))
    #expect(verdict?.outcome == .met)
    let first = try #require(RuleSet.builtIn().first)
    #expect(first.amended(for: 2023).indicator("15.4")?.text.contains("sổ khám chữa bệnh") == true)
    #expect(first.amended(for: 2024).indicator("15.4")?.text.contains("hồ sơ sức khỏe điện tử") == true)
  }

  @Test func aProvincesLevelHoldsForAnAmendedIndicatorToo() throws {
    let changed = try set().applying(overlay("indicator: \"15.4\", level: 55, verified: null"))
    for year in [2023, 2024] {
      let circumstances = Circumstances(region: "TDMNPB", year: year)
      #expect(changed.amended(for: year).indicator("15.4")?.threshold(in: circumstances)?.text == "≥ 55%")
    }
  }
}
