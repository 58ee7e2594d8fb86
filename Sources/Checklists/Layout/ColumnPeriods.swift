import Spreadsheets
import VietnameseText

/// Columns of the same figure at several times: "Quý I | Quý II", "T1 … T12", "Tháng 6 | Tháng 7 | Lũy kế".
extension Column {
  /// The month with which the time in the heading ends, nearest to the figures first: "Quý II" 6, "T7" 7, "Đến 31/7" 7.
  var lastMonth: Int? { path.reversed().lazy.compactMap { Self.lastMonth(in: $0.text.foldedKey.words) }.first }

  /// Whether the heading counts what came about within a time, so that its months add up.
  var countsWithin: Bool {
    let padded = " \(key) "
    return [
      " trong thang ", " trong qui ", " trong ki ", " phat sinh trong ", " tang them ", " moi thuc hien ",
      " moi tham gia ",
      " moi duoc ", " lam moi ",
    ].contains(where: padded.contains)
  }

  /// Whether it holds the sum up to now.
  var isCumulated: Bool { " \(key) ".contains(" lui ke ") }

  private static let ends: [String: Int] = ["i": 1, "ii": 2, "iii": 3, "iv": 4]

  /// The last month of the time that words name; `nil` where they name none within a year.
  static func lastMonth(in words: [String]) -> Int? {
    func number(_ index: Int) -> Int? { words.indices.contains(index) ? Int(words[index]) : nil }
    for (index, word) in words.enumerated() {
      let before = index > 0 ? words[index - 1] : ""
      switch word {
      case "qui":
        guard index + 1 < words.count, let quarter = ends[words[index + 1]] ?? Int(words[index + 1]) else { continue }
        if (1...4).contains(quarter) { return quarter * 3 }
      case "thang":
        if let month = number(index + 1), (1...12).contains(month) { return month }
        // "6 tháng đầu năm".
        if let months = Int(before), (1...12).contains(months) { return months }
      case "dot", "lan":
        if let time = number(index + 1), (1...12).contains(time) { return time }
      default:
        if (2...3).contains(word.count), let month = word.hasPrefix("t") ? Int(word.dropFirst()) : nil,
          (1...12).contains(month)
        {
          return month
        }
        // "31/7", "đến 31/12/2022".
        if let day = Int(word), (1...31).contains(day), let month = number(index + 1), (1...12).contains(month),
          index == 0 || ["den", "ngai", "het", "tinh", "diem"].contains(before)
        {
          return month
        }
      }
    }
    return nil
  }
}

extension SheetReader {
  /// Whether a text speaks of an aim, of an earlier time or of another year than the sheet's: "mục tiêu đến cuối năm 40 hộ".
  func speaksOfOtherTime(_ text: String) -> Bool {
    guard let reference = CellReference(row: 1, column: 1) else { return false }
    let entry = Grid.Entry(
      cell: Cell(reference: reference, value: .string(text), text: text), text: text, key: text.foldedKey)
    let heading = Column(number: 1, path: [entry], isHidden: false)
    let years = Column.years(in: text)
    return heading.isPlanned || heading.isPast
      || (!years.isEmpty && (title.year?.value ?? expectedYear).map { !years.contains($0) } == true)
  }
}

extension ColumnRoles {
  /// Keeps of the columns of one figure at several times the last one that is filled in, or the sum up to now.
  ///
  /// Counts that go down from one time to the next are no states but what came about within each: none of them is the figure.
  mutating func settleMonths() {
    let open = columns.indices.filter { index in
      let column = columns[index]
      return FigureRoles.isFigure(column.role) && column.ignored == nil && column.mapped == nil && !column.isHidden
    }
    for group in Dictionary(grouping: open, by: { "\(scope(columns[$0]))|\(columns[$0].part ?? "")" }).values {
      let timed = group.filter { columns[$0].lastMonth != nil && !columns[$0].isCumulated }
      let byRole = Dictionary(grouping: timed, by: { columns[$0].role })
      guard byRole.values.contains(where: { Set($0.compactMap { columns[$0].lastMonth }).count > 1 }) else { continue }
      for (role, indices) in byRole {
        let sums = group.filter { columns[$0].role == role && !timed.contains($0) }
        let isSummed =
          group.contains { columns[$0].isCumulated }
          || sums.contains { evidence.isSum(columns[$0], of: indices.map { columns[$0] }) }
        let isWithin = indices.contains { columns[$0].countsWithin }
        if isSummed || isWithin { for index in indices { columns[index].ignored = "kỳ khác" } }
      }
      let left = timed.filter { columns[$0].ignored == nil }
      // With December filled in too, nothing tells what was done from what is hoped for.
      guard let last = left.filter({ isFilled(columns[$0]) }).compactMap({ columns[$0].lastMonth }).max(), last < 12
      else { continue }
      if left.contains(where: { columns[$0].role == .field(.numerator) || columns[$0].role == .field(.value) }),
        Dictionary(grouping: left, by: { columns[$0].role }).values.contains(where: goDown)
      {
        continue
      }
      for index in left where columns[index].lastMonth != last { columns[index].ignored = "kỳ khác" }
    }
  }

  private var evidence: BodyEvidence { BodyEvidence(sheet: sheet, rows: table.rows) }

  private func isFilled(_ column: Column) -> Bool {
    table.rows.contains { sheet.grid.own($0, column.number) != nil }
  }

  /// Whether counts in the order of their months go down more than now and then.
  private func goDown(_ indices: [Int]) -> Bool {
    guard let first = indices.first, !columns[first].saysPercent else { return false }
    let ordered = indices.sorted { (columns[$0].lastMonth ?? 0) < (columns[$1].lastMonth ?? 0) }
    var steps = 0
    var downs = 0
    for row in table.rows {
      let figures = ordered.compactMap { index -> Double? in
        // Percents tell a state, and may fall.
        if sheet.grid.own(row, columns[index].number)?.text.contains("%") == true { return nil }
        return evidence.figure(columns[index], row)
      }
      steps += max(figures.count - 1, 0)
      downs += zip(figures, figures.dropFirst()).count { $0 > $1 }
    }
    return downs * 4 > steps
  }
}
