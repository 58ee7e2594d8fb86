import Checklists
import Criteria
import Spreadsheets
import Testing
import VietnameseText

@testable import Validation

/// Ids, order and folding.
@Suite struct FindingOrderTests {
  private let rows = cleanRows.changing("9.2") { $0.value = "59,3" }.changing("2.2") {
    $0 = Row("2.2", "2", of: "4", value: "50", "Chưa đạt")
  }

  @Test func idsStayWhenRowsMove() {
    let before = check([Checklist("Nà Pia", rows: rows).submission])
    #expect(before.marks == ["plan-missing@H7", "percent-mismatch@E9"])
    var moved = Checklist("Nà Pia", rows: Array(rows.reversed()))
    moved.firstRow = 20
    moved.sheet = "Trang khác"
    let after = check([moved.submission])
    #expect(after.marks == ["percent-mismatch@E22", "plan-missing@H24"])
    #expect(Set(before.findings.map(\.id)) == Set(after.findings.map(\.id)))
    // Another name of the file, as an annotated copy has it.
    let copy = check([Checklist("Nà Pia", file: "na-pia_da-kiem-tra.xlsx", rows: rows).submission])
    #expect(copy.findings.map(\.id) == before.findings.map(\.id))
  }

  @Test func idsHaveTheAgreedForm() throws {
    for finding in check([Checklist("Nà Pia", rows: rows).submission]).findings {
      let digits = finding.id.dropFirst(2)
      #expect(finding.id.hasPrefix("f-") && digits.utf8.count == 16)
      #expect(digits.allSatisfy { "0123456789abcdef".contains($0) })
    }
  }

  /// FNV-1a of "a" is 0xaf63dc4c8601ec8c; the zero byte after a part multiplies once more.
  @Test func hash() {
    #expect(Identifiers.hash(["a"]) == 0xaf63_dc4c_8601_ec8c &* 0x100_0000_01b3)
    #expect(Identifiers.hash(["ab", "c"]) != Identifiers.hash(["a", "bc"]))
  }

  @Test func equalKeysGetAnOrdinal() throws {
    var sheet = Checklist("Nà Pia")
    let cells = try ["K4", "K5", "K6"].map { try #require(CellReference($0)) }
    sheet.problems = cells.map { Problem(.unmappedCells, sheet: "Phiếu", cell: $0, found: "x") }
    let ids = check([sheet.submission]).findings.map(\.id)
    #expect(ids.count == 3)
    #expect(ids[1] == ids[0] + "-2" && ids[2] == ids[0] + "-3")
  }

  @Test func explanationsComeBack() {
    let id = check([Checklist("Nà Pia", rows: rows).submission]).findings[0].id
    var sheet = Checklist("Nà Pia", rows: rows).submission
    sheet.explanations = [id: "Đang chờ vốn"]
    #expect(check([sheet]).findings.map(\.explanation) == ["Đang chờ vốn", nil])
  }

  @Test func whatBothSidesSeeIsSaidOnce() {
    var sheet = Checklist("Nà Pia", rows: cleanRows.changing("9.2") { $0.value = "953" })
    sheet.problems = [
      Problem(.percentOver100, sheet: "Phiếu", cell: CellReference("E9"), field: .value, found: "953", record: 2)
    ]
    #expect(check([sheet.submission]).marks == ["percent-over-100@E9"])
  }

  @Test func orderIsByFileRowAndColumnTheCommuneLast() {
    let broken = Submission(file: "a.xlsx", error: ReadError(.emptyFile))
    let report = check(
      [broken, Checklist("Nà Pia", rows: rows).submission], commune: commune([village("Nà Pia"), village("Nà Mò")]))
    #expect(report.marks == ["empty-file@-", "plan-missing@H7", "percent-mismatch@E9", "village-not-reported@-"])
  }

  @Test func aWholeColumnMissingIsOneFinding() {
    var sheet = Checklist(
      "Nà Pia",
      rows: cleanRows.map { row in
        var row = row
        (row.denominator, row.value) = (nil, nil)
        return row
      })
    sheet.problems = [Problem(.columnMissing, sheet: "Phiếu", found: "Tổng số")]
    let report = check([sheet.submission])
    #expect(report.marks == ["column-missing@-"])
    #expect(Set(report.folded.map(\.code)) == ["value-missing"])
  }
}
