import Criteria
import Glibc
import VietnameseText

/// The indicators of the sets in play, to be found by number and by name.
struct Catalogue: Sendable {
  /// An indicator with what its name says.
  struct Item: Sendable {
    let set: Int
    let criterion: Int
    /// Its number within the criterion.
    let number: Int
    /// Whether it is the only one of its criterion.
    let isOnly: Bool
    let indicator: Indicator
    /// The words of its name.
    let name: Set<String>
    /// All its words: name, criterion, what is counted.
    let words: Set<String>
    let pairs: Set<String>
    let key: String
  }

  /// An indicator found by its name, how well, and how far ahead of the next.
  struct NameMatch: Sendable {
    let item: Item
    let score: Double
    let margin: Double
    /// Clear enough to go by the name alone.
    var isClear: Bool { score >= 0.995 || (score >= 0.6 && margin >= 0.08) }
  }

  let sets: [RuleSet]
  let items: [Item]
  private let byNumber: [[String: Int]]
  private let criteria: [[Int: Criterion]]
  private let rarity: [String: Double]

  init(sets: [RuleSet]) {
    self.sets = sets
    var items: [Item] = []
    var byNumber: [[String: Int]] = []
    var criteria: [[Int: Criterion]] = []
    var seen: [String: Int] = [:]
    for (position, set) in sets.enumerated() {
      var numbers: [String: Int] = [:]
      var own: [Int: Criterion] = [:]
      for criterion in set.criteria {
        guard let criterionNumber = Int(criterion.id) else { continue }
        own[criterionNumber] = criterion
        for (place, indicator) in criterion.indicators.enumerated() {
          let number = indicator.id.split(separator: ".").last.flatMap { Int($0) } ?? place + 1
          let nameWords = Self.normalised(indicator.text)
          var all = nameWords
          for text in [criterion.name, indicator.numerator?.text, indicator.denominator?.text] {
            all += Self.normalised(text ?? "")
          }
          let words = Set(all)
          for word in words { seen[word, default: 0] += 1 }
          numbers["\(criterionNumber).\(number)"] = items.count
          items.append(
            Item(
              set: position, criterion: criterionNumber, number: number, isOnly: criterion.indicators.count == 1,
              indicator: indicator, name: Set(nameWords), words: words, pairs: Self.pairs(nameWords).union(Self.pairs(Self.normalised(indicator.numerator?.text ?? ""))),
              key: indicator.text.foldedKey))
        }
      }
      byNumber.append(numbers)
      criteria.append(own)
    }
    self.items = items
    self.byNumber = byNumber
    self.criteria = criteria
    let count = Double(max(items.count, 1))
    rarity = seen.mapValues { log(1 + count / Double($0)) }
  }

  /// The criterion with that number.
  func criterion(_ number: Int, set: Int) -> Criterion? {
    criteria.indices.contains(set) ? criteria[set][number] : nil
  }

  /// The indicator with that number; a criterion with one indicator answers to its own number.
  func item(_ number: IndicatorNumber, set: Int) -> Item? {
    guard byNumber.indices.contains(set) else { return nil }
    if let item = number.item { return byNumber[set]["\(number.criterion).\(item)"].map { items[$0] } }
    guard let criterion = criteria[set][number.criterion], criterion.indicators.count == 1 else { return nil }
    return items.first { $0.set == set && $0.criterion == number.criterion }
  }

  /// How much of a name is said by an indicator, 0 to 1.
  func similarity(_ name: String, to item: Item) -> Double {
    score(Query(name, rarity), item)
  }

  /// The indicator of a set that a name fits best.
  func best(_ name: String, set: Int) -> NameMatch? {
    let query = Query(name, rarity)
    guard !query.words.isEmpty else { return nil }
    var first: (item: Item, score: Double)?
    var second = 0.0
    for item in items where item.set == set {
      let score = query.key == item.key ? 1.0 : min(score(query, item), 0.99)
      if score > first?.score ?? 0 {
        second = first?.score ?? 0
        first = (item, score)
      } else if score > second {
        second = score
      }
    }
    guard let first, first.score > 0 else { return nil }
    return NameMatch(item: first.item, score: first.score, margin: first.score - second)
  }

  /// The criterion of a set whose name a text is.
  func criterion(named key: String, set: Int) -> Int? {
    guard criteria.indices.contains(set), !key.isEmpty else { return nil }
    return criteria[set].first { $0.value.name.foldedKey == key }?.key
  }

  private struct Query {
    let words: [String]
    let pairs: Set<String>
    let key: String
    let total: Double

    init(_ name: String, _ rarity: [String: Double]) {
      let all = Catalogue.normalised(name)
      var seen: Set<String> = []
      words = all.filter { seen.insert($0).inserted }
      pairs = Catalogue.pairs(all)
      key = name.foldedKey
      total = words.reduce(0) { $0 + (rarity[$1] ?? Catalogue.unknownRarity) }
    }
  }

