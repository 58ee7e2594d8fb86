import YAMLTree

extension Indicator {
  /// What a kind and a roll-up need so that a verdict can be worked out.
  func checkShape(at node: YAMLNode) throws(YAMLError) {
    if rollUp == .ratioOfSums, numerator == nil || denominator == nil {
      throw node.error(
        vi: "roll_up: ratio-of-sums cần có numerator và denominator",
        en: "roll_up: ratio-of-sums needs numerator and denominator")
    }
    if kind == .level ? scale.count < 2 : !scale.isEmpty {
      throw node.error(
        vi: "kind: level cần “scale” từ hai bậc trở lên, và chỉ kind: level mới có scale",
        en: "kind: level needs a “scale” of two steps or more, and only kind: level has one")
    }
    let allowed: [Indicator.RollUp] =
      switch kind {
      case .percent: [.ratioOfSums, .countShare, .communeOnly, .communeSurvey]
      case .yesNo: [.allVillages, .anyVillage, .communeOnly]
      case .count: [.sum, .communeOnly]
      case .level: [.communeOnly]
      case .ratio: [.ratioOfSums, .communeOnly, .communeSurvey]
      case .amount: [.sum, .ratioOfSums, .communeOnly, .communeSurvey]
      case .yearAmount: [.communeOnly, .communeSurvey]
      }
    guard allowed.contains(rollUp) else {
      let words = allowed.map(\.rawValue).joined(separator: ", ")
      throw try node.required("roll_up").error(
        vi: "kind: \(kind.rawValue) chỉ dùng với roll_up: \(words)",
        en: "kind: \(kind.rawValue) goes with roll_up: \(words) only")
    }
    if holder == .village, let office = office {
      throw try node.required("office").error(
        vi: "holder: village nghĩa là thôn tự có con số; bỏ “office” (\(office))",
        en: "holder: village means that the village itself has the figure; drop “office” (\(office))")
    }
  }
}
