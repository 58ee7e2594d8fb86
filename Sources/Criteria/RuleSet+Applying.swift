import FoundationEssentials
import VietnameseText
import YAMLTree

extension RuleSet {
  /// The set with an overlay's levels added; the levels they override are kept and lose (``Indicator/thresholdCandidates(ofPart:in:)``).
  ///
  /// ```swift
  /// let set = try national.applying(RuleSetOverlay(yaml: bytes, file: "lang-son.yaml"))
  /// ```
  ///
  /// Rows of other sets are passed over. Refused, with line and column: an indicator or part the set does not have, a comparator
  /// or unit that is not the indicator's, a second level for the same place, year and layer, and a level below a national one that
  /// somebody verified, unless the national text leaves it to the province.
  public func applying(_ overlay: RuleSetOverlay) throws(RuleSetError) -> RuleSet {
    do throws(YAMLError) {
      var set = self
      for row in overlay.rows where row.set == id { try set.apply(row, layer: overlay.layer) }
      for change in overlay.changes where change.set == id { set.amendments.append(try set.amendment(change)) }
      return set
    } catch {
      throw RuleSetError(error)
    }
  }

  /// Sets with overlays applied in order; a row that names none of the sets is an error.
  public static func applying(_ overlays: [RuleSetOverlay], to sets: [RuleSet]) throws(RuleSetError) -> [RuleSet] {
    var sets = sets
    for overlay in overlays {
      let nodes = overlay.rows.map { ($0.set, $0.threshold.node) } + overlay.changes.map { ($0.set, $0.node) }
      for (id, node) in nodes where !sets.contains(where: { $0.id == id }) {
        let place = node["set"] ?? node
        throw RuleSetError(
          place.error(
            vi: "không có bộ tiêu chí “\(id)”", en: "no rule set “\(id)”",
            suggestion: nearest(to: id, in: sets.map(\.id))))
      }
      for index in sets.indices { sets[index] = try sets[index].applying(overlay) }
    }
    return sets
  }

  private mutating func apply(_ row: RuleSetOverlay.Row, layer: Threshold.Layer) throws(YAMLError) {
    let (criterion, position) = try place(of: row.indicator, at: row.threshold.node)
    let indicator = criteria[criterion].indicators[position]
    let amended = amendments.indices.filter { amendments[$0].indicator.id == indicator.id }
    // A row for years in which the indicator reads otherwise is held against that reading.
    if let years = row.threshold.years,
      let index = amended.first(where: {
        amendments[$0].years.lowerBound <= years.lowerBound && amendments[$0].years.upperBound >= years.upperBound
      })
    {
      amendments[index].indicator = try adding(row, layer: layer, to: amendments[index].indicator)
      return
    }
    criteria[criterion].indicators[position] = try adding(row, layer: layer, to: indicator)
    for index in amended where amendments[index].indicator.kind == indicator.kind {
      amendments[index].indicator = try adding(row, layer: layer, to: amendments[index].indicator)
    }
  }

  private func adding(
    _ row: RuleSetOverlay.Row, layer: Threshold.Layer, to indicator: Indicator
  ) throws(YAMLError) -> Indicator {
    var indicator = indicator
    let node = row.threshold.node
    let partIndex = try partIndex(row.part, of: indicator, at: node)
    let known = partIndex.map { indicator.parts[$0].thresholds } ?? indicator.thresholds
    let kind = partIndex.flatMap { indicator.parts[$0].kind } ?? indicator.kind
    var threshold = try row.threshold.threshold(
      kind: kind, scale: indicator.scale, comparator: known.first?.comparator, layer: layer)
    try check(&threshold, against: known, scale: indicator.scale, at: node)
    if let partIndex {
      indicator.parts[partIndex].thresholds.append(threshold)
    } else {
      indicator.thresholds.append(threshold)
    }
    return indicator
  }

