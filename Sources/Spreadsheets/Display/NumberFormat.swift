/// A number format such as `#,##0.0` or `dd/mm/yyyy`, ready to show values the Vietnamese way.
///
/// ```swift
/// NumberFormat("0.0%").text(0.955)        // "95,5%"
/// NumberFormat("dd/mm/yyyy").text(45199)  // "30/09/2023"
/// ```
///
/// Conditions, colours, currencies, fractions and literal text are understood; years of eras are shown as those of our calendar.
/// Width is not simulated: nothing ever becomes `####`, and what only aligns is not shown.
struct NumberFormat: Sendable {
  /// What a number in this format is.
  enum Kind: Sendable {
    case number, date
    /// A time of day; from 1 on the serial number has its day, too, whether it is shown or not.
    case time
    /// Time in all, as `[h]:mm` shows it.
    case elapsed
  }

  struct Condition: Sendable {
    var comparison: String
    var bound: Double

    func holds(_ number: Double) -> Bool {
      switch comparison {
      case "<": number < bound
      case "<=": number <= bound
      case ">": number > bound
      case ">=": number >= bound
      case "=": number == bound
      default: number != bound
      }
    }
  }

  enum Token: Equatable, Sendable {
    case literal(String)
    /// `0`, `#` or `?`.
    case digit(UInt8)
    case point
    /// The stroke of a fraction.
    case slash
    case percent
    /// `E+` or, where false, `E-`.
    case exponent(showsPlus: Bool)
    case general
    /// `@`.
    case text
    /// A letter of `y m d h s` or `n` for minutes, and how often it stands.
    case date(UInt8, Int)
    /// `[h]`, `[n]`, `[s]`: time in all.
    case elapsed(UInt8, Int)
    /// `.000` behind seconds.
    case fraction(Int)
    /// `AM/PM` or `A/P`.
    case halfDay(short: Bool)
  }

  struct Section: Sendable {
    var tokens: [Token] = []
    var condition: Condition?
    var hasGrouping = false
    /// Thousands to divide by, from commas behind the last digit.
    var scale = 0
    var percents = 0
    var isFraction = false

    var kind: Kind {
      var result = Kind.number
      for token in tokens {
        switch token {
        case .date(let letter, _):
          if letter == UInt8(ascii: "y") || letter == UInt8(ascii: "m") || letter == UInt8(ascii: "d") { return .date }
          if result == .number { result = .time }
        case .elapsed: result = .elapsed
        case .halfDay: result = .time
        default: break
        }
      }
      return result
    }
  }

  let sections: [Section]
  /// What a number in this format is, by its first section.
  let kind: Kind
  let isGeneral: Bool

  /// Reads a format's code; whatever it holds, something sensible comes out.
  init(_ code: String) {
    let parsed = NumberFormatParser.sections(code)
    sections = parsed
    kind = parsed.first?.kind ?? .number
    isGeneral = parsed.count == 1 && parsed[0].tokens == [.general] && parsed[0].condition == nil
  }

  /// What a person sees of a text: the text itself, or with what an `@` section adds.
  func text(_ string: String) -> String {
    let section =
      sections.count >= 4
      ? sections[3] : sections.count == 1 && sections[0].tokens.contains(.text) ? sections[0] : nil
    guard let section, section.tokens.contains(.text) else { return string }
    return section.tokens.reduce(into: "") { result, token in
      if case .literal(let text) = token { result += text }
      if token == .text { result += string }
    }
  }

  /// What a person sees of a number. `uses1904`: whether day 0 is 01/01/1904.
  func text(_ number: Double, uses1904: Bool = false) -> String {
    if isGeneral { return DecimalDigits.general(number) }
    guard let (section, magnitude) = section(for: number) else { return DecimalDigits.general(number) }
    if section.kind != .number {
      return SerialDate.text(number, tokens: section.tokens, uses1904: uses1904) ?? DecimalDigits.general(number)
    }
    let shown = section.isFraction ? Self.fraction(magnitude, section) : Self.text(magnitude, section)
    return (shown ?? DecimalDigits.general(number)).trimmingSpaces
  }

  /// The section that shows a number, and the number it shows: without its sign where the section stands for negative ones.
  private func section(for number: Double) -> (Section, Double)? {
    let numeric = sections.count >= 4 ? Array(sections.prefix(3)) : sections
    if numeric.contains(where: { $0.condition != nil }) {
      for (index, section) in numeric.enumerated() {
        if let condition = section.condition {
          if condition.holds(number) {
            let isAllNegative = (condition.comparison == "<" || condition.comparison == "<=") && condition.bound <= 0
            return (section, isAllNegative ? number.magnitude : number)
          }
        } else if index == numeric.count - 1 || (index == 1 && numeric.count == 3 && number < 0) {
          return (section, index == 1 ? number.magnitude : number)
        }
      }
      return nil
    }
    switch numeric.count {
    case 0: return nil
    case 1: return (numeric[0], number)
    case 2: return number < 0 ? (numeric[1], number.magnitude) : (numeric[0], number)
    default: return number > 0 ? (numeric[0], number) : number < 0 ? (numeric[1], number.magnitude) : (numeric[2], 0)
    }
  }

