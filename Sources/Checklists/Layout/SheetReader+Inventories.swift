import FoundationEssentials
import Spreadsheets
import VietnameseText

extension SheetReader {
  /// A line of an inventory while it is read: its cells by field, and what was odd.
  struct InventoryLine {
    var row: Int
    var village: VillageName?
    /// The row of its own above it that opens a group: "I. Đường trục thôn".
    var section: Grid.Entry?
    var cells: [Field: CellReference] = [:]
    var raw: [Field: String] = [:]
    var problems: [Problem] = []
  }

  func entry(_ row: Int, _ field: Field, _ columns: [Column]) -> (entry: Grid.Entry, column: Column)? {
    for column in columns where column.role == .field(field) && column.ignored == nil {
      if let entry = grid.own(row, column.number) { return (entry, column) }
    }
    return nil
  }

  func words(_ row: Int, _ field: Field, _ columns: [Column], _ line: inout InventoryLine) -> String? {
    // A text merged down speaks for each of its rows.
    let column = columns.first { $0.role == .field(field) && $0.ignored == nil && grid.inColumn(row, $0.number) != nil }
    guard let entry = column.flatMap({ grid.inColumn(row, $0.number) }) else { return nil }
    line.cells[field] = entry.reference
    return entry.text
  }

  /// A figure in the given unit.
  func figure(
    _ row: Int, _ field: Field, unit: String?, wholes: Bool, _ columns: [Column], _ line: inout InventoryLine
  ) -> Decimal? {
    guard let (entry, column) = entry(row, field, columns) else { return nil }
    line.cells[field] = entry.reference
    let reading = FigureReader(isCSV: isCSV, sheet: sheetName).read(
      entry, style: styles[column.number] ?? FigureStyle(), field: field, countsWholes: wholes, problems: &line.problems
    )
    if let wording = reading.raw { line.raw[field] = wording }
    if reading.isFailed { return nil }
    if reading.words != nil {
      if entry.key.isEmpty { return nil }
      if ["khong", "khong co", "chua co"].contains(entry.key) { return 0 }
      line.problems.append(
        Problem(.notANumber, sheet: sheetName, cell: entry.reference, field: field, found: entry.text))
      return nil
    }
    guard let value = reading.value, !reading.isPercent, reading.denominator == nil else {
      line.problems.append(
        Problem(.notANumber, sheet: sheetName, cell: entry.reference, field: field, found: entry.text))
      return nil
    }
    guard let unit else { return value }
    func suspect(_ suggestion: String) {
      line.problems.append(
        Problem(
          .unitSuspect, sheet: sheetName, cell: entry.reference, field: field, found: entry.text, suggestion: suggestion
        ))
    }
    let ofLine = columns.first { $0.role == .field(.unit) }.flatMap { Unit(grid.shown(row, $0.number)?.text) }
    let written = Unit(reading.unit) ?? Unit(column.unit) ?? (field == .width ? nil : ofLine)
    guard let factor = written.map({ $0.factor(to: Unit(unit)) }) ?? 1 else {
      suspect(unit)
      return value
    }
    // No road has 200 km in one village: metres in a column of kilometres.
    if unit == "km", factor == 1, value >= 200 { suspect((value / 1000).display) }
    if factor != 1, line.raw[field] == nil { line.raw[field] = "\(entry.text) \(reading.unit ?? column.unit ?? "")" }
    return value * factor
  }

  func yesNo(_ row: Int, _ field: Field, _ columns: [Column], _ line: inout InventoryLine) -> Bool? {
    guard let (entry, _) = entry(row, field, columns) else { return nil }
    line.cells[field] = entry.reference
    line.raw[field] = entry.text
    if case .boolean(let flag) = entry.cell.value { return flag }
    if entry.number == 1 { return true }
    if entry.number == 0 { return false }
    switch statusWords.read(entry.text) {
    case .mark, .yes, .status(.met): return true
    case .no, .status(.notMet): return false
    default:
      let first = entry.key.words.first
      if first == "co" || first == "da" { return true }
      if first == "chua" || first == "khong" { return false }
      if !entry.key.isEmpty {
        line.problems.append(
          Problem(.statusUnrecognised, sheet: sheetName, cell: entry.reference, field: field, found: entry.text))
      }
      return nil
    }
  }

  func plan(_ row: Int, _ columns: [Column], year: Int?, _ line: inout InventoryLine) -> Plan? {
    guard let (entry, column) = entry(row, .due, columns) else { return nil }
    line.cells[.due] = entry.reference
    line.raw[.due] = entry.text
    return PlanReader(sheet: sheetName, year: year).read(entry, heading: column, field: .due, problems: &line.problems)
  }

