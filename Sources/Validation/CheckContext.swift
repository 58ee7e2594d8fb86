import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

/// The campaign as checks look at it: every record with its table, village and indicator already found.
struct CheckContext: Sendable {
  /// Whose word a record is.
  enum Speaker: Sendable {
    /// The village's own sheet.
    case village
    /// A row or column about the village in somebody else's table.
    case officer
    /// The commune about itself.
    case commune
  }

  /// One record, looked up; a class, since every check goes through all of them.
  final class Item: Sendable {
    let position: Int
    let record: Record
    let submission: Int
    let table: Int?
    /// The position in ``CheckContext/villages``.
    let village: Int?
    /// The former village it speaks for, folded, where villages were merged.
    let formerName: String?
    let speaker: Speaker
    let indicator: Indicator?
    /// Figures in hidden columns or on a hidden sheet.
    let hiddenFields: Set<Field>

    var figure: IndicatorFigure? { record.figure }

    init(
      position: Int, record: Record, submission: Int, table: Int?, village: (position: Int?, formerName: String?),
      speaker: Speaker, indicator: Indicator?, hiddenFields: Set<Field>
    ) {
      self.position = position
      self.record = record
      self.submission = submission
      self.table = table
      self.village = village.position
      formerName = village.formerName
      self.speaker = speaker
      self.indicator = indicator
      self.hiddenFields = hiddenFields
    }

    /// The same record with another figure.
    init(_ item: Item, figure: IndicatorFigure) {
      position = item.position
      var record = item.record
      record.body = .indicator(figure)
      self.record = record
      submission = item.submission
      table = item.table
      village = item.village
      formerName = item.formerName
      speaker = item.speaker
      indicator = item.indicator
      hiddenFields = item.hiddenFields
    }
  }

  let campaign: Campaign
  private(set) var items: [Item] = []
  /// Positions of records, by village.
  private(set) var itemsOfVillage: [[Int]] = []
  /// Records of one village and indicator in one table, parts included.
  private(set) var groups: [[Int]] = []
  /// The position in ``groups`` of each item with a figure.
  private(set) var groupOfItem: [Int?] = []
  /// What roadmap lines with a date speak of.
  private(set) var roadmaps: Set<RoadmapKey> = []
  /// Tables in which most rows beyond the required ones are empty.
  private(set) var mostlyEmpty: Set<TableKey> = []
  /// Forms that nobody has filled in.
  let blankForms: Set<Int>
  /// Indicators that every village must report.
  let required: [Indicator]
  private let requiredKeys: Set<String>
  /// The register; without one the villages that were seen, in order.
  let villages: [Commune.Village]
  let hasRegister: Bool
  let circumstances: Circumstances
  /// Indicators by set and id; criteria of one indicator also under the criterion's number.
  let indicators: [String: [String: Indicator]]
  private let villageByKey: [String: Int]
  private let formerByKey: [String: Int]
  private let sheetByName: [[String?: Int]]

  init(_ campaign: Campaign) {
    self.campaign = campaign
    circumstances = Circumstances(
      region: campaign.commune?.region, group: campaign.commune?.group, year: campaign.year)
    indicators = Self.index(campaign.sets)
    hasRegister = !(campaign.commune?.villages.isEmpty ?? true)
    villages = hasRegister ? campaign.commune?.villages ?? [] : Self.seenVillages(campaign)
    var byKey: [String: Int] = [:]
    var former: [String: Int] = [:]
    for (position, village) in villages.enumerated() {
      for name in [village.name] + village.otherNames {
        let key = name.foldedKey
        if byKey[key] == nil { byKey[key] = position }
      }
      for name in village.mergedFrom { former[name.foldedKey] = position }
    }
    for (position, village) in villages.enumerated() where !village.code.isEmpty {
      byKey["#" + village.code] = position
    }
    villageByKey = byKey
    formerByKey = former
    sheetByName = campaign.submissions.map { submission in
      var names: [String?: Int] = [:]
      for (position, sheet) in submission.sheets.enumerated() where names[sheet.sheet] == nil {
        names[sheet.sheet] = position
      }
      return names
    }
    blankForms = Set(campaign.submissions.indices.filter { campaign.submissions[$0].isBlankForm })
    required = Self.required(campaign, indicators: indicators)
    requiredKeys = Set(required.map { $0.set + "/" + $0.id })
    items = makeItems()
    makeGroups()
    findMostlyEmpty()
    itemsOfVillage = Array(repeating: [], count: villages.count)
    for item in items { if let village = item.village { itemsOfVillage[village].append(item.position) } }
  }

