import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// `Chưa đạt`: indicator by village, what is missing in real units, why, what will be done, by whom, until when.
struct UnmetSheet: Sendable {
  static let name = "Chưa đạt"

  /// `nil` where everything is met.
  private(set) var sheet: SheetDraft?
  /// What each unmet criterion's indicators lack, for the front page: cells of this sheet, by `set/criterion`.
  private(set) var gaps: [String: [Entry]] = [:]
  /// The commune's line about each indicator, by its key.
  private(set) var lines: [String: Entry] = [:]
  /// The rows of the lines, for counting deadlines.
  private(set) var dates: ClosedRange<Int>?
  private(set) var overdue = 0

  /// An indicator of the commune on this sheet.
  struct Entry: Sendable {
    var id: String
    var row: Int
    var gap: Decimal?
    var unit: String
    /// The last deadline, the commune's or a village's, and the row it stands in.
    var due: (day: CivilDate, row: Int)?
    /// The villages that do not meet it.
    var places: [String] = []
    /// What the commune, or else the first village with a remark, says about it.
    var reason = ""
  }

  enum Column: Int {
    case ordinal = 1, indicator, village, state, level, gap, unit, reason, action, officer, due, money, days
  }

  /// What an indicator lacks, in words: "0,8 km"; a formula over this sheet.
  func gap(of key: String) -> Live? {
    guard let line = lines[key], let gap = line.gap else { return nil }
    let cell = Formula.sheet(Self.name) + Formula.cell(Column.gap.rawValue, line.row)
    return .text(
      "IF(\(cell)=\"\",\"\",\(Formula.decimalText(cell))&\(Formula.quoted(" \(line.unit)")))",
      "\(gap.hundredths.ungrouped) \(line.unit)")
  }

  private static let heads = [
    "TT", "Tiêu chí, chỉ tiêu", "Thôn", "Hiện trạng", "Mức đạt chuẩn", "Còn thiếu", "Đơn vị", "Nguyên nhân",
    "Giải pháp", "Người phụ trách", "Thời hạn", "Kinh phí (triệu đồng)", "Còn (ngày)",
  ]

  init(
    _ context: SummaryContext, facts: inout FactTable, levels: LevelTable, villages: VillageTable,
    commune: ByCriterionSheet, annex: Int
  ) {
    let sections = context.results.flatMap { result in
      [true, false].map { isUnmet in
        (
          result: result, isUnmet: isUnmet,
          criteria: result.criteria.map { criterion in
            (
              criterion,
              criterion.indicators.filter { indicator in
                let isBelow = indicator.villages.contains { $0.verdict.outcome == .notMet }
                return isUnmet ? indicator.verdict.outcome == .notMet : indicator.verdict.outcome != .notMet && isBelow
              }
            )
          }.filter { !$0.1.isEmpty }
        )
      }
    }.filter { !$0.criteria.isEmpty }
    guard !sections.isEmpty else { return }
    var page = PrintSheet(
      name: Self.name, widths: [6, 34, 15, 11, 13, 10, 8, 24, 24, 17, 11.5, 10, 8], isLandscape: true)
    page.header(
      context, annex: annex, title: "CÁC TIÊU CHÍ, CHỈ TIÊU CHƯA ĐẠT VÀ KẾ HOẠCH HOÀN THÀNH",
      subtitle: "Số liệu chốt ngày \(context.asOf.dayMonthYear). Số ngày còn lại tính từ ngày chốt số liệu.", split: 4)
    page.draftLine(levels)
    let head = page.row
    for (index, text) in Self.heads.enumerated() { page.put(text, index + 1, Look.head) }
    page.row += 1
    page.draft.page.repeatedRows = head...head
    if let corner = CellReference(row: head + 1, column: 1) { page.draft.frozenAt = corner }
    let first = page.row
    for (result, isUnmet, criteria) in sections {
      let band =
        isUnmet ? "xã chưa đạt" : "xã chưa kết luận là chưa đạt, nhưng có thôn dưới mức chung"
      page.line("\(result.set.shortTitle): \(band)", Look.band)
      for (criterion, indicators) in criteria {
        page.put(criterion.criterion.id, 1, Look.groupCentred)
        page.put("Tiêu chí \(criterion.criterion.id): \(criterion.criterion.name)", 2, Look.group, to: Self.heads.count)
        for column in 3...Self.heads.count { page.put(.blank, column, Look.group) }
        let heading = page.row
        page.row += 1
        for (position, indicator) in indicators.enumerated() {
          let key = Key.item(indicator.indicator)
          guard let line = commune.lines[key] else { continue }
          let start = position == 0 ? heading : page.row
          var entry = Self.writeCommune(line, criterion.criterion, on: &page, context, &facts)
          if let due = entry.due, due.day < context.asOf { overdue += 1 }
          overdue += Self.writeVillages(indicator, of: &entry, on: &page, context, facts, villages)
          if isUnmet { gaps["\(result.set.id)/\(criterion.criterion.id)", default: []].append(entry) }
          lines[key] = entry
          page.keepTogether(from: start)
          page.keepTogether(start...min(page.row - 1, start + 2))
        }
      }
    }
    let rows = first...(page.row - 1)
    dates = rows
    Self.addRules(to: &page, rows: rows)
    if context.villages.count > ByVillageSheet.mostColumns {
      page.line("Xem từng thôn trên máy: bấm số 2 ở góc trên bên trái, hoặc dấu + bên trái dòng của xã.", Look.remark)
    }
    page.line(
      "Ghi chú: dòng của thôn so với mức chung của xã, để biết nơi cần làm; xã đạt hay chưa tính trên tổng của các thôn.",
      Look.remark)
    sheet = page.finished(context)
  }

