import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// `Tình hình nộp`: who was to send, how and when it came, how complete it is. Late, and on time but empty, are two facts.
enum ReceiptSheet {
  static let name = "Tình hình nộp"

  static func sheet(
    _ context: SummaryContext, facts: FactTable, villages: VillageTable, commune: ByCriterionSheet, annex: Int
  ) -> SheetDraft? {
    guard !context.villages.isEmpty else { return nil }
    var page = PrintSheet(name: name, widths: [5, 22, 24, 12, 13, 18, 12, 12, 12, 26], isLandscape: true)
    page.header(
      context, annex: annex, title: "TÌNH HÌNH NỘP PHIẾU RÀ SOÁT",
      subtitle: "Số liệu chốt ngày \(context.asOf.dayMonthYear)", split: 3)
    if let deadline = facts.live(only: FactTable.deadlineKey, .due) {
      page.put("Ngày cuối đúng hạn:", 1, Look.plain.with { $0.horizontal = .right }, to: 2)
      page.put(
        deadline, 3,
        Look.plain.with {
          $0.isBold = true; $0.numberFormat = "dd/mm/yyyy"
        })
      page.put(context.commune?.campaign.deadlines.first?.what ?? "", 4, Look.plain, to: 10)
      page.row += 1
    }
    let heads = [
      "TT", "Thôn", "Người nộp", "Hình thức", "Ngày nhận", "Đúng hạn", "Phải sửa", "Nên kiểm tra", "Đầy đủ", "Tệp",
    ]
    let head = page.row
    for (index, text) in heads.enumerated() { page.put(text, index + 1, Look.head) }
    page.row += 1
    page.draft.page.repeatedRows = head...head
    let first = page.row
    let silent = Set(context.silentVillages)
    let receipts = context.receipts
    let findings = context.report.findings.count
    var counts: [Int: [Finding.Severity: Int]] = [:]
    for finding in context.report.findings {
      if let village = context.owner(of: finding) { counts[village, default: [:]][finding.severity, default: 0] += 1 }
    }
    var files: [Int: [String]] = [:]
    for submission in context.report.campaign.submissions {
      for village in submission.tables.compactMap({ $0.village.flatMap { context.position(of: $0) } }) {
        if files[village]?.last != submission.file { files[village, default: []].append(submission.file) }
      }
    }
    for village in context.villages.indices {
      if case .unread(let names) = context.reception(of: village) {
        let known = files[village] ?? []
        files[village] = known + names.filter { !known.contains($0) }
      }
    }
    let completeness = Self.completeness(villages)
    for (position, label) in context.labels.enumerated() {
      let entry = receipts.first { $0.village == position }?.entry
      page.put(.number(Double(position + 1)), 1, Look.centred)
      page.put(label, 2, Look.text)
      page.put(entry?.by ?? "", 3, Look.text)
      page.put(entry?.how.map(how) ?? (silent.contains(position) ? "" : "Tệp"), 4, Look.centred)
      let received = facts.row(FactTable.receiptKey, .received, village: position).flatMap { _ in
        entry?.received?.serial
      }
      let look = facts.lookUp("SL_GiaTri", FactTable.receiptKey, .received, village: position)
      if let received {
        page.put(Live.number(look, received), 5, Look.date)
      } else {
        page.put(Live.text(look, ""), 5, Look.date)
      }
      page.put(
        punctuality(received, state(of: position, silent, context), row: page.row, facts), 6, Look.centred)
      for (column, severity) in [(7, Finding.Severity.error), (8, .warning)] {
        let count = counts[position]?[severity] ?? 0
        let rows = 2...max(2, findings + 1)
        let kinds = Formula.column(2, of: FindingsSheet.name, rows: rows)
        let owners = Formula.column(16, of: FindingsSheet.name, rows: rows)
        let code = Key.village(position)
        page.put(
          Live.number(
            "COUNTIFS(\(kinds),\(Formula.quoted(FindingsSheet.words(severity))),\(owners),\"\(code)\")", Double(count)),
          column,
          Look.centred)
      }
      page.put(Self.completeness(position, completeness[position]), 9, Look.centred.with { $0.numberFormat = "0%" })
      page.put((files[position] ?? []).prefix(4).joined(separator: "; "), 10, Look.text)
      page.row += 1
    }
    writeOfficers(on: &page, context, commune)
    addRules(to: &page, rows: first...(page.row - 1))
    return page.finished(context)
  }

