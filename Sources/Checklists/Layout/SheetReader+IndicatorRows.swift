import Criteria
import Spreadsheets
import VietnameseText

extension SheetReader {
  /// Reads a table whose rows are indicators: a village's checklist, the commune's, or one with a village over each column.
  mutating func readIndicatorRows(_ table: TableBody, _ reading: LayoutReading) {
    let isMatrix = reading.layout == .villagesInColumns
    let sets = setsOfNumbers(reading.columns)
    var roles = ColumnRoles(self, table, reading.columns) { column in
      let village = column.village.map { "\($0.code ?? "") \($0.name) \($0.formerly ?? "")" } ?? ""
      return sets[column.number].map { "\(village) \($0)" } ?? village
    }
    roles.settle()
    problems += roles.problems
    let columns = roles.columns
    guard columns.contains(where: { FigureRoles.isFigure($0.role) && $0.ignored == nil }) else {
      raise(.columnMissing, cell: grid.entries(table.header.rows.lowerBound).first?.reference, field: .value)
      for column in columns where column.role == .field(.person) {
        for row in table.rows { mark(grid.own(row, column.number)?.reference, .used(.person)) }
      }
      return
    }
    var raw = rowsOfYear(rawRows(table, columns, sets), columns, expected: title.year?.value ?? expectedYear)
    dropPlainOrdinals(&raw)
    let numbers = Set(raw.compactMap { $0.numbers.first?.item == nil ? nil : $0.numberCell?.column })
    let set = set(of: raw.filter { !$0.isContinued }.map { ($0.numbers.first, $0.name) })
    var resolver = IndicatorResolver(catalogue: catalogue)
    resolver.trustsNumbers = agreement(raw, set: set)
    let year = yearOfTable(columns: roles.year)
    var result = Submission.Table(
      sheet: sheetName, mapping: mapping?.name ?? "auto", score: fit?.score ?? reading.score,
      reasons: (fit?.reasons ?? []) + reading.reasons, layout: reading.layout,
      set: catalogue.sets[set].id, village: nil, year: year, headerRows: table.header.rows, lastRow: table.lastRow,
      columns: columns.compactMap { column in
        var shown = Self.result(column)
        if column.role == .ordinal, numbers.contains(column.number) { shown?.field = .indicator }
        return shown
      })
    if roles.isAmbiguous {
      tables.append(result)
      return
    }
    if title.village == nil, !isMatrix { title.village = villageAnswered(in: table.rows) }
    var lines = lines(raw, columns: columns, set: set, resolver: resolver)
    let villageColumn = columns.contains { $0.role == .field(.village) }
    if isMatrix {
      result.totals = rowTotals(table, columns, lines)
      for column in columns { if let cell = column.villageCell { uses[cell] = .used(.village) } }
    } else if !villageColumn, lines.contains(where: { $0.village == nil }) {
      let communeHeld = lines.filter { $0.item.indicator.holder == .commune }.count
      let villageHeld = lines.filter { $0.item.indicator.holder == .village }.count
      let told = villageOfTable(
        communeShare: Double(communeHeld) / Double(lines.count),
        villageShare: Double(villageHeld) / Double(lines.count), headings: columns)
      result.village = told.village
      for index in lines.indices where lines[index].village == nil {
        lines[index].village = told.village
        lines[index].villageCell = told.cell
      }
    }
    tables.append(result)
    refuseCounts(&lines)
    finish(lines, year: year)
    markRest(of: table, roles)
  }

  /// A column as it is told in results; `nil` for an empty one.
  static func result(_ column: Column) -> Submission.Table.Column? {
    if column.path.isEmpty && column.role == nil { return nil }
    let field = column.ignored == nil ? column.role.flatMap(FigureRoles.shown) : nil
    return Submission.Table.Column(
      column: column.number, heading: column.heading, field: field, village: column.village, indicator: nil,
      part: column.part)
  }

  /// What the cells of a column are that no record takes.
  static func decoration(_ role: Role?) -> CellUse? {
    switch role {
    case .ordinal: .decoration(.ordinal)
    case .field(.unit): .decoration(.unit)
    case .field(.level): .decoration(.level)
    case .field(.person): .used(.person)
    default: nil
    }
  }

  /// Marks what no record took of a table: columns left aside, ordinals, units, totals rows.
  mutating func markRest(of table: TableBody, _ roles: ColumnRoles) {
    for column in roles.columns {
      guard let use = roles.ignored[column.number] ?? Self.decoration(column.role) else { continue }
      for row in table.rows + table.totals { mark(grid.own(row, column.number)?.reference, use) }
    }
    for row in table.totals { mark(row: row, .decoration(.total)) }
  }

