import FoundationEssentials

/// The digits of one number as they were written, before anybody decides what a lone dot means.
struct Numeral: Equatable {
  /// What the writing itself says about the decimal mark.
  enum Evidence: Equatable {
    /// Nothing: `1234`, `1.234.567` says what groups, see ``Numeral/init(_:)``.
    case none
    case proves(DecimalMark)
    /// One separator with three digits behind it: `1.234` or `1,234`. The mark is the one that makes it a decimal.
    case either(decimalIf: DecimalMark)
  }

  /// More digits than this are no figure: `Decimal` is exact to 38 digits, and what a village counts has fewer than 30.
  static let maximumDigits = 30

  /// Digits before the separator that ``evidence`` speaks of, groups joined.
  let whole: [UInt8]
  /// Digits after it.
  let fraction: [UInt8]
  let evidence: Evidence

  /// Reads digits with dots, commas and hard spaces (`_` here) between them.
  ///
  /// | written | evidence |
  /// |---|---|
  /// | `1234`, `1_234` | none |
  /// | `95,5` `0,125` `1234,567` `1.234,5` `1_234,567` `1.234.567` | comma |
  /// | `95.5` `0.125` `1234.567` `1,234.5` `1,234,567` | point |
  /// | `1.234` `1,234` | either |
  ///
  /// `nil` for anything else: a separator at an end or doubled, groups that are not of three, two decimal marks, too many digits.
  init?(_ text: [UInt8]) {
    let dot = UInt8(ascii: ".")
    let comma = UInt8(ascii: ",")
    let hardSpace = UInt8(ascii: "_")
    var groups: [[UInt8]] = [[]]
    var separators: [UInt8] = []
    var digits = 0
    for byte in text {
      if byte == dot || byte == comma || byte == hardSpace {
        separators.append(byte)
        groups.append([])
      } else {
        digits += 1
        groups[groups.count - 1].append(byte)
      }
    }
    guard digits <= Self.maximumDigits, groups.allSatisfy({ !$0.isEmpty }) else { return nil }
    guard let last = separators.last else {
      (whole, fraction, evidence) = (groups[0], [], .none)
      return
    }
    let mark: DecimalMark? = last == dot ? .point : last == comma ? .comma : nil
    let first = separators[0]
    let allSame = separators.allSatisfy { $0 == first }

    if separators.count == 1, let mark {
      let (a, b) = (groups[0], groups[1])
      let couldGroup = b.count == 3 && a.count <= 3 && a[0] != UInt8(ascii: "0")
      (whole, fraction, evidence) = (a, b, couldGroup ? .either(decimalIf: mark) : .proves(mark))
      return
    }
    if allSame {
      guard Self.areGroups(groups[...]) else { return nil }
      let other: Evidence = last == hardSpace ? .none : .proves(last == dot ? .comma : .point)
      (whole, fraction, evidence) = (groups.flatMap { $0 }, [], other)
      return
    }
    // Groups by one separator, then the other once.
    guard let mark, separators.dropLast().allSatisfy({ $0 == first }), Self.areGroups(groups.dropLast()) else {
      return nil
    }
    (whole, fraction, evidence) = (groups.dropLast().flatMap { $0 }, groups[groups.count - 1], .proves(mark))
  }

  private static func areGroups(_ groups: ArraySlice<[UInt8]>) -> Bool {
    guard let first = groups.first, first.count <= 3, first[0] != UInt8(ascii: "0") else { return false }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// Whether the mark decides the value.
  var isAmbiguous: Bool { if case .either = evidence { true } else { false } }

  /// The exact value, where `mark` decides what could be read both ways.
  func value(mark: DecimalMark) -> Decimal? {
    if case .either(let decimal) = evidence, decimal != mark { return Self.decimal(whole + fraction, scale: 0) }
    var fraction = fraction
    while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    return Self.decimal(whole + fraction, scale: fraction.count)
  }

  private static func decimal(_ digits: [UInt8], scale: Int) -> Decimal? {
    // Two halves, since 30 digits do not fit one integer of 64 bits; both products stay within Decimal's 38 digits.
    let split = max(0, digits.count - 18)
    guard let high = integer(digits[..<split]), let low = integer(digits[split...]) else { return nil }
    var value = Decimal(low)
    if high > 0 {
      value += Decimal(sign: .plus, exponent: 18, significand: Decimal(high))
    }
    return scale == 0 ? value : Decimal(sign: .plus, exponent: -scale, significand: value)
  }

  private static func integer(_ digits: ArraySlice<UInt8>) -> UInt64? {
    var value: UInt64 = 0
    for digit in digits {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      let (product, over) = value.multipliedReportingOverflow(by: 10)
      let (sum, overAgain) = product.addingReportingOverflow(UInt64(digit - 0x30))
      if over || overAgain { return nil }
      value = sum
    }
    return value
  }
}
