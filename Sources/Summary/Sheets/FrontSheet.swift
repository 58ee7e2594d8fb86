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
    var page = PrintSheet(name: Self.name, widths: [4.5, 27, 14.5, 9, 8, 42, 10.5, 9, 28], isLandscape: false)
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
      "TC", "Tên tiêu chí", "Kết quả", "Chỉ tiêu chưa đạt", "Số chỉ tiêu thiếu số liệu",
      "Còn thiếu, ở đâu, vì sao", "Thời hạn",
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
    if entries.isEmpty { page.put("", 6, small) } else { page.put(lacks(entries), 6, small) }
    let date = Look.date.with { $0.size = 10 }
    if let due = due(of: result, in: set, entries, context, facts) {
      page.put(due, 7, date)
    } else {
      page.put("", 7, date)
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

  /// What each unmet indicator lacks, in which villages, and why: "8.3: 1 thôn (Cốc Xả) – chưa có loa".
  private static func lacks(_ entries: [UnmetSheet.Entry]) -> Live {
    let pieces = entries.compactMap { entry -> (condition: String, formula: String, text: String)? in
      let row = entry.row
      let cell = Formula.sheet(UnmetSheet.name) + Formula.cell(UnmetSheet.Column.gap.rawValue, row)
      let places = entry.places.prefix(4).joined(separator: ", ")
      let others = entry.places.count > 4 ? " và \(entry.places.count - 4) thôn khác" : ""
      let reason = PrintSheet.short(entry.reason, to: 70, rest: "…")
      let tail = (places.isEmpty ? "" : " (\(places)\(others))") + (reason.isEmpty ? "" : " – \(reason)")
      // A text in a formula has at most 255 characters.
      let words = PrintSheet.short(tail, to: 250, rest: "…")
      guard let gap = entry.gap else {
        let state = Formula.sheet(UnmetSheet.name) + Formula.cell(UnmetSheet.Column.state.rawValue, row)
        let text = "\(entry.id):\(words.hasPrefix(" – ") ? " " + words.dropFirst(3) : words)"
        return words.isEmpty ? nil : ("\(state)<>\"Đạt\"", Formula.quoted(text), text)
      }
      return (
        "\(cell)<>\"\"",
        "\(Formula.quoted(entry.id + ": "))&\(Formula.decimalText(cell))&\(Formula.quoted(" \(entry.unit)"))"
          + (words.isEmpty ? "" : "&" + Formula.quoted(words)),
        "\(entry.id): \(gap.hundredths.ungrouped) \(entry.unit)\(words)"
      )
    }
    return .text(
      Formula.list(pieces.map { ($0.condition, $0.formula) }, separator: "; "),
      pieces.map(\.text).joined(separator: "; "))
  }

  /// The last of the deadlines stands for the criterion: those of what is not met, and of the roadmap while it is not met.
  private static func due(
    of result: CriterionResult, in set: RuleSet, _ entries: [UnmetSheet.Entry], _ context: SummaryContext,
    _ facts: FactTable
  ) -> Live? {
    var days = entries.compactMap { entry -> Live? in
      guard let due = entry.due, let serial = due.day.serial else { return nil }
      return .number(
        Formula.sheet(UnmetSheet.name) + Formula.cell(UnmetSheet.Column.due.rawValue, due.row), serial)
    }
    if result.outcome != .met {
      days += context.plans.filter { $0.line.set == set.id && $0.line.criterion == result.criterion.id }
        .compactMap { facts.live(only: FactTable.planKey($0.position), .due) }.filter { $0.double != nil }
    }
    return days.max { ($0.double ?? 0) < ($1.double ?? 0) }
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
