import Criteria
import Spreadsheets
import VietnameseText

/// Chooses how a table is read, by its headings and by what stands beneath them.
enum Layouts {
  /// Readings closer to each other than this are a tie.
  private static let tieWidth = 0.04

  /// The layouts that fit best: one, or several where nothing decides between them; none where none fits.
  static func choose(_ table: TableBody, _ sheet: SheetReader) -> [LayoutReading] {
    var readings: [LayoutReading] = []
    if let reading = inventory(
      .roads, .roads, table, sheet, needs: .field(.road),
      among: [.length, .hardened, .width, .surface, .roadClass, .lighting])
    {
      readings.append(reading)
    }
    if let reading = inventory(
      .products, .products, table, sheet, needs: .field(.product),
      among: [.producer, .group, .stars, .decision, .expires])
    {
      readings.append(reading)
    }
    if let reading = inventory(
      .facilities, .facilities, table, sheet, needs: nil,
      among: [.landArea, .buildingArea, .seats, .planned, .certificate, .parcel, .mergedFrom])
    {
      readings.append(reading)
    }
    if let reading = matrix(table, sheet) { readings.append(reading) }
    if let reading = villageRows(table, sheet) { readings.append(reading) }
    if let reading = roadmap(table, sheet) { readings.append(reading) }
    if let reading = indicatorColumns(table, sheet) { readings.append(reading) }
    if let reading = indicatorRows(table, sheet) { readings.append(reading) }
    if let wanted = sheet.mapping?.layout { readings = readings.filter { $0.layout == wanted } }
    guard let best = readings.max(by: { $0.score < $1.score }) else { return [] }
    let near = readings.filter { best.score - $0.score < tieWidth }
    // A table of villages' columns is one of indicators too, only told more closely.
    if let matrix = near.first(where: { $0.layout == .villagesInColumns }) { return [matrix] }
    // A list of roads or houses gives its villages too.
    let lists = near.filter { [.roads, .products, .facilities].contains($0.layout) }
    if lists.count == 1, near.count == 2, near.contains(where: { $0.layout == .villagesInRows }) { return lists }
    return near
  }

  private static func columns(_ table: TableBody, _ family: Family) -> [Column] {
    let headings = Headings.of(family)
    return table.header.columns.map { column in
      var column = column
      column.role = column.match(headings)?.role
      return column
    }
  }

  private static func has(_ columns: [Column], _ role: Role) -> Bool { columns.contains { $0.role == role } }

  private static func inventory(
    _ layout: Submission.Table.Layout, _ family: Family, _ table: TableBody, _ sheet: SheetReader, needs: Role?,
    among fields: [Field]
  ) -> LayoutReading? {
    var columns = columns(table, family)
    if layout == .facilities, !has(columns, .facilityKind) {
      // "Sân thể thao" over "Sân bóng đá", "Sân bóng chuyền".
      let kind = columns.firstIndex { column in
        guard column.role == nil, !column.isHidden else { return false }
        let cells = table.rows.compactMap { sheet.grid.own($0, column.number) }
        let named = cells.count { $0.isText && SheetReader.facility($0.key) != nil }
        return named >= 2 && named * 2 > cells.count
      }
      if let kind { columns[kind].role = .facilityKind }
    }
    if let needs, !has(columns, needs) { return nil }
    // "Thôn đăng ký" over names of villages.
    if !has(columns, .field(.village)) {
      let evidence = BodyEvidence(sheet: sheet, rows: table.rows)
      let village = columns.firstIndex { column in
        column.role == nil && !column.isHidden
          && evidence.areVillages(table.rows.compactMap { sheet.grid.own($0, column.number) })
      }
      if let village { columns[village].role = .field(.village) }
    }
    let known = fields.filter { has(columns, .field($0)) }
    guard known.count >= 2 else { return nil }
    if layout == .facilities, !has(columns, .field(.village)), !has(columns, .facilityKind) { return nil }
    let kinds = layout == .facilities && has(columns, .facilityKind) ? 2 : 0
    let score = min(1, 0.6 + 0.1 * Double(known.count + kinds))
    return LayoutReading(
      layout: layout, columns: columns, score: score, reasons: ["\(known.count) cột của bảng kê được nhận ra"])
  }

