import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// `Tệp đã nhận`: every file, how it was read, and what became of its cells; then what was passed over.
enum FilesSheet {
  static let name = "Tệp đã nhận"

  static func sheet(_ context: SummaryContext) -> SheetDraft {
    var data = DataSheet(
      name: name, table: "TepDaNhan",
      columns: [
        ("TT", 6), ("Tệp", 34), ("Cỡ (byte)", 11), ("SHA-256", 68), ("Biểu mẫu", 22), ("Độ khớp", 9), ("Thôn", 18),
        ("Số ô đã đọc", 10), ("Số ô dùng", 10), ("Số ô trình bày", 10), ("Số ô chưa dùng", 10), ("Số bản ghi", 10),
        ("Tình trạng", 44),
      ])
    var number = 0
    var worst: [String: Finding.Severity] = [:]
    for finding in context.report.findings {
      if let file = finding.location.file { worst[file] = max(worst[file] ?? .info, finding.severity) }
    }
    for submission in context.report.campaign.submissions {
      number += 1
      let counts = submission.counts
      data.put(.number(Double(number)), 1)
      data.put(submission.file, 2)
      data.put(.number(Double(submission.byteCount)), 3)
      data.put(submission.sha256, 4)
      data.put(distinct(submission.tables.map(\.mapping)), 5, Look.dataWrapped)
      if let score = submission.tables.map(\.score).min(), score.isFinite {
        data.put(.number((score * 100).rounded() / 100), 6, Look.data)
      }
      data.put(
        distinct(submission.tables.compactMap { table in table.village.map { label($0, context) } }), 7,
        Look.dataWrapped)
      data.put(.number(Double(counts.read)), 8)
      data.put(.number(Double(counts.used)), 9)
      data.put(.number(Double(counts.decoration)), 10)
      data.put(.number(Double(counts.leftOver)), 11)
      data.put(.number(Double(submission.records.count)), 12)
      data.put(state(submission, worst[submission.file]), 13, Look.dataWrapped)
      data.next()
    }
    for skipped in context.report.campaign.skipped {
      number += 1
      data.put(.number(Double(number)), 1)
      data.put(skipped.file, 2)
      data.put("Bỏ qua: \(skipped.reason.vi)", 13, Look.dataWrapped)
      data.next()
    }
    return data.finished()
  }

  private static func label(_ village: VillageName, _ context: SummaryContext) -> String {
    context.position(of: village).map { context.labels[$0] } ?? village.name
  }

  private static func distinct(_ texts: [String]) -> String {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }.joined(separator: ", ")
  }

  /// The result word of a sheet.
  static func state(_ submission: Submission, _ worst: Finding.Severity?) -> String {
    if submission.error != nil { return "Không mở được tệp" }
    if submission.tables.isEmpty { return "Không nhận ra biểu mẫu" }
    return switch worst {
    case .error: "Đề nghị chỉnh sửa, bổ sung"
    case .warning: "Đã nhận, cần kiểm tra lại"
    case .info, nil: "Đã nhận, đủ số liệu"
    }
  }
}
