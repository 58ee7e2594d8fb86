import Checklists
import Criteria
import Spreadsheets
public import VietnameseText

/// The report as a terminal shows it: a block a sheet, and in it every finding with its row drawn around the cell.
///
/// ```swift
/// print(TextReport().render(report, language: .vi))
/// ```
///
/// Widths are counted in terminal columns. More than five findings of one code in a column become one, with their number.
public struct TextReport: Sendable {
  /// Whether findings that another one caused are shown under it.
  public var showsFolded: Bool
  /// Whether severities are coloured; the words say them in any case.
  public var usesColour: Bool

  /// Findings of one code in one column beyond which they are told as one.
  static let mostInColumn = 5

  /// Makes one.
  public init(showsFolded: Bool = false, usesColour: Bool = false) {
    self.showsFolded = showsFolded
    self.usesColour = usesColour
  }

  /// The report as text, ending in a line feed.
  public func render(_ report: Report, language: Language) -> String {
    var page = Page(report: report, language: language, usesColour: usesColour, showsFolded: showsFolded)
    for sheet in report.sheetResults { page.add(sheet) }
    page.addCommune(report.communeFindings)
    page.addSummary()
    return page.text
  }

  /// The text while it grows.
  struct Page {
    let report: Report
    let language: Language
    let usesColour: Bool
    let submissions: [String: Submission]
    let folded: [String: [Finding]]
    private(set) var text = ""

