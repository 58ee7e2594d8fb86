import FoundationEssentials
import VietnameseText
import YAMLTree

/// A threshold as written in a file: a row whose level is not yet held against the indicator's kind.
struct ThresholdRow: Sendable {
  /// The fields a row may have; an overlay adds those that name the indicator.
  static let fields = [
    "compare", "level", "unit", "region", "group", "years", "decided_by_province", "certainty", "document", "place",
    "verified",
  ]

  let node: YAMLNode
  let comparator: Threshold.Comparator?
  let region: String?
  let group: String?
  let years: ClosedRange<Int>?
  let unit: String?
  let certainty: Threshold.Certainty
  let isDecidedByProvince: Bool
  let citation: Citation

  init(_ node: YAMLNode, alsoAllowed: [String] = []) throws(YAMLError) {
    try node.refuseUnknownKeys(allowed: Self.fields + alsoAllowed)
    self.node = node
    comparator = try node.optionalChoice("compare", of: Threshold.Comparator.self)
    region = try node.optionalID("region")?.nfc
    group = try node.optionalID("group")?.nfc
    years = try node.optional("years")?.years()
    unit = try node.optionalString("unit")?.nfc
    certainty = try node.choice("certainty", of: Threshold.Certainty.self)
    isDecidedByProvince = try node.optionalBool("decided_by_province") ?? false
    // A row without "verified" could pass for one somebody forgot to mark: it must be said.
    _ = try node.required("verified")
    var verified: Citation.Verification?
    if let word = try node.optional("verified") {
      try word.refuseUnknownKeys(allowed: ["by", "on"])
      verified = Citation.Verification(by: try word.string("by").nfc, on: try word.required("on").day())
    }
    citation = Citation(
      document: try node.string("document").nfc, place: try node.string("place").nfc, verified: verified)
  }

  /// The threshold, its level held against what the indicator's kind takes.
  ///
  /// `comparator` is the one the indicator's other rows have: the direction belongs to the indicator, never to a row.
  func threshold(
    kind: Indicator.Kind, scale: [String], comparator known: Threshold.Comparator?, layer: Threshold.Layer = .national
  ) throws(YAMLError) -> Threshold {
    guard let comparator = comparator ?? known else {
      throw YAMLError(file: node.file, mark: node.mark, cause: .missingKey("compare"))
    }
    if let known, known != comparator {
      throw try node.required("compare").error(
        vi: "dấu so sánh “\(comparator.rawValue)” khác dấu của chỉ tiêu (“\(known.rawValue)”)",
        en: "the comparator “\(comparator.rawValue)” is not the indicator's (“\(known.rawValue)”)",
        suggestion: known.rawValue)
    }
    guard (comparator == .yes) == (kind == .yesNo), kind != .level || comparator == .atLeast else {
      throw try (node.optional("compare") ?? node).error(
        vi: "dấu so sánh “\(comparator.rawValue)” không dùng được với kind: \(kind.rawValue)",
        en: "the comparator “\(comparator.rawValue)” does not go with kind: \(kind.rawValue)")
    }
    return Threshold(
      region: region, group: group, years: years, comparator: comparator, level: try level(kind: kind, scale: scale),
      unit: unit, citation: citation, certainty: certainty, layer: layer, isDecidedByProvince: isDecidedByProvince,
      source: node.file)
  }

  private func level(kind: Indicator.Kind, scale: [String]) throws(YAMLError) -> Threshold.Level {
    let value = try node.required("level")
    if value.isNull { return .unknown }
    switch kind {
    case .yesNo:
      guard try value.text().nfc == "Đạt" else {
        throw value.error(
          vi: "mức của chỉ tiêu có hoặc không phải là “Đạt”", en: "the level of a yes/no indicator is “Đạt”",
          suggestion: "Đạt")
      }
      return .yes
    case .level:
      let step = try value.text().nfc
      guard scale.contains(step) else {
        throw YAMLError(
          file: value.file, mark: value.mark, cause: .unknownValue(step, allowed: scale),
          suggestion: nearest(to: step, in: scale))
      }
      return .step(step)
    case .percent:
      let number = try value.number()
      guard number >= 0, number <= 100 else {
        throw value.error(vi: "mức phần trăm phải từ 0 đến 100", en: "a percent level is between 0 and 100")
      }
      return .number(number)
    case .count, .ratio, .amount, .yearAmount:
      let number = try value.number()
      guard number >= 0 else {
        throw value.error(vi: "mức không được âm", en: "a level is never negative")
      }
      return .number(number)
    }
  }
}

extension Threshold {
  /// Whether both hold for some place and year, equally specific, in the same layer: then nothing says which one counts.
  func rivals(_ other: Threshold) -> Bool {
    layer == other.layer && specificity == other.specificity && overlaps(other)
  }

  /// Whether both hold for some place and year.
  func overlaps(_ other: Threshold) -> Bool {
    meet(region, other.region) && meet(group, other.group)
      && (years.flatMap { mine in other.years.map(mine.overlaps) } ?? true)
  }

  /// How many selectors narrow it.
  var specificity: Int { (region == nil ? 0 : 1) + (group == nil ? 0 : 1) + (years == nil ? 0 : 1) }

  private func meet(_ a: String?, _ b: String?) -> Bool { a == nil || b == nil || a == b }
}

extension YAMLNode {
  /// A year, or the first and the last one: `2023`, `[2021, 2025]`.
  func years() throws(YAMLError) -> ClosedRange<Int> {
    guard case .sequence(let ends) = content else {
      let year = try wholeNumber()
      try checkYear(year)
      return year...year
    }
    guard ends.count == 2 else {
      throw error(
        vi: "cần năm đầu và năm cuối, ví dụ [2021, 2025]",
        en: "expected the first and the last year, such as [2021, 2025]")
    }
    let (first, last) = (try ends[0].wholeNumber(), try ends[1].wholeNumber())
    try ends[0].checkYear(first)
    try ends[1].checkYear(last)
    guard first <= last else {
      throw error(
        vi: "năm đầu \(first) sau năm cuối \(last)", en: "the first year \(first) comes after the last, \(last)")
    }
    return first...last
  }

  private func checkYear(_ year: Int) throws(YAMLError) {
    guard (1900...2200).contains(year) else {
      throw error(vi: "\(year) không phải là năm", en: "\(year) is not a year")
    }
  }

  /// A day, ISO 8601: `2023-08-05`.
  func day() throws(YAMLError) -> String {
    let text = try self.text()
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard fields.map(\.utf8.count) == [4, 2, 2], fields.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let month = Int(fields[1]), (1...12).contains(month), let day = Int(fields[2]), (1...31).contains(day)
    else {
      throw error(vi: "cần một ngày viết như 2026-01-31", en: "expected a day such as 2026-01-31")
    }
    return text
  }
}
