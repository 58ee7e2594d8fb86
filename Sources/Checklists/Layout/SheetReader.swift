import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

/// Reads one sheet: its tables one after another, and what became of every cell.
struct SheetReader {
  private(set) var grid: Grid
  let file: String
  let isCSV: Bool
  let catalogue: Catalogue
  let register: VillageRegister
  /// The year of the campaign.
  let expectedYear: Int?
  /// The decimal mark that other columns of the file prove.
  let fileMark: DecimalMark?
  /// The village that the file's name tells, for sheets that say none.
  let fileVillage: VillageName?
  /// What words in status cells mean, in the present table.
  private(set) var statusWords: StatusWords
  /// What they mean on the whole sheet.
  private var sheetWords: [String: Status] = [:]
  /// What is known of the form beforehand, and how well it fits.
  let mapping: Mapping?
  let fit: (score: Double, reasons: [String])?

  var uses: [CellReference: CellUse] = [:]
  var records: [Record] = []
  var problems: [Problem] = []
  var tables: [Submission.Table] = []
  /// Why nothing was read, to be reported by the workbook: another of its sheets may be the one that counts.
  var unread: Problem?
  /// Village, year and set as the sheet has told them so far.
  var title = TitleBlock()
  /// How the figures of each column of the present table are written.
  var styles: [Int: FigureStyle] = [:]
  /// Dates with the month first in columns where others have the day first.
  private var monthFirst: Set<CellReference> = []

  init(
    grid: Grid, file: String, isCSV: Bool, catalogue: Catalogue, register: VillageRegister, expectedYear: Int?,
    fileMark: DecimalMark?, fileVillage: VillageName?, mapping: Mapping? = nil,
    fit: (score: Double, reasons: [String])? = nil
  ) {
    self.grid = grid
    self.file = file
    self.isCSV = isCSV
    self.catalogue = catalogue
    self.register = register
    self.expectedYear = expectedYear
    self.fileMark = fileMark
    self.fileVillage = fileVillage
    self.mapping = mapping
    self.fit = fit
    statusWords = StatusWords(overrides: mapping?.status ?? [:])
  }

  /// The sheet's name in results; `nil` for CSV.
  var sheetName: String? { grid.name }

  /// Reads the whole sheet.
  mutating func read() {
    readLegend()
    let finder = HeaderFinder(grid: grid, register: register, catalogue: catalogue, mapping: mapping)
    var row = 1
    var previousEnd = 0
    while let header = finder.next(from: row) {
      var block = TitleBlock(grid, rows: (previousEnd + 1)..<header.rows.lowerBound, register: register)
      let loose = rowsWithoutHeader(in: previousEnd + 1..<header.rows.lowerBound)
      for (cell, field) in block.used where !loose.contains(cell.row) { mark(cell, .used(field)) }
      for line in block.lines where !loose.contains(line.reference.row) { mark(line.reference, .decoration(.title)) }
      // What an earlier title said holds until another says otherwise, or the table's own signature does.
      if block.year == nil { block.year = yearOf(block) ?? title.year }
      if !block.namesSet && !block.isAdvanced {
        block.isAdvanced = title.isAdvanced
        block.namesSet = title.namesSet
      }
      block.isCommune = block.isCommune || title.isCommune
      block.namesAgency = block.namesAgency || title.namesAgency
      let end = bodyEnd(of: header, finder: finder)
      if let signature = end.signature {
        for line in grid.rows where line >= signature && line < signature + 12 {
          block.readSignature(grid.entries(line), register: register)
        }
      }
      if block.village == nil { block.village = title.village }
      title = block
      applyMapping()
      readTables(header, through: end.lastRow, titles: (previousEnd + 1)..<header.rows.lowerBound)
      if let signature = end.signature {
        let next = grid.rows.first { $0 > signature && finder.isStart($0) }
        let limit = next.map { titleStart(below: signature, above: $0) } ?? Int.max
        var last = signature
        for line in grid.rows where line >= signature && line < limit {
          for entry in grid.entries(line) {
            mark(entry.reference, entry.reference == title.village?.cell ? .used(.village) : .decoration(.signature))
          }
          last = line
        }
        previousEnd = last
      } else {
        previousEnd = end.lastRow
      }
      row = previousEnd + 1
    }
    if tables.isEmpty, unread == nil, problems.isEmpty { readHeaderless() }
    // A list of something else with a sentence below it that says what it comes to.
    if tables.isEmpty, unread != nil, problems.isEmpty, grid.rows.count <= Self.longestForm { readLabelledLines() }
    if records.isEmpty { readLinesInCells() }
    if tables.isEmpty { reportNoTable() }
    for row in grid.rows {
      for entry in grid.entries(row) where uses[entry.reference] == nil { uses[entry.reference] = .leftOver }
    }
    reportHiddenRows()
  }

