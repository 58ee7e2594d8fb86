import Criteria
import Spreadsheets
import VietnameseText

/// Rows and columns whose figures are not what they seem: counts where percents are due, another year's rows.
extension SheetReader {
  /// Takes nothing from a column of bare numbers that should be percents and is counts: whole numbers, some past 100.
  mutating func refuseCounts(_ lines: inout [FigureLine]) {
    var pieces: [Int: [Grid.Entry]] = [:]
    for line in lines where line.indicator.kind == .percent {
      for piece in line.pieces(.field(.value)) where isBare(piece, line) {
        pieces[piece.column.number, default: []].append(piece.entry)
      }
    }
    for (number, entries) in pieces.sorted(by: { $0.key < $1.key }) {
      let figures = entries.compactMap(\.plainNumber)
      guard figures.contains(where: { $0 > 100 }), figures.count >= 2, figures.allSatisfy({ $0 == $0.rounded() }) else {
        continue
      }
      let refused = Set(entries.map(\.reference))
      raise(
        .ambiguousMapping, cell: entries.first?.reference, field: .value,
        found: entries.map(\.text).joined(separator: " | "), related: Array(entries.dropFirst().map(\.reference)))
      for index in lines.indices {
        lines[index].pieces.removeAll { $0.column.number == number && refused.contains($0.entry.reference) }
      }
    }
  }

  /// Whether nothing says that a number is a percent: no sign, no unit, no heading.
  private func isBare(_ piece: FigureLine.Piece, _ line: FigureLine) -> Bool {
    guard piece.entry.plainNumber != nil, !piece.entry.text.contains("%"), !piece.column.saysPercent else {
      return false
    }
    let isNamedPercent = piece.column.key.words.contains("ti") && piece.column.key.contains("ti le")
    if isNamedPercent || line.piece(.field(.numerator)) != nil { return false }
    // "Số hộ …", "… (%)": the row says which it is.
    if line.asksForCount || line.name?.contains("%") == true { return false }
    let unit: Unit? = Unit(piece.column.unit) ?? Unit(line.unit)
    return unit == nil
  }

  /// The rows of the year that is asked for, where a column "Năm" gives each row its own; the others are left aside, and said so.
  mutating func rowsOfYear(_ raw: [IndicatorRow], _ columns: [Column], expected: Int?) -> [IndicatorRow] {
    guard let expected, let (column, others) = rowsOfOtherYears(raw.map(\.row), columns, expected: expected) else {
      return raw
    }
    var kept: [IndicatorRow] = []
    var keys: Set<CellReference> = []
    var first: CellReference?
    var last: CellReference?
    for row in raw {
      if others.contains(row.row) {
        for entry in grid.entries(row.row)
        where ![row.numberCell, row.nameCell].contains(where: { $0?.reference == entry.reference }) {
          mark(entry.reference, .decoration(.ignoredColumn))
          first = first ?? entry.reference
          last = entry.reference
        }
      } else {
        var row = row
        let own = (row.numberCell ?? row.nameCell)?.reference
        // The cell merged down over both years' rows stands in one that is left aside.
        if row.isContinued, let own, keys.insert(own).inserted {
          row.isContinued = false
          row.opensAnew = true
        }
        kept.append(row)
      }
    }
    if let first, let last {
      raise(
        .unmappedCells, cell: first, range: CellRange(first, last), found: column.heading,
        suggestion: "năm khác \(expected)")
    }
    return kept
  }

  /// The rows of other years than the expected one, where a column "Năm" gives each row its own; `nil` where all are of one.
  private func rowsOfOtherYears(
    _ rows: [Int], _ columns: [Column], expected: Int
  ) -> (column: Column, rows: Set<Int>)? {
    let headings: Set<String> = ["nam", "nam so lieu", "nam bao cao", "nam danh gia", "ki bao cao"]
    guard let column = columns.first(where: { $0.role == nil && headings.contains($0.key) }) else { return nil }
    let years = rows.map { ($0, grid.shown($0, column.number).flatMap(TitleBlock.bareYear)) }
    let others = years.filter { $0.1 != nil && $0.1 != expected }
    guard years.contains(where: { $0.1 == expected }), !others.isEmpty else { return nil }
    return (column, Set(others.map(\.0)))
  }

  /// A table whose rows are villages without the rows of other years, which are left aside, and said so.
  mutating func ofYear(_ table: TableBody, _ village: Column, _ columns: [Column]) -> TableBody {
    guard let expected = title.year?.value ?? expectedYear,
      let (column, others) = rowsOfOtherYears(table.rows, columns, expected: expected)
    else { return table }
    var kept = table
    kept.rows.removeAll(where: others.contains)
    let left = others.sorted().flatMap { grid.entries($0) }
      .filter { $0.column > village.number }
    for entry in left { mark(entry.reference, .decoration(.ignoredColumn)) }
    if let first = left.first, let last = left.last {
      raise(
        .unmappedCells, cell: first.reference, range: CellRange(first.reference, last.reference), found: column.heading,
        suggestion: "năm khác \(expected)")
    }
    return kept
  }
}
