public import VietnameseText

/// Makes a copy of somebody's workbook in which cells are marked and explained, and everything else is as it was.
///
/// ```swift
/// let copy = try AnnotatedCopy.make(of: bytes, name: "na-pia.xlsx", annotations: annotations, corrections: list)
/// ```
///
/// An XLSX or XLSM package is patched: parts that need no mark keep their stored bytes, in parts that do every byte but the
/// marks' own stays. A marked cell keeps its font, number format and alignment, and gets a fill and a thick left border; its
/// note is a classic one, which old Excel, WPS and LibreOffice show; a note that is there stays, ours follows under a line.
/// The list of corrections becomes the first sheet. Text files and OpenDocument become a new XLSX workbook first.
///
/// The same arguments give the same bytes, and a copy of a copy with the same annotations is the copy itself: earlier marks
/// are taken off first. An annotation of a sheet that is not there marks nothing.
public enum AnnotatedCopy {
  /// The copy's bytes. `name` only serves to tell a text file from a damaged workbook.
  ///
  /// Throws where the file itself cannot be read, where its parts are not what they should be, or past a limit.
  public static func make(
    of bytes: [UInt8], name: String, annotations: [Annotation], corrections: CorrectionsSheet,
    limits: ReadLimits = .checklist, encoding: TextEncoding? = nil
  ) throws(ReadError) -> [UInt8] {
    if FileKind(Array(bytes.prefix(4096))) == .package, bytes.count <= limits.inputBytes {
      let archive = try ZipArchive(FileBytes(bytes), limits: limits)
      if XLSXReader.canRead(archive) {
        return try mark(archive, annotations, corrections, limits)
      }
    }
    let workbook = try Workbook(bytes: bytes, name: name, limits: limits, encoding: encoding)
    let fresh = try RewrittenWorkbook(workbook)
    let archive = try ZipArchive(FileBytes(fresh.bytes), limits: limits)
    return try mark(archive, annotations.map(fresh.moved), fresh.moved(corrections), limits)
  }

  /// How many columns further right a cell stands in the copy: 1 for text files, whose line numbers come first.
  public static func columnShift(of format: Workbook.Format) -> Int { format == .csv ? 1 : 0 }

  // MARK: A package

