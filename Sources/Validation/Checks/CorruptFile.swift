import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// A damaged package, whole or in a part.
  static let corruptFile = Check(
    "corrupt-file", .file, .error,
    title: say("Tệp bị hỏng", "The file is damaged"),
    why: say(
      "Một phần của tệp không đọc được; số liệu trong phần đó có thể thiếu.",
      "A part of the file cannot be read; figures in it may be missing."),
    fix: say(
      "Mở tệp bằng Excel, chọn sửa chữa nếu được hỏi, lưu thành tệp mới rồi gửi lại.",
      "Open it in Excel, let it repair, save it under a new name and send it again."),
    example: say("Tệp bị đứt khi tải xuống từ Zalo.", "A download that broke off."),
    depth: 0,
    reading: { seen in
      let part = seen.detail.isEmpty ? "" : " (\(seen.detail))"
      return Words(
        seen.isPartial
          ? say(
            "\(seen.place.vi) có phần bị hỏng\(part); phần còn lại đã đọc.",
            "\(seen.place.en) is damaged in part\(part); the rest was read.")
          : say(
            "\(seen.place.vi) bị hỏng, không đọc được\(part).", "\(seen.place.en) is damaged and cannot be read\(part)."
          ),
        fix: say(
          "Mở bằng Excel, cho sửa chữa, lưu thành tệp mới rồi gửi lại.",
          "Open it in Excel, let it repair, save it as a new file and send it again."))
    })
}
