/// What one look at the bytes tells about delimiters, quotes, padding and line ends.
///
/// How often each delimiter stands on each line, quoted fields left out: where one stands equally often on nearly all lines and the
/// others only as prose and decimals have them, that settles it without trying.
struct CSVSurvey {
  /// One byte that may be the delimiter.
  private struct Delimiter {
    let byte: UInt8
    var count = 0
    var onThisLine = 0
    /// Lines by how often it stands on them, 0 to 63.
    var lines = InlineArray<64, Int>(repeating: 0)
    /// Places where it can be neither prose (a blank follows) nor a decimal mark.
    var bare = 0
    /// Places where a space follows, and where anything but a space, itself or a line break does.
    var padded = 0
    var unpadded = 0
    /// Marks that stand right behind it and right before it.
    var marks = FieldMarks()
    var apostrophes = FieldMarks()
    /// Marks behind a backslash and right before it.
    var backslashedMarks = 0

    /// Counts one that is not quoted.
    mutating func count(_ previous: UInt8, _ next: UInt8) {
      count += 1
      onThisLine += 1
      if next == .space {
        padded += 1
        return
      }
      if next != byte && !next.isLineBreak { unpadded += 1 }
      let isDecimal = byte == UInt8(ascii: ",") && next.isDigit && previous.isDigit
      if !isDecimal { bare += 1 }
    }

    mutating func endLine() {
      lines[min(onThisLine, lines.count - 1)] += 1
      onThisLine = 0
    }
  }

  /// How often a mark stands where fields start and end.
  private struct FieldMarks {
    var opening = 0
    var closing = 0

    /// Counts a mark that stands at a line break, a space or an end of the text.
    mutating func count(_ previous: UInt8, _ next: UInt8) {
      if previous.isLineBreak || previous == .space { opening += 1 }
      if next.isLineBreak || next == .space { closing += 1 }
    }

    /// Counts a mark that stands at a delimiter.
    mutating func count(_ previous: UInt8, _ next: UInt8, at delimiter: UInt8) {
      if previous == delimiter { opening += 1 }
      if next == delimiter { closing += 1 }
    }

    static func + (a: FieldMarks, b: FieldMarks) -> FieldMarks {
      FieldMarks(opening: a.opening + b.opening, closing: a.closing + b.closing)
    }
  }

  /// In the order of ``CSVSniffer/delimiters``.
  private var delimiters: InlineArray<4, Delimiter>
  private var lineCount = 0
  /// Line breaks outside quotation marks, but for one at the end.
  private var breaks = 0
  private var newlines = (lf: false, crlf: false, cr: false)
  private var hasQuotationMark = false
  /// Marks at line breaks, spaces and the ends of the text.
  private var marks = FieldMarks()
  private var apostrophes = FieldMarks()
  /// Marks behind a backslash and not at the end of a line.
  private var backslashedMarks = 0

  /// Looks at a text. `told`: the delimiter that a `sep=` line names.
  init(_ text: Span<UInt8>, told: UInt8?) {
    delimiters = InlineArray { position in Delimiter(byte: told ?? CSVSniffer.delimiters[position]) }
    func all(_ byte: UInt8) -> MarkedBytes.Block { MarkedBytes.Block(repeating: byte) }
    let (quotes, apostrophes, controls) = (all(.quotationMark), all(.apostrophe), all(0x0E))
    // Tab is among the controls.
    let (first, second, third) = (all(delimiters[0].byte), all(delimiters[2].byte), all(delimiters[3].byte))
    var isQuoted = false
    var lineStart = 0
    unsafe text.withUnsafeBytes { bytes in
      var block = 0
      while block < bytes.count {
        var marks = unsafe MarkedBytes(of: bytes, at: block) { block in
          (block .< controls) .| (block .== quotes) .| (block .== apostrophes) .| (block .== first)
            .| (block .== second) .| (block .== third)
        }
        while let index = marks.next() {
          let byte = unsafe bytes[index]
          let next = unsafe index + 1 < bytes.count ? bytes[index + 1] : .lineFeed
          let previous = unsafe index > 0 ? bytes[index - 1] : .lineFeed
          if byte == .quotationMark {
            isQuoted.toggle()
            countQuotationMark(previous, next)
          } else if byte.isLineBreak {
            if isQuoted { continue }
            countBreak(byte, previous, next, isLast: index + 1 == bytes.count)
            if index > lineStart { endLine() }
            lineStart = index + 1
          } else if let position = position(of: byte) {
            if !isQuoted { delimiters[position].count(previous, next) }
          } else if byte == .apostrophe {
            countApostrophe(previous, next)
          }
        }
        block += MarkedBytes.width
      }
    }
    if lineStart < text.count { endLine() }
  }

