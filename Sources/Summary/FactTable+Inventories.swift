import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// Where money comes from, as a roadmap groups it.
enum Money: String, CaseIterable, Sendable {
  case central = "tw", local = "dp", people = "dan", other = "khac"

  /// Tells a source by its words.
  init(_ words: String?) {
    let key = (words ?? "").foldedKey
    if key.contains("dan") || key.contains("dong gop") || key.contains("xa hoi hoa") {
      self = .people
    } else if key.contains("trung uong") || key.contains("tw") || key.contains("mtqg") {
      self = .central
    } else if ["tinh", "huien", "xa", "dia phuong"].contains(where: key.contains) {
      self = .local
    } else {
      self = .other
    }
  }

  var words: String {
    switch self {
    case .central: "Trung ương"
    case .local: "Địa phương"
    case .people: "Dân góp, xã hội hóa"
    case .other: "Khác"
    }
  }
}

extension FactTable {
  /// The key of one line of an inventory.
  static func inventoryKey(_ position: Int) -> String { "danh-muc/\(position + 1)" }
  /// The key of a class of roads.
  static func roadKey(_ roadClass: Road.Class?) -> String { "duong/" + (roadClass?.rawValue ?? "khac") }
  /// The key of an area's norm.
  static func normKey(_ kind: Facility.Kind) -> String { "dinh-muc/" + kind.rawValue }
  /// The key of the day by which sheets are due.
  static let deadlineKey = "han-nop"
  /// The key of what was handed in.
  static let receiptKey = "nop"
  /// The key of the register of villages.
  static let registerKey = "danh-sach-thon"

  /// What commune.yaml and its register say: households, norms, deadlines, receipts.
  mutating func addRegister(_ context: SummaryContext) {
    guard let commune = context.commune else { return }
    func one(
      _ field: Fact.Field, key: String, village: Int?, value: Fact.Value, raw: String, unit: String, note: String
    ) -> Fact {
      Fact(
        year: context.year, set: "Thông tin của xã", indicator: "", part: nil, village: village,
        villageLabel: village.map { context.labels[$0] } ?? Self.communeLabel, field: field, raw: raw, value: value,
        unit: unit, counts: true, origin: nil, note: note, key: key)
    }
    for (position, village) in commune.villages.enumerated() {
      let note = "Danh sách thôn của xã"
      if let number = village.households {
        add(
          one(
            .households, key: Self.registerKey, village: position, value: .number(number), raw: number.printed,
            unit: "hộ",
            note: note))
      }
      if let number = village.people {
        add(
          one(
            .people, key: Self.registerKey, village: position, value: .number(number), raw: number.printed,
            unit: "người",
            note: note))
      }
    }
    let norms: [(Facility.Kind, Decimal?)] = [
      (.cultureHouse, commune.norms.cultureHouseArea), (.sportsGround, commune.norms.sportsGroundArea),
    ]
    for (kind, area) in norms {
      guard let area else { continue }
      add(
        one(
          .value, key: Self.normKey(kind), village: nil, value: .number(area), raw: area.printed, unit: "m²",
          note: "Định mức diện tích do xã đặt"))
    }
    if let deadline = commune.campaign.deadlines.first {
      add(
        one(
          .due, key: Self.deadlineKey, village: nil, value: .date(deadline.lastDay), raw: deadline.lastDay.dayMonthYear,
          unit: "", note: deadline.what))
    }
    for (position, entry) in context.receipts {
      guard let day = entry.received else { continue }
      add(
        one(
          .received, key: Self.receiptKey, village: position, value: .date(day), raw: day.dayMonthYear, unit: "",
          note: "Sổ theo dõi"))
    }
  }

  /// The figures of a house of culture, a road or a product.
  mutating func addInventory(_ record: Record, at position: Int, counts: Bool, _ context: SummaryContext) {
    let (village, label) = context.village(of: record)
    let own = Self.inventoryKey(position)
    // A village that the register does not know is not the commune.
    let counts = counts && (village != nil || record.village == nil)
    func put(
      _ field: Fact.Field, _ cell: Field, set: String, name: String, value: Decimal?, unit: String, key: String? = nil,
      counts: Bool = counts
    ) {
      guard let value else { return }
      var fact = Fact(
        year: record.year, set: set, indicator: "", part: nil, village: village, villageLabel: label, field: field,
        raw: record.raw[cell] ?? value.printed, value: .number(value), unit: unit, counts: counts,
        origin: Fact.Origin(
          file: record.source.file, sheet: record.source.sheet,
          cell: record.source.cells[cell] ?? record.source.cells.values.min()),
        note: name, key: key ?? own)
      if key != nil { fact.secondKey = (key ?? own) + ":" + field.rawValue + Key.village(village) }
      add(fact)
    }
    switch record.body {
    case .facility(let facility):
      let set = "Nhà văn hóa, sân thể thao"
      let name = facility.kind == .cultureHouse ? "Nhà văn hóa" : "Sân thể thao"
      put(.landArea, .landArea, set: set, name: name, value: facility.landArea, unit: "m²")
      put(.buildingArea, .buildingArea, set: set, name: name, value: facility.buildingArea, unit: "m²")
      put(.seats, .seats, set: set, name: name, value: facility.seats, unit: "chỗ")
      put(.planned, .planned, set: set, name: name, value: facility.isPlanned.map { $0 ? 1 : 0 }, unit: "")
      let state: Decimal? = facility.certificate.map { $0 == .issued ? 2 : $0 == .applied ? 1 : 0 }
      put(.certificate, .certificate, set: set, name: name, value: state, unit: "")
      addDate(facility.due, of: record, set: set, name: name, village: village, label: label, key: own, counts: counts)
    case .road(let road):
      let set = "Đường giao thông"
      let key = Self.roadKey(road.roadClass)
      put(.length, .length, set: set, name: road.name, value: road.length, unit: "km", key: key)
      // Of a road whose length is not told, the hardened part is a part of nothing.
      put(
        .hardened, .hardened, set: set, name: road.name, value: road.hardened, unit: "km", key: key,
        counts: counts && road.length != nil)
      put(.signs, .signs, set: set, name: road.name, value: road.signs, unit: "biển", key: key)
      put(.signsNeeded, .signsNeeded, set: set, name: road.name, value: road.signsNeeded, unit: "biển", key: key)
    case .product(let product):
      let set = "Sản phẩm OCOP"
      put(.stars, .stars, set: set, name: product.name, value: product.stars.map { Decimal($0) }, unit: "sao")
      let expiry = product.expires.map { Plan(text: $0.dayMonthYear, due: $0, precision: .day) }
      addDate(
        expiry, of: record, set: set, name: product.name, village: village, label: label, key: own, counts: counts,
        as: .expires)
    case .indicator, .plan: break
    }
  }

  private mutating func addDate(
    _ plan: Plan?, of record: Record, set: String, name: String, village: Int?, label: String, key: String,
    counts: Bool, as field: Fact.Field = .due
  ) {
    guard let plan, let due = plan.due else { return }
    let cell: Field = field == .due ? .due : .expires
    add(
      Fact(
        year: record.year, set: set, indicator: "", part: nil, village: village, villageLabel: label, field: field,
        raw: record.raw[cell] ?? plan.text, value: .date(due), unit: "", counts: counts,
        origin: Fact.Origin(
          file: record.source.file, sheet: record.source.sheet,
          cell: record.source.cells[cell] ?? record.source.cells.values.min()),
        note: name, key: key))
  }
}
