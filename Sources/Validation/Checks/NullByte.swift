import VietnameseText

extension Check {
  /// A zero byte inside a text file.
  static let nullByte = Check(
    "null-byte", .text, .warning,
    title: say("Có ký tự rỗng trong tệp chữ", "A zero byte in a text file"),
    why: say(
      "Ký tự rỗng không có trong bảng tính bình thường; tệp có thể bị hỏng khi chép.",
      "No spreadsheet writes zero bytes; the file may have been damaged in copying."),
    fix: say("Xuất lại tệp CSV từ bảng tính gốc, hoặc gửi tệp .xlsx.", "Export the CSV again, or send the .xlsx."),
    example: say(
      "Một dòng của tệp có ký tự mã 0 giữa hai số.", "A line holds a character of code 0 between two numbers."),
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) có ký tự rỗng; tệp có thể bị hỏng khi chép.",
          "\(seen.place.en) holds a zero byte; it may have been damaged in copying."),
        fix: say("Xuất lại tệp CSV hoặc gửi tệp .xlsx.", "Export the CSV again, or send the .xlsx."))
    })
}
