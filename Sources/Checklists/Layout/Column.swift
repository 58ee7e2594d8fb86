import Spreadsheets
import VietnameseText

/// A column of a table with all that its heading says.
struct Column: Sendable {
  /// The column, from 1.
  let number: Int
  /// The header cells above it, from the top; a merged cell once.
  let path: [Grid.Entry]
  /// Whether it is hidden.
  let isHidden: Bool
  /// The village that one of its header cells names.
  var village: VillageName?
  /// That header cell.
  var villageCell: CellReference?
  /// What a mapping says it is.
  var mapped: Role?
  /// The header cell "Tổng" beside "Nam" and "Nữ": it names the whole, and no quantity.
  var wholeCell: CellReference?
  /// What it was taken for.
  var role: Role?
  /// Men or women, where the heading says so.
  var part: String?
  /// The one year that the heading names.
  var year: Int?
  /// Whether the heading speaks of a plan, or of an earlier period.
  var isPlanned = false
  var isPast = false
  /// The unit in the heading: "km", "%".
  var unit: String?
  /// Why it is not read, where it has a role and yet is left.
  var ignored: String?

  /// "Kết quả › Số đạt".
  var heading: String { path.map(\.text).joined(separator: " › ") }
  /// The folded words of the whole heading.
  var key: String { path.map(\.key).joined(separator: " ") }

  init(number: Int, path: [Grid.Entry], isHidden: Bool) {
    self.number = number
    self.path = path
    self.isHidden = isHidden
    readPeriod(path)
    unit = Self.unit(in: path)
    // "Năm" folds to "nam" too.
    for entry in path.reversed() where entry.text.nfc.lowercased() != "năm" {
      if let part = Self.gender(entry.key) {
        self.part = part
        break
      }
    }
  }

  /// What the heading says; a count or a percent of what falls short ("Tỷ lệ chưa đạt") is no figure of an indicator.
  func match(_ headings: Headings, without skipped: Set<CellReference> = []) -> Headings.Match? {
    if mapped == nil, isDetail {
      return Headings.Match(role: .other, strength: 300, isWhole: false)
    }
    let telling = path.filter { !skipped.contains($0.reference) }
    if mapped == nil, let leaf = telling.last?.key, Self.asksWhetherMet(leaf) {
      return Headings.Match(role: .field(.status), strength: 25, isWhole: false)
    }
    guard var match = matched(headings, without: skipped) else {
      guard mapped == nil, let leaf = telling.last, let unit else { return nil }
      // "Thôn đạt (%)", "Đã thu gom, xử lý (kg)".
      if unit == "%", leaf.key.words.contains("dat") {
        return Headings.Match(role: .field(.value), strength: 15, isWhole: false)
      }
      guard unit != "%", leaf.key.hasPrefix("da ") else { return nil }
      return Headings.Match(role: .field(.numerator), strength: 15, isWhole: false)
    }
    guard mapped == nil, let leaf = telling.last else { return match }
    // "Thực hiện/Tổng số (%)".
    if saysPercent, leaf.text.contains("/"), match.role == .field(.denominator) || match.role == .field(.numerator) {
      match.role = .field(.value)
    }
    let isFigure = [.field(.value), .field(.numerator), .field(.denominator)].contains(match.role)
    if FigureRoles.isFigure(match.role), Self.speaksOfOtherThings(telling.map(\.key)) {
      match.role = .other
    }
    // "% so với tổng số hộ", "Tỷ lệ % so với tổng lao động".
    if leaf.text.hasPrefix("%") || leaf.key.hasPrefix("ti le ") && leaf.text.contains("%"),
      match.role == .field(.denominator) || match.role == .field(.numerator)
    {
      match.role = .field(.value)
    }
    // "Đạt %" beside "Đã cứng hóa".
    if match.role == .field(.numerator) || match.role == .met, leaf.text.contains("%"), unit == "%" {
      match.role = .field(.value)
    }
    if isFigure, !match.isWhole, NameWord.speaksOfShortfall(leaf.text, key: leaf.key) { match.role = .other }
    if FigureRoles.isFigure(match.role), path.dropLast().contains(where: { Self.isHigher($0.key) }) {
      match.role = .higherLevel
    }
    // "Thời gian › Bắt đầu | Hoàn thành".
    if [.field(.plan), .field(.due)].contains(match.role), ["bat dau", "khoi cong"].contains(where: leaf.key.hasPrefix)
    {
      match.role = .other
    }
    if match.role == .field(.denominator), !match.isWhole, Self.counts(met: leaf) { match.role = .field(.numerator) }
    return match
  }

