/// Counts the cells of a sheet and keeps none.
struct CountingSink: SheetSink {
  private let shared: SharedStrings
  private let styles: CellStyles
  private(set) var rows = 0
  private(set) var columns = 0
  private(set) var strings = 0
  private(set) var numbers = 0
  private(set) var booleans = 0
  private(set) var errors = 0
  private(set) var dates = 0
  private(set) var durations = 0
  private(set) var withoutValue = 0

  init(shared: SharedStrings, styles: CellStyles) {
    self.shared = shared
    self.styles = styles
  }

  @inline(__always)
  mutating func cell(_ cell: ScannedCell, runs: [TextRun]) {
    switch cell.kind {
    case .number:
      switch styles.kind(cell.number, style: cell.style) {
      case .number: numbers += 1
      case .date: dates += 1
      case .time, .elapsed: durations += 1
      }
    case .sharedString:
      if let isEmpty = shared.isEmpty(cell.index) {
        if isEmpty, !cell.hasFormula { return }
        strings += 1
      } else {
        withoutValue += 1
      }
    case .text:
      if cell.text.count == 0, !cell.hasFormula { return }
      strings += 1
    case .boolean: booleans += 1
    case .error: errors += 1
    case .isoDate:
      switch SerialDate.value(iso: cell.text.text) {
      case .date: dates += 1
      case .duration: durations += 1
      default: withoutValue += 1
      }
    case .none, .invalid: withoutValue += 1
    }
    rows = max(rows, cell.row)
    columns = max(columns, cell.column)
  }

  mutating func hiddenRow(_ row: Int) {}
  mutating func hiddenColumns(_ columns: ClosedRange<Int>) {}
  mutating func merge(_ range: ByteSlice) {}
}
