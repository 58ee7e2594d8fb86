import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// A column without which figures cannot be read.
  static let columnMissing = Check(
    "column-missing", .layout, .error,
    title: say("Thiếu cột", "A column is missing"),
    why: say(
      "Thiếu cột này thì không tính được kết quả của chỉ tiêu.",
      "Without this column the indicator cannot be worked out."),
    fix: say(
      "Thêm cột còn thiếu, ghi tiêu đề đúng tên rồi điền số liệu.", "Add the column with its heading and fill it in."),
    example: say("Bảng có “Số đạt” nhưng không có “Tổng số”.", "The table has “Số đạt” but no “Tổng số”."),
    depth: 0,
    reading: { seen in
      let name = seen.suggestion ?? (seen.found.isEmpty ? "?" : seen.found)
      return Words(
        say("\(seen.place.vi) thiếu cột “\(name)”.", "\(seen.place.en) lacks the column “\(name)”."),
        fix: say("Thêm cột “\(name)” rồi điền số liệu.", "Add the column “\(name)” and fill it in."))
    })
}
