import Spreadsheets
import VietnameseText

/// A number under which a sheet names a criterion or an indicator: "2.2", "TC 2,3", "(2.3)", "5", "2.2a", or a day that Excel
/// made of it.
struct IndicatorNumber: Hashable, Sendable {
  /// The criterion, from 1.
  var criterion: Int
  /// The indicator's number within it; `nil` where only the criterion is named.
  var item: Int?
  /// "a", "b".
  var part: String?
  /// True where "NC" or "nâng cao" stood before it, false for "NTM" alone, `nil` where nothing was said.
  var isAdvanced: Bool?
  /// Whether the cell holds something else that this was made of: a date.
  var isRepaired = false

  /// "2.2".
  var text: String { item.map { "\(criterion).\($0)" } ?? "\(criterion)" }

  private static let greatest = 99

  /// Everything that a cell of a column of numbers can stand for, likeliest first; empty where it is no such number.
  static func candidates(_ entry: Grid.Entry) -> [IndicatorNumber] {
    switch entry.cell.value {
    case .date(let date, _):
      return days(date.day, date.month)
    case .number(let number):
      guard number >= 1, number < Double(greatest + 1) else { return [] }
      var found: [IndicatorNumber] = []
      if let shown = exact(entry.text) { found.append(shown) }
      // Binary noise (2.2999999999999998) is shown rounded; the shortest text of the rounded number is what was typed.
      let rounded = (number * 1000).rounded() / 1000
      if rounded.isFinite, let typed = exact("\(rounded)".droppingZeroFraction), !found.contains(typed) {
        found.append(typed)
      }
      return found
    case .string:
      if let number = exact(entry.text) { return [number] }
      return writtenDay(entry.text)
    default: return []
    }
  }

  /// Reads a text that is nothing but such a number.
  static func exact(_ text: some StringProtocol) -> IndicatorNumber? {
    if let plain = plain(text) { return plain }
    guard let (number, rest) = leading(text), rest.foldedKey.isEmpty, !rest.contains("%") else { return nil }
    return number
  }

  /// Reads such a number at the beginning of a text, and what follows it: "2.2. Đường thôn" gives 2.2 and "Đường thôn".
  static func leading(_ text: some StringProtocol) -> (number: IndicatorNumber, rest: String)? {
    guard hasDigit(text) else { return nil }
    var scanner = Scanner(text)
    scanner.skipPunctuation()
    let isNamed = scanner.skipPrefix()
    let advanced = scanner.isAdvanced
    guard let first = scanner.digits(), (1...greatest).contains(first) else { return nil }
    var number = IndicatorNumber(criterion: first, isAdvanced: advanced)
    if let second = scanner.separatedDigits(), (1...greatest).contains(second) {
      number.item = second
      number.part = scanner.part()
    }
    // A bare whole number opens many sentences ("100 hộ", "5 km"): it names a criterion only where it is told so or alone.
    let rest = scanner.rest
    guard scanner.isAtBoundary, rest.first != "%" else { return nil }
    if number.item == nil, !isNamed, !rest.foldedKey.isEmpty, !scanner.isAtFullStop { return nil }
    if number.item != nil, scanner.separatedDigits() != nil { return nil }
    // "17.4 NTM nâng cao".
    let after = scanner.restAfterPunctuation
    if number.item != nil, advanced == nil, let isAdvanced = setNames[after.foldedKey] {
      number.isAdvanced = isAdvanced
      return (number, "")
    }
    return (number, after)
  }

