import Testing

@testable import Spreadsheets

@Suite struct WritableTextTests {
  @Test(arguments: [
    ("Nà Pia", "Nà Pia"),
    ("=1+1", "=1+1"),
    ("_x0041_", "_x005F_x0041_"),
    ("_x004_", "_x004_"),
    ("_x00zz_", "_x00zz_"),
    ("a\u{1}b", "a_x0001_b"),
    ("a\r\nb", "a_x000D_\nb"),
    ("tab\tstays", "tab\tstays"),
    ("a\u{FFFE}b\u{FFFF}", "ab"),
    ("", ""),
  ])
  func cell(_ text: String, _ expected: String) {
    #expect(WritableText.cell(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test func longTextIsCutWithAMark() {
    let fits = String(repeating: "a", count: 32_767)
    #expect(WritableText.cell(fits) == fits)
    let cut = WritableText.cell(fits + "b")
    #expect(cut.utf16.count <= 32_767)
    #expect(cut.hasSuffix("… (cắt bớt)"))
    // A pair of UTF-16 units is never cut in two.
    let emoji = WritableText.cell(String(repeating: "😀", count: 20_000))
    #expect(emoji.utf16.count <= 32_767)
    #expect(!emoji.unicodeScalars.contains("\u{FFFD}"))
  }

  @Test func sheetNames() {
    var taken: Set<String> = []
    #expect(WritableText.sheetName("Thôn 1/2: Nà Pia?*[]\\", taken: &taken) == "Thôn 12 Nà Pia")
    #expect(WritableText.sheetName("THÔN 12 NÀ PIA", taken: &taken) == "THÔN 12 NÀ PIA (2)")
    #expect(WritableText.sheetName("'x'", taken: &taken) == "x")
    #expect(WritableText.sheetName("", taken: &taken) == "Trang")
    #expect(WritableText.sheetName("History", taken: &taken) == "Trang History")
    let long = String(repeating: "ă", count: 40)
    #expect(WritableText.sheetName(long, taken: &taken) == String(repeating: "ă", count: 31))
    let second = WritableText.sheetName(long, taken: &taken)
    #expect(second == String(repeating: "ă", count: 27) + " (2)")
  }
}
