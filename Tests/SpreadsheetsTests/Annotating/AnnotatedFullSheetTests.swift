import Foundation
import Testing

@testable import Spreadsheets

/// A village's sheet with everything in it, made by XlsxWriter (`Tests/Annotated/make.py`).
@Suite("A marked copy of a sheet with notes, a chart, a picture and macros") struct AnnotatedFullSheetTests {
  private let original: [UInt8]

  init() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    original = Array(try Data(contentsOf: tests.appending(path: "Annotated/phieu.xlsm")))
  }

  private func copy(of bytes: [UInt8]) throws -> [UInt8] {
    let marks = try ["D8", "E9", "G9", "H10"].map { cell in
      Annotation(sheet: "NTM", cell: try #require(CellReference(cell)), kind: .error, note: "Ghi lại số.")
    }
    return try AnnotatedCopy.make(of: bytes, name: "phieu.xlsm", annotations: marks, corrections: shortList)
  }

  @Test("Every part that needs no mark has its bytes: macros, chart, picture, texts, theme, names")
  func parts() throws {
    let before = try MarkedPackage.read(original)
    let after = try MarkedPackage.read(copy(of: original))
    let changed = before.keys.filter { after[$0] != before[$0] }.sorted()
    #expect(
      changed == [
        "[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml",
        "xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml",
      ])
    #expect(after.keys.filter { before[$0] == nil }.sorted() == ["xl/ntm-marks.xml", "xl/worksheets/sheet-ntm1.xml"])
    #expect(before["xl/vbaProject.bin"]?.isEmpty == false)
  }

  @Test("In the sheet's part only the marked cells' style numbers change")
  func sheet() throws {
    func stripped(_ bytes: [UInt8]) throws -> (text: String, styles: [String: String]) {
      let text = try #require(try MarkedPackage.read(bytes)["xl/worksheets/sheet1.xml"])
      var styles: [String: String] = [:]
      var rest = text
      for cell in ["D8", "E9", "G9", "H10"] {
        let start = try #require(rest.firstRange(of: "<c r=\"\(cell)\" s=\"")).upperBound
        let end = try #require(rest[start...].firstIndex(of: "\""))
        styles[cell] = String(rest[start..<end])
        rest.replaceSubrange(start..<end, with: "?")
      }
      return (rest, styles)
    }
    let before = try stripped(original)
    let after = try stripped(copy(of: original))
    #expect(after.text == before.text)
    for (cell, style) in before.styles { #expect(after.styles[cell] != style) }
  }

  @Test("Notes stay, ours follow; validation, hidden rows and columns, filter, protection are as they were")
  func content() throws {
    let copy = try copy(of: original)
    let before = try Workbook(bytes: original, name: "a.xlsm")
    let after = try Workbook(bytes: copy, name: "a.xlsm")
    #expect(after.sheets.map(\.name) == ["Cần sửa", "NTM", "Ghi chép"])
    let (old, new) = (before.sheets[0], after.sheets[1])
    #expect(Array(new.cells) == Array(old.cells))
    #expect(new.hiddenRows == [11] && new.hiddenColumns == [3] && after.sheets[2].isHidden)
    #expect(new.merges == old.merges)
    let noted = try #require(CellReference("B5"))
    #expect(new.comments[noted] == old.comments[noted])
    let cell = try #require(CellReference("D8"))
    let marked = try #require(new.comments[cell])
    #expect(marked.hasPrefix("Trưởng thôn: đếm lại sau\n") && marked.contains("Ghi lại số."))
    let sheet = try #require(try MarkedPackage.read(copy)["xl/worksheets/sheet1.xml"])
    for element in ["dataValidations", "conditionalFormatting", "autoFilter", "sheetProtection", "drawing", "pane"] {
      #expect(sheet.contains("<\(element) ") || sheet.contains("<\(element)>"), "\(element)")
    }
    let workbook = try #require(try MarkedPackage.read(copy)["xl/workbook.xml"])
    #expect(workbook.contains("<definedName name=\"SoHo\">NTM!$E$8</definedName>"))
  }

  @Test("Twice is once")
  func twice() throws {
    let once = try copy(of: original)
    #expect(try copy(of: once) == once)
  }
}
