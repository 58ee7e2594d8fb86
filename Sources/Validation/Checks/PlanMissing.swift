import Checklists
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// Not met, and no date by which it will be.
  static let planMissing = Check(
    "plan-missing", .roadmap, .warning,
    title: say("Chưa có thời hạn hoàn thành", "No date of completion"),
    why: say(
      "Chỉ tiêu chưa đạt phải có lộ trình: đến tháng, quý hoặc năm nào thì xong.",
      "What is not met needs a roadmap: by which month, quarter or year."),
    fix: say(
      "Ghi thời hạn, ví dụ “quý IV/2024”; điều kiện kèm theo vẫn giữ lại.",
      "Write a date, such as “quý IV/2024”; keep the condition beside it."),
    example: say(
      "Chưa đạt, cột Thời hạn ghi “khi được hỗ trợ xi măng”.", "Not met; the date column says “when cement is given”."),
    depth: 6,
    skip: { context in
      context.items.contains { context.hasColumn(.plan, for: $0) || context.hasColumn(.due, for: $0) }
        ? nil : say("không phiếu nào có cột thời hạn", "no sheet has a column for dates")
    },
    records: { context in
      context.items.compactMap { item in
        if case .plan(let line) = item.record.body { return withoutDate(line, item, context) }
        guard let figure = item.figure, figure.status == .notMet, figure.plan?.due == nil,
          context.hasColumn(.plan, for: item),
          !context.siblings(of: item).contains(where: { $0.figure?.plan?.due != nil }),
          !context.hasRoadmap(for: item)
        else { return nil }
        let name = context.name(.plan, of: item)
        let text = figure.plan.map { Wording.clip($0.text, 40) } ?? ""
        let words = Words(
          text.isEmpty
            ? say(
              "\(name.vi) để trống: chỉ tiêu chưa đạt thì phải ghi thời hạn hoàn thành.",
              "\(name.en) is empty: what is not met needs a date of completion.")
            : say(
              "\(name.vi) ghi “\(text)” nhưng chưa có thời hạn hoàn thành.",
              "\(name.en) says “\(text)” but gives no date of completion."),
          fix: say(
            "Ghi thêm thời hạn, ví dụ “quý IV/2024” hoặc “tháng 9/2024”.",
            "Add a date, such as “quý IV/2024” or “tháng 9/2024”."))
        var draft = context.draft(words, .plan, of: item)
        draft.restsOn += [context.place(.status, of: item)].compactMap { $0 }
        return draft
      }
    })

  /// A line of a roadmap without a date.
  private static func withoutDate(
    _ line: PlanLine, _ item: CheckContext.Item, _ context: CheckContext
  ) -> Draft? {
    guard line.due?.due == nil, context.hasColumn(.due, for: item) else { return nil }
    let name = context.name(.due, of: item)
    let text = line.due.map { Wording.clip($0.text, 40) } ?? ""
    let words = Words(
      text.isEmpty
        ? say(
          "\(name.vi) để trống: việc trong lộ trình phải có thời hạn.", "\(name.en) is empty: a roadmap needs a date.")
        : say("\(name.vi) ghi “\(text)” nhưng chưa có thời hạn.", "\(name.en) says “\(text)” but gives no date."),
      fix: say(
        "Ghi thêm thời hạn, ví dụ “quý IV/2024” hoặc “tháng 9/2024”.",
        "Add a date, such as “quý IV/2024” or “tháng 9/2024”."))
    var draft = context.draft(words, .due, of: item)
    draft.set = line.set
    draft.indicator = line.indicator ?? line.criterion
    return draft
  }
}

extension CheckContext {
  /// Whether a roadmap line with a date speaks of the item's indicator or criterion for its village.
  func hasRoadmap(for item: Item) -> Bool {
    guard let figure = item.figure else { return false }
    let whole = RoadmapKey(village: item.village, set: figure.set, criterion: figure.criterion, indicator: nil)
    var one = whole
    one.indicator = figure.indicator
    return roadmaps.contains(one) || roadmaps.contains(whole)
  }
}
