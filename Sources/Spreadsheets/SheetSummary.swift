/// How much a sheet holds, counted without keeping its cells.
public struct SheetSummary: Equatable, Sendable {
  /// Its name; for a CSV file empty.
  public var name: String
  /// The last row with a non-empty cell.
  public var rows: Int
  /// The last column with a non-empty cell.
  public var columns: Int
  /// The number of cells by type.
  public var cells: [CellType: Int]

  /// The types of cells, as `ntm cells` names them.
  public enum CellType: String, CaseIterable, Sendable {
    /// Text.
    case string
    /// A number, a percent too.
    case number
    /// TRUE or FALSE.
    case boolean
    /// `#REF!`, `#DIV/0!` …
    case error
    /// A day, with or without a time.
    case date
    /// A span of time, or a time of day.
    case duration
    /// A formula that nobody calculated, or a value that is none.
    case empty
  }

  /// Makes one.
  public init(name: String, rows: Int, columns: Int, cells: [CellType: Int]) {
    self.name = name
    self.rows = rows
    self.columns = columns
    self.cells = cells
  }

  /// Counts a sheet that is in memory.
  public init(_ sheet: Sheet) {
    var counts: [CellType: Int] = [:]
    for cell in sheet.cells { counts[CellType(cell.value), default: 0] += 1 }
    self.init(name: sheet.name, rows: sheet.rowCount, columns: sheet.columnCount, cells: counts)
  }
}

extension SheetSummary.CellType {
  /// The type of a value.
  public init(_ value: CellValue?) {
    self =
      switch value {
      case .string: .string
      case .number: .number
      case .boolean: .boolean
      case .error: .error
      case .date: .date
      case .duration: .duration
      case nil: .empty
      }
  }
}
