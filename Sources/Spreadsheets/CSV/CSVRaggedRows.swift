/// The rows of a table with more or fewer cells than its body.
///
/// Normal, and no notice: title rows above, group rows (one cell) within, footers below, empty cells at the end, and another
/// table in the same file (three rows or more in sequence with a width of their own).
struct CSVRaggedRows {
  let table: CSVTable
  /// The line on which each record starts.
  let lines: [Int]

  /// One notice a row.
  var notices: [ReadNotice] {
    let rows = (0..<table.recordCount).filter { !table.isBlank(record: $0) }
    guard let width = bodyWidth(of: rows) else { return [] }
    let other = rowsOfOtherTables(rows, width: width)
    let body = rows.filter { table.width(ofRecord: $0) == width }
    guard let first = body.first, let last = body.last else { return [] }
    let startsWithNumbers = body.count { startsWithDigit($0) } * 2 > body.count
    var notices: [ReadNotice] = []
    for row in rows where table.width(ofRecord: row) != width && !other.contains(row) {
      guard isRagged(row, width: width, body: first...last, startsWithNumbers: startsWithNumbers) else { continue }
      notices.append(
        ReadNotice(
          .raggedRow, cell: CellReference(row: row + 1, column: min(table.width(ofRecord: row), width) + 1),
          line: lines[row], detail: "\(table.width(ofRecord: row))/\(width)"))
      if notices.count == CSVCells.noticesOfAKind { break }
    }
    return notices
  }

  private func isRagged(_ row: Int, width: Int, body: ClosedRange<Int>, startsWithNumbers: Bool) -> Bool {
    let fields = table.fields(ofRecord: row)
    if fields.count > width {
      return fields.dropFirst(width).contains { !table.range(ofField: $0).isEmpty }
    }
    let filled = fields.count { !table.range(ofField: $0).isEmpty }
    if body.contains(row) { return filled > 1 }
    guard row > body.upperBound, filled > 1 else { return false }
    // Below the body: the last row, cut short, or a footer.
    if startsWithNumbers { return startsWithDigit(row) }
    return row == body.upperBound + 1 && filled == fields.count && fields.count + 2 >= width
  }

  private func startsWithDigit(_ row: Int) -> Bool {
    guard let field = table.fields(ofRecord: row).first, let byte = table.bytes[table.range(ofField: field)].first
    else {
      return false
    }
    return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// The width that most rows of two cells and more have.
  private func bodyWidth(of rows: [Int]) -> Int? {
    var counts: [Int: Int] = [:]
    for row in rows where table.width(ofRecord: row) > 1 { counts[table.width(ofRecord: row), default: 0] += 1 }
    return counts.max { a, b in (a.value, a.key) < (b.value, b.key) }?.key
  }

  private func rowsOfOtherTables(_ rows: [Int], width: Int) -> Set<Int> {
    var others: Set<Int> = []
    var index = 0
    while index < rows.count {
      let own = table.width(ofRecord: rows[index])
      var end = index + 1
      while end < rows.count, table.width(ofRecord: rows[end]) == own { end += 1 }
      if end - index >= 3 && own > 1 && own != width { others.formUnion(rows[index..<end]) }
      index = end
    }
    return others
  }
}
