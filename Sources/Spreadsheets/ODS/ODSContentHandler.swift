import VietnameseText

/// Reads `content.xml` of an OpenDocument spreadsheet into sheets.
final class ODSContentHandler: XMLHandler {
  private(set) var sheets: [Sheet] = []
  private(set) var notices: [ReadNotice] = []

  private let part: String
  private let limits: ReadLimits
  private var cellsLeft: Int
  private var formats = ODSFormats()
  private var fonts: ODSFonts
  private var hiddenStyles: Set<String> = []
  private var styleName: String?
  private var table: Table?
  private var row: Row?
  private var cell: CellDraft?

  init(part: String, limits: ReadLimits, fonts: ODSFonts = ODSFonts()) {
    self.part = part
    self.fonts = fonts
    self.limits = limits
    cellsLeft = limits.cells
  }

  /// A sheet being read.
  private struct Table {
    var name: String
    var isHidden: Bool
    var isExternal = false
    var builder: Builder
    var notices: NoticeList
    var nextRow = 1
    var nextColumn = 1
    var hiddenRows: [ClosedRange<Int>] = []
    var hiddenColumns: [ClosedRange<Int>] = []
    /// Columns whose cells have an old Vietnamese font unless they say otherwise.
    var columnFonts: [(columns: ClosedRange<Int>, font: String)] = []
    /// Encodings of old fonts that a notice has told of.
    var told: Set<TextEncoding> = []
    var merges: [CellRange] = []
    var comments: [CellReference: String] = [:]
    var lastRow = 0
    var lastColumn = 0
  }

  /// Holds what cannot be copied.
  private final class Builder {
    var cells: CellTableBuilder?
    init(_ cells: consuming CellTableBuilder) { self.cells = consume cells }
  }

  /// A row being read: its cells once, however often it is repeated.
  private struct Row {
    var repeated: Int
    /// The font of its cells unless they say otherwise.
    var font: String?
    var nextColumn = 1
    var cells: [(columns: ClosedRange<Int>, cell: CellDraft)] = []
  }

  /// A cell being read.
  private struct CellDraft {
    var depth: Int
    var repeated: Int
    var type: String
    var isError: Bool
    var number: String?
    var string: String?
    var formula: String?
    var spannedRows: Int
    var spannedColumns: Int
    /// The font of its text, where the file has old Vietnamese ones.
    var font: String?
    /// Where the text changes its font.
    var runs: [TextRun] = []
    /// The stretches of text with a font that are open, innermost last.
    var spans: [(depth: Int, font: String?)] = []
    var text = ""
    var paragraphs = 0
    var comment = ""
    var commentParagraphs = 0
    /// Depth of the annotation, or of a drawing, that is being passed.
    var annotation: Int?
    var drawing: Int?
    var isParagraph = false
  }

  // MARK: Elements

  func start(_ element: borrowing XMLElement) throws(ReadError) {
    if cell != nil {
      startInCell(element)
      return
    }
    if table == nil { fonts.start(element) }
    switch element.name {
    case "style": styleName = element[prefixed: "name"]
    case "table-properties":
      if element[prefixed: "display"] == "false", let styleName { hiddenStyles.insert(styleName) }
    case "table" where element.depth == 3 && table == nil:
      let isHidden = element[prefixed: "style-name"].map { hiddenStyles.contains($0) } ?? false
      let name = element[prefixed: "name"] ?? ""
      table = Table(
        name: name, isHidden: isHidden,
        builder: Builder(
          CellTableBuilder(shared: SharedStrings(), styles: formats.styles, textLimit: limits.textCharacters)),
        notices: NoticeList(sheet: name))
    case "table-source":
      if table != nil { table?.isExternal = true }
    case "dde-link": noteOnce(ReadNotice(.externalLinks))
    case "table-column" where table != nil:
      let first = table?.nextColumn ?? 1
      let count = Self.repeated(element[prefixed: "number-columns-repeated"])
      let last = min(first + count - 1, CellReference.maximumColumn)
      if Self.isHidden(element[prefixed: "visibility"]), first <= last { table?.hiddenColumns.append(first...last) }
      if let font = font(element, "default-cell-style-name"), TextEncoding(fontName: font) != nil, first <= last {
        table?.columnFonts.append((first...last, font))
      }
      table?.nextColumn = min(first + count, CellReference.maximumColumn + 1)
    case "table-row" where table != nil:
      let count = Self.repeated(element[prefixed: "number-rows-repeated"])
      row = Row(repeated: count, font: font(element, "default-cell-style-name"))
      let first = table?.nextRow ?? 1
      let last = min(first + count - 1, CellReference.maximumRow)
      if Self.isHidden(element[prefixed: "visibility"]), first <= last { table?.hiddenRows.append(first...last) }
    case "table-cell" where row != nil, "covered-table-cell" where row != nil:
      cell = CellDraft(
        depth: element.depth, repeated: Self.repeated(element[prefixed: "number-columns-repeated"]),
        type: element["value-type", in: Self.office] ?? "",
        isError: element["value-type", in: Self.extended] == "error", number: value(element),
        string: element[prefixed: "string-value"], formula: element[prefixed: "formula"],
        spannedRows: Self.repeated(element[prefixed: "number-rows-spanned"]),
        spannedColumns: Self.repeated(element[prefixed: "number-columns-spanned"]), font: cellFont(element))
    default: break
    }
  }

