import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// The separator of a text file was worked out with doubt.
  static let dialectGuessed = Check(
    "dialect-guessed", .text, .info,
    title: say("Dấu phân cách được đoán", "The separator was guessed"),
    why: say(
      "Tệp CSV không nói các cột ngăn nhau bằng dấu gì; đã chọn dấu hợp nhất.",
      "A CSV file does not say what separates its columns; the best fit was taken."),
    fix: say(
      "Xem số liệu có đúng cột không; nếu sai thì gửi tệp .xlsx.",
      "See whether figures are in their columns; if not, send the .xlsx."),
    example: say(
      "Tệp chỉ có hai dòng, vừa có dấu phẩy vừa có dấu chấm phẩy.",
      "A file of two lines with both commas and semicolons."),
    reading: { seen in
      let which = seen.detail.isEmpty ? "" : " (\(seen.detail))"
      return Words(
        say(
          "\(seen.place.vi): dấu ngăn cột được đoán\(which).",
          "\(seen.place.en): the column separator was guessed\(which)."),
        fix: say(
          "Xem số liệu có đúng cột không; nếu sai thì gửi tệp .xlsx.",
          "See whether figures are in their columns; if not, send the .xlsx."))
    })
}
