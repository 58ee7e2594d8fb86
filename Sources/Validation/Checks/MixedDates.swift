import VietnameseText

extension Check {
  /// Day first and month first in one column.
  static let mixedDates = Check(
    "mixed-dates", .roadmap, .warning,
    title: say("Cột ngày lẫn hai cách ghi", "Two orders of dates in one column"),
    why: say(
      "Có ô ghi ngày trước, có ô ghi tháng trước; ngày như 03/04 có thể hiểu sai.",
      "Some cells put the day first, some the month; 03/04 may be misread."),
    fix: say("Ghi tất cả theo ngày/tháng/năm.", "Write all of them as day/month/year."),
    example: say("Một cột có cả 25/12/2024 và 12/25/2024.", "25/12/2024 and 12/25/2024 in one column."),
    depth: 0,
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi): trong cột có ô ghi ngày trước, có ô ghi tháng trước.",
          "\(seen.place.en): the column mixes day first and month first."),
        fix: say("Ghi lại tất cả theo ngày/tháng/năm.", "Write all of them as day/month/year."))
    })
}
