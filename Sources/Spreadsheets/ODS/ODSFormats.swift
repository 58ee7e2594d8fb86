import VietnameseText

/// Finds out how an OpenDocument cell shows its number, from the text that was saved with it.
///
/// The text is in the language of whoever saved the file ("95.5%" or "95,5%"); what is looked for is the format that gives it in
/// either, so that all files show their values alike.
struct ODSFormats {
  /// The formats a cell can have here; a cell's style is the position in this list.
  static let codes: [String] =
    ["General", "0", "0.0", "0.00", "0.000", "0.0000", "#,##0", "#,##0.0", "#,##0.00", "#,##0.000"]
    + ["0%", "0.0%", "0.00%", "0.000%"]
    + [
      "dd/mm/yyyy", "dd/mm/yy", "d/m/yyyy", "d/m/yy", "yyyy-mm-dd", "dd/mm/yyyy hh:mm", "dd/mm/yyyy hh:mm:ss",
      "yyyy-mm-dd hh:mm:ss", "dd/mm/yyyy", "dd.mm.yyyy", "mm/yyyy", "yyyy",
    ]
    + ["hh:mm:ss", "hh:mm", "[h]:mm:ss", "[h]:mm", "mm:ss"]

  static let numbers = 0..<10
  static let percents = 10..<14
  static let dates = 14..<26
  static let times = 26..<31

  let styles = CellStyles(formats: Self.codes)
  private let formats = Self.codes.map { NumberFormat($0) }
  private var lastHit: [Int: Int] = [:]

  /// The style that shows `number` as `text`; the first one of the kind where none does.
  mutating func style(_ number: Double, shownAs text: String, among kind: Range<Int>) -> Int {
    if let last = lastHit[kind.lowerBound], shows(last, number, text) { return last }
    for style in kind where shows(style, number, text) {
      lastHit[kind.lowerBound] = style
      return style
    }
    switch kind {
    case Self.percents: return kind.lowerBound + 2
    case Self.dates where number != number.rounded(): return kind.lowerBound + 6
    // More than a day is time in all, unless its text showed a time of day.
    case Self.times where number >= 1: return kind.lowerBound + 2
    default: return kind.lowerBound
    }
  }

  private func shows(_ style: Int, _ number: Double, _ text: String) -> Bool {
    let shown = formats[style].text(number)
    if shown == text { return true }
    guard shown.utf8.count == text.utf8.count else { return false }
    return zip(shown.utf8, text.utf8).allSatisfy { ours, theirs in
      switch ours {
      case UInt8(ascii: ","): theirs == UInt8(ascii: ".")
      case UInt8(ascii: "."): theirs == UInt8(ascii: ",")
      default: ours == theirs
      }
    }
  }

  /// The seconds of a duration such as `PT10H30M00.5S`; `nil` for anything else.
  static func seconds(_ text: String) -> Double? {
    var rest = text.utf8[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    guard rest.popFirst() == UInt8(ascii: "P") else { return nil }
    var total = 0.0
    var isTime = false
    var hasPart = false
    while let first = rest.first {
      if first == UInt8(ascii: "T"), !isTime {
        isTime = true
        rest = rest.dropFirst()
        continue
      }
      let digits = rest.prefix { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
      rest = rest.dropFirst(digits.count)
      guard !digits.isEmpty, digits.count < 20, let unit = rest.popFirst(),
        let number = Double(String(decoding: digits.map { $0 == 0x2C ? 0x2E : $0 }, as: UTF8.self))
      else { return nil }
      switch (unit, isTime) {
      case (UInt8(ascii: "D"), false): total += number * 86_400
      case (UInt8(ascii: "H"), true): total += number * 3600
      case (UInt8(ascii: "M"), true): total += number * 60
      case (UInt8(ascii: "S"), true): total += number
      default: return nil
      }
      hasPart = true
    }
    return hasPart ? (isNegative ? 0 - total : total) : nil
  }

  /// A formula as spreadsheets write it: `of:=SUM([.A1:.B2])` is `SUM(A1:B2)`.
  static func formula(_ text: String) -> String {
    guard let mark = text.firstIndex(of: "="), text[..<mark].utf8.allSatisfy({ $0 != UInt8(ascii: "[") }) else {
      return text
    }
    var result = ""
    var isReference = false
    var isQuoted = false
    var previous: Character = " "
    for character in text[text.index(after: mark)...] {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, character == "[" {
        isReference = true
      } else if !isQuoted, character == "]" {
        isReference = false
      } else if isReference, character == ".", previous == "[" || previous == ":" {
      } else {
        result.append(character)
      }
      previous = character
    }
    return result
  }
}
