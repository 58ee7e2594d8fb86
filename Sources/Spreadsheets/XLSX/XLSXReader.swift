/// Reads Office Open XML workbooks (`.xlsx`, `.xlsm`), transitional and strict.
struct XLSXReader: ~Copyable {
  private let archive: ZipArchive
  private let limits: ReadLimits
  /// Inflated bytes that may still be read from this package.
  private var budget: Int
  private var cellsLeft: Int
  private var textBytes = 0
  private var notices: [ReadNotice] = []
  private var buffer = PlainArray<UInt8>()

  init(_ archive: ZipArchive, limits: ReadLimits) {
    self.archive = archive
    self.limits = limits
    budget = limits.packageBytes
    cellsLeft = limits.cells
  }

  /// Whether a package is a workbook, by its entries.
  static func canRead(_ archive: ZipArchive) -> Bool {
    if archive.entry("xl/workbook.xml") != nil { return true }
    // Other names are allowed; then the relationships and types of the parts tell.
    return archive.entry("[Content_Types].xml") != nil && archive.entry("_rels/.rels") != nil
  }

  // MARK: The whole

  /// Reads everything.
  consuming func workbook() throws(ReadError) -> Workbook {
    let structure = try readStructure()
    let shared = try readSharedStrings(structure, keepsText: true)
    var sheets: [Sheet] = []
    var damaged: [ReadError] = []
    for entry in structure.sheets {
      do throws(ReadError) {
        let sheet = try read(entry, structure, shared)
        sheets.append(structure.lineNumbers.map { RewrittenWorkbook.original(sheet, lineNumbers: $0) } ?? sheet)
      } catch  where error.cause == .corruptFile {
        // One bad sheet does not take the others with it, and never hands out half of itself.
        damaged.append(error)
        notices.append(
          ReadNotice(
            .corruptFile, sheet: entry.name,
            detail: [error.part, error.detail].compactMap(\.self).joined(separator: ": ")))
        sheets.append(Sheet(name: entry.name, cells: [], isHidden: entry.isHidden))
      }
    }
    if let first = damaged.first, damaged.count == structure.sheets.count(where: { $0.part != nil }) { throw first }
    return Workbook(format: structure.isMacroEnabled ? .xlsm : .xlsx, sheets: sheets, notices: notices)
  }

  /// Counts the cells.
  consuming func summaries() throws(ReadError) -> [SheetSummary] {
    let structure = try readStructure(checksTypes: false)
    let shared = try readSharedStrings(structure, keepsText: false)
    var summaries: [SheetSummary] = []
    for entry in structure.sheets {
      var summary = SheetSummary(name: entry.name, rows: 0, columns: 0, cells: [:])
      if let part = entry.part {
        let sink = try scan(part, CountingSink(shared: shared, styles: structure.styles))
        summary.rows = sink.rows
        summary.columns = sink.columns
        let counts: [(SheetSummary.CellType, Int)] = [
          (.string, sink.strings), (.number, sink.numbers), (.boolean, sink.booleans), (.error, sink.errors),
          (.date, sink.dates), (.duration, sink.durations), (.empty, sink.withoutValue),
        ]
        for (type, count) in counts where count > 0 { summary.cells[type] = count }
      }
      summaries.append(summary)
    }
    return summaries
  }

  // MARK: Structure

  private struct SheetEntry {
    var name: String
    var isHidden: Bool
    /// The sheet's part, `nil` where it is missing or holds no cells.
    var part: ZipArchive.Entry?
  }

  private struct Structure {
    var sheets: [SheetEntry] = []
    var styles: CellStyles
    var sharedStrings: ZipArchive.Entry?
    var isMacroEnabled: Bool
    /// See ``WorkbookHandler/lineNumbers``.
    var lineNumbers: String?
  }

