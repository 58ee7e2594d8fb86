import Spreadsheets
import VietnameseText

/// What the lines above a table say: whose sheet it is, for which year, by which set.
struct TitleBlock: Sendable {
  /// The village named, and the cell that names it.
  var village: (match: VillageRegister.Match, cell: CellReference)?
  /// The year named in a title or beside "Năm", and its cell.
  var year: (value: Int, cell: CellReference?)?
  /// Years that other lines name ("theo Kế hoạch năm 2022").
  var otherYears: [(value: Int, cell: CellReference)] = []
  /// Whether a line speaks of "nâng cao".
  var isAdvanced = false
  /// Whether a line speaks of "nông thôn mới" at all.
  var namesSet = false
  /// Whether a line shows that the whole commune is meant.
  var isCommune = false
  /// Whether the commune's agency stands above the table, as it does on forms that it hands out to villages too.
  var namesAgency = false
  /// Whether a line shows that one village is meant, even where its name is left out.
  var isVillage = false
  /// Cells that were read, and for what.
  var used: [CellReference: Field] = [:]
  /// The texts of the lines, from the top.
  var lines: [Grid.Entry] = []

  init() {}

  /// Adds what the signature below a table tells: whose head signs, and where.
  mutating func readSignature(_ entries: [Grid.Entry], register: VillageRegister) {
    for entry in entries where entry.isText {
      let key = " \(entry.key) "
      if [" truong thon ", " truong ban ", " truong xom ", " phat trien thon "].contains(where: key.contains) {
        isVillage = true
      } else if [" tm ubnd xa ", " chu tich ", " tm uy ban nhan dan xa "].contains(where: key.contains) {
        isCommune = true
      }
      guard village == nil, !register.isEmpty else { continue }
      // "Nà Pài, ngày 2 tháng 8 năm 2023", "TRƯỞNG THÔN NÀ PÀI".
      if key.contains(" ngai "), let comma = entry.text.firstIndex(of: ",") {
        let place = String(entry.text[..<comma])
        if let known = register.exact(place) ?? register.exact(VillageRegister.withoutKind(place)) {
          village = (.found(known), entry.reference)
        }
      } else if isVillage {
        let mentioned = register.mentioned(in: entry.text, afterKind: true)
        if mentioned.count == 1 { village = (.found(mentioned[0]), entry.reference) }
      }
    }
  }

  /// Reads the rows of a range.
  init(_ grid: Grid, rows: Range<Int>, register: VillageRegister) {
    for row in grid.rows where rows.contains(row) {
      let entries = grid.entries(row)
      for (index, entry) in entries.enumerated() {
        lines.append(entry)
        let next = index + 1 < entries.count ? entries[index + 1] : nil
        readPerson(entry, next: next)
        readVillage(entry, next: next, register: register)
        readYear(entry, next: next)
        let padded = " \(entry.key) "
        if padded.contains(" nang cao ") || padded.contains(" ntmnc ") { isAdvanced = true }
        if padded.contains(" nong thon moi ") || padded.contains(" ntm ") { namesSet = true }
        let communeWords = [
          " cua xa ", " toan xa ", " xa tu danh gia ", " tren dia ban xa ", " cac thon ", " xa dat chuan ",
          " cac tieu chi cua xa ",
        ]
        if communeWords.contains(where: padded.contains) { isCommune = true }
        // "ĐẢNG ỦY - HĐND - UBND" above "XÃ LŨNG PẢNG".
        let agencies = [" ubnd xa ", " uy ban nhan dan xa ", " dang uy ", " hdnd ubnd "]
        if agencies.contains(where: padded.contains) { namesAgency = true }
        let villageWords = [
          " cua thon ", " cap thon ", " thon tu danh gia ", " danh cho thon ", " ban phat trien thon ",
        ]
        if villageWords.contains(where: padded.contains) { isVillage = true }
      }
    }
  }

  private static let villageLabels: Set<String> = Set(
    [
      "Thôn", "Tên thôn", "Thôn, bản", "Đơn vị", "Tên đơn vị", "Xóm", "Thôn/bản", "Bản", "Tên bản", "Đơn vị báo cáo",
      "Thôn báo cáo", "Thôn (bản)", "Đơn vị thôn", "Khu dân cư", "Tên thôn, bản", "Thôn xóm",
    ].map(\.foldedKey))

  private static let personLabels = [
    "trưởng thôn", "người lập", "điện thoại", "số điện thoại", "sđt", "họ tên", "họ và tên", "bí thư", "người báo cáo",
    "người phụ trách", "người đánh giá", "đt",
  ].map(\.foldedKey)

