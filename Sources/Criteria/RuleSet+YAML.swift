import FoundationEssentials
import VietnameseText
import YAMLTree

extension RuleSet {
  /// Reads a rule set from YAML.
  ///
  /// ```swift
  /// let set = try RuleSet(yaml: bytes, file: "ntm-2026-2030.yaml")
  /// ```
  ///
  /// `file` is the name that errors and ``Threshold/source`` carry. Refused, with line and column: what is no plain YAML, unknown
  /// fields, ids without quotes, two things with one id, a level that does not fit its indicator, two levels that hold for
  /// the same place and year and are equally specific, a document that is cited but not listed.
  public init(yaml bytes: [UInt8], file: String) throws(RuleSetError) {
    do throws(YAMLError) {
      try self.init(YAMLNode(bytes: bytes, file: file))
    } catch {
      throw RuleSetError(error)
    }
  }

  init(_ root: YAMLNode) throws(YAMLError) {
    var reader = RuleSetReader()
    self = try reader.ruleSet(root)
  }
}

/// Builds a rule set from the tree, checking as it goes.
private struct RuleSetReader {
  private var documents: [RuleSet.Document] = []
  private var groups: [RuleSet.CommuneGroup] = []
  private var regions: [RuleSet.Region] = []

  mutating func ruleSet(_ root: YAMLNode) throws(YAMLError) -> RuleSet {
    try root.refuseUnknownKeys(allowed: [
      "set", "version", "title", "short_title", "document", "years", "complete", "note", "documents", "regions",
      "commune_groups", "criteria",
    ])
    let id = try root.id("set")
    let isComplete = try root.bool("complete")
    try readDocuments(root)
    for node in try root.list("regions") {
      try node.refuseUnknownKeys(allowed: ["id", "name"])
      regions.append(RuleSet.Region(id: try node.id("id"), name: try node.string("name")))
    }
    for node in try root.list("commune_groups") {
      try node.refuseUnknownKeys(allowed: ["id", "name"])
      groups.append(RuleSet.CommuneGroup(id: try node.id("id"), name: try node.string("name")))
    }
    var criteria: [Criterion] = []
    var places: [String: YAMLMark] = [:]
    for node in try root.required("criteria").items() {
      let criterion = try self.criterion(node, set: id, places: &places)
      if isComplete, criterion.indicators.isEmpty {
        throw node.error(
          vi: "tiêu chí \(criterion.id) không có chỉ tiêu nào mà bộ ghi là đủ (complete: true)",
          en: "criterion \(criterion.id) has no indicators, yet the set says complete: true")
      }
      criteria.append(criterion)
    }
    return RuleSet(
      id: id, version: try root.id("version"), title: try root.string("title").nfc,
      shortTitle: try root.string("short_title").nfc, document: try root.string("document").nfc,
      years: try root.required("years").years(), isComplete: isComplete, criteria: criteria, documents: documents,
      communeGroups: groups, note: try root.optionalString("note")?.nfc, regions: regions)
  }

  private mutating func readDocuments(_ root: YAMLNode) throws(YAMLError) {
    for entry in try root.optional("documents")?.entries() ?? [] {
      try entry.value.refuseUnknownKeys(allowed: ["title", "date", "in_force"])
      documents.append(
        RuleSet.Document(
          id: entry.key.nfc, title: try entry.value.string("title").nfc, date: try entry.value.optional("date")?.day(),
          inForce: try entry.value.optional("in_force")?.day()))
    }
  }

  private func criterion(
    _ node: YAMLNode, set: String, places: inout [String: YAMLMark]
  ) throws(YAMLError) -> Criterion {
    try node.refuseUnknownKeys(allowed: ["id", "name", "group", "indicators"])
    let id = try node.id("id")
    try remember("criterion " + id, id, at: node.required("id"), in: &places)
    var indicators: [Indicator] = []
    for item in try node.list("indicators") {
      let indicator = try self.indicator(item, set: set, criterion: id)
      let idNode = try item.required("id")
      try remember("indicator " + indicator.id, indicator.id, at: idNode, in: &places)
      guard indicator.id == id || indicator.id.hasPrefix(id + ".") else {
        throw idNode.error(
          vi: "mã chỉ tiêu “\(indicator.id)” không thuộc tiêu chí “\(id)”",
          en: "the indicator id “\(indicator.id)” does not belong to criterion “\(id)”")
      }
      indicators.append(indicator)
    }
    return Criterion(
      id: id, name: try node.string("name").nfc, group: try node.optionalString("group")?.nfc, indicators: indicators)
  }

  private func remember(
    _ key: String, _ id: String, at node: YAMLNode, in places: inout [String: YAMLMark]
  ) throws(YAMLError) {
    if let first = places.updateValue(node.mark, forKey: key) {
      throw node.error(
        vi: "mã “\(id)” dùng hai lần; lần đầu ở dòng \(first.line)",
        en: "the id “\(id)” stands twice; first in line \(first.line)")
    }
  }

