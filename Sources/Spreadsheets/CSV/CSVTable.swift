/// The cells of a CSV file while and after it is split, packed as a sheet keeps them, and the shape of its records.
///
/// A field that stands in the file as it is stays there; only what libcsv or the repair hands over is copied. An empty field is no
/// cell, but counts in its record's width; a blank line is a record without fields.
struct CSVTable: ~Copyable {
  /// One record.
  struct Record: BitwiseCopyable {
    /// The position of its first cell.
    var firstCell: UInt32
    /// How many fields it has.
    var width: UInt32
    /// The line on which it starts, from 1.
    var line: UInt32
  }

  /// A field whose quotation mark is never closed.
  struct UnclosedQuote {
    /// The record, from 0.
    var record: Int
    /// The column, from 1.
    var column: Int
  }

  private(set) var cells = PlainArray<PackedCell>()
  private(set) var records = PlainArray<Record>()
  private(set) var texts: TextStore
  /// In order.
  private(set) var unclosedQuotes: [UnclosedQuote] = []
  /// Fields of the widest record.
  private(set) var widestRecord = 0
  /// Fields of the narrowest record.
  private(set) var narrowestRecord = Int.max
  /// Bytes of the longest field.
  private(set) var longestField = 0

  /// The line of the text that is being read, from 1.
  var line = 1
  /// Where the text starts in the file.
  private let textStart: Int
  /// Where the cells of the open record start.
  private var endedCells = 0
  /// Fields of the open record.
  private(set) var openWidth = 0
  /// Bytes of its longest field.
  private var longestOpenField = 0

  /// Makes an empty one for a text that starts at a place in the file.
  init(file: [UInt8], textStart: Int, textCharacters: Int) {
    texts = TextStore(limit: textCharacters, base: file)
    self.textStart = textStart
  }

  // MARK: Filling

  /// Adds a field to the open record, one that stands in the text as it is.
  @inline(__always)
  mutating func addField(_ place: Range<Int>) {
    addField(TextStore.Place(offset: textStart &+ place.lowerBound, count: min(place.count, 0xFF_FFFF)), place.count)
  }

  /// Adds a field to the open record.
  mutating func addField(copying bytes: UnsafeBufferPointer<UInt8>) {
    addField(unsafe texts.addUnchecked(UnsafeBufferPointer(rebasing: bytes.prefix(0xFF_FFFF))), bytes.count)
  }

  /// Adds a field to the open record.
  mutating func addField(copying bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { unsafe addField(copying: $0) }
  }

  @inline(__always)
  private mutating func addField(_ place: TextStore.Place, _ count: Int) {
    openWidth &+= 1
    guard count > 0 else { return }
    if count > longestOpenField { longestOpenField = count }
    cells.append(
      PackedCell(
        payload: place.bits, style: 0, column: UInt16(clamping: openWidth), kind: .text, hasFormula: false))
  }

  /// Ends the record. ``line`` is left to the caller.
  @inline(__always)
  mutating func endRecord() {
    records.append(
      Record(
        firstCell: UInt32(truncatingIfNeeded: endedCells), width: UInt32(truncatingIfNeeded: openWidth),
        line: UInt32(truncatingIfNeeded: line)))
    if openWidth > widestRecord { widestRecord = openWidth }
    if openWidth < narrowestRecord { narrowestRecord = openWidth }
    if longestOpenField > longestField { longestField = longestOpenField }
    endedCells = cells.count
    openWidth = 0
    longestOpenField = 0
  }

  /// Forgets the fields of the record that has not ended.
  mutating func discardOpenRecord() {
    cells.truncate(to: endedCells)
    openWidth = 0
    longestOpenField = 0
  }

  /// Marks the next field of the open record as one whose quotation mark is never closed.
  mutating func noteUnclosedQuote() {
    unclosedQuotes.append(UnclosedQuote(record: records.count, column: openWidth + 1))
  }

  /// Throws where a limit is passed, by the open record too.
  func check(_ limits: ReadLimits) throws(ReadError) {
    try Self.ask("fieldBytes", max(longestField, longestOpenField), limits.fieldBytes)
    try Self.ask("columns", max(widestRecord, openWidth), limits.columns)
    // Cells are counted in pieces of the text: the first one too many is what was seen.
    try Self.ask("cells", min(cells.count, limits.cells &+ 1), limits.cells)
  }

  private static func ask(_ name: String, _ value: Int, _ bound: Int) throws(ReadError) {
    if value > bound { throw ReadError(.limitExceeded, limit: ReadError.Limit(name: name, bound: bound, value: value)) }
  }