  /// "Đạt chuẩn chưa", "Đạt hay không", "Đạt ghi 1, chưa đạt ghi 0".
  private static func asksWhetherMet(_ key: String) -> Bool {
    let words = key.words
    if key.contains("chua dat") || key.contains("khong dat"), words.count(where: { $0 == "dat" }) == 2 { return true }
    guard words.count <= 6, let end = words.last, end == "chua" || end == "khong" else { return false }
    let rest = words.dropLast().filter { !["da", "hay", "thon", "ban", "tieu", "chi"].contains($0) }
    return rest == ["dat"] || rest == ["dat", "chuan"] || rest == ["dat", "yeu", "cau"]
  }

  /// Whether it is headed as part of the figure beside it, and by no number of an indicator: "Trong đó: hộ nghèo".
  var isDetail: Bool {
    guard let leaf = path.last, leaf.key.hasPrefix("trong do ") || leaf.key.hasPrefix("rieng "),
      Self.gender(leaf.key) == nil
    else { return false }
    return Set(["dat", "da", "duoc"]).isDisjoint(with: leaf.key.words) && !leaf.text.contains(where: \.isNumber)
  }

  /// Whether headings speak of money spent, of a comparison or of votes, whose percents are no indicator's.
  static func speaksOfOtherThings(_ keys: [String]) -> Bool {
    let others = [
      " giai ngan ", " kinh phi ", " von ", " so voi ", " tang giam ", " so phieu ", " hai long ", " huy dong ",
    ]
    return keys.contains { key in
      // "% so với tổng số hộ" is the percent itself.
      let padded = " \(key) ".replacing(" so voi tong ", with: " tong ")
      return others.contains { padded.contains($0) }
    }
  }

  /// Whether a group of columns is that of somebody above the commune: "Đoàn thẩm tra huyện".
  private static func isHigher(_ key: String) -> Bool {
    let padded = " \(key) "
    if [" tham tra ", " tham dinh ", " phuc tra "].contains(where: { padded.contains($0) }) { return true }
    let names: Set<String> = [
      "huyen", "tinh", "cap huyen", "cap tinh", "cua huyen", "cua tinh", "ubnd huyen", "ubnd tinh",
    ]
    return names.contains(key)
  }

  /// Whether a heading of a total speaks of what is met: "Tổng số hộ đạt". "Đất" without its marks is not meant.
  private static func counts(met leaf: Grid.Entry) -> Bool {
    NameWord.all(in: leaf.text).contains { word in
      word.spelled == "đạt" || (word.isBare && word.folded == "dat" && !leaf.key.contains("dien tich"))
    }
  }

  /// The header cells without those that name a village, a gender or an indicator: what is left tells the role.
  private func matched(_ headings: Headings, without skipped: Set<CellReference> = []) -> Headings.Match? {
    if let mapped { return Headings.Match(role: mapped, strength: 1000, isWhole: true) }
    let telling = path.filter {
      !skipped.contains($0.reference) && $0.reference != wholeCell && Self.gender($0.key) == nil
    }
    let keys = telling.map { Self.withoutPeriodAndUnit($0) }.filter { !$0.isEmpty }
    guard let leaf = keys.last else {
      // "Năm 2023" alone heads that year's figures.
      let isYear = skipped.isEmpty && !path.isEmpty && (year != nil || path.allSatisfy { Self.isPeriod($0) })
      return isYear ? Headings.Match(role: .field(.value), strength: 15, isWhole: false) : nil
    }
    // "Đánh giá › Thôn | Xã | Huyện": who judges, not what stands there.
    if keys.count > 1, Self.judges.contains(leaf), let above = headings.match(keys[keys.count - 2]),
      above.role == .field(.status) || above.role == .field(.value)
    {
      let isHigher = !leaf.words.contains("thon") && !leaf.words.contains("xa")
      return Headings.Match(
        role: isHigher ? .higherLevel : .field(.status), strength: above.strength, isWhole: false)
    }
    // "Diện tích › Đất": "đất" folds to "đạt" too.
    let isLand = leaf == "dat" && telling.last?.text.nfc.lowercased() == "đất"
    let own = isLand ? nil : headings.match(leaf)
    if let own, own.isWhole || keys.count == 1 { return own }
    let joined = headings.match(keys.joined(separator: " "))
    guard let own else {
      if let joined { return joined }
      // A leaf that says nothing itself ("Hiện có") takes what the cells above it say.
      for key in keys.dropLast().reversed() {
        if let above = headings.match(key) { return above }
      }
      return nil
    }
    return own
  }

