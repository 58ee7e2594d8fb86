import Criteria

/// A level that a person can correct: which indicator, where and when it holds, and what is known of it.
struct LevelRow {
  /// What makes a level one and no other.
  struct Key: Hashable {
    var set: String
    var indicator: String
    var part: String?
    var region: String?
    var group: String?
    var first: Int?
    var last: Int?

    init(set: String, indicator: String, part: String?, region: String?, group: String?, years: ClosedRange<Int>?) {
      self.set = set
      self.indicator = indicator
      self.part = part
      self.region = region
      self.group = group
      first = years?.lowerBound
      last = years?.upperBound
    }
  }

  var key: Key
  var indicator: Indicator
  /// What it asks, in words.
  var text: String
  var kind: Indicator.Kind
  /// The level that the highest layer gives for exactly that place and time.
  var threshold: Threshold
  /// Whether a layer above the national one set it.
  var isOverlaid: Bool

  /// The levels of some sets, in their order.
  static func all(_ sets: [RuleSet]) -> [LevelRow] {
    var rows: [LevelRow] = []
    for set in sets {
      for indicator in set.indicators {
        add(indicator.thresholds, part: nil, of: indicator, in: set, to: &rows)
        for part in indicator.parts { add(part.thresholds, part: part, of: indicator, in: set, to: &rows) }
      }
    }
    return rows
  }

  private static func add(
    _ thresholds: [Threshold], part: Indicator.Part?, of indicator: Indicator, in set: RuleSet,
    to rows: inout [LevelRow]
  ) {
    var places: [Key: Int] = [:]
    for threshold in thresholds {
      let key = Key(
        set: set.id, indicator: indicator.id, part: part?.id, region: threshold.region, group: threshold.group,
        years: threshold.years)
      if let place = places[key] {
        if rows[place].threshold.layer < threshold.layer {
          rows[place].threshold = threshold
          rows[place].isOverlaid = true
        }
        continue
      }
      places[key] = rows.count
      rows.append(
        LevelRow(
          key: key, indicator: indicator, text: part?.text ?? indicator.text, kind: part?.kind ?? indicator.kind,
          threshold: threshold, isOverlaid: threshold.layer > .national))
    }
  }
}
