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
      return Words(
        say(
          "\(seen.place.vi) ghi “\(seen.found)”: ô này chỉ ghi số\(unit), không ghi chữ.",
          "\(seen.place.en) says “\(seen.found)”: a number\(unit) is wanted here."),
        fix: say(
          "Ghi số, ví dụ 3,2; lời giải thích ghi sang cột Ghi chú.",
          "Write a number, such as 3,2; explanations go into the note column."))
    })
}