  /// What the sheet itself says its marks mean: "(Đ: đạt; CĐ: chưa đạt)". A mapping's word goes before.
  private mutating func readLegend() {
    var told: [String: Status] = [:]
    for row in grid.rows {
      for entry in grid.entries(row) where entry.isText && entry.text.count <= 200 {
        told.merge(StatusLegend(entry.text, key: entry.key).meanings) { first, _ in first }
      }
    }
    sheetWords = statusWords.overrides.merging(told) { own, _ in own }
    statusWords.overrides = sheetWords
  }

  /// Marks that mean something by the others in their column: "CĐ" and "K" beside "Đ", "-" beside "+".
  private mutating func readPairsOfMarks(_ columns: [Column], rows: [Int]) {
    statusWords.overrides = sheetWords
    for column in columns where FigureRoles.isFigure(column.role) && column.part == nil {
      let texts = Set(rows.compactMap { grid.own($0, column.number) }.filter(\.isText).map(\.text))
      let headings = column.path.map(\.key)
      if texts.contains("Đ") || texts.contains("đ") || headings.contains("d cd") {
        for mark in ["cd", "kd", "k", "c", "c dat", "k dat"] where statusWords.overrides[mark] == nil {
          statusWords.overrides[mark] = .notMet
        }
      }
      if texts.contains("+"), texts.allSatisfy({ ["+", "-", "–", "−"].contains($0) }) {
        for mark in ["-", "–", "−"] where statusWords.overrides[mark] == nil { statusWords.overrides[mark] = .notMet }
      }
    }
  }

  /// The year of a sheet whose title names none: the campaign's where some line names it, else the one of the sheet's or the
  /// file's name, else the only one named.
  func yearOf(_ block: TitleBlock) -> (value: Int, cell: CellReference?)? {
    if let expected = block.otherYears.first(where: { $0.value == expectedYear }) {
      return (expected.value, expected.cell)
    }
    let file = file.split(separator: "/").last.map(String.init) ?? file
    for name in [sheetName ?? "", file] {
      let years = Set(Column.years(in: name))
      if years.count == 1, let year = years.first { return (year, nil) }
    }
    if Set(block.otherYears.map(\.value)).count == 1, let only = block.otherYears.first {
      return (only.value, only.cell)
    }
    return nil
  }

  /// Puts what a mapping says about village and year in the title's place.
  mutating func applyMapping() {
    switch mapping?.village {
    case .cell(let cell):
      if let entry = grid.shown(cell.row, cell.column) {
        let name =
          entry.text.lastIndex(of: ":").map { String(entry.text[entry.text.index(after: $0)...]) } ?? entry.text
        title.village = (register.match(TitleBlock.villageName(in: name) ?? name), entry.reference)
        uses[entry.reference] = .used(.village)
      }
    case .commune:
      title.village = nil
      title.isVillage = false
      title.isCommune = true
    case .sheetName, .fileName: title.village = nil
    case nil: break
    }
    switch mapping?.year {
    case .year(let year): title.year = (year, title.year?.cell ?? grid.entries(grid.rows.first ?? 0).first?.reference)
    case .cell(let cell):
      if let entry = grid.shown(cell.row, cell.column),
        let year = Column.years(in: entry.text.filter { $0 != "." }).first
      {
        title.year = (year, entry.reference)
      }
    case nil: break
    }
  }

