/// Chooses a legacy encoding by its words.
enum LegacyGuess {
  /// In order of frequency, which settles a tie.
  static let candidates: [TextEncoding] = [.windows1258, .tcvn3, .vni, .viscii, .vps]

  /// The encoding that makes the largest share of the words possible syllables, or `nil` where none makes ``DecodedText/floor``.
  ///
  /// The share must also be above `known`, that of another reading. A few words prove nothing ("på" read as TCVN3 is a syllable too), so there must be two different syllables that windows-1252
  /// does not give, and in a short text the plain words must look Vietnamese as well.
  static func best(for bytes: [UInt8], above known: Double = 0) -> TextEncoding? {
    let sample = sample(of: bytes)
    let plain = Syllables.Count(TextEncoding.windows1252.decodeLegacy(sample))
    var best: (encoding: TextEncoding, share: Double, syllables: Int)?
    for encoding in candidates {
      let text = String(scalars: encoding.decodeLegacy(sample)).nfc
      let count = Syllables.Count(in: text, limit: DecodedText.scoredWords)
      guard count.share >= DecodedText.floor, count.share > known, count.syllables > 0, isProven(count, against: plain)
      else { continue }
      if let best, (best.share, best.syllables) >= (count.share, count.syllables) { continue }
      best = (encoding, count.share, count.syllables)
    }
    return best?.encoding
  }

  private static func isProven(_ count: Syllables.Count, against plain: Syllables.Count) -> Bool {
    let own = count.different.subtracting(plain.different)
    let isPlainVietnamese = count.plainSyllables * 2 >= count.plainWords
    if count.syllables >= 12 { return own.count >= 2 }
    if own.count >= 2 { return isPlainVietnamese }
    return own.count == 1 && count.plainSyllables >= 2 && count.plainSyllables == count.plainWords
  }

  /// Lines with bytes beyond ASCII, from the start, up to ``DecodedText/sampledBytes``.
  private static func sample(of bytes: [UInt8]) -> [UInt8] {
    if bytes.count <= DecodedText.sampledBytes { return bytes }
    var sample: [UInt8] = []
    var start = 0
    var isWanted = false
    for (index, byte) in bytes.enumerated() {
      if byte >= 0x80 { isWanted = true }
      guard byte == 0x0A || byte == 0x0D || index - start > 4096 else { continue }
      if isWanted {
        sample += bytes[start...index]
        if sample.count >= DecodedText.sampledBytes { break }
      }
      start = index + 1
      isWanted = false
    }
    if isWanted, start < bytes.count, sample.count < DecodedText.sampledBytes { sample += bytes[start...] }
    return sample
  }
}
