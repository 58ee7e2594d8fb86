import FoundationEssentials

extension Indicator {
  /// The level that holds there and then: the highest layer, then the most specific selector. `nil` where none applies.
  public func threshold(in circumstances: Circumstances) -> Threshold? {
    Self.effective(thresholds, in: circumstances)
  }

  /// The level of a part there and then; of the figure as a whole for `nil`.
  ///
  /// Genders have the indicator's own level. `nil` for a part the indicator does not have.
  public func threshold(ofPart id: String?, in circumstances: Circumstances) -> Threshold? {
    Self.effective(thresholds(ofPart: id), in: circumstances)
  }

  /// Every level that could hold there and then, the effective one first, then those it overrides.
  ///
  /// ```swift
  /// let rows = indicator.thresholdCandidates(in: Circumstances(region: "TDMNPB", year: 2023))
  /// rows.first          // the province's 70 %
  /// rows.dropFirst()    // the national 80 %, which lost
  /// ```
  public func thresholdCandidates(ofPart id: String? = nil, in circumstances: Circumstances) -> [Threshold] {
    let rows = thresholds(ofPart: id)
    let region = Self.region(circumstances, of: rows)
    // Sorting is stable by position, so that equal rows keep the order of the file.
    return rows.enumerated().filter { $0.element.holds(region: region, in: circumstances) }
      .sorted { $0.element.outranks($1.element) || (!$1.element.outranks($0.element) && $0.offset < $1.offset) }
      .map(\.element)
  }

  func thresholds(ofPart id: String?) -> [Threshold] {
    guard let id else { return thresholds }
    guard let part = parts.first(where: { $0.id == id }) else { return [] }
    return part.thresholds.isEmpty ? thresholds : part.thresholds
  }

  private static func effective(_ rows: [Threshold], in circumstances: Circumstances) -> Threshold? {
    let region = region(circumstances, of: rows)
    var best: Threshold?
    for row in rows where row.holds(region: region, in: circumstances) && (best.map { row.outranks($0) } ?? true) {
      best = row
    }
    return best
  }

  /// Where the region is not known and the rows know only one, that one: better than no level at all.
  private static func region(_ circumstances: Circumstances, of rows: [Threshold]) -> String? {
    if let region = circumstances.region { return region }
    guard let first = rows.first(where: { $0.region != nil })?.region else { return nil }
    return rows.allSatisfy { $0.region == nil || $0.region == first } ? first : nil
  }
}

extension Threshold {
  /// Whether its selectors let it hold there and then.
  func holds(region: String?, in circumstances: Circumstances) -> Bool {
    (self.region == nil || self.region == region) && (group == nil || group == circumstances.group)
      && (years?.contains(circumstances.year) ?? true)
  }

  /// Whether it goes before another that holds as well.
  func outranks(_ other: Threshold) -> Bool { (layer, specificity) > (other.layer, other.specificity) }
}

extension RuleSet {
  /// What every village must report unless commune.yaml says otherwise: ids of the indicators whose figures a village itself
  /// holds, in order.
  public var defaultRequired: [String] { indicators.filter { $0.holder == .village }.map(\.id) }
}
