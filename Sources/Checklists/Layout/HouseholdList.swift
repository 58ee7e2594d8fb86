import Spreadsheets
import VietnameseText

/// A list of households with a mark under each indicator that one meets, summed up below: "Cộng (52 hộ)", "Tỷ lệ (%)".
struct HouseholdList {
  /// The columns that name an indicator.
  let columns: [Column]
  /// The rows of households.
  private(set) var households: [Int] = []
  /// The labels of the rows of sums; the last is the village's, those before it are those of its groups.
  private(set) var sums: [Grid.Entry] = []
  /// The row of percents.
  private(set) var percents: Int?

  init?(_ table: TableBody, _ columns: [Column], _ sheet: SheetReader) {
    guard let first = columns.first, table.header.columns.contains(where: Self.isOfPersons) else { return nil }
    // "Danh sách hộ chưa có nhà tiêu": a mark is of a household that falls short.
    let headings = sheet.title.lines + table.header.columns.flatMap(\.path)
    guard !headings.contains(where: { NameWord.speaksOfShortfall($0.text, key: $0.key) }) else { return nil }
    self.columns = columns
    for row in (table.rows + table.totals).sorted() {
      let entries = sheet.grid.entries(row)
      guard let label = entries.first(where: { $0.isText && $0.column < first.number }) else { continue }
      let figures = columns.compactMap { sheet.grid.own(row, $0.number) }
      let isSummed = !figures.isEmpty && figures.allSatisfy { $0.plainNumber != nil }
      if entries[0].plainNumber != nil {
        households.append(row)
      } else if isSummed, ["cong", "tong", "toan"].contains(label.key.words.first ?? "") {
        sums.append(label)
      } else if isSummed, sheet.lineRole(label) == .field(.value) {
        percents = row
      }
    }
    // Beside the heads of villages a mark is a village's.
    let villages = table.header.columns.filter { $0.match(Headings.of(.checklist))?.role == .field(.village) }
    let isOfVillages = villages.contains { column in
      Set(households.compactMap { sheet.grid.own($0, column.number)?.key }).count > 1
    }
    guard households.count >= 2, !isOfVillages, let last = sums.last, last.row > households[households.count - 1],
      households.allSatisfy({ row in
        // Figures are those of villages.
        columns.allSatisfy { column in
          sheet.grid.own(row, column.number)?.plainNumber.map { $0 == 1 || $0 == 0 } ?? true
        }
      }),
      sums.count == 1 || Set(last.key.words).isDisjoint(with: ["to", "nhom", "cum", "doi"])
    else { return nil }
  }

  static func isOfPersons(_ column: Column) -> Bool {
    column.match(Headings.of(.checklist))?.role == .field(.person)
  }

  /// How many households a label says were counted: "Cộng toàn thôn: 47 hộ".
  static func count(in label: Grid.Entry) -> String? {
    let words = label.text.split { !$0.isLetter && !$0.isNumber }
    return zip(words, words.dropFirst()).first { $0.allSatisfy(\.isNumber) && $1.foldedKey == "ho" }.map {
      "\($0.0) hộ"
    }
  }
}

extension SheetReader {
  /// What the list says of each of its columns.
  func pieces(of list: HouseholdList, _ column: Column) -> [FigureLine.Piece] {
    var pieces: [FigureLine.Piece] = []
    if let sum = list.sums.last {
      if let entry = grid.own(sum.row, column.number) {
        pieces.append(FigureLine.Piece(role: .field(.numerator), entry: entry, column: column))
      }
      if let count = HouseholdList.count(in: sum) {
        let whole = Column(number: sum.column, path: [], isHidden: false)
        pieces.append(FigureLine.Piece(role: .field(.denominator), entry: replaced(sum, count), column: whole))
      }
    }
    if let row = list.percents, let entry = grid.own(row, column.number) {
      pieces.append(FigureLine.Piece(role: .field(.value), entry: entry, column: column))
    }
    return pieces
  }

  /// The sums of a list, each with the marks that it should be the number of; none of a column with anything but marks.
  func totals(of list: HouseholdList) -> [Submission.Table.Totals] {
    var totals: [Submission.Table.Totals] = []
    for column in list.columns {
      let cells = list.households.compactMap { grid.own($0, column.number) }
      guard cells.allSatisfy({ statusWords.read($0.text) != .unrecognised }) else { continue }
      let marks = cells.filter { [.mark, .yes, .status(.met)].contains(statusWords.read($0.text)) }
      var from = 0
      for sum in list.sums {
        let isWhole = sum.row == list.sums.last?.row
        let parts = marks.filter { $0.row < sum.row && (isWhole || $0.row > from) }
        from = sum.row
        guard let entry = grid.own(sum.row, column.number), let stated = entry.plainNumber else { continue }
        totals.append(
          Submission.Table.Totals(
            cell: entry.reference, stated: stated, parts: parts.map(\.reference), sum: Double(parts.count)))
      }
    }
    return totals
  }

  /// Says what the rows of a list hold.
  mutating func markRows(of list: HouseholdList, _ table: TableBody) {
    for row in list.households {
      for entry in grid.entries(row) {
        let column = table.header.columns.first { $0.number == entry.column }
        if list.columns.contains(where: { $0.number == entry.column }) {
          mark(entry.reference, .used(.numerator))
        } else if column.map(HouseholdList.isOfPersons) == true {
          mark(entry.reference, .used(.person))
        } else if column?.match(Headings.of(.checklist))?.role == .ordinal {
          mark(entry.reference, .decoration(.ordinal))
        }
      }
    }
    for sum in list.sums { mark(row: sum.row, .decoration(.total)) }
    if let row = list.percents { mark(row: row, .decoration(.total)) }
  }
}
