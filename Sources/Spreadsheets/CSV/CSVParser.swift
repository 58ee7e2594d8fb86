/// Splits the text of a CSV file, UTF-8 without a byte-order mark, into records and fields.
///
/// libcsv does it, strictly, for every record that holds a quotation mark; where it stops, the record is read by the forgiving
/// rules of `CSVParser+Repair.swift`. Between such records the text is only cut at its delimiters (`CSVTable+PlainRecords.swift`).
struct CSVParser {
  /// Delimiter and quotes.
  let dialect: CSVDialect
  /// ``ReadLimits/fieldBytes``, ``ReadLimits/columns`` and ``ReadLimits/cells`` are asked.
  let limits: ReadLimits

  /// Bytes given to libcsv at a time: between two pieces the limits are asked.
  private static let pieceBytes = 256 << 10

  /// Splits a part of a file.
  func parse(_ file: [UInt8], _ range: Range<Int>) throws(ReadError) -> CSVTable {
    let text = file.span.extracting(range)
    var table = CSVTable(file: file, textStart: range.lowerBound, textCharacters: limits.textCharacters)
    var position = 0
    if dialect.hasSeparatorLine {
      // A record of its own without cells.
      position = afterLineBreak(in: text, at: endOfLine(in: text, from: 0))
      table.endRecord()
      table.line += 1
    }
    let libcsv = LibCSV(delimiter: dialect.delimiter, quote: dialect.quote, trimsBlanks: dialect.isPadded)
    while position < text.count {
      if dialect.escapesWithBackslash {
        position = try repairRecord(of: text, at: position, into: &table)
        continue
      }
      if !dialect.isPadded {
        position = try table.addPlainRecords(of: text, from: position, dialect: dialect, limits: limits)
      }
      if position < text.count { position = try parseRecord(of: text, at: position, with: libcsv, into: &table) }
    }
    return table
  }

  /// Lets libcsv read the record that starts at a position; returns where the next one starts.
  private func parseRecord(
    of text: Span<UInt8>, at start: Int, with libcsv: borrowing LibCSV, into table: inout CSVTable
  ) throws(ReadError) -> Int {
    let ended = table.records.count
    var end = start
    var pieces = 0
    var isRight = true
    // Line by line: libcsv says that a record has ended, but not where.
    while isRight, table.records.count == ended, end < text.count {
      let pieceEnd = min(endOfLine(in: text, from: end) + 1, end + Self.pieceBytes, text.count)
      let piece = text.extracting(end..<pieceEnd)
      isRight = libcsv.parse(piece, into: &table) == piece.count && libcsv.openFieldBytes <= limits.fieldBytes
      end = pieceEnd
      pieces += 1
      try table.check(limits)
    }
    if isRight, table.records.count == ended { isRight = libcsv.finish(into: &table) }
    guard isRight else {
      libcsv.reset()
      table.discardOpenRecord()
      return try repairRecord(of: text, at: start, into: &table)
    }
    // The second half of CR LF.
    if end < text.count, text[end] == .lineFeed, text[end - 1] == .carriageReturn { end += 1 }
    table.line += pieces == 1 ? 1 : lineBreaks(in: text.extracting(start..<end))
    return end
  }

  /// Reads a record by the forgiving rules; returns where the next one starts.
  private func repairRecord(
    of text: Span<UInt8>, at start: Int, into table: inout CSVTable
  ) throws(ReadError) -> Int {
    let end = try readRecord(of: text, at: start, into: &table)
    table.line += lineBreaks(in: text.extracting(start..<end))
    return end
  }
}
