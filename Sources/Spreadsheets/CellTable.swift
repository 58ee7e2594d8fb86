import VietnameseText

/// A cell in 16 bytes; what it means to a person is worked out when it is asked for.
struct PackedCell: BitwiseCopyable {
  /// The number's bits, the string's number, or a place in the sheet's own texts.
  var payload: UInt64
  var style: UInt32
  var column: UInt16
  var kind: ScannedCell.Kind
  var hasFormula: Bool
}

/// Where a row's cells start.
struct PackedRow: BitwiseCopyable {
  var row: UInt32
  var start: UInt32
}

/// A formula by its cell.
struct PackedFormula: BitwiseCopyable {
  /// Row and column, row above.
  var cell: UInt64
  /// The place of its text, empty where it shares another's.
  var place: UInt64
  /// The group of a shared formula, -1 for none.
  var group: Int32
}

/// The cells of one sheet, packed: by row, then column, with the texts and styles they refer to.
final class CellTable: @unchecked Sendable {
  let cells: PlainArray<PackedCell>
  let rows: PlainArray<PackedRow>
  let texts: TextStore
  let formulas: PlainArray<PackedFormula>
  let shared: SharedStrings
  let styles: CellStyles
  let columnCount: Int
  /// The cell and formula of each shared group.
  let sharedFormulas: [Int32: PackedFormula]

  init(
    cells: consuming PlainArray<PackedCell>, rows: consuming PlainArray<PackedRow>, texts: consuming TextStore,
    formulas: consuming PlainArray<PackedFormula>, shared: SharedStrings, styles: CellStyles, columnCount: Int
  ) {
    self.cells = cells
    self.rows = rows
    self.texts = texts
    self.shared = shared
    self.styles = styles
    self.columnCount = columnCount
    var masters: [Int32: PackedFormula] = [:]
    for index in 0..<formulas.count {
      guard let formula = formulas.at(index), formula.group >= 0, TextStore.Place(bits: formula.place).count > 0
      else { continue }
      if masters[formula.group] == nil { masters[formula.group] = formula }
    }
    sharedFormulas = masters
    self.formulas = formulas
  }

  var rowCount: Int { rows.at(rows.count - 1).map { Int($0.row) } ?? 0 }

  /// The positions of a row's cells; empty where the row has none.
  func range(ofRow row: Int) -> Range<Int> {
    // Rows mostly follow one another without gaps.
    var low = 0
    var high = rows.count
    if let guess = rows.at(row - 1), Int(guess.row) == row { return range(at: row - 1) }
    while low < high {
      let middle = (low + high) / 2
      guard let found = rows.at(middle) else { return 0..<0 }
      if Int(found.row) < row { low = middle + 1 } else { high = middle }
    }
    guard let found = rows.at(low), Int(found.row) == row else { return 0..<0 }
    return range(at: low)
  }

  private func range(at position: Int) -> Range<Int> {
    guard let row = rows.at(position) else { return 0..<0 }
    let end = rows.at(position + 1).map { Int($0.start) } ?? cells.count
    return Int(row.start)..<max(Int(row.start), end)
  }

  /// The position of a cell, `nil` where there is none.
  func position(row: Int, column: Int) -> Int? {
    let range = range(ofRow: row)
    if let guess = cells.at(range.lowerBound + column - 1), range.contains(range.lowerBound + column - 1),
      Int(guess.column) == column
    {
      return range.lowerBound + column - 1
    }
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      guard let found = cells.at(middle) else { return nil }
      if Int(found.column) < column { low = middle + 1 } else { high = middle }
    }
    guard low < range.upperBound, let found = cells.at(low), Int(found.column) == column else { return nil }
    return low
  }

  /// The formula of a cell that has one.
  func formula(row: Int, column: Int) -> String {
    let key = UInt64(row) << 32 | UInt64(column)
    var low = 0
    var high = formulas.count
    while low < high {
      let middle = (low + high) / 2
      guard let found = formulas.at(middle) else { return "" }
      if found.cell < key { low = middle + 1 } else { high = middle }
    }
    guard let found = formulas.at(low), found.cell == key else { return "" }
    if found.group >= 0, TextStore.Place(bits: found.place).count == 0, let master = sharedFormulas[found.group] {
      return SharedFormula.shift(
        texts.text(.init(bits: master.place)), rows: row - Int(master.cell >> 32),
        columns: column - Int(master.cell & 0xFFFF_FFFF))
    }
    return texts.text(.init(bits: found.place))
  }

  /// Bytes of all texts and formulas, each as often as cells hold it.
  var textBytes: Int {
    var total = 0
    for index in 0..<cells.count {
      guard let cell = cells.at(index) else { continue }
      switch cell.kind {
      case .sharedString: total += shared.byteCount(Int(truncatingIfNeeded: cell.payload))
      case .text, .error, .isoDate, .invalid: total += TextStore.Place(bits: cell.payload).count
      case .none, .number, .boolean: continue
      }
    }
    for index in 0..<formulas.count {
      guard let formula = formulas.at(index) else { continue }
      let own = TextStore.Place(bits: formula.place).count
      total += own > 0 ? own : TextStore.Place(bits: sharedFormulas[formula.group]?.place ?? 0).count
    }
    return total
  }

  /// What a packed cell holds, and what a person sees of it.
  func content(_ cell: PackedCell) -> (value: CellValue?, text: String) {
    switch cell.kind {
    case .none: return (nil, "")
    case .number: return styles.content(Double(bitPattern: cell.payload), style: Int(cell.style))
    case .sharedString:
      guard let text = shared[Int(truncatingIfNeeded: cell.payload)] else { return (nil, "") }
      return (.string(text), styles.display(text, style: Int(cell.style)))
    case .text:
      let text = texts.text(.init(bits: cell.payload))
      return (.string(text), styles.display(text, style: Int(cell.style)))
    case .boolean: return (.boolean(cell.payload != 0), cell.payload != 0 ? "TRUE" : "FALSE")
    case .error:
      let text = texts.text(.init(bits: cell.payload))
      return (.error(text), text)
    case .isoDate:
      let text = texts.text(.init(bits: cell.payload))
      return styles.content(isoDate: text, style: Int(cell.style))
    case .invalid: return (nil, texts.text(.init(bits: cell.payload)))
    }
  }
}

