import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// Sheets that list indicators by what is to be done about them: keep up, raise, finish at once, and by official.
enum IndicatorListSheets {
  static let keep = "Duy trì, nâng cao"
  static let now = "Việc làm ngay"
  static let officers = "Theo người phụ trách"

  private static let heads = [
    "TT", "Chỉ tiêu", "Mức đạt chuẩn", "Kết quả", "Đánh giá", "Số thôn đạt/ số thôn", "Thôn chưa đạt",
    "Người phụ trách",
    "Thời hạn",
  ]
  private static let widths = [6, 46, 16, 14, 16.5, 10, 34, 22, 11.5]

  private static func open(
    _ name: String, _ title: String, _ context: SummaryContext, _ levels: LevelTable, _ annex: Int,
    heads: [String] = heads
  ) -> PrintSheet {
    var page = PrintSheet(name: name, widths: widths, isLandscape: true)
    page.header(
      context, annex: annex, title: title, subtitle: "Số liệu chốt ngày \(context.asOf.dayMonthYear)", split: 3)
    page.draftLine(levels)
    let head = page.row
    for (index, text) in heads.enumerated() { page.put(text, index + 1, Look.head) }
    page.row += 1
    page.draft.page.repeatedRows = head...head
    if let corner = CellReference(row: head + 1, column: 1) { page.draft.frozenAt = corner }
    return page
  }

  private static func close(_ page: inout PrintSheet, _ context: SummaryContext) -> SheetDraft {
    if let a = CellReference(row: 1, column: 5), let b = CellReference(row: page.row, column: 5) {
      page.draft.rules += Look.rules(CellRange(a, b), letters: false)
    }
    if let a = CellReference(row: 1, column: 9), let b = CellReference(row: page.row, column: 9) {
      page.draft.rules.append(
        SheetDraft.Rule(
          CellRange(a, b), .formula("AND(SUM($I1)>0,$I1<ngay_chot,$E1<>\"Đạt\")"), fill: Look.red, color: 0xC00000,
          isBold: true))
    }
    return page.finished(context)
  }

  /// A line that repeats what `Tổng hợp` says of an indicator.
  private static func write(
    _ line: CommuneTable.Line, label: String? = nil, on page: inout PrintSheet, _ context: SummaryContext,
    _ facts: FactTable, unmet: UnmetSheet? = nil
  ) {
    let item = line.item
    page.put(item.indicator.id, 1, Look.centred)
    page.put((label.map { "\($0): " } ?? "") + item.indicator.text, 2, Look.text)
    page.put(LevelTable.live(item)?.value ?? .blank, 3, Look.centred)
    func copy(_ live: Live?, _ from: CommuneTable.Column, _ column: Int, _ style: CellStyle) {
      guard let live else { return page.put("", column, style) }
      page.put(Live(formula: CommuneTable.reference(from, line.row), cached: live.cached), column, style)
    }
    let isStep = !(line.figure?.string ?? "").isEmpty
    copy(
      line.figure, .figure, 4,
      isStep
        ? Look.centred : Look.figure(Look.figure, for: line.figure?.double, unit: item.isPercent ? "%" : ""))
    copy(line.verdict, .verdict, 5, Look.strong)
    copy(line.villages, .villages, 6, Look.centred)
    let below = item.result.villages.indices.filter { item.result.villages[$0].verdict.outcome == .notMet }
      .filter { context.labels.indices.contains($0) }.map { context.labels[$0] }
    page.put(below.prefix(12).joined(separator: ", ") + (below.count > 12 ? ", …" : ""), 7, Look.text)
    if let unmet {
      page.put(unmet.gap(of: Key.item(item.indicator)) ?? .text("\"\"", ""), 8, Look.centred)
    } else {
      let names = context.officers(
        set: item.indicator.set, criterion: item.indicator.criterion, indicator: item.indicator.id)
      page.put(names.joined(separator: ", "), 8, Look.text)
    }
    if let due = Self.due(item.indicator, context, facts) {
      page.put(due, 9, Look.date)
    } else {
      page.put("", 9, Look.date)
    }
    page.row += 1
  }

