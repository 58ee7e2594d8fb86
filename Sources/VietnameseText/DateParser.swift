/// Finds the dates in a text's tokens.
struct DateParser {
  typealias Token = DateTokens.Token

  static let years = 1900...2100

  let tokens: [Token]
  let order: DateText.Order
  let defaultYear: Int?

  /// A date at a place: `nil` inside for one that no calendar has.
  private struct Match {
    var end: Int
    var date: (day: CivilDate, precision: DatePrecision)?
  }

  func run() -> DateText {
    // A lunar month ends weeks after the month of the same number; which day that is, its calendar says.
    if tokens.indices.contains(where: { word($0) == "am" && word($0 + 1) == "lich" }) { return .words }
    // "cuối năm sau", "quý I năm tới"; "năm sau nữa" is further than anybody plans for sure.
    if let at = tokens.indices.first(where: { word($0) == "nam" && ["sau", "toi"].contains(word($0 + 1)) }) {
      guard let defaultYear, word(at + 2) != "nua", number(at + 2) == nil else { return .words }
      var rest = tokens
      rest.remove(at: at + 1)
      return DateParser(tokens: rest, order: order, defaultYear: defaultYear + 1).latest()
    }
    return latest()
  }

  /// The latest of the dates.
  private func latest() -> DateText {
    var latest: (day: CivilDate, precision: DatePrecision)?
    var index = 0
    while index < tokens.count {
      guard let match = match(at: index) else {
        index += 1
        continue
      }
      // "sau năm 2025" names no day by which.
      if word(index - 1) == "sau" {
        index = max(match.end, index + 1)
        continue
      }
      guard let date = match.date else { return .invalid }
      if let known = latest, known.day >= date.day {} else { latest = date }
      index = max(match.end, index + 1)
    }
    guard let latest else { return .words }
    return .date(latest.day, latest.precision)
  }

  private func match(at index: Int) -> Match? {
    switch tokens[index] {
    case .word(let word): matchWord(word, at: index)
    case .number(let number, let digits): matchNumber(number, digits: digits, at: index)
    case .mark: nil
    }
  }

  // MARK: Tokens

  private func token(_ index: Int) -> Token? { index >= 0 && index < tokens.count ? tokens[index] : nil }
  private func word(_ index: Int) -> String? { if case .word(let word)? = token(index) { word } else { nil } }
  private func number(_ index: Int) -> (value: Int, digits: Int)? {
    if case .number(let value, let digits)? = token(index) { (value, digits) } else { nil }
  }
  private func separator(_ index: Int) -> Unicode.Scalar? {
    if case .mark(let mark)? = token(index), mark == "/" || mark == "-" || mark == "." { mark } else { nil }
  }

  // MARK: Years

  /// A year as four digits, or two where something before it makes them a year.
  private func year(_ index: Int, allowingTwoDigits: Bool) -> Int? {
    guard let (value, digits) = number(index) else { return nil }
    if digits == 4, Self.years.contains(value) { return value }
    return digits == 2 && allowingTwoDigits ? (value < 70 ? 2000 : 1900) + value : nil
  }

  /// The year after a month, a quarter or a half: `/2024`, `-2024`, `năm 2024`, ` 2024`, `/24`, `, năm 2024`.
  private func trailingYear(_ index: Int) -> (year: Int, end: Int)? {
    var next = index
    if token(next) == .mark(",") { next += 1 }
    if word(next) == "cua" { next += 1 }
    if separator(next) != nil {
      if word(next + 1) == "nam", let year = year(next + 2, allowingTwoDigits: false) { return (year, next + 3) }
      // "tháng 9-10" is two months: two digits are a year only where they can't be a month.
      guard let (value, digits) = number(next + 1), digits == 4 || value > 12 else { return nil }
      return year(next + 1, allowingTwoDigits: true).map { ($0, next + 2) }
    }
    if word(next) == "nam" {
      if let year = year(next + 1, allowingTwoDigits: false) { return (year, next + 2) }
      return nil
    }
    return year(next, allowingTwoDigits: false).map { ($0, next + 1) }
  }

