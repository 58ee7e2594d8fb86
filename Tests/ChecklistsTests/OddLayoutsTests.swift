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
    // "80 of 86 is 93" and "80 of 93 is 86" both hold: only the total that comes again tells them apart.
    let single = [Self.lines[0], ["9.2", "Hộ có nhà kiên cố", 61, 70, 87.1], ["17.1", "Nước sạch", 30, 86, 34.9]]
    #expect(try ChecklistsTests.read([["Thôn Nà Pia năm 2023"], heading] + single).records.isEmpty)
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

  @Test func aLevelIsNoFigureWhereHeadingsAreLost() throws {
    let rows: [[Typed]] = [
      ["2.2", "Tỷ lệ đường thôn, bản được cứng hóa", "≥ 80%", 6.1, "x"],
      ["2.3", "Tỷ lệ đường ngõ, xóm sạch và không lầy lội", "100%", 2.6, "x", "Quý IV/2024"],
      ["2.4", "Tỷ lệ đường trục chính nội đồng", "≥ 50%", 3.5, "x"],
      ["9.2", "Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố", "100%", 86, "x"],
      ["17.7", "Tỷ lệ bao gói thuốc BVTV được thu gom", "100%", 20, "x"],
    ]
    let submission = try ChecklistsTests.read(
      [["Thôn Nà Pia năm 2023"], ["Trưởng thôn:", "Ông", "Điện thoại:", "0990 000 105"], []] + rows)
    #expect(submission.records.isEmpty)
    #expect(submission.cells(.headerMissing) == ["A4"])
  }

  @Test func numbersOfColumnsSomeOfWhichAreGone() throws {
    for numbers: [Typed] in [["(1)", "(2)", "(4)", "(7)"], [1, 2, 4, 5]] {
      let submission = try ChecklistsTests.read([
        ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Số đạt", "Tổng số"], numbers, ["2.2", "Đường thôn", 3.7, 4],
        ["9.2", "Hộ có nhà kiên cố", 80, 86],
      ])
      #expect(submission.records.map(\.source.row) == [4, 5])
      #expect(submission.problems == [])
    }
    // A row of figures that grow is one.
    let figures = try ChecklistsTests.read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Số đạt", "Tổng số"], [2.2, nil, 3, 4],
      ["9.2", "Hộ có nhà kiên cố", 80, 86],
    ])
    #expect(figures.records.map(\.source.row) == [3, 4])
  }

  /// The same table as a text file has it: merges are gone, numbers are texts.
  private func text(_ rows: [[Typed]]) throws -> Submission {
    try ChecklistsTests.read(
      rows.map { row in
        row.map { cell in
          switch cell {
          case .number(let number): .text(number == number.rounded() ? String(Int(number)) : String(number))
          default: cell
          }
        }
      })
  }

  @Test func headingsWhoseMergesAreLost() throws {
    let wide = try text([
      ["Thôn Nà Pia năm 2023"], ["TT", "Nội dung", "Mức cần", "Số liệu của thôn", nil, nil, "Xếp loại"],
      [nil, nil, nil, "Tổng", "Trong đó đạt", "Bằng (%)"], ["A", "BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI"],
      ["2.2", "Đường thôn được cứng hóa", "≥ 80%", 1.8, 1.1, 61.1, "Chưa đạt"],
      ["9.2", "Hộ có nhà ở kiên cố", "≥ 75%", 119, 72, 60.5, "Chưa đạt"],
    ])
    #expect(wide.figure("2.2")?.number == 61.1)
    #expect(wide.figure("9.2")?.numerator == 72 && wide.figure("9.2")?.denominator == 119)

    let deep = try text([
      ["CHỈ TIÊU BHYT NĂM 2023"], ["TT", "Thôn", "Dân số", "Chỉ tiêu 15.1 - Tỷ lệ dân số tham gia BHYT"],
      [nil, nil, nil, "Quý I", nil, "Quý II"], [nil, nil, nil, "Số người", "%", "Số người", "%"],
      [1, "Nà Pia", 310, 278, 89.7, 300, 96.8], [2, "Bản Chang", 428, 396, 92.5, 410, 95.8],
    ])
    #expect(deep.record("15.1")?.figure?.number == 96.8)
    #expect(deep.records.count == 2)

    let numbers = try text([
      ["TỔNG HỢP NĂM 2023"], ["TT", "Thôn", "Chỉ tiêu", nil, nil, "Số chỉ tiêu đạt"], [nil, nil, "6.3", "8.3", "17.3"],
      [1, "Nà Pia", "Đạt", "Chưa đạt", "Đạt", 2], [2, "Bản Chang", "Đạt", "Đạt", "Đạt", 3],
    ])
    #expect(numbers.records.count == 6)
    // "3 sạch" is a thing that is counted, "12 km" a figure.
    let words = try text([
      ["CHỈ TIÊU 17.8 NĂM 2023"],
      ["TT", "Thôn", "Tổng số hộ", "Số hộ đạt từng nội dung", nil, "Hộ đạt đủ các nội dung"],
      [nil, nil, nil, "Nhà tắm", "3 sạch", "Số hộ", "Tỷ lệ (%)"], [1, "Nà Pia", 74, 72, 68, 67, 90.5],
      [2, "Bản Chang", 101, 87, 50, 46, 45.5], [3, "Pò Mạ", 52, 36, 37, 29, 55.8],
    ])
    #expect(words.record("17.8")?.figure?.numerator == 67)
  }

  @Test func countsWhereAPercentIsDueInTextToo() throws {
    let submission = try text([
      ["NƯỚC SẠCH NĂM 2023"], ["TT", "Thôn", "Nước sạch (17.1)"], [1, "Nà Pia", 310], [2, "Bản Chang", 428],
      [3, "Pò Mạ", 52],
    ])
    #expect(submission.records.isEmpty)
    #expect(submission.codes.contains("ambiguous-mapping"))
    // The answers of a form in a frame are no column of a table.
    let frame = try text([
      ["Thôn Nà Pia năm 2023"], ["Chỉ tiêu 2.2: Tỷ lệ đường thôn được cứng hóa"],
      ["Tổng số (km)", 7.5, "Đạt (km)", 7.4, "Tỷ lệ (%)", 98.7], ["Chỉ tiêu 2.3: Tỷ lệ đường ngõ, xóm sạch"],
      ["Tổng số (km)", 1.7, "Đạt (km)", 1.7, "Tỷ lệ (%)", 100], ["Chỉ tiêu 2.4: Tỷ lệ đường trục chính nội đồng"],
      ["Tổng số (km)", 3.4, "Đạt (km)", 1.8, "Tỷ lệ (%)", 52.9],
    ])
    #expect(frame.records.map { $0.figure?.numerator } == [7.4, 1.7, 1.8])
  }

  @Test(arguments: [("TRUE", Status.met), ("FALSE", .notMet), ("Đúng", .met)])
  func boxesSavedAsText(word: String, status: Status) throws {
    let submission = try text([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Đạt/Chưa đạt"], ["6.3", "Thôn có nhà văn hóa", .text(word)],
    ])
    #expect(submission.figure("6.3")?.status == status)
  }

  @Test func aListOfTheVillagesOwnHamletsIsLeftOver() throws {
    let hamlets: [[Typed]] = [
      [], ["TT", "Xóm", "Số hộ", "Hộ nghèo"], [1, "Xóm Trên", 31, 4], [2, "Xóm Giữa", 28, 2],
    ]
    let submission = try ChecklistsTests.read(
      [
        ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Số đạt", "Tổng số"], ["2.2", "Đường thôn", 3.7, 4],
        ["9.2", "Hộ có nhà kiên cố", 80, 86],
      ] + hamlets)
    #expect(submission.records.map(\.source.row) == [3, 4])
    #expect(submission.codes == ["unmapped-cells"])
    // The same list of villages is a table of theirs.
    let villages = try ChecklistsTests.read(
      [["TỔNG HỢP HỘ NGHÈO (11.1) NĂM 2023"], ["TT", "Thôn", "Tổng số hộ", "Hộ nghèo"], [1, "Nà Pia", 31, 4]])
    #expect(villages.records.map(\.source.row) == [3])
  }

  @Test func aTitleAndAHeadingThatSpeakOfOneThingNameIt() throws {
    let table: [[Typed]] = [
      ["TT", "Tên thôn", "Tổng số hộ", "Số hộ sử dụng điện an toàn", "Tỷ lệ %"], [1, "Nà Pia", 86, 77, 89.5],
    ]
    let submission = try ChecklistsTests.read([["HỘ SỬ DỤNG ĐIỆN THƯỜNG XUYÊN, AN TOÀN NĂM 2023"]] + table)
    #expect(submission.record("4.2")?.figure?.numerator == 77)
    #expect(try ChecklistsTests.read([["ĐÓNG GÓP CỦA NHÂN DÂN NĂM 2023"]] + table).records.isEmpty)
    // "triệu đồng" in the line of the unit is not the income a head.
    let money = try ChecklistsTests.read([
      ["NHÂN DÂN ĐÓNG GÓP NĂM 2023"], ["Đơn vị tính: triệu đồng"], ["TT", "Thôn", "Tiền mặt", "Số hộ tham gia"],
      [1, "Nà Pia", 47.4, 14],
    ])
    #expect(money.records.isEmpty)
  }

  @Test func signedTablesBelowEachOtherEachUnderItsVillage() throws {
    let heading: [Typed] = ["TT", "Chỉ tiêu", "Số đạt", "Tổng số"]
    let submission = try ChecklistsTests.read([
      ["BIỂU TỰ ĐÁNH GIÁ NĂM 2023 - THÔN NÀ PIA"], heading, ["2.2", "Đường thôn", 3.7, 4],
      ["TRƯỞNG THÔN"], ["(Ký, ghi rõ họ tên)"], [], [],
      ["BIỂU TỰ ĐÁNH GIÁ NĂM 2023 - THÔN BẢN CHANG"], heading, ["2.2", "Đường thôn", 5, 6.1],
      ["TRƯỞNG THÔN"],
    ])
    #expect(submission.figure("2.2", village: "Nà Pia")?.numerator == decimal("3.7"))
    #expect(submission.figure("2.2", village: "Bản Chang")?.numerator == 5)
    #expect(submission.problems == [])
  }

  @Test func aVillageBeforeAWideGapOnOneLine() throws {
    let submission = try ChecklistsTests.read([
      ["Thôn: Nà Pia     Số hộ: 47     Trưởng thôn: Nông Văn Mẫu"], ["TT", "Chỉ tiêu", "Số đạt", "Tổng số"],
      ["2.2", "Đường thôn", 3.7, 4],
    ])
    #expect(submission.records.map { $0.village?.code } == ["V01"])
    #expect(submission.problems == [])
  }

  @Test func aBareAreaNamesNoIndicator() throws {
    let submission = try ChecklistsTests.read([
      ["Khu thể thao thôn năm 2023"], ["TT", "Thôn", "Diện tích (m2)", "Có trong quy hoạch", "Thời gian hoàn thành"],
      [1, "Nà Pia", 450, "Có"], [2, "Bản Chang", 180, "Chưa", "30/9/2023"],
    ])
    #expect(submission.records.allSatisfy { $0.figure == nil })
    #expect(submission.records.count == 2)
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
    #expect(silent.codes.contains("not-a-number"))
    #expect(!silent.records.contains { $0.figure?.status == .notMet })
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
    func statuses(_ cells: [Typed]) throws -> [Status] {
      let rows = zip(Self.lines, cells).map { Array($0.prefix(2)) + [$1] }
      return try ChecklistsTests.read([["Thôn Nà Pia năm 2023"], ["TT", "Nội dung", "Đạt"]] + rows).records
        .compactMap { $0.figure?.status }
    }
    #expect(try statuses([1, 0, 1, 0]) == [.met, .notMet, .met, .notMet])
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
      ["a", "Zzz", "xong", "Trưởng thôn", "Chi hội", 10, "Đạt"],
      ["b", "Yyy", "có", "Trưởng thôn", "Chi hội", 5, "Đạt"],
    ])
    #expect(submission.records.isEmpty)
    #expect(submission.codes == ["ambiguous-mapping"])
    #expect(submission.problems.first?.found == "roadmap 64% | indicators-in-rows 63%")
  }

  @Test func aMatrixLineWithoutFiguresOfItsOwn() throws {
    let submission = try ChecklistsTests.read([
      ["Số liệu các thôn năm 2023"], ["TT", "Chỉ tiêu", "Nà Pia", "Bản Chang"],
      ["9.2", "Hộ có nhà kiên cố, bán kiên cố"], [nil, "- Tổng số", 86, 60], [nil, "- Đạt", 43, 30],
      ["17.1", "Hộ dùng nước sạch theo quy chuẩn"],
    ])
    #expect(figures(submission, village: "Nà Pia") == ["43/86 50.0"])
    #expect(figures(submission, village: "Bản Chang") == ["30/60 50.0"])
  }

  @Test func marksToldByTheirNeighbours() throws {
    func statuses(_ marks: [Typed]) throws -> [Status] {
      let rows = zip(Self.lines, marks).map { line, mark in [line[0], line[1], line[4], mark] }
      return try ChecklistsTests.read([["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Tỷ lệ %", "Đánh giá"]] + rows)
        .records.compactMap { $0.figure?.status }
    }
    #expect(try statuses(["Đ", "CĐ", "Đ", "CĐ"]) == [.met, .notMet, .met, .notMet])
    // Alone it stays a question.
    #expect(try statuses(["CĐ", "CĐ", "CĐ", "CĐ"]).allSatisfy { $0 == .unknown })
  }

  @Test func noCertificateYet() throws {
    let submission = try ChecklistsTests.read([
      ["Thống kê nhà văn hóa thôn năm 2023"],
      ["TT", "Tên thôn", "Diện tích đất nhà văn hóa (m2)", "Số chỗ ngồi", "Số giấy chứng nhận"],
      [1, "Nà Pia", 300, 80, "BA 123"], [2, "Bản Chang", 250, 60, "Chưa cấp"],
    ])
    let certificates = submission.records.compactMap { record -> String? in
      guard case .facility(let facility) = record.body else { return nil }
      return "\(facility.certificate.map { "\($0)" } ?? "-") \(facility.certificateNumber ?? "-")"
    }
    #expect(certificates == ["issued BA 123", "notIssued -"])
  }

  @Test func thePercentsTellWholeAndPart() throws {
    let heading: [Typed] = [
      "TT", "Thôn", "17.6 Rác thải (tấn): khối lượng", "17.6 Rác thải: mang đi", "17.6 Tỷ lệ (%)",
    ]
    let rows: [[Typed]] = [
      [1, "Nà Pia", 100, 80, 80], [2, "Bản Chang", 50, 20, 40], [3, "Nà Lình", 60, 45, 75], [4, "Tân Hòa", 40, 10, 25],
    ]
    let submission = try ChecklistsTests.read([["Số liệu các thôn năm 2023"], heading] + rows)
    #expect(figures(submission) == ["80/100 80.0", "20/50 40.0", "45/60 75.0", "10/40 25.0"])
  }
}

