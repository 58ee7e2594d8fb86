import VietnameseText

/// A text file or OpenDocument spreadsheet written anew as an XLSX workbook of texts, to be marked like any other.
///
/// Texts stand at their places; those of a text file one column further right, with the line of each record in a grey first one.
struct RewrittenWorkbook {
  let bytes: [UInt8]
  /// Columns by which cells moved.
  private let shift: Int

  /// The name of the sheet of a text file.
  static let sheetName = "Phiếu"
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
      bytes = try writer.close()
    } catch {
      throw ReadError(
        .fileUnreadable, detail: "cannot be written anew: \(error.cause.rawValue) \(error.place) \(error.detail)")
    }
  }

  private static func draft(_ sheet: Sheet, name: String, shift: Int) -> SheetDraft {
    var draft = SheetDraft(name: name)
    let text = CellStyle(vertical: .top, wraps: true, numberFormat: "@")
    var widths: [Int: Double] = [:]
    for cell in sheet.cells {
      let column = cell.reference.column + shift
      draft.set(.text(cell.text), row: cell.reference.row, column: column, style: text)
      widths[column] = min(widest, max(widths[column] ?? 9, Double(cell.text.count) + 2))
    }
    if shift > 0 {
      let grey = CellStyle(
        size: 9, color: 0x808080, fill: 0xEDEDED, horizontal: .right, vertical: .top, numberFormat: "@")
      for (index, line) in sheet.lines.enumerated() where index < sheet.rowCount {
        draft.set(.text(String(line)), row: index + 1, column: 1, style: grey)
      }
      widths[1] = 7
    }
    draft.merges = sheet.merges.compactMap { moved($0, by: shift) }
    draft.columnWidths = widths
    draft.hiddenColumns = Set(sheet.hiddenColumns.map { $0 + shift })
    draft.page.isLandscape = true
    return draft
  }

  private static func moved(_ range: CellRange, by shift: Int) -> CellRange? {
    guard let first = CellReference(row: range.first.row, column: range.first.column + shift),
      let last = CellReference(row: range.last.row, column: range.last.column + shift)
    else { return nil }
    return CellRange(first, last)
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
