import FoundationEssentials
import Spreadsheets
import Testing
import VietnameseText

@testable import Checklists

/// Columns whose headings help only half: their cells tell what they are, or nothing does and nothing is read.
@Suite struct ColumnsByCellsTests {
  private func lines(_ submission: Submission) -> [String] {
    submission.records.compactMap { record in
      record.figure.map { figure in
        let due = figure.plan?.due.map { " \($0)" } ?? ""
        return
          "\(figure.indicator)\(figure.part ?? "") \(figure.parts) \(figure.number.map { "\($0)" } ?? "-") \(figure.status.rawValue)\(due)"
      }
    }
  }

  // MARK: leaves of a group

  private static func grouped(_ wholes: [Typed]) -> [[Typed]] {
    [
      ["Thôn Nà Pia năm 2023"],
      ["Chỉ tiêu", "Nội dung", "Kết quả đạt được", nil, nil, nil, "Tình trạng"],
      [nil, nil, "Tính bằng", "Tất thảy", "Làm nên", "Chiếm"],
      ["2.2", "Đường thôn được cứng hóa", "km", wholes[0], 1.3, "81,3%", "Đạt"],
      ["9.2", "Hộ có nhà kiên cố, bán kiên cố", "hộ", wholes[1], 60, "95,2%", "Đạt"],
      ["15.1", "Người tham gia bảo hiểm y tế", "người", wholes[2], 257, "95,2%", "Đạt"],
    ]
  }
  private static let groupMerges = ["A2:A3", "B2:B3", "C2:F2", "G2:G3"]

  @Test func leavesOfAGroupAreToldByArithmetic() throws {
    let told = try ChecklistsTests.read(Self.grouped([1.6, 63, 270]), merges: Self.groupMerges)
    #expect(lines(told) == ["2.2 1.3/1.6 81.3 met", "9.2 60/63 95.2 met", "15.1 257/270 95.2 met"])
    // Figures that do not make the percents beside them prove nothing.
    let open = try ChecklistsTests.read(Self.grouped([2.6, 73, 370]), merges: Self.groupMerges)
    #expect(open.records.isEmpty && open.codes.contains("ambiguous-mapping"))
  }

  @Test func figuresUnderAWordForPapers() throws {
    let submission = try ChecklistsTests.read(
      [
        ["Thôn Nà Pia năm 2023"], ["TT", "Tên chỉ tiêu", "Tự xếp", "Căn cứ", nil, nil],
        [nil, nil, nil, "Số lượng đạt", "Lượng chung", "Tỷ lệ đạt (%)"],
        ["2.2", "Đường thôn được cứng hóa", "Đạt", 3.9, 4.2, 92.9],
        ["9.2", "Hộ có nhà kiên cố, bán kiên cố", "Chưa đạt", 38, 69, 55.1],
        ["17.1", "Hộ dùng nước sạch theo quy chuẩn", "Đạt", 25, 69, 36.2],
      ], merges: ["A2:A3", "B2:B3", "C2:C3", "D2:F2"])
    #expect(lines(submission) == ["2.2 3.9/4.2 92.9 met", "9.2 38/69 55.1 not-met", "17.1 25/69 36.2 met"])
  }