/// Gathers scanned cells into a table.
struct CellTableBuilder: ~Copyable {
  private var cells = PlainArray<PackedCell>()
  private var rows = PlainArray<PackedRow>()
  private var formulas = PlainArray<PackedFormula>()
  private(set) var texts: TextStore
  let shared: SharedStrings
  let styles: CellStyles
  private var lastRow = 0
  private var lastColumn = 0
  private var columnCount = 0
  private var isOrdered = true

  init(shared: SharedStrings, styles: CellStyles, textLimit: Int) {
    self.shared = shared
    self.styles = styles
    texts = TextStore(limit: textLimit)
  }

  var cellCount: Int { cells.count }

  /// Keeps a text of the sheet's own.
  @inline(__always)
  mutating func keep(_ text: ByteSlice) -> TextStore.Outcome { texts.add(text) }

  /// Adds a cell; in any order, though the usual one costs least.
  @inline(__always)
  mutating func add(row: Int, column: Int, style: Int, kind: ScannedCell.Kind, payload: UInt64, hasFormula: Bool) {
    if row != lastRow {
      if row < lastRow { isOrdered = false }
      rows.append(PackedRow(row: UInt32(truncatingIfNeeded: row), start: UInt32(truncatingIfNeeded: cells.count)))
      lastRow = row
    } else if column <= lastColumn {
      isOrdered = false
    }
    lastColumn = column
    if column > columnCount { columnCount = column }
    cells.append(
      PackedCell(
        payload: payload, style: UInt32(truncatingIfNeeded: style), column: UInt16(truncatingIfNeeded: column),
        kind: kind,
        hasFormula: hasFormula))
  }

  /// Adds the formula of a cell that was or will be added.
  mutating func addFormula(row: Int, column: Int, _ formula: ByteSlice, group: Int?) {
    let place = texts.add(formula).place
    formulas.append(
      PackedFormula(
        cell: UInt64(row) << 32 | UInt64(column), place: place.bits,
        group: group.flatMap { Int32(exactly: $0) } ?? -1))
  }

  /// The cell at a position with its row.
  func cell(_ position: Int, rowPosition: inout Int) -> (row: Int, cell: PackedCell)? {
    while let following = rows.at(rowPosition + 1), Int(following.start) <= position { rowPosition += 1 }
    guard let row = rows.at(rowPosition), let cell = cells.at(position) else { return nil }
    return (Int(row.row), cell)
  }

  /// Puts another cell in its place.
  mutating func replace(_ position: Int, by cell: PackedCell) { cells.set(position, to: cell) }

  consuming func finish() -> CellTable {
    if !isOrdered { order() }
    return CellTable(
      cells: cells, rows: rows, texts: texts, formulas: formulas, shared: shared, styles: styles,
      columnCount: columnCount)
  }

  /// Sorts what came out of order; of several cells with one address the last stands.
  private mutating func order() {
    var keyed: [(key: UInt64, position: Int)] = []
    keyed.reserveCapacity(cells.count)
    for index in 0..<rows.count {
      guard let row = rows.at(index) else { continue }
      let end = rows.at(index + 1).map { Int($0.start) } ?? cells.count
      for position in Int(row.start)..<max(end, Int(row.start)) {
        guard let cell = cells.at(position) else { continue }
        keyed.append((UInt64(row.row) << 32 | UInt64(cell.column), position))
      }
    }
    keyed.sort { ($0.key, $0.position) < ($1.key, $1.position) }
    var sorted = PlainArray<PackedCell>()
    var starts = PlainArray<PackedRow>()
    var row: UInt64 = 0
    for (index, entry) in keyed.enumerated() {
      if index + 1 < keyed.count, keyed[index + 1].key == entry.key { continue }
      guard let cell = cells.at(entry.position) else { continue }
      if entry.key >> 32 != row {
        row = entry.key >> 32
        starts.append(PackedRow(row: UInt32(row), start: UInt32(sorted.count)))
      }
      sorted.append(cell)
    }
    cells = sorted
    rows = starts
    // Sorted by cell; among equals by place, so that the later one is the last.
    formulas.sort { ($0.cell, $0.place) < ($1.cell, $1.place) }
  }
}
