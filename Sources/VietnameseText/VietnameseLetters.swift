/// The 144 Vietnamese vowels as a grid: 12 vowels, 6 tones, 2 cases.
///
/// A letter's number is `vowel * 6 + tone`, plus 128 for a capital. Vowels in order `a ă â e ê i o ô ơ u ư y`; tones in order
/// none, huyền, hỏi, ngã, sắc, nặng.
enum VietnameseLetters {
  /// No letter of the grid.
  static let none: UInt8 = 0xFF
  /// Set in a capital's number.
  static let capitalBit: UInt8 = 0x80

  static let lower: [Unicode.Scalar] = Array(
    "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ".unicodeScalars)
  static let upper: [Unicode.Scalar] = Array(
    "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ".unicodeScalars)

  /// Tone by combining mark, 0 for any other scalar.
  static func tone(ofMark mark: UInt32) -> UInt8 {
    switch mark {
    case 0x300: 1
    case 0x309: 2
    case 0x303: 3
    case 0x301: 4
    case 0x323: 5
    default: 0
    }
  }

  /// The combining mark of each tone; the first is a placeholder.
  static let toneMarks: [UInt32] = [0, 0x300, 0x309, 0x303, 0x301, 0x323]

  private static let lowTable: [UInt8] = table(from: 0, count: 0x1C0)
  private static let highTable: [UInt8] = table(from: 0x1EA0, count: 0x60)

  private static func table(from first: UInt32, count: Int) -> [UInt8] {
    var table = [UInt8](repeating: none, count: count)
    for (number, scalar) in lower.enumerated() where scalar.value >= first && scalar.value < first + UInt32(count) {
      table[Int(scalar.value - first)] = UInt8(number)
    }
    for (number, scalar) in upper.enumerated() where scalar.value >= first && scalar.value < first + UInt32(count) {
      table[Int(scalar.value - first)] = UInt8(number) | capitalBit
    }
    return table
  }

  /// The number of a precomposed vowel, or ``none``.
  static func number(of scalar: UInt32) -> UInt8 {
    if scalar < 0x1C0 { return lowTable[Int(scalar)] }
    if scalar >= 0x1EA0, scalar < 0x1F00 { return highTable[Int(scalar - 0x1EA0)] }
    return none
  }

  /// The vowel with a number, which must be one that ``number(of:)`` gives.
  static func scalar(_ number: UInt8) -> Unicode.Scalar {
    let index = Int(number & ~capitalBit)
    guard index < lower.count else { return "\u{FFFD}" }
    return number & capitalBit == 0 ? lower[index] : upper[index]
  }

  /// The letter with one more mark on it, or `nil` where Vietnamese has no such letter.
  ///
  /// Takes the marks in any order: ấ is a, circumflex, acute and also a, acute, circumflex.
  static func adding(mark: UInt32, to number: UInt8) -> UInt8? {
    let capital = number & capitalBit
    let index = number & ~capitalBit
    let vowel = index / 6
    let tone = index % 6
    let addedTone = Self.tone(ofMark: mark)
    if addedTone != 0 { return tone == 0 ? (vowel * 6 + addedTone) | capital : nil }
    let quality: UInt8
    switch (mark, vowel) {
    case (0x306, 0): quality = 1  // ă
    case (0x302, 0): quality = 2  // â
    case (0x302, 3): quality = 4  // ê
    case (0x302, 6): quality = 7  // ô
    case (0x31B, 6): quality = 8  // ơ
    case (0x31B, 9): quality = 10  // ư
    default: return nil
    }
    return (quality * 6 + tone) | capital
  }
}
