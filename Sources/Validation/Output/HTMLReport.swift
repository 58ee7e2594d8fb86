import Checklists
import Criteria
import Spreadsheets
public import VietnameseText

/// The report as one HTML file that needs no network: findings by village, by indicator and by kind, each sheet drawn as a
/// table with its cells marked.
///
/// ```swift
/// HTMLReport(toolVersion: "1.0.0").render(report, language: .vi)
/// ```
///
/// Readable on a phone, printable on A4. A mark is a number and a thick border, not colour alone. Sheets are drawn up to
/// ``mostRows`` rows and ``mostColumns`` columns; what is cut is said. Names and numbers of persons are not drawn.
public struct HTMLReport: Sendable {
  /// Rows of a sheet that are drawn.
  public static let mostRows = 300
  /// Columns of a sheet that are drawn.
  public static let mostColumns = 40

  /// The version of the program that writes it.
  public var toolVersion: String

  /// Makes one.
  public init(toolVersion: String) { self.toolVersion = toolVersion }

  /// The whole page.
  public func render(_ report: Report, language: Language) -> String {
    var page = Page(report: report, language: language)
    page.open(toolVersion: toolVersion)
    page.addVillages()
    page.addIndicators()
    page.addKinds()
    page.addChecks()
    page.close()
    return page.html
  }

  /// The page while it grows.
  struct Page {
    let report: Report
    let language: Language
    /// The number that marks each finding, by id.
    let numbers: [String: Int]
    let submissions: [String: Submission]
    var html = ""

