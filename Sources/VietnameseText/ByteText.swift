/// The Unicode encodings of bytes: marks, validity, UTF-16.
enum ByteText {
  /// The encoding that a byte-order mark tells.
  static func mark(_ bytes: Span<UInt8>) -> TextEncoding? {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { return .utf8 }
    guard bytes.count >= 2 else { return nil }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return .utf16LittleEndian }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return .utf16BigEndian }
    return nil
  }

  /// How many bytes of a mark of that encoding stand in front.
  static func markLength(_ bytes: Span<UInt8>, for encoding: TextEncoding) -> Int {
    guard let found = mark(bytes), found == encoding || (found == .utf8 && encoding == .mojibake) else { return 0 }
    return found == .utf8 ? 3 : 2
  }

  /// UTF-16 told by its zero bytes: Vietnamese has them at nine of ten places of one parity and nowhere on the other.
  static func unmarkedUTF16(_ bytes: Span<UInt8>) -> TextEncoding? {
    let pairs = min(bytes.count, 1 << 16) / 2
    guard pairs >= 2, bytes.count % 2 == 0 else { return nil }
    var (even, odd) = (0, 0)
    for pair in 0..<pairs {
      if bytes[pair * 2] == 0 { even += 1 }
      if bytes[pair * 2 + 1] == 0 { odd += 1 }
    }
    if odd * 2 >= pairs, even * 20 <= pairs { return .utf16LittleEndian }
    if even * 2 >= pairs, odd * 20 <= pairs { return .utf16BigEndian }
    return nil
  }

  /// The text of valid UTF-8.
  static func validUTF8(_ bytes: Span<UInt8>) -> String? {
    guard let span = try? UTF8Span(validating: bytes) else { return nil }
    return String(copying: span)
  }

  /// The text of bytes taken for UTF-8, with U+FFFD for what is none.
  static func utf8(_ bytes: Span<UInt8>) -> (text: String, isValid: Bool) {
    if let text = validUTF8(bytes) { return (text, true) }
    return (bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }, false)
  }

  /// Whether bytes are UTF-8 but for a few: ten good characters of several bytes for each bad byte.
  static func isDamagedUTF8(_ bytes: Span<UInt8>) -> Bool {
    var (good, bad) = (0, 0)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let length = byte < 0x80 ? 1 : byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0
      if length == 1 {
        index += 1
        continue
      }
      var isGood = length > 0 && index + length <= bytes.count
      if isGood {
        for place in (index + 1)..<(index + length) where bytes[place] & 0xC0 != 0x80 { isGood = false }
      }
      if isGood { good += 1 } else { bad += 1 }
      index += isGood ? length : 1
    }
    return good >= 4 && good >= bad * 10
  }

  /// The text of UTF-16 code units; an odd byte at the end is invalid.
  static func utf16(_ bytes: Span<UInt8>, isBigEndian: Bool) -> (text: String, isValid: Bool) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    var index = 0
    while index + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    let isWhole = index == bytes.count
    if !isWhole { units.append(0xFFFD) }
    if let text = String(validating: units, as: UTF16.self) { return (text, isWhole) }
    return (String(decoding: units, as: UTF16.self), false)
  }
}