  /// The name column and the number column of a table whose rows are indicators.
  private static func hasIndicators(_ columns: [Column]) -> Bool {
    has(columns, .field(.name)) || has(columns, .field(.indicator)) || has(columns, .criterion)
  }

  /// Of the rows with several cells, how many name an indicator.
  static func indicatorShare(_ table: TableBody, _ columns: [Column], _ sheet: SheetReader) -> (
    share: Double, known: Int
  ) {
    let keys = columns.filter {
      [.ordinal, .field(.indicator), .field(.name), .criterion].contains($0.role ?? .other)
    }
    var known = 0
    var asked = 0
    for row in table.rows where sheet.grid.entries(row).count >= 2 {
      asked += 1
      let isKnown = keys.contains { column in
        guard let entry = sheet.grid.shown(row, column.number) else { return false }
        if column.role == .field(.indicator), let number = IndicatorNumber.candidates(entry).first, number.item == nil,
          let criterion = columns.first(where: { $0.role == .criterion }),
          let above = sheet.grid.shown(row, criterion.number).flatMap({ IndicatorNumber.candidates($0).first })
        {
          let both = IndicatorNumber(criterion: above.criterion, item: number.criterion)
          return sheet.catalogue.sets.indices.contains { sheet.catalogue.item(both, set: $0) != nil }
        }
        if let number = IndicatorNumber.candidates(entry).first, number.item != nil {
          return sheet.catalogue.sets.indices.contains { sheet.catalogue.item(number, set: $0) != nil }
        }
        guard entry.isText else { return false }
        if let leading = IndicatorNumber.leading(entry.text), leading.number.item != nil { return true }
        if let trailing = IndicatorNumber.trailing(entry.text) {
          return sheet.catalogue.sets.indices.contains { sheet.catalogue.item(trailing.number, set: $0) != nil }
        }
        // "a" in the column of numbers is no name.
        if column.role == .ordinal || column.role == .field(.indicator) { return false }
        return sheet.catalogue.sets.indices.contains { sheet.catalogue.best(entry.text, set: $0)?.isClear == true }
      }
      if isKnown { known += 1 }
    }
    return (asked == 0 ? 0 : Double(known) / Double(asked), known)
  }

  /// Whether the numbers "1.1", "1.2" count what a column beside them names, and that is no indicator.
  private static func areNumbersOfOtherThings(_ table: TableBody, _ columns: [Column], _ sheet: SheetReader) -> Bool {
    guard !has(columns, .field(.name)), !has(columns, .criterion),
      let numbers = columns.first(where: { $0.role == .field(.indicator) || $0.role == .ordinal })
    else { return false }
    let names = columns.filter { $0.role == nil }
    return names.contains { column in
      var asked = 0
      var agreed = 0
      for row in table.rows {
        guard let number = sheet.grid.own(row, numbers.number).flatMap({ IndicatorNumber.candidates($0).first }),
          number.item != nil, let name = sheet.grid.own(row, column.number), name.isText, name.key.words.count >= 2
        else { continue }
        asked += 1
        let isNamed = sheet.catalogue.sets.indices.contains { set in
          sheet.catalogue.item(number, set: set).map { sheet.catalogue.similarity(name.text, to: $0) >= 0.25 } == true
        }
        if isNamed { agreed += 1 }
      }
      return asked >= 3 && asked * 2 >= table.rows.count && agreed * 4 < asked
    }
  }