  private static func addRules(to page: inout PrintSheet, rows: ClosedRange<Int>) {
    guard let a = CellReference(row: rows.lowerBound, column: Column.due.rawValue),
      let b = CellReference(row: rows.upperBound, column: Column.due.rawValue)
    else { return }
    let cell = "$\(CellReference.letters(ofColumn: Column.due.rawValue))\(rows.lowerBound)"
    page.draft.rules += [
      SheetDraft.Rule(
        CellRange(a, b), .formula("AND(\(cell)<>\"\",\(cell)<ngay_chot)"), fill: Look.red, color: 0xC00000, isBold: true
      ),
      SheetDraft.Rule(CellRange(a, b), .formula("AND(\(cell)<>\"\",\(cell)<=ngay_chot+14)"), fill: Look.amber),
    ]
  }

  // MARK: The commune's line

  private static func writeCommune(
    _ line: CommuneTable.Line, _ criterion: Criterion, on page: inout PrintSheet, _ context: SummaryContext,
    _ facts: inout FactTable
  ) -> Entry {
    let item = line.item
    let indicator = item.indicator
    let bold = Look.text.with { $0.isBold = true }
    page.put(indicator.id, Column.ordinal.rawValue, Look.strong)
    page.put(indicator.text, Column.indicator.rawValue, bold)
    page.put("Toàn xã", Column.village.rawValue, Look.strong)
    let showsFigure = line.figure?.double != nil && item.verdict.outcome == .notMet
    let state = CommuneTable.reference(showsFigure ? .figure : .verdict, line.row)
    let cached = (showsFigure ? line.figure : nil) ?? line.verdict
    page.put(
      Live(formula: state, cached: cached.cached), Column.state.rawValue,
      Look.figure(Look.strong, for: cached.double, unit: item.isPercent ? "%" : ""))
    page.put(LevelTable.live(item)?.value ?? .blank, Column.level.rawValue, Look.centred)
    var entry = Entry(id: indicator.id, row: page.row, gap: item.verdict.gap, unit: Wording.unit(item.verdict.gapUnit))
    putGap(line, on: &page, &facts)
    let plans = context.plans(of: indicator)
    let lines = plans.map(\.line)
    let notes = indicator.isCommuneAlone ? item.verdict.basis.compactMap { context.record($0)?.note } : []
    entry.reason = notes.first ?? ""
    page.put(PrintSheet.short(entry.reason), Column.reason.rawValue, Look.text)
    page.put(
      PrintSheet.short(Self.distinct(lines.compactMap(\.action)).joined(separator: "; ")), Column.action.rawValue,
      Look.text)
    let officers = context.officers(set: indicator.set, criterion: criterion.id, indicator: indicator.id)
    page.put(
      (officers.isEmpty ? Self.distinct(lines.compactMap(\.owner)) : officers).joined(separator: ", "),
      Column.officer.rawValue, Look.text)
    let dated = plans.compactMap { plan in plan.line.due?.due.map { (position: plan.position, day: $0) } }
    if let last = dated.max(by: { $0.day < $1.day }), let serial = last.day.serial {
      entry.due = (last.day, page.row)
      putDate(
        facts.lookUp("SL_GiaTri", only: FactTable.planKey(last.position), .due), serial, on: &page,
        context)
    } else {
      page.put("", Column.due.rawValue, Look.date)
      page.put("", Column.days.rawValue, Look.centred)
    }
    let key = FactTable.moneyKey(set: indicator.set, criterion: indicator.criterion, indicator: indicator.id)
    if let sum = facts.sum(key, .money) {
      page.put(
        Live.number(facts.sumFormula(key, .money), sum.double), Column.money.rawValue,
        Look.figure(Look.figure, for: sum.double))
    } else {
      page.put("", Column.money.rawValue, Look.figure)
    }
    page.row += 1
    return entry
  }

