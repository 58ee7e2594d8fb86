import Criteria
import Spreadsheets
import VietnameseText

/// Tells what columns are by the cells beneath, where headings say nothing or could mean two things.
///
/// Words are told by what they are (numbers of indicators, villages, units, judgements); figures only by arithmetic: three
/// columns of which the third is, row by row, the first as a percent of the second.
struct BodyEvidence {
  let sheet: SheetReader
  let rows: [Int]

  /// The rows that words are looked for in: a long list says soon enough what its columns are.
  private static let sample = 300

  func cells(_ column: Column) -> [Grid.Entry] {
    rows.prefix(Self.sample).compactMap { sheet.grid.own($0, column.number) }
  }

  /// Gives roles to the columns that have none, and right ones to columns of numbers under the heading of names.
  ///
  /// `figures` is false where several columns hold the same kind of figure for different villages or indicators.
  func complete(_ columns: inout [Column], figures: Bool) {
    correctNames(&columns)
    let opened = figures ? openGroups(&columns) : []
    let isNumbered = columns.contains { $0.role == .ordinal && areNumbers(cells($0)) }
    func has(_ role: Role) -> Bool { columns.contains { $0.role == role } }
    for index in columns.indices where !columns[index].isHidden {
      let role = columns[index].role
      let open: [Role?] = figures ? [nil, .field(.unit)] : [nil, .field(.unit), .field(.value), .field(.name)]
      guard open.contains(role) else { continue }
      let cells = cells(columns[index])
      guard cells.count >= 2 else { continue }
      // "Số liệu" over "Tổng số", "Đạt", "Tỷ lệ" heads what each line says, not a figure.
      if !figures, columns[index].village == nil, !has(.lineKind), areLineKinds(cells) {
        columns[index].role = .lineKind
        continue
      }
      if !has(.field(.village)), areVillages(cells) { columns[index].role = .field(.village) }
      guard role == nil, columns[index].role == nil, columns[index].year == nil else { continue }
      if !has(.lineKind), areGenders(cells) || areRepeatedKinds(cells) {
        columns[index].role = .lineKind
      } else if !isNumbered, !has(.field(.indicator)), areNumbers(cells) {
        columns[index].role = .field(.indicator)
      } else if !has(.field(.name)), !has(.field(.person)), areNames(cells) {
        // A list of people with what they lack is no checklist.
        columns[index].role = .field(.name)
      } else if !has(.field(.unit)), cells.allSatisfy({ Unit($0.text) != nil }) {
        columns[index].role = .field(.unit)
      } else if figures, !has(.field(.status)), !has(.met), !has(.notMet), areStatuses(cells) {
        columns[index].role = .field(.status)
      } else if figures, !has(.field(.value)), !columns[index].isPlanned, !columns[index].isPast, areTold(cells) {
        columns[index].role = .field(.value)
      }
    }
    if figures {
      tellVillageLists(&columns)
      tellBoxes(&columns)
      tellJudgements(&columns)
      tellFigures(&columns)
      // Where the cells tell no figure among them, the group's word stands.
      if !opened.contains(where: { columns[$0].role.map(FigureRoles.isFigure) == true }) {
        for index in opened { columns[index].role = .field(.value) }
      }
      tellHeadedPercent(&columns)
      tellTime(&columns, as: .field(.plan))
    }
  }

  /// "Các thôn đạt | Các thôn chưa đạt" over names of villages.
  private func tellVillageLists(_ columns: inout [Column]) {
    for index in columns.indices where columns[index].mapped == nil && !columns[index].isHidden {
      let keyed: [Role?] = [.field(.name), .field(.indicator), .ordinal, .criterion, .field(.village)]
      guard !keyed.contains(columns[index].role), let leaf = columns[index].path.last else { continue }
      let lists = cells(columns[index]).map { sheet.villages(listed: $0.text) }
      guard !lists.isEmpty, lists.allSatisfy({ $0?.isEmpty == false }),
        lists.contains(where: { $0.map(\.count) ?? 0 > 1 })
      else { continue }
      if NameWord.speaksOfShortfall(leaf.text, key: leaf.key) || leaf.key.hasPrefix("khong") {
        columns[index].role = .notMetVillages
      } else if leaf.key.words.contains("dat") || leaf.key.hasSuffix("hoan thanh") {
        columns[index].role = .metVillages
      }
    }
  }