  private static func matrix(_ table: TableBody, _ sheet: SheetReader) -> LayoutReading? {
    let headings = Headings.of(.checklist)
    var named: Set<VillageName> = []
    var columns: [Column] = []
    for var column in table.header.columns {
      var own: Grid.Entry?
      for entry in column.path where entry.isText {
        if let village = village(entry, sheet) {
          column.village = village
          column.villageCell = entry.reference
          own = entry
        }
      }
      if let own {
        named.insert(column.village ?? VillageName(code: nil, name: ""))
        column.role = column.match(headings, without: [own.reference])?.role ?? .field(.value)
      } else {
        column.role = column.match(headings)?.role
      }
      columns.append(column)
    }
    BodyEvidence(sheet: sheet, rows: table.rows).complete(&columns, figures: false)
    guard named.count >= 2, hasIndicators(columns) || has(columns, .ordinal) else { return nil }
    let (share, known) = indicatorShare(table, columns, sheet)
    guard known > 0 || table.rows.isEmpty else { return nil }
    return LayoutReading(
      layout: .villagesInColumns, columns: columns, score: 0.7 + 0.3 * share,
      reasons: ["\(named.count) cột mang tên thôn", "\(known) dòng là chỉ tiêu"])
  }

  /// The village that a header cell names.
  private static func village(_ entry: Grid.Entry, _ sheet: SheetReader) -> VillageName? {
    if !sheet.register.isEmpty {
      if let village = sheet.register.exact(entry.text) { return village }
      let bare = VillageRegister.withoutKind(entry.text)
      if let village = sheet.register.exact(bare) { return village }
      // "Thôn đã làm được" heads what the village did.
      if entry.key.hasPrefix("thon "), entry.text.split(separator: " ").dropFirst().first?.first?.isLowercase == false {
        let match = sheet.register.match(entry.text)
        if entry.key.words.count <= 6, Headings.of(.checklist).match(entry.key)?.isWhole != true {
          return match.village
        }
      }
      return nil
    }
    let words = entry.text.split(separator: " ")
    guard words.count >= 2, words.count <= 6, ["thon", "ban", "xom"].contains(words[0].foldedKey),
      words[1].first?.isUppercase == true, Headings.of(.checklist).match(entry.key)?.isWhole != true
    else { return nil }
    return VillageName(code: nil, name: VillageRegister.presentable(VillageRegister.withoutKind(entry.text)))
  }

