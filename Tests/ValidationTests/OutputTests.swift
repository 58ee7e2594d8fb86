import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Testing
import VietnameseText

@testable import Validation

/// The forms in which a report is read.
@Suite struct OutputTests {
  /// Nà Pia writes words for a number; Nà Mò has not reported; xa.xlsx cannot be opened.
  private func report(severities: [String: Commune.SeverityChange] = [:]) -> Report {
    var sheet = Checklist("Nà Pia", rows: cleanRows.changing("2.2") { $0 = Row("2.2", "ba cây số", of: "4", "Đạt") })
    sheet.problems = [
      Problem(.notANumber, sheet: "Phiếu", cell: CellReference("C7"), field: .numerator, found: "ba cây số", record: 0)
    ]
    let broken = Submission(file: "hong.xlsx", error: ReadError(.corruptFile, part: "xl/workbook.xml"))
    var report = campaign(
      [sheet.submission, broken],
      commune: commune([village("Nà Pia"), village("Nà Mò")]) { $0.severities = severities })
    report.skipped = [SkippedFile(file: "~$na-pia.xlsx", reason: Bilingual(vi: "tệp khóa", en: "a lock file"))]
    return Report(checking: report)
  }

  @Test func aVillageIsNotToldHowAPackageIsMade() {
    for (error, told) in [
      (ReadError(.corruptFile, detail: "end of central directory record"), false), (ReadError(.corruptFile), false),
      (ReadError(.corruptFile, part: "xl/workbook.xml"), true),
    ] {
      let report = Report(checking: campaign([Submission(file: "hong.xlsx", error: error)]))
      let said = report.findings.map(\.message.vi).joined()
      #expect(!said.contains("central") && said.contains("xl/workbook.xml") == told, "\(said)")
    }
  }

  @Test func whatNoRecordHoldsIsTold() throws {
    func told(_ uses: [CellUse], _ names: [String] = ["a.xlsx"]) throws -> [Substring] {
      let cells = try uses.indices.map { try #require(CellReference(row: $0 + 1, column: 1)) }
      let use = Submission.SheetUse(
        sheet: "S", uses: Dictionary(uniqueKeysWithValues: zip(cells, uses)), content: Sheet(name: "S", cells: []))
      let text = TextReport().render(
        Report(checking: campaign(names.map { Submission(file: $0, sheets: [use]) })), language: .vi)
      return text.split(separator: "\n").filter { $0.contains("chưa dùng đến") }
    }
    #expect(try told([.decoration(.title), .used(.value)]).isEmpty)
    #expect(
      try told([.decoration(.title), .leftOver]) == ["1 ô máy chưa dùng đến (a.xlsx); xem từng ô: ntm inspect TỆP"])
    let many = try told([.leftOver, .leftOver], ["a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx"])
    #expect(many == ["8 ô máy chưa dùng đến (a.xlsx, b.xlsx, c.xlsx, …); xem từng ô: ntm inspect TỆP"])
  }

