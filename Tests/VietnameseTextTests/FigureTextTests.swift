import FoundationEssentials
import Testing
import VietnameseText

private func decimal(_ text: String) -> Decimal? { Decimal(string: text) }

@Suite struct FigureTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var value: String?
    var percent = false
    var parts: (String, String)?
    var unit: String?
    var status: String?
    var testDescription: String { text }

    init(
      _ text: String, _ value: String? = nil, percent: Bool = false, parts: (String, String)? = nil,
      unit: String? = nil,
      status: String? = nil
    ) {
      (self.text, self.value, self.percent, self.parts) = (text, value, percent, parts)
      (self.unit, self.status) = (unit, status)
    }
  }

  static let figures: [Case] = [
    Case("0", "0"), Case("1234", "1234"), Case(" 12 ", "12"), Case("05", "5"), Case("1.234", "1234"),
    Case("1.234,5", "1234.5"),
    Case("1,234.5", "1234.5"), Case("1.749.600", "1749600"), Case("1,749,600", "1749600"), Case("31,7", "31.7"),
    Case("96.35", "96.35"), Case("0.250", "0.25"), Case("0,125", "0.125"), Case("1234,567", "1234.567"),
    Case("95,5%", "95.5", percent: true), Case("95,5 %", "95.5", percent: true), Case("88,70%", "88.7", percent: true),
    Case("100%.", "100", percent: true), Case("(5)", "-5"), Case("( 1.234,5 )", "-1234.5"), Case("-3", "-3"),
    Case("−3", "-3"),
    Case("–3,5%", "-3.5", percent: true), Case("+5", "5"), Case("'5", "5"), Case("５５,５", "55.5"),
    Case("3,7/4", parts: ("3.7", "4")), Case("82/86", parts: ("82", "86")), Case("82 / 86", parts: ("82", "86")),
    Case("82/86 hộ", parts: ("82", "86"), unit: "hộ"), Case("(82/86)", parts: ("82", "86")),
    Case("5/0", parts: ("5", "0")),
    Case("3/12", parts: ("3", "12")), Case("5/2000 hộ", parts: ("5", "2000"), unit: "hộ"),
    Case("3,7 km/4 km", parts: ("3.7", "4"), unit: "km"), Case("3,7km/4km", parts: ("3.7", "4"), unit: "km"),
    Case("82/86 = 95,3%", "95.3", percent: true, parts: ("82", "86")),
    Case("82/86=95,3%", "95.3", percent: true, parts: ("82", "86")),
    Case("82/86 hộ = 95,3 %", "95.3", percent: true, parts: ("82", "86"), unit: "hộ"),
    Case("82/86, 95,3%", "95.3", percent: true, parts: ("82", "86")),
    Case("82/86 hộ đạt 95,3%", "95.3", percent: true, parts: ("82", "86"), unit: "hộ"),
    Case("5.869/8.225 xã (71,4%)", "71.4", percent: true, parts: ("5869", "8225"), unit: "xã"),
    Case("95,5% (82/86)", "95.5", percent: true, parts: ("82", "86")),
    Case("100% (86/86 hộ)", "100", percent: true, parts: ("86", "86"), unit: "hộ"),
    Case("98% - Đạt", "98", percent: true, status: "Đạt"), Case("98% – đạt", "98", percent: true, status: "đạt"),
    Case("98% Đạt", "98", percent: true, status: "Đạt"), Case("98% (Đạt)", "98", percent: true, status: "Đạt"),
    Case("98% - Đạt, cần duy trì", "98", percent: true, status: "Đạt, cần duy trì"),
    Case("98% - Dat", "98", percent: true, status: "Dat"), Case("65% - CĐ", "65", percent: true, status: "CĐ"),
    Case("Chưa đạt (65,2%)", "65.2", percent: true, status: "Chưa đạt"),
    Case("Chưa đạt: 65,2%", "65.2", percent: true, status: "Chưa đạt"),
    Case("CHƯA ĐẠT (65,2%)", "65.2", percent: true, status: "CHƯA ĐẠT"),
    Case("Chưa đạt (52/86 hộ)", parts: ("52", "86"), unit: "hộ", status: "Chưa đạt"),
    Case("82/86 hộ (95,3%) - Đạt", "95.3", percent: true, parts: ("82", "86"), unit: "hộ", status: "Đạt"),
    Case("3,2 km", "3.2", unit: "km"), Case("3,2km", "3.2", unit: "km"), Case("3,2 KM", "3.2", unit: "KM"),
    Case("200 m2", "200", unit: "m2"), Case("200m2", "200", unit: "m2"), Case("200m²", "200", unit: "m²"),
    Case("1.200 triệu đồng", "1200", unit: "triệu đồng"), Case("1.200 tr.đ", "1200", unit: "tr.đ"),
    Case("45 triệu đồng/người/năm", "45", unit: "triệu đồng/người/năm"),
    Case("13,85 tiêu chí/xã", "13.85", unit: "tiêu chí/xã"),
    Case("12 tháng", "12", unit: "tháng"), Case("3 thôn", "3", unit: "thôn"), Case("5 hộ.", "5", unit: "hộ"),
    Case("5 hộ nghèo", "5", unit: "hộ nghèo"), Case("5lít", "5", unit: "lít"), Case("5 l", "5", unit: "l"),
    Case("5.000 đ", "5000", unit: "đ"), Case("5.000₫", "5000", unit: "₫"), Case("3 ha", "3", unit: "ha"),
    Case("200 m2 đất", "200", unit: "m2 đất"), Case("100 kWh", "100", unit: "kWh"),
    Case(String(repeating: "9", count: 30), String(repeating: "9", count: 30)),
    Case("123456789012345678901234,567", "123456789012345678901234.567"),
  ]

  @Test(arguments: figures) func reads(expected: Case) throws {
    let figure = try #require(FigureText(expected.text))
    #expect(figure.value == expected.value.flatMap(decimal))
    #expect(figure.isPercent == expected.percent)
    #expect(figure.numerator == expected.parts.flatMap { decimal($0.0) })
    #expect(figure.denominator == expected.parts.flatMap { decimal($0.1) })
    #expect(figure.unit == expected.unit)
    #expect(figure.statusWords == expected.status)
    #expect(!figure.hasLetterForDigit)
  }

  /// Decomposed letters give the same figure.
  @Test(arguments: figures) func readsDecomposed(expected: Case) {
    #expect(FigureText(FoldingTests.decomposed(expected.text)) == FigureText(expected.text))
  }

  @Test(arguments: [
    "", " ", "-", "–", "x", "X", "Đạt", "Chưa đạt", "không", "O", "l", "lO", "I", ".", ",", "%", "/", "()", "(", ")",
    "≥90%", "≥ 90%", ">90%", "trên 90%", "90% trở lên", "khoảng 95%", "~95%", "từ 5 đến 7", "11,5-12", "20%-30%",
    "1,5 - 2 km",
    "10/8/2023", "08/3/2022", "9/2023", "12/2024", "1/2/3", "5/", "/5", "5//6", "5 6", "1 234", "5.", "5,", ",5", ".5",
    "1..2", "1,,2",
    "1.2.3", "12.34.567", "1.234.56", "0.123.456", "1.234,567.8", "1,2.3,4", "1.234,5,6", "95%%", "%95", "- 5", "5-",
    "--5", "+-5",
    "-3/4", "(-5)", "(5%)", "(95,5%)", "(5", "5)", "((5))", "(5) km", "7,92E+10", "7.92E+10", "1e5", "####", "#REF!",
    "=1+1",
    "100% (≥50% cứng hóa)", "Đạt: -5%", "Đạt -5%", "Đạt-98%", "10 Lý Thường Kiệt", "1 số hộ", "3 không", "5A",
    "Q4/2024", "quý 4",
    "5 km 200 m", "3 tuyến chưa làm xong do thiếu vốn", "82/86 = 95,3", "82/86 = 5/6", "95% = 96%", "Đạt 98% Chưa đạt",
    "2.10a",
    "82/86 hộ/87 hộ", "3 km/4 m", "1234567890123456789012345678901", String(repeating: "1", count: 5000),
    String(repeating: "(", count: 5000), "٣", "①", "½", "5 ½",
  ])
  func refuses(text: String) { #expect(FigureText(text) == nil) }

  @Test func lettersForDigitsAreFlagged() {
    for (text, value) in [
      ("1O0", "100"), ("l2", "12"), ("I5", "15"), ("1O,5%", "10.5"), ("9l%", "91"), ("2o", "20"), ("1.O5O,5", "1050.5"),
    ] {
      let figure = FigureText(text)
      #expect(figure?.value == decimal(value), "\(text)")
      #expect(figure?.hasLetterForDigit == true)
    }
    #expect(FigureText("8l/86")?.numerator == 81)
    #expect(FigureText("5 lao động")?.hasLetterForDigit == false)
  }

  @Test func invisibleCharactersAreFlagged() {
    for text in ["\u{A0}95,5", "95,5\u{A0}%", "9\u{200B}5,5", "95,5\u{FEFF}", "95,5\u{AD}", "\u{202F}95,5"] {
      #expect(FigureText(text)?.value == decimal("95.5"), "\(Array(text.unicodeScalars))")
      #expect(FigureText(text)?.hasInvisibleCharacters == true)
    }
    #expect(FigureText("95,5")?.hasInvisibleCharacters == false)
    // Hard spaces group thousands; they prove nothing but that what follows is no group.
    #expect(FigureText("1\u{A0}234")?.value == 1234)
    #expect(FigureText("1\u{202F}749\u{202F}600,125")?.value == decimal("1749600.125"))
    #expect(FigureText("12\u{A0}34") == nil)
  }

  @Test func theMarkDecidesOnlyWhatIsOpen() {
    #expect(FigureText("1.234", mark: .comma)?.value == 1234)
    #expect(FigureText("1.234", mark: .point)?.value == decimal("1.234"))
    #expect(FigureText("1,234", mark: .comma)?.value == decimal("1.234"))
    #expect(FigureText("1,234", mark: .point)?.value == 1234)
    for text in ["1.234", "1,234", "1.234/2.345"] {
      #expect(FigureText(text)?.isAmbiguous == true)
    }
    for (text, value) in [
      ("1.234,5", "1234.5"), ("95.5", "95.5"), ("0.250", "0.25"), ("1234.567", "1234.567"), ("1.234.567", "1234567"),
    ] {
      for mark in [DecimalMark.comma, .point] {
        #expect(FigureText(text, mark: mark)?.value == decimal(value))
        #expect(FigureText(text, mark: mark)?.isAmbiguous == false)
      }
    }
    // The percent beside it proves the comma, whatever the column's mark.
    let figure = FigureText("1.234/2.345 (52,6%)", mark: .point)
    #expect(figure?.numerator == 1234 && figure?.denominator == 2345 && figure?.isAmbiguous == false)
  }

  // MARK: Every small text against a slow reading of the specification

  /// A number as the specification's patterns have it: digits, then the decimals behind a mark; `nil` where none fits.
  private func reference(number text: String, mark: DecimalMark) -> Decimal? {
    if text.wholeMatch(of: /[0-9]+/) != nil { return decimal(text) }
    let point = mark == .point
    if text.wholeMatch(of: /[1-9][0-9]{0,2}\.[0-9]{3}/) != nil {
      return decimal(point ? text : text.replacing(".", with: ""))
    }
    if text.wholeMatch(of: /[1-9][0-9]{0,2},[0-9]{3}/) != nil {
      return decimal(point ? text.replacing(",", with: "") : text.replacing(",", with: "."))
    }
    if text.wholeMatch(of: /[0-9]+[.,][0-9]+/) != nil { return decimal(text.replacing(",", with: ".")) }
    if text.wholeMatch(of: /[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?/) != nil {
      return decimal(text.replacing(".", with: "").replacing(",", with: "."))
    }
    if text.wholeMatch(of: /[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?/) != nil {
      return decimal(text.replacing(",", with: ""))
    }
    return nil
  }

  @Test(arguments: [DecimalMark.comma, .point]) func everySmallNumberAgreesWithThePatterns(mark: DecimalMark) {
    for text in strings(over: ["1", ",", ".", "%"], upTo: 5) + strings(over: ["1", "0", ",", "."], upTo: 7) {
      var rest = text
      if let last = rest.last, last == "." || last == ",", rest.dropLast().last == "%" { rest.removeLast() }
      let isPercent = rest.hasSuffix("%")
      let expected = reference(number: isPercent ? String(rest.dropLast()) : rest, mark: mark)
      let figure = FigureText(text, mark: mark)
      if figure?.value != expected || figure?.isPercent ?? isPercent != isPercent || figure?.numerator != nil {
        Issue.record("\(text): \(String(describing: figure)), expected \(String(describing: expected))")
      }
    }
  }

  @Test func everySmallFractionAgreesWithThePatterns() {
    for text in strings(over: ["1", "0", "/", ","], upTo: 6) {
      let sides = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      let figure = FigureText(text)
      guard sides.count == 2 else {
        #expect(figure?.numerator == nil)
        continue
      }
      let first = reference(number: sides[0], mark: .comma)
      let second = reference(number: sides[1], mark: .comma)
      let expected: (Decimal, Decimal)? = if let first, let second { (first, second) } else { nil }
      if figure?.numerator != expected?.0 || figure?.denominator != expected?.1 || (figure != nil) != (expected != nil)
      {
        Issue.record("\(text): \(String(describing: figure))")
      }
    }
  }

  /// Signs, brackets and spaces: nothing but a number with one sign, or one in brackets, is a figure.
  @Test func everySmallSignAgreesWithThePatterns() {
    for text in strings(over: ["5", "-", "(", ")", " ", "%"], upTo: 6) {
      let plain = text.wholeMatch(of: #/ *(-?)(5+) *(%?) */#)
      let bracketed = text.wholeMatch(of: #/ *\( *(5+) *\) */#)
      var expected: Decimal?
      if let plain { expected = decimal(String(plain.1 + plain.2)) }
      if let bracketed { expected = decimal("-" + bracketed.1) }
      let figure = FigureText(text)
      if figure?.value != expected { Issue.record("\(text): \(String(describing: figure))") }
    }
  }

  @Test func writtenNumbersComeBack() throws {
    var random = SeededGenerator(seed: 2)
    func grouped(_ digits: String, _ separator: String) -> String {
      var groups: [String] = []
      var rest = Substring(digits)
      while rest.count > 3 {
        groups.insert(String(rest.suffix(3)), at: 0)
        rest = rest.dropLast(3)
      }
      return ([String(rest)] + groups).joined(separator: separator)
    }
    for _ in 0..<3000 {
      let whole = String(Int.random(in: 1...999_999_999_999, using: &random))
      let fraction = String(Int.random(in: 1...9999, using: &random))
      let expected = try #require(decimal("\(whole).\(fraction)"))
      let comma = "\(grouped(whole, ".")),\(fraction)"
      let point = "\(grouped(whole, ",")).\(fraction)"
      #expect(FigureText(comma, mark: .comma)?.value == expected, "\(comma)")
      #expect(FigureText(point, mark: .point)?.value == expected, "\(point)")
      if whole.count > 3 {
        // With a group in it the text proves itself.
        #expect(
          FigureText(comma, mark: .point)?.value == expected && FigureText(point, mark: .comma)?.value == expected)
      }
      #expect(FigureText("\(comma)%")?.value == expected && FigureText("\(comma) triệu đồng")?.value == expected)
    }
  }

  @Test func noTextTraps() {
    var random = SeededGenerator(seed: 3)
    let pool = Array("0123456789.,%/-()=:; ĐđạtCưaOolIm2²hộ\u{A0}\u{200B}\u{301}≥～９".unicodeScalars)
    for _ in 0..<20_000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...16, using: &random) { view.append(pool.randomElement(using: &random) ?? "1") }
      let text = String(view)
      let figure = FigureText(text)
      if figure != nil { #expect(figure?.value != nil || figure?.numerator != nil) }
      _ = DateText(text, defaultYear: 2024)
      _ = DecimalEvidence([text])
    }
  }
}

@Suite struct DecimalEvidenceTests {
  @Test func textsAreWeighed() {
    let evidence = DecimalEvidence(["1.234", "95,5%", "Đạt", "", "12", "1,234", "5.869/8.225 xã (71,4%)", "1.234.567"])
    #expect(evidence.comma == [1, 6, 7])
    #expect(evidence.point.isEmpty)
    #expect(evidence.ambiguous == [0, 5])
    #expect(evidence.mark == .comma && !evidence.isContradictory)
  }

  @Test func pointsAreProven() {
    for text in ["95.5", "0.125", "1234.567", "1,234.5", "1,234,567", "96.35%", "3.7/4"] {
      #expect(DecimalEvidence([text]).mark == .point, "\(text)")
    }
    for text in ["95,5", "0,125", "1234,567", "1.234,5", "1.234.567", "88,70%", "3,7/4"] {
      #expect(DecimalEvidence([text]).mark == .comma, "\(text)")
    }
  }

  @Test func nothingIsChosenWithoutProofOrAgainstIt() {
    #expect(DecimalEvidence(["1.234"]).mark == nil)
    #expect(DecimalEvidence([]).mark == nil)
    let mixed = DecimalEvidence(["95,5", "96.35"])
    #expect(mixed.mark == nil && mixed.isContradictory && mixed.comma == [0] && mixed.point == [1])
  }
}
