/// Records that strict parsing refuses, read so that nothing is lost and nothing spreads:
///
/// | written | read as |
/// |---|---|
/// | `5" pipe` | the quotation mark itself |
/// | `"a" ,b` and `a, "b"` | blanks outside the marks dropped |
/// | `"a"x,b` | `ax`, `b` |
/// | `"the "big" one",b` | `the "big" one`, `b` |
/// | `"a,b` and never closed | `"a`, `b`; the mark is itself, the record ends with its line |
extension CSVParser {
  /// Reads the record that starts at a position; returns where the next one starts.
  func readRecord(of text: Span<UInt8>, at start: Int, into table: inout CSVTable) throws(ReadError) -> Int {
    var position = start
    // A blank line is a record without fields.
    if text[start].isLineBreak {
      table.endRecord()
      return afterLineBreak(in: text, at: start)
    }
    while true {
      let open = skippingBlanks(in: text, from: position)
      if open < text.count, text[open] == dialect.quote {
        position = readQuotedField(of: text, from: position, open: open, into: &table)
      } else {
        position = readUnquotedField(of: text, from: position, into: &table)
      }
      try table.check(limits)
      guard position < text.count else { break }
      if text[position].isLineBreak {
        position = afterLineBreak(in: text, at: position)
        break
      }
      position += 1
    }
    table.endRecord()
    return position
  }

  private func readUnquotedField(of text: Span<UInt8>, from start: Int, into table: inout CSVTable) -> Int {
    let end = endOfField(in: text, from: start)
    var field = start..<end
    if dialect.isPadded {
      field = skippingBlanks(in: text, from: start)..<end
      while let last = field.last, text[last].isBlank { field = field.dropLast() }
    }
    table.addField(field)
    return end
  }

  private func readQuotedField(
    of text: Span<UInt8>, from start: Int, open: Int, into table: inout CSVTable
  ) -> Int {
    var content: [UInt8] = []
    var position = open + 1
    var isOneLine = true
    var endWithoutMark = 0
    while position < text.count {
      let byte = text[position]
      if dialect.escapesWithBackslash, byte == .backslash, position + 1 < text.count,
        text[position + 1] == dialect.quote || text[position + 1] == .backslash
      {
        content.append(text[position + 1])
        position += 2
        continue
      }
      guard byte == dialect.quote else {
        if byte.isLineBreak { isOneLine = false }
        content.append(byte)
        position += 1
        continue
      }
      var runEnd = position
      while runEnd < text.count, text[runEnd] == dialect.quote { runEnd += 1 }
      let run = runEnd - position
      content.append(contentsOf: repeatElement(dialect.quote, count: run / 2))
      if run.isMultiple(of: 2) {
        position = runEnd
        continue
      }
      // One mark is left: it closes the field, opens another one, or is part of the text.
      let next = skippingBlanks(in: text, from: runEnd)
      if next == text.count || text[next] == dialect.delimiter || text[next].isLineBreak {
        table.addField(copying: content)
        return next
      }
      if position > open + 1, opensField(in: text, at: position) { break }
      if runEnd < endWithoutMark {
        content.append(dialect.quote)
        position = runEnd
        continue
      }
      let end = endOfField(in: text, from: runEnd)
      if let close = lastMark(in: text, from: runEnd, to: end) {
        content.append(dialect.quote)
        appendUndoubled(text.extracting(runEnd..<close), to: &content)
        table.addField(copying: content)
        return end
      }
      if isOneLine {
        content.append(text.extracting(runEnd..<end))
        table.addField(copying: content)
        return end
      }
      content.append(dialect.quote)
      position = runEnd
      endWithoutMark = end
    }
    table.noteUnclosedQuote()
    return readUnquotedField(of: text, from: start, into: &table)
  }

  /// Whether a quotation mark stands where a field starts.
  private func opensField(in text: Span<UInt8>, at position: Int) -> Bool {
    var before = position - 1
    while before >= 0, text[before].isBlank, text[before] != dialect.delimiter { before -= 1 }
    return before < 0 || text[before] == dialect.delimiter || text[before].isLineBreak
  }

  /// The quotation mark that ends a stretch of text, blanks after it left aside.
  private func lastMark(in text: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    var last = end - 1
    while last >= start, text[last].isBlank { last -= 1 }
    return last >= start && text[last] == dialect.quote ? last : nil
  }

  private func appendUndoubled(_ text: Span<UInt8>, to content: inout [UInt8]) {
    var index = 0
    while index < text.count {
      content.append(text[index])
      let isDoubled = text[index] == dialect.quote && index + 1 < text.count && text[index + 1] == dialect.quote
      index += isDoubled ? 2 : 1
    }
  }

  /// The next delimiter or line break, or the end of the text.
  private func endOfField(in text: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < text.count, text[position] != dialect.delimiter, !text[position].isLineBreak { position += 1 }
    return position
  }

  private func skippingBlanks(in text: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < text.count, text[position].isBlank, text[position] != dialect.delimiter { position += 1 }
    return position
  }

  /// The next line break, or the end of the text.
  func endOfLine(in text: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < text.count, !text[position].isLineBreak { position += 1 }
    return position
  }

  /// Where the next line starts, given a line break or the end of the text.
  func afterLineBreak(in text: Span<UInt8>, at position: Int) -> Int {
    guard position < text.count else { return position }
    let isPair =
      text[position] == .carriageReturn && position + 1 < text.count && text[position + 1] == .lineFeed
    return position + (isPair ? 2 : 1)
  }
}

extension [UInt8] {
  /// Appends the bytes of a span.
  mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
