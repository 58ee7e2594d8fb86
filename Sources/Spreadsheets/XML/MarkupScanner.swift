/// Reads the markup of a sheet or of the shared strings: tags, namespaces, text, whatever a small fast path did not know.
///
/// It works on a window of the part. Whatever ends inside the window is read; what does not is left, and its readers return
/// `nil` or `false`, so that the caller can come again with more bytes.
struct MarkupScanner {
  /// A start or end tag.
  struct Tag {
    /// The local name's bytes.
    var local: ByteSlice
    /// Bytes of the attributes.
    var attributes: ByteSlice
    /// A hash of the qualified name.
    var key: UInt64
    var isEnd: Bool
    var isEmpty: Bool
    /// Whether its namespace is one of spreadsheets, or the root's, or none.
    var isMain: Bool
  }

  let part: String
  let limits: ReadLimits
  /// Whether the window holds the last byte of the part.
  var isFinal = false
  /// Bytes of the part before the window.
  var windowStart = 0

  /// Whether elements without a prefix are of the main namespace, so that fast paths may look for them.
  private(set) var defaultIsMain = true
  /// Whether white space around text is to be kept here, by the nearest `xml:space`.
  private(set) var keepsSpace = false
  private var bindings: [(prefix: [UInt8], isMain: Bool)] = []
  private var rootNamespace: [UInt8]?
  /// The open elements, each with what held outside it.
  private var elements: [(key: UInt64, bindings: Int, keepsSpace: Bool)] = []

  init(part: String, limits: ReadLimits) {
    self.part = part
    self.limits = limits
  }

  /// How many elements are open.
  var depth: Int { elements.count }

  /// Forgets the elements opened since, before something that the window cut off is read again.
  mutating func rewind(to depth: Int) {
    guard depth >= 0, elements.count > depth else { return }
    unbind(to: elements[depth].bindings)
    keepsSpace = elements[depth].keepsSpace
    elements.removeLast(elements.count - depth)
  }

  /// An error at a place of the part.
  func damage(_ detail: String, _ cursor: ByteCursor) -> ReadError {
    ReadError(.corruptFile, part: part, detail: "byte \(windowStart + cursor.offset): \(detail)")
  }

  /// Says why reading stopped at a zero byte: `false` where more bytes will come, an error otherwise.
  func stopped(_ cursor: ByteCursor) throws(ReadError) -> Bool {
    guard cursor.isAtEnd else { throw damage("a zero byte", cursor) }
    if isFinal { throw damage("the part is cut off", cursor) }
    return false
  }

  // MARK: Tags

