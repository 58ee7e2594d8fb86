import FoundationEssentials
import Spreadsheets
import Testing
import VietnameseText

@testable import Checklists

/// Layouts that say little by their headings: what proves itself is read, what does not is left over.
@Suite struct OddLayoutsTests {
  private static let lines: [[Typed]] = [
    ["2.2", "Đường thôn, liên thôn được cứng hóa", 3.7, 4, 92.5],
    ["9.2", "Hộ có nhà kiên cố, bán kiên cố", 80, 86, 93],
    ["17.1", "Hộ dùng nước sạch theo quy chuẩn", 30, 86, 34.9],
    ["17.8", "Hộ có nhà tiêu, nhà tắm, bể nước hợp vệ sinh, 3 sạch", 61, 86, 70.9],
  ]

  /// What a record says: numerator, denominator, value.
  private func figures(_ submission: Submission, village: String? = nil) -> [String] {
    submission.records.filter { village == nil || $0.village?.name == village }.compactMap { record in
      record.figure.map { figure in
        [figure.numerator, figure.denominator].map { $0.map(\.description) ?? "-" }.joined(separator: "/")
          + " " + (figure.number.map { "\($0)" } ?? "-")
      }
    }
  }

  private static let read = ["3.7/4 92.5", "80/86 93.0", "30/86 34.9", "61/86 70.9"]

  @Test func abbreviatedHeadings() throws {
    let submission = try ChecklistsTests.read([
      ["Thôn Nà Pia năm 2023"], ["CT", "ND", "SL đạt", "TS", "TL (%)", "Đ", "CĐ", "TGHT", "GC"],
      ["2.2", "Đường thôn được cứng hóa", 3.7, 4, 92.5, "x", nil, nil, "tốt"],
      ["9.2", "Nhà kiên cố", 60, 86, 69.8, nil, "x", "Quý II/2024"],
    ])
    #expect(submission.problems == [])
    #expect(figures(submission) == ["3.7/4 92.5", "60/86 69.8"])
    #expect(submission.records.compactMap { $0.figure?.status } == [.met, .notMet])
    #expect(submission.figure("9.2")?.plan?.due == CivilDate(year: 2024, month: 6, day: 30))
    #expect(submission.record("2.2")?.note == "tốt")
  }

  @Test func figuresToldByArithmetic() throws {
    let heading: [Typed] = ["TT", "Nội dung", "Xong rồi", "Cả thảy", "Phần"]
    #expect(figures(try ChecklistsTests.read([["Thôn Nà Pia năm 2023"], heading] + Self.lines)) == Self.read)
    // One row that the arithmetic does not fit: nothing is told by it.
    var broken = Self.lines
    broken[3][4] = 99
    let submission = try ChecklistsTests.read([["Thôn Nà Pia năm 2023"], heading] + broken)
    #expect(submission.records.isEmpty)
    #expect(submission.codes.contains("column-missing"))
  }

  @Test func aTableWithoutHeadings() throws {
    let submission = try ChecklistsTests.read([["Thôn Nà Pia năm 2023"], []] + Self.lines)
    #expect(submission.problems == [])
    #expect(figures(submission) == Self.read)
    #expect(submission.records.allSatisfy { $0.village?.code == "V01" })
    // Two columns of figures prove nothing.
    let bare = try ChecklistsTests.read([["Thôn Nà Pia năm 2023"]] + Self.lines.map { Array($0.prefix(4)) })
    #expect(bare.records.isEmpty)
    #expect(bare.codes == ["header-missing"])
  }

