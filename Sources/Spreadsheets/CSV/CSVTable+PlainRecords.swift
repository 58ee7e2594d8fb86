extension CSVTable {
  /// Bytes looked at between two looks at the limits.
  private static let pieceBytes = 256 << 10

  /// Adds the records from a position on that are plain; returns where the first other one starts, or the end.
  ///
  /// In a plain record a field is what stands between two delimiters, or between two quotation marks that touch them and have
  /// neither a mark nor a line break inside: nothing is left for libcsv to find out, and each byte costs a twentieth of what it
  /// costs there. `start` must be the start of a record.
  mutating func addPlainRecords(
    of text: Span<UInt8>, from start: Int, dialect: CSVDialect, limits: ReadLimits
  ) throws(ReadError) -> Int {
    let (delimiter, quote) = (dialect.delimiter, dialect.quote)
    let delimiters = MarkedBytes.Block(repeating: delimiter)
    let quotes = MarkedBytes.Block(repeating: quote)
    let controls = MarkedBytes.Block(repeating: 0x0E)
    return unsafe try text.withUnsafeBytes { (bytes) throws(ReadError) in
      var record = start
      var field = start
      var isQuoted = false
      // Behind the closing mark of a field that was added.
      var closed = -1
      var block = start
      while block < bytes.count {
        // Line breaks among all below U+000E.
        var marks = unsafe MarkedBytes(of: bytes, at: block) {
          ($0 .== delimiters) .| ($0 .== quotes) .| ($0 .< controls)
        }
        while let position = marks.next() {
          let byte = unsafe bytes[position]
          if isQuoted {
            if byte == quote, unsafe Self.ends(bytes, position + 1, delimiter) {
              addField(field + 1..<position)
              isQuoted = false
              closed = position + 1
            } else if byte == quote || byte.isLineBreak {
              discardOpenRecord()
              return record
            }
          } else if byte == delimiter {
            if closed != position { addField(field..<position) }
            field = position + 1
          } else if byte == quote {
            guard position == field else {
              discardOpenRecord()
              return record
            }
            isQuoted = true
          } else if byte.isLineBreak && position >= field {
            if closed != position, position > field || openWidth > 0 { addField(field..<position) }
            endRecord()
            line &+= 1
            // The second half of the break is passed over when its turn comes.
            let isPair =
              unsafe byte == .carriageReturn && position + 1 < bytes.count && bytes[position + 1] == .lineFeed
            field = position + (isPair ? 2 : 1)
            record = field
          }
        }
        block += MarkedBytes.width
        if (block - start).isMultiple(of: Self.pieceBytes) { try check(limits) }
      }
      if isQuoted {
        discardOpenRecord()
        return record
      }
      if field < bytes.count || openWidth > 0 {
        if closed != bytes.count { addField(field..<bytes.count) }
        endRecord()
      }
      try check(limits)
      return bytes.count
    }
  }

  /// Whether a field ends at a position: at a delimiter, a line break or the end.
  @inline(__always)
  private static func ends(_ bytes: UnsafeRawBufferPointer, _ position: Int, _ delimiter: UInt8) -> Bool {
    guard position < bytes.count else { return true }
    let byte = unsafe bytes[position]
    return byte == delimiter || byte.isLineBreak
  }
}
