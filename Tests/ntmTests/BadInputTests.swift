import Foundation
import Spreadsheets
import TestSupport
import Testing

/// One bad file never stops the others, and each says what it is and what to do.
@Suite struct BadInputTests {
  private static let good = """
    Thôn: Nà Pia;;;;;
    TT;Chỉ tiêu;Số đạt;Tổng số;Tỷ lệ %;Đạt/Chưa đạt
    2.2;Tỷ lệ đường thôn, liên thôn được cứng hóa (km);3,7;4;92,5%;Đạt

    """

  @Test(arguments: [
    ("missing.xlsx", nil, "file-unreadable"),
    ("empty.xlsx", [], "empty-file"),
    ("text.xlsx", Array("Kính gửi Ủy ban nhân dân xã\nBáo cáo\n".utf8), "wrong-file-type"),
    ("cut.xlsx", Array("PK\u{3}\u{4}".utf8) + [20, 0, 0, 0, 8, 0, 1, 2, 3], "corrupt-file"),
    (
      "old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1024),
      "wrong-file-type"
    ),
  ])
  func isFoundAndTheRestDone(name: String, bytes: [UInt8]?, code: String) throws {
    try withTemporaryFolder { folder in
      try write(Self.good, to: "\(folder)/good.csv")
      if let bytes { try write(bytes, to: "\(folder)/\(name)") }
      let run = try ntm("validate", "good.csv", name, "--format", "json", "--year", "2023", in: folder)
      #expect(run.status == 2)
      let report = try #require(JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
      let findings = try #require(report["findings"] as? [[String: Any]])
      let ofFile = findings.filter { ($0["location"] as? [String: Any])?["file"] as? String == name }
      #expect(ofFile.map { $0["code"] as? String } == [code])
      let records = try ntm("import", "good.csv", name, "--year", "2023", in: folder)
      #expect(records.status == 2)
      #expect(records.out.split(separator: "\n").count == 1)
      #expect(records.err.contains(name))
    }
  }

  /// A percent where households are counted: the cell is not called empty, and the part's own words say what it wants.
  @Test func aPercentInTheColumnOfCounts() throws {
    try withTemporaryFolder { folder in
      let rows = """
        Thôn: Nà Pia;;;;;
        TT;Chỉ tiêu;Số đạt;Tổng số;Tỷ lệ %;Đạt/Chưa đạt
        17.1;Tỷ lệ hộ được sử dụng nước sạch theo quy chuẩn;80%;86;;Đạt
        9.2;Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố;;86;;Đạt

        """
      try write(rows, to: "\(folder)/na-pia.csv")
      let run = try ntm("validate", "na-pia.csv", "--year", "2023", in: folder)
      #expect(run.out.contains("Ô C3 ghi “80%”: cần ghi số đạt"))
      #expect(run.out.contains("Ô C4 để trống: cần ghi số đạt"))
    }
  }

  @Test func aTruncatedSampleIsCorrupt() throws {
    try withTemporaryFolder { folder in
      let whole = try Data(contentsOf: URL(filePath: "\(checkout)/SampleSheets/na-pia.xlsx"))
      for share in [0.1, 0.5, 0.9, 0.999] {
        try write(Array(whole.prefix(Int(Double(whole.count) * share))), to: "\(folder)/cut.xlsx")
        let run = try ntm("cells", "cut.xlsx", in: folder)
        #expect(run.status == 2)
        #expect(run.out.isEmpty)
      }
    }
  }

  /// Links to other files, addresses, programs and macros: said at their cell, and nothing of them in what we write.
  @Test func whatLeadsOutsideStaysOut() throws {
    let rows = """
      <row r="1"><c r="A1" t="inlineStr"><is><t>Thôn: Nà Pia</t></is></c></row>
      <row r="2"><c r="A2" t="str"><v>TT</v></c><c r="B2" t="str"><v>Chỉ tiêu</v></c><c r="C2" t="str"><v>Số đạt</v></c><c r="D2" t="str">
      <v>Tổng số</v></c><c r="E2" t="str"><v>Tỷ lệ %</v></c><c r="F2" t="str"><v>Đạt/Chưa đạt</v></c></row>
      <row r="3"><c r="A3" t="str"><v>2.2</v></c><c r="B3" t="str"><v>Tỷ lệ đường thôn, liên thôn được cứng hóa (km)</v></c>
      <c r="C3"><f>[1]S!A1</f><v>3.7</v></c><c r="D3"><f>cmd|'/C calc'!A0</f><v>4</v></c>
      <c r="E3"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>92.5</v></c><c r="F3" t="str"><f>HYPERLINK("http://127.0.0.1:9/","x")</f><v>Đạt</v></c></row>
      """
    try withTemporaryFolder { folder in
      var package = WorkbookPackage(rows: rows)
      package.workbookTail = #"<externalReferences><externalReference r:id="rId9"/></externalReferences>"#
      package.workbookRelationships =
        #"<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/>"#
      package.parts = [("xl/vbaProject.bin", "x"), ("xl/externalLinks/externalLink1.xml", "<externalLink/>")]
      try write(package.bytes(), to: "\(folder)/thon.xlsm")
      let run = try ntm("validate", "thon.xlsm", "--format", "json", "--year", "2023", in: folder)
      let report = try #require(JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
      let codes = (report["findings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
      #expect(codes.contains("external-links"))
      #expect(codes.contains("macros-present"))

      #expect(try ntm("export", "thon.xlsm", "-o", "tong-hop.xlsx", "--year", "2023", in: folder).status == 0)
      let summary = try Workbook(contentsOf: "\(folder)/tong-hop.xlsx")
      #expect(summary.format == .xlsx)
      #expect(summary.notices.isEmpty)
      let texts = summary.sheets.flatMap { sheet in sheet.cells.map { $0.text + ($0.formula ?? "") } }
      #expect(texts.contains { $0.contains("92,5") })
      #expect(!texts.contains { $0.contains("WEBSERVICE") || $0.contains("127.0.0.1") || $0.contains("calc") })
    }
  }
}
