import Testing
import VietnameseText

@Suite struct TextDecodingTests {
  static let legacy: [TextEncoding] = [.windows1258, .tcvn3, .vni, .viscii, .vps]

  /// Texts written for this test: a checklist, a letter, names, capitals.
  static let vietnamese = [
    "STT;Chỉ tiêu;Kết quả;Đánh giá\n1;Tỷ lệ hộ sử dụng nước sạch;95,5%;Đạt\n2;Đường ngõ xóm được cứng hóa;3,7/4 km;Chưa đạt\n",
    "Thôn Nà Pài: nhà văn hóa đạt chuẩn, đường trục thôn được cứng hóa, tỷ lệ hộ nghèo giảm còn 5%",
    "Nguyễn Văn An", "THÔN NÀ PIA XÃ THỤY HÙNG HUYỆN CAO LỘC", "Thuỷ lợi; Chưa đạt",
    "Kính gửi: Uỷ ban nhân dân xã.\nĐề nghị hỗ trợ xi măng để làm đường. Thời gian hoàn thành: quý IV năm 2024.",
  ]

  static let foreign = [
    "Les élèves français ont été reçus à la mairie, où le préfet les félicita.",
    "À bientôt, chère Zoë ! Voilà un très bon café.",
    "né à Orléans", "là", "Fußgänger überqueren die Straße; schöne Grüße aus Köln, Herr Müller.", "für", "Tür",
    "på två stora hus i Malmö",
    "år og på øen", "El niño comió en São Paulo mañana, señor García", "perché è così, città più bella",
    "naïve résumé, façade, cliché",
    "Ça va très bien", "Ísland er þar, og það er gott", "Temperature 25° ±3, price £5 – “quoted” text…",
    "Der Preis beträgt 5 €",
    "já não há pão", "où", "à", "tête-à-tête", "Pokój wolny", "Ångström and Øresund",
  ]

