import Testing

@testable import Spreadsheets

@Suite struct SharedFormulaTests {
  /// What Excel makes of a formula copied one row down and one column right.
  @Test(arguments: [
    ("A1+$A1+A$1+$A$1", "B2+$A2+B$1+$A$1"), ("SUM(A1:B2)", "SUM(B2:C3)"), ("SUM(A:A)", "SUM(B:B)"),
    ("SUM($A:A)", "SUM($A:B)"),
    ("SUM(1:1)", "SUM(2:2)"), ("SUM($1:2)", "SUM($1:3)"), ("SUM(a:c)", "SUM(B:D)"), ("Sheet2!A:B", "Sheet2!B:C"),
    ("'A:B'!A1", "'A:B'!B2"), ("A:C!B2", "A:C!C3"), ("XFD:XFD", "#REF!:#REF!"), ("1048576:1048576", "#REF!:#REF!"),
    ("LOG10(A1)", "LOG10(B2)"), ("Thang9+A1_B2", "Thang9+A1_B2"), ("\"A1\"&A1", "\"A1\"&B2"),
    ("\"A:A\"&A:A", "\"A:A\"&B:B"),
    ("[1]S!A1", "[1]S!B2"), ("T[[#This Row],[A1]]", "T[[#This Row],[A1]]"), ("1E5+1", "1E5+1"),
    ("A1:OFFSET(A1,1,1)", "B2:OFFSET(B2,1,1)"),
    ("A:", "A:"), (":A", ":A"), ("A:A1", "A:B2"),
  ])
  func moves(formula: String, wanted: String) {
    #expect(SharedFormula.shift(formula, rows: 1, columns: 1) == wanted)
  }

  /// Letters and digits are written as ``CellReference`` writes them, in every column.
  @Test func everyColumn() {
    for column in 1..<CellReference.maximumColumn {
      let (here, next) = (CellReference(row: 9, column: column), CellReference(row: 10, column: column + 1))
      #expect(SharedFormula.shift(here?.description ?? "", rows: 1, columns: 1) == next?.description)
    }
  }

  @Test func movesUpAndLeft() {
    #expect(SharedFormula.shift("SUM(B:B)+SUM(2:3)+B2", rows: -1, columns: -1) == "SUM(A:A)+SUM(1:2)+A1")
    #expect(SharedFormula.shift("A1", rows: -1, columns: 0) == "#REF!")
  }
}