  /// "CT" and "Chỉ tiêu" head numbers as often as names.
  private func correctNames(_ columns: inout [Column]) {
    for index in columns.indices {
      let cells = cells(columns[index])
      guard cells.count >= 2 else { continue }
      switch columns[index].role {
      case .field(.name) where areNumbers(cells): columns[index].role = .field(.indicator)
      case .criterion where areNumbers(cells) && !columns.contains { $0.role == .field(.indicator) }:
        columns[index].role = .field(.indicator)
      case .field(.name) where areWholes(cells), .field(.indicator) where areWholes(cells):
        // "Tiêu chí 2 | Chỉ tiêu 3" is 2.3: the criterion to the left, where it never goes back.
        guard
          let left = columns[..<index].lastIndex(where: { column in
            [.criterion, .field(.indicator), .field(.name)].contains(column.role) && areWholes(self.cells(column))
          })
        else { break }
        columns[left].role = .criterion
        columns[index].role = .field(.indicator)
      case .field(.indicator) where !columns.contains { $0.role == .field(.name) } && areNames(cells):
        columns[index].role = .field(.name)
      case .field(.level), .other, .field(.note), .field(.value), .higherLevel, .criterion:
        // "Chỉ tiêu và mức đạt chuẩn" over the names of indicators.
        let isNamed = columns.contains { [.field(.name), .field(.indicator)].contains($0.role) }
        if columns[index].mapped == nil, !isNamed, areNames(cells) { columns[index].role = .field(.name) }
      default: break
      }
    }
  }

  // MARK: words

  func areVillages(_ cells: [Grid.Entry]) -> Bool {
    guard !sheet.register.isEmpty else { return false }
    let known = cells.filter {
      $0.isText
        && (sheet.register.exact($0.text) != nil || sheet.register.exact(VillageRegister.withoutKind($0.text)) != nil)
    }
    return known.count >= 2 && known.count * 2 > cells.count
  }

  /// Numbers of indicators that some set has; as numeric cells they must go up, or they could be any figures.
  func areNumbers(_ cells: [Grid.Entry]) -> Bool {
    var known: [(Int, Int)] = []
    // "2" above "2.2" heads the rows of its criterion.
    let numbers = cells.map { IndicatorNumber.candidates($0).first }
    let cells = zip(cells.indices, cells).filter { position, _ in
      guard let own = numbers[position], own.item == nil, position + 1 < numbers.count else { return true }
      return numbers[position + 1].map { $0.item != nil && $0.criterion == own.criterion } != true
    }.map(\.1)
    for cell in cells {
      guard let number = IndicatorNumber.candidates(cell).first, let item = number.item, !cell.text.contains("%"),
        sheet.catalogue.sets.indices.contains(where: { sheet.catalogue.item(number, set: $0) != nil })
      else { continue }
      known.append((number.criterion, item))
    }
    guard known.count >= 2 else { return false }
    if known.count * 5 < cells.count * 4 {
      // "2.2", "a)", "b)", "2.3".
      let letters = cells.count { $0.isText && $0.key.utf8.count == 1 && sheet.partLetter($0.text + ") ") != nil }
      guard known.count * 5 >= (cells.count - letters) * 4 else { return false }
    }
    return cells.contains { $0.isText } || zip(known, known.dropFirst()).allSatisfy { $0 < $1 }
  }

  private func areWholes(_ cells: [Grid.Entry]) -> Bool {
    !cells.isEmpty
      && cells.allSatisfy { cell in
        IndicatorNumber.candidates(cell).first.map { $0.item == nil && $0.part == nil } == true
      }
  }

  private func areNames(_ cells: [Grid.Entry]) -> Bool {
    let texts = cells.filter { cell in
      cell.isText && cell.key.words.count { $0.contains { !$0.isNumber } } >= 2
    }
    guard texts.count * 2 > cells.count else { return false }
    let known = texts.filter { cell in
      if let leading = IndicatorNumber.leading(cell.text), leading.number.item != nil { return true }
      return sheet.catalogue.sets.indices.contains { sheet.catalogue.best(cell.text, set: $0)?.isClear == true }
    }
    return known.count >= 2 && known.count * 2 >= texts.count
  }

