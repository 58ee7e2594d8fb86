import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// What every sheet needs to know of a report: villages and their labels, who is in charge, which rows there are.
struct SummaryContext: Sendable {
  let report: Report
  let options: CommuneWorkbook.Options
  /// The villages, in the register's order.
  let villages: [Commune.Village]
  /// What the villages are called in the workbook; two of one name bear their codes.
  let labels: [String]
  /// The last line of the log about each village.
  let receipts: [(village: Int, entry: Commune.LogEntry)]
  /// The roadmaps' lines: their positions among the records.
  let plans: [(position: Int, line: PlanLine)]
  private let charges: [String: [Int]]
  /// Positions of records without the lines of lists that another list repeats, replaces or contradicts.
  let listed: [Int]
  private let byCode: [String: Int]
  private let byName: [String: Int]
  private let owners: [String: Set<Int>]

  init(_ report: Report, options: CommuneWorkbook.Options) {
    self.report = report
    self.options = options
    let villages =
      report.campaign.commune?.villages
      ?? report.results.first?.indicators.first?.villages.map(\.village) ?? []
    self.villages = villages
    var counts: [String: Int] = [:]
    for village in villages { counts[village.name, default: 0] += 1 }
    labels = villages.map { village in
      counts[village.name, default: 0] > 1 && !village.code.isEmpty ? "\(village.name) (\(village.code))" : village.name
    }
    var byCode: [String: Int] = [:]
    var byName: [String: Int] = [:]
    for (position, village) in villages.enumerated() {
      if !village.code.isEmpty, byCode[village.code] == nil { byCode[village.code] = position }
      if byName[village.name] == nil { byName[village.name] = position }
    }
    let unlisted: Set<Standing> = [.repeated, .conflict, .superseded, .outranked]
    let listed = report.campaign.records.indices.filter {
      !report.standings.indices.contains($0) || !unlisted.contains(report.standings[$0])
    }
    self.listed = listed
    plans = listed.compactMap { position in
      if case .plan(let line) = report.campaign.records[position].body { (position, line) } else { nil }
    }
    charges = Self.charges(report)
    receipts = Self.receipts(report.campaign.commune?.log ?? [], villages)
    self.byCode = byCode
    self.byName = byName
    owners = Self.owners(report) { name in name.code.map { byCode[$0] } ?? byName[name.name] }
  }

  var commune: Commune? { report.campaign.commune }
  var asOf: CivilDate { report.campaign.asOf }
  var year: Int { report.campaign.year }
  var results: [SetResult] { report.results }
  var records: [Record] { report.campaign.records }

  /// Whether each table is a paper of its own.
  var isStandAlone: Bool { options.paper.map { $0 == .standAlone } ?? commune?.paper.isStandAlone ?? false }

  /// "xã Thụy Hùng", or "xã …" where nobody said which.
  var communeName: String { commune?.name ?? "…" }

  /// What stands under a table whose lists contradict each other in some lines; `nil` where none do.
  func remark(onConflictsOf isLine: (Record.Body) -> Bool) -> String? {
    let count = records.indices.count {
      report.standings.indices.contains($0) && report.standings[$0] == .conflict && isLine(records[$0].body)
    }
    guard count > 0 else { return nil }
    return "Chưa tính \(count) dòng do hai danh mục ghi khác nhau; xem sheet \(FindingsSheet.name)."
  }

  /// The position of a record's village in the register.
  func position(of village: VillageName) -> Int? {
    if let code = village.code { return byCode[code] }
    return byName[village.name]
  }

  /// The officials whose sheets are there, with the names of the files: what is no village's own and speaks of their indicators.
  var filesOfOfficers: [String: [String]] {
    var files: [String: [String]] = [:]
    for submission in report.campaign.submissions where submission.tables.contains(where: { $0.village == nil }) {
      var names: Set<String> = []
      for case .indicator(let figure) in submission.records.map(\.body) {
        names.formUnion(officers(set: figure.set, criterion: figure.criterion, indicator: figure.indicator))
      }
      for name in names { files[name, default: []].append(submission.file) }
    }
    return files
  }

  /// The officials, each once, in the order of commune.yaml.
  var officerNames: [String] { UnmetSheet.distinct((commune?.officers ?? []).map(\.name)) }

  /// The roadmaps' lines about an indicator, or about its whole criterion.
  func plans(of indicator: Indicator) -> [(position: Int, line: PlanLine)] {
    plans.filter { plan in
      plan.line.set == indicator.set
        && (plan.line.indicator == indicator.id
          || (plan.line.indicator == nil && plan.line.criterion == indicator.criterion))
    }
  }

  /// A record by its position, `nil` outside.
  func record(_ position: Int) -> Record? {
    records.indices.contains(position) ? records[position] : nil
  }

