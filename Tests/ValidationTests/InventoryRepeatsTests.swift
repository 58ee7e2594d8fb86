import Checklists
import FoundationEssentials
import Spreadsheets
import Testing
import VietnameseText

@testable import Validation

/// A list of roads, halls, products or measures that came twice.
@Suite struct InventoryRepeatsTests {
  private let two = commune([village("Nà Pia"), village("Pò Mạ")])

  private typealias Line = (village: String?, body: Record.Body)

  /// A list of an official: a line a row, from row 6.
  private func list(_ file: String, _ lines: [Line], own: String? = nil) -> Submission {
    var records: [Record] = []
    for (position, line) in lines.enumerated() {
      var source = Source(file: file, sheet: "Danh mục", row: 6 + position)
      source.cells[.length] = CellReference(row: 6 + position, column: 5)
      let name = line.village.map { VillageName(code: nil, name: $0) }
      records.append(Record(village: name, year: 2023, body: line.body, source: source))
    }
    let table = Submission.Table(
      sheet: "Danh mục", mapping: "auto", score: 1, layout: .roads, set: nil,
      village: own.map { VillageName(code: nil, name: $0) }, year: 2023, headerRows: 5...5, lastRow: 5 + lines.count,
      columns: [])
    return Submission(
      file: file, byteCount: 1, sha256: String(repeating: "0", count: 64), format: .xlsx, tables: [table],
      records: records,
      sheets: [Submission.SheetUse(sheet: "Danh mục", uses: [:], content: Sheet(name: "Danh mục", cells: []))])
  }

  private func road(_ name: String, _ length: Decimal, _ hardened: Decimal) -> Record.Body {
    .road(Road(name: name, roadClass: .village, length: length, hardened: hardened))
  }

  private func found(_ report: Report) -> [Finding] {
    report.findings.filter { $0.code.hasPrefix("duplicate-submission") }
  }

  @Test func theSameListTwiceCountsOnceAndIsSaid() throws {
    let lines: [Line] = [("Nà Pia", road("Trục thôn", 2, 1)), ("Pò Mạ", road("Trục thôn", 3, 3))]
    let report = check([list("duong.xlsx", lines), list("nop lai/duong.xlsx", lines)], commune: two)
    #expect(report.standings == [.other, .other, .repeated, .repeated])
    let finding = try #require(found(report).first)
    #expect(found(report).count == 1)
    #expect(finding.code == "duplicate-submission-same")
    #expect(finding.location.file == "nop lai/duong.xlsx")
    #expect(finding.message.vi.contains("Danh mục đường"))
    // The folder tells the two apart.
    #expect(finding.message.vi.contains("nop lai/duong.xlsx"))
  }

  @Test func otherFiguresCountNotAtAllAndTheRestStands() throws {
    let report = check(
      [
        list("a.xlsx", [("Nà Pia", road("Trục thôn", 2, 1)), ("Pò Mạ", road("Trục thôn", 3, 3))]),
        list("b.xlsx", [("Nà Pia", road("Trục thôn", 2, 2)), ("Pò Mạ", road("Nhánh 1", 1, 0))]),
      ], commune: two)
    #expect(report.standings == [.conflict, .other, .conflict, .other])
    let finding = try #require(found(report).first)
    #expect(finding.code == "duplicate-submission-conflict")
    #expect(finding.message.vi.contains("Trục thôn"))
    #expect(finding.message.vi.count <= 160)
  }

  @Test func theLogSettlesIt() {
    let replacing = commune([village("Nà Pia")]) {
      $0.log = [Commune.LogEntry(village: "Nà Pia", file: "b.xlsx", replaces: "a.xlsx")]
    }
    let report = check(
      [list("a.xlsx", [("Nà Pia", road("Trục thôn", 2, 1))]), list("b.xlsx", [("Nà Pia", road("Trục thôn", 2, 2))])],
      commune: replacing)
    #expect(report.standings == [.superseded, .other])
    #expect(found(report).isEmpty)
  }

  @Test func twoRoadsOfOneNameInOneListAreTwoRoads() {
    let lines: [Line] = [("Nà Pia", road("Đường ngõ", 1, 1)), ("Nà Pia", road("Đường ngõ", 1, 1))]
    let report = check([list("a.xlsx", lines)])
    #expect(report.standings == [.other, .other])
    #expect(found(report).isEmpty)
    // And twice two are two.
    #expect(check([list("a.xlsx", lines), list("b.xlsx", lines)]).standings == [.other, .other, .repeated, .repeated])
  }

  @Test func theVillagesOwnListOutranksTheOfficials() {
    let report = check([
      list("can-bo.xlsx", [("Nà Pia", road("Trục thôn", 2, 1))]),
      list("thon.xlsx", [("Nà Pia", road("Trục thôn", 2, 2))], own: "Nà Pia"),
    ])
    #expect(report.standings == [.outranked, .other])
  }

  @Test func hallsProductsAndMeasuresToo() {
    let lines: [Line] = [
      ("Nà Pia", .facility(Facility(kind: .cultureHouse, landArea: 210))),
      (nil, .product(Product(name: "Miến dong", stars: 3))),
      (
        nil,
        .plan(
          PlanLine(
            set: Rules.id, criterion: "2", indicator: "2.2", action: "Đổ bê tông",
            budget: [PlanLine.Budget(amount: 650, source: "TW")]))
      ),
    ]
    let report = check([list("a.xlsx", lines), list("b.xlsx", lines)])
    #expect(report.standings == [.other, .other, .other, .repeated, .repeated, .repeated])
    #expect(found(report).map(\.code) == ["duplicate-submission-same"])
  }

  /// The form brings the households along; nobody typed anything.
  @Test func anEmptyFormContradictsNobody() {
    let form = Checklist(
      "Nà Pia", file: "phieu/na-pia.xlsx", rows: [Row("2.2"), Row("9.2", of: "86"), Row("17.7", of: "86")])
    let report = check([form.submission, Checklist("Nà Pia").submission])
    #expect(report.findings.isEmpty)
    #expect(report.standings(of: "9.2") == [.blank, .counted])
    #expect(report.receptions == [.reported])
    let alone = check([form.submission])
    #expect(alone.marks == ["village-not-reported@-"])
    #expect(alone.receptions == [.blank(["phieu/na-pia.xlsx"])])
    #expect(alone.sheetResults.map(\.word) == [.blank])
  }

  @Test func namesAreCutSoThatTheyStayApart() {
    let (a, b) = Wording.apart(
      "Bieu tu danh gia - Ban Chang.xlsx", "Bieu tu danh gia - Ban Chang (1).xlsx", 20)
    #expect(a != b)
    #expect(a.count <= 20 && b.count <= 20)
    #expect(Wording.apart("a.xlsx", "nộp lại/a.xlsx", 28).1 == "nộp lại/a.xlsx")
  }
}
