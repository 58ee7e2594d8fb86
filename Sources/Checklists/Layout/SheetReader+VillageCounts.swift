import Criteria
import Spreadsheets
import VietnameseText

/// Tables with a village in each row: which columns are the counts and the wholes of which results.
extension SheetReader {
  /// Tells counts and wholes by the results beside them, whatever their headings say: of the columns of one indicator, the two
  /// of which one is, row by row, those percents of the other, or so much a head of the other.
  func tellByResults(
    _ table: TableBody, _ columns: inout [Column], _ items: inout [Int: Catalogue.Item],
    named: [Int: CellReference], besides village: Int
  ) {
    let evidence = BodyEvidence(sheet: self, rows: table.rows)
    let isSingle = Set(items.values.map(\.position)).count == 1
    for result in columns where isResult(result, items) && result.mapped == nil {
      guard let item = items[result.number],
        columns.count(where: {
          isResult($0, items) && $0.part == result.part && items[$0.number]?.position == item.position
        }) == 1
      else { continue }
      let open: [Role?] = [nil, .field(.value), .field(.numerator), .field(.denominator), .other]
      func isOpen(_ column: Column) -> Bool {
        column.number != result.number && column.number != village && open.contains(column.role)
          && column.mapped == nil && !column.isHidden && !isOfOtherTime(column)
      }
      // What a table of one indicator counts needs no name of its own.
      let group = columns.indices.filter { index in
        let column = columns[index]
        return isOpen(column) && column.part == result.part
          && (items[column.number].map { $0.position == item.position } ?? (isSingle && column.role != .other))
      }
      let wholes = group + columns.indices.filter { isOpen(columns[$0]) && items[columns[$0].number] == nil }
      func proven(_ parts: [Int]) -> [(Int, Int)] {
        parts.flatMap { part in Set(wholes).filter { $0 != part }.sorted().map { (part, $0) } }
          .filter { part, whole in
            item.indicator.kind == .ratio
              ? evidence.proves(columns[part], of: columns[whole], quotient: result)
              : evidence.proves(columns[part], of: columns[whole], percent: result)
          }
      }
      var pairs = proven(group)
      // "Đã qua đào tạo" under a heading of its own: the percents say what it counts.
      if pairs.isEmpty, !group.contains(where: { columns[$0].role == .field(.numerator) }) { pairs = proven(wholes) }
      guard pairs.count == 1, let pair = pairs.first else { continue }
      // "Nhà kiên cố | Nhà bán kiên cố": a further count that adds to it speaks of the indicator as much.
      let isRivalled = group.contains { index in
        let number = columns[index].number
        guard ![pair.0, pair.1].contains(index), named[number]?.column == number, columns[index].role != .other else {
          return false
        }
        let figures = table.rows.compactMap { row -> (own: Double, other: Double, whole: Double)? in
          guard let own = evidence.figure(columns[pair.0], row), let other = evidence.figure(columns[index], row),
            let whole = evidence.figure(columns[pair.1], row)
          else { return nil }
          return (own, other, whole)
        }
        return figures.allSatisfy { $0.own + $0.other <= $0.whole } && figures.contains { $0.other > $0.own }
      }
      if isRivalled { continue }
      for index in group where columns[index].role != .other && items[columns[index].number] != nil {
        columns[index].role = .other
      }
      columns[pair.0].role = .field(.numerator)
      items[columns[pair.0].number] = item
      if items[columns[pair.1].number] != nil || (isSingle && result.part == nil) {
        columns[pair.1].role = .field(.denominator)
        items[columns[pair.1].number] = item
      }
    }
  }

  /// Whether a column holds the results of an indicator that is held against a whole: percents that say so, or quotients.
  private func isResult(_ column: Column, _ items: [Int: Catalogue.Item]) -> Bool {
    guard column.role == .field(.value), !isOfOtherTime(column) else { return false }
    switch items[column.number]?.indicator.kind {
    case .percent: return column.saysPercent
    case .ratio: return column.path.last.map { $0.key.hasPrefix("binh quan") || $0.text.contains("/") } == true
    default: return false
    }
  }

  /// Whether the heading speaks of a plan or of another year than the sheet's.
  private func isOfOtherTime(_ column: Column) -> Bool {
    column.isPast || column.isPlanned || column.year.map { $0 != title.year?.value ?? expectedYear } == true
  }

