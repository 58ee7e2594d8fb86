/// A line that shows a conversion to a person.
enum ConversionSample {
  /// Characters of a line that are shown.
  static let length = 60
  private static let scanned = 1 << 16

  /// The start of a file, enough to find a line to show.
  static func excerpt(_ bytes: [UInt8]) -> [UInt8] { Array(bytes.prefix(scanned)) }

  /// `before → after` of the first line that changed; `nil` where none of the first ones did.
  static func line(_ before: String, _ after: String) -> String? {
    let before = before.unicodeScalars.prefix(scanned).split(maxSplits: 200, whereSeparator: isNewline)
    let after = after.unicodeScalars.prefix(scanned).split(maxSplits: 200, whereSeparator: isNewline)
    for (old, new) in zip(before, after) where !old.elementsEqual(new) {
      return "\(shortened(old)) → \(shortened(new))"
    }
    return nil
  }

  private static func isNewline(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

  private static func shortened(_ line: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in line { view.append(scalar.value < 0x20 ? " " : scalar) }
    let text = String(view)
    return text.count <= length ? text : String(text.prefix(length)) + "…"
  }
}
