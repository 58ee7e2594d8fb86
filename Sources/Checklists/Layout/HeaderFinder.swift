import Spreadsheets
import VietnameseText

/// The header of a table: its rows, its columns, and where the body begins.
struct Header: Sendable {
  /// Header rows, the row of column numbers not among them.
  var rows: ClosedRange<Int>
  /// The columns, from the left.
  var columns: [Column]
  /// A row (1) (2) (3) under the header.
  var numberRow: Int?
  /// Whether there is none, and `rows` is the first row of the body itself.
  var isMissing = false

  /// The column ranges of tables that stand side by side: each begins with the same heading ("TT", "TT"), or behind a column
  /// without any cell names its own villages or indicators.
  func sideBySide(isEmpty: (_ column: Int) -> Bool) -> [ClosedRange<Int>] {
    guard let first = columns.first(where: { !$0.path.isEmpty }), let last = columns.last?.number else { return [] }
    let headings = Headings.of(.checklist)
    func opens(_ column: Column, _ roles: [Role]) -> Bool {
      guard let match = column.match(headings), match.isWhole else { return false }
      return roles.contains(match.role)
    }
    let keys: [Role] = [.field(.name), .field(.indicator), .field(.village)]
    guard opens(first, [.ordinal] + keys) else { return [] }
    var starts = columns.filter { opens($0, [.ordinal, .field(.name), .field(.indicator)]) && $0.key == first.key }
      .map(\.number)
    if starts.count < 2 {
      starts = [first.number]
      for (gap, next) in zip(columns, columns.dropFirst())
      where gap.number > first.number && gap.path.isEmpty && isEmpty(gap.number) && opens(next, [.ordinal] + keys) {
        let before = columns.filter { $0.number >= starts[starts.count - 1] && $0.number < gap.number }
        let after = columns.filter { $0.number >= next.number }.prefix(2)
        if before.contains(where: { opens($0, keys) }), after.contains(where: { opens($0, keys) }) {
          starts.append(next.number)
        }
      }
    }
    // Each must be wide enough to be a table.
    guard starts.count > 1, zip(starts, starts.dropFirst()).allSatisfy({ $1 - $0 >= 3 }),
      last - starts[starts.count - 1] >= 2
    else { return [] }
    return starts.indices.map { index in
      starts[index]...(index + 1 < starts.count ? starts[index + 1] - 1 : last)
    }
  }

  /// The first row that can hold data.
  var bodyStart: Int { isMissing ? rows.lowerBound : (numberRow ?? rows.upperBound) + 1 }
}

/// Finds the headers of the tables on a sheet by the words in them and by the cells beneath.
struct HeaderFinder {
  let grid: Grid
  let register: VillageRegister
  let catalogue: Catalogue
  /// What a mapping knows of the form.
  var mapping: Mapping?

  /// The most rows a header may have.
  private static let deepest = 4
  private static let longestHeading = 160

  /// The first header at or below a row.
  func next(from row: Int) -> Header? {
    if let rows = mapping?.header {
      guard rows.lowerBound >= row else { return nil }
      let numberRow = Self.isColumnNumbers(grid.entries(rows.upperBound + 1)) ? rows.upperBound + 1 : nil
      return Header(rows: rows, columns: columns(rows), numberRow: numberRow)
    }
    for candidate in grid.rows where candidate >= row {
      if let header = header(at: candidate, notAbove: row) { return header }
    }
    return nil
  }

  /// Whether a header begins in a row.
  func isStart(_ row: Int) -> Bool { mapping?.header == nil && (anchorsOfWords(row) ?? bodyAnchors(row)) != nil }

