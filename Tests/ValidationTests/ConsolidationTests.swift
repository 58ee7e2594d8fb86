import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Testing
import VietnameseText

@testable import Validation

/// What counts in a sum, point by point.
@Suite struct ConsolidationTests {
  private let two = commune([village("Nà Pia"), village("Khuổi Cuốn")])

  private func matrix(_ rows: [Row], file: String = "can-bo.xlsx") -> Submission {
    var sheet = Checklist(nil, file: file, rows: rows)
    sheet.layout = .villagesInRows
    return sheet.submission
  }

  // MARK: 1

  @Test func anErrorAtAFigureDoesNotCount() {
    let rows = cleanRows.changing("9.2") { $0.numerator = "90" }
    let report = check([Checklist("Nà Pia", rows: rows).submission])
    #expect(report.standings(of: "9.2") == [.error])
    #expect(report.standings(of: "2.2") == [.counted])
  }

  @Test func aProblemOfTheReadingSideAtAFigureDoesNotCount() {
    var sheet = Checklist("Nà Pia", rows: cleanRows.changing("2.2") { $0.numerator = "ba cây số" })
    sheet.problems = [
      Problem(
        .notANumber, sheet: "Phiếu", cell: CellReference("C7"), field: .numerator, found: "ba cây số", record: 0)
    ]
    let report = check([sheet.submission])
    #expect(report.marks == ["not-a-number@C7"])
    #expect(report.standings(of: "2.2") == [.error])
  }

  @Test func ABadDateDoesNotTouchTheFigure() {
    var sheet = Checklist(
      "Nà Pia",
      rows: cleanRows.changing("2.2") {
        $0 = Row("2.2", "2", of: "4", value: "50", "Chưa đạt", plan: plan("31/02/2024", nil))
      })
    sheet.problems = [
      Problem(.invalidDate, sheet: "Phiếu", cell: CellReference("H7"), field: .plan, found: "31/02/2024", record: 0)
    ]
    let report = check([sheet.submission])
    #expect(report.marks == ["invalid-date@H7"])
    #expect(report.folded.map(\.code) == ["plan-missing"])
    #expect(report.standings(of: "2.2") == [.counted])
  }

  @Test func hiddenColumnsAndSheetsDoNotCountHiddenRowsDo() {
    var sheet = Checklist("Nà Pia")
    sheet.hiddenRows = [7]
    #expect(check([sheet.submission]).standings(of: "2.2") == [.counted])
    sheet.hiddenColumns = [3, 4, 5]
    #expect(check([sheet.submission]).standings(of: "2.2") == [.hidden])
    #expect(check([sheet.submission]).standings(of: "17.5") == [.counted])
    sheet.hiddenColumns = [8]
    #expect(check([sheet.submission]).standings(of: "2.2") == [.counted])
    sheet.hiddenColumns = []
    sheet.isHidden = true
    #expect(check([sheet.submission]).standings.allSatisfy { $0 == .hidden })
  }

  @Test func aLoweredSeverityLetsTheFigureCount() {
    let rows = cleanRows.changing("9.2") { $0.numerator = "90" }
    let lenient = commune([village("Nà Pia")]) {
      $0.severities = ["numerator-exceeds-denominator": .severity("warning")]
    }
    let report = check([Checklist("Nà Pia", rows: rows).submission], commune: lenient)
    #expect(report.findings.map(\.severity) == [.warning])
    #expect(report.standings(of: "9.2") == [.counted])
  }

  // MARK: 2

  @Test func sentTwiceTheSame() {
    let report = check([
      Checklist("Nà Pia").submission, Checklist("Nà Pia", file: "na-pia (1).xlsx").submission,
    ])
    #expect(report.marks == ["duplicate-submission-same@-"])
    #expect(report.findings[0].location.file == "na-pia (1).xlsx")
    #expect(report.standings(of: "2.2") == [.counted, .repeated])
  }

