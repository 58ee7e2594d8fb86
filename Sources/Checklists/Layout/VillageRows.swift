import Criteria
import Spreadsheets
import VietnameseText

/// Tables with a village in each row.
enum VillageRows {
  /// The indicator that a heading names: by its number, in brackets too, or by its name.
  static func item(heading entry: Grid.Entry, _ sheet: SheetReader, set: Int?) -> Catalogue.Item? {
    answer(heading: entry, sheet, set: set)?.item
  }

  /// The indicator that a heading names, and the part of it ("2.2a").
  static func answer(heading entry: Grid.Entry, _ sheet: SheetReader, set: Int?) -> IndicatorResolver.Answer? {
    var sets = set.map { [$0] } ?? Array(sheet.catalogue.sets.indices)
    var numbers = IndicatorNumber.candidates(entry).filter { $0.item != nil }
    var name = entry.text
    if numbers.isEmpty, let (number, rest) = IndicatorNumber.leading(entry.text),
      number.item != nil || rest.isEmpty || entry.key.hasPrefix("tieu chi") || entry.key.hasPrefix("tc")
    {
      numbers = [number]
      name = rest
    } else if !numbers.isEmpty {
      name = ""
    }
    if numbers.isEmpty, let (number, rest) = IndicatorNumber.trailing(entry.text) {
      numbers = [number]
      name = rest
    }
    // "(chỉ tiêu 17.4 NTM nâng cao)" is of that set, whatever the table's is.
    if let isAdvanced = numbers.first?.isAdvanced, let told = isAdvanced ? sheet.advancedSet : sheet.plainSet {
      sets = [told]
    }
    let resolver = IndicatorResolver(catalogue: sheet.catalogue)
    for set in sets {
      if numbers.isEmpty {
        guard entry.isText, Headings.of(.checklist).match(entry.key)?.isWhole != true, entry.key.words.count >= 2,
          IndicatorNumber.setNames[entry.key] == nil,
          !measures.contains(Self.withoutUnit(entry.text).foldedKey),
          let match = sheet.catalogue.best(Self.withoutUnit(entry.text), set: set), match.isClear, match.score >= 0.65
        else { continue }
        return IndicatorResolver.Answer(item: match.item)
      }
      if let answer = resolver.resolve(numbers, name: name, set: set, previous: nil, criterion: nil) {
        return answer
      }
    }
    return nil
  }

  /// What is measured, with no word of what it is measured on: such a heading names no indicator.
  private static let measures: Set<String> = Set(
    [
      "diện tích", "tổng diện tích", "chiều dài", "tổng chiều dài", "số lượng", "tỷ lệ", "số hộ", "tổng số hộ",
      "bình quân", "bình quân đầu người",
    ].map(\.foldedKey))

  private static let frame: Set<String> = Set(
    [
      "thống", "kê", "bảng", "biểu", "tổng", "hợp", "danh", "sách", "kết", "quả", "rà", "soát", "báo", "cáo", "số",
      "liệu", "về", "theo", "thôn", "các", "xã", "năm", "của", "thực", "hiện",
    ].map(\.foldedKey))

  /// A title without the words around what it is about: "THỐNG KÊ … NĂM 2023".
  private static func withoutFrame(_ text: String) -> String {
    var words = text.singleSpaced.split(separator: " ").map(String.init)
    func isFrame(_ word: String) -> Bool {
      let key = word.foldedKey
      return key.isEmpty || frame.contains(key) || (key.count == 4 && Int(key) != nil)
    }
    while let first = words.first, isFrame(first) { words.removeFirst() }
    while let last = words.last, isFrame(last) { words.removeLast() }
    return words.joined(separator: " ")
  }

  static func withoutUnit(_ text: String) -> String {
    guard let open = text.lastIndex(of: "(") else { return text }
    return String(text[..<open])
  }

  /// A part of a table under a row of its own that names its indicator: "I | Chỉ tiêu 9.2. Tỷ lệ hộ có nhà kiên cố".
  struct Section {
    var item: Catalogue.Item
    var cell: Grid.Entry
    var rows: [Int] = []
    var totals: [Int] = []
  }

  private static let groups: Set<String> = Set(
    [
      "Tổ", "Tên tổ", "Tổ tự quản", "Tổ liên gia", "Tổ dân cư", "Tổ dân phố", "Nhóm", "Nhóm hộ", "Nhóm liên gia",
      "Liên gia", "Cụm dân cư", "Điểm dân cư", "Khu", "Tên nhóm", "Đội",
    ].map(\.foldedKey))

  /// Whether a column names groups of households within the village of the title, with one row below that sums them up.
  static func areGroups(_ column: Column, _ table: TableBody, _ sheet: SheetReader) -> Bool {
    guard let leaf = column.path.last, groups.contains(leaf.key), case .found? = sheet.title.village?.match,
      table.totals.count == 1, let total = table.totals.first, let label = sheet.grid.entries(total).first
    else { return false }
    let cells = table.rows.compactMap { sheet.grid.own($0, column.number) }
    return !label.key.words.contains("xa") && cells.count >= 2
      && !cells.contains { sheet.register.exact(VillageRegister.withoutKind($0.text)) != nil }
  }