  /// The written year, or the default where none is written.
  private func yearOrDefault(_ index: Int) -> (year: Int, end: Int)? {
    trailingYear(index) ?? defaultYear.map { ($0, index) }
  }

  /// The last of the years in "2024", "2023-2025", "2024, 2025", "2024 và năm 2025", and the place behind it.
  private func yearList(_ index: Int, first: Int) -> (last: Int, end: Int) {
    var (last, next) = (first, index + 1)
    while token(next) == .mark(",") || token(next) == .mark("-") || word(next) == "va" || word(next) == "den" {
      let place = word(next + 1) == "nam" ? next + 2 : next + 1
      guard let following = year(place, allowingTwoDigits: false), following > last, separator(place + 1) != "/" else {
        break
      }
      (last, next) = (following, place + 1)
    }
    return (last, next)
  }

  // MARK: Periods

  private func end(ofMonth month: Int, _ year: Int, _ precision: DatePrecision = .month) -> (CivilDate, DatePrecision)?
  {
    CivilDate(year: year, month: month, day: CivilDate.daysIn(month: month, year: year)).map { ($0, precision) }
  }

  private func end(ofQuarter quarter: Int, _ year: Int) -> (CivilDate, DatePrecision)? {
    (1...4).contains(quarter) ? end(ofMonth: quarter * 3, year, .quarter) : nil
  }

  // MARK: Words

  private func matchWord(_ word: String, at index: Int) -> Match? {
    switch word {
    case "ngai": matchDay(at: index)
    case "thang", "thg", "th", "t": matchMonth(word, at: index)
    case "qui", "q": matchQuarter(at: index + 1, abbreviated: word == "q")
    case "qi", "qii", "qiii", "qiv", "qv": matchQuarterNumeral(String(word.dropFirst()), after: index + 1)
    case "i", "ii", "iii", "iv":
      // "IV/2024" in a column of quarters.
      separator(index + 1) == "/" && number(index + 2)?.digits == 4 ? matchQuarterNumeral(word, after: index + 1) : nil
    case "sau" where self.word(index + 1) == "thang": matchMonthsOfYear(6, at: index + 1)
    case "nua" where self.word(index + 1) == "dau" || self.word(index + 1) == "cuoi": matchHalf(at: index + 1)
    case "dau", "giua", "cuoi", "het": matchPartOfYear(word, at: index)
    case "nam":
      matchYearWord(at: index)
    default: nil
    }
  }

  /// `năm 2024`, `năm 2024, 2025`.
  private func matchYearWord(at index: Int) -> Match? {
    guard let first = year(index + 1, allowingTwoDigits: false), !continuesDocumentNumber(index + 2) else { return nil }
    let (last, end) = yearList(index + 1, first: first)
    return Match(end: end, date: self.end(ofMonth: 12, last, .year))
  }

  /// `ngày 1 tháng 2 năm 2024`, `ngày 1/2/2024`, `ngày … tháng 2 năm 2024`.
  private func matchDay(at index: Int) -> Match? {
    guard let (day, digits) = number(index + 1), digits <= 2 else {
      // A blank to be filled in: "ngày … tháng 7 năm 2023"; the month is met further on.
      return nil
    }
    if word(index + 2) == "thang", let (month, _) = number(index + 3) {
      guard let (year, end) = yearOrDefault(index + 4) else { return nil }
      return Match(end: end, date: CivilDate(year: year, month: month, day: day).map { ($0, .day) })
    }
    if let full = matchTriple(at: index + 1, order: .dayFirst) { return full }
    if let mark = separator(index + 2), mark != ".", let (month, digits) = number(index + 3), digits <= 2,
      let (year, end) = yearOrDefault(index + 4)
    {
      return Match(end: end, date: CivilDate(year: year, month: month, day: day).map { ($0, .day) })
    }
    return nil
  }

