import VietnameseText

extension Check {
  /// A formula that no program has calculated.
  static let formulaWithoutValue = Check(
    "formula-without-value", .value, .error,
    title: say("Công thức chưa được tính", "A formula that nobody calculated"),
    why: say(
      "Tệp do phần mềm khác tạo nên ô chỉ có công thức, chưa có kết quả.",
      "The file was made by a program that did not calculate; there is no result."),
    fix: say(
      "Mở tệp bằng Excel, đợi tính xong, lưu lại rồi gửi.",
      "Open it in Excel, let it calculate, save it and send it again."),
    example: say("Ô E12 có =C12/D12 nhưng không có kết quả.", "E12 holds =C12/D12 and no result."),
    depth: 0,
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) có công thức nhưng chưa có kết quả.",
          "\(seen.place.en) holds a formula that was never calculated."),
        fix: say(
          "Mở tệp bằng Excel, lưu lại rồi gửi, hoặc ghi thẳng số.",
          "Open it in Excel, save it and send it again, or type the number."))
    })
}
