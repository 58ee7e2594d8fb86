import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// A typed percent that its parts do not give.
  static let percentMismatch = Check(
    "percent-mismatch", .value, .warning,
    title: say("Tỷ lệ không khớp số đạt và tổng số", "The percent does not fit its parts"),
    why: say(
      "Kết quả của xã tính từ số đạt và tổng số; tỷ lệ ghi tay khác thì một trong ba số sai.",
      "The commune's figure rests on the parts; if the typed percent differs, one of the three is wrong."),
    fix: say("Kiểm tra cả ba số rồi sửa số sai.", "Check all three and mend the wrong one."),
    example: say("82/86 hộ nhưng ghi 59,3% (đúng là 95,35%).", "82 of 86, but 59,3% is written (95,35% is right)."),
    depth: 5,
    records: { context in
      context.items.compactMap { item in
        guard let figure = item.figure, item.indicator?.kind == .percent, !figure.isDerived, let value = item.number,
          let numerator = figure.numerator, let denominator = figure.denominator, denominator > 0
        else { return nil }
        guard !Rounding.isShown(numerator * 100, by: denominator, as: value) else { return nil }
        let name = context.name(.value, of: item)
        let right = Wording.number(numerator * 100 / denominator) + "%"
        let parts = "\(Wording.number(numerator))/\(Wording.number(denominator))"
        let words = Words(
          say(
            "\(name.vi) ghi \(Wording.number(value))%, nhưng \(parts) là \(right).",
            "\(name.en) says \(Wording.number(value))%, but \(parts) is \(right)."),
          fix: say(
            "Kiểm tra số đạt và tổng số; nếu đúng thì ghi \(right).",
            "Check the parts; if they are right, write \(right)."),
          expected: right)
        return context.draft(words, .value, of: item, related: [.numerator, .denominator])
      }
    })
}