  /// `tháng 9/2023`, `T9/2023`, `tháng 9, 10 năm 2023`, `tháng 9-10/2023`.
  private func matchMonth(_ word: String, at index: Int) -> Match? {
    var next = index + 1
    if token(next) == .mark(".") { next += 1 }
    guard let (first, digits) = number(next), digits <= 2 else { return nil }
    // "hằng tháng 5 buổi", "6 tháng 2 lần": a number of times, not a month.
    if let before = self.word(index - 1), before == "hang" || before == "moi" { return nil }
    if number(index - 1) != nil, self.word(index - 2) != "ngai" { return nil }
    let list = list(from: next + 1, first: first, naming: word) { place in
      number(place).flatMap { $0.digits <= 2 ? $0.value : nil }
    }
    let year = trailingYear(list.end)
    if year == nil, word != "thang" { return nil }  // "T2" without a year is a Monday
    guard let (year, end) = year ?? defaultYear.map({ ($0, list.end) }) else { return nil }
    return Match(end: end, date: list.last.flatMap { self.end(ofMonth: $0, year) })
  }

  /// The last member of "9, 10", "9-10", "9 và 10", "9 đến tháng 10", when a year follows the list; else the first alone.
  ///
  /// `last` is `nil` where the members do not rise.
  private func list(
    from start: Int, first: Int, naming name: String, member: (Int) -> Int?
  ) -> (last: Int?, end: Int) {
    var last = first
    var isRising = true
    var next = start
    while token(next) == .mark(",") || token(next) == .mark("-") || word(next) == "va" || word(next) == "den" {
      let place = word(next + 1) == name ? next + 2 : next + 1
      guard let following = member(place) else { break }
      isRising = isRising && following > last
      (last, next) = (following, place + 1)
    }
    if next == start { return (first, start) }
    return trailingYear(next) == nil ? (first, start) : (isRising ? last : nil, next)
  }

  private static let romanQuarters = ["i": 1, "ii": 2, "iii": 3, "iv": 4]

  /// What follows "quý": a Roman or Arabic number, or a list of them.
  private func matchQuarter(at index: Int, abbreviated: Bool) -> Match? {
    var next = index
    if token(next) == .mark(".") { next += 1 }
    guard let first = quarterNumber(next) else { return nil }
    let list = list(from: next + 1, first: first, naming: "qui", member: quarterNumber)
    guard let (year, end) = abbreviated ? trailingYear(list.end) : yearOrDefault(list.end) else { return nil }
    return Match(end: end, date: list.last.flatMap { self.end(ofQuarter: $0, year) })
  }

  /// 1 to 4, or 0 for a numeral that is no quarter.
  private func quarterNumber(_ index: Int) -> Int? {
    if let (value, digits) = number(index), digits == 1 || (digits == 2 && value < 10) { return value }
    guard let word = word(index) else { return nil }
    if let known = Self.romanQuarters[word] { return known }
    return !word.isEmpty && word.allSatisfy({ "ivx".contains($0) }) ? 0 : nil
  }

  private func matchQuarterNumeral(_ numeral: String, after index: Int) -> Match? {
    guard let (year, end) = trailingYear(index) else { return nil }
    return Match(end: end, date: self.end(ofQuarter: Self.romanQuarters[numeral] ?? 0, year))
  }

  /// `đầu năm 2024`, `cuối quý IV/2024` (the quarter is met further on), `hết 2024`.
  private func matchPartOfYear(_ word: String, at index: Int) -> Match? {
    var next = index + 1
    let saysYear = self.word(next) == "nam"
    if saysYear { next += 1 }
    let year: Int
    if let written = self.year(next, allowingTwoDigits: false), !continuesDocumentNumber(next + 1) {
      year = written
      next += 1
    } else if saysYear, let defaultYear {
      year = defaultYear
    } else {
      return nil
    }
    let isFirstHalf = word == "dau" || word == "giua"
    return Match(end: next, date: isFirstHalf ? end(ofMonth: 6, year, .halfYear) : end(ofMonth: 12, year, .year))
  }

