import Spreadsheets

/// The rows of a text read as CSV, from row 1 to the last; an empty cell is `""`.
func csvRows(_ text: String, limits: ReadLimits = .checklist) throws -> [[String]] {
  try csvRows(Array(text.utf8), limits: limits)
}

func csvRows(_ bytes: [UInt8], limits: ReadLimits = .checklist) throws -> [[String]] {
  rows(of: try CSVReader.read(bytes, limits: limits))
}

func rows(of workbook: Workbook) -> [[String]] {
  guard let sheet = workbook.sheets.first else { return [] }
  var rows = [[String]](repeating: [], count: sheet.rowCount)
  for cell in sheet.cells {
    let row = cell.reference.row - 1
    while rows[row].count < cell.reference.column - 1 { rows[row].append("") }
    rows[row].append(cell.text)
  }
  return rows
}

func csvWorkbook(_ text: String, limits: ReadLimits = .checklist) throws -> Workbook {
  try CSVReader.read(Array(text.utf8), limits: limits)
}