  @Test func aColumnOfCountsThatThePercentsMakeTheWhole() throws {
    let rows: [[Typed]] = [
      ["2.2", "Đường thôn được cứng hóa", 1.6, 1.3, 81.3, "Đạt"],
      ["9.2", "Hộ có nhà kiên cố, bán kiên cố", 63, 60, 95.2, "Đạt"],
      ["15.1", "Người tham gia bảo hiểm y tế", 270, 257, 95.2, "Đạt"],
    ]
    let told = ["2.2 1.3/1.6 81.3 met", "9.2 60/63 95.2 met", "15.1 257/270 95.2 met"]
    let held = try ChecklistsTests.read(
      [["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Hiện có", "Trong đó đạt", "Tỷ lệ (%)", "Đánh giá"]] + rows)
    #expect(lines(held) == told)
    // Without percents to prove it the heading stands.
    let open = try ChecklistsTests.read(
      [["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Hiện có", "Trong đó đạt", "Đánh giá"]]
        + rows.map { Array($0.prefix(4)) + [$0[5]] })
    #expect(open.records.allSatisfy { $0.figure?.denominator == nil })

    let counted = try ChecklistsTests.read(
      [
        ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Kết quả đếm", nil, nil, "Tỷ lệ đạt (%)"],
        [nil, nil, "Đạt", "Chưa đạt", "Cộng"],
        ["2.2", "Đường thôn được cứng hóa", 1.3, 0.3, 1.6, 81.3],
        ["9.2", "Hộ có nhà kiên cố, bán kiên cố", 60, 3, 63, 95.2],
        ["15.1", "Người tham gia bảo hiểm y tế", 257, 13, 270, 95.2],
      ], merges: ["A2:A3", "B2:B3", "C2:E2", "F2:F3"])
    #expect(lines(counted) == told.map { $0.replacing(" met", with: " unknown") })
  }

  @Test func countsUnderHeadingsOfTheirOwnAreToldByThePercents() throws {
    func table(_ trained: [Typed]) -> [[Typed]] {
      [
        ["LAO ĐỘNG NĂM 2023"],
        [
          "TT", "Thôn", "Lực lượng lao động", "Đã học nghề", "Có chứng chỉ", "Lao động qua đào tạo (12.1) (%)",
          "Có bằng (12.2) (%)",
        ],
        [1, "Nà Pia", 176, trained[0], 18, 48.3, 10.2], [2, "Bản Chang", 243, trained[1], 48, 75.3, 19.8],
        [3, "Tân Hòa", 124, trained[2], 20, 69.4, 16.1],
      ]
    }
    let told = try ChecklistsTests.read(table([85, 183, 86]))
    #expect(told.figure("12.1", village: "Bản Chang")?.parts == "183/243")
    #expect(told.figure("12.2", village: "Bản Chang")?.parts == "48/243")
    let other = try ChecklistsTests.read(table([85, 185, 86]))
    #expect(other.figure("12.1", village: "Bản Chang")?.parts == "-/-")
  }

