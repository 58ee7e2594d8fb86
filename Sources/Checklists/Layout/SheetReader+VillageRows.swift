import Criteria
import Spreadsheets
import VietnameseText

/// Tables with a village in each row.
enum VillageRows {
  /// The indicator that a heading names: by its number, in brackets too, or by its name.
  static func item(heading entry: Grid.Entry, _ sheet: SheetReader, set: Int?) -> Catalogue.Item? {
    let sets = set.map { [$0] } ?? Array(sheet.catalogue.sets.indices)
    var numbers = IndicatorNumber.candidates(entry).filter { $0.item != nil }
    var name = entry.text
    if numbers.isEmpty, let (number, rest) = IndicatorNumber.leading(entry.text), number.item != nil || rest.isEmpty || entry.key.hasPrefix("tieu chi") || entry.key.hasPrefix("tc") {
      numbers = [number]
      name = rest
    } else if !numbers.isEmpty {
      name = ""
    }
    if numbers.isEmpty, let open = entry.text.lastIndex(of: "("), let close = entry.text.lastIndex(of: ")"), open < close {
      let inside = entry.text[entry.text.index(after: open)..<close]
      if let number = IndicatorNumber.exact(inside), number.item != nil {
        numbers = [number]
        name = String(entry.text[..<open])
      }
    }
    let resolver = IndicatorResolver(catalogue: sheet.catalogue)
    for set in sets {
      if numbers.isEmpty {
        guard entry.isText, Headings.of(.checklist).match(entry.key)?.isWhole != true, entry.key.words.count >= 2,
          let match = sheet.catalogue.best(Self.withoutUnit(entry.text), set: set), match.isClear, match.score >= 0.65
        else { continue }
        return match.item
      }
      if let answer = resolver.resolve(numbers, name: name, set: set, previous: nil, criterion: nil) { return answer.item }
    }
    return nil
  }

  static func withoutUnit(_ text: String) -> String {
    guard let open = text.lastIndex(of: "(") else { return text }
    return String(text[..<open])
  }

  /// The indicator that the title or the sheet's name gives to the whole table.
  static func titleIndicator(_ sheet: SheetReader) -> (item: Catalogue.Item, cell: CellReference?)? {
    let set = sheet.setOfTitle
    for line in sheet.title.lines.reversed() where line.isText {
      if let item = mentioned(line.text, sheet, set) { return (item, line.reference) }
    }
    if let name = sheet.sheetName, let item = mentioned(name, sheet, set) { return (item, nil) }
    return nil
  }

  /// An indicator named in a sentence: "Chỉ tiêu 2.2: Đường thôn", "BIỂU 17.8 - …".
  private static func mentioned(_ text: String, _ sheet: SheetReader, _ set: Int) -> Catalogue.Item? {
    let resolver = IndicatorResolver(catalogue: sheet.catalogue)
    if let (number, rest) = IndicatorNumber.leading(text), number.item != nil {
      return resolver.resolve([number], name: rest, set: set, previous: nil, criterion: nil)?.item
    }
    // The number may stand behind other words; a date or a number of a document is none.
    let pieces = text.split(separator: " ").map(String.init)
    for (index, piece) in pieces.enumerated() where index > 0 {
      let before = pieces[index - 1].foldedKey
      guard ["tieu", "chi", "tc", "ct", "bieu", "so"].contains(before) || before.hasSuffix("tieu") else { continue }
      let cleaned = piece.trimmingPunctuation
      guard let number = IndicatorNumber.exact(cleaned), number.item != nil || ["chi"].contains(before),
        let item = sheet.catalogue.item(number, set: set)
      else { continue }
      return item
    }
    if let match = sheet.catalogue.best(text, set: set), match.isClear, match.score >= 0.8 { return match.item }
    if let colon = text.firstIndex(of: ":") {
      let tail = String(text[text.index(after: colon)...])
      if let match = sheet.catalogue.best(tail, set: set), match.isClear, match.score >= 0.7 { return match.item }
    }
    return nil
  }
}

