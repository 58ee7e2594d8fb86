import FoundationEssentials
import Spreadsheets
import Testing

@testable import Checklists

/// What the mutation run once missed: each fault beside its clean twin.
@Suite struct PlantedFaultsTests {
  /// In text the merges are lost: "Tỷ lệ (%)" over I to K does not reach into 15.4, whose group begins at L.
  @Test func aGroupOfHeadingsEndsWhereTheOneAboveItDoes() throws {
    let rows: [[Typed]] = [
      ["CHỈ TIÊU 15.1 VÀ 15.4 THEO THÔN NĂM 2023"],
      [
        "STT", "Thôn", "Nhân khẩu", nil, nil, "15.1. Tỷ lệ người dân tham gia bảo hiểm y tế", nil, nil, nil, nil, nil,
        "15.4. Dân số có sổ khám chữa bệnh điện tử",
      ],
      [nil, nil, nil, nil, nil, "Số người có thẻ BHYT còn hạn", nil, nil, "Tỷ lệ (%)"],
      [
        nil, nil, "Tổng", "Nam", "Nữ", "Tổng", "Nam", "Nữ", "Tổng", "Nam", "Nữ", "Số người", "Tỷ lệ (%)",
      ],
      ["1", "Nà Pia", "352", "178", "174", "330", "165", "165", "93,75", "92,70", "94,83", "190", "53,98"],
      ["2", "Bản Chang", "471", "238", "233", "452", "225", "227", "95,97", "94,54", "97,42", "260", "55,20"],
      ["3", "Nà Lình", "402", "204", "198", "381", "191", "190", "94,78", "93,63", "95,96", "214", "53,23"],
    ]
    let submission = try read([makeSheet(rows)], format: .csv, file: "y-te.csv")
    #expect(!submission.problems.contains { $0.code == .ambiguousMapping })
    let figure = try #require(submission.record("15.4", village: "Nà Pia")?.figure)
    #expect(figure.numerator == 190)
    #expect(figure.denominator == 352)
  }

  private func officers(_ third: [Typed]) -> [[Typed]] {
    [
      ["TỔNG HỢP HỘ DÙNG NƯỚC SẠCH NĂM 2023 (chỉ tiêu 17.1)"],
      ["TT", "Tên thôn", "Tổng số hộ", "Số hộ đạt", "Tỷ lệ (%)"], [1, "Nà Pia", 86, 80, 93.02],
      [2, "Bản Chang", 112, 100, 89.29], third, [4, "Tân Hòa", 131, 130, 99.24],
    ]
  }

  /// A village whose row an officer left empty is a record that says nothing, so that it can be asked for.
  @Test func aRowLeftEmptyAmongFilledOnes() throws {
    let clean = try read(officers([3, "Nà Lình", 95, 95, 100]))
    #expect(clean.records.count == 4)
    let submission = try read(officers([3, "Nà Lình"]))
    let record = try #require(submission.record("17.1", village: "Nà Lình"))
    #expect(record.figure?.value == nil)
    #expect(record.source.row == 5)
    #expect(submission.records.count == 4)
  }

  /// Where only one village gives a figure, the others have not forgotten it.
  @Test func aColumnFilledOnceIsNotForgottenElsewhere() throws {
    var rows = officers([3, "Nà Lình"])
    rows[3] = [2, "Bản Chang"]
    rows[5] = [4, "Tân Hòa"]
    #expect(try read(rows).records.count == 1)
  }

  private func roadmap(_ money: [Typed]) -> [[Typed]] {
    [
      ["LỘ TRÌNH GIAI ĐOẠN 2023-2025"],
      ["TT", "Tiêu chí, chỉ tiêu", "Hiện trạng", "Mục tiêu", "Nhiệm vụ, giải pháp", "Kinh phí (triệu đồng)"],
    ]
      + zip(["2.3", "5.1", "6.3"], money).map { id, money in
        [.text(id), "Đường ngõ, xóm", "90%", "100%", "Vận động nhân dân", money]
      } + [["Tổng cộng", nil, nil, nil, nil, 1500]]
  }

  /// Money is added up as far as it is nothing but numbers.
  @Test func sumsOfMoney() throws {
    let totals = try #require(try read(roadmap([650, 450, 350])).tables.first?.totals)
    #expect(totals.map(\.cell.description) == ["F6"])
    #expect(totals.map(\.sum) == [1450])
    #expect(totals.map(\.stated) == [1500])
    #expect(try read(roadmap([650, "450 (xã 50, dân góp 400)", 350])).tables.first?.totals.isEmpty == true)
  }

  @Test func anErrorInAColumnOfMoney() throws {
    let submission = try read([makeSheet(roadmap([650, "#REF!", 350]))], format: .csv, file: "lo-trinh.csv")
    #expect(submission.problems.filter { $0.code == .cellError }.map(\.cell?.description) == ["F4"])
    let clean = try read([makeSheet(roadmap([650, "450", 350]))], format: .csv, file: "lo-trinh.csv")
    #expect(!clean.problems.contains { $0.code == .cellError })
  }

  /// "2 | Giao thông" is a heading whether its number was typed as text or not.
  @Test func headingsOfGroupsAreNoRows() throws {
    for number: Typed in [2, "2"] {
      let submission = try read([
        ["PHIẾU TỰ ĐÁNH GIÁ THÔN NÀ PIA NĂM 2023"],
        ["TT", "Nội dung chỉ tiêu", "Số đạt", "Tổng số", "Tỷ lệ (%)", "Tự đánh giá"],
        [number, "Giao thông"],
      ])
      #expect(submission.problems.map(\.code) == [.noDataRows])
    }
  }

  /// "Bản" belongs to the name where a name follows; in "thôn, bản" it does not.
  @Test(arguments: [
    ("THÔN BẢN TRANG - XÃ KHUỔI MẠ", "BẢN TRANG"), ("Thôn Bản Trang", "Bản Trang"), ("THÔN BẢN NĂM 2023", nil),
    ("KẾT QUẢ XÂY DỰNG THÔN BẢN VĂN HÓA", nil), ("CÁC THÔN BẢN THỰC HIỆN TIÊU CHÍ", nil),
  ]) func namesThatBeginWithBan(_ line: String, _ name: String?) {
    #expect(TitleBlock.villageName(in: line) == name)
  }
}
