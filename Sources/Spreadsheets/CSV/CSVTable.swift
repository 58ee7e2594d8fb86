/// The fields of a CSV file as bytes, record by record, in one buffer.
///
/// Field `i` is `bytes[fieldEnds[i - 1]..<fieldEnds[i]]`, record `r` the fields `recordEnds[r - 1]..<recordEnds[r]`; a blank
/// line is a record without fields.
struct CSVTable: Sendable {
  /// The fields' bytes without quotes and delimiters, one after the other.
  var bytes: [UInt8] = []
  /// Where each field ends in ``bytes``.
  var fieldEnds: [Int] = []
  /// The number of fields up to the end of each record.
  var recordEnds: [Int] = []
  /// The fields whose quotation mark is never closed, in order.
  var unclosedQuotes: [FieldPlace] = []

  /// Fields of the widest record.
  private(set) var widestRecord = 0
  /// Bytes of the longest field.
  private(set) var longestField = 0

  /// Takes a record's measure.
  mutating func note(width: Int, longestField bytes: Int) {
    if width > widestRecord { widestRecord = width }
    if bytes > longestField { longestField = bytes }
  }

  /// Throws where a field is longer or a record wider than the limits allow.
  func check(_ limits: ReadLimits) throws(ReadError) {
    if longestField > limits.fieldBytes {
      throw ReadError(
        .limitExceeded, limit: .init(name: "fieldBytes", bound: limits.fieldBytes, value: longestField))
    }
    if widestRecord > limits.columns {
      throw ReadError(.limitExceeded, limit: .init(name: "columns", bound: limits.columns, value: widestRecord))
    }
  }

  /// A field's place.
  struct FieldPlace: Equatable, Sendable {
    /// The record, from 0.
    var record: Int
    /// The field within the record, from 0.
    var field: Int
  }

  /// How many records there are.
  var recordCount: Int { recordEnds.count }

  /// The numbers of the fields of a record.
  func fields(ofRecord record: Int) -> Range<Int> {
    (record == 0 ? 0 : recordEnds[record - 1])..<recordEnds[record]
  }

  /// How many fields a record has.
  func width(ofRecord record: Int) -> Int { fields(ofRecord: record).count }

  /// Where the bytes of a field stand.
  func range(ofField field: Int) -> Range<Int> {
    (field == 0 ? 0 : fieldEnds[field - 1])..<fieldEnds[field]
  }

  /// The text of a field.
  func text(ofField field: Int) -> String {
    String(decoding: bytes[range(ofField: field)], as: UTF8.self)
  }

  /// The line on which each record starts, from 1.
  func lines(of text: Span<UInt8>) -> [Int] {
    let isLastEnded = text.isEmpty || text[text.count - 1].isLineBreak
    var lines: [Int] = []
    lines.reserveCapacity(recordCount)
    // Only quoted line breaks make a difference, and mostly there are none.
    if lineBreaks(in: text) == (isLastEnded ? recordCount : recordCount - 1) {
      for record in 0..<recordCount { lines.append(record + 1) }
      return lines
    }
    var line = 1
    for record in 0..<recordCount {
      lines.append(line)
      line += 1
      for field in fields(ofRecord: record) {
        let range = range(ofField: field)
        line += lineBreaks(in: bytes.span.extracting(range))
      }
    }
    return lines
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