  /// `nửa đầu năm 2024`: the place of "đầu" or "cuối".
  private func matchHalf(at index: Int) -> Match? {
    guard word(index + 1) == "nam", let (year, end) = halfYear(index + 1) else { return nil }
    return Match(end: end, date: self.end(ofMonth: word(index) == "dau" ? 6 : 12, year, .halfYear))
  }

  /// `6 tháng đầu năm 2024`, `3 tháng cuối năm`: the place of "tháng".
  private func matchMonthsOfYear(_ months: Int, at index: Int) -> Match? {
    guard (1...11).contains(months), let part = word(index + 1), part == "dau" || part == "cuoi",
      word(index + 2) == "nam", let (year, end) = halfYear(index + 2)
    else { return nil }
    let precision: DatePrecision = months == 6 ? .halfYear : months == 3 ? .quarter : .month
    return Match(end: end, date: self.end(ofMonth: part == "dau" ? months : 12, year, precision))
  }

  /// The year after "năm", or the default.
  private func halfYear(_ index: Int) -> (year: Int, end: Int)? {
    if let year = year(index + 1, allowingTwoDigits: false) { return (year, index + 2) }
    return defaultYear.map { ($0, index + 1) }
  }

  // MARK: Numbers

  private func matchNumber(_ value: Int, digits: Int, at index: Int) -> Match? {
    if digits <= 2, let unit = word(index + 1), unit == "thang" || unit == "t" {
      // "1 tháng 2 năm 2024" without "ngày", else "6 tháng đầu năm".
      if unit == "thang", let (month, _) = number(index + 2), let (year, end) = trailingYear(index + 3) {
        return Match(end: end, date: CivilDate(year: year, month: month, day: value).map { ($0, .day) })
      }
      return matchMonthsOfYear(value, at: index + 1)
    }
    // Part of a longer run of numbers and slashes: "318/QĐ", "1/2/3/4".
    if separator(index - 1) == "/" || isDocumentNumber(index) { return nil }
    if let triple = matchTriple(at: index, order: order) { return triple }
    if digits == 4 { return matchYearAlone(value, at: index) }
    if let mark = separator(index + 1), let (second, secondDigits) = number(index + 2), digits <= 2 {
      return matchPair(value, second, secondDigits: secondDigits, mark: mark, at: index)
    }
    return nil
  }

  /// `9/2023`, and with a default year `31/10`.
  private func matchPair(_ first: Int, _ second: Int, secondDigits: Int, mark: Unicode.Scalar, at index: Int) -> Match?
  {
    let isAlone = index == 0 && index + 3 >= tokens.count
    if secondDigits == 4, Self.years.contains(second) {
      if (1...12).contains(first) { return Match(end: index + 3, date: end(ofMonth: first, second)) }
      return isAlone && first <= 31 ? Match(end: index + 3, date: nil) : nil
    }
    guard let defaultYear, secondDigits <= 2, mark != ".", isAlone || isAfterPreposition(index) else { return nil }
    let (day, month) = order == .dayFirst ? (first, second) : (second, first)
    return Match(end: index + 3, date: CivilDate(year: defaultYear, month: month, day: day).map { ($0, .day) })
  }

  /// `2025` alone or after "trong", "đến", "trước" …; `2023-2025` alone or after "giai đoạn".
  private func matchYearAlone(_ value: Int, at index: Int) -> Match? {
    guard Self.years.contains(value) else { return nil }
    let (last, next) = yearList(index, first: value)
    let isRange = last > value
    let isWhole =
      index == 0
      && tokens[next...].allSatisfy {
        if case .mark(let mark) = $0 { ".;,)".unicodeScalars.contains(mark) } else { false }
      }
    let isPeriod = isRange && (word(index - 1) == "doan" || word(index - 1) == "ki" || word(index - 1) == "nam")
    guard isWhole || isPeriod || (isAfterPreposition(index) && !continuesDocumentNumber(next)) else { return nil }
    return Match(end: next, date: end(ofMonth: 12, last, .year))
  }