  private static func mark(
    _ archive: ZipArchive, _ annotations: [Annotation], _ corrections: CorrectionsSheet, _ limits: ReadLimits
  ) throws(ReadError) -> [UInt8] {
    var package = try EditablePackage(archive, limits: limits)
    let workbookName =
      try package.relationships(of: "").first { $0.kind == "officeDocument" }?.part ?? "xl/workbook.xml"
    try EarlierMarks.remove(from: &package, workbook: workbookName, list: corrections.name)
    guard let workbookBytes = try package.bytes(of: workbookName) else {
      throw ReadError(.corruptFile, part: workbookName, detail: "the workbook's part is missing")
    }
    let workbook = try WorkbookPart(workbookBytes, part: workbookName, limits: limits)
    let dialect = workbook.dialect
    let related = try package.relationships(of: workbookName)
    // The usual name, which some readers look for instead of following the relationship.
    let freeName = package.has("xl/styles.xml") ? package.freeName("xl/styles-ntm", ".xml") : "xl/styles.xml"
    let stylesName = related.first { $0.kind == "styles" }?.part ?? freeName
    let hasStyles = package.has(stylesName)
    let stylesBytes = try package.bytes(of: stylesName) ?? StyleRecords.blank(dialect)
    var styles = try StyleRecords(stylesBytes, part: stylesName, limits: limits)

    for (index, sheet) in workbook.sheets.enumerated() {
      let own = annotations.filter { annotation in
        annotation.sheet.map { $0.nfc == sheet.name.nfc } ?? (index == 0)
      }
      // The first of several sheets of one name is the one that is meant.
      let isFirst = workbook.sheets.firstIndex { $0.name.nfc == sheet.name.nfc } == index
      guard !own.isEmpty, isFirst, let part = related.first(where: { $0.id == sheet.relationship })?.part,
        let bytes = try package.bytes(of: part)
      else { continue }
      var marks = try SheetMarks(bytes, part: part, annotations: own, limits: limits)
      try marks.mark(&styles, limits: limits)
      try addNotes(&marks, of: part, number: index + 1, dialect, to: &package)
      package.patch(part, marks.patch)
    }

    let listName = package.freeName("xl/worksheets/sheet-ntm", ".xml")
    let names = workbook.sheets.map(\.name)
    let list = corrections.part(dialect, &styles) { wanted in
      guard let wanted else { return names.first }
      return names.first { $0.nfc == wanted.nfc }
    }
    package.add(
      listName, list, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml")
    let id = try package.relate(workbookName, to: listName, type: dialect.relationships + "/worksheet")
    guard let range = corrections.range else {
      throw ReadError(.limitExceeded, detail: "more corrections than a sheet has rows")
    }
    package.patch(workbookName, workbook.insertingFirst(corrections.name, relationship: id, filter: range))
    let patch = try styles.patch()
    if hasStyles {
      package.patch(stylesName, patch)
    } else {
      let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
      package.add(stylesName, patch.applied(to: stylesBytes)?.bytes ?? stylesBytes, type: type)
      _ = try package.relate(workbookName, to: stylesName, type: dialect.relationships + "/styles")
    }
    return try package.finish(workbook: workbookName)
  }

  /// Writes the notes of a sheet: the part of comments, the drawing of their boxes, and what links them.
  private static func addNotes(
    _ marks: inout SheetMarks, of sheet: String, number: Int, _ dialect: WorkbookPart.Dialect,
    to package: inout EditablePackage
  ) throws(ReadError) {
    let notes = marks.targets.filter { !$0.note.isEmpty }
    guard !notes.isEmpty else { return }
    let related = try package.relationships(of: sheet)
    let oldComments = related.first { $0.kind == "comments" }?.part
    let oldBytes = if let oldComments { try package.bytes(of: oldComments) } else { [UInt8]?.none }
    let commentsName = oldBytes == nil ? package.freeName("xl/comments-ntm", ".xml") : oldComments ?? ""
    let commentsBytes = oldBytes ?? CommentsPart.blank(dialect)
    var comments = try CommentsPart(commentsBytes, part: commentsName, limits: package.limits)
    var boxes: [SheetMarks.Target] = []
    for note in notes where comments.write(note.note, at: note.cell) { boxes.append(note) }
    comments.close()
    if oldBytes != nil {
      package.patch(commentsName, comments.patch)
    } else {
      let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
      package.add(commentsName, comments.patch.applied(to: commentsBytes)?.bytes ?? commentsBytes, type: type)
      _ = try package.relate(sheet, to: commentsName, type: dialect.relationships + "/comments")
    }

    guard !boxes.isEmpty else { return }
    let drawing = marks.legacyDrawing.flatMap { id in related.first { $0.id == id }?.part }
    if let drawing, let bytes = try package.bytes(of: drawing) {
      guard let patch = NoteDrawing.adding(boxes, to: bytes, marks.measures) else {
        throw ReadError(.corruptFile, part: drawing, detail: "a drawing of notes without an end")
      }
      package.patch(drawing, patch)
    } else if marks.legacyDrawing == nil {
      let name = package.freeName("xl/drawings/vmlDrawing-ntm", ".vml")
      let blank = NoteDrawing.blank(number)
      let bytes =
        NoteDrawing.adding(boxes, to: blank, marks.measures, number: number)?.applied(to: blank)?.bytes ?? blank
      package.addOfDefaultType(name, bytes, ending: "vml", NoteDrawing.contentType)
      marks.link(drawing: try package.relate(sheet, to: name, type: dialect.relationships + "/vmlDrawing"), dialect)
    }
  }
}
