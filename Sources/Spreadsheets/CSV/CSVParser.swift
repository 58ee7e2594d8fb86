/// Splits the text of a CSV file, UTF-8 without a byte-order mark, into records and fields.
///
/// libcsv does it, strictly. Where it stops, the record at fault alone is read by the forgiving rules of
/// `CSVParser+Repair.swift`, and libcsv goes on with the next one.
struct CSVParser {
  /// Delimiter and quotes.
  let dialect: CSVDialect
  /// ``ReadLimits/fieldBytes`` and ``ReadLimits/columns`` are asked.
  let limits: ReadLimits

  /// Bytes given to libcsv at a time: between two pieces the limits are asked.
  private static let pieceBytes = 256 << 10

  /// Splits a text.
  func parse(_ text: Span<UInt8>) throws(ReadError) -> CSVTable {
    var builder = CSVTableBuilder(textBytes: text.count)
    var position = 0
    if dialect.hasSeparatorLine {
      // A record of its own without cells.
      position = afterLineBreak(in: text, at: endOfLine(in: text, from: 0))
      builder.endRecord()
    }
    if dialect.escapesWithBackslash {
      while position < text.count { position = try readRecord(of: text, at: position, into: &builder) }
      return builder.table
    }
    let libcsv = LibCSV(
      delimiter: dialect.delimiter, quote: dialect.quote, trimsBlanks: dialect.isPadded || !hasBlanksToKeep(text))
    var segmentStart = position
    while true {
      let piece = text.extracting(position..<min(position + Self.pieceBytes, text.count))
      let read = libcsv.parse(piece, into: &builder)
      position += read
      let isWhole = read == piece.count && libcsv.openFieldBytes <= limits.fieldBytes
      if isWhole {
        try builder.check(limits)
        if position < text.count { continue }
        if libcsv.finish(into: &builder) { break }
      }
      libcsv.reset()
      // From here on counting marks does not tell what is quoted.
      if !dialect.isPadded { libcsv.keepBlanks() }
      builder.discardOpenRecord()
      let start = startOfRecord(in: text, from: segmentStart, at: position)
      position = try readRecord(of: text, at: start, into: &builder)
      segmentStart = position
    }
    try builder.check(limits)
    return builder.table
  }

  /// The start of the record that holds a position. All records from `start` to it must be well formed.
  private func startOfRecord(in text: Span<UInt8>, from start: Int, at position: Int) -> Int {
    var recordStart = start
    var isQuoted = false
    for index in start..<position {
      let byte = text[index]
      if byte == dialect.quote {
        isQuoted.toggle()
      } else if byte.isLineBreak && !isQuoted {
        recordStart = index + 1
      }
    }
    return recordStart
  }

  /// Whether a blank stands at the start or end of a field, outside quotation marks: libcsv would drop it. Its function that says
  /// what a blank is costs a call for every byte, so it is set only for such texts.
  ///
  /// What is inside is told by counting marks, which is exact up to the first record that is not well formed.
  private func hasBlanksToKeep(_ text: Span<UInt8>) -> Bool {
    let ends: UInt8 = 1
    let blank: UInt8 = 2
    let mark: UInt8 = 4
    var kinds = [UInt8](repeating: 0, count: 256)
    kinds[Int(UInt8.space)] = blank
    kinds[Int(UInt8.tab)] = blank
    kinds[Int(UInt8.lineFeed)] = ends
    kinds[Int(UInt8.carriageReturn)] = ends
    kinds[Int(dialect.quote)] = mark
    kinds[Int(dialect.delimiter)] = ends
    let kindSpan = kinds.span
    var previous = ends
    var inside: UInt8 = 0
    var found: UInt8 = 0
    // No branches: this runs over the whole text.
    for index in text.indices {
      let kind = kindSpan[Int(text[index])]
      inside ^= kind >> 2
      found |= ((previous & (kind >> 1)) | ((previous >> 1) & kind)) & 1 & ~inside
      previous = kind
    }
    return found != 0 || previous == blank
  }
}
