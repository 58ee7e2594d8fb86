import FoundationEssentials
import Spreadsheets
import Testing
import VietnameseText

@testable import Checklists

/// Officers' sheets and inventories.
@Suite struct OfficerTests {
  @Test func villagesInRows() throws {
    let submission = try read(
      [
        ["TỔNG HỢP CÁC THÔN NĂM 2023"],
        ["TT", "Thôn", "2.2. Đường thôn được cứng hóa", nil, "17.1. Hộ dùng nước sạch", nil, nil],
        [nil, nil, "Đạt", "Tổng", "Đạt", "Tổng", "%"],
        [1, "Nà Pia", 3.7, 4, 30, 86, 34.9], [2, "Bản Chang", 5, 6, 40, 112, 35.7],
        ["", "Toàn xã", 8.7, 10, 71, 198, nil],
      ], merges: ["A2:A3", "B2:B3", "C2:D2", "E2:G2"])
    #expect(submission.records.count == 4)
    let road = try #require(submission.record("2.2", village: "Nà Pia"))
    #expect(road.figure?.numerator == decimal("3.7"))
    #expect(road.figure?.denominator == 4)
    #expect(road.figure?.isDerived == true)
    #expect(
      road.source.cells.mapValues(\.description) == [
        .village: "B4", .indicator: "C2", .numerator: "C4", .denominator: "D4",
      ])
    #expect(submission.figure("17.1", village: "Bản Chang")?.number == 35.7)
    let totals = try #require(submission.tables.first?.totals)
    #expect(totals.map(\.cell.description) == ["C6", "D6", "E6", "F6"])
    #expect(totals.last?.stated == 198)
    #expect(totals.map(\.sum) == [8.7, 10, 70, 198])
    #expect(submission.counts.leftOver == 0)
  }

  /// A subtotal is the sum of its own rows, the total that of all rows: subtotals are not added a second time.
  @Test func subtotalsOfClusters() throws {
    let submission = try read([
      ["TỔNG HỢP HỘ DÙNG NƯỚC SẠCH NĂM 2023 (chỉ tiêu 17.1)"], ["TT", "Tên thôn", "Tổng số hộ", "Số hộ đạt"],
      [1, "Nà Pia", 86, 80], [2, "Bản Chang", 112, 100], [nil, "Cộng cụm 1", 198, 181], [3, "Tân Hòa", 131, 130],
      [4, "Nà Lình", 95, 95], [nil, "Cộng cụm 2", 226, 225], [nil, "Toàn xã", 424, 405],
    ])
    #expect(submission.records.count == 4)
    let totals = try #require(submission.tables.first?.totals)
    #expect(totals.map(\.cell.description) == ["C5", "D5", "C8", "D8", "C9", "D9"])
    // The planted mistake: 181 is written where the rows give 180.
    #expect(totals.map(\.sum) == [198, 180, 226, 225, 424, 405])
    #expect(totals.map(\.stated) == [198, 181, 226, 225, 424, 405])
  }

  /// People that are counted are never taken for percents: what one column proves holds for its neighbours.
  @Test func countsUnderNamesOfPercents() throws {
    let rows: [[Typed]] = [
      ["LAO ĐỘNG THEO THÔN NĂM 2023"],
      [
        "TT", "Thôn", "12.1. Tỷ lệ lao động qua đào tạo", "12.2. Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ",
        "Lực lượng lao động",
      ], [1, "Nà Pia", 85, 18, 176], [2, "Bản Chang", 175, 27, 243],
    ]
    let submission = try read(rows)
    #expect(submission.figure("12.1", village: "Nà Pia")?.numerator == 85)
    #expect(submission.figure("12.2", village: "Nà Pia")?.numerator == 18)
    #expect(submission.figure("12.2", village: "Nà Pia")?.denominator == 176)
    // Without the whole beside them nothing is believed.
    let alone = try read(rows.map { Array($0.prefix(4)) } + [[3, "Tân Hòa", 194, 40]])
    #expect(alone.records.isEmpty)
    #expect(alone.cells(.ambiguousMapping) == ["C2", "D2"])
  }

  @Test func aSheetPerIndicator() throws {
    let rows: [[Typed]] = [
      ["Chỉ tiêu 9.2: Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố - năm 2023"],
      ["TT", "Tên thôn", "Tổng số hộ", "Số hộ đạt", "Tỷ lệ %", "Đánh giá"], [1, "Nà Pia", 86, 80, 93, "Đạt"],
      [2, "Nà Lính", 95, 90, 94.7, "Đạt"], [3, "Nà Pia", 86, 81, 94.2, "Đạt"],
    ]
    let submission = try read([makeSheet(rows, name: "9.2")])
    #expect(submission.figure("9.2", village: "Nà Pia")?.numerator == 80)
    #expect(submission.figure("9.2", village: "Nà Pia")?.denominator == 86)
    #expect(submission.cells(.villageNearMiss) == ["B4"])
    #expect(submission.cells(.duplicateVillageRow) == ["B5"])
  }

  @Test func villagesAsColumns() throws {
    let submission = try read([
      ["TỔNG HỢP CÁC THÔN NĂM 2023"], ["TT", "Chỉ tiêu", "Nà Pia", "Bản Chang", "Toàn xã"],
      ["2.2", "Đường thôn được cứng hóa", "92,5%", "83,3%", "87%"],
      ["8.3", "Loa truyền thanh", "Đạt", "Chưa đạt", nil],
      ["9.1", "Nhà tạm, dột nát", 0, 3, 3],
    ])
    #expect(submission.figure("2.2", village: "Bản Chang")?.number == 83.3)
    #expect(submission.figure("8.3", village: "Bản Chang")?.status == .notMet)
    #expect(submission.figure("9.1", village: "Bản Chang")?.number == 3)
    #expect(submission.record("2.2", village: "Bản Chang")?.source.cells[.village]?.description == "D2")
    #expect(submission.records.allSatisfy { $0.village?.code != nil })
    #expect(submission.tables.first?.totals.map(\.cell.description) == ["E5"])
    #expect(submission.problems == [])
  }

  /// 45 people are not 45 percent, and nothing in such a column says which.
  @Test func countsOrPercents() throws {
    func sheet(_ first: Typed, _ second: Typed) throws -> Submission {
      try read(
        [
          ["NĂM 2023"], ["TT", "Thôn", "Tổng số người", "15.1. Người dân tham gia bảo hiểm y tế"],
          [1, "Nà Pia", 352, first],
          [2, "Bản Chang", 471, second],
        ])
    }
    let counts = try sheet(330, 452)
    #expect(counts.figure("15.1", village: "Nà Pia")?.numerator == 330)
    #expect(counts.figure("15.1", village: "Nà Pia")?.denominator == 352)
    let percents = try sheet(93.8, 96)
    #expect(percents.figure("15.1", village: "Nà Pia")?.number == 93.8)
    let unsure = try sheet(45, 60)
    #expect(unsure.figure("15.1", village: "Nà Pia") == nil)
    #expect(unsure.codes.contains("ambiguous-mapping"))
  }

  @Test func cultureHousesAndSportsGrounds() throws {
    let submission = try read([
      ["RÀ SOÁT NHÀ VĂN HÓA, KHU THỂ THAO THÔN NĂM 2023"],
      [
        "TT", "Tên thôn", "Thôn cũ", "Diện tích đất nhà văn hóa (m2)", "Diện tích khu thể thao (m2)", "Số chỗ ngồi",
        "Có trong quy hoạch", "GCN QSDĐ", "Thời gian hoàn thành",
      ],
      [1, "Tân Hòa", "Nà Hin, Pác Cáp", 180, 260, 100, "Có", "Đã cấp, số CH 01234, ngày 12/5/2019", nil],
      [2, "Nà Pia", nil, 320, 450, 90, "Chưa", "Chưa cấp", "tháng 9/2023"],
    ])
    let facilities = submission.records.compactMap { record -> Facility? in
      if case .facility(let facility) = record.body { facility } else { nil }
    }
    #expect(facilities.map(\.kind) == [.cultureHouse, .sportsGround, .cultureHouse, .sportsGround])
    let house = try #require(facilities.first)
    #expect(house.landArea == 180)
    #expect(house.mergedFrom == ["Nà Hin", "Pác Cáp"])
    #expect(house.certificate == .issued)
    #expect(house.certificateNumber == "CH 01234")
    #expect(house.certificateDate?.description == "2019-05-12")
    #expect(facilities[1].landArea == 260)
    #expect(facilities[1].certificate == nil)
    #expect(facilities[2].isPlanned == false)
    #expect(facilities[2].certificate == .notIssued)
    #expect(facilities[2].due?.due?.description == "2023-09-30")
    #expect(submission.records[1].source.cells[.landArea]?.description == "E3")
    #expect(submission.problems == [])
  }

  @Test func roads() throws {
    let submission = try read([
      ["CÁC TUYẾN ĐƯỜNG NĂM 2023"],
      [
        "TT", "Tên tuyến (điểm đầu - điểm cuối)", "Loại", "Chiều dài (km)", "Đã cứng hóa (km)", "Bề rộng (m)",
        "Chiếu sáng",
      ],
      ["I", "Thôn Nà Pia"], [1, "Đầu cầu - Nhà văn hóa", "Trục thôn", 1.8, "1200 m", 3.5, "Có"],
      [2, "Nà Pia - Nà Lình", "Liên thôn", 2.4, 1.1, 3, "Không"], ["", "Tổng cộng", nil, 4.2, 2.3],
    ])
    let roads = submission.records.compactMap { record -> Road? in
      if case .road(let road) = record.body { road } else { nil }
    }
    #expect(roads.map(\.name) == ["Đầu cầu - Nhà văn hóa", "Nà Pia - Nà Lình"])
    #expect(roads[0].roadClass == .village)
    #expect(roads[0].hardened == decimal("1.2"))
    #expect(roads[1].roadClass == .interVillage)
    #expect(roads[1].lighting == false)
    #expect(submission.records.allSatisfy { $0.village?.code == "V01" })
    #expect(submission.problems.isEmpty)
  }

  @Test func metresInAColumnOfKilometres() throws {
    let submission = try read([
      ["CÁC TUYẾN ĐƯỜNG NĂM 2023"], ["TT", "Tên tuyến", "Loại", "Chiều dài (km)", "Đã cứng hóa (km)"],
      ["I", "Thôn Nà Pia"], [1, "Đầu cầu - Nhà văn hóa", "Trục thôn", 2400, 1.8],
      [2, "Nà Pia - Nà Lình", "Liên thôn", 2.4, 1.1],
    ])
    #expect(submission.problems.map(\.code) == [.unitSuspect])
    #expect(submission.cells(.unitSuspect) == ["D4"])
    #expect(submission.problems.first?.suggestion == "2,4")
  }

  @Test func products() throws {
    let submission = try read([
      ["SẢN PHẨM OCOP NĂM 2023"],
      ["TT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Hạng sao", "Số, ngày quyết định công nhận", "Ngày hết hạn"],
      [1, "Miến dong", "HTX Khuổi Mạ", "Nà Pia", "3 sao", "2101/QĐ-UBND ngày 15/12/2021", "15/12/2024"],
    ])
    guard case .product(let product)? = submission.records.first?.body else {
      Issue.record("no product")
      return
    }
    #expect(product.stars == 3)
    #expect(product.expires?.description == "2024-12-15")
    #expect(submission.records.first?.village == nil)
  }

  @Test func roadmap() throws {
    let submission = try read(
      [
        ["LỘ TRÌNH THỰC HIỆN CÁC CHỈ TIÊU CHƯA ĐẠT GIAI ĐOẠN 2023-2025"],
        [
          "TT", "Tiêu chí, chỉ tiêu", "Hiện trạng", "Mục tiêu", "Nhiệm vụ, giải pháp", "Kinh phí (triệu đồng)", nil,
          "Cơ quan chủ trì", "Thời gian hoàn thành", "Năm 2023", "Năm 2024",
        ],
        [nil, nil, nil, nil, nil, "Số tiền", "Nguồn"],
        [
          "2.3", "Đường ngõ, xóm", "90,5%", "100%", "Bê tông hóa 1,3 km", 650, "Xã, nhân dân", "Địa chính",
          "tháng 12/2023", "x",
        ],
        [
          "6.3", "Thôn có nhà văn hóa", "8/9 thôn", "9/9 thôn", "Xây nhà văn hóa", 450, "MTQG", "UBND xã", nil, nil,
          "x",
        ],
      ],
      merges: ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:G2", "H2:H3", "I2:I3", "J2:J3", "K2:K3"])
    let lines = submission.records.compactMap { record -> PlanLine? in
      if case .plan(let line) = record.body { line } else { nil }
    }
    #expect(lines.map(\.indicator) == ["2.3", "6.3"])
    #expect(lines[0].current == "90,5%")
    #expect(lines[0].budget == [PlanLine.Budget(amount: 650, source: "Xã, nhân dân")])
    #expect(lines[0].due?.due?.description == "2023-12-31")
    #expect(lines[0].due?.precision == .month)
    #expect(lines[1].due?.due?.description == "2024-12-31")
    #expect(lines[1].due?.precision == .year)
    #expect(submission.counts.leftOver == 0)
  }

  @Test func whereTheMoneyOfARoadmapComesFrom() throws {
    for (source, meant) in [("MTQG", "MTQG"), ("Ngân sách xã", "Ngân sách xã")] {
      let submission = try read([
        ["LỘ TRÌNH THỰC HIỆN CÁC CHỈ TIÊU CHƯA ĐẠT GIAI ĐOẠN 2023-2025"],
        [
          "TT", "Chỉ tiêu", "Hiện trạng", "Mục tiêu", "Giải pháp", "Kinh phí (triệu đồng)", "Nguồn vốn", "2023", "2024",
        ],
        ["6.3", "Thôn có nhà văn hóa", "8/9 thôn", "9/9 thôn", "Xây nhà văn hóa", 450, .text(source), nil, "x"],
      ])
      guard case .plan(let line)? = submission.records.first?.body else {
        Issue.record("no plan")
        return
      }
      #expect(line.budget == [PlanLine.Budget(amount: 450, source: meant)])
      #expect(submission.problems.isEmpty && submission.counts.leftOver == 0)
    }
  }

  @Test func aHeadingWithANumberThatTheSetDoesNotKnow() throws {
    for (heading, unknown) in [
      ("Đường thôn, liên thôn - chỉ tiêu 2.2", []), ("Đường xóm lát đá - chỉ tiêu 2.9", ["C2"]),
    ] {
      let submission = try read(
        [
          ["ĐƯỜNG THEO THÔN NĂM 2023"],
          ["TT", "Thôn", .text(heading), nil, "Đường ngõ, xóm sạch - chỉ tiêu 2.3", nil],
          [nil, nil, "Đạt chuẩn", "Tổng", "Đạt chuẩn", "Tổng"], [1, "Nà Pia", 3.7, 4, 1.5, 2],
          [2, "Bản Chang", 5, 6, 2, 2],
        ], merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2"])
      #expect(submission.cells(.unknownIndicator) == unknown)
      #expect(submission.problems.count == unknown.count)
      #expect(submission.figure("2.3", village: "Nà Pia")?.parts == "1.5/2")
      #expect(submission.figure("2.2", village: "Nà Pia")?.parts == (unknown.isEmpty ? "3.7/4" : nil))
    }
  }
}