  /// Reads such a number at the end of a text, in brackets or told what it is, and what stands before it: "Đường thôn dài bao
  /// nhiêu? (chỉ tiêu 2.2)", "Đường thôn - CT 2.2".
  static func trailing(_ text: String) -> (number: IndicatorNumber, rest: String)? {
    guard hasDigit(text) else { return nil }
    if let open = text.lastIndex(of: "("), let close = text.lastIndex(of: ")"), open < close,
      text[text.index(after: close)...].allSatisfy({ " .;:?".contains($0) }),
      let number = exact(text[text.index(after: open)..<close]), number.item != nil
    {
      return (number, String(text[..<open]).singleSpaced)
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    for count in [2, 3, 4] where words.count > count {
      let told = words[words.count - count]
      guard ["ct", "tc", "chi", "tieu"].contains(String(told).foldedKey),
        let number = exact(text[told.startIndex...]), number.item != nil
      else { continue }
      return (number, String(text[..<told.startIndex]).trimmingPunctuation.singleSpaced)
    }
    return nil
  }

  /// "2", "2.2", "17,10", told without looking at anything else: most cells of a sheet are no more than that.
  private static func plain(_ text: some StringProtocol) -> IndicatorNumber? {
    guard text.utf8.count <= 5 else { return nil }
    var halves = [0, 0]
    var half = 0
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        halves[half] = halves[half] * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
        if digits > 2 { return nil }
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"):
        guard half == 0, digits > 0 else { return nil }
        (half, digits) = (1, 0)
      default: return nil
      }
    }
    guard digits > 0, halves[0] > 0, half == 0 || halves[1] > 0 else { return nil }
    return IndicatorNumber(criterion: halves[0], item: half == 0 ? nil : halves[1])
  }

  private static func hasDigit(_ text: some StringProtocol) -> Bool {
    text.utf8.contains { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  /// Names of the two kinds of sets, folded; true for "nâng cao".
  static let setNames: [String: Bool] = [
    "ntm": false, "nong thon moi": false, "xa ntm": false, "bo tieu chi ntm": false, "xa nong thon moi": false,
    "chuan ntm": false, "ntm nang cao": true, "nang cao": true, "ntmnc": true, "ntm nc": true,
    "nong thon moi nang cao": true, "xa ntm nang cao": true, "bo tieu chi ntm nang cao": true, "nc": true,
    "xa nong thon moi nang cao": true,
    "chuan ntm nang cao": true,
  ]

  private static func days(_ day: Int, _ month: Int) -> [IndicatorNumber] {
    var found = [IndicatorNumber(criterion: day, item: month, isRepaired: true)]
    if day != month { found.append(IndicatorNumber(criterion: month, item: day, isRepaired: true)) }
    return found
  }

  /// "02-Mar", "2-Thg3", "02/03/2023", "2 tháng 3": what Excel shows for a number it took for a day.
  private static func writtenDay(_ text: String) -> [IndicatorNumber] {
    guard hasDigit(text) else { return [] }
    let months = [
      "jan", "feb", "mar", "apr", "mai", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let monthOf = [1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10, 11, 12]
    var words = text.foldedKey.words
    // "2-Thg 3", "2 tháng 3".
    if words.count == 3, words[1] == "thang" || words[1] == "thg", let day = Int(words[0]), let month = Int(words[2]),
      (1...31).contains(day), (1...12).contains(month)
    {
      return days(day, month)
    }
    if words.count == 3, let year = Int(words[2]), words[2].count == 4, (1900...2100).contains(year) {
      words.removeLast()
    }
    guard words.count == 2 else { return [] }
    func month(_ word: String) -> Int? {
      if let index = months.firstIndex(where: { word == $0 || (word.count > 3 && word.hasPrefix($0)) }) {
        return monthOf[index]
      }
      for prefix in ["thg", "thang", "th", "t"] where word.hasPrefix(prefix) {
        if let number = Int(word.dropFirst(prefix.count)), (1...12).contains(number) { return number }
      }
      return nil
    }
    if let day = Int(words[0]), (1...31).contains(day), let month = month(words[1]) { return days(day, month) }
    if let day = Int(words[1]), (1...31).contains(day), let month = month(words[0]) { return days(month, day) }
    if text.contains("/"), let day = Int(words[0]), let month = Int(words[1]), (1...31).contains(day),
      (1...12).contains(month)
    {
      return days(day, month)
    }
    return []
  }
}

/// Walks over the scalars of a text that may begin with a number of an indicator.
private struct Scanner {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private(set) var isAdvanced: Bool?

  init(_ text: some StringProtocol) { scalars = Array(text.unicodeScalars) }

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isAlphabetic && scalar.properties.numericType == nil && scalar != "%"
  }

  mutating func skipPunctuation() {
    while let scalar = current, Self.isPunctuation(scalar) { index += 1 }
  }

  /// Passes over "Tiêu chí", "TC", "NTM nâng cao" …; whether there was one.
  mutating func skipPrefix() -> Bool {
    let known: [(key: String, isAdvanced: Bool?)] = [
      ("tieu chi", nil), ("chi tieu", nil), ("tc", nil), ("ct", nil), ("muc", nil), ("so", nil),
      ("ntm nang cao", true), ("ntmnc", true), ("nang cao", true), ("ntm nc", true), ("nc", true), ("ntm", false),
    ]
    var found = false
    while true {
      var end = index
      var letters = String.UnicodeScalarView()
      while end < scalars.count, scalars[end].properties.numericType == nil {
        letters.append(scalars[end])
        end += 1
      }
      let key = String(letters).foldedKey
      guard !key.isEmpty else { return found }
      var rest = key[...]
      while !rest.isEmpty {
        guard
          let hit = known.filter({ rest == $0.key || rest.hasPrefix($0.key + " ") }).max(by: {
            $0.key.count < $1.key.count
          })
        else { return found }
        if let advanced = hit.isAdvanced { isAdvanced = advanced }
        rest = rest.dropFirst(hit.key.count)
        while rest.first == " " { rest = rest.dropFirst() }
      }
      index = end
      found = true
    }
  }

  mutating func digits() -> Int? {
    var value = 0
    var count = 0
    while let scalar = current, scalar.value >= 0x30, scalar.value <= 0x39, count < 3 {
      value = value * 10 + Int(scalar.value - 0x30)
      count += 1
      index += 1
    }
    return count > 0 && count < 3 ? value : nil
  }

  /// Digits after one of `. , - – ·`, blanks allowed after a full stop only where nothing else can be meant.
  mutating func separatedDigits() -> Int? {
    let start = index
    while current == " " { index += 1 }
    guard let mark = current, [".", ",", "-", "–", "·", "‐"].contains(mark) else {
      index = start
      return nil
    }
    index += 1
    let blanks = current == " "
    while current == " " { index += 1 }
    let digitsStart = index
    guard let value = digits(), !blanks || current == nil || index == scalars.count else {
      index = start
      return nil
    }
    // "2.2,5 km" or "2.200": not an indicator's number.
    if let next = current, next.value >= 0x30, next.value <= 0x39 {
      index = start
      return nil
    }
    _ = digitsStart
    return value
  }

  /// A single letter right after the number: "2.2a", "2.2.b", "2.2 a)".
  mutating func part() -> String? {
    let start = index
    while let scalar = current, scalar == "." || scalar == "-" || scalar == " " || scalar == "(" { index += 1 }
    guard let scalar = current, scalar.isASCII, scalar.properties.isAlphabetic else {
      index = start
      return nil
    }
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    let isGlued = index == start
    // " a)" closes a letter; a word that only begins with it does not.
    guard next == nil || next == ")" || (isGlued && !(next?.properties.isAlphabetic ?? false)) else {
      index = start
      return nil
    }
    index += 1
    return String(Character(scalar)).lowercased()
  }

  var isAtBoundary: Bool {
    guard let scalar = current else { return true }
    return !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
  }

  var isAtFullStop: Bool {
    guard let scalar = current, [".", ")", ":"].contains(scalar) else { return false }
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    return next == nil || next == " "
  }

  var rest: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[index...])
    return String(view).singleSpaced
  }

  var restAfterPunctuation: String {
    var copy = self
    copy.skipPunctuation()
    return copy.rest
  }
}

extension String {
  /// "5.0" without its ".0".
  fileprivate var droppingZeroFraction: String { hasSuffix(".0") ? String(dropLast(2)) : self }
}
