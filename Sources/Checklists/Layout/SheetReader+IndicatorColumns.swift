import Criteria
import Spreadsheets
import VietnameseText

extension SheetReader {
  /// Reads a table that lies on its side: an indicator over each column, "Tổng số", "Số đạt", "Tỷ lệ" at the head of the rows.
  mutating func readIndicatorColumns(_ table: TableBody, _ reading: LayoutReading) {
    let list = HouseholdList(table, reading.columns.filter { $0.role == .field(.value) }, self)
    let labels = list == nil ? reading.columns.first { $0.role == .lineKind } : nil
    let headings = reading.columns.flatMap(\.path).filter { VillageRows.item(heading: $0, self, set: nil) != nil }
    let set = set(
      of: headings.map { entry in
        let leading = IndicatorNumber.leading(entry.text)
        return (leading?.number, leading?.rest ?? entry.text)
      })
    let year = yearOfTable(columns: nil)
    let rows = labelledRows(table, labels, year: year)
    var lines: [FigureLine] = []
    var shown: [Submission.Table.Column] = []
    for column in reading.columns where column.number != labels?.number {
      guard !column.isHidden,
        let heading = column.path.last(where: { VillageRows.item(heading: $0, self, set: set) != nil }),
        let answer = VillageRows.answer(heading: heading, self, set: set)
      else { continue }
      mark(heading.reference, .used(.indicator))
      var line = FigureLine(
        item: answer.item, part: answer.part, row: table.header.bodyStart, indicatorCell: heading.reference)
      for row in rows.units { line.unit = line.unit ?? grid.own(row, column.number)?.text }
      for (row, role, unit) in rows.figures {
        guard let entry = grid.own(row, column.number) else { continue }
        var own = column
        own.unit = unit
        line.pieces.append(FigureLine.Piece(role: role, entry: entry, column: own))
      }
      if let list { line.pieces = pieces(of: list, column) }
      line.row = line.pieces.first?.entry.row ?? line.row
      lines.append(line)
      shown.append(
        Submission.Table.Column(
          column: column.number, heading: column.heading, field: list == nil ? .value : .numerator, village: nil,
          indicator: answer.item.indicator.id))
    }
    var result = Submission.Table(
      sheet: sheetName, mapping: mapping?.name ?? "auto", score: fit?.score ?? reading.score,
      reasons: (fit?.reasons ?? []) + reading.reasons, layout: .indicatorsInColumns, set: catalogue.sets[set].id,
      village: nil, year: year, headerRows: table.header.rows, lastRow: table.lastRow, columns: shown)
    if !lines.isEmpty {
      let count = Double(lines.count)
      let told = villageOfTable(
        communeShare: Double(lines.count { $0.item.indicator.holder == .commune }) / count,
        villageShare: Double(lines.count { $0.item.indicator.holder == .village }) / count, headings: reading.columns)
      result.village = told.village
      for index in lines.indices {
        lines[index].village = told.village
        lines[index].villageCell = told.cell
      }
    }
    if let list { result.totals = totals(of: list) }
    tables.append(result)
    if let list { markRows(of: list, table) }
    finish(lines, year: year)
    for row in rows.units { for entry in grid.entries(row) { mark(entry.reference, .decoration(.unit)) } }
    for (row, _, _) in rows.figures { mark(grid.own(row, labels?.number ?? 0)?.reference, .used(.name)) }
  }

  /// What each row holds, by the word at its head; of two rows for the same figure neither is taken.
  private mutating func labelledRows(
    _ table: TableBody, _ labels: Column?, year: Int?
  ) -> (figures: [(row: Int, role: Role, unit: String?)], units: [Int]) {
    var figures: [(row: Int, role: Role, unit: String?)] = []
    var units: [Int] = []
    guard let labels else { return (figures, units) }
    for row in (table.rows + table.totals).sorted() {
      guard let label = grid.own(row, labels.number), label.isText else { continue }
      let years = Column.years(in: label.text)
      if let year, !years.isEmpty, !years.contains(year) { continue }
      if Headings.of(.checklist).match(label.key)?.role == .field(.unit) {
        units.append(row)
      } else if let role = lineRole(label) {
        figures.append((row, role, Column(number: labels.number, path: [label], isHidden: false).unit))
      }
    }
    for role in [Role.field(.value), .field(.numerator), .field(.denominator), .field(.status)] {
      let same = figures.filter { $0.role == role }
      guard same.count > 1 else { continue }
      let cells = same.compactMap { grid.own($0.row, labels.number) }
      raise(
        .ambiguousMapping, cell: cells.first?.reference, field: role.field,
        found: cells.map(\.text).joined(separator: " | "), related: Array(cells.dropFirst().map(\.reference)))
      figures.removeAll { $0.role == role }
    }
    return (figures, units)
  }
}
