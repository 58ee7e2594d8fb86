import Spreadsheets
import VietnameseText

/// Settles what the columns of a table of figures are, by their cells and by one another, and reports those that are left.
struct ColumnRoles {
  let sheet: SheetReader
  let table: TableBody
  /// Columns that speak of the same thing share a scope: one village's, one indicator's.
  let scope: (Column) -> String

  var columns: [Column]
  /// The year that the figures are for, where the headings say it.
  var year: Int?
  var problems: [Problem] = []
  /// Two columns claim the same figure, and nothing tells which: then nothing is read.
  var isAmbiguous = false
  /// What the columns left aside do not count for.
  var ignored: [Int: CellUse] = [:]

  init(_ sheet: SheetReader, _ table: TableBody, _ columns: [Column], scope: @escaping (Column) -> String = { _ in "" })
  {
    self.sheet = sheet
    self.table = table
    self.columns = columns
    self.scope = scope
  }

  private func cells(_ column: Column) -> [Grid.Entry] {
    table.rows.compactMap { sheet.grid.own($0, column.number) }
  }

  /// Whether the cells under a heading are figures rather than marks or words.
  private func holdsFigures(_ column: Column) -> Bool {
    var figures = 0
    var words = 0
    for cell in cells(column) {
      if let number = cell.number {
        if number != 0 && number != 1 || cell.text.hasSuffix("%") { figures += 1 }
      } else if cell.isText {
        if FigureReader.bare(cell.text).first?.isNumber == true && cell.key != "1" && cell.key != "0" {
          figures += 1
        } else {
          words += 1
        }
      }
    }
    return figures > words
  }

  /// Whether the cells hold both parts of a figure: "45,4/52,7 ha".
  private func holdsFractions(_ column: Column) -> Bool {
    // "không còn nhà tạm" among them is no figure of another kind.
    let cells = cells(column).filter { $0.number != nil || $0.text.contains(where: \.isNumber) }
    return !cells.isEmpty && cells.allSatisfy { FigureText(FigureReader.bare($0.cell.text))?.denominator != nil }
  }

  private func holdsOnlyStatuses(_ column: Column) -> Bool {
    let texts = cells(column)
    guard !texts.isEmpty else { return false }
    let hasMarks = texts.contains { $0.isText && sheet.statusWords.read($0.text) == .mark }
    return texts.allSatisfy { cell in
      // "x | 0 | x".
      guard cell.isText else { return hasMarks && (cell.number == 0 || cell.number == 1) }
      if hasMarks, cell.text == "0" || cell.text == "1" { return true }
      switch sheet.statusWords.read(cell.text) {
      case .status, .mark: return true
      default: return false
      }
    }
  }

  mutating func settle() {
    refineByBody()
    settlePeriod()
    settleMonths()
    settleHidden()
    settleDuplicates()
    report()
  }

  private mutating func refineByBody() {
    let hasName = columns.contains { $0.role == .field(.name) }
    for index in columns.indices {
      let column = columns[index]
      // What a mapping says is not guessed at again.
      if column.mapped != nil { continue }
      switch column.role {
      case .criterion where !hasName && !cells(column).allSatisfy({ IndicatorNumber.exact($0.text) != nil }):
        columns[index].role = .field(.name)
      case .met where holdsFigures(column):
        let others = columns.filter { scope($0) == scope(column) }
        columns[index].role =
          others.contains { $0.role == .field(.denominator) } || column.unit.map { $0 != "%" } == true
            || others.contains { $0.role == .notMet && isCountedBeside(column, $0) }
          ? .field(.numerator) : .field(.value)
      case .notMet where holdsFigures(column): columns[index].role = .other
      case .field(.status) where isBoxOfUnknownName(column): columns[index].role = nil
      case .field(.value) where statesLevels(column): columns[index].role = .field(.level)
      // "T10 | T11 | T12" with an x below one of them: when it will be done.
      case .field(.value) where column.lastMonth != nil && column.year == nil && holdsOnlyMarks(column):
        columns[index].role = nil
      case .field(.value) where holdsOnlyStatuses(column):
        if !columns.contains(where: { $0.role == .field(.status) && scope($0) == scope(column) }) {
          columns[index].role = .field(.status)
        }
      case .field(.status) where holdsFigures(column):
        if !columns.contains(where: { $0.role == .field(.value) && scope($0) == scope(column) }),
          !cells(column).contains(where: { $0.isText && $0.text.unicodeScalars.contains { $0.properties.isAlphabetic } }
          )
        {
          columns[index].role = .field(.value)
        }
      default: break
      }
    }
  }

