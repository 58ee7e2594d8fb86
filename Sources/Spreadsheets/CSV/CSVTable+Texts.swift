import VietnameseText

extension CSVTable {
  /// Notices of one kind that are kept; a hostile file must not buy memory with them.
  static let noticesOfAKind = 100

  /// Makes texts of the cells' bytes, NFC and no longer than they may be, and notes what is odd in them: NUL bytes, bytes that
  /// could not be decoded, texts that were cut.
  mutating func settleTexts(_ bytes: CSVText.Bytes, hasInvalidBytes: Bool) -> [ReadNotice] {
    if bytes.isPlain && !bytes.hasNull && !hasInvalidBytes && longestField <= texts.limit { return [] }
    var notices: [ReadNotice] = []
    var counts: [ReadNotice.Code: Int] = [:]
    for record in 0..<records.count {
      for cell in cells(ofRecord: record) {
        let (hasNull, isDamaged, isLong) = withBytes(ofCell: cell) { field in
          (
            bytes.hasNull && field.contains([0]), hasInvalidBytes && field.contains([0xEF, 0xBF, 0xBD]),
            field.count > texts.limit
          )
        }
        let detail = hasNull || isDamaged || isLong ? text(ofCell: cell, prefix: 80) : ""
        let wasCut = settleText(ofCell: cell)?.wasCut == true
        guard wasCut || hasNull || isDamaged else { continue }
        let odd = [(ReadNotice.Code.textTooLong, wasCut), (.nullByte, hasNull), (.invalidEncoding, isDamaged)]
        for (code, _) in odd.filter(\.1) {
          counts[code, default: 0] += 1
          guard counts[code, default: 0] <= Self.noticesOfAKind else { continue }
          notices.append(
            ReadNotice(
              code, cell: CellReference(record: record + 1, column: column(cell)), line: line(ofRecord: record),
              detail: detail))
        }
      }
    }
    return notices
  }

  /// Notices of quotation marks that are never closed.
  var unclosedQuoteNotices: [ReadNotice] {
    unclosedQuotes.prefix(Self.noticesOfAKind).compactMap { place in
      var line = line(ofRecord: place.record)
      for cell in cells(ofRecord: place.record) {
        if column(cell) == place.column {
          return ReadNotice(
            .unclosedQuote, cell: CellReference(record: place.record + 1, column: place.column), line: line,
            detail: text(ofCell: cell, prefix: 80))
        }
        line += withBytes(ofCell: cell) { lineBreaks(in: $0) }
      }
      return nil
    }
  }
}

extension Span<UInt8> {
  /// Whether some bytes stand in it in a row.
  fileprivate func contains(_ wanted: [UInt8]) -> Bool {
    guard count >= wanted.count else { return false }
    return (0...count - wanted.count).contains { start in
      wanted.indices.allSatisfy { self[start + $0] == wanted[$0] }
    }
  }
}
