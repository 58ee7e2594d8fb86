import Criteria
import FoundationEssentials
import Testing
import VietnameseText

@Suite struct TextTests {
  @Test(arguments: [
    ("0", "0"), ("7", "7"), ("999", "999"), ("1000", "1.000"), ("1234567", "1.234.567"), ("1234.5", "1.234,5"),
    ("0.1", "0,1"), ("79.994", "79,99"), ("79.995", "80"), ("999.999", "1.000"), ("9.995", "10"), ("-0.001", "0"),
    ("-1234.567", "-1.234,57"), ("0.005", "0,01"), ("100.10", "100,1"),
    ("12345678901234567890.12", "12.345.678.901.234.567.890,12"),
  ])
  func decimalsAreWrittenTheVietnameseWay(number: String, text: String) {
    #expect(d(number).vietnamese() == text)
  }

  @Test func theDecimalsKeptAreTheCallers() {
    #expect(d("79.996").vietnamese(maxFraction: 3) == "79,996")
    #expect(d("79.5").vietnamese(maxFraction: 0) == "80")
    #expect(d("79.4").vietnamese(maxFraction: -1) == "79")
    #expect(Decimal.nan.vietnamese() == "NaN")
  }

  @Test(arguments: [
    ("ntm-2021-2025", "2.2", "≥ 80%"), ("ntm-2021-2025", "2.3", "100%; b) ≥ 50%"), ("ntm-2021-2025", "11.1", "≤ 13%"),
    ("ntm-2021-2025", "9.1", "0 nhà"), ("ntm-2021-2025", "1.1", "Đạt"), ("ntm-2021-2025", "15.1", "≥ 90%"),
    ("ntm-2021-2025", "10.1", "≥ 42 triệu đồng/người/năm"), ("ntm-2021-2025", "17.4", "≥ 2 m²/người"),
    ("ntm-nang-cao-2021-2025", "2.2", "a) ≥ 90%; b) ≥ 90%"), ("ntm-nang-cao-2021-2025", "3.6", "≥ Khá"),
    ("ntm-nang-cao-2021-2025", "6.3", "chưa có mức đạt chuẩn"), ("ntm-nang-cao-2021-2025", "13.1", "≥ 1 hợp tác xã"),
    ("ntm-nang-cao-2021-2025", "5.1", "100%; b) ≥ 1 trường"),
  ])
  func levelsReadAsInTheDecisionsColumn(set: String, id: String, text: String) throws {
    #expect(try builtIn(set, id).levelText(in: here) == text)
  }

  @Test func outcomesHaveWordsAndLetters() {
    let vietnamese = Verdict.Outcome.allCases.map { $0.word(.vi) }
    #expect(
      vietnamese == ["Đạt", "Chưa đạt", "Chưa đủ số liệu", "Không áp dụng", "Chờ xác minh", "Chưa có mức đạt chuẩn"])
    #expect(Verdict.Outcome.allCases.map(\.letter) == ["Đ", "Chưa", "?", "–", "…", "?"])
    #expect(Set(Verdict.Outcome.allCases.map { $0.word(.en) }).count == 6)
    #expect(Set(Indicator.RollUp.allCases.map { $0.words(.vi) }).count == 7)
  }

  @Test func aGapIsNeverNamedTooSmall() {
    #expect(Verdict(outcome: .notMet, gap: d("0.8001"), gapUnit: "km").gapText(.vi) == "còn thiếu 0,801 km")
    #expect(Verdict(outcome: .notMet, gap: d("3"), gapUnit: "hộ").gapText(.en) == "3 hộ short")
    #expect(Verdict(outcome: .met).gapText(.vi) == nil)
  }
}
