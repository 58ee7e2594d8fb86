import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// #REF!, #DIV/0!, ####.
  static let cellError = Check(
    "cell-error", .value, .error,
    title: say("Ô báo lỗi công thức", "The cell shows an error"),
    why: say("Công thức bị hỏng nên không có số.", "The formula is broken; there is no figure."),
    fix: say("Ghi thẳng số vào ô thay cho công thức.", "Type the number in place of the formula."),
    example: say("Ô E12 hiện “#DIV/0!”.", "E12 shows “#DIV/0!”."),
    depth: 0,
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) hiện “\(seen.found)”: công thức bị lỗi nên không có số.",
          "\(seen.place.en) shows “\(seen.found)”: the formula is broken."),
        fix: say("Ghi thẳng số vào ô này thay cho công thức.", "Type the number in place of the formula."))
    })
}
