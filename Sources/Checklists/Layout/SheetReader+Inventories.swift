import FoundationEssentials
import Spreadsheets
import VietnameseText

extension SheetReader {
  /// A line of an inventory while it is read: its cells by field, and what was odd.
  private struct InventoryLine {
    var row: Int
    var village: VillageName?
    /// The row of its own above it that opens a group: "I. Đường trục thôn".
    var section: Grid.Entry?
    var cells: [Field: CellReference] = [:]
    var raw: [Field: String] = [:]
    var problems: [Problem] = []
  }

  private func entry(_ row: Int, _ field: Field, _ columns: [Column]) -> (entry: Grid.Entry, column: Column)? {
    for column in columns where column.role == .field(field) && column.ignored == nil {
      if let entry = grid.own(row, column.number) { return (entry, column) }
    }
    return nil
  }

  private func words(_ row: Int, _ field: Field, _ columns: [Column], _ line: inout InventoryLine) -> String? {
    guard let (entry, _) = entry(row, field, columns) else { return nil }
    line.cells[field] = entry.reference
    return entry.text
  }

  /// A figure in the given unit.
  private func figure(
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
    let written = Unit(reading.unit) ?? Unit(column.unit)
    guard let factor = written.map({ $0.factor(to: Unit(unit)) }) ?? 1 else {
      suspect(unit)
      return value
    }
    // No road has 200 km in one village: metres in a column of kilometres.
    if unit == "km", factor == 1, value >= 200 { suspect((value / 1000).display) }
    if factor != 1, line.raw[field] == nil { line.raw[field] = "\(entry.text) \(reading.unit ?? column.unit ?? "")" }
    return value * factor
  }

