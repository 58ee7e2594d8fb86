import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// `Tổng hợp theo thôn`: a letter for every village and indicator. Up to twelve villages they are columns, beyond that rows.
enum ByVillageSheet {
  static let name = "Tổng hợp theo thôn"
  /// The most villages that stand side by side.
  static let mostColumns = 12
  /// The most indicators that stand side by side where villages are rows.
  static let mostIndicators = 28

  static func sheets(
    _ context: SummaryContext, facts: FactTable, levels: LevelTable, villages: VillageTable, annex: Int
  ) -> [SheetDraft] {
    guard !context.villages.isEmpty, !villages.rows.isEmpty else { return [] }
    if context.villages.count <= mostColumns {
      return [villagesAcross(context, facts: facts, levels: levels, villages: villages, annex: annex)]
    }
    var taken: Set<String> = [name.lowercased()]
    let pieces = context.results.flatMap(parts)
    return pieces.enumerated().map { position, result in
      let title = position == 0 ? name : WritableText.sheetName("Theo thôn - \(result.set.shortTitle)", taken: &taken)
      return villagesDown(
        result, name: title, context, facts: facts, levels: levels, villages: villages, annex: annex)
    }
  }

  /// What is shown of a set, in pieces of whole criteria that a page's width holds.
  private static func parts(of result: SetResult) -> [SetResult] {
    var parts: [[CriterionResult]] = []
    var count = 0
    for criterion in result.criteria {
      let shown = criterion.indicators.filter(VillageTable.isShown).count
      guard shown > 0 else { continue }
      if parts.isEmpty || count + shown > mostIndicators {
        parts.append([])
        count = 0
      }
      parts[parts.count - 1].append(criterion)
      count += shown
    }
    return parts.map { SetResult(set: result.set, criteria: $0) }
  }

  private static func title(_ context: SummaryContext) -> String {
    "TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NÔNG THÔN MỚI THEO THÔN NĂM \(context.year)"
  }

  /// A village's letter, with a link to its facts.
  private static func put(
    _ key: String, _ village: Int, on page: inout PrintSheet, column: Int, facts: FactTable, villages: VillageTable,
    style: CellStyle
  ) {
    guard let row = villages.row(key, village: village) else {
      page.put("", column, style)
      return
    }
    let source = facts.firstRow(key, village: village) ?? facts.row(key, .verdict, village: village)
    page.put(
      Live.text(VillageTable.look("KQT_DanhGia", key, village: village), row.letter.string ?? "?"), column, style,
      link: source.flatMap { CellReference(row: $0, column: 1) }.map { .cell(sheet: FactTable.sheetName, $0) })
  }

  /// "đạt/tổng" over cells of letters.
  private static func share(_ ranges: [String], _ letters: [String]) -> Live {
    func count(_ letter: String) -> String {
      ranges.map { "COUNTIFS(\($0),\"\(letter)\")" }.joined(separator: "+")
    }
    let met = letters.filter { $0 == "Đ" }.count
    let all = letters.filter { !$0.isEmpty && $0 != "–" }.count
    let cells = ranges.map { "COUNTIFS(\($0),\"?*\")-COUNTIFS(\($0),\"–\")" }.joined(separator: "+")
    return .text("(\(count("Đ")))&\"/\"&(\(cells))", "\(met)/\(all)")
  }

  // MARK: Villages across

  private static func villagesAcross(
    _ context: SummaryContext, facts: FactTable, levels: LevelTable, villages: VillageTable, annex: Int
  ) -> SheetDraft {
    let count = context.villages.count
    let wide = max(6.5, min(11, 90 / Double(count)))
    var page = PrintSheet(
      name: name, widths: [6, 46, 14] + Array(repeating: wide, count: count) + [9], isLandscape: true)
    page.header(
      context, annex: annex, title: title(context), subtitle: "Số liệu chốt ngày \(context.asOf.dayMonthYear)",
      split: 2)
    page.draftLine(levels)
    let head = page.row
    page.put("TT", 1, Look.head)
    page.put("Tiêu chí, chỉ tiêu", 2, Look.head)
    page.put("Mức đạt chuẩn", 3, Look.head)
    for (index, label) in context.labels.enumerated() { page.put(label, index + 4, Look.head) }
    page.put("Số thôn đạt/ số thôn", count + 4, Look.head)
    page.row += 1
    page.draft.page.repeatedRows = head...head
    if let corner = CellReference(row: head + 1, column: 4) { page.draft.frozenAt = corner }

    for result in context.results where result.indicators.contains(where: VillageTable.isShown) {
      page.line(result.set.title, Look.band)
      var blocks: [(rows: ClosedRange<Int>, keys: [String])] = []
      for criterion in result.criteria {
        let shown = criterion.indicators.filter(VillageTable.isShown)
        guard !shown.isEmpty else { continue }
        let first = page.row + 1
        let keys = shown.map { Key.item($0.indicator) }
        page.put(criterion.criterion.id, 1, Look.groupCentred)
        page.put(criterion.criterion.name, 2, Look.group)
        page.put("", 3, Look.group)
        for index in 0..<count {
          let letter = CellReference.letters(ofColumn: index + 4)
          page.put(
            share(["\(letter)\(first):\(letter)\(first + shown.count - 1)"], letters(keys, index, villages)), index + 4,
            Look.groupCentred)
        }
        page.put("", count + 4, Look.groupCentred)
        page.row += 1
        for (indicator, key) in zip(shown, keys) {
          page.put(indicator.indicator.id, 1, Look.centred)
          page.put(indicator.indicator.text, 2, Look.text)
          let item = Item.lines(of: indicator, hasOwnFigure: false)[0]
          page.put(LevelTable.live(item)?.value ?? .blank, 3, Look.centred)
          for index in 0..<count {
            put(key, index, on: &page, column: index + 4, facts: facts, villages: villages, style: Look.strong)
          }
          let cells = "\(Formula.cell(4, page.row)):\(Formula.cell(count + 3, page.row))"
          let met = villages.count(key, "Đ")
          page.put(
            Live.text("COUNTIFS(\(cells),\"Đ\")&\"/\"&COUNTIFS(\(cells),\"?*\")", "\(met)/\(villages.count(key))"),
            count + 4,
            Look.centred)
          page.outline(1)
          page.row += 1
        }
        blocks.append((first...page.row - 1, keys))
        page.keepTogether(from: first - 1)
        page.keepTogether(first - 1...first)
      }
      page.put("", 1, Look.group)
      page.put("Cộng: số chỉ tiêu đạt/số chỉ tiêu đánh giá", 2, Look.group, to: 3)
      page.put(.blank, 3, Look.group)
      for index in 0..<count {
        let letter = CellReference.letters(ofColumn: index + 4)
        page.put(
          share(
            blocks.map { "\(letter)\($0.rows.lowerBound):\(letter)\($0.rows.upperBound)" },
            blocks.flatMap { letters($0.keys, index, villages) }), index + 4, Look.groupCentred)
      }
      page.put("", count + 4, Look.groupCentred)
      page.row += 1
      if let first = blocks.first, let last = blocks.last,
        let a = CellReference(row: first.rows.lowerBound, column: 4),
        let b = CellReference(row: last.rows.upperBound, column: count + 3)
      {
        page.draft.rules += Look.rules(CellRange(a, b), letters: true)
      }
    }
    page.line(Wording.legend, Look.remark)
    return page.finished(context)
  }

