import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// A line with more or fewer columns than the rest.
  static let raggedRow = Check(
    "ragged-row", .text, .warning,
    title: say("Dòng lệch số cột", "A line has another number of columns"),
    why: say(
      "Thừa hoặc thiếu một dấu phân cách thì số liệu sang nhầm cột.",
      "One separator too many or too few moves figures to the wrong column."),
    fix: say(
      "So dòng đó với dòng tiêu đề; hay gặp nhất là dấu phẩy thập phân trong tệp ngăn bằng dấu phẩy.",
      "Compare it with the heading; often a decimal comma in a file separated by commas."),
    example: say("Tiêu đề có 6 cột, dòng 9 có 7.", "The heading has 6 columns, line 9 has 7."),
    depth: 0,
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) có số cột khác các dòng khác; số liệu có thể lệch cột.",
          "\(seen.place.en) has another number of columns; figures may be in the wrong one."),
        fix: say(
          "So dòng này với dòng tiêu đề, thêm hoặc bớt dấu phân cách.",
          "Compare the line with the heading; add or remove a separator."))
    })
}
