import Checklists
import FoundationEssentials
import VietnameseText

/// Lines of inventories and roadmaps that stand in several lists: the same hall, road, product or measure sent twice.
///
/// As with figures: the same again counts once, other figures count not at all, the village's own list outranks an officer's,
/// and a list that the log replaces is passed over. Lines are compared across sheets only: within one list two roads may
/// bear one name.
struct InventoryRepeats: Sendable {
  /// What became of the lines concerned; all others stand as they are.
  private(set) var standings: [Int: Standing] = [:]
  /// Lines that say the same thing, or another, a pair of lists.
  private(set) var pairs: [Consolidation.Pair] = []

  private struct Key: Hashable {
    var village: Int?
    var name: String
    var thing: String
  }

  init(_ context: CheckContext, superseded: Set<Int>) {
    var groups: [Key: [Int]] = [:]
    var order: [Key] = []
    for item in context.items {
      guard let thing = item.record.body.identity else { continue }
      if superseded.contains(item.submission) {
        standings[item.position] = .superseded
        continue
      }
      let name = item.formerName ?? (item.village == nil ? item.record.village?.name.foldedKey ?? "" : "")
      let key = Key(village: item.village, name: name, thing: thing)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(item.position)
    }
    for key in order { settle(groups[key] ?? [], in: context) }
  }

  private mutating func settle(_ all: [Int], in context: CheckContext) {
    let own = all.filter { context.items[$0].speaker == .village }
    if !own.isEmpty, own.count < all.count {
      for position in all where context.items[position].speaker != .village { standings[position] = .outranked }
    }
    let lists = Self.bySheet(own.isEmpty ? all : own, in: context)
    guard lists.count > 1, let first = lists.first else { return }
    func figures(_ list: [Int]) -> [String] { list.map { context.items[$0].record.body.figures }.sorted() }
    let wanted = figures(first)
    let isConflict = lists.contains { figures($0) != wanted }
    for list in lists.dropFirst() {
      guard let a = first.first, let b = list.first else { continue }
      pairs.append(Consolidation.Pair(first: a, second: b, isSame: figures(list) == wanted))
      if !isConflict { for position in list { standings[position] = .repeated } }
    }
    if isConflict { for position in lists.joined() { standings[position] = .conflict } }
  }

  private static func bySheet(_ positions: [Int], in context: CheckContext) -> [[Int]] {
    var lists: [Place: Int] = [:]
    var all: [[Int]] = []
    for position in positions {
      let item = context.items[position]
      let place = Place(submission: item.submission, sheet: item.record.source.sheet, cell: nil)
      if let known = lists[place] {
        all[known].append(position)
      } else {
        lists[place] = all.count
        all.append([position])
      }
    }
    return all
  }
}

extension Record.Body {
  /// What a line of a list is about, whatever it says of it; `nil` for an indicator's figure.
  fileprivate var identity: String? {
    switch self {
    case .indicator: nil
    case .facility(let facility): facility.kind.rawValue
    case .road(let road): ["road", road.roadClass?.rawValue ?? "", road.name.foldedKey].joined(separator: "\n")
    case .product(let product): ["product", product.name.foldedKey].joined(separator: "\n")
    case .plan(let line):
      ["plan", line.set, line.criterion, line.indicator ?? "", line.action?.foldedKey ?? ""].joined(separator: "\n")
    }
  }

  /// What it says in figures, dates and marks: two lines that differ only in words say the same.
  fileprivate var figures: String {
    func text(_ number: Decimal?) -> String { number?.description ?? "" }
    func text(_ yes: Bool?) -> String { yes?.description ?? "" }
    func text(_ day: CivilDate?) -> String { day?.description ?? "" }
    let parts: [String] =
      switch self {
      case .indicator: []
      case .facility(let hall):
        [
          text(hall.landArea), text(hall.buildingArea), text(hall.seats), text(hall.isPlanned),
          hall.certificate?.rawValue ?? "", hall.certificateNumber ?? "", text(hall.certificateDate),
          text(hall.due?.due),
        ]
      case .road(let road):
        [
          text(road.length), text(road.hardened), text(road.width), text(road.signs), text(road.signsNeeded),
          text(road.lighting), text(road.due?.due),
        ]
      case .product(let product): [product.stars?.description ?? "", text(product.expires)]
      case .plan(let line):
        [text(line.due?.due), line.target?.foldedKey ?? ""]
          + line.budget.map { text($0.amount) + " " + ($0.source?.foldedKey ?? "") }.sorted()
      }
    return parts.joined(separator: "\n")
  }

  /// What the line is called in a finding: the road, the product, "nhà văn hóa".
  var lineName: String? {
    switch self {
    case .indicator: nil
    case .facility(let facility): facility.kind == .cultureHouse ? "nhà văn hóa" : "sân thể thao"
    case .road(let road): road.name
    case .product(let product): product.name
    case .plan(let line): line.indicator ?? line.criterion
    }
  }

  /// What kind of list it stands in.
  var listName: (vi: String, en: String)? {
    switch self {
    case .indicator: nil
    case .facility: ("Nhà văn hóa, sân thể thao", "Halls and grounds")
    case .road: ("Danh mục đường", "The list of roads")
    case .product: ("Danh mục sản phẩm OCOP", "The list of products")
    case .plan: ("Lộ trình", "The roadmap")
    }
  }
}
