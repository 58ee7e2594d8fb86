public import FoundationEssentials

/// Reading fields of a mapping: each throws an error that names the place.
///
/// "Optional" means: may be left out, or `null`.
extension YAMLNode {
  /// The value under a key; `nil` where the node is no mapping or has no such key.
  public subscript(_ key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The value under a key that must be there.
  public func required(_ key: String) throws(YAMLError) -> YAMLNode {
    for entry in try entries() where entry.key == key { return entry.value }
    throw YAMLError(file: file, mark: mark, cause: .missingKey(key))
  }

  /// The value under a key, `nil` where it is missing or null.
  public func optional(_ key: String) throws(YAMLError) -> YAMLNode? {
    for entry in try entries() where entry.key == key { return entry.value.isNull ? nil : entry.value }
    return nil
  }

  /// The text under a key.
  public func string(_ key: String) throws(YAMLError) -> String { try required(key).text() }
  /// The text under a key that may be missing.
  public func optionalString(_ key: String) throws(YAMLError) -> String? { try optional(key)?.text() }
  /// The id under a key: text that must be quoted where it looks like a number.
  public func id(_ key: String) throws(YAMLError) -> String { try required(key).idText() }
  /// The id under a key that may be missing.
  public func optionalID(_ key: String) throws(YAMLError) -> String? { try optional(key)?.idText() }
  /// The whole number under a key.
  public func int(_ key: String) throws(YAMLError) -> Int { try required(key).wholeNumber() }
  /// The whole number under a key that may be missing.
  public func optionalInt(_ key: String) throws(YAMLError) -> Int? { try optional(key)?.wholeNumber() }
  /// The number under a key.
  public func decimal(_ key: String) throws(YAMLError) -> Decimal { try required(key).number() }
  /// The number under a key that may be missing.
  public func optionalDecimal(_ key: String) throws(YAMLError) -> Decimal? { try optional(key)?.number() }
  /// The boolean under a key.
  public func bool(_ key: String) throws(YAMLError) -> Bool { try required(key).boolean() }
  /// The boolean under a key that may be missing.
  public func optionalBool(_ key: String) throws(YAMLError) -> Bool? { try optional(key)?.boolean() }
  /// The items of a list under a key; empty where it is missing or null.
  public func list(_ key: String) throws(YAMLError) -> [YAMLNode] { try optional(key)?.items() ?? [] }
  /// The word under a key, one of an enumeration's raw values.
  public func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type
  ) throws(YAMLError) -> Choice where Choice.RawValue == String { try required(key).choice(of: type) }
  /// The word under a key that may be missing, one of an enumeration's raw values.
  public func optionalChoice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type
  ) throws(YAMLError) -> Choice? where Choice.RawValue == String {
    guard let node = try optional(key) else { return nil }
    return try node.choice(of: type)
  }

  /// Throws for the first key that is not among those allowed, with the nearest one as a suggestion.
  public func refuseUnknownKeys(allowed: [String]) throws(YAMLError) {
    var previous: Entry?
    for entry in try entries() {
      guard allowed.contains(entry.key) else {
        if let previous { try refuseDecimalComma(previous, entry) }
        throw YAMLError(
          file: file, mark: entry.keyMark, cause: .unknownKey(entry.key),
          suggestion: nearest(to: entry.key, in: allowed))
      }
      previous = entry
    }
  }

  /// `{level: 0,5}` is the field `level: 0` and a field `5` to YAML; to the writer it was a number.
  private func refuseDecimalComma(_ before: Entry, _ entry: Entry) throws(YAMLError) {
    guard entry.value.isNull, entry.key.utf8.allSatisfy({ (48...57).contains($0) }),
      case .scalar(let whole) = before.value.content, Self.isPlainNumber(whole.text)
    else { return }
    throw before.value.error(
      vi: "trong {…} dấu phẩy ngăn các mục: số thập phân viết bằng dấu chấm",
      en: "inside {…} a comma ends the field: decimals are written after a point",
      suggestion: "\(whole.text).\(entry.key)")
  }
}

/// Reading the node itself.
extension YAMLNode {
  /// Whether it is null or left empty.
  public var isNull: Bool {
    if case .scalar(let scalar) = content { scalar.isNull } else { false }
  }

