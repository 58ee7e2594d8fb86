import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// `Tổng hợp`: every criterion and indicator of every set, the commune's figure and verdict. The form for signature.
struct ByCriterionSheet: Sendable {
  private(set) var sheet: SheetDraft
  /// The line of each indicator, by its key.
  private(set) var lines: [String: CommuneTable.Line] = [:]
  /// The row and verdict of each criterion: `set/2`.
  private(set) var criteria: [String: (row: Int, verdict: Live)] = [:]
  /// Rows of each set's table, by set.
  private(set) var tables: [String: ClosedRange<Int>] = [:]
  /// What each set has reached, as a formula.
  private(set) var totals: [String: Live] = [:]

  init(_ context: SummaryContext, facts: inout FactTable, levels: LevelTable, villages: VillageTable, annex: Int) {
    typealias Column = CommuneTable.Column
    var page = PrintSheet(
      name: CommuneTable.sheetName, widths: [5.5, 42, 14, 8, 9.5, 9.5, 11, 16.5, 11, 8.5, 18, 20, 26, 8],
      isLandscape: true,
      helpers: 1)
    let visible = Column.note.rawValue
    page.header(
      context, annex: annex, title: "TỔNG HỢP KẾT QUẢ RÀ SOÁT CÁC TIÊU CHÍ, CHỈ TIÊU NÔNG THÔN MỚI NĂM \(context.year)",
      subtitle: "Số liệu chốt ngày \(context.asOf.dayMonthYear)", split: 3)
    page.draftLine(levels)
    let headRow = page.row
    let heads = [
      "TT", "Tiêu chí, nội dung chỉ tiêu", "Mức đạt chuẩn", "Đơn vị", "Số đạt", "Tổng số", "Kết quả", "Đánh giá",
      "Xã tự đánh giá", "Số thôn đạt/ số thôn", "Người phụ trách",
      "Minh chứng", "Ghi chú",
    ]
    for (index, head) in heads.enumerated() { page.put(head, index + 1, Look.head) }
    page.row += 1
    page.draft.page.repeatedRows = headRow...headRow

    for result in context.results {
      let set = result.set
      let bandRow = page.row
      page.row += 1
      let first = page.row
      for criterion in result.criteria {
        Self.write(
          criterion, of: set, on: &page, lines: &lines, criteria: &criteria, context: context, facts: &facts,
          levels: levels, villages: villages)
      }
      let last = max(first, page.row - 1)
      tables[set.id] = first...last
      let total = Self.total(of: result, rows: first...last)
      totals[set.id] = total
      page.draft.set(
        .formula(
          Formula.quoted("\(set.shortTitle): ") + "&" + total.formula,
          .text("\(set.shortTitle): " + (total.string ?? ""))),
        row: bandRow, column: 1, style: Look.band)
      for column in 2...visible { page.draft.set(.blank, row: bandRow, column: column, style: Look.band) }
      if let a = CellReference(row: bandRow, column: 1), let b = CellReference(row: bandRow, column: visible) {
        page.draft.merges.append(CellRange(a, b))
      }
      let saved = page.row
      page.row = bandRow
      page.fix(20)
      page.row = saved
      for column in [Column.verdict, .claim] {
        if let a = CellReference(row: first, column: column.rawValue),
          let b = CellReference(row: last, column: column.rawValue)
        {
          page.draft.rules += Look.rules(CellRange(a, b), letters: false)
        }
      }
      if result.set.id != context.results.last?.set.id { page.draft.page.breaks.append(page.row) }
    }
    page.line(
      "Ghi chú: Kết quả là tỷ số của tổng các thôn, không phải trung bình các tỷ lệ; so với mức đạt chuẩn khi chưa làm tròn. "
        + "“Chưa đủ số liệu” không phải là “Chưa đạt”.", Look.remark)
    if let rows = tables.values.reduce(
      nil as ClosedRange<Int>?,
      { all, one in
        all.map { min($0.lowerBound, one.lowerBound)...max($0.upperBound, one.upperBound) } ?? one
      })
    {
      let range = Formula.column(Column.evidence.rawValue, of: CommuneTable.sheetName, rows: rows)
      let count = lines.values.filter { $0.evidence?.string?.hasPrefix("Chưa ghi") ?? false }.count
      page.line(
        Live.text(
          "\"Số chỉ tiêu đạt chưa ghi minh chứng (số văn bản, ngày, nơi lưu): \"&COUNTIFS(\(range),\"Chưa ghi*\")&\".\"",
          "Số chỉ tiêu đạt chưa ghi minh chứng (số văn bản, ngày, nơi lưu): \(count)."), Look.remark)
    }
    let lastLine = page.row - 1
    page.signatures(context)
    if context.isStandAlone {
      page.recipients(context)
      page.keepTogether(from: lastLine)
    }
    if let corner = CellReference(row: headRow + 1, column: 3) { page.draft.frozenAt = corner }
    if let a = CellReference(row: 1, column: 1), let b = CellReference(row: page.row, column: visible) {
      page.draft.page.area = CellRange(a, b)
    }
    sheet = page.finished()
  }

