import CYAML

/// Reads libyaml's events, one at a time, as Swift values.
///
/// The bytes must outlive it.
@safe
struct EventReader: ~Copyable {
  /// One event with its place.
  struct Event {
    enum Kind {
      case documentStart, documentEnd
      case scalar(YAMLScalar)
      case alias
      case sequenceStart, sequenceEnd
      case mappingStart, mappingEnd
      case end
    }
    var kind: Kind
    var mark: YAMLMark
    var hasAnchor = false
    var hasTag = false
  }

  // libyaml keeps the parser's own address inside it, so it may not move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let file: String
  private let bytes: UnsafeBufferPointer<UInt8>

  /// Begins to read.
  @unsafe
  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws(YAMLError) {
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    unsafe self.bytes = bytes
    self.file = file
    guard unsafe yaml_parser_initialize(parser) != 0 else {
      throw YAMLError(file: file, mark: YAMLMark(line: 1, column: 1), cause: .syntax("out of memory"))
    }
    unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deinitialize(count: 1)
    unsafe parser.deallocate()
  }

  /// The next event that is not the start of the stream.
  func next() throws(YAMLError) -> Event {
    var raw = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &raw) != 0 else { throw failure() }
    defer { unsafe yaml_event_delete(&raw) }
    let mark = unsafe YAMLMark(raw.start_mark)
    switch unsafe raw.type {
    case YAML_STREAM_START_EVENT: return try next()
    case YAML_DOCUMENT_START_EVENT: return Event(kind: .documentStart, mark: mark)
    case YAML_DOCUMENT_END_EVENT: return Event(kind: .documentEnd, mark: mark)
    case YAML_ALIAS_EVENT: return Event(kind: .alias, mark: mark)
    case YAML_SEQUENCE_END_EVENT: return Event(kind: .sequenceEnd, mark: mark)
    case YAML_MAPPING_END_EVENT: return Event(kind: .mappingEnd, mark: mark)
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe raw.data.sequence_start
      return unsafe Event(kind: .sequenceStart, mark: mark, hasAnchor: start.anchor != nil, hasTag: start.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let start = unsafe raw.data.mapping_start
      return unsafe Event(kind: .mappingStart, mark: mark, hasAnchor: start.anchor != nil, hasTag: start.tag != nil)
    case YAML_SCALAR_EVENT:
      let scalar = unsafe raw.data.scalar
      let text = unsafe String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let style: YAMLScalar.Style =
        switch unsafe scalar.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .plain
        }
      return unsafe Event(
        kind: .scalar(YAMLScalar(text: text, style: style)), mark: mark, hasAnchor: scalar.anchor != nil,
        hasTag: scalar.tag != nil)
    default: return Event(kind: .end, mark: mark)
    }
  }

  private func failure() -> YAMLError {
    let words = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "unknown problem"
    guard unsafe parser.pointee.error == YAML_READER_ERROR else {
      return YAMLError(file: file, mark: unsafe YAMLMark(parser.pointee.problem_mark), cause: .syntax(words))
    }
    let mark = unsafe markOfByte(parser.pointee.problem_offset)
    let cause: YAMLError.Cause = words.contains("control characters") ? .syntax(words) : .badEncoding
    return YAMLError(file: file, mark: mark, cause: cause)
  }

  /// The reader's errors come with a byte offset only.
  private func markOfByte(_ offset: Int) -> YAMLMark {
    var mark = YAMLMark(line: 1, column: 1)
    for index in 0..<min(max(0, offset), unsafe bytes.count) {
      let byte = unsafe bytes[index]
      if byte == UInt8(ascii: "\n") {
        mark.line += 1
        mark.column = 1
      } else if byte & 0xC0 != 0x80 {
        mark.column += 1
      }
    }
    return mark
  }
}

extension YAMLMark {
  /// libyaml counts from 0.
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(clamping: mark.line) &+ 1, column: Int(clamping: mark.column) &+ 1)
  }
}
