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
      return NormalForm.composeVietnamese(text) ?? String(decoding: text._nfcCodeUnits, as: UTF8.self)
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

  /// Composes a text whose only combining marks are Vietnamese ones on Vietnamese vowels; otherwise `nil`.
  static func composeVietnamese(_ text: String) -> String? {
    var result = String.UnicodeScalarView()
    result.reserveCapacity(text.utf8.count)
    var pending = VietnameseLetters.none
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x300, scalar.value <= 0x36F {
        guard pending != VietnameseLetters.none,
          let combined = VietnameseLetters.adding(mark: scalar.value, to: pending)
        else { return nil }
        pending = combined
        continue
      }
      if pending != VietnameseLetters.none { result.append(VietnameseLetters.scalar(pending)) }
      pending = VietnameseLetters.number(of: scalar.value)
      if pending == VietnameseLetters.none { result.append(scalar) }
    }
    if pending != VietnameseLetters.none { result.append(VietnameseLetters.scalar(pending)) }
    return String(result)
  }
}
