import Checklists
import Criteria
public import VietnameseText

/// What one sheet comes to: the word its village gets back, and its findings.
///
/// ```swift
/// for sheet in report.sheetResults { print(sheet.file, sheet.word.text.vi) }
/// ```
public struct SheetResult: Sendable {
  /// The word a village gets back.
  public enum Word: String, Sendable, CaseIterable {
    /// Nothing to ask.
    case complete
    /// Received; something should be looked at.
    case check
    /// Something must be corrected.
    case revise
    /// The file could not be read.
    case unreadable
    /// A form that nobody has filled in.
    case blank
    /// The file was read, but is no checklist.
    case unrecognised

    /// The word as a person reads it.
    public var text: Bilingual {
      switch self {
      case .complete: say("Đã nhận, đủ số liệu", "Received, complete")
      case .check: say("Đã nhận, cần kiểm tra lại", "Received, please check")
      case .revise: say("Đề nghị chỉnh sửa, bổ sung", "Please correct and complete")
      case .unreadable: say("Không mở được tệp", "The file cannot be opened")
      case .blank: say("Biểu mẫu còn trống", "The form is empty")
      case .unrecognised: say("Không nhận ra biểu mẫu", "The form was not recognised")
      }
    }
  }

  /// The file.
  public var file: String
  /// The sheet, where the file has several tables on several sheets.
  public var sheet: String?
  /// The villages it is about.
  public var villages: [String]
  /// The word.
  public var word: Word
  /// Its findings, in order.
  public var findings: [Finding]

  /// How many findings of that severity it has.
  public func count(_ severity: Finding.Severity) -> Int {
    findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }
}

extension Report {
  /// What each sheet comes to, in order; a file whose tables stand on several sheets gives one each.
  public var sheetResults: [SheetResult] {
    var byFile: [String: [Finding]] = [:]
    for finding in findings { if let file = finding.location.file { byFile[file, default: []].append(finding) } }
    var results: [SheetResult] = []
    for submission in campaign.submissions {
      let all = byFile[submission.file] ?? []
      var sheets: [String?] = []
      for table in submission.tables where !sheets.contains(table.sheet) { sheets.append(table.sheet) }
      if sheets.count < 2 {
        let villages = submission.tables.compactMap { $0.village?.name }.uniqued
        let word =
          all.isEmpty && submission.isBlankForm
          ? .blank
          : Self.word(all, isUnreadable: submission.error != nil, hasTables: !submission.tables.isEmpty)
        results.append(SheetResult(file: submission.file, sheet: nil, villages: villages, word: word, findings: all))
        continue
      }
      for (position, sheet) in sheets.enumerated() {
        // What is about the whole file or about a sheet without a table is said with the first.
        let some = all.filter { finding in
          finding.location.sheet == sheet || (position == 0 && !sheets.contains(finding.location.sheet))
        }
        let villages = submission.tables.filter { $0.sheet == sheet }.compactMap { $0.village?.name }.uniqued
        results.append(
          SheetResult(
            file: submission.file, sheet: sheet, villages: villages,
            word: some.isEmpty && submission.isBlankForm
              ? .blank : Self.word(some, isUnreadable: false, hasTables: true), findings: some))
      }
    }
    return results
  }

  /// Findings of the commune as a whole.
  public var communeFindings: [Finding] { findings.filter { $0.location.file == nil } }

  private static func word(_ findings: [Finding], isUnreadable: Bool, hasTables: Bool) -> SheetResult.Word {
    if isUnreadable { return .unreadable }
    let notRead: Set<String> = ["no-mapping", "ambiguous-mapping", "header-missing"]
    if !hasTables, findings.contains(where: { notRead.contains($0.code) }) { return .unrecognised }
    switch findings.map(\.severity).max() {
    case .error: return .revise
    case .warning: return .check
    case .info, nil: return hasTables || !findings.isEmpty ? .complete : .unrecognised
    }
  }
}

extension Finding.Severity {
  /// The severity as a person reads it: "Phải sửa", "Nên kiểm tra", "Lưu ý".
  public var text: Bilingual {
    switch self {
    case .error: say("Phải sửa", "Must be corrected")
    case .warning: say("Nên kiểm tra", "Please check")
    case .info: say("Lưu ý", "Note")
    }
  }

  /// A number of such findings: "2 lỗi phải sửa".
  func count(_ number: Int) -> Bilingual {
    switch self {
    case .error: say("\(number) lỗi phải sửa", number == 1 ? "1 error" : "\(number) errors")
    case .warning: say("\(number) điểm nên kiểm tra", number == 1 ? "1 point to check" : "\(number) points to check")
    case .info: say("\(number) lưu ý", number == 1 ? "1 note" : "\(number) notes")
    }
  }
}

extension [String] {
  /// Each once, in order.
  var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Report {
  /// "2 lỗi phải sửa, 1 điểm nên kiểm tra"; empty where there is nothing.
  static func counts(_ findings: [Finding], _ language: Language) -> String {
    Finding.Severity.allCases.reversed().compactMap { severity in
      let number = findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
      return number == 0 ? nil : severity.count(number)[language]
    }.joined(separator: ", ")
  }
}
