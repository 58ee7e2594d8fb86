import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// An indicator that every village must report and this one does not.
  static let missingIndicator = Check(
    "missing-indicator", .indicator, .error,
    title: say("Thiếu chỉ tiêu", "An indicator is missing"),
    why: say(
      "Thiếu một thôn thì chưa kết luận được chỉ tiêu này của cả xã.",
      "With one village missing nothing can be said for the commune."),
    fix: say(
      "Thêm dòng của chỉ tiêu này; nếu thôn không có thì ghi “Không phát sinh”.",
      "Add the row; write “Không phát sinh” if there is no such thing."),
    example: say("Phiếu có 2.2 và 2.4 nhưng không có 2.3.", "The sheet has 2.2 and 2.4 but no 2.3."),
    depth: 4,
    results: { context, consolidation in
      context.villages.indices.flatMap { missing(for: $0, context, consolidation) }
    })

  private static func missing(
    for village: Int, _ context: CheckContext, _ consolidation: Consolidation
  ) -> [Draft] {
    let all = context.itemsOfVillage[village].map { context.items[$0] }
    var own = all.filter { $0.speaker == .village && $0.figure != nil }
    // A table of several villages can stand for their own sheets.
    if own.isEmpty, Check.hasReported(village, context) { own = all.filter { $0.figure != nil } }
    guard !own.isEmpty else { return [] }
    let given = Set(all.compactMap(\.indicatorKey))
    let touched = Set(own.compactMap { $0.figure?.set })
    var drafts: [Draft] = []
    let isListed = context.campaign.commune?.campaign.required != nil
    for set in context.campaign.sets where isListed || touched.contains(set.id) {
      let required = context.required.filter { $0.set == set.id }
      let missing = required.filter {
        !given.contains($0.set + "/" + $0.id) && !consolidation.isKnown(village: village, $0)
      }
      // Without a commune file nobody asked for more than the sheet holds, unless it is evidently the general checklist.
      if context.campaign.commune == nil, missing.count * 2 > required.count { continue }
      let rows = own.filter { $0.figure?.set == set.id }
      guard let sample = rows.first ?? own.first else { continue }
      if missing.isEmpty { continue }
      let suspects = context.unreadRows(of: sample.submission, among: own)
      for indicator in missing {
        var draft = draft(indicator, village: village, rows: rows, sample: sample, set: set, context)
        if missing.count <= suspects.count { draft.restsOn += suspects }
        draft.restsOn += context.spoiledPlaces(about: indicator, in: sample.submission, among: all)
        drafts.append(draft)
      }
    }
    return drafts
  }

  private static func draft(
    _ indicator: Indicator, village: Int, rows: [CheckContext.Item], sample: CheckContext.Item, set: RuleSet,
    _ context: CheckContext
  ) -> Draft {
    // The row it should follow: the last one, in the set's order, before it.
    var order: [String: Int] = [:]
    for (position, one) in set.indicators.enumerated() { order[one.id] = position }
    let place = order[indicator.id] ?? 0
    let before = rows.filter { (order[$0.indicator?.id ?? ""] ?? .max) < place }
    let previous = before.max { (order[$0.indicator?.id ?? ""] ?? 0) < (order[$1.indicator?.id ?? ""] ?? 0) }
    let name = Wording.clip(indicator.text, 50)
    let after =
      previous.map { say(" (sau dòng \($0.record.source.row))", " (after row \($0.record.source.row))") } ?? say("", "")
    let words = Words(
      say(
        "Thiếu chỉ tiêu \(indicator.id) \(name)\(after.vi), bộ \(set.shortTitle).",
        "Indicator \(indicator.id) \(name) is missing\(after.en), set \(set.shortTitle)."),
      fix: say(
        "Thêm dòng \(indicator.id) và điền số liệu, hoặc ghi “Không phát sinh”.",
        "Add row \(indicator.id) and fill it in, or write “Không phát sinh”."))
    let at = previous ?? sample
    var draft = Draft(
      words, at: Finding.Location(file: at.record.source.file, sheet: at.record.source.sheet),
      submission: at.submission)
    if let previous { draft.related = [context.related(.indicator, of: previous)].compactMap { $0 } }
    draft.village = context.villages[village].name
    draft.set = indicator.set
    draft.indicator = indicator.id
    return draft
  }
}

extension CheckContext.Item {
  /// `set/indicator` under the rule set's own id.
  var indicatorKey: String? { indicator.map { $0.set + "/" + $0.id } }
}

extension CheckContext {
  /// What may be why nothing is known of an indicator: a table that could not be read, a file that was read in part, and figures
  /// that would serve for it, being of one measure.
  func spoiledPlaces(about indicator: Indicator, in submission: Int, among items: [Item]) -> [Place] {
    let file = campaign.submissions[submission]
    var places = file.problems.filter {
      [.noDataRows, .headerMissing, .columnMissing, .ambiguousMapping].contains($0.code)
    }
    .map { Place(submission: submission, sheet: $0.sheet, cell: $0.cell) }
    places += file.notices.filter { $0.code == .corruptFile || $0.code == .limitExceeded }
      .map { Place(submission: submission, sheet: $0.sheet, cell: $0.cell) }
    guard let measure = indicator.measure else { return places }
    for item in items where item.indicator?.measure == measure {
      places += cellsSaying(item)
      places.append(Place(submission: item.submission, sheet: item.record.source.sheet, cell: nil))
    }
    return places
  }

  /// Rows of a file that may be the ones that are missed: unknown indicators and indicators that stand twice.
  func unreadRows(of submission: Int, among items: [Item]) -> [Place] {
    var places = campaign.submissions[submission].problems
      .filter { $0.code == .unknownIndicator || $0.code == .duplicateIndicator }
      .map { Place(submission: submission, sheet: $0.sheet, cell: $0.cell) }
    var seen: Set<String> = []
    for item in items where item.submission == submission {
      guard let group = groupOfItem[item.position] else { continue }
      let isFirst = seen.insert("\(group)/\(item.figure?.part ?? "")").inserted
      guard !isFirst, let place = place(.indicator, of: item), !places.contains(place) else { continue }
      places.append(place)
    }
    return places
  }
}
