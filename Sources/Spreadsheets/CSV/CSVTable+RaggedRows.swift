extension CSVTable {
  /// The rows with more or fewer cells than the body, one notice each.
  ///
  /// Normal, and no notice: title rows above, group rows (one cell) within, footers below, empty cells at the end, and another
  /// table in the same file (three rows or more in sequence with a width of their own).
  var raggedRowNotices: [ReadNotice] {
    if narrowestRecord == widestRecord { return [] }
    let rows = filledRecords
    guard let width = bodyWidth(of: rows) else { return [] }
    let other = rowsOfOtherTables(rows, width: width)
    let body = rows.filter { self.width(ofRecord: $0) == width }
    guard let first = body.first, let last = body.last else { return [] }
    let startsWithNumbers = body.count { startsWithDigit($0) } * 2 > body.count
    var notices: [ReadNotice] = []
    for row in rows where self.width(ofRecord: row) != width && !other.contains(row) {
      guard isRagged(row, width: width, body: first...last, startsWithNumbers: startsWithNumbers) else { continue }
      let own = self.width(ofRecord: row)
      notices.append(
        ReadNotice(
          .raggedRow, cell: CellReference(record: row + 1, column: min(own, width) + 1), line: line(ofRecord: row),
          detail: "\(own)/\(width)"))
      if notices.count == Self.noticesOfAKind { break }
    }
    return notices
  }

  private func isRagged(_ row: Int, width: Int, body: ClosedRange<Int>, startsWithNumbers: Bool) -> Bool {
    let cells = cells(ofRecord: row)
    let own = self.width(ofRecord: row)
    if own > width { return cells.last.map { column($0) > width } ?? false }
    let filled = cells.count
    if body.contains(row) { return filled > 1 }
    guard row > body.upperBound, filled > 1 else { return false }
    // Below the body: the last row, cut short, or a footer.
    if startsWithNumbers { return startsWithDigit(row) }
    return row == body.upperBound + 1 && filled == own && own + 2 >= width
  }

  private func startsWithDigit(_ row: Int) -> Bool {
    guard let cell = cells(ofRecord: row).first, column(cell) == 1 else { return false }
    return withBytes(ofCell: cell) { $0[0].isDigit }
  }

  /// The width that most rows of two cells and more have.
  private func bodyWidth(of rows: [Int]) -> Int? {
    var counts: [Int: Int] = [:]
    for row in rows where width(ofRecord: row) > 1 { counts[width(ofRecord: row), default: 0] += 1 }
    return counts.max { a, b in (a.value, a.key) < (b.value, b.key) }?.key
  }

  private func rowsOfOtherTables(_ rows: [Int], width: Int) -> Set<Int> {
    var others: Set<Int> = []
    var index = 0
    while index < rows.count {
      let own = self.width(ofRecord: rows[index])
      var end = index + 1
      while end < rows.count, self.width(ofRecord: rows[end]) == own { end += 1 }
      if end - index >= 3 && own > 1 && own != width { others.formUnion(rows[index..<end]) }
      index = end
    }
    return others
  }
}
