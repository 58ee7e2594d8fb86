import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation

/// `Biểu đồ`: met, unmet and unknown indicators of each criterion and of each village, as bars over the cells beside them.
enum ChartSheet {
  static let name = "Biểu đồ"
  private static let text = Look.text.with { $0.size = 10 }
  private static let centred = Look.centred.with { $0.size = 10 }

  static func sheet(
    _ context: SummaryContext, villages: VillageTable, commune: ByCriterionSheet, annex: Int
  ) -> SheetDraft? {
    guard !context.results.isEmpty else { return nil }
    var page = PrintSheet(name: name, widths: [44, 10, 11, 16, 14], isLandscape: false)
    page.header(context, annex: annex, title: "BIỂU ĐỒ KẾT QUẢ RÀ SOÁT NĂM \(context.year)", split: 2)
    for result in context.results {
      let rows = criteria(result, on: &page, commune: commune)
      chart("Số chỉ tiêu theo tiêu chí: \(result.set.shortTitle)", rows: rows, on: &page)
    }
    if !context.villages.isEmpty, !villages.rows.isEmpty {
      let rows = byVillage(context, on: &page, villages: villages)
      // More bars than that nobody tells apart.
      if context.villages.count <= 60 { chart("Số chỉ tiêu theo thôn", rows: rows, on: &page) }
    }
    return page.finished()
  }

  struct Bars {
    var labels: [String] = []
    var values: [[Double]] = [[], [], []]
    var rows: ClosedRange<Int> = 1...1
  }

  private static func heads(_ first: String, on page: inout PrintSheet) {
    for (index, text) in [first, "Đạt", "Chưa đạt", "Chưa đủ số liệu"].enumerated() {
      page.put(text, index + 1, Look.head)
    }
    page.row += 1
  }

  private static func criteria(_ result: SetResult, on page: inout PrintSheet, commune: ByCriterionSheet) -> Bars {
    heads("Tiêu chí (\(result.set.shortTitle))", on: &page)
    var bars = Bars()
    let first = page.row
    for criterion in result.criteria {
      let label = "\(criterion.criterion.id). \(criterion.criterion.name)"
      let lines = criterion.indicators.compactMap { commune.lines[Key.item($0.indicator)] }
      page.put(label, 1, text)
      bars.labels.append(label)
      for (index, word) in ["Đạt", "Chưa đạt", "Chưa đủ số liệu"].enumerated() {
        let count = Double(lines.filter { $0.verdict.string == word }.count)
        let sum = lines.map { "(\(CommuneTable.reference(.verdict, $0.row))=\"\(word)\")" }.joined(separator: "+")
        page.put(Live.number("SUMPRODUCT(\(sum.isEmpty ? "0" : sum + "+0"))", count), index + 2, centred)
        bars.values[index].append(count)
      }
      page.row += 1
    }
    bars.rows = first...max(first, page.row - 1)
    return bars
  }

  private static func byVillage(_ context: SummaryContext, on page: inout PrintSheet, villages: VillageTable) -> Bars {
    heads("Thôn", on: &page)
    var bars = Bars()
    let first = page.row
    var letters: [Int: [String: Int]] = [:]
    for row in villages.rows where row.isMain {
      letters[row.village, default: [:]][row.letter.string ?? "", default: 0] += 1
    }
    for (position, label) in context.labels.enumerated() {
      page.put(label, 1, text)
      bars.labels.append(label)
      for (index, letter) in ["Đ", "Chưa", "?"].enumerated() {
        let count = Double(letters[position]?[letter] ?? 0)
        let asked = letter == "?" ? "~?" : letter
        page.put(
          Live.number(
            "COUNTIFS(KQT_MaThon,\"\(Key.village(position))\",KQT_DongChinh,1,KQT_DanhGia,\"\(asked)\")", count),
          index + 2, centred)
        bars.values[index].append(count)
      }
      page.row += 1
    }
    bars.rows = first...max(first, page.row - 1)
    return bars
  }

  /// A chart under its table, on as many rows as it is high.
  private static func chart(_ title: String, rows: Bars, on page: inout PrintSheet) {
    func range(_ column: Int) -> CellRange? {
      guard let a = CellReference(row: rows.rows.lowerBound, column: column),
        let b = CellReference(row: rows.rows.upperBound, column: column)
      else { return nil }
      return CellRange(a, b)
    }
    page.gap(8)
    let styles: [(String, Int, ChartDraft.Pattern)] = [
      ("Đạt", 0x70AD47, .solid), ("Chưa đạt", 0xF4B183, .diagonal), ("Chưa đủ số liệu", 0xFFE699, .dots),
    ]
    guard let labels = range(1), let at = CellReference(row: page.row, column: 1) else { return }
    let series = styles.enumerated().compactMap { index, style in
      range(index + 2).map {
        ChartDraft.Series(name: style.0, cells: $0, values: rows.values[index], color: style.1, pattern: style.2)
      }
    }
    // A bar and its label need 16 pixels; more than 980 no page holds.
    let height = min(980, 110 + rows.labels.count * 16)
    page.draft.charts.append(
      ChartDraft(
        title: title, axis: "Số chỉ tiêu", sheet: name, labelCells: labels, labels: rows.labels, series: series, at: at,
        width: 640, height: height))
    let first = page.row
    for _ in 0..<((height + 19) / 20) { page.gap(15) }
    page.keepTogether(from: first)
    page.draft.page.breaks.append(page.row)
  }
}
