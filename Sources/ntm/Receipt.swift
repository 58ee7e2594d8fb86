import Checklists
import Criteria
import Spreadsheets
import Validation
import VietnameseText

/// What a command says on stderr about the work it did, and the status it ends with.
enum Receipt {
  /// "12 tệp · 318 bản ghi · 0 ô chưa dùng".
  static func reading(_ campaign: Campaign) -> String {
    let cells = campaign.submissions.reduce(into: Submission.Counts()) { sum, submission in
      let counts = submission.counts
      sum.read += counts.read
      sum.used += counts.used
      sum.decoration += counts.decoration
      sum.leftOver += counts.leftOver
    }
    return say(
      "\(campaign.submissions.count) tệp · \(campaign.records.count) bản ghi · \(cells.read) ô: \(cells.used) dùng, \(cells.decoration) trình bày, \(cells.leftOver) chưa dùng",
      "\(campaign.submissions.count) files · \(campaign.records.count) records · \(cells.read) cells: \(cells.used) used, \(cells.decoration) decoration, \(cells.leftOver) left over"
    )
  }

  /// Names each file that could not be read or mapped, with what to do.
  static func tellUnread(_ report: Report) {
    for finding in report.findings where unreadCodes.contains(finding.code) {
      Terminal.note("\(finding.location.file ?? ""): \(finding.message[spokenLanguage]) \(finding.fix[spokenLanguage])")
    }
  }

  /// A line a set: criteria and indicators met; then the findings by severity.
  static func results(_ report: Report) -> [String] {
    var lines = report.results.filter(\.set.isComplete).map { result in
      let criteria = result.criteria.count { $0.outcome == .met }
      let indicators = result.indicators.count { $0.verdict.outcome == .met }
      let unknown = result.indicators.count { $0.verdict.outcome == .notEnoughData }
      return "\(result.set.shortTitle): "
        + say(
          "đạt \(criteria)/\(result.criteria.count) tiêu chí, \(indicators)/\(result.indicators.count) chỉ tiêu; \(unknown) chỉ tiêu chưa đủ số liệu",
          "\(criteria)/\(result.criteria.count) criteria, \(indicators)/\(result.indicators.count) indicators met; \(unknown) indicators without enough data"
        )
    }
    let count = { (severity: Finding.Severity) in report.findings.count { $0.severity == severity } }
    lines.append(
      say(
        "Kiểm tra: \(count(.error)) điểm phải sửa, \(count(.warning)) điểm nên kiểm tra, \(count(.info)) lưu ý",
        "Findings: \(count(.error)) to fix, \(count(.warning)) to check, \(count(.info)) notes"))
    return lines
  }

  /// `unreadable` where some input could not be read or mapped, or nothing came of it all.
  static func status(of report: Report, failOn: Finding.Severity? = nil) -> ExitStatus {
    var status = ExitStatus.done
    if let failOn, report.findings.contains(where: { $0.severity >= failOn }) { status = .findings }
    if report.findings.contains(where: { unreadCodes.contains($0.code) }) { status = max(status, .unreadable) }
    if report.campaign.records.isEmpty { status = max(status, .unreadable) }
    return status
  }

  /// Findings that say that a file or sheet gave nothing.
  private static let unreadCodes: Set<String> = [
    "file-unreadable", "empty-file", "wrong-file-type", "corrupt-file", "password-protected", "limit-exceeded",
    "xml-entity", "header-missing", "no-data-rows", "no-mapping", "ambiguous-mapping",
  ]
}

extension ReadError {
  /// The words of the finding that this error becomes.
  func words(file: String) -> String {
    guard let anyDay = CivilDate(daysSinceEpoch: 0) else { return cause.rawValue }
    let campaign = Campaign(
      commune: nil, sets: [], year: anyDay.year, asOf: anyDay, submissions: [Submission(file: file, error: self)])
    guard let finding = Report(reading: campaign).findings.first else { return cause.rawValue }
    return "\(finding.message[spokenLanguage]) \(finding.fix[spokenLanguage])"
  }
}
