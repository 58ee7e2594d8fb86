import Criteria
import Spreadsheets
import VietnameseText

extension SheetReader {
  /// Reads a table with a village in each row and indicators in the columns, or one indicator named above it.
  mutating func readVillageRows(_ table: TableBody, _ reading: LayoutReading) {
    guard let villageColumn = reading.columns.first(where: { $0.role == .field(.village) }) else { return }
    var table = ofYear(table, villageColumn, reading.columns)
    if let details = VillageRows.detailed(reading.columns, table, self)?.rows {
      for row in details { mark(row: row, .decoration(.groupRow)) }
      table.rows.removeAll(where: details.contains)
    }
    let sections = VillageRows.sections(table, villageColumn, self)
    for section in sections {
      mark(row: section.cell.row, .used(.indicator))
      var part = table
      part.rows = section.rows
      part.totals = section.totals
      readVillageRows(part, reading, villageColumn, whole: (section.item, section.cell.reference))
    }
    if sections.isEmpty {
      let whole = VillageRows.titleIndicator(self, columns: reading.columns)
      readVillageRows(table, reading, villageColumn, whole: whole)
    }
  }

  /// Reads a table, or a part of one, `whole` being the indicator that is named for all of it.
  private mutating func readVillageRows(
    _ table: TableBody, _ reading: LayoutReading, _ villageColumn: Column,
    whole: (item: Catalogue.Item, cell: CellReference?)?
  ) {
    let headings = Set(reading.columns.flatMap(\.path).map(\.reference))
    let headed = headings.sorted().compactMap { grid.own($0.row, $0.column) }
    let set = set(
      of: headed.compactMap { entry in
        let leading = IndicatorNumber.leading(entry.text) ?? IndicatorNumber.trailing(entry.text)
        guard VillageRows.item(heading: entry, self, set: nil) != nil else { return nil }
        return (leading?.number, leading?.rest ?? entry.text)
      })
    var columns = reading.columns
    var items: [Int: Catalogue.Item] = [:]
    var cells: [Int: CellReference] = [:]
    for index in columns.indices where columns[index].number != villageColumn.number {
      let column = columns[index]
      var named: Grid.Entry?
      var part: String?
      for entry in column.path.reversed() where named == nil {
        // "Tiêu chí 17 xã nông thôn mới nâng cao" above it says of which set its number is.
        let told = column.path.prefix { $0.reference != entry.reference }.last { $0.key.words.count <= 10 }
          .flatMap { self.set(named: $0.key) }
        if let answer = VillageRows.answer(heading: entry, self, set: told ?? set)
          ?? (entry.key.words.count > 4 && told == nil ? VillageRows.answer(heading: entry, self, set: nil) : nil)
        {
          items[column.number] = answer.item
          cells[column.number] = entry.reference
          named = entry
          part = answer.part
        }
      }
      if named == nil, let sibling = sibling(of: column, among: columns[..<index], items, set: set) {
        items[column.number] = sibling.item
        cells[column.number] = sibling.cell.reference
        named = sibling.cell
      }
      if let named {
        var rest = column.match(Headings.of(.checklist), without: [named.reference])?.role
        // "Chỉ tiêu" over the numbers of indicators says nothing about what stands below them.
        if rest == .field(.name) || rest == .field(.indicator) || rest == .criterion { rest = nil }
        // "Trong đó: hộ nghèo" names no indicator of the table.
        if column.isDetail {
          columns[index].role = .other
          items[column.number] = nil
          continue
        }
        columns[index].role = rest ?? role(inName: column.telling(without: named.reference) ?? named, of: column)
        if let part { columns[index].part = part }
        columns[index].takePeriod(without: named.reference)
        // "Nhà kiên cố (hộ) › Đã có": things that are counted, not percents.
        let kind = items[column.number]?.indicator.kind
        if columns[index].role == .field(.value), kind == .percent || kind == .ratio, !column.saysPercent,
          column.path.last.map({ !$0.key.hasPrefix("ti le") && $0.key.words.first != "tl" }) ?? false,
          let unit = Unit(column.unit), unit.dimension != .percent
        {
          columns[index].role = .field(.numerator)
        }
        mark(named.reference, .used(.indicator))
      }
    }
    // "Số hộ có nhà kiên cố (9.2) | Tỷ lệ (%)": the percent right beside a count is of it.
    for (left, index) in zip(columns.indices, columns.indices.dropFirst()) {
      let column = columns[index]
      guard let item = items[columns[left].number], item.indicator.kind == .percent, items[column.number] == nil,
        column.role == .field(.value), column.saysPercent, column.path.count == columns[left].path.count,
        columns[left].role == .field(.numerator),
        !columns.contains(where: {
          items[$0.number]?.position == item.position && $0.role == .field(.value) && $0.saysPercent
        })
      else { continue }
      items[column.number] = item
      cells[column.number] = cells[columns[left].number]
      if columns[index].part == nil { columns[index].part = columns[left].part }
    }
    let named = cells
    // One indicator for the whole table, named above it; a column may say its name again ("Số hộ dùng điện đạt").
    let isWhole = !columns.contains {
      items[$0.number] != nil && $0.part.map { !["male", "female"].contains($0) } == true
    }
    if let whole, isWhole, items.values.allSatisfy({ $0.position == whole.item.position }) {
      for index in columns.indices where columns[index].number != villageColumn.number {
        let column = columns[index]
        // "Bình quân m2/người": the result of what is so much a head; "Còn lại": what should be none.
        let leaf = column.path.last?.key ?? ""
        let isMean =
          whole.item.indicator.kind == .ratio && leaf.hasPrefix("binh quan")
          || whole.item.indicator.noneIsGood && ["con lai", "con", "hien con", "con lai den nai"].contains(leaf)
        let own =
          isMean
          ? .field(.value)
          : column.match(Headings.of(.checklist))?.role ?? column.path.last.map { role(inName: $0, of: column) }
        // A heading that is no known word counts only where it says what it counts.
        let isNamed = items[column.number] != nil
        guard let own = isNamed || isMean ? own : column.role ?? (own == .field(.numerator) ? own : nil),
          FigureRoles.isTaken(own)
        else { continue }
        columns[index].role = own
        items[column.number] = whole.item
        cells[column.number] = whole.cell
      }
      if let cell = whole.cell { uses[cell] = .used(.indicator) }
    }
    tellByResults(table, &columns, &items, named: named, besides: villageColumn.number)
    let shared = shareDenominators(table, &columns, &items, besides: villageColumn.number)
    var roles = ColumnRoles(self, table, columns) { items[$0.number].map { "\($0.position)" } ?? "" }
    roles.settle()
    problems += roles.problems
    columns = roles.columns
    for heading in unknownHeadings(table, columns, items, shared: Set(shared.values)) {
      raise(
        .unknownIndicator, cell: heading.reference, field: .indicator, found: heading.text, set: catalogue.sets[set].id)
    }
    let year = yearOfTable(columns: roles.year)
    var result = Submission.Table(
      sheet: sheetName, mapping: mapping?.name ?? "auto", score: fit?.score ?? reading.score,
      reasons: (fit?.reasons ?? []) + reading.reasons, layout: .villagesInRows,
      set: catalogue.sets[set].id, village: nil, year: year, headerRows: table.header.rows, lastRow: table.lastRow,
      columns: columns.compactMap { column in
        var shown = Self.result(column)
        shown?.indicator = items[column.number]?.indicator.id
        return shown
      })
    guard !roles.isAmbiguous else {
      tables.append(result)
      return
    }
    guard columns.contains(where: { items[$0.number] != nil && FigureRoles.isFigure($0.role) && $0.ignored == nil })
    else {
      raise(.columnMissing, cell: grid.entries(table.header.rows.lowerBound).first?.reference, field: .value)
      tables.append(result)
      return
    }
    var lines: [FigureLine] = []
    var seen: [String: CellReference] = [:]
    let genders = columns.first { $0.role == .lineKind }
    // Of the groups of a village only their sum is the village's figure.
    let isGrouped = VillageRows.areGroups(villageColumn, table, self)
    if isGrouped, let total = table.totals.first, let label = grid.entries(total).first,
      let village = title.village?.match.village
    {
      result.village = village
      for row in table.rows { mark(row: row, .decoration(.groupRow)) }
      lines += villageLines(total, village, label, columns, items: items, cells: cells, shared: shared, usual: [])
    }
    let usual = usualFigures(table, columns, items, villageColumn)
    for row in isGrouped ? [] : table.rows {
      guard let cell = grid.inColumn(row, villageColumn.number), cell.isText else { continue }
      if cell.key.hasPrefix("vi du") || cell.key.hasPrefix("vd ") {
        mark(row: row, .decoration(.example))
        continue
      }
      // A name alone in its row opens a group.
      if grid.entries(row).filter({ $0.column != villageColumn.number }).allSatisfy({
        IndicatorNumber.exact($0.text) == nil && $0.isText && $0.column < villageColumn.number
      }),
        register.exact(cell.text) == nil, register.exact(VillageRegister.withoutKind(cell.text)) == nil, cell.row == row
      {
        mark(row: row, .decoration(.groupRow))
        continue
      }
      if isSubtotal(row, cell, columns) {
        mark(row: row, .decoration(.total))
        continue
      }
      let village = village(in: cell)
      mark(cell.reference, .used(.village))
      let gender = genders.flatMap { grid.own(row, $0.number) }
      let part = gender.flatMap { Column.gender($0.key) }
      mark(gender?.reference, .used(.name))
      let key = "\(village.code ?? "") \(village.name) \(village.formerly ?? "") \(part ?? "")"
      if let earlier = seen[key] {
        if earlier.row != cell.row {
          raise(
            .duplicateVillageRow, cell: cell.reference, field: .village, found: cell.text, related: [earlier],
            village: village)
        }
      } else {
        seen[key] = cell.reference
      }
      var own = villageLines(row, village, cell, columns, items: items, cells: cells, shared: shared, usual: usual)
      for index in own.indices { own[index].part = own[index].part ?? part }
      lines += own
    }
    result.totals = totals(
      table,
      columns.compactMap { column in
        var column = column
        if shared.values.contains(column.number) {
          column.role = .field(.denominator)
        } else {
          guard let item = items[column.number], column.role != .field(.value) || item.indicator.kind == .count
          else { return nil }
        }
        return column
      })
    tables.append(result)
    finish(lines, year: year)
    markRest(of: table, roles)
  }