  /// The last header cell that is neither the given one nor a gender nor "Tổng" beside genders.
  func telling(without skipped: CellReference) -> Grid.Entry? {
    path.last { $0.reference != skipped && $0.reference != wholeCell && Self.gender($0.key) == nil }
  }

  /// Whether the heading says that percents stand below; an indicator's own name ("Tỷ lệ …") does not.
  var saysPercent: Bool {
    unit == "%" || path.last.map { ["ti le", "%"].contains(Self.withoutPeriodAndUnit($0)) } == true
  }

  /// Who judges, as a heading of its own.
  static let judges: Set<String> = Set(
    ["Thôn", "Xã", "Huyện", "Tỉnh", "Của thôn", "Của xã", "Của huyện", "Của tỉnh", "Cấp xã", "Cấp huyện"].map(
      \.foldedKey))

  /// "Nam", "Nữ".
  static func gender(_ key: String) -> String? {
    switch key {
    case "nam", "nam gioi", "trong do nam", "so nam", "lao dong nam": "male"
    case "nu", "nu gioi", "trong do nu", "so nu", "lao dong nu", "phu nu": "female"
    default: nil
    }
  }

  /// "Tổng", "Chung" beside "Nam" and "Nữ".
  static let wholes: Set<String> = ["tong", "tong so", "chung", "tong cong", "tong chung", "cong"]

  /// Finds the columns "Tổng" that stand beside "Nam" and "Nữ", or "Trong đó …", under one heading.
  static func markWholes(_ columns: inout [Column]) {
    for index in columns.indices where columns[index].part == nil && columns[index].path.count > 1 {
      let path = columns[index].path
      guard let leaf = path.last, wholes.contains(leaf.key) else { continue }
      let parent = path[path.count - 2].reference
      let isSplit = columns.contains { other in
        guard other.path.count > 1, other.path[other.path.count - 2].reference == parent else { return false }
        // "Số hộ dùng nước sạch › Tổng số | Trong đó: hộ nghèo".
        return other.part != nil
          || other.isDetail && path[path.count - 2].key.hasPrefix("so ")
      }
      if isSplit { columns[index].wholeCell = leaf.reference }
    }
  }

  /// Leaves the header cell that names the column's indicator out of what tells its period: "… có kế hoạch …".
  mutating func takePeriod(without named: CellReference) {
    year = nil
    isPast = false
    isPlanned = false
    readPeriod(path.filter { $0.reference != named })
  }

  private mutating func readPeriod(_ entries: [Grid.Entry]) {
    var years: Set<Int> = []
    for entry in entries {
      years.formUnion(Self.years(in: entry.text))
      let padded = " \(entry.key) "
      if [" nam truoc ", " cung ki ", " ki truoc ", " nam ngoai ", " thang truoc ", " qui truoc "].contains(
        where: padded.contains)
      {
        isPast = true
      }
      if entry.key == "dau nam" || entry.key == "dau ki" || padded.hasPrefix(" dau nam ") { isPast = true }
      if [
        " ke hoach ", " kh ", " muc tieu ", " phan dau ", " du kien ", " uoc ", " du bao ", " chi tieu giao ",
        " duoc giao ",
      ].contains(where: padded.contains) {
        isPlanned = true
      }
    }
    if years.count == 1 { year = years.first }
  }

