internal import CExpat
import Glibc

/// What is told about a small XML part while expat reads it.
protocol XMLHandler {
  /// An element starts.
  mutating func start(_ element: borrowing XMLElement) throws(ReadError)
  /// Text inside the innermost element; one text may come in several pieces.
  mutating func text(_ piece: String) throws(ReadError)
  /// An element ends.
  mutating func end(_ element: borrowing XMLElement) throws(ReadError)
}

extension XMLHandler {
  mutating func text(_ piece: String) {}
  mutating func end(_ element: borrowing XMLElement) {}
}

/// An element as expat sees it; valid only while its handler runs.
@safe struct XMLElement: ~Copyable {
  /// Separates a namespace from a name in what expat reports.
  static let separator: UInt8 = 0x1F

  /// Whether it is of the part's own namespace: the root's, or a main one of SpreadsheetML.
  let isMain: Bool
  /// How many elements it lies in: 0 for the root.
  let depth: Int
  private let source: Source

  @safe private enum Source {
    /// The local name, and the qualified one and the attributes as expat hands them over.
    case expat(String, UnsafePointer<CChar>, UnsafeMutablePointer<UnsafePointer<CChar>?>?)
    case plain(ByteSlice, namespace: ByteSlice, [PlainXML.Attribute])
  }

  fileprivate init(
    name: String, isMain: Bool, depth: Int, qualified: UnsafePointer<CChar>,
    attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    self.isMain = isMain
    self.depth = depth
    unsafe source = .expat(name, qualified, attributes)
  }

  init(name: ByteSlice, isMain: Bool, depth: Int, namespace: ByteSlice, attributes: [PlainXML.Attribute]) {
    self.isMain = isMain
    self.depth = depth
    source = .plain(name, namespace: namespace, attributes)
  }

  /// The name without its namespace.
  var name: String {
    switch source {
    case .expat(let name, _, _): name
    case .plain(let name, _, _): name.text
    }
  }

  /// The namespace, empty where there is none.
  var namespace: String {
    switch source {
    case .expat(_, let qualified, _): unsafe Self.namespace(qualified)
    case .plain(_, let namespace, _): namespace.text
    }
  }

  /// The value of an attribute that has no prefix.
  subscript(attribute: StaticString) -> String? { value(attribute, isPrefixed: false) }

  /// The value of an attribute of any namespace, such as `r:id`; one without a prefix only where no other is there.
  subscript(prefixed attribute: StaticString) -> String? { value(attribute, isPrefixed: true) ?? self[attribute] }

  /// The value of an attribute of one namespace.
  subscript(attribute: StaticString, in namespace: String) -> String? {
    value(attribute, isPrefixed: true, namespace: namespace)
  }

  /// A switch: `1` or `true`, `0` or `false`; `absent` where it is not given or is something else.
  func flag(_ attribute: StaticString, absent: Bool = false) -> Bool {
    switch self[attribute] {
    case "1", "true", "on": true
    case "0", "false", "off": false
    default: absent
    }
  }

  /// A non-negative whole number below 2³¹.
  func number(_ attribute: StaticString) -> Int? {
    guard let text = self[attribute], text.utf8.count < 11, let number = Int(text), number >= 0, number < 1 << 31
    else { return nil }
    return number
  }

  private func value(_ wanted: StaticString, isPrefixed: Bool, namespace: String? = nil) -> String? {
    let expats: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    switch source {
    case .expat(_, _, let attributes): unsafe expats = attributes
    case .plain(_, _, let attributes):
      for attribute in attributes where attribute.local == wanted && (attribute.namespace.count > 0) == isPrefixed {
        if namespace.map({ attribute.namespace.text == $0 }) ?? true { return attribute.value.text }
      }
      return nil
    }
    guard var next = unsafe expats else { return nil }
    while let name = unsafe next[0], let value = unsafe next[1] {
      let local = unsafe Self.local(name)
      if unsafe (local != name) == isPrefixed,
        unsafe strcmp(local, UnsafeRawPointer(wanted.utf8Start).assumingMemoryBound(to: CChar.self)) == 0,
        namespace.map({ unsafe Self.namespace(name) == $0 }) ?? true
      {
        return unsafe String(cString: value)
      }
      unsafe next += 2
    }
    return nil
  }

