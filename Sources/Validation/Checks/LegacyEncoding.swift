import VietnameseText

extension Check {
  /// TCVN3 or VNI letters that were read correctly.
  static let legacyEncoding = Check(
    "legacy-encoding", .text, .info,
    title: say("Chữ theo phông cũ (TCVN3, VNI …)", "Letters of an old font (TCVN3, VNI …)"),
    why: say(
      "Chữ gõ bằng phông cũ đã được chuyển sang Unicode khi đọc.",
      "Letters typed with an old font were turned into Unicode."),
    fix: say(
      "Không phải sửa; nên dùng phông Times New Roman và bộ gõ Unicode.",
      "Nothing to do; better use Times New Roman and a Unicode keyboard."),
    example: say("“Th«n Nµ Pia” đọc thành “Thôn Nà Pia”.", "“Th«n Nµ Pia” was read as “Thôn Nà Pia”."),
    reading: { seen in
      let name = seen.detail.isEmpty ? seen.found : seen.detail
      let which = name.isEmpty ? "" : " (\(name))"
      return Words(
        say(
          "\(seen.place.vi) gõ bằng phông cũ\(which); đã chuyển sang Unicode khi đọc.",
          "\(seen.place.en) is typed in an old font\(which); it was read as Unicode."),
        fix: say("Không phải sửa; xem lại tên có dấu.", "Nothing to do; look at accented names once."))
    })
}