  /// The column that names a village in each row numbered 1, 2, 3, and what it has ("TBA Nà Pài 1") in the rows 1.1, 1.2 below it,
  /// with those rows.
  static func detailed(
    _ columns: [Column], _ table: TableBody, _ sheet: SheetReader
  ) -> (column: Int, rows: Set<Int>)? {
    guard !sheet.register.isEmpty, let ordinals = columns.first(where: { $0.role == .ordinal }) else { return nil }
    var villages: [Int] = []
    var details: Set<Int> = []
    for row in table.rows {
      guard let entry = sheet.grid.own(row, ordinals.number), let number = IndicatorNumber.candidates(entry).first
      else {
        return nil
      }
      if number.item == nil { villages.append(row) } else { details.insert(row) }
    }
    guard villages.count >= 2, !details.isEmpty else { return nil }
    let column = columns.indices.first { index in
      columns[index].number != ordinals.number
        && villages.allSatisfy { row in
          guard let entry = sheet.grid.own(row, columns[index].number), entry.isText else { return false }
          return sheet.register.exact(VillageRegister.withoutKind(entry.text)) != nil
            || sheet.register.exact(entry.text) != nil
        }
    }
    return column.map { ($0, details) }
  }

  /// The sections of a table whose rows are villages; empty where a village stands before the first.
  static func sections(_ table: TableBody, _ village: Column, _ sheet: SheetReader) -> [Section] {
    var sections: [Section] = []
    for row in (table.rows + table.totals).sorted() {
      let entries = sheet.grid.entries(row)
      if entries.count <= 2, let entry = entries.last, entry.isText, !table.totals.contains(row),
        sheet.register.exact(entry.text) == nil, let item = mentioned(entry.text, sheet, sheet.setOfTitle)
      {
        sections.append(Section(item: item, cell: entry))
      } else if sections.isEmpty {
        return []
      } else if table.totals.contains(row) {
        sections[sections.count - 1].totals.append(row)
      } else {
        sections[sections.count - 1].rows.append(row)
      }
    }
    return sections.filter { !$0.rows.isEmpty }
  }

  /// The indicator that the title or the sheet's name gives to the whole table; of a title that is not clear by itself, the one
  /// that a heading speaks of too.
  static func titleIndicator(
    _ sheet: SheetReader, columns: [Column]
  ) -> (item: Catalogue.Item, cell: CellReference?)? {
    let set = sheet.setOfTitle
    let lines = sheet.title.lines.reversed().filter {
      $0.isText && !$0.key.hasPrefix("don vi") && !$0.key.hasPrefix("dvt")
    }
    for line in lines {
      if let item = mentioned(line.text, sheet, set) { return (item, line.reference) }
    }
    if let name = sheet.sheetName, let item = mentioned(name, sheet, set) { return (item, nil) }
    let headed = columns.compactMap(\.path.last).filter { $0.isText && isCounted($0) }
      .compactMap { sheet.catalogue.best($0.text, set: set) }.filter { $0.score >= 0.7 && $0.margin >= 0.1 }
    for line in lines {
      guard let match = sheet.catalogue.best(withoutFrame(line.text), set: set), match.score >= 0.45,
        headed.contains(where: { $0.item.position == match.item.position })
      else { continue }
      return (match.item, line.reference)
    }
    return nil
  }

  /// "Số hộ dùng điện đạt", "Số người có thẻ": things that are counted.
  static func isCounted(_ heading: Grid.Entry) -> Bool {
    let key = Column.withoutPeriodAndUnit(heading)
    let counted = ["so ho", "so nguoi", "so km", "so nha", "so ha", "so khau", "so luong", "so ca", "so co so"]
    return counted.contains { key == $0 || key.hasPrefix($0 + " ") }
  }

  /// An indicator named in a sentence: "Chỉ tiêu 2.2: Đường thôn", "BIỂU 17.8 - …".
  private static func mentioned(_ text: String, _ sheet: SheetReader, _ set: Int) -> Catalogue.Item? {
    let resolver = IndicatorResolver(catalogue: sheet.catalogue)
    if let (number, rest) = IndicatorNumber.leading(text), number.item != nil {
      if let answer = resolver.resolve([number], name: rest, set: set, previous: nil, criterion: nil) {
        return answer.item
      }
      // "(Chỉ tiêu 4.2 nông thôn mới, đến 30/6/2023)" gives no name.
      return text.foldedKey.hasPrefix("chi tieu ") ? sheet.catalogue.item(number, set: set) : nil
    }
    // "PHÂN LOẠI RÁC (17.11) NĂM 2023".
    for inside in text.split(whereSeparator: { "()".contains($0) }).dropFirst() {
      guard let number = IndicatorNumber.exact(inside), number.item != nil else { continue }
      if let item = sheet.catalogue.item(number, set: set) { return item }
    }
    // The number may stand behind other words; a date or a number of a document is none.
    let pieces = text.split(separator: " ").map(String.init)
    for (index, piece) in pieces.enumerated() where index > 0 {
      let before = pieces[index - 1].foldedKey
      guard ["tieu", "chi", "tc", "ct", "bieu", "so"].contains(before) || before.hasSuffix("tieu") else { continue }
      let cleaned = piece.trimmingPunctuation
      guard let number = IndicatorNumber.exact(cleaned), number.item != nil || ["chi"].contains(before),
        let item = sheet.catalogue.item(number, set: set)
      else { continue }
      return item
    }
    for wording in [text, withoutFrame(text)] {
      if let match = sheet.catalogue.best(wording, set: set), match.isClear, match.score >= 0.8 { return match.item }
    }
    if let colon = text.firstIndex(of: ":") {
      let tail = String(text[text.index(after: colon)...])
      if let match = sheet.catalogue.best(tail, set: set), match.isClear, match.score >= 0.7 { return match.item }
    }
    return nil
  }
}
