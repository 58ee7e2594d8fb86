import FoundationEssentials
import Spreadsheets
import Testing

@testable import Checklists

/// Sheets read line by line: forms on dotted lines, frames, reports in sentences.
@Suite struct LabelledLinesTests {
  private func lines(_ submission: Submission) -> [String] {
    submission.records.compactMap { record in
      record.figure.map { figure in
        return "\(figure.indicator) \(figure.parts) \(figure.number.map { "\($0)" } ?? "-") \(figure.status.rawValue)"
      }
    }
  }

  @Test func aNotebookInOneColumn() throws {
    let submission = try ChecklistsTests.read([
      ["Bản Nà Pia"], ["Tự chấm nông thôn mới, tháng 7 năm 2023"], ["1/ Chỉ tiêu 2.2: Đường bản đổ bê tông"],
      ["- Cả bản: 3,5 km"],
      ["- Đã làm được: 3,2 km"], ["- Bằng: 91,4%"], ["- Tự chấm: đạt"],
      ["2/ Chỉ tiêu 9.1: Nhà tạm, nhà dột nát còn lại"],
      ["- Còn: 2 nhà"], ["- Tự chấm: chưa đạt"], ["3/ Chỉ tiêu 15.1: Bà con có thẻ bảo hiểm y tế"],
      ["- Cả bản: 219 người"],
      ["- Đã làm được: 210 người"], ["- Bằng: 95,9%"],
    ])
    #expect(lines(submission) == ["2.2 3.2/3.5 91.4 met", "9.1 -/- 2.0 not-met", "15.1 210/219 95.9 unknown"])
  }