  /// What the sheets are and where. Whoever only counts does without the types of parts, where the name tells enough.
  private mutating func readStructure(checksTypes: Bool = true) throws(ReadError) -> Structure {
    let root = try relationships(of: "")
    let document = root.first { $0.kind == "officeDocument" }
    let workbookName = document?.part.flatMap { archive.entry($0) == nil ? nil : $0 } ?? "xl/workbook.xml"
    guard let workbookEntry = archive.entry(workbookName) else {
      if document == nil { throw ReadError(.wrongFileType, detail: FileKind.packageDescription(archive)) }
      throw ReadError(.corruptFile, part: workbookName, detail: "the workbook part is missing")
    }
    var type = ""
    if checksTypes || workbookName != "xl/workbook.xml", let entry = archive.entry("[Content_Types].xml") {
      type = try remembered(entry, Self.types, workbookName) { (reader) throws(ReadError) in
        try reader.read(entry, ContentTypesHandler()).types[ZipArchive.key(workbookName)] ?? ""
      }
    }
    if !type.isEmpty, type.lacks("spreadsheetml"), type.lacks("ms-excel") || !type.lacks("binary") {
      throw ReadError(.wrongFileType, detail: FileKind.packageDescription(archive))
    }
    let parsed = try remembered(workbookEntry, Self.workbooks) { (reader) throws(ReadError) in
      try reader.read(workbookEntry, WorkbookHandler())
    }
    let related = try relationships(of: workbookName)
    let hasMacros = archive.entries.contains { $0.key.hasSuffix("vbaproject.bin") }

    var styles = CellStyles(uses1904: parsed.usesDates1904)
    if let part = related.first(where: { $0.kind == "styles" }) {
      if let entry = part.part.flatMap({ archive.entry($0) }) {
        styles = try remembered(entry, Self.styles, parsed.usesDates1904 ? "1904" : "") { (reader) throws(ReadError) in
          CellStyles(try reader.read(entry, StylesHandler()), uses1904: parsed.usesDates1904)
        }
      } else {
        notices.append(ReadNotice(.partMissing, detail: part.part ?? part.id))
      }
    }
    var structure = Structure(styles: styles, isMacroEnabled: hasMacros || !type.lacks("macroEnabled"))
    structure.lineNumbers = parsed.lineNumbers
    let folder = workbookName.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    if !related.contains(where: { $0.kind == "sharedStrings" }) {
      structure.sharedStrings = archive.entry(folder + "sharedStrings.xml")
    } else if let part = related.first(where: { $0.kind == "sharedStrings" }) {
      structure.sharedStrings = part.part.flatMap { archive.entry($0) }
      if structure.sharedStrings == nil { notices.append(ReadNotice(.partMissing, detail: part.part ?? part.id)) }
    }
    // Each sheet is an entry of the package.
    guard parsed.sheets.count <= limits.entries else {
      throw ReadError(
        .limitExceeded, part: workbookName, detail: "\(parsed.sheets.count) sheets",
        limit: .init(name: "entries", bound: limits.entries, value: parsed.sheets.count))
    }
    let byId = Dictionary(related.map { ($0.id, $0) }) { first, _ in first }
    var hasMacroSheet = false
    for sheet in parsed.sheets {
      var entry = SheetEntry(name: sheet.name, isHidden: sheet.isHidden)
      let relationship = sheet.relationship.flatMap { byId[$0] }
      if relationship?.kind == "xlMacrosheet" || relationship?.kind == "xlIntlMacrosheet" { hasMacroSheet = true }
      entry.part = relationship?.part.flatMap { archive.entry($0) }
      if entry.part == nil {
        notices.append(
          ReadNotice(
            .partMissing, sheet: sheet.name, detail: relationship?.part ?? sheet.relationship ?? "sheet without a part")
        )
      }
      structure.sheets.append(entry)
    }
    if hasMacros || hasMacroSheet { notices.append(ReadNotice(.macrosPresent)) }
    if parsed.hasExternalReferences || related.contains(where: { $0.kind == "externalLink" }) {
      notices.append(ReadNotice(.externalLinks))
    }
    return structure
  }