  private static let emptyKey: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  private static func key(_ key: UInt64, _ byte: UInt8) -> UInt64 { (key ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// The key of a name.
  static func key(_ name: StaticString) -> UInt64 {
    unsafe UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount).reduce(emptyKey) { key($0, $1) }
  }

  /// Opens an element whose start tag a fast path has read: it has no prefix and binds no namespace. `false` where it would
  /// lie too deep.
  @inline(__always)
  mutating func open(_ key: UInt64) -> Bool {
    guard elements.count < limits.xmlDepth else { return false }
    elements.append((key, bindings.count, keepsSpace))
    return true
  }

  /// Closes the innermost element, whose end tag a fast path has read; `false` where another one is open.
  @inline(__always)
  mutating func close(_ key: UInt64) -> Bool {
    guard let innermost = elements.last, innermost.key == key, innermost.bindings == bindings.count else {
      return false
    }
    keepsSpace = innermost.keepsSpace
    elements.removeLast()
    return true
  }

  /// Passes text, comments and processing instructions up to the next tag, which stays ahead. `nil` where the window ends.
  /// `inDocument` tells whether the end of the part may come here; then `false` is returned.
  func nextTag(_ cursor: inout ByteCursor, mayEnd: Bool = false) throws(ReadError) -> Bool? {
    while true {
      if mayEnd {
        cursor.skipSpace()
        if cursor.isAtEnd { return isFinal ? false : nil }
        if cursor.byte != 0x3C { throw damage("text outside the root", cursor) }
      } else {
        cursor.find(0x3C)
      }
      guard cursor.byte != 0 else {
        _ = try stopped(cursor)
        return nil
      }
      switch cursor.peek(1) {
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        guard try skipDeclaration(&cursor) else { return nil }
      case 0:
        cursor.advance()
        _ = try stopped(cursor)
        return nil
      default: return true
      }
    }
  }

  /// Passes a comment, a CDATA section or a processing instruction; a DOCTYPE is an error.
  func skipDeclaration(_ cursor: inout ByteCursor) throws(ReadError) -> Bool {
    let start = cursor.offset
    let terminator: StaticString
    if cursor.matches("<?") {
      terminator = "?>"
    } else if cursor.matches("<!--") {
      terminator = "-->"
      cursor.advance(4)
    } else if cursor.matches("<![CDATA[") {
      terminator = "]]>"
    } else if cursor.isCut(in: "<![CDATA[") || cursor.isCut(in: "<!--") || cursor.isCut(in: "<!DOCTYPE") {
      cursor.find(0)
      return try stopped(cursor)
    } else if cursor.matches("<!DOCTYPE") || cursor.matches("<!ENTITY") {
      throw ReadError(.xmlEntity, part: part, detail: "a DOCTYPE")
    } else {
      throw damage("unknown markup", cursor)
    }
    while true {
      cursor.find(unsafe terminator.utf8Start[0])
      guard cursor.byte != 0 else { return try stopped(cursor) }
      if cursor.matches(terminator) {
        cursor.advance(terminator.utf8CodeUnitCount)
        try checkEncoding(cursor.slice(from: start), cursor)
        return true
      }
      cursor.advance()
    }
  }

  /// Refuses an XML declaration that names an encoding other than those expat and we both read.
  private func checkEncoding(_ declaration: ByteSlice, _ cursor: ByteCursor) throws(ReadError) {
    guard declaration.part(0, 6) == "<?xml ", let at = declaration.firstIndex(of: "encoding") else { return }
    let rest = declaration.part(at + 8, declaration.count)
    if rest.part(0, 8) == "=\"UTF-8\"" { return }
    let name = rest.text.lowercased()
    if !name.contains("utf-8"), !name.contains("utf-16"), !name.contains("utf8"), !name.contains("us-ascii") {
      throw damage("an encoding other than UTF-8", cursor)
    }
  }

  /// Reads the tag that starts here. `nil` where the window ends inside it.
  mutating func readTag(_ cursor: inout ByteCursor) throws(ReadError) -> Tag? {
    let tagStart = cursor.offset
    cursor.advance()
    let isEnd = cursor.byte == UInt8(ascii: "/")
    if isEnd { cursor.advance() }
    let nameStart = cursor.offset
    var localStart = nameStart
    var key = Self.emptyKey
    while true {
      let byte = cursor.byte
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || ByteSlice.isSpace(byte) { break }
      if byte == 0 {
        _ = try stopped(cursor)
        return nil
      }
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "\"") {
        throw damage("not a tag", cursor)
      }
      key = Self.key(key, byte)
      cursor.advance()
      if byte == UInt8(ascii: ":") { localStart = cursor.offset }
    }
    let local = cursor.slice(from: localStart)
    guard local.count > 0 else { throw damage("a tag without a name", cursor) }
    let prefix = cursor.slice(from: nameStart).part(0, localStart - nameStart - 1)
    let attributesStart = cursor.offset
    var quote: UInt8 = 0
    while true {
      let byte = cursor.byte
      if byte == 0 {
        let size = cursor.offset - tagStart
        if size > limits.startTagBytes { throw tooLong(size) }
        _ = try stopped(cursor)
        return nil
      }
      if quote == 0 {
        if byte == UInt8(ascii: ">") { break }
        if byte == UInt8(ascii: "<") { throw damage("< inside a tag", cursor) }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
      } else if byte == quote {
        quote = 0
      }
      cursor.advance()
    }
    var attributes = cursor.slice(from: attributesStart)
    let isEmpty = attributes.at(attributes.count - 1) == UInt8(ascii: "/")
    if isEmpty { attributes = attributes.part(0, attributes.count - 1) }
    cursor.advance()
    let size = cursor.offset - tagStart
    if size > limits.startTagBytes { throw tooLong(size) }
    var tag = Tag(
      local: local, attributes: attributes, key: key, isEnd: isEnd, isEmpty: isEmpty && !isEnd, isMain: false)
    if isEnd {
      tag.isMain = isMain(prefix)
    } else {
      let before = bindings.count
      let keptSpace = keepsSpace
      try bind(attributes, cursor)
      if elements.isEmpty, rootNamespace == nil { rootNamespace = [] }
      tag.isMain = isMain(prefix)
      if tag.isEmpty {
        unbind(to: before)
        keepsSpace = keptSpace
      } else {
        elements.append((key, before, keptSpace))
        if elements.count > limits.xmlDepth {
          throw ReadError(
            .limitExceeded, part: part, detail: "elements \(elements.count) deep",
            limit: .init(name: "xmlDepth", bound: limits.xmlDepth, value: elements.count))
        }
      }
    }
    if isEnd {
      guard let open = elements.popLast(), open.key == key else { throw damage("an end tag without its start", cursor) }
      unbind(to: open.bindings)
      keepsSpace = open.keepsSpace
    }
    return tag
  }

