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
      for column in columns where column.ignored == nil {
        guard let role = column.role, FigureRoles.isTaken(role) else { continue }
        if let entry = grid.own(row, column.number), !entry.isBlankLine {
          raw.pieces.append(FigureLine.Piece(role: role, entry: entry, column: column))
        }
      }
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
  private static func namesAdvanced(_ name: String) -> Bool {
    let key = " \(name.foldedKey) "
    return [" ntm nang cao ", " nong thon moi nang cao ", " ntmnc "].contains(where: key.contains)
  }

  // MARK: lines

  private mutating func lines(
    _ raw: [IndicatorRow], columns: [Column], set tableSet: Int, resolver: IndicatorResolver
  ) -> [FigureLine] {
    var lines: [FigureLine] = []
    var set = tableSet
    var previous: Catalogue.Item?
    var criterion: Int?
    var village: VillageName?
    var villageCell: CellReference?
    let numbered = raw.filter { $0.numbers.first?.item != nil }.count
    let isNumbered = numbered * 2 >= raw.filter { $0.name != nil && !$0.isTotal }.count
    // Positions in `lines` of the indicator that is open.
    var open: Range<Int>?
    var isOpenNumbered = false
    // Whether the open indicator's own row holds no figures, so that the rows beneath bring them.
    var isOpenBare = false
    var isOpenDetail = false
    var wholes: [(row: IndicatorRow, set: Int)] = []
    let detailed = Set(raw.compactMap { row in row.numbers.first.flatMap { $0.item == nil ? nil : $0.criterion } })
    for (position, row) in raw.enumerated() {
      if let column = columns.first(where: { $0.role == .field(.village) }),
        let cell = grid.inColumn(row.row, column.number)
      {
        village = self.village(in: cell)
        villageCell = cell.reference
        mark(cell.reference, .used(.village))
      }
      if let column = columns.first(where: { $0.role == .set }), let cell = grid.shown(row.row, column.number) {
        set = self.set(named: cell.key) ?? set
        mark(cell.reference, .used(.indicator))
      }
      if isExample(row) {
        mark(row: row.row, .decoration(.example))
        continue
      }
      if isSummary(row, detailed: detailed, columns, set: set) {
        // "2 | Giao thông | chỉ tiêu | 1 | 2": how many indicators of the criterion are met.
        criterion = row.numbers.first?.criterion
        for cell in [row.numberCell, row.nameCell].compactMap({ $0 }) { mark(cell.reference, .decoration(.groupRow)) }
        for piece in row.pieces { mark(piece.entry.reference, .decoration(.total)) }
        open = nil
        continue
      }
      if row.isTotal, !isLine(row, after: open) {
        open = nil
        continue
      }
      if row.pieces.isEmpty, let range = open, let cell = row.nameCell,
        let line = subLine(row, of: lines[range.lowerBound], isNumbered: true),
        case .part(let part) = line, ["male", "female"].contains(part)
      {
        // "- Nam" left blank: the line of the women below it still belongs to the same indicator.
        mark(cell.reference, .decoration(.groupRow))
        continue
      }
      if !row.hasFigures, row.pieces.isEmpty, isGroup(row, next: raw.dropFirst(position + 1).first, set: set) {
        if let named = sectionVillage(row) {
          village = named
          villageCell = row.nameCell?.reference
          mark(row: row.row, .used(.village))
        } else if let named = sectionSet(row) {
          set = named
        }
        if let number = row.numbers.first, number.item == nil { criterion = number.criterion }
        if let key = row.nameCell?.key, let named = catalogue.criterion(named: key, set: set) { criterion = named }
        mark(row: row.row, .decoration(.groupRow))
        open = nil
        continue
      }
      if let range = open,
        let line = subLine(
          row, of: lines[range.lowerBound], isNumbered: isNumbered || isOpenNumbered, isBare: isOpenBare,
          isListed: isOpenDetail)
      {
        switch line {
        case .part(let part):
          add(
            row, item: lines[range.lowerBound].item, part: part, village: village, cell: villageCell, columns: columns,
            to: &lines)
        case .kind(let role):
          let isJudgement = role == .field(.status) && lines[range.lowerBound].piece(role) == nil
          if FigureRoles.isFigure(role) && !isOpenBare && !isJudgement {
            // The indicator's own row has figures: a further line is a detail of them, and no record takes it.
            mark(row.nameCell?.reference, .decoration(.groupRow))
            continue
          }
          // "Kết quả thực hiện" beside several figures: the columns tell them apart.
          let told = Set(row.pieces.map(\.role).filter(FigureRoles.isFigure))
          addPieces(row, as: told.count > 1 ? nil : role, columns: columns, to: range, of: &lines)
        case .same where isOpenBare || row.isContinued: addPieces(row, as: nil, columns: columns, to: range, of: &lines)
        case .same: continue
        }
        for cell in [row.nameCell, row.lineKind, row.numberCell].compactMap({ $0 }) {
          mark(cell.reference, .used(.name))
        }
        continue
      }
      if row.isContinued, !row.hasFigures { continue }
      if let number = row.numbers.first, number.item == nil, !row.isOrdinal || row.name != nil {
        criterion = number.criterion
      }
      if let cell = row.criterionCell {
        if let number = IndicatorNumber.leading(cell.text)?.number { criterion = number.criterion }
        if let named = catalogue.criterion(named: cell.key, set: set) { criterion = named }
        mark(cell.reference, .used(.indicator))
      }
      if row.numbers.isEmpty, isDetail(row),
        (open != nil && !isOpenDetail) || row.nameCell?.key.hasPrefix("trong do") == true
      {
        // A detail of the line above is no other indicator, though its words may be one's.
        reportUnknown(row, set: set)
        continue
      }
      let advanced = row.numbers.first?.isAdvanced
      let isToldAdvanced = row.name.map { Self.namesAdvanced($0) } ?? false
      let told = advanced == true || isToldAdvanced ? advancedSet ?? set : advanced == false ? plainSet ?? set : set
      let rowSet = row.set ?? told
      let answer = resolver.resolve(
        row.numbers, name: row.name, set: rowSet, previous: previous, criterion: criterion)
      guard let answer else {
        open = nil
        if tellsWhole(row) { wholes.append((row, rowSet)) } else { reportUnknown(row, set: rowSet) }
        continue
      }
      var own: [Problem] = []
      if let repaired = answer.repaired, let cell = row.numberCell {
        own.append(
          Problem(
            .indicatorIdRepaired, sheet: sheetName, cell: cell.reference, field: .indicator, found: cell.text,
            suggestion: repaired))
      }
      previous = answer.item
      let start = lines.count
      add(
        row, item: answer.item, part: answer.part, village: village, cell: villageCell, columns: columns, problems: own,
        to: &lines)
      open = start < lines.count ? start..<lines.count : nil
      isOpenNumbered = row.numbers.first?.item != nil
      isOpenBare = !row.hasFigures || row.lineKind != nil
      isOpenDetail = isDetail(row)
      for cell in [row.numberCell, row.nameCell].compactMap({ $0 }) {
        mark(cell.reference, .used(cell.reference == row.numberCell?.reference ? .indicator : .name))
      }
      if let kind = row.lineKind, let role = lineRole(kind) {
        mark(kind.reference, .used(.name))
        for line in start..<lines.count {
          for index in lines[line].pieces.indices where FigureRoles.isFigure(lines[line].pieces[index].role) {
            lines[line].pieces[index].role = role
          }
        }
      }
    }
    if columns.contains(where: { $0.village != nil }) { lines.removeAll(where: \.pieces.isEmpty) }
    lines = joined(lines, wholes: wholes)
    // An indicator told only through its parts has no figure of its own.
    return lines.enumerated().filter { index, line in
      guard line.part == nil, line.pieces.isEmpty, line.item.indicator.thresholds.isEmpty else { return true }
      return !lines.dropFirst(index + 1).prefix(6).contains {
        $0.part != nil && $0.item.position == line.item.position
      }
    }.map(\.element)
  }

  /// Puts a row's figures in as a line, one for each part where the columns are split.
  private mutating func add(
    _ row: IndicatorRow, item: Catalogue.Item, part: String?, village: VillageName?, cell: CellReference?,
    columns: [Column],
    problems own: [Problem] = [], to lines: inout [FigureLine]
  ) {
    let unit = unitText(row.row, columns)
    let start = lines.count
    var problems = own
    func add(_ part: String?, _ pieces: [FigureLine.Piece], _ column: Column?) {
      lines.append(
        FigureLine(
          village: column?.village ?? village, villageCell: column?.villageCell ?? cell, item: item, part: part,
          row: row.row, indicatorCell: (row.numberCell ?? row.nameCell)?.reference, name: row.name, unit: unit,
          pieces: pieces, problems: problems))
      problems = []
    }
    let isMatrix = columns.contains { $0.village != nil }
    // "Các thôn đạt": a line for each village that the cell lists.
    let lists = row.pieces.filter { $0.role == .metVillages || $0.role == .notMetVillages }
    for piece in lists {
      for listed in villages(listed: piece.entry.text) ?? [] {
        var own = piece
        own.role = piece.role == .metVillages ? .met : .notMet
        own.entry = Grid.Entry(
          cell: Cell(reference: piece.entry.reference, value: .string("x"), text: "x"), text: "x", key: "x")
        add(nil, [own], nil)
        lines[lines.count - 1].village = listed
        lines[lines.count - 1].villageCell = piece.entry.reference
      }
    }
    if !lists.isEmpty { return }
    var groups: [[FigureLine.Piece]] = []
    for piece in row.pieces where !isMatrix || piece.column.village != nil {
      if let index = groups.firstIndex(where: { $0.first?.column.village == piece.column.village }) {
        groups[index].append(piece)
      } else {
        groups.append([piece])
      }
    }
    if groups.isEmpty, !isMatrix { groups = [[]] }
    for group in groups {
      let column = isMatrix ? group.first?.column : nil
      let whole = group.filter { $0.column.part == nil }
      if !whole.isEmpty || !group.contains(where: { $0.column.part != nil }) { add(part, whole, column) }
      for gender in ["male", "female"] {
        let pieces = group.filter { $0.column.part == gender }
        if !pieces.isEmpty { add(gender, pieces, column) }
      }
    }
    // The rows below may bring the figures of a village that has none in this one.
    for column in columns where isMatrix && column.village != nil && column.ignored == nil {
      if lines[start...].contains(where: { $0.villageCell == column.villageCell }) { continue }
      add(part, [], column)
    }
  }

  /// Gives a further row's figures to the open lines of its indicator; with a role they are told by the row, not the column.
  private func addPieces(
    _ row: IndicatorRow, as role: Role?, columns: [Column], to range: Range<Int>, of lines: inout [FigureLine]
  ) {
    let unit = unitText(row.row, columns)
    for var piece in row.pieces {
      guard
        let index = range.first(where: {
          lines[$0].villageCell == piece.column.villageCell || piece.column.villageCell == nil
        })
      else { continue }
      if let role, FigureRoles.isFigure(piece.role) {
        piece.role = role
        // Each line has a unit of its own: the counts "km", the result "%".
        let own = unit ?? row.lineKind.flatMap { Column.unitInHeading($0) }
        if let own, piece.column.unit == nil { piece.column.unit = own }
      }
      guard let earlier = lines[index].piece(piece.role) else {
        lines[index].pieces.append(piece)
        continue
      }
      guard FigureRoles.isFigure(piece.role), earlier.entry.text != piece.entry.text else { continue }
      // "Số hộ nhà kiên cố", "Số hộ nhà bán kiên cố": neither is the whole.
      lines[index].pieces.removeAll { $0.role == piece.role }
      lines[index].problems.append(
        Problem(
          .ambiguousMapping, sheet: sheetName, cell: piece.entry.reference, field: piece.role.field,
          found: piece.entry.text, related: [earlier.entry.reference]))
    }
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
        guard let stated = entry.number, !entry.text.contains("%") else {
          mark(entry.reference, .decoration(.total))
          continue
        }
        let peers = columns.filter { other in
          guard other.village != nil, other.ignored == nil else { return false }
          return other.path.last?.key == column.path.last?.key || other.path.count == 1
        }
        let parts = peers.compactMap { grid.own(row, $0.number) }.filter {
          $0.number != nil && adding.contains($0.reference)
        }
        guard parts.count >= 2 else {
          mark(entry.reference, .decoration(.total))
          continue
        }
        totals.append(
          Submission.Table.Totals(
            cell: entry.reference, stated: stated, parts: parts.map(\.reference),
            sum: parts.reduce(0) { $0 + ($1.number ?? 0) }))
        mark(entry.reference, .used(.value))
      }
    }
    return totals
  }

  /// Whether a row sums up the indicators of its criterion, which stand in rows of their own.
  private func isSummary(_ row: IndicatorRow, detailed: Set<Int>, _ columns: [Column], set: Int) -> Bool {
    guard let number = row.numbers.first, number.item == nil, number.part == nil, !row.isContinued, row.hasFigures
    else {
      return false
    }
    if let unit = unitText(row.row, columns)?.foldedKey, unit == "chi tieu" || unit == "tieu chi" { return true }
    // "2/4 chỉ tiêu".
    if row.pieces.contains(where: { $0.entry.key.hasSuffix(" chi tieu") && $0.entry.text.first?.isNumber == true }) {
      return true
    }
    guard detailed.contains(number.criterion), let name = row.name else { return false }
    return catalogue.criterion(named: name.foldedKey, set: set) == number.criterion
  }

  private func unitText(_ row: Int, _ columns: [Column]) -> String? {
    columns.first { $0.role == .field(.unit) }.flatMap { grid.shown(row, $0.number)?.text }
  }
}
