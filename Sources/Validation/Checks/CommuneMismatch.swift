import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// An officer's or the commune's figure that differs from the villages' own.
  static let communeMismatch = Check(
    "commune-mismatch", .sums, .warning,
    title: say("Số của xã hoặc cán bộ khác số của thôn", "The commune's figure differs from the villages'"),
    why: say(
      "Hai nguồn khác nhau; báo cáo lấy số của thôn, trừ chỉ tiêu do xã nắm.",
      "Two sources differ; the villages' figures count, except where only the commune can know."),
    fix: say("Đối chiếu hai nguồn rồi thống nhất một số.", "Compare both and agree on one figure."),
    example: say("Thôn ghi 82/86 hộ, cán bộ ghi 80/86.", "The village says 82 of 86, the officer 80 of 86."),
    depth: 6,
    results: { context, consolidation in officers(context, consolidation) + commune(context, consolidation) })

  private static func officers(_ context: CheckContext, _ consolidation: Consolidation) -> [Draft] {
    consolidation.officerPairs.compactMap { pair in
      guard !pair.isSame else { return nil }
      let own = context.items[pair.first]
      let other = context.items[pair.second]
      let field = own.fieldThatDiffers(from: other)
      let name = context.name(field, of: own)
      let file = Wording.fileName(other.record.source.file)
      let theirs = context.cell(other.shownField, of: other).map { say(", ô \($0)", ", \($0)") } ?? say("", "")
      let words = Words(
        say(
          "\(name.vi): thôn ghi \(own.shown), cán bộ ghi \(other.shown) (\(Wording.clip(file, 30))\(theirs.vi)); đang tính theo thôn.",
          "\(name.en): the village says \(own.shown), the officer \(other.shown) (\(Wording.clip(file, 30))\(theirs.en)); the village's counts."
        ),
        fix: say(
          "Thôn và cán bộ đối chiếu rồi thống nhất một số.", "Village and officer compare and agree on one figure."))
      var draft = context.draft(words, field, of: own)
      draft.related = [context.related(other.shownField, of: other, to: own)].compactMap { $0 }
      draft.restsOn += context.cellsOfFigure(own) + context.cellsOfFigure(other)
      return draft
    }
  }

  private static func commune(_ context: CheckContext, _ consolidation: Consolidation) -> [Draft] {
    var verdicts: [String: Verdict] = [:]
    for result in consolidation.results {
      for one in result.indicators
      where one.indicator.rollUp == .ratioOfSums || one.indicator.rollUp == .sum {
        guard one.verdict.missing.isEmpty, !one.verdict.isEstimate, !one.verdict.basis.isEmpty else { continue }
        verdicts[one.indicator.set + "/" + one.indicator.id] = one.verdict
      }
    }
    return context.items.compactMap { item in
      guard item.speaker == .commune, consolidation.standings[item.position] == .counted, var sum = item.figure,
        sum.part == nil, let key = item.indicatorKey, let verdict = verdicts[key]
      else { return nil }
      sum.numerator = verdict.numerator
      sum.denominator = verdict.denominator
      sum.value = verdict.value.map { .number($0) }
      let villages = CheckContext.Item(item, figure: sum)
      guard sum.value != nil || verdict.numerator != nil, !item.agrees(with: villages) else { return nil }
      let field = item.shownField
      let name = context.name(field, of: item)
      let words = Words(
        say(
          "\(name.vi) ghi \(item.shown) cho cả xã, cộng các thôn được \(villages.shown).",
          "\(name.en) says \(item.shown) for the commune; the villages add up to \(villages.shown)."),
        fix: say("Đối chiếu với số của các thôn rồi thống nhất.", "Compare with the villages' figures and agree."),
        expected: villages.shown)
      var draft = context.draft(words, field, of: item)
      draft.restsOn += context.cellsOfFigure(item) + verdict.basis.flatMap { context.cellsOfFigure(context.items[$0]) }
      return draft
    }
  }
}

extension CheckContext.Item {
  /// The field that shows its figure best.
  var shownField: Field {
    if figure?.numerator != nil, record.source.cells[.numerator] != nil { return .numerator }
    if record.source.cells[.value] != nil { return .value }
    return indicator?.countsByClaim ?? false ? .status : .value
  }

  /// The field in which it differs from another record about the same thing.
  func fieldThatDiffers(from other: CheckContext.Item) -> Field {
    let cells = record.source.cells
    if cells[.numerator] != nil, figure?.numerator != other.figure?.numerator { return .numerator }
    if cells[.denominator] != nil, figure?.denominator != other.figure?.denominator { return .denominator }
    return shownField
  }

  /// Its figure in words: "82/86", "95,3%", "Đạt".
  var shown: String {
    guard let figure else { return "" }
    if let numerator = figure.numerator, let denominator = figure.denominator {
      return "\(Wording.number(numerator))/\(Wording.number(denominator))"
    }
    if let number { return Wording.figure(number, unit: figure.unit ?? indicator?.unit) }
    if case .step(let step)? = figure.value { return Wording.clip(step, 20) }
    if let numerator = figure.numerator { return Wording.number(numerator) }
    if let claimed { return Wording.status(claimed) }
    return figure.status == .notApplicable ? "Không phát sinh" : "?"
  }
}
