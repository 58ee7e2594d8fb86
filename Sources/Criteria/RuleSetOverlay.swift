import VietnameseText
import YAMLTree

/// Levels of a province or a commune, or a later national decision, laid over the rule sets.
///
/// ```yaml
/// overlay: lang-son
/// layer: province
/// title: "Mức của tỉnh Lạng Sơn"
/// thresholds:
///   - {set: ntm-2021-2025, indicator: "2.2", level: 70, certainty: high,
///      document: "1494/QĐ-UBND", place: "Phụ lục", verified: {by: "Nguyễn Văn A", on: 2026-01-31}}
/// ```
///
/// `compare` and `unit` may be left out: they are the indicator's, and others are refused.
public struct RuleSetOverlay: Sendable {
  /// `lang-son`.
  public var id: String
  /// What it holds, in words.
  public var title: String
  /// Who set the levels.
  public var layer: Threshold.Layer
  /// The file as errors name it.
  public var file: String
  /// Levels, not yet held against their indicators.
  var rows: [Row]
  /// Indicators reworded or asked in another way.
  var changes: [Change]

  /// A level and the indicator it is for.
  struct Row: Sendable {
    var set: String
    var indicator: String
    var part: String?
    var threshold: ThresholdRow
  }

  /// What a later national decision made of an indicator.
  struct Change: Sendable {
    var node: YAMLNode
    var set: String
    var indicator: String
    var years: ClosedRange<Int>
    var thresholds: [ThresholdRow]
  }

  /// The sets its rows name, in order of first mention.
  public var sets: [String] {
    var seen: [String] = []
    for set in rows.map(\.set) + changes.map(\.set) where !seen.contains(set) { seen.append(set) }
    return seen
  }

  /// Reads an overlay from YAML; what its rows say is held against the sets by ``RuleSet/applying(_:)``.
  public init(yaml bytes: [UInt8], file: String) throws(RuleSetError) {
    do throws(YAMLError) {
      try self.init(YAMLNode(bytes: bytes, file: file))
    } catch {
      throw RuleSetError(error)
    }
  }

  init(_ root: YAMLNode) throws(YAMLError) {
    try root.refuseUnknownKeys(allowed: ["overlay", "layer", "title", "note", "thresholds", "indicators"])
    file = root.file
    id = try root.id("overlay")
    title = try root.string("title").nfc
    layer = try root.choice("layer", of: Threshold.Layer.self)
    rows = []
    changes = []
    for node in try root.list("thresholds") {
      rows.append(
        Row(
          set: try node.id("set"), indicator: try node.id("indicator"), part: try node.optionalID("part"),
          threshold: try ThresholdRow(node, alsoAllowed: ["set", "indicator", "part"])))
    }
    let changed = try root.list("indicators")
    if let first = changed.first, layer != .national {
      throw first.error(
        vi: "chỉ văn bản quốc gia (layer: national) mới đổi được lời văn hay cách tính của chỉ tiêu",
        en: "only a national text (layer: national) changes an indicator's wording or kind")
    }
    for node in changed {
      try node.refuseUnknownKeys(allowed: [
        "set", "indicator", "years", "text", "kind", "roll_up", "holder", "office", "measure", "thresholds", "note",
      ])
      var thresholds: [ThresholdRow] = []
      for row in try node.list("thresholds") { thresholds.append(try ThresholdRow(row)) }
      changes.append(
        Change(
          node: node, set: try node.id("set"), indicator: try node.id("indicator"),
          years: try node.required("years").years(), thresholds: thresholds))
    }
  }
}
