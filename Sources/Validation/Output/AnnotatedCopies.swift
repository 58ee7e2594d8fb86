public import Checklists
public import Spreadsheets
public import VietnameseText

/// The villages' own workbooks with what was found in them: marks and notes in the cells, a list of corrections in front.
///
/// ```swift
/// let copies = AnnotatedCopies(report, language: .vi)
/// for submission in copies.submissions {
///   let bytes = try copies.make(of: submission.file, from: original)
///   // write them to copies.name(of: submission.file)
/// }
/// ```
///
/// Explanations of an earlier round stand again under "Giải trình".
public struct AnnotatedCopies: Sendable {
  private let report: Report
  private let language: Language
  private let findings: [String: [Finding]]
  private let names: [String: String]

  /// Sorts a report's findings by file.
  public init(_ report: Report, language: Language) {
    self.report = report
    self.language = language
    var findings: [String: [Finding]] = [:]
    for finding in report.findings {
      if let file = finding.location.file { findings[file, default: []].append(finding) }
    }
    self.findings = findings
    var names: [String: String] = [:]
    var taken: Set<String> = []
    for submission in report.campaign.submissions where submission.error == nil {
      var number = 1
      var name = Self.name(of: submission, number: number)
      while !taken.insert(name.lowercased()).inserted {
        number += 1
        name = Self.name(of: submission, number: number)
      }
      names[submission.file] = name
    }
    self.names = names
  }

  /// The files of which a copy can be made: those that could be read.
  public var submissions: [Submission] { report.campaign.submissions.filter { $0.error == nil } }

  /// The name of a file's copy: `na-pia.xlsx` becomes `na-pia_da-kiem-tra.xlsx`, its folder is kept.
  public func name(of file: String) -> String? { names[file] }

  private static func name(of submission: Submission, number: Int) -> String {
    var steps = submission.file.split(separator: "/").filter { $0 != ".." && $0 != "." }.map(String.init)
    var stem = steps.popLast() ?? "phieu"
    if let dot = stem.lastIndex(of: "."), dot != stem.startIndex { stem = String(stem[..<dot]) }
    if stem.hasSuffix(InputFiles.annotatedSuffix) { stem = String(stem.dropLast(InputFiles.annotatedSuffix.count)) }
    if number > 1 { stem += " (\(number))" }
    steps.append(stem + InputFiles.annotatedSuffix + (submission.format == .xlsm ? ".xlsm" : ".xlsx"))
    return steps.joined(separator: "/")
  }

  /// The marked copy of a file whose bytes are given.
  public func make(
    of file: String, from bytes: [UInt8], limits: ReadLimits = .checklist, encoding: TextEncoding? = nil
  ) throws(ReadError) -> [UInt8] {
    let submission = report.campaign.submissions.first { $0.file == file }
    let format = submission?.format ?? .xlsx
    let shift = AnnotatedCopy.columnShift(of: format)
    let found = (findings[file] ?? []).enumerated().sorted {
      ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
    }.map(\.element)
    let showsSheet = (submission?.sheets.filter { $0.sheet != ToolMarks.correctionsSheet }.count ?? 0) > 1
    return try AnnotatedCopy.make(
      of: bytes, name: file, annotations: found.compactMap { annotation($0, shift: shift) },
      corrections: corrections(found, shift: shift, showsSheet: showsSheet), limits: limits, encoding: encoding)
  }

  // MARK: Notes

  private func annotation(_ finding: Finding, shift: Int) -> Annotation? {
    guard let cell = finding.location.cell ?? finding.location.range?.first else { return nil }
    let note = [
      "\(finding.severity.text[language]): \(moved(finding.message[language], finding, shift))",
      say("Cách sửa: ", "Fix: ") + moved(finding.fix[language], finding, shift),
      "(\(finding.code))",
    ]
    return Annotation(
      sheet: finding.location.sheet, cell: cell, kind: kind(finding.severity), note: note.joined(separator: "\n"))
  }

  private func kind(_ severity: Finding.Severity) -> Annotation.Kind {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  // MARK: The list

  private func corrections(_ found: [Finding], shift: Int, showsSheet: Bool) -> CorrectionsSheet {
    // The headings stay Vietnamese: explanations are read back by them.
    var list = CorrectionsSheet(
      name: ToolMarks.correctionsSheet,
      columns: [
        .init("STT", width: 5, look: .centred), .init("Phân loại", width: 12, look: .kind),
        .init("Ô", width: showsSheet ? 18 : 10, look: .link), .init("Chỉ tiêu", width: 9, look: .centred),
        .init("Nội dung", width: 42), .init("Cách sửa", width: 38), .init("Đã ghi", width: 16),
        .init("Đề nghị ghi", width: 16), .init("Giải trình", width: 26, look: .entry),
        .init("Mã", width: 15, look: .muted),
      ])
    for (index, finding) in found.enumerated() {
      list.rows.append(
        .init(
          kind: kind(finding.severity),
          cells: [
            .init(String(index + 1)), .init(finding.severity.text[language]),
            place(finding, shift: shift, showsSheet: showsSheet), .init(finding.indicator ?? ""),
            .init(moved(finding.message[language], finding, shift)),
            .init(moved(finding.fix[language], finding, shift)),
            .init(finding.found ?? ""), .init(finding.expected ?? ""), .init(finding.explanation ?? ""),
            .init(finding.id),
          ]))
    }
    if found.isEmpty {
      let nothing = say("Không có nội dung cần chỉnh sửa.", "Nothing to correct.")
      list.rows.append(
        .init(kind: nil, cells: [.init(""), .init(""), .init(""), .init(""), .init(nothing)]))
    }
    return list
  }

  private func place(_ finding: Finding, shift: Int, showsSheet: Bool) -> CorrectionsSheet.Cell {
    let location = finding.location
    var words = ""
    var target: CorrectionsSheet.Target?
    if let cell = location.cell ?? location.range?.first {
      words = moved((location.range?.description ?? cell.description), finding, shift)
      if let cell = location.cell { words = moved(cell.description, finding, shift) }
      target = .init(sheet: location.sheet, cell: cell)
    } else if let before = finding.related.first, before.file == nil, let cell = before.cell {
      // A row that is missing has no cell yet: it belongs behind this one.
      words = say("sau ", "after ") + moved(cell.description, finding, shift)
      target = .init(sheet: before.sheet ?? location.sheet, cell: cell)
    } else {
      return .init(location.sheet ?? "")
    }
    if showsSheet, let sheet = target?.sheet { words = Wording.clip(sheet, 31) + "!" + words }
    return .init(words, link: target)
  }

  /// A text whose addresses of the finding's cells are those of the copy, where columns moved.
  private func moved(_ text: String, _ finding: Finding, _ shift: Int) -> String {
    guard shift > 0 else { return text }
    var cells = Set(finding.related.compactMap(\.cell))
    if let cell = finding.location.cell { cells.insert(cell) }
    if let range = finding.location.range { cells.formUnion([range.first, range.last]) }
    var out = ""
    var word = ""
    func flush() {
      if let cell = CellReference(word), cells.contains(cell), cell.description == word,
        let new = CellReference(row: cell.row, column: cell.column + shift)
      {
        out += new.description
      } else {
        out += word
      }
      word = ""
    }
    for character in text {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        flush()
        out.append(character)
      }
    }
    flush()
    return out
  }
}