  @Test func aGroupIsToldByItsNeighbours() throws {
    let leaves: [Typed] = ["Tổng (km)", "Đạt (km)"]
    func table(_ last: Typed) throws -> Submission {
      try ChecklistsTests.read(
        [
          ["GIAO THÔNG NĂM 2023"],
          ["TT", "Thôn", "Đường thôn, liên thôn đã cứng hóa", nil, "Ngõ xóm sạch, không lầy", nil, last],
          [nil, nil] + leaves + leaves + leaves, [1, "Nà Pia", 5, 4, 3, 2, 7, 6], [2, "Bản Chang", 5, 4, 3, 2, 7, 5],
        ], merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2"])
    }
    #expect(try table("Trục chính nội đồng đi lại tốt").figure("2.4", village: "Nà Pia")?.parts == "6/7")
    #expect(try table("Đường đi làm nương").records.count == 4)
  }

  @Test func minutesOfACheckGiveWhatWasFound() throws {
    func table(_ title: Typed) throws -> Submission {
      try ChecklistsTests.read(
        [
          [title], ["Thôn", "Chỉ tiêu", "Nội dung", "Thôn báo cáo", "Tổ kiểm tra", nil],
          [nil, nil, nil, "Số đạt", "Tổng số", "Số đạt"],
          ["Nà Pia", "9.2", "Hộ có nhà kiên cố, bán kiên cố", 66, 101, 63],
          ["Bản Chang", "9.2", "Hộ có nhà kiên cố, bán kiên cố", 40, 63, 39],
        ], merges: ["A2:A3", "B2:B3", "C2:C3", "E2:F2"])
    }
    #expect(try table("KẾT QUẢ KIỂM TRA THỰC TẾ NĂM 2023").figure("9.2", village: "Nà Pia")?.parts == "63/101")
    #expect(try table("SỐ LIỆU NĂM 2023").codes.contains("ambiguous-mapping"))
  }

  @Test func headingsAsTheyAreSpoken() throws {
    let submission = try ChecklistsTests.read([
      ["Thôn Nà Pia năm 2023"], ["Đạt chuẩn chưa", "Nội dung", "Cả bản", "Bản đã làm được", "Bằng"],
      ["Chưa", "Đường bản và đường sang bản khác đổ bê tông", 5, 4, 80],
      ["Rồi", "Ma chay, chôn cất đúng quy định", nil, nil, nil],
      ["Rồi", "Bản có nhà văn hóa, chỗ sinh hoạt chung", nil, nil, nil],
    ])
    #expect(lines(submission) == ["2.2 4/5 80.0 not-met", "17.5 -/- - met", "6.3 -/- - met"])
    let percents = try ChecklistsTests.read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Tên chỉ tiêu", "Mức đạt", "Thôn đạt (%)"],
      ["2.2", "Đường thôn được cứng hóa", "≥ 80%", 69.8],
      ["9.2", "Hộ có nhà kiên cố", "≥ 75%", 91.5],
    ])
    #expect(lines(percents) == ["2.2 -/- 69.8 unknown", "9.2 -/- 91.5 unknown"])
    let whole = try ChecklistsTests.read(
      [
        ["HỘI PHỤ NỮ NĂM 2023"],
        ["TT", "Chi hội", "Số hội viên", "Tổng số hộ của thôn", "Hộ phân loại rác (17.11)", nil],
        [nil, nil, nil, nil, "Số hộ", "% so với tổng số hộ"], [1, "Chi hội Nà Pia", 77, 101, 26, 25.7],
        [2, "Chi hội Bản Chang", 41, 52, 16, 30.8], [3, "Chi hội Pò Mạ", 68, 88, 31, 35.2],
      ], merges: ["E2:F2"] + ["A", "B", "C", "D"].map { "\($0)2:\($0)3" })
    #expect(
      whole.figure("17.11", village: "Nà Pia")?.parts == "26/101"
        && whole.figure("17.11", village: "Nà Pia")?.number == 25.7)
  }

  @Test func kindsOfFiguresAgainAndAgain() throws {
    let submission = try ChecklistsTests.read(
      [
        ["Thôn Nà Pia năm 2023"], ["Mã", "Chỉ tiêu", "Cách tính", "Kết quả", "Tự chấm"],
        ["2.2", "Đường thôn được cứng hóa", "Đạt/tổng số", "4,4/5 km", "ĐẠT"], [nil, nil, "Tỷ lệ", "88%"],
        ["9.2", "Hộ có nhà kiên cố", "Đạt/tổng số", "56/63 hộ", "ĐẠT"], [nil, nil, "Tỷ lệ", "88,9%"],
        ["17.1", "Hộ dùng nước sạch", "Đạt/tổng số", "15/63 hộ", "CHƯA ĐẠT"], [nil, nil, "Tỷ lệ", "23,8%"],
      ], merges: [3, 5, 7].flatMap { row in ["A", "B", "E"].map { "\($0)\(row):\($0)\(row + 1)" } })
    #expect(lines(submission) == ["2.2 4.4/5 88.0 met", "9.2 56/63 88.9 met", "17.1 15/63 23.8 not-met"])
  }

  @Test func noughtsBesideMarks() throws {
    let submission = try ChecklistsTests.read([
      ["VĂN HÓA NĂM 2023"], ["TT", "Thôn", "Có nhà văn hóa (6.3)", "Cảnh quan (17.3)"], [1, "Nà Pia", 0, "x"],
      [2, "Bản Chang", "x", 0],
      [3, "Pò Mạ", "x", "x"],
    ])
    #expect(submission.figure("6.3", village: "Nà Pia")?.status == .notMet)
    #expect(submission.figure("17.3", village: "Bản Chang")?.status == .notMet)
    #expect(submission.figure("6.3", village: "Pò Mạ")?.status == .met)
  }

  @Test func whatIsLeftIsTheFigureWhereNoneShouldBe() throws {
    let submission = try ChecklistsTests.read(
      [
        ["KẾT QUẢ XÓA NHÀ TẠM, DỘT NÁT (chỉ tiêu 9.1) NĂM 2023"],
        ["TT", "Thôn", "Số nhà tạm, dột nát đầu năm 2021", "Đã xóa (nhà)", nil, "Còn lại", "Sẽ xóa nốt"],
        [nil, nil, nil, "Năm 2022", "7 tháng năm 2023"], [1, "Nà Pia", 3, 0, 3, 0, nil],
        [2, "Bản Chang", 11, 5, 3, 3, "Năm 2024"],
        [3, "Pò Mạ", 4, 2, 1, 1, "Quý IV/2023"],
      ], merges: ["D2:E2"] + ["A", "B", "C", "F", "G"].map { "\($0)2:\($0)3" })
    #expect(submission.records.map { $0.figure?.number } == [0, 3, 1])
    #expect(submission.figure("9.1", village: "Pò Mạ")?.plan?.due?.description == "2023-12-31")
  }

  @Test func codesOfVillagesAndSharesOfWorkers() throws {
    let submission = try ChecklistsTests.read([
      ["LAO ĐỘNG QUA ĐÀO TẠO NĂM 2023"],
      [
        "Mã", "Tên thôn", "Lao động trong độ tuổi", "Lao động qua đào tạo (12.1)", "Tỷ lệ % (12.1)",
        "Trong đó: có bằng cấp (12.2)", "Tỷ lệ % so với tổng lao động (12.2)",
      ],
      ["V01", "Nà Pia", 176, 125, 71, 45, 25.6], ["V02", "Bản Chang", 243, 139, 57.2, 47, 19.3],
      ["V03", "Pò Mạ", 124, 72, 58.1, 20, 16.1],
    ])
    #expect(submission.figure("12.1", village: "Nà Pia")?.parts == "125/176")
    #expect(
      submission.figure("12.2", village: "Nà Pia")?.parts == "45/176"
        && submission.figure("12.2", village: "Nà Pia")?.number == 25.6)
  }

  @Test func allThreeInOneCell() throws {
    let submission = try ChecklistsTests.read([
      ["CÁC CHỈ TIÊU NĂM 2023"],
      [
        "TT", "Thôn", "Đường thôn, liên thôn được cứng hóa (2.2, km)", "Nhà kiên cố, bán kiên cố (9.2, hộ)",
        "Nhà văn hóa thôn (6.3)",
      ],
      [1, "Nà Pia", "2,2/4,0 (55,0%)", "81/101 (80,2%)", "Có"],
      [2, "Bản Chang", "5,7/7,4 (77,0%)", "48/52 (92,3%)", "Chưa có"],
    ])
    #expect(
      submission.figure("2.2", village: "Nà Pia")?.parts == "2.2/4"
        && submission.figure("2.2", village: "Nà Pia")?.number == 55)
    #expect(
      submission.records.compactMap { $0.figure?.indicator == "6.3" ? $0.figure?.status : nil } == [.met, .notMet])
  }

  // MARK: boxes, remarks, times

  @Test func aHeadingThatSaysHowToMark() throws {
    let submission = try ChecklistsTests.read([
      ["Thôn Nà Pia năm 2023"], ["TC", "Nội dung", "Số đạt", "Tổng số", "Đạt ghi 1, chưa đạt ghi 0"],
      ["2.2", "Đường trục thôn và đường nối sang thôn khác đã cứng hóa", 3, 4, 0], ["6.3", "Nhà văn hóa", nil, nil, 1],
      ["9.1", "Số nhà tạm", 2, nil, 0],
    ])
    #expect(submission.records.map { $0.figure?.status } == [.notMet, .met, .notMet])
  }

  @Test func boxesAreToldByTheirFirstWord() throws {
    let submission = try ChecklistsTests.read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Hiện được (%)", "Đã đạt", "Đang làm", "Chưa làm"],
      ["2.2", "Đường thôn được cứng hóa", 100, "✓", nil, nil],
      ["2.3", "Đường ngõ xóm sạch, không lầy lội", 60, nil, "✓", nil],
      ["9.2", "Hộ có nhà kiên cố, bán kiên cố", 74.1, nil, nil, "✓"],
    ])
    #expect(lines(submission) == ["2.2 -/- 100.0 met", "2.3 -/- 60.0 not-met", "9.2 -/- 74.1 not-met"])
  }

  @Test(arguments: [
    ("Hiện được (%)", true), ("Tăng so với 2022 (%)", false), ("Dân góp (%)", false), ("Mức chuẩn (%)", false),
  ])
  func aPercentOfSomethingElseIsNoResult(heading: String, isResult: Bool) throws {
    let submission = try ChecklistsTests.read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", .init(stringLiteral: heading), "Đánh giá"],
      ["2.2", "Đường thôn được cứng hóa", 80, "Đạt"], ["9.2", "Hộ có nhà kiên cố, bán kiên cố", 74.1, "Chưa đạt"],
      ["17.1", "Hộ dùng nước sạch theo quy chuẩn", 50, "Đạt"],
    ])
    #expect(submission.records.count == 3)
    #expect(submission.records.allSatisfy { ($0.figure?.number != nil) == isResult })
  }

  private static func dated(_ heading: String, _ times: [Typed]) -> [[Typed]] {
    [
      ["Thôn Nà Pia năm 2023"], ["TT", "Chỉ tiêu", "Số đạt", "Tổng số", "Đánh giá", .init(stringLiteral: heading)],
      ["2.2", "Đường thôn được cứng hóa", 3, 4, "Chưa đạt", times[0]],
      ["9.2", "Hộ có nhà kiên cố, bán kiên cố", 60, 86, "Chưa đạt", times[1]],
      ["17.1", "Hộ dùng nước sạch theo quy chuẩn", 80, 86, "Đạt", nil],
    ]
  }

  @Test func timesToComeAreTheRoadmap() throws {
    let due = try ChecklistsTests.read(Self.dated("Hẹn với dân", ["Quý I năm 2024", "T12/2024"]))
    #expect(lines(due).map { $0.split(separator: " ").count } == [5, 5, 4])
    #expect(lines(due)[0].hasSuffix("2024-03-31") && lines(due)[1].hasSuffix("2024-12-31"))
    // A day of the past year, one day for all, and a time that says what it is of, are no deadlines.
    for (heading, times) in [
      ("Hẹn với dân", ["12/2022", "T12/2024"]), ("Hẹn với dân", ["31/12/2024", "31/12/2024"]),
      ("Ngày kiểm tra", ["2/8/2023", "3/8/2023"]), ("Số chỉ tiêu", ["1/3", "2/3"]),
    ] as [(String, [Typed])] {
      let other = try ChecklistsTests.read(Self.dated(heading, times))
      #expect(other.records.allSatisfy { $0.figure?.plan == nil }, "\(heading)")
    }
  }

  @Test func remarksThatJudge() throws {
    func read(_ last: Typed) throws -> Submission {
      try ChecklistsTests.read([
        ["Thôn Nà Pia năm 2023"], ["Mã", "Chỉ tiêu", "Đạt", "Tổng số", "%", "Ghi chú"],
        ["2.2", "Đường thôn được cứng hóa", 5, 6.5, 76.9, "Chưa đạt, vướng đất"],
        ["9.2", "Hộ có nhà kiên cố, bán kiên cố", 80, 86, 93, "Đã đạt từ năm 2021"],
        ["17.1", "Hộ dùng nước sạch theo quy chuẩn", 62, 86, 72.1, last],
      ])
    }
    #expect(lines(try read("Đạt (cần giữ vững)")).map { $0.split(separator: " ")[3] } == ["not-met", "met", "met"])
    // One remark that judges nothing: the column holds remarks.
    #expect(try read("dân góp công").records.allSatisfy { $0.figure?.status == .unknown })
  }

  // MARK: rows

  @Test func wholesMergedDown() throws {
    let submission = try ChecklistsTests.read(
      [
        ["Thôn Nà Pia năm 2023"], ["Chỉ tiêu", "Tên chỉ tiêu", "Tổng số", "Số đạt", "Tỷ lệ (%)"],
        ["9.2", "Hộ có nhà kiên cố, bán kiên cố", "86 hộ", 80, 93],
        ["17.1", "Hộ dùng nước sạch theo quy chuẩn", nil, 43, 50],
        ["15.1", "Người tham gia bảo hiểm y tế", 300, 270, 90],
        ["17.3", "Cảnh quan xanh, sạch, đẹp", nil, nil, nil],
      ], merges: ["C3:C4"])
    #expect(
      lines(submission).prefix(3) == ["9.2 80/86 93.0 unknown", "17.1 43/86 50.0 unknown", "15.1 270/300 90.0 unknown"])
  }

  @Test func numbersBehindAQuestion() throws {
    let submission = try ChecklistsTests.read([
      ["Thôn Nà Pia năm 2023"], ["Câu", "Câu hỏi", "Trả lời", "Tự chấm"],
      [1, "Thôn có bao nhiêu hộ?", "86 hộ", nil],
      [2, "Nhà ở của dân thế nào? (chỉ tiêu 9.2)", "80/86 hộ, bằng 93,0%", "Đạt"],
      [3, "Nước dùng hằng ngày ra sao? (17.1)", "43/86 hộ, bằng 50,0%", "Chưa đạt"],
      [4, "Bảo hiểm y tế ra sao? (CT 15.1)", "270/300 người, bằng 90,0%", "Đạt"],
    ])
    #expect(lines(submission) == ["9.2 80/86 93.0 met", "17.1 43/86 50.0 not-met", "15.1 270/300 90.0 met"])
  }

  @Test func lettersOfPartsInAColumnOfTheirOwn() throws {
    let submission = try ChecklistsTests.read([
      ["RÀ SOÁT TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO NĂM 2023"], ["Thôn Nà Pia"],
      ["Chỉ tiêu", "Nội dung", "Số đạt/tổng số", "Kết quả", "Thôn xếp"],
      ["2.2", "Đường thôn, bản, đường liên thôn", nil, nil, nil],
      ["a)", "Được cứng hóa và bảo trì hằng năm", "6,5/6,5 km", "100,0%", "Đạt"],
      ["b)", "Có biển báo, đèn chiếu sáng, cây xanh", "5,2/6,5 km", "80,0%", "Chưa đạt"],
      ["9.1", "Hộ có nhà kiên cố hoặc bán kiên cố", "85/85 hộ", "100,0%", "Đạt"],
    ])
    #expect(lines(submission) == ["2.2a 6.5/6.5 100.0 met", "2.2b 5.2/6.5 80.0 not-met", "9.1 85/85 100.0 met"])
  }

  @Test func whatTheVillageDidIsNoVillage() throws {
    let submission = try ChecklistsTests.read(
      [
        ["Tên thôn: Nà Pia   Ngày trả lời: 22/7/2023"],
        ["Số hiệu", "Nội dung", "Thôn đã làm được", nil, nil, "Thôn tự chấm (đánh X)", nil],
        [nil, nil, "Số đạt được", "Trên tổng số", "Tỷ lệ %", "Đạt", "Không đạt"],
        ["9.2", "Hộ có nhà kiên cố, bán kiên cố", 80, 86, 93, "X", nil],
        ["17.1", "Hộ dùng nước sạch theo quy chuẩn", 43, 86, 50, nil, "X"],
      ], merges: ["A2:A3", "B2:B3", "C2:E2", "F2:G2"])
    #expect(lines(submission) == ["9.2 80/86 93.0 met", "17.1 43/86 50.0 not-met"])
    #expect(submission.records.allSatisfy { $0.village?.code == "V01" })
  }
}

