import Spreadsheets
import Testing
import VietnameseText

@testable import Checklists

@Suite struct IndicatorNumberTests {
  @Test(arguments: [
    ("2.2", 2, 2), ("2,3", 2, 3), ("TC 2.3", 2, 3), ("(2.3)", 2, 3), ("2-3", 2, 3), ("Chỉ tiêu 17.10", 17, 10),
    ("2.3.", 2, 3),
    ("2.3)", 2, 3), ("Tiêu chí 15.1", 15, 1), ("CT2.2", 2, 2),
  ])
  func spellings(_ text: String, criterion: Int, item: Int) throws {
    let number = try #require(IndicatorNumber.exact(text))
    #expect(number.criterion == criterion)
    #expect(number.item == item)
  }

  @Test(arguments: ["5", "TC5", "Tiêu chí 5", "5."])
  func criteria(_ text: String) throws {
    let number = try #require(IndicatorNumber.exact(text))
    #expect(number.criterion == 5)
    #expect(number.item == nil)
  }

  @Test(arguments: ["", "I", "A", "12 tháng 3", "2.200", "100%", "2.2%", "2.2.3", "86 hộ", "Nà Pài 1", "-", "0", "100"])
  func others(_ text: String) { #expect(IndicatorNumber.exact(text) == nil) }

  @Test func partsAndSets() throws {
    #expect(IndicatorNumber.exact("2.2a")?.part == "a")
    #expect(IndicatorNumber.exact("2.2.b")?.part == "b")
    #expect(IndicatorNumber.exact("2.2 a)")?.part == "a")
    #expect(IndicatorNumber.exact("NC 2.2")?.isAdvanced == true)
    #expect(IndicatorNumber.exact("NTM 2.2")?.isAdvanced == false)
    #expect(IndicatorNumber.exact("2.2")?.isAdvanced == nil)
  }

  @Test func beginningOfAName() throws {
    let (number, rest) = try #require(IndicatorNumber.leading("2.2. Tỷ lệ đường thôn"))
    #expect(number.text == "2.2")
    #expect(rest == "Tỷ lệ đường thôn")
    #expect(IndicatorNumber.leading("2.2 km đường")?.number.text == "2.2")
    #expect(IndicatorNumber.leading("100% số hộ") == nil)
    #expect(IndicatorNumber.leading("5 km đường thôn") == nil)
    #expect(IndicatorNumber.leading("Tiêu chí 5: Trường học")?.number.text == "5")
  }

  private func candidates(_ value: CellValue, _ text: String) throws -> [String] {
    let reference = try #require(CellReference("A1"))
    let sheet = Sheet(name: "S", cells: [Cell(reference: reference, value: value, text: text)])
    let entry = try #require(Grid(sheet, isCSV: false).own(1, 1))
    return IndicatorNumber.candidates(entry).map(\.text)
  }

  @Test func daysThatExcelMade() throws {
    let day = try #require(CivilDate(year: 2023, month: 3, day: 2))
    #expect(try candidates(.date(day, seconds: nil), "02/03/2023") == ["2.3", "3.2"])
    #expect(try candidates(.string("02-Mar"), "02-Mar") == ["2.3", "3.2"])
    #expect(try candidates(.string("2-Thg3"), "2-Thg3") == ["2.3", "3.2"])
    #expect(try candidates(.string("2-Thg 3"), "2-Thg 3") == ["2.3", "3.2"])
    #expect(try candidates(.string("Oct-17"), "Oct-17") == ["10.17", "17.10"])
    #expect(try candidates(.number(2.2999999999999998), "2,3") == ["2.3"])
    #expect(try candidates(.number(17.1), "17,10") == ["17.10", "17.1"])
  }

  @Test(arguments: [
    ("Đường thôn cứng hóa - chỉ tiêu 2.2", "2.2", "Đường thôn cứng hóa"), ("Đường thôn, CT 2.2", "2.2", "Đường thôn"),
    ("Đường thôn (tiêu chí 2.2)", "2.2", "Đường thôn"), ("Đường thôn tiêu chí 2.2:", "2.2", "Đường thôn"),
  ]) func atTheEnd(_ text: String, number: String, rest: String) {
    let found = IndicatorNumber.trailing(text)
    #expect(found?.number.text == number && found?.rest == rest)
  }

  @Test(arguments: [
    "Đường thôn dài 2.2", "Thuộc tiêu chí 2", "Kiểm tra ngày 2.2", "Chỉ tiêu 2.2 đường thôn", "chi 2.2",
  ])
  func notAtTheEnd(_ text: String) {
    #expect(IndicatorNumber.trailing(text) == nil)
  }
}
