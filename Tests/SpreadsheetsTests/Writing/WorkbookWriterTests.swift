import FoundationEssentials
import Glibc
import TestSupport
import Testing
import VietnameseText

@testable import Spreadsheets

@Suite struct WorkbookWriterTests {
  private func day() throws -> CivilDate { try #require(CivilDate(year: 2023, month: 8, day: 5)) }

  private func bytes(_ sheets: [SheetDraft]) throws -> [UInt8] {
    var writer = try WorkbookWriter(created: try day())
    for sheet in sheets { try writer.add(sheet) }
    return try writer.close()
  }

  private func read(_ sheets: [SheetDraft]) throws -> Workbook {
    try Workbook(bytes: try bytes(sheets), name: "a.xlsx")
  }

  private func cause(_ work: () throws -> Void) -> WriteError.Cause? {
    do {
      try work()
      return nil
    } catch let error as WriteError {
      return error.cause
    } catch {
      return nil
    }
  }

  @Test func valuesComeBackAsTheyWere() throws {
    var sheet = SheetDraft(name: "Số liệu")
    let texts = ["=CMD()", "+1", "-1", "@x", "\tx", "2.10", "_x0041_", "Nà Pài", "\"'<>&"]
    for (index, text) in texts.enumerated() { sheet.set(.text(text), row: index + 1, column: 1) }
    sheet.set(.number(0.1 + 0.2), row: 1, column: 2)
    sheet.set(.number(-1e15), row: 2, column: 2)
    sheet.set(
      .date(try #require(CivilDate(year: 2024, month: 2, day: 29))), row: 3, column: 2,
      style: CellStyle(numberFormat: "dd/mm/yyyy"))
    sheet.set(.formula("1+2", .number(3)), row: 4, column: 2)
    sheet.set(.formula("\"Đ\"&\"ạt\"", .text("Đạt")), row: 5, column: 2)
    let back = try #require(try read([sheet]).sheets.first)
    #expect(back.name == "Số liệu")
    for (index, text) in texts.enumerated() {
      let cell = try #require(back[row: index + 1, column: 1])
      #expect(cell.value == .string(text))
      #expect(cell.formula == nil)
    }
    #expect(back[row: 1, column: 2]?.value == .number(0.3))
    #expect(back[row: 2, column: 2]?.value == .number(-1e15))
    #expect(back[row: 3, column: 2]?.text == "29/02/2024")
    #expect(back[row: 4, column: 2]?.value == .number(3))
    #expect(back[row: 4, column: 2]?.formula == "1+2")
    #expect(back[row: 5, column: 2]?.value == .string("Đạt"))
  }

  @Test func sameSheetsSameBytes() throws {
    var sheet = SheetDraft(name: "A")
    for row in 1...50 {
      sheet.set(.text("dòng \(row)"), row: row, column: 1, style: CellStyle(isBold: row % 2 == 0, border: .thin))
      sheet.rows[row] = SheetDraft.Row(height: Double(15 + row % 3), outlineLevel: row % 2)
      sheet.columnWidths[row] = Double(row)
    }
    #expect(try bytes([sheet]) == bytes([sheet]))
  }

  @Test func whatTheLibraryWouldStumbleOverIsAnError() throws {
    func refused(_ change: (inout SheetDraft) -> Void) -> WriteError.Cause? {
      var sheet = SheetDraft(name: "A")
      sheet.set(.text("x"), row: 1, column: 1)
      change(&sheet)
      return cause { _ = try bytes([sheet]) }
    }
    #expect(refused { _ in } == nil)
    #expect(refused { $0.set(.number(.nan), row: 1, column: 1) } == .numberNotFinite)
    #expect(refused { $0.set(.formula("1", .number(.infinity)), row: 1, column: 1) } == .numberNotFinite)
    #expect(refused { $0.set(.formula("", .number(1)), row: 1, column: 1) } == .invalidFormula)
    #expect(
      refused { $0.set(.formula(String(repeating: "1", count: 8_192), .number(1)), row: 1, column: 1) }
        == .invalidFormula)
    #expect(refused { $0.name = "a/b" } == .invalidName)
    #expect(refused { $0.name = "" } == .invalidName)
    #expect(refused { $0.merges = [CellRange("A1")].compactMap(\.self) } == .invalidRange)
    #expect(refused { $0.merges = [CellRange("A1:B2"), CellRange("B2:C3")].compactMap(\.self) } == .invalidRange)
    #expect(refused { $0.merges = [CellRange("A1:B2"), CellRange("C1:C3")].compactMap(\.self) } == nil)
    #expect(cause { _ = try bytes([]) } == .invalidRange)
    #expect(cause { _ = try bytes([SheetDraft(name: "Một"), SheetDraft(name: "MỘT")]) } == .invalidName)
  }

  @Test func namesOfRanges() throws {
    for name in ["SL_GiaTri", "ky", "ngay_chot", "_x"] { #expect(WorkbookWriter.isRangeName(name), "\(name)") }
    for name in ["", "1a", "A1", "XFD1048576", "R1C1", "r", "C", "a b", "đạt"] {
      #expect(!WorkbookWriter.isRangeName(name), "\(name)")
    }
    var writer = try WorkbookWriter(created: try day())
    try writer.add(SheetDraft(name: "A"))
    try writer.define("ky", as: "'A'!$B$3")
    #expect(throws: WriteError.self) { try writer.define("KY", as: "'A'!$B$3") }
    _ = try writer.close()
  }

  @Test func linksKeepTargetAndPlaceApart() throws {
    let cell = try #require(CellReference("C6"))
    #expect(SheetDraft.Link.cell(sheet: "Số liệu", cell).address == "internal:'Số liệu'!C6")
    #expect(
      SheetDraft.Link.file("nguon/nà pài.xlsx", sheet: "Thôn 'A'", cell).address == "nguon/nà pài.xlsx#'Thôn ''A'''!C6")
    #expect(SheetDraft.Link.file("a#b%.xlsx", sheet: nil, cell).address == "a%23b%25.xlsx#C6")
    #expect(SheetDraft.Link.file("c:x.xlsx", sheet: nil, nil).address == "./c:x.xlsx")
  }

  @Test func tableAndRulesAndChart() throws {
    var sheet = SheetDraft(name: "Dữ liệu")
    for (column, text) in ["Thôn", "Số"].enumerated() { sheet.set(.text(text), row: 1, column: column + 1) }
    sheet.set(.text("Nà Pia"), row: 2, column: 1)
    sheet.set(.number(2), row: 2, column: 2)
    let range = try #require(CellRange("A1:B2"))
    sheet.tables = [SheetDraft.Table(name: "DuLieu", range: range)]
    let body = try #require(CellRange("B2"))
    sheet.rules = [
      SheetDraft.Rule(body, .text("Đ\"x"), fill: 0xC6EFCE), SheetDraft.Rule(body, .formula("$B2>1"), isBold: true),
      SheetDraft.Rule(body, .bar(color: 0x9DC3E6)),
    ]
    sheet.charts = [
      ChartDraft(
        title: "Số", axis: "Số", sheet: "Dữ liệu", labelCells: try #require(CellRange("A2")), labels: ["Nà Pia"],
        series: [ChartDraft.Series(name: "Đạt", cells: body, values: [2], color: 0x70AD47, pattern: .diagonal)],
        at: try #require(CellReference("D2")), width: 480, height: 288)
    ]
    #expect(try read([sheet]).sheets.first?[row: 2, column: 1]?.value == .string("Nà Pia"))
    sheet.tables = [SheetDraft.Table(name: "DuLieu", range: try #require(CellRange("A1:B1")))]
    #expect(cause { _ = try bytes([sheet]) } == .invalidRange)
  }

  @Test func aWriterThatIsNeverClosedLeavesNothing() throws {
    var writer = try WorkbookWriter(created: try day())
    try writer.add(SheetDraft(name: "A"))
  }
}

@Suite struct OutputFileTests {
  @Test func appearsWholeAndReplaces() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.xlsx"
      try OutputFile.write([1, 2, 3], to: path)
      #expect(try Array(Data(contentsOf: URL(filePath: path))) == [1, 2, 3])
      try OutputFile.write([4], to: path)
      #expect(try Array(Data(contentsOf: URL(filePath: path))) == [4])
      #expect(throws: WriteError.self) { try OutputFile.write([5], to: path, replacing: false) }
      #expect(try Array(Data(contentsOf: URL(filePath: path))) == [4])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.xlsx"])
    }
  }

  @Test func piecesAreOneFile() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.txt"
      try OutputFile.write(to: path) { take in
        for number in 0..<300 { take([UInt8](repeating: UInt8(number % 256), count: number)) }
        #expect(!FileManager.default.fileExists(atPath: path))
      }
      let right = (0..<300).flatMap { [UInt8](repeating: UInt8($0 % 256), count: $0) }
      #expect(try Array(Data(contentsOf: URL(filePath: path))) == right)
      try OutputFile.write(to: path) { _ in }
      #expect(try Data(contentsOf: URL(filePath: path)).isEmpty)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.txt"])
    }
  }

