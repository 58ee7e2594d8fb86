import Checklists
public import VietnameseText

/// A village's result as ten plain lines for a chat: what to mend first, and until when to send it again.
///
/// ```swift
/// MessageReport().render(report, language: .vi)
/// ```
///
/// A block a sheet, divided by an empty line; villages that have not reported get a reminder.
public struct MessageReport: Sendable {
  /// The greatest number of lines of one block.
  static let mostLines = 10

  private let hasMarkedCopies: Bool

  /// Makes one; where more is wrong than there is room for, it points to the marked copies if there are any.
  public init(hasMarkedCopies: Bool = false) { self.hasMarkedCopies = hasMarkedCopies }

  /// The blocks, ending in a line feed.
  public func render(_ report: Report, language: Language) -> String {
    var blocks = report.sheetResults.map { block($0, report, language) }
    for finding in report.communeFindings where finding.code == "village-not-reported" {
      blocks.append([finding.message[language] + " " + finding.fix[language]])
    }
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func block(_ sheet: SheetResult, _ report: Report, _ language: Language) -> [String] {
    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    let file = sheet.file.split(separator: "/").last.map(String.init) ?? sheet.file
    let name =
      sheet.villages.count == 1
      ? say("Thôn ", "Village ") + Wording.clip(sheet.villages.first ?? "", 30) + " (\(Wording.clip(file, 40)))"
      : Wording.clip(file, 40) + (sheet.sheet.map { " › " + Wording.clip($0, 30) } ?? "")
    var lines = ["\(name): \(sheet.word.text[language])."]
    let counts = Report.counts(sheet.findings, language)
    if !counts.isEmpty { lines.append(say("Có ", "There are ") + counts + ".") }
    let ordered = sheet.findings.enumerated().sorted {
      $0.element.severity == $1.element.severity
        ? $0.offset < $1.offset : $0.element.severity > $1.element.severity
    }.map(\.element).filter { $0.severity > .info }
    let deadline = deadline(report, language)
    let needsReply = sheet.word != .complete
    let room = Self.mostLines - lines.count - (needsReply ? 1 : 0)
    let isCut = ordered.count > room
    for (position, finding) in ordered.prefix(isCut ? room - 1 : room).enumerated() {
      lines.append("\(position + 1)) \(finding.message[language]) → \(finding.fix[language])")
    }
    if isCut {
      let rest = ordered.count - (room - 1)
      lines.append(
        hasMarkedCopies
          ? say("… và \(rest) điểm khác, xem bản đánh dấu.", "… and \(rest) more, see the marked copy.")
          : say("… và \(rest) điểm khác.", "… and \(rest) more."))
    }
    if needsReply { lines.append(say("Sửa xong xin gửi lại", "Please send it again") + deadline + ".") }
    return lines
  }

  private func deadline(_ report: Report, _ language: Language) -> String {
    let days = report.campaign.commune?.campaign.deadlines.map(\.lastDay) ?? []
    guard let next = days.filter({ $0 >= report.campaign.asOf }).min() else { return "" }
    return language == .vi ? ", hạn đến hết ngày \(next.dayMonthYear)" : " by the end of \(next.dayMonthYear)"
  }
}
