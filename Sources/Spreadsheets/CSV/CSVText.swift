import VietnameseText

/// The text of a CSV file as UTF-8, not always NFC, and what was noticed while decoding it.
struct CSVText {
  /// UTF-8.
  var bytes: [UInt8]
  /// What they are.
  var kind: Bytes
  /// Where the text starts in ``bytes``: after a byte-order mark.
  var start: Int
  /// How the file's bytes were read.
  var encoding: TextEncoding
  /// Whether some bytes could not be decoded.
  var hasInvalidBytes: Bool
  /// At most one: what the encoding was taken for.
  var notices: [ReadNotice]

  /// Bytes looked at to tell UTF-8 from UTF-8 that was decoded wrongly and encoded again.
  private static let sampleBytes = 64 << 10

  /// Decodes a file. Plain ASCII and UTF-8 are taken as they stand.
  init(_ bytes: [UInt8], encoding: TextEncoding?) {
    if encoding == nil || encoding == .utf8, let plain = Self(plain: bytes, isTold: encoding != nil) {
      self = plain
      return
    }
    self.init(decoded: DecodedText(bytes.span, encoding: encoding), isTold: encoding != nil)
  }

  private init?(plain bytes: [UInt8], isTold: Bool) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    kind = Bytes(bytes.span.extracting(start...))
    let firstHigh = kind.isASCII ? bytes.count : bytes[start...].firstIndex { $0 >= 0x80 } ?? bytes.count
    // NUL bytes may be UTF-16 without a mark.
    if kind.hasNull && start == 0 && !isTold && bytes[..<firstHigh].contains(0) { return nil }
    if !kind.isPlain && (try? UTF8Span(validating: bytes.span)) == nil { return nil }
    if firstHigh < bytes.count && !isTold {
      // Mojibake and legacy letters saved as UTF-8 are valid UTF-8 too; their first lines tell.
      let sample = bytes.span.extracting(Self.sample(of: bytes, around: firstHigh))
      guard Self.hasVietnameseLetters(sample) || DecodedText(sample).encoding == .utf8 else { return nil }
    }
    self.bytes = bytes
    self.start = start
    encoding = .utf8
    hasInvalidBytes = false
    notices = []
  }

  /// Whether a letter occurs that neither mojibake nor a legacy font has: ạ to ỹ, ă, đ, ơ, ư. All of those have only letters and
  /// signs of windows-1252 or 1258, and in 1258 these four stand for bytes that UTF-8 of Vietnamese never has.
  private static func hasVietnameseLetters(_ text: Span<UInt8>) -> Bool {
    var lead: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      switch (lead, byte) {
      case (0xE1, 0xBA), (0xE1, 0xBB), (0xC4, 0x83), (0xC4, 0x91), (0xC6, 0xA1), (0xC6, 0xB0): return true
      default: lead = byte
      }
    }
    return false
  }

  private static func sample(of bytes: [UInt8], around index: Int) -> Range<Int> {
    var start = index
    while start > 0, index - start < 4096, !bytes[start - 1].isLineBreak { start -= 1 }
    var end = min(index + sampleBytes, bytes.count)
    // Not in the middle of a letter.
    while end > start, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }

  private init(decoded: DecodedText, isTold: Bool) {
    let bytes = Array(decoded.text.utf8)
    kind = Bytes(bytes.span)
    self.bytes = bytes
    start = 0
    encoding = decoded.encoding
    hasInvalidBytes = decoded.hasInvalidBytes
    notices = []
    guard !isTold else { return }
    let detail = [decoded.encoding.rawValue, decoded.sample].compactMap(\.self).joined(separator: ": ")
    if decoded.encoding.isLegacy && decoded.score >= DecodedText.floor {
      notices.append(ReadNotice(.legacyEncoding, detail: detail))
    } else if decoded.isGuess {
      notices.append(ReadNotice(.encodingGuessed, detail: detail))
    }
  }
}

extension TextEncoding {
  /// Whether it is none of Unicode's.
  fileprivate var isLegacy: Bool {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: false
    case .windows1258, .windows1252, .tcvn3, .vni, .viscii, .vps, .mojibake: true
    }
  }
}
