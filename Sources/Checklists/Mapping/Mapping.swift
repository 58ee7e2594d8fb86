public import Spreadsheets
import VietnameseText

/// How one kind of form is to be read, where the form does not explain itself: a page of YAML that a clerk can write.
///
/// ```yaml
/// mapping: bieu-thon
/// applies: {sheets: ["Biểu 1*"], headings: ["Nội dung rà soát", "KQ"]}
/// layout: indicators-in-rows
/// village: {cell: B3}
/// columns:
///   - {heading: "KQ", is: value, unit: "%"}
///   - {heading: "Cán bộ theo dõi", is: person}
///   - {column: H, is: ignore}
/// status: {not-met: ["CĐ"], not-applicable: ["-"]}
/// ```
///
/// Everything is optional but the name and something to recognise the form by. What a mapping does not say is worked out from
/// the content, as without one.
public struct Mapping: Sendable {
  /// "bieu-thon".
  public var name: String
  /// What it is for, in words.
  public var title: String?
  /// Names of sheets, `*` standing for any letters; empty for every sheet.
  public var sheets: [String]
  /// Headings that must all be there.
  public var headings: [String]
  /// Which way the table lies; `nil` to work it out.
  public var layout: Submission.Table.Layout?
  /// The first and last header row; `nil` to find them.
  public var header: ClosedRange<Int>?
  /// The rule set.
  public var set: String?
  /// Where the village stands.
  public var village: Place?
  /// Where the year stands.
  public var year: Year?
  /// What columns are.
  public var columns: [ColumnRule]
  /// What words or marks of a status mean.
  public var status: [String: Status]

  /// Where something stands.
  public enum Place: Sendable, Equatable {
    /// In a cell, the same one in every sheet of the layout.
    case cell(CellReference)
    /// The name of the sheet, of the file.
    case sheetName, fileName
    /// The commune's own sheet.
    case commune
  }

  /// The year, or where it stands.
  public enum Year: Sendable, Equatable {
    /// This year, whatever the sheet says.
    case year(Int)
    /// In a cell.
    case cell(CellReference)
  }

  /// What one column is.
  public struct ColumnRule: Sendable {
    /// Its heading, or words of it; `nil` where the column is named by its letter.
    public var heading: String?
    /// The column, from 1.
    public var column: Int?
    /// What it is.
    var role: Role
    /// Men or women.
    var part: String?
    /// The unit of its figures.
    var unit: String?
  }

  /// How well the mapping fits a sheet, 0 to 1, with the reasons; `nil` where it is for another form.
  func fit(_ grid: Grid) -> (score: Double, reasons: [String])? {
    var reasons: [String] = []
    if !sheets.isEmpty {
      guard let name = grid.name, let pattern = sheets.first(where: { Self.matches(name, $0) }) else { return nil }
      reasons.append("tên sheet “\(name)” hợp với “\(pattern)”")
    }
    let wanted = headings.map(\.foldedKey)
    let ruled = columns.compactMap { $0.heading?.foldedKey }
    guard !wanted.isEmpty || !ruled.isEmpty || !sheets.isEmpty else { return nil }
    var keys: Set<String> = []
    for row in grid.rows { for entry in grid.entries(row) where !entry.key.isEmpty { keys.insert(entry.key) } }
    guard wanted.allSatisfy(keys.contains) else { return nil }
    let found = ruled.filter { rule in keys.contains { $0 == rule || " \($0) ".contains(" \(rule) ") } }
    // Half of its columns are not there: another form that happens to share a word.
    guard ruled.isEmpty || found.count * 2 >= ruled.count else { return nil }
    if !wanted.isEmpty { reasons.append("có đủ \(wanted.count) tiêu đề nhận dạng") }
    if !ruled.isEmpty { reasons.append("thấy \(found.count)/\(ruled.count) cột đã khai") }
    let share = ruled.isEmpty ? 1 : Double(found.count) / Double(ruled.count)
    let recognised = Double(min(wanted.count + found.count + (sheets.isEmpty ? 0 : 2), 10)) / 10
    return (0.5 * share + 0.5 * recognised, reasons)
  }

  /// The columns of the mapping that a sheet no longer has.
  func missing(in grid: Grid) -> [String] {
    var keys: Set<String> = []
    for row in grid.rows { for entry in grid.entries(row) where !entry.key.isEmpty { keys.insert(entry.key) } }
    return columns.compactMap(\.heading).filter { heading in
      let key = heading.foldedKey
      return !keys.contains { $0 == key || " \($0) ".contains(" \(key) ") }
    }
  }

  /// The rule for a column with that path of headings.
  func rule(for path: [Grid.Entry], column: Int) -> ColumnRule? {
    if let rule = columns.first(where: { $0.column == column }) { return rule }
    let joined = path.map(\.key).joined(separator: " ")
    let leaf = path.last?.key ?? ""
    let keyed = columns.compactMap { rule in rule.heading.map { (rule, $0.foldedKey) } }
    return keyed.first { joined == $0.1 }?.0 ?? keyed.first { leaf == $0.1 }?.0
      ?? keyed.filter { !joined.isEmpty && " \(joined) ".contains(" \($0.1) ") }.max { $0.1.count < $1.1.count }?.0
  }

  /// The rule whose heading a cell is.
  func rule(heading key: String) -> ColumnRule? {
    columns.first { $0.heading?.foldedKey == key }
  }

  /// Whether a name fits a pattern with `*`.
  static func matches(_ name: String, _ pattern: String) -> Bool {
    let name = name.foldedKey
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false).map { $0.foldedKey }
    if parts.count == 1 { return name == parts[0] }
    var rest = name[...]
    for (index, part) in parts.enumerated() where !part.isEmpty {
      if index == 0 {
        guard rest.hasPrefix(part) else { return false }
        rest = rest.dropFirst(part.count)
      } else if index == parts.count - 1 {
        return rest.hasSuffix(part)
      } else {
        guard let found = rest.firstRange(of: part) else { return false }
        rest = rest[found.upperBound...]
      }
    }
    return true
  }
}
