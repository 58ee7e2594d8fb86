import Testing
import VietnameseText

@testable import Spreadsheets

@Suite struct NumberFormatTests {
  /// What Excel shows with Vietnamese regional settings: decimal comma, dot between thousands.
  @Test(
    arguments: [
      ("General", 0.955, "0,955"), ("General", 1234567.891, "1234567,891"), ("General", -5, "-5"),
      ("General", 12_345_678_901, "12345678901"), ("General", 123_456_789_012, "1,23457E+11"),
      ("General", 1.0 / 3, "0,333333333"), ("General", 0.1 + 0.2, "0,3"), ("General", 1234.56789012345, "1234,56789"),
      ("General", 0.0000001, "0,0000001"), ("General", 1e-10, "1E-10"), ("General", 1.5e300, "1,5E+300"),
      ("General", 0, "0"),
      ("0", 2.5, "3"), ("0", -0.4, "0"), ("0", 99.5, "100"), ("0.00", 1.005, "1,01"), ("0.00", 2, "2,00"),
      ("0.0", 0.25, "0,3"), ("0.00", -1.234, "-1,23"), ("000", 7, "007"), ("#", 0, ""), ("#.##", 2, "2,"),
      ("#,##0", 1_234_567.5, "1.234.568"), ("#,##0", 999.5, "1.000"), ("#,##0", 12, "12"),
      ("#,##0.00", 1234.5, "1.234,50"),
      ("#,##0.00", -1_234_567.891, "-1.234.567,89"), ("#,##0,", 1_234_567, "1.235"), ("0.0,,", 1_234_567, "1,2"),
      ("0%", 0.955, "96%"), ("0.0%", 0.955, "95,5%"), ("0.00%", 0.9555, "95,55%"), ("0%", 1, "100%"),
      ("0.0%", 0.0005, "0,1%"),
      ("0.00E+00", 12345, "1,23E+04"), ("0.00E+00", 0.00012, "1,20E-04"), ("##0.0E+0", 12345, "12,3E+3"),
      ("#,##0_);(#,##0)", -5, "(5)"), ("#,##0_);(#,##0)", 5, "5"), ("0;-0;\"không\"", 0, "không"),
      ("0.0;[Red]-0.0", -1.25, "-1,3"), ("[<1]0.00;0", 0.5, "0,50"), ("[<1]0.00;0", 1.5, "2"),
      ("[>=100]\"nhiều\";\"ít\"", 100, "nhiều"), ("[>=100]\"nhiều\";\"ít\"", 99, "ít"),
      ("0\" hộ\"", 82, "82 hộ"), ("0 \\k\\m", 3, "3 km"), ("#,##0\\ \"₫\"", 1500, "1.500 ₫"), ("[$€-1]\\ 0", 5, "€ 5"),
      ("[Blue][$-42A]0", 5, "5"), ("0000\\-000", 1_234_567, "1234-567"), ("@", 12.5, "12,5"), (";;;", 5, ""),
      ("\"Đạt\"", 1, "Đạt"), ("0.000", 0.0005, "0,001"), (".00", 1.5, "1,50"), ("?0.0", 5, "5,0"),
      ("# ?/?", 0.5, "1/2"), ("# ?/?", 2.25, "2 1/4"), ("# ?/?", 3, "3"), ("# ?/?", 0, "0"), ("# ?/?", -1.75, "-1 3/4"),
      ("# ?/?", -0.75, "-3/4"), ("# ?/?", 0.999, "1"), ("# ?/?", 0.4375, "4/9"), ("# ??/??", 0.4375, "7/16"),
      ("# ??/??", 1.0 / 3, "1/3"), ("# ???/???", 3.14159265358979, "3 16/113"), ("# ?/2", 0.5, "1/2"),
      ("# ?/16", 0.4375, "7/16"), ("# ?/100", 0.25, "25/100"), ("# ?/4", 0.95, "1"), ("?/?", 1.5, "3/2"),
      ("?/?", 0, "0/1"),
      ("0 0/0", 0.5, "0 1/2"), ("#,##0 ?/?", 1234.5, "1.234 1/2"), ("# ?/?\" km\"", 1.5, "1 1/2 km"),
      ("# ?/?\" km\"", 2, "2 km"), ("# ?/?", 1e300, "1E+300"), ("# ?/", 0.5, "0,5"),
      ("_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-", 1234, "1.234"), ("_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-", 0, "-"),
    ] as [(String, Double, String)])
  func showsNumbers(code: String, number: Double, shown: String) {
    #expect(NumberFormat(code).text(number) == shown)
  }

  /// Serial 45199 is 30/09/2023, a Saturday; .4375 is half past ten.
  @Test(
    arguments: [
      ("dd/mm/yyyy", 45199, "30/09/2023"), ("d/m/yy", 45199, "30/9/23"), ("yyyy-mm-dd", 45199, "2023-09-30"),
      ("dd/mm/yyyy hh:mm", 45199.4375, "30/09/2023 10:30"), ("h:mm AM/PM", 0.75, "6:00 CH"),
      ("hh:mm:ss", 0.999999, "00:00:00"),
      ("[h]:mm", 1.5, "36:00"), ("[h]:mm:ss", 0.5, "12:00:00"), ("[mm]:ss", 0.0625, "90:00"),
      ("mm:ss.0", 0.00001, "00:00,9"),
      ("[h]:mm", -0.5, "-12:00"), ("mmm-yy", 45199, "Thg 9-23"), ("dddd, dd/mm/yyyy", 45199, "Thứ Bảy, 30/09/2023"),
      ("\"Ngày\" d \"tháng\" m \"năm\" yyyy", 45199, "Ngày 30 tháng 9 năm 2023"),
      ("[$-42A]dd/mm/yyyy;@", 45199, "30/09/2023"),
      ("dd/mm/yyyy", 60, "29/02/1900"), ("dd/mm/yyyy", 59, "28/02/1900"), ("dd/mm/yyyy", 61, "01/03/1900"),
      ("dd/mm/yyyy", 1, "01/01/1900"), ("dd/mm/yyyy", 0, "00/01/1900"), ("dd/mm/yyyy", 2_958_465, "31/12/9999"),
      ("dd/mm/yyyy", -1, "-1"), ("h:mm", 0.4375, "10:30"), ("dd.mm.yyyy", 45199, "30.09.2023"),
    ] as [(String, Double, String)])
  func showsDates(code: String, number: Double, shown: String) {
    #expect(NumberFormat(code).text(number) == shown)
  }

