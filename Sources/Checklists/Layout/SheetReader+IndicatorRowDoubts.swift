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
      let figures = entries.compactMap(\.number)
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
    guard piece.entry.number != nil, !piece.entry.text.contains("%"), !piece.column.saysPercent else { return false }
    let isNamedPercent = piece.column.key.words.contains("ti") && piece.column.key.contains("ti le")
    if isNamedPercent || line.piece(.field(.numerator)) != nil { return false }
    let unit: Unit? = Unit(piece.column.unit) ?? Unit(line.unit)
    return unit == nil
  }

  /// The rows of the year that is asked for, where a column "Năm" gives each row its own; the others are left aside, and said so.
  mutating func rowsOfYear(_ raw: [IndicatorRow], _ columns: [Column], expected: Int?) -> [IndicatorRow] {
    let headings: Set<String> = ["nam", "nam so lieu", "nam bao cao", "nam danh gia", "ki bao cao"]
    guard let expected, let column = columns.first(where: { $0.role == nil && headings.contains($0.key) }) else {
      return raw
    }
    let years = raw.map { row in grid.shown(row.row, column.number).flatMap(TitleBlock.bareYear) }
    guard years.contains(expected), Set(years.compactMap(\.self)).count > 1 else { return raw }
    var kept: [IndicatorRow] = []
    var keys: Set<CellReference> = []
    var first: CellReference?
    var last: CellReference?
    for (row, year) in zip(raw, years) {
      if let year, year != expected {
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
}
