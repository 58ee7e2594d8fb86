import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import TestSupport
import Testing
import Validation

@testable import Summary

/// What makes the tables a paper: headings, who signs, who gets it, what proves it.
@Suite struct PaperTests {
  private func book(isStandAlone: Bool) throws -> Workbook {
    try Workbook(bytes: CommuneWorkbook.bytes(of: SmallCommune.report(isStandAlone: isStandAlone)), name: "a.xlsx")
  }

  private func texts(_ sheet: Sheet) -> [String] { sheet.cells.map(\.text) }

  private let tables = [
    "Tổng hợp", "Tổng hợp theo thôn", "Chưa đạt", "Duy trì, nâng cao", "Lộ trình", "Việc làm ngay",
    "Nhà văn hóa - sân thể thao", "Đường giao thông", "OCOP, mô hình", "Theo người phụ trách", "Tình hình nộp",
  ]

  @Test func anAnnexNamesItsReportAndHasNoMotto() throws {
    let book = try book(isStandAlone: false)
    for (number, name) in tables.enumerated() {
      let words = texts(try book.sheet(name))
      #expect(words.first == "Phụ lục \(Wording.roman(number + 1))", "\(name)")
      #expect(
        words.contains("(Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm 2023 của Ủy ban nhân dân xã Khuổi Mạ)"))
      #expect(!words.contains { $0.contains("CỘNG HÒA") || $0 == "Nơi nhận:" }, "\(name)")
    }
    // The chairman's page is no annex.
    let front = texts(try book.sheet("Tóm tắt"))
    #expect(front.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
    #expect(front.contains("- Đảng ủy xã;") && front.contains("- Lưu: VT."))
  }

  @Test func aPaperOfItsOwnHasMottoRecipientsAndSignature() throws {
    let book = try book(isStandAlone: true)
    for name in tables {
      let words = texts(try book.sheet(name))
      #expect(
        words.prefix(4)
          == ["ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "XÃ KHUỔI MẠ", "Độc lập - Tự do - Hạnh phúc"],
        "\(name)")
      #expect(!words.contains { $0.hasPrefix("Phụ lục") || $0.hasPrefix("(Kèm theo") }, "\(name)")
      let recipients = try #require(words.firstIndex(of: "Nơi nhận:"), "\(name)")
      #expect(words[recipients...].contains("- Đảng ủy xã;") && words[recipients...].contains("- Lưu: VT."))
      #expect(words.contains("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH") && words.contains("Lý Văn Mẫu"), "\(name)")
      // A commune's paper names no body above it.
      #expect(!words.contains { $0.hasPrefix("HUYỆN") || $0.hasPrefix("ỦY BAN NHÂN DÂN HUYỆN") })
    }
  }

  @Test func theDeputySignsForTheChairman() throws {
    var report = try SmallCommune.report()
    report.campaign.commune?.signers.headTitle = "PHÓ CHỦ TỊCH"
    report.campaign.commune?.signers.headOnBehalf = "KT. CHỦ TỊCH"
    let book = try Workbook(bytes: CommuneWorkbook.bytes(of: report), name: "a.xlsx")
    #expect(
      texts(try book.sheet("Tóm tắt")).contains("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"))
  }

  @Test func whatIsMetNamesItsPaperOrSaysThatThereIsNone() throws {
    let sheet = try book(isStandAlone: false).sheet("Tổng hợp")
    let column = CommuneTable.Column.evidence.rawValue
    func evidence(_ id: String) throws -> String {
      sheet[row: try sheet.row(id, column: 1), column: column]?.text ?? ""
    }
    // Met, and the rule set names what proves it; nobody wrote a paper down.
    #expect(try evidence("2.1") == "Chưa ghi; cần: Biên bản nghiệm thu")
    // Not met, with papers all the same.
    #expect(try evidence("2.10") == "Nà Pia: Danh sách số 1; Pò Mạ: Danh sách số 2")
    #expect(try evidence("17.3").isEmpty)
    #expect(
      sheet.cells.contains { $0.text == "Số chỉ tiêu đạt chưa ghi minh chứng (số văn bản, ngày, nơi lưu): 1." })
    // From the paper to its cell, as from a figure.
    let facts = try book(isStandAlone: false).sheet("Số liệu")
    let row = try facts.row("thu/2.10:mc@T002", column: 18)
    #expect(facts[row: row, column: 15]?.text == "thon-2.xlsx › Thôn 2 › H6")
  }

  @Test func officialsWhoSentNothingAreNamed() throws {
    let book = try book(isStandAlone: false)
    #expect(texts(try book.sheet("Tóm tắt")).contains("Người phụ trách chưa gửi số liệu: Công chức Môi trường."))
    let sheet = try book.sheet("Tình hình nộp")
    let sent = try sheet.row("Công chức Địa chính", column: 2)
    #expect(sheet[row: sent, column: 6]?.text == "Đã nhận")
    #expect(sheet[row: sent, column: 9]?.value == .number(1))
    #expect(sheet[row: sent, column: 10]?.text == "xa.xlsx")
    #expect(sheet[row: try sheet.row("Công chức Môi trường", column: 2), column: 6]?.text == "Chưa nộp")
    // Late, and with a sheet all the same.
    #expect(sheet[row: try sheet.row("Pò Mạ", column: 2), column: 6]?.text == "Muộn 3 ngày")
  }

  @Test func rowsThatBelongTogetherAreNotTorn() {
    // A4 across holds 170 mm of rows, 482 points, at full size.
    func breaks(blocks: [ClosedRange<Int>]) -> [Int] {
      var page = PrintSheet(name: "A", widths: [20, 20], isLandscape: true)
      for _ in 1...60 {
        page.put("a", 1, Look.text)
        page.fix(20)
        page.row += 1
      }
      for block in blocks { page.keepTogether(block) }
      return page.finished().page.breaks
    }
    #expect(breaks(blocks: []).isEmpty)
    #expect(breaks(blocks: [1...10, 20...30]) == [20])
    // What no page holds is torn, but not right behind its heading.
    #expect(breaks(blocks: [23...60, 23...24]) == [23])
    // Half a page stays not empty for the sake of a block.
    #expect(breaks(blocks: [10...30, 10...11]).isEmpty)
    #expect(breaks(blocks: [5...50]).isEmpty)
  }
}