  /// The keys and values of a mapping, in order.
  public func entries() throws(YAMLError) -> [Entry] {
    guard case .mapping(let entries) = content else { throw expected(.mapping) }
    return entries
  }

  /// The items of a list, in order.
  public func items() throws(YAMLError) -> [YAMLNode] {
    guard case .sequence(let items) = content else { throw expected(.list) }
    return items
  }

  /// The text of a scalar; null is refused.
  public func text() throws(YAMLError) -> String {
    guard case .scalar(let scalar) = content, !scalar.isNull else { throw expected(.text) }
    return scalar.text
  }

  /// The text of a scalar that is an id: quoted, or not to be taken for a number, a date or a boolean.
  public func idText() throws(YAMLError) -> String {
    guard case .scalar(let scalar) = content, !scalar.isNull else { throw expected(.text) }
    guard !scalar.isTakenForNonText else {
      throw YAMLError(file: file, mark: mark, cause: .unquotedID(scalar.text))
    }
    return scalar.text
  }

  /// A number written plainly with a decimal point: `80`, `-0.5`. Exact; at most 30 digits.
  public func number() throws(YAMLError) -> Decimal {
    guard case .scalar(let scalar) = content, scalar.style == .plain, Self.isPlainNumber(scalar.text),
      let value = Decimal(string: scalar.text)
    else { throw expected(.number) }
    return value
  }

  /// A whole number written plainly: `2023`.
  public func wholeNumber() throws(YAMLError) -> Int {
    guard case .scalar(let scalar) = content, scalar.style == .plain, let value = Int(scalar.text) else {
      throw expected(.wholeNumber)
    }
    return value
  }

  /// `true` or `false`.
  public func boolean() throws(YAMLError) -> Bool {
    if case .scalar(let scalar) = content, scalar.style == .plain {
      if scalar.text == "true" { return true }
      if scalar.text == "false" { return false }
    }
    throw expected(.boolean)
  }

  /// A word, one of an enumeration's raw values.
  public func choice<Choice: RawRepresentable & CaseIterable>(
    of type: Choice.Type
  ) throws(YAMLError) -> Choice where Choice.RawValue == String {
    let word = try text()
    guard let choice = Choice(rawValue: word) else {
      let allowed = Choice.allCases.map(\.rawValue)
      throw YAMLError(
        file: file, mark: mark, cause: .unknownValue(word, allowed: allowed), suggestion: nearest(to: word, in: allowed)
      )
    }
    return choice
  }

  /// An error at this node, in both languages, for what only the reader of the tree can know.
  public func error(vi: String, en: String, suggestion: String? = nil) -> YAMLError {
    YAMLError(file: file, mark: mark, cause: .invalid(vi: vi, en: en), suggestion: suggestion)
  }

  private func expected(_ wanted: YAMLError.Wanted) -> YAMLError {
    let found =
      switch content {
      case .scalar(let scalar):
        switch scalar.style {
        case .plain: String(scalar.text.prefix(60))
        case .quoted, .block: "\"\(scalar.text.prefix(60))\""
        }
      case .sequence: "[…]"
      case .mapping: "{…}"
      }
    var suggestion: String?
    if wanted == .number, case .scalar(let scalar) = content {
      let pointed = scalar.text.replacing(",", with: ".")
      if Self.isPlainNumber(pointed) { suggestion = pointed }
    }
    return YAMLError(file: file, mark: mark, cause: .expected(wanted, found: found), suggestion: suggestion)
  }

  private static func isPlainNumber(_ text: String) -> Bool {
    var digits = text.utf8[...]
    if digits.first == UInt8(ascii: "-") { digits.removeFirst() }
    guard digits.count <= 30, let first = digits.first, let last = digits.last else { return false }
    var points = 0
    for byte in digits {
      if byte == UInt8(ascii: ".") {
        points += 1
      } else if byte < UInt8(ascii: "0") || byte > UInt8(ascii: "9") {
        return false
      }
    }
    return points <= 1 && first != UInt8(ascii: ".") && last != UInt8(ascii: ".")
  }
}
