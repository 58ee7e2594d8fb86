import Criteria
import Spreadsheets
import VietnameseText

/// A row of a table whose rows are indicators, before it is known which.
private struct RawRow {
  var row: Int
  var isTotal: Bool
  var numbers: [IndicatorNumber] = []
  var numberCell: Grid.Entry?
  /// Whether the number stands in a column of plain ordinals.
  var isOrdinal = false
  var name: String?
  var nameCell: Grid.Entry?
  /// Whether number and name are shown here by a cell that began in a row above.
  var isContinued = false
  var lineKind: Grid.Entry?
  var criterionCell: Grid.Entry?
  var pieces: [FigureLine.Piece] = []

  var hasFigures: Bool {
    pieces.contains { piece in
      switch piece.role {
      case .field(.note), .field(.evidence), .field(.plan): false
      default: true
      }
    }
  }
}

extension SheetReader {
  /// Reads a table whose rows are indicators: a village's checklist, the commune's, or one with a village over each column.
  mutating func readIndicatorRows(_ table: TableBody, _ reading: LayoutReading) {
    let isMatrix = reading.layout == .villagesInColumns
    var roles = ColumnRoles(self, table, reading.columns) { column in
      column.village.map { "\($0.code ?? "") \($0.name) \($0.formerly ?? "")" } ?? ""
    }
    roles.settle()
    problems += roles.problems
    let columns = roles.columns
    guard columns.contains(where: { FigureRoles.isFigure($0.role) && $0.ignored == nil }) else {
      raise(.columnMissing, cell: grid.entries(table.header.rows.lowerBound).first?.reference, field: .value)
      return
    }
    var raw = rawRows(table, columns)
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
    var lines = lines(raw, columns: columns, set: set, resolver: resolver)
    let villageColumn = columns.contains { $0.role == .field(.village) }
    if isMatrix {
      result.totals = rowTotals(table, columns, lines)
      for column in columns { if let cell = column.villageCell { uses[cell] = .used(.village) } }
    } else if !villageColumn, !lines.isEmpty {
      let communeHeld = lines.filter { $0.item.indicator.holder == .commune }.count
      let told = villageOfTable(communeShare: Double(communeHeld) / Double(lines.count), headings: columns)
      result.village = told.village
      for index in lines.indices where lines[index].village == nil {
        lines[index].village = told.village
        lines[index].villageCell = told.cell
      }
    }
    tables.append(result)
    finish(lines, year: year)
    for column in columns {
      for row in table.rows + table.totals {
        guard let entry = grid.own(row, column.number) else { continue }
        if let use = roles.ignored[column.number] {
          mark(entry.reference, use)
        } else if let use = Self.decoration(column.role) {
          mark(entry.reference, use)
        }
      }
    }
    for row in table.totals { mark(row: row, .decoration(.total)) }
  }

