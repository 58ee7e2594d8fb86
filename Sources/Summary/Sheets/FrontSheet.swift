import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// `Tóm tắt`: the chairman's page, one A4.
struct FrontSheet: Sendable {
  static let name = "Tóm tắt"

  private(set) var sheet: SheetDraft
  /// The cell of the year, for the name `ky`.
  private(set) var yearCell = ""
  /// The cell of the day that stands for today, for the name `ngay_chot`.
  private(set) var dayCell = ""

  private static let small = Look.text.with { $0.size = 10 }
  private static let smallCentred = Look.centred.with { $0.size = 10 }

  init(
    _ context: SummaryContext, facts: FactTable, levels: LevelTable, commune: ByCriterionSheet, unmet: UnmetSheet,
    left: [String] = []
  ) {
    var page = PrintSheet(name: Self.name, widths: [4.5, 31, 17, 11, 8.5, 22, 11, 9, 29], isLandscape: false)
    page.draft.page.left = 20
    page.draft.page.fitHeight = 1
    page.motto(context, split: 3)
    page.line("TÓM TẮT KẾT QUẢ RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI XÃ \(context.communeName.uppercased())", Look.title)
    page.draftLine(levels)
    page.put("Kỳ:", 1, Look.plain, to: 1)
    page.put(.number(Double(context.year)), 2, Look.plain.with { $0.isBold = true })
    yearCell = Formula.column(2, of: Self.name, rows: page.row...page.row)
    page.put("Ngày chốt số liệu:", 3, Look.plain.with { $0.horizontal = .right }, to: 4)
    page.put(
      .date(context.asOf), 5,
      Look.plain.with {
        $0.isBold = true; $0.numberFormat = "dd/mm/yyyy"
      }, to: 6)
    dayCell = Formula.column(5, of: Self.name, rows: page.row...page.row)
    page.row += 1
    for result in context.results {
      if let total = commune.totals[result.set.id] {
        page.line(
          Live.text(
            Formula.quoted("\(result.set.shortTitle): ") + "&" + total.formula,
            "\(result.set.shortTitle): " + (total.string ?? "")), Look.lead)
      }
    }
    let titles = context.results.map { "\($0.set.shortTitle) – \($0.set.document)" }.joined(separator: "; ")
    if !titles.isEmpty {
      page.line(
        "Bộ tiêu chí: \(titles)",
        Look.plain.with {
          $0.size = 10; $0.isItalic = true
        })
    }
    let head = page.row
    let heads = [
      "TC", "Tên tiêu chí", "Kết quả", "Chỉ tiêu chưa đạt", "Số chỉ tiêu thiếu số liệu", "Còn thiếu", "Thời hạn",
      "Kinh phí (triệu đồng)", "Người phụ trách",
    ]
    for (index, text) in heads.enumerated() { page.put(text, index + 1, Look.head.with { $0.size = 10 }) }
    page.row += 1
    for result in context.results {
      page.line(result.set.title, Look.band.with { $0.size = 10 })
      for criterion in result.criteria {
        Self.write(criterion, of: result.set, on: &page, context: context, facts: facts, commune: commune, unmet: unmet)
      }
    }
    if let a = CellReference(row: head + 1, column: 3), let b = CellReference(row: page.row - 1, column: 3) {
      page.draft.rules = Look.rules(CellRange(a, b), letters: false)
    }
    Self.foot(on: &page, context: context, unmet: unmet, left: left)
    sheet = page.finished()
  }