  private mutating func readPerson(_ entry: Grid.Entry, next: Grid.Entry?) {
    let label = entry.text.prefix { $0 != ":" }.foldedKey
    guard Self.personLabels.contains(where: { label == $0 || (label.hasPrefix($0 + " ") && label.words.count <= 5) })
    else {
      return
    }
    used[entry.reference] = .person
    if entry.text.hasSuffix(":") || !entry.text.contains(":"), let next, next.column - entry.column <= 4 {
      used[next.reference] = .person
    }
  }

  private mutating func readVillage(_ entry: Grid.Entry, next: Grid.Entry?, register: VillageRegister) {
    guard used[entry.reference] == nil, entry.isText else { return }
    // "Thôn: Nà Pia", "Thôn:" beside "Nà Pia".
    if let colon = entry.text.firstIndex(where: { $0 == ":" }) {
      let label = entry.text[..<colon].foldedKey
      if Self.villageLabels.contains(label) {
        let rest = String(entry.text[entry.text.index(after: colon)...]).singleSpaced
        let name = Self.firstClause(Self.beforeNextLabel(rest))
        isVillage = true
        if !name.trimmingPunctuation.isEmpty {
          take(register.match(name), entry.reference)
        } else if let next, next.isText, used[next.reference] == nil, next.column - entry.column <= 6 {
          let whole = register.exact(next.text).map { VillageRegister.Match.found($0) }
          take(whole ?? register.match(Self.firstClause(next.text)), next.reference)
          used[entry.reference] = .village
        }
        return
      }
    } else if Self.villageLabels.contains(entry.key), let next, next.isText, next.column - entry.column <= 6,
      !register.isEmpty ? register.match(next.text).village.code != nil : next.text.first?.isUppercase == true
    {
      take(register.match(next.text), next.reference)
      used[entry.reference] = .village
      return
    }
    // What stands in brackets ("thôn … kiểm tra chéo") is an aside.
    var mentioned = register.mentioned(in: Self.withoutBrackets(entry.text), afterKind: true)
    if mentioned.isEmpty { mentioned = register.mentioned(in: entry.text, afterKind: true) }
    if mentioned.count == 1, let village = mentioned.first {
      take(
        Self.isSpelledOtherwise(village, in: entry.text, register) ? .near(village) : .found(village), entry.reference)
    } else if mentioned.isEmpty, let name = Self.villageName(in: entry.text) {
      let match = register.match(name)
      take(match, entry.reference)
    } else if mentioned.isEmpty, let village = register.exact(entry.text), entry.key.words.count >= 2 {
      take(.found(village), entry.reference)
    }
  }

  /// Whether a line names the village with other marks than its own: "Thôn Pò Mà" for Pò Mạ.
  private static func isSpelledOtherwise(_ village: VillageName, in text: String, _ register: VillageRegister) -> Bool {
    guard let name = villageName(in: text), register.match(name) == .near(village) else { return false }
    return VillageRegister.withoutKind(name).foldedKey == village.name.foldedKey
  }

  /// A sure name goes before a doubtful one; of two sure ones the later stands nearer to the table.
  private mutating func take(_ match: VillageRegister.Match, _ cell: CellReference) {
    used[cell] = .village
    guard let known = village?.match else {
      village = (match, cell)
      return
    }
    switch (known, match) {
    case (_, .found): village = (match, cell)
    case (.unknown, .near): village = (match, cell)
    default: break
    }
  }

