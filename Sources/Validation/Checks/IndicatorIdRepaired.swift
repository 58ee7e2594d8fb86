import VietnameseText

extension Check {
  /// An id that Excel changed and that was put right.
  static let indicatorIdRepaired = Check(
    "indicator-id-repaired", .indicator, .info,
    title: say("Số chỉ tiêu bị Excel đổi, đã hiểu lại", "Excel changed the indicator's number; it was put right"),
    why: say(
      "Excel tự đổi 2.10 thành 2.1, 2.3 thành ngày 02/3; đã hiểu lại theo tên chỉ tiêu.",
      "Excel turns 2.10 into 2.1 and 2.3 into a date; the name told which it is."),
    fix: say(
      "Không bắt buộc sửa; nên định dạng cột TT là Văn bản (Text).",
      "Nothing need be done; better format that column as Text."),
    example: say("Ô A12 hiện “02/thg 3”, hiểu là 2.3.", "A12 shows a date; it was taken for 2.3."),
    reading: { seen in
      let id = seen.suggestion ?? "?"
      return Words(
        say(
          "\(seen.place.vi) ghi “\(seen.found)”; đã hiểu là chỉ tiêu \(id).",
          "\(seen.place.en) says “\(seen.found)”; it was taken for indicator \(id)."),
        fix: say(
          "Nếu đúng thì không phải sửa; nên để cột này kiểu Văn bản.",
          "Nothing to do if that is right; better format the column as Text."))
    })
}