  /// The columns of a row of texts beneath which villages or indicators stand one below the other, whatever the row calls them.
  private func bodyAnchors(_ row: Int) -> Set<Int>? {
    let entries = grid.entries(row)
    guard (3...60).contains(entries.count), mapping?.columns.isEmpty != false,
      entries.allSatisfy({ $0.isText && !$0.text.hasSuffix(":") && $0.text.count <= 300 && !isFigure($0) }),
      !Self.isColumnNumbers(entries)
    else { return nil }
    var below: [Int] = []
    var next = row + 1
    while below.count < 8, next <= row + 16 {
      if grid.entries(next).count >= 2 { below.append(next) }
      next += 1
    }
    guard below.count >= 2 else { return nil }
    var anchors: Set<Int> = []
    for entry in entries.prefix(8) where !isKey(entry) {
      let cells = below.compactMap { grid.own($0, entry.column) }
      let keys = cells.filter { isKey($0) }
      // The first of them stands right below, or below one more row of headings.
      guard keys.count >= 2, keys.count * 2 > cells.count, let first = keys.first, first.row - row <= 3 else {
        continue
      }
      let between = row + 1..<first.row
      if between.contains(where: { anchorsOfWords($0) != nil }) { return nil }
      anchors.insert(entry.column)
    }
    return anchors.isEmpty ? nil : anchors
  }

  /// Whether a text is a figure, as all are in CSV; the number of an indicator is a heading.
  private func isFigure(_ entry: Grid.Entry) -> Bool {
    FigureText(entry.text) != nil && !isIndicatorNumber(entry)
  }

  /// Whether a cell is a village, or an indicator by number and name.
  private func isKey(_ entry: Grid.Entry) -> Bool {
    guard entry.isText else { return false }
    if register.exact(entry.text) != nil || register.exact(VillageRegister.withoutKind(entry.text)) != nil {
      return true
    }
    guard let (number, rest) = IndicatorNumber.leading(entry.text), number.item != nil else { return false }
    return catalogue.sets.indices.contains { set in
      guard let item = catalogue.item(number, set: set) else { return false }
      return rest.isEmpty || catalogue.similarity(rest, to: item) >= 0.3
    }
  }

  /// The columns of a row that show it to be a header: STT, Chỉ tiêu, Thôn, Tên tuyến …; `nil` where it is none.
  private func anchorsOfWords(_ row: Int) -> Set<Int>? {
    let entries = grid.entries(row)
    guard entries.count >= 2 else { return nil }
    // A row that begins with the number of an indicator is data, whatever words it holds.
    if let first = entries.first, IndicatorNumber.exact(first.text)?.item != nil { return nil }
    var anchors: Set<Int> = []
    var hits = 0
    var numbers = 0
    for entry in entries {
      if entry.plainNumber != nil { numbers += 1 }
      guard entry.isText, entry.text.count <= Self.longestHeading, !entry.text.hasSuffix(":") else { continue }
      let key = Column.withoutPeriodAndUnit(entry)
      var isHit = false
      if let rule = mapping?.rule(heading: entry.key) {
        isHit = true
        if [.field(.name), .field(.indicator), .field(.village), .field(.road), .field(.product), .criterion].contains(
          rule.role)
        {
          anchors.insert(entry.column)
        }
      }
      for family in Family.allCases {
        guard let match = Headings.of(family).match(key) else { continue }
        if match.isWhole || match.strength >= 15 { isHit = true }
        switch match.role {
        case .ordinal, .criterion, .field(.name), .field(.indicator), .field(.village), .field(.road), .field(.product),
          .facilityKind:
          if match.isWhole || (match.strength >= 25 && entry.text.count <= 60) { anchors.insert(entry.column) }
        default: break
        }
      }
      if isHit { hits += 1 }
    }
    guard !anchors.isEmpty, numbers <= entries.count / 2 else { return nil }
    if (hits >= 3 && hits * 2 >= entries.count) || (hits >= 2 && numbers == 0) { return anchors }
    // Villages or indicators as headings are no known words; a sure anchor beside several short texts will do.
    let others = entries.filter { !anchors.contains($0.column) && $0.text.count <= Self.longestHeading }
    return others.count >= 2 && numbers == 0 && entries.allSatisfy({ !$0.text.hasSuffix(":") }) ? anchors : nil
  }

