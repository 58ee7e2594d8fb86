import TestSupport
import Testing
import VietnameseText

@testable import Spreadsheets

/// Small workbooks, each with one thing that real files have; what is expected comes from ECMA-376 and from what Excel shows.
@Suite struct XLSXOdditiesTests {
  private func workbook(_ package: WorkbookPackage) throws -> Workbook {
    try Workbook(bytes: package.bytes(), name: "a.xlsx")
  }

  private func sheet(
    _ rows: String, sharedStrings: [String]? = nil, formats: [String] = [], fonts: [String] = []
  ) throws -> Sheet {
    try #require(
      try workbook(WorkbookPackage(rows: rows, sharedStrings: sharedStrings, formats: formats, fonts: fonts)).sheets
        .first)
  }

  private func value(_ cell: String, strings: [String]? = nil) throws -> CellValue? {
    try sheet("<row r=\"1\">\(cell)</row>", sharedStrings: strings)[row: 1, column: 1]?.value
  }

  @Test(arguments: [
    (#"<c r="A1"><v>0.955</v></c>"#, CellValue.number(0.955)), (#"<c r="A1" t="n"><v> 5 </v></c>"#, .number(5)),
    (#"<c r="A1"><v>1E-3</v></c>"#, .number(0.001)), (#"<c r='A1'><v>7</v></c>"#, .number(7)),
    (#"<c t="b" r="A1"><v>1</v></c>"#, .boolean(true)), (#"<c r="A1" t="b"><v>0</v></c>"#, .boolean(false)),
    (#"<c r="A1" t="b"><v>true</v></c>"#, .boolean(true)), (#"<c r="A1" t="e"><v>#DIV/0!</v></c>"#, .error("#DIV/0!")),
    (#"<c r="A1" t="str"><f>B1</f><v>chữ</v></c>"#, .string("chữ")),
    (#"<c r="A1" t="str"><f>B1</f><v></v></c>"#, .string("")),
    (#"<c r="A1" t="str"><v>a &amp; b &lt; c</v></c>"#, .string("a & b < c")),
    (#"<c r="A1" t="str"><v>a&#10;b&#xA;c</v></c>"#, .string("a\nb\nc")),
    (#"<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>"#, .string("a<b")),
    (#"<c r="A1" t="inlineStr"><is><t>trong ô</t></is></c>"#, .string("trong ô")),
    (
      #"<c r="A1" t="inlineStr"><is><r><t>hai </t></r><r><t xml:space="preserve"> đoạn</t></r></is></c>"#,
      .string("hai đoạn")
    ),
    (#"<c r="A1"><!-- x --><v>1<!-- y -->2</v></c>"#, .number(12)),
    (#"<c r="A1" foo="&quot;>"><v>3</v></c>"#, .number(3)),
    (#"<c r="A1" ><v >4</v ></c >"#, .number(4)),
    (#"<c r="A1"><v>5</v><extLst><ext><v>9</v></ext></extLst></c>"#, .number(5)),
    (#"<c r="A1" t="inlineStr"><is><t>tab_x0009_xong_x000D_</t></is></c>"#, .string("tab\txong\r")),
    (#"<c r="A1" t="inlineStr"><is><t>_x005F_x0041_ _x41_ _X0041_</t></is></c>"#, .string("_x0041_ _x41_ _X0041_")),
    (#"<c r="A1" t="inlineStr"><is><t>_xD83D__xDE00_</t></is></c>"#, .string("😀")),
    ("<c r=\"A1\" t=\"inlineStr\"><is><t>  ngoài  </t></is></c>", .string("ngoài")),
    ("<c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">  giữ  </t></is></c>", .string("  giữ  ")),
    ("<c r=\"A1\" t=\"inlineStr\"><is><t>a\r\nb\rc</t></is></c>", .string("a\nb\nc")),
    ("<c r=\"A1\" t=\"inlineStr\"><is><t>Nguye\u{302}\u{303}n</t></is></c>", .string("Nguyễn")),
  ])
  func readsCells(xml: String, wanted: CellValue) throws { #expect(try value(xml) == wanted) }

  @Test(
    arguments: [
      ("<t>một</t>", "một"), ("<t/>", nil), ("", nil),
      ("<r><rPr><b/></rPr><t>đậm</t></r><r><t xml:space=\"preserve\"> thường</t></r>", "đậm thường"),
      ("<t>漢字</t><rPh sb=\"0\" eb=\"2\"><t>かんじ</t></rPh><phoneticPr fontId=\"1\"/>", "漢字"),
      ("<t xml:space=\"preserve\"> a </t>", " a "), ("<t>\n a \n</t>", "a"), ("<t xml:space='preserve'> b</t>", " b"),
      ("<t>R&amp;D</t>", "R&D"), ("<t>x_x0041_</t>", "xA"), ("<!-- c --><t>d</t>", "d"),
    ] as [(String, String?)])
  func readsSharedStrings(item: String, wanted: String?) throws {
    let read = try value(#"<c r="A1" t="s"><v>1</v></c>"#, strings: ["<t>không</t>", item])
    #expect(read == wanted.map { .string($0) })
  }

  /// XML 1.0, 2.10: `xml:space` holds for all that lies inside, until something inside says otherwise.
  @Test func spaceIsKeptByWhatLiesAround() throws {
    var package = WorkbookPackage(
      rows:
        #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row><row r="2"><c r="A2" t="inlineStr"><is xml:space="preserve"><t> đ </t></is></c><c r="B2" t="inlineStr"><is><t> e </t></is></c><c r="C2" t="inlineStr" xml:space="preserve"><is><t> g </t><t xml:space="default"> h </t></is></c></row>"#,
      sharedStrings: ["<t> a </t>", #"<t xml:space="default"> b </t>"#, "<r><t> c</t></r><r><t>c </t></r>", "<t/>"])
    package.sharedStrings = package.sharedStrings?.replacing("<sst ", with: #"<sst xml:space="preserve" "#)
    let sheet = try #require(try workbook(package).sheets.first)
    #expect(sheet.cells.map(\.text) == [" a ", "b", " cc ", " đ ", "e", " g h"])
    package.sharedStrings = WorkbookPackage.strings(["<t> a </t>"]).replacing(
      "<si>", with: #"<si xml:space="preserve">"#)
    #expect(try workbook(package).sheets.first?["A1"]?.text == " a ")
  }

  @Test func rowsAndCellsWithoutReference() throws {
    let sheet = try sheet(
      #"<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"#
    )
    #expect(sheet.cells.map(\.reference.description) == ["A1", "B1", "C5", "D5", "A6"])
    let wanted: [CellValue?] = [1, 2, 3, 4, 5].map { .number($0) }
    #expect(sheet.cells.map(\.value) == wanted)
  }

  @Test func cellsOutOfOrderAndTwice() throws {
    let sheet = try sheet(
      #"<row r="3"><c r="B3"><v>1</v></c><c r="A3"><f>B3</f><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c><c r="A1"><f>X</f><v>4</v></c></row>"#
    )
    #expect(sheet.cells.map(\.reference.description) == ["A1", "A3", "B3"])
    #expect(sheet["A1"]?.value == .number(4))
    #expect(sheet["A3"]?.formula == "B3")
    #expect(sheet["A1"]?.formula == "X")
  }

  @Test(arguments: [
    #"<x:worksheet xmlns:x="NS"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>p</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"#,
    #"<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>p</t></is></c></row></sheetData></worksheet>"#,
    #"<worksheet><sheetData><row r="2"><c r="B2" t="str"><v>p</v></c></row></sheetData></worksheet>"#,
    #"<worksheet xmlns="NS" xmlns:o="urn:other"><o:sheetData><o:row/></o:sheetData><sheetData><o:row r="2"><c r="B2" t="str"><v>no</v></c></o:row><row r="2"><o:c r="B2"><v>9</v></o:c><c r="B2" t="str"><o:v>9</o:v><v>p</v></c></row></sheetData></worksheet>"#,
    #"<worksheet xmlns="NS"><sheetData xmlns="urn:other" xmlns:m="NS"><m:row r="2"/></sheetData><sheetData><row r="2"><c r="B2" t="str"><v>p</v></c></row></sheetData></worksheet>"#,
    "\u{FEFF}<?xml version='1.0'?>\n<!-- x --><worksheet xmlns='NS'>\n<sheetData>\n<row r='2'>\n<c r='B2' t='str'>\n<v>p</v>\n</c>\n</row>\n</sheetData></worksheet>\n<!-- y -->\n",
  ])
  func namespacesOfEveryKind(xml: String) throws {
    var package = WorkbookPackage()
    package.sheets = [.init(name: "A", xml: xml.replacing("NS", with: WorkbookPackage.namespace))]
    let sheet = try #require(try workbook(package).sheets.first)
    #expect(sheet.cells.map(\.reference.description) == ["B2"])
    #expect(sheet["B2"]?.value == .string("p"))
  }

  @Test(arguments: [true, false]) func partsInUTF16(isBigEndian: Bool) throws {
    func utf16(_ text: String) -> [UInt8] {
      (isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE])
        + text.utf16.flatMap { unit in
          isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
        }
    }
    let source = WorkbookPackage(
      rows: #"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#, sharedStrings: ["<t>Nguyễn 😀</t>"]
    )
    .package()
    var package = PackageBuilder()
    for entry in source.entries {
      let text = String(decoding: entry.stored, as: UTF8.self).replacing(
        #"encoding="UTF-8""#, with: #"encoding="UTF-16""#)
      package.add(entry.name, utf16(text))
    }
    let workbook = try Workbook(bytes: package.bytes(), name: "a.xlsx")
    #expect(workbook.sheets.first?["A1"]?.value == .string("Nguyễn 😀"))
  }

  @Test func datesTimesAndBothSystems() throws {
    let rows = (0..<6).map { #"<c r="\#(CellReference.letters(ofColumn: $0 + 1))1" s="\#($0)"><v>45199.4375</v></c>"# }
      .joined()
    var package = WorkbookPackage(
      rows: #"<row r="1">\#(rows)</row>"#, formats: ["dd/mm/yyyy", "h:mm", "[h]:mm", "\"d\"0.0", "dd/mm/yyyy hh:mm"])
    let day = try #require(CivilDate(year: 2023, month: 9, day: 30))
    let cells = Array(try #require(try workbook(package).sheets.first).cells)
    let elapsed = CellValue.duration(seconds: 3_905_231_400)
    let moment = CellValue.date(day, seconds: 37800)
    // A time of day whose day is only not shown is a date still, as Excel's formula bar tells.
    let wanted: [CellValue?] = [.number(45199.4375), moment, moment, elapsed, .number(45199.4375), moment]
    #expect(cells.map(\.value) == wanted)
    #expect(
      cells.map(\.text) == ["45199,4375", "30/09/2023", "10:30", "1084786:30", "d45199,4", "30/09/2023 10:30"])
    package.workbookProperties = #"<workbookPr date1904="1"/>"#
    let later = try #require(CivilDate(daysSinceEpoch: day.daysSinceEpoch + 1462))
    #expect(try workbook(package).sheets.first?["B1"]?.value == .date(later, seconds: 37800))
  }

  @Test func oddSerialNumbers() throws {
    let cells = ["0", "60", "-5", "0.5", "2958466", "61"].enumerated().map {
      #"<c r="\#(CellReference.letters(ofColumn: $0 + 1))1" s="1"><v>\#($1)</v></c>"#
    }
    let sheet = try sheet(#"<row r="1">\#(cells.joined())</row>"#, formats: ["dd/mm/yyyy"])
    let march = try #require(CivilDate(year: 1900, month: 3, day: 1))
    let wanted: [CellValue?] = [
      .number(0), .number(60), .number(-5), .duration(seconds: 43200), .number(2_958_466), .date(march, seconds: nil),
    ]
    #expect(sheet.cells.map(\.value) == wanted)
    #expect(sheet["B1"]?.text == "29/02/1900")
  }

  @Test func isoDates() throws {
    let day = try #require(CivilDate(year: 2023, month: 9, day: 30))
    #expect(try value(#"<c r="A1" t="d"><v>2023-09-30</v></c>"#) == .date(day, seconds: nil))
    #expect(try value(#"<c r="A1" t="d"><v>2023-09-30T10:30:00</v></c>"#) == .date(day, seconds: 37800))
  }

  @Test func builtInFormats() throws {
    var package = WorkbookPackage(
      rows: #"<row r="1"><c r="A1" s="0"><v>0.5</v></c><c r="B1" s="1"><v>45199</v></c></row>"#)
    package.styles =
      #"<styleSheet xmlns="\#(WorkbookPackage.namespace)"><cellXfs><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
    let sheet = try #require(try workbook(package).sheets.first)
    #expect(sheet["A1"]?.text == "50%")
    #expect(sheet["B1"]?.text == "30/09/2023")
  }

  @Test func formulas() throws {
    let sheet = try sheet(
      #"""
      <row r="1"><c r="A1"><f>B1/C1</f><v>0.5</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">SUM($A1:A$1)&amp;"A1"</f><v>1</v></c>
      <c r="D1"><f>1+1</f></c><c r="E1"><f t="array" ref="E1:E2">A1:A2*2</f><v>1</v></c></row>
      <row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"></f><v>2</v></c></row>
      """#)
    #expect(sheet["A1"]?.formula == "B1/C1")
    #expect(sheet["B1"]?.formula == #"SUM($A1:A$1)&"A1""#)
    #expect(sheet["B2"]?.formula == #"SUM($A2:A$1)&"A1""#)
    #expect(sheet["C3"]?.formula == #"SUM($A3:B$1)&"A1""#)
    #expect(sheet["E1"]?.formula == "A1:A2*2")
    let empty = try #require(sheet["D1"])
    #expect(empty.value == nil)
    #expect(empty.formula == "1+1")
  }

  @Test(arguments: ["<f></f>", "<f/>", #"<f t="dataTable" ref="A1:A2" r1="B1"/>"#])
  func anEmptyElementIsNoFormula(xml: String) throws {
    let sheet = try sheet(#"<row r="1"><c r="A1">\#(xml)<v>7</v></c><c r="B1">\#(xml)</c></row>"#)
    #expect(sheet["A1"]?.value == .number(7))
    #expect(sheet["A1"]?.formula == nil)
    #expect(sheet["B1"] == nil)
  }

  @Test func mergedHiddenAndDimension() throws {
    var package = WorkbookPackage()
    package.sheets = [
      .init(
        name: "Ẩn",
        xml: WorkbookPackage.sheet(
          #"<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c><c r="D3"><v>3</v></c></row>"#,
          before:
            #"<dimension ref="A1:XFD1048576"/><cols><col min="4" max="6" hidden="1"/><col min="8" max="8"/></cols>"#,
          after: #"<mergeCells count="2"><mergeCell ref="A3:B9"/><mergeCell ref="F1"/></mergeCells>"#)),
      .init(name: "B", xml: WorkbookPackage.sheet(#"<row r="1"><c r="A1"><v>1</v></c></row>"#), state: "veryHidden"),
    ]
    let workbook = try workbook(package)
    let sheet = workbook.sheets[0]
    #expect(sheet.hiddenRows == [2] && sheet.hiddenColumns == [4, 5, 6])
    #expect(sheet["A2"]?.isHidden == true && sheet["A3"]?.isHidden == false && sheet["D3"]?.isHidden == true)
    #expect(sheet["A3"]?.merged == CellRange("A3:B9"))
    #expect(sheet.anchor(row: 9, column: 2) == CellReference("A3"))
    #expect(sheet.anchor(row: 10, column: 2) == CellReference("B10"))
    #expect(sheet.merges == [CellRange("A3:B9")])
    #expect(sheet.rowCount == 3 && sheet.columnCount == 4)
    #expect(workbook.sheets[1].isHidden && workbook.sheets[1]["A1"]?.isHidden == true)
  }

  @Test(arguments: [
    "/xl/worksheets/S1.xml", "worksheets/../worksheets/s1.XML", #"worksheets\s1.xml"#, "./worksheets/s1%2Exml",
  ])
  func oddPartNames(target: String) throws {
    var package = WorkbookPackage()
    package.sheets = [.init(name: "không", xml: "", kind: "x")]
    var built = package.package()
    let at = try #require(built.entries.firstIndex { $0.name == "xl/_rels/workbook.xml.rels" })
    let text = String(decoding: built.entries[at].stored, as: UTF8.self).replacing(
      "worksheets/sheet1.xml", with: target)
    built.entries.removeLast()
    built.entries.remove(at: at)
    built.add("XL\\_rels/Workbook.xml.rels", text)
    built.add("xl/Worksheets/s1.xml", WorkbookPackage.sheet(#"<row r="1"><c r="A1"><v>1</v></c></row>"#))
    let workbook = try Workbook(bytes: built.bytes(), name: "a.xlsx")
    #expect(workbook.sheets.first?["A1"]?.value == .number(1))
    #expect(workbook.notices.isEmpty)
  }

  @Test func aWorkbookPartOfAnotherName() throws {
    var package = PackageBuilder()
    for entry in WorkbookPackage(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#).package().entries {
      let name = entry.name.replacing("xl/", with: "sổ/").replacing("workbook.xml", with: "book.xml")
      package.add(
        name, String(decoding: entry.stored, as: UTF8.self).replacing("xl/workbook.xml", with: "/sổ/book.xml"))
    }
    #expect(try Workbook(bytes: package.bytes(), name: "a.xlsx").sheets.first?["A1"]?.value == .number(1))
    // The twin: a package of the same kind that says nothing of a document.
    var other = PackageBuilder()
    other.add("[Content_Types].xml", "<Types/>")
    other.add("_rels/.rels", "<Relationships/>")
    other.add("3D/3dmodel.model", "<model/>")
    #expect(throws: ReadError(.wrongFileType, detail: "ZIP archive")) {
      try Workbook(bytes: other.bytes(), name: "a.xlsx")
    }
  }

  @Test func orderIsTheWorkbooks() throws {
    var package = WorkbookPackage()
    package.sheets = ["Z", "A", "M"].map { .init(name: $0, xml: WorkbookPackage.sheet("")) }
    #expect(try workbook(package).sheets.map(\.name) == ["Z", "A", "M"])
  }

  @Test func chartAndDialogSheets() throws {
    var package = WorkbookPackage()
    package.sheets = [
      .init(
        name: "Biểu đồ", xml: #"<chartsheet xmlns="\#(WorkbookPackage.namespace)"><sheetViews/></chartsheet>"#,
        kind: "chartsheet"),
      .init(name: "Hộp", xml: #"<dialogsheet xmlns="\#(WorkbookPackage.namespace)"/>"#, kind: "dialogsheet"),
      .init(name: "A", xml: WorkbookPackage.sheet(#"<row r="1"><c r="A1"><v>1</v></c></row>"#)),
    ]
    let workbook = try workbook(package)
    #expect(workbook.sheets.map(\.cellCount) == [0, 0, 1])
    #expect(workbook.notices.isEmpty)
  }

  @Test func missingStylesAndStrings() throws {
    let workbook = try workbook(
      WorkbookPackage(
        rows: #"<row r="1"><c r="A1" s="7"><v>45199</v></c><c r="B1" t="s"><v>0</v></c><c r="C1"><v>2</v></c></row>"#))
    let sheet = workbook.sheets[0]
    #expect(sheet["A1"]?.value == .number(45199))
    #expect(sheet["B1"].map { $0.value == nil } == true)
    #expect(sheet["C1"]?.value == .number(2))
    #expect(workbook.notices.map(\.code) == [.corruptFile])
    #expect(workbook.notices.first?.cell == CellReference("B1"))
  }

  @Test func comments() throws {
    var package = WorkbookPackage(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)
    let base = "http://schemas.openxmlformats.org/package/2006/relationships"
    package.parts = [
      (
        "xl/worksheets/_rels/sheet1.xml.rels",
        #"<Relationships xmlns="\#(base)"><Relationship Id="rId1" Type="http://x/comments" Target="../comments1.xml"/></Relationships>"#
      ),
      (
        "xl/comments1.xml",
        #"<comments xmlns="\#(WorkbookPackage.namespace)"><authors><author>An</author></authors><commentList><comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>Ghi </t></r><r><t>chú</t></r></text></comment></commentList></comments>"#
      ),
    ]
    let sheet = try workbook(package).sheets[0]
    #expect(sheet.comments == [try #require(CellReference("A1")): "Ghi chú"])
    #expect(sheet.cellCount == 1)
  }

  /// Of a conversation the old comment says only that this program cannot show it; the answers stand below each other.
  @Test func conversations() throws {
    var package = WorkbookPackage(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)
    let base = "http://schemas.openxmlformats.org/package/2006/relationships"
    package.parts = [
      (
        "xl/worksheets/_rels/sheet1.xml.rels",
        #"<Relationships xmlns="\#(base)"><Relationship Id="rId1" Type="http://x/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>"#
      ),
      (
        "xl/comments1.xml",
        #"<comments xmlns="\#(WorkbookPackage.namespace)"><authors><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>[Threaded comment] …</t></text></comment><comment ref="B1" authorId="0"><text><t>cũ</t></text></comment></commentList></comments>"#
      ),
      (
        "xl/threadedComments/threadedComment1.xml",
        #"<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" id="{1}"><text>Số này đúng chưa?</text></threadedComment><threadedComment ref="A1" id="{2}" parentId="{1}"><text>Đúng rồi</text></threadedComment></ThreadedComments>"#
      ),
    ]
    let sheet = try workbook(package).sheets[0]
    let (first, second) = (try #require(CellReference("A1")), try #require(CellReference("B1")))
    #expect(sheet.comments == [first: "Số này đúng chưa?\nĐúng rồi", second: "cũ"])
    #expect(sheet.cellCount == 1)
  }

  /// Rows that `zeroHeight` hides have no element of their own, hence no cells.
  @Test func zeroHeightHidesNoCell() throws {
    var package = WorkbookPackage()
    package.sheets = [
      .init(
        name: "A",
        xml: WorkbookPackage.sheet(
          #"<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>"#,
          before: #"<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>"#))
    ]
    #expect(try workbook(package).sheets[0].cells.map(\.isHidden) == [false, true])
  }

  @Test func macrosAndLinksAreSaid() throws {
    var package = WorkbookPackage(
      rows: #"<row r="1"><c r="A1"><f>[1]S!A1</f><v>1</v></c><c r="B1"><f>B2</f><v>1</v></c></row>"#)
    package.parts = [("xl/vbaProject.bin", "x")]
    package.workbookTail = #"<externalReferences><externalReference r:id="rId9"/></externalReferences>"#
    let workbook = try workbook(package)
    #expect(workbook.format == .xlsm)
    #expect(Set(workbook.notices.map(\.code)) == [.macrosPresent, .externalLinks])
    #expect(workbook.notices.contains { $0.cell == CellReference("A1") })
    #expect(workbook.sheets[0]["A1"]?.value == .number(1))
  }

  @Test func legacyFonts() throws {
    let rows =
      #"<row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s" s="2"><v>0</v></c><c r="D1" t="s"><v>1</v></c><c r="E1" t="s" s="1"><v>2</v></c></row>"#
    let strings = [
      "<t>NguyÔn V¨n An</t>",
      "<r><rPr><rFont val=\".VnTime\"/></rPr><t xml:space=\"preserve\">Th«n </t></r><r><rPr><rFont val=\"Arial\"/></rPr><t>Nà Pia</t></r>",
      "<t>Nguyễn Văn An</t>",
    ]
    let workbook = try workbook(WorkbookPackage(rows: rows, sharedStrings: strings, fonts: [".VnTime", ".VnTimeH"]))
    #expect(
      workbook.sheets[0].cells.map(\.text) == [
        "Nguyễn Văn An", "NguyÔn V¨n An", "NGUYỄN VĂN AN", "Thôn Nà Pia", "Nguyễn Văn An",
      ])
    #expect(workbook.notices.count == 1)
    #expect(workbook.notices.first?.code == .legacyEncoding)
    #expect(workbook.notices.first?.cell == CellReference("A1"))
    #expect(workbook.notices.first?.detail == "tcvn3: NguyÔn V¨n An → Nguyễn Văn An")
  }

  @Test func summaryCountsWhatReadingKeeps() throws {
    let rows =
      #"<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" s="1"><v>45199</v></c><c r="D2" s="1"><v>-1</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#N/A</v></c><c r="G2" s="1"/><c r="H2"><f>A1</f></c><c r="I2" s="2"><v>0.5</v></c><c r="J2" t="s"><v>99</v></c><c r="K2" t="str"><v></v></c></row>"#
    let bytes = WorkbookPackage(rows: rows, sharedStrings: ["<t>a</t>", "<t/>"], formats: ["dd/mm/yyyy", "h:mm"])
      .bytes()
    let sheet = try #require(try Workbook(bytes: bytes, name: "a.xlsx").sheets.first)
    let path = try TemporaryFile(bytes, name: "a.xlsx")
    let summary = try #require(try Workbook.summarize(contentsOf: path.path).first)
    #expect(summary == SheetSummary(sheet))
    #expect(
      summary.cells == [.string: 1, .date: 1, .number: 1, .boolean: 1, .error: 1, .empty: 2, .duration: 1])
    #expect(summary.rows == 2 && summary.columns == 10)
  }
}