  /// Single years in a text; "2021-2025" is a period, and names none.
  static func years(in text: String) -> [Int] {
    var runs: [(value: Int, start: Int, end: Int)] = []
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard scalars[index].value >= 0x30, scalars[index].value <= 0x39 else {
        index += 1
        continue
      }
      let start = index
      var value = 0
      while index < scalars.count, scalars[index].value >= 0x30, scalars[index].value <= 0x39 {
        if index - start < 5 { value = value * 10 + Int(scalars[index].value - 0x30) }
        index += 1
      }
      if index - start == 4, (2000...2099).contains(value) { runs.append((value, start, index)) }
    }
    var years: [Int] = []
    for (position, run) in runs.enumerated() {
      func joins(_ a: Int, _ b: Int) -> Bool {
        guard b - a <= 3, b > a else { return false }
        return scalars[a..<b].allSatisfy { $0 == " " || $0 == "-" || $0 == "–" || $0 == "—" }
          && scalars[a..<b].contains { $0 != " " }
      }
      let before = position > 0 && joins(runs[position - 1].end, run.start)
      let after = position + 1 < runs.count && joins(run.end, runs[position + 1].start)
      if !before, !after { years.append(run.value) }
    }
    return years
  }

  /// The unit that a label names: "Đạt (km)".
  static func unitInHeading(_ entry: Grid.Entry) -> String? { unit(in: [entry]) }

  private static func unit(in path: [Grid.Entry]) -> String? {
    for entry in path.reversed() {
      // "Km" alone heads kilometres.
      if entry.isText, entry.text != "%", Unit(entry.text) != nil { return entry.text }
      if let open = entry.text.lastIndex(of: "("), let close = entry.text.lastIndex(of: ")"), open < close {
        let inside = String(entry.text[entry.text.index(after: open)..<close])
        if Unit(inside) != nil { return inside }
      }
      if let comma = entry.text.lastIndex(of: ",") {
        let tail = String(entry.text[entry.text.index(after: comma)...]).singleSpaced
        if Unit(tail) != nil { return tail }
      }
      if entry.text.contains("%") { return "%" }
      if let last = entry.key.words.last, entry.key.words.count > 1, ["km", "ha", "m2"].contains(last) { return last }
    }
    return nil
  }

  /// A heading's key without "năm 2023", "đến 31/7", "6 tháng đầu năm", without a unit or an aside in brackets.
  static func withoutPeriodAndUnit(_ entry: Grid.Entry) -> String {
    guard entry.isText else { return "" }
    var text = entry.text
    if let open = text.lastIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
      let isUnit = Unit(String(text[text.index(after: open)..<close])) != nil || text[open..<close].contains("%")
      if isUnit {
        text.removeSubrange(open...close)
      } else if !Headings.isWhole(entry.key) {
        // "Kết quả (số đạt/tổng số)": what stands before the brackets is a heading of its own.
        let before = withoutPeriod(text[..<open].foldedKey.words).joined(separator: " ")
        if Headings.isWhole(before) { return before }
      }
    }
    let words = text.foldedKey.words
    let kept = withoutPeriod(words)
    if kept.isEmpty, entry.text.contains("%") { return "ti le" }
    return kept.isEmpty && !isPeriod(entry) ? entry.key : kept.joined(separator: " ")
  }

  /// Whether a heading is nothing but a time: "Năm 2023", "Đến 31/7", "6 tháng".
  static func isPeriod(_ entry: Grid.Entry) -> Bool {
    !Column.years(in: entry.text).isEmpty || (!entry.key.isEmpty && withoutPeriod(entry.key.words).isEmpty)
  }

  private static let periodWords: Set<String> = [
    "nam", "den", "het", "tinh", "ngai", "thang", "qui", "dau", "cuoi", "ki", "trong", "tai", "thoi", "diem",
  ]

  /// The words of a heading without a time at its end or its beginning; a time names a day, a month, a quarter or a year.
  private static func withoutPeriod(_ words: [String]) -> [String] {
    func isMonths(_ word: String) -> Bool {
      // "T7", "6T".
      (2...3).contains(word.count) && (word.hasPrefix("t") && Int(word.dropFirst()) != nil)
        || (word.count == 2 && word.hasSuffix("t") && Int(word.dropLast()) != nil)
    }
    func isTime(_ word: String) -> Bool {
      periodWords.contains(word) || Int(word) != nil || isMonths(word) || ["i", "ii", "iii", "iv"].contains(word)
    }
    func isNamed(_ run: ArraySlice<String>) -> Bool {
      let hasNumber = run.contains { !periodWords.contains($0) }
      return hasNumber
        && run.contains { word in
          periodWords.contains(word) || isMonths(word) || Int(word).map { (2000...2099).contains($0) } == true
        }
    }
    var kept = words[...]
    var tail = kept.suffix(kept.reversed().prefix(while: isTime).count)
    // "Tân Lập 2 năm 2023": the number before the year is the name's.
    while tail.count > 1, Int(tail[tail.startIndex]) != nil, tail[tail.startIndex + 1] == "nam" {
      tail = tail.dropFirst()
    }
    if isNamed(tail) { kept = kept.dropLast(tail.count) }
    let head = kept.prefix(while: isTime)
    if isNamed(head) { kept = kept.dropFirst(head.count) }
    return Array(kept)
  }
}