  // MARK: rows

  /// The set of each column of a table whose rows are numbered by two: "Mã chỉ tiêu › NTM | NTM nâng cao".
  private func setsOfNumbers(_ columns: [Column]) -> [Int: Int] {
    var sets: [Int: Int] = [:]
    for column in columns {
      guard let isAdvanced = column.path.lazy.compactMap({ IndicatorNumber.setNames[$0.key] }).first else { continue }
      sets[column.number] = isAdvanced ? advancedSet : plainSet
    }
    let numbered = columns.filter { $0.role == .field(.indicator) && !$0.isHidden }.compactMap { sets[$0.number] }
    return Set(numbered).count == 2 ? sets : [:]
  }

  /// The rows of a table; those numbered by two sets once for each.
  private func rawRows(_ table: TableBody, _ columns: [Column], _ sets: [Int: Int]) -> [IndicatorRow] {
    if sets.isEmpty { return rawRows(table, columns) }
    return Set(sets.values).sorted().flatMap { set in
      rawRows(table, columns.filter { sets[$0.number] ?? set == set }).filter { !$0.numbers.isEmpty || !$0.hasFigures }
        .map { row in
          var row = row
          row.set = set
          return row
        }
    }
    .sorted { ($0.row, $0.set ?? 0) < ($1.row, $1.set ?? 0) }
  }

  private func rawRows(_ table: TableBody, _ columns: [Column]) -> [IndicatorRow] {
    let numbering = columns.filter { $0.role == .field(.indicator) } + columns.filter { $0.role == .ordinal }
    let names = columns.filter { $0.role == .field(.name) }
    let criteria = columns.filter { $0.role == .criterion }
    let kinds = columns.filter { $0.role == .lineKind }
    return (table.rows.map { ($0, false) } + table.totals.map { ($0, true) }).sorted { $0.0 < $1.0 }.map {
      row, isTotal in
      var raw = IndicatorRow(row: row, isTotal: isTotal)
      for column in numbering where raw.numbers.isEmpty {
        guard let entry = grid.shown(row, column.number) else { continue }
        raw.numbers = IndicatorNumber.candidates(entry)
        if !raw.numbers.isEmpty {
          raw.numberCell = entry
          raw.isOrdinal = column.role == .ordinal
        } else if entry.row == row {
          raw.letter = partLetter(entry.text + " ") ?? partLetter(entry.text + ") ")
        }
      }
      for column in names where raw.name == nil {
        guard let entry = grid.shown(row, column.number),
          entry.isText || IndicatorNumber.candidates(entry).first?.item != nil
        else { continue }
        raw.nameCell = entry
        if let (number, rest) = IndicatorNumber.leading(entry.text), number.item != nil || raw.numbers.isEmpty {
          if raw.numbers.first?.item == nil {
            raw.numbers = [number]
            raw.numberCell = entry
            raw.isOrdinal = false
          }
          raw.name = rest
        } else if raw.numbers.first?.item == nil, let (number, rest) = IndicatorNumber.trailing(entry.text) {
          raw.numbers = [number]
          raw.numberCell = entry
          raw.isOrdinal = false
          raw.name = rest
        } else {
          raw.name = entry.text
        }
      }
      for column in criteria where raw.criterionCell == nil { raw.criterionCell = grid.shown(row, column.number) }
      if !raw.isOrdinal, let number = raw.numbers.first, number.item == nil, number.part == nil,
        let cell = raw.criterionCell, let criterion = IndicatorNumber.candidates(cell).first, criterion.item == nil
      {
        raw.numbers = [IndicatorNumber(criterion: criterion.criterion, item: number.criterion)]
      }
      for column in kinds where raw.lineKind == nil { raw.lineKind = grid.own(row, column.number) }
      // The criterion's column may hold the number and the name of its only indicator.
      if raw.name == nil, raw.numbers.isEmpty, let cell = raw.criterionCell {
        if let (number, rest) = IndicatorNumber.leading(cell.text) {
          raw.numbers = [number]
          raw.numberCell = cell
          raw.name = rest
        } else {
          raw.name = cell.text
        }
        raw.nameCell = cell
      }
      let keys = [raw.numberCell, raw.nameCell].compactMap { $0 }
      raw.isContinued = !keys.isEmpty && keys.allSatisfy { $0.row < row }
      var merged: [FigureLine.Piece] = []
      for column in columns where column.ignored == nil {
        guard let role = column.role, FigureRoles.isTaken(role) else { continue }
        if let entry = grid.own(row, column.number), !entry.isBlankLine {
          raw.pieces.append(FigureLine.Piece(role: role, entry: entry, column: column))
        } else if role == .field(.denominator), !raw.isContinued, let entry = grid.inColumn(row, column.number) {
          merged.append(FigureLine.Piece(role: role, entry: entry, column: column))
        }
      }
      // The households of the village, once in a cell that is merged down, are the whole of each of its rows.
      if raw.pieces.contains(where: { $0.role == .field(.numerator) }) { raw.pieces += merged }
      return raw
    }
  }