extension ColumnsByCellsTests {
  /// A table whose header was deleted above one that has its own: nothing of it is a title.
  @Test func aTableWithoutHeaderAboveAnother() throws {
    let first: [[Typed]] = [
      ["2.2", "Đường thôn được cứng hóa", 3, 4, "Chưa đạt"],
      ["9.2", "Hộ có nhà kiên cố, bán kiên cố", 60, 86, "Chưa đạt"],
      ["17.1", "Hộ dùng nước sạch theo quy chuẩn", 80, 86, "Đạt"],
    ]
    let second: [[Typed]] = [
      [], ["NÔNG THÔN MỚI NÂNG CAO"], ["Mã", "Chỉ tiêu", "Số đạt", "Tổng số", "Đánh giá"],
      ["9.1", "Hộ có nhà kiên cố hoặc bán kiên cố", 60, 86, "Chưa đạt"],
      ["17.5", "Hộ phân loại rác thải tại nguồn", 50, 86, "Đạt"],
    ]
    let missing = try ChecklistsTests.read([["Thôn Nà Pia năm 2023"]] + first + second)
    #expect(missing.problems.filter { $0.code == .headerMissing }.map(\.cell?.description) == ["A2"])
    #expect(missing.records.count == 2 && missing.counts.leftOver == 15)
    let whole = try ChecklistsTests.read(
      [["Thôn Nà Pia năm 2023"], ["Mã", "Chỉ tiêu", "Số đạt", "Tổng số", "Đánh giá"]] + first + second)
    #expect(!whole.codes.contains("header-missing") && whole.records.count == 5 && whole.counts.leftOver == 0)
  }