  /// Where an indicator stands; an error names the nearest id.
  private func place(of id: String, at node: YAMLNode) throws(YAMLError) -> (criterion: Int, indicator: Int) {
    if let indicator = self.indicator(id),
      let criterion = criteria.firstIndex(where: { $0.id == indicator.criterion }),
      let position = criteria[criterion].indicators.firstIndex(where: { $0.id == indicator.id })
    {
      return (criterion, position)
    }
    throw (node["indicator"] ?? node).error(
      vi: "bộ \(self.id) không có chỉ tiêu “\(id)”", en: "no indicator “\(id)” in \(self.id)",
      suggestion: nearest(to: id, in: indicators.map(\.id)))
  }

  private func partIndex(_ part: String?, of indicator: Indicator, at node: YAMLNode) throws(YAMLError) -> Int? {
    let own = indicator.parts.filter { !$0.thresholds.isEmpty }.map(\.id)
    guard let part else {
      guard indicator.thresholds.isEmpty, let first = own.first else { return nil }
      throw (node["indicator"] ?? node).error(
        vi: "chỉ tiêu \(indicator.id) có mức riêng cho từng ý (\(own.joined(separator: ", "))): ghi thêm “part”",
        en: "indicator \(indicator.id) has a level for each part (\(own.joined(separator: ", "))): add “part”",
        suggestion: "part: \(first)")
    }
    guard own.contains(part), let index = indicator.parts.firstIndex(where: { $0.id == part }) else {
      throw (node["part"] ?? node).error(
        vi: "chỉ tiêu \(indicator.id) không có mức riêng cho ý “\(part)”",
        en: "indicator \(indicator.id) has no level of its own for part “\(part)”",
        suggestion: nearest(to: part, in: own))
    }
    return index
  }

  private func check(
    _ threshold: inout Threshold, against known: [Threshold], scale: [String], at node: YAMLNode
  ) throws(YAMLError) {
    let unit = known.first?.unit
    if let given = threshold.unit, given != unit {
      throw (node["unit"] ?? node).error(
        vi: "đơn vị “\(given)” khác đơn vị của chỉ tiêu (“\(unit ?? "")”)",
        en: "the unit “\(given)” is not the indicator's (“\(unit ?? "")”)", suggestion: unit)
    }
    threshold.unit = unit
    if let region = threshold.region, !regions.contains(where: { $0.id == region }) {
      throw (node["region"] ?? node).error(
        vi: "bộ \(id) không có vùng “\(region)”", en: "no region “\(region)” in \(id)",
        suggestion: nearest(to: region, in: regions.map(\.id)))
    }
    if let group = threshold.group, !communeGroups.contains(where: { $0.id == group }) {
      throw (node["group"] ?? node).error(
        vi: "bộ \(id) không có nhóm xã “\(group)”", en: "no group “\(group)” in \(id)",
        suggestion: nearest(to: group, in: communeGroups.map(\.id)))
    }
    let new = threshold
    if let rival = known.first(where: { $0.rivals(new) }) {
      throw node.error(
        vi: "đã có mức khác cho cùng nơi, cùng năm, cùng cấp (\(rival.text)); thêm region, group hoặc years",
        en: "another level holds for the same place, year and layer (\(rival.text)); add region, group or years")
    }
    if let floor = known.first(where: { new.lowers($0, scale: scale) }) {
      throw (node["level"] ?? node).error(
        vi: "mức \(new.text) thấp hơn mức quốc gia đã đối chiếu văn bản (\(floor.text), \(floor.citation.document))",
        en: "\(new.text) is below the national level that was verified (\(floor.text), \(floor.citation.document))")
    }
  }
}

extension Threshold {
  /// Whether it asks less than a verified national level for some place and year they share.
  fileprivate func lowers(_ other: Threshold, scale: [String]) -> Bool {
    guard layer > .national, other.layer == .national, other.citation.verified != nil, !other.isDecidedByProvince,
      overlaps(other)
    else { return false }
    switch (level, other.level) {
    case (.number(let mine), .number(let theirs)):
      return switch comparator {
      case .atLeast: mine < theirs
      case .atMost: mine > theirs
      case .equal, .yes: mine != theirs
      }
    case (.step(let mine), .step(let theirs)):
      guard let lower = scale.firstIndex(of: mine), let upper = scale.firstIndex(of: theirs) else { return false }
      return lower < upper
    case (.unknown, .unknown), (.yes, .yes): return false
    case (.unknown, _): return true
    default: return false
    }
  }
}