  private func note(_ row: Int, _ columns: [Column], _ line: inout InventoryLine) -> String? {
    let entries = columns.filter { $0.role == .field(.note) && $0.ignored == nil }.compactMap {
      grid.own(row, $0.number)
    }
    guard let first = entries.first else { return nil }
    line.cells[.note] = first.reference
    return entries.map(\.text).joined(separator: "; ")
  }

  /// Settles columns and village of an inventory, and gives its lines to `read`.
  mutating func readInventory(
    _ table: TableBody, _ reading: LayoutReading,
    read: (SheetReader, InventoryLine, [Column], Int?) -> [(body: Record.Body, line: InventoryLine)]
  ) {
    var told = reading.columns
    BodyEvidence(sheet: self, rows: table.rows).tellTime(&told, as: .field(.due))
    var roles = ColumnRoles(self, table, told)
    roles.settleInventory()
    problems += roles.problems
    let columns = roles.columns
    let year = yearOfTable(columns: nil)
    var result = Submission.Table(
      sheet: sheetName, mapping: mapping?.name ?? "auto", score: fit?.score ?? reading.score,
      reasons: (fit?.reasons ?? []) + reading.reasons, layout: reading.layout,
      set: nil, village: nil, year: year, headerRows: table.header.rows, lastRow: table.lastRow,
      columns: columns.compactMap(Self.result))
    let villageColumn = columns.first { $0.role == .field(.village) }
    var current: (village: VillageName?, cell: CellReference?) = (nil, nil)
    var isAsked = villageColumn != nil
    var section: Grid.Entry?
    let isCounted = table.rows.contains {
      grid.entries($0).first?.number != nil || grid.entries($0).first.map { Int($0.text) != nil } == true
    }
    for row in table.rows {
      let entries = grid.entries(row)
      if isCounted, entries.count > 2, Self.isGroupNumber(entries[0]), entries[1].isText {
        // "I | Đường trục thôn | 2,45 | 2,00": a group with the sums of the lines below it.
        mark(row: row, .decoration(.groupRow))
        if let named = sectionVillage(in: Array(entries.prefix(2))) {
          current = (named, entries[1].reference)
          isAsked = true
          mark(entries[1].reference, .used(.village))
        } else {
          section = entries[1]
        }
        continue
      }
      if let first = entries.first, first.isText, first.key.hasPrefix("tong "), entries.count > 1 {
        mark(row: row, .decoration(.total))
        continue
      }
      if let villageColumn, let cell = grid.inColumn(row, villageColumn.number) {
        // A lone name is a group, and the village of the lines below where the register knows it.
        current = (self.village(in: cell), cell.reference)
        mark(cell.reference, .used(.village))
      } else if entries.count <= 2, let entry = entries.last, entry.isText {
        if let named = sectionVillage(in: entries) {
          current = (named, entry.reference)
          isAsked = true
          mark(row: row, .used(.village))
          continue
        }
        if entries.count == 1 || IndicatorNumber.exact(entries[0].text) == nil {
          mark(row: row, .decoration(.groupRow))
          section = entry
          continue
        }
      }
      if !isAsked {
        // A list of the commune's products or roads needs no village; one of villages' houses does.
        current = villageOfTable(communeShare: reading.layout == .products ? 1 : 0, headings: columns)
        result.village = current.village
        isAsked = true
      }
      var line = InventoryLine(row: row, village: current.village, section: section)
      if let cell = current.cell { line.cells[.village] = cell }
      let note = note(row, columns, &line)
      let bodies = read(self, line, columns, year)
      for (index, (body, line)) in bodies.enumerated() {
        let record = Record(
          village: line.village, year: year, body: body, note: note,
          source: Source(file: file, sheet: sheetName, row: row, cells: line.cells, line: grid.line(row)), raw: line.raw
        )
        let known = index == 0 ? [] : bodies[0].line.problems
        append(record, problems: line.problems.filter { !known.contains($0) })
        for (field, cell) in line.cells.sorted(by: { $0.key < $1.key }) where grid.own(cell.row, cell.column) != nil {
          mark(cell, .used(field))
        }
      }
      guard !bodies.isEmpty else { continue }
      for column in columns where column.role == .field(.note) {
        if let entry = grid.own(row, column.number) { mark(entry.reference, .used(.note)) }
      }
    }
    result.totals = totals(table, columns)
    tables.append(result)
    markRest(of: table, roles)
  }

  /// "I", "II", "A" where the lines themselves are numbered 1, 2, 3.
  private static func isGroupNumber(_ entry: Grid.Entry) -> Bool {
    entry.isText && (1...4).contains(entry.text.count) && entry.text.allSatisfy { "IVXABCDEF.".contains($0) }
  }

