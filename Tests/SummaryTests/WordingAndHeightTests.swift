import Criteria
import FoundationEssentials
import Spreadsheets
import Testing

@testable import Summary

@Suite struct WordingAndHeightTests {
  @Test func decimalsRoundAsSpreadsheetsDo() throws {
    for (text, expected) in [("81.254", "81.25"), ("81.255", "81.26"), ("-1.005", "-1.01"), ("2", "2"), ("0.004", "0")]
    {
      #expect(try #require(Decimal(string: text)).hundredths == Decimal(string: expected), "\(text)")
    }
  }

  @Test func aPlanIsASolutionWhereItSaysWhat() {
    for plan in ["Vận động các hộ đấu nối, quý IV/2024", "khi được hỗ trợ xi măng", "Lắp thêm 3 biển báo"] {
      #expect(UnmetSheet.saysWhat(plan), "\(plan)")
    }
    for plan in [
      "Quý IV/2024", "tháng 13/2023", "31/02/2024", "Phấn đấu đến hết năm 2024", "dự kiến hoàn thành cuối 2025",
    ] {
      #expect(!UnmetSheet.saysWhat(plan), "\(plan)")
    }
  }

  @Test func annexNumbers() {
    #expect([1, 4, 9, 12, 14].map(Wording.roman) == ["I", "IV", "IX", "XII", "XIV"])
  }

  @Test func keysAreNeverPatternsOrNumbers() {
    #expect(Key.item(set: "ntm-2021-2025", indicator: "2.10") == "ntm-2021-2025/2.10")
    #expect(Key.item(set: "a*b?~", indicator: "=1\"", part: "x y") == "a_b__/_1_/x_y")
    #expect(Key.village(nil) == "@XA")
    #expect([Key.village(0), Key.village(299)] == ["@T001", "@T300"])
  }

  @Test func textIsBrokenBetweenWords() {
    #expect(TextWidth.lines("một hai ba", width: 1_000, size: 11, isBold: false) == 1)
    #expect(TextWidth.lines("một\nhai", width: 1_000, size: 11, isBold: false) == 2)
    let word = TextWidth.points("chữ", size: 11, isBold: false)
    #expect(TextWidth.lines("chữ chữ chữ", width: word * 1.5, size: 11, isBold: false) == 3)
    #expect(TextWidth.lines(String(repeating: "m", count: 100), width: 50, size: 11, isBold: false) > 15)
    // A combining mark takes no room of its own.
    #expect(
      TextWidth.points("e\u{302}\u{301}", size: 11, isBold: false) == TextWidth.points("e", size: 11, isBold: false))
  }

  @Test func gapsAsFormulas() {
    let cells = Gap.Cells(numerator: "E5", denominator: "F5", value: "G5", level: "L5")
    let roads = Figures(numerator: Decimal(string: "5.6"), denominator: 8)
    #expect(
      Gap.formula(
        Decimal(string: "0.8") ?? 0, roads, level: 80, isPercent: true, comparator: .atLeast, cells: cells)
        == "L5*F5/100-E5")
    let houses = Figures(numerator: 30, denominator: 50)
    #expect(
      Gap.formula(8, houses, level: 75, isPercent: true, comparator: .atLeast, cells: cells)
        == "ROUND(L5*F5/100-E5+0.4999995,0)")
    let poor = Figures(numerator: 10, denominator: 50)
    #expect(
      Gap.formula(
        Decimal(string: "3.5") ?? 0, poor, level: 13, isPercent: true, comparator: .atMost, cells: cells)
        == "E5-L5*F5/100")
    #expect(Gap.formula(99, roads, level: 80, isPercent: true, comparator: .atLeast, cells: cells) == nil)
  }

  @Test func lettersByTheFormulasArithmetic() {
    func letter(_ figures: Figures, _ level: Decimal?, _ comparator: Threshold.Comparator = .atLeast) -> String {
      figures.letter(level: level, comparator, isPercent: true)
    }
    #expect(letter(Figures(numerator: 4, denominator: 5), 80) == "Đ")
    #expect(letter(Figures(numerator: Decimal(string: "3.9999"), denominator: 5), 80) == "Chưa")
    #expect(letter(Figures(numerator: 0, denominator: 0), 80) == "–")
    #expect(letter(Figures(), 80) == "?")
    #expect(letter(Figures(claim: 0), 1, .yes) == "Chưa")
    #expect(letter(Figures(value: 0), 0, .equal) == "Đ")
    #expect(letter(Figures(value: 3), 0, .equal) == "Chưa")
    #expect(letter(Figures(isNotApplicable: true), 80) == "–")
  }
}
