import VietnameseText

extension Check {
  /// A part that the package names but does not hold.
  static let partMissing = Check(
    "part-missing", .file, .warning,
    title: say("Tệp thiếu một phần", "A part of the file is missing"),
    why: say(
      "Tệp nói có một phần mà bên trong không có; phần còn lại vẫn đọc.",
      "The file names a part that it does not hold; the rest was read."),
    fix: say(
      "Mở bằng Excel, lưu lại rồi gửi; xem lại trang bị thiếu.",
      "Open it in Excel, save it and send it again; look for the missing sheet."),
    example: say("Danh mục có 3 trang nhưng tệp chỉ chứa 2.", "The list names three sheets, the file holds two."),
    reading: { seen in
      let part = seen.detail.isEmpty ? "" : " \(seen.detail)"
      return Words(
        say(
          "\(seen.place.vi) thiếu phần\(part); phần còn lại đã đọc.",
          "\(seen.place.en) lacks the part\(part); the rest was read."),
        fix: say(
          "Mở bằng Excel, kiểm tra đủ các trang, lưu lại rồi gửi.",
          "Open it in Excel, check that all sheets are there, save it and send it again."))
    })
}
