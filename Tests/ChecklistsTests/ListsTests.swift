import FoundationEssentials
import Spreadsheets
import Testing
import VietnameseText

@testable import Checklists

/// Lists of things within villages, groups within a village, tables side by side, roadmaps.
@Suite struct ListsTests {
  private func lines(_ submission: Submission) -> [String] {
    submission.records.compactMap { record in
      record.figure.map { figure in
        return
          "\(record.village?.code ?? "-") \(figure.indicator) \(figure.parts) \(figure.number.map { "\($0)" } ?? "-")"
      }
    }
  }

  @Test func villagesOfAListByTheirCells() throws {
    let submission = try ChecklistsTests.read([
      ["ĐĂNG KÝ LÀM ĐƯỜNG NĂM 2023"],
      ["TT", "Thôn đăng ký", "Tên đường", "Tổng chiều dài (km)", "Đã cứng hóa (km)", "Bao giờ làm xong"],
      [1, "Nà Pia", "Ngõ Nà Phai", 0.6, 0.2, "30/11/2023"], [2, "Tân Hòa", "Trục Pò Kheo", 1.7, 0.9, "Quý II/2024"],
    ])
    #expect(submission.records.map { $0.village?.code } == ["V01", "V04"])
  }

  @Test func householdsAreNoVillages() throws {
    let submission = try ChecklistsTests.read([
      ["MA_HO", "TEN_THON", "HO_TEN_CHU_HO", "NUOC_SACH", "PHAN_LOAI_RAC"],
      ["H1", "Nà Pia", "Nông Văn Giảđịnh", 1, 0], ["H2", "Tân Hòa", "Bế Thị Giảđịnh", 0, 0],
      ["H3", "Nà Pia", "Lý Văn Giảđịnh", 0, 1], ["H4", "Tân Hòa", "Vi Văn Giảđịnh", 1, 1],
    ])
    #expect(submission.records.isEmpty)
    // A village's head beside its figures is another thing.
    let heads = try ChecklistsTests.read([
      ["CHỈ TIÊU 17.1 NĂM 2023"], ["TT", "Thôn", "Trưởng thôn", "Tổng số hộ", "Số hộ đạt", "Tỷ lệ %"],
      [1, "Nà Pia", "A Giảđịnh", 86, 43, 50], [2, "Tân Hòa", "B Giảđịnh", 100, 26, 26],
    ])
    #expect(lines(heads) == ["V01 17.1 43/86 50.0", "V04 17.1 26/100 26.0"])
  }