  private static func putGap(_ line: CommuneTable.Line, on page: inout PrintSheet, _ facts: inout FactTable) {
    let item = line.item
    guard let gap = item.verdict.gap else {
      page.put("", Column.gap.rawValue, Look.figure)
      page.put("", Column.unit.rawValue, Look.centred)
      return
    }
    let unit = Wording.unit(item.verdict.gapUnit)
    let value =
      item.indicator.isByVillage
      ? facts.sumFormula(item.factKey, .value) : facts.sumFormula(item.factKey, .value, village: nil)
    let formula =
      Gap.formula(
        gap, line.figures, level: LevelTable.number(item), isPercent: item.isPercent,
        comparator: item.threshold?.comparator ?? .atLeast,
        cells: Gap.Cells(
          numerator: CommuneTable.reference(.numerator, line.row),
          denominator: CommuneTable.reference(.denominator, line.row),
          value: value, level: LevelTable.number(item.levelKey)))
      ?? engineGap(gap, item, unit: unit, &facts)
    page.put(
      Live.number(
        "IF(\(CommuneTable.reference(.verdict, line.row))=\"Chưa đạt\",\(formula),\"\")", gap.double),
      Column.gap.rawValue,
      Look.figure(Look.figure.with { $0.isBold = true }, for: gap.double))
    page.put(unit, Column.unit.rawValue, Look.centred)
  }

  private static func engineGap(_ gap: Decimal, _ item: Item, unit: String, _ facts: inout FactTable) -> String {
    facts.addEngine(.gap, .number(gap), key: item.key, item: item, village: nil, unit: unit, raw: "")
    return facts.lookUp("SL_GiaTri", item.key, .gap, village: nil)
  }

  private static func putDate(_ formula: String, _ serial: Double, on page: inout PrintSheet, _ context: SummaryContext)
  {
    page.put(Live.number(formula, serial), Column.due.rawValue, Look.date)
    let cell = Formula.cell(Column.due.rawValue, page.row)
    page.put(
      Live.number("IF(\(cell)=\"\",\"\",\(cell)-ngay_chot)", serial - (context.asOf.serial ?? 0)), Column.days.rawValue,
      Look.centred)
  }

  static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  // MARK: The villages' lines