  /// A word that no indicator has: it speaks against every one of them.
  private static let unknownRarity = 2.0

  private func score(_ query: Query, _ item: Item) -> Double {
    guard query.total > 0 else { return 0 }
    var shared = 0.0
    var sharedName = 0.0
    for word in query.words where item.words.contains(word) {
      let weight = rarity[word] ?? 0
      shared += weight
      if item.name.contains(word) { sharedName += weight }
    }
    let contained = shared / query.total
    let nameTotal = item.name.reduce(0) { $0 + (rarity[$1] ?? 0) }
    let covered = nameTotal > 0 ? min(1, sharedName / nameTotal) : 0
    guard !query.pairs.isEmpty else { return 0.75 * contained + 0.25 * covered }
    let paired = Double(query.pairs.intersection(item.pairs).count) / Double(query.pairs.count)
    return 0.55 * contained + 0.25 * covered + 0.2 * paired
  }

  // MARK: words

  private static let synonyms: [(from: [String], to: [String])] = [
    ("BHYT", "bảo hiểm y tế"), ("NVH", "nhà văn hóa"), ("HTX", "hợp tác xã"), ("VSATTP", "an toàn thực phẩm"),
    ("ATTP", "an toàn thực phẩm"), ("vệ sinh an toàn thực phẩm", "an toàn thực phẩm"), ("VSMT", "vệ sinh môi trường"),
    ("CSVC", "cơ sở vật chất"), ("NTM", "nông thôn mới"), ("KCB", "khám chữa bệnh"), ("BVTV", "bảo vệ thực vật"),
    ("thuốc BVTV", "thuốc bảo vệ thực vật"), ("CTRSH", "chất thải rắn sinh hoạt"), ("CTR", "chất thải rắn"),
    ("rác thải sinh hoạt", "chất thải rắn sinh hoạt"), ("rác thải", "chất thải rắn"), ("rác", "chất thải rắn"),
    ("HVS", "hợp vệ sinh"), ("bê tông hóa", "cứng hóa"), ("nhựa hóa", "cứng hóa"), ("bê tông", "cứng hóa"),
    ("hố xí", "nhà tiêu"), ("nhà vệ sinh", "nhà tiêu"), ("smartphone", "điện thoại thông minh"),
    ("LĐ", "lao động"), ("SXKD", "sản xuất kinh doanh"), ("SX", "sản xuất"), ("KD", "kinh doanh"),
    ("PCTT", "phòng chống thiên tai"), ("TNBQ", "thu nhập bình quân"), ("SDD", "suy dinh dưỡng"),
    ("sổ sức khỏe điện tử", "sổ khám chữa bệnh điện tử"), ("hồ sơ sức khỏe điện tử", "sổ khám chữa bệnh điện tử"),
    ("sổ khám bệnh điện tử", "sổ khám chữa bệnh điện tử"), ("TTHC", "thủ tục hành chính"), ("DVC", "dịch vụ công"),
    ("CNTT", "công nghệ thông tin"), ("ANTT", "an ninh trật tự"), ("tỉ lệ", ""), ("tỷ lệ", ""), ("số hộ", "hộ"),
    ("hộ gia đình", "hộ"), ("gia đình văn hóa", "gia đình văn hóa"), ("trục thôn", "thôn"), ("xóm bản", "xóm"),
    ("khám chữa bệnh từ xa", "khám chữa bệnh từ xa"), ("TMĐT", "thương mại điện tử"), ("GTNT", "giao thông nông thôn"),
    ("NSH", "nước sinh hoạt"), ("KT XH", "kinh tế xã hội"),
  ].map { ($0.0.foldedKey.words, $0.1.foldedKey.words) }

  private static let stopWords: Set<String> = Set(
    [
      "có", "và", "của", "được", "các", "theo", "cho", "tại", "từ", "hoặc", "như", "là", "số", "trên", "địa", "bàn",
      "với", "đến", "ở", "ít", "nhất", "về", "tổng", "những", "trong", "đó",
    ].map(\.foldedKey))

  /// The words of a name as they are compared: folded, abbreviations written out, words that say nothing left out.
  static func normalised(_ text: String) -> [String] {
    let words = text.foldedKey.words
    var out: [String] = []
    var index = 0
    while index < words.count {
      var taken: (count: Int, words: [String])?
      for synonym in synonyms where synonym.from.count > taken?.count ?? 0 {
        if words[index...].starts(with: synonym.from) { taken = (synonym.from.count, synonym.to) }
      }
      if let taken {
        out += taken.words
        index += taken.count
      } else {
        out.append(words[index])
        index += 1
      }
    }
    return out.filter { !stopWords.contains($0) && Int($0) == nil }
  }

  static func pairs(_ words: [String]) -> Set<String> {
    Set(zip(words, words.dropFirst()).map { "\($0) \($1)" })
  }
}
