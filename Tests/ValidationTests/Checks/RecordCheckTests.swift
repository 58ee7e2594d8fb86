import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Testing
import VietnameseText

@testable import Validation

/// A defect planted in one row, and the one finding it must give.
struct Planted: Sendable, CustomTestStringConvertible {
  var name: String
  var rows: [Row]
  var marks: [String]
  var hasEvidence = false

  var testDescription: String { name }

  init(_ name: String, _ id: String, _ marks: String..., hasEvidence: Bool = false, change: (inout Row) -> Void) {
    self.name = name
    rows = cleanRows.changing(id, change)
    self.marks = marks
    self.hasEvidence = hasEvidence
  }
}

func plan(_ text: String, _ iso: String?) -> Plan {
  Plan(text: text, due: iso.flatMap { CivilDate(iso: $0) }, precision: iso == nil ? nil : .day)
}

@Suite struct RecordCheckTests {
  @Test func cleanSheetRaisesNothing() {
    #expect(check([Checklist("Nà Pia").submission]).marks == [])
    #expect(check([Checklist("Nà Pia").submission], commune: nil).marks == [])
  }

  @Test(arguments: [
    Planted("numerator left out", "2.2", "value-missing@C7") { $0.numerator = nil },
    Planted("denominator left out", "2.2", "value-missing@D7") {
      $0.denominator = nil
      $0.value = nil
    },
    Planted("claim without a figure", "2.2", "value-missing@E7") {
      $0.numerator = nil
      $0.denominator = nil
      $0.value = nil
    },
    Planted("empty row", "2.2", "status-missing@F7") { $0 = Row("2.2") },
    Planted("figure without a mark", "2.2", "status-missing@F7") { $0.status = nil },
    Planted("percent of 953", "9.2", "percent-over-100@E9") { $0.value = "953" },
    Planted("negative numerator", "9.2", "negative-value@C9") { $0.numerator = "-82" },
    Planted("negative denominator", "9.2", "negative-value@D9") { $0.denominator = "-86" },
    Planted("total of 0", "2.2", "denominator-zero@D7") { $0.denominator = "0" },
    Planted("more than all", "9.2", "numerator-exceeds-denominator@C9") { $0.numerator = "90" },
    Planted("more than all, percent follows", "9.2", "numerator-exceeds-denominator@C9") {
      $0.numerator = "90"
      $0.value = "104,65"
    },
    Planted("percent of other parts", "9.2", "percent-mismatch@E9") { $0.value = "59,3" },
    Planted("percent as a fraction", "9.2", "unit-suspect@E9") { $0.value = "0,953" },
    Planted("metres for kilometres", "2.2", "unit-suspect@C7", "unit-suspect@D7") {
      $0.numerator = "3700"
      $0.denominator = "4000"
    },
    Planted("other total of households", "17.7", "household-count-mismatch@D11") {
      $0.denominator = "87"
      $0.value = "91,95"
    },
    Planted("not met, no date", "2.2", "plan-missing@H7") {
      $0 = Row("2.2", "2", of: "4", value: "50", "Chưa đạt")
    },
    Planted("not met, a condition", "2.2", "plan-missing@H7") {
      $0 = Row("2.2", "2", of: "4", value: "50", "Chưa đạt", plan: plan("khi được hỗ trợ xi măng", nil))
    },
    Planted("date gone by", "2.2", "plan-in-past@H7") {
      $0 = Row("2.2", "2", of: "4", value: "50", "Chưa đạt", plan: plan("tháng 7/2023", "2023-07-31"))
    },
    Planted("date before the period", "2.2", "plan-in-past@H7") {
      $0 = Row("2.2", "2", of: "4", value: "50", "Chưa đạt", plan: plan("2021", "2021-12-31"))
    },
    Planted("date after the period", "2.2", "plan-out-of-period@H7") {
      $0 = Row("2.2", "2", of: "4", value: "50", "Chưa đạt", plan: plan("2030", "2030-12-31"))
    },
  ])
  func plantedDefect(_ planted: Planted) {
    #expect(check([Checklist("Nà Pia", rows: planted.rows).submission]).marks == planted.marks)
  }