  /// The indicator of a group of columns headed less clearly than the ones before it, which have the same headings below and
  /// belong to the same criterion: "Trục chính nội đồng đi lại tốt" beside 2.2 and 2.3.
  private func sibling(
    of column: Column, among before: ArraySlice<Column>, _ items: [Int: Catalogue.Item], set: Int
  ) -> (item: Catalogue.Item, cell: Grid.Entry)? {
    guard column.path.count >= 2, let group = column.path.first, group.isText, let leaf = column.path.last,
      let match = catalogue.best(group.text, set: set), match.score >= 0.4, match.margin >= 0.1
    else { return nil }
    let isAlike = before.contains { other in
      other.path.first?.reference != group.reference && other.path.last?.key == leaf.key
        && items[other.number].map { $0.criterion == match.item.criterion && $0.position != match.item.position }
          == true
    }
    return isAlike ? (match.item, group) : nil
  }

  /// The headings over figures that tell a number of an indicator the set does not know: "Chỉ tiêu 2.9".
  private func unknownHeadings(
    _ table: TableBody, _ columns: [Column], _ items: [Int: Catalogue.Item], shared: Set<Int>
  ) -> [Grid.Entry] {
    var seen: Set<CellReference> = []
    return columns.compactMap { column in
      guard items[column.number] == nil, column.ignored == nil, !shared.contains(column.number), !column.isDetail,
        let heading = column.path.first(where: {
          let number = IndicatorNumber.leading($0.text) ?? IndicatorNumber.trailing($0.text)
          return $0.isText && number?.number.item != nil
        }),
        seen.insert(heading.reference).inserted,
        table.rows.contains(where: { grid.own($0, column.number) != nil })
      else { return nil }
      return heading
    }
  }

