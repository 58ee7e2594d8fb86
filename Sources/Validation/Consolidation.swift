import Checklists
import Criteria
import FoundationEssentials
import VietnameseText

/// What counts in a sum: chooses among all records, and gives what is left to the rule sets.
///
/// 1. Figures with an error, in conflict, in hidden columns or on hidden sheets do not count; hidden rows do.
/// 2. The same figures twice count once; other figures twice count not at all, until the log says which file holds.
/// 3. The village's own sheet outranks an officer's row, which fills gaps. The commune's own figure decides only what is
///    the commune's alone.
/// 4. Former villages add up where each speaks once and the new one does not.
/// 5. to 7. are the rule sets' own (``Criteria/Indicator/judge(_:villages:conflicts:in:)``).
struct Consolidation: Sendable {
  /// Two records that speak of the same thing.
  struct Pair: Sendable {
    var first: Int
    var second: Int
    var isSame: Bool
  }

  /// What became of each record.
  private(set) var standings: [Standing]
  /// Records about one thing twice: within a sheet, or across sheets and files.
  private(set) var repeats: [Pair] = []
  /// An officer's row beside the village's own, both readable.
  private(set) var officerPairs: [Pair] = []
  /// Former villages that have not spoken though a partner has: village, former name.
  private(set) var silentFormer: [(village: Int, name: String)] = []
  /// The verdicts.
  private(set) var results: [SetResult] = []

  /// What one indicator of one village (or the commune) is about.
  struct Key: Hashable {
    var village: Int?
    var set: String
    var indicator: String
    var part: String?
  }

  /// What was chosen: the records behind one observation.
  struct Chosen {
    var records: [Int]
    var observation: Observation
  }

  private var chosen: [Key: Chosen] = [:]
  private var conflicts: [Key: Bool] = [:]

  /// Chooses and judges. `spoiled` are the records with an error finding at a figure.
  init(_ context: CheckContext, spoiled: Set<Int>) {
    standings = Array(repeating: .other, count: context.items.count)
    let superseded = Self.supersededFiles(context)
    var groups: [Key: [Int]] = [:]
    var order: [Key] = []
    for item in context.items {
      guard let figure = item.figure else { continue }
      guard let indicator = item.indicator, item.speaker == .commune || item.village != nil else {
        standings[item.position] = .unknown
        continue
      }
      // An empty form contradicts nobody, whatever is missing in it.
      let isBlank = context.blankForms.contains(item.submission)
      standings[item.position] =
        isBlank ? .blank : Self.standing(item, superseded: superseded, spoiled: spoiled)
      let key = Key(village: item.village, set: figure.set, indicator: indicator.id, part: figure.part)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(item.position)
    }
    for key in order { choose(groups[key] ?? [], for: key, in: context) }
    let lists = InventoryRepeats(context, superseded: superseded)
    for (position, standing) in lists.standings { standings[position] = standing }
    repeats += lists.pairs
    silentFormer = Self.silentFormerVillages(context)
    serveOtherSets(context)
    results = judge(context)
  }

  /// Files that the log says are replaced by another one that was read.
  private static func supersededFiles(_ context: CheckContext) -> Set<Int> {
    guard let log = context.campaign.commune?.log else { return [] }
    func position(_ name: String) -> Int? {
      let wanted = name.nfc.lowercased()
      let files = context.campaign.submissions
      return files.firstIndex { $0.file.nfc.lowercased() == wanted }
        ?? files.firstIndex { $0.file.nfc.lowercased().split(separator: "/").last.map(String.init) == wanted }
    }
    var replacedBy: [Int: Int] = [:]
    for entry in log {
      guard let old = entry.replaces.flatMap(position), let new = entry.file.flatMap(position), old != new else {
        continue
      }
      replacedBy[old] = new
    }
    // A ring (a replaces b, b replaces a) says nothing.
    return Set(
      replacedBy.keys.filter { start in
        var next = replacedBy[start]
        var steps = 0
        while let one = next, one != start, steps <= replacedBy.count {
          next = replacedBy[one]
          steps += 1
        }
        return next == nil
      })
  }

  private static func standing(_ item: CheckContext.Item, superseded: Set<Int>, spoiled: Set<Int>) -> Standing {
    if superseded.contains(item.submission) { return .superseded }
    if spoiled.contains(item.position) { return .error }
    if !item.saysSomething { return .blank }
    let claimCounts = item.indicator?.countsByClaim ?? false
    let fields: [Field] =
      claimCounts ? [.value, .status, .numerator, .denominator] : [.value, .numerator, .denominator]
    let shown = fields.filter { item.record.source.cells[$0] != nil && !item.hiddenFields.contains($0) }
    let hidden = fields.filter { item.hiddenFields.contains($0) }
    if !hidden.isEmpty, shown.isEmpty || hidden.contains(.numerator) || hidden.contains(.denominator) { return .hidden }
    return .counted
  }

