import Criteria
import FoundationEssentials
import Testing
import VietnameseText

/// A small, whole rule set; tests plant one defect in it.
private let clean = """
  set: demo
  version: "1"
  title: "Bộ thử"
  short_title: "Thử"
  document: "Quyết định 1/QĐ"
  years: [2021, 2025]
  complete: true
  documents:
    "1/QĐ": {title: "Quyết định 1", date: 2022-03-08}
  regions:
    - {id: TDMNPB, name: "Trung du miền núi phía Bắc"}
  criteria:
    - id: "2"
      name: "Giao thông"
      indicators:
        - id: "2.2"
          text: "Tỷ lệ đường thôn"
          kind: percent
          roll_up: ratio-of-sums
          holder: village
          numerator: {text: "km cứng hóa", unit: "km"}
          denominator: {text: "tổng km", unit: "km"}
          thresholds:
            - {compare: ">=", level: 80, unit: "%", certainty: low, document: "1/QĐ", place: "2.2", verified: null}
  """

private func read(_ text: String) throws(RuleSetError) -> RuleSet {
  try RuleSet(yaml: Array(text.utf8), file: "d.yaml")
}

private func failure(_ text: String) -> RuleSetError? {
  do throws(RuleSetError) {
    _ = try read(text)
    return nil
  } catch { return error }
}

@Suite struct RuleSetYAMLTests {
  @Test func theCleanSetLoads() throws {
    let set = try read(clean)
    #expect(set.id == "demo")
    #expect(set.years == 2021...2025)
    let roads = try #require(set.indicator("2"))
    #expect(roads.id == "2.2")
    #expect(roads.unit == "%")
    #expect(roads.thresholds.first?.text == "≥ 80%")
    #expect(roads.thresholds.first?.citation == Citation(document: "1/QĐ", place: "2.2"))
    #expect(roads.thresholds.first?.source == "d.yaml")
    #expect(roads.denominator == .init(text: "tổng km", unit: "km"))
  }

  @Test func theEvidenceAskedIsKept() throws {
    let set = try read(
      clean.replacing("holder: village", with: "holder: village\n        evidence: \"Biên bản nghiệm thu\""))
    #expect(set.indicator("2")?.evidence == "Biên bản nghiệm thu")
    #expect(try read(clean).indicator("2")?.evidence == nil)
  }

  /// `¶` marks the place that the error must name.
  @Test(arguments: [
    ("id: \"2.2\"", "id: ¶2.2", "the id 2.2 must stand in quotes", ""),
    ("version: \"1\"", "version: ¶1", "the id 1 must stand in quotes", ""),
    ("kind: percent", "kind: ¶precent", "is not allowed here", "percent"),
    ("roll_up: ratio-of-sums", "roll_up: ¶sum", "kind: percent goes with roll_up", ""),
    ("holder: village", "¶holdr: village", "unknown field “holdr”", "holder"),
    ("level: 80", "level: 80, ¶level: 90", "stands twice", ""),
    ("level: 80", "level: ¶\"80\"", "expected a number", "80"),
    ("level: 80", "level: ¶101", "between 0 and 100", ""),
    ("level: 80", "level: ¶-1", "between 0 and 100", ""),
    ("level: 80", "level: ¶79,5", "decimals are written after a point", "79.5"),
    ("level: 80", "level: ¶Đạt", "expected a number", ""),
    ("compare: \">=\"", "compare: ¶\"is\"", "does not go with kind: percent", ""),
    ("compare: \">=\"", "compare: ¶\"=>\"", "is not allowed here", ">="),
    (", verified: null", "", "the field “verified” is missing", ""),
    ("document: \"1/QĐ\", place", "document: ¶\"1/QD\", place", "is not among the set's “documents”", "1/QĐ"),
    ("unit: \"%\", c", "unit: \"%\", region: ¶TDMNBP, c", "region “TDMNBP”", "TDMNPB"),
    ("unit: \"%\", c", "unit: \"%\", group: ¶\"1\", c", "group “1”", ""),
    ("years: [2021, 2025]", "years: ¶[2025, 2021]", "comes after", ""),
    ("years: [2021, 2025]", "years: ¶[2021]", "expected the first and the last year", ""),
    ("years: [2021, 2025]", "years: [¶21, 2025]", "21 is not a year", ""),
    ("complete: true", "complete: ¶yes", "expected true or false", ""),
    ("date: 2022-03-08", "date: ¶08/3/2022", "expected a day", ""),
    ("- id: \"2.2\"", "- id: ¶\"3.2\"", "does not belong to criterion “2”", ""),
    ("holder: village", "holder: village\n        office: ¶\"Y tế\"", "drop “office”", ""),
    ("holder: village", "holder: village\n        scale: [a]", "only kind: level has one", ""),
  ])
  func aDefectIsNamedAtItsPlace(good: String, bad: String, words: String, suggestion: String) throws {
    #expect(clean.contains(good))
    let marked = clean.replacing(good, with: bad)
    let error = try #require(failure(marked.replacing("¶", with: "")))
    if let mark = marked.firstIndex(of: "¶") {
      let before = marked[..<mark].split(separator: "\n", omittingEmptySubsequences: false)
      #expect(error.line == before.count, "\(error)")
      #expect(error.column == (before.last?.unicodeScalars.count ?? 0) + 1, "\(error)")
    }
    #expect(error.what.en.contains(words), "\(error)")
    #expect(error.suggestion == (suggestion.isEmpty ? nil : suggestion))
    #expect(error.file == "d.yaml")
  }

  private let row =
    "          - {compare: \">=\", level: 80, unit: \"%\", certainty: low, document: \"1/QĐ\", place: \"2.2\", verified: null}"

  @Test func twoEquallySpecificLevelsAreRefused() throws {
    func second(_ selectors: String) -> RuleSetError? {
      failure(
        clean + "\n"
          + row.replacing("level: 80", with: "level: 70" + selectors))
    }
    #expect(second("")?.line == 25)
    #expect(second("")?.what.en.contains("two levels hold") == true)
    #expect(second(", region: TDMNPB") == nil)
    #expect(second(", years: 2024") == nil)
  }

  @Test func aLaterComparatorMustBeTheIndicators() {
    let other = row.replacing(">=", with: "<=").replacing("level: 80", with: "level: 80, years: 2024")
    #expect(failure(clean + "\n" + other)?.suggestion == ">=")
  }

  @Test func anIdCannotStandTwice() {
    let again = clean + "\n" + clean.split(separator: "\n").suffix(12).joined(separator: "\n")
    #expect(failure(again)?.what.en.contains("the id “2” stands twice; first in line 13") == true)
  }

  @Test func aPartNeedsALevel() {
    let parts = clean + "\n        parts:\n          - {id: a, text: \"x\"}\n"
    #expect(failure(parts)?.what.en.contains("“thresholds” is missing") == true)
  }

  @Test func anIndicatorNeedsALevel() {
    let none = clean.split(separator: "\n").dropLast(2).joined(separator: "\n")
    #expect(failure(none)?.what.en.contains("write one row with level: null") == true)
  }

  @Test func messagesAreSaidInBothLanguages() throws {
    let error = try #require(failure(clean.replacing("holder: village", with: "holdr: village")))
    #expect(error.message(.vi) == "d.yaml:20:9: không có mục nào tên “holdr”; có phải là “holder”?")
    #expect(error.message(.en) == "d.yaml:20:9: unknown field “holdr”; did you mean “holder”?")
  }
}