extension SheetReader {
  /// Reads a table with a village in each row and indicators in the columns, or one indicator named above it.
  mutating func readVillageRows(_ table: TableBody, _ reading: LayoutReading) {
    guard let villageColumn = reading.columns.first(where: { $0.role == .field(.village) }) else { return }
    let headings = Set(reading.columns.flatMap(\.path).map(\.reference))
    let headed = headings.sorted().compactMap { grid.own($0.row, $0.column) }
    let set = set(of: headed.compactMap { entry in
      let leading = IndicatorNumber.leading(entry.text)
      guard VillageRows.item(heading: entry, self, set: nil) != nil else { return nil }
      return (leading?.number, leading?.rest ?? entry.text)
    })
    var columns = reading.columns
    var items: [Int: Catalogue.Item] = [:]
    var cells: [Int: CellReference] = [:]
    let whole = VillageRows.titleIndicator(self)
    for index in columns.indices where columns[index].number != villageColumn.number {
      let column = columns[index]
      var named: Grid.Entry?
      for entry in column.path.reversed() where named == nil {
        if let item = VillageRows.item(heading: entry, self, set: set) {
          items[column.number] = item
          cells[column.number] = entry.reference
          named = entry
        }
      }
      if let named {
        let rest = column.match(Headings.of(.checklist), without: [named.reference])
        columns[index].role = rest?.role ?? role(inName: named, of: column)
        mark(named.reference, .used(.indicator))
      }
    }
    if items.isEmpty, let whole {
      for column in columns where column.number != villageColumn.number && FigureRoles.isTaken(column.role ?? .other) {
        items[column.number] = whole.item
        cells[column.number] = whole.cell
      }
      if let cell = whole.cell { uses[cell] = .used(.indicator) }
    }
    var roles = ColumnRoles(self, table, columns) { items[$0.number]?.indicator.id ?? "" }
    roles.settle()
    problems += roles.problems
    columns = roles.columns
    let year = yearOfTable(columns: roles.year)
    var result = Submission.Table(
      sheet: sheetName, mapping: "auto", score: reading.score, reasons: reading.reasons, layout: .villagesInRows,
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
    guard columns.contains(where: { items[$0.number] != nil && FigureRoles.isFigure($0.role) && $0.ignored == nil }) else {
      raise(.columnMissing, cell: grid.entries(table.header.rows.lowerBound).first?.reference, field: .value)
      tables.append(result)
      return
    }
    var lines: [FigureLine] = []
    var seen: [VillageName: CellReference] = [:]
    for row in table.rows {
      guard let cell = grid.shown(row, villageColumn.number), cell.isText else { continue }
      if cell.key.hasPrefix("vi du") || cell.key.hasPrefix("vd ") {
        mark(row: row, .decoration(.example))
        continue
      }
      // A name alone in its row opens a group.
      if grid.entries(row).filter({ $0.column != villageColumn.number }).allSatisfy({ IndicatorNumber.exact($0.text) == nil && $0.isText && $0.column < villageColumn.number }),
        register.exact(cell.text) == nil, register.exact(VillageRegister.withoutKind(cell.text)) == nil, cell.row == row
      {
        mark(row: row, .decoration(.groupRow))
        continue
      }
      let village = village(in: cell)
      mark(cell.reference, .used(.village))
      if let earlier = seen[village] {
        if earlier.row != cell.row {
          raise(
            .duplicateVillageRow, cell: cell.reference, field: .village, found: cell.text, related: [earlier],
            village: village)
        }
      } else {
        seen[village] = cell.reference
      }
      lines += villageLines(row, village, cell, columns, items: items, cells: cells)
    }
    result.totals = totals(table, columns.filter { items[$0.number] != nil })
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

  /// The lines of one village's row, in the order of their first columns.
  private func villageLines(
    _ row: Int, _ village: VillageName, _ cell: Grid.Entry, _ columns: [Column], items: [Int: Catalogue.Item],
    cells: [Int: CellReference]
  ) -> [FigureLine] {
    var lines: [FigureLine] = []
    var position: [String: Int] = [:]
    for column in columns where column.ignored == nil {
      guard let item = items[column.number], let role = column.role, FigureRoles.isTaken(role),
        let entry = grid.own(row, column.number)
      else { continue }
      let key = "\(item.indicator.id)|\(column.part ?? "")"
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
    // A note or a date that stands for the whole row goes with a row of one indicator only.
    if Set(items.values.map(\.indicator.id)).count == 1, !lines.isEmpty {
      for column in columns where items[column.number] == nil && column.ignored == nil {
        guard let role = column.role, [.field(.note), .field(.plan), .field(.evidence)].contains(role),
          let entry = grid.own(row, column.number)
        else { continue }
        lines[0].pieces.append(FigureLine.Piece(role: role, entry: entry, column: column))
      }
    }
    return lines
  }

  /// What a column is whose heading only names its indicator: counts where a unit or "Số …" says so, else the figure.
  private func role(inName entry: Grid.Entry, of column: Column) -> Role {
    let match = Headings.of(.checklist).match(Column.withoutPeriodAndUnit(entry))
    if let match, match.strength >= 20 {
      switch match.role {
      case .field(.numerator), .field(.denominator), .field(.status): return match.role
      default: break
      }
    }
    return .field(.value)
  }

  /// The totals rows of a table, each with the cells it should be the sum of.
  mutating func totals(_ table: TableBody, _ columns: [Column]) -> [Submission.Table.Totals] {
    var totals: [Submission.Table.Totals] = []
    for row in table.totals {
      for column in columns where column.ignored == nil {
        guard let entry = grid.own(row, column.number), let role = column.role else { continue }
        guard [.field(.numerator), .field(.denominator), .field(.length), .field(.hardened), .field(.landArea),
          .field(.buildingArea), .field(.seats), .field(.signs), .field(.signsNeeded), .field(.value)].contains(role)
        else { continue }
        if role == .field(.value), entry.text.contains("%") || column.unit == "%" { continue }
        guard let stated = number(entry, column) else { continue }
        let parts = table.rows.compactMap { grid.own($0, column.number) }.compactMap { cell in
          number(cell, column).map { (cell.reference, $0) }
        }
        guard !parts.isEmpty else { continue }
        // Percents without a sign are no sum.
        if role == .field(.value), parts.allSatisfy({ $0.1 <= 100 }), stated <= 100, parts.count > 1 { continue }
        totals.append(
          Submission.Table.Totals(
            cell: entry.reference, stated: stated, parts: parts.map(\.0), sum: parts.reduce(0) { $0 + $1.1 }))
        mark(entry.reference, .used(role.field))
      }
      if let name = grid.entries(row).first(where: { $0.isText }) { mark(name.reference, .decoration(.total)) }
    }
    return totals
  }

  private func number(_ entry: Grid.Entry, _ column: Column) -> Double? {
    if let number = entry.number { return number }
    guard entry.isText, let figure = FigureText(entry.cell.text, mark: styles[column.number]?.mark ?? .comma), !figure.isPercent
    else { return nil }
    return figure.value?.double
  }
}
