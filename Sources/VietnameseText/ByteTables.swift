/// What each byte of the legacy encodings stands for.
///
/// The tables are TCVN 5712:1993 as fonts draw it (TCVN3, "ABC"), VISCII (RFC 1456), VPS, and Microsoft's code pages 1252 and 1258.
/// Bytes that TCVN3, VNI, VISCII and VPS give no Vietnamese letter are read as windows-1252: documents have its quotes and dashes there.
struct ByteTable: Sendable {
  /// Stands for a byte without meaning.
  static let undefined: Unicode.Scalar = "\u{FFFD}"

  /// The scalar of each byte.
  let scalars: [Unicode.Scalar]
  /// The byte of each scalar, Vietnamese letters first.
  let bytes: [Unicode.Scalar: UInt8]

  /// A table that overlays runs of letters, each from its first byte on.
  private init(over base: [Unicode.Scalar], _ runs: [(first: Int, letters: String)]) {
    var scalars = base
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for (first, letters) in runs {
      for (offset, scalar) in letters.unicodeScalars.enumerated() where first + offset < 256 {
        scalars[first + offset] = scalar
        if scalar != Self.undefined { bytes[scalar] = UInt8(first + offset) }
      }
    }
    for (byte, scalar) in scalars.enumerated() where scalar != Self.undefined && bytes[scalar] == nil {
      bytes[scalar] = UInt8(byte)
    }
    self.scalars = scalars
    self.bytes = bytes
  }

  private static let latin1: [Unicode.Scalar] = (0..<256).map { Unicode.Scalar(UInt8($0)) }

  /// Windows-1252; 81, 8D, 8F, 90 and 9D are undefined.
  static let windows1252 = ByteTable(
    over: latin1,
    [(0x80, "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ")])

  /// Windows-1258: tone marks are combining characters behind their vowel.
  static let windows1258 = ByteTable(
    over: windows1252.scalars,
    [
      (0x8A, "\u{FFFD}"), (0x8E, "\u{FFFD}"), (0x9A, "\u{FFFD}"), (0x9E, "\u{FFFD}"), (0xC3, "Ă"), (0xCC, "\u{300}"),
      (0xD0, "Đ"), (0xD2, "\u{309}"), (0xD5, "Ơ"), (0xDD, "Ư\u{303}"), (0xE3, "ă"), (0xEC, "\u{301}"), (0xF0, "đ"),
      (0xF2, "\u{323}"), (0xF5, "ơ"), (0xFD, "ư₫"),
    ])

