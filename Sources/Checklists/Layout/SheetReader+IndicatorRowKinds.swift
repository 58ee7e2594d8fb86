import Criteria
import Spreadsheets
import VietnameseText

extension SheetReader {
  enum SubLine {
    case part(String)
    case kind(Role)
    case same
  }

  /// What a row without a number of its own says about the indicator above it.
  ///
  /// `isBare`: the indicator's own row holds no figures. `isListed`: it is a line with a dash itself.
  func subLine(
    _ row: IndicatorRow, of line: FigureLine, isNumbered: Bool, isBare: Bool = false, isListed: Bool = false
  ) -> SubLine? {
    // A number shown by a cell merged down from the row above is that row's.
    let isOwnNumber = row.numberCell.map { $0.row == row.row || row.opensAnew } ?? false
    if let number = row.numbers.first, isOwnNumber, number.item != nil || !row.isOrdinal {
      // "Chỉ tiêu 2.2: Thôn tự đánh giá" after another question about 2.2; else 2.2a, 2.2b under 2.2.
      guard let cell = row.nameCell, let name = row.name, number.part == nil,
        catalogue.item(number, set: line.item.set)?.position == line.item.position,
        Headings.of(.checklist).match(name.foldedKey)?.role == .field(.status)
      else { return nil }
      return cell.reference == row.numberCell?.reference ? .kind(.field(.status)) : nil
    }
    if let kind = row.lineKind, row.isContinued || row.numbers.isEmpty {
      if let gender = Column.gender(kind.key) { return .part(gender) }
      if let role = lineRole(kind) { return .kind(role) }
    }
    if row.isContinued { return row.hasFigures ? .same : nil }
    guard let name = row.name, let cell = row.nameCell else {
      return row.hasFigures && row.numbers.isEmpty ? .same : nil
    }
    guard !isOwnNumber || row.isOrdinal else { return nil }
    // "Tổng số hộ" below a line with figures of its own holds for the whole table.
    if !isBare, row.hasFigures, registerFigure(name) != nil { return nil }
    if let gender = gender(name.foldedKey) { return .part(gender) }
    if let letter = partLetter(cell.text), letter.unicodeScalars.count == 1,
      row.hasFigures, line.item.indicator.parts.contains(where: { $0.id == letter }) || isNumbered
    {
      return .part(letter)
    }
    let isDetail = isDetail(row) && !isListed
    let clear = catalogue.best(name, set: line.item.set)
    if !isNumbered || row.letter != nil, !isDetail, let clear, clear.isClear,
      clear.item.indicator.id != line.item.indicator.id
    {
      return nil
    }
    if let letter = row.letter, row.hasFigures, line.item.indicator.parts.contains(where: { $0.id == letter }) {
      return .part(letter)
    }
    // "Trong đó: - Ngõ đã đổ bê tông" under a figure is a share of it, whatever part its words recall.
    let isShare = cell.key.hasPrefix("trong do") && !isBare
    if !isShare, let part = part(named: name, of: line.item.indicator) { return .part(part) }
    if !isOwnNumber, let role = lineRole(cell), isNumbered || isDetail || line.pieces.isEmpty || isBare {
      return .kind(role)
    }
    return nil
  }

  /// Whether a row begins like a detail of the one above: "- …", "Trong đó …".
  func isDetail(_ row: IndicatorRow) -> Bool {
    guard let cell = row.nameCell else { return false }
    return ["-", "+", "–", "•", "*"].contains { cell.text.hasPrefix($0) } || cell.key.hasPrefix("trong do")
  }

  func gender(_ key: String) -> String? {
    if let gender = Column.gender(key) { return gender }
    var words = key.words
    while let first = words.first, ["trong", "do", "lao", "dong", "ti", "le", "so", "gioi"].contains(first) {
      words.removeFirst()
    }
    guard words.count <= 2 else { return nil }
    return Column.gender(words.joined(separator: " ")) ?? (words.first.flatMap(Column.gender))
  }