  private static func index(_ sets: [RuleSet]) -> [String: [String: Indicator]] {
    var all: [String: [String: Indicator]] = [:]
    for set in sets {
      var ids: [String: Indicator] = [:]
      for criterion in set.criteria {
        for indicator in criterion.indicators { ids[indicator.id] = indicator }
        if let only = criterion.indicators.first, criterion.indicators.count == 1, ids[criterion.id] == nil {
          ids[criterion.id] = only
        }
      }
      all[set.id] = ids
    }
    return all
  }

  private static func seenVillages(_ campaign: Campaign) -> [Commune.Village] {
    var seen: Set<String> = []
    var villages: [Commune.Village] = []
    for submission in campaign.submissions {
      let names = submission.tables.compactMap(\.village) + submission.records.compactMap(\.village)
      for name in names where seen.insert(name.name.foldedKey).inserted {
        villages.append(Commune.Village(code: name.code ?? "", name: name.name))
      }
    }
    return villages
  }

  private func makeItems() -> [Item] {
    var items: [Item] = []
    items.reserveCapacity(campaign.records.count)
    for (number, submission) in campaign.submissions.enumerated() {
      let names = Set(submission.records.map { $0.village?.name })
      for record in submission.records {
        let table = table(of: record, in: submission)
        var speaker = Speaker.commune
        var village: (Int?, String?) = (nil, nil)
        if let name = record.village {
          village = find(name, raw: record.raw[.village])
          let isOwn = table.map { submission.tables[$0].village != nil } ?? (names.count == 1)
          speaker = isOwn ? .village : .officer
        }
        items.append(
          Item(
            position: items.count, record: record, submission: number, table: table, village: village, speaker: speaker,
            indicator: record.figure.flatMap { indicators[$0.set]?[$0.indicator] },
            hiddenFields: hiddenFields(of: record, submission: number)))
      }
    }
    return items
  }

  private struct GroupKey: Hashable {
    var submission: Int
    var table: Int?
    var village: Int?
    var name: String?
    var set: String
    var indicator: String
  }

  /// A table of a file.
  struct TableKey: Hashable {
    var submission: Int
    var table: Int?
  }

  /// What a roadmap line is about.
  struct RoadmapKey: Hashable {
    var village: Int?
    var set: String
    var criterion: String
    var indicator: String?
  }

  private mutating func makeGroups() {
    var known: [GroupKey: Int] = [:]
    groupOfItem = Array(repeating: nil, count: items.count)
    for item in items {
      if case .plan(let line) = item.record.body, line.due?.due != nil {
        roadmaps.insert(
          RoadmapKey(village: item.village, set: line.set, criterion: line.criterion, indicator: line.indicator))
      }
      guard let figure = item.figure else { continue }
      let key = GroupKey(
        submission: item.submission, table: item.table, village: item.village, name: item.record.village?.name,
        set: figure.set, indicator: figure.indicator)
      let group = known[key] ?? groups.count
      if group == groups.count {
        known[key] = group
        groups.append([])
      }
      groups[group].append(item.position)
      groupOfItem[item.position] = group
    }
  }

  private mutating func findMostlyEmpty() {
    var rows: [TableKey: (all: Int, empty: Int)] = [:]
    for item in items {
      guard let figure = item.figure, let indicator = item.indicator, !isRequired(indicator) else { continue }
      let isEmpty = !item.hasFigure && figure.status == .unknown && figure.text == nil
      let key = TableKey(submission: item.submission, table: item.table)
      rows[key, default: (0, 0)].all += 1
      if isEmpty { rows[key, default: (0, 0)].empty += 1 }
    }
    mostlyEmpty = Set(rows.filter { $0.value.empty * 2 > $0.value.all }.keys)
  }

