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

  /// A checklist without some columns; of the rows that say so, their own cells are empty.
  private func lacking(_ fields: Set<Field>, keeping kept: Set<String> = []) -> Report {
    var sheet = Checklist(
      "Nà Pia",
      rows: cleanRows.map { row in
        var row = row
        if kept.contains(row.id) { return row }
        if fields.contains(.numerator) { row.numerator = nil }
        if fields.contains(.denominator) { row.denominator = nil }
        if fields.contains(.value) { row.value = nil }
        return row
      })
    if kept.isEmpty { sheet.without = fields }
    return check([sheet.submission])
  }

  @Test func rowsWithoutAColumnAreOneFindingAtTheHeadingBeside() throws {
    let totals = lacking([.denominator, .value])
    #expect(totals.marks == ["column-missing@C6"])
    #expect(try #require(totals.findings.first).message.vi.contains("“Tổng số”"))
    #expect(totals.folded.count >= 2 && Set(totals.folded.map(\.code)) == ["value-missing"])
    #expect(lacking([.numerator, .value]).marks == ["column-missing@D6"])
    #expect(lacking([.numerator, .denominator, .value]).marks == ["column-missing@A6"])
    // The percent alone says it; a column that is there and empty is each row's own.
    #expect(lacking([.numerator, .denominator]).marks == [])
    #expect(Set(lacking([.denominator, .value], keeping: ["2.2"]).findings.map(\.code)) == ["value-missing"])
  }

  @Test func aTableThatWasNotReadIsWhyItsIndicatorsAreMissing() {
    for code in [Problem.Code.headerMissing, .columnMissing, .ambiguousMapping] {
      var sheet = Checklist("Nà Pia", rows: [cleanRows[0]])
      sheet.problems = [Problem(code, sheet: "Phiếu", cell: CellReference("A20"), found: "TT")]
      let report = check([sheet.submission])
      #expect(report.marks == ["\(code.rawValue)@A20"])
      #expect(Set(report.folded.map(\.code)) == ["missing-indicator"])
    }
    #expect(check([Checklist("Nà Pia", rows: [cleanRows[0]]).submission]).marks.allSatisfy { $0.hasPrefix("missing-") })
  }

  /// A checklist whose row 9 is broken: these cells, these problems.
  private func broken(
    _ cells: [(String, CellValue, String?)], _ problems: [(Problem.Code, String)], change: (inout Row) -> Void
  ) throws -> Report {
    var submission = Checklist("Nà Pia", rows: cleanRows.changing("9.2", change)).submission
    let own = submission.sheets[0].content
    let placed = try cells.map { address, value, formula in
      let reference = try #require(CellReference(address))
      return Cell(reference: reference, value: value, text: "?", formula: formula)
    }
    submission.sheets[0].content = Sheet(
      name: own.name, cells: own.cells.filter { old in !placed.contains { $0.reference == old.reference } } + placed)
    submission.problems = problems.map { code, address in
      Problem(code, sheet: "Phiếu", cell: CellReference(address), found: "?", record: 2)
    }
    return check([submission])
  }

  @Test func aFormulaBrokenByAnotherCellIsNoFindingOfItsOwn() throws {
    let words = try broken(
      [("C9", .string("nhiều"), nil), ("E9", .error("#VALUE!"), "C9/D9*100")],
      [(.cellError, "E9"), (.notANumber, "C9")]
    ) { ($0.numerator, $0.value) = (nil, nil) }
    #expect(words.marks == ["not-a-number@C9"])
    #expect(words.folded.contains { $0.code == "cell-error" && $0.foldedUnder == words.findings[0].id })
    let zero = try broken([("E9", .error("#DIV/0!"), "C9/$D$9*100")], [(.cellError, "E9")]) {
      ($0.denominator, $0.value) = ("0", nil)
    }
    #expect(zero.marks == ["denominator-zero@D9"])
    // Over another formula, and in a range.
    let far = try broken(
      [("C9", .error("#REF!"), "#REF!+1"), ("D9", .error("#REF!"), "SUM(C8:C9)"), ("E9", .error("#REF!"), "D9/86")],
      [(.cellError, "C9"), (.cellError, "D9"), (.cellError, "E9")]
    ) { ($0.numerator, $0.denominator, $0.value) = (nil, nil, nil) }
    #expect(far.marks == ["cell-error@C9"])
  }

  @Test func aFormulaBrokenByItselfIsAFinding() throws {
    let alone = try broken([("E9", .error("#REF!"), "#REF!/D9*100")], [(.cellError, "E9")]) { $0.value = nil }
    #expect(alone.marks == ["cell-error@E9"])
    let typed = try broken([("E9", .error("#N/A"), nil)], [(.cellError, "E9")]) { $0.value = nil }
    #expect(typed.marks == ["cell-error@E9"])
    // A formula that counts on itself must come to an end.
    let circle = try broken(
      [("C9", .error("#REF!"), "E9*D9"), ("E9", .error("#REF!"), "C9/D9")], [(.cellError, "C9"), (.cellError, "E9")]
    ) { ($0.numerator, $0.value) = (nil, nil) }
    #expect(!circle.marks.isEmpty)
  }

  @Test func whatStandsInTheCellIsTheCauseOfWhatIsMissing() throws {
    let formula = try broken([("C9", .string("=D9-1"), nil)], [(.formulaLikeText, "C9")]) {
      ($0.numerator, $0.value) = (nil, nil)
    }
    #expect(formula.marks == ["formula-like-text@C9"])
  }

  @Test func aDigitTooManyInTheTotalIsOneFinding() {
    let people = commune([village("Nà Pia", households: 86, people: 350)])
    let rows = cleanRows.changing("9.2") { ($0.denominator, $0.value) = ("860", "9,5") }
    let report = check([Checklist("Nà Pia", rows: rows).submission], commune: people)
    #expect(report.marks == ["figure-outlier@D9"])
  }

  @Test func aFigureThatServesTwoSetsIsMissedOnce() {
    // 2.2 stands in for 2.4 of the other set, being of one measure; broken it is one finding.
    let asked = commune([village("Nà Pia")]) { $0.campaign.required = ["2.2", Rules.otherID + "/2.4"] }
    let sets = [Rules.ntm, Rules.advanced]
    #expect(check([Checklist("Nà Pia").submission], commune: asked, sets: sets).marks == [])
    let rows = cleanRows.changing("2.2") { ($0.numerator, $0.value) = ("-3,7", nil) }
    let report = check([Checklist("Nà Pia", rows: rows).submission], commune: asked, sets: sets)
    #expect(report.marks == ["negative-value@C7"])
    #expect(report.folded.contains { $0.code == "missing-indicator" })
  }

  @Test func aFileReadInPartMissesNothing() {
    var sheet = Checklist("Nà Pia", rows: [cleanRows[0]]).submission
    sheet.notices = [ReadNotice(.corruptFile, detail: "xl/worksheets/sheet2.xml")]
    let report = check([sheet])
    #expect(report.marks == ["corrupt-file@-"])
    #expect(report.folded.contains { $0.code == "missing-indicator" })
  }
}
