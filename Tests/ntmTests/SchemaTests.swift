import TestSupport
import Testing

/// What the commands write about the sample commune, against the published schemas.
@Suite struct SchemaTests {
  @Test(arguments: [
    ("record.schema.json", ["import", "SampleSheets", "--quiet"]),
    ("cell.schema.json", ["cells", "SampleSheets/Cum Khuoi Lao - Lung Vai.xlsx"]),
    ("cell.schema.json", ["cells", "SampleSheets/OCOP.xlsx"]),
    ("cell.schema.json", ["cells", "SampleSheets/Coc Xa.txt"]),
    ("finding.schema.json", ["validate", "SampleSheets", "--format", "jsonl", "--quiet"]),
  ])
  func everyLineFollowsItsSchema(_ name: String, _ arguments: [String]) throws {
    let schemas = try Schemas()
    let lines = try ntm(arguments).out.split(separator: "\n").map(String.init)
    #expect(lines.count > 25)
    for line in lines { #expect(try schemas.faults(in: line, against: name) == [], "\(line)") }
  }

  @Test func theReportFollowsItsSchema() throws {
    let report = try ntm(["validate", "SampleSheets", "--format", "json", "--quiet"]).out
    #expect(try Schemas().faults(in: report, against: "report.schema.json") == [])
  }

  /// A schema that accepts everything would prove nothing.
  @Test(arguments: [
    ("record.schema.json", ["import", "SampleSheets/na-pia.xlsx", "--quiet"], "\"status\":\"", "\"status\":\"very-"),
    ("record.schema.json", ["import", "SampleSheets/OCOP.xlsx", "--quiet"], "\"stars\":", "\"star\":"),
    (
      "record.schema.json", ["import", "SampleSheets/Danh muc duong GTNT.xlsx", "--quiet"], "\"road\":",
      "\"code\":1,\"road\":"
    ),
    (
      "record.schema.json", ["import", "SampleSheets/na-pia.xlsx", "--quiet"], "\"cells\":{",
      "\"cells\":{\"x\":\"12B\","
    ),
    ("cell.schema.json", ["cells", "SampleSheets/OCOP.xlsx"], "\"type\":\"", "\"type\":\"big "),
  ])
  func theSchemaRefusesWhatIsWrong(
    _ name: String, _ arguments: [String], _ right: String, _ wrong: String
  ) throws {
    let line = String(try #require(try ntm(arguments).out.split(separator: "\n").first))
    #expect(line.contains(right))
    #expect(try Schemas().faults(in: line.replacing(right, with: wrong), against: name) != [])
  }
}
