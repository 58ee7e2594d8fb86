import Spreadsheets
import Testing
import VietnameseText

/// Eleven ways to write Vietnamese, each in five layouts as communes send them: dialect, encoding and cells must be found untold.
@Suite struct CSVEncodingTests {
  enum Coat: String, CaseIterable {
    case utf8, utf8WithMark, decomposed, utf16WithMark, utf16, windows1258, tcvn3, vni, viscii, vps, mojibake

    func bytes(_ text: String) -> [UInt8]? {
      switch self {
      case .utf8: Array(text.utf8)
      case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case .decomposed: Array(Self.decomposed(text).utf8)
      case .utf16WithMark: [0xFF, 0xFE] + Self.littleEndian(text)
      case .utf16: Self.littleEndian(text)
      case .windows1258: TextEncoding.windows1258.encode(text)
      case .tcvn3: TextEncoding.tcvn3.encode(text)
      case .vni: TextEncoding.vni.encode(text)
      case .viscii: TextEncoding.viscii.encode(text)
      case .vps: TextEncoding.vps.encode(text)
      case .mojibake: TextEncoding.mojibake.encode(text)
      }
    }

    var notice: ReadNotice.Code? {
      switch self {
      case .utf8, .utf8WithMark, .decomposed, .utf16WithMark: nil
      case .utf16: .encodingGuessed
      case .windows1258, .tcvn3, .vni, .viscii, .vps, .mojibake: .legacyEncoding
      }
    }

    private static func littleEndian(_ text: String) -> [UInt8] {
      text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    /// The tone marks and letters' own marks apart, for the letters of the sample.
    private static func decomposed(_ text: String) -> String {
      let parts: [Unicode.Scalar: String] = [
        "à": "a\u{300}", "ả": "a\u{309}", "ạ": "a\u{323}", "ã": "a\u{303}", "ò": "o\u{300}", "ó": "o\u{301}",
        "ế": "e\u{302}\u{301}", "ệ": "e\u{323}\u{302}", "ổ": "o\u{302}\u{309}", "ộ": "o\u{323}\u{302}",
        "ư": "u\u{31B}", "ờ": "o\u{31B}\u{300}", "ỷ": "y\u{309}", "ồ": "o\u{302}\u{300}", "ấ": "a\u{302}\u{301}",
      ]
      return text.unicodeScalars.map { parts[$0] ?? String($0) }.joined()
    }
  }

  struct Layout: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var delimiter: UInt8
    var text: String
    var expected: [[String]]
  }

  static let body: [[String]] = [
    ["TT", "Thôn", "Ngày", "Tỷ lệ", "Số hộ", "Đánh giá"],
    ["1", "Nà Pia", "05/08/2023", "92,5%", "86", "Đạt chuẩn"],
    ["2", "Bản Lày", "13/08/2023", "100%", "112", "Đã hoàn thành"],
    ["3", "Pò Mã", "01/09/2023", "65,2%", "45", "Chưa đạt, đường còn đất"],
    ["4", "Khuổi Tao", "02/09/2023", "80%", "57", "Được hỗ trợ xi măng"],
    ["5", "Cổng Trắng", "03/09/2023", "77,75%", "68", "Đề nghị kiểm tra"],
  ]

  static let layouts: [Layout] = [
    Layout(
      testDescription: "semicolons", delimiter: UInt8(ascii: ";"), text: written(body, ";", "\r\n"), expected: body),
    Layout(
      testDescription: "commas, decimals quoted", delimiter: UInt8(ascii: ","), text: written(body, ",", "\n"),
      expected: body),
    Layout(testDescription: "tabs", delimiter: UInt8(ascii: "\t"), text: written(body, "\t", "\r\n"), expected: body),
    Layout(
      testDescription: "titles and footer", delimiter: UInt8(ascii: ";"),
      text: "Ủy ban nhân dân xã;;;;;\r\n\r\n" + written(body, ";", "\r\n") + "\r\n;;;;Người lập biểu;\r\n",
      expected: [["Ủy ban nhân dân xã"], []] + body + [[], ["", "", "", "", "Người lập biểu"]]),
    Layout(
      testDescription: "line break in the header", delimiter: UInt8(ascii: ";"),
      text: "TT;Thôn;\"Tỷ lệ\nđạt\";Số hộ\r\n1;Nà Pia;92,5;86\r\n2;Bản Lày;80,1;45\r\n3;Cổng Trắng;65,2;50\r\n",
      expected: [
        ["TT", "Thôn", "Tỷ lệ\nđạt", "Số hộ"], ["1", "Nà Pia", "92,5", "86"], ["2", "Bản Lày", "80,1", "45"],
        ["3", "Cổng Trắng", "65,2", "50"],
      ]),
  ]

  private static func written(_ rows: [[String]], _ delimiter: String, _ end: String) -> String {
    rows.map { row in
      row.map { $0.contains(delimiter) ? "\"\($0)\"" : $0 }.joined(separator: delimiter) + end
    }.joined()
  }

  @Test(arguments: Coat.allCases, layouts)
  func isRead(coat: Coat, layout: Layout) throws {
    // TCVN3 has no capital Ủ; what its fonts show there is not what this tests.
    if coat == .tcvn3 && layout.text.contains("Ủ") { return }
    let bytes = try #require(coat.bytes(layout.text))
    #expect(CSVReader.sniff(bytes).delimiter == layout.delimiter)
    let workbook = try CSVReader.read(bytes)
    #expect(rows(of: workbook).map { $0.map { Array($0.utf8) } } == layout.expected.map { $0.map { Array($0.utf8) } })
    #expect(workbook.notices.map(\.code) == [coat.notice].compactMap(\.self))
  }

  @Test func toldEncodingIsNotGuessed() throws {
    let bytes = try #require(TextEncoding.tcvn3.encode("Thôn;Số\nNà Mò;5\n"))
    let workbook = try CSVReader.read(bytes, encoding: .tcvn3)
    #expect(rows(of: workbook) == [["Thôn", "Số"], ["Nà Mò", "5"]])
    #expect(workbook.notices.isEmpty)
  }

  @Test func bytesThatAreNoUTF8AreNamedByCell() throws {
    let workbook = try CSVReader.read(
      Array("Thôn;Số\nNà".utf8) + [0xFF] + Array(" Mò;5\nBản Lày;6\n".utf8), encoding: .utf8)
    #expect(workbook.notices.map(\.code) == [.invalidEncoding])
    #expect(workbook.notices.first?.cell?.description == "A2")
    #expect(workbook.notices.first?.line == 2)
    #expect(rows(of: workbook)[2] == ["Bản Lày", "6"])
  }

  @Test func germanIsAskedAbout() throws {
    let text = "Straße;Größe\nMühlgasse;fünf\nBäckerstraße;zwölf\nKönigsplatz;groß\n"
    let bytes = try #require(TextEncoding.windows1252.encode(text))
    let workbook = try CSVReader.read(bytes)
    #expect(workbook.notices.map(\.code) == [.encodingGuessed])
    #expect(rows(of: workbook)[1] == ["Mühlgasse", "fünf"])
  }

  @Test func greekQuestionMarkSplitsNothing() throws {
    // In NFC it is a semicolon: it becomes one after the fields have been split.
    #expect(try csvRows("a;b\u{37E}c\n1;2\n") == [["a", "b;c"], ["1", "2"]])
  }
}
