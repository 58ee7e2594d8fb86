import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// A percent above 100.
  static let percentOver100 = Check(
    "percent-over-100", .value, .error,
    title: say("Tỷ lệ trên 100%", "A percent above 100"),
    why: say("Số đạt không thể nhiều hơn tổng số nên tỷ lệ không quá 100%.", "A part cannot be more than the whole."),
    fix: say(
      "Kiểm tra dấu phẩy thập phân: 95,3 dễ bị gõ thành 953.", "Look at the decimal comma: 95,3 easily becomes 953."),
    example: say("Ô E12 ghi 953%.", "E12 says 953%."),
    depth: 3,
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) ghi “\(seen.found)”: tỷ lệ không thể trên 100%.",
          "\(seen.place.en) says “\(seen.found)”: a percent cannot be above 100."),
        fix: say("Kiểm tra lại số và dấu phẩy thập phân.", "Check the figure and its decimal comma."))
    },
    records: { context in
      context.items.compactMap { item in
        guard let figure = item.figure, item.indicator?.kind == .percent, !figure.isDerived, let value = item.number,
          value > 100
        else { return nil }
        let name = context.name(.value, of: item)
        let shown = Wording.number(value) + "%"
        let words = Words(
          say(
            "\(name.vi) ghi \(shown): tỷ lệ không thể trên 100%.",
            "\(name.en) says \(shown): a percent cannot be above 100."),
          fix: say("Kiểm tra lại số và dấu phẩy thập phân.", "Check the figure and its decimal comma."))
        var draft = context.draft(words, .value, of: item)
        // Too many counted, and the percent only follows.
        if let numerator = figure.numerator, let denominator = figure.denominator, numerator > denominator {
          draft.restsOn += [context.place(.numerator, of: item)].compactMap { $0 }
        }
        return draft
      }
    })
}