  // MARK: Choosing

  private mutating func choose(_ records: [Int], for key: Key, in context: CheckContext) {
    func speaking(_ speaker: CheckContext.Speaker) -> [Int] {
      records.filter { context.items[$0].speaker == speaker && standings[$0] != .superseded && standings[$0] != .blank }
    }
    guard key.village != nil else {
      settle(speaking(.commune), for: key, in: context)
      return
    }
    let own = speaking(.village)
    let officers = speaking(.officer)
    let holders = own.isEmpty ? officers : own
    if holders.contains(where: { context.items[$0].formerName != nil }) {
      settleFormer(holders, for: key, in: context)
    } else {
      settle(holders, for: key, in: context)
    }
    if own.isEmpty { return }
    for officer in officers {
      if let one = own.first(where: { standings[$0] == .counted }), standings[officer] == .counted {
        officerPairs.append(
          Pair(first: one, second: officer, isSame: context.items[one].agrees(with: context.items[officer])))
      }
      standings[officer] = .outranked
    }
  }

  /// One record counts; the same again counts once; others are a conflict.
  private mutating func settle(_ records: [Int], for key: Key, in context: CheckContext) {
    guard let first = records.first else { return }
    var isConflict = false
    for other in records.dropFirst() {
      let isSame = context.items[first].agrees(with: context.items[other])
      repeats.append(Pair(first: first, second: other, isSame: isSame))
      if !isSame { isConflict = true }
    }
    if isConflict {
      for record in records where standings[record] == .counted || standings[record] == .error {
        standings[record] = .conflict
      }
      conflicts[key] = true
      return
    }
    guard let holds = records.first(where: { standings[$0] == .counted }) else { return }
    for record in records where record != holds && standings[record] == .counted { standings[record] = .repeated }
    let item = context.items[holds]
    chosen[key] = Chosen(records: [holds], observation: item.observation(village: key.village))
  }

  /// Former villages add up where each speaks once and the new one does not.
  private mutating func settleFormer(_ records: [Int], for key: Key, in context: CheckContext) {
    guard let village = key.village else { return }
    let current = records.filter { context.items[$0].formerName == nil }
    if let first = current.first {
      for other in records where other != first {
        repeats.append(Pair(first: first, second: other, isSame: false))
      }
      for record in records { standings[record] = .conflict }
      conflicts[key] = true
      return
    }
    var holders: [Int] = []
    for name in context.villages[village].mergedFrom.map(\.foldedKey) {
      let same = records.filter { context.items[$0].formerName == name }
      var part = key
      part.part = (key.part ?? "") + "#" + name
      settle(same, for: part, in: context)
      if conflicts[part] != nil { conflicts[key] = true }
      if let one = chosen.removeValue(forKey: part) { holders += one.records }
      conflicts[part] = nil
    }
    guard holders.count == context.villages[village].mergedFrom.count,
      let sum = CheckContext.Item.sum(holders.map { context.items[$0] }, village: village)
    else {
      for record in holders { standings[record] = .incomplete }
      return
    }
    chosen[key] = Chosen(records: holders, observation: sum)
  }

  private static func silentFormerVillages(_ context: CheckContext) -> [(village: Int, name: String)] {
    var silent: [(village: Int, name: String)] = []
    for (position, village) in context.villages.enumerated() where !village.mergedFrom.isEmpty {
      let own = context.ownItems(of: position)
      let spoken = Set(own.compactMap(\.formerName))
      guard !spoken.isEmpty, !own.contains(where: { $0.formerName == nil }) else { continue }
      for name in village.mergedFrom where !spoken.contains(name.foldedKey) { silent.append((position, name)) }
    }
    return silent
  }

  /// One figure serves another set where both indicators have the same measure.
  private mutating func serveOtherSets(_ context: CheckContext) {
    guard context.campaign.sets.count > 1 else { return }
    var byMeasure: [String: [Indicator]] = [:]
    for indicator in context.campaign.sets.flatMap(\.indicators) {
      if let measure = indicator.measure { byMeasure[measure, default: []].append(indicator) }
    }
    let given = chosen
    let inConflict = conflicts
    for twins in byMeasure.values where twins.count > 1 {
      for target in twins {
        for source in twins where source.set != target.set {
          for part in Set([nil] + source.parts.map { Optional($0.id) } + ["male", "female"]) {
            for village in [nil] + context.villages.indices.map(Optional.some) {
              let to = Key(village: village, set: target.set, indicator: target.id, part: part)
              let from = Key(village: village, set: source.set, indicator: source.id, part: part)
              guard given[to] == nil, inConflict[to] == nil, chosen[to] == nil else { continue }
              if inConflict[from] != nil { conflicts[to] = true }
              guard var one = given[from] else { continue }
              if !target.countsByClaim { one.observation.claim = nil }
              chosen[to] = one
            }
          }
        }
      }
    }
  }

