import FoundationEssentials
import Spreadsheets
public import VietnameseText
import YAMLTree

/// Why a commune.yaml, its register or its log cannot be used: the file, the place, and words for a person.
public struct CommuneError: Error, Sendable, Equatable {
  /// The file, with line and column or cell where there is one: `commune.yaml:12:7`.
  public var place: String
  /// What is wrong and what to do.
  public var message: Bilingual

  /// Makes one; the message is led by the place.
  public init(place: String, vi: String, en: String) {
    self.place = place
    message = Bilingual(vi: "\(place): \(vi)", en: "\(place): \(en)")
  }

  init(_ error: YAMLError) {
    self.init(place: "\(error.file):\(error.line):\(error.column)", vi: error.vietnamese, en: error.english)
  }

  init(_ error: ReadError, file: String) {
    switch error.cause {
    case .fileUnreadable:
      self.init(place: file, vi: "không có tệp này, hoặc không có quyền đọc", en: "missing, or no permission")
    default:
      self.init(
        place: file, vi: "không đọc được (\(error.cause.rawValue))", en: "cannot be read (\(error.cause.rawValue))")
    }
  }
}

extension Commune {
  /// Reads commune.yaml with its register of villages and its log of submissions.
  ///
  /// ```swift
  /// let commune = try Commune(contentsOf: "SampleSheets/commune.yaml")
  /// commune.villages.map(\.name)
  /// ```
  ///
  /// Paths inside it are relative to its folder. Unknown fields, unquoted ids, a missing register: an error with its place.
  public init(contentsOf path: String) throws(CommuneError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommuneError(
        place: path, vi: "không mở được tệp; kiểm tra đường dẫn sau --commune", en: "cannot be opened; check the path")
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    do {
      try self.init(yaml: YAMLNode(bytes: Array(data), file: path), folder: folder)
    } catch let error as YAMLError {
      throw CommuneError(error)
    } catch let error as CommuneError {
      throw error
    } catch {
      throw CommuneError(place: path, vi: "không đọc được", en: "cannot be read")
    }
  }

  private init(yaml root: YAMLNode, folder: String) throws {
    try root.refuseUnknownKeys(allowed: [
      "commune", "campaign", "villages", "submissions", "officers", "signers", "paper", "norms", "severities",
    ])
    let commune = try root.required("commune")
    try commune.refuseUnknownKeys(allowed: ["code", "name", "district", "province", "region", "group"])
    self.init(
      code: try commune.id("code"), name: try commune.name("name"),
      district: try commune.optionalString("district"),
      province: try commune.name("province"), region: try commune.optionalString("region"),
      group: try commune.optional("group")?.text(), campaign: try Campaign(yaml: root.optional("campaign")),
      villages: [])
    for (key, kind) in [("region", Reference.Kind.region), ("group", .group)] {
      if let node = try commune.optional(key) { references.append(try Reference(kind, node)) }
    }
    if let node = try root.optional("campaign") {
      references += try node.list("criteria").map { try Reference(.set, $0) }
      references += try node.list("required").map { try Reference(.indicator, $0) }
    }
    ownFiles = campaign.overlays.map { folder + $0 }
    campaign.overlays = ownFiles
    if let node = try root.optional("villages") {
      if case .sequence(let items) = node.content {
        var codes: Set<String> = []
        villages = try items.map { item in
          let village = try Village(yaml: item)
          guard codes.insert(village.code).inserted else {
            throw item.error(
              vi: "mã thôn “\(village.code)” ghi hai lần", en: "village code “\(village.code)” stands twice")
          }
          return village
        }
      } else {
        let path = folder + (try node.text())
        ownFiles.append(path)
        villages = try RegisterTable(path, namedAt: node).villages()
      }
    }
    if let node = try root.optional("submissions") {
      let path = folder + (try node.text())
      ownFiles.append(path)
      log = try RegisterTable(path, namedAt: node).log()
    }
    officers = try root.list("officers").map { node in
      try node.refuseUnknownKeys(allowed: ["name", "indicators"])
      let duties = try node.list("indicators")
      references += try duties.map { try Reference(.duty, $0) }
      return Officer(name: try node.name("name"), indicators: try duties.map { try $0.idText() })
    }
    if let node = try root.optional("signers") { signers = try Signers(yaml: node) }
    if let node = try root.optional("paper") { paper = try Paper(yaml: node) }
    if let node = try root.optional("norms") {
      try node.refuseUnknownKeys(allowed: ["culture_house_area", "sports_ground_area"])
      norms = Norms(
        cultureHouseArea: try node.norm("culture_house_area"), sportsGroundArea: try node.norm("sports_ground_area"))
    }
    for entry in try root.optional("severities")?.entries() ?? [] {
      severities[entry.key] = try SeverityChange(yaml: entry.value)
      references.append(Reference(.finding, entry.key, at: entry.value.file, entry.keyMark))
    }
  }

}