  /// Whether figures under "Đạt" and "Chưa đạt" are counts: two percents would make a hundred.
  private func isCountedBeside(_ met: Column, _ notMet: Column) -> Bool {
    guard holdsFigures(notMet) else { return false }
    return table.rows.contains { row in
      guard let met = sheet.grid.own(row, met.number)?.number, let other = sheet.grid.own(row, notMet.number)?.number
      else {
        return false
      }
      return abs(met + other - 100) > 0.2 && abs(met + other - 1) > 0.002
    }
  }

  private func holdsOnlyMarks(_ column: Column) -> Bool {
    let cells = cells(column)
    return !cells.isEmpty && cells.allSatisfy { sheet.statusWords.read($0.text) == .mark }
  }

  /// Whether a column beside other figures says what is asked for ("≥ 80%") and not what there is.
  private func statesLevels(_ column: Column) -> Bool {
    let others = columns.filter {
      $0.number != column.number && scope($0) == scope(column) && Self.isFigure($0.role)
    }
    guard !others.isEmpty, column.village == nil else { return false }
    let cells = cells(column)
    let levels = cells.count { cell in
      cell.text.first.map { "≥≤><".contains($0) } == true
        || ["tu ", "toi thieu ", "it nhat ", "khong qua "].contains { cell.key.hasPrefix($0) }
    }
    if levels > 0, levels * 3 >= cells.count { return true }
    // "Mức đạt" alone could be either; beside a column of results it is what must be reached.
    return column.path.last?.key == "muc dat" && others.contains { $0.role == .field(.value) }
  }

  /// A column of marks beside "Đạt" and "Chưa đạt" under one heading, whose own name says nothing known: its "x" is no "đạt".
  private func isBoxOfUnknownName(_ column: Column) -> Bool {
    guard column.path.count > 1, column.mapped == nil, let leaf = column.path.last,
      Headings.of(.checklist).match(leaf.key) == nil, !Column.judges.contains(leaf.key)
    else { return false }
    let group = column.path[column.path.count - 2].reference
    return columns.contains { other in
      (other.role == .met || other.role == .notMet) && other.path.count > 1
        && other.path[other.path.count - 2].reference == group
    }
  }

  private static func isFigure(_ role: Role?) -> Bool {
    switch role {
    case .field(.value), .field(.numerator), .field(.denominator), .field(.status), .met, .notMet, .notApplicable: true
    default: false
    }
  }

  private mutating func settlePeriod() {
    let figures = columns.filter { Self.isFigure($0.role) && !$0.isPlanned && !$0.isPast }
    let years = Set(figures.compactMap(\.year))
    // "So sanh 2022.xlsx" over columns of 2022 and 2023: a name of a file says less than they.
    let isNamed = sheet.title.year?.cell == nil && sheet.expectedYear.map(years.contains) == true
    let told = isNamed ? nil : sheet.title.year?.value
    if let expected = told ?? sheet.expectedYear, years.contains(expected) {
      year = expected
    } else if let expected = sheet.expectedYear, years.contains(expected) {
      year = expected
    } else if years.count == 1, let only = years.first, figures.allSatisfy({ $0.year == only }), only >= told ?? only {
      year = only
    } else if !years.isEmpty {
      year = told ?? sheet.expectedYear
    }
    // "ĐĂNG KÝ PHẤN ĐẤU NĂM 2023" over columns that only name times.
    let keys = sheet.title.lines.map { " \($0.key) " }
    let isAim =
      [" phan dau ", " chi tieu giao ", " giao chi tieu ", " lo trinh "].contains { aim in
        keys.contains { $0.contains(aim) }
      }
      && ![" ket qua ", " thuc hien ", " danh gia ", " ra soat "].contains { done in keys.contains { $0.contains(done) }
      }
    for index in columns.indices where Self.isFigure(columns[index].role) {
      let column = columns[index]
      if column.isPlanned {
        columns[index].ignored = "kế hoạch"
      } else if column.isPast {
        columns[index].ignored = "kỳ trước"
      } else if let own = column.year, own != year {
        columns[index].ignored = "năm \(own)"
      } else if isAim, column.mapped == nil, !column.path.isEmpty, column.path.allSatisfy(Column.isPeriod) {
        columns[index].ignored = "kế hoạch"
      }
    }
  }

  mutating func settleHidden() {
    for index in columns.indices where columns[index].isHidden {
      switch columns[index].role {
      case .field(.indicator), .field(.name), .ordinal, .field(.unit), .field(.level), .set, .criterion, .lineKind:
        break
      default:
        let cells = self.cells(columns[index])
        columns[index].ignored = "cột ẩn"
        ignored[columns[index].number] = .decoration(.ignoredColumn)
        if let first = cells.first, let last = cells.last {
          problems.append(
            Problem(
              .hiddenData, sheet: sheet.sheetName, cell: first.reference,
              range: CellRange(first.reference, last.reference),
              field: columns[index].role?.field, found: columns[index].heading))
        }
      }
    }
  }