  private static func letters(_ keys: [String], _ village: Int, _ villages: VillageTable) -> [String] {
    keys.map { villages.row($0, village: village)?.letter.string ?? "" }
  }

  // MARK: Villages down

  private static func villagesDown(
    _ result: SetResult, name: String, _ context: SummaryContext, facts: FactTable, levels: LevelTable,
    villages: VillageTable, annex: Int
  ) -> SheetDraft {
    let shown = result.criteria.map { ($0.criterion, $0.indicators.filter(VillageTable.isShown)) }.filter {
      !$0.1.isEmpty
    }
    let indicators = shown.flatMap { $0.1 }
    let count = indicators.count
    var page = PrintSheet(
      name: name, widths: [5, 26] + Array(repeating: 6.2, count: count) + [8], isLandscape: true)
    page.header(
      context, annex: annex, title: title(context),
      subtitle: "\(result.set.title), tiêu chí \(shown.map(\.0.id).joined(separator: ", ")). "
        + "Số liệu chốt ngày \(context.asOf.dayMonthYear)", split: max(2, count / 3))
    page.draftLine(levels)
    let head = page.row
    page.put("TT", 1, Look.head)
    page.span(1, rows: 2)
    page.put("Thôn", 2, Look.head)
    page.span(2, rows: 2)
    var column = 3
    for (criterion, group) in shown {
      let label = group.count > 2 ? "\(criterion.id). \(criterion.name)" : "TC \(criterion.id)"
      page.put(label, column, Look.head, to: column + group.count - 1)
      for index in 1..<max(1, group.count) { page.put(.blank, column + index, Look.head) }
      column += group.count
    }
    page.put("Đạt/ đánh giá", count + 3, Look.head)
    page.span(count + 3, rows: 2)
    page.fix(62)
    page.row += 1
    page.put(.blank, 1, Look.head)
    page.put(.blank, 2, Look.head)
    for (index, indicator) in indicators.enumerated() { page.put(indicator.indicator.id, index + 3, Look.head) }
    page.put(.blank, count + 3, Look.head)
    page.row += 1
    page.draft.page.repeatedRows = head...(page.row - 1)
    if let corner = CellReference(row: page.row, column: 3) { page.draft.frozenAt = corner }

    let first = page.row
    let keys = indicators.map { Key.item($0.indicator) }
    for index in context.villages.indices {
      page.put(.number(Double(index + 1)), 1, Look.centred)
      page.put(context.labels[index], 2, Look.text)
      for (position, key) in keys.enumerated() {
        put(key, index, on: &page, column: position + 3, facts: facts, villages: villages, style: Look.strong)
      }
      page.put(
        share(["\(Formula.cell(3, page.row)):\(Formula.cell(count + 2, page.row))"], letters(keys, index, villages)),
        count + 3, Look.centred)
      page.row += 1
    }
    let last = page.row - 1
    page.put("Số thôn đạt", 1, Look.group, to: 2)
    page.put(.blank, 2, Look.group)
    for (position, key) in keys.enumerated() {
      let letter = CellReference.letters(ofColumn: position + 3)
      page.put(
        Live.number("COUNTIFS(\(letter)\(first):\(letter)\(last),\"Đ\")", Double(villages.count(key, "Đ"))),
        position + 3,
        Look.groupCentred)
    }
    page.put("", count + 3, Look.groupCentred)
    page.row += 1
    if let a = CellReference(row: first, column: 3), let b = CellReference(row: last, column: count + 2) {
      page.draft.rules += Look.rules(CellRange(a, b), letters: true)
    }
    page.line(Wording.legend, Look.remark)
    page.line(
      indicators.map { "\($0.indicator.id): \($0.indicator.text)" }.joined(separator: "; ") + ".", Look.remark)
    return page.finished(context)
  }
}