  private static let prepositions: Set<String> = ["trong", "den", "truoc", "vao", "toi", "qua", "tu", "sang", "thanh"]

  private func isAfterPreposition(_ index: Int) -> Bool {
    word(index - 1).map(Self.prepositions.contains) ?? false
  }

  /// Three numbers with one separator: `1/2/2024`, `2024-02-01`, `00/00/1952`.
  private func matchTriple(at index: Int, order: DateText.Order) -> Match? {
    guard let parts = triple(at: index) else { return nil }
    let (a, b, c) = (parts.a, parts.b, parts.c)
    if a.digits == 4 {
      guard b.digits <= 2, c.digits <= 2 else { return nil }
      return Match(end: index + 5, date: CivilDate(year: a.value, month: b.value, day: c.value).map { ($0, .day) })
    }
    guard a.digits <= 2, b.digits <= 2 else { return nil }
    guard let year = self.year(index + 4, allowingTwoDigits: true) else {
      // "1/2/202" and "1/2/20245" are dates mistyped; "1.2.3" and "2.10.1" are numbers of paragraphs.
      return c.digits > 2 && parts.mark != "." ? Match(end: index + 5, date: nil) : nil
    }
    if c.digits == 2, parts.mark == ".", a.digits + b.digits < 3 { return nil }
    let isMonthFirst = order == .monthFirst && parts.mark != "."
    let (day, month) = isMonthFirst ? (b.value, a.value) : (a.value, b.value)
    if day == 0, a.digits == 2, b.digits == 2, c.digits == 4 {
      // Births of the elderly are known by year or month only.
      return Match(end: index + 5, date: month == 0 ? end(ofMonth: 12, year, .year) : end(ofMonth: month, year))
    }
    return Match(end: index + 5, date: CivilDate(year: year, month: month, day: day).map { ($0, .day) })
  }

  private typealias Part = (value: Int, digits: Int)

  private func triple(at index: Int) -> (a: Part, b: Part, c: Part, mark: Unicode.Scalar)? {
    guard let a = number(index), let mark = separator(index + 1), let b = number(index + 2),
      separator(index + 3) == mark, let c = number(index + 4),
      separator(index + 5) != mark || number(index + 6) == nil || c.digits == 4
    else { return nil }
    return (a, b, c, mark)
  }

  /// The order that a date in the tokens proves by a part above 12.
  var provenOrder: DateText.Order? {
    for index in tokens.indices {
      guard let parts = triple(at: index), parts.mark != ".", parts.a.digits <= 2, parts.b.digits <= 2,
        parts.c.digits == 4 || parts.c.digits == 2
      else { continue }
      switch (parts.a.value, parts.b.value) {
      case (13...31, 1...12): return .dayFirst
      case (1...12, 13...31): return .monthFirst
      default: continue
      }
    }
    return nil
  }

  // MARK: Documents

  private static let documentWords: Set<String> = [
    "so", "qd", "nq", "nd", "tt", "cv", "kh", "bc", "hd", "ct", "tb", "dinh", "quiet", "tu", "van", "luat",
  ]

  /// `số 10/2024`, `QĐ 51/2025`, `318/QĐ-TTg`.
  private func isDocumentNumber(_ index: Int) -> Bool {
    if separator(index + 1) == "/", word(index + 2) != nil { return true }
    guard let before = word(index - 1), Self.documentWords.contains(before) else { return false }
    // "từ" and "tư" (thông tư) fold to one key; only the second has "thông" before it.
    if before == "tu" { return word(index - 2) == "thong" }
    return triple(at: index) == nil
  }

  private func continuesDocumentNumber(_ index: Int) -> Bool {
    separator(index) == "/" && word(index + 1) != nil
  }
}