  @Test(arguments: [
    ("General", NumberFormat.Kind.number), ("0.00", .number), ("dd/mm/yyyy", .date), ("h:mm", .time),
    ("[h]:mm", .elapsed), ("[mm]:ss", .elapsed), ("h:mm AM/PM", .time),
    ("mm:ss", .time), ("m/yyyy", .date), ("\"ngày\" 0", .number), ("[Red]0", .number), ("\\d0", .number),
    ("yyyy", .date),
    ("0\" d\"", .number), ("[$-409]d-mmm", .date), ("#,##0 \"đ\"", .number), ("mmmm", .date), ("_d0", .number),
    ("@", .number),
  ])
  func tellsDatesFromNumbers(code: String, kind: NumberFormat.Kind) {
    #expect(NumberFormat(code).kind == kind)
  }

  @Test func showsTexts() {
    #expect(NumberFormat("0;0;0;\"Thôn \"@").text("Nà Pia") == "Thôn Nà Pia")
    #expect(NumberFormat("@").text("2.10") == "2.10")
    #expect(NumberFormat("0.0%").text("abc") == "abc")
  }

  @Test func anyCodeShowsSomething() {
    var state: UInt64 = 11
    let letters = Array("0#?.,%EeyMdhs:/@;[]\"\\_*<>=$-+ GgAaPp1đ")
    for _ in 0..<5000 {
      var code = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        code.append(letters[Int(state >> 33) % letters.count])
      }
      let format = NumberFormat(code)
      for number in [0, 1, -1, 0.5, 45199.7, 1e300, -1e-300, 2_958_466, .greatestFiniteMagnitude] {
        _ = format.text(number)
      }
    }
  }
}

@Suite struct SerialDateTests {
  @Test func dayNumbersOfBothSystems() {
    #expect(SerialDate.parts(1, uses1904: false)?.date?.description == "1900-01-01")
    #expect(SerialDate.parts(59, uses1904: false)?.date?.description == "1900-02-28")
    #expect(SerialDate.parts(60, uses1904: false)?.date == nil)
    #expect(SerialDate.parts(61, uses1904: false)?.date?.description == "1900-03-01")
    #expect(SerialDate.parts(45199, uses1904: false)?.date?.description == "2023-09-30")
    #expect(SerialDate.parts(2_958_465, uses1904: false)?.date?.description == "9999-12-31")
    #expect(SerialDate.parts(2_958_466, uses1904: false) == nil)
    #expect(SerialDate.parts(0, uses1904: true)?.date?.description == "1904-01-01")
    #expect(SerialDate.parts(43737, uses1904: true)?.date?.description == "2023-09-30")
    #expect(SerialDate.parts(-1, uses1904: false) == nil)
  }

  /// Below 1 a time has no day; from 1 on Excel's formula bar shows one, unless the format counts hours in all.
  @Test func timesOfDayAndTimesInAll() {
    let day = CivilDate(year: 2023, month: 9, day: 30)
    #expect(SerialDate.value(0.5, kind: .time, uses1904: false) == .duration(seconds: 43200))
    #expect(SerialDate.value(-0.5, kind: .time, uses1904: false) == .duration(seconds: -43200))
    #expect(SerialDate.value(45199.5, kind: .time, uses1904: false) == day.map { .date($0, seconds: 43200) })
    #expect(SerialDate.value(1.5, kind: .elapsed, uses1904: false) == .duration(seconds: 129_600))
    #expect(SerialDate.value(1e9, kind: .time, uses1904: false) == nil)
  }

  @Test func almostMidnightIsTheNextDay() {
    let parts = SerialDate.parts(45198.999_999_999_9, uses1904: false)
    #expect(parts?.date?.description == "2023-09-30")
    #expect(parts?.seconds == 0)
  }

  @Test(
    arguments: [
      ("2023-09-30", "2023-09-30", nil), ("2023-09-30T10:30:00", "2023-09-30", 37800),
      ("2023-09-30T10:30:00.500Z", "2023-09-30", 37800.5), ("10:30:00", nil, 37800),
    ] as [(String, String?, Double?)])
  func readsISO(text: String, day: String?, seconds: Double?) {
    if let date = day.flatMap({ CivilDate(iso: $0) }) {
      #expect(SerialDate.value(iso: text) == .date(date, seconds: seconds))
    } else {
      #expect(SerialDate.value(iso: text) == seconds.map { .duration(seconds: $0) })
    }
  }

  @Test(arguments: ["2023-02-30", "30/09/2023", "2023-09-30T25:00:00", "", "T", "2023-09-30T", "10:61", "1e5:00"])
  func refusesWhatIsNoDate(text: String) { #expect(SerialDate.value(iso: text) == nil) }

  @Test func serialNumbersOfDates() {
    for day in [1, 59, 61, 100, 45199] {
      guard let date = SerialDate.parts(Double(day), uses1904: false)?.date else { continue }
      #expect(SerialDate.serial(.date(date, seconds: nil), uses1904: false) == Double(day))
    }
  }
}