  private func header(at start: Int, notAbove top: Int) -> Header? {
    guard let anchors = anchorsOfWords(start) ?? bodyAnchors(start) else { return nil }
    var first = start
    var last = start
    while last - start < Self.deepest {
      let next = last + 1
      let entries = grid.entries(next)
      let isCovered = anchors.contains { column in
        guard let merge = grid.merge(next, column) else { return false }
        return merge.first.row >= start && merge.first.row <= last
      }
      if isCovered {
        last = next
        continue
      }
      guard !entries.isEmpty, !Self.isColumnNumbers(entries),
        isContinuation(entries, anchors: anchors, start: start, last: last)
      else { break }
      last = next
    }
    let above = first - 1
    if above >= top, isGroupRow(above, anchors: anchors) { first = above }
    let rows = first...last
    var numberRow: Int?
    if Self.isColumnNumbers(grid.entries(last + 1)) { numberRow = last + 1 }
    return Header(rows: rows, columns: columns(rows), numberRow: numberRow)
  }

  /// Whether a row goes on with the header: nothing under the anchors, words of headings under the groups.
  private func isContinuation(_ entries: [Grid.Entry], anchors: Set<Int>, start: Int, last: Int) -> Bool {
    // "Chỉ tiêu" over the numbers of indicators is no column of names.
    let isNumbers = entries.count >= 3 && entries.allSatisfy { isIndicatorNumber($0) }
    // "Chỉ tiêu chưa đạt" over "Việc cần làm", "Hoàn thành" heads a group.
    let filled = Set(entries.map(\.column))
    let covered = anchors.intersection(filled)
    let isGrouped =
      covered.count < anchors.count && covered.allSatisfy { grid.own(last, $0 + 1) == nil && filled.contains($0 + 1) }
      && entries.allSatisfy { $0.isText && !isCounted($0) && !isKey($0) }
    guard covered.isEmpty || isNumbers || isGrouped else { return false }
    var known = 0
    var isUnderGroup = false
    for entry in entries {
      let above = grid.own(last, entry.column)
      if above == nil { isUnderGroup = true }
      if let merge = grid.merge(last, entry.column), merge.last.column > merge.first.column { isUnderGroup = true }
      if let above, grid.own(last, entry.column + 1) == nil, above.isText { isUnderGroup = true }
      guard entry.isText else {
        // Years, and numbers of indicators, are headings too.
        if let number = entry.number, number == number.rounded() ? (2000...2099).contains(number) : number < 100 {
          known += 1
        }
        continue
      }
      let key = Column.withoutPeriodAndUnit(entry)
      let isHeading = Family.allCases.contains { family in
        guard let match = Headings.of(family).match(key) else { return false }
        return match.isWhole || match.strength >= 15
      }
      if isHeading || Column.judges.contains(entry.key) || Column.gender(entry.key) != nil
        || Unit(entry.text.trimmingPunctuation) != nil
        || entry.text == "%" || !Column.years(in: entry.text).isEmpty || register.exact(entry.text) != nil
        || IndicatorNumber.leading(entry.text)?.number.item != nil
      {
        known += 1
      }
    }
    if isUnderGroup, known * 2 >= entries.count { return true }
    // Where merges are lost: nothing but words, each under a heading or right of one that heads them.
    let row = entries[0].row
    guard entries.count >= 2, isNumbers || entries.allSatisfy({ $0.isText && !isCounted($0) }) else { return false }
    // One more row of words may stand under groups that are wider than one column.
    let next = grid.entries(row + 1)
    let isDeeper = !next.isEmpty && next.allSatisfy { $0.isText && !anchors.contains($0.column) && !isCounted($0) }
    let wide = filled.union(isDeeper ? next.map(\.column) : [])
    let isHeaded = wide.allSatisfy { column in
      var left = column
      while wide.contains(left), grid.own(last, left) == nil { left -= 1 }
      return wide.contains(left) && grid.own(last, left)?.isText == true
    }
    return isHeaded && wide.contains { grid.own(last, $0) == nil }
      && (row + 1...row + 3).contains { next in grid.entries(next).contains { anchors.contains($0.column) } }
  }

  /// Whether a text is a number with or without a unit ("3 sạch" is none).
  private func isCounted(_ entry: Grid.Entry) -> Bool {
    guard let figure = FigureText(entry.text) else { return false }
    return figure.unit == nil || Unit(figure.unit) != nil
  }

