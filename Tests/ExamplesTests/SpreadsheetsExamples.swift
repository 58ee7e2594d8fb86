import Spreadsheets
import TestSupport
import Testing
import VietnameseText

/// What the documentation of Spreadsheets shows, as it shows it.
@Suite struct SpreadsheetsExamples {
  @Test func readingAWorkbook() throws {
    try withWorkbook { path in
      let workbook = try Workbook(contentsOf: path)
      for sheet in workbook.sheets {
        for cell in sheet.cells { print(sheet.name, cell.reference, cell.text) }
      }
      #expect(workbook.format == .xlsx)
      #expect(workbook.sheets.map(\.name) == ["Thôn"])

      let sheet = workbook.sheets[0]
      let share = sheet["B2"]
      #expect(share?.value == .number(0.955))
      #expect(share?.text == "95,5%")
      #expect(sheet.anchor(row: 4, column: 1)?.description == "A3")
    }
  }

  @Test func readingText() throws {
    let bytes = Array("Thôn;Tỷ lệ\nNà Pia;95,5\nPò Mạ;82\n".utf8)
    let workbook = try Workbook(bytes: bytes, name: "thon.csv")
    #expect(workbook.dialect?.delimiterName == ";")
    #expect(workbook.encoding == .utf8)
    #expect(workbook.sheets[0]["B2"]?.text == "95,5")
  }

  @Test func readingODS() throws {
    let path = repository + "/Tests/Layouts/open/checklist.ods"
    let workbook = try Workbook(contentsOf: path)
    #expect(workbook.format == .ods)
    #expect(workbook.sheets[0]["A3"]?.text == "Thôn Pá Danh")
  }

  @Test func whatCannotBeRead() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/anh.xlsx"
      try write(Array("\u{89}PNG".utf8), to: path)
      do throws(ReadError) {
        let workbook = try Workbook(contentsOf: path)
        for notice in workbook.notices { print(notice.code.rawValue, notice.detail) }
      } catch {
        print(error.cause.rawValue, error.part ?? "", error.detail)
      }
      let error = #expect(throws: ReadError.self) { try Workbook(contentsOf: path) }
      #expect(error?.cause == .wrongFileType)
    }
  }

  @Test func countingALargeFile() throws {
    try withWorkbook { path in
      for sheet in try Workbook.summarize(contentsOf: path, limits: .large) {
        print(sheet.name, sheet.rows, sheet.cells[.number, default: 0])
      }
      let counts = try Workbook.summarize(contentsOf: path)
      #expect(counts.map(\.rows) == [3])
      #expect(counts.map(\.cells) == [[.string: 4, .number: 1]])
    }
  }

  @Test func writingAWorkbook() throws {
    let day = try #require(CivilDate(year: 2023, month: 8, day: 5))
    try withTemporaryFolder { folder in
      let path = folder + "/thon.xlsx"
      var sheet = SheetDraft(name: "Thôn")
      let heading = CellStyle(isBold: true, horizontal: .center)
      sheet.set(.text("Số hộ"), row: 1, column: 1, style: heading)
      sheet.set(.number(86), row: 2, column: 1)
      sheet.set(.number(112), row: 3, column: 1)
      sheet.set(.formula("SUM(A2:A3)", .number(198)), row: 4, column: 1)

      var writer = try WorkbookWriter(created: day)
      try writer.add(sheet)
      try OutputFile.write(try writer.close(), to: path)

      let read = try Workbook(contentsOf: path).sheets[0]
      #expect(read["A1"]?.text == "Số hộ")
      #expect(read["A4"]?.value == .number(198))
      #expect(read["A4"]?.formula == "SUM(A2:A3)")
    }
  }

  /// Thôn | Tỷ lệ, Nà Pia | 95,5 %, and a merged A3:A4.
  private func withWorkbook(_ body: (String) throws -> Void) throws {
    let day = try #require(CivilDate(year: 2023, month: 8, day: 5))
    try withTemporaryFolder { folder in
      var sheet = SheetDraft(name: "Thôn")
      sheet.set(.text("Thôn"), row: 1, column: 1)
      sheet.set(.text("Tỷ lệ"), row: 1, column: 2)
      sheet.set(.text("Nà Pia"), row: 2, column: 1)
      sheet.set(.number(0.955), row: 2, column: 2, style: CellStyle(numberFormat: "0.0%"))
      sheet.set(.text("Hai xóm"), row: 3, column: 1)
      sheet.merges = [try #require(CellRange("A3:A4"))]
      var writer = try WorkbookWriter(created: day)
      try writer.add(sheet)
      try OutputFile.write(try writer.close(), to: folder + "/thon.xlsx")
      try body(folder + "/thon.xlsx")
    }
  }
}
