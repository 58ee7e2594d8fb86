import Criteria
import Glibc
import Synchronization
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
    /// The words of its name, folded, with their spellings.
    let name: [String: Set<String>]
    /// All its words: name, criterion, what is counted.
    let words: [String: Set<String>]
    let pairs: Set<String>
    let key: String
    /// The rarity of its name's words together.
    var nameWeight = 0.0
  }

  /// An indicator found by its name, how well, and how far ahead of the next.
  struct NameMatch: Sendable {
    let item: Item
    let score: Double
    let margin: Double
    /// How rare the rarest word is that both share.
    let rarest: Double
    /// Clear enough to go by the name alone: words that half of the indicators have ("Số hộ đạt") name none.
    var isClear: Bool { score >= 0.995 || (score >= 0.6 && margin >= 0.08 && rarest >= 2.6) }
  }

  let sets: [RuleSet]
  let items: [Item]
  private let byNumber: [[String: Int]]
  private let criteria: [[Int: Criterion]]
  private let rarity: [String: Double]
  /// Where a word stands: the items that have it.
  private let wordIndex: [String: [Int]]
  private let pairIndex: [String: [Int]]
  private let memory = Memory()

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
          let nameWords = NameWord.normalised(indicator.text)
          var all = nameWords
          for text in [criterion.name, indicator.numerator?.text, indicator.denominator?.text] {
            all += NameWord.normalised(text ?? "")
          }
          let words = Self.spellings(all)
          for word in words.keys { seen[word, default: 0] += 1 }
          let counted = NameWord.normalised(indicator.numerator?.text ?? "")
          numbers["\(criterionNumber).\(number)"] = items.count
          items.append(
            Item(
              set: position, criterion: criterionNumber, number: number, isOnly: criterion.indicators.count == 1,
              indicator: indicator, name: Self.spellings(nameWords), words: words,
              pairs: NameWord.pairs(nameWords).union(NameWord.pairs(counted)),
              key: indicator.text.foldedKey))
        }
      }
      byNumber.append(numbers)
      criteria.append(own)
    }
    self.byNumber = byNumber
    self.criteria = criteria
    let count = Double(max(items.count, 1))
    let rarity = seen.mapValues { log(1 + count / Double($0)) }
    self.rarity = rarity
    // In the order of the words, so that sums of doubles repeat.
    for index in items.indices {
      items[index].nameWeight = items[index].name.keys.sorted().reduce(0) { $0 + (rarity[$1] ?? 0) }
    }
    self.items = items
    var wordIndex: [String: [Int]] = [:]
    var pairIndex: [String: [Int]] = [:]
    for (index, item) in items.enumerated() {
      for word in item.words.keys { wordIndex[word, default: []].append(index) }
      for pair in item.pairs { pairIndex[pair, default: []].append(index) }
    }
    self.wordIndex = wordIndex
    self.pairIndex = pairIndex
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
    score(query(name), item)
  }

  /// The indicator of a set that a name fits best.
  func best(_ name: String, set: Int) -> NameMatch? {
    if let known = memory.match(name, set) { return known }
    let match = compared(name, set)
    memory.keep(match, name, set)
    return match
  }

  private func query(_ name: String) -> Query {
    if let known = memory.query(name) { return known }
    let query = Query(name, rarity)
    memory.keep(query, name)
    return query
  }

  /// The best by comparing with each.
  private func compared(_ name: String, _ set: Int) -> NameMatch? {
    let query = query(name)
    guard !query.words.isEmpty else { return nil }
    var sums: [Int: Shared] = [:]
    for word in query.words {
      for index in wordIndex[word.folded] ?? [] where items[index].set == set {
        sums[index, default: Shared()].add(word, rarity[word.folded] ?? 0, items[index])
      }
    }
    for pair in query.pairs {
      for index in pairIndex[pair] ?? [] where sums[index] != nil { sums[index]?.pairs += 1 }
    }
    var first: (item: Item, score: Double)?
    var second = 0.0
    for index in sums.keys.sorted() {
      guard let shared = sums[index] else { continue }
      let item = items[index]
      let score = query.key == item.key ? 1.0 : min(shared.score(query, item), 0.99)
      if score > first?.score ?? 0 {
        second = first?.score ?? 0
        first = (item, score)
      } else if score > second {
        second = score
      }
    }
    guard let first, first.score > 0 else { return nil }
    let rarest = query.words.filter { first.item.words[$0.folded] != nil }.map { rarity[$0.folded] ?? 0 }.max() ?? 0
    return NameMatch(item: first.item, score: first.score, margin: first.score - second, rarest: rarest)
  }

  /// The criterion of a set whose name a text is.
  func criterion(named key: String, set: Int) -> Int? {
    guard criteria.indices.contains(set), !key.isEmpty else { return nil }
    return criteria[set].first { $0.value.name.foldedKey == key }?.key
  }

  private static func spellings(_ words: [NameWord]) -> [String: Set<String>] {
    var table: [String: Set<String>] = [:]
    for word in words { table[word.folded, default: []].insert(word.spelled) }
    return table
  }

  /// What names came to: one form's wording returns in every village's sheet, and several times in the reading of one.
  private final class Memory: Sendable {
    private let queries = Mutex<[String: Query]>([:])
    private let matches = Mutex<[Int: [String: NameMatch?]]>([:])
    /// More wordings than forms have, and longer ones; what is past that is worked out each time.
    private static let most = 20_000
    private static let longest = 1000

    func query(_ name: String) -> Query? { queries.withLock { $0[name] } }

    func keep(_ query: Query, _ name: String) {
      guard name.utf8.count <= Self.longest else { return }
      queries.withLock { if $0.count < Self.most { $0[name] = query } }
    }

    /// The match of a name that was compared before, `nil` inside where none fits.
    func match(_ name: String, _ set: Int) -> NameMatch?? { matches.withLock { $0[set]?[name] } }

    func keep(_ match: NameMatch?, _ name: String, _ set: Int) {
      guard name.utf8.count <= Self.longest else { return }
      matches.withLock { if $0[set, default: [:]].count < Self.most { $0[set, default: [:]][name] = .some(match) } }
    }
  }

  private struct Query: Sendable {
    let words: [NameWord]
    let pairs: Set<String>
    let key: String
    let total: Double

    init(_ name: String, _ rarity: [String: Double]) {
      // The last word of a name that was cut short is half a word.
      let isCut = name.hasSuffix("...") || name.hasSuffix("…")
      let cut = isCut ? name.lastIndex(of: " ").map { String(name[..<$0]) } : nil
      let all = NameWord.normalised(cut ?? name)
      var seen: Set<String> = []
      words = all.filter { seen.insert($0.folded).inserted }
      pairs = NameWord.pairs(all)
      key = name.foldedKey
      total = words.reduce(0) { $0 + (rarity[$1.folded] ?? Catalogue.unknownRarity) }
    }
  }

  /// A word that no indicator has: it speaks against every one of them.
  private static let unknownRarity = 2.0

  private func score(_ query: Query, _ item: Item) -> Double {
    var shared = Shared()
    for word in query.words where item.words[word.folded] != nil { shared.add(word, rarity[word.folded] ?? 0, item) }
    shared.pairs = query.pairs.intersection(item.pairs).count
    return shared.score(query, item)
  }

  /// What a name and an indicator have in common.
  private struct Shared {
    var all = 0.0
    var name = 0.0
    var pairs = 0

    mutating func add(_ word: NameWord, _ rarity: Double, _ item: Item) {
      let weight = rarity * NameWord.agreement(word, item.words[word.folded])
      all += weight
      if item.name[word.folded] != nil { name += weight }
    }

    func score(_ query: Query, _ item: Item) -> Double {
      guard query.total > 0 else { return 0 }
      let contained = all / query.total
      let covered = item.nameWeight > 0 ? min(1, name / item.nameWeight) : 0
      guard !query.pairs.isEmpty else { return 0.75 * contained + 0.25 * covered }
      return 0.55 * contained + 0.25 * covered + 0.2 * Double(pairs) / Double(query.pairs.count)
    }
  }
}