  /// What tells the lines of a row from one another.
  private struct LineKey: Hashable {
    var item: Int
    var part: String?
  }

  /// The figures that two villages in three give: where another gives none, it was forgotten.
  private func usualFigures(
    _ table: TableBody, _ columns: [Column], _ items: [Int: Catalogue.Item], _ village: Column
  ) -> Set<LineKey> {
    let rows = table.rows.filter { grid.inColumn($0, village.number)?.isText == true }
    var filled: [LineKey: Set<Int>] = [:]
    for column in columns where column.ignored == nil && FigureRoles.isFigure(column.role) {
      guard let item = items[column.number] else { continue }
      let own = rows.filter { grid.own($0, column.number) != nil }
      filled[LineKey(item: item.position, part: column.part), default: []].formUnion(own)
    }
    return Set(filled.filter { rows.count >= 3 && $0.value.count * 3 >= rows.count * 2 }.keys)
  }

  /// The lines of one village's row, in the order of their first columns; an empty one for a usual figure that is not there.
  private func villageLines(
    _ row: Int, _ village: VillageName, _ cell: Grid.Entry, _ columns: [Column], items: [Int: Catalogue.Item],
    cells: [Int: CellReference], shared: [Int: Int], usual: Set<LineKey>
  ) -> [FigureLine] {
    var lines: [FigureLine] = []
    var position: [LineKey: Int] = [:]
    for column in columns where column.ignored == nil {
      guard let item = items[column.number], let role = column.role, FigureRoles.isTaken(role),
        let entry = grid.own(row, column.number)
      else { continue }
      let key = LineKey(item: item.position, part: column.part)
      let piece = FigureLine.Piece(role: role, entry: entry, column: column)
      if let index = position[key] {
        lines[index].pieces.append(piece)
      } else {
        position[key] = lines.count
        lines.append(
          FigureLine(
            village: village, villageCell: cell.reference, item: item, part: column.part, row: row,
            indicatorCell: cells[column.number], pieces: [piece]))
      }
    }
    // "Điểm tối đa" in the column of villages forgot nothing.
    let isKnown = village.code != nil || register.isEmpty
    for column in columns where isKnown && column.ignored == nil && FigureRoles.isFigure(column.role) {
      guard let item = items[column.number] else { continue }
      let key = LineKey(item: item.position, part: column.part)
      guard position[key] == nil, usual.contains(key) else { continue }
      position[key] = lines.count
      lines.append(
        FigureLine(
          village: village, villageCell: cell.reference, item: item, part: column.part, row: row,
          indicatorCell: cells[column.number]))
    }
    for index in lines.indices {
      // A percent whose count is blank keeps its whole: then it shows that the count is missing.
      let own = columns.filter { column in
        column.part == lines[index].part && items[column.number]?.position == lines[index].item.position
      }
      for number in own.compactMap({ shared[$0.number] }) {
        guard let column = columns.first(where: { $0.number == number }), let entry = grid.own(row, number),
          lines[index].piece(.field(.denominator)) == nil
        else { continue }
        lines[index].pieces.append(FigureLine.Piece(role: .field(.denominator), entry: entry, column: column))
      }
    }
    // A note or a date that stands for the whole row goes with a row of one indicator only.
    if Set(items.values.map(\.position)).count == 1, !lines.isEmpty {
      for column in columns where items[column.number] == nil && column.ignored == nil {
        guard let role = column.role, [.field(.note), .field(.plan), .field(.evidence)].contains(role),
          let entry = grid.own(row, column.number)
        else { continue }
        lines[0].pieces.append(FigureLine.Piece(role: role, entry: entry, column: column))
      }
    }
    return lines
  }