  @Test(arguments: [
    (
      "not met, with a date",
      [Row("2.2", "2", of: "4", value: "50", "Chưa đạt", plan: plan("quý IV/2024", "2024-12-31"))]
    ),
    (
      "the last day is not past",
      [Row("2.2", "2", of: "4", value: "50", "Chưa đạt", plan: plan("5/8/2023", "2023-08-05"))]
    ),
    ("met, though the date is past", [Row("2.2", "4", of: "4", value: "100", "Đạt", plan: plan("2022", "2022-12-31"))]),
    ("no such thing", [Row("2.2", nil, of: nil, "Không phát sinh")]),
    ("none of none", [Row("2.2", "0", of: "0", "Không phát sinh")]),
    ("percent alone", [Row("2.2", value: "92,5", "Đạt")]),
    ("rounded", [Row("2.2", "82", of: "86", value: "95,3", "Đạt")]),
    ("rounded up", [Row("2.2", "82", of: "86", value: "95,35", "Đạt")]),
    ("cut off", [Row("2.2", "82", of: "86", value: "95,34", "Đạt")]),
    ("a whole percent", [Row("2.2", "82", of: "86", value: "95", "Đạt")]),
    ("a machine's percent", [Row("2.2", "82", of: "86", value: "95.34883720930233", "Đạt")]),
    ("parts alone", [Row("2.2", "3,7", of: "4", "Đạt")]),
    ("exactly 100", [Row("2.2", "4", of: "4", value: "100", "Đạt")]),
    ("none reached", [Row("2.2", "0", of: "4", value: "0", "Chưa đạt", plan: plan("2025", "2025-12-31"))]),
  ])
  func cleanTwin(_ name: String, _ row: [Row]) {
    let rows = cleanRows.map { $0.id == "2.2" ? row[0] : $0 }
    #expect(check([Checklist("Nà Pia", rows: rows).submission]).marks == [])
  }

  @Test(arguments: [
    ("95,4", true), ("95,2", true), ("96", true), ("95,3", false), ("95", false), ("95,35", false), ("95,36", true),
  ])
  func percentToleratesOnlyTheRoundingShown(_ value: String, isWrong: Bool) {
    let rows = cleanRows.changing("9.2") { $0.value = value }
    #expect(check([Checklist("Nà Pia", rows: rows).submission]).marks == (isWrong ? ["percent-mismatch@E9"] : []))
  }

  @Test func evidenceOnlyWhereTheSheetAsksForIt() {
    var sheet = Checklist(
      "Nà Pia",
      rows: cleanRows.map { row in
        var row = row
        row.evidence = "BB 05/2023"
        return row
      })
    sheet.hasEvidence = true
    #expect(check([sheet.submission]).marks == [])
    sheet.rows[1].evidence = nil
    let report = check([sheet.submission])
    #expect(report.marks == ["evidence-missing@G8"])
    #expect(report.findings[0].severity == .info)
    sheet.hasEvidence = false
    if case .skipped = check([sheet.submission]).outcome("evidence-missing") {} else { Issue.record("not skipped") }
  }

  @Test func aMarkIsOnlyANoteWhereAFigureStands() {
    let figure = check([Checklist("Nà Pia", rows: cleanRows.changing("2.2") { $0.status = nil }).submission])
    #expect(figure.findings.map(\.severity) == [.info])
    #expect(figure.standings(of: "2.2") == [.counted])
    let nothing = check([Checklist("Nà Pia", rows: cleanRows.changing("2.2") { $0 = Row("2.2") }).submission])
    #expect(nothing.findings.map(\.severity) == [.error])
  }

  @Test func anEmptyRowOfAnotherHolderSaysNothing() {
    let rows = cleanRows + [Row("15.1")]
    #expect(check([Checklist("Nà Pia", rows: rows).submission]).marks == [])
  }

  @Test func anEmptyRowAmongFilledOnesWasForgotten() {
    let filled = Row("18.1", "Đạt").withStatusOfYesNo
    let rows = cleanRows + [filled, Row("15.1")]
    #expect(check([Checklist("Nà Pia", rows: rows).submission]).marks == ["status-missing@F13"])
  }

  @Test func missingIndicator() {
    let rows = cleanRows.filter { $0.id != "2.3" }
    let report = check([Checklist("Nà Pia", rows: rows).submission])
    #expect(report.marks == ["missing-indicator@-"])
    #expect(report.findings[0].indicator == "2.3")
    #expect(report.findings[0].related.map(\.cell?.description) == ["A7"])
    // What the commune asks for decides.
    let asked = commune([village("Nà Pia")]) { $0.campaign.required = ["2.2"] }
    #expect(check([Checklist("Nà Pia", rows: rows).submission], commune: asked).marks == [])
    // Without a commune file a sheet about roads alone is complete.
    #expect(check([Checklist("Nà Pia", rows: [cleanRows[0]]).submission], commune: nil).marks == [])
    #expect(check([Checklist("Nà Pia", rows: rows).submission], commune: nil).marks == ["missing-indicator@-"])
  }

