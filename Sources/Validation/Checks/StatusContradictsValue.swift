import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// A claim that the figure does not bear out.
  static let statusContradictsValue = Check(
    "status-contradicts-value", .status, .warning,
    title: say("Tự đánh giá không khớp số liệu", "The self-assessment does not fit the figure"),
    why: say(
      "Người thẩm tra sẽ so đánh giá với số liệu; hai bên phải khớp nhau.",
      "Whoever examines the file holds the claim against the figure."),
    fix: say(
      "Kiểm tra số liệu trước; nếu số đúng thì sửa phần đánh giá.",
      "Check the figure first; if it is right, change the claim."),
    example: say("Ghi “Đạt” nhưng kết quả 65,2%, mức đạt chuẩn từ 80%.", "“Đạt” with 65,2%, where 80% is asked for."),
    depth: 5,
    results: { context, consolidation in
      var drafts: [Draft] = []
      let commune = Dictionary(
        grouping: context.items.filter {
          $0.speaker == .commune && $0.figure != nil && consolidation.standings[$0.position] == .counted
        }, by: \.indicatorKey)
      for result in consolidation.results where result.set.isComplete {
        for one in result.indicators where one.indicator.kind != .yesNo {
          if compares(one.indicator) {
            for village in one.villages { drafts += contradictions(village, one.indicator, context) }
          }
          if comparesCommune(one.indicator), let own = commune[one.indicator.set + "/" + one.indicator.id] {
            let verdict = one.indicator.judgeVillage(
              own.map { $0.observation(village: nil) }, in: context.circumstances)
            drafts += contradictions(verdict, own, one.indicator, context)
          }
        }
      }
      return drafts
    })

  /// A sum over villages, one of them, or the commune's own figure says nothing about a single village.
  private static func compares(_ indicator: Indicator) -> Bool {
    switch indicator.rollUp {
    case .ratioOfSums, .allVillages: true
    case .sum, .countShare, .anyVillage, .communeOnly, .communeSurvey: false
    }
  }

  /// The commune's own figure is held against the level as it is, unless the level is one for villages that are counted.
  private static func comparesCommune(_ indicator: Indicator) -> Bool {
    switch indicator.rollUp {
    case .ratioOfSums, .sum, .communeOnly, .communeSurvey: true
    case .countShare, .allVillages, .anyVillage: false
    }
  }

  private static func contradictions(
    _ village: VillageResult, _ indicator: Indicator, _ context: CheckContext
  ) -> [Draft] {
    let counted = village.verdict.basis.map { context.items[$0] }.filter { $0.figure?.set == indicator.set }
    let names = counted.map { $0.formerName ?? "" }.uniqued
    guard names.count > 1 else { return contradictions(village.verdict, counted, indicator, context) }
    // Former villages each claim for themselves.
    return names.flatMap { name in
      let own = counted.filter { ($0.formerName ?? "") == name }
      let verdict = indicator.judgeVillage(own.map { $0.observation(village: 0) }, in: context.circumstances)
      return contradictions(verdict, own, indicator, context)
    }
  }

  private static func contradictions(
    _ verdict: Verdict, _ counted: [CheckContext.Item], _ indicator: Indicator, _ context: CheckContext
  ) -> [Draft] {
    counted.compactMap { item in
      // A mark in the row of a part speaks of that part.
      let own = verdict.parts.first { $0.part == item.figure?.part }?.verdict ?? verdict
      return contradiction(item, own, counted, indicator, context)
    }
  }

  private static func contradiction(
    _ item: CheckContext.Item, _ whole: Verdict, _ counted: [CheckContext.Item], _ indicator: Indicator,
    _ context: CheckContext
  ) -> Draft? {
    guard whole.outcome == .met || whole.outcome == .notMet else { return nil }
    let isMet = whole.outcome == .met
    guard item.figure?.status == (isMet ? .notMet : .met) else { return nil }
    // Where a part decides, its figure is the one to look at.
    let part = isMet ? nil : whole.parts.first { $0.verdict.outcome == .notMet }
    let verdict = part?.verdict ?? whole
    guard let threshold = verdict.threshold else { return nil }
    let figure = part.flatMap { part in counted.first { $0.figure?.part == part.part } } ?? item
    let value = verdict.value ?? figure.number
    let unit = threshold.unit ?? (indicator.kind == .percent ? "%" : indicator.unit)
    let places = verdict.roundingHides ? 6 : 2
    let shown = value.map { Wording.figure($0, unit: unit, places: places) } ?? verdict.step ?? ""
    let name = context.name(.status, of: item)
    let source: Field = figure.record.source.cells[.value] != nil ? .value : .numerator
    let at = figure.record.source.cells[source].map { say(" ở \($0)", " in \($0)") } ?? say("", "")
    let level = Wording.level(threshold)
    let levelName = Wording.levelName(threshold)
    let says = Wording.status(!isMet)
    let right = Wording.status(isMet)
    let cell = context.cell(.status, of: item).map { " \($0)" } ?? ""
    let words = Words(
      say(
        "\(name.vi) ghi “\(says)” nhưng kết quả\(at.vi) là \(shown); \(levelName.vi) là \(level.vi).",
        "\(name.en) says “\(says)” but the result\(at.en) is \(shown); \(levelName.en) is \(level.en)."),
      fix: say(
        "Đề nghị kiểm tra lại số\(at.vi); nếu đúng thì ghi\(cell) “\(right)”.",
        "Please check the figure\(at.en) first; if it is right, write “\(right)”\(cell.isEmpty ? "" : " in\(cell)")."),
      expected: threshold.text)
    var draft = context.draft(words, .status, of: item, related: [.value, .numerator, .denominator])
    draft.citation = threshold.citation
    draft.restsOn += [Field.value, .numerator, .denominator].compactMap { context.place($0, of: figure) }
    draft.spoils = [context.place(.status, of: item)].compactMap { $0 }
    return draft
  }
}
