import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// A figure far from anything the register or the other villages know.
  static let figureOutlier = Check(
    "figure-outlier", .value, .warning,
    title: say("Số khác xa các thôn hoặc danh sách thôn", "A figure far from the others"),
    why: say(
      "Số hộ, số người nhiều hơn cả thôn, hoặc lớn gấp nhiều lần mọi thôn khác, thường do gõ thừa chữ số.",
      "More households or people than the village has, or many times any other village: often a digit too many."),
    fix: say(
      "Kiểm tra lại số; nếu đúng thì ghi lý do vào cột Ghi chú.",
      "Check the figure; if it is right, say why in the note column."),
    example: say(
      "Thôn có 86 hộ nhưng ghi 860 hộ chăn nuôi.", "A village of 86 households reports 860 that keep animals."),
    depth: 3,
    results: { context, consolidation in beyondRegister(context) + beyondOthers(context, consolidation) })

  private static func beyondRegister(_ context: CheckContext) -> [Draft] {
    context.items.flatMap { item -> [Draft] in
      guard let figure = item.figure, let indicator = item.indicator, let village = item.village,
        item.formerName == nil, context.hasRegister
      else { return [] }
      let parts: [(Field, Decimal?, Indicator.Quantity?)] = [
        (.numerator, figure.numerator, indicator.numerator), (.denominator, figure.denominator, indicator.denominator),
      ]
      return parts.compactMap { field, value, quantity in
        guard let value, let quantity else { return nil }
        let isHouseholds = quantity.unit == "hộ"
        guard isHouseholds || quantity.unit == "người" else { return nil }
        let size = isHouseholds ? context.villages[village].households : context.villages[village].people
        // Registers are a little old; only what cannot be is said.
        guard let size, size > 0, value > size * Decimal(string: "1.5").orOne + 5 else { return nil }
        return outlier(field, value, of: item, unit: quantity.unit, size: size, in: context)
      }
    }
  }

  private static func outlier(
    _ field: Field, _ value: Decimal, of item: CheckContext.Item, unit: String, size: Decimal, in context: CheckContext
  ) -> Draft {
    let name = context.name(field, of: item)
    let x = Wording.figure(value, unit: unit)
    let y = Wording.figure(size, unit: unit)
    return context.draft(
      Words(
        say(
          "\(name.vi) ghi \(x), trong khi danh sách thôn có \(y).",
          "\(name.en) says \(x), but the register has \(y) in this village."),
        fix: say(
          "Kiểm tra xem có gõ thừa chữ số không; nếu đúng thì ghi lý do ở Ghi chú.",
          "Perhaps a digit too many; if it is right, say why in the note.")),
      field, of: item)
  }

  private struct Column: Hashable {
    var set: String
    var indicator: String
    var part: String?
    var field: Field
  }

  /// At least five villages, and more than eight times the greatest of the others.
  private static func beyondOthers(_ context: CheckContext, _ consolidation: Consolidation) -> [Draft] {
    var columns: [Column: [(position: Int, value: Decimal)]] = [:]
    for item in context.items where consolidation.standings[item.position] == .counted {
      guard let figure = item.figure, item.village != nil, item.indicator?.kind != .yesNo else { continue }
      let parts: [(Field, Decimal?)] = [(.numerator, figure.numerator), (.denominator, figure.denominator)]
      for (field, value) in parts {
        guard let value, value > 0 else { continue }
        let column = Column(set: figure.set, indicator: figure.indicator, part: figure.part, field: field)
        columns[column, default: []].append((item.position, value))
      }
    }
    var drafts: [Draft] = []
    for (column, values) in columns where values.count >= 5 {
      let sorted = values.sorted { $0.value == $1.value ? $0.position < $1.position : $0.value > $1.value }
      guard let top = sorted.first, let next = sorted.dropFirst().first, top.value > next.value * 8, top.value >= 20
      else { continue }
      let item = context.items[top.position]
      let field = column.field
      let name = context.name(field, of: item)
      let x = Wording.number(top.value)
      let y = Wording.number(next.value)
      drafts.append(
        context.draft(
          Words(
            say(
              "\(name.vi) ghi \(x), gấp nhiều lần mọi thôn khác (nhiều nhất \(y)).",
              "\(name.en) says \(x), many times any other village (at most \(y))."),
            fix: say(
              "Kiểm tra dấu phẩy và đơn vị; nếu đúng thì ghi lý do ở Ghi chú.",
              "Check comma and unit; if it is right, say why in the note.")),
          field, of: item))
    }
    return drafts.sorted { ($0.record ?? 0, $0.field) < ($1.record ?? 0, $1.field) }
  }
}

extension Decimal? {
  fileprivate var orOne: Decimal { self ?? 1 }
}