  /// Whether a row sums up a group of villages: "I | Cụm 1 | …".
  private func isSubtotal(_ row: Int, _ cell: Grid.Entry, _ columns: [Column]) -> Bool {
    if register.exact(cell.text) != nil || register.exact(VillageRegister.withoutKind(cell.text)) != nil {
      return false
    }
    if ["cum", "khu vuc", "nhom", "tieu khu", "cong", "tong"].contains(cell.key.words.first ?? "") { return true }
    guard let ordinal = columns.first(where: { $0.role == .ordinal }), let entry = grid.own(row, ordinal.number) else {
      return false
    }
    return entry.isText
      && ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "a", "b", "c", "d"].contains(entry.key)
      && !register.isEmpty && register.match(cell.text).village.code == nil
  }

  /// What a column is whose heading only names its indicator: counts where a unit or "Số …" says so, else the figure.
  private func role(inName entry: Grid.Entry, of column: Column) -> Role {
    let key = Column.withoutPeriodAndUnit(entry)
    if key.hasPrefix("ti le"), entry.text.contains("%") { return .field(.value) }
    let match = Headings.of(.checklist).match(key)
    if let match, match.strength >= 20 {
      switch match.role {
      case .field(.numerator), .field(.denominator), .field(.status): return match.role
      default: break
      }
    }
    return VillageRows.isCounted(entry) ? .field(.numerator) : .field(.value)
  }

  /// The totals rows of a table, each with the cells it should be the sum of: every row, or those since the totals row before
  /// where these give it, or where another totals row follows ("Cộng cụm 1").
  mutating func totals(_ table: TableBody, _ columns: [Column]) -> [Submission.Table.Totals] {
    var totals: [Submission.Table.Totals] = []
    for (position, row) in table.totals.enumerated() {
      let before = position > 0 ? table.totals[position - 1] : 0
      let isLast = position == table.totals.count - 1
      for column in columns where column.ignored == nil {
        guard let entry = grid.own(row, column.number), let role = column.role else { continue }
        guard
          [
            .field(.numerator), .field(.denominator), .field(.length), .field(.hardened), .field(.landArea),
            .field(.buildingArea), .field(.seats), .field(.signs), .field(.signsNeeded), .field(.value),
            .field(.budget),
          ].contains(role)
        else { continue }
        if entry.text.contains("%") { continue }
        guard let stated = number(entry, column) else { continue }
        let rows = table.rows.compactMap { row -> (row: Int, reference: CellReference, figure: Double)? in
          guard let cell = grid.own(row, column.number), let figure = number(cell, column) else { return nil }
          return (row, cell.reference, figure)
        }
        let group = rows.filter { $0.row > before && $0.row < row }
        let isGroup = position > 0 || !isLast
        let givesTotal = !group.isEmpty && abs(group.reduce(0) { $0 + $1.figure } - stated) < 1e-6
        let parts = isGroup && (givesTotal || !isLast) && !group.isEmpty ? group : rows
        guard !parts.isEmpty else { continue }
        totals.append(
          Submission.Table.Totals(
            cell: entry.reference, stated: stated, parts: parts.map(\.reference),
            sum: parts.reduce(0) { $0 + $1.figure }))
        mark(entry.reference, .used(role.field))
      }
      if let name = grid.entries(row).first(where: { $0.isText }) { mark(name.reference, .decoration(.total)) }
    }
    return totals
  }

  private func number(_ entry: Grid.Entry, _ column: Column) -> Double? {
    if let number = entry.number { return number }
    guard entry.isText, let figure = FigureText(entry.cell.text, mark: styles[column.number]?.mark ?? .comma),
      !figure.isPercent
    else { return nil }
    return figure.value?.double
  }
}
