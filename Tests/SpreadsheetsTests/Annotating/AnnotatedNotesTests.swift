import Testing

@testable import Spreadsheets

@Suite("Notes in a marked copy") struct AnnotatedNotesTests {
  static let drawing = """
    <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
    xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s2051"><br></v:shape></xml>
    """

  /// A package with notes at A1 (a person's), B1 (the twin of a conversation) and C1 (runs).
  static func package() -> MarkedPackage {
    var package = MarkedPackage(
      sheet: MarkedPackage.sheet(#"<row r="1"><c r="A1"/></row>"#, after: #"<legacyDrawing r:id="rId2"/>"#))
    package.parts += [
      (
        "xl/worksheets/_rels/sheet1.xml.rels",
        """
        <Relationships xmlns="\(MarkedPackage.packages)/relationships">\
        <Relationship Id="rId1" Type="\(MarkedPackage.office)/comments" Target="../comments1.xml"/>\
        <Relationship Id="rId2" Type="\(MarkedPackage.office)/vmlDrawing" Target="../drawings/d.vml"/></Relationships>
        """
      ),
      (
        "xl/comments1.xml",
        """
        <comments xmlns="\(MarkedPackage.main)"><authors><author>Lan</author><author>tc={1}</author></authors><commentList>\
        <comment ref="A1" authorId="0"><text><t>cũ</t></text></comment>\
        <comment ref="B1" authorId="1"><text><t>[Threaded comment]</t></text></comment>\
        <comment ref="C1" authorId="0"><text><r><t>một</t></r><r><t>hai</t></r></text></comment></commentList></comments>
        """
      ),
      ("xl/drawings/d.vml", drawing),
    ]
    return package
  }

  private static func run(_ text: String) -> String {
    #"<r><rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr><t xml:space="preserve">"#
      + text + "</t></r>"
  }

  @Test("A person's note stays and ours follows under a line; a conversation is left alone; a new note is drawn")
  func kept() throws {
    let after = try marked(
      Self.package(), [.at("A1", .error, "x"), .at("B1", .error, "x"), .at("C1", .error, "x"), .at("D1", .info, "y")])
    let notes = try #require(after["xl/comments1.xml"])
    let ours = Self.run("\n――――――――――\nKiểm tra phiếu (ntm):\nx")
    #expect(notes.contains("<text><r><t>cũ</t></r>\(ours)</text>"))
    #expect(notes.contains("<text><t>[Threaded comment]</t></text>"))
    #expect(notes.contains("<r><t>một</t></r><r><t>hai</t></r>\(ours)</text>"))
    #expect(
      notes.hasSuffix(
        #"<comment ref="D1" authorId="2"><text>"# + Self.run("Kiểm tra phiếu (ntm):\ny")
          + "</text></comment></commentList></comments>"))
    #expect(notes.contains("<author>Kiểm tra phiếu (ntm)</author></authors>"))
    let drawing = try #require(after["xl/drawings/d.vml"])
    #expect(drawing.hasPrefix(Self.drawing.dropLast("</xml>".count) + #"<v:shape id="_x0000_s2052""#))
    #expect(drawing.hasSuffix("<x:Row>0</x:Row><x:Column>3</x:Column></x:ClientData></v:shape></xml>"))
    #expect(!drawing.dropFirst(Self.drawing.count).contains("_x0000_s2053"))
    #expect(after["xl/worksheets/sheet1.xml"]?.contains(#"<legacyDrawing r:id="rId2"/>"#) == true)
  }

  @Test("Several annotations of one cell make one note, and the gravest colours it")
  func several() throws {
    let after = try marked(
      MarkedPackage(sheet: MarkedPackage.sheet("")), [.at("A1", .info, "một"), .at("A1", .error, "hai")])
    #expect(after["xl/comments-ntm1.xml"]?.contains("một\n\nhai</t>") == true)
    #expect(after["xl/styles.xml"]?.contains("FFFFC7CE") == true)
    #expect(after["xl/styles.xml"]?.contains("FFDDEBF7") == false)
  }

  @Test("A note grows with its text")
  func size() {
    // 44 letters a line, 17 pixels a line.
    #expect(NoteText.height("ngắn") == 31)
    #expect(NoteText.height(String(repeating: "a", count: 44)) == 31)
    #expect(NoteText.height(String(repeating: "a", count: 45)) == 48)
    #expect(NoteText.height("a\nb\n\nc") == 82)
    #expect(NoteText.height(String(repeating: "a\n", count: 10_000)) == 640)
  }

  @Test("A note stands beside its cell, past hidden columns, inside the grid")
  func anchors() throws {
    var measures = SheetMeasures()
    measures.setColumns(3...3, ["hidden": "1"])
    let cell = try #require(CellReference("B5"))
    // C is hidden: 115 pixels from C take up D (64) and reach 51 into E.
    #expect(measures.anchor(beside: cell, width: 100, height: 30) == [2, 15, 3, 10, 4, 51, 5, 0])
    for text in ["XFD1048576", "XFD1", "A1048576"] {
      let anchor = measures.anchor(beside: try #require(CellReference(text)), width: 300, height: 640)
      #expect(anchor[0] < anchor[4] && anchor[4] < 16_384, "\(anchor)")
      #expect(anchor[2] < anchor[6] && anchor[6] < 1_048_576, "\(anchor)")
    }
  }
}
