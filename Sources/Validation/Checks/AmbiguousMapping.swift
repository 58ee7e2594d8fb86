import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// A sheet that two layouts fit equally well.
  static let ambiguousMapping = Check(
    "ambiguous-mapping", .layout, .error,
    title: say("Hợp với nhiều biểu mẫu như nhau", "Several forms fit equally well"),
    why: say(
      "Đoán nhầm mẫu thì số liệu vào nhầm chỗ, nên chưa lấy số liệu nào.",
      "A wrong guess would put figures in the wrong place, so nothing was taken."),
    fix: say(
      "Ghi rõ tiêu đề các cột, hoặc chọn mẫu bằng --mappings.",
      "Make the headings clear, or choose a mapping with --mappings."),
    example: say("Hai cột cùng có tiêu đề “Kết quả”.", "Two columns are both called “Kết quả”."),
    depth: 1,
    reading: { seen in
      let which = seen.found.isEmpty ? "" : ": \(seen.found)"
      return Words(
        say(
          "\(seen.table.vi) hợp với nhiều biểu mẫu như nhau\(which); chưa lấy số liệu.",
          "\(seen.table.en) fits several forms equally well\(which); nothing was taken."),
        fix: say(
          "Ghi rõ tiêu đề từng cột cho khác nhau rồi gửi lại.",
          "Give each column a heading of its own and send it again."))
    })
}