  @Test func groupsWithinAVillage() throws {
    func rows(_ title: String, _ total: String) -> [[Typed]] {
      [
        [.text(title)], ["TT", "Tổ", "Tổng số hộ", "17.1. Hộ dùng nước sạch theo quy chuẩn", nil],
        [nil, nil, nil, "Số hộ", "Tỷ lệ (%)"], [1, "Tổ 1", 14, 7, 50], [2, "Tổ 2", 20, 5, 25], [3, "Tổ 3", 16, 8, 50],
        [.text(total), nil, 50, 20, 40],
      ]
    }
    let merges = ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "A7:B7"]
    let submission = try ChecklistsTests.read(rows("THÔN NÀ PIA NĂM 2023", "Cộng toàn thôn"), merges: merges)
    #expect(lines(submission) == ["V01 17.1 20/50 40.0"])
    #expect(submission.record("17.1")?.source.cells[.numerator] == CellReference("D7"))
    #expect(
      try ChecklistsTests.read(rows("CÁC TỔ CỦA XÃ NĂM 2023", "Cộng toàn xã"), merges: merges).records.isEmpty)
  }

  @Test func tablesBehindAnEmptyColumn() throws {
    let submission = try ChecklistsTests.read([
      ["SỐ LIỆU NĂM 2023"],
      ["17.1. Hộ dùng nước sạch", nil, nil, nil, nil, "17.11. Hộ phân loại chất thải rắn tại nguồn"],
      ["TT", "Thôn", "Tổng số hộ", "Số hộ", nil, "Thôn", "Số hộ", "Tổng số hộ"],
      [1, "Nà Pia", 86, 43, nil, "Tân Hòa", 30, 100], [2, "Tân Hòa", 100, 26, nil, "Nà Lình", 5, 50],
      [3, "Nà Lình", 50, 10],
    ])
    #expect(
      lines(submission) == [
        "V01 17.1 43/86 50.0", "V04 17.1 26/100 26.0", "V03 17.1 10/50 20.0", "V04 17.11 30/100 30.0",
        "V03 17.11 5/50 10.0",
      ])
  }

  @Test func villagesByTheirCode() throws {
    func submission(_ first: String) throws -> Submission {
      try ChecklistsTests.read([
        ["CHỈ TIÊU 17.1 NĂM 2023"], ["TT", "Đơn vị", "Tổng số hộ", "Số hộ đạt"], [1, .text(first), 86, 43],
        [2, "V04. Tân Hòa", 100, 26], [3, "V03-Nà Lình", 50, 10],
      ])
    }
    #expect(try submission("V01 - Nà Pia").records.map { $0.village?.code } == ["V01", "V04", "V03"])
    // The code of one village before the name of another is neither.
    #expect(try submission("V02 - Nà Pia").codes.contains("village-unknown"))
  }

  @Test func roadsInGroupsWithTheirSums() throws {
    let submission = try ChecklistsTests.read([
      ["DANH MỤC ĐƯỜNG NĂM 2023"], ["TT", "Tên đường", "Thôn", "ĐVT", "Chiều dài", "Đã cứng hóa"],
      ["I", "Đường trục thôn", nil, "m", 2500, 1500], [1, "Nà Rọ", "Nà Pia", "m", 1500, 1000],
      [2, "Pác Lũng", "Tân Hòa", "m", 1000, 500], ["II", "Đường nội đồng", nil, "m", 300, 0],
      [1, "Cốc Nam", "Nà Pia", "m", 300, 0],
    ])
    let roads = submission.records.compactMap { record -> String? in
      guard case .road(let road) = record.body else { return nil }
      return "\(road.name) \(road.roadClass?.rawValue ?? "-") \(road.length?.description ?? "-")"
    }
    #expect(roads == ["Nà Rọ village 1.5", "Pác Lũng village 1", "Cốc Nam field 0.3"])
  }

  @Test func housesWithMarkedCertificates() throws {
    let submission = try ChecklistsTests.read(
      [
        ["ĐẤT NHÀ VĂN HÓA NĂM 2023"], ["TT", "Thôn", "Diện tích (m2)", nil, "Giấy chứng nhận QSD đất", nil, nil],
        [nil, nil, "Đất", "Xây dựng", "Đã cấp", "Đang làm hồ sơ", "Chưa cấp"], [1, "Nà Pia", 305, 80, "x", nil, nil],
        [2, "Tân Hòa", 400, 90, nil, "x", nil], [3, "Nà Lình", 200, 60, nil, nil, "x"],
      ], merges: ["A2:A3", "B2:B3", "C2:D2", "E2:G2"])
    let houses = submission.records.compactMap { record -> String? in
      guard case .facility(let house) = record.body else { return nil }
      return "\(house.landArea?.description ?? "-") \(house.certificate?.rawValue ?? "-")"
    }
    #expect(houses == ["305 issued", "400 applied", "200 not-issued"])
  }

  @Test func aRoadmapMarkedByMonth() throws {
    let submission = try ChecklistsTests.read(
      [
        ["Thôn Nà Pia"], ["TT", "Chỉ tiêu", "Hiện trạng", "Giải pháp", "Chủ trì", "Thời gian hoàn thành"],
        [nil, nil, nil, nil, nil, "Năm 2023", nil, "Năm 2024"], [nil, nil, nil, nil, nil, "T11", "T12"],
        ["2.3", "Đường ngõ, xóm sạch", "82%", "Đổ bê tông", "Trưởng thôn", "x", nil, nil],
        ["17.11", "Hộ phân loại rác tại nguồn", "18%", "Phát thùng", "Chi đoàn", nil, nil, "x"],
      ], merges: ["A2:A4", "B2:B4", "C2:C4", "D2:D4", "E2:E4", "F2:H2", "F3:G3", "H3:H4"])
    let dates = submission.records.compactMap { record -> CivilDate? in
      guard case .plan(let plan) = record.body else { return nil }
      return plan.due?.due
    }
    #expect(dates == [CivilDate(year: 2023, month: 11, day: 30), CivilDate(year: 2024, month: 12, day: 31)])
  }

  /// Four households of Nà Pia; `rows` sum them up.
  private func households(_ rows: [[Typed]]) throws -> Submission {
    try ChecklistsTests.read(
      [
        ["THEO DÕI HỘ THÔN NÀ PIA NĂM 2023"], ["TT", "Chủ hộ", "Nhà kiên cố (9.2)", "Nước sạch (17.1)", "Ghi chú"],
        [1, "A Giảđịnh", "x", nil, nil], [2, "B Giảđịnh", "x", "x", nil], [3, "C Giảđịnh", nil, nil, nil],
        [4, "D Giảđịnh", "x", nil, nil],
      ] + rows)
  }

  @Test func aListOfHouseholdsWithItsSums() throws {
    for label in ["Cộng (4 hộ)", "Cộng toàn thôn: 4 hộ", "Tổng số 4 hộ"] {
      let submission = try households([[.text(label), nil, 3, 1, nil], ["Tỷ lệ (%)", nil, 75, 25, nil]])
      #expect(lines(submission) == ["V01 9.2 3/4 75.0", "V01 17.1 1/4 25.0"], "\(label)")
      #expect(submission.records.first?.source.cells[.denominator]?.description == "A7")
      let totals = try #require(submission.tables.first?.totals)
      #expect(totals.map(\.sum) == [3, 1] && totals.map(\.stated) == [3, 1])
      #expect(totals.first?.parts.map(\.description) == ["C3", "C4", "C6"])
      #expect(submission.counts.leftOver == 0 && submission.problems.isEmpty)
    }
    // The planted mistake: 2 where one household is marked.
    let wrong = try households([["Cộng", nil, 3, 2, nil]])
    #expect(wrong.tables.first?.totals.map(\.sum) == [3, 1] && wrong.tables.first?.totals.map(\.stated) == [3, 2])
  }

  @Test func aListOfHouseholdsByGroups() throws {
    let rows: [[Typed]] = [
      ["Cộng tổ 1: 4 hộ", nil, 3, 1, nil], [5, "E Giảđịnh", nil, "x", nil], [6, "G Giảđịnh", "x", nil, nil],
      ["Cộng tổ 2: 2 hộ", nil, 1, 1, nil],
    ]
    let submission = try households(
      rows + [["Cộng toàn thôn: 6 hộ", nil, 4, 2, nil], [nil, "Tỷ lệ (%)", 66.7, 33.3, nil]])
    #expect(lines(submission) == ["V01 9.2 4/6 66.7", "V01 17.1 2/6 33.3"])
    let totals = try #require(submission.tables.first?.totals)
    #expect(totals.map(\.sum) == [3, 1, 4, 1, 1, 2] && totals.allSatisfy { $0.sum == $0.stated })
    // A group's sum is not the village's, and without any sum nothing is counted for it.
    #expect(try households(rows).records.isEmpty)
    #expect(try households([]).records.isEmpty)
  }

  @Test func headsOfVillagesAreNoHouseholds() throws {
    let submission = try ChecklistsTests.read([
      ["NHÀ VĂN HÓA THÔN NĂM 2023"], ["TT", "Thôn", "Trưởng thôn", "Có nhà văn hóa (6.3)", "Thôn văn hóa (16.1)"],
      [1, "Nà Pia", "A Giảđịnh", "x", "x"], [2, "Tân Hòa", "B Giảđịnh", "x", nil],
      [3, "Nà Lình", "C Giảđịnh", nil, "x"], [nil, "Cộng", nil, 2, 2],
    ])
    #expect(submission.tables.first?.layout == .villagesInRows)
    #expect(Set(submission.records.compactMap { $0.village?.code }).count >= 3)
  }

  @Test func marksOfHouseholdsThatFallShortAreNoFigures() throws {
    for (title, heading, count) in [
      ("DANH SÁCH HỘ DÂN NĂM 2023 - THÔN NÀ PIA", "Nước sạch (17.1)", 2),
      ("DANH SÁCH HỘ CHƯA ĐẠT NĂM 2023 - THÔN NÀ PIA", "Nước sạch (17.1)", 0),
      ("DANH SÁCH HỘ DÂN NĂM 2023 - THÔN NÀ PIA", "Chưa có nước sạch (17.1)", 0),
      ("DANH SÁCH HỘ KHÔNG ĐẠT NĂM 2023 - THÔN NÀ PIA", "Nước sạch (17.1)", 0),
    ] {
      let submission = try ChecklistsTests.read([
        [.text(title)], ["TT", "Chủ hộ", .text(heading), "Nhà kiên cố (9.2)"], [1, "A Giảđịnh", "x", nil],
        [2, "B Giảđịnh", "x", "x"], ["Cộng (2 hộ)", nil, 2, 1],
      ])
      #expect(submission.records.count == count, "\(title): \(heading)")
    }
  }
}
