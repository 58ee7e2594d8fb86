import CYAML

/// How large a YAML text may be. Rule sets, mappings and commune files are far below.
public enum YAMLLimits {
  /// 1 MiB.
  public static let bytes = 1 << 20
  /// Mappings and lists inside one another.
  public static let depth = 64
}

extension YAMLNode {
  /// Parses one document.
  ///
  /// `file` is the name errors carry. Throws on anything that is not plain YAML of one document within ``YAMLLimits``.
  public init(bytes: [UInt8], file: String) throws(YAMLError) {
    try self.init(bytes: bytes.span, file: file)
  }

  /// Parses one document from bytes in memory.
  public init(bytes: Span<UInt8>, file: String) throws(YAMLError) {
    let start = YAMLMark(line: 1, column: 1)
    guard bytes.count <= YAMLLimits.bytes else {
      throw YAMLError(file: file, mark: start, cause: .tooLarge(limit: YAMLLimits.bytes))
    }
    let outcome: Result<YAMLNode?, YAMLError> = unsafe bytes.withUnsafeBufferPointer { buffer in
      do throws(YAMLError) {
        var builder = unsafe TreeBuilder(events: try EventReader(buffer, file: file), file: file)
        return .success(try builder.document())
      } catch {
        return .failure(error)
      }
    }
    guard let root = try outcome.get() else { throw YAMLError(file: file, mark: start, cause: .empty) }
    self = root
  }
}

/// Puts the events of one document together.
private struct TreeBuilder: ~Copyable {
  let events: EventReader
  let file: String

  init(events: consuming EventReader, file: String) {
    self.events = events
    self.file = file
  }

  /// The root node; `nil` where the text holds none.
  mutating func document() throws(YAMLError) -> YAMLNode? {
    var root: YAMLNode?
    while true {
      let event = try events.next()
      switch event.kind {
      case .end: return root
      case .documentStart:
        guard root == nil else { throw error(.severalDocuments, at: event.mark) }
        root = try node(from: events.next(), depth: 1)
      case .documentEnd: break
      default: throw error(.syntax("unexpected event"), at: event.mark)
      }
    }
  }

  private func node(from event: EventReader.Event, depth: Int) throws(YAMLError) -> YAMLNode {
    guard depth <= YAMLLimits.depth else { throw error(.tooDeep(limit: YAMLLimits.depth), at: event.mark) }
    if event.hasAnchor { throw error(.anchor, at: event.mark) }
    if event.hasTag { throw error(.tag, at: event.mark) }
    let content: YAMLNode.Content
    switch event.kind {
    case .scalar(let scalar): content = .scalar(scalar)
    case .sequenceStart:
      var items: [YAMLNode] = []
      while true {
        let next = try events.next()
        if case .sequenceEnd = next.kind { break }
        items.append(try node(from: next, depth: depth + 1))
      }
      content = .sequence(items)
    case .mappingStart: content = .mapping(try entries(depth: depth))
    case .alias: throw error(.alias, at: event.mark)
    case .documentStart, .documentEnd, .sequenceEnd, .mappingEnd, .end:
      throw error(.syntax("unexpected event"), at: event.mark)
    }
    return YAMLNode(content: content, mark: event.mark, file: file)
  }

  private func entries(depth: Int) throws(YAMLError) -> [YAMLNode.Entry] {
    var entries: [YAMLNode.Entry] = []
    var seen: [String: YAMLMark] = [:]
    while true {
      let event = try events.next()
      if case .mappingEnd = event.kind { return entries }
      let key = try node(from: event, depth: depth + 1)
      guard case .scalar(let scalar) = key.content else { throw error(.keyNotText, at: key.mark) }
      if let first = seen.updateValue(key.mark, forKey: scalar.text) {
        throw error(.duplicateKey(scalar.text, first: first), at: key.mark)
      }
      let value = try node(from: events.next(), depth: depth + 1)
      entries.append(YAMLNode.Entry(key: scalar.text, keyMark: key.mark, value: value))
    }
  }

  private func error(_ cause: YAMLError.Cause, at mark: YAMLMark) -> YAMLError {
    YAMLError(file: file, mark: mark, cause: cause)
  }
}