  private static func villageRows(_ table: TableBody, _ sheet: SheetReader) -> LayoutReading? {
    var columns = columns(table, .checklist)
    // "Chỉ tiêu" over the numbers of indicators names no column of names.
    for index in columns.indices where columns[index].path.contains(where: { namesIndicator($0, sheet) }) {
      switch columns[index].role {
      case .field(.name), .field(.indicator), .criterion: columns[index].role = nil
      default: break
      }
    }
    let evidence = BodyEvidence(sheet: sheet, rows: table.rows)
    evidence.complete(&columns, figures: false)
    // "Mã" over the codes of villages.
    for index in columns.indices where columns[index].role == .field(.indicator) && columns[index].mapped == nil {
      let cells = table.rows.compactMap { sheet.grid.own($0, columns[index].number) }
      if !cells.isEmpty, !cells.contains(where: { !IndicatorNumber.candidates($0).isEmpty }) {
        columns[index].role = .ordinal
      }
    }
    if !has(columns, .field(.village)),
      let groups = columns.firstIndex(where: { VillageRows.areGroups($0, table, sheet) })
    {
      columns[groups].role = .field(.village)
    }
    if !has(columns, .field(.village)), let detailed = VillageRows.detailed(columns, table, sheet) {
      columns[detailed.column].role = .field(.village)
    }
    guard let villageColumn = columns.first(where: { $0.role == .field(.village) }) else { return nil }
    // A column of indicators beside the villages makes a long list, one line for each pair.
    if columns.contains(where: { $0.role == .field(.name) || $0.role == .field(.indicator) }) { return nil }
    let filled = table.rows.filter { sheet.grid.shown($0, villageColumn.number) != nil }
    guard !filled.isEmpty || table.rows.isEmpty else { return nil }
    if listsThings(filled, villageColumn, table, sheet) || listsOwnParts(filled, villageColumn, table, sheet) {
      return nil
    }
    var indicators = 0
    for index in columns.indices where columns[index].number != villageColumn.number {
      if columns[index].path.contains(where: { namesIndicator($0, sheet) }) { indicators += 1 }
    }
    let figures = columns.filter { column in
      switch column.role {
      case .field(.value), .field(.numerator), .field(.denominator), .field(.status), .met, .notMet: true
      default: false
      }
    }
    let title = VillageRows.titleIndicator(sheet, columns: columns)
    if title != nil { evidence.tellTime(&columns, as: .field(.plan)) }
    // "Số hộ dùng điện an toàn" under a title that names the indicator.
    let counts = columns.contains { column in
      guard column.role == nil, let heading = column.path.last, VillageRows.isCounted(heading) else { return false }
      return title.map { sheet.catalogue.similarity(heading.text, to: $0.item) >= 0.3 } == true
    }
    let isNamed = title != nil || !VillageRows.sections(table, villageColumn, sheet).isEmpty
    guard indicators > 0 || (!figures.isEmpty || counts) && isNamed else { return nil }
    let share = Double(filled.count) / Double(max(table.rows.count, 1))
    let reason = indicators > 0 ? "\(indicators) cột mang tên chỉ tiêu" : "tên bảng nêu chỉ tiêu"
    return LayoutReading(
      layout: .villagesInRows, columns: columns, score: 0.6 + 0.3 * share,
      reasons: ["cột \(villageColumn.heading) ghi tên thôn ở \(filled.count) dòng", reason])
  }

  /// Whether the rows are of things in the villages (households, roads), each village in row after row, and not of villages.
  private static func listsThings(_ rows: [Int], _ village: Column, _ table: TableBody, _ sheet: SheetReader) -> Bool {
    let names = Set(rows.compactMap { sheet.grid.shown($0, village.number)?.key })
    guard names.count * 2 <= rows.count else { return false }
    let things: [Role] = [.field(.person), .field(.road), .field(.product)]
    return [Family.checklist, .roads, .products].contains { family in
      columns(table, family).contains { column in
        column.number != village.number && column.role.map(things.contains) == true
          && Set(rows.compactMap { sheet.grid.own($0, column.number)?.text }).count > names.count
      }
    }
  }

  /// Whether a village's own sheet lists its hamlets without a sum: none of the names is a village.
  private static func listsOwnParts(
    _ rows: [Int], _ column: Column, _ table: TableBody, _ sheet: SheetReader
  ) -> Bool {
    guard case .found? = sheet.title.village?.match, !rows.isEmpty, !VillageRows.areGroups(column, table, sheet) else {
      return false
    }
    return rows.allSatisfy { row in
      guard let entry = sheet.grid.shown(row, column.number), entry.isText else { return true }
      let bare = VillageRegister.withoutKind(entry.text)
      return sheet.register.exact(entry.text) == nil && sheet.register.exact(bare) == nil
        && sheet.register.match(entry.text).village.code == nil
    }
  }

  /// Whether a header cell names an indicator, by number or by name.
  static func namesIndicator(_ entry: Grid.Entry, _ sheet: SheetReader) -> Bool {
    VillageRows.item(heading: entry, sheet, set: nil) != nil
  }