    init(report: Report, language: Language, usesColour: Bool, showsFolded: Bool) {
      self.report = report
      self.language = language
      self.usesColour = usesColour
      submissions = Dictionary(
        report.campaign.submissions.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
      folded = showsFolded ? Dictionary(grouping: report.folded, by: { $0.foldedUnder ?? "" }) : [:]
    }

    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    mutating func line(_ words: String = "") { text += words + "\n" }

    mutating func add(_ sheet: SheetResult) {
      var name = sheet.villages.map { Wording.clip($0, 30) }.prefix(3).joined(separator: ", ")
      if sheet.villages.count > 3 { name += ", …" }
      let file = sheet.sheet.map { "\(sheet.file) › \($0)" } ?? sheet.file
      let title = [name, Wording.clip(file, 70), sheet.word.text[language]].filter { !$0.isEmpty }
        .joined(separator: " · ")
      let counts = Report.counts(sheet.findings, language)
      line(bold(counts.isEmpty ? title : DisplayWidth.padded(title, to: 70) + "  " + counts))
      addAll(sheet.findings)
      line()
    }

    mutating func addCommune(_ findings: [Finding]) {
      guard !findings.isEmpty else { return }
      let title = say("Toàn xã", "The commune")
      line(bold(DisplayWidth.padded(title, to: 70) + "  " + Report.counts(findings, language)))
      addAll(findings)
      line()
    }

    private mutating func addAll(_ findings: [Finding]) {
      var columns: [Column: [Finding]] = [:]
      for finding in findings { if let column = Column(finding) { columns[column, default: []].append(finding) } }
      var told: Set<Column> = []
      for finding in findings {
        if let column = Column(finding), let same = columns[column], same.count > TextReport.mostInColumn {
          if told.insert(column).inserted { addColumn(same) }
        } else {
          addOne(finding)
        }
      }
    }

    private struct Column: Hashable {
      var code: String
      var severity: Finding.Severity
      var sheet: String?
      var column: Int

      init?(_ finding: Finding) {
        guard let cell = finding.location.cell else { return nil }
        code = finding.code
        severity = finding.severity
        sheet = finding.location.sheet
        column = cell.column
      }
    }

    private mutating func addOne(_ finding: Finding) {
      line()
      head(finding.severity, finding.message[language], finding.code)
      addRow(of: finding)
      detail(finding, showsWhy: true)
    }

    private mutating func addColumn(_ findings: [Finding]) {
      guard let first = findings.first, let from = first.location.cell, let last = findings.last?.location.cell,
        let check = CheckCatalogue[first.code]
      else { return }
      line()
      let cells = say("\(findings.count) ô", "\(findings.count) cells")
      head(first.severity, "\(check.title[language]): \(CellRange(from, last)), \(cells)", first.code)
      line("  ┌ " + place(first, range: CellRange(from, last).description))
      line("  = " + say("ví dụ: ", "for instance: ") + first.message[language])
      detail(first, showsWhy: true)
    }

    private mutating func head(_ severity: Finding.Severity, _ message: String, _ code: String) {
      let label = severity.text[language].lowercased()
      line("\(coloured(label, severity))  \(message)  \(grey(code))")
    }

    private mutating func detail(_ finding: Finding, showsWhy: Bool) {
      if showsWhy, let check = CheckCatalogue[finding.code] {
        line("  = " + say("vì sao: ", "why: ") + check.why[language])
      }
      line("  = " + say("cách sửa: ", "fix: ") + finding.fix[language])
      if let citation = finding.citation {
        let verified =
          citation.verified == nil ? say(" (chưa đối chiếu văn bản)", " (not checked against the text)") : ""
        line("  = " + say("căn cứ: ", "source: ") + "\(citation.document), \(citation.place)\(verified)")
      }
      if let explanation = finding.explanation {
        line("  = " + say("giải trình của thôn: ", "the village explains: ") + Wording.clip(explanation, 200))
      }
      for one in folded[finding.id] ?? [] {
        line("  ↳ " + say("kéo theo: ", "causes: ") + one.message[language] + "  " + grey(one.code))
      }
    }

    mutating func addSummary() {
      let sheets = report.sheetResults.count
      let counts = Report.counts(report.findings, language)
      let total = counts.isEmpty ? say("không có lỗi", "no findings") : counts
      line(bold(say("Tổng cộng \(sheets) phiếu: \(total).", "\(sheets) sheets in all: \(total).")))
      if report.campaign.commune == nil {
        line(
          say(
            "Không có commune.yaml: bộ tiêu chí chọn theo năm của phiếu, không kiểm tra theo danh sách thôn.",
            "No commune.yaml: rule sets follow the sheet's year; nothing was checked against a register."))
      }
      for one in report.campaign.skipped {
        line(say("Bỏ qua tệp ", "Passed over ") + "\(Wording.clip(one.file, 70)): \(one.reason[language])")
      }
      addLeftOver()
      for outcome in report.outcomes {
        if case .skipped(let reason) = outcome.result {
          line(say("Không kiểm tra ", "Not checked: ") + "\(outcome.code): \(reason[language])")
        }
      }
      for (code, change) in (report.campaign.commune?.severities ?? [:]).sorted(by: { $0.key < $1.key }) {
        if case .severity(let name) = change, let severity = Finding.Severity(rawValue: name) {
          line(
            say("commune.yaml đổi mức của ", "commune.yaml changes ")
              + "\(code): \(severity.text[language].lowercased())")
        }
      }
      let unverified = report.unverifiedLevelCount
      if unverified > 0 {
        let all = report.levelsUsed.count
        line(
          say(
            "\(unverified)/\(all) mức đạt chuẩn chưa đối chiếu văn bản.",
            "\(unverified) of \(all) levels have not been checked against the decision."))
      }
    }

    /// What no record holds: the files with the most of it by name.
    private mutating func addLeftOver() {
      let files = report.campaign.submissions.map { (name: $0.file, cells: $0.counts.leftOver) }.filter { $0.cells > 0 }
      guard !files.isEmpty else { return }
      let most = files.enumerated().sorted { ($1.element.cells, $0.offset) < ($0.element.cells, $1.offset) }.prefix(3)
      var names = most.map { Wording.clip($0.element.name, 70) }.joined(separator: ", ")
      if files.count > 3 { names += ", …" }
      let cells = files.reduce(0) { $0 + $1.cells }
      line(
        say(
          "\(cells) ô máy chưa dùng đến (\(names)); xem từng ô: ntm inspect TỆP",
          "\(cells) cells left over (\(names)); to see each: ntm inspect FILE"))
    }

    // MARK: Colour

    private func paint(_ text: String, _ code: String) -> String {
      usesColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
    private func bold(_ text: String) -> String { paint(text, "1") }
    private func grey(_ text: String) -> String { paint(text, "90") }

    private func coloured(_ text: String, _ severity: Finding.Severity) -> String {
      switch severity {
      case .error: paint(text, "1;31")
      case .warning: paint(text, "33")
      case .info: paint(text, "36")
      }
    }
  }
}