  private func yesNo(_ row: Int, _ field: Field, _ columns: [Column], _ line: inout InventoryLine) -> Bool? {
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

  private func plan(_ row: Int, _ columns: [Column], year: Int?, _ line: inout InventoryLine) -> Plan? {
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
  private mutating func readInventory(
    _ table: TableBody, _ reading: LayoutReading,
    read: (SheetReader, InventoryLine, [Column], Int?) -> [(body: Record.Body, line: InventoryLine)]
  ) {
    var roles = ColumnRoles(self, table, reading.columns)
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
    for row in table.rows {
      let entries = grid.entries(row)
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

  /// Reads an inventory of culture houses and sports grounds: one row a village, or one row a facility.
  mutating func readFacilities(_ table: TableBody, _ reading: LayoutReading) {
    readInventory(table, reading) { sheet, start, columns, year in
      let kinds = columns.filter { $0.role == .facilityKind }.compactMap { sheet.grid.own(start.row, $0.number) }
      if let told = kinds.first {
        guard let kind = Self.facility(told.key) else { return [] }
        var line = start
        line.cells[.name] = told.reference
        let facility = sheet.facility(kind, columns, year, &line)
        return [(.facility(facility), line)]
      }
      let named: [Facility.Kind] = [.cultureHouse, .sportsGround].filter { kind in
        columns.contains { Self.isFacilityField($0.role) && Self.facility($0.key) == kind }
      }
      let titled = sheet.title.lines.compactMap { Self.facility($0.key) }.prefix(1).map { $0 }
      let known = !named.isEmpty ? named : titled.isEmpty ? [.cultureHouse] : titled
      return known.compactMap { kind in
        // What names no facility is said of the first; the village's dates and remarks of both.
        let mine = columns.filter { column in
          guard Self.isFacilityField(column.role) else { return true }
          return (Self.facility(column.key) ?? known.first) == kind
        }
        // Nothing about either is no line at all; nothing about one of them says that there is none.
        guard columns.contains(where: { Self.isFacilityField($0.role) && sheet.grid.own(start.row, $0.number) != nil })
        else {
          return nil
        }
        var line = start
        let facility = sheet.facility(kind, mine, year, &line)
        return (.facility(facility), line)
      }
    }
  }

  private static func isFacilityField(_ role: Role?) -> Bool {
    switch role {
    case .field(.landArea), .field(.buildingArea), .field(.seats), .field(.planned), .field(.certificate),
      .field(.certificateNumber), .field(.certificateDate), .field(.certificateObstacle), .field(.parcel):
      true
    default: false
    }
  }

  private static func facility(_ key: String) -> Facility.Kind? {
    let padded = " \(key) "
    if padded.contains(" the thao ") || padded.contains(" san ") || padded.contains(" tdtt ") { return .sportsGround }
    if padded.contains(" van hoa ") || padded.contains(" nvh ") || padded.contains(" hoi truong ") {
      return .cultureHouse
    }
    return nil
  }

  private func facility(_ kind: Facility.Kind, _ columns: [Column], _ year: Int?, _ line: inout InventoryLine)
    -> Facility
  {
    let row = line.row
    var facility = Facility(kind: kind)
    if let column = columns.first(where: { $0.role == .field(.landArea) && $0.ignored == nil }) {
      line.cells[.landArea] = CellReference(row: row, column: column.number)
    }
    facility.landArea = figure(row, .landArea, unit: "m2", wholes: true, columns, &line)
    facility.buildingArea = figure(row, .buildingArea, unit: "m2", wholes: true, columns, &line)
    facility.seats = figure(row, .seats, unit: nil, wholes: true, columns, &line)
    facility.isPlanned = yesNo(row, .planned, columns, &line)
    facility.certificateNumber = words(row, .certificateNumber, columns, &line)
    facility.certificateObstacle = words(row, .certificateObstacle, columns, &line)
    facility.parcel =
      columns.filter { $0.role == .field(.parcel) }.compactMap { grid.own(row, $0.number)?.text }
      .joined(separator: "; ").nonEmpty
    if let (entry, _) = entry(row, .parcel, columns) { line.cells[.parcel] = entry.reference }
    if let merged = words(row, .mergedFrom, columns, &line) {
      line.raw[.mergedFrom] = merged
      facility.mergedFrom = merged.split { ",;+|".contains($0) }.map { VillageRegister.withoutKind(String($0)) }
        .filter { !$0.foldedKey.isEmpty }
    }
    if let (entry, column) = entry(row, .certificateDate, columns) {
      line.cells[.certificateDate] = entry.reference
      facility.certificateDate =
        PlanReader(sheet: sheetName, year: nil)
        .read(entry, heading: column, field: .certificateDate, problems: &line.problems)?.due
    }
    readCertificate(row, columns, &facility, &line)
    facility.due = plan(row, columns, year: year, &line)
    return facility
  }

  /// "Đã cấp, số BA 123, ngày 5/6/2019", "Chưa cấp", "Đang làm hồ sơ".
  private func readCertificate(_ row: Int, _ columns: [Column], _ facility: inout Facility, _ line: inout InventoryLine)
  {
    guard let (entry, _) = entry(row, .certificate, columns) else {
      guard let number = facility.certificateNumber else { return }
      // "Chưa cấp" in the column of numbers is no number.
      let isMissing = !Set(number.foldedKey.words).isDisjoint(with: ["chua", "khong"])
      facility.certificate = isMissing ? .notIssued : .issued
      if isMissing { facility.certificateNumber = nil }
      return
    }
    line.cells[.certificate] = entry.reference
    line.raw[.certificate] = entry.text
    let key = " \(entry.key) "
    if key.contains(" chua ") || key.contains(" khong ") || key == " chua " {
      facility.certificate = key.contains(" dang ") || key.contains(" da nop ") ? .applied : .notIssued
    } else if key.contains(" dang ") || key.contains(" da nop ") || key.contains(" cho cap ") || key.contains(" trinh ")
    {
      facility.certificate = .applied
    } else if key.hasPrefix(" da ") || key.hasPrefix(" co ") || key.hasPrefix(" duoc cap ")
      || statusWords.read(entry.text) == .mark
      || statusWords.read(entry.text) == .yes
    {
      facility.certificate = .issued
    } else if entry.text.contains(where: \.isNumber), facility.certificateNumber == nil {
      facility.certificate = .issued
      facility.certificateNumber = entry.text
      line.cells[.certificateNumber] = entry.reference
      return
    } else if !entry.key.isEmpty {
      line.problems.append(
        Problem(.statusUnrecognised, sheet: sheetName, cell: entry.reference, field: .certificate, found: entry.text))
    }
    guard facility.certificate == .issued else { return }
    // "Đã cấp (số BA 123, ngày 5/6/2019)".
    for clause in entry.text.split(whereSeparator: { ",;()".contains($0) }).map({ String($0).singleSpaced }) {
      let clauseKey = clause.foldedKey
      if facility.certificateNumber == nil, let range = clauseKey.hasPrefix("so ") ? clause.firstIndex(of: " ") : nil {
        facility.certificateNumber = String(clause[clause.index(after: range)...]).singleSpaced
        line.cells[.certificateNumber] = entry.reference
      }
      if facility.certificateDate == nil, clauseKey.hasPrefix("ngai") || clause.first?.isNumber == true,
        case .date(let date, .day) = DateText(clause)
      {
        facility.certificateDate = date
        line.cells[.certificateDate] = entry.reference
      }
    }
  }
}

extension String {
  /// The text, or `nil` where it is empty.
  var nonEmpty: String? { isEmpty ? nil : self }
}
