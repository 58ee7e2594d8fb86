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
    depth: 4,
    results: { context, consolidation in
      var drafts: [Draft] = []
      for result in consolidation.results where result.set.isComplete {
        for indicator in result.indicators where compares(indicator.indicator) {
          for village in indicator.villages {
            if let draft = contradiction(village, indicator.indicator, context, consolidation) { drafts.append(draft) }
          }
        }
      }
      return drafts
    })

  /// A sum over villages, one of them, or the commune's own figure says nothing about a single village.
  private static func compares(_ indicator: Indicator) -> Bool {
    switch indicator.rollUp {
    case .ratioOfSums, .allVillages: indicator.kind != .yesNo
    case .sum, .countShare, .anyVillage, .communeOnly, .communeSurvey: false
    }
  }

  private static func contradiction(
    _ village: VillageResult, _ indicator: Indicator, _ context: CheckContext, _ consolidation: Consolidation
  ) -> Draft? {
    guard let claim = village.claim, claim == .met || claim == .notMet, let threshold = village.verdict.threshold,
      village.verdict.outcome == .met || village.verdict.outcome == .notMet
    else { return nil }
    let isMet = village.verdict.outcome == .met
    guard isMet != (claim == .met) else { return nil }
    let counted = village.verdict.basis.map { context.items[$0] }
    guard let item = counted.first(where: { $0.figure?.status == claim && $0.figure?.set == indicator.set }) else {
      return nil
    }
    let value = village.verdict.value ?? item.number
    let unit = indicator.kind == .percent ? "%" : indicator.unit
    let places = village.verdict.roundingHides ? 6 : 2
    let shown =
      value.map { Wording.number($0, places: places) + (unit == "%" ? "%" : unit.map { " " + $0 } ?? "") }
      ?? village.verdict.step ?? ""
    let name = context.name(.status, of: item)
    let source: Field = item.record.source.cells[.value] != nil ? .value : .numerator
    let at = item.record.source.cells[source].map { say(" ở \($0)", " in \($0)") } ?? say("", "")
    let level = Wording.level(threshold)
    let levelName = Wording.levelName(threshold)
    let says = Wording.status(claim == .met)
    let right = Wording.status(isMet)
    let words = Words(
      say(
        "\(name.vi) ghi “\(says)” nhưng kết quả\(at.vi) là \(shown); \(levelName.vi) là \(level.vi).",
        "\(name.en) says “\(says)” but the result\(at.en) is \(shown); \(levelName.en) is \(level.en)."),
      fix: say(
        "Đề nghị kiểm tra lại số liệu\(at.vi); nếu đúng thì ghi “\(right)”.",
        "Please check the figure\(at.en) first; if it is right, write “\(right)”."),
      expected: Wording.sign(threshold))
    var draft = context.draft(words, .status, of: item, related: [.value, .numerator, .denominator])
    draft.citation = threshold.citation
    draft.spoils = [context.place(.status, of: item)].compactMap { $0 }
    return draft
  }
}