  private static func write(
    _ result: CriterionResult, of set: RuleSet, on page: inout PrintSheet, context: SummaryContext, facts: FactTable,
    commune: ByCriterionSheet, unmet: UnmetSheet
  ) {
    let key = "\(set.id)/\(result.criterion.id)"
    page.put(result.criterion.id, 1, smallCentred)
    page.put(result.criterion.name, 2, small)
    if let line = commune.criteria[key] {
      page.put(
        Live(formula: CommuneTable.reference(.verdict, line.row), cached: line.verdict.cached), 3,
        smallCentred.with { $0.isBold = true })
    }
    let lines = result.indicators.compactMap { commune.lines[Key.item($0.indicator)] }
    // The names of the unmet: a piece for every indicator, empty while it is not unmet.
    let pieces = lines.map { line in
      (
        condition: "\(CommuneTable.reference(.verdict, line.row))=\"Chưa đạt\"",
        text: Formula.quoted(line.item.indicator.id)
      )
    }
    let names = lines.filter { $0.verdict.string == "Chưa đạt" }.map(\.item.indicator.id).joined(separator: "; ")
    page.put(Live.text(Formula.list(pieces, separator: "; "), names), 4, smallCentred)
    let unknown = lines.map { "(\(CommuneTable.reference(.verdict, $0.row))=\"Chưa đủ số liệu\")" }
    let count = lines.filter { $0.verdict.string == "Chưa đủ số liệu" }.count
    let sum = unknown.isEmpty ? "0" : "SUMPRODUCT(" + unknown.joined(separator: "+") + ")"
    page.put(
      count == 0
        ? Live.text("IF(\(sum)=0,\"\",\(sum))", "") : Live.number("IF(\(sum)=0,\"\",\(sum))", Double(count)), 5,
      smallCentred)

    let entries = unmet.gaps[key] ?? []
    let gaps = entries.filter { $0.gap != nil }
    if gaps.isEmpty {
      page.put("", 6, small)
    } else {
      let formula = Formula.list(
        gaps.map { entry in
          let cell = Formula.sheet(UnmetSheet.name) + Formula.cell(UnmetSheet.Column.gap.rawValue, entry.row)
          return (
            "\(cell)<>\"\"",
            "\(Formula.quoted(entry.id + ": "))&\(Formula.decimalText(cell))&\(Formula.quoted(" \(entry.unit)"))"
          )
        }, separator: "; ")
      let text = gaps.map { "\($0.id): \(($0.gap ?? 0).hundredths.ungrouped) \($0.unit)" }.joined(separator: "; ")
      page.put(Live.text(formula, text), 6, small)
    }
    // The last of the deadlines stands for the criterion.
    if let last = entries.filter({ $0.due != nil }).max(by: { ($0.due ?? context.asOf) < ($1.due ?? context.asOf) }),
      let serial = last.due?.serial
    {
      let cell = Formula.sheet(UnmetSheet.name) + Formula.cell(UnmetSheet.Column.due.rawValue, last.row)
      page.put(Live.number(cell, serial), 7, Look.date.with { $0.size = 10 })
    } else {
      page.put("", 7, Look.date)
    }
    let keys =
      result.indicators.map {
        FactTable.moneyKey(set: set.id, criterion: result.criterion.id, indicator: $0.indicator.id)
      } + [FactTable.moneyKey(set: set.id, criterion: result.criterion.id, indicator: nil)]
    let money = keys.filter { facts.sum($0, .money) != nil }
    if money.isEmpty {
      page.put("", 8, Look.figure)
    } else {
      let formula =
        "SUM("
        + money.map { "SUMIFS(SL_GiaTri,SL_MaTruong,\(Formula.quoted($0 + ":kp")),SL_Tinh,1)" }
        .joined(separator: ",") + ")"
      let value = money.reduce(Decimal(0)) { $0 + (facts.sum($1, .money) ?? 0) }.double
      page.put(Live.number(formula, value), 8, Look.figure(Look.figure.with { $0.size = 10 }, for: value))
    }
    let officers = UnmetSheet.distinct(
      result.indicators.flatMap {
        context.officers(set: set.id, criterion: result.criterion.id, indicator: $0.indicator.id)
      })
    page.put(officers.joined(separator: ", "), 9, small)
    page.row += 1
  }

  private static func foot(on page: inout PrintSheet, context: SummaryContext, unmet: UnmetSheet, left: [String]) {
    let style = Look.plain.with { $0.size = 11 }
    page.gap(4)
    let silent = context.silentVillages.map { context.labels[$0] }
    let names = silent.prefix(12).joined(separator: ", ") + (silent.count > 12 ? " và các thôn khác" : "")
    page.line("Thôn chưa gửi số liệu: \(silent.isEmpty ? "không có." : names + ".")", style)
    if !context.officerNames.isEmpty {
      let files = context.filesOfOfficers
      let missing = context.officerNames.filter { files[$0] == nil }
      page.line(
        "Người phụ trách chưa gửi số liệu: \(missing.isEmpty ? "không có." : missing.joined(separator: "; ") + ".")",
        style)
    }
    let unread = context.villages.indices.filter {
      if case .unread = context.reception(of: $0) { true } else { false }
    }.map { context.labels[$0] }
    if !unread.isEmpty {
      page.line("Thôn đã gửi nhưng tệp không đọc được: \(unread.prefix(12).joined(separator: ", ")).", style)
    }
    if let rows = unmet.dates {
      let range = Formula.column(UnmetSheet.Column.due.rawValue, of: UnmetSheet.name, rows: rows)
      page.line(
        Live.text(
          "\"Việc quá hạn tại ngày chốt số liệu: \"&COUNTIFS(\(range),\"<\"&ngay_chot)&\" (xem sheet Chưa đạt).\"",
          "Việc quá hạn tại ngày chốt số liệu: \(unmet.overdue) (xem sheet Chưa đạt)."), style)
    }
    let wishes = UnmetSheet.distinct(
      context.records.compactMap { record -> String? in
        switch record.body {
        case .indicator(let figure): figure.plan.flatMap { $0.due == nil ? $0.text : nil }
        case .facility(let facility): facility.certificateObstacle
        case .plan(let plan): plan.due.flatMap { $0.due == nil ? $0.text : nil }
        default: nil
        }
      }.filter { text in text.count > 5 && !text.utf8.contains { (0x30...0x39).contains($0) } })
    page.line(
      "Vướng mắc các thôn nêu, cần kiến nghị: "
        + (wishes.isEmpty ? "…………………………" : wishes.prefix(4).map { PrintSheet.short($0) }.joined(separator: "; ") + "."),
      style)
    if !left.isEmpty { page.line("Không lập do chưa có số liệu: \(left.joined(separator: "; ")).", style) }
    page.foot(context)
  }
}

extension Decimal {
  /// `1234,56`: as the formulas spell a number.
  var ungrouped: String { printed.filter { $0 != "." } }
}
