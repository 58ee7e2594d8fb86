public import Criteria
import FoundationEssentials
public import Spreadsheets
import VietnameseText

/// The workbook in which an official corrects the levels of rule sets, and vouches for them.
///
/// ```swift
/// let bytes = try LevelSheet.bytes(of: sets)
/// // … the official types levels, documents and their name …
/// let changes = try LevelChanges(reading: workbook, against: try RuleSet.builtIn(), file: "nguong.xlsx")
/// ```
///
/// A line a level. Ids are text and locked (without a password); lines for other places and years can be added at the foot.
public enum LevelSheet {
  /// The sheet's name.
  static let name = "Mức đạt chuẩn"
  /// Lines at the foot for levels that the sets do not have.
  static let spareLines = 20

  /// The columns.
  enum Column: Int, CaseIterable {
    case set = 1
    case criterion, indicator, part, text, region, group, years, current, level, unit, document, place, certainty, by,
      on

    var heading: String {
      switch self {
      case .set: "Bộ tiêu chí"
      case .criterion: "Tiêu chí"
      case .indicator: "Mã chỉ tiêu"
      case .part: "Ý"
      case .text: "Nội dung"
      case .region: "Vùng"
      case .group: "Nhóm xã"
      case .years: "Năm"
      case .current: "Mức đang dùng"
      case .level: "Mức đúng"
      case .unit: "ĐVT"
      case .document: "Số văn bản"
      case .place: "Điều, phụ lục"
      case .certainty: "Độ chắc"
      case .by: "Người đối chiếu"
      case .on: "Ngày đối chiếu"
      }
    }

    var width: Double {
      switch self {
      case .set: 23
      case .criterion: 18
      case .indicator, .part: 7
      case .text: 46
      case .region, .years: 10
      case .group: 7
      case .current: 16
      case .level, .unit: 11
      case .document: 17
      case .place: 26
      case .certainty: 11
      case .by: 20
      case .on: 12
      }
    }

    var isAsked: Bool { [.level, .document, .place, .certainty, .by, .on].contains(self) }
  }

  static let layers: [(word: String, layer: Threshold.Layer)] = [("Tỉnh", .province), ("Xã", .commune)]
  static let layerLabel = "Cấp quy định:"
  static let titleLabel = "Tên bản điều chỉnh:"

  private static let instructions = [
    "1. Tìm chỉ tiêu cần sửa. Cột “Mức đang dùng” là mức máy đang tính; ghi mức theo văn bản vào cột “Mức đúng” (chỉ ghi số, ví dụ 80 hoặc 0,5).",
    "2. Sửa “Số văn bản” và “Điều, phụ lục” theo văn bản đang cầm, ví dụ 1494/QĐ-UBND.",
    "3. Mức đã so đúng với văn bản: ghi tên người đối chiếu và ngày (dd/mm/yyyy), kể cả khi mức không đổi.",
    "4. Mức riêng cho một năm, một vùng hay một nhóm xã: ghi thêm ở các dòng trống cuối bảng, đủ bộ tiêu chí và mã chỉ tiêu.",
    "5. Lưu tệp, rồi chạy: ntm criteria import nguong.xlsx -o lang-son.yaml; ghi tên tệp .yaml vào mục campaign.overlays của commune.yaml.",
  ]

