/// A finite number as decimal digits: 0.d₁d₂d₃… × 10^exponent, at most fifteen of them, as Excel reckons.
struct DecimalDigits {
  /// The digits, the first one not 0; empty for zero.
  private(set) var digits: [UInt8] = []
  /// The power of ten before the first digit.
  private(set) var exponent = 0
  private(set) var isNegative: Bool

  /// Takes the shortest digits that read back as `number`, then rounds them to fifteen.
  init(_ number: Double) {
    isNegative = number < 0
    guard number != 0, number.isFinite else { return }
    var pointAt: Int?
    var power = 0
    var text = Substring(number.magnitude.description)
    if let mark = text.utf8.firstIndex(of: UInt8(ascii: "e")) {
      power = Int(text[text.utf8.index(after: mark)...].drop { $0 == "+" }) ?? 0
      text = text[..<mark]
    }
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") { pointAt = digits.count } else { digits.append(byte - UInt8(ascii: "0")) }
    }
    exponent = (pointAt ?? digits.count) + power
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    exponent -= leading
    round(toSignificant: 15)
  }

  /// Whether it is zero.
  var isZero: Bool { digits.isEmpty }

  /// Multiplies by a power of ten.
  mutating func shift(_ power: Int) { if !isZero { exponent += power } }

  /// Keeps that many digits, half up.
  mutating func round(toSignificant count: Int) {
    if count < digits.count {
      let roundsUp = count >= 0 && digits[Swift.max(count, 0)] >= 5
      digits.removeLast(digits.count - Swift.max(count, 0))
      if roundsUp {
        var index = digits.count - 1
        while index >= 0, digits[index] == 9 { index -= 1 }
        digits.removeLast(digits.count - 1 - index)
        if index >= 0 {
          digits[index] += 1
        } else {
          digits = [1]
          exponent += 1
        }
      }
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { exponent = 0 }
  }

  /// Keeps that many digits behind the point, half up.
  mutating func round(toPlaces places: Int) { round(toSignificant: exponent + places) }

  /// The digits before the point, without leading zeros; empty below 1.
  var whole: [UInt8] {
    guard exponent > 0, !isZero else { return [] }
    return Array(digits.prefix(exponent)) + Array(repeating: 0, count: Swift.max(0, exponent - digits.count))
  }

  /// The digits behind the point, without trailing zeros.
  var fraction: [UInt8] {
    guard !isZero else { return [] }
    return Array(repeating: 0, count: Swift.max(0, 0 - exponent)) + Array(digits.dropFirst(Swift.max(0, exponent)))
  }

  /// `1234,5`: the plain digits with a decimal comma.
  var plain: String {
    let whole = self.whole
    let fraction = self.fraction
    var bytes = isNegative && !isZero ? [UInt8(ascii: "-")] : []
    bytes += whole.isEmpty ? [UInt8(ascii: "0")] : whole.map { $0 + UInt8(ascii: "0") }
    if !fraction.isEmpty { bytes += [UInt8(ascii: ",")] + fraction.map { $0 + UInt8(ascii: "0") } }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `1,23457E+11`.
  var scientific: String {
    var mantissa = self
    mantissa.exponent = isZero ? 0 : 1
    let power = isZero ? 0 : exponent - 1
    return mantissa.plain + (power < 0 ? "E-" : "E+") + (abs(power) < 10 ? "0" : "") + String(abs(power))
  }

  /// What the format General shows: at most eleven characters besides the sign, otherwise scientific with six digits.
  static func general(_ number: Double) -> String {
    if let whole = Int(exactly: number), abs(whole) < 100_000_000_000 { return String(whole) }
    var digits = DecimalDigits(number)
    let magnitude = digits.exponent - 1
    if magnitude >= 11 || magnitude < -9 {
      digits.round(toSignificant: 6)
      return digits.scientific
    }
    if magnitude < -4 {
      // Small numbers stand in full as long as they fit.
      if digits.fraction.count <= 9 { return digits.plain }
      digits.round(toSignificant: 6)
      return digits.scientific
    }
    digits.round(toPlaces: magnitude >= 0 ? Swift.max(0, 9 - magnitude) : 9)
    return digits.plain
  }
}