  private static func required(_ campaign: Campaign, indicators: [String: [String: Indicator]]) -> [Indicator] {
    guard let names = campaign.commune?.campaign.required else {
      // Rows of a further set are asked for only where the commune lists them.
      guard let set = campaign.sets.first(where: \.isComplete) else { return [] }
      return set.defaultRequired.compactMap { indicators[set.id]?[$0] }
    }
    return names.compactMap { name in
      let halves = name.split(separator: "/", maxSplits: 1).map(String.init)
      if halves.count == 2 { return indicators[halves[0]]?[halves[1]] }
      return campaign.sets.first.flatMap { indicators[$0.id]?[name] }
    }
  }

  /// Whether every village must report it.
  func isRequired(_ indicator: Indicator) -> Bool { requiredKeys.contains(indicator.set + "/" + indicator.id) }

  /// The village of the register, and the former name it goes by.
  func find(_ name: VillageName, raw: String? = nil) -> (Int?, String?) {
    for spelling in [name.formerly ?? "", name.name, raw ?? ""] where !spelling.isEmpty {
      let key = Self.bare(spelling.foldedKey)
      let whole = spelling.foldedKey
      if let position = formerByKey[whole] ?? formerByKey[key], villageByKey[whole] == nil {
        return (position, formerByKey[whole] == nil ? key : whole)
      }
    }
    if let code = name.code, let position = villageByKey["#" + code] { return (position, nil) }
    let key = name.name.foldedKey
    return (villageByKey[key] ?? villageByKey[Self.bare(key)], nil)
  }

  /// A folded name without "thôn", "bản", "xóm", "khu" before it.
  static func bare(_ key: String) -> String {
    for word in ["thon ", "ban ", "xom ", "khu ", "to dan pho "] where key.hasPrefix(word) {
      return String(key.dropFirst(word.count))
    }
    return key
  }

  private func table(of record: Record, in submission: Submission) -> Int? {
    var onSheet: Int?
    for (position, table) in submission.tables.enumerated() where table.sheet == record.source.sheet {
      let first = table.headerRows.lowerBound
      if record.source.row >= first, record.source.row <= table.lastRow { return position }
      onSheet = onSheet == nil ? position : -1
    }
    return onSheet == -1 ? nil : onSheet
  }

  private func hiddenFields(of record: Record, submission: Int) -> Set<Field> {
    guard let content = content(submission: submission, sheet: record.source.sheet) else { return [] }
    guard content.isHidden || !content.hiddenColumns.isEmpty else { return [] }
    var hidden: Set<Field> = []
    for (field, cell) in record.source.cells
    where content.isHidden || content.hiddenColumns.contains(cell.column) {
      hidden.insert(field)
    }
    return hidden
  }
}

// MARK: Places

extension CheckContext {
  /// The texts of a sheet.
  func content(submission: Int, sheet: String?) -> Sheet? {
    guard let position = sheetByName[submission][sheet] else { return nil }
    return campaign.submissions[submission].sheets[position].content
  }

  /// The table a record stands in.
  func table(of item: Item) -> Submission.Table? {
    item.table.map { campaign.submissions[item.submission].tables[$0] }
  }

  /// Whether the record's table has a column for that.
  func hasColumn(_ field: Field, for item: Item) -> Bool {
    if item.record.source.cells[field] != nil { return true }
    return column(of: field, for: item) != nil
  }

  private func column(of field: Field, for item: Item) -> Int? {
    guard let table = table(of: item) else { return nil }
    let name = item.record.village?.name
    for column in table.columns where column.field == field {
      if let indicator = column.indicator, indicator != item.figure?.indicator { continue }
      if column.indicator != nil, column.part != item.figure?.part { continue }
      if let village = column.village, village.name != name { continue }
      return column.column
    }
    return nil
  }

  /// The cell of a field, filled or empty; `nil` where the table has no such column.
  func cell(_ field: Field, of item: Item) -> CellReference? {
    if let cell = item.record.source.cells[field] { return cell }
    return column(of: field, for: item).flatMap { CellReference(row: item.record.source.row, column: $0) }
  }

  /// The place of a field, for folding.
  func place(_ field: Field, of item: Item) -> Place? {
    cell(field, of: item).map { Place(submission: item.submission, sheet: item.record.source.sheet, cell: $0) }
  }