  func end(_ element: borrowing XMLElement) throws(ReadError) {
    if let draft = cell {
      if element.depth == draft.depth { try endCell(draft) } else { endInCell(element) }
      return
    }
    if table == nil { fonts.end(element) }
    switch element.name {
    case "style": styleName = nil
    case "table-row" where row != nil: try endRow()
    case "table" where element.depth == 3: try endTable()
    default: break
    }
  }

  func text(_ piece: String) {
    guard cell?.isParagraph == true, cell?.drawing == nil else { return }
    add(piece)
  }

  /// The font of the cell style that an attribute names; `nil` in files without old Vietnamese fonts.
  private func font(_ element: borrowing XMLElement, _ attribute: StaticString) -> String? {
    guard fonts.hasLegacyFonts else { return nil }
    return element[prefixed: attribute].flatMap { fonts.font(of: $0, .cell) }
  }

  /// The font of a cell: its own style's, or the one its row or column gives to cells without one.
  private func cellFont(_ element: borrowing XMLElement) -> String? {
    guard fonts.hasLegacyFonts else { return nil }
    if element[prefixed: "style-name"] != nil { return font(element, "style-name") }
    let column = row?.nextColumn ?? 1
    return row?.font ?? table?.columnFonts.first { $0.columns.contains(column) }?.font
  }

  private static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  private static let extended = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"

  private func value(_ element: borrowing XMLElement) -> String? {
    let names: [StaticString] = ["value", "date-value", "time-value", "boolean-value"]
    for name in names {
      if let value = element[name, in: Self.office] { return value }
    }
    return nil
  }

  private static func repeated(_ text: String?) -> Int {
    guard let text, text.utf8.count < 10, let number = Int(text), number > 0 else { return 1 }
    return number
  }

  private static func isHidden(_ visibility: String?) -> Bool { visibility == "collapse" || visibility == "filter" }

  // MARK: Inside a cell

  private func startInCell(_ element: borrowing XMLElement) {
    switch element.name {
    case "annotation": if cell?.annotation == nil { cell?.annotation = element.depth }
    case "frame", "custom-shape", "g", "control":
      if cell?.drawing == nil { cell?.drawing = element.depth }
    case "p", "h":
      guard cell?.drawing == nil else { return }
      cell?.isParagraph = true
      if cell?.annotation != nil {
        if (cell?.commentParagraphs ?? 0) > 0 { add("\n") }
        cell?.commentParagraphs += 1
      } else {
        if (cell?.paragraphs ?? 0) > 0 { add("\n") }
        cell?.paragraphs += 1
      }
    case "s":
      let count = min(Self.repeated(element[prefixed: "c"]), limits.textCharacters)
      if cell?.isParagraph == true { add(String(repeating: " ", count: count)) }
    case "span":
      guard fonts.hasLegacyFonts, cell?.isParagraph == true, cell?.annotation == nil, cell?.drawing == nil else {
        return
      }
      let named = element[prefixed: "style-name"].flatMap { fonts.font(of: $0, .text) }
      changeFont { cell in
        let font = named ?? cell.spans.last?.font
        cell.spans.append((element.depth, font))
        return font
      }
    case "tab": if cell?.isParagraph == true { add("\t") }
    case "line-break": if cell?.isParagraph == true { add("\n") }
    default: break
    }
  }

  /// Notes that the text goes on in another font.
  private func changeFont(_ change: (inout CellDraft) -> String?) {
    guard var draft = cell else { return }
    cell = nil
    let font = change(&draft)
    if draft.runs.isEmpty { draft.runs.append(TextRun(start: 0)) }
    let start = draft.text.utf8.count
    if draft.runs.last?.start == start { draft.runs.removeLast() }
    draft.runs.append(TextRun(start: start, font: font))
    cell = draft
  }

