/// Reads a small XML part the way programs write it, several times faster than expat.
///
/// It knows elements, attributes in double quotes, namespaces, and text without entities. At anything else, and at anything
/// that is not well-formed, it gives up, and expat reads the part from its start: what is read here both read alike.
struct PlainXML {
  /// An attribute; without a prefix its namespace is empty.
  struct Attribute {
    var namespace: ByteSlice
    var local: ByteSlice
    var value: ByteSlice
    fileprivate var prefix: ByteSlice
  }

  private struct Element {
    var name: ByteSlice
    var local: ByteSlice
    var namespace: Namespace
    /// How many namespaces were bound outside.
    var bindings: Int
  }

  private struct Namespace {
    var uri: ByteSlice
    var isMain: Bool
  }

  /// More attributes in one tag, or namespaces at one place, are expat's: here each is compared with all others.
  private static let mostAttributes = 32
  private static let mostBindings = 64
  private static let xml: StaticString = "http://www.w3.org/XML/1998/namespace"

  private var cursor: ByteCursor
  private let limits: ReadLimits
  private var open: [Element] = []
  private var bindings: [(prefix: ByteSlice, namespace: Namespace)] = []
  private var attributes: [Attribute] = []
  private var root: ByteSlice?

  private init(_ cursor: ByteCursor, limits: ReadLimits) {
    self.cursor = cursor
    self.limits = limits
    open.reserveCapacity(8)
    bindings.reserveCapacity(8)
    attributes.reserveCapacity(16)
  }

  /// Reads a part, telling `handler`; `false` where it is not plain, and then what the handler was told is worth nothing.
  /// `sealed` must come from ``PlainArray/seal()``.
  static func read<Handler: XMLHandler>(
    _ sealed: UnsafeBufferPointer<UInt8>, limits: ReadLimits, _ handler: inout Handler
  ) throws(ReadError) -> Bool {
    guard let cursor = unsafe ByteCursor(sealed: sealed) else { return false }
    var reader = PlainXML(cursor, limits: limits)
    guard reader.skipDeclaration() else { return false }
    while true {
      guard try reader.text(&handler), reader.cursor.byte == UInt8(ascii: "<") else { return false }
      if reader.cursor.peek(1) == UInt8(ascii: "/") {
        guard try reader.end(&handler) else { return false }
        if reader.open.isEmpty { break }
      } else {
        guard let isEmptyRoot = try reader.start(&handler) else { return false }
        if isEmptyRoot { break }
      }
    }
    reader.cursor.skipSpace()
    return reader.cursor.isAtEnd
  }

  /// Passes `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`.
  private mutating func skipDeclaration() -> Bool {
    if cursor.matches("<?xml") {
      guard cursor.matches("<?xml version=\"1.0\"") else { return false }
      cursor.advance(19)
      if cursor.matches(" encoding=\"UTF-8\"") || cursor.matches(" encoding=\"utf-8\"") { cursor.advance(17) }
      if cursor.matches(" standalone=\"yes\"") {
        cursor.advance(17)
      } else if cursor.matches(" standalone=\"no\"") {
        cursor.advance(16)
      }
      guard cursor.matches("?>") else { return false }
      cursor.advance(2)
    }
    cursor.skipSpace()
    return true
  }

  /// Tells the text up to the next tag.
  private mutating func text<Handler: XMLHandler>(_ handler: inout Handler) throws(ReadError) -> Bool {
    guard cursor.byte != UInt8(ascii: "<") else { return true }
    guard !open.isEmpty, let text = plainText(allowing: "\"\n\t") else { return false }
    try handler.text(text.text)
    return true
  }

  private mutating func end<Handler: XMLHandler>(_ handler: inout Handler) throws(ReadError) -> Bool {
    cursor.advance(2)
    guard let element = open.last, let (name, _) = self.name(), name == element.name,
      cursor.byte == UInt8(ascii: ">")
    else { return false }
    cursor.advance()
    open.removeLast()
    try handler.end(
      XMLElement(
        name: element.local, isMain: element.namespace.isMain, depth: open.count, namespace: element.namespace.uri,
        attributes: []))
    bindings.removeLast(bindings.count - element.bindings)
    return true
  }

  /// Reads a start tag; returns whether it is all of the document, `nil` where it is not plain.
  private mutating func start<Handler: XMLHandler>(_ handler: inout Handler) throws(ReadError) -> Bool? {
    let tagStart = cursor.offset
    cursor.advance()
    guard let (name, colon) = self.name() else { return nil }
    let outside = bindings.count
    attributes.removeAll(keepingCapacity: true)
    while ByteSlice.isSpace(cursor.byte) {
      cursor.skipSpace()
      if cursor.byte == UInt8(ascii: ">") || cursor.byte == UInt8(ascii: "/") { break }
      guard attribute() else { return nil }
    }
    let isEmpty = cursor.byte == UInt8(ascii: "/")
    if isEmpty { cursor.advance() }
    guard cursor.byte == UInt8(ascii: ">") else { return nil }
    cursor.advance()
    guard cursor.offset - tagStart <= limits.startTagBytes, open.count < limits.xmlDepth, resolve(from: outside) else {
      return nil
    }
    guard var namespace = self.namespace(name.part(0, colon ?? 0)) else { return nil }
    let rootNamespace = root ?? namespace.uri
    if open.isEmpty { root = namespace.uri }
    namespace.isMain = namespace.isMain || namespace.uri == rootNamespace
    let local = colon.map { name.part($0 + 1, name.count) } ?? name
    try handler.start(
      XMLElement(
        name: local, isMain: namespace.isMain, depth: open.count, namespace: namespace.uri, attributes: attributes))
    if isEmpty {
      try handler.end(
        XMLElement(
          name: local, isMain: namespace.isMain, depth: open.count, namespace: namespace.uri, attributes: []))
      bindings.removeLast(bindings.count - outside)
      return open.isEmpty
    }
    open.append(Element(name: name, local: local, namespace: namespace, bindings: outside))
    return false
  }

