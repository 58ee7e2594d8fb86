import VietnameseText

extension Check {
  /// A heading with nothing under it.
  static let noDataRows = Check(
    "no-data-rows", .layout, .error,
    title: say("Bảng không có dòng số liệu", "No rows of data"),
    why: say("Có tiêu đề nhưng bên dưới không có dòng nào ghi số liệu.", "There is a heading, but nothing under it."),
    fix: say(
      "Điền số liệu vào bảng rồi gửi lại; kiểm tra có gửi nhầm phiếu trống không.",
      "Fill in the table and send it again; perhaps a blank form was sent by mistake."),
    example: say("Phiếu mẫu còn trống.", "A blank form."),
    depth: 1,
    reading: { seen in
      Words(
        say(
          "\(seen.table.vi) có tiêu đề nhưng không có dòng số liệu nào.",
          "\(seen.table.en) has a heading but no rows of data."),
        fix: say(
          "Điền số liệu rồi gửi lại; xem có gửi nhầm phiếu trống không.",
          "Fill it in and send it again; perhaps the blank form was sent."))
    })
}
