import FoundationEssentials
import Spreadsheets
import VietnameseText

/// Columns told by their cells where the heading helps only half: boxes to tick, times to come, percents, leaves of a group.
extension BodyEvidence {
  /// "Kết quả đạt được › Tính bằng | Cả thôn | Đã làm được | Chiếm": what a group says of several leaves that say nothing
  /// themselves is open, where the cells tell at least one of them. Returns the columns that were opened.
  func openGroups(_ columns: inout [Column]) -> [Int] {
    var groups: [CellReference: [Int]] = [:]
    let words: [Role] = [.field(.evidence), .field(.note), .field(.plan)]
    for index in columns.indices {
      let column = columns[index]
      guard let role = column.role, role == .field(.value) || words.contains(role), column.mapped == nil,
        !column.isHidden, column.path.count > 1,
        column.part == nil, column.year == nil, column.village == nil, let leaf = column.path.last,
        Headings.of(.checklist).match(Column.withoutPeriodAndUnit(leaf)) == nil, !Column.isPeriod(leaf)
      else { continue }
      // "Căn cứ › Số đạt | Tổng lượng": figures under a word for papers.
      if words.contains(role) {
        if cells(column).allSatisfy({ $0.plainNumber != nil }), cells(column).count >= 3 { columns[index].role = nil }
        continue
      }
      groups[column.path[column.path.count - 2].reference, default: []].append(index)
    }
    let opened = groups.values.filter { $0.count >= 2 }.flatMap(\.self).sorted()
    for index in opened { columns[index].role = nil }
    return opened
  }

  /// Remarks that all begin with a judgement, where no column holds judgements alone: "Chưa đạt, vướng đất 3 hộ".
  func tellJudgements(_ columns: inout [Column]) {
    let judging: [Role] = [.field(.status), .met, .notMet]
    // "Đạt | Tổng số" over figures are no judgements.
    guard
      !columns.contains(where: { column in
        column.role.map(judging.contains) == true && !cells(column).contains { $0.plainNumber != nil }
      })
    else { return }
    let found = columns.indices.filter { index in
      guard columns[index].role == .field(.note), columns[index].mapped == nil, !columns[index].isHidden else {
        return false
      }
      let cells = cells(columns[index])
      return cells.count >= 3
        && cells.allSatisfy { cell in
          guard cell.isText, case .status = sheet.statusWords.read(cell.text) else { return false }
          return true
        }
    }
    if found.count == 1, let only = found.first { columns[only].role = .field(.status) }
  }

  /// Boxes to tick are told by the first word of their headings, where another box stands beside them: "Đã đạt", "Đang làm",
  /// "Chưa làm".
  func tellBoxes(_ columns: inout [Column]) {
    let boxes = columns.indices.filter { index in
      let cells = cells(columns[index])
      return !columns[index].isHidden && columns[index].mapped == nil && !cells.isEmpty
        && cells.allSatisfy { sheet.statusWords.read($0.text) == .mark }
    }
    guard boxes.count >= 2 else { return }
    for index in boxes {
      guard let first = columns[index].path.last?.key.words.first else { continue }
      switch columns[index].role {
      case nil, .field(.numerator), .field(.status), .field(.value), .field(.plan), .other: break
      default: continue
      }
      switch first {
      case "da": columns[index].role = .met
      case "chua", "dang": columns[index].role = .notMet
      default: break
      }
    }
  }

  /// A column of times of which no two need be alike and none lies before the year, under a heading that says nothing: by when.
  func tellTime(_ columns: inout [Column], as role: Role) {
    guard !columns.contains(where: { $0.role == .field(.plan) || $0.role == .field(.due) }) else { return }
    let year = sheet.title.year?.value ?? sheet.expectedYear
    let found = columns.indices.filter { index in
      let column = columns[index]
      guard column.role == nil, column.mapped == nil, !column.isHidden, !column.isPast, !column.path.isEmpty,
        !Self.namesAnotherTime(column.key)
      else { return false }
      let cells = cells(column)
      // "02/Thg3" is the indicator 2.3.
      guard !areNumbers(cells) else { return false }
      var times: Set<CivilDate> = []
      for cell in cells {
        guard case .date(let day, _) = time(cell, year: year) else { continue }
        if let year, day.year < year { return false }
        times.insert(day)
      }
      let told = cells.count { if case .date = time($0, year: year) { true } else { false } }
      return times.count >= 2 && told >= 2 && told * 5 >= cells.count * 3
    }
    if found.count == 1, let only = found.first { columns[only].role = role }
  }

  private func time(_ cell: Grid.Entry, year: Int?) -> DateText {
    switch cell.cell.value {
    case .date(let day, _): return .date(day, .day)
    // "1/3" may be a day, and a third.
    case .string where cell.text.count >= 6 || cell.text.contains(where: \.isLetter):
      return DateText(cell.text, defaultYear: year)
    default: return .words
    }
  }

  /// "Ngày rà soát", "Bắt đầu": a time that is no deadline.
  private static func namesAnotherTime(_ key: String) -> Bool {
    // "Đăng ký" is no "kỳ".
    let padded = " \(key) ".replacing(" dang ki ", with: " ")
    let words = [
      " ra soat ", " kiem tra ", " cap nhat ", " cap ", " ki ", " bat dau ", " khoi cong ", " ban hanh ", " nhap ",
      " lap ", " bao cao ", " cong nhan ", " het han ", " sinh ", " gui ", " nop ", " xay ", " quyet dinh ",
    ]
    return words.contains { padded.contains($0) }
  }

  /// "Tăng (%)", "Dân góp (%)", "Còn thiếu (%)": a percent of something else.
  private static func namesAnotherPercent(_ column: Column) -> Bool {
    let padded = " \(column.key) "
    let words = [
      " tang ", " giam ", " gop ", " ho tro ", " doi ung ", " ti trong ", " quy dinh ", " muc ", " chuan ", " yeu cau ",
    ]
    return words.contains { padded.contains($0) } || Column.speaksOfOtherThings(column.path.map(\.key))
      || column.path.last.map { NameWord.speaksOfShortfall($0.text, key: $0.key) } == true
  }

  /// The only column headed by a percent sign, where nothing else is the result: "Hiện được (%)".
  func tellHeadedPercent(_ columns: inout [Column]) {
    let results: [Role] = [.field(.value), .field(.numerator), .field(.denominator)]
    guard !columns.contains(where: { $0.role.map(results.contains) == true && $0.ignored == nil }) else { return }
    let found = columns.indices.filter { index in
      let column = columns[index]
      guard column.role == nil, column.mapped == nil, !column.isHidden, !column.isPlanned, !column.isPast,
        column.saysPercent, !Self.namesAnotherPercent(column)
      else { return false }
      let cells = cells(column)
      return cells.count >= 2 && cells.allSatisfy { FigureText($0.text)?.value.map { $0 <= 100 } == true }
    }
    if found.count == 1, let only = found.first { columns[only].role = .field(.value) }
  }
}
