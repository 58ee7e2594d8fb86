public import Criteria
import FoundationEssentials
public import Spreadsheets
public import VietnameseText

/// Why a workbook of levels cannot be taken: what is wrong, each with its cell.
public struct LevelSheetError: Error, Sendable, Equatable {
  /// One defect.
  public struct Problem: Sendable, Equatable {
    /// `nguong.xlsx › Mức đạt chuẩn › J14`.
    public var place: String
    /// What is wrong and what to do; led by the place.
    public var message: Bilingual
  }

  /// The defects, in the order of the cells.
  public var problems: [Problem]
}

/// What an official changed or vouched for in a workbook of levels.
///
/// ```swift
/// let changes = try LevelChanges(reading: workbook, against: try RuleSet.builtIn(), file: "nguong.xlsx")
/// changes.changes.map(\.text)          // ["ntm-2021-2025/2.2: ≥ 80% → ≥ 70% · 1494/QĐ-UBND …"]
/// changes.yaml(id: "lang-son")         // the overlay
/// ```
///
/// Only lines that differ from the sets, or that somebody vouched for, are changes: an untouched workbook has none.
public struct LevelChanges: Sendable {
  /// One level.
  public struct Change: Sendable {
    /// The set.
    public var set: String
    /// The indicator.
    public var indicator: String
    /// The part, where the level is one part's.
    public var part: String?
    /// The level of the sets for the same place and time; `nil` where they have none.
    public var before: Threshold?
    /// The level of the workbook.
    public var after: Threshold
    /// Where it stands.
    public var cell: CellReference

    /// The change as a line.
    public var text: String {
      let from = before.map { $0.text == after.text ? "\($0.text)" : "\($0.text) → \(after.text)" } ?? "+ \(after.text)"
      let place = [after.region, after.group, after.years.map(LevelSheet.years)].compactMap(\.self).joined(
        separator: ", ")
      let name = "\(set)/\(indicator)\(part ?? "")" + (place.isEmpty ? "" : " (\(place))")
      let by =
        after.citation.verified.map { " · đã đối chiếu: \($0.by), \(CivilDate(iso: $0.on)?.dayMonthYear ?? $0.on)" }
        ?? " · chưa đối chiếu"
      return "\(name): \(from) · \(after.citation.document)\(by)"
    }
  }

  /// The changes, in the order of the lines.
  public var changes: [Change]
  /// Who set the levels.
  public var layer: Threshold.Layer
  /// What the official calls them; empty where nothing was written.
  public var title: String

  /// Reads a workbook of levels and holds it against the sets, without any overlay.
  ///
  /// Throws every defect at once: a text where a number is wanted, an unknown id, a name without a day, a level that the sets refuse.
  public init(reading workbook: Workbook, against sets: [RuleSet], file: String) throws(LevelSheetError) {
    var reader = LevelSheetReader(file: file, sets: sets)
    reader.read(workbook)
    guard reader.problems.isEmpty else { throw LevelSheetError(problems: reader.problems) }
    changes = reader.changes
    layer = reader.layer
    title = reader.title
  }

  /// The overlay as YAML, as `campaign.overlays` takes it. `id` is made of ASCII letters, digits and `-`.
  public func yaml(id: String) -> String {
    var lines = [
      "# Mức đạt chuẩn do người phụ trách ghi và đối chiếu; lập bằng ntm criteria import.",
      "overlay: \(Self.quoted(id))",
      "layer: \(layer.rawValue)",
      "title: \(Self.quoted(title.isEmpty ? "Mức đạt chuẩn điều chỉnh" : title))",
    ]
    lines.append(changes.isEmpty ? "thresholds: []" : "thresholds:")
    lines += changes.map { "  - " + Self.row($0) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One level as a row of an overlay.
  static func row(_ change: Change) -> String {
    let after = change.after
    var fields = ["set: \(quoted(change.set))", "indicator: \(quoted(change.indicator))"]
    if let part = change.part { fields.append("part: \(quoted(part))") }
    if let region = after.region { fields.append("region: \(quoted(region))") }
    if let group = after.group { fields.append("group: \(quoted(group))") }
    if let years = after.years { fields.append("years: [\(years.lowerBound), \(years.upperBound)]") }
    switch after.level {
    case .number(let number): fields.append("level: \(number.description)")
    case .step(let step): fields.append("level: \(quoted(step))")
    case .yes: fields.append("level: \"Đạt\"")
    case .unknown: fields.append("level: null")
    }
    fields.append("certainty: \(after.certainty.rawValue)")
    fields.append("document: \(quoted(after.citation.document))")
    fields.append("place: \(quoted(after.citation.place))")
    let verified = after.citation.verified.map { "{by: \(quoted($0.by)), on: \($0.on)}" }
    fields.append("verified: \(verified ?? "null")")
    return "{" + fields.joined(separator: ", ") + "}"
  }

  /// A YAML string in double quotes; characters that cannot stand in one are dropped.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.nfc.unicodeScalars {
      switch scalar.value {
      case 0x22: out += "\\\""
      case 0x5C: out += "\\\\"
      case 0x09, 0x0A, 0x0D: out += " "
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: break
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
