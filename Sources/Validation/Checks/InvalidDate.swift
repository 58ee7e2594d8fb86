import VietnameseText

extension Check {
  /// A date that no calendar has.
  static let invalidDate = Check(
    "invalid-date", .roadmap, .error,
    title: say("Ngày không có thật", "There is no such date"),
    why: say(
      "Lịch không có ngày, tháng hoặc quý này nên không biết hạn hoàn thành.",
      "The calendar has no such day, month or quarter."),
    fix: say(
      "Ghi lại, ví dụ “30/9/2024”, “tháng 9/2024” hoặc “quý III/2024”.",
      "Write it again, such as “30/9/2024”, “tháng 9/2024” or “quý III/2024”."),
    example: say("Ô H12 ghi “31/02/2024” hoặc “quý V/2024”.", "H12 says “31/02/2024” or “quý V/2024”."),
    depth: 0,
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) ghi “\(seen.found)”: không có ngày, tháng hoặc quý này.",
          "\(seen.place.en) says “\(seen.found)”: there is no such day, month or quarter."),
        fix: say(
          "Ghi lại thời hạn, ví dụ “30/9/2024” hoặc “quý III/2024”.",
          "Write it again, such as “30/9/2024” or “quý III/2024”."))
    })
}
