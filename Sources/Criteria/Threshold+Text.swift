public import FoundationEssentials
import VietnameseText

extension Threshold {
  /// The level as a table prints it.
  ///
  /// ```
  /// ≥ 80%    100%    ≤ 13%    0 nhà    Đạt    ≥ Khá    ≥ 42 triệu đồng/người/năm    chưa có mức đạt chuẩn
  /// ```
  ///
  /// The same in both languages: it is what the decision's column says.
  public var text: String {
    let figure: String
    switch level {
    case .unknown: return "chưa có mức đạt chuẩn"
    case .yes: return "Đạt"
    case .step(let step): return "≥ \(step)"
    case .number(let number): figure = number.vietnamese() + Self.unitSuffix(unit)
    }
    return switch comparator {
    // Of a share there is no more than all.
    case .atLeast where level == .number(100) && unit == "%": figure
    case .atLeast: "≥ \(figure)"
    case .atMost: "≤ \(figure)"
    case .equal, .yes: figure
    }
  }

  /// A unit as it follows a figure: "%" at once, words after a space.
  static func unitSuffix(_ unit: String?) -> String {
    guard let unit, !unit.isEmpty else { return "" }
    return unit == "%" ? "%" : " " + unit.replacing("m2", with: "m²")
  }
}

extension Decimal {
  /// The number the Vietnamese way: points between thousands, a comma before the decimals.
  ///
  /// ```swift
  /// Decimal(string: "1234.5")?.vietnamese()          // "1.234,5"
  /// Decimal(string: "79.996")?.vietnamese()          // "80"
  /// Decimal(string: "79.996")?.vietnamese(maxFraction: 3)   // "79,996"
  /// ```
  ///
  /// Rounded half away from zero to at most `maxFraction` decimals; trailing zeros are left out. "NaN" for what is no number.
  public func vietnamese(maxFraction: Int = 2) -> String {
    vietnamese(maxFraction: maxFraction) { $0.first.map { $0 >= UInt8(ascii: "5") } ?? false }
  }

  /// The number the Vietnamese way, rounded away from zero.
  func vietnameseRoundedUp(maxFraction: Int) -> String {
    vietnamese(maxFraction: maxFraction) { $0.contains { $0 != UInt8(ascii: "0") } }
  }

  private func vietnamese(maxFraction: Int, roundsUp: (ArraySlice<UInt8>) -> Bool) -> String {
    guard !isNaN else { return "NaN" }
    let pieces = magnitude.description.split(separator: ".", maxSplits: 1)
    var whole = Array((pieces.first ?? "0").utf8)
    var fraction = pieces.count > 1 ? Array(pieces[1].utf8) : []
    let kept = max(0, maxFraction)
    if fraction.count > kept {
      let roundsUp = roundsUp(fraction[kept...])
      fraction.removeSubrange(kept...)
      if roundsUp, Self.carry(into: &fraction), Self.carry(into: &whole) { whole.insert(UInt8(ascii: "1"), at: 0) }
    }
    while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    var text: [UInt8] = []
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { text.append(UInt8(ascii: ".")) }
      text.append(digit)
    }
    if !fraction.isEmpty { text += [UInt8(ascii: ",")] + fraction }
    let isZero = text.allSatisfy { $0 == UInt8(ascii: "0") }
    return (self < 0 && !isZero ? "-" : "") + String(decoding: text, as: UTF8.self)
  }

  /// Adds one to the last digit; true where a one is left over.
  private static func carry(into digits: inout [UInt8]) -> Bool {
    for index in digits.indices.reversed() {
      if digits[index] != UInt8(ascii: "9") {
        digits[index] += 1
        return false
      }
      digits[index] = UInt8(ascii: "0")
    }
    return true
  }
}
