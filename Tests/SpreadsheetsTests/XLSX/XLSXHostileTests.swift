import TestSupport
import Testing

@testable import Spreadsheets

/// Attacks on the XML of a workbook, each beside its harmless twin.
@Suite struct XLSXHostileTests {
  private func read(_ package: WorkbookPackage, limits: ReadLimits = .checklist) -> Result<Workbook, ReadError> {
    do throws(ReadError) { return .success(try Workbook(bytes: package.bytes(), name: "a.xlsx", limits: limits)) } catch
    {
      return .failure(error)
    }
  }

  private func failure(_ package: WorkbookPackage, limits: ReadLimits = .checklist) -> ReadError? {
    if case .failure(let error) = read(package, limits: limits) { error } else { nil }
  }

  private func workbook(rows: String, strings: [String]? = nil, limits: ReadLimits = .checklist) throws -> Workbook {
    try read(WorkbookPackage(rows: rows, sharedStrings: strings), limits: limits).get()
  }

  @Test func documentTypesAreRefusedInEveryPart() {
    let doctype = #"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>"#
    let external = #"<!DOCTYPE x SYSTEM "file:///etc/passwd">"#
    for head in [doctype, external] {
      var package = WorkbookPackage()
      package.sheets = [.init(name: "A", xml: head + WorkbookPackage.sheet(""))]
      #expect(failure(package)?.cause == .xmlEntity)
      package = WorkbookPackage(rows: "", sharedStrings: [])
      package.sharedStrings = head + (package.sharedStrings ?? "")
      #expect(failure(package)?.cause == .xmlEntity)
      package = WorkbookPackage(rows: "", formats: ["0"])
      package.styles = head + (package.styles ?? "")
      #expect(failure(package)?.cause == .xmlEntity)
      var built = WorkbookPackage(rows: "").package()
      for index in built.entries.indices {
        let name = built.entries[index].name
        var copy = built
        copy.entries.remove(at: index)
        copy.add(name, head + String(decoding: built.entries[index].stored, as: UTF8.self))
        #expect(throws: ReadError.self) { try Workbook(bytes: copy.bytes(), name: "a.xlsx") }
      }
      built.comment = []
    }
  }

  @Test func unknownEntitiesAreDamage() throws {
    #expect(failure(WorkbookPackage(rows: #"<row><c t="str"><v>&a;</v></c></row>"#))?.cause == .corruptFile)
    #expect(failure(WorkbookPackage(rows: #"<row><c t="str"><v>&#0;</v></c></row>"#))?.cause == .corruptFile)
    #expect(failure(WorkbookPackage(rows: #"<row><c t="str"><v>&#x110000;</v></c></row>"#))?.cause == .corruptFile)
    #expect(failure(WorkbookPackage(rows: #"<row><c t="str"><v>&lt;</v></c></row>"#)) == nil)
  }

  @Test func depth() {
    func package(_ depth: Int) -> WorkbookPackage {
      var package = WorkbookPackage()
      package.sheets = [
        .init(
          name: "A",
          xml: WorkbookPackage.sheet(
            "", after: String(repeating: "<x>", count: depth) + String(repeating: "</x>", count: depth)))
      ]
      return package
    }
    // The root counts as one.
    #expect(failure(package(255)) == nil)
    #expect(failure(package(256))?.limit == .init(name: "xmlDepth", bound: 256, value: 257))
    #expect(failure(package(500_000))?.limit?.name == "xmlDepth")
    var deep = WorkbookPackage(rows: "")
    deep.workbookTail = String(repeating: "<x>", count: 255) + String(repeating: "</x>", count: 255)
    #expect(failure(deep) == nil)
    deep.workbookTail = "<y>" + deep.workbookTail + "</y>"
    #expect(failure(deep)?.limit?.name == "xmlDepth")
  }

