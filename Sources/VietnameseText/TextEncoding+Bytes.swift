extension TextEncoding {
  /// The bytes of a text in this encoding, without a byte-order mark; `nil` where a letter has none.
  ///
  /// ```swift
  /// TextEncoding.vni.encode("Nguyễn")       // 4E 67 75 79 65 E3 6E
  /// TextEncoding.windows1252.encode("ạ")    // nil
  /// ```
  ///
  /// TCVN3 has no toned capitals: they are written as the small letters that its capital fonts draw large. windows-1258 writes a tone
  /// behind its vowel always, though it has À and 15 others in one byte. ``mojibake`` gives UTF-8 read as windows-1252 and saved again.
  public func encode(_ text: String) -> [UInt8]? {
    switch self {
    case .utf8: return Array(text.utf8)
    case .utf16LittleEndian:
      return text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    case .utf16BigEndian:
      return text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case .mojibake:
      var result = String.UnicodeScalarView()
      for byte in text.utf8 {
        let scalar = ByteTable.windows1252.scalars[Int(byte)]
        result.append(scalar == ByteTable.undefined ? Unicode.Scalar(byte) : scalar)
      }
      return Array(String(result).utf8)
    default: break
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.nfc.unicodeScalars {
      guard append(scalar, to: &bytes) else { return nil }
    }
    return bytes
  }

  private func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) -> Bool {
    let number = VietnameseLetters.number(of: scalar.value)
    switch self {
    case .windows1258 where number != VietnameseLetters.none && (number & ~VietnameseLetters.capitalBit) % 6 != 0:
      let index = number & ~VietnameseLetters.capitalBit
      let base = VietnameseLetters.scalar((index / 6 * 6) | number & VietnameseLetters.capitalBit)
      guard let vowel = ByteTable.windows1258.bytes[base],
        let mark = Unicode.Scalar(VietnameseLetters.toneMarks[Int(index % 6)]),
        let tone = ByteTable.windows1258.bytes[mark]
      else { return false }
      bytes += [vowel, tone]
    case .tcvn3:
      var byte = ByteTable.tcvn3.bytes[scalar]
      if byte == nil, number != VietnameseLetters.none {
        byte = ByteTable.tcvn3.bytes[VietnameseLetters.scalar(number & ~VietnameseLetters.capitalBit)]
      }
      guard let byte else { return false }
      bytes.append(byte)
    case .vni:
      if let letter = VNI.encoding[scalar] {
        bytes += letter
      } else if let byte = ByteTable.windows1252.bytes[scalar], byte < 0xC0 {
        bytes.append(byte)
      } else {
        return false
      }
    default:
      guard let byte = byteTable?.bytes[scalar] else { return false }
      bytes.append(byte)
    }
    return true
  }

  /// The table of an encoding of one byte a letter.
  var byteTable: ByteTable? {
    switch self {
    case .windows1258: .windows1258
    case .windows1252: .windows1252
    case .tcvn3: .tcvn3
    case .viscii: .viscii
    case .vps: .vps
    default: nil
    }
  }

  /// The scalars of bytes in a legacy encoding, capitals of TCVN3 settled, not yet NFC.
  func decodeLegacy(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    if self == .vni { return Self.decodeVNI(bytes) }
    guard let table = byteTable else { return [] }
    let letters = table.scalars
    var scalars = bytes.map { letters[Int($0)] }
    if self == .tcvn3 { TCVN3Capitals.settle(&scalars, of: bytes) }
    return scalars
  }

  private static func decodeVNI(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    let (singles, pairs) = (VNI.scalars, VNI.pairs)
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if index + 1 < bytes.count, bytes[index + 1] >= 0xC0 {
        let letter = pairs[Int(byte) * 64 + Int(bytes[index + 1] - 0xC0)]
        if letter != ByteTable.undefined {
          scalars.append(letter)
          index += 2
          continue
        }
      }
      scalars.append(singles[Int(byte)])
      index += 1
    }
    return scalars
  }

  /// The bytes that a text has in windows-1252 or 1258, where what those leave undefined stands for itself; `nil` where a scalar is outside.
  static func bytes(of text: String, in table: ByteTable) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(scalar.value))
      } else if let byte = table.bytes[scalar] {
        bytes.append(byte)
      } else if scalar.value < 0xA0 {
        bytes.append(UInt8(scalar.value))
      } else {
        return nil
      }
    }
    return bytes
  }
}
