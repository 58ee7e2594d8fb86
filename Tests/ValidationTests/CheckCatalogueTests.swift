import Checklists
import Spreadsheets
import Testing
import VietnameseText

@testable import Validation

/// The catalogue: every code, its words, and what the reading side sees in those words.
@Suite struct CheckCatalogueTests {
  /// The codes that were agreed with those who read the reports; they are never renamed.
  static let agreed: [(Finding.Severity, [String])] = [
    (
      .error,
      [
        "file-unreadable", "empty-file", "wrong-file-type", "corrupt-file", "password-protected", "limit-exceeded",
        "xml-entity", "header-missing", "no-data-rows", "column-missing", "no-mapping", "ambiguous-mapping",
        "village-missing", "village-unknown", "wrong-year", "duplicate-village-row", "duplicate-submission-conflict",
        "unknown-indicator", "missing-indicator", "duplicate-indicator", "value-missing", "not-a-number",
        "percent-over-100", "negative-value", "denominator-zero", "numerator-exceeds-denominator", "cell-error",
        "formula-without-value", "status-missing", "status-conflict", "status-unrecognised", "invalid-date",
      ]
    ),
    (
      .warning,
      [
        "macros-present", "external-links", "part-missing", "overlapping-merges", "invalid-encoding",
        "encoding-guessed", "null-byte", "unclosed-quote", "ragged-row", "text-too-long", "unmapped-cells",
        "hidden-data", "village-near-miss", "filename-village-mismatch", "village-not-reported",
        "duplicate-submission-same", "ambiguous-number", "percent-mismatch", "unit-suspect", "invisible-characters",
        "letter-for-digit", "formula-like-text", "figure-outlier", "status-contradicts-value", "plan-missing",
        "plan-in-past", "plan-out-of-period", "mixed-dates", "total-mismatch", "household-count-mismatch",
        "commune-mismatch",
      ]
    ),
    (.info, ["legacy-encoding", "indicator-id-repaired", "number-as-text", "evidence-missing"]),
  ]