  /// Whether an indicator of a village (or the commune) has a figure that counts, or stands in conflict.
  func isKnown(village: Int?, _ indicator: Indicator) -> Bool {
    !observations(of: indicator, village: village).isEmpty
      || conflicts[Key(village: village, set: indicator.set, indicator: indicator.id, part: nil)] != nil
  }

  private func parts(of indicator: Indicator) -> [String?] {
    var parts: [String?] = [nil] + indicator.parts.map { Optional($0.id) }
    for gender in ["male", "female"] where !parts.contains(gender) { parts.append(gender) }
    return parts
  }

  private func observations(of indicator: Indicator, village: Int?) -> [Observation] {
    parts(of: indicator).compactMap {
      chosen[Key(village: village, set: indicator.set, indicator: indicator.id, part: $0)]?.observation
    }
  }

  private func records(of indicator: Indicator, village: Int?) -> [Int] {
    parts(of: indicator).flatMap {
      chosen[Key(village: village, set: indicator.set, indicator: indicator.id, part: $0)]?.records ?? []
    }
  }

  // MARK: Judging

  private func judge(_ context: CheckContext) -> [SetResult] {
    let sizes = context.villages.map { VillageSize(households: $0.households, people: $0.people) }
    var about: [Key: [Int]] = [:]
    for item in context.items {
      guard let figure = item.figure, let indicator = item.indicator else { continue }
      about[Key(village: item.village, set: figure.set, indicator: indicator.id, part: nil), default: []]
        .append(item.position)
    }
    return context.campaign.sets.map { set in
      SetResult(
        set: set,
        criteria: set.criteria.map { criterion in
          let indicators = criterion.indicators.map { indicator in
            result(of: indicator, in: set, sizes: sizes, about: about, context: context)
          }
          return CriterionResult(
            criterion: criterion, outcome: criterion.outcome(indicators.map(\.verdict)), indicators: indicators)
        })
    }
  }

  private func result(
    of indicator: Indicator, in set: RuleSet, sizes: [VillageSize], about: [Key: [Int]], context: CheckContext
  ) -> IndicatorResult {
    func key(_ village: Int?) -> Key { Key(village: village, set: set.id, indicator: indicator.id, part: nil) }
    var all: [Observation] = []
    var origins: [Int: [Int]] = [:]
    var inConflict: Set<Int> = []
    var villages: [VillageResult] = []
    for position in context.villages.indices {
      let observations = observations(of: indicator, village: position)
      all += observations
      for part in parts(of: indicator) {
        var one = key(position)
        one.part = part
        if conflicts[one] != nil { inConflict.insert(position) }
        if let chosen = chosen[one] { origins[chosen.observation.origin] = chosen.records }
      }
      let records = about[key(position)] ?? []
      var verdict =
        set.isComplete
        ? indicator.judgeVillage(observations, in: context.circumstances) : Verdict(outcome: .noLevel)
      if set.isComplete, observations.isEmpty {
        verdict = Verdict(outcome: .notEnoughData, threshold: indicator.threshold(in: context.circumstances))
      }
      verdict.basis = self.records(of: indicator, village: position)
      villages.append(
        VillageResult(
          village: context.villages[position], verdict: verdict,
          claim: claim(records, context: context), records: records))
    }
    if indicator.isForCommuneAlone { all += observations(of: indicator, village: nil) }
    var verdict =
      set.isComplete
      ? indicator.judge(all, villages: sizes, conflicts: inConflict, in: context.circumstances)
      : Verdict(outcome: .noLevel)
    verdict.basis = verdict.basis.flatMap { origins[$0] ?? [$0] }
    return IndicatorResult(
      indicator: indicator, verdict: verdict, claim: claim(about[key(nil)] ?? [], context: context), villages: villages)
  }

  /// The claim about the whole indicator: of the record that counts, else of the first that claims.
  private func claim(_ records: [Int], context: CheckContext) -> Status? {
    let claiming = records.filter { (context.items[$0].figure?.status ?? .unknown) != .unknown }
    let usual = claiming.filter { context.items[$0].figure?.part == nil }
    let holds = usual.first { standings[$0] == .counted } ?? usual.first ?? claiming.first
    return holds.flatMap { context.items[$0].figure?.status }
  }
}
