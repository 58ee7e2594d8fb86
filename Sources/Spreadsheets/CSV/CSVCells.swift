import VietnameseText

/// The cells of a table, and what was noticed in them.
struct CSVCells {
  let table: CSVTable
  /// The line on which each record starts.
  let lines: [Int]
  let text: CSVText
  let limits: ReadLimits

  /// The cells that are not empty.
  private(set) var cells: [Cell] = []
  /// NUL bytes, bytes that could not be decoded, texts that were cut.
  private(set) var notices: [ReadNotice] = []
  /// Notices of one kind that are kept; a file of nothing else must not fill the memory.
  static let noticesOfAKind = 1000
  private var counts: [ReadNotice.Code: Int] = [:]

  init(table: CSVTable, lines: [Int], text: CSVText, limits: ReadLimits) {
    self.table = table
    self.lines = lines
    self.text = text
    self.limits = limits
  }

  /// Makes the cells.
  mutating func collect() throws(ReadError) {
    for record in 0..<table.recordCount {
      let fields = table.fields(ofRecord: record)
      for field in fields {
        let range = table.range(ofField: field)
        guard !range.isEmpty else { continue }
        guard let reference = CellReference(row: record + 1, column: field - fields.lowerBound + 1) else {
          throw Self.limitExceeded("rows", bound: CellReference.maximumRow, value: record + 1)
        }
        guard cells.count < limits.cells else {
          throw Self.limitExceeded("cells", bound: limits.cells, value: cells.count + 1)
        }
        let value = cellText(range, at: reference, line: lines[record])
        cells.append(Cell(reference: reference, value: .string(value), text: value))
      }
    }
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

  private mutating func cellText(_ range: Range<Int>, at reference: CellReference, line: Int) -> String {
    let bytes = table.bytes[range]
    var value = String(decoding: bytes, as: UTF8.self)
    if text.needsNormalizing { value = value.nfc }
    if bytes.contains(0) { note(.nullByte, at: reference, line: line, value) }
    if text.hasInvalidBytes && value.unicodeScalars.contains("\u{FFFD}") {
      note(.invalidEncoding, at: reference, line: line, value)
    }
    // No text has more characters than bytes.
    if bytes.count > limits.textCharacters {
      let scalars = value.unicodeScalars
      if let end = scalars.index(scalars.startIndex, offsetBy: limits.textCharacters, limitedBy: scalars.endIndex),
        end < scalars.endIndex
      {
        note(.textTooLong, at: reference, line: line, value)
        value = String(scalars[..<end])
      }
    }
    return value
  }

  private mutating func note(_ code: ReadNotice.Code, at reference: CellReference, line: Int, _ value: String) {
    counts[code, default: 0] += 1
    guard counts[code, default: 0] <= Self.noticesOfAKind else { return }
    notices.append(ReadNotice(code, cell: reference, line: line, detail: String(value.prefix(80))))
  }

  private static func limitExceeded(_ name: String, bound: Int, value: Int) -> ReadError {
    ReadError(.limitExceeded, limit: ReadError.Limit(name: name, bound: bound, value: value))
  }
}
