import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// `Lộ trình`: what will be done, with which money, by whom, in which year.
enum RoadmapSheet {
  static let name = "Lộ trình"

  static func sheet(_ context: SummaryContext, facts: FactTable, levels: LevelTable, annex: Int) -> SheetDraft? {
    let plans = context.listed.compactMap { position -> (Int, PlanLine)? in
      if case .plan(let plan) = context.records[position].body { (position, plan) } else { nil }
    }
    let remark = context.remark(onConflictsOf: { if case .plan = $0 { true } else { false } })
    guard !plans.isEmpty || remark != nil else { return nil }
    let period = context.commune?.campaign.period ?? context.year...(context.year + 2)
    let years = Array(period.prefix(5))
    let base = [5.5, 26, 18, 18, 30] + Array(repeating: 9.5, count: 5) + [17, 15, 11.5]
    var page = PrintSheet(name: name, widths: base + Array(repeating: 5.5, count: years.count), isLandscape: true)
    page.header(
      context, annex: annex,
      title:
        "LỘ TRÌNH THỰC HIỆN CÁC TIÊU CHÍ NÔNG THÔN MỚI \(years.first ?? context.year) - \(years.last ?? context.year)",
      subtitle: "Số liệu chốt ngày \(context.asOf.dayMonthYear)", split: 4)
    let head = page.row
    let before = ["TT", "Tiêu chí, chỉ tiêu", "Hiện trạng", "Mục tiêu", "Nhiệm vụ, giải pháp"]
    for (index, text) in before.enumerated() {
      page.put(text, index + 1, Look.head)
      page.span(index + 1, rows: 2)
    }
    page.put("Kinh phí (triệu đồng)", 6, Look.head, to: 10)
    for column in 7...10 { page.put(.blank, column, Look.head) }
    for (index, text) in ["Chủ trì", "Phối hợp", "Thời hạn"].enumerated() {
      page.put(text, 11 + index, Look.head)
      page.span(11 + index, rows: 2)
    }
    for (index, year) in years.enumerated() {
      page.put(String(year), 14 + index, Look.head)
      page.span(14 + index, rows: 2)
    }
    page.fix(18)
    page.row += 1
    for column in Array(1...5) + Array(11...(13 + years.count)) { page.put(.blank, column, Look.head) }
    for (index, source) in Money.allCases.enumerated() { page.put(source.words, 6 + index, Look.head) }
    page.put("Cộng", 10, Look.head)
    page.row += 1
    page.draft.page.repeatedRows = head...(page.row - 1)
    if let corner = CellReference(row: page.row, column: 3) { page.draft.frozenAt = corner }
    for result in context.results {
      let own = plans.filter { $0.1.set == result.set.id }
      guard !own.isEmpty else { continue }
      page.line(result.set.title, Look.band)
      let first = page.row
      for (number, (position, plan)) in own.enumerated() {
        write(plan, at: position, number: number + 1, years: years, on: &page, context: context, facts: facts)
      }
      total(own, rows: first...(page.row - 1), years: years.count, on: &page)
      if let a = CellReference(row: first, column: 13), let b = CellReference(row: page.row - 2, column: 13) {
        let cell = "$M\(first)"
        page.draft.rules += [
          SheetDraft.Rule(
            CellRange(a, b), .formula("AND(\(cell)<>\"\",\(cell)<ngay_chot)"), fill: Look.red, color: 0xC00000,
            isBold: true),
          SheetDraft.Rule(CellRange(a, b), .formula("AND(\(cell)<>\"\",\(cell)<=ngay_chot+14)"), fill: Look.amber),
        ]
      }
    }
    if let remark { page.line(remark, Look.remark) }
    return page.finished(context)
  }

  private static func write(
    _ plan: PlanLine, at position: Int, number: Int, years: [Int], on page: inout PrintSheet, context: SummaryContext,
    facts: FactTable
  ) {
    let record = context.records[position]
    let set = context.results.first { $0.set.id == plan.set }?.set
    let criterion = set?.criteria.first { $0.id == plan.criterion }
    let what =
      plan.indicator.flatMap { id in set?.indicator(id).map { "\(id) \($0.text)" } }
      ?? "Tiêu chí \(plan.criterion)" + (criterion.map { ": \($0.name)" } ?? "")
    let label = context.village(of: record).label
    let place = label == FactTable.communeLabel ? nil : "Thôn \(label): "
    page.put(.number(Double(number)), 1, Look.centred)
    page.put((place ?? "") + what, 2, Look.text)
    page.put(PrintSheet.short(plan.current ?? ""), 3, Look.text)
    page.put(PrintSheet.short(plan.target ?? ""), 4, Look.text)
    page.put(PrintSheet.short(plan.action ?? ""), 5, Look.text)
    for (index, source) in Money.allCases.enumerated() {
      let live = facts.sum(second: FactTable.planKey(position) + "/" + source.rawValue)
      let style = Look.figure(Look.figure, for: live?.double)
      if let live { page.put(live, 6 + index, style) } else { page.put("", 6 + index, style) }
    }
    let sum = plan.budget.reduce(Decimal(0)) { $0 + $1.amount }.double
    if plan.budget.isEmpty {
      page.put("", 10, Look.figure)
    } else {
      page.put(
        Live.number("SUM(F\(page.row):I\(page.row))", sum), 10,
        Look.figure(Look.figure.with { $0.isBold = true }, for: sum))
    }
    page.put(plan.owner ?? "", 11, Look.text)
    page.put(plan.with ?? "", 12, Look.text)
    let due = facts.live(only: FactTable.planKey(position), .due)
    if let due { page.put(due, 13, Look.date.with { $0.wraps = true }) } else { page.put("", 13, Look.date) }
    let cell = Formula.cell(13, page.row)
    for (index, year) in years.enumerated() {
      let isIn = plan.due?.due?.year == year
      page.put(
        Live.text("IF(AND(\(cell)>=DATE(\(year),1,1),\(cell)<=DATE(\(year),12,31)),\"x\",\"\")", isIn ? "x" : ""),
        14 + index,
        Look.centred)
    }
    page.row += 1
  }

  private static func total(_ own: [(Int, PlanLine)], rows: ClosedRange<Int>, years: Int, on page: inout PrintSheet) {
    page.put("", 1, Look.group)
    page.put("Cộng", 2, Look.group)
    for column in 3...5 { page.put("", column, Look.group) }
    let style = Look.group.with {
      $0.horizontal = .right
    }
    for index in 0...4 {
      let letter = CellReference.letters(ofColumn: 6 + index)
      let value = own.flatMap(\.1.budget).filter { index == 4 || Money($0.source) == Money.allCases[index] }
        .reduce(Decimal(0)) { $0 + $1.amount }.double
      page.put(
        Live.number("SUM(\(letter)\(rows.lowerBound):\(letter)\(rows.upperBound))", value), 6 + index,
        Look.figure(style, for: value))
    }
    for column in 11...(13 + years) { page.put("", column, Look.group) }
    page.row += 1
  }
}
