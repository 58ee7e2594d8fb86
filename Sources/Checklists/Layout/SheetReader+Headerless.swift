import Criteria
import Spreadsheets
import VietnameseText

/// Sheets without a header: a table whose headings are lost, a form that asks one thing a line, lines of plain text.
///
/// Nothing says what their figures are but the figures themselves and the words in their own row: what those do not prove is
/// left over.
extension SheetReader {
  /// The most rows that are searched for indicators one by one: no form is longer.
  private static let longestForm = 2000

  mutating func readHeaderless() {
    guard grid.lastColumn >= 1, grid.rows.count <= Self.longestForm else { return }
    readWithoutHeader()
    if tables.isEmpty { readForm() }
    if tables.isEmpty { readLines() }
  }

  /// Rows that read like indicators with figures beside them.
  func rowsOfIndicators() -> [Int] {
    grid.rows.filter { row in
      let entries = grid.entries(row)
      return entries.count >= 3 && entries.contains(where: opensIndicator)
    }
  }

  /// Whether a cell is the number or the clear name of an indicator.
  private func opensIndicator(_ entry: Grid.Entry) -> Bool {
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
  private mutating func readWithoutHeader() {
    let lines = rowsOfIndicators()
    guard lines.count >= 3, let first = lines.first else { return }
    readBody(from: first, columns: (1...grid.lastColumn).map { column($0) })
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

  private func column(_ number: Int, mapped: Role? = nil) -> Column {
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

  private mutating func readTitle(above first: Int, signature: Int?) -> TitleBlock {
    var block = TitleBlock(grid, rows: 1..<first, register: register)
    block.year = block.year ?? yearOf(block)
    for row in grid.rows where row >= signature ?? .max {
      block.readSignature(grid.entries(row), register: register)
    }
    title = block
    applyMapping()
    return block
  }

  private mutating func markSurroundings(_ block: TitleBlock, signature: Int?) {
    for (cell, field) in block.used { mark(cell, .used(field)) }
    for line in block.lines { mark(line.reference, .decoration(.title)) }
    for row in grid.rows where row >= signature ?? .max { mark(row: row, .decoration(.signature)) }
  }

  // MARK: lines of text

  /// Reads lines that each hold an indicator and its figure in one cell: "2.2. Đường thôn: 3,7/4 km = 92,5%".
  private mutating func readLines() {
    var found: [(entry: Grid.Entry, number: IndicatorNumber?, name: String, tail: String)] = []
    for row in grid.rows {
      guard let entry = grid.entries(row).first, grid.entries(row).count == 1, entry.isText,
        let colon = entry.text.utf8.lastIndex(of: UInt8(ascii: ":"))
      else { continue }
      let head = String(entry.text[..<colon]).singleSpaced
      let tail = String(entry.text[entry.text.index(after: colon)...]).singleSpaced
      let isAnswer =
        FigureText(tail) != nil || FigureSentence(tail, mark: fileMark ?? .comma) != nil
        || statusWords.read(tail) != .unrecognised
      guard isAnswer else { continue }
      if let (number, rest) = IndicatorNumber.leading(head), number.item != nil {
        found.append((entry, number, rest, tail))
      } else if catalogue.sets.indices.contains(where: { catalogue.best(head, set: $0)?.isClear == true }) {
        found.append((entry, nil, head, tail))
      }
    }
    guard found.count >= 3, let first = found.first?.entry.row, let last = found.last?.entry.row else { return }
    let body = BodyRows(grid, Header(rows: first...first, columns: [], numberRow: nil, isMissing: true))
    let signature = grid.rows.first { $0 > last && body.kind($0) == .signature }
    let block = readTitle(above: first, signature: signature)
    let set = set(of: found.map { ($0.number, $0.name) })
    let year = yearOfTable(columns: nil)
    let resolver = IndicatorResolver(catalogue: catalogue)
    var lines: [FigureLine] = []
    for line in found {
      let numbers = line.number.map { [$0] } ?? []
      guard
        let answer = resolver.resolve(numbers, name: line.name, set: set, previous: lines.last?.item, criterion: nil)
      else {
        raise(
          .unknownIndicator, cell: line.entry.reference, field: .indicator, found: line.name,
          set: catalogue.sets[set].id)
        continue
      }
      let entry = Grid.Entry(
        cell: Cell(reference: line.entry.reference, value: .string(line.tail), text: line.tail), text: line.tail,
        key: line.tail.foldedKey)
      let isStatus = FigureText(line.tail) == nil && statusWords.read(line.tail) != .unrecognised
      let piece = FigureLine.Piece(
        role: .field(isStatus ? .status : .value), entry: entry, column: column(line.entry.column))
      lines.append(
        FigureLine(
          item: answer.item, part: answer.part, row: line.entry.row, indicatorCell: line.entry.reference,
          pieces: [piece]))
    }
    guard !lines.isEmpty else { return }
    let villageHeld = lines.count { $0.item.indicator.holder == .village }
    let communeHeld = lines.count { $0.item.indicator.holder == .commune }
    let told = villageOfTable(
      communeShare: Double(communeHeld) / Double(lines.count),
      villageShare: Double(villageHeld) / Double(lines.count), headings: [])
    for index in lines.indices {
      lines[index].village = told.village
      lines[index].villageCell = told.cell
    }
    tables.append(
      Submission.Table(
        sheet: sheetName, mapping: mapping?.name ?? "auto", score: fit?.score ?? 0.7,
        reasons: (fit?.reasons ?? []) + ["\(lines.count) dòng chữ, mỗi dòng một chỉ tiêu và số liệu"],
        layout: .indicatorsInRows, set: catalogue.sets[set].id, village: told.village, year: year,
        headerRows: first...first, lastRow: last, columns: []))
    finish(lines, year: year)
    markSurroundings(block, signature: signature)
  }
}