  @Test func aVillageCountedAmongVillagesNeedsNoFigure() {
    var set = Rules.ntm
    set.criteria.append(
      Criterion(
        id: "6", name: "Văn hóa", group: nil,
        indicators: [Rules.percent("6.3", "Thôn có nhà văn hóa", unit: "thôn", bound: 100, rollUp: .countShare)]))
    let rows = cleanRows + [Row("6.3", "Đạt").withStatusOfYesNo]
    let report = check([Checklist("Nà Pia", rows: rows).submission], sets: [set])
    #expect(report.marks == [])
    #expect(report.standings(of: "6.3") == [.counted])
  }

  @Test func aFurtherSetIsAskedForOnlyWhereListed() {
    var other = Rules.advanced
    other.criteria[0].indicators[1].holder = .village
    let sets = [Rules.ntm, other]
    #expect(check([Checklist("Nà Pia").submission], sets: sets).marks == [])
    let asked = commune([village("Nà Pia")]) { $0.campaign.required = ["2.2", Rules.otherID + "/2.3"] }
    let report = check([Checklist("Nà Pia").submission], commune: asked, sets: sets)
    #expect(report.marks == ["missing-indicator@-"])
    #expect(report.findings[0].set == Rules.otherID)
  }

  @Test func duplicateIndicator() {
    let same = cleanRows + [cleanRows[0]]
    let report = check([Checklist("Nà Pia", rows: same).submission])
    #expect(report.marks == ["duplicate-indicator@A12"])
    #expect(report.standings(of: "2.2") == [.counted, .repeated])
    let other = cleanRows + [Row("2.2", "3,9", of: "4", value: "97,5", "Đạt")]
    let conflict = check([Checklist("Nà Pia", rows: other).submission])
    #expect(conflict.marks == ["duplicate-indicator@A12"])
    #expect(conflict.standings(of: "2.2") == [.conflict, .conflict])
  }

  @Test func aMistypedNumberIsOneFinding() {
    // 2.3 typed as 2.2: the missing 2.3 follows from it.
    let rows = cleanRows.changing("2.3") { $0.id = "2.2" }
    let report = check([Checklist("Nà Pia", rows: rows).submission])
    #expect(report.marks == ["duplicate-indicator@A8"])
    #expect(report.folded.map(\.code) == ["missing-indicator"])
  }

  @Test func partsNeedOneMarkTogether() {
    let rows =
      cleanRows + [
        Row("15.1", "90", of: "100", value: "90", "Đạt", part: "male"),
        Row("15.1", "91", of: "100", value: "91", part: "female"),
      ]
    #expect(check([Checklist("Nà Pia", rows: rows).submission]).marks == [])
  }

