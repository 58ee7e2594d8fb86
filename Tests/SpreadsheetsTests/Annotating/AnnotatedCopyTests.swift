import Testing

@testable import Spreadsheets

@Suite("A marked copy of a workbook") struct AnnotatedCopyTests {
  static let rows =
    #"<row r="2" spans="1:2"><c r="A2" s="1"><f>B2*2</f><v>0.5</v></c><c t="str" r="B2" ><v>x</v></c></row>"#

  @Test("Parts without a mark keep their bytes, and so does everything around a marked cell")
  func onlyMarks() throws {
    let package = MarkedPackage(sheet: MarkedPackage.sheet(Self.rows))
    let before = try MarkedPackage.read(package.bytes())
    let after = try marked(package, [.at("A2")])
    #expect(after["xl/media/image1.png"] == before["xl/media/image1.png"])
    #expect(after["_rels/.rels"] == before["_rels/.rels"])
    let sheet = try #require(after["xl/worksheets/sheet1.xml"])
    let link = #"<legacyDrawing xmlns:r="\#(MarkedPackage.office)" r:id="rIdNtm2"/></worksheet>"#
    #expect(
      sheet
        == MarkedPackage.sheet(Self.rows.replacing("s=\"1\"", with: "s=\"2\"")).replacing("</worksheet>", with: link))
  }

  @Test("A marked format is its original with another fill and a thick line at the left")
  func formats() throws {
    let after = try marked(MarkedPackage(sheet: MarkedPackage.sheet(Self.rows)), [.at("A2"), .at("B2", .warning)])
    let styles = try #require(after["xl/styles.xml"])
    #expect(
      styles.contains(
        #"<xf numFmtId="10" fontId="1" fillId="3" borderId="2" applyFont="1" applyFill="1" applyBorder="1"><alignment horizontal="center"/></xf>"#
      ))
    #expect(
      styles.contains(
        #"<border><left style="thick"><color rgb="FF9C0006"/></left><right style="thin"/><top/><bottom/></border>"#))
    #expect(styles.contains(#"<border><left style="thick"><color rgb="FF9C5700"/></left></border>"#))
    #expect(styles.contains(#"<patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/>"#))
    #expect(styles.contains(#"<patternFill patternType="solid"><fgColor rgb="FFFFEB9C"/>"#))
  }

  @Test("One record serves all cells of one format and one kind")
  func reuse() throws {
    let rows = #"<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/><c r="C1" s="1"/></row>"#
    let after = try marked(
      MarkedPackage(sheet: MarkedPackage.sheet(rows)), [.at("A1"), .at("B1", .info), .at("C1")])
    let sheet = try #require(after["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains(#"<c r="A1" s="2"/><c r="B1" s="3"/><c r="C1" s="2"/>"#))
  }

  @Test(
    "A cell that is not there is made at its place",
    arguments: [
      (Self.rows, "C2", #"<v>x</v></c><c r="C2" s="2"/></row>"#, #"spans="1:3""#),
      (Self.rows, "A1", #"<row r="1"><c r="A1" s="2"/></row><row r="2""#, #"spans="1:2""#),
      (Self.rows, "B3", #"</row><row r="3"><c r="B3" s="2"/></row></sheetData>"#, #"spans="1:2""#),
      (#"<row r="4"/><row r="5"/>"#, "B4", #"<row r="4"><c r="B4" s="2"/></row><row r="5"/>"#, ""),
      (#"<row r="1"><c r="A1"/><c r="C1"/></row>"#, "B1", #"<c r="A1"/><c r="B1" s="2"/><c r="C1"/>"#, ""),
      // Rows and cells without addresses count on from those before them.
      ("<row/><row><c/><c/></row>", "B2", #"<row/><row><c/><c s="2"/></row>"#, ""),
      // An empty row's own format holds for its new cells.
      (#"<row r="1" s="1" customFormat="1"/>"#, "A1", #"<c r="A1" s="2"/></row>"#, ""),
    ])
  func made(rows: String, cell: String, expected: String, also: String) throws {
    let after = try marked(MarkedPackage(sheet: MarkedPackage.sheet(rows)), [.at(cell)])
    let sheet = try #require(after["xl/worksheets/sheet1.xml"])
    #expect(sheet.contains(expected), "\(sheet)")
    #expect(also.isEmpty || sheet.contains(also), "\(sheet)")
  }

  @Test("An empty sheet, a prefix, a byte order mark")
  func oddSheets() throws {
    let office = MarkedPackage.office
    let empty = MarkedPackage(sheet: "<worksheet xmlns=\"\(MarkedPackage.main)\"><sheetData/></worksheet>")
    #expect(
      try #require(marked(empty, [.at("B1")])["xl/worksheets/sheet1.xml"]).contains(
        #"<sheetData><row r="1"><c r="B1" s="2"/></row></sheetData>"#))
    let prefixed = MarkedPackage(
      sheet: "\u{FEFF}<x:worksheet xmlns:x=\"\(MarkedPackage.main)\"><x:sheetData><x:row/></x:sheetData></x:worksheet>")
    #expect(
      try #require(marked(prefixed, [.at("A1", .info, "n")])["xl/worksheets/sheet1.xml"]).hasSuffix(
        #"<x:row><x:c r="A1" s="2"/></x:row></x:sheetData><x:legacyDrawing xmlns:r="\#(office)" r:id="rIdNtm2"/></x:worksheet>"#
      ))
  }

  @Test("The mark of a merged range is at its top-left cell")
  func merged() throws {
    let rows = #"<row r="1"><c r="A1"/></row>"#
    let sheet = MarkedPackage.sheet(rows, after: #"<mergeCells count="1"><mergeCell ref="A1:C4"/></mergeCells>"#)
    let after = try marked(MarkedPackage(sheet: sheet), [.at("B3"), .at("C1", .info)])
    #expect(after["xl/worksheets/sheet1.xml"]?.contains(#"<row r="1"><c r="A1" s="2"/></row></sheetData>"#) == true)
    #expect(after["xl/comments-ntm1.xml"]?.contains(#"ref="A1""#) == true)
  }

  @Test("A workbook without styles gets some")
  func noStyles() throws {
    let after = try marked(MarkedPackage(sheet: MarkedPackage.sheet(Self.rows), styles: nil), [.at("B2")])
    #expect(after["xl/styles.xml"]?.contains("FFFFC7CE") == true)
    #expect(after["xl/_rels/workbook.xml.rels"]?.contains(#"Target="/xl/styles.xml""#) == true)
  }

  @Test("The list comes first; what counts sheets by position moves along, and the sheet in front stays in front")
  func first() throws {
    let workbook = """
      <workbook xmlns="\(MarkedPackage.main)" xmlns:r="\(MarkedPackage.office)"><bookViews><workbookView firstSheet="1"/>\
      </bookViews><sheets><sheet name="Phiếu" sheetId="7" r:id="rId1"/><sheet name="B" sheetId="3" r:id="x"/></sheets>\
      <definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">B!$A$1</definedName>\
      <definedName name="Ten">Phiếu!$A$1</definedName></definedNames></workbook>
      """
    let after = try marked(MarkedPackage(sheet: MarkedPackage.sheet(Self.rows), workbook: workbook), [])
    let new = try #require(after["xl/workbook.xml"])
    #expect(new.contains(#"<workbookView activeTab="1" firstSheet="2"/>"#))
    #expect(new.contains(#"name="Cần sửa" sheetId="8" r:id="rIdNtm1"/><sheet name="Phiếu" sheetId="7""#))
    #expect(new.contains(#"<definedName name="_xlnm.Print_Area" localSheetId="2">B!$A$1</definedName>"#))
    #expect(new.contains(#"<definedName name="Ten">Phiếu!$A$1</definedName></definedNames>"#))
    #expect(new.contains(#"localSheetId="0" hidden="1">'Cần sửa'!$A$1:$B$2<"#))
    #expect(after["xl/worksheets/sheet1.xml"] == MarkedPackage.sheet(Self.rows))
  }

  @Test("A workbook without a view of its own still opens on its own first sheet")
  func noView() throws {
    let after = try marked(MarkedPackage(sheet: MarkedPackage.sheet(Self.rows)), [])
    #expect(
      after["xl/workbook.xml"]?.contains(#"<bookViews><workbookView activeTab="1"/></bookViews><sheets>"#) == true)
  }

  @Test("Texts are texts: no formula, no markup, nothing that Excel unescapes")
  func texts() throws {
    var list = shortList
    list.rows[0].cells = [.init("=1+1"), .init("<b>&\"_x0041_\u{1}")]
    let package = MarkedPackage(sheet: MarkedPackage.sheet(Self.rows))
    let bytes = try AnnotatedCopy.make(
      of: package.bytes(), name: "a.xlsx", annotations: [.at("A2", .error, "<i>&]]>\u{FFFE}\u{2}")], corrections: list)
    let workbook = try Workbook(bytes: bytes, name: "a.xlsx")
    #expect(workbook.sheets.map(\.name) == ["Cần sửa", "Phiếu"])
    #expect(workbook.sheets[0][row: 2, column: 1]?.value == .string("=1+1"))
    #expect(workbook.sheets[0][row: 2, column: 1]?.formula == nil)
    let parts = try MarkedPackage.read(bytes)
    #expect(parts["xl/worksheets/sheet-ntm1.xml"]?.contains("&lt;b&gt;&amp;&quot;_x005F_x0041__x0001_") == true)
    #expect(parts["xl/comments-ntm1.xml"]?.contains("&lt;i&gt;&amp;]]&gt;_x0002_</t>") == true)
  }

  @Test("A link leads to its cell, whatever the sheet's name")
  func links() throws {
    var list = shortList
    list.rows[0].cells[0].link = .init(sheet: "A'B <&>", cell: try #require(CellReference("C7")))
    let workbook = """
      <workbook xmlns="\(MarkedPackage.main)" xmlns:r="\(MarkedPackage.office)"><sheets>\
      <sheet name="A'B &lt;&amp;>" sheetId="1" r:id="rId1"/></sheets></workbook>
      """
    let package = MarkedPackage(sheet: MarkedPackage.sheet(Self.rows), workbook: workbook)
    let parts = try MarkedPackage.read(
      AnnotatedCopy.make(of: package.bytes(), name: "a.xlsx", annotations: [], corrections: list))
    #expect(
      parts["xl/worksheets/sheet-ntm1.xml"]?.contains(#"<hyperlink ref="A2" location="'A''B &lt;&amp;&gt;'!C7"/>"#)
        == true)
  }

  @Test("The copy reads like the original")
  func sameCells() throws {
    let package = MarkedPackage(sheet: MarkedPackage.sheet(Self.rows))
    let before = try Workbook(bytes: package.bytes(), name: "a.xlsx")
    let copy = try AnnotatedCopy.make(
      of: package.bytes(), name: "a.xlsx", annotations: [.at("A2"), .at("D9")], corrections: shortList)
    let after = try Workbook(bytes: copy, name: "a.xlsx")
    #expect(Array(after.sheets[1].cells) == Array(before.sheets[0].cells))
  }
}
