import VietnameseText

extension Check {
  /// A number that the spreadsheet holds as text.
  static let numberAsText = Check(
    "number-as-text", .value, .info,
    title: say("Số lưu dạng chữ", "A number held as text"),
    why: say(
      "Excel không cộng số lưu dạng chữ; ở đây vẫn đọc được.",
      "Excel does not add numbers held as text; here they are read."),
    fix: say(
      "Chọn ô, bấm dấu chấm than, chọn Chuyển thành số.", "Select the cells, click the mark, choose Convert to Number."),
    example: say("Ô D7 có góc xanh, ghi ’86.", "D7 has a green corner and holds ’86."),
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) có số lưu dạng chữ “\(seen.found)”; vẫn đọc được.",
          "\(seen.place.en) holds the number “\(seen.found)” as text; it was read."),
        fix: say(
          "Không bắt buộc sửa; trong Excel chọn Chuyển thành số.",
          "Nothing need be done; in Excel choose Convert to Number."))
    })
}
