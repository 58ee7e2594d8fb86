import VietnameseText

/// Makes the cells of a table, and notes what is odd in them.
struct CSVCells {
  let table: CSVTable
  /// The line on which each record starts.
  let lines: [Int]
  let limits: ReadLimits
  /// Whether bytes that could not be decoded have become U+FFFD.
  let hasInvalidBytes: Bool

  /// NUL bytes, bytes that could not be decoded, texts that were cut.
  private(set) var notices: [ReadNotice] = []
  private var counts: [ReadNotice.Code: Int] = [:]

  /// Notices of one kind that are kept; a hostile file must not buy memory with them.
  static let noticesOfAKind = 100

  init(table: CSVTable, lines: [Int], limits: ReadLimits, hasInvalidBytes: Bool) {
    self.table = table
    self.lines = lines
    self.limits = limits
    self.hasInvalidBytes = hasInvalidBytes
  }

  /// Packs the cells that are not empty.
  mutating func pack() throws(ReadError) -> CellTable {
    var builder = CellTableBuilder(shared: SharedStrings(), styles: CellStyles(), textLimit: limits.textCharacters)
    let hasNull = table.bytes.contains(0)
    var field = 0
    var start = 0
    for record in 0..<table.recordCount {
      let first = field
      let end = table.recordEnds[record]
      while field < end {
        let fieldEnd = table.fieldEnds[field]
        if fieldEnd > start {
          try add(start..<fieldEnd, row: record + 1, column: field - first + 1, to: &builder, hasNull: hasNull)
        }
        start = fieldEnd
        field += 1
      }
    }
    return builder.finish()
  }

  private mutating func add(
    _ range: Range<Int>, row: Int, column: Int, to builder: inout CellTableBuilder, hasNull: Bool
  ) throws(ReadError) {
    guard row <= CellReference.maximumRow else {
      throw Self.limitExceeded("rows", bound: CellReference.maximumRow, value: row)
    }
    // A table as wide as `limits` allow may be wider than the grid.
    guard column <= CellReference.maximumColumn else {
      throw Self.limitExceeded("columns", bound: CellReference.maximumColumn, value: column)
    }
    guard builder.cellCount < limits.cells else {
      throw Self.limitExceeded("cells", bound: limits.cells, value: builder.cellCount + 1)
    }
    let outcome = unsafe table.bytes.withUnsafeBufferPointer { bytes in
      unsafe builder.keep(ByteSlice(UnsafeBufferPointer(rebasing: bytes[range])))
    }
    builder.add(row: row, column: column, style: 0, kind: .text, payload: outcome.place.bits, hasFormula: false)
    if outcome.wasCut { note(.textTooLong, row, column, range) }
    if hasNull && table.bytes[range].contains(0) { note(.nullByte, row, column, range) }
    if hasInvalidBytes && holdsReplacement(range) { note(.invalidEncoding, row, column, range) }
  }

  /// Whether U+FFFD stands in a field.
  private func holdsReplacement(_ range: Range<Int>) -> Bool {
    let bytes = table.bytes[range]
    return bytes.indices.contains { bytes[$0] == 0xEF && bytes[$0...].starts(with: [0xEF, 0xBF, 0xBD]) }
  }

  @inline(never)
  private mutating func note(_ code: ReadNotice.Code, _ row: Int, _ column: Int, _ range: Range<Int>) {
    counts[code, default: 0] += 1
    guard counts[code, default: 0] <= Self.noticesOfAKind else { return }
    let text = String(decoding: table.bytes[range].prefix(320), as: UTF8.self)
    notices.append(
      ReadNotice(
        code, cell: CellReference(row: row, column: column), line: lines[row - 1], detail: String(text.prefix(80))))
  }

  /// Notices of quotation marks that are never closed.
  var unclosedQuotes: [ReadNotice] {
    table.unclosedQuotes.prefix(Self.noticesOfAKind).map { place in
      let first = table.fields(ofRecord: place.record).lowerBound
      let field = first + place.field
      var line = lines[place.record]
      for earlier in first..<field {
        line += lineBreaks(in: table.bytes.span.extracting(table.range(ofField: earlier)))
      }
      return ReadNotice(
        .unclosedQuote, cell: CellReference(row: place.record + 1, column: place.field + 1), line: line,
        detail: String(table.text(ofField: field).prefix(80)))
    }
  }

  private static func limitExceeded(_ name: String, bound: Int, value: Int) -> ReadError {
    ReadError(.limitExceeded, limit: ReadError.Limit(name: name, bound: bound, value: value))
  }
}
