internal import CXlsxWriter
internal import Glibc
internal import VietnameseText

extension WorkbookWriter {
  /// Links that Excel keeps on one sheet.
  public static var maximumLinks: Int { 65_530 }
  /// Characters of a formula.
  public static var maximumFormulaLength: Int { 8_192 }

  /// Writes a sheet behind those that are there.
  public mutating func add(_ draft: SheetDraft) throws(WriteError) {
    try check(draft)
    guard let sheet = unsafe workbook_add_worksheet(book, draft.name) else {
      throw WriteError(.invalidName, place: draft.name, detail: "workbook_add_worksheet")
    }
    sheetNames.insert(draft.name.lowercased())
    try unsafe writeColumnsAndRows(draft, to: sheet)
    for merge in draft.merges { try unsafe write(merge, of: draft, to: sheet) }
    for table in draft.tables { try unsafe write(table, of: draft, to: sheet) }
    try unsafe writeCells(draft, to: sheet)
    try unsafe writeNotes(draft, to: sheet)
    for rule in draft.rules { try unsafe write(rule, of: draft, to: sheet) }
    for chart in draft.charts { try unsafe write(chart, of: draft, to: sheet) }
    for rule in draft.inputs { try unsafe write(rule, of: draft, to: sheet) }
    unsafe guardAgainstSlips(draft, sheet)
    unsafe setUp(draft, sheet)
  }

  // MARK: Before anything is written

  func check(_ draft: SheetDraft) throws(WriteError) {
    var taken = sheetNames
    guard WritableText.sheetName(draft.name, taken: &taken) == draft.name else {
      throw WriteError(.invalidName, place: draft.name, detail: "a sheet name that Excel refuses, or twice the same")
    }
    var covered: Set<CellReference> = []
    for range in draft.merges {
      let size = (range.last.row - range.first.row + 1) * (range.last.column - range.first.column + 1)
      guard size > 1, size + covered.count <= 1_000_000 else {
        throw WriteError(.invalidRange, place: "\(draft.name)!\(range)", detail: "a merge of one cell, or of too many")
      }
      for row in range.first.row...range.last.row {
        for column in range.first.column...range.last.column {
          guard let one = CellReference(row: row, column: column), covered.insert(one).inserted else {
            throw WriteError(.invalidRange, place: "\(draft.name)!\(range)", detail: "merges that overlap")
          }
        }
      }
    }
  }

  // MARK: Cells

  private mutating func writeCells(
    _ draft: SheetDraft, to sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WriteError) {
    var formats: [UnsafeMutablePointer<lxw_format>] = unsafe []
    for style in draft.styles { try unsafe formats.append(format(style)) }
    var links = 0
    try draft.forEachCell { (reference, cell) throws(WriteError) in
      func place() -> String { "\(draft.name)!\(reference)" }
      if let link = draft.link(of: cell) {
        links += 1
        let address = link.address
        guard links <= Self.maximumLinks, address.utf8.count < 2_000 else {
          throw WriteError(
            .tooManyLinks, place: place(), detail: "\(links) links, the last of \(address.utf8.count) bytes")
        }
        // The link is kept apart from the cell, whose content is written over it below.
        let result = unsafe worksheet_write_url(
          sheet, lxw_row_t(reference.row - 1), lxw_col_t(reference.column - 1), address, formats[cell.style])
        try Self.check(result, place: place())
      }
      let result = try unsafe Self.write(cell.value, at: reference, formats[cell.style], to: sheet, place: place)
      try Self.check(result, place: place())
    }
  }

  private static func write(
    _ value: SheetDraft.Value, at reference: CellReference, _ format: UnsafeMutablePointer<lxw_format>,
    to sheet: UnsafeMutablePointer<lxw_worksheet>, place: () -> String
  ) throws(WriteError) -> lxw_error {
    let (row, column) = (lxw_row_t(reference.row - 1), lxw_col_t(reference.column - 1))
    switch value {
    case .blank:
      return unsafe worksheet_write_blank(sheet, row, column, format)
    case .text(let text):
      let text = WritableText.cell(text)
      return unsafe text.isEmpty
        ? worksheet_write_blank(sheet, row, column, format)
        : worksheet_write_string(sheet, row, column, text, format)
    case .number(let number):
      return try unsafe worksheet_write_number(sheet, row, column, finite(number, place), format)
    case .date(let date):
      guard let serial = date.serialDay else {
        return unsafe worksheet_write_string(sheet, row, column, date.dayMonthYear, format)
      }
      return unsafe worksheet_write_number(sheet, row, column, serial, format)
    case .formula(let formula, let cached):
      guard !formula.isEmpty,
        formula.utf8.count < maximumFormulaLength || formula.unicodeScalars.count < maximumFormulaLength
      else { throw WriteError(.invalidFormula, place: place(), detail: "\(formula.unicodeScalars.count) characters") }
      switch cached {
      case .number(let number):
        return try unsafe worksheet_write_formula_num(sheet, row, column, formula, format, finite(number, place))
      case .text(let text):
        return unsafe worksheet_write_formula_str(sheet, row, column, formula, format, WritableText.plain(text))
      }
    }
  }