  private func tooLong(_ size: Int) -> ReadError {
    ReadError(
      .limitExceeded, part: part, detail: "a tag of \(size) bytes",
      limit: .init(name: "startTagBytes", bound: limits.startTagBytes, value: size))
  }

  // MARK: Namespaces

  private mutating func bind(_ attributes: ByteSlice, _ cursor: ByteCursor) throws(ReadError) {
    guard attributes.count > 6, attributes.firstIndex(of: "xml") != nil else { return }
    var list = AttributeList(attributes)
    while let attribute = list.next() {
      let name = attribute.name
      if name == "xml:space" { keepsSpace = attribute.value == "preserve" }
      guard name == "xmlns" || name.part(0, 6) == "xmlns:" else { continue }
      let uri = attribute.value.trimmed
      if elements.isEmpty, rootNamespace == nil, name == "xmlns" { rootNamespace = unsafe Array(uri.bytes) }
      let isMain =
        SpreadsheetNamespace.isMain(uri)
        || (name == "xmlns" && (uri.count == 0 || rootNamespace.map { unsafe $0.elementsEqual(uri.bytes) } ?? false))
      let prefix = name.part(6, name.count)
      // Other namespaces matter only where they hide a main one: what is looked through for each tag stays short.
      if !isMain, prefix.count > 0, !self.isMain(prefix) { continue }
      guard bindings.count < Self.maximumBindings else { throw damage("too many namespaces", cursor) }
      bindings.append((unsafe Array(prefix.bytes), isMain))
    }
    refreshDefault()
  }

  /// Names of the main namespaces in scope; honest files have one or two.
  private static let maximumBindings = 64

  private mutating func unbind(to count: Int) {
    guard bindings.count > count else { return }
    bindings.removeLast(bindings.count - count)
    refreshDefault()
  }

  private mutating func refreshDefault() {
    defaultIsMain = bindings.last { $0.prefix.isEmpty }?.isMain ?? true
  }

  private func isMain(_ prefix: ByteSlice) -> Bool {
    if prefix.count == 0 { return defaultIsMain }
    return bindings.last { unsafe $0.prefix.elementsEqual(prefix.bytes) }?.isMain ?? false
  }

  // MARK: Content

  /// Passes an element whose start tag was read, with all inside. `false` where the window ends.
  mutating func skipElement(_ cursor: inout ByteCursor) throws(ReadError) -> Bool {
    let outside = elements.count - 1
    while elements.count > outside {
      guard try nextTag(&cursor) == true, try readTag(&cursor) != nil else { return false }
    }
    return true
  }

  /// Appends the text of an element whose start tag was read, entities resolved, up to and with its end tag.
  mutating func collectText(
    _ cursor: inout ByteCursor, into text: inout PlainArray<UInt8>
  ) throws(ReadError) -> Bool {
    let outside = elements.count - 1
    while true {
      let start = cursor.offset
      _ = cursor.findMarkup()
      guard cursor.byte != 0 else { return try stopped(cursor) }
      if elements.count == outside + 1 { try decode(cursor.slice(from: start), into: &text, cursor) }
      switch cursor.peek(1) {
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        let isCData = cursor.matches("<![CDATA[")
        let before = cursor.offset
        guard try skipDeclaration(&cursor) else { return false }
        if isCData, elements.count == outside + 1 {
          let whole = cursor.slice(from: before)
          Self.normalizeLines(whole.part(9, whole.count - 3), into: &text)
        }
      case 0:
        cursor.advance()
        return try stopped(cursor)
      default:
        guard try readTag(&cursor) != nil else { return false }
        if elements.count == outside { return true }
      }
    }
  }

