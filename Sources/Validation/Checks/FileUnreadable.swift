import VietnameseText

extension Check {
  /// A path that is not there or may not be read.
  static let fileUnreadable = Check(
    "file-unreadable", .file, .error,
    title: say("Không mở được tệp", "The file cannot be opened"),
    why: say(
      "Tệp không có ở nơi đã ghi hoặc không được phép đọc.",
      "The file is not where it was said to be, or may not be read."),
    fix: say(
      "Kiểm tra tên tệp, đóng tệp đang mở, chép tệp vào máy rồi gửi lại.",
      "Check the name, close the file, copy it to this computer and send it again."),
    example: say("Tệp na-pia.xlsx nằm trên USB đã rút ra.", "na-pia.xlsx lies on a USB stick that was pulled out."),
    depth: 0,
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) không mở được: không thấy tệp hoặc không được phép đọc.",
          "\(seen.place.en) cannot be opened: it is not there or may not be read."),
        fix: say(
          "Kiểm tra tên tệp, đóng tệp đang mở ở máy khác rồi gửi lại.",
          "Check its name, close it elsewhere, and send it again."))
    })
}