  /// What a person sees in a field's cell.
  func text(_ field: Field, of item: Item) -> String? {
    if let cell = item.record.source.cells[field],
      let text = content(submission: item.submission, sheet: item.record.source.sheet)?[cell]?.text
    {
      return text
    }
    return item.record.raw[field]
  }

  /// The location of a cell, with the labels of its column and row.
  func location(submission: Int, sheet: String?, cell: CellReference?, range: CellRange? = nil) -> Finding.Location {
    let file = campaign.submissions[submission]
    var location = Finding.Location(file: file.file, sheet: sheet, cell: cell, range: range)
    guard let cell = cell ?? range?.first else { return location }
    let content = content(submission: submission, sheet: sheet)
    if let content, sheet == nil, content.lines.indices.contains(cell.row - 1) {
      location.line = content.lines[cell.row - 1]
    }
    let tables = file.tables.filter { $0.sheet == sheet }
    let around = tables.first { $0.headerRows.lowerBound <= cell.row && cell.row <= $0.lastRow }
    guard let table = around ?? (tables.count == 1 ? tables.first : nil) else { return location }
    location.column = table.columns.first { $0.column == cell.column }?.heading
    if cell.row > table.headerRows.upperBound, cell.row <= table.lastRow, let content {
      location.row = rowLabel(cell.row, of: table, in: content)
    }
    return location
  }

  private func rowLabel(_ row: Int, of table: Submission.Table, in content: Sheet) -> String? {
    let labels: Set<Field> = [.indicator, .name, .village, .road, .product]
    var words: [String] = []
    for column in table.columns {
      guard let field = column.field, labels.contains(field), column.village == nil, column.indicator == nil else {
        continue
      }
      let cell =
        content[row: row, column: column.column]
        ?? content.anchor(row: row, column: column.column).flatMap { content[$0] }
      if let text = cell?.text, !text.isEmpty { words.append(text) }
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The location of a record's field.
  func location(_ field: Field, of item: Item) -> Finding.Location {
    let source = item.record.source
    var location = location(submission: item.submission, sheet: source.sheet, cell: cell(field, of: item))
    if location.line == nil { location.line = source.line }
    return location
  }

  /// "Ô C6", or the row where the sheet has no such column.
  func name(_ field: Field, of item: Item) -> Bilingual {
    if let cell = cell(field, of: item) { return say("Ô \(cell)", "Cell \(cell)") }
    return say("Dòng \(item.record.source.row)", "Row \(item.record.source.row)")
  }

  /// Another cell that plays a part.
  func related(_ field: Field, of item: Item, to other: Item? = nil) -> Finding.Related? {
    guard let cell = item.record.source.cells[field] else { return nil }
    let text = text(field, of: item) ?? ""
    let file = other.map { $0.submission == item.submission } ?? true ? nil : item.record.source.file
    return Finding.Related(file: file, sheet: item.record.source.sheet, cell: cell, text: Wording.clip(text, 60))
  }

  /// A draft about a field of a record, with everything that follows from the record.
  func draft(_ words: Words, _ field: Field, of item: Item, related: [Field] = []) -> Draft {
    var draft = Draft(words, at: location(field, of: item), submission: item.submission)
    draft.found = text(field, of: item)
    draft.related = related.compactMap { self.related($0, of: item) }
    draft.village = villageName(of: item)
    draft.set = item.figure?.set
    draft.indicator = item.figure?.indicator
    draft.field = (item.figure?.part.map { $0 + "." } ?? "") + field.rawValue
    draft.record = item.position
    draft.restsOn = ([field] + related).compactMap { place($0, of: item) }
    return draft
  }

  /// Records of the same village and indicator in the same table, itself included.
  func siblings(of item: Item) -> [Item] {
    groupOfItem[item.position].map { groups[$0].map { items[$0] } } ?? []
  }

  /// The village's name, a former one where villages were merged.
  func villageName(of item: Item) -> String? { item.record.village?.name }

  /// What the village itself said, in order.
  func ownItems(of village: Int) -> [Item] {
    itemsOfVillage[village].map { items[$0] }.filter { $0.speaker == .village }
  }
}
