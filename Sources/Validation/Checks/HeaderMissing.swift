import VietnameseText

extension Check {
  /// A sheet without a heading row.
  static let headerMissing = Check(
    "header-missing", .layout, .error,
    title: say("Không thấy dòng tiêu đề cột", "No heading row"),
    why: say(
      "Không có tiêu đề cột thì không biết số nào là số đạt, số nào là tổng số.",
      "Without headings nobody can tell which number is which."),
    fix: say(
      "Ghi một dòng tiêu đề ngay trên bảng: TT, Chỉ tiêu, Số đạt, Tổng số, Tỷ lệ, Đạt/Chưa đạt.",
      "Put a heading row on top: TT, Chỉ tiêu, Số đạt, Tổng số, Tỷ lệ, Đạt/Chưa đạt."),
    example: say("Bảng bắt đầu ngay bằng dòng 1.1.", "The table starts with row 1.1."),
    depth: 0,
    reading: { seen in
      Words(
        say(
          "\(seen.table.vi) không có dòng tiêu đề cột nên chưa đọc được.",
          "\(seen.table.en) has no heading row and could not be read."),
        fix: say(
          "Thêm dòng tiêu đề: TT, Chỉ tiêu, Số đạt, Tổng số, Tỷ lệ, Đạt/Chưa đạt.",
          "Add the headings: TT, Chỉ tiêu, Số đạt, Tổng số, Tỷ lệ, Đạt/Chưa đạt."))
    })
}
