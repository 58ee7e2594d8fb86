import Checklists
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// A total of 0 with something counted.
  static let denominatorZero = Check(
    "denominator-zero", .value, .error,
    title: say("Tổng số bằng 0", "The total is 0"),
    why: say(
      "Không chia được cho 0; cả hai bằng 0 nghĩa là không phát sinh.",
      "Nothing can be divided by 0; both 0 means that there is no such thing."),
    fix: say(
      "Ghi tổng số đúng; nếu thôn không có thì ghi “Không áp dụng”.", "Write the right total, or “Không áp dụng”."),
    example: say("Số đạt 5, tổng số 0.", "5 reached of 0."),
    depth: 1,
    records: { context in
      context.items.compactMap { item in
        guard let figure = item.figure, figure.denominator == 0, figure.status != .notApplicable,
          figure.numerator != 0
        else { return nil }
        let name = context.name(.denominator, of: item)
        let words = Words(
          say(
            "\(name.vi) ghi tổng số bằng 0 nên không tính được tỷ lệ.",
            "\(name.en) gives a total of 0; no percent can be worked out."),
          fix: say(
            "Ghi tổng số đúng; nếu thôn không có thì ghi “Không áp dụng”.",
            "Write the right total, or “Không áp dụng”."))
        return context.draft(words, .denominator, of: item, related: [.numerator])
      }
    })
}
