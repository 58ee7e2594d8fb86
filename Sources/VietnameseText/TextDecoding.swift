/// The text of a file's bytes, and how its encoding was told.
public struct DecodedText: Sendable, Equatable {
  /// The text, NFC, without a byte-order mark.
  public var text: String
  /// The encoding taken.
  public var encoding: TextEncoding
  /// Whether the encoding was told by its words and not by a mark or by valid UTF-8.
  public var isGuess: Bool
  /// Share of non-ASCII words that are possible Vietnamese syllables, 0 to 1.
  public var score: Double
  /// Whether some bytes could not be decoded (they became U+FFFD).
  public var hasInvalidBytes: Bool
  /// A line that shows the conversion, before and after, where there was one.
  public var sample: String?

  /// Decodes a file. With `encoding` nothing is guessed.
  public init(_ bytes: Span<UInt8>, encoding: TextEncoding? = nil) {
    text = ""
    self.encoding = .utf8
    isGuess = false
    score = 0
    hasInvalidBytes = false
  }
}

extension TextEncoding {
  /// The encoding that a font name tells: `.VnTime` is TCVN3, `VNI-Times` VNI, `VPS …` VPS; `nil` for any other.
  public init?(fontName: String) { return nil }

  /// Decodes a text that a legacy font displays (letters stored as U+00A1 to U+00FE). `nil` where it cannot be such text
  /// (pasted Unicode in a .VnTime cell is common). Capital fonts (`.VnTimeH`) give capitals.
  public func decodeFontText(_ text: String, fontName: String) -> String? { nil }
}
