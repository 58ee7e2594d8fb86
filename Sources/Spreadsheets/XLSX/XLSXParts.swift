/// Where one part of a package points to another, from a `.rels` part.
struct Relationship {
  var id: String
  /// The last word of its type: `worksheet`, `styles`, `sharedStrings`, `comments` …
  var kind: String
  /// The full name of the part it points to; `nil` where it leads out of the package.
  var part: String?
}

/// Reads a `.rels` part.
struct RelationshipsHandler: XMLHandler {
  /// The folder that targets are relative to, such as `xl`.
  let folder: String
  var found: [Relationship] = []

  init(folder: String) { self.folder = folder }

  mutating func start(_ element: borrowing XMLElement) {
    guard element.name == "Relationship", let id = element["Id"], let target = element["Target"] else { return }
    let type = element["Type"] ?? ""
    let kind = type.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(type[type.utf8.index(after: $0)...]) } ?? type
    let isExternal = element["TargetMode"]?.lowercased() == "external"
    found.append(Relationship(id: id, kind: kind, part: isExternal ? nil : Self.resolve(target, from: folder)))
  }

  /// The name of the part that a target means; `nil` where it climbs out of the package or names another machine.
  static func resolve(_ target: String, from folder: String) -> String? {
    // Most targets need no more than to be put behind the folder.
    var before = UInt8(ascii: "/")
    let isPlain = target.utf8.allSatisfy { byte in
      defer { before = byte }
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "/"): return before != UInt8(ascii: "/")
      case UInt8(ascii: "\\"), UInt8(ascii: "%"), UInt8(ascii: ":"): return false
      default: return true
      }
    }
    if isPlain, before != UInt8(ascii: "/") { return folder.isEmpty ? target : folder + "/" + target }
    let path = String(decoding: target.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
    guard !path.isEmpty, !path.hasPrefix("//") else { return nil }
    var steps = path.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for step in path.split(separator: "/", omittingEmptySubsequences: true) {
      switch step {
      case ".": continue
      case "..":
        guard steps.popLast() != nil else { return nil }
      default:
        guard !step.contains(":") else { return nil }
        steps.append(percentDecoded(step))
      }
    }
    return steps.isEmpty ? nil : steps.joined(separator: "/")
  }

  private static func percentDecoded(_ step: Substring) -> String {
    guard step.contains("%") else { return String(step) }
    var bytes: [UInt8] = []
    var rest = step.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, let code = UInt8(Substring(rest.prefix(2)), radix: 16),
        code != UInt8(ascii: "/"), code != UInt8(ascii: "\\")
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Reads `[Content_Types].xml` as far as it tells what the package is.
struct ContentTypesHandler: XMLHandler {
  /// Content types by part key.
  var types: [String: String] = [:]

  mutating func start(_ element: borrowing XMLElement) {
    guard element.name == "Override", let part = element["PartName"], let type = element["ContentType"] else { return }
    if type.hasSuffix("main+xml") || type.hasSuffix("main") { types[ZipArchive.key(part)] = type }
  }
}

/// Reads the workbook part: its sheets and its date system.
struct WorkbookHandler: XMLHandler {
  struct SheetEntry {
    var name: String
    var relationship: String?
    var isHidden: Bool
  }
  var sheets: [SheetEntry] = []
  var usesDates1904 = false
  var hasExternalReferences = false
  /// The sheet whose first column holds the line numbers of a text file that we wrote anew, as a formula names it.
  var lineNumbers: String?
  private var isLineNumbers = false

  mutating func start(_ element: borrowing XMLElement) {
    guard element.isMain else { return }
    switch element.name {
    case "workbookPr": usesDates1904 = element.flag("date1904")
    case "definedName": isLineNumbers = element["name"] == RewrittenWorkbook.linesName
    case "externalReference": hasExternalReferences = true
    case "sheet" where element.depth == 2:
      let state = element["state"]
      sheets.append(
        SheetEntry(
          name: element["name"] ?? "", relationship: element[prefixed: "id"],
          isHidden: state == "hidden" || state == "veryHidden"))
    default: break
    }
  }

  mutating func text(_ piece: String) {
    if isLineNumbers, (lineNumbers ?? "").utf8.count < 200 { lineNumbers = (lineNumbers ?? "") + piece }
  }

  mutating func end(_ element: borrowing XMLElement) {
    if element.name == "definedName" { isLineNumbers = false }
  }
}