  @Test func tablesSideBySideEachUnderItsVillage() throws {
    let heading: [Typed] = ["TT", "Chỉ tiêu", "Số đạt", "Tổng số"]
    let submission = try ChecklistsTests.read([
      ["NĂM 2023"], ["Thôn Nà Pia", nil, nil, nil, nil, "Thôn Bản Chang"], heading + [nil] + heading,
      ["2.2", "Đường thôn", 3.7, 4, nil, "2.2", "Đường thôn", 5, 6.1],
    ])
    #expect(submission.figure("2.2", village: "Nà Pia")?.numerator == decimal("3.7"))
    #expect(submission.figure("2.2", village: "Bản Chang")?.numerator == 5)
    #expect(submission.problems == [])
    // A village over one of them is not its neighbour's.
    let half = try ChecklistsTests.read([
      ["NĂM 2023"], [nil, nil, nil, nil, nil, "Thôn Bản Chang"], heading + [nil] + heading,
      ["2.2", "Đường thôn", 3.7, 4, nil, "2.2", "Đường thôn", 5, 6.1],
    ])
    #expect(half.codes == ["village-missing"])
    #expect(half.records.map { $0.village?.name } == ["", "Bản Chang"])
  }

  @Test func aFormWithLabels() throws {
    let submission = try ChecklistsTests.read([
      ["PHIẾU NĂM 2023"], ["Thôn:", "Nà Pia"], ["2.2. Đường thôn, liên thôn được cứng hóa"], ["Số đạt", 3.7],
      ["Tổng số", 4], ["Tự đánh giá", "Đạt"], ["9.2. Hộ có nhà kiên cố, bán kiên cố"], ["Số đạt", 80],
      ["Tổng số", 86],
      ["Tự đánh giá", "Chưa đạt"],
    ])
    #expect(figures(submission) == ["3.7/4 92.5", "80/86 93.023256"])
    #expect(submission.records.compactMap { $0.figure?.status } == [.met, .notMet])
    #expect(submission.record("9.2")?.source.cells[.denominator]?.description == "B9")
  }

  @Test func linesOfText() throws {
    let submission = try ChecklistsTests.read([
      ["Thôn Nà Pia báo cáo năm 2023"], ["2.2. Đường thôn, liên thôn được cứng hóa: 3,7/4 km = 92,5%"],
      ["- 9.2 Hộ có nhà kiên cố, bán kiên cố: 80/86 hộ"], ["8.3 Hệ thống loa đến thôn: Đạt"], ["Trân trọng"],
    ])
    #expect(figures(submission) == ["3.7/4 92.5", "80/86 93.023256", "-/- -"])
    #expect(submission.figure("8.3")?.status == .met)
    #expect(submission.sheets.first?.uses[try #require(CellReference("A5"))] == .leftOver)
  }

  // MARK: words

  @Test func aLegendGivesMarksTheirMeaning() throws {
    let rows: [[Typed]] = [
      ["TỔNG HỢP CÁC THÔN NĂM 2023"], ["(Đ: đạt; CĐ: chưa đạt)"], ["TT", "Thôn", "Chỉ tiêu", nil, "Số chỉ tiêu đạt"],
      [nil, nil, "2.2", "8.3"], [1, "Nà Pia", "Đ", "CĐ", 1], [2, "Bản Chang", "CĐ", "Đ", 1],
      ["Số thôn đạt", nil, 1, 1],
    ]
    let merges = ["A3:A4", "B3:B4", "C3:D3", "E3:E4", "A7:B7"]
    let submission = try ChecklistsTests.read(rows, merges: merges)
    #expect(submission.figure("2.2", village: "Nà Pia")?.status == .met)
    #expect(submission.figure("2.2", village: "Bản Chang")?.status == .notMet)
    #expect(submission.figure("8.3", village: "Nà Pia")?.value == .boolean(false))
    #expect(submission.records.count == 4)
    // Without it "CĐ" is asked for.
    let silent = try ChecklistsTests.read([rows[0], []] + rows.dropFirst(2), merges: merges)
    #expect(silent.codes.contains("status-unrecognised"))
  }

