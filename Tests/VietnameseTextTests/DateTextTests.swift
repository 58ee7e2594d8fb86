import Testing
import VietnameseText

@Suite struct DateTextTests {
  static let dates: [(String, String, DatePrecision)] = [
    ("31/10/2023", "2023-10-31", .day), ("3/9/2024", "2024-09-03", .day), ("10/8/2023", "2023-08-10", .day),
    ("3-9-24", "2024-09-03", .day), ("01.02.2024", "2024-02-01", .day), ("2024-02-01", "2024-02-01", .day),
    ("2024/02/01", "2024-02-01", .day), ("2024-09-30T10:30", "2024-09-30", .day),
    ("31/10/2023 00:00:00", "2023-10-31", .day),
    ("10 / 8 / 2023", "2023-08-10", .day), ("29/02/2024", "2024-02-29", .day), ("1/1/70", "1970-01-01", .day),
    ("1/1/69", "2069-01-01", .day), ("ngày 1 tháng 2 năm 2024", "2024-02-01", .day),
    ("Ngày 01 tháng 02 năm 2024", "2024-02-01", .day),
    ("ngày 17/7/2023", "2023-07-17", .day), ("1 tháng 2 năm 2024", "2024-02-01", .day),
    ("ngày 26-6-2024", "2024-06-26", .day),
    ("Thụy Hùng, ngày 5 tháng 8 năm 2023", "2023-08-05", .day), ("trước 31/10/2023", "2023-10-31", .day),
    ("trước ngày 31/10/2023", "2023-10-31", .day), ("đến hết ngày 31/12/2025.", "2025-12-31", .day),
    ("từ 1/6/2024 đến 30/9/2024", "2024-09-30", .day), ("15-20/9/2024", "2024-09-20", .day),
    ("1-2-2024 - xong", "2024-02-01", .day),
    ("318/QĐ-TTg ngày 08/3/2022", "2022-03-08", .day), ("17h00 ngày 31/10/2023", "2023-10-31", .day),
    ("9/2023", "2023-09-30", .month), ("09/2023", "2023-09-30", .month), ("09-2023", "2023-09-30", .month),
    ("12/2024", "2024-12-31", .month), ("T9/2023", "2023-09-30", .month), ("T.9/2023", "2023-09-30", .month),
    ("Th9/2023", "2023-09-30", .month), ("T9/23", "2023-09-30", .month), ("tháng 9/2023", "2023-09-30", .month),
    ("Tháng 9 năm 2023", "2023-09-30", .month), ("tháng 2/2024", "2024-02-29", .month),
    ("tháng 2-2023", "2023-02-28", .month),
    ("ngày    tháng 7 năm 2023", "2023-07-31", .month), ("ngày … tháng 7 năm 2023", "2023-07-31", .month),
    ("tháng 9, 10, 11 năm 2024", "2024-11-30", .month), ("tháng 9-10/2024", "2024-10-31", .month),
    ("từ tháng 6 đến tháng 9/2024", "2024-09-30", .month), ("đầu tháng 9/2024", "2024-09-30", .month),
    ("hoàn thành trước tháng 12/2024", "2024-12-31", .month), ("9/2023 - xong", "2023-09-30", .month),
    ("9 tháng đầu năm 2024", "2024-09-30", .month), ("00/05/1952", "1952-05-31", .month),
    ("quý IV/2024", "2024-12-31", .quarter), ("Quý IV/2024", "2024-12-31", .quarter),
    ("QUÝ IV NĂM 2024", "2024-12-31", .quarter),
    ("quý IV năm 2024", "2024-12-31", .quarter), ("quí 4/2024", "2024-12-31", .quarter),
    ("quý 1-2024", "2024-03-31", .quarter),
    ("quý II, năm 2024", "2024-06-30", .quarter), ("Q4/2024", "2024-12-31", .quarter),
    ("Q.3/2024", "2024-09-30", .quarter),
    ("QIII/2024", "2024-09-30", .quarter), ("Q1 2024", "2024-03-31", .quarter), ("IV/2024", "2024-12-31", .quarter),
    ("quý IV/24", "2024-12-31", .quarter), ("quý III-IV/2024", "2024-12-31", .quarter),
    ("quý III, IV năm 2024", "2024-12-31", .quarter),
    ("quý III và quý IV/2024", "2024-12-31", .quarter), ("Hoàn thành trong quý IV/2024", "2024-12-31", .quarter),
    ("cuối quý II/2024", "2024-06-30", .quarter), ("3 tháng đầu năm 2024", "2024-03-31", .quarter),
    ("quý Ⅳ/2024", "", .quarter),
    ("6 tháng đầu năm 2024", "2024-06-30", .halfYear), ("6 tháng cuối năm 2024", "2024-12-31", .halfYear),
    ("6T đầu năm 2024", "2024-06-30", .halfYear), ("sáu tháng cuối năm 2024", "2024-12-31", .halfYear),
    ("nửa đầu năm 2024", "2024-06-30", .halfYear), ("nửa cuối năm 2024", "2024-12-31", .halfYear),
    ("đầu năm 2024", "2024-06-30", .halfYear), ("giữa năm 2024", "2024-06-30", .halfYear),
    ("cuối năm 2024", "2024-12-31", .year), ("hết năm 2024", "2024-12-31", .year), ("năm 2025", "2025-12-31", .year),
    ("2025", "2025-12-31", .year), ("2025.", "2025-12-31", .year), ("trong 2025", "2025-12-31", .year),
    ("1952", "1952-12-31", .year), ("00/00/1952", "1952-12-31", .year), ("2023-2025", "2025-12-31", .year),
    ("giai đoạn 2021 - 2025", "2025-12-31", .year), ("năm 2024, 2025", "2025-12-31", .year),
    ("năm 2024 và năm 2025", "2025-12-31", .year),
    ("từ 2023 đến 2025", "2025-12-31", .year), ("Hoàn thành trong năm 2024", "2024-12-31", .year),
    ("Quý III/2023: làm nền; quý IV/2023: đổ bê tông", "2023-12-31", .quarter),
  ].filter { !$0.1.isEmpty }