  /// The last deadline of an indicator's roadmap.
  static func due(_ indicator: Indicator, _ context: SummaryContext, _ facts: FactTable) -> Live? {
    let dated = context.plans(of: indicator).compactMap { plan in plan.line.due?.due.map { (plan.position, $0) } }
    return dated.max { $0.1 < $1.1 }.flatMap { facts.live(only: FactTable.planKey($0.0), .due) }
  }

  // MARK: Duy trì, nâng cao

  static func keepSheet(
    _ context: SummaryContext, facts: FactTable, levels: LevelTable, commune: ByCriterionSheet, annex: Int
  ) -> SheetDraft? {
    let met = context.results.map { result in (result, result.indicators.filter { $0.verdict.outcome == .met }) }
    guard met.contains(where: { !$0.1.isEmpty }) else { return nil }
    var page = open(keep, "CÁC CHỈ TIÊU ĐÃ ĐẠT CẦN DUY TRÌ VÀ CÁC CHỈ TIÊU CẦN NÂNG CAO", context, levels, annex)
    for (result, indicators) in met where !indicators.isEmpty {
      page.line("Đã đạt \(result.set.shortTitle), cần duy trì", Look.band)
      page.keepTogether(page.row - 1...page.row)
      for indicator in indicators {
        if let line = commune.lines[Key.item(indicator.indicator)] { write(line, on: &page, context, facts) }
      }
    }
    if let base = met.first {
      let measures = Set(base.1.compactMap(\.indicator.measure))
      for result in context.results.dropFirst() {
        let raise = result.indicators.filter { indicator in
          indicator.verdict.outcome != .met && indicator.verdict.outcome != .notApplicable
            && indicator.indicator.measure.map(measures.contains) ?? false
        }
        guard !raise.isEmpty else { continue }
        page.line("Đã đạt \(base.0.set.shortTitle), chưa đạt \(result.set.shortTitle): cần nâng cao", Look.band)
        page.keepTogether(page.row - 1...page.row)
        for indicator in raise {
          if let line = commune.lines[Key.item(indicator.indicator)] { write(line, on: &page, context, facts) }
        }
      }
    }
    return close(&page, context)
  }

  // MARK: Việc làm ngay

  /// What the commune asked to be finished at once, by words of the indicators.
  private static let urgent: [(title: String, words: [String])] = [
    ("Biển báo giao thông", ["bien bao"]),
    ("Đường trục thôn, liên thôn", ["duong thon"]),
    ("Đường ngõ, xóm", ["duong ngo"]),
    ("Trang tin điện tử, công nghệ thông tin", ["trang thong tin", "trang tin", "cong nghe thong tin"]),
    ("Sổ khám chữa bệnh điện tử", ["kham chua benh dien tu", "suc khoe dien tu"]),
    (
      "Vệ sinh môi trường",
      ["hop ve sinh", "chat thai ran sinh hoat", "canh quan", "phan loai chat thai", "nuoc thai"]
    ),
  ]
  /// Criteria that rest on the people, by words of their names.
  private static let people = ["van hoa", "moi truong", "to chuc san xuat", "nha o", "thu nhap", "ngheo"]

