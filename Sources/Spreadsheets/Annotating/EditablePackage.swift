/// A package of which some parts are changed, some are added, and all others stay as they are stored.
struct EditablePackage {
  private let archive: ZipArchive
  let limits: ReadLimits
  /// Inflated bytes that may still be read.
  private var budget: Int
  /// Parts that stood otherwise in the file: what was there before earlier marks.
  private var restored: [String: [UInt8]] = [:]
  private var dropped: Set<String> = []
  private var patches: [String: BytePatch] = [:]
  private var added: [(name: String, bytes: [UInt8])] = []
  private var relationships: [(part: String, element: String)] = []
  private var contentTypes: [String] = []
  private var defaults: [(ending: String, type: String)] = []
  /// Parts that were read, by key.
  private var contents: [String: [UInt8]] = [:]

  /// Opens a package, earlier marks taken off as far as their record holds.
  init(_ archive: ZipArchive, limits: ReadLimits, undoing: Bool = true) throws(ReadError) {
    self.archive = archive
    self.limits = limits
    budget = limits.packageBytes
    if undoing { try undo() }
  }

  /// Whether the package has a part of that name.
  func has(_ name: String) -> Bool {
    let key = ZipArchive.key(name)
    return archive.entry(name) != nil && !dropped.contains(key) || added.contains { ZipArchive.key($0.name) == key }
  }

  /// The names of the parts, in order.
  var names: [String] { archive.entries.map(\.name).filter { !dropped.contains(ZipArchive.key($0)) } }

  /// The bytes of a part as it was before this run's marks; `nil` where there is none.
  mutating func bytes(of name: String) throws(ReadError) -> [UInt8]? {
    let key = ZipArchive.key(name)
    guard !dropped.contains(key) else { return nil }
    if let known = restored[key] ?? contents[key] { return known }
    guard let entry = archive.entry(name) else { return nil }
    var buffer = PlainArray<UInt8>()
    var stream = try PartStream(entry, of: archive.file, limits: limits)
    while try stream.read(into: &buffer, budget: &budget) {}
    let bytes = unsafe buffer.withElements { unsafe Array($0) }
    contents[key] = bytes
    return bytes
  }

  // MARK: Changes

  /// Adds edits to a part, by positions in its ``bytes(of:)``.
  mutating func patch(_ name: String, _ patch: BytePatch) {
    let key = ZipArchive.key(name)
    patches[key] = BytePatch((patches[key]?.edits ?? []) + patch.edits)
  }

  /// Puts other bytes in place of a part, as what stood there before this run.
  mutating func restore(_ name: String, _ bytes: [UInt8]) { restored[ZipArchive.key(name)] = bytes }

  /// Leaves a part out.
  mutating func drop(_ name: String) { dropped.insert(ZipArchive.key(name)) }

  /// Adds a part of a new name and tells its type.
  mutating func add(_ name: String, _ bytes: [UInt8], type: String) {
    added.append((name, bytes))
    contentTypes.append("<Override PartName=\"/\(name)\" ContentType=\"\(type)\"/>")
  }

  /// Adds a part whose type is told by its ending.
  mutating func addOfDefaultType(_ name: String, _ bytes: [UInt8], ending: String, _ type: String) {
    added.append((name, bytes))
    setDefaultType(ofEnding: ending, type)
  }

  /// Tells the type of all parts with an ending that are not named one by one, where nothing is told yet.
  mutating func setDefaultType(ofEnding ending: String, _ type: String) {
    if !defaults.contains(where: { $0.ending == ending }) { defaults.append((ending, type)) }
  }

  /// A name that is not taken: `xl/comments-ntm1.xml`.
  func freeName(_ stem: String, _ ending: String) -> String {
    var number = 1
    while has("\(stem)\(number)\(ending)") { number += 1 }
    return "\(stem)\(number)\(ending)"
  }