  /// What a part points to; nothing where it has no such part beside it. An empty name means the package.
  private mutating func relationships(of part: String) throws(ReadError) -> [Relationship] {
    let slash = part.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(part[..<$0]) } ?? ""
    let name = slash.map { String(part[part.utf8.index(after: $0)...]) } ?? part
    let rels = (folder.isEmpty ? "" : folder + "/") + "_rels/" + name + ".rels"
    guard let entry = archive.entry(rels) else { return [] }
    return try remembered(entry, Self.relationships, folder) { (reader) throws(ReadError) in
      try reader.read(entry, RelationshipsHandler(folder: folder)).found
    }
  }

  /// The notes on a sheet's cells. A damaged part of them costs the notes only.
  private mutating func readComments(_ part: ZipArchive.Entry, sheet: String) throws(ReadError) -> [CellReference:
    String]
  {
    var comments: [CellReference: String] = [:]
    do throws(ReadError) {
      let related = try relationships(of: part.name.replacingBackslashes)
      for kind in ["comments", "threadedComment"] {
        for relationship in related where relationship.kind == kind {
          guard let entry = relationship.part.flatMap({ archive.entry($0) }) else {
            notices.append(ReadNotice(.partMissing, sheet: sheet, detail: relationship.part ?? relationship.id))
            continue
          }
          // A conversation's old comment only says that this program cannot show it.
          comments.merge(try read(entry, CommentsHandler(limit: limits.textCharacters)).comments) { $1 }
        }
      }
    } catch  where error.cause == .corruptFile {
      notices.append(
        ReadNotice(
          .corruptFile, sheet: sheet, detail: [error.part, error.detail].compactMap(\.self).joined(separator: ": ")))
    }
    return comments
  }

  // MARK: Parts

  private static let types = PartMemory<String>()
  private static let relationships = PartMemory<[Relationship]>()
  private static let workbooks = PartMemory<WorkbookHandler>()
  private static let styles = PartMemory<CellStyles>()

  /// What a part tells, from `memory` where an earlier workbook had the same part. It counts against the limits all the same.
  private mutating func remembered<Told>(
    _ entry: ZipArchive.Entry, _ memory: PartMemory<Told>, _ context: String = "",
    _ read: (inout XLSXReader) throws(ReadError) -> Told
  ) throws(ReadError) -> Told {
    if entry.claimedBytes <= budget,
      let told = try memory.recall(entry, of: archive.file, limits: limits, context: context)
    {
      budget -= entry.claimedBytes
      return told
    }
    let told = try read(&self)
    try memory.keep(told, from: entry, of: archive.file, limits: limits, context: context)
    return told
  }

  /// Reads a part that is not a sheet's: a small one at once where it is plain, any other through expat.
  private mutating func read<Handler: XMLHandler>(
    _ entry: ZipArchive.Entry, _ handler: Handler
  ) throws(ReadError) -> Handler {
    guard entry.claimedBytes <= PartStream.pieceBytes else {
      return try XMLReader.read(entry, of: archive.file, limits: limits, budget: &budget, handler)
    }
    buffer.truncate(to: 0)
    var stream = try PartStream(entry, of: archive.file, limits: limits)
    while try stream.read(into: &buffer, budget: &budget) {}
    var told = handler
    if unsafe try PlainXML.read(buffer.seal(), limits: limits, &told) { return told }
    return try XMLReader.read(buffer, part: entry.name, limits: limits, handler)
  }

  private mutating func readSharedStrings(
    _ structure: borrowing Structure, keepsText: Bool
  ) throws(ReadError) -> SharedStrings {
    guard let entry = structure.sharedStrings else { return SharedStrings() }
    buffer.truncate(to: 0)
    var stream = try PartStream(
      entry, of: archive.file, limits: limits, partLimit: ("sharedStringBytes", limits.sharedStringBytes),
      asUTF8: true)
    var scanner = SharedStringScanner(part: entry.name, limits: limits, keepsText: keepsText)
    var isMore = true
    while isMore {
      isMore = try fill(from: &stream, part: entry.name)
      let window = unsafe buffer.seal()
      let done = unsafe try scanner.scan(window, isFinal: !isMore)
      buffer.removeFirst(done)
    }
    return scanner.finish()
  }

  /// Brings more of a part into the window: as much again as was left in it, so that what is longer than the window is not
  /// begun anew for each piece. `false` at the end of the part.
  private mutating func fill(from stream: inout PartStream, part: String) throws(ReadError) -> Bool {
    let left = buffer.count
    guard left <= limits.cellBytes else {
      throw ReadError(
        .limitExceeded, part: part, detail: "a cell or text of \(left) bytes",
        limit: .init(name: "cellBytes", bound: limits.cellBytes, value: left))
    }
    repeat {
      guard try stream.read(into: &buffer, budget: &budget) else { return false }
    } while buffer.count < left * 2
    return true
  }

  /// Reads a sheet part, telling its cells to a sink, which is returned.
  private mutating func scan<Sink: SheetSink & ~Copyable>(
    _ entry: ZipArchive.Entry, _ sink: consuming Sink
  ) throws(ReadError) -> Sink {
    buffer.truncate(to: 0)
    var stream = try PartStream(entry, of: archive.file, limits: limits, asUTF8: true)
    var scanner = SheetScanner(part: entry.name, limits: limits, cellsLeft: cellsLeft, sink: sink)
    var isMore = true
    while isMore {
      isMore = try fill(from: &stream, part: entry.name)
      let window = unsafe buffer.seal()
      let done = unsafe try scanner.scan(window, isFinal: !isMore)
      buffer.removeFirst(done)
    }
    cellsLeft = scanner.cellsLeft
    return scanner.finish()
  }

  private mutating func read(
    _ entry: SheetEntry, _ structure: Structure, _ shared: SharedStrings
  ) throws(ReadError) -> Sheet {
    guard let part = entry.part else { return Sheet(name: entry.name, cells: [], isHidden: entry.isHidden) }
    var sink = try scan(part, CellSink(sheet: entry.name, shared: shared, styles: structure.styles, limits: limits))
    sink.noteOverlaps()
    sink.decodeLegacyFonts()
    notices += sink.notices.all
    let comments = try readComments(part, sheet: entry.name)
    let (merges, rows, columns) = (sink.merges, sink.hiddenRows, sink.hiddenColumns)
    let table = sink.finish()
    textBytes += table.textBytes
    try limits.check(textBytes: textBytes, part: part.name)
    return Sheet(
      name: entry.name, table: table, merges: merges, isHidden: entry.isHidden, comments: comments,
      hiddenColumns: columns,
      hiddenRows: rows)
  }
}

extension String {
  /// Whether these ASCII characters stand nowhere in it.
  fileprivate func lacks(_ text: StaticString) -> Bool {
    var copy = self
    return copy.withUTF8 { unsafe ByteSlice($0).firstIndex(of: text) == nil }
  }

  /// The same with `/` for `\`, as part names are compared.
  fileprivate var replacingBackslashes: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
  }
}