  private static func total(of result: SetResult, rows: ClosedRange<Int>) -> Live {
    let kind = Formula.column(CommuneTable.Column.kind.rawValue, of: CommuneTable.sheetName, rows: rows)
    let verdict = Formula.column(CommuneTable.Column.verdict.rawValue, of: CommuneTable.sheetName, rows: rows)
    func part(_ letters: String, _ words: String) -> String {
      "COUNTIFS(\(kind),\"\(letters)\",\(verdict),\"Đạt\")&\"/\"&COUNTIFS(\(kind),\"\(letters)\")&\" \(words)\""
    }
    let criteria = result.criteria.filter { $0.outcome == .met }.count
    let indicators = result.indicators.filter { $0.verdict.outcome == .met }.count
    return .text(
      "\"đạt \"&" + part("TC", "tiêu chí") + "&\", \"&" + part("CT", "chỉ tiêu"),
      "đạt \(criteria)/\(result.criteria.count) tiêu chí, \(indicators)/\(result.indicators.count) chỉ tiêu")
  }

  // MARK: One criterion

  private static func write(
    _ result: CriterionResult, of set: RuleSet, on page: inout PrintSheet, lines: inout [String: CommuneTable.Line],
    criteria: inout [String: (row: Int, verdict: Live)], context: SummaryContext, facts: inout FactTable,
    levels: LevelTable, villages: VillageTable
  ) {
    let head = page.row
    page.row += 1
    var cells: [String] = []
    for indicator in result.indicators {
      let own = Key.item(indicator.indicator)
      let hasOwn = [Fact.Field.numerator, .value, .claim].contains { facts.sum(own, $0) != nil }
      let items = Item.lines(of: indicator, hasOwnFigure: hasOwn)
      let first = page.row
      var written: [CommuneTable.Line] = []
      for (offset, item) in items.enumerated().dropFirst() {
        written.append(
          CommuneTable.line(
            item, row: first + offset, children: [], context: context, facts: &facts, levels: levels, villages: villages
          ))
      }
      let line = CommuneTable.line(
        items[0], row: first, children: written, context: context, facts: &facts, levels: levels, villages: villages)
      cells.append(CommuneTable.cell(.verdict, first))
      for line in [line] + written {
        lines[line.item.key] = line
        put(line, of: result.criterion, on: &page, context: context, facts: facts, levels: levels)
      }
    }
    let last = page.row - 1
    let after = page.row
    page.keepTogether(from: head)
    page.keepTogether(head...min(last, head + 1))
    page.row = head
    let verdict = Live.text(
      CommuneTable.combination(of: cells),
      Wording.words(result.outcome))
    criteria["\(set.id)/\(result.criterion.id)"] = (head, verdict)
    page.put(result.criterion.id, 1, Look.groupCentred)
    page.put(result.criterion.name, 2, Look.group, to: 3)
    for column in 3...CommuneTable.Column.note.rawValue { page.put(.blank, column, Look.group) }
    page.put(verdict, CommuneTable.Column.verdict.rawValue, Look.groupCentred)
    if last > head {
      let kinds = "\(CommuneTable.cell(.kind, head + 1)):\(CommuneTable.cell(.kind, last))"
      let words = "\(CommuneTable.cell(.verdict, head + 1)):\(CommuneTable.cell(.verdict, last))"
      let met = result.indicators.filter { $0.verdict.outcome == .met }.count
      page.put(
        Live.text(
          "COUNTIFS(\(kinds),\"CT\",\(words),\"Đạt\")&\"/\"&COUNTIFS(\(kinds),\"CT\")&\" chỉ tiêu đạt\"",
          "\(met)/\(result.indicators.count) chỉ tiêu đạt"), CommuneTable.Column.note.rawValue, Look.group)
    }
    page.put("TC", CommuneTable.Column.kind.rawValue, Look.data)
    page.row = after
  }

