import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// Not met, and the date has gone by.
  static let planInPast = Check(
    "plan-in-past", .roadmap, .warning,
    title: say("Thời hạn đã qua", "The date has gone by"),
    why: say(
      "Chỉ tiêu chưa đạt mà thời hạn đã qua thì phải có thời hạn mới.",
      "What is not met after its date needs a new one."),
    fix: say(
      "Nếu đã xong thì sửa phần đánh giá; nếu chưa thì ghi thời hạn mới.",
      "If it is done, change the claim; if not, write a new date."),
    example: say(
      "Chưa đạt, thời hạn quý I/2023, hôm nay là 05/8/2023.",
      "Not met, due in the first quarter of 2023, and it is August."),
    depth: 6,
    records: { context in
      context.dues.compactMap { due in
        guard let day = due.plan.due, day < context.campaign.asOf else { return nil }
        let name = context.name(due.field, of: due.item)
        let text = Wording.clip(due.plan.text)
        let today = context.campaign.asOf.dayMonthYear
        return context.draft(
          due,
          Words(
            say(
              "\(name.vi) ghi “\(text)” đã qua (tính đến \(today)) mà vẫn chưa đạt.",
              "\(name.en) says “\(text)”, which is past (as of \(today)), and it is not met."),
            fix: say(
              "Nếu đã xong thì ghi “Đạt”; nếu chưa thì ghi thời hạn mới.",
              "If it is done, write “Đạt”; if not, write a new date.")))
      }
    })
}

extension CheckContext {
  /// A date by which something unfinished is to be done.
  struct Due {
    var item: Item
    var field: Field
    var plan: Plan
  }

  /// Dates of everything that is not done yet.
  var dues: [Due] {
    items.compactMap { item in
      switch item.record.body {
      case .indicator(let figure):
        guard let plan = figure.plan, figure.status == .notMet else { return nil }
        return Due(item: item, field: .plan, plan: plan)
      case .plan(let line):
        return line.due.map { Due(item: item, field: .due, plan: $0) }
      case .facility(let facility):
        guard facility.certificate != .issued else { return nil }
        return facility.due.map { Due(item: item, field: .due, plan: $0) }
      case .road(let road):
        if let length = road.length, let hardened = road.hardened, hardened >= length { return nil }
        return road.due.map { Due(item: item, field: .due, plan: $0) }
      case .product:
        return nil
      }
    }
  }

  /// A draft about such a date; a wrong claim is the cause of an odd date.
  func draft(_ due: Due, _ words: Words) -> Draft {
    var field = due.field
    if due.item.record.source.cells[field] == nil, due.item.record.source.cells[.plan] != nil { field = .plan }
    var draft = draft(words, field, of: due.item)
    draft.restsOn += [place(.status, of: due.item)].compactMap { $0 }
    if case .plan(let line) = due.item.record.body {
      draft.set = line.set
      draft.indicator = line.indicator ?? line.criterion
    }
    draft.found = due.plan.text
    return draft
  }
}