  @Test func terminal() {
    let text = TextReport().render(report(), language: .vi)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[0].hasPrefix("Nà Pia · na-pia.xlsx · Đề nghị chỉnh sửa, bổ sung"))
    #expect(lines[0].hasSuffix("  1 lỗi phải sửa"))
    #expect(lines[2] == "phải sửa  Ô C7 ghi “ba cây số”: ô này chỉ ghi số (km), không ghi chữ.  not-a-number")
    #expect(lines[3] == "  ┌ Phiếu!C7    Kết quả › Số đạt")
    #expect(lines[4] == "  │ 2.2 │ Đường thôn, liên thôn được cứng hóa │ ba cây số │ 4 │ Đạt")
    // 2.2, a bar, the name of 35 letters, a bar.
    #expect(lines[5] == "  │ " + String(repeating: " ", count: 3 + 3 + 35 + 3) + "▲")
    #expect(lines[6].hasPrefix("  = vì sao: "))
    #expect(lines[7].hasPrefix("  = cách sửa: "))
    #expect(text.contains("hong.xlsx · Không mở được tệp"))
    #expect(text.contains("Toàn xã"))
    #expect(text.contains("Bỏ qua tệp ~$na-pia.xlsx: tệp khóa"))
    #expect(text.contains("mức đạt chuẩn chưa đối chiếu văn bản"))
    #expect(!text.contains("\u{1B}"))
    #expect(TextReport(usesColour: true).render(report(), language: .vi).contains("\u{1B}[1;31mphải sửa\u{1B}[0m"))
  }

  @Test func theRowFitsATerminalOfEightyColumns() throws {
    let report = check([
      Checklist("Nà Pia", rows: cleanRows.changing("2.2") { $0 = Row("2.2", "2", of: "4", value: "50", "Chưa đạt") })
        .submission
    ])
    var longer = report
    let name = try #require(longer.campaign.submissions[0].sheets[0].content["B7"]?.reference)
    let own = longer.campaign.submissions[0].sheets[0].content
    let text = String(repeating: "đường thôn, ", count: 20)
    longer.campaign.submissions[0].sheets[0].content = Sheet(
      name: own.name,
      cells: own.cells.map { $0.reference == name ? Cell(reference: name, value: .string(text), text: text) : $0 })
    for one in [report, longer] {
      let lines = TextReport().render(one, language: .vi).split(separator: "\n").filter { $0.hasPrefix("  │") }
      #expect(lines.count == 2)
      for line in lines { #expect(DisplayWidth.of(String(line)) <= 80) }
      // The mark stands under the first letter of the empty cell.
      let drawn = try #require(lines.first)
      let place = try #require(drawn.firstRange(of: "(trống)")).lowerBound
      #expect(DisplayWidth.of(String(drawn[..<place])) + 1 == DisplayWidth.of(String(lines[1])))
    }
  }

  @Test func theVillagesExplanationStandsBesideTheFinding() throws {
    var report = report()
    let position = try #require(report.findings.firstIndex { $0.code == "not-a-number" })
    report.findings[position].explanation = "Đang đo lại, 2 < 3"
    let text = TextReport().render(report, language: .vi)
    #expect(text.contains("= giải trình của thôn: Đang đo lại, 2 < 3"))
    #expect(
      JSONReport(toolVersion: "0").render(report, language: .vi).contains("\"explanation\": \"Đang đo lại, 2 < 3\""))
    #expect(
      JSONReport(toolVersion: "0").lines(report, language: .vi).contains("\"explanation\":\"Đang đo lại, 2 < 3\""))
    let html = HTMLReport(toolVersion: "0").render(report, language: .vi)
    #expect(html.contains("Giải trình của thôn: Đang đo lại, 2 &lt; 3"))
  }

  @Test func aMarkedCopySpeaksOfTheOriginal() {
    let messages = ["phieu.xlsm", "phieu_da-kiem-tra.xlsm"].map { file in
      var sheet = Checklist("Nà Pia", file: file).submission
      sheet.notices = [ReadNotice(.macrosPresent, detail: "xl/vbaProject.bin")]
      return check([sheet]).findings.map(\.message)
    }
    #expect(messages[0] == messages[1] && messages[0].first?.vi.contains("phieu.xlsm") == true)
  }

  @Test func terminalInEnglish() {
    let text = TextReport().render(report(), language: .en)
    #expect(text.contains("must be corrected  Cell C7 says “ba cây số”"))
    #expect(!text.contains("phải sửa"))
  }

  @Test func decomposedTextTakesNoMoreColumns() {
    #expect(DisplayWidth.of("Nà Pia") == 6)
    #expect(DisplayWidth.of("Na\u{300} Pia") == 6)
    #expect(DisplayWidth.of("thuỷ lợi") == 8)
    #expect(DisplayWidth.of("漢字") == 4)
    #expect(DisplayWidth.of("\u{200B}a") == 1)
  }

  @Test(arguments: [(5, false), (6, true)])
  func manyOfOneKindAreToldAsOne(_ number: Int, _ isOne: Bool) {
    let rows = (0..<number).map { _ in Row("9.2", "82", of: "86", value: "59,3", "Đạt") }
    var sheet = Checklist("Nà Pia", rows: rows)
    sheet.layout = .villagesInRows
    for position in rows.indices {
      sheet.rows[position].village = "Thôn \(position)"
      sheet.rows[position].status = nil
    }
    let text = TextReport().render(check([sheet.submission], commune: nil), language: .vi)
    #expect(text.contains("E7:E\(6 + number), \(number) ô") == isOne)
  }

  @Test func foldedOnRequest() {
    let rows = cleanRows.changing("2.2") { $0.status = "Chưa đạt" }
    let report = check([Checklist("Nà Pia", rows: rows).submission])
    #expect(!TextReport().render(report, language: .vi).contains("plan-missing"))
    #expect(TextReport(showsFolded: true).render(report, language: .vi).contains("↳ kéo theo: Ô H7"))
  }

  @Test func changedSeveritiesAreSaid() {
    let text = TextReport().render(report(severities: ["plan-missing": .severity("info")]), language: .vi)
    #expect(text.contains("commune.yaml đổi mức của plan-missing: lưu ý"))
    let off = TextReport().render(report(severities: ["plan-missing": .off(reason: "làm sau")]), language: .vi)
    #expect(off.contains("plan-missing: đã tắt trong commune.yaml: làm sau"))
  }

  @Test func message() {
    let blocks = MessageReport().render(report(), language: .vi).split(separator: "\n\n")
    #expect(blocks.count == 3)
    #expect(
      blocks[0].hasPrefix("Thôn Nà Pia (na-pia.xlsx): Đề nghị chỉnh sửa, bổ sung.\nCó 1 lỗi phải sửa.\n1) Ô C7 ghi"))
    #expect(blocks[2].hasPrefix("Thôn Nà Mò chưa gửi phiếu"))
  }

  @Test func aMessageHasTenLinesAtMost() {
    let rows = cleanRows.flatMap { row in [row, row, row] }
    let text = MessageReport().render(check([Checklist("Nà Pia", rows: rows).submission]), language: .vi)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 10)
    #expect(text.contains("… và 4 điểm khác"))
    #expect(
      MessageReport().render(check([Checklist("Nà Pia").submission]), language: .vi)
        == "Thôn Nà Pia (na-pia.xlsx): Đã nhận, đủ số liệu.\n")
  }

  @Test func sheetWords() {
    #expect(report().sheetResults.map(\.word) == [.revise, .unreadable])
    var unknown = Submission(file: "la.xlsx")
    unknown.problems = [Problem(.noMapping, sheet: "Sheet1")]
    #expect(check([unknown], commune: nil).sheetResults.map(\.word) == [.unrecognised])
    let rows = cleanRows.changing("9.2") { $0.value = "59,3" }
    #expect(check([Checklist("Nà Pia", rows: rows).submission]).sheetResults.map(\.word) == [.check])
    #expect(check([Checklist("Nà Pia").submission]).sheetResults.map(\.word) == [.complete])
  }

  @Test func jsonLine() {
    let line = JSONReport(toolVersion: "0").lines(report(), language: .vi).split(separator: "\n")[0]
    #expect(line.hasPrefix("{\"id\":\"f-"))
    #expect(
      line.contains(
        """
        "code":"not-a-number","severity":"error","location":{"file":"na-pia.xlsx","sheet":"Phiếu","cell":"C7",\
        "column":"Kết quả › Số đạt","row":"2.2 Đường thôn, liên thôn được cứng hóa"},"related":[],"found":"ba cây số",\
        "expected":null,"village":"Nà Pia","set":"ntm-2021-2025","indicator":"2.2","message":"Ô C7 ghi
        """))
  }

  @Test func personsAreNeverCopiedOut() throws {
    var sheet = Checklist("Nà Pia", rows: cleanRows.changing("9.2") { $0.value = "59,3" }).submission
    let cell = try #require(CellReference("G9"))
    let use = sheet.sheets[0]
    let cells = Array(use.content.cells) + [Cell(reference: cell, value: .string("Hoàng Văn A"), text: "Hoàng Văn A")]
    sheet.sheets[0].content = Sheet(name: "Phiếu", cells: cells)
    sheet.sheets[0].uses[cell] = .used(.person)
    sheet.tables[0].columns.append(Submission.Table.Column(column: 7, heading: "Họ tên chủ hộ", field: .person))
    sheet.problems = [Problem(.invisibleCharacters, sheet: "Phiếu", cell: cell, field: .person, found: "Hoàng Văn A ")]
    let report = check([sheet])
    #expect(report.findings.count == 2)
    for text in [
      TextReport(showsFolded: true).render(report, language: .vi), MessageReport().render(report, language: .vi),
      JSONReport(toolVersion: "0").render(report, language: .vi),
      HTMLReport(toolVersion: "0").render(report, language: .vi),
    ] {
      #expect(!text.contains("Hoàng"))
    }
  }

  // MARK: HTML

  @Test func htmlStandsAlone() {
    let html = HTMLReport(toolVersion: "0").render(report(), language: .vi)
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"))
    for sign in ["http://", "https://", "<script", "src=", "@import", "url("] {
      #expect(!html.contains(sign), "\(sign)")
    }
    // The cell carries the number of its finding and leads to it.
    let id = report().findings[0].id
    #expect(html.contains("<td class=\"error\">ba cây số<sup><a href=\"#\(id)\">1</a></sup></td>"))
    #expect(html.contains("<li value=\"1\" id=\"\(id)\" class=\"error\">"))
  }

  @Test func textFromASheetIsNeverMarkup() {
    let evil = "<script>alert('x')</script>&\"\u{202E}\u{1}"
    var sheet = Checklist(
      "Nà Pia", file: "\(evil.prefix(8)).xlsx", rows: cleanRows.changing("2.2") { $0.numerator = evil })
    sheet.sheet = "<b>x</b>"
    sheet.problems = [
      Problem(.notANumber, sheet: sheet.sheet, cell: CellReference("C7"), field: .numerator, found: evil, record: 0)
    ]
    let html = HTMLReport(toolVersion: "0").render(check([sheet.submission]), language: .vi)
    #expect(
      !html.contains("<script") && !html.contains("<b>x") && !html.contains("\u{202E}") && !html.contains("\u{1}"))
    #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;"))
  }

  @Test func mergedCellsAreDrawnOnce() throws {
    var sheet = Checklist("Nà Pia").submission
    let merge = try #require(CellRange("A3:C4"))
    let overlapping = try #require(CellRange("C4:D5"))
    sheet.sheets[0].content = Sheet(
      name: "Phiếu", cells: Array(sheet.sheets[0].content.cells), merges: [merge, overlapping])
    let html = HTMLReport(toolVersion: "0").render(check([sheet]), language: .vi)
    #expect(html.contains("<td rowspan=\"2\" colspan=\"3\"></td>"))
    #expect(html.components(of: "rowspan") == 1)
  }

  @Test func theSameReportGivesTheSameBytes() {
    for language in Language.allCases {
      #expect(
        HTMLReport(toolVersion: "0").render(report(), language: language)
          == HTMLReport(toolVersion: "0").render(report(), language: language))
      #expect(
        JSONReport(toolVersion: "0").render(report(), language: language)
          == JSONReport(toolVersion: "0").render(report(), language: language))
    }
  }
}

extension String {
  fileprivate func components(of word: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: word) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