  /// The village of a record: its position in the register, and what it is called; the commune where nobody is named.
  func village(of record: Record) -> (position: Int?, label: String) {
    guard let name = record.village, !name.name.isEmpty || name.code != nil else {
      return (nil, FactTable.communeLabel)
    }
    let position = position(of: name)
    return (position, position.map { labels[$0] } ?? name.name)
  }

  /// The officials in charge of an indicator (or of its criterion), in the order of commune.yaml.
  func officers(set: String, criterion: String, indicator: String?) -> [String] {
    let own = indicator.flatMap { charges[set + "/" + $0] } ?? []
    let whole = charges[set + "/" + criterion] ?? []
    return Set(own + whole).sorted().compactMap { commune?.officers[$0].name }
  }

  /// The positions of the officials in charge, by `set/id` of an indicator or a criterion.
  private static func charges(_ report: Report) -> [String: [Int]] {
    var charges: [String: [Int]] = [:]
    let first = report.campaign.sets.first?.id ?? ""
    for (position, officer) in (report.campaign.commune?.officers ?? []).enumerated() {
      for entry in officer.indicators {
        charges[entry.contains("/") ? entry : first + "/" + entry, default: []].append(position)
      }
    }
    return charges
  }

  /// The short name of a set: "NTM nâng cao".
  func shortTitle(_ set: String) -> String {
    results.first { $0.set.id == set }?.set.shortTitle ?? report.campaign.sets.first { $0.id == set }?.shortTitle ?? set
  }

  private static func receipts(
    _ log: [Commune.LogEntry], _ villages: [Commune.Village]
  ) -> [(village: Int, entry: Commune.LogEntry)] {
    var byKey: [String: Int] = [:]
    for (position, village) in villages.enumerated() {
      for name in [village.name] + village.otherNames + village.mergedFrom where byKey[name.foldedKey] == nil {
        byKey[name.foldedKey] = position
      }
    }
    var last: [Int: Commune.LogEntry] = [:]
    for entry in log {
      guard let village = byKey[entry.village.foldedKey] else { continue }
      if let old = last[village]?.received, let new = entry.received, new < old { continue }
      last[village] = entry
    }
    return last.keys.sorted().compactMap { village in last[village].map { (village, $0) } }
  }

  /// What has come from a village.
  func reception(of village: Int) -> Reception {
    report.receptions.indices.contains(village) ? report.receptions[village] : .nothing
  }

  /// Villages of which neither the log nor a file of their own tells; an officer's row is not theirs, an empty form nobody's.
  var silentVillages: [Int] {
    let logged = Set(receipts.map(\.village))
    return villages.indices.filter { village in
      guard !logged.contains(village) else { return false }
      switch reception(of: village) {
      case .reported, .unread: return false
      case .blank, .nothing: return true
      }
    }
  }

  /// Whose sheet a finding is about: the village of the file, unless the log replaces it; without a file the village it names.
  func owner(of finding: Finding) -> Int? {
    let named = finding.village.flatMap { byName[$0] }
    guard let file = finding.location.file else { return named }
    let villages = owners[file] ?? []
    return villages.count == 1 ? villages.first : named.flatMap { villages.contains($0) ? $0 : nil }
  }

  /// The villages of each file, without files that the log replaces.
  private static func owners(_ report: Report, position: (VillageName) -> Int?) -> [String: Set<Int>] {
    var owners: [String: Set<Int>] = [:]
    var offset = 0
    for submission in report.campaign.submissions {
      let standings = report.standings.dropFirst(offset).prefix(submission.records.count)
      offset += submission.records.count
      if !standings.isEmpty, standings.allSatisfy({ $0 == .superseded }) { continue }
      owners[submission.file] = Set(submission.tables.compactMap { $0.village.flatMap(position) })
    }
    for (village, reception) in report.receptions.enumerated() {
      if case .unread(let files) = reception { for file in files { owners[file, default: []].insert(village) } }
    }
    return owners
  }
}

/// A line of a table of indicators: an indicator, or one of its conditions. A class, for it goes into thousands of rows.
final class Item: Sendable {
  /// What kind of line.
  enum Role: Sendable, Equatable {
    /// An indicator without further conditions.
    case whole
    /// An indicator whose verdict comes from the lines below it.
    case parent
    /// The indicator's own figure, beside further conditions.
    case own
    /// A condition, or a gender.
    case part(String)
  }

  let role: Role
  let result: IndicatorResult
  /// The commune's verdict on this line.
  let verdict: Verdict
  /// The level it is held against.
  let threshold: Threshold?
  /// What it asks.
  let text: String
  /// The key of the line itself.
  let key: String
  /// The key of its facts.
  let factKey: String
  /// The key of its level.
  let levelKey: String
  let hasOwnLevel: Bool
  /// The kind of answer it takes.
  let kind: Indicator.Kind
  /// How villages add up; a condition that counts things where the indicator is a share of sums adds them up.
  let rollUp: Indicator.RollUp
  /// What is counted.
  let numerator: Indicator.Quantity?

