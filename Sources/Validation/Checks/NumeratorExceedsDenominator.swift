import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// More reached than there are.
  static let numeratorExceedsDenominator = Check(
    "numerator-exceeds-denominator", .value, .error,
    title: say("Số đạt lớn hơn tổng số", "More reached than there are"),
    why: say("Số đạt là một phần của tổng số.", "What is reached is a part of the whole."),
    fix: say("Kiểm tra xem hai số có bị ghi đổi chỗ không.", "See whether the two figures changed places."),
    example: say("Số đạt 90 hộ, tổng số 86 hộ.", "90 households of 86."),
    depth: 2,
    records: { context in
      context.items.compactMap { item in
        guard let figure = item.figure, item.indicator?.kind == .percent, let numerator = figure.numerator,
          let denominator = figure.denominator, denominator > 0, numerator > denominator
        else { return nil }
        let a = context.name(.numerator, of: item)
        let b = context.name(.denominator, of: item)
        let x = Wording.number(numerator)
        let y = Wording.number(denominator)
        let isOneCell = context.cell(.numerator, of: item) == context.cell(.denominator, of: item)
        let words = Words(
          isOneCell
            ? say("\(a.vi) ghi số đạt \(x) lớn hơn tổng số \(y).", "\(a.en) gives \(x) reached of \(y).")
            : say(
              "\(a.vi) ghi số đạt \(x), lớn hơn tổng số \(y) ở \(b.vi.lowercasedFirst).",
              "\(a.en) gives \(x) reached, more than the total \(y) in \(b.en.lowercasedFirst)."),
          fix: say("Kiểm tra hai số, xem có ghi đổi chỗ không.", "Check both figures; perhaps they changed places."),
          expected: "≤ \(y)")
        var draft = context.draft(words, .numerator, of: item, related: isOneCell ? [] : [.denominator])
        draft.spoils = [context.place(.numerator, of: item), context.place(.denominator, of: item)].compactMap { $0 }
        return draft
      }
    })
}

extension String {
  /// With a small first letter, for use inside a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
