import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import TestSupport
import Testing
import VietnameseText

@testable import Validation

/// What is written against the published schemas.
@Suite struct SchemaTests {
  private let schemas: Schemas

  init() throws { schemas = try Schemas() }

  private func report() -> Report {
    var sheet = Checklist(
      "Nà Pia", rows: cleanRows.changing("2.2") { $0 = Row("2.2", "2", of: "4", value: "50", "Chưa đạt") })
    sheet.sheet = nil
    var csv = sheet.submission
    csv.format = .csv
    csv.notices = [ReadNotice(.raggedRow, line: 9, detail: "6")]
    csv.problems = [Problem(.unmappedCells, sheet: nil, range: CellRange("K4:K31"), found: "2022")]
    let contradicting = Checklist("Nà Mò", rows: cleanRows.changing("2.2") { $0.status = "Chưa đạt" }).submission
    let broken = Submission(file: "hong.xlsx", error: ReadError(.corruptFile, part: "xl/workbook.xml"))
    let villages = ["Nà Pia", "Nà Mò", "Bản Chu"].map { village($0) }
    return check([csv, contradicting, broken], commune: commune(villages))
  }

  @Test(arguments: Language.allCases)
  func theReportFollowsItsSchema(_ language: Language) throws {
    let text = JSONReport(toolVersion: "1.0.0").render(report(), language: language)
    #expect(try schemas.faults(in: text, against: "report.schema.json") == [])
  }

  @Test func everyLineFollowsItsSchema() throws {
    let lines = JSONReport(toolVersion: "1.0.0").lines(report(), language: .vi).split(separator: "\n")
    #expect(lines.count == report().findings.count && !lines.isEmpty)
    for line in lines { #expect(try schemas.faults(in: String(line), against: "finding.schema.json") == []) }
  }

  @Test func aReportWithoutACommune() throws {
    let text = JSONReport(toolVersion: "1.0.0").render(check([], commune: nil), language: .vi)
    #expect(try schemas.faults(in: text, against: "report.schema.json") == [])
  }

  /// The judge itself: a schema that accepts everything would prove nothing.
  @Test func theSchemaRefusesWhatIsWrong() throws {
    let good = JSONReport(toolVersion: "1.0.0").lines(report(), language: .vi).split(separator: "\n")[0]
    let wrong = [
      good.replacing("\"severity\":\"", with: "\"severity\":\"very-"), good.replacing("\"fix\":", with: "\"fixes\":"),
      good.replacing("\"related\":[", with: "\"related\":[3,"),
      good.replacing("\"message\":\"", with: "\"message\":null,\"x\":\""),
    ]
    for line in wrong { #expect(try schemas.faults(in: String(line), against: "finding.schema.json") != []) }
  }
}
