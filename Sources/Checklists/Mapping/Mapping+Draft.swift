import Spreadsheets
import VietnameseText

extension Mapping {
  /// A commented mapping in YAML, and what a person must still say in it.
  public struct Draft: Sendable {
    /// The file's text: valid as it stands, the columns under ``open`` passed over until somebody says what they are.
    public var yaml: String
    /// The columns that nothing tells, as they are named to a person: "D “KQ_TU”". Empty where the mapping reads the file.
    public var open: [String]
  }

  /// A mapping for the first table of a file as it was understood, or for the likeliest one where none was; `nil` where the file
  /// holds nothing like a table.
  ///
  /// ```swift
  /// let draft = Mapping.draft(of: submission, name: "bieu-thon")
  /// draft?.open    // columns to be filled in by hand
  /// ```
  ///
  /// Of what stands in the cells only figures and marks of up to two letters are shown, never words: they could be names.
  public static func draft(of submission: Submission, name: String) -> Draft? {
    guard let table = submission.tables.first else {
      return submission.sheets.lazy.compactMap { draft(ofUnread: $0, name: name) }.first
    }
    // Columns that claim the same figure, and columns whose headings say nothing.
    var open: Set<Int> = []
    for problem in submission.problems where problem.sheet == table.sheet && submission.records.isEmpty {
      let cells = [problem.cell].compactMap(\.self) + problem.related
      switch problem.code {
      case .ambiguousMapping: open.formUnion(cells.filter { table.headerRows.contains($0.row) }.map(\.column))
      case .unmappedCells where problem.suggestion == nil:
        open.formUnion(cells.map(\.column))
      default: break
      }
    }
    let content = submission.sheets.first { $0.sheet == table.sheet }?.content
    // What headings tell of villages and indicators, and of tables that differ, is told best without rules.
    let others = submission.tables.dropFirst()
    let isAlike = others.allSatisfy { $0.columns.map(\.heading) == table.columns.map(\.heading) }
    let isRuled = isAlike && ![.villagesInRows, .villagesInColumns, .indicatorsInColumns].contains(table.layout)
    let kinds = table.columns.map { kind(of: $0) }
    let columns = table.columns.filter { !$0.heading.isEmpty }.map { column in
      let kind = kind(of: column)
      let key = leaf(column.heading).foldedKey
      // Only what would else be taken for a figure needs to be passed over: another month, another year.
      let looksLikeFigure =
        FigureRoles.isFigure(Headings.of(.checklist).match(key)?.role) || Column.lastMonth(in: key.words) != nil
        || !Column.years(in: key).isEmpty
      // One word for two things: "Bộ tiêu chí" and "Mã", villages that meet it and that do not.
      let isUnsaid =
        kind == "ignore" ? !looksLikeFigure : ["indicator", "status"].contains(kind) && kinds.count { $0 == kind } > 1
      return DraftColumn(
        number: column.column, heading: leaf(column.heading), kind: kind,
        about: column.indicator.map { "chỉ tiêu \($0)" } ?? column.village?.name,
        isOpen: open.contains(column.column) && column.village == nil,
        isTold: !isRuled || isUnsaid,
        samples: content.map { samples($0, column.column, below: table.headerRows.upperBound) } ?? [])
    }
    let sheet = others.allSatisfy { $0.sheet == table.sheet } ? table.sheet : nil
    return draft(
      columns, name: name, sheet: sheet, layout: others.allSatisfy { $0.layout == table.layout } ? table.layout : nil,
      set: others.allSatisfy { $0.set == table.set } ? table.set : nil, header: table.headerRows, isHeaderSure: true)
  }

  private struct DraftColumn {
    var number: Int
    var heading: String
    /// The word under `is`.
    var kind: String
    var about: String?
    /// Whether a person must say what it is.
    var isOpen: Bool
    /// Whether it is told without a rule.
    var isTold = false
    var samples: [String]
  }

