import FoundationEssentials

/// Reads the grammar of ``FigureText`` without deciding what a lone dot means.
struct FigureParser {
  /// One number, or two with a slash between them, and what stood with it.
  struct Amount {
    var isNegative = false
    var first: Numeral
    var second: Numeral?
    var isPercent = false
    var unit: String?
  }

  /// A text that fits the grammar.
  struct Parsed {
    var amounts: [Amount] = []
    var statusWords: String?
    var hasLetterForDigit = false
    var hasInvisibleCharacters = false

    var numerals: [Numeral] { amounts.flatMap { amount in [amount.first] + (amount.second.map { [$0] } ?? []) } }
  }

  /// A text longer than this is prose.
  static let maximumLength = 200

  private var scalars: [Unicode.Scalar] = []
  private var position = 0
  private var parsed = Parsed()

  static func parse(_ text: String) -> Parsed? {
    guard text.utf8.count <= maximumLength * 3 else { return nil }
    let plain = Array(text.utf8)
    if !plain.isEmpty, plain.count <= 18, plain.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let numeral = Numeral(plain) {
      return Parsed(amounts: [Amount(first: numeral)])
    }
    // Most cells without a digit are words.
    guard plain.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) || plain.contains(0xEF) else { return nil }
    var parser = FigureParser(text)
    return parser.run() ? parser.parsed : nil
  }

  private init(_ text: String) {
    for scalar in text.nfc.unicodeScalars {
      switch scalar.value {
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF:
        parsed.hasInvisibleCharacters = true
      case 0xA0, 0x2007, 0x202F:
        parsed.hasInvisibleCharacters = true
        scalars.append("\u{A0}")
      case 0x09, 0x0A, 0x0D, 0x2000...0x200A, 0x3000: scalars.append(" ")
      case 0x2010...0x2015, 0x2212: scalars.append("-")
      case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: scalars.append(scalar)
      }
    }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    // A sentence's end is no part of its figure; after a digit it would be a lost decimal.
    if let last = scalars.last, last == "." || last == ";" || last == ",", scalars.count > 1,
      !isDigit(scalars[scalars.count - 2])
    {
      scalars.removeLast()
    }
  }

  // MARK: The grammar

  private mutating func run() -> Bool {
    guard scalars.count <= Self.maximumLength else { return false }
    skipSpaces()
    if peek == "'" { position += 1 }
    if let peek, isLetter(peek), !startsNumber {
      guard takeStatus() else { return false }
      skipSpaces()
      if let peek = self.peek, ":-,;=".unicodeScalars.contains(peek) { position += 1 }
      // "Đạt -5%": a minus or a dash? Neither is taken.
      if position > 0, scalars[position - 1] == "-", let peek = self.peek, isDigit(peek) { return false }
      skipSpaces()
      if peek == "-" { return false }
    }
    if peek == "(", parsed.statusWords == nil { return takeBracketedAlone() }
    if peek == "(" {
      guard takeBracketed() else { return false }
    } else {
      guard takeAmount() else { return false }
    }
    skipSpaces()
    while let next = peek {
      if next == "(" {
        guard takeBracketed() else { return false }
      } else if "=,;:-≈~".unicodeScalars.contains(next) {
        position += 1
        skipSpaces()
        guard let peek else { return false }
        if isLetter(peek), !startsNumber {
          guard takeStatus() else { return false }
        } else {
          guard takeAmount() else { return false }
        }
      } else if startsNumber, lastWasLink {
        guard takeAmount() else { return false }
      } else {
        return false
      }
      lastWasLink = false
      skipSpaces()
    }
    return isSensible
  }

  /// Set when the words before the position link two amounts: "82/86 hộ đạt 95,3%".
  private var lastWasLink = false

  /// One amount, or a fraction with its percent.
  private var isSensible: Bool {
    let amounts = parsed.amounts
    switch amounts.count {
    case 1: return !looksLikeMonth(amounts[0])
    case 2:
      return (amounts[0].second != nil && amounts[1].isPercent) || (amounts[0].isPercent && amounts[1].second != nil)
    default: return false
    }
  }

  /// `9/2023` is a month.
  private func looksLikeMonth(_ amount: Amount) -> Bool {
    guard let second = amount.second, amount.unit == nil, second.fraction.isEmpty, amount.first.fraction.isEmpty,
      second.whole.count == 4, second.whole.starts(with: [0x31, 0x39]) || second.whole.starts(with: [0x32, 0x30]),
      let month = amount.first.value(mark: .comma)
    else { return false }
    return month >= 1 && month <= 12
  }

  /// `(5)`: a negative figure. `(82/86)` is a fraction. Anything else in brackets alone is refused.
  private mutating func takeBracketedAlone() -> Bool {
    position += 1
    skipSpaces()
    guard peek != "-", peek != "+", takeAmount(), !parsed.amounts[0].isPercent else { return false }
    skipSpaces()
    guard peek == ")" else { return false }
    position += 1
    skipSpaces()
    if parsed.amounts[0].second == nil {
      guard parsed.amounts[0].unit == nil, parsed.statusWords == nil else { return false }
      parsed.amounts[0].isNegative = true
    }
    return peek == nil && isSensible
  }

  /// A figure or a status in brackets after something else.
  private mutating func takeBracketed() -> Bool {
    position += 1
    skipSpaces()
    guard let peek else { return false }
    if isLetter(peek), !startsNumber {
      guard takeStatus() else { return false }
    } else {
      guard takeAmount() else { return false }
    }
    skipSpaces()
    guard self.peek == ")" else { return false }
    position += 1
    return true
  }

  private mutating func takeAmount() -> Bool {
    var isNegative = false
    if peek == "-" || peek == "+" {
      isNegative = peek == "-"
      position += 1
      guard let peek, isDigit(peek) || startsNumber else { return false }
    }
    guard parsed.amounts.count < 2, let first = takeNumeral() else { return false }
    var amount = Amount(isNegative: isNegative, first: first)
    var attached = position
    skipSpaces()
    if peek == "%" {
      amount.isPercent = true
      position += 1
      attached = position
      skipSpaces()
    } else if peek == "/" {
      guard !isNegative, let second = takeDenominator() else { return false }
      amount.second = second
      attached = position
      skipSpaces()
    }
    if let peek, isLetter(peek) {
      guard takeUnit(into: &amount, isAttached: attached == position) else { return false }
      skipSpaces()
      if self.peek == "/", amount.second == nil, !amount.isPercent {
        // "3,7 km/4 km"
        guard !isNegative, let second = takeDenominator() else { return false }
        let unit = amount.unit
        amount.second = second
        attached = position
        skipSpaces()
        if let peek = self.peek, isLetter(peek) {
          guard takeUnit(into: &amount, isAttached: attached == position),
            amount.unit?.foldedKey == unit?.foldedKey
          else { return false }
        }
      }
    }
    parsed.amounts.append(amount)
    return true
  }

  private mutating func takeDenominator() -> Numeral? {
    position += 1
    skipSpaces()
    guard startsNumber, let second = takeNumeral() else { return nil }
    let end = position
    skipSpaces()
    if peek == "/" { return nil }
    position = end
    return second
  }

  // MARK: Numbers

  /// Digits, separators and letters that look like digits; at least one digit.
  private func numberEnd() -> (end: Int, hasLetters: Bool)? {
    var end = position
    var (digits, letters) = (0, 0)
    scan: while end < scalars.count {
      switch scalars[end] {
      case "0"..."9": digits += 1
      case ".", ",": break
      case "O", "o", "l", "I": letters += 1
      case "\u{A0}":
        // A hard space groups only between a digit and exactly three more.
        guard end > position, isDigit(scalars[end - 1]), end + 3 < scalars.count,
          scalars[(end + 1)...(end + 3)].allSatisfy(isDigit), end + 4 >= scalars.count || !isDigit(scalars[end + 4])
        else { break scan }
      default: break scan
      }
      end += 1
    }
    // "5lít", "5 l": letters at the end belong to what follows, or are a litre.
    while end > position, let last = Optional(scalars[end - 1]), isLetter(last),
      (end < scalars.count && isLetter(scalars[end])) || (last == "l" && !isFollowedByFigure(end))
    {
      end -= 1
      letters -= 1
    }
    return digits > 0 && end > position ? (end, letters > 0) : nil
  }

  private func isFollowedByFigure(_ index: Int) -> Bool {
    var index = index
    while index < scalars.count, isSpace(scalars[index]) { index += 1 }
    guard index < scalars.count else { return false }
    if scalars[index] == "%" || isDigit(scalars[index]) { return true }
    guard scalars[index] == "/" else { return false }
    index += 1
    while index < scalars.count, isSpace(scalars[index]) { index += 1 }
    return index < scalars.count && isDigit(scalars[index])
  }

  private var startsNumber: Bool {
    guard let peek, isDigit(peek) || "OolI".unicodeScalars.contains(peek), let (end, _) = numberEnd() else {
      return false
    }
    return scalars[position..<end].contains(where: isDigit)
  }

  private mutating func takeNumeral() -> Numeral? {
    guard startsNumber, let (end, hasLetters) = numberEnd() else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end - position)
    var stop = end
    // "82/86, 95,3%": a separator before a space belongs to the sentence.
    if stop < scalars.count, scalars[stop - 1] == ",", isSpace(scalars[stop]) { stop -= 1 }
    for scalar in scalars[position..<stop] {
      switch scalar {
      case "O", "o": bytes.append(UInt8(ascii: "0"))
      case "l", "I": bytes.append(UInt8(ascii: "1"))
      case "\u{A0}": bytes.append(UInt8(ascii: "_"))
      default: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      }
    }
    guard let numeral = Numeral(bytes) else { return nil }
    if hasLetters { parsed.hasLetterForDigit = true }
    position = stop
    return numeral
  }

  // MARK: Words

  /// The unit after a number, and a status or a link after the unit.
  private mutating func takeUnit(into amount: inout Amount, isAttached: Bool) -> Bool {
    let start = position
    var end = position
    scan: while end < scalars.count {
      let scalar = scalars[end]
      if isLetter(scalar) || isSpace(scalar) || scalar == "." || scalar == "²" || scalar == "³" {
        end += 1
      } else if scalar == "2" || scalar == "3", isMetre(before: end),
        end + 1 == scalars.count || !isLetterOrDigit(scalars[end + 1])
      {
        end += 1
      } else if scalar == "/", end + 1 < scalars.count, isLetter(scalars[end + 1]) {
        end += 1
      } else {
        break scan
      }
    }
    var words = String(String.UnicodeScalarView(scalars[start..<end])).split { $0 == " " || $0 == "\u{A0}" }.map(
      String.init)
    position = end
    let hasMore = end < scalars.count
    for index in words.indices {
      let tail = Array(words[index...])
      if hasMore, isDigit(scalars[end]), FigureWords.isLink(tail) {
        words.removeSubrange(index...)
        lastWasLink = true
        break
      }
      if FigureWords.isStatus(tail, afterPercent: amount.isPercent) {
        guard parsed.statusWords == nil else { return false }
        // A status may go on with a comma ("Đạt, cần duy trì"): take it whole.
        position = start
        for word in words[..<index] { position += word.unicodeScalars.count; skipSpaces() }
        words.removeSubrange(index...)
        guard takeStatus() else { return false }
        break
      }
    }
    guard !words.isEmpty else { return !isAttached || amount.isPercent || parsed.statusWords != nil }
    guard FigureWords.isUnit(words, isAttached: isAttached, afterPercent: amount.isPercent) else { return false }
    amount.unit = words.joined(separator: " ")
    return true
  }

  private func isMetre(before index: Int) -> Bool {
    guard index > position, scalars[index - 1] == "m" || scalars[index - 1] == "M" else { return false }
    guard index > position + 1, isLetter(scalars[index - 2]) else { return true }
    return "kcdhKCDH".unicodeScalars.contains(scalars[index - 2])
  }

  /// Words of a status up to a bracket, a digit or the end.
  private mutating func takeStatus() -> Bool {
    guard parsed.statusWords == nil else { return false }
    var end = position
    while end < scalars.count, !isDigit(scalars[end]), scalars[end] != "(", scalars[end] != ")" { end += 1 }
    let next = end
    while end > position, isSpace(scalars[end - 1]) || ":-,;=".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    let text = String(String.UnicodeScalarView(scalars[position..<end]))
    let words = text.split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
    guard FigureWords.isStatus(words, afterPercent: true) else { return false }
    parsed.statusWords = words.joined(separator: " ")
    position = next > end && scalars[next - 1] == "-" && next < scalars.count ? next - 1 : next
    return true
  }

  // MARK: Scalars

  private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
  private mutating func skipSpaces() {
    while position < scalars.count, isSpace(scalars[position]) { position += 1 }
  }
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{A0}" }
private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }
private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII ? (scalar.value | 0x20) &- 0x61 < 26 : scalar == "₫" || scalar.properties.isAlphabetic
}
private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool { isDigit(scalar) || isLetter(scalar) }

extension FigureParser.Parsed {
  /// The figure, with `mark` for what could be read both ways.
  func figure(mark: DecimalMark) -> FigureText? {
    var proven: DecimalMark?
    var isContradictory = false
    for case .proves(let found) in numerals.map(\.evidence) {
      if let proven, proven != found { isContradictory = true }
      proven = found
    }
    let chosen = isContradictory ? mark : proven ?? mark
    var figure = FigureText()
    figure.isAmbiguous = (proven == nil || isContradictory) && numerals.contains(where: \.isAmbiguous)
    figure.hasLetterForDigit = hasLetterForDigit
    figure.hasInvisibleCharacters = hasInvisibleCharacters
    figure.statusWords = statusWords
    for amount in amounts {
      guard let first = amount.first.value(mark: chosen) else { return nil }
      if let second = amount.second {
        guard let divisor = second.value(mark: chosen) else { return nil }
        (figure.numerator, figure.denominator) = (first, divisor)
      } else {
        figure.value = amount.isNegative ? -first : first
        figure.isPercent = amount.isPercent
      }
      if let unit = amount.unit, figure.unit == nil || amount.second != nil { figure.unit = unit }
    }
    return figure
  }
}
