import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// Formulas that look into other files.
  static let externalLinks = Check(
    "external-links", .file, .warning,
    title: say("Công thức lấy số từ tệp khác", "Formulas look into other files"),
    why: say(
      "Tệp kia không gửi kèm; số đang thấy là số của lần mở trước.",
      "The other file is not here; what is shown is from the last time it was opened."),
    fix: say(
      "Chép các ô đó rồi dán giá trị (Paste Values) trước khi gửi.",
      "Copy those cells and paste their values before sending."),
    example: say("=[tong-hop.xlsx]Sheet1!C6", "=[tong-hop.xlsx]Sheet1!C6"),
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) có công thức lấy số từ tệp khác; số có thể chưa mới.",
          "\(seen.place.en) has formulas that look into other files; figures may be old."),
        fix: say(
          "Dán giá trị thay cho công thức đó rồi gửi lại.", "Paste values in place of those formulas and send it again."
        ))
    })
}
