import Checklists
import Criteria
import Foundation
import Spreadsheets
import Testing
import VietnameseText

@Suite struct LevelSheetTests {
  private let name = "Mức đạt chuẩn"
  private let ntm = "ntm-2021-2025"

  private func sheet() throws -> Workbook {
    try Workbook(bytes: try LevelSheet.bytes(of: try RuleSet.builtIn()), name: "nguong.xlsx")
  }

  private func row(_ workbook: Workbook, _ id: String, part: String = "", years: String = "") throws -> Int {
    try workbook.row(of: name, ["A": ntm, "C": id, "D": part, "H": years])
  }

  private func changes(_ workbook: Workbook) throws -> LevelChanges {
    try LevelChanges(reading: workbook, against: try RuleSet.builtIn(), file: "nguong.xlsx")
  }

  /// What is wrong after typing, as `cell: words`.
  private func problems(_ values: [String: CellValue?]) throws -> [String] {
    do {
      _ = try changes(try sheet().typing(values, into: name))
      return []
    } catch let error as LevelSheetError {
      return error.problems.map(\.message.en)
    }
  }

  @Test func everyLevelOfEverySetIsALine() throws {
    let workbook = try sheet()
    let levels = try RuleSet.builtIn().flatMap(\.indicators).flatMap { $0.thresholds + $0.parts.flatMap(\.thresholds) }
    let sheet = try #require(workbook.sheets.first)
    let lines = sheet.cells.filter { $0.reference.column == 1 && $0.text.hasPrefix("ntm-") }
    #expect(lines.count == levels.count)
    // Ids are text: 17.10 is not 17.1.
    let cell = try #require(CellReference("C\(try row(workbook, "17.10"))"))
    #expect(sheet[cell]?.value == .string("17.10"))
  }

  @Test func anUntouchedSheetChangesNothing() throws {
    let changes = try changes(sheet())
    #expect(changes.changes.isEmpty)
    let overlay = try RuleSetOverlay(yaml: Array(changes.yaml(id: "lang-son").utf8), file: "lang-son.yaml")
    #expect(try RuleSet.applying([overlay], to: RuleSet.builtIn()) == RuleSet.builtIn())
  }

