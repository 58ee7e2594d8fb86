/// A ``CSVTable`` while its fields arrive.
struct CSVTableBuilder {
  private(set) var table = CSVTable()
  /// Fields and bytes up to the end of the last record.
  private var endedFields = 0
  private var endedBytes = 0
  /// Bytes of the longest field of the open record.
  private var longestOpenField = 0
  private var lastTerminator: Int32 = 0

  /// Makes an empty one; the fields of a text never take more bytes than the text.
  init(textBytes: Int) {
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
    if count > longestOpenField { longestOpenField = count }
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
    table.note(width: table.fieldEnds.count - endedFields, longestField: longestOpenField)
    longestOpenField = 0
    endedFields = table.fieldEnds.count
    endedBytes = table.bytes.count
    table.recordEnds.append(endedFields)
  }

  /// Forgets the fields of the record that has not ended.
  mutating func discardOpenRecord() {
    table.fieldEnds.removeSubrange(endedFields...)
    table.bytes.removeSubrange(endedBytes...)
    longestOpenField = 0
    lastTerminator = 0
  }

  /// Marks the next field of the open record as one whose quotation mark is never closed.
  mutating func noteUnclosedQuote() {
    table.unclosedQuotes.append(
      CSVTable.FieldPlace(record: table.recordEnds.count, field: table.fieldEnds.count - endedFields))
  }

  /// Throws where a limit was passed, the open record included.
  func check(_ limits: ReadLimits) throws(ReadError) {
    try table.check(limits)
    var open = CSVTable()
    open.note(width: table.fieldEnds.count - endedFields, longestField: longestOpenField)
    try open.check(limits)
  }
}