  /// Where the body of a table ends: before a signature, before another table, or with the sheet.
  private func bodyEnd(of header: Header, finder: HeaderFinder) -> (lastRow: Int, signature: Int?) {
    let body = BodyRows(grid, header)
    var last = header.bodyStart - 1
    for row in grid.rows where row >= header.bodyStart {
      switch body.kind(row) {
      case .repeatedHeader: break
      case .signature: return (last, row)
      default:
        if finder.isStart(row), !isRepeatedHeader(row, header) {
          return (titleStart(above: row, after: last), nil)
        }
      }
      last = row
    }
    return (last, nil)
  }

  private func isRepeatedHeader(_ row: Int, _ header: Header) -> Bool {
    let keys = Set(grid.entries(row).map(\.key))
    let first = Set(grid.entries(header.rows.lowerBound).map(\.key))
    return !keys.isEmpty && keys == first
  }

  /// The last row of a body that is followed by a title and another header: lines of one text above it are that title.
  private func titleStart(above row: Int, after last: Int) -> Int {
    var end = last
    for line in grid.rows.reversed() where line < row && line <= last {
      let entries = grid.entries(line)
      guard entries.count <= 2, entries.allSatisfy({ $0.isText }), row - line <= 6 else { break }
      if entries.count == 2, IndicatorNumber.exact(entries[0].text) != nil { break }
      end = line - 1
    }
    return end
  }

  /// The first row of the title above a header that follows a signature: the lines without a gap between them.
  private func titleStart(below signature: Int, above header: Int) -> Int {
    var start = header
    for line in grid.rows.reversed() where line < header && line > signature {
      guard start == header ? header - line <= 2 : start - line == 1 else { break }
      start = line
    }
    return start
  }

  mutating func mark(_ cell: CellReference, _ use: CellUse) {
    if uses[cell] == nil { uses[cell] = use }
  }

  mutating func mark(_ cell: CellReference?, _ use: CellUse) {
    if let cell { mark(cell, use) }
  }

  mutating func mark(row: Int, _ use: CellUse) {
    for entry in grid.entries(row) { mark(entry.reference, use) }
  }

  mutating func raise(
    _ code: Problem.Code, cell: CellReference? = nil, range: CellRange? = nil, field: Field? = nil, found: String = "",
    suggestion: String? = nil, related: [CellReference] = [], village: VillageName? = nil, set: String? = nil,
    indicator: String? = nil
  ) {
    problems.append(
      Problem(
        code, sheet: sheetName, cell: cell, range: range, field: field, found: found, suggestion: suggestion,
        related: related, village: village, set: set, indicator: indicator))
  }

  /// Rows of indicators above a header are no title: a table whose own header is missing, which is said.
  private mutating func rowsWithoutHeader(in rows: Range<Int>) -> Range<Int> {
    guard grid.rows.count(where: { rows.contains($0) && grid.entries($0).count >= 3 }) >= 3 else { return 0..<0 }
    let known = rowsOfIndicators().filter(rows.contains)
    guard known.count >= 3, let first = known.first, let last = known.last, let entry = grid.entries(first).first else {
      return 0..<0
    }
    raise(.headerMissing, cell: entry.reference, found: entry.text)
    return first..<last + 1
  }

  private mutating func reportNoTable() {
    let told: [Problem.Code] = [.columnMissing, .noDataRows, .ambiguousMapping, .headerMissing]
    guard !grid.rows.isEmpty, !problems.contains(where: { told.contains($0.code) }) else { return }
    let known = rowsOfIndicators()
    if known.count >= 2, unread == nil, let first = grid.entries(known[0]).first {
      raise(.headerMissing, cell: first.reference, found: first.text)
    } else if unread == nil, problems.isEmpty {
      let first = grid.entries(grid.rows[0])[0].reference
      let last = grid.entries(grid.rows[grid.rows.count - 1]).last?.reference ?? first
      unread = Problem(.noMapping, sheet: sheetName, cell: first, range: CellRange(first, last), found: sheetName ?? "")
    }
  }