/// Rows and columns beside those of the indicators, and tables that lie otherwise.
@Suite struct NeighbourTests {
  @Test func rowsThatSumUpACriterion() throws {
    let submission = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Tiêu chí/chỉ tiêu", "ĐVT", "Đạt", "Tổng", "Tỷ lệ %", "Đánh giá"],
      [11, "Nghèo đa chiều", "chỉ tiêu", 1, 1, 100, "Đạt"],
      ["11.1", "Tỷ lệ nghèo đa chiều giai đoạn 2021-2025", "hộ", 14, 119, 11.8, "Đạt"],
    ])
    #expect(submission.records.count == 1)
    #expect(submission.figure("11.1")?.number == 11.8)
    // Without rows of its own the criterion stands for its only indicator.
    let alone = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Tiêu chí", "ĐVT", "Đạt", "Tổng", "Tỷ lệ %"],
      [11, "Nghèo đa chiều", "hộ", 14, 119, 11.8], [16, "Văn hóa", "thôn", nil, nil, 100],
    ])
    #expect(alone.figure("11.1")?.numerator == 14)
  }

  @Test func menAndWomenInRowsOfAVillage() throws {
    let submission = try read(
      [
        ["LAO ĐỘNG QUA ĐÀO TẠO CÁC THÔN NĂM 2023"],
        ["TT", "Thôn", "Giới tính", "Lực lượng lao động", "12.1. Tỷ lệ lao động qua đào tạo"],
        [nil, nil, nil, nil, "Số người", "Tỷ lệ (%)"], [1, "Nà Pia", "Chung", 176, 93, 52.8],
        [nil, nil, "Nam", 91, 48, 52.7], [nil, nil, "Nữ", 85, 45, 52.9],
      ], merges: ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "A4:A6", "B4:B6"])
    #expect(submission.figure("12.1")?.numerator == 93)
    #expect(submission.figure("12.1", part: "male")?.denominator == 91)
    #expect(submission.figure("12.1", part: "female")?.number == 52.9)
    #expect(submission.records.count == 3)
    #expect(submission.problems == [])
  }

  @Test func oneWholeForTwoParts() throws {
    let submission = try read(
      [
        ["KẾT QUẢ CHỈ TIÊU 2.2 XÃ NÔNG THÔN MỚI NÂNG CAO NĂM 2023 THEO THÔN"],
        ["TT", "Thôn", "Tổng chiều dài (km)", "2.2a. Đường thôn được cứng hóa", nil, "2.2b. Đường thôn có biển báo"],
        [nil, nil, nil, "Km", "%", "Km", "%"], [1, "Nà Pia", 5.2, 4.7, 90.4, 2.5, 48.1],
        [2, "Bản Chang", 6.6, 6.6, 100, 4.2, 63.6],
      ], merges: ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2"])
    let set = "ntm-nang-cao-2021-2025"
    #expect(submission.figure("2.2", part: "b", village: "Nà Pia", set: set)?.denominator == decimal("5.2"))
    #expect(submission.figure("2.2", part: "a", village: "Bản Chang", set: set)?.numerator == decimal("6.6"))
    #expect(submission.records.count == 4)
  }

  @Test func aVillagesRowWithItsHouseholds() throws {
    let submission = try read([
      ["RÀ SOÁT CÁC THÔN NĂM 2023"], ["TT", "Thôn, chỉ tiêu", "Số đạt", "Tổng"], ["I", "Thôn Nà Pia: 86 hộ"],
      [1, "Chỉ tiêu 9.2: Nhà kiên cố", 80, 86], ["II", "Thôn Nà Pài 1: 85 hộ, 349 nhân khẩu, 12 hộ nghèo"],
      [1, "Chỉ tiêu 9.2: Nhà kiên cố", 50, 85],
    ])
    #expect(submission.figure("9.2", village: "Nà Pia")?.numerator == 80)
    #expect(submission.figure("9.2", village: "Nà Pài 1")?.numerator == 50)
  }

  @Test func theDistrictsColumnsAreNotTheCommunes() throws {
    let submission = try read(
      [
        ["KẾT QUẢ TỰ ĐÁNH GIÁ CỦA XÃ NĂM 2023"],
        ["TT", "Nội dung chỉ tiêu", "UBND xã", nil, "Đoàn thẩm tra huyện"],
        [nil, nil, "Kết quả thực hiện", "Tự đánh giá", "Kết quả", "Đánh giá"],
        ["2.1", "Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa", 87.5, "Chưa đạt", 84.9, "Đạt"],
        ["14.2", "Tỷ lệ học sinh tốt nghiệp THCS được tiếp tục học trung học", 91.4, "Đạt", 88.7, "Chưa đạt"],
      ], merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2"])
    #expect(submission.figure("2.1")?.number == 87.5)
    #expect(submission.figure("14.2")?.status == .met)
    #expect(submission.records.count == 2)
  }

  @Test func aTableOnItsSide() throws {
    let rows: [[Typed]] = [
      ["KẾT QUẢ RÀ SOÁT NÔNG THÔN MỚI THÔN NÀ PIA NĂM 2023"],
      ["Chỉ tiêu", "2.2 Đường thôn được cứng hóa", "9.2 Hộ có nhà kiên cố"], ["Đơn vị tính", "km", "hộ"],
      ["Tổng số", 4, 86], ["Số đạt", 3.7, 80], ["Tỷ lệ (%)", 92.5, 93], ["Tự đánh giá", "Đạt", "Chưa đạt"],
    ]
    let submission = try read(rows)
    #expect(submission.tables.map(\.layout) == [.indicatorsInColumns])
    #expect(submission.figure("2.2")?.numerator == decimal("3.7"))
    #expect(submission.figure("9.2")?.denominator == 86)
    #expect(submission.figure("9.2")?.number == 93)
    #expect(submission.figure("9.2")?.status == .notMet)
    #expect(submission.record("9.2")?.source.cells[.value]?.description == "C6")
    #expect(submission.problems == [])
    // Two rows of results: neither is taken.
    let twice = try read(rows + [["Kết quả", 91, 92]])
    #expect(twice.codes == ["ambiguous-mapping"])
    #expect(twice.figure("9.2")?.value == .number(decimal("93.023256")))
  }

  @Test func boxesBesideMetAndNotMet() throws {
    func statuses(_ box: Typed) throws -> [Status] {
      try read(
        [
          ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Thôn tự đánh giá (đánh dấu x)"],
          [nil, nil, "Đạt", box, "Chưa đạt"], ["2.2", "Đường thôn", nil, "x"], ["9.2", "Nhà kiên cố", "x"],
          ["17.1", "Nước sạch", nil, nil, "x"],
        ], merges: ["A2:A3", "B2:B3", "C2:E2"]
      ).records.compactMap { $0.figure?.status }
    }
    #expect(try statuses("Cơ bản đạt") == [.notMet, .met, .notMet])
    // An unknown box says nothing.
    #expect(try statuses("Xem lại").dropFirst() == [.met, .notMet])
    #expect(try statuses("Xem lại").first != .met)
  }

  @Test(arguments: [
    ("Đạt rồi", StatusReading.status(.met)), ("Thôn đã đạt chỉ tiêu này", .status(.met)),
    ("Chưa, cần xã hỗ trợ xi măng", .status(.notMet)), ("Không đạt do hộ ở xa", .status(.notMet)),
    ("Đạt, vượt mức quy định", .status(.met)), ("Thôn chưa đạt", .status(.notMet)),
    ("Đạt chỉ tiêu một phần", .unrecognised), ("Đạt được một nửa", .unrecognised), ("Đạt/Chưa đạt", .unrecognised),
  ])
  func sentencesOfStatus(_ text: String, reading: StatusReading) { #expect(StatusWords().read(text) == reading) }

  // MARK: numbers of something else

  @Test func countsInAColumnOfResults() throws {
    func values(_ numbers: [Typed]) throws -> Submission {
      let names = [("9.2", "Hộ có nhà kiên cố"), ("15.1", "Tham gia bảo hiểm y tế"), ("17.1", "Hộ dùng nước sạch")]
      return try read(
        [["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Kết quả"]]
          + zip(names, numbers).map { [.text($0.0), .text($0.1), $1] })
    }
    let counts = try values([71, 310, 26])
    #expect(counts.records.allSatisfy { $0.figure?.value == nil })
    #expect(counts.codes.contains("ambiguous-mapping"))
    #expect(try values([71, 88, 26]).records.compactMap { $0.figure?.number } == [71, 88, 26])
    // A slip among decimals is one cell's fault.
    #expect(try values([71.4, 310, 26]).records.compactMap { $0.figure?.number } == [71.4, 310, 26])
  }

  @Test func yearsInRows() throws {
    let submission = try read([
      ["Thôn Nà Pia"], ["TT", "Chỉ tiêu", "Năm", "Kết quả (%)"], ["2.2", "Đường thôn", 2022, 60],
      ["2.2", "Đường thôn", 2023, 92.5],
    ])
    #expect(submission.records.compactMap { $0.figure?.number } == [92.5])
    #expect(submission.codes.allSatisfy { $0 == "unmapped-cells" })
  }

  @Test func whatOthersSayOfTheVillage() throws {
    let submission = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Kết quả của thôn (%)", "Xã kiểm tra, kết quả (%)"],
      ["2.2", "Đường thôn", 92.5, 80],
    ])
    #expect(submission.figure("2.2")?.number == 92.5)
    #expect(submission.codes == ["unmapped-cells"])
  }

  @Test func votesAndMoneyAreNoFigures() throws {
    let votes = try read([
      ["TỔNG HỢP Ý KIẾN HÀI LÒNG CỦA NGƯỜI DÂN NĂM 2023"], ["TT", "Nội dung", "Số phiếu hài lòng", "Tỷ lệ (%)"],
      [1, "Đường thôn, liên thôn được cứng hóa", 80, 80], [2, "Hộ dùng nước sạch theo quy chuẩn", 90, 90],
    ])
    #expect(votes.records.isEmpty)
    #expect(votes.codes == ["no-mapping"])
    let money = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Đánh giá", "Tỷ lệ giải ngân (%)"],
      ["2.2", "Đường thôn được cứng hóa", "Đạt", 45],
    ])
    #expect(money.figure("2.2")?.value == nil)
    #expect(money.codes == ["unmapped-cells"])
  }

  @Test func namesThatDeny() throws {
    let submission = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Số hộ đạt", "Tổng số hộ"],
      ["17.8", "Hộ chưa có nhà tiêu hợp vệ sinh", 6, 86],
      ["17.11", "Hộ phân loại rác tại nguồn (chưa tính hộ mới)", 40, 86],
      ["17.8", "Hộ có nhà tiêu, nhà tắm, bể chứa nước hợp vệ sinh", 61, 86],
    ])
    #expect(submission.records.compactMap { $0.figure?.indicator } == ["17.11", "17.8"])
    #expect(submission.cells(.unknownIndicator) == ["A3"])
  }

  @Test func totalsOfWhatIsMet() throws {
    let submission = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Tổng số đạt", "Tỷ lệ %"], ["9.2", "Hộ có nhà kiên cố", 80, 93],
    ])
    #expect(submission.figure("9.2")?.numerator == 80)
    #expect(submission.figure("9.2")?.denominator == nil)
  }

  @Test func answersOfAForm() throws {
    // The village is one of the answers; "Có bao nhiêu hộ" asks for a count, not a percent.
    let submission = try read([
      ["Câu hỏi", "Trả lời"], ["Thôn của ông (bà)", "Nà Pia"], ["Năm đánh giá", 2023],
      ["Chỉ tiêu 9.2: Có bao nhiêu hộ có nhà ở kiên cố hoặc bán kiên cố?", 67],
      ["Chỉ tiêu 17.1: Có bao nhiêu hộ được sử dụng nước sạch theo quy chuẩn?", 26],
    ])
    #expect(submission.records.map { $0.village?.name } == ["Nà Pia", "Nà Pia"])
    #expect(submission.figure("9.2")?.numerator == 67)
    #expect(submission.figure("9.2")?.value == nil)
    #expect(submission.figure("17.1")?.numerator == 26)
  }

  @Test func whatOnlyLooksLikeAnAnswer() throws {
    let commune = try read([
      ["BIỂU TỔNG HỢP CỦA XÃ NĂM 2023"], ["Nội dung", "Kết quả"], ["Thôn văn hóa", "Nà Pia"],
      ["Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố", "93%"],
      ["Tỷ lệ hộ được sử dụng nước sạch theo quy chuẩn", "41%"],
    ])
    #expect(commune.records.allSatisfy { $0.village?.name != "Nà Pia" })
    let books = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Kết quả"],
      ["15.4", "Sổ khám chữa bệnh điện tử của người dân", 71], ["9.2", "Số hộ có nhà ở kiên cố", 67],
    ])
    #expect(books.figure("15.4")?.numerator == nil)
    #expect(books.figure("9.2")?.numerator == 67)
  }

  @Test func villagesInRowsForTwoYears() throws {
    let submission = try read(
      [
        ["KẾT QUẢ NĂM 2023"], ["Thôn", "Năm", "Tổng số hộ", "Hộ có nhà ở kiên cố hoặc bán kiên cố", nil],
        [nil, nil, nil, "Số hộ", "%"],
        ["Nà Pia", 2022, 84, 60, 71.4], [nil, 2023, 86, 80, 93], ["Nà Mò", 2022, 50, 30, 60],
        [nil, 2023, 52, 40, 76.9],
      ], merges: ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "A4:A5", "A6:A7"])
    #expect(submission.records.map { $0.village?.name } == ["Nà Pia", "Nà Mò"])
    #expect(submission.records.map { $0.figure?.numerator } == [80, 40])
    // The years themselves, and the rows of 2022.
    #expect(submission.codes.filter { $0 != "village-unknown" } == ["unmapped-cells", "unmapped-cells"])
  }
}
