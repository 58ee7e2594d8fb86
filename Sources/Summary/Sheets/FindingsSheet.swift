import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// `Kiểm tra số liệu`: all findings, with room for explanations, and what each check did.
enum FindingsSheet {
  static let name = "Kiểm tra số liệu"

  static func sheet(_ context: SummaryContext) -> SheetDraft {
    var data = DataSheet(
      name: name, table: "KiemTra",
      columns: [
        ("STT", 6), ("Phân loại", 13), ("Tệp", 24), ("Sheet", 16), ("Ô", 10), ("Thôn", 16), ("Bộ", 16), ("Chỉ tiêu", 9),
        ("Nội dung", 60), ("Cách sửa", 50), ("Đã ghi", 20), ("Đề nghị ghi", 16), ("Giải trình", 30), ("Mã lỗi", 24),
        ("Mã", 22), ("Mã thôn", 9),
      ])
    var number = 0
    for finding in context.report.findings {
      number += 1
      data.put(.number(Double(number)), 1)
      data.put(words(finding.severity), 2)
      data.put(finding.location.file, 3)
      data.put(finding.location.sheet, 4)
      data.put(finding.location.range?.description ?? finding.location.cell?.description, 5)
      data.put(finding.village, 6)
      data.put(finding.set.map { context.shortTitle($0) }, 7)
      data.put(finding.indicator, 8)
      data.put(finding.message.vi, 9, Look.dataWrapped)
      data.put(finding.fix.vi, 10, Look.dataWrapped)
      data.put(isPersonal(finding, context) ? "(không in thông tin cá nhân)" : finding.found, 11, Look.dataWrapped)
      data.put(isPersonal(finding, context) ? nil : finding.expected, 12, Look.dataWrapped)
      data.put(finding.explanation, 13, Look.dataWrapped)
      data.put(finding.code, 14)
      data.put(finding.id, 15)
      if let owner = context.owner(of: finding) { data.put(Key.village(owner), 16) }
      data.next()
    }
    for outcome in context.report.outcomes {
      number += 1
      data.put(.number(Double(number)), 1)
      data.put("Kết quả kiểm tra", 2)
      switch outcome.result {
      case .passed: data.put("Đã kiểm tra, không có lỗi", 9)
      case .findings(let count): data.put("Đã kiểm tra, có \(count) nội dung nêu ở trên", 9)
      case .skipped(let reason): data.put("Chưa kiểm tra: \(reason.vi)", 9, Look.dataWrapped)
      }
      data.put(outcome.code, 14)
      data.next()
    }
    var sheet = data.finished()
    if let a = CellReference(row: 2, column: 2), let b = CellReference(row: max(2, number + 1), column: 2) {
      let range = CellRange(a, b)
      sheet.rules = [
        SheetDraft.Rule(range, .text("Phải sửa"), fill: Look.red),
        SheetDraft.Rule(range, .text("Nên kiểm tra"), fill: Look.amber),
        SheetDraft.Rule(range, .text("Lưu ý"), fill: Look.blue),
      ]
    }
    return sheet
  }

  static func words(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: "Phải sửa"
    case .warning: "Nên kiểm tra"
    case .info: "Lưu ý"
    }
  }

  /// Whether the finding's cell holds a person's data, which no output repeats.
  private static func isPersonal(_ finding: Finding, _ context: SummaryContext) -> Bool {
    guard let file = finding.location.file, let cell = finding.location.cell,
      let submission = context.report.campaign.submissions.first(where: { $0.file == file }),
      let sheet = submission.sheets.first(where: { $0.sheet == finding.location.sheet })
    else { return false }
    return sheet.uses[cell] == .used(.person)
  }
}
