import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// One village, several totals of households.
  static let householdCountMismatch = Check(
    "household-count-mismatch", .sums, .warning,
    title: say("Tổng số hộ không thống nhất", "Different totals of households"),
    why: say(
      "Một thôn chỉ có một tổng số hộ; các chỉ tiêu chia cho tổng số hộ phải dùng cùng một số.",
      "A village has one number of households; all percents of households rest on it."),
    fix: say("Thống nhất tổng số hộ ở tất cả các dòng.", "Use one total in all rows."),
    example: say("Chỉ tiêu 4.2 ghi 86 hộ, chỉ tiêu 9.2 ghi 87 hộ.", "4.2 says 86 households, 9.2 says 87."),
    depth: 4,
    results: { context, _ in context.villages.indices.flatMap { mismatches(of: $0, context) } })

  private static func mismatches(of village: Int, _ context: CheckContext) -> [Draft] {
    let totals = context.itemsOfVillage[village].map { context.items[$0] }.filter { item in
      guard let figure = item.figure, let denominator = figure.denominator else { return false }
      return item.speaker == .village && figure.part == nil && denominator > 0
        && item.indicator?.denominator?.register == .households
    }
    // Former villages each have their own.
    var names: [String] = []
    for item in totals where !names.contains(item.formerName ?? "") { names.append(item.formerName ?? "") }
    return names.flatMap { name in
      compare(
        totals.filter { ($0.formerName ?? "") == name },
        register: name.isEmpty && context.hasRegister ? context.villages[village].households : nil, context)
    }
  }

  private static func compare(_ items: [CheckContext.Item], register: Decimal?, _ context: CheckContext) -> [Draft] {
    var counts: [(value: Decimal, count: Int)] = []
    for item in items {
      guard let value = item.figure?.denominator else { continue }
      if let known = counts.firstIndex(where: { $0.value == value }) {
        counts[known].count += 1
      } else {
        counts.append((value, 1))
      }
    }
    guard let most = counts.map(\.count).max(), let first = items.first else { return [] }
    if counts.count == 1 {
      guard let register, let value = counts.first?.value, value != register else { return [] }
      return [draft(first, register, from: say("danh sách thôn", "the register"), other: nil, context)]
    }
    let usual = counts.filter { $0.count == most }
    // The register decides between equals; else the first row holds, and the others are asked about.
    let right =
      register.flatMap { value in counts.contains { $0.value == value } ? value : nil }
      ?? (usual.count == 1 ? usual.first?.value : nil) ?? counts.first?.value
    guard let right else { return [] }
    let holder = items.first { $0.figure?.denominator == right }
    return items.filter { $0.figure?.denominator != right }.map { item in
      let row = holder.map { $0.record.source.row } ?? 0
      return draft(item, right, from: say("dòng \(row)", "row \(row)"), other: holder, context)
    }
  }

  private static func draft(
    _ item: CheckContext.Item, _ right: Decimal, from: Bilingual, other: CheckContext.Item?, _ context: CheckContext
  ) -> Draft {
    let name = context.name(.denominator, of: item)
    let says = Wording.number(item.figure?.denominator ?? 0)
    let shown = Wording.number(right)
    var draft = context.draft(
      Words(
        say(
          "\(name.vi) ghi tổng số hộ \(says), còn \(from.vi) là \(shown).",
          "\(name.en) gives \(says) households in all, \(from.en) has \(shown)."),
        fix: say("Thống nhất tổng số hộ của thôn ở tất cả các dòng.", "Use one total of households in all rows."),
        expected: shown),
      .denominator, of: item)
    if let other { draft.related = [context.related(.denominator, of: other, to: item)].compactMap { $0 } }
    return draft
  }
}