  private static func text(_ number: Double, _ section: Section) -> String {
    let tokens = section.tokens
    guard tokens.contains(where: { if case .digit = $0 { true } else { false } }) else {
      // Only words, General or `@`.
      let shown = tokens.map { token -> String in
        switch token {
        case .literal(let text): text
        case .general, .text: DecimalDigits.general(number)
        case .percent: "%"
        default: ""
        }
      }.joined()
      let hasSign = number < 0 && !tokens.contains(.general) && !tokens.contains(.text) && !shown.isEmpty
      return hasSign ? "-" + shown : shown
    }
    var digits = DecimalDigits(number)
    digits.shift(2 * section.percents - 3 * section.scale)
    let exponentAt = tokens.firstIndex { if case .exponent = $0 { true } else { false } }
    let pointAt = tokens.firstIndex(of: .point) ?? exponentAt ?? tokens.count
    let whole = Array(tokens[..<pointAt])
    let behind = Array(tokens[pointAt..<(exponentAt ?? tokens.count)])
    let places = behind.filter { if case .digit = $0 { true } else { false } }.count
    var power = 0
    if exponentAt != nil {
      let wholePlaces = max(1, whole.filter { if case .digit = $0 { true } else { false } }.count)
      if !digits.isZero {
        let first = digits.exponent - 1
        power = wholePlaces == 1 ? first : Int((Double(first) / Double(wholePlaces)).rounded(.down)) * wholePlaces
        digits.shift(0 - power)
        let before = digits.exponent
        digits.round(toPlaces: places)
        if digits.exponent > before, digits.exponent > wholePlaces {
          digits.shift(0 - wholePlaces)
          power += wholePlaces
        }
      }
    } else {
      digits.round(toPlaces: places)
    }
    var result = wholeText(digits.whole, whole, hasGrouping: section.hasGrouping)
    result += fractionText(digits.fraction, behind)
    if let exponentAt {
      result += exponentText(power, Array(tokens[exponentAt...]))
    }
    return number < 0 && !digits.isZero ? "-" + result : result
  }

  /// Fills the places before the point from the right; the leftmost one takes all that is left.
  static func wholeText(_ digits: [UInt8], _ tokens: [Token], hasGrouping: Bool) -> String {
    let places = tokens.filter { if case .digit = $0 { true } else { false } }.count
    var pieces: [String] = []
    var left = digits
    var shown = 0
    var place = 0
    func put(_ text: String) {
      if hasGrouping, shown > 0, shown % 3 == 0 { pieces.append(".") }
      pieces.append(text)
      shown += 1
    }
    for token in tokens.reversed() {
      switch token {
      case .literal(let text): pieces.append(text)
      case .percent: pieces.append("%")
      case .digit(let kind):
        place += 1
        if let digit = left.popLast() {
          put(String(digit))
        } else if kind == UInt8(ascii: "0") {
          put("0")
        } else if kind == UInt8(ascii: "?") {
          pieces.append(" ")
        }
        if place == places {
          while let digit = left.popLast() { put(String(digit)) }
        }
      default: break
      }
    }
    // A format such as `.00` has no place before the point, yet whole digits are shown.
    if places == 0 { while let digit = left.popLast() { put(String(digit)) } }
    return pieces.reversed().joined()
  }

  private static func fractionText(_ digits: [UInt8], _ tokens: [Token]) -> String {
    var result = ""
    var place = 0
    for token in tokens {
      switch token {
      case .literal(let text): result += text
      case .percent: result += "%"
      case .point: result += ","
      case .digit(let kind):
        if place < digits.count {
          result += String(digits[place])
        } else if kind == UInt8(ascii: "0") {
          result += "0"
        } else if kind == UInt8(ascii: "?") {
          result += " "
        }
        place += 1
      default: break
      }
    }
    return result
  }

  private static func exponentText(_ power: Int, _ tokens: [Token]) -> String {
    var result = ""
    if case .exponent(let showsPlus) = tokens.first { result = power < 0 ? "E-" : showsPlus ? "E+" : "E" }
    let places = tokens.filter { if case .digit = $0 { true } else { false } }.count
    let digits = String(abs(power))
    result += String(repeating: "0", count: max(0, places - digits.utf8.count)) + digits
    for case .literal(let text) in tokens { result += text }
    return result
  }
}

extension String {
  /// Without the spaces at both ends that a format puts there for alignment only.
  var trimmingSpaces: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
