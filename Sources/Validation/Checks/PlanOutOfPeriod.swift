import Checklists
import VietnameseText

extension Check {
  /// A date outside the years of the campaign.
  static let planOutOfPeriod = Check(
    "plan-out-of-period", .roadmap, .warning,
    title: say("Thời hạn ngoài giai đoạn", "The date lies outside the period"),
    why: say("Lộ trình phải nằm trong giai đoạn của kế hoạch.", "The roadmap must lie within the plan's years."),
    fix: say(
      "Ghi thời hạn trong giai đoạn, hoặc nêu lý do ở cột Ghi chú.",
      "Write a date within the period, or say why in the note column."),
    example: say("Giai đoạn 2023–2025, thời hạn ghi năm 2030.", "The period is 2023–2025, the date is 2030."),
    depth: 7,
    skip: { context in
      context.campaign.commune?.campaign.period == nil
        ? say("commune.yaml không ghi giai đoạn", "commune.yaml gives no period") : nil
    },
    records: { context in
      guard let period = context.campaign.commune?.campaign.period else { return [] }
      return context.dues.compactMap { due in
        guard let day = due.plan.due, !period.contains(day.year) else { return nil }
        let name = context.name(due.field, of: due.item)
        let text = Wording.clip(due.plan.text)
        let years = "\(period.lowerBound)–\(period.upperBound)"
        return context.draft(
          due,
          Words(
            say(
              "\(name.vi) ghi “\(text)”, nằm ngoài giai đoạn \(years).",
              "\(name.en) says “\(text)”, outside the period \(years)."),
            fix: say(
              "Ghi thời hạn trong giai đoạn \(years), hoặc nêu lý do ở Ghi chú.",
              "Write a date within \(years), or say why in the note."),
            expected: years))
      }
    })
}
