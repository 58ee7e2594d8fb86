import VietnameseText

extension Check {
  /// The encoding was worked out, not written in the file.
  static let encodingGuessed = Check(
    "encoding-guessed", .text, .warning,
    title: say("Bảng mã được đoán", "The encoding was guessed"),
    why: say(
      "Tệp không ghi bảng mã; đã chọn bảng mã hợp nhất với chữ Việt.",
      "The file does not say its encoding; the one that fits Vietnamese best was taken."),
    fix: say(
      "Xem lại vài tên có dấu; nếu sai thì lưu thành CSV UTF-8 hoặc chạy với --encoding.",
      "Look at a few names with accents; if wrong, save as CSV UTF-8 or run with --encoding."),
    example: say("Tệp CSV lưu từ Excel cũ, bảng mã windows-1258.", "A CSV saved by an old Excel, windows-1258."),
    reading: { seen in
      let name = seen.detail.isEmpty ? "?" : seen.detail
      return Words(
        say(
          "\(seen.place.vi) không ghi bảng mã; đã đọc theo \(name).",
          "\(seen.place.en) does not say its encoding; it was read as \(name)."),
        fix: say(
          "Xem lại vài tên có dấu; nếu sai thì lưu thành CSV UTF-8.",
          "Look at a few accented names; if they are wrong, save it as CSV UTF-8."))
    })
}
