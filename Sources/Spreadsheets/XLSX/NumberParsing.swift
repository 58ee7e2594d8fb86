/// Reads decimal numbers as they stand in workbooks, exactly rounded.
enum NumberParsing {
  /// Reads the number here and stops behind it; `nil` where there is none, or it is not finite, and then the place is undefined.
  ///
  /// Only what XML Schema calls a finite decimal or double: no hexadecimal, no `INF`, no comma.
  @inline(__always)
  static func read(_ cursor: inout ByteCursor) -> Double? {
    let start = cursor.offset
    var isNegative = false
    if cursor.byte == UInt8(ascii: "-") {
      isNegative = true
      cursor.advance()
    } else if cursor.byte == UInt8(ascii: "+") {
      cursor.advance()
    }
    var mantissa: UInt64 = 0
    let digitsStart = cursor.offset
    while case let digit = cursor.byte &- 0x30, digit < 10 {
      mantissa = mantissa &* 10 &+ UInt64(digit)
      cursor.advance()
    }
    var digits = cursor.offset - digitsStart
    let next = cursor.byte
    if next != UInt8(ascii: "."), next | 0x20 != UInt8(ascii: "e") {
      // Below 10^15 every whole number is exact.
      guard digits > 0, digits <= 15 else { return digits == 0 ? nil : slow(from: start, &cursor) }
      let value = Double(mantissa)
      return isNegative ? -value : value
    }
    var exponent = 0
    if next == UInt8(ascii: ".") {
      cursor.advance()
      let fractionStart = cursor.offset
      while let eight = Self.eightDigits(cursor.word64) {
        mantissa = mantissa &* 100_000_000 &+ eight
        cursor.advance(8)
      }
      while case let digit = cursor.byte &- 0x30, digit < 10 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
        cursor.advance()
      }
      let fraction = cursor.offset - fractionStart
      digits += fraction
      exponent = 0 - fraction
    }
    guard digits > 0 else { return nil }
    if cursor.byte | 0x20 == UInt8(ascii: "e") {
      cursor.advance()
      var isDownward = false
      if cursor.byte == UInt8(ascii: "-") || cursor.byte == UInt8(ascii: "+") {
        isDownward = cursor.byte == UInt8(ascii: "-")
        cursor.advance()
      }
      var power = 0
      let powerStart = cursor.offset
      while case let digit = cursor.byte &- 0x30, digit < 10 {
        power = min(power &* 10 &+ Int(digit), 100_000)
        cursor.advance()
      }
      guard cursor.offset > powerStart else { return nil }
      exponent += isDownward ? 0 - power : power
    }
    // Up to 19 digits fit the mantissa; leading zeros count, which only sends a few numbers the slow way.
    guard digits <= 19, let value = PowersOfTen.value(mantissa, exponent) else { return slow(from: start, &cursor) }
    return isNegative ? -value : value
  }

  /// The number that eight digits make, the lowest byte the first; `nil` where one of them is none.
  @inline(__always)
  private static func eightDigits(_ word: UInt64) -> UInt64? {
    let digits = word ^ 0x3030_3030_3030_3030
    guard (digits | (digits &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else { return nil }
    // Neighbours are joined: eight digits, four pairs, two fours, one number.
    let pairs = digits &* 10 &+ digits >> 8
    let mask: UInt64 = 0x0000_00FF_0000_00FF
    let high = (pairs & mask) &* 0x000F_4240_0000_0064
    let low = (pairs >> 16 & mask) &* 0x0000_2710_0000_0001
    return (high &+ low) >> 32
  }

  /// The standard library's reading, for what is rare.
  @inline(never)
  private static func slow(from start: Int, _ cursor: inout ByteCursor) -> Double? {
    // Of a number with more digits than this the rest cannot matter to a Double beyond its last bit, yet is kept.
    guard let value = Double(cursor.slice(from: start).text), value.isFinite else { return nil }
    return value
  }

  /// Reads a whole text as a number, white space around it allowed.
  static func read(_ slice: ByteSlice) -> Double? {
    let text = slice.trimmed
    guard text.count > 0, text.count < 4096 else { return nil }
    var copy = PlainArray<UInt8>()
    unsafe copy.append(text.bytes)
    guard var cursor = unsafe ByteCursor(sealed: copy.seal()) else { return nil }
    let value = read(&cursor)
    return cursor.isAtEnd ? value : nil
  }
}

/// Powers of ten for exact conversion: Clinger's fast path, then the algorithm of Eisel and Lemire.
enum PowersOfTen {
  /// The exponents for which the table holds; outside, the caller asks the standard library.
  private static let range = -27...55

  private static let exact: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]

  /// The leading 128 bits of 5^q, rounded down for q ≥ 0 and up for q < 0, as the algorithm wants them.
  private static let fives: [UInt128] = range.map { q in
    var power: UInt128 = 1
    for _ in 0..<abs(q) { power *= 5 }
    if q >= 0 { return power << UInt128(power.leadingZeroBitCount) }
    // 2^b / 5^-q with b = 127 + the bits of 5^-q: a quotient of exactly 128 bits.
    let bits = 128 - power.leadingZeroBitCount
    let high = UInt128(1) << UInt128(bits - 1)
    return power.dividingFullWidth((high, 0)).quotient + 1
  }

  /// `mantissa` × 10^`exponent`, rounded to nearest even; `nil` where it takes a longer way to be sure.
  @inline(__always)
  static func value(_ mantissa: UInt64, _ exponent: Int) -> Double? {
    if mantissa >> 53 == 0, exponent >= -22, exponent <= 22 {
      let number = Double(mantissa)
      return exponent < 0 ? number / exact[0 - exponent] : number * exact[exponent]
    }
    return lemire(mantissa, exponent)
  }

  private static func lemire(_ mantissa: UInt64, _ exponent: Int) -> Double? {
    guard mantissa != 0 else { return 0 }
    guard range.contains(exponent) else { return nil }
    let five = fives[exponent - range.lowerBound]
    let shift = mantissa.leadingZeroBitCount
    let normalized = mantissa << UInt64(shift)
    let first = normalized.multipliedFullWidth(by: UInt64(truncatingIfNeeded: five >> 64))
    var high = first.high
    var low = first.low
    if high & 0x1FF == 0x1FF {
      let second = normalized.multipliedFullWidth(by: UInt64(truncatingIfNeeded: five))
      let (sum, carry) = low.addingReportingOverflow(second.high)
      low = sum
      if carry { high &+= 1 }
      // Too close to a boundary for 128 bits: the exact answer needs more.
      if low == UInt64.max { return nil }
    }
    let upper = Int(high >> 63)
    var significand = high >> UInt64(upper + 64 - 52 - 3)
    // 217706 / 2^16 is log2(10); the sum below is the binary exponent of the product.
    var power = ((217_706 &* exponent) >> 16) + 63 + upper - shift + 1023
    guard power > 0, power < 2046 else { return nil }
    if low <= 1, exponent >= -4, exponent <= 23, significand & 3 == 1,
      significand << UInt64(upper + 64 - 52 - 3) == high
    {
      significand &= ~1
    }
    significand = (significand + (significand & 1)) >> 1
    if significand >= 1 << 53 {
      significand = 1 << 52
      power += 1
    }
    return Double(bitPattern: UInt64(power) << 52 | significand & (1 << 52 - 1))
  }
}