  private func endInCell(_ element: borrowing XMLElement) {
    if element.depth == cell?.spans.last?.depth {
      changeFont { cell in
        cell.spans.removeLast()
        return cell.spans.last?.font
      }
    }
    if element.depth == cell?.annotation { cell?.annotation = nil }
    if element.depth == cell?.drawing { cell?.drawing = nil }
    if element.name == "p" || element.name == "h" { cell?.isParagraph = false }
  }

  /// Adds to the text that is being read; twice the limit is more than will be kept of it.
  private func add(_ piece: String) {
    guard var draft = cell else { return }
    cell = nil
    if draft.annotation != nil {
      if draft.comment.utf8.count < limits.textCharacters { draft.comment += piece }
    } else if draft.text.utf8.count < limits.textCharacters * 8 {
      draft.text += piece
    }
    cell = draft
  }

  // MARK: Cells, rows, tables

  private func endCell(_ draft: CellDraft) throws(ReadError) {
    cell = nil
    guard var row else { return }
    let first = row.nextColumn
    let (next, overflow) = first.addingReportingOverflow(draft.repeated)
    row.nextColumn = overflow ? Int.max / 2 : next
    let isEmpty = draft.type.isEmpty && draft.text.isEmpty && draft.formula == nil && !draft.isError
    let isSpan = draft.spannedRows > 1 || draft.spannedColumns > 1
    if !isEmpty || isSpan || !draft.comment.isEmpty {
      guard row.nextColumn - 1 <= CellReference.maximumColumn else {
        throw ReadError(.corruptFile, part: part, detail: "a cell right of column XFD in row \(table?.nextRow ?? 0)")
      }
      row.cells.append((first...(row.nextColumn - 1), draft))
    }
    self.row = row
  }

  private func endRow() throws(ReadError) {
    guard let row, var table else { return }
    self.row = nil
    let first = table.nextRow
    table.nextRow = min(first + row.repeated, CellReference.maximumRow + 1)
    defer { self.table = table }
    guard !row.cells.isEmpty else { return }
    guard first + row.repeated - 1 <= CellReference.maximumRow else {
      throw ReadError(.corruptFile, part: part, detail: "a cell below row \(CellReference.maximumRow)")
    }
    // Before anything is written out: repetition must not buy memory.
    let valued = row.cells.reduce(0) { $0 + (isValued($1.cell) ? $1.columns.count : 0) }
    let (total, overflow) = valued.multipliedReportingOverflow(by: row.repeated)
    guard !overflow, total <= cellsLeft else {
      throw ReadError(
        .limitExceeded, part: part, detail: "more than \(limits.cells) cells",
        limit: .init(name: "cells", bound: limits.cells, value: overflow ? Int.max : limits.cells - cellsLeft + total))
    }
    cellsLeft -= total
    let packed = row.cells.map {
      (columns: $0.columns, cell: $0.cell, packed: pack($0.cell, row: first, $0.columns.lowerBound, &table))
    }
    for number in first..<first + row.repeated {
      for entry in packed {
        guard let content = entry.packed else { continue }
        for column in entry.columns {
          table.builder.cells?.add(
            row: number, column: column, style: content.style, kind: content.kind, payload: content.payload,
            hasFormula: entry.cell.formula != nil)
          if let formula = entry.cell.formula {
            var text = ODSFormats.formula(formula)
            text.withUTF8 { utf8 in
              unsafe table.builder.cells?.addFormula(row: number, column: column, ByteSlice(utf8), group: nil)
            }
          }
          table.lastRow = number
          table.lastColumn = max(table.lastColumn, column)
        }
      }
    }
    for entry in row.cells { addExtras(entry.cell, row: first, column: entry.columns.lowerBound, &table) }
  }

  private func addExtras(_ draft: CellDraft, row: Int, column: Int, _ table: inout Table) {
    guard let reference = CellReference(row: row, column: column) else { return }
    if !draft.comment.isEmpty { table.comments[reference] = draft.comment.nfc }
    if draft.spannedRows > 1 || draft.spannedColumns > 1,
      let last = CellReference(
        row: min(row + draft.spannedRows - 1, CellReference.maximumRow),
        column: min(column + draft.spannedColumns - 1, CellReference.maximumColumn))
    {
      if table.merges.count < limits.merges {
        table.merges.append(CellRange(reference, last))
      } else {
        table.notices.addOnce(.limitExceeded, nil, "more than \(limits.merges) merged ranges (merges)")
      }
    }
  }

