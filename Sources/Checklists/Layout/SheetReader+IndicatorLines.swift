import Criteria
import Spreadsheets
import VietnameseText

/// Tables whose rows are indicators: which rows make up which line.
extension SheetReader {
  /// The lines of a table's rows, in their order.
  mutating func lines(
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
          // The judgement of both rows may stand in the first of them.
          let counted: [Role] = [.field(.value), .field(.numerator), .field(.denominator)]
          for index in lines[line].pieces.indices where counted.contains(lines[line].pieces[index].role) {
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
    let unit = unitText(row.row, columns) ?? row.nameCell.flatMap(Self.unitInName)
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

  /// Whether a row sums up the indicators of its criterion, which stand in rows of their own.
  private func isSummary(_ row: IndicatorRow, detailed: Set<Int>, _ columns: [Column], set: Int) -> Bool {
    guard let number = row.numbers.first, number.item == nil, number.part == nil, !row.isContinued, row.hasFigures
    else {
      return false
    }
    if let unit = unitText(row.row, columns)?.foldedKey, unit == "chi tieu" || unit == "tieu chi" { return true }
    // "2/4 chỉ tiêu".
    if grid.entries(row.row).contains(where: { $0.key.hasSuffix(" chi tieu") && $0.text.first?.isNumber == true }) {
      return true
    }
    guard detailed.contains(number.criterion), let name = row.name else { return false }
    if catalogue.criterion(named: name.foldedKey, set: set) == number.criterion { return true }
    // "Thủy lợi, phòng chống thiên tai" for "Thủy lợi và phòng, chống thiên tai".
    let own = Set(NameWord.normalised(name).map(\.folded))
    guard let criterion = catalogue.criterion(number.criterion, set: set) else { return false }
    return own.intersection(NameWord.normalised(criterion.name).map(\.folded)).count * 4 >= own.count * 3
  }

  /// "Đường trục chính nội đồng (m)": what a name measures in where no column says it.
  private static func unitInName(_ name: Grid.Entry) -> String? {
    guard name.text.hasSuffix(")"), let unit = Column.unitInHeading(name) else { return nil }
    return [.length, .area, .mass].contains(Unit(unit)?.dimension) ? unit : nil
  }

  private func unitText(_ row: Int, _ columns: [Column]) -> String? {
    columns.first { $0.role == .field(.unit) }.flatMap { grid.shown(row, $0.number)?.text }
  }
}
