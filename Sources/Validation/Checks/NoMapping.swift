import VietnameseText

extension Check {
  /// A sheet that no layout fits.
  static let noMapping = Check(
    "no-mapping", .layout, .error,
    title: say("Không nhận ra biểu mẫu", "The form was not recognised"),
    why: say(
      "Cách trình bày không giống mẫu nào đã biết nên chưa lấy được số liệu.",
      "The layout is like none that is known, so nothing was taken from it."),
    fix: say(
      "Dùng mẫu phiếu của xã (ntm template), hoặc nhờ xã khai báo mẫu này (ntm mapping suggest).",
      "Use the commune's form (ntm template), or have this one described (ntm mapping suggest)."),
    example: say("Một trang chỉ có lời kể, không có bảng.", "A sheet with prose and no table."),
    depth: 1,
    reading: { seen in
      Words(
        say(
          "\(seen.table.vi) không giống biểu mẫu nào đã biết nên chưa lấy được số liệu.",
          "\(seen.table.en) is like no known form; nothing was taken from it."),
        fix: say(
          "Dùng mẫu phiếu của xã, hoặc báo xã khai thêm mẫu này.", "Use the commune's form, or have this one described."
        ))
    })
}
