import Testing
import VietnameseText

@Suite struct SyllablesTests {
  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  static let possibleWords = words(
    """
    Nguyễn nghiêng giêng giết quốc quyền quỳnh quýt quý quí hoà hòa hoàn thuỷ thủy tuýt khuỷu khúc khuỷu thuở mía mưa nước trường đường \
    ươm yêu Yến ý ở ổ Ấp đã ĐÃ VIỆT Việt việt gì gìn giữ giá giải phóng bước lội xoáy ngoèo loắt choắt huơ quơ xoong rượu hươu nguệch \
    quệch quạng đạt chưa không sạch ngõ xóm thể thao uỷ ban tỷ lệ kỷ luật mỹ lý sỹ Khuổi Pác Pò Nà Pài Lộc Bình Thụy Hùng hoẵng khoẻ khỏe
    """)

  @Test(arguments: possibleWords) func possible(word: String) { #expect(Syllables.isSyllable(word)) }

  static let impossibleWords = words(
    """
    NguyÔn viỆt nguyen2 đượć mat mât việć Köln Müller Straße café résumé naïve kà cề gé nghà ngé Niê Slưn Bhăm Êban fà wà jà zà \
    ñoño Zoë là1 thưx tuỳên hoàì
    """)

  @Test(arguments: impossibleWords) func impossible(word: String) { #expect(!Syllables.isSyllable(word)) }

  @Test func emptyAndLongWordsAreNone() {
    #expect(!Syllables.isSyllable(""))
    #expect(!Syllables.isSyllable(String(repeating: "a", count: 1000)))
  }

  @Test func countsLeaveAbbreviationsOut() {
    let count = Syllables.Count(in: "HĐND xã: QĐ số 5/QĐ-UBND, 5 đ; V¨n; “Đạt” – 95°")
    #expect(count.words == 4)  // xã, số, V¨n, Đạt
    #expect(count.syllables == 3)
    #expect(count.wordsWithSymbols == 1)
    #expect(Syllables.Count(in: "plain ASCII").share == 1)
    #expect(Syllables.Count(in: "Thôn Nà Pài").share == 1)
    #expect(Syllables.Count(in: "Köln, Müller").share == 0)
  }
}