  private func indicator(_ node: YAMLNode, set: String, criterion: String) throws(YAMLError) -> Indicator {
    try node.refuseUnknownKeys(allowed: [
      "id", "text", "kind", "roll_up", "holder", "office", "measure", "numerator", "denominator", "both_genders",
      "scale",
      "thresholds", "parts", "note", "evidence",
    ])
    let bothGenders = try node.optionalBool("both_genders") ?? false
    var indicator = Indicator(
      set: set, criterion: criterion, id: try node.id("id"), text: try node.string("text").nfc,
      kind: try node.choice("kind", of: Indicator.Kind.self), unit: nil,
      rollUp: try node.choice("roll_up", of: Indicator.RollUp.self),
      holder: try node.choice("holder", of: Indicator.Holder.self),
      numerator: try node.optional("numerator").map(quantity),
      denominator: try node.optional("denominator").map(quantity),
      measure: try node.optionalID("measure"), thresholds: [], bothGenders: bothGenders,
      note: try node.optionalString("note")?.nfc, office: try node.optionalString("office")?.nfc,
      evidence: try node.optionalString("evidence")?.nfc)
    for step in try node.list("scale") { indicator.scale.append(try step.text().nfc) }
    try indicator.checkShape(at: node)
    indicator.thresholds = try thresholds(node, kind: indicator.kind, scale: indicator.scale)
    indicator.parts = try parts(node, of: indicator)
    if indicator.thresholds.isEmpty, indicator.parts.isEmpty {
      throw node.error(
        vi: "chỉ tiêu \(indicator.id) không có mức nào; chưa biết mức thì ghi một dòng với level: null",
        en: "indicator \(indicator.id) has no threshold; where the level is not known, write one row with level: null")
    }
    indicator.unit = (indicator.thresholds + indicator.parts.flatMap(\.thresholds)).first?.unit
    return indicator
  }

  private func quantity(_ node: YAMLNode) throws(YAMLError) -> Indicator.Quantity {
    try node.refuseUnknownKeys(allowed: ["text", "unit", "register"])
    return Indicator.Quantity(
      text: try node.string("text").nfc, unit: try node.string("unit").nfc,
      register: try node.optionalChoice("register", of: Indicator.RegisterFigure.self))
  }

  private func parts(_ node: YAMLNode, of indicator: Indicator) throws(YAMLError) -> [Indicator.Part] {
    var parts: [Indicator.Part] = []
    for item in try node.list("parts") {
      try item.refuseUnknownKeys(allowed: ["id", "text", "kind", "numerator", "denominator", "thresholds"])
      let id = try item.id("id")
      if indicator.bothGenders || parts.contains(where: { $0.id == id }) || id == "male" || id == "female" {
        throw try item.required("id").error(
          vi: "ý “\(id)” không dùng được: trùng, hoặc chỉ tiêu tính riêng nam, nữ (both_genders)",
          en: "part “\(id)” cannot be used: it stands twice, or the indicator is counted by gender (both_genders)")
      }
      let kind = try item.optionalChoice("kind", of: Indicator.Kind.self)
      let thresholds = try self.thresholds(item, kind: kind ?? indicator.kind, scale: indicator.scale)
      guard !thresholds.isEmpty else {
        throw YAMLError(file: item.file, mark: item.mark, cause: .missingKey("thresholds"))
      }
      parts.append(
        Indicator.Part(
          id: id, text: try item.string("text").nfc, thresholds: thresholds, kind: kind,
          numerator: try item.optional("numerator").map(quantity),
          denominator: try item.optional("denominator").map(quantity)))
    }
    if indicator.bothGenders {
      parts = [
        Indicator.Part(id: "male", text: "Nam", thresholds: []),
        Indicator.Part(id: "female", text: "Nữ", thresholds: []),
      ]
    }
    return parts
  }

  private func thresholds(
    _ parent: YAMLNode, kind: Indicator.Kind, scale: [String]
  ) throws(YAMLError) -> [Threshold] {
    var rows: [Threshold] = []
    for node in try parent.list("thresholds") {
      let row = try ThresholdRow(node)
      let threshold = try row.threshold(kind: kind, scale: scale, comparator: rows.first?.comparator)
      try checkSelectors(threshold, at: node)
      if let rival = rows.first(where: { $0.rivals(threshold) }) {
        throw node.error(
          vi:
            "hai mức cùng dùng cho một nơi, một năm (\(rival.text) và \(threshold.text)); thêm region, group hoặc years",
          en:
            "two levels hold for the same place and year (\(rival.text) and \(threshold.text)); add region, group or years"
        )
      }
      rows.append(threshold)
    }
    return rows
  }

  private func checkSelectors(_ threshold: Threshold, at node: YAMLNode) throws(YAMLError) {
    if let region = threshold.region, !regions.contains(where: { $0.id == region }) {
      throw try node.required("region").error(
        vi: "vùng “\(region)” không có trong “regions” của bộ",
        en: "region “\(region)” is not among the set's “regions”",
        suggestion: nearest(to: region, in: regions.map(\.id)))
    }
    if let group = threshold.group, !groups.contains(where: { $0.id == group }) {
      throw try node.required("group").error(
        vi: "nhóm xã “\(group)” không có trong “commune_groups” của bộ",
        en: "group “\(group)” is not among the set's “commune_groups”",
        suggestion: nearest(to: group, in: groups.map(\.id)))
    }
    let document = threshold.citation.document
    if !documents.contains(where: { $0.id == document }) {
      throw try node.required("document").error(
        vi: "văn bản “\(document)” không có trong “documents” của bộ",
        en: "document “\(document)” is not among the set's “documents”",
        suggestion: nearest(to: document, in: documents.map(\.id)))
    }
  }
}
