import FoundationEssentials
import Spreadsheets
import Testing

@testable import Checklists

/// The mappings of `Mappings/`, each with the sheet it was written for.
@Suite struct ExampleMappingsTests {
  private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  private func mapping(_ name: String) throws -> Mapping {
    let path = "\(Self.root)/Mappings/\(name).yaml"
    return try Mapping(yaml: Array(Data(contentsOf: URL(filePath: path))), file: path)
  }

  private func read(_ name: String, mapped: Bool) throws -> Submission {
    let workbook = try Workbook(contentsOf: "\(Self.root)/Tests/Mappings/\(name).csv")
    let reader = ChecklistReader(
      sets: try makeSets(), commune: makeCommune(), year: nil, mappings: mapped ? [try mapping(name)] : [])
    return reader.read(workbook, file: "\(name).csv")
  }

  /// What a record says, in one line: village, indicator, numerator/denominator = value, status.
  private func lines(_ submission: Submission) -> [String] {
    submission.records.compactMap { record in
      record.figure.map { figure in
        let value = figure.isDerived ? "-" : figure.number.map { "\($0)" } ?? "-"
        return "\(record.village?.code ?? "-") \(figure.indicator) \(figure.parts) \(value) \(figure.status.rawValue)"
      }
    }
  }

  @Test func aNotebook() throws {
    #expect(try read("so-theo-doi", mapped: false).records.isEmpty)
    let submission = try read("so-theo-doi", mapped: true)
    #expect(submission.problems == [])
    #expect(lines(submission) == ["V01 2.2 3.7/4 - not-met", "V01 9.2 80/86 - met"])
    #expect(submission.sheets.first?.uses[try #require(CellReference("F4"))] == .used(.person))
  }

  @Test func aColumnForEachQuarter() throws {
    #expect(try read("theo-quy", mapped: false).records.isEmpty)
    let submission = try read("theo-quy", mapped: true)
    #expect(lines(submission) == ["V01 2.2 -/- 92.5 unknown", "V01 9.2 -/- 93.1 unknown", "V01 17.1 -/- 34.9 unknown"])
    #expect(submission.codes == ["unmapped-cells", "unmapped-cells", "unmapped-cells"])
  }

  @Test func headingsThatAreCodes() throws {
    #expect(try read("ma-cot", mapped: false).records.isEmpty)
    let submission = try read("ma-cot", mapped: true)
    #expect(
      lines(submission) == [
        "V01 2.2 3.7/4 - not-met", "V01 9.2 80/86 - met", "V02 2.2 5.2/6.1 - not-met", "V02 9.2 105/112 - met",
        "V02 17.9 -/- - not-applicable",
      ])
  }

  /// What `ntm mapping suggest` writes for them reads nothing yet, says so, and reads the file once the open columns are named.
  @Test(arguments: [
    ("ma-cot", ["A", "D", "E", "F"], ["D": "numerator", "E": "denominator", "F": "status"], "# status"),
    (
      "so-theo-doi", ["B", "C", "D", "E", "F"],
      ["B": "name", "C": "numerator", "D": "denominator", "E": "status", "F": "person"], "village: {cell: B2}"
    ), ("theo-quy", ["C", "D", "E", "F"], ["D": "value"], "# year: 2023"),
  ])
  func aDraftSaysWhatMustBeFilledIn(_ name: String, open: [String], kinds: [String: String], extra: String) throws {
    let draft = try #require(Mapping.draft(of: try read(name, mapped: false), name: "nhap"))
    #expect(draft.open.map { $0.prefix { $0 != " " } }.map(String.init) == open)
    // Persons are never shown, nor are any other words of the cells.
    #expect(!draft.yaml.contains("Hoàng") && !draft.yaml.contains("Đường thôn"))
    var yaml = draft.yaml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (letter, kind) in kinds {
      let line = try #require(yaml.firstIndex { $0.contains("# cột \(letter), CẦN ĐIỀN") })
      yaml[line] = yaml[line].replacing("is: ignore", with: "is: \(kind)")
    }
    yaml = yaml.map { $0.hasPrefix("# village:") && extra.hasPrefix("village") ? extra : $0 }
    let workbook = try Workbook(contentsOf: "\(Self.root)/Tests/Mappings/\(name).csv")
    let own = try Mapping(yaml: Array(yaml.joined(separator: "\n").utf8), file: "nhap.yaml")
    let filled = ChecklistReader(sets: try makeSets(), commune: makeCommune(), year: nil, mappings: [own])
      .read(workbook, file: "\(name).csv")
    let wanted = try read(name, mapped: true)
    #expect(filled.tables.first?.mapping == "nhap")
    #expect(
      filled.records.map { [$0.figure?.value.map { "\($0)" }, $0.figure?.numerator?.description] }
        == wanted.records.map { [$0.figure?.value.map { "\($0)" }, $0.figure?.numerator?.description] })
  }

  /// Every example is listed above, so that none stands there unread.
  @Test func allAreTested() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.root + "/Mappings").sorted()
    #expect(names == ["ma-cot.yaml", "schema.json", "so-theo-doi.yaml", "theo-quy.yaml"])
  }
}

/// The published schema of mapping files against what the reader of mapping files accepts.
@Suite struct MappingSchemaTests {
  private struct Schema: Decodable {
    struct Property: Decodable {
      var properties: [String: Property]?
      var items: [Property]?
      var choices: [String?]?

      enum CodingKeys: String, CodingKey { case properties, items, choices = "enum" }

      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        properties = try container.decodeIfPresent([String: Property].self, forKey: .properties)
        choices = try container.decodeIfPresent([String?].self, forKey: .choices)
        items = try container.decodeIfPresent(Property.self, forKey: .items).map { [$0] }
      }

      var keys: [String] { (properties ?? [:]).keys.sorted() }
    }

    var properties: [String: Property]
    var definitions: [String: Property]
  }

  private let schema: Schema

  init() throws {
    let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    schema = try JSONDecoder().decode(
      Schema.self, from: Data(contentsOf: URL(filePath: root + "/Mappings/schema.json")))
  }

  @Test func fields() throws {
    #expect(schema.properties.keys.sorted() == Mapping.Keys.mapping.sorted())
    #expect(schema.properties["applies"]?.keys == Mapping.Keys.applies.sorted())
    #expect(schema.properties["status"]?.keys == Mapping.Keys.status.sorted())
    #expect(schema.definitions["place"]?.keys == Mapping.Keys.place.sorted())
    #expect(schema.properties["columns"]?.items?.first?.keys == Mapping.Keys.column.sorted())
  }

  @Test func words() throws {
    let kinds = schema.properties["columns"]?.items?.first?.properties?["is"]?.choices
    #expect(kinds?.compactMap(\.self).sorted() == Mapping.kinds.sorted())
    let layouts = schema.properties["layout"]?.choices?.compactMap(\.self)
    #expect(layouts == Mapping.layouts.map(\.rawValue))
  }
}
