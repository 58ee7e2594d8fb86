import VietnameseText

extension Check {
  /// Blanks and marks that nobody sees.
  static let invisibleCharacters = Check(
    "invisible-characters", .value, .warning,
    title: say("Có ký tự không nhìn thấy", "Invisible characters"),
    why: say(
      "Ô nhìn đúng nhưng có dấu cách hoặc ký tự ẩn; phần mềm khác có thể đọc sai.",
      "The cell looks right but holds blanks or hidden marks; other programs may misread it."),
    fix: say("Xóa ô rồi gõ lại.", "Clear the cell and type it again."),
    example: say("“Đạt␣” có dấu cách ở cuối.", "“Đạt␣” ends in a blank."),
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) ghi “\(seen.found)”: có ký tự không nhìn thấy (␣); đã bỏ qua khi đọc.",
          "\(seen.place.en) says “\(seen.found)”: invisible characters (␣) were passed over."),
        fix: say("Xóa ô này rồi gõ lại.", "Clear this cell and type it again."))
    })
}
