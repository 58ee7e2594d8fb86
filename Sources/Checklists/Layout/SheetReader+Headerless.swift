import Criteria
import Spreadsheets
import VietnameseText

/// Sheets without a header: a table whose headings are lost, a form that asks one thing a line, lines of plain text.
///
/// Nothing says what their figures are but the figures themselves and the words in their own row: what those do not prove is
/// left over.
extension SheetReader {
  /// The most rows that are searched for indicators one by one: no form is longer.
  static let longestForm = 2000

  mutating func readHeaderless() {
    guard grid.lastColumn >= 1, grid.rows.count <= Self.longestForm else { return }
    let lines = rowsOfIndicators()
    readWithoutHeader(lines)
    if tables.isEmpty { readForm() }
    // In the rows of a table what stands beside a name may be the level that is asked as well as the figure.
    if tables.isEmpty, isFrame(lines) || lines.count(where: { grid.entries($0).count >= 4 }) < 3 { readLabelledLines() }
  }

  /// Rows that read like indicators with figures beside them.
  func rowsOfIndicators() -> [Int] {
    grid.rows.filter { row in
      let entries = grid.entries(row)
      // "Điện thoại:" is answered by the next cell.
      return entries.count >= 3 && entries.contains { !$0.text.hasSuffix(":") && opensIndicator($0) }
    }
  }

  /// Whether a cell is the number or the clear name of an indicator.
  func opensIndicator(_ entry: Grid.Entry) -> Bool {
    if let number = IndicatorNumber.candidates(entry).first, number.item != nil, !number.isRepaired {
      return catalogue.sets.indices.contains { catalogue.item(number, set: $0) != nil }
    }
    guard entry.isText else { return false }
    if let (number, rest) = IndicatorNumber.leading(entry.text), number.item != nil, !rest.isEmpty {
      return catalogue.sets.indices.contains { set in
        catalogue.item(number, set: set).map { catalogue.similarity(rest, to: $0) >= 0.3 } == true
      }
    }
    return catalogue.sets.indices.contains { catalogue.best(entry.text, set: $0)?.isClear == true }
  }

  /// Reads lines of indicators without a header above them, as far as their cells prove what the columns are.
  private mutating func readWithoutHeader(_ lines: [Int]) {
    guard lines.count >= 3, !isFrame(lines), let first = lines.first else { return }
    readBody(from: first, columns: (1...grid.lastColumn).map { column($0) })
  }

  /// Whether most rows hold several labels with an answer each: "Tổng số | 7,5 | Đạt | 7,4".
  private func isFrame(_ rows: [Int]) -> Bool {
    let framed = rows.count { row in
      let entries = grid.entries(row)
      return zip(entries, entries.dropFirst()).count { label, answer in
        label.isText && (!answer.isText || answer.plainNumber != nil) && lineRole(label) != nil
      } >= 2
    }
    return framed > 0 && framed * 2 >= rows.count
  }

  /// Reads a form: an indicator, then "Số đạt", "Tổng số", "Tỷ lệ" beneath it, the answers in one column beside them.
  private mutating func readForm() {
    for number in 1...min(grid.lastColumn, 6) {
      var opens: [Int] = []
      var labels: [Int] = []
      for row in grid.rows {
        guard let entry = grid.own(row, number), entry.isText else { continue }
        if opensIndicator(entry) {
          opens.append(row)
        } else if !opens.isEmpty, let role = lineRole(entry), FigureRoles.isFigure(role) {
          labels.append(row)
        }
      }
      if isFrame(labels) { continue }
      guard opens.count >= 2, labels.count >= opens.count, let first = opens.first, number < grid.lastColumn else {
        continue
      }
      let answers = (number + 1...grid.lastColumn).first { column in
        labels.count { grid.own($0, column) != nil } * 5 >= labels.count * 4
      }
      guard let answers else { continue }
      readBody(
        from: first,
        columns: (1...grid.lastColumn).map { position in
          column(position, mapped: position == number ? .field(.name) : position == answers ? .field(.value) : nil)
        })
      return
    }
  }

  func column(_ number: Int, mapped: Role? = nil) -> Column {
    var column = Column(number: number, path: [], isHidden: grid.isHidden(column: number))
    column.mapped = mapped
    return column
  }

  /// Reads rows as a table without a header, the lines above as its title.
  private mutating func readBody(from first: Int, columns: [Column]) {
    var header = Header(rows: first...first, columns: columns, numberRow: nil)
    header.isMissing = true
    let body = BodyRows(grid, header)
    let signature = grid.rows.first { $0 > first && body.kind($0) == .signature }
    let block = readTitle(above: first, signature: signature)
    readTable(header, through: grid.rows.last { $0 < signature ?? .max } ?? first)
    if !tables.isEmpty { markSurroundings(block, signature: signature) }
  }

  mutating func readTitle(above first: Int, signature: Int?) -> TitleBlock {
    var block = TitleBlock(grid, rows: 1..<first, register: register)
    block.year = block.year ?? yearOf(block)
    for row in grid.rows where row >= signature ?? .max {
      block.readSignature(grid.entries(row), register: register)
    }
    title = block
    applyMapping()
    return block
  }

  mutating func markSurroundings(_ block: TitleBlock, signature: Int?) {
    for (cell, field) in block.used { mark(cell, .used(field)) }
    for line in block.lines { mark(line.reference, .decoration(.title)) }
    for row in grid.rows where row >= signature ?? .max { mark(row: row, .decoration(.signature)) }
  }
}