extension Commune.Campaign {
  fileprivate init(yaml node: YAMLNode?) throws {
    self.init()
    guard let node else { return }
    try node.refuseUnknownKeys(allowed: ["year", "as_of", "period", "criteria", "overlays", "required", "deadlines"])
    year = try node.optionalInt("year")
    if let year, !(2000...2100).contains(year), let node = try node.optional("year") {
      throw node.error(vi: "năm \(year) không dùng được; ghi từ 2000 đến 2100", en: "year \(year): use 2000 to 2100")
    }
    asOf = try node.optional("as_of")?.day()
    if let years = try node.optional("period") {
      let ends = try years.items().map { item in try item.wholeNumber() }
      guard ends.count == 2 else {
        throw years.error(vi: "cần hai năm, ví dụ [2023, 2025]", en: "expected two years, such as [2023, 2025]")
      }
      guard ends[0] <= ends[1] else {
        throw years.error(
          vi: "năm đầu \(ends[0]) ở sau năm cuối \(ends[1])",
          en: "the first year \(ends[0]) is after the last \(ends[1])",
          suggestion: "[\(ends[1]), \(ends[0])]")
      }
      period = ends[0]...ends[1]
    }
    criteria = try node.list("criteria").map { item in try item.text() }
    overlays = try node.list("overlays").map { item in try item.text() }
    required = try node.optional("required")?.items().map { item in try item.idText() }
    deadlines = try node.list("deadlines").map { item in
      try item.refuseUnknownKeys(allowed: ["before", "by", "what"])
      let what = try item.string("what").nfc
      if let by = try item.optional("by") { return Commune.Deadline(lastDay: try by.day(), what: what) }
      let before = try item.required("before")
      guard let last = CivilDate(daysSinceEpoch: try before.day().daysSinceEpoch - 1) else {
        throw before.error(vi: "ngày không dùng được", en: "unusable date")
      }
      return Commune.Deadline(lastDay: last, what: what)
    }
  }
}

extension Commune.Village {
  fileprivate init(yaml node: YAMLNode) throws {
    try node.refuseUnknownKeys(allowed: [
      "ma_thon", "ten_thon", "so_ho", "nhan_khau", "ten_khac", "sap_nhap_tu", "truong_thon",
    ])
    self.init(
      code: try node.id("ma_thon"), name: try node.string("ten_thon").nfc,
      households: try node.optionalDecimal("so_ho"),
      people: try node.optionalDecimal("nhan_khau"), otherNames: try node.names("ten_khac"),
      mergedFrom: try node.names("sap_nhap_tu"), head: try node.optionalString("truong_thon"))
  }
}

extension Commune.Signers {
  fileprivate init(yaml node: YAMLNode) throws {
    try node.refuseUnknownKeys(allowed: ["maker", "officer", "head"])
    self.init(maker: try node.optionalString("maker") ?? "", officer: try node.optionalString("officer") ?? "")
    guard let head = try node.optional("head") else { return }
    try head.refuseUnknownKeys(allowed: ["title", "on_behalf", "name"])
    headTitle = try head.optionalString("title") ?? headTitle
    headOnBehalf = try head.optionalString("on_behalf") ?? headOnBehalf
    headName = try head.optionalString("name") ?? ""
  }
}

extension Commune.Paper {
  fileprivate init(yaml node: YAMLNode) throws {
    try node.refuseUnknownKeys(allowed: ["form", "recipients"])
    self.init(recipients: try node.list("recipients").map { try $0.text().nfc })
    guard let form = try node.optional("form") else { return }
    switch try form.text() {
    case "annex": isStandAlone = false
    case "stand-alone": isStandAlone = true
    default:
      throw form.error(
        vi: "chỉ dùng annex (phụ lục kèm báo cáo) hoặc stand-alone (văn bản riêng)", en: "use annex or stand-alone")
    }
  }
}

extension Commune.SeverityChange {
  fileprivate init(yaml node: YAMLNode) throws {
    if case .mapping = node.content {
      try node.refuseUnknownKeys(allowed: ["off"])
      self = .off(reason: try node.string("off").nfc)
      return
    }
    let word = try node.text()
    if word.hasPrefix("off:") {
      self = .off(reason: String(word.dropFirst(4).drop(while: \.isWhitespace)).nfc)
    } else if ["error", "warning", "info"].contains(word) {
      self = .severity(word)
    } else {
      throw node.error(
        vi: "chỉ dùng error, warning, info, hoặc {off: lý do}", en: "use error, warning, info, or {off: reason}")
    }
  }
}

extension YAMLNode {
  fileprivate func day() throws(YAMLError) -> CivilDate {
    let said = try text()
    guard let day = CivilDate(iso: said) else {
      var meant: String?
      if case .date(let day, .day) = DateText(said) { meant = day.description }
      throw error(
        vi: "“\(said)” không phải ngày; viết như 2023-08-05",
        en: "“\(said)” is no day; a date is written like 2023-08-05",
        suggestion: meant)
    }
    return day
  }

  /// A name, which may not be empty.
  fileprivate func name(_ key: String) throws(YAMLError) -> String {
    let node = try required(key)
    let name = try node.text().nfc
    guard !name.allSatisfy(\.isWhitespace) else {
      throw node.error(vi: "mục “\(key)” để trống", en: "“\(key)” is empty")
    }
    return name
  }

  /// Names of a village: a list, or one text with `|` between.
  fileprivate func names(_ key: String) throws(YAMLError) -> [String] {
    guard let node = try optional(key) else { return [] }
    if case .sequence(let items) = node.content {
      var names: [String] = []
      for item in items { names.append(try item.text().nfc) }
      return names
    }
    return RegisterTable.names(try node.text())
  }

  /// A norm: a number, or a number with the place it comes from.
  fileprivate func norm(_ key: String) throws(YAMLError) -> Decimal? {
    guard let node = try optional(key) else { return nil }
    guard case .mapping = node.content else { return try node.number() }
    try node.refuseUnknownKeys(allowed: ["value", "citation"])
    return try node.decimal("value")
  }
}