  @Test(arguments: legacy) func legacyFilesAreTold(encoding: TextEncoding) throws {
    for text in Self.vietnamese {
      let bytes = try #require(encoding.encode(text))
      let decoded = decode(bytes)
      #expect(
        decoded.encoding == encoding && decoded.isGuess && decoded.score >= DecodedText.floor, "\(encoding): \(text)")
      #expect(decoded.text == text)
      #expect(decoded.sample?.contains(" → ") == true)
      // Saved as UTF-8 from a cell in such a font.
      let saved = decode(bytes, .windows1252)
      if !saved.hasInvalidBytes, encoding != .windows1258 {
        #expect(decode(Array(saved.text.utf8)).text == text, "\(encoding): \(saved.text)")
      }
    }
  }

  @Test(arguments: [TextEncoding.tcvn3, .vni]) func signsStandAmongLegacyLetters(encoding: TextEncoding) throws {
    let text = "Tỷ lệ hộ sử dụng nước sạch;≥ 80%;☑\u{200B};Đường trục thôn được cứng hóa;Chưa đạt"
    let typed = try text.unicodeScalars.map { scalar in
      try scalar.isASCII || (0x2000...0x2BFF).contains(scalar.value)
        ? String(scalar) : decode(#require(encoding.encode(String(scalar))), .windows1252).text
    }
    let decoded = decode(Array(typed.joined().utf8))
    #expect(decoded.text == text && decoded.encoding == encoding && decoded.isGuess && !decoded.hasInvalidBytes)
    // Without a word of Vietnamese among them nothing is changed.
    let foreign = "Der Preis beträgt ≥ 5 €;☑"
    #expect(decode(Array(foreign.utf8)).text == foreign && decode(Array(foreign.utf8)).encoding == .utf8)
  }

  @Test func unicodeFilesAreTold() throws {
    for text in Self.vietnamese + Self.foreign {
      let plain = decode(Array(text.utf8))
      #expect(plain.text == text && plain.encoding == .utf8 && !plain.isGuess && plain.sample == nil, "\(text)")
      let marked = decode(([0xEF, 0xBB, 0xBF] + Array(text.utf8)))
      #expect(marked.text == text && marked.encoding == .utf8 && !marked.isGuess)
      for (encoding, mark) in [
        (TextEncoding.utf16LittleEndian, [0xFF, 0xFE] as [UInt8]), (.utf16BigEndian, [0xFE, 0xFF]),
      ] {
        let bytes = try #require(encoding.encode(text))
        let decoded = decode((mark + bytes))
        #expect(decoded.text == text && decoded.encoding == encoding && !decoded.isGuess)
        #expect(decode(bytes, encoding).text == text)
        if text.utf16.count > 20 {
          let bare = decode(bytes)
          #expect(bare.text == text && bare.encoding == encoding && bare.isGuess)
        }
      }
    }
  }

  @Test func decomposedFilesBecomeNFC() {
    for text in Self.vietnamese {
      let decoded = decode(Array(FoldingTests.decomposed(text).utf8))
      #expect(Array(decoded.text.utf8) == Array(text.utf8) && decoded.encoding == .utf8)
    }
  }

  @Test func mojibakeIsUndone() throws {
    for text in Self.vietnamese {
      let bytes = try #require(TextEncoding.mojibake.encode(text))
      let decoded = decode(bytes)
      #expect(decoded.text == text && decoded.encoding == .mojibake && decoded.isGuess)
      #expect(decode(bytes, .mojibake).text == text)
      #expect(decode(([0xEF, 0xBB, 0xBF] + bytes)).text == text)
      // A hard space after Ã that became a plain one: "Ã " for "à".
      let spaced = (String(validating: bytes, as: UTF8.self) ?? "").replacing("Ã\u{A0}", with: "Ã ")
      #expect(decode(Array(spaced.utf8)).text == text)
      // Through code page 1258, which joins with NFC.
      let through1258 = decode(Array(text.utf8), .windows1258)
      if !through1258.hasInvalidBytes {
        #expect(decode(Array(through1258.text.utf8)).text == text, "\(through1258.text)")
      }
    }
  }

  @Test func foreignFilesAreNotRepaired() throws {
    for text in Self.foreign {
      guard let bytes = TextEncoding.windows1252.encode(text), bytes.contains(where: { $0 >= 0x80 }) else { continue }
      let decoded = decode(bytes)
      #expect(decoded.text == text && decoded.encoding == .windows1252 && decoded.isGuess, "\(text) → \(decoded.text)")
      // Foreign mojibake is not ours to undo either.
      let damaged = try #require(TextEncoding.mojibake.encode(text))
      #expect(decode(damaged).encoding != .tcvn3)
    }
  }

  @Test func namesOfOtherPeoplesStayAsTheyAre() {
    for text in [
      "Khuổi Slưn, Slằng, Pác Bó, Bản Pẻn", "H'Hen Niê; Y Bhăm Êban", "Niê", "Slưn", "Êban",
      "Chang A Só, Giàng Seo Phử",
    ] {
      let decoded = decode(Array(text.utf8))
      #expect(decoded.text == text && decoded.encoding == .utf8 && !decoded.isGuess)
    }
  }

  @Test func belowTheFloorNothingIsGuessed() throws {
    let bytes = try #require(TextEncoding.tcvn3.encode("Slưn Slằng Slỉnh Bhăm"))
    let decoded = decode(bytes)
    #expect(decoded.encoding == .windows1252 && decoded.isGuess)
  }

  @Test func damagedUTF8KeepsItsLetters() {
    var bytes = Array(Self.vietnamese[1].utf8)
    bytes.insert(0xFF, at: 20)
    let decoded = decode(bytes)
    #expect(decoded.encoding == .utf8 && decoded.hasInvalidBytes && !decoded.isGuess)
    #expect(decoded.text.contains("đường trục thôn") && decoded.text.unicodeScalars.contains("\u{FFFD}"))
  }

  @Test func emptyAndTinyFiles() {
    for bytes: [UInt8] in [
      [], [0], [0x41], [0xFF], [0xFE, 0xFF], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xEF, 0xBB], [0xFF, 0xFE, 0x41],
    ] {
      for encoding in [TextEncoding?.none] + TextEncoding.allCases.map(Optional.some) {
        _ = decode(bytes, encoding)
      }
    }
    #expect(decode([]).text.isEmpty)
    #expect(decode([0xEF, 0xBB, 0xBF]).text.isEmpty)
    #expect(decode([0xFF, 0xFE, 0x41]).hasInvalidBytes)
    #expect(decode(Array("plain".utf8)).score == 1)
    // A lone surrogate.
    #expect(decode([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]).text == "\u{FFFD}A")
  }

  @Test func noBytesTrap() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<1500 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      for encoding in [TextEncoding?.none] + TextEncoding.allCases.map(Optional.some) {
        let decoded = decode(bytes, encoding)
        #expect(decoded.score >= 0 && decoded.score <= 1)
      }
    }
  }
}
