/// What a look at the bytes tells about quotes, padding and line ends, given a delimiter.
struct CSVSurvey {
  /// The byte that quotes: `'` only where `"` never occurs and every field that starts with `'` ends with it.
  private(set) var quote = UInt8.quotationMark
  /// Which fields are quoted.
  private(set) var quoting = CSVDialect.Quoting.none
  /// How lines end outside quotation marks.
  private(set) var newline = CSVDialect.Newline.none
  /// Whether a space follows every delimiter.
  private(set) var isPadded = false
  /// Whether `\"` occurs, and never at the end of a field only.
  private(set) var hasBackslashedQuotes = false

  /// Looks at a text.
  init(_ text: Span<UInt8>, delimiter: UInt8) {
    var marks = FieldMarks()
    var apostrophes = FieldMarks()
    var hasQuotationMark = false
    var isQuoted = false
    var padded = 0
    var unpadded = 0
    var fields = 1
    var breaks = (lf: false, crlf: false, cr: false)
    for index in text.indices {
      let byte = text[index]
      let next = index + 1 < text.count ? text[index + 1] : .lineFeed
      if byte == .quotationMark {
        hasQuotationMark = true
        isQuoted.toggle()
        let previous = index > 0 ? text[index - 1] : .lineFeed
        if previous == .backslash && next != delimiter && !next.isLineBreak { hasBackslashedQuotes = true }
        marks.count(previous: previous, next: next, delimiter: delimiter)
        continue
      }
      if byte == .apostrophe {
        let previous = index > 0 ? text[index - 1] : .lineFeed
        apostrophes.count(previous: previous, next: next, delimiter: delimiter)
      }
      if isQuoted { continue }
      if byte == delimiter {
        fields += 1
        if next == .space {
          padded += 1
        } else if next != delimiter && !next.isLineBreak {
          unpadded += 1
        }
      } else if byte == .lineFeed {
        if index > 0, text[index - 1] == .carriageReturn { breaks.crlf = true } else { breaks.lf = true }
        if index + 1 < text.count { fields += 1 }
      } else if byte == .carriageReturn && (next != .lineFeed || index + 1 == text.count) {
        breaks.cr = true
        if index + 1 < text.count { fields += 1 }
      }
    }
    if !hasQuotationMark && apostrophes.opening >= 2 && apostrophes.opening == apostrophes.closing {
      quote = .apostrophe
      marks = apostrophes
    }
    if marks.opening > 0 { quoting = marks.opening >= fields ? .all : .some }
    isPadded = padded >= 2 && unpadded * 20 <= padded && delimiter != .tab
    newline =
      switch (breaks.lf, breaks.crlf, breaks.cr) {
      case (false, false, false): .none
      case (true, false, false): .lf
      case (false, true, false): .crlf
      case (false, false, true): .cr
      default: .mixed
      }
  }

  /// How often a mark stands where fields start and end.
  private struct FieldMarks {
    var opening = 0
    var closing = 0

    mutating func count(previous: UInt8, next: UInt8, delimiter: UInt8) {
      if previous == delimiter || previous.isLineBreak || previous == .space { opening += 1 }
      if next == delimiter || next.isLineBreak || next == .space { closing += 1 }
    }
  }
}
