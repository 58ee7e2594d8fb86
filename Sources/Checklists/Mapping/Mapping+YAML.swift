public import Criteria
import Spreadsheets
import VietnameseText
import YAMLTree

extension Mapping {
  /// Reads a mapping from YAML.
  ///
  /// ```swift
  /// let mapping = try Mapping(yaml: bytes, file: "bieu-thon.yaml")
  /// ```
  ///
  /// Refused, with line and column: what is no plain YAML, unknown fields and words, a column with neither heading nor letter, a
  /// mapping that says nothing to recognise its form by.
  public init(yaml bytes: [UInt8], file: String) throws(RuleSetError) {
    do throws(YAMLError) {
      self = try Self.read(YAMLNode(bytes: bytes, file: file))
    } catch {
      throw RuleSetError(error)
    }
  }

  /// The fields of a mapping file; `Mappings/schema.json` has the same.
  enum Keys {
    static let mapping = [
      "mapping", "title", "applies", "layout", "header", "set", "village", "year", "columns", "status", "note",
    ]
    static let applies = ["sheets", "headings"]
    static let place = ["cell"]
    static let column = ["heading", "column", "is", "part", "unit"]
    static let status = ["met", "not-met", "not-applicable"]
  }

  /// The words under `is`.
  static var kinds: [String] { roles.keys.sorted() + Field.allCases.map(\.rawValue) }

  private static func read(_ root: YAMLNode) throws(YAMLError) -> Mapping {
    try root.refuseUnknownKeys(allowed: Keys.mapping)
    var mapping = Mapping(
      name: try root.string("mapping").nfc, title: try root.optionalString("title")?.nfc, sheets: [], headings: [],
      layout: nil, header: nil, set: try root.optionalID("set"), village: nil, year: nil, columns: [], status: [:])
    if let applies = try root.optional("applies") {
      try applies.refuseUnknownKeys(allowed: Keys.applies)
      for node in try applies.list("sheets") { mapping.sheets.append(try node.text().nfc) }
      for node in try applies.list("headings") { mapping.headings.append(try node.text().nfc) }
    }
    if let node = try root.optional("layout") {
      let text = try node.text()
      guard let layout = Submission.Table.Layout(rawValue: text) else {
        throw node.error(
          vi: "không có cách xếp bảng “\(text)”", en: "no such layout “\(text)”",
          suggestion: nearest(to: text, in: layouts.map(\.rawValue)))
      }
      mapping.layout = layout
    }
    if let node = try root.optional("header") { mapping.header = try header(node) }
    if let node = try root.optional("village") { mapping.village = try place(node) }
    if let node = try root.optional("year") { mapping.year = try year(node) }
    for node in try root.list("columns") { mapping.columns.append(try rule(node)) }
    if let node = try root.optional("status") { try readStatus(node, &mapping) }
    guard !mapping.sheets.isEmpty || !mapping.headings.isEmpty || mapping.columns.contains(where: { $0.heading != nil })
    else {
      throw root.error(
        vi: "cần ghi tên sheet (applies: sheets) hoặc tiêu đề cột để nhận ra biểu",
        en: "name a sheet (applies: sheets) or a heading, so that the form can be recognised")
    }
    return mapping
  }

  static let layouts: [Submission.Table.Layout] = [
    .indicatorsInRows, .villagesInRows, .villagesInColumns, .indicatorsInColumns, .facilities, .roads, .products,
    .roadmap,
  ]

  private static func header(_ node: YAMLNode) throws(YAMLError) -> ClosedRange<Int> {
    var rows: [Int] = []
    if case .sequence = node.content {
      for item in try node.items() { rows.append(try item.wholeNumber()) }
    } else {
      rows.append(try node.wholeNumber())
    }
    guard let first = rows.first, let last = rows.last, rows.count <= 2, first >= 1, last >= first,
      last <= CellReference.maximumRow, last - first <= 5
    else {
      throw node.error(
        vi: "ghi hàng tiêu đề như 5 hoặc [5, 6]", en: "write the header row as 5 or [5, 6]")
    }
    return first...last
  }

