import Testing

@testable import Spreadsheets

@Suite("A text file handed back as a marked workbook") struct RewrittenWorkbookTests {
  static let text = "Thôn;Số hộ\n\n\"Nà\nPia\";007\n=1+1;3,2\n"

  private func copy(_ annotations: [Annotation] = []) throws -> [UInt8] {
    try AnnotatedCopy.make(
      of: Array(Self.text.utf8), name: "a.csv", annotations: annotations, corrections: shortList)
  }

  @Test("Texts stay texts one column further right, and the line numbers are read as such")
  func texts() throws {
    let before = try #require(try Workbook(bytes: Array(Self.text.utf8), name: "a.csv").sheets.first)
    let workbook = try Workbook(bytes: copy(), name: "a.xlsx")
    #expect(workbook.sheets.map(\.name) == ["Cần sửa", "Phiếu"])
    let after = workbook.sheets[1]
    #expect(after.lines == before.lines)
    #expect(after[row: 1, column: 1] == nil)
    #expect(after.cellCount == before.cellCount)
    for cell in before.cells {
      let moved = after[row: cell.reference.row, column: cell.reference.column + 1]
      #expect(moved?.value == .string(cell.text))
      #expect(moved?.formula == nil)
    }
  }

  @Test("The lines stand in a grey first column")
  func lines() throws {
    let parts = try MarkedPackage.read(copy([.at("B3")]))
    #expect(parts["xl/workbook.xml"]?.contains("ntm_so_dong") == true)
    #expect(parts["xl/styles.xml"]?.contains("FFEDEDED") == true)
    // B3 of the text is C3 of the copy.
    #expect(parts["xl/comments-ntm1.xml"]?.contains(#"ref="C3""#) == true)
  }

  @Test("Twice is once")
  func twice() throws {
    let once = try copy([.at("B3")])
    #expect(try copy([.at("B3")]) == once)
    #expect(
      try AnnotatedCopy.make(of: once, name: "a.xlsx", annotations: [.at("C3")], corrections: shortList) == once)
  }

  @Test("A first column that holds anything but lines is the village's own")
  func notOurs() throws {
    func sheet(_ texts: [String]) throws -> Sheet {
      Sheet(
        name: "Phiếu",
        cells: try texts.enumerated().map { row, text in
          Cell(
            reference: try #require(CellReference(row: row + 1, column: 1)), value: .string(text), text: text)
        })
    }
    let formula = "'Phiếu'!$A$1:$A$3"
    #expect(RewrittenWorkbook.original(try sheet(["1", "2", "4"]), lineNumbers: formula).lines == [1, 2, 4])
    #expect(RewrittenWorkbook.original(try sheet(["1", "2", "4"]), lineNumbers: "Phiếu!$A$1:$A$3").cellCount == 0)
    #expect(RewrittenWorkbook.original(try sheet(["1", "x"]), lineNumbers: formula).cellCount == 2)
    #expect(RewrittenWorkbook.original(try sheet(["3", "2"]), lineNumbers: formula).cellCount == 2)
    #expect(RewrittenWorkbook.original(try sheet(["1", "2"]), lineNumbers: "Khác!$A$1").cellCount == 2)
  }
}