  /// Judgements, one in five at most in words that are not known.
  private func areStatuses(_ cells: [Grid.Entry]) -> Bool {
    let known = cells.count { cell in
      guard cell.isText, case .status = sheet.statusWords.read(cell.text) else { return false }
      return true
    }
    return cells.allSatisfy(\.isText) && known * 5 >= cells.count * 4
  }

  /// Figures that tell themselves what they are: parts in one cell ("39/52 hộ"), a percent with its sign, a sentence.
  private func areTold(_ cells: [Grid.Entry]) -> Bool {
    let told = cells.count { cell in
      guard cell.isText, cell.text.first?.isLetter == true || cell.text.contains(where: { "/%".contains($0) }) else {
        return false
      }
      if FigureSentence(cell.text, mark: sheet.fileMark ?? .comma) != nil { return true }
      guard let figure = FigureText(cell.text, mark: sheet.fileMark ?? .comma) else { return false }
      return figure.denominator != nil && (figure.unit != nil || figure.isPercent)
    }
    return told >= 3 && told * 5 >= cells.count * 3
  }

  /// "Tổng số", "Đạt", "Tỷ lệ": two kinds of figures at least, and no names of indicators among them.
  private func areLineKinds(_ cells: [Grid.Entry]) -> Bool {
    let roles = cells.compactMap { $0.isText && $0.key.words.count <= 5 ? sheet.lineRole($0) : nil }
    return roles.count == cells.count && Set(roles.filter { FigureRoles.isFigure($0) }).count >= 2
  }

  /// "Đạt/tổng số", "Tỷ lệ" again and again, one below the other.
  private func areRepeatedKinds(_ cells: [Grid.Entry]) -> Bool {
    let counts = Dictionary(grouping: cells, by: \.key).mapValues(\.count)
    let known = cells.filter { $0.isText && $0.key.words.count <= 5 && sheet.lineRole($0) != nil }
    return counts.values.count { $0 >= 2 } >= 2 && counts.count * 3 <= cells.count && known.count * 5 >= cells.count * 4
  }

  /// "Nam", "Nữ" and the whole, each in a row of its own.
  private func areGenders(_ cells: [Grid.Entry]) -> Bool {
    let genders = Set(cells.compactMap { Column.gender($0.key) })
    return genders.count == 2
      && cells.allSatisfy { Column.gender($0.key) != nil || Column.wholes.contains($0.key) }
  }

  // MARK: figures

  /// The least number of rows that must bear out what three columns are.
  private static let proof = 3

  private func tellFigures(_ columns: inout [Column]) {
    let own: [Role] = [.field(.numerator), .field(.denominator), .field(.value)]
    let ownYear = sheet.title.year?.value ?? sheet.expectedYear
    let usable = columns.indices.filter { index in
      let column = columns[index]
      // "Đạt" over counts.
      let isCounted = column.role == .met && cells(column).contains { $0.plainNumber.map { $0 > 1 } == true }
      let isOpen = column.role == nil || own.contains { $0 == column.role } || isCounted
      return isOpen && !column.isHidden && column.part == nil && !column.isPlanned && !column.isPast
        && (column.year == nil || column.year == ownYear)
        && cells(column).contains { $0.number != nil || $0.text.first?.isNumber == true }
    }
    guard usable.count >= 3, usable.count <= 12 else { return tellPercents(&columns) }
    let figures = usable.map { index in rows.map { figure(columns[index], $0) } }
    var found: [[Int]] = []
    for (n, numerator) in usable.enumerated() {
      for (d, denominator) in usable.enumerated() where d != n {
        for (v, value) in usable.enumerated() where v != n && v != d {
          let triple = [numerator, denominator, value]
          let isFree = zip(triple, own).allSatisfy { index, role in
            // "Thực hiện" beside "Thực hiện/Tổng số (%)" counts.
            let isCount =
              columns[index].role == .met || columns[index].role == .field(.value) && !arePercents(columns[index])
            // "Hiện có" beside "Trong đó đạt" is the whole.
            let isWhole = (columns[index].role == .field(.numerator) || isCount) && role == .field(.denominator)
            return columns[index].role == nil || columns[index].role == role
              || (role == .field(.numerator) && isCount || isWhole) && arePercents(columns[value])
                && columns[index].mapped == nil
          }
          if isFree, agree(figures[n], figures[d], figures[v]) { found.append(triple) }
        }
      }
    }
    guard let triple = found.count == 1 ? found.first : told(among: found, columns) else { return }
    for (index, role) in zip(triple, own) { columns[index].role = role }
    // The unit of the line ("km") is not the unit of a percent.
    if columns[triple[2]].unit == nil { columns[triple[2]].unit = "%" }
  }