  private static func finite(_ number: Double, _ place: () -> String) throws(WriteError) -> Double {
    guard number.isFinite else { throw WriteError(.numberNotFinite, place: place()) }
    return number.with15Digits
  }

  private mutating func write(
    _ merge: CellRange, of draft: SheetDraft, to sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WriteError) {
    let style = draft[row: merge.first.row, column: merge.first.column]?.style ?? CellStyle()
    let format = try unsafe format(style)
    let result = unsafe worksheet_merge_range(
      sheet, lxw_row_t(merge.first.row - 1), lxw_col_t(merge.first.column - 1), lxw_row_t(merge.last.row - 1),
      lxw_col_t(merge.last.column - 1), "", format)
    try Self.check(result, place: "\(draft.name)!\(merge)")
  }

  private mutating func write(
    _ table: SheetDraft.Table, of draft: SheetDraft, to sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WriteError) {
    let range = table.range
    guard Self.isRangeName(table.name), range.last.row > range.first.row else {
      throw WriteError(.invalidRange, place: "\(draft.name)!\(range)", detail: "a table needs a name and a row")
    }
    var headings: [String] = []
    for column in range.first.column...range.last.column {
      guard case .text(let text)? = draft[row: range.first.row, column: column]?.value, !text.isEmpty,
        !headings.contains(where: { $0.lowercased() == text.lowercased() })
      else {
        throw WriteError(
          .invalidRange, place: "\(draft.name)!\(range)", detail: "headings must be texts, all different")
      }
      headings.append(WritableText.plain(text, limit: 255))
    }
    let style = draft[row: range.first.row, column: range.first.column]?.style ?? CellStyle()
    let header = try unsafe format(style)
    let names = unsafe headings.map { unsafe strdup($0) }
    let name = unsafe strdup(table.name)
    defer {
      unsafe names.forEach { unsafe free($0) }
      unsafe free(name)
    }
    let result = unsafe withUnsafeTemporaryAllocation(of: lxw_table_column.self, capacity: headings.count) { columns in
      unsafe columns.initialize(repeating: lxw_table_column())
      for index in 0..<headings.count {
        unsafe columns[index].header = names[index]
        unsafe columns[index].header_format = header
      }
      return unsafe withUnsafeTemporaryAllocation(
        of: Optional<UnsafeMutablePointer<lxw_table_column>>.self, capacity: headings.count + 1
      ) { list in
        unsafe list.initialize(repeating: nil)
        for index in 0..<headings.count { unsafe list[index] = columns.baseAddress?.advanced(by: index) }
        var options = unsafe lxw_table_options()
        unsafe options.name = name
        unsafe options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
        unsafe options.style_type_number = 1
        unsafe options.columns = list.baseAddress
        return unsafe worksheet_add_table(
          sheet, lxw_row_t(range.first.row - 1), lxw_col_t(range.first.column - 1), lxw_row_t(range.last.row - 1),
          lxw_col_t(range.last.column - 1), &options)
      }
    }
    try Self.check(result, place: "\(draft.name)!\(range)")
  }

  // MARK: The sheet as a whole

  private mutating func writeColumnsAndRows(
    _ draft: SheetDraft, to sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WriteError) {
    for column in Set(draft.columnWidths.keys).union(draft.hiddenColumns).sorted()
    where column >= 1 && column <= CellReference.maximumColumn {
      let width = min(255, max(0, draft.columnWidths[column] ?? 8.43))
      var options = lxw_row_col_options()
      options.hidden = draft.hiddenColumns.contains(column) ? 1 : 0
      let position = lxw_col_t(column - 1)
      let result = unsafe worksheet_set_column_opt(sheet, position, position, width, nil, &options)
      try Self.check(result, place: "\(draft.name), column \(column)")
    }
    for row in draft.rows.keys.sorted() where row >= 1 && row <= CellReference.maximumRow {
      guard let one = draft.rows[row] else { continue }
      var options = lxw_row_col_options()
      options.level = UInt8(min(7, max(0, one.outlineLevel)))
      options.hidden = one.isHidden ? 1 : 0
      options.collapsed = one.isCollapsed ? 1 : 0
      let height = min(409, max(1, one.height))
      let result = unsafe worksheet_set_row_opt(sheet, lxw_row_t(row - 1), height, nil, &options)
      try Self.check(result, place: "\(draft.name), row \(row)")
    }
  }

  private func writeNotes(
    _ draft: SheetDraft, to sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WriteError) {
    for (cell, text) in draft.notes.sorted(by: { $0.key < $1.key }) {
      let text = WritableText.cell(text)
      if text.isEmpty { continue }
      let result = unsafe worksheet_write_comment(sheet, lxw_row_t(cell.row - 1), lxw_col_t(cell.column - 1), text)
      try Self.check(result, place: "\(draft.name)!\(cell)")
    }
  }

