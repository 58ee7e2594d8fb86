extension StringProtocol {
  /// The same text in Unicode normal form C.
  ///
  /// ```swift
  /// "Nguye\u{302}\u{303}n".nfc   // "Nguyễn", six scalars
  /// ```
  ///
  /// A text that is already NFC comes back after one pass over its bytes. Vietnamese marks compose from a table of this module and
  /// in any order (a tone typed before its circumflex too, where the standard would leave two marks); a text with any other
  /// combining mark goes through the standard library.
  public var nfc: String {
    let text = String(self)
    let state = text.utf8.withContiguousStorageIfAvailable { NormalForm.quickCheck($0) } ?? .unknown
    switch state {
    case .composed: return text
    case .vietnameseMarks:
      let composed: String?? = text.utf8.withContiguousStorageIfAvailable { NormalForm.composeVietnamese($0) }
      return (composed ?? nil) ?? String(decoding: text._nfcCodeUnits, as: UTF8.self)
    case .unknown: return String(decoding: text._nfcCodeUnits, as: UTF8.self)
    }
  }
}

enum NormalForm {
  enum State { case composed, vietnameseMarks, unknown }

  /// Tells composed text by its lead bytes alone. Errs only towards ``State/unknown``.
  static func quickCheck(_ bytes: UnsafeBufferPointer<UInt8>) -> State {
    var state = State.composed
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      guard index + 1 < count else { return .unknown }
      let next = bytes[index + 1]
      switch byte {
      case 0xC2...0xCB:  // U+0080 to U+02FF: all composed, none combines
        index += 2
      case 0xCC, 0xCD:
        // U+0300 to U+036F combine; U+0370 to U+037F are left to the general way.
        if byte == 0xCD && next >= 0xB0 { return .unknown }
        state = .vietnameseMarks
        index += 2
      case 0xCE...0xD1:  // Greek and Cyrillic letters up to U+047F; U+0387 alone decomposes
        if byte == 0xCE && next == 0x87 { return .unknown }
        index += 2
      case 0xE1 where next >= 0xB8 && next <= 0xBB:  // U+1E00 to U+1EFF
        index += 3
      case 0xE2 where next >= 0x80 && next <= 0x82:  // punctuation, digits above and below, currency
        if next == 0x80, index + 2 < count, bytes[index + 2] <= 0x81 { return .unknown }
        index += 3
      case 0xE2 where next == 0x89 || next == 0x96 || next == 0x97 || next == 0x98:  // ≤ ≥ ■ □ ○ ●
        index += 3
      default: return .unknown
      }
    }
    return state
  }

  /// Composes valid UTF-8 whose only combining marks are Vietnamese ones on Vietnamese vowels; otherwise `nil`.
  static func composeVietnamese(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var isComposed = true
    // A letter never takes more bytes than its base and its mark.
    let text = String(unsafeUninitializedCapacity: bytes.count) { output in
      var written = 0
      // The scalar that was written last, and where.
      var last: UInt32 = 0
      var lastStart = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte == 0xCC || byte == 0xCD, index + 1 < bytes.count {
          let mark = UInt32(byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
          let base = VietnameseLetters.number(of: last)
          guard base != VietnameseLetters.none, let letter = VietnameseLetters.adding(mark: mark, to: base) else {
            isComposed = false
            return 0
          }
          last = VietnameseLetters.scalar(letter).value
          written = lastStart + UTF8Bytes.write(last, to: output, at: lastStart)
          index += 2
          continue
        }
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        guard index + length <= bytes.count else {
          isComposed = false
          return 0
        }
        lastStart = written
        last = UInt32(length == 1 ? byte : byte & (0x7F >> UInt8(length)))
        output[written] = byte
        for place in 1..<max(length, 1) {
          last = last << 6 | UInt32(bytes[index + place] & 0x3F)
          output[written + place] = bytes[index + place]
        }
        written += length
        index += length
      }
      return written
    }
    return isComposed ? text : nil
  }
}
