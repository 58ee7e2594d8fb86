extension CorrectionsSheet {
  /// The headings and rows as a range.
  var range: CellRange? {
    guard let first = CellReference(row: 1, column: 1),
      let last = CellReference(row: rows.count + 1, column: max(1, columns.count))
    else { return nil }
    return CellRange(first, last)
  }

  /// The sheet's part. `resolve` gives the name of the sheet that a link leads to.
  func part(
    _ dialect: WorkbookPart.Dialect, _ styles: inout StyleRecords, resolve: (String?) -> String?
  ) -> [UInt8] {
    let area = range?.description ?? "A1"
    var out = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n<worksheet xmlns=\"\(dialect.main)\">"
    out += #"<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>"#
    out += "<dimension ref=\"\(area)\"/>"
    out += #"<sheetViews><sheetView workbookViewId="0">"#
    out += #"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#
    out += #"<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>"#
    out += #"<sheetFormatPr defaultRowHeight="15"/><cols>"#
    for (index, column) in columns.enumerated() {
      let width = String(max(1, min(column.width, 255)))
      out += "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    out += "</cols><sheetData>"
    let heading = styles.headingFormat()
    out += "<row r=\"1\" ht=\"24\" customHeight=\"1\">"
    for (index, column) in columns.enumerated() {
      out += Self.cell(row: 1, column: index + 1, format: heading, text: column.heading)
    }
    out += "</row>"
    var links = ""
    for (index, row) in rows.enumerated() {
      let line = index + 2
      // Excel fits rows to wrapped text itself; LibreOffice takes what is written here.
      out += "<row r=\"\(line)\" ht=\"\(15 * lines(of: row) + 3)\">"
      for (position, column) in columns.enumerated() {
        let cell = position < row.cells.count ? row.cells[position] : Cell("")
        let target = cell.link.flatMap { link in resolve(link.sheet).map { Self.location($0, link.cell) } }
        let look = column.look == .link && target == nil ? .centred : column.look
        let format = styles.format(look, kind: row.kind)
        out += Self.cell(row: line, column: position + 1, format: format, text: cell.text)
        if let target {
          let address = CellReference.letters(ofColumn: position + 1) + String(line)
          links += "<hyperlink ref=\"\(address)\" location=\"\(XMLBytes.escaped(target))\"/>"
        }
      }
      out += "</row>"
    }
    out += "</sheetData><autoFilter ref=\"\(area)\"/>"
    if !links.isEmpty {
      out += "<hyperlinks>\(links)</hyperlinks>"
    }
    out += #"<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>"#
    out += #"<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>"#
    out += "<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>"
    // Numbers and addresses are text here on purpose.
    out += "<ignoredErrors><ignoredError sqref=\"\(area)\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>"
    return Array(out.utf8)
  }

  /// How many lines the longest cell of a row takes.
  private func lines(of row: Row) -> Int {
    zip(row.cells, columns).map { CellText.lines($0.text, width: $1.look == .muted ? $1.width * 1.3 : $1.width) }.max()
      ?? 1
  }

  private static func cell(row: Int, column: Int, format: Int, text: String) -> String {
    let address = CellReference.letters(ofColumn: column) + String(row)
    guard !text.isEmpty else { return "<c r=\"\(address)\" s=\"\(format)\"/>" }
    return
      "<c r=\"\(address)\" s=\"\(format)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(XMLBytes.escaped(text))</t></is></c>"
  }

  private static func location(_ sheet: String, _ cell: CellReference) -> String {
    "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'!\(cell)"
  }
}
