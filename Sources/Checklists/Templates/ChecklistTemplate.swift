public import Criteria
import FoundationEssentials
public import Spreadsheets
import VietnameseText

/// A blank form to fill in: a village's checklist, or the sheet of an official for what offices hold.
///
/// ```swift
/// let template = ChecklistTemplate(sets: sets, commune: commune, year: 2023)
/// let bytes = try template.checklist(for: commune.villages[0])
/// ```
///
/// What comes back filled in is read by ``ChecklistReader`` without a mapping: headings, ids and title are those it knows. The same
/// input gives the same bytes.
public struct ChecklistTemplate: Sendable {
  let sets: [RuleSet]
  let commune: Commune?
  let year: Int?

  /// Makes one. `sets` are the campaign's, the default first; incomplete sets are left out. `year` goes before the campaign's.
  public init(sets: [RuleSet], commune: Commune?, year: Int?) {
    let year = year ?? commune?.campaign.year
    self.year = year
    self.commune = commune
    self.sets = sets.filter(\.isComplete).map { set in year.map { set.amended(for: $0) } ?? set }
  }

  /// Whether there is nothing that a village must report: no complete set, or no indicator required of it.
  public var asksNothing: Bool { sets.allSatisfy { required(of: $0).isEmpty } }

  /// The workbook of one village, `nil` for one that writes its name itself.
  ///
  /// A sheet for each set, with the indicators that every village must report. Ask ``asksNothing`` first: a workbook with no sheet
  /// to show is one that Excel refuses.
  public func checklist(for village: Commune.Village?) throws(WriteError) -> [UInt8] {
    var sheets: [SheetDraft] = []
    for set in sets {
      let indicators = required(of: set)
      guard !indicators.isEmpty else { continue }
      let earlier = village == nil ? sheets.first?.name : nil
      sheets.append(VillageSheet(template: self, set: set, village: village, earlier: earlier).draft(indicators))
    }
    return try workbook(
      sheets, kind: "phiếu thôn",
      title: village.map { "Phiếu tự đánh giá thôn \($0.name)" } ?? "Phiếu tự đánh giá của thôn")
  }

  /// The workbook of an official: what their offices hold of the whole commune, then what they know village by village.
  ///
  /// Ask ``indicators(of:)`` first: for an official without indicators there is no sheet to show.
  public func sheet(for officer: Commune.Officer) throws(WriteError) -> [UInt8] {
    var sheets: [SheetDraft] = []
    for set in sets {
      sheets += OfficerSheet(template: self, set: set, officer: officer).drafts(indicators(of: officer, in: set))
    }
    return try workbook(sheets, kind: "phiếu cán bộ", title: "Phiếu rà soát của \(officer.name)")
  }

  /// The indicators an official is in charge of.
  public func indicators(of officer: Commune.Officer) -> [Indicator] {
    sets.flatMap { indicators(of: officer, in: $0) }
  }

  private func indicators(of officer: Commune.Officer, in set: RuleSet) -> [Indicator] {
    let own = officer.indicators.compactMap { name -> String? in
      let halves = name.split(separator: "/", maxSplits: 1).map(String.init)
      if halves.count == 2 { return halves[0] == set.id ? halves[1] : nil }
      return set.id == sets.first?.id ? name : nil
    }
    return set.indicators.filter { indicator in
      own.contains(indicator.criterion) || own.contains { set.indicator($0)?.id == indicator.id && $0.contains(".") }
    }
  }

  /// What every village must report of a set: the commune's choice, else what villages themselves hold.
  private func required(of set: RuleSet) -> [Indicator] {
    guard let names = commune?.campaign.required else { return set.defaultRequired.compactMap(set.indicator) }
    let own = names.compactMap { name -> String? in
      let halves = name.split(separator: "/", maxSplits: 1).map(String.init)
      if halves.count == 2 { return halves[0] == set.id ? halves[1] : nil }
      return set.id == sets.first?.id ? name : nil
    }
    let ids = Set(own.compactMap { set.indicator($0)?.id })
    return set.indicators.filter { ids.contains($0.id) }
  }

  /// The place and time whose levels are shown.
  func circumstances(_ set: RuleSet) -> Circumstances {
    Circumstances(region: commune?.region, group: commune?.group, year: year ?? set.years.upperBound)
  }

  /// A figure of the register.
  static func figure(_ figure: Indicator.RegisterFigure?, of village: Commune.Village?) -> Decimal? {
    switch figure {
    case .households: village?.households
    case .people: village?.people
    case nil: nil
    }
  }

  private func workbook(_ sheets: [SheetDraft], kind: String, title: String) throws(WriteError) -> [UInt8] {
    // The day is the campaign's or none at all: a form made today and tomorrow is the same form.
    let day = commune?.campaign.asOf ?? CivilDate(year: year ?? 2000, month: 1, day: 1)
    guard let day else { throw WriteError(.invalidRange, place: "year", detail: "no such year") }
    var writer = try WorkbookWriter(created: day)
    var properties = WorkbookWriter.Properties()
    properties.title = title
    properties.company = commune.map { "UBND xã \($0.name)" } ?? ""
    properties.keywords = sets.map { "\($0.id) \($0.version)" }.joined(separator: "; ")
    properties.custom = sets.map { ($0.id, $0.version) }
    try writer.set(properties)
    for sheet in sheets { try writer.add(sheet) }
    try writer.add(MarkSheet.draft(kind: kind, sets: sets, villages: commune?.villages.map(\.name) ?? []))
    return try writer.close()
  }
}
