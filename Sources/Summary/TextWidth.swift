/// How wide and high a text stands in Times New Roman: row heights are set from it, because automatic heights cut
/// Vietnamese text in more than one program.
///
/// Widths are advances in thousandths of the size. A little room is added: where the font is missing, its stand-in is wider.
enum TextWidth {
  private static let regular: [Int] = [
    250, 333, 408, 500, 500, 833, 777, 180, 333, 333, 500, 563, 250, 333, 250, 277, 500, 500, 500, 500, 500, 500, 500,
    500,
    500, 500, 277, 277, 563, 563, 563, 443, 920, 722, 666, 666, 722, 610, 556, 722, 722, 333, 389, 722, 610, 889, 722,
    722,
    556, 722, 666, 556, 610, 722, 722, 943, 722, 722, 610, 333, 277, 333, 469, 500, 333, 443, 500, 443, 500, 443, 333,
    500,
    500, 277, 277, 500, 277, 777, 500, 500, 500, 500, 333, 389, 277, 500, 500, 722, 500, 500, 443, 479, 200, 479, 541,
  ]
  private static let bold: [Int] = [
    250, 333, 555, 500, 500, 1000, 833, 277, 333, 333, 500, 569, 250, 333, 250, 277, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 333, 333, 569, 569, 569, 500, 930, 722, 666, 722, 722, 666, 610, 777, 777, 389, 500, 777, 666, 943,
    722,
    777, 610, 777, 722, 556, 666, 722, 722, 1000, 722, 722, 666, 333, 277, 333, 581, 500, 333, 500, 556, 443, 556, 443,
    333,
    500, 556, 277, 333, 556, 277, 833, 556, 500, 556, 556, 443, 389, 333, 556, 500, 722, 500, 500, 443, 394, 220, 394,
    520,
  ]
  /// Base letters of U+1EA0 … U+1EF9, capital and small in turn.
  private static let bases = Array(
    "AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy".utf8)
  /// Where the horn makes the letter wider.
  private static let horn = 90
  /// Room for a stand-in font: where one has no letters with two marks, those of a third font come wider still.
  private static let slack = 1.18

  /// The width of one line in points.
  static func points(_ text: some StringProtocol, size: Int, isBold: Bool) -> Double {
    var sum = 0
    for scalar in text.unicodeScalars { sum += advance(scalar, isBold: isBold) }
    return Double(sum) * Double(size) / 1_000 * slack
  }

  /// How many lines a text takes in a width of points, broken between words; a word too wide is broken inside.
  static func lines(_ text: String, width: Double, size: Int, isBold: Bool) -> Int {
    guard width > 1 else { return 1 }
    let room = width * 1_000 / (Double(size) * slack)
    let space = Double(advance(" ", isBold: isBold))
    var (lines, used, word) = (1, 0.0, 0.0)
    func endWord() {
      guard word > 0 else { return }
      if used > 0, used + space + word > room {
        lines += 1
        used = 0
      }
      while word > room {
        lines += 1
        word -= room
      }
      used += (used > 0 ? space : 0) + word
      word = 0
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ": endWord()
      case "\n":
        endWord()
        lines += 1
        used = 0
      default: word += Double(advance(scalar, isBold: isBold))
      }
    }
    endWord()
    return lines
  }

  /// The height of that many lines in points.
  static func height(lines: Int, size: Int) -> Double { Double(lines) * Double(size) * 1.22 + 4 }

  /// The width in points that a column of so many characters leaves to its text.
  static func room(ofColumns characters: some Sequence<Double>) -> Double {
    characters.reduce(0) { $0 + (($1 * 7).rounded() + 5) * 0.75 } - 5
  }

  private static func advance(_ scalar: Unicode.Scalar, isBold: Bool) -> Int {
    let table = isBold ? bold : regular
    func ascii(_ value: Int) -> Int { value >= 32 && value < 127 ? table[value - 32] : 500 }
    switch scalar.value {
    case 0x20..<0x7F: return ascii(Int(scalar.value))
    case 0x1EA0...0x1EF9:
      let position = Int(scalar.value) - 0x1EA0
      let base = position < bases.count ? Int(bases[position]) : 0x61
      let hasHorn = (0x1EDA...0x1EE3).contains(scalar.value) || (0x1EE8...0x1EF1).contains(scalar.value)
      return ascii(base) + (hasHorn ? horn : 0)
    case 0xC0...0xC5, 0x102, 0x110, 0xD0: return ascii(0x41)
    case 0xE0...0xE5, 0x103: return ascii(0x61)
    case 0xC8...0xCB: return ascii(0x45)
    case 0xE8...0xEB: return ascii(0x65)
    case 0xCC...0xCF, 0x128: return ascii(0x49)
    case 0xEC...0xEF, 0x129: return ascii(0x69)
    case 0xD2...0xD6: return ascii(0x4F)
    case 0xF2...0xF6, 0x111: return ascii(0x6F)
    case 0xD9...0xDC, 0x168: return ascii(0x55)
    case 0xF9...0xFC, 0x169: return ascii(0x75)
    case 0xDD: return ascii(0x59)
    case 0xFD: return ascii(0x79)
    case 0x1A0, 0x1AF: return ascii(0x4F) + horn
    case 0x1A1, 0x1B0: return ascii(0x6F) + horn
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    case 0x2013, 0x2018...0x201F: return 500
    case 0x1100...: return 1_000
    default: return 600
    }
  }
}
