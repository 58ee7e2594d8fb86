import VietnameseText

extension Check {
  /// A cell with far more text than a checklist needs.
  static let textTooLong = Check(
    "text-too-long", .text, .warning,
    title: say("Ô có đoạn chữ quá dài", "A cell holds a very long text"),
    why: say("Đoạn chữ bị cắt bớt khi đọc.", "The text was cut when it was read."),
    fix: say(
      "Rút gọn đoạn chữ, hoặc gửi kèm thành văn bản riêng.", "Shorten the text, or send it as a document of its own."),
    example: say("Cả biên bản họp thôn dán vào một ô ghi chú.", "The minutes of a meeting pasted into one cell."),
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) có đoạn chữ quá dài, đã cắt bớt khi đọc.",
          "\(seen.place.en) holds a very long text; it was cut."),
        fix: say("Rút gọn đoạn chữ trong ô này.", "Shorten the text in this cell."))
    })
}
