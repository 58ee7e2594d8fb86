import Criteria
import Spreadsheets
import Testing

@testable import Checklists

@Suite struct MappingTests {
  private func mapping(_ yaml: String) throws -> Mapping { try Mapping(yaml: Array(yaml.utf8), file: "m.yaml") }

  static let strange: [[Typed]] = [
    ["SỔ THEO DÕI"], ["Đơn vị gửi:", "Nà Pia"], ["#", "Việc", "Làm được", "Phải làm", "Xong", "Ai"],
    ["2.2", "Đường thôn", 3.7, 4, "CĐ", "Hoàng Văn Mẫu"], ["9.2", "Nhà kiên cố", 80, 86, "Đ", "Hoàng Văn Mẫu"],
  ]
  static let yaml = """
    mapping: so-theo-doi
    applies: {headings: ["Việc", "Phải làm"]}
    layout: indicators-in-rows
    village: {cell: B2}
    year: 2023
    columns:
      - {heading: "#", is: indicator}
      - {column: A, is: indicator}
      - {heading: "Việc", is: name}
      - {heading: "Làm được", is: numerator}
      - {heading: "Phải làm", is: denominator}
      - {heading: "Xong", is: status}
      - {heading: "Ai", is: person}
    status: {not-met: ["CĐ"]}
    """

  @Test func aFormNobodyHasSeen() throws {
    #expect(try read(Self.strange).records.isEmpty)
    let submission = try read([makeSheet(Self.strange)], mappings: [try mapping(Self.yaml)])
    #expect(submission.problems == [])
    #expect(submission.figure("2.2")?.numerator == decimal("3.7"))
    #expect(submission.figure("2.2")?.status == .notMet)
    #expect(submission.figure("9.2")?.status == .met)
    #expect(submission.records.first?.village?.code == "V01")
    #expect(submission.tables.first?.mapping == "so-theo-doi")
    #expect((submission.tables.first?.score ?? 0) > 0.5)
    #expect(submission.sheets.first?.uses[try #require(CellReference("F4"))] == .used(.person))
  }

  @Test func twoThatFitAlike() throws {
    let one = try mapping(Self.yaml)
    var other = one
    other.name = "khac"
    let submission = try read([makeSheet(Self.strange)], mappings: [one, other])
    #expect(submission.records.isEmpty)
    #expect(submission.codes == ["ambiguous-mapping"])
  }

  @Test func otherFormsAreLeftToThemselves() throws {
    let submission = try read(
      [makeSheet(ChecklistTests.ordinary, merges: ChecklistTests.merges)], mappings: [try mapping(Self.yaml)])
    #expect(submission.tables.first?.mapping == "auto")
    #expect(submission.records.count == 5)
  }

  @Test func sheetNames() {
    #expect(Mapping.matches("Biểu 1 - Nà Pia", "Biểu 1*"))
    #expect(Mapping.matches("Thôn Nà Pia", "thôn *"))
    #expect(!Mapping.matches("Biểu 2", "Biểu 1*"))
    #expect(Mapping.matches("a b c", "a*c"))
  }

  @Test(arguments: [
    ("mapping: a\ncolumns: [{heading: KQ, is: valu}]", 2, "value"), ("mapping: a\nlayot: roads", 2, "layout"),
    ("mapping: a\napplies: {sheets: [X]}\nlayout: indicator-in-rows", 3, "indicators-in-rows"),
  ])
  func slipsAreNamed(_ yaml: String, line: Int, suggestion: String) throws {
    let error = #expect(throws: RuleSetError.self) { try self.mapping(yaml) }
    #expect(error?.line == line)
    #expect(error?.suggestion == suggestion)
  }

  @Test(arguments: [
    "mapping: a", "mapping: a\nheader: 0\napplies: {sheets: [X]}", "columns: []", "mapping: a\ncolumns: [{is: value}]",
  ])
  func refused(_ yaml: String) { #expect(throws: RuleSetError.self) { try self.mapping(yaml) } }

  @Test func aDraftReadsTheSameTable() throws {
    let sheet = makeSheet(ChecklistTests.ordinary, merges: ChecklistTests.merges)
    let plain = try read([sheet])
    let draft = try #require(Mapping.draft(of: plain, name: "nhap"))
    #expect(draft.open == [])
    let submission = try read([sheet], mappings: [try mapping(draft.yaml)])
    #expect(submission.tables.first?.mapping == "nhap")
    #expect(submission.records.map(\.figure) == plain.records.map(\.figure))
  }
}

@Suite struct ToolMarksTests {
  @Test func ourSheetInACopy() throws {
    let marks = makeSheet(
      [["STT", "Nội dung", "Giải trình", "Mã"], [1, "Ô D12 để trống", "Thôn không có chợ", "f-7c1e9a20b3d4e5f6"]],
      name: "Nội dung cần chỉnh sửa")
    let table = makeSheet(ChecklistTests.ordinary, name: "Biểu", merges: ChecklistTests.merges)
    let submission = try read([marks, table])
    #expect(submission.records.count == 5)
    #expect(submission.explanations == ["f-7c1e9a20b3d4e5f6": "Thôn không có chợ"])
    #expect(submission.sheets[0].uses.values.allSatisfy { $0 == .decoration(.toolMark) })
    #expect(submission.problems == [])
  }

  @Test func theHiddenSheetOfAForm() throws {
    let table = makeSheet(ChecklistTests.ordinary, name: "Biểu", merges: ChecklistTests.merges)
    let words: [[Typed]] = [["mẫu", "village"], ["ntm-2021-2025", "1"]]
    #expect(try read([table, makeSheet(words, name: "Thông tin mẫu", isHidden: true)]).problems == [])
    // Another hidden sheet is one that somebody hid.
    #expect(try read([table, makeSheet(words, name: "Khác", isHidden: true)]).codes == ["hidden-data"])
  }

  @Test func ownSummary() {
    let names = ["Tóm tắt", "Tổng hợp", "Tệp đã nhận"]
    #expect(ToolMarks.ownResult(Workbook(format: .xlsx, sheets: names.map { makeSheet([], name: $0) })) != nil)
    #expect(ToolMarks.ownResult(Workbook(format: .xlsx, sheets: [makeSheet([], name: "Tóm tắt")])) == nil)
  }
}
