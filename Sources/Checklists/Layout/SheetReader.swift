import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

/// Reads one sheet: its tables one after another, and what became of every cell.
struct SheetReader {
  let grid: Grid
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
  /// Whether the workbook has several sheets, so that a sheet's name can be a village's.
  let statusWords: StatusWords

  var uses: [CellReference: CellUse] = [:]
  var records: [Record] = []
  var problems: [Problem] = []
  var tables: [Submission.Table] = []
  /// Village, year and set as the sheet has told them so far.
  var title = TitleBlock()
  /// How the figures of each column of the present table are written.
  var styles: [Int: FigureStyle] = [:]

  init(
    grid: Grid, file: String, isCSV: Bool, catalogue: Catalogue, register: VillageRegister, expectedYear: Int?,
    fileMark: DecimalMark?, fileVillage: VillageName?, statusWords: StatusWords = StatusWords()
  ) {
    self.grid = grid
    self.file = file
    self.isCSV = isCSV
    self.catalogue = catalogue
    self.register = register
    self.expectedYear = expectedYear
    self.fileMark = fileMark
    self.fileVillage = fileVillage
    self.statusWords = statusWords
  }

  /// The sheet's name in results; `nil` for CSV.
  var sheetName: String? { grid.name }

  /// Reads the whole sheet.
  mutating func read() {
    let finder = HeaderFinder(grid: grid, register: register)
    var row = 1
    var previousEnd = 0
    while let header = finder.next(from: row) {
      var block = TitleBlock(grid, rows: (previousEnd + 1)..<header.rows.lowerBound, register: register)
      for (cell, field) in block.used { mark(cell, .used(field)) }
      for line in block.lines { mark(line.reference, .decoration(.title)) }
      // What an earlier title said holds until another says otherwise.
      if block.village == nil { block.village = title.village }
      if block.year == nil { block.year = title.year }
      if !block.namesSet && !block.isAdvanced {
        block.isAdvanced = title.isAdvanced
        block.namesSet = title.namesSet
      }
      block.isCommune = block.isCommune || title.isCommune
      title = block
      let end = bodyEnd(of: header, finder: finder)
      readTable(header, through: end.lastRow)
      if let signature = end.signature {
        var last = signature
        for line in grid.rows where line >= signature {
          if line > signature, finder.isStart(line) { break }
          for entry in grid.entries(line) { mark(entry.reference, .decoration(.signature)) }
          last = line
        }
        previousEnd = last
      } else {
        previousEnd = end.lastRow
      }
      row = previousEnd + 1
    }
    if tables.isEmpty { reportNoTable() }
    for row in grid.rows {
      for entry in grid.entries(row) where uses[entry.reference] == nil { uses[entry.reference] = .leftOver }
    }
    reportHiddenRows()
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

  mutating func mark(_ cell: CellReference, _ use: CellUse) {
    if uses[cell] == nil { uses[cell] = use }
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

  private mutating func reportNoTable() {
    guard !grid.rows.isEmpty else { return }
    // Lines that read like indicators with figures beside them, and no header to say what the figures are.
    var known: [CellReference] = []
    for row in grid.rows {
      let entries = grid.entries(row)
      guard entries.count >= 3 else { continue }
      let isIndicator = entries.contains { entry in
        if let number = IndicatorNumber.candidates(entry).first, number.item != nil, !number.isRepaired {
          return catalogue.sets.indices.contains { catalogue.item(number, set: $0) != nil }
        }
        return entry.isText && catalogue.sets.indices.contains { catalogue.best(entry.text, set: $0)?.isClear == true }
      }
      if isIndicator, let first = entries.first { known.append(first.reference) }
    }
    if known.count >= 2, let first = known.first {
      raise(.headerMissing, cell: first, found: grid.shown(first.row, first.column)?.text ?? "")
    } else {
      raise(.noMapping, found: sheetName ?? "")
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

  private mutating func readTable(_ header: Header, through lastRow: Int) {
    for row in header.rows { mark(row: row, .decoration(.heading)) }
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
    let reading = Layouts.choose(table, self)
    guard let reading else {
      let first = header.rows.lowerBound
      raise(.noMapping, cell: grid.entries(first).first?.reference, found: header.columns.map(\.heading).filter { !$0.isEmpty }.joined(separator: " | "))
      return
    }
    if rows.isEmpty {
      raise(.noDataRows, cell: grid.entries(header.rows.lowerBound).first?.reference, found: "")
    }
    styles = [:]
    for column in header.columns {
      let entries = (rows + totals).compactMap { grid.own($0, column.number) }
      styles[column.number] = FigureStyle(entries, file: fileMark)
    }
    switch reading.layout {
    case .indicatorsInRows, .villagesInColumns: readIndicatorRows(table, reading)
    case .villagesInRows: readVillageRows(table, reading)
    case .facilities: readFacilities(table, reading)
    case .roads: readRoads(table, reading)
    case .products: readProducts(table, reading)
    case .roadmap: readRoadmap(table, reading)
    }
  }

  /// Puts the record of a finished line in, with its problems bound to it.
  mutating func append(_ record: Record, problems own: [Problem]) {
    let position = records.count
    records.append(record)
    for var problem in own {
      problem.record = position
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
