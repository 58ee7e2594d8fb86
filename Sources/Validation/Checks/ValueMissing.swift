import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// An empty cell where the indicator needs a figure.
  static let valueMissing = Check(
    "value-missing", .value, .error,
    title: say("Thiếu số liệu", "A figure is missing"),
    why: say(
      "Chỉ tiêu này được tính từ số liệu; chỉ ghi “Đạt” thì chưa tính được.",
      "This indicator is worked out from figures; “Đạt” alone is not enough."),
    fix: say(
      "Ghi số còn thiếu; nếu thôn không có việc này thì ghi “Không áp dụng”.",
      "Write the missing figure; write “Không áp dụng” if there is no such thing in the village."),
    example: say("Ô D12 để trống, ô C12 ghi 3,7 km.", "D12 is empty, C12 says 3,7 km."),
    depth: 2,
    records: { context in
      context.items.compactMap { item in
        lack(of: item, in: context).map { draft($0.field, of: item, at: $0.empty, in: context) }
      }
    })

  /// The field that a record lacks, and the empty cell that was taken for a figure.
  static func lack(of item: CheckContext.Item, in context: CheckContext) -> (field: Field, empty: CellReference?)? {
    guard let figure = item.figure, let indicator = item.indicator, !indicator.countsByClaim,
      figure.status != .notApplicable, !item.hasOtherParts(in: context)
    else { return nil }
    if item.hasFigure {
      if let empty = emptyCell(under: item, in: context) { return (.numerator, empty) }
      guard indicator.kind == .percent, indicator.numerator != nil, indicator.denominator != nil else { return nil }
      guard figure.numerator != nil, figure.denominator == nil, figure.value == nil || figure.isDerived else {
        return lacksNumerator(figure) ? (.numerator, nil) : nil
      }
      return (.denominator, nil)
    }
    if figure.denominator != nil { return (.numerator, nil) }
    if figure.status == .unknown {
      // The whole row is empty: `status-missing` says so where there is a status column.
      if item.speaker != .officer, context.hasColumn(.status, for: item) { return nil }
      guard context.isExpected(item) else { return nil }
    }
    // A count stands in the column of what was reached, like the counts above and below it.
    let isCounted = indicator.kind == .count || indicator.kind == .amount
    let standsWithCounts =
      context.hasColumn(.numerator, for: item) && item.record.source.cells[.value] == nil
      && (isCounted || indicator.numerator != nil && !context.hasColumn(.value, for: item))
    return (standsWithCounts ? .numerator : .value, nil)
  }

  /// The empty cell from which a percent was calculated: a spreadsheet takes it for 0.
  private static func emptyCell(under item: CheckContext.Item, in context: CheckContext) -> CellReference? {
    guard item.indicator?.kind == .percent, item.figure?.numerator == nil,
      let cell = item.record.source.cells[.value],
      let content = context.content(submission: item.submission, sheet: item.record.source.sheet),
      let formula = content[cell]?.formula, !formula.contains(":")
    else { return nil }
    return content.precedents(of: cell).filter { content[$0] == nil && $0.row == cell.row }.min()
  }

  private static func lacksNumerator(_ figure: IndicatorFigure) -> Bool {
    figure.numerator == nil && figure.denominator != nil
  }

  private static func draft(
    _ field: Field, of item: CheckContext.Item, at empty: CellReference?, in context: CheckContext
  ) -> Draft {
    let name = empty.map { say("Ô \($0)", "Cell \($0)") } ?? context.name(field, of: item)
    let part = item.indicator?.parts.first { $0.id == item.figure?.part }
    let what: Bilingual
    switch field {
    case .numerator:
      what = quantity(part?.numerator ?? item.indicator?.numerator, say("số đạt", "the number reached"))
    case .denominator:
      what = quantity(part?.denominator ?? item.indicator?.denominator, say("tổng số", "the total"))
    default:
      what = say("kết quả", "the result")
    }
    let cell = empty ?? context.cell(field, of: item)
    // "80%" where people are counted: the cell is not empty, and still does not say what is asked.
    let shown = cell.flatMap {
      context.content(submission: item.submission, sheet: item.record.source.sheet)?[$0]?.text
    }
    let message =
      if let shown, !shown.isEmpty {
        say(
          "\(name.vi) ghi “\(Wording.clip(shown, 30))”: cần ghi \(what.vi).",
          "\(name.en) says “\(Wording.clip(shown, 30))”: \(what.en) is needed.")
      } else if cell == nil {
        say("\(name.vi) chưa ghi \(what.vi).", "\(name.en) does not give \(what.en).")
      } else {
        say("\(name.vi) để trống: cần ghi \(what.vi).", "\(name.en) is empty: \(what.en) is needed.")
      }
    let words = Words(
      message,
      fix: say(
        "Ghi số; nếu thôn không có việc này thì ghi “Không áp dụng”.",
        "Write the figure, or “Không áp dụng” if there is no such thing."))
    var draft = context.draft(words, field, of: item)
    if let empty {
      draft.location = context.location(submission: item.submission, sheet: item.record.source.sheet, cell: empty)
      draft.found = nil
    }
    draft.restsOn += context.cellsSaying(item)
    draft.restsOn.append(Place(submission: item.submission, sheet: item.record.source.sheet, cell: nil))
    if cell == nil, let heading = context.heading(nextTo: field, of: item) {
      draft.restsOn.append(Place(submission: item.submission, sheet: item.record.source.sheet, cell: heading))
    }
    // It stands there, in a hidden column.
    draft.restsOn += context.campaign.submissions[item.submission].problems
      .filter { problem in
        problem.code == .hiddenData && problem.field == field && problem.sheet == item.record.source.sheet
          && problem.range.map { $0.first.row <= item.record.source.row && item.record.source.row <= $0.last.row }
            == true
      }
      .map { Place(submission: item.submission, sheet: $0.sheet, cell: $0.cell) }
    return draft
  }

  private static func quantity(_ quantity: Indicator.Quantity?, _ usual: Bilingual) -> Bilingual {
    guard let quantity else { return usual }
    return say("\(usual.vi) (\(Wording.clip(quantity.text, 50)))", "\(usual.en) (\(Wording.clip(quantity.text, 50)))")
  }
}