  private static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    return text.filter { character in
      if character == "(" { depth += 1 }
      if character == ")", depth > 0 {
        depth -= 1
        return false
      }
      return depth == 0
    }
  }

  /// What stands before the next label of a line that holds several: "Nà Pia Số hộ: 47 Trưởng thôn: …".
  private static func beforeNextLabel(_ text: String) -> String {
    guard text.contains(":") else { return text }
    let words = text.split(separator: " ")
    let starts: Set<String> = ["so", "tong", "truong", "bi", "dien", "ho", "nam", "xa"]
    // "Ngày trả lời:", but not the name "Nà Ngài".
    let further: Set<String> = ["ngai", "nguoi", "thoi", "dia"]
    let end = words.indices.dropFirst().first { index in
      let key = words[index].foldedKey
      let isFollowed = index + 1 < words.count && words[index + 1].first?.isLowercase == true
      return starts.contains(key) || (isFollowed && further.contains(key))
    }
    return words[..<(end ?? words.endIndex)].joined(separator: " ")
  }

  private static func firstClause(_ text: String) -> String {
    let end = text.firstIndex { ",;–(".contains($0) } ?? text.endIndex
    var clause = String(text[..<end])
    if let dash = clause.firstRange(of: " - ") { clause = String(clause[..<dash.lowerBound]) }
    for stop in [" xã ", " Xã ", " XÃ ", " năm ", " Năm ", " NĂM "] {
      if let found = clause.firstRange(of: stop) { clause = String(clause[..<found.lowerBound]) }
    }
    return clause.singleSpaced
  }

  /// Words before "thôn" that make it another thing than a village's title.
  private static let notTitles: Set<String> = [
    "nong", "truong", "lien", "duong", "cac", "cap", "tung", "moi", "phat", "trien", "truc", "ban", "so", "ti", "le",
    "nhung", "va", "toan", "moi", "dong",
  ]
  private static let notNames: Set<String> = [
    "moi", "ban", "xom", "dat", "tren", "thuoc", "trong", "va", "tu", "cua", "co", "duoc", "nam", "xa", "ap", "van",
    "nao", "la", "chua", "khong", "thon", "lien", "so",
  ]

  /// The name after "Thôn" in a line that is about a village: "PHIẾU TỰ ĐÁNH GIÁ THÔN NÀ PIA NĂM 2023".
  static func villageName(in text: String) -> String? {
    let words = text.singleSpaced.split(separator: " ").map(String.init)
    for (index, word) in words.enumerated()
    where ["thon", "xom"].contains(word.foldedKey) && word.last?.isLetter == true {
      if index > 0, notTitles.contains(words[index - 1].foldedKey) { continue }
      var name: [String] = []
      for next in words[(index + 1)...] {
        let key = next.foldedKey
        guard let first = next.first, first.isUppercase || (!name.isEmpty && first.isNumber) else { break }
        if key == "nam" || key == "xa" || key == "huyen" || key == "tinh" { break }
        name.append(next.trimmingPunctuation)
        if let last = next.last, !last.isLetter && !last.isNumber { break }
        if name.count == 5 { break }
      }
      guard let first = name.first else { continue }
      if notNames.contains(first.foldedKey), !isNameOfBan(name) { continue }
      return name.joined(separator: " ")
    }
    return nil
  }

  /// Whether "Bản" opens a name ("THÔN BẢN CHANG - XÃ …") rather than going on with "thôn, bản".
  private static func isNameOfBan(_ name: [String]) -> Bool {
    (2...3).contains(name.count) && ["Bản", "BẢN"].contains(name[0].nfc) && !notNames.contains(name[1].foldedKey)
  }

  private mutating func readYear(_ entry: Grid.Entry, next: Grid.Entry?) {
    let key = entry.key
    let labels = ["nam", "nam bao cao", "ki bao cao", "nam danh gia", "nam ra soat", "nam so lieu"]
    let label = entry.text.prefix { $0 != ":" }.foldedKey
    if labels.contains(label) {
      let inside = Column.years(in: entry.text)
      if let value = inside.first {
        year = (value, entry.reference)
        used[entry.reference] = .text
        return
      }
      if let next, next.column - entry.column <= 4, let value = Self.bareYear(next) {
        year = (value, next.reference)
        return
      }
    }
    guard entry.isText else { return }
    let words = key.words
    var found: [Int] = []
    for (index, word) in words.enumerated() where index > 0 && words[index - 1] == "nam" {
      guard word.count == 4, let value = Int(word), (2000...2099).contains(value) else { continue }
      // "ngày 5 tháng 8 năm 2023" dates the paper, not the figures.
      if index >= 3, words[..<index].contains("ngai"), words[..<index].contains("thang") { continue }
      if index + 1 < words.count, let next = Int(words[index + 1]), (2000...2099).contains(next) { continue }
      found.append(value)
    }
    guard Set(found).count == 1, let value = found.first else { return }
    let titles = ["bieu", "bao cao", "tong hop", "danh gia", "ra soat", "ket qua", "phieu", "thong ke", "so lieu"]
    let isTitle =
      titles.contains { " \(key) ".contains(" \($0) ") } && !key.hasPrefix("theo") && !key.hasPrefix("thuc hien")
      && !key.hasPrefix("kem theo") && !key.hasPrefix("can cu")
    if isTitle, year == nil { year = (value, entry.reference) } else { otherYears.append((value, entry.reference)) }
  }

  static func bareYear(_ entry: Grid.Entry) -> Int? {
    if let number = entry.number, number == number.rounded(), (2000...2099).contains(number) { return Int(number) }
    let years = Column.years(in: entry.text)
    return years.count == 1 && entry.text.trimmingPunctuation.count == 4 ? years.first : nil
  }
}