  @Test func whatIsTypedBecomesAnOverlay() throws {
    let workbook = try sheet()
    let (roads, lanes, income, spare) = (
      try row(workbook, "2.2"), try row(workbook, "2.3", part: "b"), try row(workbook, "10.1", years: "2023"),
      try #require(workbook.sheets.first?.cells.filter { $0.text.hasPrefix("ntm-") }.last?.reference.row) + 1
    )
    let day = try #require(CivilDate(year: 2026, month: 1, day: 31))
    let edited = try workbook.typing(
      [
        "J\(roads)": .number(70), "L\(roads)": .string("1494/QĐ-UBND"), "M\(roads)": .string("Phụ lục \"I\": dòng 2"),
        "O\(roads)": .string("Nguyễn Văn A"), "P\(roads)": .date(day, seconds: nil),
        "J\(lanes)": .string("45,5"),
        "O\(income)": .string("B"), "P\(income)": .string("31/1/2026"),
        "A\(spare)": .string(ntm), "C\(spare)": .string("3.1"), "H\(spare)": .string("2024-2025"),
        "J\(spare)": .number(82),
        "L\(spare)": .string("9/QĐ-UBND"), "M\(spare)": .string("Điều 2"),
        "B8": .string("Mức của tỉnh"),
      ], into: name)
    let changes = try changes(edited)
    #expect(changes.changes.count == 4)
    #expect(changes.title == "Mức của tỉnh")
    let overlay = try RuleSetOverlay(yaml: Array(changes.yaml(id: "lang-son").utf8), file: "lang-son.yaml")
    #expect(overlay.id == "lang-son")
    #expect(overlay.layer == .province)
    let set = try #require(try RuleSet.applying([overlay], to: RuleSet.builtIn()).first)
    func level(_ id: String, part: String? = nil, year: Int = 2023) -> Threshold? {
      set.indicator(id)?.threshold(ofPart: part, in: Circumstances(region: "TDMNPB", year: year))
    }
    #expect(level("2.2")?.level == .number(70))
    #expect(
      level("2.2")?.citation
        == Citation(
          document: "1494/QĐ-UBND", place: "Phụ lục \"I\": dòng 2",
          verified: .init(by: "Nguyễn Văn A", on: "2026-01-31")))
    #expect(level("2.2")?.certainty == .high)
    #expect(level("2.3", part: "b")?.level == Decimal(string: "45.5").map { .number($0) })
    #expect(level("2.3", part: "b")?.citation.verified == nil)
    #expect(level("10.1")?.level == .number(42))
    #expect(level("10.1")?.citation.verified?.on == "2026-01-31")
    #expect(level("10.1", year: 2024)?.layer == .national)
    #expect(level("3.1", year: 2023)?.level == .number(80))
    #expect(level("3.1", year: 2024)?.level == .number(82))
  }

  @Test func levelsCorrectedBeforeAreWrittenAgain() throws {
    let workbook = try sheet()
    let edited = try workbook.typing(["J\(try row(workbook, "2.2"))": .number(70), "B7": .string("Xã")], into: name)
    let first = try changes(edited)
    #expect(first.layer == .commune)
    let overlay = try RuleSetOverlay(yaml: Array(first.yaml(id: "xa").utf8), file: "xa.yaml")
    let sets = try RuleSet.applying([overlay], to: RuleSet.builtIn())
    let again = try Workbook(bytes: try LevelSheet.bytes(of: sets), name: "nguong.xlsx")
    #expect(try changes(again).yaml(id: "xa") == first.yaml(id: "xa"))
  }

  @Test func eachDefectIsNamedWithItsCell() throws {
    let workbook = try sheet()
    let (roads, shacks) = (try row(workbook, "2.2"), try row(workbook, "9.1"))
    let spare = try #require(workbook.sheets.first?.cells.filter { $0.text.hasPrefix("ntm-") }.last?.reference.row) + 1
    let cases: [([String: CellValue?], String, String)] = [
      (["J\(roads)": .string("bảy mươi")], "J\(roads)", "a number is wanted"),
      (["J\(roads)": .string("≥ 70")], "J\(roads)", "a number is wanted"),
      (["J\(roads)": nil], "J\(roads)", "is empty"),
      (["J\(roads)": .number(170)], "J\(roads)", "between 0 and 100"),
      (["J\(roads)": .number(-1)], "J\(roads)", "between 0 and 100"),
      (["L\(roads)": nil], "L\(roads)", "is empty"),
      (["O\(shacks)": .string("A")], "P\(shacks)", "no day is given"),
      (["P\(shacks)": .string("31/01/2026")], "O\(shacks)", "not who"),
      (["O\(shacks)": .string("A"), "P\(shacks)": .string("31/02/2026")], "P\(shacks)", "is no day"),
      (["N\(roads)": .string("chắc")], "N\(roads)", "is none of"),
      (["C\(roads)": .string("2.22")], "C\(roads)", "no indicator “2.22”"),
      (["C\(roads)": .number(2.1)], "C\(roads)", "an id is a text"),
      (["A\(roads)": .string("ntm")], "A\(roads)", "no rule set “ntm”"),
      (["F\(roads)": .string("TDMNP")], "J\(roads)", "no region “TDMNP”"),
      (["J\(spare)": .number(5)], "C\(spare)", "without an indicator's id"),
      (["H\(roads)": .string("năm tới")], "H\(roads)", "is no year"),
      (["B7": .string("Huyện")], "B7", "is no layer"),
    ]
    for (values, cell, words) in cases {
      let found = try problems(values)
      #expect(found.count == 1, "\(values)")
      #expect(found.first?.hasPrefix("nguong.xlsx › \(name) › \(cell): ") == true, "\(found)")
      #expect(found.first?.contains(words) == true, "\(found)")
    }
  }

  @Test func anotherWorkbookIsRefused() throws {
    let workbook = Workbook(format: .xlsx, sheets: [Sheet(name: "Sheet1", cells: [])])
    #expect(throws: LevelSheetError.self) { try changes(workbook) }
  }
}

/// A share typed where percent points are wanted.
@Suite struct LevelSharesTests {
  private func problems(_ value: CellValue) throws -> [String] {
    let sets = try RuleSet.builtIn()
    let workbook = try Workbook(bytes: try LevelSheet.bytes(of: sets), name: "nguong.xlsx")
    let row = try workbook.row(of: "Mức đạt chuẩn", ["A": "ntm-2021-2025", "C": "2.2", "D": "", "H": ""])
    do {
      _ = try LevelChanges(
        reading: workbook.typing(["J\(row)": value], into: "Mức đạt chuẩn"), against: sets, file: "nguong.xlsx")
      return []
    } catch let error as LevelSheetError {
      return error.problems.map(\.message.vi)
    }
  }

  @Test func isAskedAbout() throws {
    for value in [CellValue.number(0.85), .string("0,85")] {
      let said = try problems(value)
      #expect(said.count == 1)
      #expect(said.first?.contains("ghi 85") == true)
    }
    for value in [CellValue.number(85), .number(1), .string("0,85%"), .number(0)] {
      #expect(try problems(value) == [])
    }
  }
}