  private mutating func reportHiddenRows() {
    for row in grid.sheet.hiddenRows.sorted() {
      let entries = grid.entries(row)
      guard let first = entries.first, let last = entries.last else { continue }
      let isRead = entries.contains { if case .used = uses[$0.reference] { true } else { false } }
      if isRead {
        raise(
          .hiddenData, cell: first.reference, range: CellRange(first.reference, last.reference), found: first.text)
      }
    }
  }

  // MARK: tables

  /// Reads what stands under a header: one table, or several side by side, each with headings of its own.
  private mutating func readTables(_ header: Header, through lastRow: Int, titles: Range<Int>) {
    let ranges = header.sideBySide { column in
      !grid.rows.contains { $0 >= header.bodyStart && $0 <= lastRow && grid.own($0, column) != nil }
    }
    guard ranges.count > 1 else { return readTable(header, through: lastRow) }
    let whole = grid
    let common = title
    let blocks = ranges.map { TitleBlock(whole.restricted(to: $0), rows: titles, register: register) }
    // A village named over one of the tables is that table's, never its neighbour's; so is an indicator.
    let isSplit = blocks.dropFirst().contains { $0.village != nil }
    defer {
      grid = whole
      title = common
    }
    for (range, block) in zip(ranges, blocks) {
      grid = whole.restricted(to: range)
      title = common
      title.lines = common.lines.filter { line in
        range.contains(line.column) || common.lines.count { $0.row == line.row } == 1
      }
      if isSplit { title.village = block.village }
      var part = header
      part.columns = header.columns.filter { range.contains($0.number) }
      readTable(part, through: lastRow)
    }
  }

  mutating func readTable(_ header: Header, through lastRow: Int) {
    if !header.isMissing { for row in header.rows { mark(row: row, .decoration(.heading)) } }
    if let row = header.numberRow { mark(row: row, .decoration(.columnNumber)) }
    let body = BodyRows(grid, header)
    var rows: [Int] = []
    var totals: [Int] = []
    var previous = 0
    for row in grid.rows where row >= header.bodyStart && row <= lastRow {
      let kind = body.kind(row)
      if kind == .repeatedHeader {
        mark(row: row, .decoration(.heading))
      } else if HeaderFinder.isColumnNumbers(grid.entries(row)), previous == row - 1 || row == header.bodyStart {
        mark(row: row, .decoration(.columnNumber))
        continue
      } else if kind == .total {
        totals.append(row)
      } else {
        rows.append(row)
      }
      previous = kind == .repeatedHeader ? row : 0
    }
    let table = TableBody(header: header, rows: rows, totals: totals, lastRow: lastRow)
    let readings = Layouts.choose(table, self)
    let reading = readings.first
    // Without headings only what the cells themselves prove is read.
    if header.isMissing, reading.map({ !isProven($0.columns, rows) }) != false { return }
    guard let reading else {
      readUnknown(table)
      return
    }
    if readings.count > 1 {
      let found = readings.map { "\($0.layout.rawValue) \(Int(($0.score * 100).rounded()))%" }
      raise(
        .ambiguousMapping, cell: grid.entries(header.rows.lowerBound).first?.reference,
        found: found.joined(separator: " | "))
      return
    }
    if rows.isEmpty {
      raise(.noDataRows, cell: grid.entries(header.rows.lowerBound).first?.reference, found: "")
    }
    readPairsOfMarks(reading.columns, rows: rows)
    styles = [:]
    for column in header.columns {
      let entries = (rows + totals).compactMap { grid.own($0, column.number) }
      styles[column.number] = FigureStyle(entries, file: fileMark)
    }
    monthFirst = []
    for column in reading.columns where column.role == .field(.plan) || column.role == .field(.due) {
      let texts = rows.compactMap { grid.own($0, column.number) }.filter(\.isText)
      let orders = DateText.OrderEvidence(texts.map(\.text))
      if orders.isMixed { monthFirst.formUnion(orders.monthFirst.map { texts[$0].reference }) }
    }
    switch reading.layout {
    case .indicatorsInRows, .villagesInColumns: readIndicatorRows(table, reading)
    case .villagesInRows: readVillageRows(table, reading)
    case .indicatorsInColumns: readIndicatorColumns(table, reading)
    case .facilities: readFacilities(table, reading)
    case .roads: readRoads(table, reading)
    case .products: readProducts(table, reading)
    case .roadmap: readRoadmap(table, reading)
    }
  }