  /// A column as it is told in results; `nil` for an empty one.
  static func result(_ column: Column) -> Submission.Table.Column? {
    if column.path.isEmpty && column.role == nil { return nil }
    let field = column.ignored == nil ? column.role.flatMap(FigureRoles.shown) : nil
    return Submission.Table.Column(
      column: column.number, heading: column.heading, field: field, village: column.village, indicator: nil)
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

  // MARK: rows

  private func rawRows(_ table: TableBody, _ columns: [Column]) -> [RawRow] {
    let numbering = columns.filter { $0.role == .field(.indicator) } + columns.filter { $0.role == .ordinal }
    let names = columns.filter { $0.role == .field(.name) }
    let criteria = columns.filter { $0.role == .criterion }
    let kinds = columns.filter { $0.role == .lineKind }
    return (table.rows.map { ($0, false) } + table.totals.map { ($0, true) }).sorted { $0.0 < $1.0 }.map { row, isTotal in
      var raw = RawRow(row: row, isTotal: isTotal)
      for column in numbering where raw.numbers.isEmpty {
        guard let entry = grid.shown(row, column.number) else { continue }
        raw.numbers = IndicatorNumber.candidates(entry)
        if !raw.numbers.isEmpty {
          raw.numberCell = entry
          raw.isOrdinal = column.role == .ordinal
        }
      }
      for column in names where raw.name == nil {
        guard let entry = grid.shown(row, column.number), entry.isText || IndicatorNumber.candidates(entry).first?.item != nil
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
        if let entry = grid.own(row, column.number) {
          raw.pieces.append(FigureLine.Piece(role: role, entry: entry, column: column))
        }
      }
      return raw
    }
  }

  /// Leaves out the numbers of a column that only counts its rows.
  private func dropPlainOrdinals(_ raw: inout [RawRow]) {
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
  private func agreement(_ raw: [RawRow], set: Int) -> Bool {
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

  // MARK: lines

  private mutating func lines(
    _ raw: [RawRow], columns: [Column], set tableSet: Int, resolver: IndicatorResolver
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
    for (position, row) in raw.enumerated() {
      if let column = columns.first(where: { $0.role == .field(.village) }), let cell = grid.shown(row.row, column.number) {
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
      if row.isTotal, !isLine(row, after: open) {
        open = nil
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
      if let range = open, let line = subLine(row, of: lines[range.lowerBound], isNumbered: isNumbered || isOpenNumbered)
      {
        switch line {
        case .part(let part):
          add(
            row, item: lines[range.lowerBound].item, part: part, village: village, cell: villageCell, columns: columns,
            to: &lines)
        case .kind(let role):
          if FigureRoles.isFigure(role) && !isOpenBare {
            // The indicator's own row has figures: a further line is a detail of them, and no record takes it.
            mark(row.nameCell?.reference, .decoration(.groupRow))
            continue
          }
          addPieces(row, as: role, columns: columns, to: range, of: &lines)
        case .same where isOpenBare || row.isContinued: addPieces(row, as: nil, columns: columns, to: range, of: &lines)
        case .same: continue
        }
        for cell in [row.nameCell, row.lineKind, row.numberCell].compactMap({ $0 }) { mark(cell.reference, .used(.name)) }
        continue
      }
      if row.isContinued, !row.hasFigures { continue }
      if let number = row.numbers.first, number.item == nil, !row.isOrdinal || row.name != nil { criterion = number.criterion }
      if let cell = row.criterionCell {
        if let number = IndicatorNumber.leading(cell.text)?.number { criterion = number.criterion }
        if let named = catalogue.criterion(named: cell.key, set: set) { criterion = named }
        mark(cell.reference, .used(.indicator))
      }
      if row.numbers.isEmpty, isDetail(row), (open != nil && !isOpenDetail) || row.nameCell?.key.hasPrefix("trong do") == true {
        // A detail of the line above is no other indicator, though its words may be one's.
        reportUnknown(row, set: set)
        continue
      }
      let advanced = row.numbers.first?.isAdvanced
      let rowSet = advanced == true ? advancedSet ?? set : advanced == false ? plainSet ?? set : set
      let answer = resolver.resolve(
        row.numbers, name: row.name, set: rowSet, previous: previous, criterion: criterion)
      guard let answer else {
        open = nil
        reportUnknown(row, set: rowSet)
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
      open = start..<lines.count
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
    // An indicator told only through its parts has no figure of its own.
    return lines.enumerated().filter { index, line in
      guard line.part == nil, line.pieces.isEmpty else { return true }
      return !lines.dropFirst(index + 1).prefix(6).contains { $0.part != nil && $0.item.indicator.id == line.item.indicator.id }
    }.map(\.element)
  }

  /// Puts a row's figures in as a line, one for each part where the columns are split.
  private mutating func add(
    _ row: RawRow, item: Catalogue.Item, part: String?, village: VillageName?, cell: CellReference?, columns: [Column],
    problems own: [Problem] = [], to lines: inout [FigureLine]
  ) {
    let unit = unitText(row.row, columns)
    var problems = own
    func add(_ part: String?, _ pieces: [FigureLine.Piece], _ column: Column?) {
      lines.append(
        FigureLine(
          village: column?.village ?? village, villageCell: column?.villageCell ?? cell, item: item, part: part,
          row: row.row, indicatorCell: (row.numberCell ?? row.nameCell)?.reference, unit: unit, pieces: pieces,
          problems: problems))
      problems = []
    }
    let isMatrix = columns.contains { $0.village != nil }
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
  }

  /// Gives a further row's figures to the open lines of its indicator; with a role they are told by the row, not the column.
  private func addPieces(
    _ row: RawRow, as role: Role?, columns: [Column], to range: Range<Int>, of lines: inout [FigureLine]
  ) {
    let unit = unitText(row.row, columns)
    for var piece in row.pieces {
      guard let index = range.first(where: { lines[$0].villageCell == piece.column.villageCell || piece.column.villageCell == nil })
      else { continue }
      if let role, FigureRoles.isFigure(piece.role) {
        piece.role = role
        // Each line has a unit of its own: the counts "km", the result "%".
        if let unit, piece.column.unit == nil { piece.column.unit = unit }
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
        let isCount = piece.role == .field(.value) && line.item.indicator.kind == .count
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
        let parts = peers.compactMap { grid.own(row, $0.number) }.filter { $0.number != nil && adding.contains($0.reference) }
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

  private func unitText(_ row: Int, _ columns: [Column]) -> String? {
    columns.first { $0.role == .field(.unit) }.flatMap { grid.shown(row, $0.number)?.text }
  }

  // MARK: kinds of row

  private enum SubLine {
    case part(String)
    case kind(Role)
    case same
  }

  /// What a row without a number of its own says about the indicator above it.
  private func subLine(_ row: RawRow, of line: FigureLine, isNumbered: Bool) -> SubLine? {
    if let number = row.numbers.first, !row.isContinued, number.item != nil || !row.isOrdinal {
      // 2.2a, 2.2b under 2.2.
      return nil
    }
    if let kind = row.lineKind, row.isContinued || row.numbers.isEmpty {
      if let gender = Column.gender(kind.key) { return .part(gender) }
      if let role = lineRole(kind) { return .kind(role) }
    }
    if row.isContinued { return row.hasFigures ? .same : nil }
    guard let name = row.name, let cell = row.nameCell else { return row.hasFigures && row.numbers.isEmpty ? .same : nil }
    guard row.numbers.isEmpty || row.isOrdinal else { return nil }
    if let gender = gender(name.foldedKey) { return .part(gender) }
    if let letter = partLetter(cell.text), letter.unicodeScalars.count == 1,
      row.hasFigures, line.item.indicator.parts.contains(where: { $0.id == letter }) || isNumbered
    {
      return .part(letter)
    }
    let isDetail = isDetail(row)
    let clear = catalogue.best(name, set: line.item.set)
    if !isNumbered, !isDetail, let clear, clear.isClear, clear.item.indicator.id != line.item.indicator.id { return nil }
    if let part = part(named: name, of: line.item.indicator) { return .part(part) }
    if row.numbers.isEmpty, let role = lineRole(cell), isNumbered || isDetail || line.pieces.isEmpty { return .kind(role) }
    return nil
  }

  /// Whether a row begins like a detail of the one above: "- …", "Trong đó …".
  private func isDetail(_ row: RawRow) -> Bool {
    guard let cell = row.nameCell else { return false }
    return ["-", "+", "–", "•", "*"].contains { cell.text.hasPrefix($0) } || cell.key.hasPrefix("trong do")
  }

  private func gender(_ key: String) -> String? {
    if let gender = Column.gender(key) { return gender }
    var words = key.words
    while let first = words.first, ["trong", "do", "lao", "dong", "ti", "le", "so", "gioi"].contains(first) { words.removeFirst() }
    guard words.count <= 2 else { return nil }
    return Column.gender(words.joined(separator: " ")) ?? (words.first.flatMap(Column.gender))
  }

  private func partLetter(_ text: String) -> String? {
    let scalars = Array(text.unicodeScalars.drop { $0 == "-" || $0 == "+" || $0 == " " || $0 == "(" })
    guard scalars.count > 2, scalars[0].isASCII, scalars[0].properties.isAlphabetic, scalars[1] == ")" || scalars[1] == "."
    else { return nil }
    return String(Character(scalars[0])).lowercased()
  }

  /// The part of an indicator whose words a text has.
  private func part(named name: String, of indicator: Indicator) -> String? {
    let words = Set(NameWord.normalised(name).map(\.folded))
    guard !words.isEmpty else { return nil }
    var best: (id: String, share: Double)?
    for part in indicator.parts {
      let own = Set(NameWord.normalised(part.text).map(\.folded))
      guard !own.isEmpty else { continue }
      let share = Double(words.intersection(own).count) / Double(min(words.count, own.count))
      if share > best?.share ?? 0 { best = (part.id, share) }
    }
    guard let best, best.share >= 0.7 else { return nil }
    return best.id
  }

  private func lineRole(_ entry: Grid.Entry) -> Role? {
    let key = Column.withoutPeriodAndUnit(entry)
    // A part of the figure is not the figure.
    if key.hasPrefix("trong do") { return nil }
    if key.hasPrefix("so ") == true, Headings.of(.checklist).match(key)?.isWhole != true,
      !key.hasPrefix("so dat"), !key.hasPrefix("so hien co")
    {
      return .field(.numerator)
    }
    guard let match = Headings.of(.checklist).match(key) else { return nil }
    guard match.isWhole || match.strength % 10 >= 5 || match.strength >= 20 else { return nil }
    switch match.role {
    case .field(.value), .field(.numerator), .field(.denominator), .field(.status), .field(.plan), .field(.note),
      .field(.evidence):
      return match.role
    default: return nil
    }
  }

  /// Whether a row named like a total is a line of the indicator above it ("Tổng số").
  private func isLine(_ row: RawRow, after open: Range<Int>?) -> Bool {
    guard open != nil, let key = row.nameCell?.key ?? row.lineKind?.key else { return false }
    return ["tong so", "tong", "toan thon"].contains(key) || row.isContinued
  }

  private func isExample(_ row: RawRow) -> Bool {
    let key = grid.entries(row.row).first { $0.isText }?.key ?? ""
    return key.hasPrefix("vi du") || key == "vd" || key.hasPrefix("vd ") || key.hasPrefix("mau ")
  }

  /// Whether a row without figures only opens a group: a criterion, a section.
  private func isGroup(_ row: RawRow, next: RawRow?, set: Int) -> Bool {
    if row.isContinued { return false }
    if sectionSet(row) != nil || sectionVillage(row) != nil { return true }
    guard let number = row.numbers.first else {
      guard let name = row.name else { return true }
      if catalogue.best(name, set: set)?.isClear == true { return catalogue.criterion(named: name.foldedKey, set: set) != nil }
      return true
    }
    if number.item != nil { return false }
    // "Tiêu chí 11: Nghèo đa chiều" across the table, or above the line that names its only indicator.
    let entries = grid.entries(row.row)
    if entries.count == 1 { return true }
    if let name = next?.name, next?.numbers.first?.item == nil, let match = catalogue.best(name, set: set), match.isClear,
      match.item.criterion == number.criterion
    {
      return true
    }
    // "5 Trường học" is a group above 5.1, and the indicator itself where none follows.
    if let follower = next?.numbers.first, follower.criterion == number.criterion, follower.item != nil { return true }
    return catalogue.item(number, set: set) == nil
  }

  private func set(named key: String) -> Int? {
    let padded = " \(key) "
    if padded.contains(" nang cao ") || padded.contains(" ntmnc ") || padded.contains(" nc ") { return advancedSet }
    if padded.contains(" ntm ") || padded.contains(" nong thon moi ") { return plainSet }
    return nil
  }

  private func sectionSet(_ row: RawRow) -> Int? {
    let keys = grid.entries(row.row).map(\.key)
    guard keys.count <= 2, row.numbers.first?.item == nil else { return nil }
    return keys.lazy.compactMap { key in
      key.words.count <= 14 ? self.set(named: key) : nil
    }.first
  }

  private func sectionVillage(_ row: RawRow) -> VillageName? { sectionVillage(in: grid.entries(row.row)) }

  /// The village that a row of its own names: "I | Thôn Nà Pài".
  func sectionVillage(in entries: [Grid.Entry]) -> VillageName? {
    guard entries.count <= 2, let entry = entries.last, entry.isText else { return nil }
    let mentioned = register.mentioned(in: entry.text, afterKind: true)
    if mentioned.count == 1, entry.key.words.count <= 7 { return mentioned[0] }
    guard register.isEmpty, let name = TitleBlock.villageName(in: entry.text), entry.key.hasPrefix("thon ") else { return nil }
    return VillageName(code: nil, name: VillageRegister.presentable(name))
  }

  private mutating func reportUnknown(_ row: RawRow, set: Int) {
    guard row.hasFigures else {
      if row.numbers.first?.item != nil, let cell = row.numberCell {
        raise(
          .unknownIndicator, cell: cell.reference, field: .indicator, found: cell.text, set: catalogue.sets[set].id)
      } else {
        mark(row: row.row, .decoration(.groupRow))
      }
      return
    }
    // A criterion's own line ("Tiêu chí 2: chưa đạt") is a summary of the lines below it, no indicator.
    if let number = row.numbers.first, number.item == nil, catalogue.criterion(number.criterion, set: set) != nil,
      catalogue.item(number, set: set) == nil
    {
      for cell in [row.numberCell, row.nameCell].compactMap({ $0 }) { mark(cell.reference, .decoration(.groupRow)) }
      return
    }
    guard let cell = row.numberCell ?? row.nameCell else { return }
    raise(
      .unknownIndicator, cell: cell.reference, field: .indicator,
      found: [row.numberCell?.text, row.name].compactMap { $0 }.joined(separator: " "), set: catalogue.sets[set].id)
  }
}
