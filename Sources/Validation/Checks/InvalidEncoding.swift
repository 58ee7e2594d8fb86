import VietnameseText

extension Check {
  /// Bytes that are no letters in the file's encoding.
  static let invalidEncoding = Check(
    "invalid-encoding", .text, .warning,
    title: say("Có ký tự không đọc được", "Some characters cannot be read"),
    why: say(
      "Bảng mã của tệp chữ không thống nhất, có chữ bị mất dấu hoặc thành ký tự lạ.",
      "The text file mixes encodings; some letters are lost."),
    fix: say(
      "Trong Excel chọn Lưu thành › CSV UTF-8 rồi gửi lại, hoặc gửi tệp .xlsx.",
      "In Excel choose Save As › CSV UTF-8, or send the .xlsx."),
    example: say("Chữ “Nà Pia” hiện thành “N� Pia”.", "“Nà Pia” shows as “N� Pia”."),
    depth: -1,
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) có ký tự không đọc được bằng bảng mã của tệp.",
          "\(seen.place.en) has characters that the file's encoding cannot explain."),
        fix: say("Lưu lại thành CSV UTF-8 hoặc gửi tệp .xlsx.", "Save it as CSV UTF-8, or send the .xlsx."))
    })
}
