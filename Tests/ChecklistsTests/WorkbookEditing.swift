import Checklists
import Spreadsheets
import Testing
import VietnameseText

extension Workbook {
  /// The workbook with other values in some cells of a sheet, as if somebody had typed them; `nil` empties a cell.
  func typing(_ values: [String: CellValue?], into name: String) throws -> Workbook {
    var copy = self
    let position = try #require(sheets.firstIndex { $0.name == name })
    let sheet = sheets[position]
    var cells = sheet.cells.filter { values[$0.reference.description] == nil }
    for (address, value) in values {
      guard let value else { continue }
      let reference = try #require(CellReference(address))
      cells.append(
        Cell(reference: reference, value: value, text: Self.shown(value), formula: sheet[reference]?.formula))
    }
    copy.sheets[position] = Sheet(
      name: sheet.name, cells: cells, merges: sheet.merges, isHidden: sheet.isHidden, hiddenColumns: sheet.hiddenColumns
    )
    return copy
  }

  private static func shown(_ value: CellValue) -> String {
    switch value {
    case .string(let text): text
    case .number(let number): number == number.rounded() ? "\(Int(number))" : "\(number)".replacing(".", with: ",")
    case .date(let day, _): day.dayMonthYear
    default: ""
    }
  }

  /// The row of a sheet whose cells in some columns say this.
  func row(of name: String, _ words: [String: String]) throws -> Int {
    let sheet = try #require(sheets.first { $0.name == name })
    return try #require(
      (1...sheet.rowCount).first { row in
        words.allSatisfy { column, word in CellReference("\(column)\(row)").flatMap { sheet[$0]?.text } ?? "" == word }
      })
  }
}
