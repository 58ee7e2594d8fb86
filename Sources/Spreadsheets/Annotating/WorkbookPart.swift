/// The workbook part as far as marking needs it: its sheets, and where things stand in its bytes.
struct WorkbookPart {
  /// A sheet as the workbook lists it.
  struct Listed {
    var name: String
    var relationship: String?
    /// The element.
    var range: Range<Int>
  }

  /// The namespaces and types of a transitional or a strict package.
  struct Dialect {
    var main: String
    var relationships: String

    static let transitional = Dialect(
      main: SpreadsheetNamespace.transitional,
      relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
    static let strict = Dialect(
      main: SpreadsheetNamespace.strict, relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships")
  }

  let bytes: [UInt8]
  private(set) var dialect = Dialect.transitional
  private(set) var sheets: [Listed] = []
  private var prefix = ""
  private var sheetsStart: PartTag?
  private var sheetsEnd: PartTag?
  private var sheetIds: Set<Int> = []
  private var namesStart: PartTag?
  /// Where a list of defined names may begin.
  private var beforeNames = 0
  private var scopes: [(name: PartTag, value: Range<Int>, sheet: Int)] = []
  private var nameEnds: [Int] = []
  private var views: [PartTag] = []

  init(_ bytes: [UInt8], part: String, limits: ReadLimits) throws(ReadError) {
    self.bytes = bytes
    var walk = try PartWalk(bytes, part: part, limits: limits)
    while let tag = try walk.next() {
      if tag.depth == 0, !tag.isEnd {
        guard tag.local == "workbook" else { throw ReadError(.corruptFile, part: part, detail: "no <workbook>") }
        prefix = XMLBytes.prefix(of: tag, in: bytes)
        for attribute in XMLBytes.attributes(of: tag, in: bytes)
        where XMLBytes.value(attribute, in: bytes) == SpreadsheetNamespace.strict { dialect = .strict }
      }
      note(tag)
    }
    guard let start = sheetsStart, start.isEmpty || sheetsEnd != nil else {
      throw ReadError(.corruptFile, part: part, detail: "a workbook without a list of sheets")
    }
  }

  private mutating func note(_ tag: PartTag) {
    if tag.depth == 1, tag.isMain {
      switch tag.local {
      case "sheets":
        if tag.isEnd { sheetsEnd = tag } else if sheetsStart == nil { sheetsStart = tag }
        beforeNames = tag.range.upperBound
      case "functionGroups", "externalReferences": beforeNames = tag.range.upperBound
      case "definedNames" where !tag.isEnd: namesStart = tag
      default: break
      }
    }
    if tag.local == "definedName", tag.isEnd, nameEnds.count < scopes.count { nameEnds.append(tag.range.upperBound) }
    guard !tag.isEnd else { return }
    let attributes = XMLBytes.attributes(of: tag, in: bytes)
    if tag.local == "sheet", tag.depth == 2, tag.isMain {
      let name = attributes.first { $0.name == "name" }.map { XMLBytes.value($0, in: bytes) } ?? ""
      let id = attributes.first { $0.local == "id" }.map { XMLBytes.value($0, in: bytes) }
      if let number = attributes.first(where: { $0.name == "sheetId" }).flatMap({ Int(XMLBytes.value($0, in: bytes)) })
      {
        sheetIds.insert(number)
      }
      sheets.append(Listed(name: name, relationship: id, range: tag.range))
    } else if tag.local == "workbookView" {
      views.append(tag)
    } else if tag.local == "definedName",
      let scope = attributes.first(where: { $0.name == "localSheetId" }),
      let sheet = Int(XMLBytes.value(scope, in: bytes)), sheet >= 0, sheet < 1 << 20
    {
      scopes.append((tag, scope.value, sheet))
      if tag.isEmpty { nameEnds.append(tag.range.upperBound) }
    }
  }

  /// A sheet put in front of all others; what counts sheets by position moves along, and the sheet in front of the reader stays.
  func insertingFirst(
    _ name: String, relationship: String, filter: CellRange
  ) -> BytePatch {
    var patch = BytePatch()
    guard let start = sheetsStart else { return patch }
    let last = sheetIds.max() ?? 0
    let id = last < 65_534 ? last + 1 : (1...65_534).first { !sheetIds.contains($0) } ?? 65_534
    let element =
      "<\(prefix)sheet xmlns:r=\"\(dialect.relationships)\" name=\"\(XMLBytes.escaped(name))\" sheetId=\"\(id)\" "
      + "r:id=\"\(relationship)\"/>"
    if start.isEmpty {
      patch.append(element, to: start, end: nil, in: bytes)
    } else {
      patch.insert(element, at: start.range.upperBound)
    }

    let quoted = XMLBytes.escaped(
      "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'")
    func absolute(_ cell: CellReference) -> String { "$\(CellReference.letters(ofColumn: cell.column))$\(cell.row)" }
    let names =
      "<\(prefix)definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">"
      + "\(quoted)!\(absolute(filter.first)):\(absolute(filter.last))</\(prefix)definedName>"
      + "<\(prefix)definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">\(quoted)!$1:$1</\(prefix)definedName>"
    if let namesStart, !namesStart.isEmpty {
      patch.insert(names, at: namesStart.range.upperBound)
    } else if let namesStart {
      patch.append(names, to: namesStart, end: nil, in: bytes)
    } else {
      patch.insert("<\(prefix)definedNames>\(names)</\(prefix)definedNames>", at: beforeNames)
    }
    for scope in scopes { patch.replace(scope.value, with: String(scope.sheet + 1)) }
    moveViews(&patch, sheetsAt: start.range.lowerBound) { $0 + 1 }
    return patch
  }

  /// A sheet of the list taken out, with the names that belong to it.
  func removing(_ position: Int) -> BytePatch {
    var patch = BytePatch()
    guard sheets.indices.contains(position) else { return patch }
    patch.remove(sheets[position].range)
    for (index, scope) in scopes.enumerated() {
      if scope.sheet > position {
        patch.replace(scope.value, with: String(scope.sheet - 1))
      } else if scope.sheet == position {
        if nameEnds.indices.contains(index), nameEnds[index] > scope.name.range.lowerBound {
          patch.remove(scope.name.range.lowerBound..<nameEnds[index])
        }
      }
    }
    moveViews(&patch, sheetsAt: nil) { $0 > position ? $0 - 1 : $0 == position ? 0 : $0 }
    return patch
  }

  private func moveViews(_ patch: inout BytePatch, sheetsAt: Int?, _ moved: (Int) -> Int) {
    if views.isEmpty, let sheetsAt {
      patch.insert(
        "<\(prefix)bookViews><\(prefix)workbookView activeTab=\"1\"/></\(prefix)bookViews>", at: sheetsAt)
    }
    for view in views {
      let attributes = XMLBytes.attributes(of: view, in: bytes)
      if let active = attributes.first(where: { $0.name == "activeTab" }) {
        patch.replace(active.value, with: String(moved(number(active))))
      } else if moved(0) != 0 {
        patch.insert(" activeTab=\"\(moved(0))\"", at: view.name.upperBound)
      }
      // A first visible tab further right stays the same one; the very first shows what is put in front of it.
      if let first = attributes.first(where: { $0.name == "firstSheet" }), number(first) > 0 {
        patch.replace(first.value, with: String(moved(number(first))))
      }
    }
  }

  private func number(_ attribute: PartAttribute) -> Int {
    max(0, min(Int(XMLBytes.value(attribute, in: bytes)) ?? 0, 1 << 20))
  }
}