  @Test(arguments: [
    ("Đ: đạt; CĐ: chưa đạt", "CĐ", Status.notMet), ("Ghi chú: Đ là đạt, K là không đạt", "K", .notMet),
    ("(1 = Đạt, 0 = Chưa đạt)", "0", .notMet), ("Quy ước: + đạt", "+", nil), ("Đ: đạt; Đ: chưa đạt", "Đ", nil),
    ("Chỉ tiêu: đạt", "Chỉ tiêu", nil),
  ])
  func legends(_ text: String, mark: String, status: Status?) {
    let key = mark.foldedKey.isEmpty ? mark : mark.foldedKey
    #expect(StatusLegend(text, key: text.foldedKey).meanings[key] == status)
  }

  @Test(arguments: [
    ("☑ Đạt ☐ Chưa đạt", StatusReading.status(.met)), ("☐ Đạt ☑ Chưa đạt", .status(.notMet)),
    ("Đạt [ ]  Chưa đạt [x]", .status(.notMet)), ("[x] Đạt [ ] Chưa đạt", .status(.met)),
    ("☐ Đạt ☐ Chưa đạt", .unrecognised), ("☑ Đạt ☑ Chưa đạt", .unrecognised), ("(x)", .mark),
    ("Đạt (x)", .status(.met)),
  ])
  func tickedBoxes(_ text: String, reading: StatusReading) { #expect(StatusWords().read(text) == reading) }

  @Test func onesAndZerosUnderMet() throws {
    func statuses(_ cells: [Typed], heading: [Typed] = ["Đạt"]) throws -> [Status] {
      let rows = zip(Self.lines, cells).map { Array($0.prefix(2)) + [$1] }
      return try ChecklistsTests.read([["Thôn Nà Pia năm 2023"], ["TT", "Nội dung"] + heading] + rows).records
        .compactMap { $0.figure?.status }
    }
    #expect(try statuses([1, 0, 1, 0]) == [.met, .notMet, .met, .notMet])
    // Beside "Chưa đạt" a 0 fills the box and says nothing.
    #expect(try statuses([1, 0, 1, 0], heading: ["Đạt", "Chưa đạt"]).prefix(2) == [.met, .unknown])
  }

  // MARK: figures that are not the indicator's

  @Test func shortfallsAreNoFigures() throws {
    let submission = try ChecklistsTests.read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Nội dung", "Tổng số", "Số chưa đạt", "Tỷ lệ chưa đạt (%)", "Đánh giá"],
      ["9.2", "Hộ có nhà kiên cố, bán kiên cố", 86, 6, 7, "Đạt"],
    ])
    #expect(figures(submission) == ["-/86 -"])
    #expect(submission.codes == ["unmapped-cells", "unmapped-cells"])
  }

  @Test func aSentenceThatProvesItself() throws {
    #expect(
      FigureSentence("Đã cứng hóa 3,7 km trên tổng số 4 km, đạt 92,5%", mark: .comma)?.numerator == decimal("3.7"))
    #expect(FigureSentence("Năm 2023 có 80/86 hộ, tỷ lệ 93%", mark: .comma)?.denominator == 86)
    // The percent of something else, two percents, no pair at all.
    #expect(FigureSentence("80/86 hộ, mục tiêu 95%", mark: .comma) == nil)
    #expect(FigureSentence("80/86 hộ (93%), năm trước 90%", mark: .comma) == nil)
    #expect(FigureSentence("khoảng 80 hộ, 93%", mark: .comma) == nil)
  }

  @Test func aPartOfAnotherKind() throws {
    let submission = try ChecklistsTests.read([
      ["BIỂU TỰ ĐÁNH GIÁ XÃ NÔNG THÔN MỚI NÂNG CAO CỦA XÃ NĂM 2023"], ["TT", "Nội dung", "Kết quả"],
      ["5.1", "Tỷ lệ trường học đạt tiêu chuẩn cơ sở vật chất mức độ 1", "100%"],
      ["5.1b", "Trường đạt tiêu chuẩn cơ sở vật chất mức độ 2", 1],
    ])
    let set = "ntm-nang-cao-2021-2025"
    #expect(submission.figure("5.1", set: set)?.number == 100)
    #expect(submission.figure("5.1", part: "b", set: set)?.number == 1)
    #expect(submission.figure("5.1", part: "b", set: set)?.unit == "trường")
    #expect(submission.problems == [])
  }

  @Test func partsInColumns() throws {
    let submission = try ChecklistsTests.read(
      [
        ["XÃ NÔNG THÔN MỚI NÂNG CAO, CÁC THÔN NĂM 2023"], ["TT", "Thôn", "2.2a Đường thôn được cứng hóa", nil, "2.2b"],
        [nil, nil, "Số km đạt", "Tổng km", "Số km đạt", "Tổng km"], [1, "Nà Pia", 3.7, 4, 2, 4],
        [2, "Bản Chang", 5, 6.1, 3, 6.1],
      ], merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2"])
    let set = "ntm-nang-cao-2021-2025"
    #expect(submission.figure("2.2", part: "a", village: "Nà Pia", set: set)?.numerator == decimal("3.7"))
    #expect(submission.figure("2.2", part: "b", village: "Bản Chang", set: set)?.numerator == 3)
    #expect(submission.records.count == 4)
  }

  @Test func aBlankLineOfMenKeepsTheIndicatorOpen() throws {
    let submission = try ChecklistsTests.read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Nội dung", "Số đạt", "Tổng số"], ["15.1", "Tham gia bảo hiểm y tế", 330, 352],
      [nil, "- Nam"], [nil, "- Nữ", 160, 170],
    ])
    #expect(submission.figure("15.1", part: "female")?.numerator == 160)
    #expect(submission.problems == [])
  }

  // MARK: whose sheet it is

  @Test func theSignatureNamesTheVillage() throws {
    func village(_ foot: [[Typed]]) throws -> Submission {
      try ChecklistsTests.read(
        [["UBND XÃ KHUỔI MẠ"], ["TỰ ĐÁNH GIÁ NÔNG THÔN MỚI NĂM 2023"], ["TT", "Chỉ tiêu", "Kết quả"]]
          + [["2.2", "Đường thôn", "92,5%"], ["9.2", "Nhà kiên cố", "93%"], []] + foot)
    }
    let placed = try village([[nil, "Nà Pia, ngày 2 tháng 8 năm 2023"], [nil, "TRƯỞNG THÔN"], [nil, "Lý Văn Mẫu"]])
    #expect(placed.records.first?.village?.code == "V01")
    #expect(placed.records.first?.source.cells[.village]?.description == "B7")
    #expect(placed.problems == [])
    #expect(try village([[nil, "TM. BAN PHÁT TRIỂN THÔN NÀ PIA"]]).records.first?.village?.code == "V01")
    // The commune's agency stands on every form it hands out: that alone makes no figure the commune's.
    #expect(try village([]).codes == ["village-missing"])
    #expect(try village([[nil, "TM. UBND XÃ"], [nil, "CHỦ TỊCH"]]).records.first?.village == nil)
  }

  // MARK: ties

  @Test func twoReadingsTooCloseToChooseBetween() throws {
    let submission = try ChecklistsTests.read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Mục tiêu", "Chủ trì", "Phối hợp", "Kinh phí", "Đánh giá"],
      ["2.2", "Đường thôn", "100%", "UBND xã", "Các thôn", 120, "Chưa đạt"],
      ["a", "Việc khác của thôn", "xong", "Trưởng thôn", "Chi hội", 10, "Đạt"],
      ["b", "Tủ sách", "có", "Trưởng thôn", "Chi hội", 5, "Đạt"],
    ])
    #expect(submission.records.isEmpty)
    #expect(submission.codes == ["ambiguous-mapping"])
    #expect(submission.problems.first?.found == "roadmap 64% | indicators-in-rows 63%")
  }
}
