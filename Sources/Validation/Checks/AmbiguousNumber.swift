import VietnameseText

extension Check {
  /// 1.234: one thousand, or one and a bit.
  static let ambiguousNumber = Check(
    "ambiguous-number", .value, .warning,
    title: say("Số đọc được hai cách", "The number can be read two ways"),
    why: say(
      "Dấu chấm hay phẩy có thể là dấu thập phân hoặc dấu ngăn hàng nghìn.",
      "Dot or comma may mark decimals or thousands."),
    fix: say("Ghi lại cho rõ: 1234 hoặc 1,2.", "Write it plainly: 1234, or 1,2."),
    example: say("Ô D9 ghi “1.234”.", "D9 says “1.234”."),
    depth: 0,
    reading: { seen in
      let taken =
        seen.suggestion.map { say("; đang tính là \($0)", "; taken for \($0)") }
        ?? say("", "")
      return Words(
        say(
          "\(seen.place.vi) ghi “\(seen.found)”: có thể hiểu hai cách\(taken.vi).",
          "\(seen.place.en) says “\(seen.found)”: it can be read two ways\(taken.en)."),
        fix: say(
          "Ghi lại không có dấu ngăn hàng nghìn, số lẻ sau dấu phẩy.",
          "Write it without a mark for thousands, decimals after a comma."))
    })
}