extension CheckContext.Item {
  /// Whether the indicator's figure stands in rows of its own for each part, this one being only their heading.
  func hasOtherParts(in context: CheckContext) -> Bool {
    guard let figure, figure.part == nil, !hasFigure, let indicator, !indicator.parts.isEmpty || indicator.bothGenders
    else { return false }
    return context.hasParts(of: self)
  }
}

extension CheckContext {
  /// Whether records about parts of the item's indicator stand in the same table; beside an officer's empty total, in its own
  /// row, they do not stand for it.
  func hasParts(of item: Item) -> Bool {
    siblings(of: item).contains { one in
      one.figure?.part != nil && (item.speaker != .officer || one.record.source.row != item.record.source.row)
    }
  }

  /// Cells in which something about the item's figure stands, readable or not.
  func cellsSaying(_ item: Item) -> [Place] {
    [Field.value, .numerator, .denominator, .text, .status].compactMap { place($0, of: item) }
  }

  /// Cells on which the item's figure rests; a claim that does not fit it is not its cause.
  func cellsOfFigure(_ item: Item) -> [Place] {
    if item.indicator?.countsByClaim ?? false { return cellsSaying(item) }
    return [Field.value, .numerator, .denominator, .text].compactMap { place($0, of: item) }
  }

  /// Whether an empty row was forgotten: what every village must report, or one among filled ones.
  ///
  /// On a form of all indicators a village fills the rows it knows; there the others say nothing.
  func isExpected(_ item: Item) -> Bool {
    if item.speaker == .officer { return true }
    guard let indicator = item.indicator else { return false }
    return isRequired(indicator) || !mostlyEmpty.contains(TableKey(submission: item.submission, table: item.table))
  }
}
