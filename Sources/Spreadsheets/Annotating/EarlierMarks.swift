import VietnameseText

/// Takes earlier marks off a copy that somebody saved anew, so that their record does not hold any more.
///
/// Our list, notes and marks are known again by their name, author and colours. What lay under a mark's colour is not known
/// then: the cell is left without a fill and a left border.
enum EarlierMarks {
  /// Removes them; a package without our list keeps what it has, but for a record that does not hold.
  static func remove(
    from package: inout EditablePackage, workbook name: String, list: String
  ) throws(ReadError) {
    let limits = package.limits
    if package.has(UndoRecord.partName) { try forget(UndoRecord.partName, from: name, &package) }
    guard let bytes = try package.bytes(of: name) else { return }
    let workbook = try WorkbookPart(bytes, part: name, limits: limits)
    guard let position = workbook.sheets.firstIndex(where: { $0.name.nfc == list.nfc }) else { return }
    let related = try package.relationships(of: name)
    if let new = workbook.removing(position).applied(to: bytes)?.bytes { package.restore(name, new) }
    if let part = related.first(where: { $0.id == workbook.sheets[position].relationship })?.part {
      try forget(part, from: name, &package)
      for one in try package.relationships(of: part) {
        // Printer settings and the like belong to nobody else.
        if let part = one.part, part.hasPrefix("xl/printerSettings/") { try forget(part, from: nil, &package) }
      }
      let links = EditablePackage.relationshipsName(of: part)
      if package.has(links) { package.drop(links) }
    }

    guard let stylesName = related.first(where: { $0.kind == "styles" })?.part,
      let stylesBytes = try package.bytes(of: stylesName)
    else { return }
    var styles = try StyleRecords(stylesBytes, part: stylesName, limits: limits)
    let plain = styles.unmarkedFormats()
    if !plain.isEmpty, let new = try styles.patch().applied(to: stylesBytes)?.bytes {
      package.restore(stylesName, new)
    }
    for (index, sheet) in workbook.sheets.enumerated() where index != position {
      guard let part = related.first(where: { $0.id == sheet.relationship })?.part else { continue }
      try unmark(part, plain, &package)
      try removeNotes(of: part, &package)
    }
  }

  /// Gives marked cells their plain formats.
  private static func unmark(
    _ part: String, _ plain: [Int: Int], _ package: inout EditablePackage
  ) throws(ReadError) {
    guard !plain.isEmpty, let bytes = try package.bytes(of: part) else { return }
    var walk = try PartWalk(bytes, part: part, limits: package.limits)
    var patch = BytePatch()
    while let tag = try walk.next() {
      guard tag.depth == 3, tag.local == "c", !tag.isEnd,
        let format = XMLBytes.attributes(of: tag, in: bytes).first(where: { $0.name == "s" }),
        let number = Int(XMLBytes.value(format, in: bytes)), let new = plain[number]
      else { continue }
      patch.replace(format.value, with: String(new))
    }
    if !patch.edits.isEmpty, let new = patch.applied(to: bytes)?.bytes { package.restore(part, new) }
  }

  private static func removeNotes(of sheet: String, _ package: inout EditablePackage) throws(ReadError) {
    let related = try package.relationships(of: sheet)
    guard let name = related.first(where: { $0.kind == "comments" })?.part, let bytes = try package.bytes(of: name)
    else { return }
    var comments = try CommentsPart(bytes, part: name, limits: package.limits)
    let gone = try comments.removeOurs(limits: package.limits, part: name)
    if let new = comments.patch.applied(to: bytes)?.bytes { package.restore(name, new) }
    for drawing in related where drawing.kind == "vmlDrawing" {
      guard let name = drawing.part, let bytes = try package.bytes(of: name) else { continue }
      if let new = NoteDrawing.removing(gone, from: bytes).applied(to: bytes)?.bytes { package.restore(name, new) }
    }
  }

  /// Drops a part with the relationship that leads to it and the word about its type.
  private static func forget(
    _ part: String, from source: String?, _ package: inout EditablePackage
  ) throws(ReadError) {
    package.drop(part)
    let key = ZipArchive.key(part)
    if let source {
      let ids = Set(try package.relationships(of: source).filter { $0.part.map(ZipArchive.key) == key }.map(\.id))
      try strike("Relationship", of: EditablePackage.relationshipsName(of: source), &package) { values in
        values["Id"].map(ids.contains) ?? false
      }
    }
    try strike("Override", of: "[Content_Types].xml", &package) { values in
      values["PartName"].map(ZipArchive.key) == key
    }
  }

  private static func strike(
    _ element: String, of part: String, _ package: inout EditablePackage, where matches: ([String: String]) -> Bool
  ) throws(ReadError) {
    guard let bytes = try package.bytes(of: part) else { return }
    var walk = try PartWalk(bytes, part: part, limits: package.limits)
    var patch = BytePatch()
    var open: Int?
    while let tag = try walk.next() {
      guard tag.depth == 1, tag.local == element else { continue }
      if tag.isEnd {
        if let start = open { patch.remove(start..<tag.range.upperBound) }
        open = nil
        continue
      }
      var values: [String: String] = [:]
      for attribute in XMLBytes.attributes(of: tag, in: bytes) {
        values[attribute.name] = XMLBytes.value(attribute, in: bytes)
      }
      guard matches(values) else { continue }
      if tag.isEmpty { patch.remove(tag.range) } else { open = tag.range.lowerBound }
    }
    if let new = patch.applied(to: bytes)?.bytes, !patch.edits.isEmpty { package.restore(part, new) }
  }
}
