import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// A figure that is right in another unit: 0,953 for 95,3%, metres for kilometres.
  static let unitSuspect = Check(
    "unit-suspect", .value, .warning,
    title: say("Có thể nhầm đơn vị", "The unit may be wrong"),
    why: say(
      "Số quá lớn hoặc quá nhỏ so với đơn vị của cột, thường do ghi mét thay cho km hoặc 0,95 thay cho 95%.",
      "Far too large or small for the column's unit: metres for km, or 0,95 for 95%."),
    fix: say(
      "Kiểm tra đơn vị ghi ở đầu cột rồi ghi lại số.", "Look at the unit of the column and write the figure again."),
    example: say("Ô C6 ghi 3700 ở cột km.", "C6 says 3700 in a column of km."),
    depth: 1,
    reading: { seen in
      let unit = seen.unit.map { " (\($0))" } ?? ""
      return Words(
        say(
          "\(seen.place.vi) ghi “\(seen.found)”: có thể nhầm đơn vị\(unit).",
          "\(seen.place.en) says “\(seen.found)”: perhaps in another unit\(unit)."),
        fix: seen.suggestion.map { say("Nếu nhầm thì ghi lại \($0).", "If so, write \($0).") }
          ?? say(
            "Kiểm tra đơn vị ở đầu cột rồi ghi lại số.", "Look at the unit of the column and write the figure again."))
    },
    records: { context in context.items.flatMap { fractions($0, context) + metres($0, context) } })

  private static func fractions(_ item: CheckContext.Item, _ context: CheckContext) -> [Draft] {
    guard let figure = item.figure, item.indicator?.kind == .percent, !figure.isDerived, let value = item.number,
      value > 0, value <= 1, let numerator = figure.numerator, let denominator = figure.denominator, denominator > 0
    else { return [] }
    let percent = numerator * 100 / denominator
    guard !Rounding.isShown(percent, as: value), Rounding.isShown(numerator / denominator, as: value) else { return [] }
    let name = context.name(.value, of: item)
    let right = Wording.number(percent) + "%"
    let words = Words(
      say(
        "\(name.vi) ghi \(Wording.number(value, places: 6)), nhưng số đạt / tổng số là \(right): có thể ghi thiếu %.",
        "\(name.en) says \(Wording.number(value, places: 6)), but the parts give \(right): a percent seems meant."),
      fix: say("Nếu đúng là \(right) thì ghi \(right).", "If it is \(right), write \(right)."), expected: right)
    return [context.draft(words, .value, of: item, related: [.numerator, .denominator])]
  }

  /// No village has 200 km of roads.
  private static let mostKilometres = Decimal(200)

  private static func metres(_ item: CheckContext.Item, _ context: CheckContext) -> [Draft] {
    guard let figure = item.figure, item.speaker != .commune, let indicator = item.indicator else { return [] }
    let parts: [(Field, Decimal?, String?)] = [
      (.numerator, figure.numerator, figure.partsUnit ?? indicator.numerator?.unit),
      (.denominator, figure.denominator, figure.partsUnit ?? indicator.denominator?.unit),
    ]
    return parts.compactMap { field, figure, unit in
      guard unit == "km", let figure, figure >= mostKilometres, let cell = context.cell(field, of: item) else {
        return nil
      }
      let right = Wording.number(figure / 1000, places: 3)
      let words = Words(
        say(
          "Ô \(cell) ghi \(Wording.number(figure)) km: có thể là mét, tức \(right) km.",
          "Cell \(cell) says \(Wording.number(figure)) km: perhaps metres, that is \(right) km."),
        fix: say(
          "Cột này tính bằng km; nếu đang ghi mét thì ghi \(right).",
          "This column is in km; if it is metres, write \(right)."), expected: right)
      return context.draft(words, field, of: item)
    }
  }
}
