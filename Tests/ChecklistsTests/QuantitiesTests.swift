import FoundationEssentials
import Spreadsheets
import Testing

@testable import Checklists

/// Which of several figures of one indicator is which: of several months, of counts and wholes, of parts.
@Suite struct QuantitiesTests {
  private func lines(_ submission: Submission) -> [String] {
    submission.records.compactMap { record in
      record.figure.map { figure in
        let parts = [figure.numerator, figure.denominator].map { $0.map(\.description) ?? "-" }.joined(separator: "/")
        return "\(record.village?.code ?? "-") \(figure.indicator) \(parts) \(figure.number.map { "\($0)" } ?? "-")"
      }
    }
  }

  // MARK: months

  private static func quarters(_ third: (Typed, Typed)) -> [[Typed]] {
    [
      ["Thôn Nà Pia năm 2023"],
      ["TT", "Chỉ tiêu", "Tổng số", "Quý I", nil, "Quý II", nil, "Quý III", nil],
      [nil, nil, nil, "Số đạt", "Tỷ lệ (%)", "Số đạt", "Tỷ lệ (%)", "Số đạt", "Tỷ lệ (%)"],
      ["9.2", "Hộ có nhà kiên cố, bán kiên cố", 86, 70, 81.4, 80, 93, third.0, third.1],
      ["17.1", "Hộ dùng nước sạch theo quy chuẩn", 86, 30, 34.9, 40, 46.5, nil, nil],
    ]
  }

  private static let merges = ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2", "H2:I2"]

  @Test func theLastQuarterFilledIn() throws {
    let empty = try ChecklistsTests.read(Self.quarters((nil, nil)), merges: Self.merges)
    #expect(lines(empty) == ["V01 9.2 80/86 93.0", "V01 17.1 40/86 46.5"])
    // Begun, it is the one that counts: what it lacks is missing, not last quarter's.
    let begun = try ChecklistsTests.read(Self.quarters((82, 95.3)), merges: Self.merges)
    #expect(lines(begun) == ["V01 9.2 82/86 95.3", "V01 17.1 -/86 -"])
    #expect(begun.codes.contains("unmapped-cells"))
  }

  @Test func aSumUpToNowGoesBeforeItsMonths() throws {
    let submission = try ChecklistsTests.read(
      [
        ["SỐ HỘ PHÂN LOẠI CHẤT THẢI RẮN TẠI NGUỒN NĂM 2023 (Chỉ tiêu 17.11)"],
        ["TT", "Chi hội", "Tổng số hộ", "Số hộ mới thực hiện trong tháng", nil, nil, "Lũy kế đến 31/7", "Tỷ lệ (%)"],
        [nil, nil, nil, "T5", "T6", "T7"],
        [1, "CH Nà Pia", 86, 8, 5, 3, 26, 30.2], [2, "Chi hội thôn Tân Hòa", 100, 4, nil, 8, 52, 52],
        [3, "CH Nà Lình", 50, 1, 2, nil, 13, 26],
      ], merges: ["A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:G3", "H2:H3"])
    #expect(lines(submission) == ["V01 17.11 26/86 30.2", "V04 17.11 52/100 52.0", "V03 17.11 13/50 26.0"])
  }

  @Test func countsThatGoDownAreNoStates() throws {
    // 5,2 then 4,1 tonnes: each month's own, and no sum of them.
    let submission = try ChecklistsTests.read([
      ["KHỐI LƯỢNG RÁC ĐƯỢC THU GOM NĂM 2023 (chỉ tiêu 17.6)"], ["TT", "Thôn", "T1", "T2", "T3"],
      [1, "Nà Pia", 5.2, 4.1, 6], [2, "Tân Hòa", 7.2, 6.1, 5.3], [3, "Nà Lình", 4.2, 5.1, 4],
    ])
    #expect(submission.records.isEmpty)
    #expect(submission.codes.contains("ambiguous-mapping"))
  }

  // MARK: counts and wholes

