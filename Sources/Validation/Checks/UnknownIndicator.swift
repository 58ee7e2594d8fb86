import VietnameseText

extension Check {
  /// A row whose indicator is in no rule set.
  static let unknownIndicator = Check(
    "unknown-indicator", .indicator, .error,
    title: say("Chỉ tiêu không có trong bộ tiêu chí", "The indicator is in no rule set"),
    why: say(
      "Không biết dòng này thuộc chỉ tiêu nào nên số liệu chưa được tính.",
      "Nobody knows what the row is about, so it does not count."),
    fix: say(
      "Ghi đúng số và tên chỉ tiêu như trong bộ tiêu chí, ví dụ “2.2”.",
      "Write number and name as in the decision, such as “2.2”."),
    example: say(
      "Cột TT ghi “2.9”, tiêu chí 2 không có chỉ tiêu này.", "Column TT says “2.9”; criterion 2 has no such indicator."),
    depth: 0,
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) ghi “\(seen.found)”: không có chỉ tiêu này trong bộ tiêu chí.",
          "\(seen.place.en) says “\(seen.found)”: there is no such indicator."),
        fix: seen.suggestion.map {
          say("Có phải “\($0)” không? Nếu đúng thì ghi lại.", "Is it “\($0)”? Then write that.")
        }
          ?? say("Ghi lại số chỉ tiêu như trong bộ tiêu chí.", "Write the number as in the decision."))
    })
}
