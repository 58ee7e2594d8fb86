import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Testing
import VietnameseText

@testable import Validation

/// Checks that look across sheets, files and the register.
@Suite struct CommuneCheckTests {
  private let names = ["Nà Pia", "Khuổi Cuốn", "Bản Chu", "Pò Tấu", "Co Lượt", "Nà Mò"]

  private func all(change: (Int, inout [Row]) -> Void = { _, _ in }) -> [Submission] {
    names.enumerated().map { position, name in
      var rows = cleanRows
      change(position, &rows)
      return Checklist(name, rows: rows).submission
    }
  }

  private var whole: Commune { commune(names.map { village($0) }) }

  @Test func nothingToSay() {
    let report = check(all(), commune: whole)
    #expect(report.marks == [])
    #expect(report.outcome("village-not-reported") == .passed)
    #expect(report.outcome("commune-mismatch") == .passed)
  }

  @Test func aVillageHasNotReported() {
    let sheets = Array(all().dropLast())
    var report = check(sheets, commune: whole)
    #expect(report.marks == ["village-not-reported@-"])
    #expect(report.findings[0].village == "Nà Mò")
    #expect(report.findings[0].severity == .warning)
    let early = commune(names.map { village($0) }) {
      $0.campaign.deadlines = [Commune.Deadline(lastDay: day("2023-08-09"), what: "Báo cáo")]
    }
    report = check(sheets, commune: early)
    #expect(report.findings.map(\.severity) == [.warning])
    #expect(report.findings[0].message.vi.contains("hạn đến hết ngày 09/08/2023"))
    let late = commune(names.map { village($0) }) {
      $0.campaign.deadlines = [Commune.Deadline(lastDay: day("2023-08-01"), what: "Báo cáo")]
    }
    report = check(sheets, commune: late)
    #expect(report.findings.map(\.severity) == [.warning])
    #expect(report.findings[0].message.vi.contains("quá hạn 4 ngày"))
    let paper = commune(names.map { village($0) }) {
      $0.log = [Commune.LogEntry(village: "Thôn Nà Mò", how: "giay", received: day("2023-08-01"))]
    }
    report = check(sheets, commune: paper)
    #expect(report.findings[0].message.vi.contains("bản giấy 01/08/2023"))
  }

  @Test func nobodyIsMissingWhereSingleFilesWereNamed() {
    var campaign = campaign(Array(all().dropLast()), commune: whole)
    campaign.isWhole = false
    let report = Report(checking: campaign)
    #expect(report.marks == [])
    if case .skipped = report.outcome("village-not-reported") {} else { Issue.record("not skipped") }
  }

  @Test func aVillageWhoseFileIsBrokenIsOneFinding() {
    let broken = Submission(file: "na-mo.xlsx", error: ReadError(.corruptFile, part: "xl/workbook.xml"))
    let report = check(Array(all().dropLast()) + [broken], commune: whole)
    #expect(report.findings.map(\.code) == ["corrupt-file"])
    #expect(report.folded.map(\.code) == ["village-not-reported"])
  }

  @Test(arguments: ["na-mo.xlsx", "namo.xlsx", "phieu cuoi.xlsx"])
  func aVillagesUnreadFileIsKnownByNameOrLog(_ file: String) {
    var unread = Submission(file: file)
    unread.problems = [Problem(.noMapping, sheet: "Sheet1")]
    let logged = commune(names.map { village($0) }) {
      $0.log = [Commune.LogEntry(village: "Nà Mò", how: "tep", file: "phieu cuoi.xlsx")]
    }
    let report = check(Array(all().dropLast()) + [unread], commune: logged)
    #expect(report.findings.map(\.code) == ["no-mapping"])
    #expect(report.folded.map(\.code) == ["village-not-reported"])
  }

  @Test func withoutARegisterNobodyIsMissing() {
    let report = check(all(), commune: nil)
    #expect(report.marks == [])
    if case .skipped = report.outcome("village-not-reported") {} else { Issue.record("not skipped") }
  }

  @Test func officersRowsForEverythingAreAReport() {
    let rows = names.flatMap { name in
      cleanRows.map { row in
        var row = row
        row.village = name
        return row
      }
    }
    var sheet = Checklist(nil, file: "tong-hop.xlsx", rows: rows)
    sheet.layout = .villagesInRows
    #expect(check([sheet.submission], commune: whole).marks == [])
    sheet.rows = rows.filter { $0.id != "2.3" || $0.village != "Nà Mò" }
    #expect(check([sheet.submission], commune: whole).findings.map(\.village) == ["Nà Mò"])
    // One indicator for all of them is not.
    sheet.rows = rows.filter { $0.id == "2.2" }
    #expect(check([sheet.submission], commune: whole).findings.map(\.code).uniqued == ["village-not-reported"])
  }

