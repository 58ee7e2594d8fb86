import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Testing
import Validation

@testable import Summary

/// Lists of halls and roads on the summary's sheets.
@Suite struct InventorySheetsTests {
  /// The workbook of three villages with these lists, a file each.
  private func workbook(_ lists: [[(village: Int, body: Record.Body)]]) throws -> Workbook {
    let fixture = try CommuneFixture(3).report()
    var submissions = fixture.campaign.submissions
    let villages = fixture.campaign.commune?.villages ?? []
    for (number, lines) in lists.enumerated() {
      let file = "danh-muc-\(number + 1).xlsx"
      let records = lines.enumerated().map { row, line in
        Record(
          village: VillageName(code: villages[line.village].code, name: villages[line.village].name), year: 2023,
          body: line.body, source: Source(file: file, sheet: "Danh mục", row: row + 6))
      }
      let table = Submission.Table(
        sheet: "Danh mục", mapping: "auto", score: 1, layout: .facilities, set: nil, village: nil, year: 2023,
        headerRows: 5...5, lastRow: 5 + records.count, columns: [])
      submissions.append(
        Submission(
          file: file, byteCount: 1, sha256: String(repeating: "cd", count: 32), format: .xlsx, tables: [table],
          records: records))
    }
    let campaign = fixture.campaign
    let report = Report(
      checking: Campaign(
        commune: campaign.commune, sets: campaign.sets, year: 2023, asOf: campaign.asOf, submissions: submissions))
    return try Workbook(bytes: try CommuneWorkbook.bytes(of: report), name: "a.xlsx")
  }

  @Test func aVillageWithoutAHallCountsAmongTheVillages() throws {
    let book = try workbook([
      [(0, .facility(Facility(kind: .cultureHouse, landArea: 210))), (1, .facility(Facility(kind: .cultureHouse)))]
    ])
    let sheet = try book.sheet("Nhà văn hóa - sân thể thao")
    let row = try sheet.row("Số thôn đủ diện tích/ số thôn", column: 2)
    #expect(sheet[row: row, column: 6]?.text == "1/3")
    #expect(sheet[row: row, column: 7]?.text == "Chưa có diện tích: Nà Pài 2, Khuổi 3")
  }

  @Test func aListSentTwiceIsAddedUpOnce() throws {
    let list: [(village: Int, body: Record.Body)] = [
      (0, .road(Road(name: "Trục thôn", roadClass: .village, length: 2, hardened: 1)))
    ]
    for lists in [[list], [list, list]] {
      let sheet = try workbook(lists).sheet("Đường giao thông")
      let row = try sheet.row("Đường thôn", column: 2)
      #expect(sheet[row: row, column: 3]?.value == .number(2))
    }
  }

  @Test func listsThatDifferAreSaidNotAddedUp() throws {
    func list(_ length: Decimal) -> [(village: Int, body: Record.Body)] {
      [(0, .road(Road(name: "Trục thôn", roadClass: .village, length: length, hardened: 1)))]
    }
    let sheet = try workbook([list(2), list(3)]).sheet("Đường giao thông")
    #expect(sheet.cells.contains { $0.text.contains("Chưa tính 2 dòng do hai danh mục ghi khác nhau") })
    #expect(!sheet.cells.contains { $0.value == .number(5) })
  }

  @Test func aRoadOfUnknownLengthAddsNoHardenedPart() throws {
    let sheet = try workbook([
      [
        (0, .road(Road(name: "Trục thôn", roadClass: .village, length: 2, hardened: 1))),
        (1, .road(Road(name: "Ngõ dài", roadClass: .village, length: nil, hardened: 1.5))),
      ]
    ]).sheet("Đường giao thông")
    let row = try sheet.row("Đường thôn", column: 2)
    #expect(sheet[row: row, column: 3]?.value == .number(2) && sheet[row: row, column: 4]?.value == .number(1))
    #expect(sheet[row: row, column: 5]?.value == .number(50))
  }
}
