import Criteria
import Foundation
import Spreadsheets
import Testing
import VietnameseText

@testable import Checklists

@Suite struct ChecklistTemplateTests {
  private let commune = Commune(
    code: "00000", name: "Bản Mẫu", province: "Lạng Sơn", region: "TDMNPB",
    campaign: .init(year: 2023, criteria: ["ntm-2021-2025", "ntm-nang-cao-2021-2025"]),
    villages: [
      .init(code: "V01", name: "Nà Pia", households: 86, people: 352, head: "Hoàng Văn Mẫu"),
      .init(code: "V02", name: "Bản Chang", households: 112, people: 471),
    ],
    officers: [.init(name: "Trạm Y tế", indicators: ["15", "ntm-nang-cao-2021-2025/14.4"])])
  private let ntm = "Phiếu NTM"

  private func sets() throws -> [RuleSet] { Array(try RuleSet.builtIn().prefix(2)) }

  private func template(_ commune: Commune?) throws -> ChecklistTemplate {
    ChecklistTemplate(sets: try sets(), commune: commune, year: nil)
  }

  private func read(_ workbook: Workbook, for commune: Commune?) throws -> Submission {
    ChecklistReader(sets: try sets(), commune: commune, year: 2023).read(workbook, file: "phieu.xlsx")
  }

  private func checklist(_ commune: Commune, _ village: Commune.Village?) throws -> Workbook {
    try Workbook(bytes: try template(commune).checklist(for: village), name: "phieu.xlsx")
  }

  private func ids(_ submission: Submission, set: String) -> [String] {
    submission.records.compactMap { record in
      guard let figure = record.figure, figure.set == set else { return nil }
      return figure.indicator + (figure.part ?? "")
    }
  }

