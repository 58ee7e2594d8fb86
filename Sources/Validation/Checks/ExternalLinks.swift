import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// Formulas and links that lead out of the file: to other files, the network, other programs.
  static let externalLinks = Check(
    "external-links", .file, .warning,
    title: say("Công thức, liên kết ra ngoài tệp", "Formulas or links that lead out of the file"),
    why: say(
      "Tệp khác, trang mạng hay chương trình khác không gửi kèm; số đang thấy là số của lần mở trước.",
      "The other file, page or program is not here; what is shown is from the last time it was opened."),
    fix: say(
      "Chép các ô đó rồi dán giá trị (Paste Values) trước khi gửi.",
      "Copy those cells and paste their values before sending."),
    example: say("=[tong-hop.xlsx]Sheet1!C6", "=[tong-hop.xlsx]Sheet1!C6"),
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) có công thức hoặc liên kết ra ngoài tệp; số có thể chưa mới.",
          "\(seen.place.en) has formulas or links that lead out of the file; figures may be old."),
        fix: say(
          "Dán giá trị thay cho công thức, liên kết đó rồi gửi lại.",
          "Paste values in place of them and send it again."
        ))
    })
}