  @Test func cellsWithAnIndicatorALine() throws {
    let submission = try ChecklistsTests.read([
      ["Thôn Nà Pia, năm 2023"], ["Tiêu chí", "Thôn làm được", "Số chỉ tiêu đạt"],
      ["Tiêu chí 2: Giao thông", "2.2: 4,8/7,4 km - 64,9% - chưa đạt\n2.3: 4,7/4,7 km - 100% - đạt", "1 trong 2"],
      ["Tiêu chí 9: Nhà ở", "9.2: 52/88 hộ - 59,1% - chưa đạt", "0 trong 1"],
    ])
    #expect(
      lines(submission)
        == ["2.2 4.8/7.4 64.9 notMet", "2.3 4.7/4.7 100.0 met", "9.2 52/88 59.1 notMet"].map {
          $0.replacing("notMet", with: "not-met")
        })
    #expect(submission.record("2.3")?.source.cells[.value]?.description == "B3")
  }

  @Test func messagesWithTheirTimesAndSenders() throws {
    let sender: Typed = "Lý Văn Giảđịnh"
    let submission = try ChecklistsTests.read([
      ["27/07/2023 19:43", sender, "Em gửi số liệu nông thôn mới 2023 của thôn Nà Pia nhé chị"],
      ["27/07/2023 19:45", sender, "Đường thôn bê tông 6,6 trên 7,2 km (91,7%) đạt chị ạ"],
      [
        "27/07/2023 19:47", sender,
        "Nhà tạm dột nát còn 0 nhà, đạt. Nhà kiên cố và bán kiên cố 45 trên 63 hộ (71,4%) chưa đạt",
      ],
      ["27/07/2023 19:48", sender, "Nước sạch 7/63 hộ = 11,1% chưa đạt"], ["27/07/2023 19:49", sender, "Vâng"],
    ])
    #expect(
      submission.records.map { "\($0.figure?.indicator ?? "") \($0.figure?.parts ?? "")" } == [
        "2.2 6.6/7.2", "9.2 45/63", "17.1 7/63",
      ])
    #expect(submission.records.allSatisfy { $0.village?.code == "V01" })
    let uses = submission.sheets[0].uses
    #expect(uses.filter { $0.value == .used(.person) }.count == 5)
  }

  @Test func aFormOnDottedLines() throws {
    let submission = try ChecklistsTests.read([
      ["TỜ KHAI NĂM 2023"], ["Thôn: ......Nà Pia......  Số hộ: ....86...."],
      ["2.2. Đường thôn, liên thôn được cứng hóa"], ["- Tổng chiều dài: .....4......... km"],
      ["- Chiều dài đã đạt: ........3,7..... km"], ["- Tỷ lệ: ......92,5..... %.   Tự đánh giá: .......Đạt....."],
      ["9.1. Nhà tạm, dột nát"], ["- Số nhà tạm còn lại: .....3..... nhà"], ["- Tự đánh giá: ....Chưa đạt...."],
      ["9.2. Hộ có nhà kiên cố, bán kiên cố"], ["- Tổng số hộ: ..86.. hộ"], ["- Số hộ đạt: ..80.. hộ"],
      ["- Tỷ lệ: .......... %.   Tự đánh giá: .........."],
    ])
    #expect(lines(submission) == ["2.2 3.7/4 92.5 met", "9.1 -/- 3.0 not-met", "9.2 80/86 93.023256 unknown"])
    #expect(submission.records.allSatisfy { $0.village?.code == "V01" && $0.year == 2023 })
    #expect(submission.record("2.2")?.source.cells[.value] == CellReference("A6"))
  }

  @Test func aReportInSentences() throws {
    let submission = try ChecklistsTests.read([
      ["THÔN NÀ PIA"], ["BÁO CÁO NĂM 2023"],
      ["- Về đường thôn, liên thôn: thôn có 4 km, đã cứng hóa 3,7 km, đạt 92,5%. Tự đánh giá: Đạt."],
      ["- Nhà ở: có 80 hộ có nhà kiên cố, bán kiên cố trong tổng số 86 hộ, đạt 93,0%. Tự đánh giá: Đạt."],
      ["- Nhà tạm, dột nát: còn 1 nhà. Tự đánh giá: Chưa đạt."],
      ["- Nước sạch: mục tiêu đến cuối năm 60/86 hộ, đạt 69,8%."],
      ["- Phân loại rác tại nguồn: năm 2022 đạt 20/86 hộ, chiếm 23,3%."],
      ["- Hộ chưa có nhà tiêu hợp vệ sinh: 14/86 hộ, chiếm 16,3%."],
      ["- Bảo hiểm y tế: có 155/310 người được cấp, 290/310 người tham gia, đạt 50%."],
    ])
    // What is hoped for, what was, what falls short, and which of two pairs is meant: none of it is read.
    #expect(lines(submission) == ["2.2 3.7/4 92.5 met", "9.2 80/86 93.0 met", "9.1 -/- 1.0 not-met"])
  }

  @Test func frames() throws {
    let submission = try ChecklistsTests.read([
      ["THÔN NÀ PIA NĂM 2023"], ["Chỉ tiêu 9.2: Hộ có nhà kiên cố, bán kiên cố"],
      ["Tổng số (hộ)", 86, "Đạt (hộ)", 80, "Tỷ lệ (%)", 93, "Tự đánh giá", "Đạt"],
      ["Chỉ tiêu 17.1: Hộ dùng nước sạch theo quy chuẩn"],
      ["Tổng số (hộ)", 86, "Đạt (hộ)", 20, "Tỷ lệ (%)", 23.3, "Tự đánh giá", "Chưa đạt"],
      ["Chỉ tiêu 17.11: Hộ phân loại rác tại nguồn"],
      ["Tổng số (hộ)", 86, "Đạt (hộ)", nil, "Tỷ lệ (%)", nil, "Tự đánh giá", nil],
    ])
    #expect(lines(submission) == ["9.2 80/86 93.0 met", "17.1 20/86 23.3 not-met", "17.11 -/86 - unknown"])
  }

  @Test func aSentenceBelowAList() throws {
    let list: [[Typed]] = [
      ["DANH SÁCH HỘ CHĂN NUÔI THÔN NÀ PIA NĂM 2023"], ["TT", "Họ và tên chủ hộ", "Số con", "Bảo đảm vệ sinh"],
      [1, "Nông Văn Giảđịnh", 4, "Đạt"], [2, "Bế Thị Giảđịnh", 5, "Chưa đạt"], [],
    ]
    let submission = try ChecklistsTests.read(
      list + [["Chỉ tiêu 17.9 (Tỷ lệ cơ sở chăn nuôi bảo đảm vệ sinh thú y): 41/58 hộ, đạt 70,7%"]])
    #expect(lines(submission) == ["17.9 41/58 70.7 unknown"])
    #expect(submission.records.first?.village?.code == "V01")
    // Without its number, or with figures that do not prove each other, one sentence is not enough.
    #expect(try ChecklistsTests.read(list + [["Cộng: 41/58 hộ, đạt 70,7%"]]).records.isEmpty)
    #expect(try ChecklistsTests.read(list + [["Chỉ tiêu 17.9: 41/58 hộ, đạt 77,7%"]]).records.isEmpty)
  }
}