  /// Throws where a cell lies below the last record or right of the last column there may be.
  func checkGrid(_ limits: ReadLimits) throws(ReadError) {
    var last = records.count
    while last > limits.records, cells(ofRecord: last - 1).isEmpty { last -= 1 }
    try Self.ask("rows", min(last, limits.records &+ 1), limits.records)
    guard widestRecord > CellReference.maximumColumn else { return }
    for cell in 0..<cells.count { try Self.ask("columns", column(cell), CellReference.maximumColumn) }
  }

  // MARK: Asking

  /// The records that hold a cell of nothing but blanks or more, by number from 0, in order.
  var filledRecords: [Int] { (0..<records.count).filter { !isBlank(record: $0) } }

  /// How many fields a record has.
  func width(ofRecord record: Int) -> Int { records.at(record).map { Int($0.width) } ?? 0 }

  /// The line on which a record starts.
  func line(ofRecord record: Int) -> Int { records.at(record).map { Int($0.line) } ?? 0 }

  /// The positions of a record's cells.
  func cells(ofRecord record: Int) -> Range<Int> {
    guard let start = records.at(record)?.firstCell else { return 0..<0 }
    let end = records.at(record + 1).map { Int($0.firstCell) } ?? endedCells
    return Int(start)..<max(Int(start), end)
  }

  /// The column of a cell, from 1.
  func column(_ cell: Int) -> Int { cells.at(cell).map { Int($0.column) } ?? 0 }

  /// Lends the bytes of a cell.
  @inline(__always)
  func withBytes<Result>(ofCell cell: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    let place = TextStore.Place(bits: cells.at(cell)?.payload ?? 0)
    return unsafe texts.withBytes(at: place) { unsafe body($0.span) }
  }

  /// The text of a cell, or its start.
  func text(ofCell cell: Int, prefix count: Int = .max) -> String {
    let whole = texts.text(TextStore.Place(bits: cells.at(cell)?.payload ?? 0))
    return count < whole.utf8.count ? String(whole.prefix(count)) : whole
  }

  /// The texts of the first fields of a record, empty ones too.
  func texts(ofRecord record: Int, fields: Int, prefix count: Int) -> [String] {
    var texts = [String](repeating: "", count: min(fields, width(ofRecord: record)))
    for cell in cells(ofRecord: record) where column(cell) <= texts.count {
      texts[column(cell) - 1] = text(ofCell: cell, prefix: count)
    }
    return texts
  }

  /// Whether a record has no fields, or only blank ones.
  func isBlank(record: Int) -> Bool {
    cells(ofRecord: record).allSatisfy { cell in
      withBytes(ofCell: cell) { bytes in bytes.indices.allSatisfy { bytes[$0].isBlank } }
    }
  }

  // MARK: Handing over

  /// Replaces a cell's text.
  mutating func settleText(ofCell position: Int) -> TextStore.Outcome? {
    guard var cell = cells.at(position) else { return nil }
    let outcome = texts.settle(TextStore.Place(bits: cell.payload))
    cell.payload = outcome.place.bits
    cells.set(position, to: cell)
    return outcome
  }

  /// The line on which each record starts.
  var lines: [Int] { (0..<records.count).map { line(ofRecord: $0) } }

  /// The cells as a sheet keeps them.
  consuming func finish() -> CellTable {
    var rows = PlainArray<PackedRow>()
    rows.reserve(records.count)
    var columns = 0
    for record in 0..<records.count {
      let range = cells(ofRecord: record)
      guard !range.isEmpty else { continue }
      rows.append(
        PackedRow(
          row: UInt32(truncatingIfNeeded: record + 1), start: UInt32(truncatingIfNeeded: range.lowerBound)))
      columns = max(columns, column(range.upperBound - 1))
    }
    return CellTable(
      cells: cells, rows: rows, texts: texts, formulas: PlainArray(), shared: SharedStrings(), styles: CellStyles(),
      columnCount: columns)
  }
}

/// The number of line breaks: LF, CR, or the two together as one.
func lineBreaks(in bytes: Span<UInt8>) -> Int {
  var count = 0
  var previous: UInt8 = 0
  for index in bytes.indices {
    let byte = bytes[index]
    count &+= byte == .carriageReturn || (byte == .lineFeed && previous != .carriageReturn) ? 1 : 0
    previous = byte
  }
  return count
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let tab = UInt8(ascii: "\t")
  static let space = UInt8(ascii: " ")
  static let quotationMark = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")

  /// Whether it ends a line.
  var isLineBreak: Bool { self == .lineFeed || self == .carriageReturn }
  /// Whether it is one of 0 to 9.
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  /// Whether it is a space or a tab.
  var isBlank: Bool { self == .space || self == .tab }
}