  /// Leaves out the numbers of a column that only counts its rows.
  private func dropPlainOrdinals(_ raw: inout [IndicatorRow]) {
    let plain = raw.filter { $0.isOrdinal && $0.numbers.first.map { $0.item == nil } == true }
    guard plain.count >= 2 else { return }
    var agree = 0
    var disagree = 0
    for row in plain {
      guard let number = row.numbers.first, let name = row.name else { continue }
      var isAgreed = false
      var isKnown = false
      for set in catalogue.sets.indices {
        if let criterion = catalogue.criterion(number.criterion, set: set) {
          let shared = Set(NameWord.normalised(criterion.name).map(\.folded))
            .intersection(NameWord.normalised(name).map(\.folded))
          if !shared.isEmpty { isAgreed = true }
        }
        if let match = catalogue.best(name, set: set), match.isClear {
          isKnown = true
          if match.item.criterion == number.criterion { isAgreed = true }
        }
      }
      if isAgreed { agree += 1 } else if isKnown { disagree += 1 }
    }
    guard disagree > agree else { return }
    for index in raw.indices where raw[index].isOrdinal && raw[index].numbers.first?.item == nil {
      raw[index].numbers = []
      raw[index].numberCell = nil
    }
  }

  /// Whether the names beside the numbers of a table mostly speak of what the numbers name.
  private func agreement(_ raw: [IndicatorRow], set: Int) -> Bool {
    var asked = 0
    var agreed = 0
    for row in raw where !row.isContinued {
      guard let number = row.numbers.first, number.item != nil, !number.isRepaired, let name = row.name, !name.isEmpty,
        let item = catalogue.item(number, set: set)
      else { continue }
      asked += 1
      if catalogue.similarity(name, to: item) >= 0.3 { agreed += 1 }
    }
    return asked == 0 || Double(agreed) / Double(asked) >= 0.6
  }

  /// Whether a name says itself that it is of the other set: "… (NTM nâng cao)".
  static func namesAdvanced(_ name: String) -> Bool {
    let key = " \(name.foldedKey) "
    return [" ntm nang cao ", " nong thon moi nang cao ", " ntmnc "].contains(where: key.contains)
  }

  /// The cells of a column "Toàn xã" beside villages, each with the cells of its row it should be the sum of.
  ///
  /// Only counts add up: percents and amounts a head do not.
  private mutating func rowTotals(
    _ table: TableBody, _ columns: [Column], _ lines: [FigureLine]
  ) -> [Submission.Table.Totals] {
    var adding: Set<CellReference> = []
    for line in lines {
      for piece in line.pieces {
        let isCount = piece.role == .field(.value) && line.indicator.kind == .count
        if isCount || piece.role == .field(.numerator) || piece.role == .field(.denominator) {
          adding.insert(piece.entry.reference)
        }
      }
    }
    var totals: [Submission.Table.Totals] = []
    for column in columns where column.village == nil && column.ignored == nil {
      guard ColumnRoles.isTotalHeading(column.key) else { continue }
      for row in table.rows {
        guard let entry = grid.own(row, column.number) else { continue }
        guard let stated = entry.plainNumber, !entry.text.contains("%") else {
          mark(entry.reference, .decoration(.total))
          continue
        }
        let peers = columns.filter { other in
          guard other.village != nil, other.ignored == nil else { return false }
          return other.path.last?.key == column.path.last?.key || other.path.count == 1
        }
        let parts = peers.compactMap { grid.own(row, $0.number) }.filter {
          $0.plainNumber != nil && adding.contains($0.reference)
        }
        guard parts.count >= 2 else {
          mark(entry.reference, .decoration(.total))
          continue
        }
        totals.append(
          Submission.Table.Totals(
            cell: entry.reference, stated: stated, parts: parts.map(\.reference),
            sum: parts.reduce(0) { $0 + ($1.plainNumber ?? 0) }))
        mark(entry.reference, .used(.value))
      }
    }
    return totals
  }
}