  init(role: Role, result: IndicatorResult, verdict: Verdict, threshold: Threshold?, text: String) {
    self.role = role
    self.result = result
    self.verdict = verdict
    self.threshold = threshold
    self.text = text
    let indicator = result.indicator
    let part: String? = if case .part(let id) = role { id } else { nil }
    let condition = part.flatMap { id in indicator.parts.first { $0.id == id } }
    factKey = Key.item(indicator, part: part)
    key = role == .own ? Key.item(indicator) + "/chung" : factKey
    let isGender = part == "male" || part == "female"
    hasOwnLevel =
      part == nil
      ? role != .parent || !indicator.thresholds.isEmpty
      : condition.map { !$0.thresholds.isEmpty && !isGender } ?? false
    levelKey = hasOwnLevel ? factKey : Key.item(indicator)
    kind = condition?.kind ?? indicator.kind
    rollUp = condition?.kind == .count && indicator.rollUp == .ratioOfSums ? .sum : indicator.rollUp
    numerator = condition?.numerator ?? indicator.numerator
  }

  var indicator: Indicator { result.indicator }
  var part: String? { if case .part(let id) = role { id } else { nil } }

  /// Whether its figure is in percent points.
  var isPercent: Bool { kind == .percent }
  /// Whether the commune's figure needs the numerator and the denominator of every village.
  var needsParts: Bool { rollUp == .ratioOfSums }
  /// Whether what was claimed is the answer.
  var takesClaims: Bool { Indicator.takesClaims(kind, rollUp) }
  /// Whether its verdict goes into the indicator's; the total of men and women only where it misses the level.
  var countsFully: Bool { role != .own || !indicator.bothGenders }
  /// Whether it is one of the two genders.
  var isGender: Bool { part == "male" || part == "female" }

  /// A village's verdict on this line; `nil` where the engine gives none for it.
  func verdict(of village: VillageResult) -> Verdict? {
    switch role {
    case .whole, .parent: village.verdict
    case .own: nil
    case .part(let id): village.verdict.parts.first { $0.part == id }?.verdict
    }
  }

  /// The lines of an indicator. The indicator's own figure gets a line of its own where `hasOwnFigure` and there are conditions.
  static func lines(of result: IndicatorResult, hasOwnFigure: Bool) -> [Item] {
    let indicator = result.indicator
    let parts = indicator.parts.map { (id: $0.id, text: $0.text, threshold: $0.thresholds.first) }
    // Where only the conditions have levels, the verdict names that of the condition that decides.
    let threshold = indicator.thresholds.isEmpty ? nil : result.verdict.threshold ?? indicator.thresholds.first
    guard !parts.isEmpty else {
      return [
        Item(role: .whole, result: result, verdict: result.verdict, threshold: threshold, text: indicator.text)
      ]
    }
    var items = [
      Item(role: .parent, result: result, verdict: result.verdict, threshold: threshold, text: indicator.text)
    ]
    if hasOwnFigure, !indicator.thresholds.isEmpty {
      items.append(Item(role: .own, result: result, verdict: result.verdict, threshold: threshold, text: "Chung"))
    }
    for part in parts {
      let verdict = result.verdict.parts.first { $0.part == part.id }?.verdict
      let isGender = part.id == "male" || part.id == "female"
      items.append(
        Item(
          role: .part(part.id), result: result, verdict: verdict ?? Verdict(outcome: .notEnoughData),
          threshold: verdict?.threshold ?? part.threshold ?? threshold,
          text: isGender ? Wording.part(part.id) : "\(part.id)) \(part.text)"))
    }
    return items
  }
}

/// Keys of the data sheets: ASCII, never to be taken for a number, a date or a pattern by a conditional sum.
enum Key {
  /// `ntm-2021-2025/2.2`, with a part `ntm-2021-2025/2.2/a`.
  static func item(_ indicator: Indicator, part: String? = nil) -> String {
    item(set: indicator.set, indicator: indicator.id, part: part)
  }

  static func item(set: String, indicator: String, part: String? = nil) -> String {
    var key = safe(set) + "/" + safe(indicator)
    if let part { key += "/" + safe(part) }
    return key
  }

  /// `@T003`; the commune is `@XA`.
  static func village(_ position: Int?) -> String {
    guard let position else { return "@XA" }
    let number = String(position + 1)
    return "@T" + String(repeating: "0", count: max(0, 3 - number.utf8.count)) + number
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2E, 0x2D: true
    default: false
    }
  }

  private static func safe(_ text: String) -> String {
    if text.utf8.allSatisfy(isSafe) { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar {
          case "a"..."z", "A"..."Z", "0"..."9", ".", "-": scalar
          default: "_"
          }
        }))
  }
}
