import Criteria
import FoundationEssentials
import Testing

/// A decimal written as text, exactly.
func d(_ text: String) -> Decimal { Decimal(string: text) ?? .nan }

let here = Circumstances(region: "TDMNPB", year: 2023)

func level(
  _ comparator: Threshold.Comparator, _ level: Threshold.Level, unit: String? = nil, region: String? = nil,
  group: String? = nil, years: ClosedRange<Int>? = nil, layer: Threshold.Layer = .national
) -> Threshold {
  Threshold(
    region: region, group: group, years: years, comparator: comparator, level: level, unit: unit,
    citation: Citation(document: "1/QĐ", place: "Điều 1"), certainty: .high, layer: layer)
}

func indicator(
  _ kind: Indicator.Kind, _ rollUp: Indicator.RollUp, _ thresholds: [Threshold], unit: String = "km",
  register: Indicator.RegisterFigure? = nil, holder: Indicator.Holder = .village, parts: [Indicator.Part] = [],
  bothGenders: Bool = false, scale: [String] = []
) -> Indicator {
  Indicator(
    set: "s", criterion: "1", id: "1.1", text: "…", kind: kind, unit: nil, rollUp: rollUp, holder: holder,
    numerator: .init(text: "…", unit: unit), denominator: .init(text: "…", unit: unit, register: register),
    thresholds: thresholds, parts: parts, bothGenders: bothGenders, scale: scale)
}

/// Numerators and denominators, one village each.
func quotients(_ pairs: [(String, String)], part: String? = nil) -> [Observation] {
  pairs.enumerated().map { index, pair in
    Observation(village: index, part: part, numerator: d(pair.0), denominator: d(pair.1), origin: index)
  }
}

/// Villages of which nothing is known but that they are there.
func villages(_ count: Int) -> [VillageSize] { Array(repeating: VillageSize(), count: count) }

func builtIn(_ set: String, _ id: String) throws -> Indicator {
  try #require(RuleSet.builtIn().first { $0.id == set }?.indicator(id))
}