  @Test(arguments: ["Tên thôn: Nà Ngài   Số hộ: 47", "Tên thôn: Nà Ngài   Ngày trả lời: 22/7/2023"])
  func aNameMayLookLikeALabel(head: String) throws {
    let submission = try ChecklistsTests.read([
      [.init(stringLiteral: head)], ["Mã", "Chỉ tiêu", "Số đạt", "Tổng số"],
      ["9.2", "Hộ có nhà kiên cố, bán kiên cố", 40, 47], ["17.1", "Hộ dùng nước sạch theo quy chuẩn", 20, 47],
    ])
    #expect(submission.records.allSatisfy { $0.village?.name == "Nà Ngài" } && submission.records.count == 2)
  }

  @Test func dotsBetweenTwoDigitsAreNoSpace() throws {
    func read(_ figure: String) throws -> Submission {
      try ChecklistsTests.read([
        ["Thôn Nà Pia năm 2023"], [.init(stringLiteral: "9.2. Số hộ có nhà kiên cố: \(figure) hộ. Tổng số hộ: 600 hộ")],
        ["17.1. Số hộ dùng nước sạch: 40 hộ. Tổng số hộ: 86 hộ"], ["15.1. Số người có thẻ bảo hiểm y tế: 270 người"],
      ])
    }
    #expect(try read("….500….").figure("9.2")?.numerator == 500)
    // "3…500" is no 3 500.
    #expect(try read("3…500").figure("9.2")?.numerator == nil)
  }
}
