import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension SheetReader {
  /// Reads a roadmap: what is to be done for each criterion or indicator, by whom, until when, with what money.
  mutating func readRoadmap(_ table: TableBody, _ reading: LayoutReading) {
    var roles = ColumnRoles(self, table, reading.columns)
    let marks = roles.timeMarks()
    roles.settleInventory(keeping: marks.keys.sorted())
    problems += roles.problems
    var columns = roles.columns
    // "Nguồn vốn" beside "Kinh phí" names where it comes from: its cells hold words.
    let money = columns.indices.filter { columns[$0].role == .field(.budget) && columns[$0].mapped == nil }
    for index in money where money.count > 1 {
      let cells = table.rows.compactMap { grid.own($0, columns[index].number) }
      if !cells.isEmpty, cells.allSatisfy({ $0.isText && !$0.text.contains(where: \.isNumber) }) {
        columns[index].role = .field(.budgetSource)
      }
    }
    let year = yearOfTable(columns: nil)
    let names = columns.filter {
      [.field(.indicator), .field(.name), .criterion, .ordinal].contains($0.role ?? .other)
    }
    let set = set(
      of: table.rows.map { row in
        let entries = names.compactMap { grid.shown(row, $0.number) }
        let numbers = entries.compactMap {
          IndicatorNumber.candidates($0).first ?? IndicatorNumber.leading($0.text)?.number
        }
        return (
          numbers.first { $0.item != nil } ?? numbers.first,
          entries.first { $0.isText && IndicatorNumber.exact($0.text) == nil }?.text
        )
      })
    var result = Submission.Table(
      sheet: sheetName, mapping: mapping?.name ?? "auto", score: fit?.score ?? reading.score,
      reasons: (fit?.reasons ?? []) + reading.reasons, layout: .roadmap,
      set: catalogue.sets[set].id, village: nil, year: year, headerRows: table.header.rows, lastRow: table.lastRow,
      columns: columns.compactMap(Self.result))
    result.totals = totals(table, columns.filter { $0.role == .field(.budget) && isPlainMoney($0, table.rows) })
    let villageColumn = columns.first { $0.role == .field(.village) }
    var village: (village: VillageName?, cell: CellReference?) = (nil, nil)
    if villageColumn == nil, !table.rows.isEmpty {
      village = villageOfTable(communeShare: 1, headings: columns)
      result.village = village.village
    }
    tables.append(result)
    var previous: Catalogue.Item?
    var current: (criterion: String, indicator: String?, cell: CellReference)?
    for row in table.rows {
      if let villageColumn, let cell = grid.inColumn(row, villageColumn.number) {
        village = (self.village(in: cell), cell.reference)
        mark(cell.reference, .used(.village))
      }
      let target = target(row, names, set: set, previous: previous)
      let taken = columns.filter { column in
        guard case .field(let field)? = column.role, column.ignored == nil else { return false }
        return [.current, .target, .action, .owner, .with, .due, .budget, .budgetSource].contains(field)
          && grid.own(row, column.number) != nil
      }
      let marked = marks.keys.sorted().filter { grid.own(row, $0) != nil }
      if taken.isEmpty && marked.isEmpty {
        if let target { current = target }
        mark(row: row, .decoration(.groupRow))
        continue
      }
      if let target {
        current = target
        previous = catalogue.items.first { $0.set == set && $0.indicator.id == target.indicator } ?? previous
      } else if let named = names.compactMap({ grid.own(row, $0.number) }).first(where: {
        $0.isText && $0.key.words.count > 1
      }),
        current == nil || IndicatorNumber.leading(named.text)?.number.item != nil
      {
        raise(
          .unknownIndicator, cell: named.reference, field: .indicator, found: named.text, set: catalogue.sets[set].id)
        continue
      }
      guard let current else { continue }
      read(row, current, columns, marks, village, set: set, year: year)
      for column in names { if let entry = grid.own(row, column.number) { mark(entry.reference, .used(.indicator)) } }
    }
    markRest(of: table, roles)
  }

  /// The criterion or indicator that a row is about.
  private func target(_ row: Int, _ names: [Column], set: Int, previous: Catalogue.Item?)
    -> (criterion: String, indicator: String?, cell: CellReference)?
  {
    var numbers: [IndicatorNumber] = []
    var name: String?
    var cell: CellReference?
    for column in names {
      guard let entry = grid.shown(row, column.number) else { continue }
      var candidates = IndicatorNumber.candidates(entry)
      if column.role == .ordinal { candidates = candidates.filter { $0.item != nil } }
      var text = entry.isText ? entry.text : nil
      if candidates.isEmpty,
        let (number, rest) = IndicatorNumber.leading(entry.text) ?? IndicatorNumber.trailing(entry.text)
      {
        candidates = [number]
        text = rest.nonEmpty
      } else if !candidates.isEmpty {
        text = nil
      }
      if numbers.isEmpty || (numbers[0].item == nil && candidates.first?.item != nil) {
        if !candidates.isEmpty {
          numbers = candidates
          cell = entry.reference
        }
      }
      if column.role != .ordinal, let text {
        name = text
        if cell == nil { cell = entry.reference }
      }
    }
    guard let cell else { return nil }
    let resolver = IndicatorResolver(catalogue: catalogue)
    if let answer = resolver.resolve(
      numbers, name: name, set: set, previous: previous, criterion: numbers.first?.criterion)
    {
      return (answer.item.indicator.criterion, answer.item.indicator.id, cell)
    }
    if let number = numbers.first, number.item == nil, let criterion = catalogue.criterion(number.criterion, set: set) {
      return (criterion.id, nil, cell)
    }
    if let name, let number = catalogue.criterion(named: name.foldedKey, set: set),
      let criterion = catalogue.criterion(number, set: set)
    {
      return (criterion.id, nil, cell)
    }
    return nil
  }

  private mutating func read(
    _ row: Int, _ target: (criterion: String, indicator: String?, cell: CellReference), _ columns: [Column],
    _ marks: [Int: Plan], _ village: (village: VillageName?, cell: CellReference?), set: Int, year: Int?
  ) {
    var cells: [Field: CellReference] = [.indicator: target.cell]
    var raw: [Field: String] = [:]
    var own: [Problem] = []
    if let cell = village.cell { cells[.village] = cell }
    func words(_ field: Field) -> String? {
      let entries = columns.filter { $0.role == .field(field) && $0.ignored == nil }.compactMap {
        grid.own(row, $0.number)
      }
      guard let first = entries.first else { return nil }
      cells[field] = first.reference
      return entries.map(\.text).joined(separator: "; ")
    }
    var plan = PlanLine(set: catalogue.sets[set].id, criterion: target.criterion, indicator: target.indicator)
    plan.current = words(.current)
    plan.target = words(.target)
    plan.action = words(.action)
    plan.owner = words(.owner)
    plan.with = words(.with)
    let source = words(.budgetSource)
    for column in columns where column.role == .field(.due) && column.ignored == nil && plan.due == nil {
      guard let entry = grid.own(row, column.number) else { continue }
      cells[.due] = entry.reference
      raw[.due] = entry.text
      plan.due = PlanReader(sheet: sheetName, year: year).read(entry, heading: column, field: .due, problems: &own)
    }
    for number in marks.keys.sorted() {
      guard let entry = grid.own(row, number), let until = marks[number] else { continue }
      mark(entry.reference, .used(.due))
      switch statusWords.read(entry.text) {
      case .mark, .yes, .status(.met):
        if plan.due == nil {
          plan.due = until
          cells[.due] = entry.reference
          raw[.due] = entry.text
        }
      default: break
      }
    }
    let budgets = columns.filter {
      $0.role == .field(.budget) && $0.ignored == nil && grid.own(row, $0.number) != nil
    }
    for column in budgets {
      guard let entry = grid.own(row, column.number) else { continue }
      // "Tổng số" beside its sources says nothing more.
      if budgets.count > 2, let leaf = column.path.last, Column.wholes.contains(leaf.key) {
        mark(entry.reference, .decoration(.total))
        continue
      }
      cells[.budget] = cells[.budget] ?? entry.reference
      plan.budget += budget(entry, column, columns, source: source, raw: &raw, problems: &own)
      mark(entry.reference, .used(.budget))
    }
    let note = words(.note)
    let record = Record(
      village: village.village, year: year, body: .plan(plan), note: note,
      source: Source(file: file, sheet: sheetName, row: row, cells: cells, line: grid.line(row)), raw: raw)
    append(record, problems: own)
    for (field, cell) in cells.sorted(by: { $0.key < $1.key }) { mark(cell, .used(field)) }
    for column in columns {
      if case .field(let field)? = column.role, column.ignored == nil, field != .unit, field != .person,
        let entry = grid.own(row, column.number)
      {
        mark(entry.reference, .used(field))
      }
    }
  }

  /// Money in million đồng: "150", "150 (xã 50, dân góp 100)", "150 triệu, nguồn NTM".
  private func budget(
    _ entry: Grid.Entry, _ column: Column, _ columns: [Column], source: String?, raw: inout [Field: String],
    problems: inout [Problem]
  ) -> [PlanLine.Budget] {
    let million = Unit("triệu đồng")
    let isOne = columns.filter { $0.role == .field(.budget) }.count == 1
    // Several columns of money are headed by their sources.
    let own = isOne ? source : column.path.last?.text
    let reader = FigureReader(isCSV: isCSV, sheet: sheetName)
    var text = entry.text
    var rest: String?
    if entry.isText, let end = text.firstIndex(where: { "(,;".contains($0) && !Self.isInsideNumber(text, $0) }) {
      rest = String(text[text.index(after: end)...]).trimmingPunctuation.nonEmpty
      text = String(text[..<end]).singleSpaced
    }
    if entry.isText, !entry.isErrorText {
      guard let figure = FigureText(text, mark: styles[column.number]?.mark ?? .comma), let value = figure.value,
        !figure.isPercent
      else {
        raw[.budget] = entry.text
        if entry.text.contains(where: \.isNumber) {
          problems.append(
            Problem(.notANumber, sheet: sheetName, cell: entry.reference, field: .budget, found: entry.text))
        }
        return []
      }
      if figure.isAmbiguous, styles[column.number]?.isProven != true {
        problems.append(
          Problem(.ambiguousNumber, sheet: sheetName, cell: entry.reference, field: .budget, found: entry.text))
      }
      raw[.budget] = entry.text
      let unit = Unit(figure.unit) ?? Unit(column.unit) ?? million
      return [PlanLine.Budget(amount: value * (unit?.factor(to: million) ?? 1), source: rest ?? own)]
    }
    let reading = reader.read(
      entry, style: styles[column.number] ?? FigureStyle(), field: .budget, countsWholes: true, problems: &problems)
    guard let value = reading.value else { return [] }
    let unit = Unit(column.unit) ?? million
    return [PlanLine.Budget(amount: value * (unit?.factor(to: million) ?? 1), source: own)]
  }

  /// Whether a column of money holds nothing but numbers, which can be added: no "150 (xã 50, dân góp 100)".
  private func isPlainMoney(_ column: Column, _ rows: [Int]) -> Bool {
    rows.compactMap { grid.own($0, column.number) }.allSatisfy { entry in
      if entry.number != nil { return true }
      guard entry.isText, let figure = FigureText(entry.text, mark: styles[column.number]?.mark ?? .comma) else {
        return false
      }
      return figure.value != nil && figure.unit == nil && figure.denominator == nil
    }
  }

  private static func isInsideNumber(_ text: String, _ mark: Character) -> Bool {
    guard mark == ",", let index = text.firstIndex(of: mark), index > text.startIndex else { return false }
    let next = text.index(after: index)
    return next < text.endIndex && text[next].isNumber && text[text.index(before: index)].isNumber
  }
}

