import Testing

@testable import Spreadsheets

@Suite("An OpenDocument sheet handed back as a marked workbook") struct RewrittenODSTests {
  private static let names =
    ["office", "table", "text", "style", "number"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }.joined(separator: " ")
    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""

  private static let content = """
    <office:document-content \(names)><office:body><office:spreadsheet>
    <table:table table:name="Phiếu"><table:table-column table:number-columns-repeated="2"/>\
    <table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="5"/>
    <table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="3"><text:p>Thôn Nà Pia</text:p>\
    </table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>
    <table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>đếm lại</text:p></office:annotation>\
    <text:p>2.10</text:p></table:table-cell>\
    <table:table-cell office:value-type="float" office:value="3.70"><text:p>3,70</text:p></table:table-cell>\
    <table:table-cell office:value-type="float" office:value="4"><text:p>4</text:p></table:table-cell>\
    <table:table-cell table:formula="of:=[.B2]/[.C2]" office:value-type="percentage" office:value="0.925"><text:p>92,5%</text:p>\
    </table:table-cell>\
    <table:table-cell table:formula="of:=SUM([.B2:.C2])" office:value-type="float" office:value="7.7"><text:p>7,7</text:p>\
    </table:table-cell>\
    <table:table-cell table:formula="of:=[.#REF!]/[.C2]" calcext:value-type="error" office:value-type="string" office:string-value="">\
    <text:p>#REF!</text:p></table:table-cell>\
    <table:table-cell office:value-type="date" office:date-value="2024-12-31"><text:p>31/12/2024</text:p></table:table-cell>\
    <table:table-cell office:value-type="float" office:value="1234567"><text:p>1.234.567</text:p></table:table-cell></table:table-row>
    <table:table-row table:visibility="collapse"><table:table-cell office:value-type="string"><text:p>=1+1</text:p></table:table-cell>\
    <table:table-cell office:value-type="float" office:value="0.333333333333333"><text:p>0,333333333333333</text:p></table:table-cell>\
    </table:table-row></table:table>
    <table:table table:name="Khác"><table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>\
    </table:table-row></table:table>
    </office:spreadsheet></office:body></office:document-content>
    """

  private func original() throws -> [UInt8] {
    var writer = ZipWriter()
    try writer.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
    try writer.add("content.xml", Array(Self.content.utf8))
    return try writer.finish()
  }

  private func copy(of bytes: [UInt8], name: String) throws -> [UInt8] {
    try AnnotatedCopy.make(of: bytes, name: name, annotations: [.at("B2")], corrections: shortList)
  }

  @Test("Every cell keeps its place, its value and what it shows")
  func values() throws {
    let before = try Workbook(bytes: original(), name: "a.ods")
    let after = try Workbook(bytes: copy(of: original(), name: "a.ods"), name: "a.xlsx")
    #expect(before.format == .ods && after.format == .xlsx)
    #expect(after.sheets.map(\.name) == ["Cần sửa", "Phiếu", "Khác"])
    let (old, new) = (before.sheets[0], after.sheets[1])
    #expect(old.cellCount == 11 && new.cellCount == 11)
    for cell in old.cells {
      let same = new[cell.reference]
      // An error without its formula is a text like "#REF!".
      if case .error(let error) = cell.value {
        #expect(same?.value == .string(error))
      } else {
        #expect(same?.value == cell.value)
      }
      #expect(same?.text == cell.text)
      #expect(same?.isHidden == cell.isHidden)
    }
    #expect(new["D2"]?.formula == "B2/C2" && new["E2"]?.formula == "SUM(B2:C2)")
    #expect(new.merges == old.merges && !old.merges.isEmpty)
    #expect(new.hiddenRows == [3] && new.hiddenColumns == [3])
    let noted = try #require(CellReference("A2"))
    #expect(new.comments[noted] == "đếm lại")
  }

  @Test("Twice is once")
  func twice() throws {
    let once = try copy(of: original(), name: "a.ods")
    #expect(try copy(of: once, name: "a.xlsx") == once)
  }

  @Test("Only sums and arithmetic go along as formulas")
  func formulas() {
    for plain in ["B2/C2", "SUM(C9:C17)", "$B$2*100-D2", "(B2+C2)/2.5", "SUM(A1;B2)"] {
      #expect(ShownFormats.plainFormula(plain) == plain.replacing(";", with: ","))
    }
    for other in [
      "HYPERLINK(A1)", "'Trang 2'!A1", "#REF!/C2", "COM.SUN.X(A1)", "A1&B1", "1e5", "", "SUM", "{A1}", "\"x\"",
    ] {
      #expect(other == "SUM" || ShownFormats.plainFormula(other) == nil, "\(other)")
    }
  }
}
