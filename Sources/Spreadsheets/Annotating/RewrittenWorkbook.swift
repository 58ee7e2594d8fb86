import VietnameseText

/// A text file or OpenDocument spreadsheet written anew as an XLSX workbook, to be marked like any other.
///
/// An OpenDocument's cells keep their places, values and what they show; hidden rows, columns and sheets, merges and notes stay.
/// A text file's are texts, one column further right, with the line of each record in a grey first one.
struct RewrittenWorkbook {
  let bytes: [UInt8]
  /// Columns by which cells moved.
  private let shift: Int

  /// The name of the sheet of a text file.
  static let sheetName = "Phiếu"
  /// The defined name of the column of line numbers, by which it is known again: it is read as ``Sheet/lines``.
  static let linesName = "ntm_so_dong"
  /// Cells up to which the empty ones of a table get lines around them too.
  private static let mostBlanks = 200_000
  /// The greatest width of a column in characters.
  private static let widest = 48.0

  init(_ workbook: Workbook) throws(ReadError) {
    shift = AnnotatedCopy.columnShift(of: workbook.format)
    do throws(WriteError) {
      // A fixed day: the copy must not depend on when it was made.
      guard let day = CivilDate(year: 2000, month: 1, day: 1) else { throw WriteError(.libraryRefused, place: "day") }
      var writer = try WorkbookWriter(created: day)
      var taken: Set<String> = []
      for sheet in workbook.sheets {
        let name = sheet.name.isEmpty ? Self.sheetName : sheet.name
        try writer.add(Self.draft(sheet, name: WritableText.sheetName(name, taken: &taken), shift: shift))
      }
      if shift > 0, let lines = workbook.sheets.first?.lines.count, lines > 0 {
        var taken: Set<String> = []
        let name = WritableText.sheetName(Self.sheetName, taken: &taken)
        try writer.define(Self.linesName, as: "'\(name)'!$A$1:$A$\(lines)")
      }
      bytes = try writer.close()
    } catch {
      throw ReadError(
        .fileUnreadable, detail: "cannot be written anew: \(error.cause.rawValue) \(error.place) \(error.detail)")
    }
  }

  private static func draft(_ sheet: Sheet, name: String, shift: Int) -> SheetDraft {
    var draft = SheetDraft(name: name)
    let text = CellStyle(border: .thin, vertical: .top, wraps: true, numberFormat: "@")
    let alone = CellStyle(vertical: .top, numberFormat: "@")
    let formats = shift > 0 ? nil : ShownFormats()
    var inRow: [Int: Int] = [:]
    for cell in sheet.cells { inRow[cell.reference.row, default: 0] += 1 }
    var widths: [Int: Double] = [:]
    for cell in sheet.cells {
      let column = cell.reference.column + shift
      // A title runs on over the columns beside it.
      let isAlone = inRow[cell.reference.row] == 1
      var style = isAlone ? alone : text
      var value = SheetDraft.Value.text(cell.text)
      if let formats { (value, style.numberFormat) = formats.draft(cell) }
      draft.set(value, row: cell.reference.row, column: column, style: style)
      if !isAlone { widths[column] = min(widest, max(widths[column] ?? 6, Double(cell.text.count) + 2)) }
    }
    if sheet.rowCount.multipliedReportingOverflow(by: sheet.columnCount).partialValue < mostBlanks {
      for (row, count) in inRow where count > 1 {
        for column in 1...max(1, sheet.columnCount) where draft[row: row, column: column + shift] == nil {
          draft.set(.blank, row: row, column: column + shift, style: text)
        }
      }
    }
    if shift > 0 {
      let grey = CellStyle(
        size: 9, color: 0x808080, fill: 0xEDEDED, horizontal: .right, vertical: .top, numberFormat: "@")
      for (index, line) in sheet.lines.enumerated() where index < sheet.rowCount {
        draft.set(.text(String(line)), row: index + 1, column: 1, style: grey)
      }
      widths[1] = 7
    }
    var heights: [Int: Int] = [:]
    for (reference, cell) in draft.cells {
      guard case .text(let text) = cell.value, cell.style.wraps, let width = widths[reference.column] else { continue }
      heights[reference.row] = max(heights[reference.row] ?? 1, CellText.lines(text, width: width))
    }
    for (row, lines) in heights where lines > 1 { draft.rows[row] = SheetDraft.Row(height: Double(15 * lines + 3)) }
    draft.merges = sheet.merges.compactMap { moved($0, by: shift) }
    draft.columnWidths = widths
    draft.hiddenColumns = Set(sheet.hiddenColumns.map { $0 + shift })
    for row in sheet.hiddenRows where row <= sheet.rowCount {
      draft.rows[row, default: SheetDraft.Row(height: 15)].isHidden = true
    }
    draft.isHidden = sheet.isHidden
    if shift == 0 { draft.notes = sheet.comments }
    draft.page.isLandscape = true
    return draft
  }

  private static func moved(_ range: CellRange, by shift: Int) -> CellRange? {
    guard let first = CellReference(row: range.first.row, column: range.first.column + shift),
      let last = CellReference(row: range.last.row, column: range.last.column + shift)
    else { return nil }
    return CellRange(first, last)
  }

  /// A sheet as it was read, with the line numbers that we put in front taken for what they are.
  ///
  /// `lineNumbers` is the formula of ``linesName``. A sheet of another name, or a first column that holds anything but
  /// numbers of lines, stays as it is.
  static func original(_ sheet: Sheet, lineNumbers: String) -> Sheet {
    let name = lineNumbers.split(separator: "!").first.map { $0.filter { $0 != "'" } } ?? ""
    guard name.nfc == sheet.name.filter({ $0 != "'" }).nfc else { return sheet }
    var lines: [Int] = []
    var cells: [Cell] = []
    for cell in sheet.cells {
      guard cell.reference.column == 1 else {
        cells.append(cell)
        continue
      }
      let row = cell.reference.row
      guard cell.text.utf8.count < 9, let line = Int(cell.text), line >= lines.last ?? 1, row > lines.count,
        row <= lines.count + 100_000
      else { return sheet }
      // A record that somebody put in has no line of its own.
      while lines.count < row - 1 { lines.append(lines.last ?? 1) }
      lines.append(line)
    }
    guard !lines.isEmpty else { return sheet }
    return Sheet(
      name: sheet.name, cells: cells, merges: sheet.merges, isHidden: sheet.isHidden, comments: sheet.comments,
      lines: lines, hiddenColumns: sheet.hiddenColumns, hiddenRows: sheet.hiddenRows)
  }

  private func moved(_ cell: CellReference) -> CellReference {
    CellReference(row: cell.row, column: cell.column + shift) ?? cell
  }

  /// An annotation at the place where its cell stands now.
  func moved(_ annotation: Annotation) -> Annotation {
    var annotation = annotation
    annotation.cell = moved(annotation.cell)
    return annotation
  }

  /// A list whose links lead where the cells stand now.
  func moved(_ list: CorrectionsSheet) -> CorrectionsSheet {
    guard shift > 0 else { return list }
    var list = list
    for row in list.rows.indices {
      for column in list.rows[row].cells.indices {
        guard let link = list.rows[row].cells[column].link else { continue }
        list.rows[row].cells[column].link?.cell = moved(link.cell)
      }
    }
    return list
  }
}