  private func arePercents(_ column: Column) -> Bool {
    column.saysPercent || cells(column).allSatisfy { $0.text.hasSuffix("%") }
  }

  /// Of "80 of 86 is 93 %" and "80 of 93 is 86 %" the one that the whole column tells: a whole goes past 100, or comes again
  /// and again while the percents beside it differ.
  private func told(among found: [[Int]], _ columns: [Column]) -> [Int]? {
    guard found.count == 2, found[0][0] == found[1][0], found[0][1] == found[1][2], found[0][2] == found[1][1] else {
      return nil
    }
    func figures(_ index: Int) -> [Double] { rows.compactMap { figure(columns[index], $0) } }
    let fitting = found.filter { triple in
      let wholes = figures(triple[1])
      let percents = figures(triple[2])
      guard percents.allSatisfy({ $0 <= 100 }) else { return false }
      let isRepeated = wholes.count - Set(wholes).count >= 2 && Set(percents).count == percents.count
      return wholes.contains { $0 > 100 } || isRepeated
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  /// Whether the third is the first in percent of the second, in every row that has all three.
  private func agree(_ parts: [Double?], _ wholes: [Double?], _ percents: [Double?]) -> Bool {
    var proven = 0
    for ((part, whole), percent) in zip(zip(parts, wholes), percents) {
      guard let part, let whole, let percent else { continue }
      guard whole > 0, abs(part / whole * 100 - percent) <= 0.06 || abs(part / whole - percent) <= 0.0006 else {
        return false
      }
      if part != whole { proven += 1 }
    }
    return proven >= Self.proof
  }

  /// The only column of percents of a table without headings.
  private func tellPercents(_ columns: inout [Column]) {
    guard !columns.contains(where: { !$0.path.isEmpty || $0.role == .field(.value) }) else { return }
    let percents = columns.indices.filter { index in
      let cells = cells(columns[index])
      return columns[index].role == nil && cells.count >= Self.proof && cells.allSatisfy { $0.text.hasSuffix("%") }
    }
    if percents.count == 1, let only = percents.first {
      columns[only].role = .field(.value)
      columns[only].unit = "%"
    }
  }

  /// Whether a column is, row by row, another in percent of a third.
  func proves(_ part: Column, of whole: Column, percent: Column) -> Bool {
    agree(
      rows.map { figure(part, $0) }, rows.map { figure(whole, $0) }, rows.map { figure(percent, $0) })
  }

  /// Whether a column is, row by row, so much a head of another: "306 m2 | 219 người | 1,40".
  func proves(_ part: Column, of whole: Column, quotient: Column) -> Bool {
    var proven = 0
    for row in rows {
      guard let part = figure(part, row), let whole = figure(whole, row), let quotient = figure(quotient, row) else {
        continue
      }
      guard whole > 0, abs(part / whole - quotient) <= 0.0051 else { return false }
      if part != whole { proven += 1 }
    }
    return proven >= Self.proof
  }

  /// Whether a column is, row by row, the sum of others, in three rows of more than one of them.
  func isSum(_ column: Column, of others: [Column]) -> Bool {
    var proven = 0
    for row in rows {
      let parts = others.compactMap { figure($0, row) }
      guard let whole = figure(column, row) else {
        if parts.isEmpty { continue }
        return false
      }
      // Percents are rounded one by one.
      guard abs(parts.reduce(0, +) - whole) <= (column.saysPercent ? 0.06 * Double(others.count) + 0.05 : 1e-6) else {
        return false
      }
      if parts.count(where: { $0 != 0 }) >= 2 { proven += 1 }
    }
    return others.count >= 2 && proven >= Self.proof
  }

  /// The figure of a column in a row, as far as it is one for sure.
  func figure(_ column: Column, _ row: Int) -> Double? {
    guard let entry = sheet.grid.own(row, column.number) else { return nil }
    if let number = entry.number { return entry.text.hasSuffix("%") ? number * 100 : number }
    guard entry.isText, let figure = FigureText(FigureReader.bare(entry.cell.text), mark: sheet.fileMark ?? .comma),
      figure.denominator == nil, !figure.isAmbiguous
    else { return nil }
    return figure.value?.double
  }
}