  static func nowSheet(
    _ context: SummaryContext, facts: FactTable, levels: LevelTable, commune: ByCriterionSheet, annex: Int
  ) -> SheetDraft? {
    var page = open(now, "CÁC NỘI DUNG CẦN HOÀN THIỆN NGAY", context, levels, annex)
    let start = page.row
    var listed: Set<String> = []
    let open = context.results.flatMap(\.indicators).filter { $0.verdict.outcome != .met }
      .map { (result: $0, text: Array($0.indicator.text.foldedKey.utf8)) }
    for (title, words) in urgent {
      let lines = open.filter { one in words.contains { holds(one.text, $0) } }.map(\.result).compactMap {
        commune.lines[Key.item($0.indicator)]
      }.filter { listed.insert($0.item.key).inserted }
      guard !lines.isEmpty else { continue }
      page.line(title, Look.band)
      page.keepTogether(page.row - 1...page.row)
      for line in lines { write(line, label: context.shortTitle(line.item.indicator.set), on: &page, context, facts) }
    }
    for result in context.results {
      let lines = result.criteria.filter { criterion in
        let name = Array(criterion.criterion.name.foldedKey.utf8)
        return people.contains { holds(name, $0) }
      }.flatMap(\.indicators).filter { $0.verdict.outcome != .met && VillageTable.isShown($0) }
        .compactMap { commune.lines[Key.item($0.indicator)] }.filter { !listed.contains($0.item.key) }
      guard !lines.isEmpty else { continue }
      page.line("Tiêu chí thuộc trách nhiệm của người dân, cộng đồng (\(result.set.shortTitle))", Look.band)
      page.keepTogether(page.row - 1...page.row)
      for line in lines { write(line, on: &page, context, facts) }
    }
    return page.row == start ? nil : close(&page, context)
  }

  /// Whether the words stand in a folded text.
  private static func holds(_ text: [UInt8], _ words: String) -> Bool {
    let words = words.utf8
    guard let first = words.first, text.count >= words.count else { return false }
    return text.indices.dropLast(words.count - 1).contains { text[$0] == first && text[$0...].starts(with: words) }
  }

  // MARK: Theo người phụ trách

  static func officerSheet(
    _ context: SummaryContext, facts: FactTable, levels: LevelTable, commune: ByCriterionSheet, unmet: UnmetSheet,
    annex: Int
  ) -> SheetDraft? {
    let names = context.officerNames
    guard !names.isEmpty else { return nil }
    var heads = heads
    heads[7] = "Còn thiếu"
    var page = open(officers, "KẾT QUẢ THEO NGƯỜI PHỤ TRÁCH", context, levels, annex, heads: heads)
    for (position, name) in names.enumerated() {
      if position > 0 { page.draft.page.breaks.append(page.row) }
      let lines = context.results.flatMap { result in
        result.indicators.filter {
          context.officers(set: result.set.id, criterion: $0.indicator.criterion, indicator: $0.indicator.id).contains(
            name)
        }
      }.compactMap { commune.lines[Key.item($0.indicator)] }
      let band = page.row
      page.row += 1
      let first = page.row
      for line in lines {
        write(line, label: context.shortTitle(line.item.indicator.set), on: &page, context, facts, unmet: unmet)
      }
      let after = page.row
      let range = "E\(first):E\(max(first, after - 1))"
      let days = "I\(first):I\(max(first, after - 1))"
      let met = lines.filter { $0.verdict.string == "Đạt" }.count
      var open: [(row: Int, day: Double)] = []
      for (offset, line) in lines.enumerated() where line.verdict.string != "Đạt" {
        if let day = due(line.item.indicator, context, facts)?.double { open.append((first + offset, day)) }
      }
      let today = context.asOf.serial ?? 0
      let late = open.filter { $0.day < today }.count
      let next = open.filter { $0.day >= today }.min { $0.day < $1.day }
      page.row = band
      page.put(
        Live.text(
          Formula.quoted("\(name): đạt ")
            + "&COUNTIFS(\(range),\"Đạt\")&\"/\"&COUNTIFS(\(range),\"?*\")&\" chỉ tiêu; quá hạn \"&"
            + "COUNTIFS(\(range),\"<>Đạt\",\(days),\">0\",\(days),\"<\"&ngay_chot)",
          "\(name): đạt \(met)/\(lines.count) chỉ tiêu; quá hạn \(late)"), 1, Look.band, to: heads.count - 2)
      for column in 2...heads.count { page.put(.blank, column, Look.band) }
      if let next {
        page.put("Việc gần nhất:", heads.count - 1, Look.band.with { $0.horizontal = .right })
        page.put(
          Live.number(Formula.cell(heads.count, next.row), next.day), heads.count,
          Look.band.with {
            $0.size = 11
            $0.horizontal = .center
            $0.numberFormat = "dd/mm/yyyy"
          })
      }
      page.row = after
    }
    return close(&page, context)
  }
}
