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

  /// How well a mapping fits a sheet.
  enum Fit {
    /// From 0 to 1, with the reasons, among them the columns that are gone.
    case fits(score: Double, reasons: [String])
    /// It is for another form: what is not there.
    case other(reason: String)
  }

  /// How well the mapping fits a sheet.
  func fit(_ grid: Grid) -> Fit {
    var reasons: [String] = []
    if !sheets.isEmpty {
      guard let name = grid.name, let pattern = sheets.first(where: { Self.matches(name, $0) }) else {
        return .other(reason: "tên sheet “\(grid.name ?? "CSV")” không hợp với “\(sheets.joined(separator: "”, “"))”")
      }
      reasons.append("tên sheet “\(name)” hợp với “\(pattern)”")
    }
    let wanted = headings.map(\.foldedKey)
    var keys: Set<String> = []
    for row in grid.rows { for entry in grid.entries(row) where !entry.key.isEmpty { keys.insert(entry.key) } }
    let lacking = headings.filter { !keys.contains($0.foldedKey) }
    guard lacking.isEmpty else {
      return .other(reason: "không có tiêu đề “\(lacking.joined(separator: "”, “"))”")
    }
    let gone = columns.compactMap(\.heading).filter { heading in
      let key = heading.foldedKey
      return !key.isEmpty && !keys.contains { $0 == key || " \($0) ".contains(" \(key) ") }
    }
    let ruled = columns.compactMap { $0.heading?.foldedKey }.filter { !$0.isEmpty }
    let found = ruled.count - gone.count
    // Half of its columns are not there: another form that happens to share a word.
    guard found * 2 >= ruled.count else {
      return .other(reason: "không còn cột “\(gone.joined(separator: "”, “"))”")
    }
    if !wanted.isEmpty { reasons.append("có đủ \(wanted.count) tiêu đề nhận dạng") }
    if !ruled.isEmpty { reasons.append("thấy \(found)/\(ruled.count) cột đã khai") }
    reasons += gone.map { "không còn cột “\($0)”" }
    let share = ruled.isEmpty ? 1 : Double(found) / Double(ruled.count)
    let recognised = Double(min(wanted.count + found + (sheets.isEmpty ? 0 : 2), 10)) / 10
    return .fits(score: 0.5 * share + 0.5 * recognised, reasons: reasons)
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