  /// Reads ` name="value"`, or binds the namespace that it names.
  private mutating func attribute() -> Bool {
    guard attributes.count < Self.mostAttributes, let (name, colon) = self.name(), cursor.byte == UInt8(ascii: "="),
      cursor.peek(1) == UInt8(ascii: "\"")
    else { return false }
    cursor.advance(2)
    guard let value = plainText(), cursor.byte == UInt8(ascii: "\"") else { return false }
    cursor.advance()
    let prefix = name.part(0, colon ?? 0)
    let local = colon.map { name.part($0 + 1, name.count) } ?? name
    attributes.append(Attribute(namespace: .empty, local: local, value: value, prefix: prefix))
    return true
  }

  /// Binds the namespaces of a tag, finds those of its attributes, and refuses two of one name.
  private mutating func resolve(from outside: Int) -> Bool {
    var kept = 0
    for index in attributes.indices {
      let attribute = attributes[index]
      let isDefault = attribute.prefix.count == 0 && attribute.local == "xmlns"
      guard isDefault || attribute.prefix == "xmlns" else {
        if kept < index { attributes[kept] = attribute }
        kept += 1
        continue
      }
      let prefix = isDefault ? ByteSlice.empty : attribute.local
      let uri = attribute.value
      // Names that are XML's own, and namespaces that are taken back, have rules of their own.
      guard uri.count > 0, bindings.count < Self.mostBindings, uri.firstIndex(of: "http://www.w3.org/XML") == nil,
        uri.firstIndex(of: "http://www.w3.org/2000/xmlns") == nil, !(prefix == "xml"), !(prefix == "xmlns"),
        !bindings[outside...].contains(where: { $0.prefix == prefix })
      else { return false }
      bindings.append((prefix, Namespace(uri: uri, isMain: SpreadsheetNamespace.isMain(uri))))
    }
    attributes.removeLast(attributes.count - kept)
    for index in attributes.indices {
      if attributes[index].prefix.count > 0 {
        guard let namespace = namespace(attributes[index].prefix) else { return false }
        attributes[index].namespace = namespace.uri
      }
      for other in attributes[..<index]
      where other.local == attributes[index].local && other.namespace == attributes[index].namespace { return false }
    }
    return true
  }

  /// What a prefix is bound to; `nil` where it is not.
  private func namespace(_ prefix: ByteSlice) -> Namespace? {
    if let bound = bindings.last(where: { $0.prefix == prefix }) { return bound.namespace }
    if prefix.count == 0 { return Namespace(uri: .empty, isMain: false) }
    if prefix == "xml" {
      return unsafe Namespace(
        uri: ByteSlice(start: Self.xml.utf8Start, count: Self.xml.utf8CodeUnitCount), isMain: false)
    }
    return nil
  }

  /// Reads a name of ASCII letters, digits and a few signs, with the place of its colon; `nil` where none stands here.
  private mutating func name() -> (name: ByteSlice, colon: Int?)? {
    let start = cursor.offset
    var colon: Int?
    var partStart = start
    while true {
      let byte = cursor.byte
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if cursor.offset == partStart { return nil }
      case UInt8(ascii: ":"):
        if cursor.offset == partStart || colon != nil { return nil }
        colon = cursor.offset - start
        partStart = cursor.offset + 1
      default: return cursor.offset == partStart ? nil : (cursor.slice(from: start), colon)
      }
      cursor.advance()
    }
  }

  /// Reads text that stands for itself, to expat too: valid UTF-8 up to the next quote, sign of markup or control character;
  /// those of `allowing` are text. `nil` where the text is not plain.
  private mutating func plainText(allowing: StaticString = "") -> ByteSlice? {
    let start = cursor.offset
    var isASCII = true
    scan: while true {
      let word = cursor.word64
      let stops =
        (word ^ 0x2222_2222_2222_2222).zeroBytes | (word ^ 0x2626_2626_2626_2626).zeroBytes
        | (word ^ 0x3C3C_3C3C_3C3C_3C3C).zeroBytes | (word ^ 0x3E3E_3E3E_3E3E_3E3E).zeroBytes
        | (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080 | word & 0x8080_8080_8080_8080
      guard stops != 0 else {
        cursor.advance(8)
        continue
      }
      cursor.advance(stops.trailingZeroBitCount >> 3)
      let byte = cursor.byte
      if byte >= 0x80 {
        // U+FFFE and U+FFFF begin with 0xEF; what lies beyond is rare.
        if byte >= 0xEF { return nil }
        isASCII = false
      } else if unsafe !UnsafeBufferPointer(start: allowing.utf8Start, count: allowing.utf8CodeUnitCount).contains(byte)
      {
        break scan
      }
      cursor.advance()
    }
    let text = cursor.slice(from: start)
    return unsafe isASCII || String(validating: text.bytes, as: UTF8.self) != nil ? text : nil
  }
}