  private func setUp(_ draft: SheetDraft, _ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    if let frozen = draft.frozenAt {
      unsafe worksheet_freeze_panes(sheet, lxw_row_t(frozen.row - 1), lxw_col_t(frozen.column - 1))
    }
    if let filter = draft.filter {
      unsafe worksheet_autofilter(
        sheet, lxw_row_t(filter.first.row - 1), lxw_col_t(filter.first.column - 1), lxw_row_t(filter.last.row - 1),
        lxw_col_t(filter.last.column - 1))
    }
    if let color = draft.tabColor { unsafe worksheet_set_tab_color(sheet, lxw_color_t(color)) }
    if !draft.showsGrid { unsafe worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }
    if (10...400).contains(draft.zoom), draft.zoom != 100 { unsafe worksheet_set_zoom(sheet, UInt16(draft.zoom)) }
    if draft.rows.values.contains(where: { $0.outlineLevel > 0 }) {
      unsafe worksheet_outline_settings(sheet, 1, 0, 0, 0)
    }
    let page = draft.page
    unsafe worksheet_set_paper(sheet, 9)
    if page.isLandscape { unsafe worksheet_set_landscape(sheet) }
    unsafe worksheet_set_margins(sheet, page.left / 25.4, page.right / 25.4, page.top / 25.4, page.bottom / 25.4)
    unsafe worksheet_fit_to_pages(sheet, UInt16(clamping: page.fitWidth), UInt16(clamping: page.fitHeight))
    if page.isCentred { unsafe worksheet_center_horizontally(sheet) }
    if let rows = page.repeatedRows, rows.lowerBound >= 1 {
      unsafe worksheet_repeat_rows(sheet, lxw_row_t(rows.lowerBound - 1), lxw_row_t(rows.upperBound - 1))
    }
    if let columns = page.repeatedColumns, columns.lowerBound >= 1 {
      unsafe worksheet_repeat_columns(sheet, lxw_col_t(columns.lowerBound - 1), lxw_col_t(columns.upperBound - 1))
    }
    if let area = page.area {
      unsafe worksheet_print_area(
        sheet, lxw_row_t(area.first.row - 1), lxw_col_t(area.first.column - 1), lxw_row_t(area.last.row - 1),
        lxw_col_t(area.last.column - 1))
    }
    let breaks = page.breaks.filter { $0 > 1 }.prefix(1_000).map { lxw_row_t($0 - 1) } + [0]
    if breaks.count > 1 {
      var list = breaks
      unsafe worksheet_set_h_pagebreaks(sheet, &list)
    }
    if !page.header.isEmpty {
      var options = unsafe lxw_header_footer_options()
      unsafe options.margin = page.headerMargin / 25.4
      unsafe worksheet_set_header_opt(sheet, WritableText.plain(page.header, limit: 250), &options)
    }
  }
}

extension SheetDraft.Link {
  /// The link as libxlsxwriter takes it.
  var address: String {
    switch self {
    case .cell(let sheet, let reference):
      return "internal:\(Self.quoted(sheet))!\(reference)"
    case .file(let path, let sheet, let reference):
      var address = path
      // What an address may not hold, and the bytes that U+FFFE and U+FFFF begin with.
      if path.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF || "#%?\\".utf8.contains($0) }) {
        address = ""
        for scalar in path.unicodeScalars {
          switch scalar {
          case "#": address += "%23"
          case "%": address += "%25"
          case "?": address += "%3F"
          case "\\": address += "/"
          default: if scalar.value >= 0x20, scalar.value < 0xFFFE { address.unicodeScalars.append(scalar) }
          }
        }
      }
      // A colon before the first slash would make a scheme of what is a file's name.
      if let colon = address.firstIndex(of: ":"), !address[..<colon].contains("/") { address = "./" + address }
      guard let reference else { return address }
      guard let sheet else { return address + "#\(reference)" }
      return address + "#\(Self.quoted(sheet))!\(reference)"
    }
  }

  private static func quoted(_ sheet: String) -> String {
    let name = WritableText.plain(sheet)
    guard name.utf8.contains(UInt8(ascii: "'")) else { return "'\(name)'" }
    return "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}

extension Double {
  /// The nearest number that 15 significant digits can write: all that Excel keeps.
  var with15Digits: Double {
    guard isFinite, self != 0 else { return 0 }
    // The nearest to a number of hundredths: most figures are.
    if magnitude < 1e12, (self * 100).rounded() / 100 == self { return self }
    var buffer = [CChar](repeating: 0, count: 40)
    let value = self
    _ = unsafe withVaList([value]) { unsafe vsnprintf(&buffer, buffer.count, "%.15g", $0) }
    return unsafe strtod(buffer, nil)
  }
}

extension CivilDate {
  /// Days as Excel counts them; `nil` before March 1900, where Excel counts a day that never was.
  var serialDay: Double? {
    let serial = daysSinceEpoch + 25_569
    return serial > 60 ? Double(serial) : nil
  }
}
