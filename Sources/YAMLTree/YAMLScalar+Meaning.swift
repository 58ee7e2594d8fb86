extension YAMLScalar {
  /// Whether it says "nothing here": an empty plain scalar, `null` or `~`.
  public var isNull: Bool {
    guard style == .plain else { return false }
    return switch text {
    case "", "~", "null", "Null", "NULL": true
    default: false
    }
  }

  /// Whether YAML readers would take the plain text for something else than text: a number (`2.10`, `06208`, `1_000`, `0x1F`),
  /// a time of day in base 60 (`1:30`), a date, a boolean or null.
  ///
  /// Such a scalar must be quoted where an id is wanted, or other programs see another id.
  public var isTakenForNonText: Bool {
    guard style == .plain else { return false }
    return isNull || isBooleanLike || Self.isNumberLike(text.utf8)
  }

  /// Whether a YAML 1.1 or 1.2 reader takes it for a boolean.
  var isBooleanLike: Bool {
    guard style == .plain, text.utf8.count <= 5 else { return false }
    return switch text.lowercased() {
    case "true", "false", "yes", "no", "on", "off": true
    default: false
    }
  }

  private static func isNumberLike(_ text: String.UTF8View) -> Bool {
    var digits = text[...]
    if let first = digits.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") { digits.removeFirst() }
    guard let first = digits.first else { return false }
    if first == UInt8(ascii: ".") {
      digits.removeFirst()
      if digits.elementsEqual("inf".utf8) || digits.elementsEqual("nan".utf8) { return true }
      guard let next = digits.first, isDigit(next) else { return false }
      return digits.allSatisfy { isDigit($0) || isExponent($0) || $0 == UInt8(ascii: "_") }
    }
    guard isDigit(first) else { return false }
    if digits.starts(with: "0x".utf8) { return digits.dropFirst(2).allSatisfy(isHexDigit) }
    if digits.starts(with: "0o".utf8) || digits.starts(with: "0b".utf8) {
      return digits.dropFirst(2).allSatisfy(isDigit)
    }
    var points = 0
    for byte in digits {
      switch byte {
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: "_"), UInt8(ascii: ":"): break
      default: if !isDigit(byte), !isExponent(byte) { return false }
      }
    }
    return points <= 1
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "f"))
  }
  /// The letters and signs of an exponent; the minus also stands in a date.
  private static func isExponent(_ byte: UInt8) -> Bool {
    byte | 0x20 == UInt8(ascii: "e") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
  }
}
