import Foundation
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
}
