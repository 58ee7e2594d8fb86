import Checklists
import FoundationEssentials
import Glibc
import Spreadsheets
import Summary
import TestSupport
import Testing

private let python = ProcessInfo.processInfo.environment["NTM_PYTHON"]

/// Programs that are not ours read the workbook; runs where `NTM_PYTHON` names a Python with openpyxl and python-calamine, and
/// soffice is installed.
@Suite(.enabled(if: python != nil)) struct RecalculationTests {
  private func run(_ script: String, _ arguments: [String]) throws -> Int32 {
    let path = URL(filePath: #filePath).deletingLastPathComponent().path + "/Recalculate/" + script
    let words = [try #require(python), "-W", "ignore", path] + arguments
    let line = words.map { word in
      "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }.joined(separator: " ")
    return system(line)
  }

  /// Structure, readers, links, order of facts, heights of rows, recalculation: see proof.py.
  @Test(arguments: [1, 9, 14, 60]) func everyReaderAgrees(_ count: Int) throws {
    var fixture = CommuneFixture(count)
    if count > 2 {
      fixture.kilometres[1] = nil
      fixture.isClean[2] = .notMet
      fixture.kilometres[3] = "0.37"
      fixture.note = String(repeating: "Đường dốc, chưa có mặt bằng; ", count: 14)
    }
    try withTemporaryFolder { folder in
      let path = folder + "/a.xlsx"
      try CommuneWorkbook.write(fixture.report(), to: path)
      #expect(try run("proof.py", [path]) == 0)
    }
  }

  @Test(arguments: [false, true]) func everySheetIsProved(isStandAlone: Bool) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.xlsx"
      try CommuneWorkbook.write(SmallCommune.report(isStandAlone: isStandAlone), to: path)
      #expect(try run("proof.py", [path]) == 0)
    }
  }

  @Test func aChangedInputGivesWhatTheEngineGives() throws {
    var before = CommuneFixture(4)
    before.kilometres = ["3.5", "3.4", "3.3", "3.2"]
    var after = before
    after.kilometres[1] = "2"
    try withTemporaryFolder { folder in
      let path = folder + "/a.xlsx"
      try CommuneWorkbook.write(before.report(), to: path)
      let facts = try Workbook(contentsOf: path).sheet("Số liệu")
      let row = try facts.row("ntm-2021-2025/2.2:tu@T002", column: 18)
      #expect(facts[row: row, column: 9]?.value == .number(3.4))
      #expect(try run("recalculate.py", [path, "--set", "Số liệu!I\(row)=2", "--out", folder + "/b.xlsx"]) == 0)
      let changed = try Workbook(contentsOf: folder + "/b.xlsx")
      let engine = try after.workbook()
      // 12 of 16 km are 75 %: the verdict turns, on the front page too.
      #expect(try engine.sheet("Tổng hợp").row("Chưa đạt", column: 8) > 0)
      for name in ["Tổng hợp", "Tổng hợp theo thôn"] {
        let (a, b) = (try changed.sheet(name), try engine.sheet(name))
        for cell in b.cells where cell.formula != nil {
          #expect(a[cell.reference]?.text == cell.text, "\(name)!\(cell.reference): \(cell.formula ?? "")")
        }
      }
    }
  }

  @Test func aVillageTakenOutLeavesItsColumnOpen() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.xlsx"
      try CommuneWorkbook.write(CommuneFixture(3).report(), to: path)
      #expect(try run("recalculate.py", [path, "--clear", "Số liệu", "F=Nà Pài 2", "--out", folder + "/b.xlsx"]) == 0)
      let book = try Workbook(contentsOf: folder + "/b.xlsx")
      let matrix = try book.sheet("Tổng hợp theo thôn")
      let sheet = try book.sheet("Tổng hợp")
      for id in ["2.2", "9.2", "17.3", "17.10"] {
        let line = try matrix.row(id, column: 1)
        #expect((4...6).map { matrix[row: line, column: $0]?.text } == ["Đ", "?", "Đ"], "\(id)")
        #expect(sheet[row: try sheet.row(id, column: 1), column: 8]?.text == "Chưa đủ số liệu", "\(id)")
      }
    }
  }
}