  @Test(arguments: dates) func reads(text: String, iso: String, precision: DatePrecision) throws {
    let expected = DateText.date(try #require(CivilDate(iso: iso)), precision)
    #expect(DateText(text) == expected)
    #expect(DateText(FoldingTests.decomposed(text)) == expected)
    #expect(DateText("\u{FEFF}\(text)\u{A0}") == expected)
    #expect(DateText(text.uppercased()) == expected)
    // Without any marks, as typed on a telephone.
    let plain = String(
      String.UnicodeScalarView(
        FoldingTests.decomposed(text).unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }))
    #expect(DateText(plain.replacing("đ", with: "d").replacing("Đ", with: "D")) == expected)
    // A year that is written wins over the default.
    #expect(DateText(text, defaultYear: 2001) == expected)
  }

  @Test(arguments: [
    "31/02/2024", "29/02/2023", "31/9/2024", "13/2024", "tháng 13/2024", "tháng 0/2024", "quý V/2024", "quý 5/2024",
    "quý 0/2024", "Q5/2024",
    "QV/2024", "30 tháng 2 năm 2024", "ngày 31 tháng 4 năm 2024", "01/13/2023", "2024-13-01", "2024-02-30", "32/1/2024",
    "1/2/202", "1/2/20245", "Hoàn thành trong quý VI/2024", "tháng 10-9/2024", "quý IV-III/2024", "0/0/2024",
  ])
  func refuses(text: String) { #expect(DateText(text) == .invalid) }

  @Test(arguments: [
    "", " ", "-", "x", "khi được hỗ trợ xi măng", "theo kế hoạch của xã", "Theo kế hoạch của xã", "hằng năm", "năm sau",
    "12 tháng",
    "6 tháng", "trong 6 tháng", "T2", "quý IV", "tháng 9", "26-6", "31/10", "82/86", "95,5%", "1.234", "45123", "2.10",
    "1.2.3",
    "quy hoạch", "Nghị quyết số 10/2024/NQ-HĐND", "QĐ 51/2025/QĐ-TTg", "318/QĐ-TTg", "số 05/2014",
    "Thông tư 05/2014/TT-BVHTTDL",
    "sau năm 2025", "sau quý IV/2024", "5 ngày", "cuối năm", "6 tháng cuối năm", "chưa có", "9999999999999999999999",
    "2.024", "1/2/3/4",
    "địa chỉ 2024 Lê Lợi", "hằng tháng 5 buổi",
  ])
  func words(text: String) { #expect(DateText(text) == .words) }

  @Test(arguments: [
    ("quý IV", "2024-12-31", DatePrecision.quarter), ("tháng 9", "2024-09-30", .month),
    ("6 tháng cuối năm", "2024-12-31", .halfYear),
    ("6 tháng đầu năm", "2024-06-30", .halfYear), ("cuối năm", "2024-12-31", .year),
    ("đầu năm", "2024-06-30", .halfYear),
    ("26-6", "2024-06-26", .day), ("31/10", "2024-10-31", .day), ("trước 31/10", "2024-10-31", .day),
    ("ngày 5/8", "2024-08-05", .day),
    ("ngày 5 tháng 8", "2024-08-05", .day), ("Hoàn thành trong quý III", "2024-09-30", .quarter),
  ])
  func defaultYearCompletes(text: String, iso: String, precision: DatePrecision) throws {
    #expect(DateText(text, defaultYear: 2024) == .date(try #require(CivilDate(iso: iso)), precision))
    #expect(DateText(text) == .words)
  }

  @Test(arguments: ["hằng năm", "12 tháng", "T2", "khi có vốn", "hằng tháng 5 buổi", "quy hoạch"])
  func defaultYearMakesNoDateOfWords(text: String) { #expect(DateText(text, defaultYear: 2024) == .words) }

  @Test func defaultYearShowsInvalidDays() {
    #expect(DateText("31/02", defaultYear: 2024) == .invalid)
    #expect(DateText("quý V", defaultYear: 2024) == .invalid)
  }

  /// Every pair of numbers, with each mark, against a table of month lengths.
  @Test func everyDayAndMonthIsJudgedAsTheCalendarDoes() {
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for first in 1...40 {
      for second in 1...40 {
        for mark in ["/", "-", "."] {
          let text = "\(first)\(mark)\(second)\(mark)2024"
          func expected(day: Int, month: Int) -> DateText {
            guard (1...12).contains(month), day <= lengths[month - 1],
              let date = CivilDate(year: 2024, month: month, day: day)
            else {
              return .invalid
            }
            return .date(date, .day)
          }
          #expect(DateText(text) == expected(day: first, month: second), "\(text)")
          if mark != "." {
            #expect(DateText(text, order: .monthFirst) == expected(day: second, month: first), "\(text)")
          }
        }
      }
    }
  }

  @Test func monthsAndQuartersEndWhereTheCalendarSays() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for month in 1...12 {
      let date = CivilDate(year: 2023, month: month, day: lengths[month - 1])
      for text in ["tháng \(month)/2023", "T\(month)/2023", "\(month)/2023", "trong tháng \(month) năm 2023"] {
        #expect(DateText(text) == date.map { .date($0, .month) }, "\(text)")
      }
    }
    for (quarter, roman) in ["I", "II", "III", "IV"].enumerated() {
      let date = CivilDate(year: 2023, month: quarter * 3 + 3, day: lengths[quarter * 3 + 2])
      for text in [
        "quý \(roman)/2023", "quý \(quarter + 1) năm 2023", "Q\(quarter + 1)/2023", "Q\(roman)/2023", "\(roman)/2023",
      ] {
        #expect(DateText(text) == date.map { .date($0, .quarter) }, "\(text)")
      }
    }
  }

  @Test func lunarDatesAreWords() {
    #expect(DateText("hết tháng 10 âm lịch 2023") == .words)
    #expect(DateText("rằm tháng 7 Âm lịch năm 2023") == .words)
    #expect(DateText("hết tháng 10 năm 2023") != .words)
  }

  @Test func orderIsProvenByParts() {
    let evidence = DateText.OrderEvidence([
      "01/02/2023", "13/02/2023", "02/13/2023", "31.12.2023", "khi có vốn", "2/1/23", "45/13/2023",
    ])
    #expect(evidence.dayFirst == [1])
    #expect(evidence.monthFirst == [2])
    #expect(evidence.isMixed)
    #expect(!DateText.OrderEvidence(["13/02/2023", "01/02/2023"]).isMixed)
    #expect(DateText.OrderEvidence([]).dayFirst.isEmpty)
  }

  @Test(arguments: [
    ("cuối năm sau", "2024-12-31"), ("quý I năm tới", "2024-03-31"), ("đầu năm sau", "2024-06-30"),
    ("tháng 9 năm sau", "2024-09-30"), ("cuối năm", "2023-12-31"),
  ]) func nextYearIsNotThisOne(text: String, iso: String) throws {
    guard case .date(let day, _) = DateText(text, defaultYear: 2023) else {
      Issue.record("\(text) is no date")
      return
    }
    #expect(day == CivilDate(iso: iso))
  }

  @Test func aNextYearIsAddedOnce() {
    #expect(DateText("cuối năm sau sau", defaultYear: 2023) == DateText("cuối năm sau", defaultYear: 2023))
  }

  @Test(arguments: ["cuối năm sau nữa", "năm sau", "năm tới"]) func someYearIsNoDate(text: String) {
    #expect(DateText(text, defaultYear: 2023) == .words)
  }
}
