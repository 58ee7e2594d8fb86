import Checklists
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// A figure below zero.
  static let negativeValue = Check(
    "negative-value", .value, .error,
    title: say("Số âm", "A negative figure"),
    why: say("Số hộ, số km, tỷ lệ không thể nhỏ hơn 0.", "Households, kilometres and percents cannot be below 0."),
    fix: say("Bỏ dấu trừ hoặc ghi lại số đúng.", "Remove the minus or write the right figure."),
    example: say("Ô C6 ghi -5.", "C6 says -5."),
    depth: 1,
    records: { context in
      context.items.flatMap { item -> [Draft] in
        guard let figure = item.figure else { return [] }
        var fields: [Field] = []
        if let value = figure.numerator, value < 0 { fields.append(.numerator) }
        if let value = figure.denominator, value < 0 { fields.append(.denominator) }
        if fields.isEmpty, let value = item.number, value < 0 { fields.append(.value) }
        return fields.map { field in
          let name = context.name(field, of: item)
          let text = Wording.clip(context.text(field, of: item) ?? "")
          return context.draft(
            Words(
              say(
                "\(name.vi) ghi “\(text)”: số này không thể nhỏ hơn 0.",
                "\(name.en) says “\(text)”: this cannot be below 0."),
              fix: say("Bỏ dấu trừ hoặc ghi lại số đúng.", "Remove the minus or write the right figure.")),
            field, of: item)
        }
      }
    })
}
