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
    depth: 1,
    reading: { seen in
      let name = seen.suggestion ?? (seen.found.isEmpty ? nil : seen.found)
      let vi = name.map { "cột “\($0)”" } ?? "cột số liệu hoặc cột đánh giá"
      let en = name.map { "the column “\($0)”" } ?? "a column of figures or marks"
      return Words(
        say("\(seen.table.vi) thiếu \(vi).", "\(seen.table.en) lacks \(en)."),
        fix: say("Thêm \(vi) rồi điền số liệu.", "Add \(en) and fill it in."))
    })
}