  @Test func failureSaysWhereAndLeavesNothing() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/missing/a.xlsx"
      do {
        try OutputFile.write([1], to: path)
        Issue.record("wrote into a folder that is not there")
      } catch let error as WriteError {
        #expect(error.cause == .fileNotWritable)
        #expect(error.place == path)
        #expect(error.message.vi.contains(path))
      }
      // A folder of the file's name cannot be replaced; nothing else may be left behind.
      try FileManager.default.createDirectory(atPath: folder + "/b", withIntermediateDirectories: true)
      #expect(throws: WriteError.self) { try OutputFile.write([1], to: folder + "/b") }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["b"])
    }
  }
  /// A disk that is full when the file is half written: needs the right to mount one.
  @Test func aFullDiskLeavesTheOldFile() throws {
    try withTemporaryFolder { folder in
      guard mount("none", folder, "tmpfs", 0, "size=16k") == 0 else { return }
      // MNT_DETACH.
      defer { umount2(folder, 2) }
      let path = folder + "/a.xlsx"
      try OutputFile.write([1, 2, 3], to: path)
      do {
        try OutputFile.write([UInt8](repeating: 7, count: 100_000), to: path)
        Issue.record("100,000 bytes went onto a disk of 16,384")
      } catch let error as WriteError {
        #expect(error.cause == .fileNotWritable)
        #expect(error.message.vi.contains("đĩa đã đầy") && error.message.en.contains("No space left"))
      }
      #expect(try Array(Data(contentsOf: URL(filePath: path))) == [1, 2, 3])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.xlsx"])
    }
  }
}
