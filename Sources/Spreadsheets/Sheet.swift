/// One sheet of a workbook, or the whole of a CSV file: its non-empty cells, by address.
///
/// ```swift
/// sheet[row: 7, column: 2]?.text       // what a person sees in B7
/// sheet.anchor(row: 8, column: 1)      // B8 covered by the merge A7:A12 → A7
/// ```
///
/// Cells are kept packed; a ``Cell`` with its texts is made whenever one is asked for.
public struct Sheet: Sendable {
  /// Its name; for a CSV file empty.
  public var name: String
  /// Whether the sheet is hidden (or very hidden).
  public var isHidden: Bool
  /// Merged ranges, by their top-left cell.
  public var merges: [CellRange] { didSet { mergeIndex = MergeIndex(merges) } }
  /// Notes of people, by cell; never a value.
  public var comments: [CellReference: String]
  /// The line of the original text file on which each record starts, by record; empty for workbooks that were never one.
  public var lines: [Int]
  /// Hidden columns, numbers from 1.
  public var hiddenColumns: Set<Int>
  /// Hidden rows, numbers from 1.
  public var hiddenRows: Set<Int>

  private var mergeIndex: MergeIndex
  private let storage: Storage

  private enum Storage: Sendable {
    /// Cells made by hand, in order.
    case given([Cell])
    /// Cells as a reader packed them.
    case packed(CellTable)
  }

  /// Makes a sheet from cells in any order; of two with one address the last stands.
  public init(
    name: String, cells: [Cell], merges: [CellRange] = [], isHidden: Bool = false,
    comments: [CellReference: String] = [:], lines: [Int] = [], hiddenColumns: Set<Int> = [], hiddenRows: Set<Int> = []
  ) {
    var last: [CellReference: Cell] = [:]
    for cell in cells { last[cell.reference] = cell }
    self.init(
      name: name, storage: .given(last.values.sorted { $0.reference < $1.reference }), merges: merges,
      isHidden: isHidden,
      comments: comments, lines: lines, hiddenColumns: hiddenColumns, hiddenRows: hiddenRows)
  }

  /// Makes a sheet from packed cells.
  init(
    name: String, table: CellTable, merges: [CellRange] = [], isHidden: Bool = false,
    comments: [CellReference: String] = [:], lines: [Int] = [], hiddenColumns: Set<Int> = [], hiddenRows: Set<Int> = []
  ) {
    self.init(
      name: name, storage: .packed(table), merges: merges, isHidden: isHidden, comments: comments, lines: lines,
      hiddenColumns: hiddenColumns, hiddenRows: hiddenRows)
  }

  private init(
    name: String, storage: Storage, merges: [CellRange], isHidden: Bool, comments: [CellReference: String],
    lines: [Int],
    hiddenColumns: Set<Int>, hiddenRows: Set<Int>
  ) {
    self.name = name
    self.storage = storage
    self.merges = merges
    self.isHidden = isHidden
    self.comments = comments
    self.lines = lines
    self.hiddenColumns = hiddenColumns
    self.hiddenRows = hiddenRows
    mergeIndex = MergeIndex(merges)
  }

  /// The last row with a non-empty cell, 0 for an empty sheet.
  public var rowCount: Int {
    switch storage {
    case .given(let cells): cells.last?.reference.row ?? 0
    case .packed(let table): table.rowCount
    }
  }

  /// The last column with a non-empty cell, 0 for an empty sheet.
  public var columnCount: Int {
    switch storage {
    case .given(let cells): cells.map(\.reference.column).max() ?? 0
    case .packed(let table): table.columnCount
    }
  }

  /// How many cells are not empty.
  public var cellCount: Int {
    switch storage {
    case .given(let cells): cells.count
    case .packed(let table): table.cells.count
    }
  }

  /// Bytes of all texts and formulas that were read, each as often as cells hold it.
  var textBytes: Int {
    switch storage {
    case .given: 0
    case .packed(let table): table.textBytes
    }
  }

  /// The non-empty cells by row, then column.
  public var cells: some Sequence<Cell> { SheetCells(sheet: self) }

  /// The cell at an address, `nil` where it is empty.
  public subscript(row row: Int, column column: Int) -> Cell? {
    guard let reference = CellReference(record: row, column: column) else { return nil }
    return self[reference]
  }

  /// The cell at an address, `nil` where it is empty.
  public subscript(reference: CellReference) -> Cell? {
    switch storage {
    case .given(let cells):
      var low = 0
      var high = cells.count
      while low < high {
        let middle = (low + high) / 2
        if cells[middle].reference < reference { low = middle + 1 } else { high = middle }
      }
      return low < cells.count && cells[low].reference == reference ? cells[low] : nil
    case .packed(let table):
      guard let position = table.position(row: reference.row, column: reference.column) else { return nil }
      return unpacked(table, position, row: reference.row)
    }
  }

  /// The cell at an address written as `B7`, `nil` where it is empty or the text is no address.
  public subscript(address: String) -> Cell? { CellReference(address).flatMap { self[$0] } }

  /// The top-left cell of the merged range that covers an address; the address itself where none does.
  ///
  /// Where ranges overlap, the one that starts further up, then further left, stands.
  public func anchor(row: Int, column: Int) -> CellReference? {
    mergeIndex.range(row: row, column: column)?.first ?? CellReference(row: row, column: column)
  }

  private func unpacked(_ table: CellTable, _ position: Int, row: Int) -> Cell? {
    guard let packed = table.cells.at(position),
      let reference = CellReference(record: row, column: Int(packed.column))
    else { return nil }
    let content = table.content(packed)
    return Cell(
      reference: reference, value: content.value, text: content.text,
      formula: packed.hasFormula ? table.formula(row: row, column: reference.column) : nil,
      isHidden: isHidden || hiddenColumns.contains(reference.column) || hiddenRows.contains(row),
      merged: merges.isEmpty ? nil : mergeIndex.range(from: reference))
  }

  /// Walks through the cells of a sheet, making each when its turn comes.
  private struct SheetCells: Sequence, IteratorProtocol {
    let sheet: Sheet
    private var position = 0
    private var rowPosition = 0

    init(sheet: Sheet) { self.sheet = sheet }

    var underestimatedCount: Int { sheet.cellCount - position }

    mutating func next() -> Cell? {
      defer { position += 1 }
      switch sheet.storage {
      case .given(let cells): return position < cells.count ? cells[position] : nil
      case .packed(let table):
        guard position < table.cells.count else { return nil }
        while let following = table.rows.at(rowPosition + 1), Int(following.start) <= position { rowPosition += 1 }
        guard let row = table.rows.at(rowPosition) else { return nil }
        return sheet.unpacked(table, position, row: Int(row.row))
      }
    }
  }
}
