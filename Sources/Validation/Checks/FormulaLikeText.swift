import VietnameseText

extension Check {
  /// Text that a spreadsheet could take for a formula.
  static let formulaLikeText = Check(
    "formula-like-text", .value, .warning,
    title: say("Chữ bắt đầu như công thức", "Text that starts like a formula"),
    why: say(
      "Chữ bắt đầu bằng =, +, - hoặc @ có thể chạy như công thức khi mở ở máy khác; ở đây chỉ coi là chữ.",
      "Text starting with =, +, - or @ may run as a formula elsewhere; here it stays text."),
    fix: say("Bỏ dấu ở đầu ô.", "Remove the sign at the start."),
    example: say("Ô H9 ghi “=HYPERLINK(…)” dạng chữ.", "H9 holds “=HYPERLINK(…)” as text."),
    depth: 0,
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) ghi “\(seen.found)”: chữ bắt đầu như công thức, chỉ coi là chữ.",
          "\(seen.place.en) says “\(seen.found)”: it starts like a formula and was taken as text."),
        fix: say("Bỏ dấu =, +, - hoặc @ ở đầu ô.", "Remove the =, +, - or @ at the start."))
    })
}