  private func isIndicatorNumber(_ entry: Grid.Entry) -> Bool {
    guard let number = IndicatorNumber.exact(entry.text), number.item != nil else { return false }
    return catalogue.sets.indices.contains { catalogue.item(number, set: $0) != nil }
  }

  /// Whether the row above the anchors holds only groups over other columns.
  private func isGroupRow(_ row: Int, anchors: Set<Int>) -> Bool {
    let entries = grid.entries(row)
    guard !entries.isEmpty else { return false }
    var isGroup = false
    for entry in entries {
      // "Đơn vị tính: hộ" heads no columns.
      guard entry.isText, entry.text.count <= Self.longestHeading, !entry.text.contains(":") else { return false }
      let merge = grid.merge(row, entry.column)
      let span = entry.column...(merge?.last.column ?? entry.column)
      if anchors.contains(where: span.contains) { return false }
      let isHeading = Family.allCases.contains { Headings.of($0).match(Column.withoutPeriodAndUnit(entry)) != nil }
      if span.count > 1
        && (isHeading || !Column.years(in: entry.text).isEmpty || register.exact(entry.text) != nil
          || IndicatorNumber.leading(entry.text)?.number.item != nil)
      {
        isGroup = true
      }
      if isHeading, merge == nil, entries.count > 1 { isGroup = true }
    }
    return isGroup
  }

  private func columns(_ rows: ClosedRange<Int>) -> [Column] {
    guard grid.lastColumn >= 1 else { return [] }
    var columns = (1...grid.lastColumn).map { column in
      var path: [Grid.Entry] = []
      for row in rows {
        // A group ends where one above it does.
        let edge = path.map(\.column).max() ?? 1
        guard let entry = heading(row, column, in: rows, from: edge), path.last?.reference != entry.reference else {
          continue
        }
        path.append(entry)
      }
      return Column(number: column, path: path, isHidden: grid.isHidden(column: column))
    }
    Column.markWholes(&columns)
    guard let mapping else { return columns }
    for index in columns.indices {
      guard let rule = mapping.rule(for: columns[index].path, column: columns[index].number) else { continue }
      columns[index].mapped = rule.role
      if let unit = rule.unit { columns[index].unit = unit }
      if let part = rule.part { columns[index].part = part }
    }
    return columns
  }

  /// The header cell over a column in a row: its own, the merged one, or the group to its left where merges are lost.
  private func heading(_ row: Int, _ column: Int, in rows: ClosedRange<Int>, from edge: Int) -> Grid.Entry? {
    if let shown = grid.shown(row, column) { return rows.contains(shown.row) ? shown : nil }
    guard row < rows.upperBound, grid.merge(row, column) == nil else { return nil }
    func hasBelow(_ column: Int) -> Bool { (row + 1...rows.upperBound).contains { grid.own($0, column) != nil } }
    var left = column
    while left >= edge, hasBelow(left) {
      if let entry = grid.own(row, left) {
        return grid.merge(row, left) == nil ? entry : nil
      }
      left -= 1
    }
    return nil
  }

  /// Whether a row only numbers the columns: (1) (2) (3), A B 1 2, "5=3/4"; in brackets, or where each number is that of its
  /// column, some may be missing with their columns.
  static func isColumnNumbers(_ entries: [Grid.Entry]) -> Bool {
    guard entries.count >= 3 else { return false }
    let isBracketed = entries.allSatisfy { $0.text.hasPrefix("(") && $0.text.hasSuffix(")") }
    var expected: Int?
    var shift: Int?
    for entry in entries {
      var body = entry.text.filter { $0 != "(" && $0 != ")" && $0 != " " }
      if let equals = body.firstIndex(where: { $0 == "=" || $0 == ":" }) { body = String(body[..<equals]) }
      if body.count == 1, let letter = body.first, letter.isLetter { continue }
      guard let number = Int(body), number < 100 else { return false }
      if let wanted = expected {
        let mayMiss = isBracketed || entries.count >= 4 && number - entry.column == shift
        guard number == wanted || mayMiss && number > wanted else { return false }
      } else if number > 3 {
        return false
      }
      expected = number + 1
      shift = shift ?? number - entry.column
    }
    return expected != nil
  }
}
