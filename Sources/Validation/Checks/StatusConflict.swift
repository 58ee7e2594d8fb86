import VietnameseText

extension Check {
  /// Both Đạt and Chưa đạt marked.
  static let statusConflict = Check(
    "status-conflict", .status, .error,
    title: say("Đánh dấu cả Đạt và Chưa đạt", "Both met and not met are marked"),
    why: say("Không biết thôn tự đánh giá thế nào.", "Nobody can tell what the village means."),
    fix: say("Chỉ để một dấu: ở cột Đạt hoặc ở cột Chưa đạt.", "Leave one mark: under Đạt or under Chưa đạt."),
    example: say("Dòng 2.2 có dấu x ở cả hai cột.", "Row 2.2 has an x in both columns."),
    depth: 0,
    reading: { seen in
      let others = seen.others.isEmpty ? say("", "") : say(" và \(seen.others)", " and \(seen.others)")
      return Words(
        say(
          "\(seen.place.vi)\(others.vi) đánh dấu cả Đạt và Chưa đạt.",
          "\(seen.place.en)\(others.en) mark both met and not met."),
        fix: say("Chỉ để một dấu, ở cột Đạt hoặc cột Chưa đạt.", "Leave one mark, under Đạt or under Chưa đạt."))
    })
}