  @Test(arguments: [
    ("khuoi-cuon.xlsx", true), ("Thôn Khuổi Cuốn.xlsx", true), ("na-pia.xlsx", false), ("phieu-1.xlsx", false),
    ("khuoi-cuon-na-pia.xlsx", false), ("bao cao 2023.xlsx", false), ("KHUOI CUON_da-kiem-tra.xlsx", true),
  ])
  func fileNameOfAnotherVillage(_ file: String, isWrong: Bool) {
    var sheets = all()
    sheets[0] = Checklist("Nà Pia", file: file).submission
    sheets.remove(at: 1)
    let report = check(
      sheets, commune: commune(names.filter { $0 != "Khuổi Cuốn" }.map { village($0) } + [village("Khuổi Cuốn")]))
    let codes = report.findings.map(\.code).filter { $0 != "village-not-reported" }
    #expect(codes == (isWrong ? ["filename-village-mismatch"] : []))
    if isWrong { #expect(report.findings[0].location.cell?.description == "B2") }
  }

  @Test func aShortNameIsNotFoundInsideWords() {
    let report = check(
      [Checklist("Nà Pia", file: "bao-cao-co-so.xlsx").submission, Checklist("Co").submission],
      commune: commune([village("Nà Pia"), village("Co")]))
    #expect(report.marks == [])
  }

  @Test func householdsAgainstTheRegister() {
    let report = check([Checklist("Nà Pia").submission], commune: commune([village("Nà Pia", households: 90)]))
    #expect(report.marks == ["household-count-mismatch@D9"])
    #expect(report.findings[0].expected == "90")
  }

  @Test func householdsOfTwoTotalsWithoutARegister() {
    let rows = cleanRows.changing("17.7") { $0 = Row("17.7", "80", of: "88", value: "90,9", "Đạt") }
    #expect(check([Checklist("Nà Pia", rows: rows).submission], commune: nil).marks == ["household-count-mismatch@D11"])
    // The register decides which of two is right.
    let known = commune([village("Nà Pia", households: 88)])
    #expect(
      check([Checklist("Nà Pia", rows: rows).submission], commune: known).marks == ["household-count-mismatch@D9"])
  }

  @Test func outliers() {
    let register = commune(names.map { village($0, households: 86, people: 400) })
    var sheets = all { position, rows in
      if position == 0 { rows.append(Row("15.1", "3900", of: "4000", value: "97,5", "Đạt")) }
    }
    #expect(check(sheets, commune: register).marks == ["figure-outlier@C12", "figure-outlier@D12"])
    sheets = all { position, rows in
      if position == 2 { rows = rows.changing("2.3") { $0 = Row("2.3", "50", of: "50", value: "100", "Đạt") } }
    }
    #expect(Set(check(sheets, commune: register).marks) == ["figure-outlier@C8", "figure-outlier@D8"])
    sheets = all { position, rows in
      if position == 2 { rows = rows.changing("2.3") { $0 = Row("2.3", "15", of: "15", value: "100", "Đạt") } }
    }
    #expect(check(sheets, commune: register).marks == [])
  }

  @Test(arguments: [(512.0, 512.0, []), (521.0, 512.0, ["total-mismatch@C10"]), (512.1, 512.0, ["total-mismatch@C10"])])
  func totals(_ stated: Double, _ sum: Double, _ marks: [String]) throws {
    let rows = ["Nà Pia", "Khuổi Cuốn"].map { Row("15.1", "300", of: "310", value: "96,77", village: $0) }
    var sheet = Checklist(nil, file: "can-bo.xlsx", rows: rows)
    sheet.layout = .villagesInRows
    let cell = try #require(CellReference("C10"))
    let parts = try [#require(CellReference("C7")), #require(CellReference("C8"))]
    sheet.totals = [Submission.Table.Totals(cell: cell, stated: stated, parts: parts, sum: sum)]
    let report = check([sheet.submission], commune: nil)
    #expect(report.marks == marks)
  }

  /// One mark, or none, is enough to hold the sum of a list of households against.
  @Test(arguments: [(1, 1.0, []), (1, 2.0, ["total-mismatch@C10"]), (0, 2.0, ["total-mismatch@C10"]), (0, 0.0, [])])
  func sumsOfMarks(_ marked: Int, _ stated: Double, _ marks: [String]) throws {
    var sheet = Checklist("Nà Pia", rows: cleanRows)
    sheet.layout = .indicatorsInColumns
    let cell = try #require(CellReference("C10"))
    let parts = try [#require(CellReference("C7"))].prefix(marked)
    sheet.totals = [Submission.Table.Totals(cell: cell, stated: stated, parts: Array(parts), sum: Double(marked))]
    #expect(check([sheet.submission], commune: nil).marks == marks)
  }

  @Test func totalsOfPercentsAreNotAdded() throws {
    let rows = ["Nà Pia", "Khuổi Cuốn"].map { Row("15.1", "300", of: "310", value: "96,77", village: $0) }
    var sheet = Checklist(nil, file: "can-bo.xlsx", rows: rows)
    sheet.layout = .villagesInRows
    let cell = try #require(CellReference("E10"))
    let parts = try [#require(CellReference("E7")), #require(CellReference("E8"))]
    sheet.totals = [Submission.Table.Totals(cell: cell, stated: 96.77, parts: parts, sum: 193.54)]
    #expect(check([sheet.submission], commune: nil).marks == [])
  }

  @Test func switchedOff() {
    let quiet = commune([village("Nà Pia")]) {
      $0.severities = ["percent-mismatch": .off(reason: "số liệu năm ngoái"), "plan-missing": .severity("info")]
    }
    let rows = cleanRows.changing("9.2") { $0.value = "59,3" }.changing("2.2") {
      $0 = Row("2.2", "2", of: "4", value: "50", "Chưa đạt")
    }
    let report = check([Checklist("Nà Pia", rows: rows).submission], commune: quiet)
    #expect(report.marks == ["plan-missing@H7"])
    #expect(report.findings.map(\.severity) == [.info])
    guard case .skipped(let reason)? = report.outcome("percent-mismatch") else {
      Issue.record("not skipped")
      return
    }
    #expect(reason.vi.contains("số liệu năm ngoái"))
  }

  @Test func everyCheckHasAnOutcome() {
    let report = check(all(), commune: whole)
    #expect(report.outcomes.map(\.code) == CheckCatalogue.all.map(\.code))
    #expect(check([], commune: whole).outcomes.allSatisfy { $0.result != .passed })
  }
}