  @Test func sentTwiceWithOtherFigures() {
    let other = cleanRows.changing("2.2") { $0 = Row("2.2", "3,9", of: "4", value: "97,5", "Đạt") }
    let sheets = [Checklist("Nà Pia").submission, Checklist("Nà Pia", file: "na-pia-moi.xlsx", rows: other).submission]
    let report = check(sheets)
    #expect(report.marks == ["duplicate-submission-conflict@-"])
    #expect(report.standings(of: "2.2") == [.conflict, .conflict])
    #expect(report.standings(of: "2.3") == [.counted, .repeated])
    #expect(report.findings[0].related.compactMap(\.cell?.description) == ["C7", "C7"])

    let settled = commune([village("Nà Pia")]) {
      $0.log = [Commune.LogEntry(village: "Nà Pia", file: "na-pia-moi.xlsx", replaces: "na-pia.xlsx")]
    }
    let after = check(sheets, commune: settled)
    #expect(after.marks == [])
    #expect(after.standings(of: "2.2") == [.superseded, .counted])
  }

  @Test func aRingInTheLogSettlesNothing() {
    let other = cleanRows.changing("2.2") { $0 = Row("2.2", "3,9", of: "4", value: "97,5", "Đạt") }
    let ring = commune([village("Nà Pia")]) {
      $0.log = [
        Commune.LogEntry(village: "Nà Pia", file: "a.xlsx", replaces: "b.xlsx"),
        Commune.LogEntry(village: "Nà Pia", file: "b.xlsx", replaces: "a.xlsx"),
      ]
    }
    let report = check(
      [
        Checklist("Nà Pia", file: "a.xlsx").submission, Checklist("Nà Pia", file: "b.xlsx", rows: other).submission,
      ], commune: ring)
    #expect(report.marks == ["duplicate-submission-conflict@-"])
  }

  @Test func twoSheetsOfDifferentThingsAreNoDuplicate() {
    let report = check([
      Checklist("Nà Pia", file: "duong.xlsx", rows: Array(cleanRows.prefix(2))).submission,
      Checklist("Nà Pia", file: "con-lai.xlsx", rows: Array(cleanRows.dropFirst(2))).submission,
    ])
    #expect(report.marks == [])
    #expect(report.standings.allSatisfy { $0 == .counted })
  }

  // MARK: 3

  @Test func theVillagesOwnSheetOutranksTheOfficer() {
    let officer = matrix([
      Row("9.2", "80", of: "86", value: "93,02", village: "Nà Pia"),
      Row("15.1", "300", of: "310", value: "96,77", village: "Nà Pia"),
    ])
    let report = check([officer, Checklist("Nà Pia").submission])
    #expect(report.marks == ["commune-mismatch@C9"])
    #expect(report.findings[0].location.file == "na-pia.xlsx")
    #expect(report.findings[0].related.map(\.file) == ["can-bo.xlsx"])
    #expect(report.standings(of: "9.2") == [.outranked, .counted])
    #expect(report.standings(of: "15.1") == [.counted])
  }

  @Test func theOfficerFillsAGap() {
    let rows = cleanRows.filter { $0.id != "9.2" }
    let officer = matrix([Row("9.2", "82", of: "86", value: "95,3", village: "Nà Pia")])
    let report = check([officer, Checklist("Nà Pia", rows: rows).submission])
    #expect(report.marks == [])
    #expect(report.standings(of: "9.2") == [.counted])
  }

  @Test func theCommunesOwnFigureIsNoVillages() {
    var own = Checklist(nil, file: "xa.xlsx", rows: [Row("18.1", "Đạt").withStatusOfYesNo])
    own.hasPlan = false
    let report = check([own.submission, Checklist("Nà Pia").submission])
    #expect(report.marks == [])
    #expect(report.standings(of: "18.1") == [.counted])
    #expect(report.results[0].indicators.first { $0.indicator.id == "18.1" }?.claim == .met)
  }

  @Test func aSheetWithoutAVillageIsNotTheCommunes() {
    var nobody = Checklist(nil, file: "khong-ten.xlsx")
    nobody.problems = [Problem(.villageMissing, sheet: "Phiếu", cell: CellReference("B2"), field: .village)]
    let report = check([Checklist("Nà Pia").submission, nobody.submission])
    #expect(report.marks == ["village-missing@B2"])
    #expect(report.standings(of: "2.2") == [.counted, .error])
  }

