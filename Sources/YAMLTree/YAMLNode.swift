/// A node of a YAML document, with the place it was written at.
///
/// ```swift
/// let root = try YAMLNode(bytes: bytes, file: "commune.yaml")
/// let commune = try root.required("commune")
/// let code = try commune.id("code")          // an unquoted 06208 is an error with line and column
/// let name = try commune.string("name")
/// ```
///
/// Keys keep their order. Anchors, aliases, tags, duplicate keys and a second document are refused while parsing.
public struct YAMLNode: Sendable {
  /// What the node holds.
  public enum Content: Sendable {
    /// A text, number, boolean or null.
    case scalar(YAMLScalar)
    /// A list.
    case sequence([YAMLNode])
    /// Keys and values, in order.
    case mapping([Entry])
  }

  /// A key of a mapping and its value.
  public struct Entry: Sendable {
    /// The key; always text, however it was written.
    public var key: String
    /// Where the key stands.
    public var keyMark: YAMLMark
    /// The value.
    public var value: YAMLNode
  }

  /// What the node holds.
  public var content: Content
  /// Where it begins.
  public var mark: YAMLMark
  /// The file it was read from, as errors name it.
  public var file: String
}

/// A place in a YAML text: line and column, both from 1; columns count characters (Unicode scalars).
public struct YAMLMark: Sendable, Hashable, Comparable {
  /// From 1.
  public var line: Int
  /// From 1.
  public var column: Int

  /// Makes one.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders by line, then column.
  public static func < (a: YAMLMark, b: YAMLMark) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// The text of a scalar and how it was written.
public struct YAMLScalar: Sendable, Equatable {
  /// How a scalar is written; only a plain one can be a number, a boolean or null.
  public enum Style: Sendable {
    /// Without quotes.
    case plain
    /// Single or double quotes.
    case quoted
    /// `|` or `>`.
    case block
  }

  /// The text, escapes resolved.
  public var text: String
  /// How it was written.
  public var style: Style

  /// Makes one.
  public init(text: String, style: Style) {
    self.text = text
    self.style = style
  }
}
