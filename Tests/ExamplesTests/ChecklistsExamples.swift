import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Summary
import TestSupport
import Testing
import Validation
import VietnameseText

/// Criteria and checklists used from a program, without the command line.
@Suite struct ChecklistsExamples {
  /// 2.2, hardened village roads, stands at 80 % for this region: two villages have 4 of 6 km.
  @Test func judgingAnIndicator() throws {
    let sets = try RuleSet.builtIn()
    let roads = try #require(sets.first?.indicator("2.2"))
    let circumstances = Circumstances(region: "TDMNPB", year: 2023)

    let verdict = roads.judge(
      [
        Observation(village: 0, numerator: 3, denominator: 3),
        Observation(village: 1, numerator: 1, denominator: 3),
      ],
      villages: [VillageSize(), VillageSize()], in: circumstances)

    #expect(verdict.outcome == .notMet)
    #expect(verdict.numerator == 4 && verdict.denominator == 6)
    #expect(verdict.gap == Decimal(string: "0.8"))
    #expect(verdict.gapUnit == "km")
    // Nobody has held this level against the decision yet, and it says so.
    #expect(verdict.threshold?.citation.verified == nil)
  }

  /// The sheet of Bản Chang holds 104,5 % in F31.
  @Test func validatingASheet() throws {
    let today = try #require(CivilDate(year: 2023, month: 8, day: 5))
    let path = repository + "/SampleSheets/Bieu tu danh gia - Ban Chang.xlsx"
    let communePath = repository + "/SampleSheets/commune.yaml"
    let campaign = Campaign(
      reading: InputFiles(paths: [path]), commune: try Commune(contentsOf: communePath),
      sets: try RuleSet.builtIn().filter(\.isComplete), today: today)
    let report = Report(checking: campaign)
    for finding in report.findings { print(finding.location.cell?.description ?? "", finding.message.vi) }

    #expect(report.findings.contains { $0.code == "percent-over-100" && $0.location.cell == CellReference("F31") })
  }

  @Test func writingTheSummary() throws {
    let today = try #require(CivilDate(year: 2023, month: 8, day: 5))
    let sheets = repository + "/SampleSheets"
    let commune = try Commune(contentsOf: sheets + "/commune.yaml")
    let campaign = Campaign(
      reading: InputFiles(paths: [sheets], passingOver: commune.ownFiles), commune: commune,
      sets: try RuleSet.builtIn().filter(\.isComplete), today: today)
    try withTemporaryFolder { folder in
      let path = folder + "/TongHop.xlsx"
      try CommuneWorkbook.write(Report(checking: campaign), to: path)
      #expect(try Workbook(contentsOf: path, limits: .large).sheets.count > 10)
    }
  }
}
