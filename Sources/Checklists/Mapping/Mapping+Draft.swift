import Spreadsheets
import VietnameseText

extension Mapping {
  /// A commented mapping that reads a table as it was understood, to be corrected by hand.
  ///
  /// ```swift
  /// print(Mapping.draft(of: table, name: "bieu-thon"))
  /// ```
  public static func draft(of table: Submission.Table, name: String) -> String {
    var lines = [
      "# yaml-language-server: $schema=schema.json",
      "# Bản nháp: xem lại từng cột rồi mới dùng. Dòng bắt đầu bằng # là lời ghi chú.",
      "mapping: \(quoted(name))",
    ]
    let telling = table.columns.filter { $0.field != nil && $0.field != .village && !$0.heading.isEmpty }
    let leaves = telling.map { leaf($0.heading) }
    lines.append("applies:")
    if let sheet = table.sheet { lines.append("  sheets: [\(quoted(sheet))]   # dấu * thay cho chữ bất kỳ") }
    lines.append("  headings: [\(leaves.prefix(3).map(quoted).joined(separator: ", "))]")
    lines.append("layout: \(table.layout.rawValue)")
    if let set = table.set { lines.append("set: \(quoted(set))") }
    let rows = table.headerRows
    lines.append(
      rows.count == 1
        ? "# header: \(rows.lowerBound)   # hàng tiêu đề, chỉ ghi khi biểu không bao giờ đổi"
        : "# header: [\(rows.lowerBound), \(rows.upperBound)]   # các hàng tiêu đề")
    lines.append("# village: {cell: B3}   # hoặc sheet-name, file-name, commune")
    lines.append("columns:")
    for column in table.columns where !column.heading.isEmpty {
      let kind = kind(of: column)
      let letters = CellReference.letters(ofColumn: column.column)
      let about = column.indicator.map { ", chỉ tiêu \($0)" } ?? column.village.map { ", \($0.name)" } ?? ""
      let mark = column.village == nil && column.indicator == nil ? "" : "# "
      lines.append("  \(mark)- {heading: \(quoted(leaf(column.heading))), is: \(kind)}   # cột \(letters)\(about)")
    }
    lines.append("# status: {met: [\"Đ\"], not-met: [\"CĐ\"], not-applicable: [\"-\"]}")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The word under `is` for a column.
  private static func kind(of column: Submission.Table.Column) -> String {
    switch Headings.of(.checklist).match(leaf(column.heading).foldedKey)?.role {
    case .met where column.field == .status: "met"
    case .notMet where column.field == .status: "not-met"
    case .notApplicable where column.field == .status: "not-applicable"
    case .ordinal where column.field == nil: "ordinal"
    default: column.field?.rawValue ?? "ignore"
    }
  }

  private static func leaf(_ heading: String) -> String {
    guard let mark = heading.lastIndex(of: "›") else { return heading }
    return String(heading[heading.index(after: mark)...]).singleSpaced
  }

  /// A YAML string in double quotes.
  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F { out += " " } else { out.unicodeScalars.append(scalar) }
      }
    }
    return out + "\""
  }
}
