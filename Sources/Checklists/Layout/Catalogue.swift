import Criteria
import Glibc
import Synchronization
import VietnameseText

/// The indicators of the sets in play, to be found by number and by name.
struct Catalogue: Sendable {
  /// An indicator with what its name says.
  final class Item: Sendable {
    /// Its position in ``items``.
    let position: Int
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
    let nameWeight: Double

    fileprivate init(_ draft: Draft, position: Int, rarity: [String: Double]) {
      self.position = position
      set = draft.set
      criterion = draft.criterion
      number = draft.number
      isOnly = draft.isOnly
      indicator = draft.indicator
      name = Catalogue.spellings(draft.nameWords)
      words = draft.words
      let counted = NameWord.normalised(draft.indicator.numerator?.text ?? "")
      pairs = NameWord.pairs(draft.nameWords).union(NameWord.pairs(counted))
      key = draft.indicator.text.foldedKey
      // In the order of the words, so that sums of doubles repeat.
      nameWeight = name.keys.sorted().reduce(0) { $0 + (rarity[$1] ?? 0) }
    }
  }

  /// What is known of an indicator before all words have been counted.
  fileprivate struct Draft {
    let set: Int
    let criterion: Int
    let number: Int
    let isOnly: Bool
    let indicator: Indicator
    let nameWords: [NameWord]
    let words: [String: Set<String>]
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
  private let byNumber: [[Int: Item]]
  private let criteria: [[Int: Criterion]]
  private let rarity: [String: Double]
  /// Where a word stands: the items that have it.
  private let wordIndex: [String: [Int]]
  private let pairIndex: [String: [Int]]
  private let memory = Memory()

  init(sets: [RuleSet]) {
    self.sets = sets
    var drafts: [Draft] = []
    var criteria: [[Int: Criterion]] = []
    var seen: [String: Int] = [:]
    for (position, set) in sets.enumerated() {
      var own: [Int: Criterion] = [:]
      for criterion in set.criteria {
        guard let criterionNumber = Int(criterion.id) else { continue }
        own[criterionNumber] = criterion
        for (place, indicator) in criterion.indicators.enumerated() {
          let nameWords = NameWord.normalised(indicator.text)
          var all = nameWords
          for text in [criterion.name, indicator.numerator?.text, indicator.denominator?.text] {
            all += NameWord.normalised(text ?? "")
          }
          let words = Self.spellings(all)
          for word in words.keys { seen[word, default: 0] += 1 }
          drafts.append(
            Draft(
              set: position, criterion: criterionNumber,
              number: indicator.id.split(separator: ".").last.flatMap { Int($0) } ?? place + 1,
              isOnly: criterion.indicators.count == 1, indicator: indicator, nameWords: nameWords, words: words))
        }
      }
      criteria.append(own)
    }
    self.criteria = criteria
    let count = Double(max(drafts.count, 1))
    let rarity = seen.mapValues { log(1 + count / Double($0)) }
    self.rarity = rarity
    let items = drafts.enumerated().map { Item($1, position: $0, rarity: rarity) }
    self.items = items
    byNumber = sets.indices.map { set in
      Dictionary(
        items.filter { $0.set == set }.map { (Self.key($0.criterion, $0.number), $0) }, uniquingKeysWith: { $1 })
    }
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
    if let item = number.item { return byNumber[set][Self.key(number.criterion, item)] }
    guard let criterion = criteria[set][number.criterion], criterion.indicators.count == 1 else { return nil }
    return items.first { $0.set == set && $0.criterion == number.criterion }
  }

  private static func key(_ criterion: Int, _ number: Int) -> Int { criterion * 1000 + number }

  /// How much of a name is said by an indicator, 0 to 1.
  func similarity(_ name: String, to item: Item) -> Double {
    guard name.utf8.count <= Self.longestName else { return 0 }
    return memory.known(name, rarity).similarity(item) { score($0, item) }
  }

  /// The indicator of a set that a name fits best.
  func best(_ name: String, set: Int) -> NameMatch? {
    guard name.utf8.count <= Self.longestName else { return nil }
    return memory.known(name, rarity).match(set) { compared($0, set) }
  }

  /// No indicator is named in more bytes; to compare a text of 32,767 characters takes milliseconds, in each of its cells.
  static let longestName = 4000

  /// The best by comparing with each.
  private func compared(_ query: Query, _ set: Int) -> NameMatch? {
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
    private let names = Mutex<[Bytes: Known]>([:])
    /// More wordings than forms have, and longer ones; what is past that is worked out each time.
    private static let most = 20_000
    private static let longest = 1000

    func known(_ name: String, _ rarity: [String: Double]) -> Known {
      let key = Bytes(text: name)
      if let known = names.withLock({ $0[key] }) { return known }
      let known = Known(Query(name, rarity))
      if name.utf8.count <= Self.longest { names.withLock { if $0.count < Self.most { $0[key] = known } } }
      return known
    }

    /// A text as a key: by its bytes, since a String's own hash looks for its normal form first.
    private struct Bytes: Hashable {
      let text: String

      static func == (a: Self, b: Self) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

      func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
      }
    }

    /// What one name came to.
    final class Known: Sendable {
      private let query: Query
      private let matches = Mutex<[Int: NameMatch?]>([:])
      private let similarities = Mutex<[Int: Double]>([:])

      init(_ query: Query) { self.query = query }

      func match(_ set: Int, _ compare: (Query) -> NameMatch?) -> NameMatch? {
        if let known = matches.withLock({ $0[set] }) { return known }
        let match = compare(query)
        matches.withLock { $0[set] = .some(match) }
        return match
      }

      func similarity(_ item: Item, _ compare: (Query) -> Double) -> Double {
        if let known = similarities.withLock({ $0[item.position] }) { return known }
        let similarity = compare(query)
        similarities.withLock { $0[item.position] = similarity }
        return similarity
      }
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