  private mutating func settleDuplicates() {
    let roles: [Role] = [
      .field(.value), .field(.numerator), .field(.denominator), .field(.status), .met, .notMet, .notApplicable,
      .field(.indicator), .field(.unit), .field(.level), .field(.village),
    ]
    for role in roles {
      var groups: [String: [Int]] = [:]
      var order: [String] = []
      for index in columns.indices where columns[index].role == role && columns[index].ignored == nil {
        if cells(columns[index]).isEmpty, columns[index].path.isEmpty { continue }
        let key = "\(scope(columns[index]))|\(columns[index].part ?? "")"
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append(index)
      }
      for key in order {
        guard let group = groups[key], group.count > 1 else { continue }
        choose(among: group, role)
      }
    }
  }

  private mutating func choose(among group: [Int], _ role: Role) {
    let filled: [Int] = group.filter { !cells(columns[$0]).isEmpty }
    if filled.count <= 1 { return }
    // "Tháng 6 | Tháng 7 | Lũy kế": the sum up to now is the figure.
    let cumulated = filled.filter { " \(columns[$0].key) ".contains(" lui ke ") }
    if role != .field(.status), cumulated.count == 1, let keep = cumulated.first {
      for index in filled where index != keep { columns[index].ignored = "kỳ khác" }
      return
    }
    if FigureRoles.isFigure(role), let keep = ownColumn(filled) {
      for index in filled where index != keep { columns[index].ignored = "kết quả của nơi khác" }
      return
    }
    if let keep = provenColumn(filled, role) {
      for index in filled where index != keep { columns[index].ignored = "số liệu thành phần" }
      return
    }
    switch role {
    case .field(.level), .field(.unit): return
    // "Cơ bản đạt", "Chưa đạt": two boxes for what is not met.
    case .notMet where Set(filled.compactMap { columns[$0].path.last?.key }).count == filled.count: return
    case .field(.indicator), .field(.village):
      let spare: Role = role == .field(.village) ? .other : .ordinal
      for index in group.dropFirst() { columns[index].role = spare }
      return
    case .field(.status):
      let isVillage = sheet.title.village != nil || sheet.fileVillage != nil
      let preferred = isVillage ? " thon " : " xa "
      let own = filled.filter { " \(columns[$0].key) ".contains(preferred) }
      let selfMade = filled.filter { " \(columns[$0].key) ".contains(" tu ") }
      let kept = own.count == 1 ? own : selfMade.count == 1 ? selfMade : []
      if let keep = kept.first {
        for index in filled where index != keep { columns[index].ignored = "đánh giá của nơi khác" }
        return
      }
    case .field(.value):
      let percents = filled.filter { index in
        columns[index].unit == "%" || " \(columns[index].key) ".contains(" ti le ")
          || cells(columns[index]).allSatisfy { $0.text.hasSuffix("%") }
      }
      if percents.count == 1, let percent = percents.first {
        let scopeKey = scope(columns[percent])
        for index in filled where index != percent {
          let hasNumerator = columns.contains { $0.role == .field(.numerator) && scope($0) == scopeKey }
          let hasDenominator = columns.contains { $0.role == .field(.denominator) && scope($0) == scopeKey }
          if !hasNumerator, hasDenominator || holdsFractions(columns[index]), holdsFigures(columns[index]) {
            columns[index].role = .field(.numerator)
          } else if !holdsFigures(columns[index]) {
            columns[index].role = .field(.status)
          } else {
            isAmbiguous = true
          }
        }
        if !isAmbiguous { return }
      }
      let words = filled.filter { !holdsFigures(columns[$0]) }
      if words.count == filled.count - 1 {
        // One column of figures beside columns of remarks.
        for index in words { columns[index].role = .field(.note) }
        return
      }
    case .field(.denominator):
      let whole = filled.filter { columns[$0].match(Headings.of(.checklist))?.isWhole == true }
      if whole.count == 1, let keep = whole.first {
        for index in filled where index != keep { columns[index].role = .other }
        return
      }
    default: break
    }
    // "Hộ nghèo › Tổng số | Hộ cận nghèo › Tổng số": of which counts it is the percent may stay open, the percent itself is told.
    let isTold =
      Set(filled.compactMap { columns[$0].path.last?.key }).count == 1
      && (role == .field(.numerator) || role == .field(.denominator))
      && columns.count {
        $0.role == .field(.value) && $0.saysPercent && $0.ignored == nil && !$0.isHidden
          && scope($0) == scope(columns[group[0]]) && $0.part == columns[group[0]].part
      } == 1
    if isTold {
      for index in filled { columns[index].ignored = "số liệu thành phần" }
    } else {
      isAmbiguous = true
    }
    let names = filled.map { columns[$0].heading }.joined(separator: " | ")
    let named = filled.compactMap { columns[$0].path.last?.reference }
    problems.append(
      Problem(
        .ambiguousMapping, sheet: sheet.sheetName, cell: named.first, field: role.field, found: names,
        related: Array(named.dropFirst())))
  }

