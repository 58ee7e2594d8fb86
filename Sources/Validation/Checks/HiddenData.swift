import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// Figures that the reader of the sheet cannot see.
  static let hiddenData = Check(
    "hidden-data", .layout, .warning,
    title: say("Có số liệu bị ẩn", "Some data is hidden"),
    why: say(
      "Cột và trang bị ẩn không được tính; dòng bị ẩn vẫn tính. Người ký không thấy các ô này.",
      "Hidden columns and sheets do not count, hidden rows do. Who signs does not see them."),
    fix: say("Bỏ ẩn (Unhide) để kiểm tra; xóa nếu là số liệu cũ.", "Unhide and check them; delete what is old."),
    example: say("Dòng 12–15 bị ẩn, có số liệu.", "Rows 12–15 are hidden and hold figures."),
    depth: 0,
    reading: { seen in
      Words(
        say("\(seen.place.vi) có số liệu đang bị ẩn.", "\(seen.place.en) holds data that is hidden."),
        fix: say("Bỏ ẩn để kiểm tra; nếu là số liệu cũ thì xóa.", "Unhide and check it; delete it if it is old."))
    })
}
