import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// A totals row that its column does not give.
  static let totalMismatch = Check(
    "total-mismatch", .sums, .warning,
    title: say("Dòng tổng cộng không khớp", "The total does not fit"),
    why: say(
      "Tổng ghi trong bảng khác tổng các dòng; có thể thiếu dòng hoặc sai một số.",
      "The written total differs from the rows; a row may be missing or a figure wrong."),
    fix: say(
      "Cộng lại; số của xã luôn tính từ các dòng, không lấy dòng tổng.",
      "Add it up again; the commune's figures always come from the rows."),
    example: say(
      "Các thôn cộng lại 512 hộ, dòng Tổng cộng ghi 521.", "The villages give 512 households, the total says 521."),
    depth: 6,
    skip: { context in
      context.campaign.submissions.contains { $0.tables.contains { !$0.totals.isEmpty } }
        ? nil : say("không bảng nào có dòng tổng cộng", "no table has a totals row")
    },
    records: { context in
      var drafts: [Draft] = []
      for (number, submission) in context.campaign.submissions.enumerated() {
        for table in submission.tables where table.layout != .indicatorsInRows {
          for total in table.totals where adds(total, in: table, context) {
            if let draft = mismatch(total, in: table, submission: number, context) { drafts.append(draft) }
          }
        }
      }
      return drafts
    })

  /// Percents are not added: their "total" is an average.
  private static func adds(
    _ total: Submission.Table.Totals, in table: Submission.Table, _ context: CheckContext
  ) -> Bool {
    // The sum of a list of households is held against one mark and against none.
    if table.layout == .indicatorsInColumns { return true }
    guard total.parts.count > 1, let column = table.columns.first(where: { $0.column == total.cell.column }) else {
      return total.parts.count > 1
    }
    // "Tỷ lệ người dân tham gia BHYT › Số người có thẻ" counts people, whatever its indicator is called.
    guard column.field == .value else { return true }
    let heading = column.heading.lowercased()
    if heading.contains("%") || heading.contains("tỷ lệ") || heading.contains("tỉ lệ") { return false }
    guard let id = column.indicator, let set = table.set,
      let indicator = context.indicators[set]?[id]
    else { return true }
    return indicator.kind == .count || indicator.kind == .amount
  }

  private static func mismatch(
    _ total: Submission.Table.Totals, in table: Submission.Table, submission: Int, _ context: CheckContext
  ) -> Draft? {
    let content = context.content(submission: submission, sheet: table.sheet)
    let shown = content?[total.cell]?.text ?? Wording.number(total.stated)
    let stated = Decimal(string: total.stated.description) ?? Decimal(total.stated)
    let places = max(Rounding.places(stated), decimals(in: shown))
    var half = 0.5
    for _ in 0..<min(places, 6) { half /= 10 }
    // A written total without decimals is exact where its parts have none.
    let tolerance = places == 0 && total.sum == total.sum.rounded() ? 1e-6 : half * 1.000_001
    guard total.stated.isFinite, total.sum.isFinite, abs(total.stated - total.sum) > tolerance else { return nil }
    // A spreadsheet leaves out figures typed as text; each of them is a finding of its own.
    if let content, content[total.cell]?.formula != nil {
      let typed = total.parts.filter { if case .string? = content[$0]?.value { true } else { false } }
      if !typed.isEmpty { return nil }
    }
    let right = Wording.number(total.sum)
    let words = Words(
      say(
        "Ô \(total.cell) ghi tổng \(Wording.clip(shown)), cộng các dòng được \(right).",
        "Cell \(total.cell) gives a total of \(Wording.clip(shown)); the rows add up to \(right)."),
      fix: say(
        "Cộng lại; nếu các dòng đúng thì ghi \(right).", "Add it up again; if the rows are right, write \(right)."),
      expected: right)
    var draft = Draft(
      words, at: context.location(submission: submission, sheet: table.sheet, cell: total.cell),
      submission: submission)
    draft.found = shown
    draft.set = table.set
    let column = table.columns.first { $0.column == total.cell.column }
    draft.indicator = column?.indicator
    draft.field = "total." + (column?.field?.rawValue ?? "")
    draft.village = table.village?.name
    if let first = total.parts.first, let last = total.parts.last {
      let range = CellRange(first, last).description
      draft.related = [Finding.Related(sheet: table.sheet, cell: first, text: range)]
    }
    draft.restsOn = around(total, in: table).map { Place(submission: submission, sheet: table.sheet, cell: $0) }
    return draft
  }

  /// The cells that should have been added, readable or not.
  private static func around(_ total: Submission.Table.Totals, in table: Submission.Table) -> [CellReference] {
    var cells = total.parts
    let rows = (table.headerRows.upperBound + 1)...max(table.headerRows.upperBound + 1, table.lastRow)
    for row in rows.prefix(5000) {
      if let cell = CellReference(row: row, column: total.cell.column) { cells.append(cell) }
    }
    if table.layout == .villagesInColumns {
      cells += table.columns.compactMap { CellReference(row: total.cell.row, column: $0.column) }
    }
    return cells
  }

  private static func decimals(in shown: String) -> Int {
    guard let comma = shown.lastIndex(of: ",") else { return 0 }
    return shown[shown.index(after: comma)...].prefix { $0.isNumber }.count
  }
}
