import VietnameseText

extension Check {
  /// A quotation mark that is opened and never closed.
  static let unclosedQuote = Check(
    "unclosed-quote", .text, .warning,
    title: say("Dấu ngoặc kép không đóng", "A quotation mark is never closed"),
    why: say(
      "Từ dấu ngoặc kép đó trở đi các dòng có thể bị dính vào một ô.",
      "From there on lines may have run together in one cell."),
    fix: say(
      "Xóa hoặc thêm dấu ngoặc kép ở dòng đó, hoặc gửi tệp .xlsx.",
      "Remove or add the quotation mark on that line, or send the .xlsx."),
    example: say("\"Nà Pia,86,82", "\"Nà Pia,86,82"),
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) có dấu ngoặc kép không đóng; các dòng sau có thể bị dính.",
          "\(seen.place.en) opens a quotation mark that is never closed; lines may run together."),
        fix: say(
          "Sửa dấu ngoặc kép ở dòng đó hoặc gửi tệp .xlsx.", "Mend the quotation mark on that line, or send the .xlsx.")
      )
    })
}
