import Testing
import VietnameseText

@Suite struct CivilDateTests {
  /// Days since 1970 as other calendars count them.
  @Test(arguments: [
    (1970, 1, 1, 0), (2000, 2, 29, 11016), (2023, 9, 30, 19630), (1900, 3, 1, -25508), (1, 1, 1, -719_162),
    (9999, 12, 31, 2_932_896),
  ])
  func days(year: Int, month: Int, day: Int, expected: Int) {
    let date = CivilDate(year: year, month: month, day: day)
    #expect(date?.daysSinceEpoch == expected)
    #expect(CivilDate(daysSinceEpoch: expected) == date)
  }

  @Test func everyDayFollowsTheOneBefore() {
    var expected = 0
    for year in 1970...2104 {
      for month in 1...12 {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        for day in 1...lengths[month - 1] {
          let date = CivilDate(year: year, month: month, day: day)
          #expect(date?.daysSinceEpoch == expected && CivilDate(daysSinceEpoch: expected) == date)
          expected += 1
        }
        #expect(CivilDate(year: year, month: month, day: lengths[month - 1] + 1) == nil)
      }
    }
  }

  @Test(arguments: [
    "2023-09-31", "2023-13-01", "2023-9-30", "+202-09-30", "2023-+9-30", "20230930", "", "2023-09-30T00", "0000-01-01",
  ])
  func isoRefuses(text: String) { #expect(CivilDate(iso: text) == nil) }

  @Test func isoReads() {
    #expect(CivilDate(iso: "2024-02-29")?.dayMonthYear == "29/02/2024")
    #expect(CivilDate(iso: "0001-01-01")?.description == "0001-01-01")
    #expect(CivilDate(daysSinceEpoch: 2_932_897) == nil)
    #expect(CivilDate(daysSinceEpoch: -719_163) == nil)
    #expect(CivilDate(daysSinceEpoch: .max) == nil)
  }
}
