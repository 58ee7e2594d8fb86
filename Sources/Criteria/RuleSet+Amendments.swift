import VietnameseText
import YAMLTree

extension RuleSet {
  /// The set as it reads in a year: indicators that a later decision reworded are replaced.
  ///
  /// ```swift
  /// set.indicator("14.3")?.kind                       // .percent
  /// set.amended(for: 2024).indicator("14.3")?.kind    // .yesNo, by 211/QĐ-TTg
  /// ```
  ///
  /// The same ids in the same order. Levels that differ by year need no call: ``Indicator/threshold(in:)`` sees to them.
  public func amended(for year: Int) -> RuleSet {
    let current = amendments.filter { $0.years.contains(year) }
    guard !current.isEmpty else { return self }
    var set = self
    for criterion in set.criteria.indices {
      for position in set.criteria[criterion].indicators.indices {
        let id = set.criteria[criterion].indicators[position].id
        if let amendment = current.last(where: { $0.indicator.id == id }) {
          set.criteria[criterion].indicators[position] = amendment.indicator
        }
      }
    }
    return set
  }

  /// The indicator as a change makes it, out of what it is now.
  func amendment(_ change: RuleSetOverlay.Change) throws(YAMLError) -> Amendment {
    let node = change.node
    guard var indicator = indicator(change.indicator) else {
      throw (node["indicator"] ?? node).error(
        vi: "bộ \(id) không có chỉ tiêu “\(change.indicator)”", en: "no indicator “\(change.indicator)” in \(id)",
        suggestion: nearest(to: change.indicator, in: indicators.map(\.id)))
    }
    if let text = try node.optionalString("text") { indicator.text = text.nfc }
    if let kind = try node.optionalChoice("kind", of: Indicator.Kind.self), kind != indicator.kind {
      guard !change.thresholds.isEmpty, indicator.parts.isEmpty, kind != .level else {
        throw try node.required("kind").error(
          vi: "đổi kind thì phải ghi mức mới trong “thresholds”, và chỉ tiêu không chia ý",
          en: "a new kind needs new “thresholds”, and an indicator without parts")
      }
      indicator.kind = kind
      if kind == .yesNo || kind == .count {
        indicator.numerator = nil
        indicator.denominator = nil
      }
    }
    if let rollUp = try node.optionalChoice("roll_up", of: Indicator.RollUp.self) { indicator.rollUp = rollUp }
    if let holder = try node.optionalChoice("holder", of: Indicator.Holder.self) { indicator.holder = holder }
    if let office = try node.optionalString("office") { indicator.office = office.nfc }
    if let note = try node.optionalString("note") { indicator.note = note.nfc }
    // "measure: null" says that it no longer counts what the indicators of that name count.
    if let measure = node["measure"] { indicator.measure = measure.isNull ? nil : try measure.idText() }
    if indicator.holder == .village { indicator.office = nil }
    try indicator.checkShape(at: node)
    if !change.thresholds.isEmpty {
      indicator.thresholds = []
      for row in change.thresholds {
        let known = indicator.thresholds.first?.comparator
        indicator.thresholds.append(try row.threshold(kind: indicator.kind, scale: indicator.scale, comparator: known))
      }
      indicator.unit = indicator.thresholds.first?.unit
    }
    return Amendment(years: change.years, indicator: indicator)
  }
}