    init(report: Report, language: Language) {
      self.report = report
      self.language = language
      var numbers: [String: Int] = [:]
      for (position, finding) in report.findings.enumerated() { numbers[finding.id] = position + 1 }
      self.numbers = numbers
      submissions = Dictionary(
        report.campaign.submissions.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    mutating func open(toolVersion: String) {
      let commune = report.campaign.commune.map { say("xã ", "commune ") + $0.name } ?? ""
      let title = say("Kết quả kiểm tra phiếu", "Result of checking") + (commune.isEmpty ? "" : " – " + commune)
      html += """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="generator" content="ntm \(Self.escape(toolVersion))">
        <title>\(Self.escape(title))</title>
        <style>\(HTMLReport.style)</style>
        </head>
        <body>
        <header>
        <h1>\(Self.escape(title))</h1>
        <p>\(Self.escape(head))</p>

        """
      let unverified = report.unverifiedLevelCount
      if unverified > 0 {
        let all = report.levelsUsed.count
        let words = say(
          "DỰ THẢO: \(unverified)/\(all) mức đạt chuẩn chưa đối chiếu văn bản.",
          "DRAFT: \(unverified) of \(all) levels have not been checked against the decision.")
        html += "<p class=\"draft\">\(Self.escape(words))</p>\n"
      }
      html += """
        <nav><a href="#thon">\(say("Theo thôn", "By village"))</a> <a href="#chi-tieu">\(say("Theo chỉ tiêu", "By indicator"))</a>
        <a href="#loai">\(say("Theo loại", "By kind"))</a> <a href="#kiem-tra">\(say("Đã kiểm tra", "What was checked"))</a></nav>
        </header>

        """
    }

    private var head: String {
      let sheets = report.sheetResults.count
      let counts = Report.counts(report.findings, language)
      let sets = report.campaign.sets.map(\.shortTitle).joined(separator: ", ")
      let day = report.campaign.asOf.dayMonthYear
      let found = counts.isEmpty ? say("không có lỗi", "no findings") : counts
      return say(
        "Năm \(report.campaign.year), tính đến ngày \(day). \(sheets) phiếu: \(found). Bộ tiêu chí: \(sets).",
        "Year \(report.campaign.year), as of \(day). \(sheets) sheets: \(found). Rule sets: \(sets).")
    }

    mutating func close() { html += "</body>\n</html>\n" }

    // MARK: By village

    mutating func addVillages() {
      html += "<h2 id=\"thon\">\(say("Theo thôn", "By village"))</h2>\n"
      let common = report.communeFindings
      if !common.isEmpty {
        html += "<section><h3>\(say("Toàn xã", "The commune"))</h3>\n"
        addList(common)
        html += "</section>\n"
      }
      for sheet in report.sheetResults { add(sheet) }
    }

    private mutating func add(_ sheet: SheetResult) {
      let name = sheet.villages.prefix(3).joined(separator: ", ") + (sheet.villages.count > 3 ? ", …" : "")
      let file = sheet.sheet.map { "\(sheet.file) › \($0)" } ?? sheet.file
      let counts = Report.counts(sheet.findings, language)
      html += """
        <section>
        <h3>\(Self.escape(name.isEmpty ? file : name)) <span class="word \(sheet.word.rawValue)">\(Self.escape(sheet.word.text[language]))</span></h3>
        <p class="file">\(Self.escape(file))\(counts.isEmpty ? "" : " · " + Self.escape(counts))</p>

        """
      addList(sheet.findings)
      if let submission = submissions[sheet.file] {
        for use in submission.sheets where sheet.sheet == nil || use.sheet == sheet.sheet {
          let marked = sheet.findings.filter { $0.location.sheet == use.sheet }
          addTable(use, findings: marked, isOpen: !marked.isEmpty)
        }
      }
      html += "</section>\n"
    }

    private mutating func addList(_ findings: [Finding]) {
      guard !findings.isEmpty else { return }
      html += "<ol>\n"
      for finding in findings { addItem(finding) }
      html += "</ol>\n"
    }

    private mutating func addItem(_ finding: Finding) {
      let number = numbers[finding.id] ?? 0
      html += """
        <li value="\(number)" id="\(Self.escape(finding.id))" class="\(finding.severity.rawValue)"><b>\(Self.escape(finding.severity.text[language])).</b> \
        \(Self.escape(finding.message[language]))
        <p>→ \(Self.escape(finding.fix[language])) <code>\(Self.escape(finding.code))</code></p>

        """
      if let citation = finding.citation {
        let verified =
          citation.verified == nil ? say(" (chưa đối chiếu văn bản)", " (not checked against the text)") : ""
        let source = "\(citation.document), \(citation.place)\(verified)"
        html += "<p>\(say("Căn cứ", "Source")): \(Self.escape(source))</p>\n"
      }
      if let explanation = finding.explanation {
        html += "<p>\(say("Giải trình của thôn", "The village explains")): \(Self.escape(explanation))</p>\n"
      }
      html += "</li>\n"
    }

    // MARK: By indicator and kind

    mutating func addIndicators() {
      html += "<h2 id=\"chi-tieu\">\(say("Theo chỉ tiêu", "By indicator"))</h2>\n"
      for set in report.campaign.sets {
        let own = report.findings.filter { $0.set == set.id && $0.indicator != nil }
        if own.isEmpty { continue }
        html += "<h3>\(Self.escape(set.shortTitle))</h3>\n"
        let order = set.indicators.map(\.id)
        let ids = own.compactMap(\.indicator).uniqued.sorted {
          (order.firstIndex(of: $0) ?? .max, $0) < (order.firstIndex(of: $1) ?? .max, $1)
        }
        for id in ids {
          let text = set.indicator(id)?.text ?? ""
          addGroup("\(id) \(text)", own.filter { $0.indicator == id }, showsCode: true)
        }
      }
    }

    mutating func addKinds() {
      html += "<h2 id=\"loai\">\(say("Theo loại", "By kind"))</h2>\n"
      for check in CheckCatalogue.all {
        let own = report.findings.filter { $0.code == check.code }
        if !own.isEmpty { addGroup(check.title[language], own, showsCode: false) }
      }
    }

    private mutating func addGroup(_ title: String, _ findings: [Finding], showsCode: Bool) {
      html +=
        "<details><summary>\(Self.escape(Wording.clip(title, 110))) <span class=\"n\">\(findings.count)</span></summary>\n<ul>\n"
      for finding in findings {
        let number = numbers[finding.id] ?? 0
        let who = [finding.village, finding.location.file].compactMap { $0 }.joined(separator: " · ")
        html += """
          <li class="\(finding.severity.rawValue)"><a href="#\(Self.escape(finding.id))">[\(number)]</a> \
          \(Self.escape(who)): \(Self.escape(finding.message[language]))</li>

          """
      }
      html += "</ul></details>\n"
    }

    // MARK: Checks

    mutating func addChecks() {
      html += "<h2 id=\"kiem-tra\">\(say("Đã kiểm tra", "What was checked"))</h2>\n"
      let passed = report.outcomes.filter { $0.result == .passed }.count
      html += "<p>\(say("\(passed) điểm không có lỗi.", "\(passed) checks found nothing."))</p>\n<ul>\n"
      for outcome in report.outcomes {
        let title = CheckCatalogue[outcome.code]?.title[language] ?? outcome.code
        switch outcome.result {
        case .passed: continue
        case .findings(let number): html += "<li>\(Self.escape(title)): \(number)</li>\n"
        case .skipped(let reason):
          let words = say("không kiểm tra: ", "not checked: ") + reason[language]
          html += "<li>\(Self.escape(title)) – \(Self.escape(words))</li>\n"
        }
      }
      html += "</ul>\n"
      if report.campaign.skipped.isEmpty { return }
      html += "<p>\(say("Tệp bỏ qua:", "Files passed over:"))</p>\n<ul>\n"
      for one in report.campaign.skipped {
        html += "<li>\(Self.escape(one.file)) – \(Self.escape(one.reason[language]))</li>\n"
      }
      html += "</ul>\n"
    }

    /// Text from a sheet is never markup.
    static func escape(_ text: String) -> String {
      var out = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "&": out += "&amp;"
        case "<": out += "&lt;"
        case ">": out += "&gt;"
        case "\"": out += "&quot;"
        case "'": out += "&#39;"
        case "\n", "\t": out.unicodeScalars.append(scalar)
        default:
          let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
          // Marks that turn the direction of writing would reach beyond the cell.
          let isDirection = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
          if isControl || isDirection || scalar.value == 0xFFFE || scalar.value == 0xFFFF {
            out += "␣"
          } else {
            out.unicodeScalars.append(scalar)
          }
        }
      }
      return out
    }
  }

