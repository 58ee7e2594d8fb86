import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import TestSupport
import Testing
import Validation

@testable import Summary

@Suite struct CommuneWorkbookTests {
  @Test func theSheetsStandInTheirOrder() throws {
    let names = try CommuneFixture(3).workbook().sheets.map(\.name)
    #expect(names.prefix(3) == ["Tóm tắt", "Tổng hợp", "Tổng hợp theo thôn"])
    for name in [
      "Kiểm tra số liệu", "Số liệu", "Bộ tiêu chí", "Tệp đã nhận", "Kết quả thôn", "Tình hình nộp", "Biểu đồ",
    ] {
      #expect(names.contains(name), "\(name)")
    }
    // Nothing to say, no sheet; and the front page says so.
    #expect(!names.contains("Đường giao thông"))
    let front = try CommuneFixture(3).workbook().sheet("Tóm tắt")
    #expect(
      front.cells.contains { $0.text.contains("Không lập do chưa có số liệu") && $0.text.contains("Đường giao thông") })
  }

  @Test func theCommuneFigureIsTheRatioOfSums() throws {
    var fixture = CommuneFixture(2)
    fixture.kilometres = ["4", "2.5"]
    let sheet = try fixture.workbook().sheet("Tổng hợp")
    let row = try sheet.row("2.2", column: 1)
    #expect(sheet[row: row, column: 5]?.value == .number(6.5))
    #expect(sheet[row: row, column: 6]?.value == .number(8))
    #expect(sheet[row: row, column: 7]?.value == .number(81.25))
    #expect(sheet[row: row, column: 8]?.value == .string("Đạt"))
    #expect(sheet[row: row, column: 10]?.value == .string("1/2"))
    // 2.10 would be another indicator than 2.1: ids are texts.
    let ten = try sheet.row("17.10", column: 1)
    #expect(sheet[row: ten, column: 1]?.value == .string("17.10"))
    #expect(sheet[row: ten, column: 5]?.value == .number(100))
  }

  @Test func aVillageThatIsMissingLeavesTheVerdictOpen() throws {
    var fixture = CommuneFixture(3)
    fixture.kilometres = ["4", nil, "1"]
    let book = try fixture.workbook()
    let sheet = try book.sheet("Tổng hợp")
    let row = try sheet.row("2.2", column: 1)
    #expect(sheet[row: row, column: 8]?.value == .string("Chưa đủ số liệu"))
    let matrix = try book.sheet("Tổng hợp theo thôn")
    let line = try matrix.row("2.2", column: 1)
    #expect((4...6).map { matrix[row: line, column: $0]?.text } == ["Đ", "?", "Chưa"])
    #expect(try book.sheet("Tóm tắt").cells.contains { $0.text.contains("Thôn chưa gửi số liệu: Nà Pài 2") })
  }

  @Test func theGapIsInRealUnits() throws {
    var fixture = CommuneFixture(2)
    fixture.kilometres = ["3", "2.6"]
    let sheet = try fixture.workbook().sheet("Chưa đạt")
    let row = try sheet.row("2.2", column: 1)
    // 80 % of 8 km is 6.4 km; 5.6 km are done.
    #expect(sheet[row: row, column: 6]?.value == .number(0.8))
    #expect(sheet[row: row, column: 7]?.text == "km")
    #expect(sheet[row: row, column: 4]?.value == .number(70))
    let front = try fixture.workbook().sheet("Tóm tắt")
    #expect(front.cells.contains { $0.text.hasPrefix("2.2: 0,8 km (") })
  }

  @Test func totalsAreCountedFromTheRuleSets() throws {
    let report = try CommuneFixture(2).report()
    let front = try CommuneFixture(2).workbook().sheet("Tóm tắt")
    for result in report.results {
      let met = result.indicators.filter { $0.verdict.outcome == .met }.count
      let whole = result.criteria.filter { $0.indicators.allSatisfy { $0.verdict.outcome == .met } }.count
      let line =
        "\(result.set.shortTitle): đạt \(whole)/\(result.criteria.count) tiêu chí, \(met)/\(result.indicators.count) chỉ tiêu"
      #expect(front.cells.contains { $0.text == line && $0.formula != nil }, "\(line)")
    }
    let draft = "DỰ THẢO: \(report.unverifiedLevelCount) mức đạt chuẩn chưa đối chiếu văn bản"
    #expect(front.cells.contains { $0.text == draft })
  }

  @Test func everyFigureOnPrintSheetsIsAFormula() throws {
    let book = try CommuneFixture(4).workbook()
    let data: Set<String> = ["Kiểm tra số liệu", "Đối chiếu", "Số liệu", "Bộ tiêu chí", "Tệp đã nhận", "Kết quả thôn"]
    for sheet in book.sheets where !data.contains(sheet.name) {
      for cell in sheet.cells where cell.formula == nil {
        switch cell.value {
        case .number(let number):
          // Only ordinals and the year are typed.
          #expect(cell.reference.column == 1 || number == 2023, "\(sheet.name)!\(cell.reference): \(number)")
        default: break
        }
      }
    }
  }

  @Test func onlyFunctionsThatAllProgramsShare() throws {
    let allowed: Set<String> = [
      "SUM", "SUMIFS", "COUNTIFS", "SUMPRODUCT", "INDEX", "MATCH", "IF", "IFERROR", "AND", "OR", "ROUND", "DATE",
      "MID", "SUBSTITUTE",
    ]
    for sheet in try CommuneFixture(14).workbook().sheets {
      for cell in sheet.cells {
        guard let formula = cell.formula else { continue }
        for name in functions(formula) { #expect(allowed.contains(name), "\(sheet.name)!\(cell.reference): \(name)") }
        #expect(formula.unicodeScalars.count < 8_192)
        #expect(!formula.contains("["), "another workbook: \(formula)")
      }
    }
  }

  private func functions(_ formula: String) -> [String] {
    var names: [String] = []
    var word = ""
    var isQuoted = false
    var isSheet = false
    for character in formula {
      if character == "\"", !isSheet { isQuoted.toggle() }
      if character == "'", !isQuoted { isSheet.toggle() }
      if isQuoted || isSheet { continue }
      if character == "(", !word.isEmpty { names.append(word) }
      word =
        character.isLetter || character == "." || character == "_" || character.isNumber ? word + String(character) : ""
    }
    return names
  }

  @Test func villageTextIsNeverAFormulaAndPersonsAreNowhere() throws {
    var fixture = CommuneFixture(2)
    fixture.note = "=HYPERLINK(\"http://x\",\"y\")"
    fixture.names = ["=CMD()|A0", "@Nà*"]
    let report = try fixture.report()
    let book = SummaryBook(report, options: CommuneWorkbook.Options())
    for sheet in book.sheets {
      for (reference, cell) in sheet.cells {
        if case .formula(let formula, _) = cell.value {
          #expect(!formula.contains("HYPERLINK") && !formula.contains("CMD"), "\(sheet.name)!\(reference)")
        }
        switch cell.value {
        case .text(let text), .formula(_, .text(let text)): #expect(!text.contains(CommuneFixture.secret))
        default: break
        }
      }
    }
    let facts = try fixture.workbook().sheet("Số liệu")
    #expect(facts.cells.contains { $0.value == .string(fixture.note) && $0.formula == nil })
  }

  @Test func sameReportSameBytes() throws {
    let report = try CommuneFixture(5).report()
    #expect(try CommuneWorkbook.bytes(of: report) == CommuneWorkbook.bytes(of: report))
  }

  @Test(arguments: [0, 1, 12, 13, 60])
  func anyNumberOfVillages(_ count: Int) throws {
    let book = try CommuneFixture(count).workbook()
    #expect(book.sheets.contains { $0.name == "Tổng hợp" })
    let names = book.sheets.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.utf16.count <= 31 })
  }

  @Test func villagesOfOneNameAreToldApart() throws {
    var fixture = CommuneFixture(2)
    fixture.names = ["Nà Pài", "Nà Pài"]
    let context = SummaryContext(try fixture.report(), options: CommuneWorkbook.Options())
    #expect(context.labels == ["Nà Pài (V1)", "Nà Pài (V2)"])
  }

  @Test func aFailedWriteLeavesTheOldFile() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.xlsx"
      try write("old", to: path)
      #expect(throws: WriteError.self) {
        try CommuneWorkbook.write(CommuneFixture(1).report(), to: folder + "/none/a.xlsx")
      }
      try CommuneWorkbook.write(CommuneFixture(1).report(), to: path)
      #expect(try Data(contentsOf: URL(filePath: path)).prefix(2) == Data("PK".utf8))
    }
  }
}
