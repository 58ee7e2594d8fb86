import Checklists
import Spreadsheets
import Testing
import VietnameseText

@testable import Validation

@Suite("A report as marked copies") struct AnnotatedCopiesTests {
  private static let csv = "TT;Chỉ tiêu;Kết quả\n2.2;Đường thôn;ba\n"

  private func finding(_ code: String, _ severity: Finding.Severity, _ cell: String?, message: String, file: String)
    -> Finding
  {
    Finding(
      id: "f-" + code, code: code, severity: severity,
      location: Finding.Location(file: file, cell: cell.flatMap { CellReference($0) }),
      related: [Finding.Related(sheet: nil, cell: CellReference("A2"), text: "2.2")], found: "ba", expected: "≥ 80%",
      indicator: "2.2", message: Bilingual(vi: message, en: "en"), fix: Bilingual(vi: "Ghi số.", en: "fix"))
  }

  private func copies(_ submissions: [Submission], _ findings: [Finding] = []) -> AnnotatedCopies {
    let campaign = Campaign(commune: nil, sets: [], year: 2023, asOf: day("2023-08-05"), submissions: submissions)
    return AnnotatedCopies(Report(campaign: campaign, findings: findings, outcomes: [], results: []), language: .vi)
  }

  private func submission(_ file: String, _ format: Workbook.Format) -> Submission {
    Submission(file: file, format: format)
  }

  @Test("Names say what the copy is of, and no two are one")
  func names() {
    let copies = copies([
      submission("na-pia.xlsx", .xlsx), submission("na-pia.csv", .csv), submission("b/Bản Sộc.XLSM", .xlsm),
      submission("c_da-kiem-tra.xlsx", .xlsx), submission("../../etc/x.ods", .ods),
      Submission(file: "hong.xlsx", error: ReadError(.corruptFile)),
    ])
    #expect(copies.name(of: "na-pia.xlsx") == "na-pia_da-kiem-tra.xlsx")
    #expect(copies.name(of: "na-pia.csv") == "na-pia (2)_da-kiem-tra.xlsx")
    #expect(copies.name(of: "b/Bản Sộc.XLSM") == "b/Bản Sộc_da-kiem-tra.xlsm")
    #expect(copies.name(of: "c_da-kiem-tra.xlsx") == "c_da-kiem-tra.xlsx")
    #expect(copies.name(of: "../../etc/x.ods") == "etc/x_da-kiem-tra.xlsx")
    #expect(copies.name(of: "hong.xlsx") == nil)
    #expect(copies.submissions.count == 5)
  }

  @Test("The list: gravest first, addresses those of the copy, ids for the explanations")
  func list() throws {
    var early = finding("number-as-text", .info, "A2", message: "Ô A2 là chữ.", file: "a.csv")
    early.explanation = "Đã hỏi xã"
    let copies = copies(
      [submission("a.csv", .csv)],
      [
        early, finding("not-a-number", .error, "C2", message: "Ô C2 ghi “ba C2x”, khác A2.", file: "a.csv"),
        finding("missing-indicator", .warning, nil, message: "Thiếu.", file: "a.csv"),
        finding("not-a-number", .error, "C2", message: "Của tệp khác.", file: "b.csv"),
      ])
    let bytes = try copies.make(of: "a.csv", from: Array(Self.csv.utf8))
    let workbook = try Workbook(bytes: bytes, name: "a.xlsx")
    let sheet = try #require(workbook.sheets.first)
    #expect(sheet.name == "Nội dung cần chỉnh sửa")
    let table = (1...sheet.rowCount).map { row in
      (1...10).map { sheet[row: row, column: $0]?.text ?? "" }
    }
    #expect(
      table == [
        [
          "STT", "Phân loại", "Ô", "Chỉ tiêu", "Nội dung", "Cách sửa", "Đã ghi", "Đề nghị ghi", "Giải trình", "Mã",
        ],
        [
          "1", "Phải sửa", "D2", "2.2", "Ô D2 ghi “ba C2x”, khác B2.", "Ghi số.", "ba", "≥ 80%", "", "f-not-a-number",
        ],
        ["2", "Nên kiểm tra", "sau B2", "2.2", "Thiếu.", "Ghi số.", "ba", "≥ 80%", "", "f-missing-indicator"],
        ["3", "Lưu ý", "B2", "2.2", "Ô B2 là chữ.", "Ghi số.", "ba", "≥ 80%", "Đã hỏi xã", "f-number-as-text"],
      ])
  }

  @Test("A file with nothing wrong says so")
  func nothing() throws {
    let bytes = try copies([submission("a.csv", .csv)]).make(of: "a.csv", from: Array(Self.csv.utf8))
    let sheet = try #require(try Workbook(bytes: bytes, name: "a.xlsx").sheets.first)
    #expect(sheet[row: 2, column: 5]?.text == "Không có nội dung cần chỉnh sửa.")
  }

  @Test("What is typed under Giải trình is read back by its id")
  func explanations() throws {
    var one = finding("not-a-number", .error, "C2", message: "Ô C2.", file: "a.csv")
    one.explanation = "Thôn <mới> & nhỏ"
    let bytes = try copies([submission("a.csv", .csv)], [one]).make(of: "a.csv", from: Array(Self.csv.utf8))
    let read = ChecklistReader(sets: [], commune: nil, year: 2023).read(
      try Workbook(bytes: bytes, name: "a.xlsx"), file: "a.xlsx")
    #expect(read.explanations == ["f-not-a-number": "Thôn <mới> & nhỏ"])
  }
}