  private static func draft(
    _ columns: [DraftColumn], name: String, sheet: String?, layout: Submission.Table.Layout?, set: String?,
    header: ClosedRange<Int>, isHeaderSure: Bool
  ) -> Draft {
    let keys = columns.map { $0.heading.foldedKey }
    let named = columns.indices.filter { index in !keys[index].isEmpty && keys.count { $0 == keys[index] } == 1 }
    let telling = named.filter { columns[$0].kind != "ignore" && columns[$0].kind != "village" }
    let recognised = telling.count >= 2 ? telling : named
    var lines = [
      "# yaml-language-server: $schema=schema.json",
      "# Bản nháp: xem lại từng cột rồi mới dùng. Dòng bắt đầu bằng # là lời ghi chú.",
      "mapping: \(quoted(name))", "applies:",
    ]
    if let sheet { lines.append("  sheets: [\(quoted(sheet))]   # dấu * thay cho chữ bất kỳ") }
    lines.append("  headings: [\(recognised.prefix(3).map { quoted(columns[$0].heading) }.joined(separator: ", "))]")
    if let layout { lines.append("layout: \(layout.rawValue)") }
    if let set { lines.append("set: \(quoted(set))") }
    let rows = header.count == 1 ? "\(header.lowerBound)" : "[\(header.lowerBound), \(header.upperBound)]"
    let fixed = isHeaderSure ? "# " : ""
    lines.append("\(fixed)header: \(rows)   # hàng tiêu đề, chỉ ghi khi biểu không bao giờ đổi")
    lines.append("# village: {cell: B3}   # hoặc sheet-name, file-name, commune")
    lines.append("# year: 2023")
    let open = columns.filter(\.isOpen)
    if !open.isEmpty {
      lines.append(
        "# CẦN ĐIỀN: máy không biết các cột có ghi CẦN ĐIỀN là gì. Thay ignore bằng một trong: name (tên chỉ tiêu),")
      lines.append(
        "# village, numerator (số đạt), denominator (tổng số), value (kết quả), status (đánh giá), plan, note, person.")
    }
    lines.append(columns.allSatisfy { $0.isTold && !$0.isOpen } ? "# columns:" : "columns:")
    for (index, column) in columns.enumerated() {
      let letters = CellReference.letters(ofColumn: column.number)
      let place = named.contains(index) ? "heading: \(quoted(column.heading))" : "column: \(letters)"
      let samples = column.samples.isEmpty ? "" : " (\(column.samples.joined(separator: "; ")))"
      let about = column.isOpen ? "CẦN ĐIỀN" + samples : column.about
      lines.append(
        "  \(column.isTold && !column.isOpen ? "# " : "")- {\(place), is: \(column.isOpen ? "ignore" : column.kind)}   # cột \(letters)"
          + (about.map { ", \($0)" } ?? ""))
    }
    lines.append("# status: {met: [\"Đ\"], not-met: [\"CĐ\"], not-applicable: [\"-\"]}")
    return Draft(
      yaml: lines.joined(separator: "\n") + "\n",
      open: open.map { "\(CellReference.letters(ofColumn: $0.number)) “\($0.heading)”" })
  }

  // MARK: a table nothing was read of

  /// The row of short texts above the most rows of cells is taken for the header.
  private static func draft(ofUnread use: Submission.SheetUse, name: String) -> Draft? {
    let grid = Grid(use.content, isCSV: use.sheet == nil)
    let header = grid.rows.prefix(40).first { row in
      let entries = grid.entries(row)
      let below = grid.rows.filter { $0 > row && $0 <= row + 6 && grid.entries($0).count >= 2 }
      return entries.count >= 3 && below.count >= 2
        && entries.allSatisfy {
          $0.isText && $0.text.count <= 160 && !$0.text.hasSuffix(":") && FigureText($0.text) == nil
        }
    }
    guard let header else { return nil }
    let columns = grid.entries(header).map { entry in
      let cells = grid.rows.filter { $0 > header }.compactMap { grid.own($0, entry.column) }
      let kind = kind(of: entry, cells)
      return DraftColumn(
        number: entry.column, heading: entry.text, kind: kind ?? "ignore", isOpen: kind == nil,
        samples: samples(use.content, entry.column, below: header))
    }
    return draft(
      columns, name: name, sheet: use.sheet, layout: .indicatorsInRows, set: nil, header: header...header,
      isHeaderSure: false)
  }

  /// What a heading, or the cells below it, tell for sure; `nil` where a person must say it.
  private static func kind(of heading: Grid.Entry, _ cells: [Grid.Entry]) -> String? {
    if let match = Headings.of(.checklist).match(Column.withoutPeriodAndUnit(heading)),
      match.isWhole || match.strength >= 20,
      let word = word(match.role)
    {
      return word
    }
    guard cells.count >= 2 else { return nil }
    if cells.allSatisfy({ IndicatorNumber.candidates($0).first?.item != nil && !$0.text.contains("%") }),
      cells.contains(where: \.isText)
    {
      return "indicator"
    }
    return cells.allSatisfy { Unit($0.text) != nil } ? "unit" : nil
  }

  private static func word(_ role: Role) -> String? {
    switch role {
    case .ordinal: "ordinal"
    case .met: "met"
    case .notMet: "not-met"
    case .notApplicable: "not-applicable"
    case .field(let field): field.rawValue
    default: nil
    }
  }

  /// Up to three figures or marks of a column.
  private static func samples(_ sheet: Sheet, _ column: Int, below row: Int) -> [String] {
    var found: [String] = []
    for cell in sheet.cells where cell.reference.column == column && cell.reference.row > row && found.count < 3 {
      let text = cell.text.singleSpaced
      if !text.isEmpty, text.count <= 2 || FigureText(text) != nil && text.count <= 8 { found.append(text) }
    }
    return found
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
