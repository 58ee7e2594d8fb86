import Criteria
import Spreadsheets
import VietnameseText

extension SheetReader {
  /// The village that a line of the table itself names: "Thôn của ông (bà) | Tân Lập 2", as a form's answers do.
  func villageAnswered(in rows: [Int]) -> (match: VillageRegister.Match, cell: CellReference)? {
    for row in rows {
      let entries = grid.entries(row)
      // "Thôn văn hóa | Nà Pia" says something of the village, not whose the answers are.
      guard entries.count == 2, Self.askingVillage.isSuperset(of: entries[0].key.words),
        entries[0].key.words.contains("thon"), register.exact(entries[1].text) != nil
      else { continue }
      return (register.match(entries[1].text), entries[1].reference)
    }
    return nil
  }

  /// The village that a table is about; `nil` for the commune. What is missing or doubtful is reported.
  ///
  /// `communeShare` is how many of its indicators only the commune holds, `villageShare` how many a village itself does.
  mutating func villageOfTable(communeShare: Double, villageShare: Double = 0, headings: [Column]) -> (
    village: VillageName?, cell: CellReference?
  ) {
    if let told = title.village {
      switch told.match {
      case .found(let village): return (village, told.cell)
      case .near(let village):
        raiseOnce(.villageNearMiss, told.cell, suggestion: village.name, village: village)
        return (village, told.cell)
      case .unknown(let name):
        if register.isEmpty { return (name, told.cell) }
        raiseOnce(.villageUnknown, told.cell, village: name)
        return (name, told.cell)
      }
    }
    if let name = sheetName {
      let mentioned = register.mentioned(in: name, afterKind: false)
      if mentioned.count == 1, let village = mentioned.first { return (village, nil) }
      if mentioned.isEmpty, ["thon", "ban", "xom"].contains(name.foldedKey.words.first ?? ""),
        name.foldedKey.words.count > 1
      {
        let match = register.match(name)
        if register.isEmpty { return (match.village, nil) }
        let code: Problem.Code = if case .near = match { .villageNearMiss } else { .villageUnknown }
        if case .found = match { return (match.village, nil) }
        raise(
          code, found: name, suggestion: code == .villageNearMiss ? match.village.name : nil, village: match.village)
        return (match.village, nil)
      }
    }
    if let village = fileVillage { return (village, nil) }
    let speaksOfCommune = headings.contains { column in
      let key = " \(column.key) "
      return key.contains(" cua xa ") || key.contains(" xa tu danh gia ") || key.contains(" xa danh gia ")
    }
    // The agency's name alone stands on the forms of villages too.
    let isAgency = title.namesAgency && (villageShare < 0.3 || communeShare > 0)
    if speaksOfCommune || communeShare > 0.6 || ((title.isCommune || isAgency) && !title.isVillage) {
      return (nil, nil)
    }
    raise(.villageMissing, found: sheetName ?? file)
    return (VillageName(code: nil, name: ""), nil)
  }

  private static let askingVillage: Set<String> = Set(
    ["tên", "thôn", "bản", "xóm", "của", "ông", "bà", "anh", "chị", "mình", "nào", "đang", "ở"].map(\.foldedKey))

  /// The villages that a text lists, each of them known to the register; `nil` where it says anything else.
  func villages(listed text: String) -> [VillageName]? {
    guard !register.isEmpty else { return nil }
    // "5 thôn: Nà Pài, Kéo Phầy".
    let list = text.firstIndex(of: ":").map { text[text.index(after: $0)...] } ?? text[...]
    var villages: [VillageName] = []
    for piece in list.replacing(" và ", with: ",").split(whereSeparator: { ",;+&\n".contains($0) }) {
      let name = String(piece).singleSpaced.trimmingPunctuation
      guard let village = register.exact(name) ?? register.exact(VillageRegister.withoutKind(name)) else { return nil }
      if !villages.contains(village) { villages.append(village) }
    }
    return villages
  }

  /// The village that a cell of a village column names, reported where it is doubtful.
  mutating func village(in entry: Grid.Entry) -> VillageName {
    let match = register.match(entry.text)
    switch match {
    case .found: break
    case .near(let village):
      raiseOnce(.villageNearMiss, entry.reference, suggestion: village.name, village: village)
    case .unknown(let name):
      if !register.isEmpty { raiseOnce(.villageUnknown, entry.reference, village: name) }
    }
    return match.village
  }

  private mutating func raiseOnce(
    _ code: Problem.Code, _ cell: CellReference, suggestion: String? = nil, village: VillageName?
  ) {
    if problems.contains(where: { $0.code == code && $0.cell == cell }) { return }
    raise(
      code, cell: cell, field: .village, found: grid.own(cell.row, cell.column)?.text ?? "", suggestion: suggestion,
      village: village)
  }

  /// The year of a table, reported where it is not the campaign's.
  mutating func yearOfTable(columns year: Int?) -> Int? {
    let found = year ?? title.year?.value
    if let found, let expectedYear, found != expectedYear {
      let cell = title.year?.cell
      if !problems.contains(where: { $0.code == .wrongYear && $0.cell == cell }) {
        raise(.wrongYear, cell: cell, found: String(found), suggestion: String(expectedYear))
      }
    }
    return found ?? expectedYear
  }

  /// The position of the set with a stricter level ("nâng cao"), and of the plain one.
  var advancedSet: Int? { firstSet { $0 } }
  var plainSet: Int? { firstSet { !$0 } }

  /// The first set that is "nâng cao" or not, of those meant for the year where any is.
  private func firstSet(_ isWanted: (_ isAdvanced: Bool) -> Bool) -> Int? {
    let fitting = catalogue.sets.indices.filter { index in
      let set = catalogue.sets[index]
      return isWanted(" \(set.title.foldedKey) \(set.shortTitle.foldedKey) ".contains(" nang cao "))
    }
    return fitting.first { isMeant($0) } ?? fitting.first
  }

  /// Whether a set is for the year of the sheet.
  private func isMeant(_ set: Int) -> Bool {
    guard let year = title.year?.value ?? expectedYear else { return true }
    return catalogue.sets[set].years.contains(year)
  }

  /// The set that the title names, else the campaign's first.
  var setOfTitle: Int {
    if let wanted = mapping?.set, let known = catalogue.sets.firstIndex(where: { $0.id == wanted }) { return known }
    if title.isAdvanced, let advancedSet { return advancedSet }
    if title.namesSet, !title.isAdvanced, let plainSet { return plainSet }
    return catalogue.sets.indices.first { isMeant($0) } ?? 0
  }

  /// The set of a table whose lines have these numbers and names: the title's, unless the names say another.
  func set(of lines: [(number: IndicatorNumber?, name: String?)]) -> Int {
    let base = setOfTitle
    guard catalogue.sets.count > 1, mapping?.set == nil else { return base }
    var best = base
    var scores: [Double] = []
    var counted = 0
    for set in catalogue.sets.indices {
      var sum = 0.0
      counted = 0
      for line in lines {
        guard let name = line.name, !name.isEmpty else { continue }
        counted += 1
        if let number = line.number, number.item != nil {
          if let item = catalogue.item(number, set: set) { sum += catalogue.similarity(name, to: item) }
        } else {
          sum += catalogue.best(name, set: set)?.score ?? 0
        }
      }
      scores.append(counted > 0 ? sum / Double(counted) : 0)
    }
    let needed = title.isAdvanced || title.namesSet ? 0.15 : 0.08
    for set in scores.indices where isMeant(set) && scores[set] > scores[best] + needed && counted >= 2 { best = set }
    return best
  }
}