  /// Writes the levels of the sets. Where an overlay was applied, its levels stand as the right ones.
  public static func bytes(of sets: [RuleSet]) throws(WriteError) -> [UInt8] {
    let sets = sets.filter { !$0.indicators.isEmpty }
    var sheet = SheetDraft(name: name)
    for column in Column.allCases { sheet.columnWidths[column.rawValue] = column.width }
    sheet.isProtected = true
    sheet.showsGrid = false
    sheet.tabColor = 0x7030A0
    sheet.page.isLandscape = true
    sheet.page.left = 12
    sheet.page.right = 10
    let last = Column.allCases.count
    var row = 1
    func merged(_ text: String, _ style: CellStyle, height: Double) {
      sheet.set(.text(text), row: row, column: 1, style: style)
      if let a = CellReference(row: row, column: 1), let b = CellReference(row: row, column: last) {
        sheet.merges.append(CellRange(a, b))
      }
      sheet.rows[row] = SheetDraft.Row(height: height)
      row += 1
    }
    merged("MỨC ĐẠT CHUẨN CỦA CÁC BỘ TIÊU CHÍ: ĐỐI CHIẾU VÀ SỬA THEO VĂN BẢN", TemplateLook.title, height: 24)
    for line in instructions { merged(line, TemplateLook.help.with { $0.isItalic = false }, height: 16) }
    let levels = LevelRow.all(sets)
    // What a commune corrected before stays the commune's.
    let overlaid = Set(levels.filter(\.isOverlaid).map(\.threshold.layer))
    let layer = layers.first { overlaid == [$0.layer] } ?? layers[0]
    for (label, value) in [(layerLabel, layer.word), (titleLabel, "")] {
      sheet.set(.text(label), row: row, column: 1, style: TemplateLook.label)
      sheet.set(value.isEmpty ? .blank : .text(value), row: row, column: 2, style: TemplateLook.asked)
      if value.isEmpty, let a = CellReference(row: row, column: 2),
        let b = CellReference(row: row, column: Column.text.rawValue)
      {
        sheet.merges.append(CellRange(a, b))
        for column in 3...Column.text.rawValue {
          sheet.set(.blank, row: row, column: column, style: TemplateLook.asked)
        }
      }
      if !value.isEmpty, let cell = CellReference(row: row, column: 2) {
        sheet.inputs.append(
          SheetDraft.InputRule(
            CellRange(cell, cell), .list(layers.map(\.word)), title: "Cấp quy định",
            help: "Tỉnh: theo quyết định của UBND tỉnh. Xã: xã tự đặt mức cao hơn.", refusal: "Chọn Tỉnh hoặc Xã."))
      }
      row += 1
    }
    row += 1
    for column in Column.allCases {
      sheet.set(
        .text(column.heading), row: row, column: column.rawValue,
        style: TemplateLook.head.with { if column.isAsked { $0.fill = 0xFFE699 } })
    }
    sheet.rows[row] = SheetDraft.Row(height: 34)
    sheet.frozenAt = CellReference(row: row + 1, column: Column.part.rawValue)
    sheet.page.repeatedRows = row...row
    let head = row
    row += 1
    let names = Dictionary(sets.flatMap { set in set.criteria.map { (set.id + "/" + $0.id, $0.name) } }) { first, _ in
      first
    }
    for level in levels {
      write(level, criterion: names[level.key.set + "/" + level.indicator.criterion] ?? "", row: row, to: &sheet)
      row += 1
    }
    let firstSpare = row
    for _ in 0..<spareLines {
      for column in Column.allCases {
        sheet.set(.blank, row: row, column: column.rawValue, style: style(column, isSpare: true))
      }
      row += 1
    }
    limit(from: head + 1, firstSpare: firstSpare, to: row - 1, sets: sets, &sheet)
    if let a = CellReference(row: head, column: 1), let b = CellReference(row: row - 1, column: last) {
      sheet.filter = CellRange(a, b)
    }
    return try workbook(sheet, sets: sets)
  }

  private static func workbook(_ sheet: SheetDraft, sets: [RuleSet]) throws(WriteError) -> [UInt8] {
    let day = sets.compactMap { CivilDate(iso: $0.version) }.max() ?? CivilDate(year: 2000, month: 1, day: 1)
    guard let day else { throw WriteError(.invalidRange, place: "version", detail: "no such day") }
    var writer = try WorkbookWriter(created: day)
    var properties = WorkbookWriter.Properties()
    properties.title = "Mức đạt chuẩn của các bộ tiêu chí"
    properties.custom = sets.map { ($0.id, $0.version) }
    try writer.set(properties)
    try writer.add(sheet)
    return try writer.close()
  }

