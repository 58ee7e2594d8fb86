import Criteria
import Spreadsheets
import VietnameseText

/// Tells which indicator a line means, from its number and its name together.
struct IndicatorResolver {
  /// What a line was found to mean.
  struct Answer {
    var item: Catalogue.Item
    var part: String? = nil
    /// The number as it should have been written, where the one written is another.
    var repaired: String?
  }

  let catalogue: Catalogue
  /// Whether numbers and names of the table agree so well that a number alone is good enough.
  var trustsNumbers = true

  /// A name that shares less than this with an indicator speaks of something else.
  private static let related = 0.3

  /// Finds the indicator of a line; `previous` is the one of the line above, `criterion` the one it stands under.
  func resolve(
    _ candidates: [IndicatorNumber], name: String?, set: Int, previous: Catalogue.Item?, criterion: Int?
  ) -> Answer? {
    let name = name.flatMap { $0.isEmpty ? nil : $0 }
    guard let answer = found(candidates, name: name, set: set, previous: previous, criterion: criterion) else {
      return nil
    }
    // "Hộ chưa có nhà tiêu": what falls short of the indicator is not its figure.
    if let name, Self.isDenied(name, answer.item) { return nil }
    return answer
  }

  private static func isDenied(_ name: String, _ item: Catalogue.Item) -> Bool {
    guard mayDeny(name) else { return false }
    let opening = name.prefix { $0 != "(" && $0 != ";" && $0 != ":" }
    let spellings = item.words["chua"] ?? []
    return NameWord.all(in: String(opening)).prefix(7).contains { word in
      word.isBare ? word.folded == "chua" && spellings.isEmpty : word.spelled == "chưa" && !spellings.contains("chưa")
    }
  }

  /// Whether "chưa" may stand in it: most names hold none of its spellings, and words cost more than bytes.
  private static func mayDeny(_ name: String) -> Bool {
    // The last five bytes, ASCII letters small.
    var window: UInt64 = 0
    for byte in name.utf8 {
      window = window << 8 | UInt64(byte | 0x20)
      // "chua", "chu" and a combining horn.
      if [0x6368_7561, 0x6368_75EC].contains(window & 0xFFFF_FFFF) { return true }
      // "chưa": ư is C6 B0, Ư C6 AF.
      if [0x6368_E6B0_61, 0x6368_E6AF_61].contains(window & 0xFF_FFFF_FFFF) { return true }
    }
    return false
  }

  private func found(
    _ candidates: [IndicatorNumber], name: String?, set: Int, previous: Catalogue.Item?, criterion: Int?
  ) -> Answer? {
    let byName = name.flatMap { catalogue.best($0, set: set) }
    var options: [(item: Catalogue.Item, number: IndicatorNumber, isRepair: Bool, similarity: Double)] = []
    for number in candidates {
      if let item = catalogue.item(number, set: set) {
        options.append((item, number, number.isRepaired, name.map { catalogue.similarity($0, to: item) } ?? 0))
      }
      // 2.10 typed into a number cell is 2.1.
      if let digit = number.item, digit < 10,
        let item = catalogue.item(IndicatorNumber(criterion: number.criterion, item: digit * 10), set: set)
      {
        let similarity = name.map { catalogue.similarity($0, to: item) } ?? 0
        let follows = previous.map { $0.criterion == item.criterion && $0.number == digit * 10 - 1 } ?? false
        if follows || similarity >= 0.5 { options.append((item, number, true, similarity + (follows ? 0.25 : 0))) }
      }
    }
    guard !options.isEmpty else {
      guard let byName else { return nil }
      if candidates.contains(where: { $0.item != nil }) {
        // A number that the set does not know: only a name that leaves no doubt counts.
        guard byName.isClear, byName.score >= 0.75 else { return nil }
        return Answer(item: byName.item, part: nil, repaired: byName.item.indicator.id)
      }
      if byName.isClear { return Answer(item: byName.item, part: nil, repaired: nil) }
      if let criterion, byName.item.criterion == criterion, byName.score >= 0.45, byName.margin >= 0.1 {
        return Answer(item: byName.item, part: nil, repaired: nil)
      }
      return nil
    }
    guard name != nil else {
      let sure = options.filter { !$0.isRepair }
      let chosen = sure.first ?? inOrder(options, previous) ?? (options.count == 1 ? options.first : nil)
      guard let chosen else { return nil }
      // After x.9 a second x.1 can only be x.10.
      if let follower = options.first(where: { $0.isRepair && !$0.number.isRepaired }), follower.similarity > 0 {
        return answer(follower)
      }
      return answer(chosen)
    }
    var best = options[0]
    for option in options.dropFirst() where option.similarity > best.similarity + 0.02 { best = option }
    if options.count > 1, best.isRepair, let ordered = inOrder(options, previous),
      ordered.similarity >= best.similarity - 0.02
    {
      best = ordered
    }
    if let byName, byName.isClear, byName.item.indicator.id != best.item.indicator.id,
      byName.score >= best.similarity + 0.25
    {
      let isOrdinal = best.number.item == nil
      return Answer(item: byName.item, part: nil, repaired: isOrdinal ? nil : byName.item.indicator.id)
    }
    if best.similarity < Self.related {
      // The name of another set's indicator under a number that this set has too: not this set's figure.
      if let name,
        catalogue.sets.indices.contains(where: { other in
          other != set && catalogue.best(name, set: other).map { $0.isClear && $0.score >= 0.6 } == true
        })
      {
        return nil
      }
      // A day or a bare whole number needs a name that speaks for it.
      guard trustsNumbers, !best.isRepair, best.number.item != nil else { return nil }
    }
    return answer(best)
  }

  private func answer(
    _ option: (item: Catalogue.Item, number: IndicatorNumber, isRepair: Bool, similarity: Double)
  ) -> Answer {
    Answer(item: option.item, part: option.number.part, repaired: option.isRepair ? option.item.indicator.id : nil)
  }

  /// The option that comes right after the line above, where exactly one does.
  private func inOrder(
    _ options: [(item: Catalogue.Item, number: IndicatorNumber, isRepair: Bool, similarity: Double)],
    _ previous: Catalogue.Item?
  ) -> (item: Catalogue.Item, number: IndicatorNumber, isRepair: Bool, similarity: Double)? {
    guard let previous else { return nil }
    let following = options.filter { option in
      (option.item.criterion == previous.criterion && option.item.number > previous.number)
        || option.item.criterion == previous.criterion + 1
    }
    return following.count == 1 ? following.first : nil
  }
}