  func partLetter(_ text: String) -> String? {
    let scalars = Array(text.unicodeScalars.drop { $0 == "-" || $0 == "+" || $0 == " " || $0 == "(" })
    guard scalars.count > 2, scalars[0].isASCII, scalars[0].properties.isAlphabetic,
      scalars[1] == ")" || scalars[1] == "."
    else { return nil }
    return String(Character(scalars[0])).lowercased()
  }

  /// The part of an indicator whose words a text has.
  func part(named name: String, of indicator: Indicator) -> String? {
    let words = Set(NameWord.normalised(name).map(\.folded))
    guard !words.isEmpty else { return nil }
    var best: (id: String, share: Double)?
    for part in indicator.parts {
      let own = Set(NameWord.normalised(part.text).map(\.folded))
      guard !own.isEmpty else { continue }
      let share = Double(words.intersection(own).count) / Double(min(words.count, own.count))
      if share > best?.share ?? 0 { best = (part.id, share) }
    }
    guard let best, best.share >= 0.7 else { return nil }
    return best.id
  }

  func lineRole(_ entry: Grid.Entry) -> Role? {
    let key = Column.withoutPeriodAndUnit(entry)
    // A part of the figure is not the figure, nor is what falls short of it.
    if key.hasPrefix("trong do") { return nil }
    if key.hasPrefix("so ") || key.hasPrefix("ti le"), NameWord.speaksOfShortfall(entry.text, key: key) { return nil }
    if key.hasPrefix("so ") == true, Headings.of(.checklist).match(key)?.isWhole != true,
      !key.hasPrefix("so dat"), !key.hasPrefix("so hien co")
    {
      return .field(.numerator)
    }
    // "Chiều dài đã đạt", "Khối lượng đã xử lý".
    if ["chieu dai ", "dien tich ", "khoi luong "].contains(where: key.hasPrefix), key.words.count <= 5,
      NameWord.all(in: entry.text).contains(where: { ["đã", "đạt", "được"].contains($0.spelled) })
    {
      return .field(.numerator)
    }
    // "Đạt/tổng số": both parts in one cell.
    if entry.text.contains("/"), ["dat tong so", "so dat tong so", "dat tong"].contains(key) {
      return .field(.numerator)
    }
    guard let match = Headings.of(.checklist).match(key) else { return nil }
    guard match.isWhole || match.strength % 10 >= 5 || match.strength >= 20 else { return nil }
    switch match.role {
    case .field(.value), .field(.numerator), .field(.denominator), .field(.status), .field(.plan), .field(.note),
      .field(.evidence):
      return match.role
    // "Đạt (km)", "Đạt" beside figures: how many are met.
    case .met where Column.unitInHeading(entry).map { $0 != "%" } ?? holdsFigures(rightOf: entry):
      return .field(.numerator)
    default: return nil
    }
  }

  private func holdsFigures(rightOf entry: Grid.Entry) -> Bool {
    grid.entries(entry.row).contains { $0.column > entry.column && $0.plainNumber.map { $0 > 1 } == true }
  }

  /// Whether a row named like a total is a line of the indicator above it ("Tổng số").
  func isLine(_ row: IndicatorRow, after open: Range<Int>?) -> Bool {
    guard open != nil, let key = row.nameCell?.key ?? row.lineKind?.key else { return false }
    return ["tong so", "tong", "toan thon"].contains(key) || row.isContinued
  }

  func isExample(_ row: IndicatorRow) -> Bool {
    let key = grid.entries(row.row).first { $0.isText }?.key ?? ""
    return key.hasPrefix("vi du") || key == "vd" || key.hasPrefix("vd ") || key.hasPrefix("mau ")
  }

