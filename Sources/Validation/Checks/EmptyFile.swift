import VietnameseText

extension Check {
  /// A file without a byte or without a cell.
  static let emptyFile = Check(
    "empty-file", .file, .error,
    title: say("Tệp trống", "The file is empty"),
    why: say("Trong tệp không có ô nào ghi chữ hoặc số.", "No cell of the file holds anything."),
    fix: say(
      "Mở lại phiếu, lưu rồi gửi lại; phiếu gửi qua điện thoại dễ bị mất nội dung.",
      "Open the checklist again, save it, send it again; phones sometimes send empty files."),
    example: say("Tệp na-pia.xlsx có 0 byte.", "na-pia.xlsx has 0 bytes."),
    depth: 0,
    reading: { seen in
      Words(
        say("\(seen.place.vi) không có nội dung.", "\(seen.place.en) is empty."),
        fix: say("Mở phiếu gốc, lưu lại rồi gửi tệp mới.", "Open the original, save it again and send the new file."))
    })
}