  @Test func whatAHiddenColumnHoldsIsNotMissingToo() throws {
    var sheet = Checklist("Nà Pia", rows: cleanRows.changing("2.2") { $0.numerator = nil })
    func codes(_ first: String, _ last: String, _ field: Field?) throws -> Set<String> {
      let first = try #require(CellReference(first))
      let range = CellRange(first, try #require(CellReference(last)))
      sheet.problems = [Problem(.hiddenData, sheet: "Phiếu", cell: first, range: range, field: field)]
      return Set(check([sheet.submission]).findings.map(\.code))
    }
    #expect(try codes("C7", "C11", .numerator) == ["hidden-data"])
    // A hidden date is not why a figure is missing, nor is a hidden row: it counts.
    #expect(try codes("H7", "H11", .plan) == ["hidden-data", "value-missing"])
    #expect(try codes("A7", "H7", nil) == ["hidden-data", "value-missing"])
  }

  @Test func aCountIsMissedWhereCountsStand() {
    var set = Rules.ntm
    var houses = Rules.percent("9.1", "Nhà tạm", unit: "nhà", bound: 0)
    houses.kind = .count
    (houses.numerator, houses.denominator) = (nil, nil)
    set.criteria[1].indicators.append(houses)
    let rows = cleanRows + [Row("9.1", "Đạt").withStatusOfYesNo]
    #expect(check([Checklist("Nà Pia", rows: rows).submission], sets: [set]).marks == ["value-missing@C12"])
  }

  @Test func figuresTypedAsTextAreNotInAFormulasTotal() throws {
    func report(_ total: (stated: Double, formula: String?), text: Bool) throws -> Report {
      var sheet = Checklist(
        nil, file: "y-te.xlsx",
        rows: ["Nà Pia", "Nà Mò"].map { Row("9.2", "40", of: "86", value: "46,5", "Đạt", village: $0) })
      sheet.layout = .villagesInRows
      let cells = try ["C7", "C8", "C9"].map { try #require(CellReference($0)) }
      sheet.totals = [.init(cell: cells[2], stated: total.stated, parts: [cells[0], cells[1]], sum: 80)]
      var submission = sheet.submission
      let own = submission.sheets[0].content
      var placed = own.cells.filter { !cells.contains($0.reference) }
      placed.append(Cell(reference: cells[0], value: .number(40), text: "40"))
      placed.append(Cell(reference: cells[1], value: text ? .string("40") : .number(40), text: "40"))
      placed.append(Cell(reference: cells[2], value: .number(total.stated), text: "?", formula: total.formula))
      submission.sheets[0].content = Sheet(name: own.name, cells: placed)
      return check([submission], commune: commune([village("Nà Pia"), village("Nà Mò")]))
    }
    #expect(try report((40, "SUM(C7:C8)"), text: true).marks.filter { $0.hasPrefix("total") } == [])
    #expect(try report((80, "SUM(C7:C8)"), text: false).marks.filter { $0.hasPrefix("total") } == [])
    #expect(try report((40, "SUM(C7:C7)"), text: false).marks.contains("total-mismatch@C9"))
    #expect(try report((47, nil), text: true).marks.contains("total-mismatch@C9"))
  }

  @Test func wrongYear() {
    var sheet = Checklist("Nà Pia")
    sheet.year = 2022
    let report = check([sheet.submission])
    #expect(report.marks == ["wrong-year@-"])
    #expect(report.standings.allSatisfy { $0 == .error })
    sheet.year = nil
    #expect(check([sheet.submission]).marks == [])
  }
}

/// Claims against figures: needs the rule sets' own judgement.
@Suite struct StatusContradictsValueTests {
  @Test func metWithTooLittle() throws {
    let rows = cleanRows.changing("2.2") { $0 = Row("2.2", "2,61", of: "4", value: "65,25", "Đạt") }
    let report = check([Checklist("Nà Pia", rows: rows).submission])
    #expect(report.marks == ["status-contradicts-value@F7"])
    let finding = try #require(report.findings.first)
    #expect(finding.severity == .warning)
    #expect(finding.expected == "≥ 80%")
    #expect(finding.found == "Đạt")
    #expect(finding.citation?.document == "318/QĐ-TTg")
    #expect(
      finding.message.vi
        == "Ô F7 ghi “Đạt” nhưng kết quả ở E7 là 65,25%; mức đạt chuẩn (chưa đối chiếu văn bản) là từ 80%.")
    #expect(finding.fix.vi == "Đề nghị kiểm tra lại số ở E7; nếu đúng thì ghi F7 “Chưa đạt”.")
    // Both are facts: the figure counts.
    #expect(report.standings(of: "2.2") == [.counted])
  }

  @Test func aMarkInThePartsRowSpeaksOfThatPart() {
    var set = Rules.ntm
    let parts = ["a", "b"].map { Indicator.Part(id: $0, text: "phần \($0)", thresholds: [Rules.level(90)]) }
    set.criteria[0].indicators[1].parts = parts
    set.criteria[0].indicators[1].thresholds = []
    let date = plan("2024", "2024-12-31")
    func rows(_ a: String, _ b: String) -> [Row] {
      cleanRows.filter { $0.id != "2.3" } + [
        Row("2.3", "5", of: "5", value: "100", a, plan: date, part: "a"),
        Row("2.3", "4", of: "5", value: "80", b, plan: date, part: "b"),
      ]
    }
    #expect(check([Checklist("Nà Pia", rows: rows("Đạt", "Chưa đạt")).submission], sets: [set]).marks == [])
    #expect(
      check([Checklist("Nà Pia", rows: rows("Đạt", "Đạt")).submission], sets: [set]).marks
        == ["status-contradicts-value@F12"])
  }

