/// A tag of an XML part with its place in the bytes.
struct PartTag {
  /// From `<` through `>`.
  var range: Range<Int>
  /// The qualified name's bytes.
  var name: Range<Int>
  /// The local name.
  var local: String
  /// Whether its namespace is a main one of spreadsheets, or the root's.
  var isMain: Bool
  /// Whether it is an end tag.
  var isEnd: Bool
  /// Whether it is `<x/>`.
  var isEmpty: Bool
  /// How many elements its element lies in: 0 for the root.
  var depth: Int
}

/// An attribute of a tag with its place in the bytes.
struct PartAttribute {
  /// The qualified name.
  var name: String
  /// From the name through the closing quote.
  var range: Range<Int>
  /// Between the quotes.
  var value: Range<Int>

  /// The name without its prefix.
  var local: Substring { name.split(separator: ":").last ?? "" }
}

/// Walks through the tags of an XML part that lies in memory, telling where each of them stands.
///
/// Namespaces, nesting, limits and what is refused are those of ``MarkupScanner``. Parts in UTF-16 are refused.
struct PartWalk: ~Copyable {
  private let bytes: [UInt8]
  private let sealed: PlainArray<UInt8>
  private var cursor: ByteCursor
  private var markup: MarkupScanner

  init(_ bytes: [UInt8], part: String, limits: ReadLimits) throws(ReadError) {
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      throw ReadError(.corruptFile, part: part, detail: "a part in UTF-16 cannot be marked")
    }
    var sealed = PlainArray<UInt8>()
    unsafe bytes.withUnsafeBufferPointer { unsafe sealed.append($0) }
    guard var cursor = unsafe ByteCursor(sealed: sealed.seal()) else {
      throw ReadError(.corruptFile, part: part, detail: "an empty part")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { cursor.advance(3) }
    var markup = MarkupScanner(part: part, limits: limits)
    markup.isFinal = true
    self.init(bytes, sealed, cursor, markup)
  }

  private init(_ bytes: [UInt8], _ sealed: consuming PlainArray<UInt8>, _ cursor: ByteCursor, _ markup: MarkupScanner) {
    self.bytes = bytes
    self.sealed = sealed
    self.cursor = cursor
    self.markup = markup
  }

  /// The next tag; `nil` at the end of the part.
  mutating func next() throws(ReadError) -> PartTag? {
    guard try markup.nextTag(&cursor, mayEnd: markup.depth == 0) == true else { return nil }
    let start = cursor.offset
    let outside = markup.depth
    guard let tag = try markup.readTag(&cursor) else { return nil }
    let nameStart = start + (tag.isEnd ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < cursor.offset, !XMLBytes.endsName(bytes[nameEnd]) { nameEnd += 1 }
    return PartTag(
      range: start..<cursor.offset, name: nameStart..<nameEnd, local: tag.local.text, isMain: tag.isMain,
      isEnd: tag.isEnd, isEmpty: tag.isEmpty, depth: tag.isEnd ? markup.depth : outside)
  }
}

/// Reads and writes small pieces of XML in bytes.
enum XMLBytes {
  static func endsName(_ byte: UInt8) -> Bool {
    ByteSlice.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  /// The attributes of a start tag.
  static func attributes(of tag: PartTag, in bytes: [UInt8]) -> [PartAttribute] {
    attributes(in: bytes, tag.name.upperBound..<tag.range.upperBound)
  }

  /// The attributes that stand in some bytes, up to the end of the tag.
  static func attributes(in bytes: [UInt8], _ range: Range<Int>) -> [PartAttribute] {
    var found: [PartAttribute] = []
    var at = range.lowerBound
    let end = min(range.upperBound, bytes.count)
    while true {
      while at < end, ByteSlice.isSpace(bytes[at]) { at += 1 }
      let start = at
      while at < end, bytes[at] != UInt8(ascii: "="), !endsName(bytes[at]) { at += 1 }
      let name = start..<at
      while at < end, ByteSlice.isSpace(bytes[at]) { at += 1 }
      guard at < end, bytes[at] == UInt8(ascii: "="), !name.isEmpty else { return found }
      at += 1
      while at < end, ByteSlice.isSpace(bytes[at]) { at += 1 }
      guard at < end, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else { return found }
      let quote = bytes[at]
      at += 1
      let value = at
      while at < end, bytes[at] != quote { at += 1 }
      guard at < end else { return found }
      at += 1
      found.append(
        PartAttribute(
          name: String(decoding: bytes[name], as: UTF8.self), range: start..<at, value: value..<at - 1))
    }
  }

  /// An attribute's value with its entities resolved.
  static func value(_ attribute: PartAttribute, in bytes: [UInt8]) -> String { text(bytes[attribute.value]) }

  /// Text with its entities resolved; what is no entity stays.
  static func text(_ raw: ArraySlice<UInt8>) -> String {
    guard raw.contains(UInt8(ascii: "&")) else { return String(decoding: raw, as: UTF8.self) }
    var out: [UInt8] = []
    var rest = raw
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "&"), let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = entity(String(decoding: rest[rest.startIndex..<end], as: UTF8.self))
      else {
        out.append(byte)
        continue
      }
      out += Array(String(Character(scalar)).utf8)
      rest = rest[(end + 1)...]
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func entity(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case let code where code.hasPrefix("#x"): UInt32(code.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
    case let code where code.hasPrefix("#"): UInt32(code.dropFirst()).flatMap { Unicode.Scalar($0) }
    default: nil
    }
  }

  /// Text made fit for an element or attribute of a workbook's parts: never markup, no character that XML cannot hold.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in WritableText.cell(text).unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\n": out += "&#10;"
      case "\t": out += "&#9;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// The prefix of a tag with its colon, empty where it has none.
  static func prefix(of tag: PartTag, in bytes: [UInt8]) -> String {
    let name = bytes[tag.name]
    guard let colon = name.lastIndex(of: UInt8(ascii: ":")) else { return "" }
    return String(decoding: name[name.startIndex...colon], as: UTF8.self)
  }

  /// An element's bytes with one attribute of its start tag set.
  static func setting(_ name: String, to value: String, in element: [UInt8]) -> [UInt8] {
    guard let nameEnd = element.dropFirst().firstIndex(where: endsName) else { return element }
    let attributes = attributes(in: element, nameEnd..<element.count)
    if let old = attributes.first(where: { $0.name == name }) {
      return element[..<old.value.lowerBound] + Array(value.utf8) + element[old.value.upperBound...]
    }
    let at = attributes.last?.range.upperBound ?? nameEnd
    return element[..<at] + Array(" \(name)=\"\(value)\"".utf8) + element[at...]
  }
}

extension PartTag {
  /// The place before the slash of `<x/>`, or before the `>` of `<x>`.
  var beforeEnd: Int { range.upperBound - (isEmpty ? 2 : 1) }
}

extension BytePatch {
  /// Puts text at the end of the content of an element of which the start and end tag are known; `<x/>` is opened for it.
  mutating func append(_ text: String, to start: PartTag, end: PartTag?, in bytes: [UInt8]) {
    if start.isEmpty {
      let name = String(decoding: bytes[start.name], as: UTF8.self)
      replace(start.beforeEnd..<start.range.upperBound, with: ">\(text)</\(name)>")
    } else if let end {
      insert(text, at: end.range.lowerBound)
    }
  }
}