  @Test func aVillageTwiceInATable() {
    let officer = matrix([
      Row("15.1", "300", of: "310", value: "96,77", village: "Nà Pia"),
      Row("15.1", "300", of: "310", value: "96,77", village: "Nà Pia"),
    ])
    let report = check([officer, Checklist("Nà Pia").submission])
    #expect(report.marks == ["duplicate-village-row@B8"])
    #expect(report.standings(of: "15.1") == [.counted, .repeated])
  }

  // MARK: 4

  private let merged = commune([village("Hợp Nhất", households: 172, from: ["Nà Pia", "Nà Mò"])])

  /// As the reader tells them: under the new name, the old one beside it.
  @Test func formerVillagesUnderTheNewNameAddUp() {
    func sheet(_ old: String) -> Submission {
      var submission = Checklist(old).submission
      let name = VillageName(code: nil, name: "Hợp Nhất", formerly: old)
      for index in submission.records.indices { submission.records[index].village = name }
      for index in submission.tables.indices { submission.tables[index].village = name }
      return submission
    }
    let both = check([sheet("Nà Pia"), sheet("Nà Mò")], commune: merged)
    #expect(both.marks == [])
    #expect(both.standings.allSatisfy { $0 == .counted })
    let half = check([sheet("Nà Pia")], commune: merged)
    #expect(half.standings.allSatisfy { $0 == .incomplete })
  }

  @Test func formerVillagesAddUp() {
    let report = check(
      [
        Checklist("Nà Pia", rows: cleanRows).submission,
        Checklist(
          "Nà Mò",
          rows: cleanRows.changing("2.2") {
            $0 = Row("2.2", "1", of: "4", value: "25", "Chưa đạt", plan: plan("2024", "2024-12-31"))
          }
        ).submission,
      ], commune: merged)
    #expect(report.marks == [])
    #expect(report.standings.allSatisfy { $0 == .counted })
    let context = CheckContext(report.campaign)
    #expect(context.items.map(\.village) == Array(repeating: 0, count: 10))
    let roads = [context.items[0], context.items[5]]
    let sum = CheckContext.Item.sum(roads, village: 0)
    #expect(sum?.numerator == decimal("4,7"))
    #expect(sum?.denominator == 8)
    #expect(sum?.value == decimal("58,75"))
    #expect(sum?.claim == false)
  }

  @Test func aFormerVillageAloneIsNotEnough() {
    let report = check([Checklist("Nà Pia").submission], commune: merged)
    #expect(report.marks == ["village-not-reported@-"])
    #expect(report.findings[0].village == "Nà Mò")
    #expect(report.standings.allSatisfy { $0 == .incomplete })
  }

  @Test func theNewNameBesideAnOldOneIsAConflict() {
    let report = check(
      [
        Checklist(
          "Hợp Nhất",
          rows: cleanRows.changing("9.2") { $0 = Row("9.2", "160", of: "172", value: "93,02", "Đạt") }.changing("17.7")
          { $0 = Row("17.7", "160", of: "172", value: "93,02", "Đạt") }
        ).submission, Checklist("Nà Pia").submission,
      ],
      commune: merged)
    #expect(report.marks == ["duplicate-submission-conflict@-"])
    #expect(report.standings.allSatisfy { $0 == .conflict })
  }

  @Test func percentsWithoutPartsDoNotAddUp() {
    let items = CheckContext(
      campaign(
        [
          Checklist("Nà Pia", rows: [Row("2.2", value: "80", "Đạt")]).submission,
          Checklist("Nà Mò", rows: [Row("2.2", value: "90", "Đạt")]).submission,
        ], commune: merged)
    ).items
    #expect(CheckContext.Item.sum(items, village: 0) == nil)
  }

  // MARK: Sets

  @Test func oneFigureServesBothSetsOnlyWithOneMeasure() {
    let report = check([Checklist("Nà Pia").submission], sets: [Rules.ntm, Rules.advanced])
    #expect(report.marks == [])
    let advanced = report.results[1].indicators
    #expect(advanced.map { $0.villages[0].verdict.basis } == [[0], []])
  }

  @Test func anUnknownVillageCountsForNobody() {
    let report = check([Checklist("Nà Pia").submission, Checklist("Nà Mười").submission])
    #expect(report.standings.suffix(5).allSatisfy { $0 == .unknown })
  }
}
