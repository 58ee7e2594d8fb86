@_spi(_Unicode) import Swift

extension StringProtocol {
  /// The key under which Vietnamese words match: lower case, no diacritics, đ and ð as d, y as i, everything that is neither a
  /// letter nor a digit one space, none at the ends.
  ///
  /// ```swift
  /// "Thôn Nà Pài".foldedKey   // "thon na pai"
  /// "thuỷ lợi" and "Thủy  Lợi" and "thuy loi" → "thui loi"
  /// ```
  ///
  /// NFC and NFD give the same key, so do both places of a tone. Characters of no width (U+200B, U+FEFF, a soft hyphen) vanish;
  /// a no-break space is a space; `m²` is `m2`; full-width letters are plain. Letters of other scripts stay, in lower case.
  public var foldedKey: String {
    let fast: String?? = utf8.withContiguousStorageIfAvailable { Folding.fastKey($0) }
    if let key = fast ?? nil { return key }
    return Folding.generalKey(String(self))
  }
}

enum Folding {
  /// What a scalar becomes: a lower-case ASCII letter or digit, or one of the marks below.
  static let space: UInt8 = 0x20
  /// Passed over: combining marks and characters of no width.
  static let nothing: UInt8 = 0
  /// Not decided by the tables.
  static let other: UInt8 = 0xFF
  /// Two letters: `æ`, `œ`, `ß`, `þ`.
  static let pair: UInt8 = 0xFE

  /// U+0000 to U+01FF.
  static let low: [UInt8] = {
    var table = [UInt8](repeating: other, count: 0x200)
    for code in 0..<0x80 { table[code] = space }
    for code in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(code)] = code }
    for code in UInt8(ascii: "a")...UInt8(ascii: "z") {
      let folded = code == UInt8(ascii: "y") ? UInt8(ascii: "i") : code
      table[Int(code)] = folded
      table[Int(code) - 32] = folded
    }
    for code in 0x80..<0xC0 { table[code] = space }
    table[0xAA] = UInt8(ascii: "a")
    table[0xBA] = UInt8(ascii: "o")
    table[0xAD] = nothing
    table[0xB2] = UInt8(ascii: "2")
    table[0xB3] = UInt8(ascii: "3")
    table[0xB5] = other
    table[0xB9] = UInt8(ascii: "1")
    // One letter a scalar, from U+00C0; "." is not decided here, "+" is two letters, " " a space.
    let latin = """
      aaaaaa+ceeeeiiiidnooooo ouuuui++aaaaaa+ceeeeiiiidnooooo ouuuui+i\
      aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii++jjkk.llllllllllnnnnnn.nnoooooo++rrrrrrssssssssttttttuuuuuuuuuuuuwwiiizzzzzz.
      """
    for (offset, character) in latin.utf8.enumerated() where character != UInt8(ascii: ".") {
      table[0xC0 + offset] = character == UInt8(ascii: "+") ? pair : character
    }
    table[0x189] = UInt8(ascii: "d")  // Ɖ, which looks like Đ
    table[0x1A0] = UInt8(ascii: "o")
    table[0x1A1] = UInt8(ascii: "o")
    table[0x1AF] = UInt8(ascii: "u")
    table[0x1B0] = UInt8(ascii: "u")
    return table
  }()

  /// U+1EA0 to U+1EFF.
  static let high: [UInt8] = {
    var table = [UInt8](repeating: other, count: 0x60)
    for letters in [VietnameseLetters.lower, VietnameseLetters.upper] {
      for (number, scalar) in letters.enumerated() where scalar.value >= 0x1EA0 {
        table[Int(scalar.value) - 0x1EA0] = Array("aaaeeiooouui".utf8)[number / 6]
      }
    }
    return table
  }()

  static func pairLetters(_ scalar: UInt32) -> (UInt8, UInt8) {
    switch scalar {
    case 0xC6, 0xE6: (UInt8(ascii: "a"), UInt8(ascii: "e"))
    case 0xDE, 0xFE: (UInt8(ascii: "t"), UInt8(ascii: "h"))
    case 0xDF, 0x1E9E: (UInt8(ascii: "s"), UInt8(ascii: "s"))
    case 0x132, 0x133: (UInt8(ascii: "i"), UInt8(ascii: "j"))
    default: (UInt8(ascii: "o"), UInt8(ascii: "e"))
    }
  }

  /// What one scalar above ASCII becomes.
  static func folded(_ scalar: UInt32) -> UInt8 {
    if scalar < 0x200 { return low[Int(scalar)] }
    if scalar >= 0x300, scalar <= 0x36F { return nothing }
    if scalar >= 0x1EA0, scalar <= 0x1EFF { return high[Int(scalar) - 0x1EA0] }
    switch scalar {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFE00...0xFE0F: return nothing
    case 0x2000...0x206F, 0x20A0...0x20CF, 0x2190...0x21FF, 0x2200...0x22FF, 0x2500...0x27BF, 0x3000...0x3003:
      return space
    case 0x1E9E: return pair
    case 0xFF01...0xFF5E: return low[Int(scalar - 0xFEE0)]
    default: return other
    }
  }

  /// The key of a text that the tables cover; `nil` where a letter of another script needs the general way.
  static func fastKey(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var covered = true
    // No scalar here becomes longer than it was.
    let key = String(unsafeUninitializedCapacity: bytes.count) { output in
      var written = 0
      var pendingSpace = false
      var index = 0
      let count = bytes.count
      low.withUnsafeBufferPointer { low in
        while index < count {
          let byte = bytes[index]
          var folded: UInt8
          var scalar = UInt32(byte)
          if byte < 0x80 {
            folded = low[Int(byte)]
            index += 1
          } else if byte < 0xE0 {
            guard index + 1 < count else { break }
            scalar = UInt32(byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
            folded = scalar < 0x200 ? low[Int(scalar)] : Self.folded(scalar)
            index += 2
          } else if byte < 0xF0 {
            guard index + 2 < count else { break }
            scalar = UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
            folded = Self.folded(scalar)
            index += 3
          } else {
            folded = other
          }
          switch folded {
          case nothing: continue
          case space: pendingSpace = written > 0
          case other:
            covered = false
            return
          default:
            if pendingSpace {
              output[written] = space
              written += 1
              pendingSpace = false
            }
            if folded == pair {
              let letters = pairLetters(scalar)
              output[written] = letters.0
              written += 1
              folded = letters.1
            }
            output[written] = folded
            written += 1
          }
        }
      }
      return covered ? written : 0
    }
    return covered ? key : nil
  }

  /// The key of any text, by the properties of its scalars.
  static func generalKey(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    var pendingSpace = false
    func append(_ scalar: Unicode.Scalar) {
      if pendingSpace, !key.isEmpty { key.append(" ") }
      pendingSpace = false
      key.append(scalar)
    }
    for scalar in text._nfd {
      switch folded(scalar.value) {
      case nothing: continue
      case space: pendingSpace = true
      case pair:
        let letters = pairLetters(scalar.value)
        append(Unicode.Scalar(letters.0))
        append(Unicode.Scalar(letters.1))
      case other:
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: continue
        case .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
          append(scalar)
        default:
          guard properties.isAlphabetic else {
            pendingSpace = true
            continue
          }
          for lower in properties.lowercaseMapping.unicodeScalars { append(lower) }
        }
      case let byte: append(Unicode.Scalar(byte))
      }
    }
    return String(key)
  }
}
