import Spreadsheets
import Testing

/// Each limit, on both sides.
@Suite struct CSVLimitsTests {
  private func limits(_ change: (inout ReadLimits) -> Void) -> ReadLimits {
    var limits = ReadLimits.checklist
    change(&limits)
    return limits
  }

  private func failure(_ text: String, _ limits: ReadLimits) -> ReadError? {
    do {
      _ = try csvWorkbook(text, limits: limits)
      return nil
    } catch { return error as? ReadError }
  }

  @Test func inputBytes() {
    let limits = limits { $0.inputBytes = 8 }
    #expect(failure("a;b\n1;2\n", limits) == nil)
    #expect(
      failure("a;b\n1;23\n", limits) == ReadError(.limitExceeded, limit: .init(name: "inputBytes", bound: 8, value: 9)))
  }

  @Test(arguments: ["", "\""])
  func fieldBytes(quote: String) {
    let limits = limits { $0.fieldBytes = 10 }
    #expect(failure("a;b\n1;\(quote)0123456789\(quote)\n2;x\n", limits) == nil)
    let error = failure("a;b\n1;\(quote)01234567890\(quote)\n2;x\n", limits)
    #expect(error == ReadError(.limitExceeded, limit: .init(name: "fieldBytes", bound: 10, value: 11)))
  }

  @Test func fieldBytesOfTheDefault() {
    let fits = String(repeating: "x", count: 1 << 20)
    #expect(failure("a;b\n1;\"\(fits)\"\n", .checklist) == nil)
    #expect(failure("a;b\n1;\"\(fits)x\"\n", .checklist)?.limit?.name == "fieldBytes")
    #expect(failure("a;b\n1;\(fits)x\n", .checklist)?.limit?.value == (1 << 20) + 1)
  }

  @Test func markNeverClosedIsNoLongField() throws {
    // 2 MiB after the mark: not a field past its limit, but a mark that nobody closed.
    let line = "2;" + String(repeating: "x", count: 97) + "\n"
    let text = "1;\"x\n" + String(repeating: line, count: 20_000)
    let workbook = try csvWorkbook(text)
    #expect(workbook.notices.map(\.code) == [.unclosedQuote])
    #expect(workbook.sheets[0].rowCount == 20_001)
    #expect(workbook.sheets[0].cellCount == 40_002)
  }

  @Test func columns() {
    let limits = limits { $0.columns = 4 }
    #expect(failure("a;b;c;d\n1;2;3;4\n", limits) == nil)
    #expect(
      failure("a;b;c;d\n1;2;3;4;5\n", limits)
        == ReadError(.limitExceeded, limit: .init(name: "columns", bound: 4, value: 5)))
    let full = (1...16_384).map { _ in "x" }.joined(separator: ";")
    #expect(failure(full + "\n" + full, .checklist) == nil)
    #expect(failure(full + ";x\n", .checklist)?.limit?.name == "columns")
  }

  @Test func cells() {
    let limits = limits { $0.cells = 4 }
    #expect(failure("a;b\n1;;2\n", limits) == nil)
    #expect(
      failure("a;b\n1;;2;3\n", limits) == ReadError(.limitExceeded, limit: .init(name: "cells", bound: 4, value: 5)))
  }

  @Test func textCharacters() throws {
    let limits = limits { $0.textCharacters = 5 }
    let workbook = try csvWorkbook("a;b\nđường;đườngx\n", limits: limits)
    #expect(rows(of: workbook) == [["a", "b"], ["đường", "đường"]])
    #expect(workbook.notices.map(\.code) == [.textTooLong])
    #expect(workbook.notices.first?.cell?.description == "B2")
    #expect(workbook.notices.first?.line == 2)
  }

  @Test func records() throws {
    let lines = String(repeating: "\n", count: CellReference.maximumRow - 1)
    #expect(failure(lines + "x;y", .checklist) == nil)
    #expect(
      failure(lines + "\nx;y", .checklist)
        == ReadError(
          .limitExceeded,
          limit: .init(name: "rows", bound: CellReference.maximumRow, value: CellReference.maximumRow + 1)))
    #expect(failure("x;y" + lines + "\n\n\n", .checklist) == nil)
    // A text file is not bound to the grid.
    let sheet = try csvWorkbook(lines + "\nx;y", limits: .large).sheets[0]
    #expect(sheet.rowCount == 1_048_577)
    #expect(sheet.cells.map(\.reference.description) == ["A1048577", "B1048577"])
    #expect(sheet[row: 1_048_577, column: 2]?.text == "y")
  }

  @Test(arguments: ["", "\u{FEFF}", " ", "\r\n\r\n", " \t \n", ";;;\n;;;\n", "\"\"\n", "sep=;\n"])
  func emptyFiles(text: String) {
    #expect(failure(text, .checklist)?.cause == .emptyFile)
  }
}
