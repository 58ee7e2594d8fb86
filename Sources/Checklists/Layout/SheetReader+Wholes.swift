import Criteria
import Spreadsheets
import VietnameseText

/// Tables that tell what is held against what in rows of their own: "Tổng số hộ", then "Số hộ có nhà kiên cố", then "Tỷ lệ …".
extension SheetReader {
  /// What one row's figure is of its indicator.
  private enum Quantity { case whole, count, result }

  /// The figure of a village's register that a row tells: "Tổng số hộ toàn thôn", "Tổng số nhân khẩu".
  func registerFigure(_ name: String?) -> Indicator.RegisterFigure? {
    guard let name else { return nil }
    let frame: Set<String> = [
      "tong", "so", "thon", "ban", "toan", "cua", "la", "bao", "nhieu", "hien", "co", "trong", "nam", "dan", "cu",
    ]
    let words = name.foldedKey.words.filter { Int($0) == nil }
    guard words.contains("so") || words.first == "tong" || words.first == "dan" || words == ["nhan", "khau"] else {
      return nil
    }
    switch words.filter({ !frame.contains($0) }) {
    case ["ho"]: return .households
    case ["khau"], ["nhan", "khau"], ["nguoi"]: return .people
    case [] where words.prefix(3) == ["tong", "dan", "so"] || words.prefix(2) == ["dan", "so"]: return .people
    default: return nil
    }
  }

  /// Whether a row without an indicator of its own may tell a whole.
  func tellsWhole(_ row: IndicatorRow) -> Bool {
    guard row.hasFigures, let name = row.name else { return false }
    return name.foldedKey.hasPrefix("tong ") || registerFigure(name) != nil
  }

  /// Whether a name tells what an indicator is held against, and nothing of what is counted: "Tổng chiều dài đường thôn".
  private func isWhole(_ name: String?, of line: FigureLine) -> Bool {
    guard let name, name.foldedKey.hasPrefix("tong "), let whole = line.indicator.denominator else { return false }
    let told = NameWord.all(in: name)
    // "Tổng số hộ được sử dụng nước sạch" counts.
    if told.contains(where: { ["đã", "được", "đạt"].contains($0.spelled) }) { return false }
    let words = Set(NameWord.normalised(name).map(\.folded))
    // "tổng số hộ (trừ hộ nghèo …)".
    let text = whole.text.firstRange(of: " (trừ ").map { String(whole.text[..<$0.lowerBound]) } ?? whole.text
    let wholes = Set(NameWord.normalised(text).map(\.folded))
    let counts = Set(NameWord.normalised(line.indicator.numerator?.text ?? "").map(\.folded)).subtracting(wholes)
    let subject = wholes.union(NameWord.normalised(line.indicator.text).map(\.folded))
    return words.isDisjoint(with: counts) && !words.isDisjoint(with: subject)
  }

  /// The only figure of a line that brings no more than one.
  private func lone(_ line: FigureLine) -> (index: Int, piece: FigureLine.Piece)? {
    let figures = line.pieces.indices.filter { index in
      [.field(.value), .field(.numerator), .field(.denominator)].contains(line.pieces[index].role)
    }
    guard figures.count == 1, let index = figures.first, line.pieces[index].role != .field(.denominator) else {
      return nil
    }
    return (index, line.pieces[index])
  }

  private func quantity(_ line: FigureLine) -> Quantity? {
    guard line.indicator.kind == .percent, let piece = lone(line)?.piece,
      line.name.map({ speaksOfOtherTime($0) }) != true || speaksOfOtherTime(line.indicator.text)
    else { return nil }
    let unit = Unit(line.unit) ?? Unit(piece.column.unit)
    if piece.entry.text.contains("%") || unit?.dimension == .percent { return .result }
    if isWhole(line.name, of: line) { return .whole }
    if unit != nil || line.asksForCount { return .count }
    return line.name?.foldedKey.hasPrefix("ti le ") == true ? .result : nil
  }

  /// The lines of a table with the rows of one indicator put together, and the rows that tell a whole given to the lines below
  /// them; what is left of those rows is reported.
  mutating func joined(_ lines: [FigureLine], wholes: [(row: IndicatorRow, set: Int)]) -> [FigureLine] {
    var lines = joinedRows(lines)
    for index in lines.indices where quantity(lines[index]) == .whole {
      if let lone = lone(lines[index]) { lines[index].pieces[lone.index].role = .field(.denominator) }
    }
    for (row, set) in wholes {
      var isUsed = false
      let figure = registerFigure(row.name)
      let isOnly = wholes.count { registerFigure($0.row.name) == figure } == 1
      for index in lines.indices where lines[index].row > row.row || (figure != nil && isOnly) {
        let line = lines[index]
        let isTold =
          figure != nil
          ? line.indicator.denominator?.register == figure : line.row - row.row <= 3 && isWhole(row.name, of: line)
        guard isTold, line.piece(.field(.denominator)) == nil,
          line.piece(.field(.numerator)) != nil || quantity(line) == .count
        else { continue }
        let own = row.pieces.filter {
          $0.role == .field(.value) && ($0.column.villageCell == nil || $0.column.villageCell == line.villageCell)
        }
        guard own.count == 1, var piece = own.first else { continue }
        let count = line.pieces.first { $0.role == .field(.numerator) || $0.role == .field(.value) }?.entry.number
        if let count, let all = piece.entry.number, count > all { continue }
        piece.role = .field(.denominator)
        lines[index].pieces.append(piece)
        isUsed = true
      }
      if isUsed { mark(row.nameCell?.reference, .used(.name)) } else { reportUnknown(row, set: set) }
    }
    return lines
  }

  /// Rows that each tell another quantity of the same indicator become one line, at the row of the result.
  private func joinedRows(_ lines: [FigureLine]) -> [FigureLine] {
    var groups: [String: [Int]] = [:]
    for (index, line) in lines.enumerated() {
      let village = line.villageCell.map { "\($0)" } ?? line.village?.name ?? ""
      groups["\(line.item.position)|\(line.part ?? "")|\(village)", default: []].append(index)
    }
    var lines = lines
    var dropped: Set<Int> = []
    for group in groups.values where group.count > 1 {
      let told = group.map { quantity(lines[$0]) }
      let known = told.compactMap { $0 }
      guard known.count == told.count, Set(known).count == known.count,
        let base = zip(group, told).first(where: { $0.1 == .result })?.0
          ?? zip(group, told).first(where: { $0.1 == .count })?.0
      else { continue }
      for (index, quantity) in zip(group, known) {
        guard let lone = lone(lines[index]) else { continue }
        let role: Role =
          switch quantity {
          case .whole: .field(.denominator)
          case .count: .field(.numerator)
          case .result: .field(.value)
          }
        lines[index].pieces[lone.index].role = role
        // The unit of its own row: counts in km beside a result in percent.
        if let unit = lines[index].unit { lines[index].pieces[lone.index].column.unit = unit }
        guard index != base else { continue }
        lines[base].pieces += lines[index].pieces.filter { piece in
          FigureRoles.isTaken(piece.role) && lines[base].piece(piece.role) == nil
        }
        lines[base].problems += lines[index].problems
        dropped.insert(index)
      }
    }
    return lines.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
  }
}