  @Test func notMetWithEnoughIsOneFinding() {
    let rows = cleanRows.changing("2.2") { $0.status = "Chưa đạt" }
    let report = check([Checklist("Nà Pia", rows: rows).submission])
    #expect(report.marks == ["status-contradicts-value@F7"])
    #expect(report.folded.map(\.code) == ["plan-missing"])
    #expect(report.folded.map(\.foldedUnder) == [report.findings[0].id])
  }

  @Test(arguments: [("3,2", "Đạt", 0), ("3,1999", "Đạt", 1), ("3,2", "Chưa đạt", 1)])
  func exactlyTheLevel(_ numerator: String, _ status: String, _ count: Int) {
    let rows = cleanRows.changing("2.2") {
      $0 = Row("2.2", numerator, of: "4", status, plan: plan("2024", "2024-12-31"))
    }
    #expect(check([Checklist("Nà Pia", rows: rows).submission]).findings.count == count)
  }

  @Test func theSmallDifferenceIsShown() throws {
    let rows = cleanRows.changing("2.2") { $0 = Row("2.2", "3,1999", of: "4", "Đạt") }
    let finding = try #require(check([Checklist("Nà Pia", rows: rows).submission]).findings.first)
    #expect(finding.message.vi.contains("79,9975%"))
  }

  @Test func anErrorInTheFigureIsTheCause() {
    let rows = cleanRows.changing("9.2") { $0.numerator = "9999" }
    let report = check([Checklist("Nà Pia", rows: rows).submission])
    #expect(report.marks == ["numerator-exceeds-denominator@C9"])
  }

  @Test func theCommunesFigureAgainstTheSum() {
    var own = Checklist(nil, file: "xa.xlsx", rows: [Row("9.2", "170", of: "172", value: "98,84", "Đạt")])
    let villages = [Checklist("Nà Pia").submission, Checklist("Nà Mò").submission]
    let two = commune([village("Nà Pia"), village("Nà Mò")])
    #expect(check(villages + [own.submission], commune: two).marks == ["commune-mismatch@C7"])
    own.rows = [Row("9.2", "164", of: "172", value: "95,35", "Đạt")]
    #expect(check(villages + [own.submission], commune: two).marks == [])
    own.rows = [Row("9.2", value: "95,3", "Đạt")]
    #expect(check(villages + [own.submission], commune: two).marks == [])
    // With a village missing nothing is compared.
    own.rows = [Row("9.2", "170", of: "172", value: "98,84", "Đạt")]
    let three = commune([village("Nà Pia"), village("Nà Mò"), village("Bản Chu")])
    #expect(check(villages + [own.submission], commune: three).marks == ["village-not-reported@-"])
  }

  @Test func theVerdictRestsOnWhatCounts() throws {
    let two = commune([village("Nà Pia"), village("Nà Mò")])
    let rows = cleanRows.changing("2.2") {
      $0 = Row("2.2", "1", of: "4", value: "25", "Chưa đạt", plan: plan("2024", "2024-12-31"))
    }
    let report = check([Checklist("Nà Pia").submission, Checklist("Nà Mò", rows: rows).submission], commune: two)
    let roads = try #require(report.results[0].indicators.first { $0.indicator.id == "2.2" })
    #expect(roads.verdict.outcome == .notMet)
    #expect(roads.verdict.numerator == decimal("4,7"))
    #expect(roads.verdict.denominator == 8)
    #expect(roads.verdict.gap == decimal("1,7"))
    #expect(roads.verdict.basis == [0, 5])
    #expect(roads.villages.map(\.verdict.outcome) == [.met, .notMet])
    #expect(roads.villages.map(\.claim) == [.met, .notMet])
  }

  @Test func aSetThatIsNotCompleteIsNeverJudged() {
    var set = Rules.ntm
    set.isComplete = false
    let report = check([Checklist("Nà Pia").submission], sets: [set])
    #expect(report.results[0].criteria.allSatisfy { $0.outcome == .noLevel })
  }

  /// The commune's own claim is held against its own figure, whoever has that figure.
  @Test func theCommunesOwnClaim() throws {
    let sheet = Checklist(nil, rows: [Row("2.2", "3", of: "4", value: "75", "Chưa đạt", plan: Plan(text: "2024"))])
    func codes(_ sheet: Checklist) -> [String] {
      check([sheet.submission], commune: commune([village("Nà Pia")])).findings.map(\.code)
    }
    #expect(!codes(sheet).contains("status-contradicts-value"))
    var wrong = sheet
    wrong.rows[0].status = "Đạt"
    #expect(codes(wrong).contains("status-contradicts-value"))
  }
}