extension ColumnRoles {
  /// Columns headed by a time alone, a year or a month or quarter of one, to be marked with x: when each ends, by column.
  func timeMarks() -> [Int: Plan] {
    var marks: [Int: Plan] = [:]
    for column in columns {
      // "Hiện trạng năm 2023" is no time to be marked.
      guard let leaf = column.path.last, Column.isPeriod(leaf), column.role != .field(.current),
        let year = column.path.reversed().lazy.compactMap({ Column.years(in: $0.text).first }).first
      else { continue }
      let month = Column.lastMonth(in: leaf.key.words)
      let text = month == nil ? "\(year)" : Column.years(in: leaf.text).isEmpty ? "\(leaf.text)/\(year)" : leaf.text
      let last = month ?? 12
      guard let end = CivilDate(year: year, month: last, day: CivilDate.daysIn(month: last, year: year)) else {
        continue
      }
      let isQuarter = leaf.key.words.contains("qui")
      marks[column.number] = Plan(text: text, due: end, precision: month == nil ? .year : isQuarter ? .quarter : .month)
    }
    return marks
  }

  /// Settles an inventory: hidden columns are left aside, unknown ones reported.
  mutating func settleInventory(keeping kept: [Int] = []) {
    for index in columns.indices where kept.contains(columns[index].number) { columns[index].role = .field(.due) }
    settleHidden()
    for index in columns.indices where kept.contains(columns[index].number) && columns[index].ignored == nil {
      columns[index].role = nil
    }
    report(except: kept)
  }
}