  private func isValued(_ draft: CellDraft) -> Bool {
    !draft.type.isEmpty || !draft.text.isEmpty || draft.formula != nil || draft.isError
  }

  /// What a cell holds, packed; `nil` for nothing.
  private func pack(
    _ draft: CellDraft, row: Int, _ column: Int, _ table: inout Table
  ) -> (kind: ScannedCell.Kind, payload: UInt64, style: Int)? {
    guard isValued(draft) else { return nil }
    let reference = CellReference(row: row, column: column)
    func number(_ value: Double, _ kind: Range<Int>) -> (ScannedCell.Kind, UInt64, Int) {
      (.number, value.bitPattern, formats.style(value, shownAs: draft.text, among: kind))
    }
    func invalid(_ text: String) -> (ScannedCell.Kind, UInt64, Int) {
      table.notices.add(.corruptFile, reference, "not a value: \(text.prefix(40))")
      return (.invalid, keep(text, reference, &table), 0)
    }
    if draft.isError { return (.error, keep(draft.text, reference, &table), 0) }
    switch draft.type {
    case "float", "currency", "percentage":
      guard let text = draft.number, let value = Double(text), value.isFinite else {
        return invalid(draft.number ?? "")
      }
      return number(value, draft.type == "percentage" ? ODSFormats.percents : ODSFormats.numbers)
    case "date":
      guard let text = draft.number, let value = SerialDate.value(iso: text) else { return invalid(draft.number ?? "") }
      guard let serial = SerialDate.serial(value, uses1904: false), serial >= 1, Int(serial) != 60 else {
        return (.isoDate, keep(text, reference, &table), 0)
      }
      return number(serial, ODSFormats.dates)
    case "time":
      guard let text = draft.number, let seconds = ODSFormats.seconds(text) else { return invalid(draft.number ?? "") }
      return number(seconds / 86_400, ODSFormats.times)
    case "boolean": return (.boolean, draft.number == "true" ? 1 : 0, 0)
    default:
      let text = draft.string ?? draft.text
      if text.isEmpty, draft.formula == nil { return nil }
      // A formula without a type has not been calculated.
      if draft.type.isEmpty, text.isEmpty { return (.none, 0, 0) }
      return (.text, keep(decoded(text, draft, reference, &table), reference, &table), 0)
    }
  }

  /// A text as Unicode where an old Vietnamese font displays it.
  private func decoded(_ text: String, _ draft: CellDraft, _ cell: CellReference?, _ table: inout Table) -> String {
    guard fonts.hasLegacyFonts else { return text }
    // What the attribute says has no stretches; they lead through the paragraphs' text.
    let runs = draft.string == nil || text == draft.text ? draft.runs : []
    guard let decoded = LegacyFonts.decode(text, cellFont: draft.font, runs: runs) else { return text }
    if table.told.insert(decoded.encoding).inserted {
      table.notices.add(
        .legacyEncoding, cell, "\(decoded.encoding.rawValue): \(text.prefix(60)) → \(decoded.text.prefix(60))")
    }
    return decoded.text
  }

  private func keep(_ text: String, _ cell: CellReference?, _ table: inout Table) -> UInt64 {
    var copy = text
    let outcome = copy.withUTF8 { utf8 in unsafe table.builder.cells?.keep(ByteSlice(utf8)) }
    if outcome?.wasCut == true { table.notices.add(.textTooLong, cell, "") }
    return outcome?.place.bits ?? 0
  }

  private func endTable() throws(ReadError) {
    guard var table else { return }
    self.table = nil
    row = nil
    guard !table.isExternal else {
      noteOnce(ReadNotice(.externalLinks))
      return
    }
    for range in MergeIndex(table.merges).overlapping {
      table.notices.add(.overlappingMerges, range.first, range.description)
    }
    notices += table.notices.all
    guard let builder = table.builder.cells.take() else { return }
    func rows(_ ranges: [ClosedRange<Int>], upTo last: Int) -> Set<Int> {
      ranges.reduce(into: []) { set, range in
        if range.lowerBound <= last { set.formUnion(range.lowerBound...min(range.upperBound, last)) }
      }
    }
    sheets.append(
      Sheet(
        name: table.name, table: builder.finish(), merges: table.merges, isHidden: table.isHidden,
        comments: table.comments,
        hiddenColumns: rows(table.hiddenColumns, upTo: table.lastColumn),
        hiddenRows: rows(table.hiddenRows, upTo: table.lastRow)))
  }

  private func noteOnce(_ notice: ReadNotice) {
    if !notices.contains(where: { $0.code == notice.code }) { notices.append(notice) }
  }
}