  private static func cell(_ node: YAMLNode) throws(YAMLError) -> CellReference {
    let text = try node.text()
    guard let cell = CellReference(text) else {
      throw node.error(vi: "“\(text)” không phải địa chỉ ô, ví dụ B3", en: "“\(text)” is no cell address such as B3")
    }
    return cell
  }

  private static func place(_ node: YAMLNode) throws(YAMLError) -> Place {
    if case .scalar(let scalar) = node.content {
      switch scalar.text {
      case "sheet-name": return .sheetName
      case "file-name": return .fileName
      case "commune": return .commune
      default:
        throw node.error(
          vi: "ghi {cell: B3}, sheet-name, file-name hoặc commune",
          en: "write {cell: B3}, sheet-name, file-name or commune",
          suggestion: nearest(to: scalar.text, in: ["sheet-name", "file-name", "commune"]))
      }
    }
    try node.refuseUnknownKeys(allowed: Keys.place)
    return .cell(try cell(node.required("cell")))
  }

  private static func year(_ node: YAMLNode) throws(YAMLError) -> Year {
    if case .scalar = node.content { return .year(try node.wholeNumber()) }
    try node.refuseUnknownKeys(allowed: Keys.place)
    return .cell(try cell(node.required("cell")))
  }

  /// The words under `is`, beside the names of fields.
  private static let roles: [String: Role] = [
    "ordinal": .ordinal, "criterion": .criterion, "set": .set, "met": .met, "not-met": .notMet,
    "not-applicable": .notApplicable, "ignore": .other, "line-kind": .lineKind, "facility-kind": .facilityKind,
  ]

  private static func rule(_ node: YAMLNode) throws(YAMLError) -> ColumnRule {
    try node.refuseUnknownKeys(allowed: Keys.column)
    let wanted = try node.required("is")
    let text = try wanted.text()
    guard let role = roles[text] ?? Field(rawValue: text).map(Role.field) else {
      throw wanted.error(
        vi: "không có loại cột “\(text)”", en: "no such kind of column “\(text)”",
        suggestion: nearest(to: text, in: kinds))
    }
    var rule = ColumnRule(
      heading: try node.optionalString("heading")?.nfc, column: nil, role: role, part: nil,
      unit: try node.optionalString("unit"))
    if let letters = try node.optional("column") {
      let name = try letters.text()
      guard let reference = CellReference(name + "1") else {
        throw letters.error(vi: "“\(name)” không phải tên cột, ví dụ F", en: "“\(name)” is no column such as F")
      }
      rule.column = reference.column
    }
    if let part = try node.optional("part") {
      let name = try part.text()
      guard ["male", "female"].contains(name) || name.unicodeScalars.count == 1 else {
        throw part.error(
          vi: "phần là male, female hoặc một chữ cái", en: "a part is male, female or one letter",
          suggestion: nearest(to: name, in: ["male", "female"]))
      }
      rule.part = name
    }
    guard rule.heading != nil || rule.column != nil else {
      throw node.error(vi: "cột cần heading hoặc column", en: "a column needs heading or column")
    }
    return rule
  }

  private static func readStatus(_ node: YAMLNode, _ mapping: inout Mapping) throws(YAMLError) {
    try node.refuseUnknownKeys(allowed: Keys.status)
    for status in [Status.met, .notMet, .notApplicable] {
      for word in try node.list(status.rawValue) {
        let text = try word.text().singleSpaced.nfc
        let key = text.foldedKey.isEmpty ? text : text.foldedKey
        if let known = mapping.status[key], known != status {
          throw word.error(vi: "“\(text)” đã có nghĩa khác", en: "“\(text)” already has another meaning")
        }
        mapping.status[key] = status
      }
    }
  }
}
