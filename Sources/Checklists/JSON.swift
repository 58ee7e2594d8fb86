public import FoundationEssentials

/// A JSON value whose members keep the order in which they were written, so that a person can read the lines.
///
/// ```swift
/// JSON.object(["cell": "B7", "value": .number(92.5)] as KeyValuePairs).line   // {"cell":"B7","value":92.5}
/// ```
public enum JSON: Sendable, Equatable, ExpressibleByStringLiteral {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// An exact decimal.
  case number(Decimal)
  /// Finite; anything else is written as `null`.
  case double(Double)
  /// A string; it is escaped when it is written.
  case string(String)
  /// A list.
  case array([JSON])
  /// A list whose values are made one by one as they are written.
  case made(Made)
  /// Names and values, in the order they are written.
  case object([Member])

  /// A name and its value.
  public struct Member: Sendable, Equatable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSON

    /// Makes one.
    public init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// How many values there are, and each of them.
  public struct Made: Sendable, Equatable {
    let count: Int
    let value: @Sendable (Int) -> JSON

    /// Whether they are written alike.
    public static func == (a: Made, b: Made) -> Bool {
      a.count == b.count && (0..<a.count).allSatisfy { a.value($0) == b.value($0) }
    }
  }

  /// A list of what becomes of some items, made as it is written: a long one is never held as a whole.
  public static func array<Item: Sendable>(_ items: [Item], _ value: @escaping @Sendable (Item) -> JSON) -> JSON {
    .made(Made(count: items.count) { value(items[$0]) })
  }

  /// An object from pairs, in their order.
  public static func object(_ pairs: KeyValuePairs<String, JSON>) -> JSON {
    .object(pairs.map { Member(name: $0.key, value: $0.value) })
  }

  /// An object from pairs, those without a value left out.
  public static func object(present pairs: KeyValuePairs<String, JSON?>) -> JSON {
    .object(pairs.compactMap { pair in pair.value.map { Member(name: pair.key, value: $0) } })
  }

  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }

  /// The string, or `null`.
  public static func text(_ value: String?) -> JSON { value.map(JSON.string) ?? .null }

  /// The number, or `null`.
  public static func decimal(_ value: Decimal?) -> JSON { value.map(JSON.number) ?? .null }

  /// One line, no spaces.
  public var line: String {
    var out = Writer()
    write(to: &out, indent: nil)
    return String(decoding: out.bytes, as: UTF8.self)
  }

  /// Two spaces a level, a line a member, ending in a line feed.
  public var pretty: String {
    var out = Writer()
    write(to: &out, indent: 0)
    out.append(UInt8(ascii: "\n"))
    return String(decoding: out.bytes, as: UTF8.self)
  }

  /// The same as ``pretty``, given away in pieces as it is made.
  public func writePretty(_ take: ([UInt8]) -> Void) {
    withoutActuallyEscaping(take) { take in
      var out = Writer(take: take)
      write(to: &out, indent: 0)
      out.append(UInt8(ascii: "\n"))
      take(out.bytes)
    }
  }

  /// Bytes on their way out.
  private struct Writer {
    var bytes: [UInt8] = []
    /// Who takes them, some thousands at a time; `nil` where they are kept.
    var take: (([UInt8]) -> Void)?

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    mutating func append(contentsOf more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

    mutating func passOn() {
      guard let take, bytes.count > 1 << 16 else { return }
      take(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
  }

  private func write(to out: inout Writer, indent: Int?) {
    switch self {
    case .null: out.append(contentsOf: "null".utf8)
    case .bool(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
    case .int(let value): out.append(contentsOf: String(value).utf8)
    case .number(let value): out.append(contentsOf: (value.isNaN ? "null" : value.description).utf8)
    case .double(let value):
      if !value.isFinite {
        out.append(contentsOf: "null".utf8)
      } else if value == value.rounded(), abs(value) < 1e15 {
        out.append(contentsOf: String(Int64(value)).utf8)
      } else {
        out.append(contentsOf: value.description.utf8)
      }
    case .string(let value): Self.write(value, to: &out)
    case .made(let made):
      Self.write(0..<made.count, open: "[", close: "]", to: &out, indent: indent) { position, out, deeper in
        made.value(position).write(to: &out, indent: deeper)
      }
    case .array(let items):
      Self.write(items, open: "[", close: "]", to: &out, indent: indent) { item, out, deeper in
        item.write(to: &out, indent: deeper)
      }
    case .object(let members):
      Self.write(members, open: "{", close: "}", to: &out, indent: indent) { member, out, deeper in
        Self.write(member.name, to: &out)
        out.append(UInt8(ascii: ":"))
        if deeper != nil { out.append(UInt8(ascii: " ")) }
        member.value.write(to: &out, indent: deeper)
      }
    }
  }

  private static func write<Item>(
    _ items: some Collection<Item>, open: Unicode.Scalar, close: Unicode.Scalar, to out: inout Writer, indent: Int?,
    item: (Item, inout Writer, Int?) -> Void
  ) {
    out.append(UInt8(ascii: open))
    let deeper = indent.map { $0 + 2 }
    for (position, one) in items.enumerated() {
      if position > 0 { out.append(UInt8(ascii: ",")) }
      newLine(deeper, to: &out)
      item(one, &out, deeper)
      out.passOn()
    }
    if !items.isEmpty { newLine(indent, to: &out) }
    out.append(UInt8(ascii: close))
  }

  private static func newLine(_ indent: Int?, to out: inout Writer) {
    guard let indent else { return }
    out.append(UInt8(ascii: "\n"))
    out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
  }

  private static func write(_ text: String, to out: inout Writer) {
    out.append(UInt8(ascii: "\""))
    var rest = text.utf8[...]
    while let place = rest.firstIndex(where: isEscaped) {
      out.append(contentsOf: rest[..<place])
      let byte = rest[place]
      switch byte {
      case 0x0A: out.append(contentsOf: "\\n".utf8)
      case 0x0D: out.append(contentsOf: "\\r".utf8)
      case 0x09: out.append(contentsOf: "\\t".utf8)
      case 0..<0x20, 0x7F: out.append(contentsOf: "\\u00\(String(UInt16(byte) | 0x100, radix: 16).dropFirst())".utf8)
      default: out.append(contentsOf: [UInt8(ascii: "\\"), byte])
      }
      rest = rest[rest.index(after: place)...]
    }
    out.append(contentsOf: rest)
    out.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }
}