  /// Of several columns of the same figure the one that the others prove: all say the same; it is their sum; or it alone
  /// makes the percents beside it.
  private func provenColumn(_ filled: [Int], _ role: Role) -> Int? {
    guard [.field(.numerator), .field(.value), .field(.denominator)].contains(role) else { return nil }
    let evidence = BodyEvidence(sheet: sheet, rows: table.rows)
    let texts = filled.map { index in table.rows.map { sheet.grid.own($0, columns[index].number)?.text } }
    if Set(texts).count == 1 { return filled.first }
    let sums = filled.filter { sum in
      evidence.isSum(columns[sum], of: filled.filter { $0 != sum }.map { columns[$0] })
    }
    if sums.count == 1 { return sums.first }
    guard role == .field(.numerator), let first = filled.first else { return nil }
    let peers = columns.filter {
      scope($0) == scope(columns[first]) && $0.part == columns[first].part && $0.ignored == nil
    }
    let percents = peers.filter { $0.role == .field(.value) }
    let wholes = peers.filter { $0.role == .field(.denominator) }
    guard percents.count == 1, wholes.count == 1 else { return nil }
    let proven = filled.filter { evidence.proves(columns[$0], of: wholes[0], percent: percents[0]) }
    return proven.count == 1 ? proven.first : nil
  }

  /// Of "Kết quả của thôn" and "Kết quả toàn xã", the one that the sheet itself speaks for: the others are somebody else's.
  private func ownColumn(_ filled: [Int]) -> Int? {
    let own = filled.filter { !isOthers(columns[$0]) }
    if own.count == 1 { return own.first }
    // "Thôn báo cáo | Tổ kiểm tra" in the minutes of a check: what was found there.
    let checked = filled.filter { index in columns[index].path.contains { Self.speaksOfCheck($0.key) } }
    return checked.count == 1 && sheet.title.lines.contains { Self.speaksOfCheck($0.key) } ? checked.first : nil
  }

  /// Whether a heading names who stands above the maker of the sheet: the commune above a village, the district above both.
  private func isOthers(_ column: Column) -> Bool {
    let isVillage = sheet.title.village != nil || sheet.fileVillage != nil || sheet.title.isVillage
    let words = column.path.flatMap { NameWord.all(in: $0.text) }
    if words.contains(where: { $0.folded == "thon" }) { return false }
    let above: Set<String> = isVillage ? ["xã", "huyện", "tỉnh", "đoàn"] : ["huyện", "tỉnh", "đoàn"]
    // Without its marks "tỉnh" could be "tính đến".
    let bare: Set<String> = isVillage ? ["xa", "huyen", "doan"] : ["huyen", "doan"]
    return words.contains { above.contains($0.spelled) || ($0.isBare && bare.contains($0.folded)) }
  }

  private static func speaksOfCheck(_ key: String) -> Bool {
    [" kiem tra ", " phuc tra ", " tham tra "].contains { " \(key) ".contains($0) }
  }

  /// A column "Toàn xã" beside columns of villages.
  private func isTotal(_ column: Column) -> Bool {
    guard column.village == nil, columns.contains(where: { $0.village != nil }) else { return false }
    return Self.isTotalHeading(column.key)
  }

  static func isTotalHeading(_ key: String) -> Bool {
    ["toan xa", "tong cong", "tong", "cong", "tong so", "chung toan xa", "ca xa"].contains {
      key == $0 || key.hasPrefix($0 + " ")
    }
  }

  mutating func report(except kept: [Int] = []) {
    for index in columns.indices where !kept.contains(columns[index].number) {
      let column = columns[index]
      let cells = self.cells(column)
      guard let first = cells.first, let last = cells.last else { continue }
      let range = CellRange(first.reference, last.reference)
      if column.ignored == "cột ẩn" || isTotal(column) { continue }
      let isLeft = column.role == nil
      let isAside = column.ignored != nil || column.role == .other || column.role == .higherLevel
      guard isLeft || isAside else { continue }
      ignored[column.number] = isAside ? .decoration(.ignoredColumn) : .leftOver
      problems.append(
        Problem(
          .unmappedCells, sheet: sheet.sheetName, cell: first.reference, range: range, field: column.role?.field,
          found: column.heading.isEmpty ? CellReference.letters(ofColumn: column.number) : column.heading,
          suggestion: column.ignored))
    }
  }
}
