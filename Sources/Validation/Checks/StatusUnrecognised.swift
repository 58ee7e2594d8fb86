import VietnameseText

extension Check {
  /// A mark that means neither.
  static let statusUnrecognised = Check(
    "status-unrecognised", .status, .error,
    title: say("Chưa hiểu phần tự đánh giá", "The self-assessment was not understood"),
    why: say("Cách ghi này có thể hiểu là đạt hoặc chưa đạt.", "This could mean met or not met."),
    fix: say("Ghi “Đạt”, “Chưa đạt” hoặc “Không áp dụng”.", "Write “Đạt”, “Chưa đạt” or “Không áp dụng”."),
    example: say("Ô F12 ghi “-” hoặc “CĐ”.", "F12 says “-” or “CĐ”."),
    depth: 0,
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) ghi “\(seen.found)”: chưa rõ là đạt hay chưa đạt.",
          "\(seen.place.en) says “\(seen.found)”: it is not clear whether that is met."),
        fix: say("Ghi “Đạt”, “Chưa đạt” hoặc “Không áp dụng”.", "Write “Đạt”, “Chưa đạt” or “Không áp dụng”."))
    })
}