  /// TCVN3: 67 lower-case letters and seven capitals.
  static let tcvn3 = ByteTable(
    over: windows1252.scalars,
    [
      (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"),
      (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
    ])

  /// VISCII: six capitals stand on control codes.
  static let viscii = ByteTable(
    over: windows1252.scalars,
    [
      (0x02, "Ẳ"), (0x05, "ẴẪ"), (0x14, "Ỷ"), (0x19, "Ỹ"), (0x1E, "Ỵ"),
      (0x80, "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"), (0xA0, "ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"),
      (0xC0, "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"), (0xE0, "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"),
    ])

  /// VPS: fifteen capitals stand on control codes.
  static let vps = ByteTable(
    over: windows1252.scalars,
    [
      (0x02, "ẠẬẶẸỆ"), (0x10, "ỊỌỘỢỤỰ"), (0x19, "Ỵ"), (0x1C, "ẪỮ"), (0x80, "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ"),
      (0x93, "ỀỂỄỐỒỔỖýỷỵỚỜỞ"),
      (0xA1, "ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ"), (0xE0, "àáâãảạă"), (0xE8, "èéêẽìí"),
      (0xEF, "ĩẴĐòóôõ"), (0xF7, "Ơụùúủ"), (0xFD, "ỶẼỳ"),
    ])
}

/// VNI-Windows: a vowel and a byte for its marks, or one byte for i, ơ, ư, y nặng and đ.
enum VNI {
  /// Letters of one byte.
  static let singles: [UInt8: Unicode.Scalar] = [
    0xC6: "Ỉ", 0xCC: "Ì", 0xCD: "Í", 0xCE: "Ỵ", 0xD1: "Đ", 0xD2: "Ị", 0xD3: "Ĩ", 0xD4: "Ơ", 0xD6: "Ư",
    0xE6: "ỉ", 0xEC: "ì", 0xED: "í", 0xEE: "ỵ", 0xF1: "đ", 0xF2: "ị", 0xF3: "ĩ", 0xF4: "ơ", 0xF6: "ư",
  ]

  /// The marks of each second byte, in lower case; a capital's byte is 20 (hexadecimal) less.
  static let marks: [(byte: UInt8, quality: UInt32, tone: UInt8)] = [
    (0xE0, 0x302, 1), (0xE1, 0x302, 4), (0xE2, 0x302, 0), (0xE3, 0x302, 3), (0xE4, 0x302, 5), (0xE5, 0x302, 2),
    (0xE8, 0x306, 1), (0xE9, 0x306, 4), (0xEA, 0x306, 0), (0xEB, 0x306, 5), (0xFA, 0x306, 2), (0xFC, 0x306, 3),
    (0xEF, 0, 5), (0xF5, 0, 3), (0xF8, 0, 1), (0xF9, 0, 4), (0xFB, 0, 2),
  ]

  /// The letter of a vowel's byte and a byte of marks; `nil` where they make none.
  ///
  /// The marks of either case go with either vowel: texts typed with Caps Lock mix them.
  static func pair(_ first: UInt8, _ second: UInt8) -> Unicode.Scalar? {
    let base: Unicode.Scalar? = first < 0x80 ? Unicode.Scalar(first) : singles[first]
    guard second >= 0xC0, let base, let mark = marks.first(where: { $0.byte == second | 0x20 }) else { return nil }
    let start = VietnameseLetters.number(of: base.value)
    guard start != VietnameseLetters.none, start & ~VietnameseLetters.capitalBit < 72 else { return nil }
    var letter: UInt8? = start
    if mark.quality != 0 { letter = letter.flatMap { VietnameseLetters.adding(mark: mark.quality, to: $0) } }
    if mark.tone != 0 {
      letter = letter.flatMap { VietnameseLetters.adding(mark: VietnameseLetters.toneMarks[Int(mark.tone)], to: $0) }
    }
    // í, ị and ỵ have bytes of their own.
    guard let letter, letter != start,
      ![5, 11].contains((start & ~VietnameseLetters.capitalBit) / 6) || isYWithTone(start, mark.tone)
    else { return nil }
    return VietnameseLetters.scalar(letter)
  }

  private static func isYWithTone(_ start: UInt8, _ tone: UInt8) -> Bool {
    (start & ~VietnameseLetters.capitalBit) / 6 == 11 && tone != 5
  }

  /// What each byte stands for where it is no mark.
  static let scalars: [Unicode.Scalar] = ByteTable.windows1252.scalars.enumerated().map { byte, scalar in
    singles[UInt8(byte)] ?? scalar
  }

  /// What ``pair(_:_:)`` gives, by `first * 64 + second - 0xC0`; ``ByteTable/undefined`` where there is none.
  static let pairs: [Unicode.Scalar] = (0..<256 * 64).map { place in
    let (first, second) = (UInt8(place / 64), UInt8(place % 64 + 0xC0))
    let base: Unicode.Scalar? = first < 0x80 ? Unicode.Scalar(first) : singles[first]
    let isVowel = base.map { VietnameseLetters.number(of: $0.value) != VietnameseLetters.none } == true
    return isVowel ? pair(first, second) ?? ByteTable.undefined : ByteTable.undefined
  }

  /// One or two bytes for each letter.
  static let encoding: [Unicode.Scalar: [UInt8]] = {
    var table: [Unicode.Scalar: [UInt8]] = [:]
    let bases = Array("AEOUYaeouy".utf8) + [0xD4, 0xD6, 0xF4, 0xF6]
    for base in bases {
      let isCapital = base < 0x60 || base == 0xD4 || base == 0xD6
      for mark in marks {
        let second = isCapital ? mark.byte - 0x20 : mark.byte
        if let letter = pair(base, second) { table[letter] = [base, second] }
      }
    }
    for (byte, letter) in singles { table[letter] = [byte] }
    return table
  }()
}
