import TestSupport
import Testing

@testable import Spreadsheets

@Suite struct FormulaTextTests {
  private func leadsOutside(_ formula: String) -> Bool {
    Array(formula.utf8).withUnsafeBufferPointer { FormulaText.leadsOutside(ByteSlice($0)) }
  }

  @Test(arguments: [
    "[1]S!A1", "SUM(A1,[2]S!A1)", "'[1]Thôn A'!B2", "'C:\\x\\[b.xlsx]S'!A1", "[tong-hop.xlsx]S!C6", "T[Số hộ]+[1]S!A1",
    "cmd|'/C calc'!A0", "A1+MSEXCEL|'\\x'!B1", "WEBSERVICE(\"http://127.0.0.1/\")", "_xlfn.WEBSERVICE(A1)",
    "webservice(A1)",
    "HYPERLINK(\"http://x\",\"y\")", "IF(A1,HYPERLINK(B1))", "_xlfn.IMAGE(A1)", "RTD(\"x\",,\"y\")", "EXEC(\"calc\")",
    "REGISTER.ID(\"k\",\"w\")", "COM.SUN.DDE(A1)",
  ])
  func findsWhatLeadsOutside(formula: String) { #expect(leadsOutside(formula)) }

  @Test(arguments: [
    "A1+B2", "SUM(A1:A9)", "A1&\"|\"&B1", "\"[1]\"&A1", "'Thôn A'!B2", "Table1[Thôn]", "Bảng1[[#This Row],[Số hộ]]",
    "SUM(T[[#All],[A|B]])", "\"WEBSERVICE(\"&A1", "MYIMAGE(A1)", "CALLS(A1)", "'a|b'!A1", "Sheet1!A1", "", "'", "\"",
  ])
  func leavesTheRestAlone(formula: String) { #expect(!leadsOutside(formula)) }

  /// Such a formula is noted, its value is read, and what it leads to stays out.
  @Test func isNotedWithItsCell() throws {
    for formula in [
      "cmd|'/C calc'!A0", "WEBSERVICE(\"http://127.0.0.1:9/\")", "HYPERLINK(\"http://127.0.0.1:9/\",\"x\")",
    ] {
      let rows = "<row r=\"3\"><c r=\"B3\"><f>\(formula)</f><v>7</v></c><c r=\"C3\"><f>A1+1</f><v>8</v></c></row>"
      let workbook = try Workbook(bytes: WorkbookPackage(rows: rows).bytes(), name: "a.xlsx")
      #expect(workbook.notices.map(\.code) == [.externalLinks])
      #expect(workbook.notices.first?.cell == CellReference("B3"))
      #expect(workbook.sheets[0]["B3"]?.value == .number(7))
    }
  }
}
