/// A ``CSVTable`` while its fields arrive, with the limits that it must keep.
struct CSVTableBuilder {
  private(set) var table = CSVTable()
  private let limits: ReadLimits
  /// The first limit that was passed: fields arrive in callbacks, which cannot throw.
  private var passed: (limit: ReadError.Limit, record: Int)?
  /// Fields and bytes up to the end of the last record.
  private var endedFields = 0
  private var endedBytes = 0
  private var lastTerminator: Int32 = 0

  /// Makes an empty one; the fields of a text never take more bytes than the text.
  init(limits: ReadLimits, textBytes: Int) {
    self.limits = limits
    table.bytes.reserveCapacity(textBytes)
  }

  /// Adds a field to the open record.
  mutating func addField(_ bytes: UnsafeRawBufferPointer) {
    unsafe table.bytes.append(contentsOf: bytes)
    endField(bytes: bytes.count)
  }

  /// Adds a field to the open record.
  mutating func addField(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBytes { unsafe addField($0) }
  }

  private mutating func endField(bytes count: Int) {
    table.fieldEnds.append(table.bytes.count)
    if count > limits.fieldBytes { note("fieldBytes", bound: limits.fieldBytes, value: count) }
    let width = table.fieldEnds.count - endedFields
    if width > limits.columns { note("columns", bound: limits.columns, value: width) }
  }

  private mutating func note(_ name: String, bound: Int, value: Int) {
    guard passed == nil else { return }
    passed = (ReadError.Limit(name: name, bound: bound, value: value), table.recordEnds.count)
  }

  /// Ends the record at a line break as libcsv reports them: CR and LF each for itself, -1 at the end of the file.
  mutating func endRecord(terminator: Int32) {
    let isSecondHalf = terminator == Int32(UInt8.lineFeed) && lastTerminator == Int32(UInt8.carriageReturn)
    if isSecondHalf && table.fieldEnds.count == endedFields {
      lastTerminator = 0
      return
    }
    endRecord()
    lastTerminator = terminator
  }

  /// Ends the record; the whole line break has been read.
  mutating func endRecord() {
    lastTerminator = 0
    endedFields = table.fieldEnds.count
    endedBytes = table.bytes.count
    table.recordEnds.append(endedFields)
  }

  /// Forgets the fields of the record that has not ended.
  mutating func discardOpenRecord() {
    table.fieldEnds.removeSubrange(endedFields...)
    table.bytes.removeSubrange(endedBytes...)
    lastTerminator = 0
    // What the discarded fields passed is asked again when they are read again.
    if passed?.record == table.recordEnds.count { passed = nil }
  }

  /// Marks the next field of the open record as one whose quotation mark is never closed.
  mutating func noteUnclosedQuote() {
    table.unclosedQuotes.append(
      CSVTable.FieldPlace(record: table.recordEnds.count, field: table.fieldEnds.count - endedFields))
  }

  /// Throws where a limit was passed.
  func checkLimits() throws(ReadError) {
    if let passed { throw ReadError(.limitExceeded, limit: passed.limit) }
  }
}