  /// Where the local name starts in what expat reports.
  fileprivate static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    guard let mark = unsafe strrchr(name, Int32(separator)) else { return unsafe name }
    return unsafe UnsafePointer(mark + 1)
  }

  /// The namespace in what expat reports, empty where there is none.
  fileprivate static func namespace(_ name: UnsafePointer<CChar>) -> String {
    let count = unsafe local(name) - name - 1
    guard count > 0 else { return "" }
    let bytes = unsafe UnsafeRawBufferPointer(start: name, count: count)
    return unsafe String(decoding: bytes, as: UTF8.self)
  }
}

/// Reads one XML part through expat: UTF-8 or UTF-16, no DOCTYPE, bounded depth and start tags.
@safe final class XMLReader {
  private var handler: any XMLHandler
  private let part: String
  private let limits: ReadLimits
  private var depth = 0
  private var fed = 0
  private var rootNamespace = ""
  /// The namespace of the element before, with its separator, and whether it is a main one.
  private var lastNamespace: [UInt8] = []
  private var lastIsMain = false
  private var failure: ReadError?
  private let parser: XML_Parser

  /// Reads a part to its end, telling `handler`, which is returned as it is then. `budget`: bytes that may still come out of
  /// the package.
  static func read<Handler: XMLHandler>(
    _ entry: ZipArchive.Entry, of file: FileBytes, limits: ReadLimits, budget: inout Int, _ handler: Handler
  ) throws(ReadError) -> Handler {
    let reader = try XMLReader(part: entry.name, limits: limits, handler)
    var stream = try PartStream(entry, of: file, limits: limits)
    var buffer = PlainArray<UInt8>()
    reader.prepare()
    var isMore = true
    while isMore {
      buffer.truncate(to: 0)
      isMore = try stream.read(into: &buffer, budget: &budget)
      try unsafe buffer.withElements { (view) throws(ReadError) in unsafe try reader.parse(view, isLast: !isMore) }
    }
    return reader.handler as? Handler ?? handler
  }

  /// Reads a part that is in memory, telling `handler`, which is returned as it is then.
  static func read<Handler: XMLHandler>(
    _ bytes: borrowing PlainArray<UInt8>, part: String, limits: ReadLimits, _ handler: Handler
  ) throws(ReadError) -> Handler {
    let reader = try XMLReader(part: part, limits: limits, handler)
    reader.prepare()
    try unsafe bytes.withElements { (view) throws(ReadError) in unsafe try reader.parse(view, isLast: true) }
    return reader.handler as? Handler ?? handler
  }

  private init(part: String, limits: ReadLimits, _ handler: any XMLHandler) throws(ReadError) {
    guard let made = unsafe XML_ParserCreateNS(nil, XML_Char(bitPattern: XMLElement.separator)) else {
      throw ReadError(.fileUnreadable, part: part, detail: "out of memory")
    }
    unsafe parser = made
    self.part = part
    self.limits = limits
    self.handler = handler
  }

  deinit { unsafe XML_ParserFree(parser) }

