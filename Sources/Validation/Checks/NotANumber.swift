import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// Words where only a figure can stand.
  static let notANumber = Check(
    "not-a-number", .value, .error,
    title: say("Ô ghi chữ thay vì số", "Words in place of a number"),
    why: say("Tỷ lệ của xã được tính từ các số này.", "The commune's figure is worked out from these numbers."),
    fix: say(
      "Ghi số, ví dụ 3,2 (ghi “3,2 km” cũng đọc được); lời giải thích ghi ở cột Ghi chú.",
      "Write a number, such as 3,2 (“3,2 km” will do); explanations go into the note column."),
    example: say("Ô C6 ghi “ba cây số”.", "C6 says “ba cây số”."),
    depth: 0,
    reading: { seen in
      let unit = seen.unit.map { " (\($0))" } ?? ""
      // Households, houses and villages have no fractions.
      let number =
        seen.unit.map { ["km", "m", "m2", "ha", "%", "triệu đồng", "tấn"].contains($0) } ?? true ? "3,2" : "32"
      // "2023-05-01 0:00:00": the spreadsheet has made a date of what was typed.
      let isDate =
        seen.found.filter { "-/:".contains($0) }.count > 1
        && seen.found.allSatisfy { $0.isNumber || "-/: ".contains($0) }
      guard !isDate else {
        return Words(
          say(
            "\(seen.place.vi) hiện “\(seen.found)”: bảng tính đã đổi số\(unit) thành ngày giờ.",
            "\(seen.place.en) shows “\(seen.found)”: the spreadsheet has made a date of the number\(unit)."),
          fix: say(
            "Chọn kiểu Số (Number) cho ô này rồi gõ lại số.", "Set the cell's format to Number and type it again."))
      }
      return Words(
        say(
          "\(seen.place.vi) ghi “\(seen.found)”: ô này chỉ ghi số\(unit), không ghi chữ.",
          "\(seen.place.en) says “\(seen.found)”: a number\(unit) is wanted here."),
        fix: say(
          "Ghi số, ví dụ \(number); lời giải thích ghi sang cột Ghi chú.",
          "Write a number, such as \(number); explanations go into the note column."))
    })
}
