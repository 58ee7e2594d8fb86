import Testing
import VietnameseText

@Suite struct LegacyEncodingTests {
  @Test func everyLetterHasItsPublishedBytes() {
    #expect(LegacyLetter.all.count == 134)
    for entry in LegacyLetter.all {
      #expect(TextEncoding.windows1258.encode(entry.letter) == entry.windows1258, "\(entry.letter)")
      #expect(TextEncoding.vni.encode(entry.letter) == entry.vni, "\(entry.letter)")
      #expect(TextEncoding.viscii.encode(entry.letter) == entry.viscii, "\(entry.letter)")
      #expect(TextEncoding.vps.encode(entry.letter) == entry.vps, "\(entry.letter)")
      if let bytes = entry.tcvn3 { #expect(TextEncoding.tcvn3.encode(entry.letter) == bytes, "\(entry.letter)") }
    }
  }

  @Test(arguments: [TextEncoding.windows1258, .vni, .viscii, .vps, .tcvn3])
  func everyLetterComesBack(encoding: TextEncoding) throws {
    for entry in LegacyLetter.all {
      // Between letters that take no mark, so that VNI's pairs are seen to end.
      for text in [entry.letter, "x\(entry.letter)x", "\(entry.letter)\(entry.letter)"] {
        let bytes = try #require(encoding.encode(text))
        let decoded = decode(bytes, encoding)
        if encoding == .tcvn3, entry.tcvn3 == nil {
          #expect(decoded.text.lowercased() == text.lowercased())
        } else {
          #expect(Array(decoded.text.utf8) == Array(text.utf8), "\(encoding) \(text)")
        }
        #expect(decoded.encoding == encoding && !decoded.isGuess && !decoded.hasInvalidBytes)
      }
    }
  }

  @Test func noLetterStandsTwice() {
    for encoding in [TextEncoding.windows1258, .vni, .viscii, .vps] {
      let codes = Set(LegacyLetter.all.compactMap { encoding.encode($0.letter) })
      #expect(codes.count == 134, "\(encoding)")
    }
    #expect(Set(LegacyLetter.all.compactMap(\.tcvn3)).count == 74)
  }

  /// Code page 1258 has sixteen toned letters in one byte; both ways of writing them are read.
  @Test func windows1258ReadsPrecomposedLetters() {
    for (byte, letter): (UInt8, String) in [
      (0xC0, "À"), (0xC1, "Á"), (0xC8, "È"), (0xC9, "É"), (0xCD, "Í"), (0xD3, "Ó"), (0xD9, "Ù"), (0xDA, "Ú"),
      (0xE0, "à"), (0xE1, "á"),
      (0xE8, "è"), (0xE9, "é"), (0xED, "í"), (0xF3, "ó"), (0xF9, "ù"), (0xFA, "ú"),
    ] {
      #expect(decode([byte], .windows1258).text == letter)
    }
    #expect(Array(decode([0xEA, 0xEC], .windows1258).text.unicodeScalars) == ["ế"])
    #expect(decode([0xFE], .windows1258).text == "₫")
  }

  @Test func punctuationOfWindowsStaysInFontEncodings() {
    let bytes: [UInt8] = [0x93, 0xA7, 0xB9, 0x94, 0x20, 0x96, 0x20, 0x85]
    #expect(decode(bytes, .tcvn3).text == "“Đạ” – …")
    #expect(decode([0x93, 0x61, 0xF9, 0x94], .vni).text == "“á”")
  }

  @Test func undefinedBytesAreInvalid() {
    for byte: UInt8 in [0x81, 0x8D, 0x8F, 0x90, 0x9D] {
      let decoded = decode([0x61, byte], .windows1252)
      #expect(decoded.text == "a\u{FFFD}" && decoded.hasInvalidBytes)
    }
    #expect(decode([0x8A], .windows1258).hasInvalidBytes)
    #expect(!decode([0x8A], .windows1252).hasInvalidBytes)
  }

  @Test func lettersWithoutACodeAreRefused() {
    for encoding in [TextEncoding.windows1258, .windows1252, .tcvn3, .vni, .viscii, .vps] {
      #expect(encoding.encode("Ω") == nil && encoding.encode("\u{FFFD}") == nil, "\(encoding)")
      #expect(encoding.encode("abc;\r\n1,5") == Array("abc;\r\n1,5".utf8), "\(encoding)")
    }
    #expect(TextEncoding.windows1252.encode("ạ") == nil)
    #expect(TextEncoding.vni.encode("ñ") == nil)
  }

  @Test func decomposedTextsAreEncodedToo() {
    let text = "Đường trục thôn Nà Pài"
    for encoding in [TextEncoding.windows1258, .tcvn3, .vni, .viscii, .vps] {
      #expect(encoding.encode(FoldingTests.decomposed(text)) == encoding.encode(text))
    }
  }

  // MARK: Capitals of TCVN3

  @Test(arguments: [
    "NGUYỄN VĂN AN", "Nguyễn Văn An", "THÔN NÀ PÀI", "Thôn Nà Pài", "Hà", "Lý", "UỶ BAN NHÂN DÂN XÃ",
    "Uỷ ban nhân dân xã", "Ý KIẾN",
    "CHƯA ĐẠT", "Chưa đạt", "ĐẠT", "ở thôn", "THÔN Ở XÃ", "THÔN NÀ PÀI;Hà", "BẢNG TỔNG HỢP\nHà Nội",
  ])
  func capitalsAreToldByNeighbours(text: String) throws {
    let bytes = try #require(TextEncoding.tcvn3.encode(text))
    #expect(decode(bytes, .tcvn3).text == text)
  }

  // MARK: Fonts

  @Test func fontsTellTheirEncoding() {
    for name in [".VnTime", ".VnTimeH", ".vnarial", ".VnArialH"] { #expect(TextEncoding(fontName: name) == .tcvn3) }
    for name in ["VNI-Times", "VNI-Helve", "vni-aptima"] { #expect(TextEncoding(fontName: name) == .vni) }
    #expect(TextEncoding(fontName: "VPS Times") == .vps)
    for name in ["Times New Roman", "Calibri", "", "Vntime", "VNIce", "Arial"] {
      #expect(TextEncoding(fontName: name) == nil)
    }
  }

  @Test(arguments: [
    ("NguyÔn V¨n An", ".VnTime", "Nguyễn Văn An"), ("NGUYÔN V¡N AN", ".VnTime", "NGUYỄN VĂN AN"),
    ("uû ban", ".VnTimeH", "UỶ BAN"),
    ("Nguyeãn Vaên An", "VNI-Times", "Nguyễn Văn An"), ("ÑÖÔØNG", "VNI-Times", "ĐƯỜNG"), ("§¹t", ".VnTime", "Đạt"),
    ("L\u{AD}u", ".VnTime", "Lưu"), ("Cã", ".VnTime", "Có"), ("Khuæi Sl­n", ".VnTime", "Khuổi Slưn"),
    ("®", ".VnTime", "đ"),
    ("“Thôn” – 5", "VPS Times", "“Thôn” – 5"),
  ])
  func fontTextsAreDecoded(text: String, font: String, expected: String) throws {
    let encoding = try #require(TextEncoding(fontName: font))
    let decoded = encoding.decodeFontText(text, fontName: font)
    #expect(decoded ?? text == expected)
  }

  @Test(arguments: [
    ("Nguyễn Văn An", ".VnTime"), ("Hà Nội", ".VnTime"), ("plain", ".VnTimeH"), ("", ".VnTime"), ("12,5", ".VnTime"),
    ("café", ".VnTime"),
    ("Đạt", "VNI-Times"), ("Köln Müller", "VNI-Times"), ("\u{FFFD}", ".VnTime"), ("95 %", ".VnTime"),
  ])
  func otherTextsInSuchFontsStay(text: String, font: String) throws {
    #expect(try #require(TextEncoding(fontName: font)).decodeFontText(text, fontName: font) == nil)
  }

  /// What a font encoding writes, stored as Latin-1, comes back from its cells.
  @Test func fontTextsComeBack() throws {
    let phrases = [
      "Thôn Nà Pài", "Tỷ lệ hộ nghèo", "Nhà văn hóa đạt chuẩn", "Chưa đạt", "Đường trục thôn được cứng hóa",
    ]
    for (font, encoding) in [(".VnTime", TextEncoding.tcvn3), ("VNI-Times", .vni)] {
      for phrase in phrases {
        let stored = decode(try #require(encoding.encode(phrase)), .windows1252).text
        #expect(encoding.decodeFontText(stored, fontName: font) == phrase, "\(stored)")
      }
    }
  }

  @Test func otherEncodingsHaveNoFonts() {
    #expect(TextEncoding.utf8.decodeFontText("NguyÔn", fontName: ".VnTime") == nil)
  }
}
