import FoundationEssentials
import Spreadsheets
import Testing
import VietnameseText

@testable import Checklists

/// A village's checklist: indicators in rows.
@Suite struct ChecklistTests {
  /// An ordinary sheet: title block, merged header, column numbers, groups, a signature.
  static let ordinary: [[Typed]] = [
    ["UBND XÃ KHUỔI MẠ"],
    ["BIỂU TỰ ĐÁNH GIÁ TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023"],
    ["Thôn: Nà Pia", nil, nil, "Trưởng thôn: Hoàng Văn Mẫu, ĐT 0990 000 100"],
    ["TT", "Chỉ tiêu", "ĐVT", "Kết quả", nil, nil, "Tự đánh giá", nil, "Giải pháp, thời gian hoàn thành", "Ghi chú"],
    [nil, nil, nil, "Số đạt", "Tổng số", "Tỷ lệ (%)", "Đạt", "Chưa đạt"],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)"],
    ["I", "HẠ TẦNG KINH TẾ - XÃ HỘI"],
    ["2", "Giao thông"],
    ["2.2", "Đường thôn, liên thôn được cứng hóa", "km", 3.7, 4, .percent(0.925, "92,5%"), "x", nil, nil, "Làm xong năm 2022"],
    ["2.3", "Đường ngõ, xóm sạch, không lầy lội", "km", 1.5, 2, .percent(0.75, "75%"), nil, "x", "Quý IV/2024"],
    ["8.3", "Loa truyền thanh đến thôn", nil, nil, nil, nil, "x"],
    ["9.1", "Nhà tạm, dột nát", "nhà", 0, nil, nil, "x"],
    ["16.1", "Thôn văn hóa", nil, nil, nil, nil, "x"],
    [nil, nil, nil, nil, "Khuổi Mạ, ngày 03 tháng 8 năm 2023"],
    [nil, "Người lập biểu", nil, nil, "TRƯỞNG THÔN"],
    [nil, "(Ký, ghi rõ họ tên)"],
    [nil, "Hoàng Văn Mẫu"],
  ]
  static let merges = ["A1:J1", "A2:J2", "A4:A5", "B4:B5", "C4:C5", "D4:F4", "G4:H4", "I4:I5", "J4:J5"]

  @Test func ordinarySheet() throws {
    let submission = try read(Self.ordinary, merges: Self.merges)
    #expect(submission.problems == [])
    #expect(submission.records.map { $0.figure?.indicator } == ["2.2", "2.3", "8.3", "9.1", "16.1"])
    #expect(submission.records.allSatisfy { $0.village == VillageName(code: "V01", name: "Nà Pia") && $0.year == 2023 })
    let road = try #require(submission.record("2.2"))
    #expect(road.figure?.value == .number(decimal("92.5")))
    #expect(road.figure?.isDerived == false)
    #expect(road.figure?.numerator == decimal("3.7"))
    #expect(road.figure?.denominator == 4)
    #expect(road.figure?.partsUnit == "km")
    #expect(road.figure?.unit == "%")
    #expect(road.figure?.status == .met)
    #expect(road.note == "Làm xong năm 2022")
    #expect(road.raw[.value] == "92,5%")
    let cells = road.source.cells.mapValues(\.description)
    #expect(cells[.indicator] == "A9")
    #expect(cells[.numerator] == "D9")
    #expect(cells[.denominator] == "E9")
    #expect(cells[.value] == "F9")
    #expect(cells[.status] == "G9")
    #expect(cells[.note] == "J9")
    let lane = try #require(submission.figure("2.3"))
    #expect(lane.status == .notMet)
    #expect(lane.plan?.due?.description == "2024-12-31")
    #expect(lane.plan?.precision == .quarter)
    #expect(submission.figure("8.3")?.value == .boolean(true))
    #expect(submission.figure("9.1")?.value == .number(0))
    #expect(submission.figure("9.1")?.numerator == nil)
    #expect(submission.figure("16.1")?.value == nil)
    #expect(submission.figure("16.1")?.status == .met)
  }

  @Test func everyCellIsAccountedFor() throws {
    let submission = try read(Self.ordinary, merges: Self.merges)
    let sheet = try #require(submission.sheets.first)
    let filled = Self.ordinary.flatMap { $0 }.filter { if case .empty = $0 { false } else { true } }.count
    #expect(sheet.counts.read == filled)
    #expect(sheet.counts.leftOver == 0)
    func use(_ address: String) -> CellUse? { CellReference(address).flatMap { sheet.uses[$0] } }
    #expect(use("A2") == .decoration(.title))
    #expect(use("A3") == .used(.village))
    #expect(use("D3") == .used(.person))
    #expect(use("D4") == .decoration(.heading))
    #expect(use("C6") == .decoration(.columnNumber))
    #expect(use("B7") == .decoration(.groupRow))
    #expect(use("C9") == .decoration(.unit))
    #expect(use("F9") == .used(.value))
    #expect(use("B17") == .decoration(.signature))
  }

  @Test func personsAreNeverCopied() throws {
    let submission = try read(Self.ordinary, merges: Self.merges)
    for record in submission.records {
      #expect(!"\(record)".contains("Hoàng Văn Mẫu"))
      #expect(!"\(record)".contains("0990"))
    }
  }

  /// The same table wherever it stands: blank rows and columns before it change addresses and nothing else.
  @Test func movedTable() throws {
    let moved = [[], []] + Self.ordinary.map { [nil, nil] + $0 }
    let plain = try read(Self.ordinary)
    let submission = try read(moved)
    #expect(submission.records.map(\.figure) == plain.records.map(\.figure))
    #expect(submission.record("2.2")?.source.cells[.value]?.description == "H11")
  }

  @Test func mergesLostAsInCSV() throws {
    let submission = try read([makeSheet(Self.ordinary)], format: .csv)
    #expect(submission.problems == [])
    #expect(submission.figure("2.2")?.value == .number(decimal("92.5")))
    #expect(submission.figure("2.3")?.status == .notMet)
    #expect(submission.tables.first?.sheet == nil)
  }

  @Test func noIdsAtAll() throws {
    let submission = try read([
      ["Thôn Nà Pia năm 2023"],
      ["TT", "Nội dung", "Kết quả", "Đánh giá"],
      [1, "Đường thôn, liên thôn được cứng hóa", "92,5%", "Đạt"],
      [2, "Nhà tạm, dột nát", "Không", "Đạt"],
      [3, "Hộ dùng nước sạch theo quy chuẩn", "30/86", "Đạt"],
      [4, "Quỹ khuyến học của thôn", "12", "Đạt"],
    ])
    #expect(submission.records.compactMap { $0.figure?.indicator } == ["2.2", "9.1", "17.1"])
    #expect(submission.figure("9.1")?.value == .number(0))
    #expect(submission.figure("17.1")?.numerator == 30)
    #expect(submission.cells(.unknownIndicator) == ["B6"])
    #expect(submission.sheets.first?.uses.filter { $0.value == .leftOver }.keys.map(\.description).sorted() == ["B6", "C6", "D6"])
  }

  @Test func idsThatExcelDamaged() throws {
    let second = try #require(CivilDate(year: 2023, month: 3, day: 2))
    let submission = try read([
      ["Thôn Nà Pia năm 2023"],
      ["TT", "Nội dung", "Kết quả"],
      [.date(second, "02/03/2023"), "Đường ngõ, xóm sạch và không lầy lội vào mùa mưa", "75%"],
      ["9-Thg2", "Hộ có nhà kiên cố hoặc bán kiên cố", "93%"],
      [17.9, "Cơ sở chăn nuôi bảo đảm vệ sinh thú y", "80%"],
      [17.1, "Hộ và cơ sở sản xuất, kinh doanh thực phẩm tuân thủ an toàn thực phẩm", "98%"],
      [17.11, "Hộ phân loại chất thải rắn tại nguồn", "40%"],
    ])
    #expect(submission.records.compactMap { $0.figure?.indicator } == ["2.3", "9.2", "17.9", "17.10", "17.11"])
    #expect(submission.cells(.indicatorIdRepaired) == ["A3", "A4", "A6"])
    #expect(submission.problems.map(\.suggestion) == ["2.3", "9.2", "17.10"])
  }

  @Test func theSameNumberOfAnotherSet() throws {
    // 15.1 is health insurance in one set and public services in the other.
    let rows: [[Typed]] = [
      ["BIỂU RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI NÂNG CAO, THÔN NÀ PIA NĂM 2023"],
      ["TT", "Chỉ tiêu", "Kết quả", "Đánh giá"],
      ["14.1", "Tỷ lệ người dân tham gia bảo hiểm y tế", "96%", "Đạt"],
      ["14.4", "Tỷ lệ dân số có sổ khám chữa bệnh điện tử", "50%", "Chưa đạt"],
    ]
    #expect(try read(rows).records.compactMap { $0.figure?.set } == ["ntm-nang-cao-2021-2025", "ntm-nang-cao-2021-2025"])
    // Without the title the names decide.
    var untitled = rows
    untitled[0] = ["THÔN NÀ PIA NĂM 2023"]
    #expect(try read(untitled).records.compactMap { $0.figure?.set } == ["ntm-nang-cao-2021-2025", "ntm-nang-cao-2021-2025"])
    // And names outweigh a title that is wrong.
    let plain: [[Typed]] = [
      ["V/v xây dựng xã nông thôn mới nâng cao. Thôn Nà Pia năm 2023"],
      ["TT", "Chỉ tiêu", "Kết quả", "Đánh giá"],
      ["15.1", "Tỷ lệ người dân tham gia bảo hiểm y tế", "96%", "Đạt"],
      ["15.4", "Tỷ lệ dân số có sổ khám chữa bệnh điện tử", "50%", "Đạt"],
    ]
    #expect(try read(plain).records.compactMap { $0.figure?.set } == ["ntm-2021-2025", "ntm-2021-2025"])
  }

  @Test func menAndWomenInRowsAndColumns() throws {
    let rows = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Số đạt", "Tổng số", "Tỷ lệ (%)"],
      ["15.1", "Người dân tham gia BHYT", 330, 352, 93.75], [nil, "Trong đó: Nam", 165, 178, 92.7], [nil, "- Nữ", 165, 174, 94.8],
    ])
    let columns = try read(
      [
        ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Tỷ lệ (%)", nil, nil], [nil, nil, "Tổng", "Nam", "Nữ"],
        ["15.1", "Người dân tham gia BHYT", 93.75, 92.7, 94.8],
      ], merges: ["A2:A3", "B2:B3", "C2:E2"])
    for submission in [rows, columns] {
      #expect(submission.figure("15.1")?.number == 93.75)
      #expect(submission.figure("15.1", part: "male")?.number == 92.7)
      #expect(submission.figure("15.1", part: "female")?.number == 94.8)
    }
    #expect(rows.figure("15.1", part: "female")?.denominator == 174)
  }

  @Test func partsByLetter() throws {
    let submission = try read([
      ["Nông thôn mới nâng cao. Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Số đạt", "Tổng số", "Tỷ lệ (%)", "Đánh giá"],
      ["2.2", "Tỷ lệ đường thôn, bản, ấp và đường liên thôn"],
      [nil, "a) được cứng hóa và bảo trì hàng năm", 3.7, 4, 92.5, "Đạt"],
      [nil, "b) có các hạng mục cần thiết và sáng - xanh - sạch - đẹp", 3, 4, 75, "Chưa đạt"],
      ["2.3", "Tỷ lệ đường ngõ, xóm được cứng hóa", 1, 2, 50, "Chưa đạt"],
    ])
    let set = "ntm-nang-cao-2021-2025"
    #expect(submission.figure("2.2", part: "a", set: set)?.number == 92.5)
    #expect(submission.figure("2.2", part: "b", set: set)?.number == 75)
    #expect(submission.figure("2.2", part: "b", set: set)?.status == .notMet)
    #expect(submission.record("2.2", set: set) == nil)
    #expect(submission.figure("2.3", set: set)?.number == 50)
  }

  @Test func oneIndicatorOverFourRows() throws {
    let submission = try read(
      [
        ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Nội dung số liệu", "ĐVT", "Kết quả"],
        ["2.2", "Đường thôn, liên thôn được cứng hóa", "Tổng số", "km", 4], [nil, nil, "Số đạt", "km", 3.7],
        [nil, nil, "Tỷ lệ", "%", 92.5], [nil, nil, "Đánh giá", nil, "Đạt"],
        ["9.2", "Hộ có nhà kiên cố, bán kiên cố", "Tổng số", "hộ", 86], [nil, nil, "Số đạt", "hộ", 80],
        [nil, nil, "Tỷ lệ", "%", 93], [nil, nil, "Đánh giá", nil, "Chưa đạt"],
      ], merges: ["A3:A6", "B3:B6", "A7:A10", "B7:B10"])
    #expect(submission.problems == [])
    #expect(submission.records.count == 2)
    let road = try #require(submission.figure("2.2"))
    #expect((road.numerator, road.denominator, road.status) == (decimal("3.7"), 4, .met))
    #expect(road.number == 92.5)
    #expect(submission.figure("9.2")?.status == .notMet)
  }

  @Test func criteriaWithOneIndicator() throws {
    let submission = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Tiêu chí", "Kết quả", "Đánh giá"], ["TC 11", "Hộ nghèo", "5%", "Đạt"],
      ["16", "Văn hóa", nil, "Đạt"],
    ])
    #expect(submission.records.compactMap { $0.figure?.indicator } == ["11.1", "16.1"])
  }

  @Test func sideBySide() throws {
    let submission = try read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Kết quả", nil, "TT", "Chỉ tiêu", "Kết quả"],
      ["2.2", "Đường thôn", "92,5%", nil, "17.1", "Nước sạch", "30%"],
    ])
    #expect(submission.tables.count == 2)
    #expect(submission.figure("2.2")?.number == 92.5)
    #expect(submission.figure("17.1")?.number == 30)
    #expect(submission.counts.leftOver == 0)
  }

  @Test func severalVillagesInSections() throws {
    let submission = try read([
      ["TỔNG HỢP CÁC THÔN NĂM 2023"], ["TT", "Chỉ tiêu", "Kết quả"], ["I", "Thôn Nà Pia"], ["2.2", "Đường thôn", "75%"],
      ["II", "Thôn Bản Chang"], ["2.2", "Đường thôn", "100%"],
    ])
    #expect(submission.figure("2.2", village: "Nà Pia")?.number == 75)
    #expect(submission.figure("2.2", village: "Bản Chang")?.number == 100)
    #expect(submission.problems == [])
  }
}
