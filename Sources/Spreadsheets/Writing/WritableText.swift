/// Text made fit for a cell of a workbook.
///
/// ```swift
/// WritableText.cell("_x0041_")      // "_x005F_x0041_": shown as it was typed, not as "A"
/// WritableText.cell("a\u{FFFE}b")   // "ab": no XML can hold U+FFFE
/// ```
public enum WritableText {
  /// The most UTF-16 units a cell can hold.
  public static let maximumLength = 32_767
  /// What a text that was too long ends in.
  public static let cutMark = "… (cắt bớt)"

  /// The text as it goes into a cell: U+FFFE and U+FFFF dropped, control characters and `_xHHHH_` escaped,
  /// past ``maximumLength`` cut with a visible mark.
  public static func cell(_ text: String) -> String {
    guard needsCare(text) else { return text }
    var out = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var length = 0
    let room = maximumLength - cutMark.utf16.count
    var lastFit = 0
    for (position, scalar) in scalars.enumerated() {
      if scalar.value == 0xFFFE || scalar.value == 0xFFFF { continue }
      let piece: String.UnicodeScalarView
      switch scalar.value {
      case 0x09, 0x0A: piece = String.UnicodeScalarView([scalar])
      case 0..<0x20: piece = escaped(scalar).unicodeScalars
      case 0x5F where isEscape(scalars, at: position): piece = escaped(scalar).unicodeScalars
      default: piece = String.UnicodeScalarView([scalar])
      }
      length += piece.reduce(0) { $0 + ($1.value > 0xFFFF ? 2 : 1) }
      if length > maximumLength {
        return String(String.UnicodeScalarView(out.prefix(lastFit))) + cutMark
      }
      out.append(contentsOf: piece)
      if length <= room { lastFit = out.count }
    }
    return String(out)
  }

  /// The text without anything that XML cannot hold, for headers, titles and properties.
  public static func plain(_ text: String, limit: Int = maximumLength) -> String {
    if text.utf8.count <= limit, !text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }) { return text }
    var out = String.UnicodeScalarView()
    var length = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x20 && value != 0x09 && value != 0x0A || value == 0xFFFE || value == 0xFFFF { continue }
      length += value > 0xFFFF ? 2 : 1
      if length > limit { break }
      out.append(scalar)
    }
    return String(out)
  }

  /// A sheet name that Excel takes and that is not in `taken`: `\ / ? * [ ] :` gone, at most 31 characters, no apostrophe at
  /// either end, accents kept. `taken` is compared without regard to case and gains the name.
  ///
  /// ```swift
  /// var taken: Set<String> = []
  /// WritableText.sheetName("Thôn 1/2: Nà Pia", taken: &taken)  // "Thôn 12 Nà Pia"
  /// ```
  public static func sheetName(_ text: String, taken: inout Set<String>) -> String {
    let forbidden: Set<Character> = ["\\", "/", "?", "*", "[", "]", ":", "\n", "\t"]
    var base = plain(text).filter { !forbidden.contains($0) }
    while base.hasPrefix("'") || base.hasPrefix(" ") { base.removeFirst() }
    while base.hasSuffix("'") || base.hasSuffix(" ") { base.removeLast() }
    if base.isEmpty || base.lowercased() == "history" { base = "Trang" + (base.isEmpty ? "" : " " + base) }
    var name = cut(base, to: 31)
    var number = 2
    while taken.contains(name.lowercased()) {
      let suffix = " (\(number))"
      name = cut(base, to: 31 - suffix.utf16.count) + suffix
      number += 1
    }
    taken.insert(name.lowercased())
    return name
  }

  private static func cut(_ text: String, to limit: Int) -> String {
    var out = ""
    var length = 0
    for character in text {
      length += character.utf16.count
      if length > limit { break }
      out.append(character)
    }
    while out.hasSuffix("'") || out.hasSuffix(" ") { out.removeLast() }
    return out
  }

  private static func needsCare(_ text: String) -> Bool {
    var count = 0
    for byte in text.utf8 {
      count += 1
      if byte < 0x20 || byte == 0x5F || byte == 0xEF { return true }
    }
    return count > maximumLength
  }

  private static func isEscape(_ scalars: [Unicode.Scalar], at start: Int) -> Bool {
    guard start + 6 < scalars.count, scalars[start + 1].value == 0x78, scalars[start + 6].value == 0x5F else {
      return false
    }
    return scalars[(start + 2)...(start + 5)].allSatisfy(\.properties.isASCIIHexDigit)
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.utf8.count) + digits + "_"
  }
}