  private static func roadmap(_ table: TableBody, _ sheet: SheetReader) -> LayoutReading? {
    let columns = columns(table, .roadmap)
    guard hasIndicators(columns) else { return nil }
    let telling: [Field] = [.target, .action, .owner, .with, .budget]
    let known = telling.filter { has(columns, .field($0)) }
    guard known.count >= 2 else { return nil }
    let checklist = Self.columns(table, .checklist)
    let figures = zip(checklist, columns).contains { column, own in
      switch column.role {
      case .field(.numerator), .field(.denominator), .met, .notMet, .field(.status): true
      case .field(.value):
        own.role != .field(.current) && own.role != .field(.target) && column.path.last.map(Column.isPeriod) == false
      default: false
      }
    }
    // Today, the aim and the way there, with no numbers of their own: a roadmap, whatever is marked under its years.
    let isPlan =
      has(columns, .field(.action))
      && (known.count >= 3 && has(columns, .field(.target)) || has(columns, .field(.owner)) && !figures)
      || has(columns, .field(.current)) && has(columns, .field(.target)) && has(columns, .field(.owner))
    let counts = checklist.contains { $0.role == .field(.numerator) || $0.role == .field(.denominator) }
    let score = isPlan && !counts ? 0.95 : (figures ? 0.4 : 0.7) + 0.06 * Double(known.count)
    return LayoutReading(
      layout: .roadmap, columns: columns, score: min(score, 1), reasons: ["\(known.count) cột của bảng lộ trình"])
  }

  private static func indicatorColumns(_ table: TableBody, _ sheet: SheetReader) -> LayoutReading? {
    var columns = table.header.columns
    let named = columns.indices.filter { columns[$0].path.contains { namesIndicator($0, sheet) } }
    guard named.count >= 2 else { return nil }
    for index in named { columns[index].role = .field(.value) }
    if let list = HouseholdList(table, named.map { columns[$0] }, sheet) {
      return LayoutReading(
        layout: .indicatorsInColumns, columns: columns, score: 0.9,
        reasons: ["\(named.count) cột mang tên chỉ tiêu", "\(list.households.count) hộ, dòng cộng cuối"])
    }
    let rows = table.rows + table.totals
    for index in columns.indices where !named.contains(index) {
      let labels = rows.compactMap { sheet.grid.own($0, columns[index].number) }.filter(\.isText)
      let roles = labels.compactMap { $0.key.words.count <= 7 ? sheet.lineRole($0) : nil }.filter(FigureRoles.isFigure)
      // "Đạt" in every line is a judgement, not a kind of figure.
      let known = Set(roles).count >= 2 ? roles.count : 0
      guard known >= 2, known * 2 > labels.count else { continue }
      columns[index].role = .lineKind
      return LayoutReading(
        layout: .indicatorsInColumns, columns: columns, score: 0.6 + 0.3 * Double(known) / Double(max(labels.count, 1)),
        reasons: ["\(named.count) cột mang tên chỉ tiêu", "\(known) dòng nêu loại số liệu"])
    }
    return nil
  }

  private static func indicatorRows(_ table: TableBody, _ sheet: SheetReader) -> LayoutReading? {
    // How many are content is asked about the same things, and no indicator's figure.
    let headings = table.header.columns.map(\.key) + sheet.title.lines.map(\.key)
    if headings.contains(where: { " \($0) ".contains(" hai long ") || " \($0) ".contains(" so phieu ") }) { return nil }
    var columns = columns(table, .checklist)
    BodyEvidence(sheet: sheet, rows: table.rows).complete(&columns, figures: true)
    guard hasIndicators(columns) || has(columns, .ordinal) else { return nil }
    let (share, known) = indicatorShare(table, columns, sheet)
    guard known > 0 || (table.rows.isEmpty && hasIndicators(columns)) else { return nil }
    if areNumbersOfOtherThings(table, columns, sheet) { return nil }
    let figures = columns.filter { column in
      switch column.role {
      case .field(.value), .field(.numerator), .field(.denominator), .field(.status), .met, .notMet: true
      default: false
      }
    }
    let score = (figures.isEmpty ? 0.2 : 0.5) + 0.4 * share
    return LayoutReading(
      layout: .indicatorsInRows, columns: columns, score: score,
      reasons: ["\(known) dòng là chỉ tiêu", "\(figures.count) cột số liệu, đánh giá"])
  }
}