  /// Reads a list of roads.
  mutating func readRoads(_ table: TableBody, _ reading: LayoutReading) {
    readInventory(table, reading) { sheet, start, columns, year in
      var line = start
      guard let name = sheet.words(line.row, .road, columns, &line) else { return [] }
      var road = Road(name: name)
      if let kind = sheet.words(line.row, .roadClass, columns, &line) {
        line.raw[.roadClass] = kind
        road.roadClass = Self.roadClass(kind.foldedKey)
      } else if let section = line.section, let named = Self.roadClass(section.key) {
        line.cells[.roadClass] = section.reference
        line.raw[.roadClass] = section.text
        road.roadClass = named
      } else {
        road.roadClass = sheet.roadClassOfTitle()
      }
      road.length = sheet.figure(line.row, .length, unit: "km", wholes: false, columns, &line)
      road.hardened = sheet.figure(line.row, .hardened, unit: "km", wholes: false, columns, &line)
      road.width = sheet.figure(line.row, .width, unit: "m", wholes: false, columns, &line)
      road.surface = sheet.words(line.row, .surface, columns, &line)
      road.signs = sheet.figure(line.row, .signs, unit: nil, wholes: true, columns, &line)
      road.signsNeeded = sheet.figure(line.row, .signsNeeded, unit: nil, wholes: true, columns, &line)
      road.lighting = sheet.yesNo(line.row, .lighting, columns, &line)
      road.due = sheet.plan(line.row, columns, year: year, &line)
      return [(.road(road), line)]
    }
  }

  /// The one kind of roads that the lines above a list name: "CÁC TUYẾN ĐƯỜNG NGÕ, XÓM".
  private func roadClassOfTitle() -> Road.Class? {
    let kinds: [(String, Road.Class)] = [
      (" ngo xom ", .lane), (" noi dong ", .field), (" lien thon ", .interVillage), (" truc thon ", .village),
    ]
    let keys = title.lines.map { " \($0.key) " }
    let told = kinds.filter { kind in keys.contains { $0.contains(kind.0) } }
    return told.count == 1 ? told[0].1 : nil
  }

  /// Whose road a word names.
  static func roadClass(_ key: String) -> Road.Class? {
    let padded = " \(key) "
    if padded.contains(" noi dong ") { return .field }
    if padded.contains(" ngo ") || padded.contains(" xom ") { return .lane }
    if padded.contains(" lien thon ") { return .interVillage }
    if padded.contains(" thon ") || padded.contains(" ban ") { return .village }
    if padded.contains(" xa ") { return .commune }
    return nil
  }

  /// Reads a list of OCOP products.
  mutating func readProducts(_ table: TableBody, _ reading: LayoutReading) {
    readInventory(table, reading) { sheet, start, columns, year in
      var line = start
      guard let name = sheet.words(line.row, .product, columns, &line) else { return [] }
      var product = Product(name: name)
      product.producer = sheet.words(line.row, .producer, columns, &line)
      product.group = sheet.words(line.row, .group, columns, &line)
      if let (entry, _) = sheet.entry(line.row, .stars, columns) {
        line.cells[.stars] = entry.reference
        line.raw[.stars] = entry.text
        if let stars = Self.stars(entry) {
          product.stars = stars
        } else if !entry.key.isEmpty {
          line.problems.append(
            Problem(.notANumber, sheet: sheet.sheetName, cell: entry.reference, field: .stars, found: entry.text))
        }
      } else if let section = line.section, section.key.words.contains("sao"), let stars = Self.stars(section) {
        // "A | Sản phẩm đạt 4 sao" above its lines.
        line.cells[.stars] = section.reference
        line.raw[.stars] = section.text
        product.stars = stars
      }
      product.decision = sheet.words(line.row, .decision, columns, &line)
      if let (entry, column) = sheet.entry(line.row, .expires, columns) {
        line.cells[.expires] = entry.reference
        line.raw[.expires] = entry.text
        product.expires =
          PlanReader(sheet: sheet.sheetName, year: nil)
          .read(entry, heading: column, field: .expires, problems: &line.problems)?.due
      }
      return [(.product(product), line)]
    }
  }

  /// "3 sao", 4, "★★★", "3*".
  static func stars(_ entry: Grid.Entry) -> Int? {
    let drawn = entry.text.unicodeScalars.filter { $0 == "★" || $0 == "⭐" || $0 == "*" }.count
    if drawn > 1 || (drawn == 1 && !entry.text.contains(where: \.isNumber)) {
      return (1...5).contains(drawn) ? drawn : nil
    }
    let digits = entry.text.split { !$0.isNumber }
    guard digits.count == 1, let stars = Int(digits[0]), (1...5).contains(stars) else { return nil }
    return stars
  }
}

extension String {
  /// The text, or `nil` where it is empty.
  var nonEmpty: String? { isEmpty ? nil : self }
}