  /// The name of the part that holds a part's relationships.
  static func relationshipsName(of part: String) -> String {
    guard let slash = part.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "_rels/\(part).rels" }
    return part[..<slash] + "/_rels/" + part[part.utf8.index(after: slash)...] + ".rels"
  }

  /// What a part points to. An empty name means the package.
  mutating func relationships(of part: String) throws(ReadError) -> [Relationship] {
    let name = Self.relationshipsName(of: part)
    guard let bytes = try bytes(of: name) else { return [] }
    var buffer = PlainArray<UInt8>()
    unsafe bytes.withUnsafeBufferPointer { unsafe buffer.append($0) }
    let folder = part.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(part[..<$0]) } ?? ""
    return try XMLReader.read(buffer, part: name, limits: limits, RelationshipsHandler(folder: folder)).found
  }

  /// Lets a part point to another one, and gives the relationship's id.
  mutating func relate(_ part: String, to target: String, type: String) throws(ReadError) -> String {
    let given = relationships.filter { $0.part == part }.count
    let taken = Set(try relationships(of: part).map(\.id))
    // The next free number past those given in this run.
    var number = 0
    for _ in 0...given { repeat { number += 1 } while taken.contains("rIdNtm\(number)") }
    let id = "rIdNtm\(number)"
    relationships.append(
      (part, "<Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"/\(XMLBytes.escaped(target))\"/>"))
    return id
  }

  // MARK: Undoing

  private mutating func undo() throws(ReadError) {
    guard archive.entry(UndoRecord.partName) != nil, let bytes = try bytes(of: UndoRecord.partName),
      let record = UndoRecord(bytes, limits: limits)
    else { return }
    var before: [(name: String, bytes: [UInt8])] = []
    for part in record.parts {
      guard let entry = archive.entry(part.name), entry.checksum == part.checksum,
        let present = try self.bytes(of: part.name), let old = BytePatch(part.edits).applied(to: present)
      else { return }
      before.append((part.name, old.bytes))
    }
    for (name, bytes) in before { restore(name, bytes) }
    for name in record.added { drop(name) }
    drop(UndoRecord.partName)
    contents = [:]
  }

  // MARK: Writing

  /// The new package. Parts without changes keep their stored bytes, in their order; added ones come last.
  mutating func finish(workbook: String) throws(ReadError) -> [UInt8] {
    _ = try relate(workbook, to: UndoRecord.partName, type: UndoRecord.relationshipType)
    contentTypes.append(
      "<Override PartName=\"/\(UndoRecord.partName)\" ContentType=\"\(UndoRecord.contentType)\"/>")
    try writeRelationships()
    try writeContentTypes()
    var record = UndoRecord()
    var writer = ZipWriter()
    for entry in archive.entries {
      let key = ZipArchive.key(entry.name)
      if dropped.contains(key) { continue }
      if let patch = patches[key], let old = try bytes(of: entry.name) {
        guard let new = patch.applied(to: old) else {
          throw ReadError(.corruptFile, part: entry.name, detail: "its elements overlap")
        }
        guard new.bytes.count <= limits.partBytes else {
          throw ReadError(
            .limitExceeded, part: entry.name,
            limit: .init(name: "partBytes", bound: limits.partBytes, value: new.bytes.count))
        }
        record.parts.append(.init(name: entry.name, checksum: ZipWriter.checksum(new.bytes), edits: new.inverse))
        try writer.add(entry.name, new.bytes)
      } else if let old = restored[key] {
        try writer.add(entry.name, old)
      } else {
        try writer.copy(entry, of: archive.file)
      }
    }
    for part in added {
      try writer.add(part.name, part.bytes)
      record.added.append(part.name)
    }
    try writer.add(UndoRecord.partName, record.encoded)
    return try writer.finish()
  }

  private mutating func writeRelationships() throws(ReadError) {
    var order: [String] = []
    for one in relationships where !order.contains(one.part) { order.append(one.part) }
    for part in order {
      let elements = relationships.filter { $0.part == part }.map(\.element).joined()
      let name = Self.relationshipsName(of: part)
      if let bytes = try bytes(of: name) {
        try append(elements, to: "Relationships", of: name, bytes)
      } else {
        let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
        let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
        added.append(
          (name, Array((head + "<Relationships xmlns=\"\(namespace)\">\(elements)</Relationships>").utf8)))
        setDefaultType(ofEnding: "rels", "application/vnd.openxmlformats-package.relationships+xml")
      }
    }
  }

  private mutating func writeContentTypes() throws(ReadError) {
    let name = "[Content_Types].xml"
    guard let bytes = try bytes(of: name) else {
      throw ReadError(.corruptFile, part: name, detail: "the package does not tell the types of its parts")
    }
    var walk = try PartWalk(bytes, part: name, limits: limits)
    var missing = defaults
    while let tag = try walk.next() {
      guard tag.local == "Default", !tag.isEnd else { continue }
      let ending = XMLBytes.attributes(of: tag, in: bytes).first { $0.name == "Extension" }
      let told = ending.map { XMLBytes.value($0, in: bytes).lowercased() }
      missing.removeAll { $0.ending == told }
    }
    let elements = missing.map { "<Default Extension=\"\($0.ending)\" ContentType=\"\($0.type)\"/>" } + contentTypes
    try append(elements.joined(), to: "Types", of: name, bytes)
  }

  /// Appends elements without a prefix to the root of a part.
  private mutating func append(
    _ elements: String, to root: String, of name: String, _ bytes: [UInt8]
  ) throws(ReadError) {
    var walk = try PartWalk(bytes, part: name, limits: limits)
    var start: PartTag?
    var end: PartTag?
    while let tag = try walk.next() {
      if tag.depth == 0 { if tag.isEnd { end = tag } else { start = tag } }
    }
    guard let start, start.local == root else { throw ReadError(.corruptFile, part: name, detail: "no <\(root)>") }
    var elements = elements
    let prefix = XMLBytes.prefix(of: start, in: bytes)
    if !prefix.isEmpty {
      for element in ["Relationship", "Override", "Default"] {
        elements = elements.split(separator: "<\(element) ", omittingEmptySubsequences: false)
          .joined(separator: "<\(prefix)\(element) ")
      }
    }
    var patch = BytePatch()
    patch.append(elements, to: start, end: end, in: bytes)
    self.patch(name, patch)
  }
}
