public import VietnameseText

/// Reads CSV files as they come: any of the usual delimiters, any Vietnamese encoding, quoted as it may be.
///
/// ```swift
/// let workbook = try CSVReader.read(bytes, limits: .checklist)
/// workbook.sheets[0][row: 2, column: 1]?.text
/// CSVReader.sniff(bytes).delimiterName   // ";"
/// ```
///
/// A cell's row is the number of its record: a quoted line break starts none, blank lines and a `sep=` line count.
/// ``Sheet/lines`` has the line of the file on which each record starts. All cells are strings, NFC; empty fields are no cells.
public enum CSVReader {
  /// Reads a file.
  ///
  /// - Throws: `emptyFile` where no field holds anything, `limitExceeded` past ``ReadLimits/inputBytes``,
  ///   ``ReadLimits/fieldBytes``, ``ReadLimits/columns``, ``ReadLimits/records``, ``ReadLimits/cells`` or the columns of the grid.
  public static func read(_ bytes: [UInt8], limits: ReadLimits = .checklist, encoding: TextEncoding? = nil)
    throws(ReadError) -> Workbook
  {
    try check(bytes, limits: limits)
    let text = CSVText(bytes, encoding: encoding)
    let range = text.start..<text.bytes.count
    guard !isBlank(text.bytes.span.extracting(range)) else { throw ReadError(.emptyFile) }
    let sniffed = CSVSniffer(file: text.bytes, range).settle()
    var table = try CSVParser(dialect: sniffed.dialect, limits: limits).parse(text.bytes, range)
    try table.checkGrid(limits)
    var notices = text.notices + sniffed.notices + table.unclosedQuoteNotices
    notices += table.settleTexts(text.kind, hasInvalidBytes: text.hasInvalidBytes)
    notices += table.raggedRowNotices
    let lines = table.lines
    let cells = table.finish()
    guard cells.rowCount > 0 else { throw ReadError(.emptyFile) }
    var workbook = Workbook(
      format: .csv, sheets: [Sheet(name: "", table: cells, lines: lines)], notices: notices, byteCount: bytes.count)
    workbook.dialect = sniffed.dialect
    workbook.encoding = text.encoding
    return workbook
  }

  /// Finds out how a file separates and quotes its fields.
  ///
  /// Looks at the first 256 KiB. An empty file is said to be separated by `;`, with confidence 0.
  public static func sniff(_ bytes: [UInt8], encoding: TextEncoding? = nil) -> CSVDialect {
    let text = CSVText(bytes, encoding: encoding)
    let range = text.start..<text.bytes.count
    guard !isBlank(text.bytes.span.extracting(range)) else {
      return CSVDialect(delimiter: UInt8(ascii: ";"), confidence: 0)
    }
    return CSVSniffer(file: text.bytes, range).sniff().dialect
  }

  private static func check(_ bytes: [UInt8], limits: ReadLimits) throws(ReadError) {
    guard bytes.count <= limits.inputBytes else {
      throw ReadError(
        .limitExceeded,
        limit: ReadError.Limit(name: "inputBytes", bound: limits.inputBytes, value: bytes.count))
    }
    guard !bytes.isEmpty else { throw ReadError(.emptyFile) }
  }

  /// Whether no field can hold anything.
  private static func isBlank(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      let byte = text[index]
      guard byte.isBlank || byte.isLineBreak || CSVSniffer.delimiters.contains(byte) else { return false }
    }
    return true
  }
}