  /// Columns of wholes ("Nhân khẩu", "Tổng số hộ") that stand once for several indicators: which column of counts each serves.
  ///
  /// A column serves only where it counts what the indicator's denominator counts and is hardly ever smaller than the counts; where
  /// the counts could as well be percents, nothing is taken.
  mutating func shareDenominators(
    _ table: TableBody, _ columns: inout [Column], _ items: inout [Int: Catalogue.Item], besides village: Int
  ) -> [Int: Int] {
    var shared: [Int: Int] = [:]
    let evidence = BodyEvidence(sheet: self, rows: table.rows)
    let wholes = columns.filter { column in
      column.number != village && items[column.number] == nil && column.ignored == nil && !column.isHidden
        && table.rows.contains { evidence.figure(column, $0) != nil }
    }
    for index in columns.indices {
      let column = columns[index]
      guard let item = items[column.number], let denominator = denominator(of: item, part: column.part) else {
        continue
      }
      guard column.role == .field(.numerator) || column.role == .field(.value), !column.saysPercent else { continue }
      let peers = columns.filter { items[$0.number]?.position == item.position }
      let group = peers.filter { $0.part == column.part }
      // "Tháng 6 | Tháng 7 | Lũy kế".
      if !column.isCumulated, group.contains(where: \.isCumulated) { continue }
      let own = group.filter { $0.role == .field(.denominator) }
      var fitting =
        own.isEmpty
        ? wholes.filter { whole in
          // One length of roads serves 2.2a and 2.2b; the men's total never serves the women.
          let isShared = whole.part == nil && !["male", "female"].contains(column.part)
          return (whole.part == column.part || isShared) && Self.counts(whole, denominator)
        } : own
      // Whatever its heading says: the counts are, row by row, the percents beside them of it.
      let percents = group.filter {
        $0.role == .field(.value) && $0.number != column.number && !isOfOtherTime($0)
      }
      if fitting.count != 1, own.isEmpty, percents.count == 1 {
        let proven = wholes.filter { evidence.proves(column, of: $0, percent: percents[0]) }
        if proven.count == 1 { fitting = proven }
      }
      guard fitting.count == 1, let whole = fitting.first else { continue }
      let pairs = table.rows.compactMap { row -> (Double, Double)? in
        guard let count = evidence.figure(column, row), let all = evidence.figure(whole, row) else { return nil }
        return (count, all)
      }
      // A slip in one row, a total of 0 or a digit too many, is that row's finding and spoils no column.
      guard !pairs.isEmpty, pairs.count(where: { $0.0 > $0.1 }) * 5 <= pairs.count else { continue }
      if column.role == .field(.value) {
        // A column beside the counts or the percents of the same thing is told by them.
        guard !group.contains(where: { $0.role == .field(.numerator) }) else { continue }
        guard pairs.allSatisfy({ $0.0 == $0.0.rounded() }) else { continue }
        let hasPercents = group.contains { $0.role == .field(.value) && $0.saysPercent && !isOfOtherTime($0) }
        // What one column of the table proves holds for its neighbours.
        let counts = columns.filter { other in
          items[other.number]?.indicator.kind == .percent && !other.saysPercent
            && (other.role == .field(.value) || other.role == .field(.numerator))
        }
        let exceeds = counts.contains { other in
          table.rows.contains { (evidence.figure(other, $0) ?? 0) > 100 }
        }
        guard exceeds || hasPercents else {
          // Nothing tells 45 people from 45 percent.
          raise(
            .ambiguousMapping, cell: column.path.last?.reference, field: .value, found: column.heading,
            related: [whole.path.last?.reference].compactMap { $0 }, indicator: item.indicator.id)
          items[column.number] = nil
          continue
        }
        columns[index].role = .field(.numerator)
      }
      if own.isEmpty { shared[column.number] = whole.number }
    }
    refuseCounts(table, &columns, &items)
    for number in Set(shared.values) {
      if let index = columns.firstIndex(where: { $0.number == number }) { columns[index].role = .field(.denominator) }
    }
    return shared
  }

  /// What an indicator, or a part of it, is held against.
  private func denominator(of item: Catalogue.Item, part: String?) -> Indicator.Quantity? {
    item.indicator.parts.first { $0.id == part }?.denominator ?? item.indicator.denominator
  }

  /// Takes nothing from columns that should be percents and are counts: where two rows or more of one pass 100, none of those
  /// without a percent sign is believed.
  private mutating func refuseCounts(
    _ table: TableBody, _ columns: inout [Column], _ items: inout [Int: Catalogue.Item]
  ) {
    let bare = columns.filter { column in
      column.role == .field(.value) && !column.saysPercent && items[column.number]?.indicator.kind == .percent
    }
    let isCounted = bare.contains { column in
      let figures = table.rows.compactMap { grid.own($0, column.number) }
        .filter { !$0.text.contains("%") }.compactMap(\.plainNumber)
      let above = figures.count { $0 > 100 }
      return above >= 2 && above * 3 >= figures.count
    }
    guard isCounted else { return }
    for column in bare {
      raise(
        .ambiguousMapping, cell: column.path.last?.reference, field: .value, found: column.heading,
        indicator: items[column.number]?.indicator.id)
      items[column.number] = nil
      if let index = columns.firstIndex(where: { $0.number == column.number }) { columns[index].role = nil }
    }
  }

  /// Whether a column counts what a denominator counts.
  private static func counts(_ column: Column, _ denominator: Indicator.Quantity) -> Bool {
    let words = Set(column.path.flatMap { $0.key.words })
    let people: Set<String> = ["nguoi", "khau"]
    if denominator.text.foldedKey.contains("luc luong lao dong") {
      return words.isSuperset(of: ["luc", "luong", "lao", "dong"])
    }
    let unit = Set(denominator.unit.foldedKey.words)
    if unit == ["nguoi"] { return !words.isDisjoint(with: people) && words.isDisjoint(with: ["ho", "lao"]) }
    return unit.isSubset(of: words)
  }
}
