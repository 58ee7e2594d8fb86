import FoundationEssentials
import Spreadsheets
import VietnameseText

extension SheetReader {
  /// Reads an inventory of culture houses and sports grounds: one row a village, or one row a facility.
  mutating func readFacilities(_ table: TableBody, _ reading: LayoutReading) {
    readInventory(table, reading) { sheet, start, columns, year in
      let kinds = columns.filter { $0.role == .facilityKind }.compactMap { sheet.grid.own(start.row, $0.number) }
      if let told = kinds.first {
        let titled = Set(sheet.title.lines.compactMap { Self.facility($0.key) })
        guard let kind = Self.facility(told.key) ?? (titled.count == 1 ? titled.first : nil) else { return [] }
        var line = start
        line.cells[.name] = told.reference
        let facility = sheet.facility(kind, columns, year, &line)
        return [(.facility(facility), line)]
      }
      let named: [Facility.Kind] = [.cultureHouse, .sportsGround].filter { kind in
        columns.contains { Self.isFacilityField($0.role) && Self.facility($0.key) == kind }
      }
      let titled = sheet.title.lines.compactMap { Self.facility($0.key) }.prefix(1).map { $0 }
      let grouped = start.section.flatMap { Self.facility($0.key) }.map { [$0] }
      let known = !named.isEmpty ? named : grouped ?? (titled.isEmpty ? [.cultureHouse] : titled)
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

  static func facility(_ key: String) -> Facility.Kind? {
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
    guard let (entry, column) = entry(row, .certificate, columns) else {
      guard let number = facility.certificateNumber else { return }
      // "Chưa cấp" in the column of numbers is no number.
      let isMissing = !Set(number.foldedKey.words).isDisjoint(with: ["chua", "khong"])
      facility.certificate = isMissing ? .notIssued : .issued
      if isMissing { facility.certificateNumber = nil }
      return
    }
    line.cells[.certificate] = entry.reference
    line.raw[.certificate] = entry.text
    let clauses = entry.text.replacing(" cấp ngày ", with: ", ngày ").replacing(" ngày ", with: ", ngày ")
      .split(whereSeparator: { ",;()".contains($0) }).map { String($0).singleSpaced }.filter { !$0.isEmpty }
    // "Đã cấp | Đang làm hồ sơ | Chưa cấp", one of them marked.
    let isMarked = statusWords.read(entry.text) == .mark && column.path.count > 1
    let key = " \((isMarked ? column.path.last?.key : nil) ?? entry.key) "
    if key.contains(" chua ") || key.contains(" khong ") || key == " chua " {
      facility.certificate = key.contains(" dang ") || key.contains(" da nop ") ? .applied : .notIssued
    } else if key.contains(" dang ") || key.contains(" da nop ") || key.contains(" cho cap ") || key.contains(" trinh ")
    {
      facility.certificate = .applied
    } else if key == " roi " || key.hasPrefix(" da ") || key.hasPrefix(" co ") || key.hasPrefix(" duoc cap ")
      || statusWords.read(entry.text) == .mark
      || statusWords.read(entry.text) == .yes
    {
      facility.certificate = .issued
    } else if entry.text.contains(where: \.isNumber), facility.certificateNumber == nil {
      // "CB 660121, cấp ngày 18/04/2016".
      facility.certificate = .issued
      facility.certificateNumber = clauses.first
      line.cells[.certificateNumber] = entry.reference
    } else if !entry.key.isEmpty {
      line.problems.append(
        Problem(.statusUnrecognised, sheet: sheetName, cell: entry.reference, field: .certificate, found: entry.text))
    }
    guard facility.certificate == .issued else { return }
    // "Đã cấp (số BA 123, ngày 5/6/2019)".
    for clause in clauses {
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