  @Test func wholesInRowsOfTheirOwn() throws {
    let submission = try ChecklistsTests.read([
      ["SỐ LIỆU CÁC THÔN NĂM 2023"], ["TT", "Nội dung", "ĐVT", "Nà Pia", "Tân Hòa"],
      [nil, "Tổng số hộ toàn thôn", "hộ", 86, 120], ["9.2", "Số hộ có nhà kiên cố, bán kiên cố", "hộ", 80, 130],
      ["17.1", "Số hộ dùng nước sạch theo quy chuẩn", "hộ", 43, 60],
    ])
    // 130 of 120 households: that whole is not this count's.
    #expect(
      lines(submission) == [
        "V01 9.2 80/86 93.023256", "V04 9.2 130/- -", "V01 17.1 43/86 50.0", "V04 17.1 60/120 50.0",
      ])
  }

  @Test func theQuantitiesOfOneIndicatorInRows() throws {
    let submission = try ChecklistsTests.read([
      ["Thôn Nà Pia năm 2023"], ["STT", "Chỉ tiêu", "ĐVT", "Số liệu"],
      [1, "Tổng chiều dài đường thôn, liên thôn", "km", 4],
      [2, "Chiều dài đường thôn, liên thôn đã được cứng hóa", "km", 3.7],
      [3, "Tỷ lệ đường thôn, liên thôn được cứng hóa", "%", 92.5],
      [4, "Tổng số hộ dùng nước sạch theo quy chuẩn", "hộ", 43],
      [5, "Kế hoạch số hộ có nhà kiên cố, bán kiên cố", "hộ", 84],
      [6, "Tỷ lệ hộ có nhà kiên cố, bán kiên cố", "%", 93],
    ])
    #expect(lines(submission).contains("V01 2.2 3.7/4 92.5"))
    // "Tổng số hộ dùng nước sạch" counts, it is no whole; and a plan is never the count behind a result.
    #expect(submission.figure("17.1")?.numerator == 43)
    #expect(submission.figure("17.1")?.denominator == nil)
    #expect(
      !submission.records.contains {
        $0.figure?.indicator == "9.2" && $0.figure?.numerator == 84 && $0.figure?.value != nil
      })
  }

  @Test func answersAboutOneIndicator() throws {
    let submission = try ChecklistsTests.read([
      ["Câu hỏi", "Trả lời"], ["Thôn của ông (bà)", "Nà Pia"], ["Tổng số hộ của thôn là bao nhiêu?", 86],
      ["Chỉ tiêu 2.2: Tổng chiều dài đường thôn, liên thôn (km)?", 4],
      ["Chỉ tiêu 2.2: Có bao nhiêu km đã cứng hóa?", 3.7], ["Chỉ tiêu 2.2: Thôn tự đánh giá", "Đạt"],
      ["Chỉ tiêu 9.2: Có bao nhiêu hộ có nhà kiên cố hoặc bán kiên cố?", 43],
      ["Chỉ tiêu 9.2: Thôn tự đánh giá", "Chưa đạt"],
    ])
    #expect(lines(submission) == ["V01 2.2 3.7/4 92.5", "V01 9.2 43/86 50.0"])
    #expect(submission.records.compactMap { $0.figure?.status } == [.met, .notMet])
  }

  @Test func theSheetsOwnPercentIsTheValue() throws {
    let rows: [[Typed]] = [[86, 60, 43, 50, 71.7], [120, 50, 40, 33.3, 80], [50, 40, 13, 26, 32.5]]
    let villages = ["Nà Pia", "Tân Hòa", "Nà Lình"]
    let submission = try ChecklistsTests.read(
      [
        ["KẾT QUẢ NĂM 2023"],
        ["TT", "Thôn", "Chỉ tiêu", "Dân số", "Kế hoạch năm 2023", "Thực hiện đến 31/7", "TH/Dân số (%)", "TH/KH (%)"],
      ]
        + zip(villages, rows).map { [1, .text($0), "15.4 - Tỷ lệ dân số có sổ khám chữa bệnh điện tử"] + $1 })
    #expect(lines(submission) == ["V01 15.4 43/86 50.0", "V04 15.4 40/120 33.3", "V03 15.4 13/50 26.0"])
  }

  @Test func aResultSoMuchAHead() throws {
    let submission = try ChecklistsTests.read([
      ["ĐẤT CÂY XANH CÁC THÔN NĂM 2023 (17.4)"], ["TT", "Thôn", "Dân số", "Đất cây xanh (m2)", "Bình quân (m2/người)"],
      [1, "Nà Pia", 310, 620, 2], [2, "Tân Hòa", 428, 600, 1.4], [3, "Nà Lình", 367, 734, 2],
    ])
    #expect(lines(submission) == ["V01 17.4 620/310 2.0", "V04 17.4 600/428 1.4", "V03 17.4 734/367 2.0"])
  }

  @Test func whatAddsToACountSpeaksOfTheIndicatorAsMuch() throws {
    let submission = try ChecklistsTests.read([
      ["NHÀ Ở CÁC THÔN NĂM 2023 (9.2)"],
      ["TT", "Thôn", "Tổng số hộ", "Nhà kiên cố", "Tỷ lệ nhà kiên cố (%)", "Nhà bán kiên cố"],
      [1, "Nà Pia", 74, 30, 40.5, 32], [2, "Tân Hòa", 101, 50, 49.5, 28], [3, "Nà Lình", 88, 40, 45.5, 30],
    ])
    #expect(submission.records.isEmpty)
    #expect(submission.codes.contains("ambiguous-mapping"))
  }

  @Test func whatMustBeReachedIsNoResult() throws {
    let submission = try ChecklistsTests.read([
      ["Thôn Nà Pia năm 2023"], ["TT", "Nội dung", "Mức đạt", "Thực tế (%)", "Đạt", "Chưa đạt"],
      ["9.2", "Hộ có nhà kiên cố, bán kiên cố", "≥ 75%", 93, "ü", nil],
      ["8.3", "Có đài truyền thanh và hệ thống loa đến thôn", "Đạt", nil, nil, "ü"],
    ])
    #expect(lines(submission) == ["V01 9.2 -/- 93.0", "V01 8.3 -/- -"])
    #expect(submission.records.compactMap { $0.figure?.status } == [.met, .notMet])
    #expect(submission.figure("8.3")?.value == .boolean(false))
  }

  @Test func aDashBeforeEachIndicator() throws {
    let submission = try ChecklistsTests.read([
      ["ĐẢNG ỦY - HĐND - UBND"], ["TỰ KIỂM TRA NĂM 2023"], ["TT", "Tiêu chí, chỉ tiêu", "Kết quả", "Đánh giá"],
      [2, "Tiêu chí Giao thông", "1/2 chỉ tiêu", "Chưa đạt"],
      [nil, "- Tỷ lệ đường thôn, bản và đường liên thôn ít nhất được cứng hóa", "76,4%", "Chưa đạt"],
      [nil, "- Tỷ lệ đường ngõ, xóm sạch và không lầy lội vào mùa mưa", "100%", "Đạt"],
      [10, "Tiêu chí Thu nhập", "0/1 chỉ tiêu", "Chưa đạt"],
      [nil, "- Thu nhập bình quân đầu người (triệu đồng/người)", "39,2", "Chưa đạt"],
    ])
    #expect(lines(submission) == ["- 2.2 -/- 76.4", "- 2.3 -/- 100.0", "- 10.1 -/- 39.2"])
  }

  @Test func countsUnderMetAndNotMet() throws {
    func submission(_ first: (Typed, Typed)) throws -> Submission {
      try ChecklistsTests.read([
        ["NƯỚC SẠCH CÁC THÔN NĂM 2023 (17.1)"], ["TT", "Thôn", "Đạt", "Chưa đạt"], [1, "Nà Pia", first.0, first.1],
        [2, "Tân Hòa", 26, 74],
      ])
    }
    #expect(lines(try submission((31, 43))) == ["V01 17.1 31/- -", "V04 17.1 26/- -"])
    // Two percents make a hundred in every row.
    #expect(lines(try submission((41.9, 58.1))) == ["V01 17.1 -/- 41.9", "V04 17.1 -/- 26.0"])
  }

  @Test func aimsAreNoResults() throws {
    func submission(_ title: String) throws -> Submission {
      try ChecklistsTests.read([
        [.text(title)], ["TT", "Chỉ tiêu", "Quý III (%)", "Quý IV (%)"],
        ["9.2", "Hộ có nhà kiên cố, bán kiên cố", 82, nil], ["17.1", "Hộ dùng nước sạch theo quy chuẩn", 45, nil],
      ])
    }
    #expect(try submission("ĐĂNG KÝ PHẤN ĐẤU THÔN NÀ PIA NĂM 2023").records.isEmpty)
    #expect(lines(try submission("KẾT QUẢ THÔN NÀ PIA NĂM 2023")) == ["V01 9.2 -/- 82.0", "V01 17.1 -/- 45.0"])
  }

  @Test func aWholeBelowItsCounts() throws {
    let submission = try ChecklistsTests.read([
      ["Thôn Nà Pia năm 2023"], ["STT", "Nội dung", "ĐVT", "Số liệu"],
      [1, "Số hộ có nhà kiên cố, bán kiên cố", "hộ", 43], [2, "Số hộ dùng nước sạch theo quy chuẩn", "hộ", 20],
      [3, "Tổng số hộ", "hộ", 86],
    ])
    #expect(lines(submission) == ["V01 9.2 43/86 50.0", "V01 17.1 20/86 23.255814"])
  }

  @Test func thePercentBesideACount() throws {
    let submission = try ChecklistsTests.read([
      ["SỐ LIỆU CÁC THÔN NĂM 2023"], ["TT", "Thôn", "Tổng số hộ", "Số hộ có nhà kiên cố (9.2)", "Tỷ lệ (%)"],
      [1, "Nà Pia", 86, 80, 93], [2, "Tân Hòa", 120, 100, 83.3],
    ])
    #expect(lines(submission) == ["V01 9.2 80/86 93.0", "V04 9.2 100/120 83.3"])
  }
}