  @Test func everyAgreedCodeIsThereWithItsSeverity() {
    for (severity, codes) in Self.agreed {
      for code in codes { #expect(CheckCatalogue[code]?.severity == severity, "\(code)") }
    }
    let codes = CheckCatalogue.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(Set(codes) == Set(Self.agreed.flatMap(\.1) + ["dialect-guessed"]))
  }

  @Test func everyCodeOfTheReadingSideHasWords() {
    for code in Problem.Code.allRawValues + ReadNotice.Code.allRawValues + ReadError.Cause.allRawValues {
      #expect(CheckCatalogue[code]?.reading != nil, "\(code)")
    }
  }

  @Test func everyCheckDoesSomething() {
    for check in CheckCatalogue.all {
      #expect(check.reading != nil || check.records != nil || check.results != nil, "\(check.code)")
    }
  }

  @Test func wordsAreFilledInBothLanguages() {
    for check in CheckCatalogue.all {
      for words in [check.title, check.why, check.fix, check.example] {
        for text in [words.vi, words.en] {
          #expect(!text.isEmpty, "\(check.code)")
          #expect(text.count <= 160, "\(check.code): \(text)")
          #expect(text == text.nfc, "\(check.code)")
        }
      }
      #expect(check.title.vi.count <= 60 && !check.title.vi.hasSuffix("."), "\(check.code)")
    }
  }

  // MARK: What the reading side sees

  private static let long = String(repeating: "Đoạn chữ rất dài ", count: 30)

  /// A campaign in which the reading side saw one thing, in short and in very long words.
  private static func seen(_ found: String, file: String, _ change: (inout Submission) -> Void) -> Report {
    var sheet = Checklist("Nà Pia", file: file)
    sheet.sheet = found.count > 100 ? String(found.prefix(31)) : "Phiếu"
    var submission = sheet.submission
    change(&submission)
    return check([submission])
  }

  private static func expectPlain(_ report: Report, _ code: String) {
    #expect(report.findings.map(\.code) == [code])
    for finding in report.findings {
      for text in [finding.message.vi, finding.message.en, finding.fix.vi, finding.fix.en] {
        #expect(text.count <= 160, "\(code): \(text)")
        #expect(!text.contains("Optional(") && !text.contains("\\(") && !text.contains("{"), "\(code): \(text)")
        #expect(!text.contains("\n") && !text.contains("  "), "\(code): \(text)")
      }
      // The code comes after the sentence, never inside it.
      if code.contains("-") { #expect(!finding.message.vi.contains(code), "\(code)") }
    }
  }

  @Test(arguments: Problem.Code.allRawValues)
  func problemInWords(_ code: String) throws {
    let problem = try #require(Problem.Code(rawValue: code))
    let cell = try #require(CellReference("C7"))
    for (found, suggestion) in [("abc", Optional("xyz")), ("", nil), (Self.long, Self.long)] {
      let report = Self.seen(found, file: "na-pia.xlsx") { submission in
        submission.problems = [
          Problem(
            problem, sheet: submission.tables[0].sheet, cell: cell, field: .numerator, found: found,
            suggestion: suggestion, related: [cell], record: 0)
        ]
      }
      Self.expectPlain(report, code)
      #expect(report.findings.first?.location.cell == cell)
      #expect(report.findings.first?.message.vi.contains("C7") == true, "\(code)")
      #expect(report.findings.first?.location.column == "Kết quả › Số đạt")
      #expect(report.findings.first?.location.row == "2.2 Đường thôn, liên thôn được cứng hóa")
    }
  }

  @Test(arguments: ReadNotice.Code.allRawValues)
  func noticeInWords(_ code: String) throws {
    let notice = try #require(ReadNotice.Code(rawValue: code))
    for detail in ["xl/vbaProject.bin", "", Self.long] {
      let report = Self.seen("", file: detail.count > 100 ? detail + ".xlsx" : "na-pia.xlsx") { submission in
        submission.notices = [ReadNotice(notice, detail: detail)]
      }
      Self.expectPlain(report, code)
    }
  }

  @Test(arguments: ReadError.Cause.allRawValues)
  func errorInWords(_ code: String) throws {
    let cause = try #require(ReadError.Cause(rawValue: code))
    for detail in ["JPEG", "", Self.long] {
      let limit = ReadError.Limit(name: "uncompressedPartBytes", bound: 1_234_567_890, value: 9_876_543_210)
      let submission = Submission(
        file: detail.count > 100 ? "na pia " + detail + ".xlsx" : "na-pia.xlsx",
        error: ReadError(cause, part: detail.isEmpty ? nil : detail, detail: detail, limit: limit))
      let report = check([submission])
      Self.expectPlain(report, code)
      #expect(report.sheetResults.map(\.word) == [.unreadable])
    }
  }

  @Test func aPhotoIsNotToBeSavedAsAWorkbook() throws {
    func fix(_ detail: String) throws -> String {
      let report = check([Submission(file: "na-pia.xlsx", error: ReadError(.wrongFileType, detail: detail))])
      let finding = try #require(report.findings.first)
      return finding.message.vi + " " + finding.fix.vi
    }
    #expect(try fix("JPEG image").contains("ảnh JPEG"))
    #expect(try fix("JPEG image").contains("Nhập các số vào biểu mẫu"))
    #expect(try fix("old .xls").contains("tệp .xls kiểu cũ"))
    #expect(try fix("old .xls").contains("lưu thành kiểu .xlsx"))
  }

  // MARK: Explanations

  @Test func explanationsNameEveryCode() {
    for language in Language.allCases {
      let page = CheckCatalogue.markdown(language: language)
      let text = CheckCatalogue.text(language: language)
      for check in CheckCatalogue.all {
        #expect(page.contains("### `\(check.code)` · \(check.title[language])"))
        #expect(text.contains("(\(check.code), "))
      }
    }
    let json = CheckCatalogue.json().line
    for check in CheckCatalogue.all { #expect(json.contains("{\"code\":\"\(check.code)\"")) }
  }

  @Test func oneExplanation() throws {
    let check = try #require(CheckCatalogue["denominator-zero"])
    #expect(
      CheckCatalogue.text([check], language: .vi) == """
        Tổng số bằng 0  (denominator-zero, phải sửa)
          vì sao: Không chia được cho 0; cả hai bằng 0 nghĩa là không phát sinh.
          cách sửa: Ghi tổng số đúng; nếu thôn không có thì ghi “Không áp dụng”.
          ví dụ: Số đạt 5, tổng số 0.

        """)
  }
}

/// Raw values of the reading side's codes, listed here because those enumerations are not `CaseIterable`.
extension Problem.Code {
  static let allRawValues = [
    "header-missing", "no-data-rows", "column-missing", "no-mapping", "ambiguous-mapping", "unmapped-cells",
    "hidden-data", "village-missing", "village-unknown", "village-near-miss", "wrong-year", "duplicate-village-row",
    "unknown-indicator", "duplicate-indicator", "indicator-id-repaired", "not-a-number", "percent-over-100",
    "cell-error", "formula-without-value", "ambiguous-number", "unit-suspect", "invisible-characters",
    "letter-for-digit", "formula-like-text", "number-as-text", "status-conflict", "status-unrecognised",
    "invalid-date", "mixed-dates", "legacy-encoding",
  ]
}

extension ReadNotice.Code {
  static let allRawValues = [
    "macros-present", "external-links", "part-missing", "corrupt-file", "overlapping-merges", "invalid-encoding",
    "encoding-guessed", "null-byte", "unclosed-quote", "ragged-row", "text-too-long", "legacy-encoding",
    "limit-exceeded", "dialect-guessed",
  ]
}

extension ReadError.Cause {
  static let allRawValues = [
    "file-unreadable", "empty-file", "wrong-file-type", "corrupt-file", "password-protected", "limit-exceeded",
    "xml-entity",
  ]
}