  /// Appends text with its entities resolved and its line ends as XML wants them.
  func decode(_ raw: ByteSlice, into text: inout PlainArray<UInt8>, _ cursor: ByteCursor) throws(ReadError) {
    guard raw.contains(UInt8(ascii: "&")) || raw.contains(0x0D) else {
      unsafe text.append(raw.bytes)
      return
    }
    var index = 0
    while index < raw.count {
      let byte = raw.at(index)
      switch byte {
      case 0x0D:
        text.append(0x0A)
        index += raw.at(index + 1) == 0x0A ? 2 : 1
      case UInt8(ascii: "&"):
        var end = index + 1
        while end < raw.count, end - index < 12, raw.at(end) != UInt8(ascii: ";") { end += 1 }
        guard raw.at(end) == UInt8(ascii: ";"), let scalar = Self.entity(raw.part(index + 1, end)) else {
          throw damage("an unknown entity", cursor)
        }
        for unit in String(scalar).utf8 { text.append(unit) }
        index = end + 1
      default:
        text.append(byte)
        index += 1
      }
    }
  }

  private static func normalizeLines(_ raw: ByteSlice, into text: inout PlainArray<UInt8>) {
    for index in 0..<raw.count {
      let byte = raw.at(index)
      if byte == 0x0D {
        if raw.at(index + 1) != 0x0A { text.append(0x0A) }
      } else {
        text.append(byte)
      }
    }
  }

  /// What stands between `&` and `;`.
  private static func entity(_ name: ByteSlice) -> Unicode.Scalar? {
    if name == "amp" { return "&" }
    if name == "lt" { return "<" }
    if name == "gt" { return ">" }
    if name == "quot" { return "\"" }
    if name == "apos" { return "'" }
    guard name.at(0) == UInt8(ascii: "#") else { return nil }
    let isHex = name.at(1) == UInt8(ascii: "x")
    let digits = name.part(isHex ? 2 : 1, name.count)
    guard digits.count > 0, digits.at(0) != UInt8(ascii: "+"), digits.at(0) != UInt8(ascii: "-"),
      let code = UInt32(digits.text, radix: isHex ? 16 : 10), let scalar = Unicode.Scalar(code)
    else { return nil }
    switch code {
    case 9, 10, 13, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...: return scalar
    default: return nil
    }
  }
}

extension ByteCursor {
  /// Whether the window ends inside these characters, which stand here as far as it goes.
  fileprivate func isCut(in text: StaticString) -> Bool {
    for index in 0..<text.utf8CodeUnitCount {
      let byte = peek(index)
      if byte == 0 { return true }
      if unsafe byte != text.utf8Start[index] { return false }
    }
    return false
  }
}

/// Walks through the attributes of a tag.
struct AttributeList {
  private let bytes: ByteSlice
  private var position = 0

  init(_ bytes: ByteSlice) { self.bytes = bytes }

  /// The next attribute, its value as it stands between the quotes; `nil` at the end, or where it is no attribute.
  mutating func next() -> (name: ByteSlice, value: ByteSlice)? {
    skipSpace()
    let nameStart = position
    while position < bytes.count, bytes.at(position) != UInt8(ascii: "="), !ByteSlice.isSpace(bytes.at(position)) {
      position += 1
    }
    let name = bytes.part(nameStart, position)
    skipSpace()
    guard name.count > 0, bytes.at(position) == UInt8(ascii: "=") else { return nil }
    position += 1
    skipSpace()
    let quote = bytes.at(position)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let valueStart = position + 1
    position = valueStart
    while position < bytes.count, bytes.at(position) != quote { position += 1 }
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return (name, bytes.part(valueStart, position))
  }

  private mutating func skipSpace() {
    while position < bytes.count, ByteSlice.isSpace(bytes.at(position)) { position += 1 }
  }
}
