import VietnameseText

extension Check {
  /// An encrypted workbook.
  static let passwordProtected = Check(
    "password-protected", .file, .error,
    title: say("Tệp có mật khẩu", "The file has a password"),
    why: say("Tệp đặt mật khẩu mở thì không đọc được số liệu.", "A file that asks for a password cannot be read."),
    fix: say(
      "Bỏ mật khẩu mở tệp (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi gửi lại.",
      "Remove the password (File › Info › Protect Workbook) and send it again."),
    example: say("Mở tệp thì Excel hỏi mật khẩu.", "Excel asks for a password when it opens the file."),
    depth: 0,
    reading: { seen in
      Words(
        say("\(seen.place.vi) có mật khẩu nên không đọc được.", "\(seen.place.en) has a password and cannot be read."),
        fix: say("Bỏ mật khẩu mở tệp, lưu lại rồi gửi.", "Remove the password, save it and send it again."))
    })
}