  private static func put(
    _ line: CommuneTable.Line, of criterion: Criterion, on page: inout PrintSheet, context: SummaryContext,
    facts: FactTable, levels: LevelTable
  ) {
    let item = line.item
    let isIndicator = item.role == .whole || item.role == .parent
    page.put(isIndicator ? item.indicator.id : "", 1, Look.centred)
    page.put(item.text, 2, isIndicator ? Look.text : Look.inset)
    page.put(item.role == .own ? .blank : LevelTable.live(item)?.value ?? .blank, 3, Look.centred)
    page.put(line.numerator == nil ? "" : line.unit, 4, Look.centred)
    let source = facts.firstRow(item.factKey, village: nil) ?? firstSource(of: item, facts)
    let link = source.flatMap { CellReference(row: $0, column: 1) }
      .map { SheetDraft.Link.cell(sheet: FactTable.sheetName, $0) }
    func number(_ live: Live?, _ column: CommuneTable.Column, unit: String) {
      let isStep = !(live?.string ?? "").isEmpty
      let style = isStep ? Look.centred : Look.figure(Look.figure, for: live?.double, unit: unit)
      if let live {
        page.put(live, column.rawValue, style, link: live.double == nil ? nil : link)
      } else {
        page.put(.blank, column.rawValue, style)
      }
    }
    number(line.numerator, .numerator, unit: "")
    number(line.denominator, .denominator, unit: "")
    number(line.figure, .figure, unit: item.isPercent ? "%" : "")
    page.put(line.verdict, CommuneTable.Column.verdict.rawValue, isIndicator ? Look.strong : Look.centred)
    for (live, column) in [(line.claim, CommuneTable.Column.claim), (line.villages, .villages)] {
      if let live { page.put(live, column.rawValue, Look.centred) } else { page.put("", column.rawValue, Look.centred) }
    }
    let officers =
      isIndicator
      ? context.officers(set: item.indicator.set, criterion: criterion.id, indicator: item.indicator.id) : []
    page.put(officers.joined(separator: ", "), CommuneTable.Column.officer.rawValue, Look.text)
    for (live, column) in [(line.evidence, CommuneTable.Column.evidence), (line.note, .note)] {
      if let live { page.put(live, column.rawValue, Look.text) } else { page.put("", column.rawValue, Look.text) }
    }
    page.put(isIndicator ? "CT" : "Ý", CommuneTable.Column.kind.rawValue, Look.data)
    page.outline(1)
    page.row += 1
  }

  private static func firstSource(of item: Item, _ facts: FactTable) -> Int? {
    item.result.villages.indices.lazy.compactMap { facts.firstRow(item.factKey, village: $0) }.first
  }
}
