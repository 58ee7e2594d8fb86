import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// Cells that no record used.
  static let unmappedCells = Check(
    "unmapped-cells", .layout, .warning,
    title: say("Có ô chưa được dùng", "Some cells were not used"),
    why: say(
      "Những ô này có chữ hoặc số nhưng không thuộc chỉ tiêu nào; có thể số liệu ghi nhầm chỗ.",
      "They hold something but belong to no indicator; figures may be in the wrong place."),
    fix: say(
      "Xem lại các ô đó; nếu là số liệu thì chuyển vào đúng cột, đúng dòng.",
      "Look at them; move figures to their column and row."),
    example: say("Cột K ghi thêm “Số liệu năm 2022”.", "Column K holds last year's figures."),
    reading: { seen in
      let what = seen.found.isEmpty ? "" : " “\(seen.found)”"
      return Words(
        say(
          "\(seen.place.vi)\(what) không thuộc chỉ tiêu nào nên chưa được dùng.",
          "\(seen.place.en)\(what) belongs to no indicator and was not used."),
        fix: say(
          "Nếu là số liệu thì chuyển vào đúng cột; nếu là ghi chú thì để nguyên.",
          "Move figures to their column; leave remarks as they are."))
    })
}