  private func position(of byte: UInt8) -> Int? {
    for position in delimiters.indices where delimiters[position].byte == byte { return position }
    return nil
  }

  private mutating func endLine() {
    lineCount += 1
    for position in delimiters.indices { delimiters[position].endLine() }
  }

  private mutating func countBreak(_ byte: UInt8, _ previous: UInt8, _ next: UInt8, isLast: Bool) {
    if byte == .lineFeed {
      if previous == .carriageReturn { newlines.crlf = true } else { newlines.lf = true }
    } else if next != .lineFeed || isLast {
      newlines.cr = true
    } else {
      return
    }
    if !isLast { breaks += 1 }
  }

  private mutating func countQuotationMark(_ previous: UInt8, _ next: UInt8) {
    hasQuotationMark = true
    let isBackslashed = previous == .backslash && !next.isLineBreak
    if isBackslashed { backslashedMarks += 1 }
    marks.count(previous, next)
    for position in delimiters.indices {
      if isBackslashed && next == delimiters[position].byte { delimiters[position].backslashedMarks += 1 }
      delimiters[position].marks.count(previous, next, at: delimiters[position].byte)
    }
  }

  private mutating func countApostrophe(_ previous: UInt8, _ next: UInt8) {
    apostrophes.count(previous, next)
    for position in delimiters.indices {
      delimiters[position].apostrophes.count(previous, next, at: delimiters[position].byte)
    }
  }

  // MARK: Results

  /// The delimiter that stands equally often on nine of ten of its lines, on most lines of the file, with no rival.
  var settledDelimiter: UInt8? {
    for position in delimiters.indices {
      let lines = delimiters[position].lines
      let with = lineCount - lines[0]
      let most = lines.indices.dropFirst().reduce(0) { max($0, lines[$1]) }
      let isRegular = with >= 3 && with * 10 >= lineCount * 6 && most * 10 >= with * 9
      let hasRival = delimiters.indices.contains { $0 != position && delimiters[$0].bare * 50 > lineCount }
      // Commas in decimals and before blanks may be those of a message, as many in each line.
      let isSure = delimiters[position].byte != UInt8(ascii: ",") || delimiters[position].bare >= with
      if isRegular && isSure && !hasRival { return delimiters[position].byte }
    }
    return nil
  }

  /// Whether `\"` occurs, and not at the end of a field only.
  func hasBackslashedQuotes(_ delimiter: UInt8) -> Bool {
    backslashedMarks > (position(of: delimiter).map { delimiters[$0].backslashedMarks } ?? 0)
  }

  /// The dialect that a delimiter makes.
  ///
  /// `'` quotes only where `"` never occurs and every field that starts with `'` ends with it.
  func dialect(_ byte: UInt8, hasSeparatorLine: Bool = false) -> CSVDialect {
    let delimiter = position(of: byte).map { delimiters[$0] } ?? Delimiter(byte: byte)
    var dialect = CSVDialect(delimiter: byte, hasSeparatorLine: hasSeparatorLine)
    var marks = marks + delimiter.marks
    let apostrophes = apostrophes + delimiter.apostrophes
    if !hasQuotationMark && apostrophes.opening >= 2 && apostrophes.opening == apostrophes.closing {
      dialect.quote = .apostrophe
      marks = apostrophes
    }
    if marks.opening > 0 { dialect.quoting = marks.opening > delimiter.count + breaks ? .all : .some }
    dialect.isPadded =
      delimiter.padded >= 2 && delimiter.unpadded * 20 <= delimiter.padded && byte != .tab
    dialect.newline =
      switch (newlines.lf, newlines.crlf, newlines.cr) {
      case (false, false, false): .none
      case (true, false, false): .lf
      case (false, true, false): .crlf
      case (false, false, true): .cr
      default: .mixed
      }
    return dialect
  }
}
