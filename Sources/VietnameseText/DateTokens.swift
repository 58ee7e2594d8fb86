/// A text cut into numbers, folded words and marks, for dates.
struct DateTokens {
  enum Token: Equatable {
    /// A run of digits: its value and how many digits it has.
    case number(Int, digits: Int)
    /// A word as ``Swift/StringProtocol/foldedKey`` gives it ("quý" is `qui`, "ngày" `ngai`).
    case word(String)
    /// Anything else but spaces; all dashes are `-`.
    case mark(Unicode.Scalar)
  }

  /// Longer texts are prose of which only the start is read.
  static let maximumLength = 2000

  let tokens: [Token]

  /// Cuts a text; `nil` where it holds nothing a date could be made of.
  init?(_ text: String) {
    var tokens: [Token] = []
    var word = String.UnicodeScalarView()
    var number = 0
    var digits = 0
    func folded() -> String { String(word).foldedKey }
    func closeNumber() {
      if digits > 0 { tokens.append(.number(digits > 9 ? Int.max : number, digits: digits)) }
      (number, digits) = (0, 0)
    }
    func closeWord() {
      if !word.isEmpty { tokens.append(.word(folded())) }
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars.prefix(Self.maximumLength) {
      let value = scalar.value
      switch value {
      case 0x30...0x39, 0xFF10...0xFF19:
        closeWord()
        digits += 1
        if digits <= 9 { number = number * 10 + Int(value & 0x0F) }
      case 0x300...0x36F: word.append(scalar)
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: continue
      case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000:
        closeWord()
        closeNumber()
      default:
        closeNumber()
        if scalar.isASCII ? (value | 0x20) &- 0x61 < 26 : scalar.properties.isAlphabetic {
          word.append(scalar)
        } else {
          closeWord()
          switch value {
          case 0x2010...0x2015, 0x2212: tokens.append(.mark("-"))
          case 0xFF0F, 0x2044: tokens.append(.mark("/"))
          default: tokens.append(.mark(scalar))
          }
        }
      }
    }
    closeWord()
    closeNumber()
    guard !tokens.isEmpty else { return nil }
    self.tokens = tokens
  }
}