  /// Returns how many of the lines are overdue.
  private static func writeVillages(
    _ result: IndicatorResult, of entry: inout Entry, on page: inout PrintSheet, _ context: SummaryContext,
    _ facts: FactTable, _ villages: VillageTable
  ) -> Int {
    let isFolded = context.villages.count > ByVillageSheet.mostColumns
    let indicator = result.indicator
    let key = Key.item(indicator)
    var overdue = 0
    for (index, village) in result.villages.enumerated() where village.verdict.outcome == .notMet {
      guard let row = villages.row(key, village: index) else { continue }
      page.put(indicator.id, Column.ordinal.rawValue, Look.repeated)
      page.put("", Column.indicator.rawValue, Look.text)
      page.put(context.labels[index], Column.village.rawValue, Look.text)
      if let value = row.value, value.double != nil, !indicator.takesClaims || row.numerator?.double != nil {
        page.put(
          Live(
            formula: "IFERROR(ROUND(\(VillageTable.look("KQT_GiaTri", key, village: index)),2),\"\")",
            cached: .number(value.double?.hundredths ?? 0)), Column.state.rawValue,
          Look.figure(Look.centred, for: value.double, unit: indicator.kind == .percent ? "%" : ""))
      } else {
        let look = VillageTable.look("KQT_DanhGia", key, village: index)
        page.put(
          Live.text("IF(\(look)=\"Chưa\",\"Chưa đạt\",\(look))", "Chưa đạt"), Column.state.rawValue, Look.centred)
      }
      page.put("", Column.level.rawValue, Look.centred)
      if let gap = row.gap, let number = gap.double {
        page.put(
          Live.number(VillageTable.look("KQT_ConThieu", key, village: index), number), Column.gap.rawValue,
          Look.figure(Look.figure, for: number))
        page.put(row.gapUnit, Column.unit.rawValue, Look.centred)
      } else {
        page.put("", Column.gap.rawValue, Look.figure)
        page.put("", Column.unit.rawValue, Look.centred)
      }
      let records = village.records.compactMap { context.record($0) }.filter { $0.figure?.part == nil }
      let note = records.compactMap(\.note).first ?? ""
      entry.places.append(context.labels[index])
      if entry.reason.isEmpty, !note.isEmpty { entry.reason = "\(context.labels[index]): \(note)" }
      page.put(PrintSheet.short(note), Column.reason.rawValue, Look.text)
      let plan = records.compactMap { $0.figure?.plan }.first
      page.put(
        plan.map { Self.saysWhat($0.text) ? PrintSheet.short($0.text) : "" } ?? "", Column.action.rawValue, Look.text)
      page.put(context.villages[index].head ?? "", Column.officer.rawValue, Look.text)
      if let due = plan?.due, let serial = due.serial, case .date? = facts.fact(key, .due, village: index)?.value {
        putDate(facts.lookUp("SL_GiaTri", key, .due, village: index), serial, on: &page, context)
        if due < context.asOf { overdue += 1 }
        if entry.due.map({ $0.day < due }) ?? true { entry.due = (due, page.row) }
      } else {
        page.put("", Column.due.rawValue, Look.date)
        page.put("", Column.days.rawValue, Look.centred)
      }
      page.put("", Column.money.rawValue, Look.figure)
      page.outline(1, isFolded: isFolded)
      page.row += 1
    }
    return overdue
  }

  /// Whether a plan says more than when: "Vận động các hộ đấu nối, quý IV/2024", not "Phấn đấu đến hết năm 2024".
  static func saysWhat(_ plan: String) -> Bool {
    plan.foldedKey.split(separator: " ").map(String.init).filter { word in
      word.count > 1 && !word.contains(where: \.isNumber) && !timeWords.contains(word)
    }.count > 1
  }

  /// The words of dates, and of promises to keep them.
  private static let timeWords = Set(
    [
      "ngày", "tháng", "năm", "quý", "cuối", "đầu", "giữa", "hết", "trước", "sau", "trong", "đến", "vào", "từ", "phấn",
      "đấu",
      "hoàn", "thành", "xong", "dự", "kiến", "thời", "hạn", "gian", "đạt", "chuẩn", "sẽ", "ii", "iii", "iv", "nay",
      "kế", "hoạch", "chậm", "nhất", "khoảng", "kỳ", "mốc", "là",
    ].map(\.foldedKey))
}

extension Indicator {
  /// Whether only the commune has the figure.
  var isCommuneAlone: Bool { !isByVillage }
}

extension CivilDate {
  /// The day as spreadsheets count it.
  var serial: Double? {
    let serial = daysSinceEpoch + 25_569
    return serial > 60 ? Double(serial) : nil
  }
}

extension PrintSheet {
  /// What a print sheet shows of a long remark; the whole stands in `Số liệu`.
  static func short(_ text: String, to most: Int = 420, rest: String = "… (xem Số liệu)") -> String {
    guard text.utf8.count > most, text.count > most else { return text }
    return text.prefix(most) + rest
  }
}
