import FoundationEssentials
import VietnameseText

/// A percent with its parts told in a sentence: "Đã cứng hóa 3,7 km trên tổng số 4 km, đạt 92,5%".
///
/// Only a sentence that proves itself is read: one percent, and exactly one pair of neighbouring numbers that makes it.
struct FigureSentence {
  let percent: Decimal
  let numerator: Decimal
  let denominator: Decimal

  init?(_ text: String, mark: DecimalMark) {
    guard text.contains("%"), text.utf8.count <= 300 else { return nil }
    var numbers: [Decimal] = []
    var percents: [Decimal] = []
    for token in Self.tokens(text) {
      guard let figure = FigureText(token.digits, mark: mark), !figure.isAmbiguous, let value = figure.value else {
        return nil
      }
      if token.isPercent { percents.append(value) } else { numbers.append(value) }
    }
    guard percents.count == 1, let percent = percents.first, numbers.count >= 2, Self.fractions(text) <= 1 else {
      return nil
    }
    let decimals = percent.description.split(separator: ".").dropFirst().first?.count ?? 0
    func proves(_ part: Decimal, _ whole: Decimal) -> Bool {
      whole > 0 && part <= whole && (part * 100 / whole).rounded(decimals: min(decimals, 6)) == percent
    }
    var pairs = zip(numbers, numbers.dropFirst()).filter { proves($0, $1) }
    // "Có 5,5 km, đã cứng hóa 4,6 km, đạt 83,6%".
    if pairs.isEmpty { pairs = zip(numbers.dropFirst(), numbers).filter { proves($0, $1) } }
    guard pairs.count == 1, let pair = pairs.first else { return nil }
    self.percent = percent
    numerator = pair.0
    denominator = pair.1
  }

  /// How many pairs are written as fractions: of "37/74 hộ dùng giếng, 31/74 hộ dùng nước sạch, đạt 50%" either could be meant.
  private static func fractions(_ text: String) -> Int {
    text.split { !$0.isNumber && $0 != "/" && $0 != "," && $0 != "." }.count { piece in
      let sides = piece.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
      guard sides.count == 2, let part = sides[0], let whole = sides[1] else { return false }
      return part <= whole
    }
  }

  /// The numbers of a text in their order; digits that end a word ("m2") are none.
  private static func tokens(_ text: String) -> [(digits: String, isPercent: Bool)] {
    let scalars = Array(text.unicodeScalars)
    func isDigit(_ index: Int) -> Bool {
      scalars.indices.contains(index) && (0x30...0x39).contains(scalars[index].value)
    }
    var found: [(digits: String, isPercent: Bool)] = []
    var index = 0
    while index < scalars.count {
      guard isDigit(index) else {
        index += 1
        continue
      }
      let start = index
      while isDigit(index) || ((scalars[index] == "," || scalars[index] == ".") && isDigit(index + 1)) {
        index += 1
        if index == scalars.count { break }
      }
      if start > 0, scalars[start - 1].properties.isAlphabetic { continue }
      var next = index
      while next < scalars.count, scalars[next] == " " { next += 1 }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<index])
      found.append((String(view), next < scalars.count && scalars[next] == "%"))
    }
    return found
  }
}