  /// Whether a row without figures only opens a group: a criterion, a section.
  func isGroup(_ row: IndicatorRow, next: IndicatorRow?, set: Int) -> Bool {
    if row.isContinued { return false }
    if sectionSet(row) != nil || sectionVillage(row) != nil { return true }
    guard let number = row.numbers.first else {
      guard let name = row.name else { return true }
      // A word or two with no figure beside them head a section: "Hạ tầng".
      if NameWord.normalised(name).count >= 3, catalogue.best(name, set: set)?.isClear == true {
        return catalogue.criterion(named: name.foldedKey, set: set) != nil
      }
      return true
    }
    if number.item != nil { return false }
    // A name that runs on over the columns of figures leaves no room for any.
    if let name = row.nameCell, let merged = grid.merge(name.row, name.column),
      merged.last.column - merged.first.column > 2
    {
      return true
    }
    // "Tiêu chí 11: Nghèo đa chiều" across the table, or above the line that names its only indicator.
    let entries = grid.entries(row.row)
    if entries.count == 1 { return true }
    if let name = next?.name, next?.numbers.first?.item == nil, let match = catalogue.best(name, set: set),
      match.isClear,
      match.item.criterion == number.criterion
    {
      return true
    }
    // "5 Trường học" is a group above 5.1, and the indicator itself where none follows.
    if let follower = next?.numbers.first, follower.criterion == number.criterion, follower.item != nil { return true }
    return catalogue.item(number, set: set) == nil
  }

  func set(named key: String) -> Int? {
    let padded = " \(key) "
    if padded.contains(" nang cao ") || padded.contains(" ntmnc ") || padded.contains(" nc ") { return advancedSet }
    if padded.contains(" ntm ") || padded.contains(" nong thon moi ") { return plainSet }
    return nil
  }

  func sectionSet(_ row: IndicatorRow) -> Int? {
    let keys = grid.entries(row.row).map(\.key)
    guard keys.count <= 2, row.numbers.first?.item == nil else { return nil }
    return keys.lazy.compactMap { key in
      key.words.count <= 14 ? self.set(named: key) : nil
    }.first
  }

  func sectionVillage(_ row: IndicatorRow) -> VillageName? { sectionVillage(in: grid.entries(row.row)) }

  /// The village that a row of its own names: "I | Thôn Nà Pài".
  func sectionVillage(in entries: [Grid.Entry]) -> VillageName? {
    guard entries.count <= 2, let entry = entries.last, entry.isText else { return nil }
    let mentioned = register.mentioned(in: entry.text, afterKind: true)
    // "Thôn Nà Pài: 101 hộ, 428 khẩu" opens with the village, whatever follows.
    let opening = entry.text.prefix { !":;,(–".contains($0) }.foldedKey
    if mentioned.count == 1, opening.words.count <= 7 { return mentioned[0] }
    guard register.isEmpty, let name = TitleBlock.villageName(in: entry.text), entry.key.hasPrefix("thon ") else {
      return nil
    }
    return VillageName(code: nil, name: VillageRegister.presentable(name))
  }

  mutating func reportUnknown(_ row: IndicatorRow, set: Int) {
    guard row.hasFigures else {
      if row.numbers.first?.item != nil, let cell = row.numberCell {
        raise(
          .unknownIndicator, cell: cell.reference, field: .indicator, found: cell.text, set: catalogue.sets[set].id)
      } else {
        mark(row: row.row, .decoration(.groupRow))
      }
      return
    }
    // A criterion's own line ("Tiêu chí 2: chưa đạt") is a summary of the lines below it, no indicator.
    if let number = row.numbers.first, number.item == nil, catalogue.criterion(number.criterion, set: set) != nil,
      catalogue.item(number, set: set) == nil
    {
      for cell in [row.numberCell, row.nameCell].compactMap({ $0 }) { mark(cell.reference, .decoration(.groupRow)) }
      return
    }
    guard let cell = row.numberCell ?? row.nameCell else { return }
    raise(
      .unknownIndicator, cell: cell.reference, field: .indicator,
      found: [row.numberCell?.text, row.name].compactMap { $0 }.joined(separator: " "), set: catalogue.sets[set].id)
  }
}
