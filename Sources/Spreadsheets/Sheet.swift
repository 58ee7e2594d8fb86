/// One sheet of a workbook, or the whole of a CSV file: its non-empty cells, by address.
///
/// ```swift
/// sheet[row: 7, column: 2]?.text       // what a person sees in B7
/// sheet.anchor(row: 8, column: 1)      // B8 covered by the merge A7:A12 → A7
/// ```
public struct Sheet: Sendable {
  /// Its name; for a CSV file empty.
  public var name: String
  /// Whether the sheet is hidden (or very hidden).
  public var isHidden: Bool
  /// Merged ranges, by their top-left cell.
  public var merges: [CellRange]
  /// Notes of people, by cell; never a value.
  public var comments: [CellReference: String]
  /// The line of the original text file on which each record starts, by record; empty for workbooks.
  public var lines: [Int]
  /// Hidden columns, numbers from 1.
  public var hiddenColumns: Set<Int>
  /// Hidden rows, numbers from 1.
  public var hiddenRows: Set<Int>

  private var stored: [Cell]
  private var index: [CellReference: Int]

  /// Makes a sheet from cells in any order; of two with one address the last stands.
  public init(
    name: String, cells: [Cell], merges: [CellRange] = [], isHidden: Bool = false,
    comments: [CellReference: String] = [:], lines: [Int] = [], hiddenColumns: Set<Int> = [], hiddenRows: Set<Int> = []
  ) {
    self.name = name
    self.merges = merges
    self.isHidden = isHidden
    self.comments = comments
    self.lines = lines
    self.hiddenColumns = hiddenColumns
    self.hiddenRows = hiddenRows
    var last: [CellReference: Cell] = [:]
    for cell in cells { last[cell.reference] = cell }
    stored = last.values.sorted { $0.reference < $1.reference }
    index = [:]
    for (position, cell) in stored.enumerated() { index[cell.reference] = position }
  }

  /// The last row with a non-empty cell, 0 for an empty sheet.
  public var rowCount: Int { stored.last?.reference.row ?? 0 }
  /// The last column with a non-empty cell, 0 for an empty sheet.
  public var columnCount: Int { stored.map(\.reference.column).max() ?? 0 }
  /// How many cells are not empty.
  public var cellCount: Int { stored.count }
  /// The non-empty cells by row, then column.
  public var cells: some Sequence<Cell> { stored }

  /// The cell at an address, `nil` where it is empty.
  public subscript(row row: Int, column column: Int) -> Cell? {
    guard let reference = CellReference(row: row, column: column) else { return nil }
    return self[reference]
  }

  /// The cell at an address, `nil` where it is empty.
  public subscript(reference: CellReference) -> Cell? {
    index[reference].map { stored[$0] }
  }

  /// The top-left cell of the merged range that covers an address; the address itself where none does.
  public func anchor(row: Int, column: Int) -> CellReference? {
    for merge in merges where merge.contains(row: row, column: column) { return merge.first }
    return CellReference(row: row, column: column)
  }
}
