import Testing

@testable import Spreadsheets

@Suite("A copy that is marked again") struct AnnotatedAgainTests {
  private func make(_ bytes: [UInt8], _ annotations: [Annotation]) throws -> [UInt8] {
    try AnnotatedCopy.make(of: bytes, name: "a.xlsx", annotations: annotations, corrections: shortList)
  }

  @Test("Twice is once, byte for byte, whatever was marked in between")
  func twice() throws {
    for package in [AnnotatedNotesTests.package(), MarkedPackage(sheet: MarkedPackage.sheet(AnnotatedCopyTests.rows))] {
      let original = try package.bytes()
      let annotations: [Annotation] = [try .at("A1"), try .at("C1", .info), try .at("B2"), try .at("Z9")]
      let once = try make(original, annotations)
      #expect(try make(original, annotations) == once)
      #expect(try make(once, annotations) == once)
      let other = try MarkedPackage.read(make(once, [.at("B2")]))
      #expect(
        try other["xl/worksheets/sheet1.xml"]
          == MarkedPackage.read(make(original, [.at("B2")]))["xl/worksheets/sheet1.xml"])
    }
  }

  @Test("A copy that was saved anew loses its earlier marks, notes and list before it gets new ones")
  func savedAnew() throws {
    let once = try make(AnnotatedNotesTests.package().bytes(), [.at("A1", .error, "x"), .at("D1", .info, "y")])
    // Whoever saves a package anew drops parts that he does not know; a blank in the workbook stands for the rest.
    var parts = try MarkedPackage.read(once)
    parts["xl/ntm-marks.xml"] = nil
    parts["xl/workbook.xml"]? += " "
    var writer = ZipWriter()
    for (name, text) in parts.sorted(by: { $0.key < $1.key }) { try writer.add(name, Array(text.utf8)) }
    let saved = try writer.finish()

    let again = try make(saved, [.at("D1", .warning, "z")])
    let workbook = try Workbook(bytes: again, name: "a.xlsx")
    #expect(workbook.sheets.map(\.name) == ["Cần sửa", "Phiếu"])
    let after = try MarkedPackage.read(again)
    let notes = try #require(after["xl/comments1.xml"])
    #expect(notes.contains("cũ"))
    #expect(notes.contains("Kiểm tra phiếu (ntm):\nz</t>"))
    #expect(!notes.contains("――"))
    #expect(!notes.contains("\ny</t>"))
    let drawing = try #require(after["xl/drawings/d.vml"])
    #expect(drawing.contains("<x:Row>0</x:Row><x:Column>3</x:Column>"))
    #expect(drawing.ranges(of: "ObjectType=\"Note\"").count == 1)
    // A1 has no mark any more: its format has no fill and no thick line.
    let a1 = try #require(after["xl/worksheets/sheet1.xml"]?.firstMatch(of: #/r="A1" s="(\d+)"/#)?.1)
    let records = try #require(after["xl/styles.xml"]).split(separator: "<cellXfs").last?.split(separator: "<xf ") ?? []
    #expect(records[(Int(a1) ?? 0) + 1].contains(#"fillId="0""#))
    #expect(try make(again, [.at("D1", .warning, "z")]) == again)
  }

  @Test("A false record of marks is not believed")
  func falseRecord() throws {
    var package = MarkedPackage(sheet: MarkedPackage.sheet(AnnotatedCopyTests.rows))
    package.parts.append(
      (
        "xl/ntm-marks.xml",
        #"<marks><part name="xl/workbook.xml" crc="1"><edit at="9" length="900000000000"/></part></marks>"#
      ))
    let workbook = try Workbook(bytes: make(package.bytes(), [.at("A2")]), name: "a.xlsx")
    #expect(workbook.sheets.map(\.name) == ["Cần sửa", "Phiếu"])
  }

  @Test("A record leads back, and what is no record is none")
  func record() throws {
    var record = UndoRecord()
    record.parts = [.init(name: "xl/a&b.xml", checksum: 0xDEAD_BEEF, edits: [.init(range: 3..<5, bytes: [0, 0xFF])])]
    record.added = ["xl/c.xml"]
    #expect(UndoRecord(record.encoded, limits: .checklist) == record)
    for text in ["", "<x/>", "<marks><edit at='1' length='1'/></marks>", "<marks><part name='a' crc='zz'/></marks>"] {
      #expect(UndoRecord(Array(text.utf8), limits: .checklist) == nil, "\(text)")
    }
  }

  @Test("Edits and their inverse")
  func patches() throws {
    var patch = BytePatch()
    patch.replace(1..<3, with: "XYZ")
    patch.insert("a", at: 1)
    patch.insert("b", at: 1)
    patch.remove(4..<5)
    let bytes = Array("01234".utf8)
    let (new, inverse) = try #require(patch.applied(to: bytes))
    #expect(String(decoding: new, as: UTF8.self) == "0abXYZ3")
    #expect(try #require(BytePatch(inverse).applied(to: new)).bytes == bytes)
    patch.remove(2..<4)
    #expect(patch.applied(to: bytes) == nil)
    var outside = BytePatch()
    outside.remove(4..<6)
    #expect(outside.applied(to: bytes) == nil)
  }
}
