extension CSVTable {
  /// Bytes looked at between two looks at the limits.
  private static let pieceBytes = 256 << 10

  /// Adds the records from a position on that hold no quotation mark; returns where the first one with a mark starts, or the end.
  ///
  /// In such records a field is what stands between two delimiters: nothing is left for libcsv to find out, and each byte costs a
  /// twentieth of what it costs there. `start` must be the start of a record.
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
      var block = start
      while block < bytes.count {
        // Line breaks among all below U+000E.
        var marks = unsafe MarkedBytes(of: bytes, at: block) {
          ($0 .== delimiters) .| ($0 .== quotes) .| ($0 .< controls)
        }
        while let position = marks.next() {
          let byte = unsafe bytes[position]
          if byte == delimiter {
            addField(field..<position)
            field = position + 1
          } else if byte == quote {
            discardOpenRecord()
            return record
          } else if byte.isLineBreak && position >= field {
            if position > field || openWidth > 0 { addField(field..<position) }
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
      if field < bytes.count || openWidth > 0 {
        addField(field..<bytes.count)
        endRecord()
      }
      try check(limits)
      return bytes.count
    }
  }
}