  private func prepare() {
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    // A fixed salt keeps runs alike; the length of a start tag is bounded, which bounds what collisions can cost.
    unsafe XML_SetHashSalt(parser, 0x5EED)
    unsafe XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let context = unsafe context, let name = unsafe name else { return }
        unsafe Unmanaged<XMLReader>.fromOpaque(context).takeUnretainedValue().started(name, attributes)
      },
      { context, name in
        guard let context = unsafe context, let name = unsafe name else { return }
        unsafe Unmanaged<XMLReader>.fromOpaque(context).takeUnretainedValue().ended(name)
      })
    unsafe XML_SetCharacterDataHandler(parser) { context, text, length in
      guard let context = unsafe context, let text = unsafe text else { return }
      let piece = unsafe UnsafeBufferPointer(start: text, count: Int(length))
      unsafe Unmanaged<XMLReader>.fromOpaque(context).takeUnretainedValue().met(piece)
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      guard let context = unsafe context else { return }
      let reader = unsafe Unmanaged<XMLReader>.fromOpaque(context).takeUnretainedValue()
      reader.fail(ReadError(.xmlEntity, part: reader.part, detail: "a DOCTYPE"))
    }
    unsafe XML_SetXmlDeclHandler(parser) { context, _, encoding, _ in
      guard let context = unsafe context, let encoding = unsafe encoding else { return }
      let reader = unsafe Unmanaged<XMLReader>.fromOpaque(context).takeUnretainedValue()
      let name = unsafe String(cString: encoding).lowercased()
      guard !name.hasPrefix("utf-8"), !name.hasPrefix("utf-16"), name != "us-ascii", name != "utf8" else { return }
      reader.fail(ReadError(.corruptFile, part: reader.part, detail: "encoding \(name.prefix(40)) instead of UTF-8"))
    }
  }

  private func parse(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(ReadError) {
    // In pieces, so that a start tag without an end is noticed before all of it has been buffered.
    let piece = 64 << 10
    var position = 0
    repeat {
      let size = min(piece, bytes.count - position)
      let ends = isLast && position + size == bytes.count
      let start = unsafe bytes.baseAddress.map {
        unsafe UnsafeRawPointer($0 + position).assumingMemoryBound(to: CChar.self)
      }
      let status = unsafe XML_Parse(parser, start, Int32(size), ends ? 1 : 0)
      if let failure { throw failure }
      guard status == XML_STATUS_OK else {
        let line = unsafe XML_GetCurrentLineNumber(parser)
        let message = unsafe XML_ErrorString(XML_GetErrorCode(parser)).map { unsafe String(cString: $0) } ?? "not XML"
        throw ReadError(.corruptFile, part: part, detail: "line \(line): \(message)")
      }
      position += size
      fed += size
      let pending = fed - max(0, Int(unsafe XML_GetCurrentByteIndex(parser)))
      if !ends, pending > limits.startTagBytes + piece { throw tooLong(pending) }
    } while position < bytes.count
  }

  private func tooLong(_ size: Int) -> ReadError {
    ReadError(
      .limitExceeded, part: part, detail: "a tag of \(size) bytes",
      limit: .init(name: "startTagBytes", bound: limits.startTagBytes, value: size))
  }

  private func fail(_ error: ReadError) {
    if failure == nil { failure = error }
    unsafe XML_StopParser(parser, 0)
  }

  private func element(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) -> XMLElement {
    let local = unsafe XMLElement.local(name)
    let count = unsafe local - name
    // Elements mostly follow others of the same namespace.
    if unsafe count != lastNamespace.count || memcmp(name, lastNamespace, count) != 0 || depth == 0 {
      lastNamespace = unsafe Array(UnsafeRawBufferPointer(start: name, count: count))
      let namespace = unsafe XMLElement.namespace(name)
      if depth == 0 { rootNamespace = namespace }
      lastIsMain = namespace == rootNamespace || SpreadsheetNamespace.isMain(namespace)
    }
    return unsafe XMLElement(
      name: String(cString: local), isMain: lastIsMain, depth: depth, qualified: name, attributes: attributes)
  }

  private func started(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    guard failure == nil else { return }
    let size = Int(unsafe XML_GetCurrentByteCount(parser))
    guard size <= limits.startTagBytes else { return fail(tooLong(size)) }
    do throws(ReadError) { unsafe try handler.start(element(name, attributes)) } catch { return fail(error) }
    depth += 1
    if depth > limits.xmlDepth {
      fail(
        ReadError(
          .limitExceeded, part: part, detail: "elements \(depth) deep",
          limit: .init(name: "xmlDepth", bound: limits.xmlDepth, value: depth)))
    }
  }

  private func ended(_ name: UnsafePointer<CChar>) {
    guard failure == nil else { return }
    depth -= 1
    do throws(ReadError) { unsafe try handler.end(element(name, nil)) } catch { fail(error) }
  }

  private func met(_ piece: UnsafeBufferPointer<CChar>) {
    guard failure == nil else { return }
    let text = unsafe String(decoding: UnsafeRawBufferPointer(piece), as: UTF8.self)
    do throws(ReadError) { try handler.text(text) } catch { fail(error) }
  }
}

/// The namespaces of SpreadsheetML's main parts.
enum SpreadsheetNamespace {
  /// Transitional, as Excel writes by default.
  static let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  /// Strict Open XML.
  static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"

  static func isMain(_ namespace: String) -> Bool { namespace == transitional || namespace == strict }

  static func isMain(_ uri: ByteSlice) -> Bool {
    [transitional, strict].contains { unsafe $0.utf8.count == uri.count && uri.bytes.elementsEqual($0.utf8) }
  }
}
