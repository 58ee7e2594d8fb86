/// The text of a file's bytes, and how its encoding was told.
///
/// ```swift
/// DecodedText(bytes.span).encoding          // .tcvn3, with isGuess and the share of words that it makes Vietnamese
/// DecodedText(bytes.span, encoding: .vni)   // as told
/// ```
///
/// Told in this order: a byte-order mark; zero bytes at every other place (UTF-16 without a mark); valid UTF-8, whose text may itself be
/// mojibake or legacy letters saved as UTF-8; else the legacy encoding that makes the most words possible Vietnamese syllables, but only
/// from ``floor`` on. Below it nothing is guessed: the text is read as windows-1252 and ``isGuess`` says that somebody must be asked.
public struct DecodedText: Sendable, Equatable {
  /// The share of possible syllables from which a legacy encoding is believed. French, German or English files stay far below it.
  public static let floor = 0.6

  /// The text, NFC, without a byte-order mark.
  public var text: String
  /// The encoding taken.
  public var encoding: TextEncoding
  /// Whether the encoding was told by its words and not by a mark or by valid UTF-8.
  public var isGuess: Bool
  /// Share of non-ASCII words that are possible Vietnamese syllables, 0 to 1, in the first 20,000 of them; 1 where there are none.
  public var score: Double
  /// Whether some bytes could not be decoded (they became U+FFFD).
  public var hasInvalidBytes: Bool
  /// A line that shows the conversion, before and after, where there was one.
  public var sample: String?

  /// Decodes a file. With `encoding` nothing is guessed.
  public init(_ bytes: Span<UInt8>, encoding: TextEncoding? = nil) {
    if let encoding {
      self.init(bytes, as: encoding)
    } else {
      self.init(guessing: bytes)
    }
  }

  private init(
    _ text: String, _ encoding: TextEncoding, isGuess: Bool = false, hasInvalidBytes: Bool = false,
    sample: String? = nil
  ) {
    self.text = text
    self.encoding = encoding
    self.isGuess = isGuess
    score = Syllables.Count(in: text, limit: Self.scoredWords).share
    self.hasInvalidBytes = hasInvalidBytes
    self.sample = sample
  }

  /// Words looked at to tell an encoding: more do not tell better.
  static let scoredWords = 20_000
  /// Bytes of lines with letters beyond ASCII that candidates are tried on.
  static let sampledBytes = 1 << 16

  // MARK: Told

  private init(_ bytes: Span<UInt8>, as encoding: TextEncoding) {
    let bytes = bytes.extracting(ByteText.markLength(bytes, for: encoding)...)
    switch encoding {
    case .utf8:
      let (text, isValid) = ByteText.utf8(bytes)
      self.init(text.nfc, encoding, hasInvalidBytes: !isValid)
    case .utf16LittleEndian, .utf16BigEndian:
      let (text, isValid) = ByteText.utf16(bytes, isBigEndian: encoding == .utf16BigEndian)
      self.init(text.nfc, encoding, hasInvalidBytes: !isValid)
    case .mojibake:
      let (text, isValid) = ByteText.utf8(bytes)
      guard let repaired = Mojibake.repaired(text) else {
        self.init(text.nfc, encoding, hasInvalidBytes: !isValid)
        return
      }
      self.init(repaired.nfc, encoding, hasInvalidBytes: !isValid, sample: ConversionSample.line(text, repaired))
    default:
      self.init(legacy: bytes.withUnsafeBufferPointer { Array($0) }, encoding, isGuess: false)
    }
  }

  private init(legacy bytes: [UInt8], _ encoding: TextEncoding, isGuess: Bool) {
    let scalars = encoding.decodeLegacy(bytes)
    let text = String(scalars: scalars).nfc
    let plain = encoding == .windows1252 ? nil : TextEncoding.windows1252.decodeLegacy(ConversionSample.excerpt(bytes))
    self.init(
      text, encoding, isGuess: isGuess, hasInvalidBytes: scalars.contains(ByteTable.undefined),
      sample: plain.flatMap { ConversionSample.line(String(scalars: $0), text) })
  }

  // MARK: Guessed

  private init(guessing bytes: Span<UInt8>) {
    if let marked = ByteText.mark(bytes) {
      self.init(bytes, as: marked)
      if marked == .utf8 { reconsider() }
      return
    }
    if let wide = ByteText.unmarkedUTF16(bytes) {
      self.init(bytes, as: wide)
      isGuess = true
      return
    }
    if let text = ByteText.validUTF8(bytes) {
      self.init(text.nfc, .utf8)
      reconsider()
      return
    }
    if ByteText.isDamagedUTF8(bytes) {
      self.init(bytes, as: .utf8)
      return
    }
    let all = bytes.withUnsafeBufferPointer { Array($0) }
    self.init(legacy: all, LegacyGuess.best(for: all) ?? .windows1252, isGuess: true)
  }

  /// Valid UTF-8 may hold mojibake, or the letters of a legacy font saved as UTF-8.
  private mutating func reconsider() {
    guard score < 0.9 else { return }
    if let repaired = Mojibake.repaired(text)?.nfc {
      let count = Syllables.Count(in: repaired, limit: Self.scoredWords)
      if count.words > 0, count.share >= Self.floor, count.share > score {
        self = DecodedText(repaired, .mojibake, isGuess: true, sample: ConversionSample.line(text, repaired))
        return
      }
    }
    // Signs that no legacy encoding has, such as ≥ or ☑, stand among its letters as they are.
    let signs = Array(text.unicodeScalars.filter(Self.isModernSign))
    let pieces = text.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: Self.isModernSign)
      .compactMap { TextEncoding.bytes(of: String($0), in: .windows1252) }
    guard pieces.count == signs.count + 1,
      let found = LegacyGuess.best(for: Array(pieces.joined(separator: [UInt8(ascii: " ")])), above: score)
    else { return }
    var scalars: [Unicode.Scalar] = []
    for (position, piece) in pieces.enumerated() {
      scalars += found.decodeLegacy(piece)
      if position < signs.count { scalars.append(signs[position]) }
    }
    let decoded = String(scalars: scalars).nfc
    self = DecodedText(
      decoded, found, isGuess: true, hasInvalidBytes: scalars.contains(ByteTable.undefined),
      sample: ConversionSample.line(text, decoded))
  }

  private static func isModernSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2000 && ByteTable.windows1252.bytes[scalar] == nil
  }
}
