import VietnameseText

/// Dates as spreadsheets count them: days since the end of 1899 (or since 1904), time as the fraction.
enum SerialDate {
  /// A serial number as day and time of day.
  struct Parts {
    /// `nil` for day 0 and for 29/02/1900, days that only spreadsheets know.
    var date: CivilDate?
    /// Seconds since midnight, to the millisecond.
    var seconds: Double
    var day: Int
  }

  /// Takes a serial number apart; `nil` where it is negative or past 31/12/9999.
  static func parts(_ serial: Double, uses1904: Bool) -> Parts? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var day = Int(serial.rounded(.down))
    // The millisecond takes away what binary fractions of a day add.
    var seconds = ((serial - Double(day)) * 86_400_000).rounded() / 1000
    if seconds >= 86_400 {
      seconds -= 86_400
      day += 1
    }
    return Parts(date: date(day, uses1904: uses1904), seconds: seconds, day: day)
  }

  private static func date(_ day: Int, uses1904: Bool) -> CivilDate? {
    let epoch1904 = -24_107
    if uses1904 { return CivilDate(daysSinceEpoch: day + epoch1904) }
    // Excel believes that 1900 was a leap year: day 60 is a day that never was, and those before it are one off.
    if day == 0 || day == 60 { return nil }
    return CivilDate(daysSinceEpoch: day - (day < 60 ? 25_568 : 25_569))
  }

  /// What a date, a time or a duration is as a value: `nil` where the number is none.
  static func value(_ serial: Double, kind: NumberFormat.Kind, uses1904: Bool) -> CellValue? {
    switch kind {
    case .number: return nil
    case .elapsed,
      .time where serial < 1:
      let seconds = (serial * 86_400_000).rounded() / 1000
      return seconds.isFinite ? .duration(seconds: seconds) : nil
    case .date, .time:
      guard let parts = parts(serial, uses1904: uses1904) else { return nil }
      if let date = parts.date { return .date(date, seconds: parts.seconds == 0 ? nil : parts.seconds) }
      return parts.day == 0 && parts.seconds > 0 ? .duration(seconds: parts.seconds) : nil
    }
  }

  /// What a person sees; `nil` where the number is no date.
  static func text(_ serial: Double, tokens: [NumberFormat.Token], uses1904: Bool) -> String? {
    let isElapsed = tokens.contains { if case .elapsed = $0 { true } else { false } }
    var places = 0
    var showsSeconds = false
    for token in tokens {
      if case .fraction(let count) = token { places = max(places, min(count, 3)) }
      switch token {
      case .date(UInt8(ascii: "s"), _), .elapsed(UInt8(ascii: "s"), _): showsSeconds = true
      default: break
      }
    }
    let isNegative = serial < 0
    guard !isNegative || isElapsed, serial.magnitude < 2_958_466 else { return nil }
    guard let raw = parts(serial.magnitude, uses1904: uses1904) else { return nil }
    // Shown seconds are rounded, hidden ones are cut off.
    var milliseconds = Int((raw.seconds * 1000).rounded())
    if showsSeconds {
      let step = [1000, 100, 10, 1][places]
      milliseconds = (milliseconds + step / 2) / step * step
    }
    var day = raw.day
    if milliseconds >= 86_400_000 {
      milliseconds -= 86_400_000
      day += 1
    }
    let calendar = calendarDay(day, uses1904: uses1904)
    let total = day * 86_400 + milliseconds / 1000
    let clock = Clock(
      milliseconds: milliseconds, isHalfDay: tokens.contains { if case .halfDay = $0 { true } else { false } })
    var result = isNegative ? "-" : ""
    for token in tokens {
      switch token {
      case .literal(let text): result += text
      case .percent: result += "%"
      case .date(let letter, let count): result += clock.text(letter, count) ?? calendar.text(letter, count)
      case .elapsed(let letter, let count):
        let amount = letter == UInt8(ascii: "h") ? total / 3600 : letter == UInt8(ascii: "n") ? total / 60 : total
        result += padded(amount, count)
      case .fraction(let count):
        result += "," + padded(milliseconds % 1000, 3).prefix(count)
      case .halfDay(let isShort): result += clock.halfDay(isShort: isShort)
      default: break
      }
    }
    return result
  }

  private struct Clock {
    var milliseconds: Int
    var isHalfDay: Bool

    func text(_ letter: UInt8, _ count: Int) -> String? {
      switch letter {
      case UInt8(ascii: "h"):
        let hour = milliseconds / 3_600_000
        return padded(isHalfDay ? (hour + 11) % 12 + 1 : hour, min(count, 2))
      case UInt8(ascii: "n"): return padded(milliseconds / 60_000 % 60, min(count, 2))
      case UInt8(ascii: "s"): return padded(milliseconds / 1000 % 60, min(count, 2))
      default: return nil
      }
    }

    func halfDay(isShort: Bool) -> String {
      let isMorning = milliseconds < 43_200_000
      return isShort ? (isMorning ? "S" : "C") : (isMorning ? "SA" : "CH")
    }
  }

  private struct CalendarDay {
    var year: Int
    var month: Int
    var day: Int
    /// 0 for Sunday.
    var weekday: Int

    func text(_ letter: UInt8, _ count: Int) -> String {
      switch letter {
      case UInt8(ascii: "y"): return count <= 2 ? padded(year % 100, 2) : padded(year, 4)
      case UInt8(ascii: "m"):
        switch count {
        case 1, 2: return padded(month, count)
        case 3: return "Thg \(month)"
        case 4: return "Tháng \(month)"
        default: return "T"
        }
      case UInt8(ascii: "d"):
        switch count {
        case 1, 2: return padded(day, count)
        case 3: return weekday == 0 ? "CN" : "T\(weekday + 1)"
        default: return ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"][weekday]
        }
      default: return ""
      }
    }
  }

  private static func calendarDay(_ day: Int, uses1904: Bool) -> CalendarDay {
    let weekday = uses1904 ? (day + 5) % 7 : (day + 6) % 7
    if let date = date(day, uses1904: uses1904) {
      return CalendarDay(year: date.year, month: date.month, day: date.day, weekday: weekday)
    }
    return day == 0
      ? CalendarDay(year: 1900, month: 1, day: 0, weekday: 6)
      : CalendarDay(year: 1900, month: 2, day: 29, weekday: weekday)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// Reads `2023-09-30`, `2023-09-30T10:30:00.5Z` or `10:30:00`; `nil` for anything else.
  static func value(iso text: String) -> CellValue? {
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    if halves.count == 1, text.contains(":") { return seconds(halves[0]).map { .duration(seconds: $0) } }
    guard let date = CivilDate(iso: String(halves[0])) else { return nil }
    guard halves.count == 2 else { return .date(date, seconds: nil) }
    guard let time = seconds(halves[1]) else { return nil }
    return .date(date, seconds: time == 0 ? nil : time)
  }

  private static func seconds(_ text: Substring) -> Double? {
    let clock = text.hasSuffix("Z") ? text.dropLast() : text
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts[0].utf8.count == 2, parts[1].utf8.count == 2,
      let hours = Int(parts[0]), (0...23).contains(hours), let minutes = Int(parts[1]), (0...59).contains(minutes)
    else { return nil }
    guard parts.count == 3 else { return Double(hours * 3600 + minutes * 60) }
    guard parts[2].utf8.count >= 2, parts[2].utf8.allSatisfy({ $0 == 0x2E || (0x30...0x39).contains($0) }),
      let seconds = Double(parts[2]), seconds < 60
    else { return nil }
    return Double(hours * 3600 + minutes * 60) + seconds
  }

  /// The serial number of a date value, by which formats show it.
  static func serial(_ value: CellValue, uses1904: Bool) -> Double? {
    switch value {
    case .date(let date, let seconds):
      var day = date.daysSinceEpoch + (uses1904 ? 24_107 : 25_569)
      if !uses1904, day < 61 { day -= 1 }
      return Double(day) + (seconds ?? 0) / 86_400
    case .duration(let seconds): return seconds / 86_400
    default: return nil
    }
  }
}