  @Test func aBlankFormAsksForWhatTheVillageItselfHolds() throws {
    let workbook = try checklist(commune, commune.villages[0])
    func asked(_ name: String) throws -> [String] {
      try #require(workbook.sheets.first { $0.name == name }).cells
        .filter { $0.reference.column == 1 && $0.text.contains(".") && $0.text.count < 8 }.map(\.text)
    }
    // The rule sets' "holder: village", read off the files by hand.
    #expect(
      try asked(ntm) == [
        "2.2", "2.3", "2.3b", "2.4", "6.3", "9.1", "9.2", "16.1", "17.1", "17.1b", "17.3", "17.8", "17.9", "17.11",
      ])
    #expect(
      try asked("Phiếu NTM nâng cao") == [
        "2.2", "2.2a", "2.2b", "2.3", "2.4", "6.3", "9.1", "16.2", "17.4", "17.5", "17.8", "18.1", "18.7",
      ])
    let submission = try read(workbook, for: commune)
    #expect(submission.records.allSatisfy { $0.village?.code == "V01" && $0.year == 2023 })
    #expect(submission.counts.leftOver == 0)
  }

  @Test func aBlankFormHasNoProblems() throws {
    let submission = try read(checklist(commune, commune.villages[0]), for: commune)
    // A formula that shows nothing, and the hidden sheet of the form itself.
    #expect(submission.problems == [])
  }

  @Test func knownTotalsAreFilledIn() throws {
    let submission = try read(checklist(commune, commune.villages[1]), for: commune)
    let houses = try #require(submission.records.first { $0.figure?.indicator == "9.2" }?.figure)
    #expect(houses.denominator == 112)
    #expect(houses.numerator == nil)
    let roads = try #require(submission.records.first { $0.figure?.indicator == "2.2" }?.figure)
    #expect(roads.denominator == nil)
  }

  @Test func whatIsTypedComesBack() throws {
    let blank = try checklist(commune, commune.villages[0])
    let (roads, houses, shacks, hall, lanes) = (
      try blank.row(of: ntm, ["A": "2.2"]), try blank.row(of: ntm, ["A": "9.2"]), try blank.row(of: ntm, ["A": "9.1"]),
      try blank.row(of: ntm, ["A": "6.3"]), try blank.row(of: ntm, ["A": "2.3b"])
    )
    let filled = try blank.typing(
      [
        "D\(roads)": .number(3.7), "E\(roads)": .number(4), "F\(roads)": .number(92.5), "G\(roads)": .string("Đạt"),
        "I\(roads)": .string("Đã xong năm 2022"),
        "D\(lanes)": .number(1), "E\(lanes)": .number(2), "F\(lanes)": .number(50),
        "D\(houses)": .number(43), "F\(houses)": .number(50), "G\(houses)": .string("Chưa đạt"),
        "H\(houses)": .string("Xóa nhà tạm, Quý IV/2024"),
        "D\(shacks)": .number(0), "G\(shacks)": .string("Đạt"),
        "G\(hall)": .string("Không áp dụng"),
      ], into: ntm)
    let submission = try read(filled, for: commune)
    func record(_ id: String, part: String? = nil) throws -> Record {
      try #require(
        submission.records.first {
          $0.figure?.set == "ntm-2021-2025" && $0.figure?.indicator == id && $0.figure?.part == part
        })
    }
    let first = try record("2.2")
    #expect(first.figure?.value == .number(92.5))
    #expect(first.figure?.numerator == Decimal(string: "3.7"))
    #expect(first.figure?.denominator == 4)
    #expect(first.figure?.status == .met)
    #expect(first.note == "Đã xong năm 2022")
    #expect(try record("2.3", part: "b").figure?.value == .number(50))
    let second = try record("9.2")
    #expect(second.figure?.denominator == 86)
    #expect(second.figure?.status == .notMet)
    #expect(second.figure?.plan?.due == CivilDate(year: 2024, month: 12, day: 31))
    #expect(try record("9.1").figure?.value == .number(0))
    #expect(try record("6.3").figure?.status == .notApplicable)
    #expect(submission.counts.leftOver == 0)
  }

  @Test func theCommunesChoiceGoesBeforeTheDefault() throws {
    var own = commune
    own.campaign.required = ["2.2", "ntm-nang-cao-2021-2025/9.1"]
    let submission = try read(checklist(own, own.villages[0]), for: own)
    #expect(ids(submission, set: "ntm-2021-2025") == ["2.2"])
    #expect(ids(submission, set: "ntm-nang-cao-2021-2025") == ["9.1"])
  }

  @Test func anOfficialReportsTheCommuneAndVillageByVillage() throws {
    let workbook = try Workbook(bytes: try template(commune).sheet(for: commune.officers[0]), name: "yte.xlsx")
    #expect(
      workbook.sheets.map(\.name) == ["Toàn xã NTM", "Theo thôn NTM", "Theo thôn NTM nâng cao", "Thông tin mẫu"])
    let submission = try read(workbook, for: commune)
    let whole = submission.records.filter { $0.village == nil }.compactMap(\.figure?.indicator)
    #expect(whole == ["15.2", "15.3"])
    let own = submission.records.filter { $0.figure?.indicator == "15.4" && $0.figure?.set == "ntm-2021-2025" }
    #expect(own.map(\.village?.name) == ["Nà Pia", "Bản Chang"])
    #expect(own.map(\.figure?.denominator) == [352, 471])
    #expect(submission.counts.leftOver == 0)
  }

  @Test func onlyWhatIsAskedCanBeChanged() throws {
    let set = try #require(try sets().first)
    let sheet = VillageSheet(template: try template(commune), set: set, village: commune.villages[0], earlier: nil)
      .draft(set.indicators.filter { ["2.2", "9.1", "17.3"].contains($0.id) })
    #expect(sheet.isProtected)
    func row(_ id: String) throws -> Int {
      try #require(sheet.cells.first { $0.value.value == .text(id) && $0.key.column == 1 }?.key.row)
    }
    func open(_ id: String) throws -> String {
      let row = try row(id)
      return "ABCDEFGHIJ".filter { CellReference("\($0)\(row)").flatMap { sheet.cells[$0]?.style.isUnlocked } ?? false }
    }
    #expect(try open("2.2") == "DEGHI")
    #expect(try open("9.1") == "DGHI")
    #expect(try open("17.3") == "GHI")
    let roads = try row("2.2")
    let rules = sheet.inputs.filter {
      $0.range.contains(row: roads, column: 4) || $0.range.contains(row: roads, column: 7)
    }
    #expect(rules.map(\.allowed) == [.numberFrom(0), .list(["Đạt", "Chưa đạt", "Không áp dụng"])])
    #expect(rules.allSatisfy { !$0.help.isEmpty && $0.title.count <= 32 && $0.help.count <= 255 })
    guard case .formula(let check, .text(let shown))? = sheet[row: roads, column: 10]?.value else {
      Issue.record("no check")
      return
    }
    #expect(check.contains("N(D\(roads))>N(E\(roads))),\"Số đạt lớn hơn tổng số\""))
    #expect(shown == "≥ 80% (*)")
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let template = try template(commune)
    #expect(try template.checklist(for: nil) == template.checklist(for: nil))
    #expect(try template.sheet(for: commune.officers[0]) == template.sheet(for: commune.officers[0]))
  }
}