  private static func write(_ level: LevelRow, criterion: String, row: Int, to sheet: inout SheetDraft) {
    let threshold = level.threshold
    func set(_ column: Column, _ value: SheetDraft.Value, isLocked: Bool = false) {
      sheet.set(value, row: row, column: column.rawValue, style: style(column, isSpare: false, isLocked: isLocked))
    }
    func text(_ text: String?) -> SheetDraft.Value { text.map { $0.isEmpty ? .blank : .text($0) } ?? .blank }
    set(.set, .text(level.key.set))
    set(.criterion, .text(level.indicator.criterion + ". " + criterion))
    set(.indicator, .text(level.key.indicator))
    set(.part, text(level.key.part))
    set(.text, .text(level.text))
    set(.region, text(threshold.region))
    set(.group, text(threshold.group))
    set(.years, text(threshold.years.map(years)))
    set(.current, .text(threshold.text))
    switch threshold.level {
    case .number(let number): set(.level, Double(number.description).map { .number($0) } ?? .blank)
    case .step(let step): set(.level, .text(step))
    case .yes: set(.level, .text("Đạt"), isLocked: true)
    case .unknown: set(.level, .blank)
    }
    set(.unit, text(threshold.unit))
    set(.document, .text(threshold.citation.document))
    set(.place, .text(threshold.citation.place))
    set(.certainty, .text(threshold.certainty.words(.vi)))
    set(.by, text(threshold.citation.verified?.by))
    set(.on, threshold.citation.verified.flatMap { CivilDate(iso: $0.on) }.map { .date($0) } ?? .blank)
    if level.kind == .level, let cell = CellReference(row: row, column: Column.level.rawValue) {
      sheet.inputs.append(
        SheetDraft.InputRule(
          CellRange(cell, cell), .list(level.indicator.scale), title: "Mức đúng", help: "Chọn một mức trong danh sách.",
          refusal: "Chỉ chọn mức có trong danh sách."))
    }
    let wrapped: [(Column, String)] = [
      (.criterion, level.indicator.criterion + ". " + criterion), (.text, level.text), (.current, threshold.text),
      (.unit, threshold.unit ?? ""), (.place, threshold.citation.place), (.by, threshold.citation.verified?.by ?? ""),
    ]
    let lines = wrapped.map { TemplateLook.lines($1, width: $0.width, size: 11) }.max() ?? 1
    sheet.rows[row] = SheetDraft.Row(height: max(18, TemplateLook.height(lines: lines, size: 11)))
  }

  /// "2023", "2021-2025".
  static func years(_ years: ClosedRange<Int>) -> String {
    years.lowerBound == years.upperBound ? "\(years.lowerBound)" : "\(years.lowerBound)-\(years.upperBound)"
  }

  private static func style(_ column: Column, isSpare: Bool, isLocked: Bool = false) -> CellStyle {
    let isOpen = (isSpare || column.isAsked) && !isLocked && column != .current && column != .criterion
    let base =
      switch column {
      case .text, .criterion, .place, .set: isOpen ? TemplateLook.words : TemplateLook.name
      case .level: isOpen ? TemplateLook.figure : TemplateLook.closed.with { $0.horizontal = .right }
      default: isOpen ? TemplateLook.choice : TemplateLook.unit
      }
    return base.with { style in
      switch column {
      case .set, .indicator, .part, .region, .group, .years, .document: style.numberFormat = "@"
      case .on: style.numberFormat = "dd/mm/yyyy"
      default: break
      }
    }
  }

  private static func limit(from first: Int, firstSpare: Int, to last: Int, sets: [RuleSet], _ sheet: inout SheetDraft)
  {
    func add(_ column: Column, from row: Int, _ allowed: SheetDraft.InputRule.Allowed, help: String, refusal: String) {
      guard let a = CellReference(row: row, column: column.rawValue),
        let b = CellReference(row: last, column: column.rawValue)
      else { return }
      sheet.inputs.append(
        SheetDraft.InputRule(CellRange(a, b), allowed, title: column.heading, help: help, refusal: refusal))
    }
    let certainties: [Threshold.Certainty] = [.high, .medium, .low, .none]
    add(
      .certainty, from: first, .list(certainties.map { $0.words(.vi) }),
      help: "Chắc đến đâu, khi chưa đối chiếu được văn bản.",
      refusal: "Chọn trong danh sách.")
    add(.by, from: first, .anything, help: "Họ tên người đã so mức này với văn bản.", refusal: "")
    add(.on, from: first, .anything, help: "Ngày đối chiếu, ví dụ 31/01/2026.", refusal: "")
    add(
      .set, from: firstSpare, .list(sets.map(\.id)), help: "Dòng thêm: chọn bộ tiêu chí.",
      refusal: "Chọn trong danh sách.")
    let regions = sets.flatMap(\.regions).map(\.id).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    if !regions.isEmpty {
      add(
        .region, from: firstSpare, .list(regions), help: "Để trống nếu dùng cho mọi vùng.",
        refusal: "Chọn trong danh sách.")
    }
    add(.years, from: firstSpare, .anything, help: "2024, hoặc 2024-2025; để trống nếu dùng cho mọi năm.", refusal: "")
    if let a = CellReference(row: first, column: Column.level.rawValue),
      let b = CellReference(row: last, column: Column.level.rawValue)
    {
      // What differs from the level in use is easily seen, and so is what nobody has vouched for.
      let by = "$" + CellReference.letters(ofColumn: Column.by.rawValue) + "\(first)"
      sheet.rules.append(
        SheetDraft.Rule(CellRange(a, b), .formula("\(by)<>\"\""), fill: TemplateLook.green, isBold: true))
    }
  }
}