  static let style = """
    :root{color-scheme:light}*{box-sizing:border-box}
    body{font:16px/1.45 "Times New Roman","Liberation Serif",serif;color:#111;background:#fff;max-width:60rem;margin:0 auto;padding:.75rem}
    h1{font-size:1.4rem;margin:.2rem 0}h2{font-size:1.2rem;border-bottom:2px solid #333;margin:1.6rem 0 .6rem}h3{font-size:1.05rem;margin:1rem 0 .2rem}
    nav a{display:inline-block;padding:.3rem .6rem .3rem 0}.draft{border:2px solid #9c5700;padding:.3rem .6rem;font-weight:bold}
    .file{margin:.1rem 0 .4rem;color:#444;overflow-wrap:anywhere}.word{font-size:.85rem;border:1px solid;border-radius:.2rem;padding:.05rem .4rem;white-space:nowrap}
    .word.complete{background:#e2efda}.word.check{background:#ffeb9c}.word.revise,.word.unreadable,.word.unrecognised,.word.blank{background:#ffc7ce}
    ol,ul{padding-left:2.2rem}li{margin:.35rem 0;overflow-wrap:anywhere}li p{margin:.1rem 0;color:#333}
    li.error::marker{font-weight:bold;color:#9c0006}li.warning::marker{font-weight:bold;color:#7f6000}
    code{color:#767676;font-size:.8rem}summary{cursor:pointer;padding:.3rem 0}.n{border:1px solid #999;border-radius:.6rem;padding:0 .45rem;font-size:.85rem}
    .scroll{overflow-x:auto;margin:.3rem 0}table{border-collapse:collapse;width:max-content;font-size:.85rem;line-height:1.25}
    td,th{border:1px solid #bbb;padding:.15rem .35rem;vertical-align:top;max-width:16rem;overflow-wrap:break-word}
    th{background:#f2f2f2;color:#555;font-weight:normal;text-align:center}td.num{text-align:right}td.hid{color:#777;font-style:italic}
    td.error{background:#ffc7ce;border-left:4px solid #9c0006}td.warning{background:#ffeb9c;border-left:4px double #7f6000}td.info{background:#ddebf7;border-left:4px dotted #1f4e79}
    sup a{color:#000;font-weight:bold;text-decoration:none;padding-left:.2rem}
    @page{size:A4;margin:20mm 15mm 20mm 20mm}
    @media print{body{font-size:11pt;max-width:none;padding:0}nav{display:none}.scroll{overflow:visible}table{font-size:8pt;width:100%}td,th{max-width:none}td.num,th{white-space:nowrap}td.long{overflow-wrap:anywhere}
    tr,li{break-inside:avoid}h2,h3{break-after:avoid}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
    """
}