  /// The officials, after the villages: whether they sent the figures that the commune holds.
  private static func writeOfficers(on page: inout PrintSheet, _ context: SummaryContext, _ commune: ByCriterionSheet) {
    guard !context.officerNames.isEmpty else { return }
    page.line("Người phụ trách tiêu chí, chỉ tiêu (đầy đủ: số chỉ tiêu cấp xã đã có số liệu)", Look.band)
    page.keepTogether(page.row - 1...page.row)
    let files = context.filesOfOfficers
    for (number, name) in context.officerNames.enumerated() {
      page.put(.number(Double(number + 1)), 1, Look.centred)
      page.put(name, 2, Look.text, to: 3)
      page.put(.blank, 3, Look.text)
      page.put(files[name] == nil ? "" : "Tệp", 4, Look.centred)
      page.put("", 5, Look.date)
      page.put(files[name] == nil ? "Chưa nộp" : "Đã nhận", 6, Look.centred)
      for column in 7...8 { page.put("", column, Look.centred) }
      let own = context.results.flatMap { result in
        result.indicators.filter {
          !$0.indicator.isByVillage
            && context.officers(set: result.set.id, criterion: $0.indicator.criterion, indicator: $0.indicator.id)
              .contains(name)
        }
      }.compactMap { commune.lines[Key.item($0.indicator)] }
      if own.isEmpty {
        page.put("", 9, Look.centred)
      } else {
        let open = own.map { "(\(CommuneTable.reference(.verdict, $0.row))=\"Chưa đủ số liệu\")" }.joined(
          separator: "+")
        let known = own.filter { $0.verdict.string != "Chưa đủ số liệu" }.count
        page.put(
          Live.number("1-SUMPRODUCT(\(open)+0)/\(own.count)", Double(known) / Double(own.count)), 9,
          Look.centred.with { $0.numberFormat = "0%" })
      }
      page.put((files[name] ?? []).prefix(4).joined(separator: "; "), 10, Look.text)
      page.row += 1
    }
  }

  private static func how(_ word: String) -> String {
    switch word.foldedKey {
    case "tep", "file": "Tệp"
    case "giai": "Giấy"
    case "anh": "Ảnh"
    default: word
    }
  }

  /// What is known of a village where the log gives no day.
  private static func state(of village: Int, _ silent: Set<Int>, _ context: SummaryContext) -> String {
    switch context.reception(of: village) {
    case .unread: "Tệp không đọc được"
    case .blank: "Biểu mẫu còn trống"
    case .reported, .nothing: silent.contains(village) ? "Chưa nộp" : "Đã nhận"
    }
  }

  private static func punctuality(
    _ received: Double?, _ unknown: String, row: Int, _ facts: FactTable
  ) -> Live {
    let cell = Formula.cell(5, row)
    guard let due = facts.live(only: FactTable.deadlineKey, .due), let last = due.double else {
      return .text("IF(\(cell)=\"\",\(Formula.quoted(unknown)),\"Đã nhận\")", received == nil ? unknown : "Đã nhận")
    }
    let late = received.map { Int($0 - last) } ?? 0
    let words = received == nil ? unknown : late > 0 ? "Muộn \(late) ngày" : "Đúng hạn"
    return .text(
      "IF(\(cell)=\"\",\(Formula.quoted(unknown)),IF(\(cell)<=\(due.formula),\"Đúng hạn\",\"Muộn \"&(\(cell)-\(due.formula))"
        + "&\" ngày\"))", words)
  }

  /// How many figures each village must report, and how many of them can be used.
  private static func completeness(_ villages: VillageTable) -> [Int: (known: Int, all: Int)] {
    var counts: [Int: (known: Int, all: Int)] = [:]
    for row in villages.rows where row.isRequired {
      let old = counts[row.village] ?? (0, 0)
      counts[row.village] = (old.known + (row.letter.string == "?" ? 0 : 1), old.all + 1)
    }
    return counts
  }

  /// The share of what a village must report that can be used.
  private static func completeness(_ position: Int, _ counts: (known: Int, all: Int)?) -> Live {
    let key = Key.village(position)
    let all = "COUNTIFS(KQT_MaThon,\"\(key)\",KQT_PhaiBao,1)"
    let formula = "IF(\(all)=0,0,(\(all)-COUNTIFS(KQT_MaThon,\"\(key)\",KQT_PhaiBao,1,KQT_DanhGia,\"~?\"))/\(all))"
    return .number(formula, counts.map { Double($0.known) / Double(max(1, $0.all)) } ?? 0)
  }

  private static func addRules(to page: inout PrintSheet, rows: ClosedRange<Int>) {
    guard let a = CellReference(row: rows.lowerBound, column: 9),
      let b = CellReference(row: rows.upperBound, column: 9),
      let c = CellReference(row: rows.lowerBound, column: 6), let d = CellReference(row: rows.upperBound, column: 6)
    else { return }
    let cell = "$F\(rows.lowerBound)"
    page.draft.rules = [
      SheetDraft.Rule(CellRange(a, b), .bar(color: 0x9DC3E6)),
      SheetDraft.Rule(CellRange(c, d), .text("Đúng hạn"), fill: Look.green),
      SheetDraft.Rule(CellRange(c, d), .text("Chưa nộp"), fill: Look.red),
      SheetDraft.Rule(CellRange(c, d), .text("Biểu mẫu còn trống"), fill: Look.red),
      SheetDraft.Rule(CellRange(c, d), .text("Đã nhận"), fill: Look.grey),
      SheetDraft.Rule(CellRange(c, d), .formula("\(cell)<>\"\""), fill: Look.amber),
    ]
  }
}