  /// Whether columns without headings hold figures, and no figures that nothing explains.
  private func isProven(_ columns: [Column], _ rows: [Int]) -> Bool {
    let hasUnexplained = columns.contains { column in
      column.role == nil
        && rows.count { grid.own($0, column.number)?.plainNumber != nil } >= 2
    }
    return !hasUnexplained && columns.contains { FigureRoles.isFigure($0.role) }
  }

  /// A table that is none of ours: columns about persons are known, the rest is left over.
  private mutating func readUnknown(_ table: TableBody) {
    for column in table.header.columns where column.match(Headings.of(.checklist))?.role == .field(.person) {
      for row in table.rows { if let entry = grid.own(row, column.number) { mark(entry.reference, .used(.person)) } }
    }
    for column in table.header.columns where column.match(Headings.of(.checklist))?.role == .ordinal {
      for row in table.rows {
        if let entry = grid.own(row, column.number) { mark(entry.reference, .decoration(.ordinal)) }
      }
    }
    guard unread == nil, let first = grid.entries(table.header.rows.lowerBound).first else { return }
    if isChecklistWithoutRows(table) {
      for row in table.rows { mark(row: row, .decoration(.groupRow)) }
      raise(.noDataRows, cell: first.reference)
      return
    }
    let last = grid.entries(table.lastRow).last?.reference ?? first.reference
    let headings = table.header.columns.map(\.heading).filter { !$0.isEmpty }.joined(separator: " | ")
    unread = Problem(
      .noMapping, sheet: sheetName, cell: first.reference, range: CellRange(first.reference, last), found: headings)
  }

  /// A checklist's headings over nothing but headings of groups: "I | Quy hoạch".
  private func isChecklistWithoutRows(_ table: TableBody) -> Bool {
    let roles = table.header.columns.compactMap { $0.match(Headings.of(.checklist))?.role }
    guard roles.contains(.field(.indicator)) || roles.contains(.field(.name)), table.rows.count <= 3,
      roles.filter({ FigureRoles.isFigure($0) }).count >= 2
    else { return false }
    return table.rows.allSatisfy { row in
      let entries = grid.entries(row)
      return entries.count <= 2 && entries.last?.isText == true
        && !entries.contains { IndicatorNumber.candidates($0).first?.item != nil }
    }
  }

  /// Puts the record of a finished line in, with its problems bound to it.
  mutating func append(_ record: Record, problems own: [Problem]) {
    let position = records.count
    records.append(record)
    for var problem in own {
      problem.record = position
      if problem.code == .invalidDate, let cell = problem.cell, monthFirst.contains(cell) { problem.code = .mixedDates }
      problem.village = problem.village ?? record.village
      if let figure = record.figure {
        problem.set = figure.set
        problem.indicator = figure.indicator
      }
      problems.append(problem)
    }
  }
}

/// A table as it lies on the sheet: header, body rows, totals rows.
struct TableBody: Sendable {
  var header: Header
  var rows: [Int]
  var totals: [Int]
  var lastRow: Int
}

/// How a table is to be read.
struct LayoutReading: Sendable {
  var layout: Submission.Table.Layout
  var columns: [Column]
  var score: Double
  var reasons: [String]
}