  @Test func startTags() {
    func package(_ attributes: Int) -> WorkbookPackage {
      let list = (0..<attributes).map { #" a\#($0)="1""# }.joined()
      return WorkbookPackage(rows: #"<row r="1"><c r="A1"\#(list)><v>1</v></c></row>"#)
    }
    #expect(failure(package(50_000)) == nil)
    #expect(failure(package(120_000))?.limit?.name == "startTagBytes")
    var styles = WorkbookPackage(rows: "", formats: ["0"])
    styles.styles = styles.styles?.replacing(
      "<numFmts>", with: "<numFmts" + (0..<120_000).map { #" a\#($0)="1""# }.joined() + ">")
    #expect(failure(styles)?.limit?.name == "startTagBytes")
  }

  @Test func manyNamespaces() throws {
    func package(_ count: Int, _ namespace: String) -> WorkbookPackage {
      let list = (0..<count).map { " xmlns:n\($0)=\"\(namespace)\"" }.joined()
      var package = WorkbookPackage(rows: #"<row r="1"><c r="A1"><v>1</v></c><n1:c r="B1"><n1:v>2</n1:v></n1:c></row>"#)
      package.sheets[0].xml = package.sheets[0].xml.replacing("<worksheet ", with: "<worksheet\(list) ")
      return package
    }
    // Foreign ones are free; names of the main one are few. The default one counts, too.
    #expect(try read(package(20_000, "urn:x")).get().sheets[0].cellCount == 1)
    #expect(try read(package(63, WorkbookPackage.namespace)).get().sheets[0].cellCount == 2)
    #expect(failure(package(64, WorkbookPackage.namespace))?.cause == .corruptFile)
  }

  @Test func encodings() {
    func package(_ name: String) -> WorkbookPackage {
      var package = WorkbookPackage(rows: "")
      package.sheets[0].xml = package.sheets[0].xml.replacing("UTF-8", with: name)
      return package
    }
    #expect(failure(package("utf-8")) == nil)
    #expect(failure(package("UTF-7"))?.cause == .corruptFile)
    #expect(failure(package("ISO-8859-1"))?.cause == .corruptFile)
    var workbook = WorkbookPackage(rows: "", formats: ["0"])
    workbook.styles = #"<?xml version="1.0" encoding="UTF-7"?>"# + (workbook.styles ?? "")
    #expect(failure(workbook)?.cause == .corruptFile)
  }

  @Test func cornersOfTheGrid() throws {
    let workbook = try workbook(
      rows: #"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"#)
    #expect(workbook.sheets[0].cellCount == 2)
    #expect(workbook.sheets[0].rowCount == 1_048_576 && workbook.sheets[0].columnCount == 16_384)
    for cell in [
      "XFE1", "A1048577", "A16777217", "A99999999999999999999", String(repeating: "A", count: 60_000) + "1", "1A", "A0",
      "A01", "",
    ] {
      #expect(failure(WorkbookPackage(rows: #"<row r="1"><c r="\#(cell)"><v>1</v></c></row>"#))?.cause == .corruptFile)
    }
    for row in ["0", "-1", "1048577", "99999999999999999999", "x"] {
      #expect(failure(WorkbookPackage(rows: #"<row r="\#(row)"><c><v>1</v></c></row>"#))?.cause == .corruptFile)
    }
    #expect(failure(WorkbookPackage(rows: #"<row r="1048576"/><row/>"#))?.cause == .corruptFile)
    #expect(
      failure(WorkbookPackage(rows: #"<row r="1"><c r="XFD1"><v>1</v></c><c><v>2</v></c></row>"#))?.cause
        == .corruptFile)
  }

  @Test func sharedStringClaims() throws {
    var package = WorkbookPackage(rows: #"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#, sharedStrings: ["<t>a</t>"])
    package.sharedStrings = package.sharedStrings?.replacing(#"Count="1""#, with: #"Count="4000000000""#)
    #expect(try read(package).get().sheets[0]["A1"]?.value == .string("a"))
    for index in ["1", "-1", "4294967296", "99999999999999999999", "1.5", "x"] {
      let workbook = try workbook(
        rows: #"<row r="1"><c r="A1" t="s"><v>\#(index)</v></c><c r="B1" t="s"><v>0</v></c></row>"#,
        strings: ["<t>a</t>"])
      #expect(workbook.sheets[0]["A1"].map { $0.value == nil } == true)
      #expect(workbook.sheets[0]["B1"]?.value == .string("a"))
      #expect(workbook.notices.map(\.code) == [.corruptFile])
      #expect(workbook.notices.first?.cell == CellReference("A1"))
    }
  }

  @Test func sharedStringBytes() {
    let package = WorkbookPackage(rows: "", sharedStrings: ["<t>" + String(repeating: "a", count: 1000) + "</t>"])
    var limits = ReadLimits.checklist
    limits.sharedStringBytes = package.sharedStrings?.utf8.count ?? 0
    #expect(failure(package, limits: limits) == nil)
    limits.sharedStringBytes -= 1
    #expect(failure(package, limits: limits)?.limit?.name == "sharedStringBytes")
  }

  @Test func oneLongStringInManyCells() throws {
    let rows = (1...2000).map { #"<row r="\#($0)"><c r="A\#($0)" t="s"><v>0</v></c></row>"# }.joined()
    let workbook = try workbook(rows: rows, strings: ["<t>" + String(repeating: "a", count: 1 << 20) + "</t>"])
    #expect(workbook.sheets[0].cellCount == 2000)
    #expect(workbook.sheets[0]["A2000"]?.text.utf8.count == 32_767)
    #expect(workbook.notices.count == NoticeList.bound + 1)
    #expect(workbook.notices.allSatisfy { $0.code == .textTooLong })
  }

  /// What all cells hold together: a text in many cells counts as often, and so does a formula that cells share.
  @Test func bytesOfAllTexts() throws {
    var limits = ReadLimits.checklist
    limits.textBytes = 100
    let shared = String(repeating: #"<c t="s"><v>0</v></c>"#, count: 10)
    #expect(
      try workbook(rows: "<row>\(shared)</row>", strings: ["<t>0123456789</t>"], limits: limits).sheets[0].cellCount
        == 10)
    let more = WorkbookPackage(
      rows: "<row>\(shared)<c t=\"str\"><v>x</v></c></row>", sharedStrings: ["<t>0123456789</t>"])
    #expect(failure(more, limits: limits)?.limit == .init(name: "textBytes", bound: 100, value: 101))
    func formulas(_ count: Int) -> WorkbookPackage {
      WorkbookPackage(
        rows: #"<row><c><f t="shared" si="0">A1+A2+A3+1</f><v>1</v></c>"#
          + String(repeating: #"<c><f t="shared" si="0"/><v>1</v></c>"#, count: count - 1) + "</row>")
    }
    #expect(failure(formulas(10), limits: limits) == nil)
    #expect(failure(formulas(11), limits: limits)?.limit == .init(name: "textBytes", bound: 100, value: 110))
  }

  @Test func longTexts() throws {
    for (count, isCut) in [(32_767, false), (32_768, true)] {
      let text = String(repeating: "ế", count: count)
      let workbook = try workbook(rows: #"<row r="1"><c r="A1" t="inlineStr"><is><t>\#(text)</t></is></c></row>"#)
      #expect(workbook.sheets[0]["A1"]?.text.count == 32_767)
      #expect(workbook.notices.map(\.code) == (isCut ? [.textTooLong] : []))
    }
  }

  @Test func styledBlanksCostNothing() throws {
    let row = (1...100).map { _ in #"<c s="1"/>"# }.joined()
    let workbook = try workbook(rows: (1...2000).map { #"<row r="\#($0)">\#(row)</row>"# }.joined())
    #expect(workbook.sheets[0].cellCount == 0 && workbook.sheets[0].rowCount == 0)
  }

  @Test func bytesOfOneCell() {
    // More than one window, and not in one piece with the rest.
    func package(_ count: Int) -> WorkbookPackage {
      var package = WorkbookPackage(
        rows: #"<row r="1"><c r="A1" t="inlineStr"><is><t>"# + String(repeating: "ab1", count: count)
          + "</t></is></c></row>")
      package.deflate = { deflated($0) }
      return package
    }
    var limits = ReadLimits.checklist
    limits.cellBytes = 1 << 20
    #expect(failure(package(300_000), limits: limits) == nil)
    #expect(failure(package(1_000_000), limits: limits)?.limit?.name == "cellBytes")
    #expect(failure(package(1_000_000)) == nil)
  }

  @Test func longBlanksAndLongElementsAreOnlyPassed() {
    let blanks = String(repeating: " ", count: 3 << 20)
    let junk = String(repeating: "<x>1</x>", count: 400_000)
    var limits = ReadLimits.checklist
    limits.cellBytes = 1 << 20
    var package = WorkbookPackage()
    package.deflate = { deflated($0) }
    package.sheets = [
      .init(
        name: "A",
        xml: WorkbookPackage.sheet(
          "\(blanks)<row r=\"1\">\(blanks)<c r=\"A1\"><v>1</v></c></row>", after: "<extLst>\(junk)</extLst>"))
    ]
    #expect(failure(package, limits: limits) == nil)
  }

  @Test func ownTextsOfOldFontsWithRuns() throws {
    let rows =
      #"<row r="1"><c r="A1" t="inlineStr" s="1"><is><t>Th«n</t></is></c><c r="B1" t="inlineStr" s="1"><is><r><rPr><rFont val="Arial"/></rPr><t>Ô«</t></r></is></c><c r="C1" t="inlineStr"><is><r><rPr><rFont val=".VnTime"/></rPr><t>Th«n</t></r></is></c></row>"#
    let workbook = try read(WorkbookPackage(rows: rows, fonts: [".VnTime"])).get()
    #expect(workbook.sheets[0].cells.map(\.text) == ["Thôn", "Ô«", "Thôn"])
    #expect(workbook.notices.map(\.code) == [.legacyEncoding])
  }

  @Test func numberOfCells() throws {
    var limits = ReadLimits.checklist
    limits.cells = 10
    func package(_ count: Int) -> WorkbookPackage {
      WorkbookPackage(rows: "<row>" + String(repeating: "<c><v>1</v></c>", count: count) + "<c s=\"1\"/></row>")
    }
    #expect(failure(package(10), limits: limits) == nil)
    #expect(failure(package(11), limits: limits)?.limit == .init(name: "cells", bound: 10, value: 11))
    var two = package(6)
    two.sheets.append(.init(name: "B", xml: package(6).sheets[0].xml))
    #expect(failure(two, limits: limits)?.limit?.name == "cells")
  }

  @Test func numberOfSheets() throws {
    var limits = ReadLimits.checklist
    limits.entries = 20
    func package(_ count: Int) -> WorkbookPackage {
      var package = WorkbookPackage(rows: "")
      package.workbookTail =
        "<sheets>" + String(repeating: #"<sheet name="B" r:id="rId1"/>"#, count: count - 1) + "</sheets>"
      return package
    }
    #expect(try read(package(20), limits: limits).get().sheets.count == 20)
    #expect(failure(package(21), limits: limits)?.limit == .init(name: "entries", bound: 20, value: 21))
  }

  @Test func mergedRanges() throws {
    func package(_ merges: [String]) -> WorkbookPackage {
      var package = WorkbookPackage()
      let list = merges.map { #"<mergeCell ref="\#($0)"/>"# }.joined()
      package.sheets = [
        .init(
          name: "A",
          xml: WorkbookPackage.sheet(
            #"<row r="1"><c r="A1"><v>1</v></c></row>"#, after: "<mergeCells>\(list)</mergeCells>"))
      ]
      return package
    }
    let whole = try read(package(["A1:XFD1048576"])).get()
    #expect(whole.sheets[0].anchor(row: 77_777, column: 7) == CellReference("A1"))
    #expect(whole.notices.isEmpty)
    let overlapping = try read(package(["A1:B2", "D1:E2", "B2:C3", "D1:E2"])).get()
    #expect(overlapping.notices.map(\.code) == [.overlappingMerges, .overlappingMerges])
    #expect(overlapping.sheets[0].anchor(row: 2, column: 2) == CellReference("A1"))
    let many = try read(package((1...20_000).map { "A\($0):C\($0 + 2)" })).get()
    #expect(many.notices.count == NoticeList.bound + 1)
    for row in stride(from: 1, through: 20_002, by: 7) { _ = many.sheets[0].anchor(row: row, column: 2) }
    var limits = ReadLimits.checklist
    limits.merges = 2
    #expect(try read(package(["A1:B1", "A2:B2"]), limits: limits).get().notices.isEmpty)
    let cut = try read(package(["A1:B1", "A2:B2", "A3:B3"]), limits: limits).get()
    #expect(cut.notices.map(\.code) == [.limitExceeded])
    #expect(cut.sheets[0].merges.count == 2)
    #expect(
      try read(package(["A1:XFE2", "x", ""])).get().notices.map(\.code) == [.corruptFile, .corruptFile, .corruptFile])
  }

  @Test(arguments: ["NaN", "INF", "-INF", "1e400", "0x10", "1,5", "abc", "1.2.3"])
  func numbersThatAreNone(text: String) throws {
    let workbook = try workbook(rows: #"<row r="1"><c r="A1"><v>\#(text)</v></c><c r="B1"><v>1.5</v></c></row>"#)
    let cell = try #require(workbook.sheets[0]["A1"])
    #expect(cell.value == nil)
    #expect(cell.text == text)
    #expect(workbook.sheets[0]["B1"]?.value == .number(1.5))
    #expect(workbook.notices.map(\.code) == [.corruptFile])
  }

  @Test func relationshipsThatLeadOutside() throws {
    for target in ["../../../etc/passwd", "file:///etc/passwd", "//host/share/sheet.xml", "http://127.0.0.1/x"] {
      var package = WorkbookPackage(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)
      package.sheets.append(.init(name: "B", xml: WorkbookPackage.sheet("")))
      var built = package.package()
      let at = try #require(built.entries.firstIndex { $0.name == "xl/_rels/workbook.xml.rels" })
      let text = String(decoding: built.entries[at].stored, as: UTF8.self)
        .replacing("Target=\"worksheets/sheet2.xml\"", with: "Target=\"\(target)\" TargetMode=\"External\"")
      built.entries.remove(at: at)
      built.add("xl/_rels/workbook.xml.rels", text)
      let workbook = try Workbook(bytes: built.bytes(), name: "a.xlsx")
      #expect(workbook.sheets.map(\.name) == ["A", "B"])
      #expect(workbook.notices.map(\.code) == [.partMissing])
      #expect(workbook.notices.first?.sheet == "B")
    }
  }

  @Test func oneBadSheetAmongGoodOnes() throws {
    var package = WorkbookPackage(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)
    package.sheets.append(.init(name: "Hỏng", xml: #"<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>"#))
    let workbook = try read(package).get()
    #expect(workbook.sheets.map(\.cellCount) == [1, 0])
    #expect(workbook.notices.map(\.code) == [.corruptFile])
    #expect(workbook.notices.first?.sheet == "Hỏng")
    package.sheets.removeFirst()
    #expect(failure(package)?.cause == .corruptFile)
    #expect(failure(package)?.part == "xl/worksheets/sheet1.xml")
  }

  @Test func macroSheetsAreReadPast() throws {
    var package = WorkbookPackage(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)
    package.sheets.append(
      .init(
        name: "M",
        xml:
          #"<xm:macrosheet xmlns="\#(WorkbookPackage.namespace)" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><sheetData><row r="1"><c r="A1"><f>EXEC("calc")</f><v>0</v></c></row></sheetData></xm:macrosheet>"#,
        kind: "xlMacrosheet"))
    let workbook = try read(package).get()
    #expect(workbook.sheets.map(\.cellCount) == [1, 1])
    #expect(workbook.notices.contains { $0.code == .macrosPresent })
  }

  @Test(arguments: [
    ("%PDF-1.7\n", "PDF"), ("{\\rtf1", "RTF"), ("<html><body>", "HTML"), ("<!DOCTYPE html>", "HTML"),
    ("a;b\n1;2\n", "text"),
    ("<?xml version=\"1.0\"?><a/>", "XML"),
  ])
  func otherContentNamedXLSX(content: String, kind: String) {
    do throws(ReadError) {
      _ = try Workbook(bytes: Array(content.utf8), name: "a.xlsx")
      Issue.record("read")
    } catch {
      #expect(error.cause == .wrongFileType)
      #expect(error.detail == kind)
    }
  }

  @Test func emptyAndBinaryFiles() {
    func cause(_ bytes: [UInt8], _ name: String = "a.xlsx") -> ReadError.Cause? {
      do throws(ReadError) { _ = try Workbook(bytes: bytes, name: name) } catch { return error.cause }
      return nil
    }
    #expect(cause([]) == .emptyFile)
    #expect(cause([UInt8](repeating: 0, count: 100)) == .corruptFile)
    #expect(cause([0x50, 0x4B, 3, 4]) == .corruptFile)
    #expect(cause(Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0, count: 18)) == .wrongFileType)
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
    #expect(cause(compound) == .wrongFileType)
    #expect(cause(compound + "EncryptedPackage".utf8.flatMap { [$0, 0] }) == .passwordProtected)
    var word = PackageBuilder()
    word.add("word/document.xml", "x")
    #expect(cause(word.bytes(), "a.docx") == .wrongFileType)
  }

  @Test func missingFilesAndFolders() {
    for path in ["/không/có/tệp.xlsx", "/tmp"] {
      do throws(ReadError) {
        _ = try Workbook(contentsOf: path)
        Issue.record("read")
      } catch { #expect(error.cause == .fileUnreadable) }
    }
  }
}
