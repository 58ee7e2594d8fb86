import FoundationEssentials
import Spreadsheets
import VietnameseText

/// What a cell of a column of figures says.
struct FigureReading: Sendable {
  /// The figure; percents are percent points.
  var value: Decimal?
  /// Whether it was a percent by its sign or its format.
  var isPercent = false
  /// The parts, where they stood in one cell.
  var numerator: Decimal?
  var denominator: Decimal?
  /// The unit written with it.
  var unit: String?
  /// Words of a status written with it.
  var statusWords: String?
  /// Words and no figure.
  var words: String?
  /// Whether the cell says something that could not be read; then a problem was raised.
  var isFailed = false
  /// The wording, where it says more than the figure.
  var raw: String?

  var isEmpty: Bool { value == nil && numerator == nil && denominator == nil }
}

/// How the figures of one column are written: decided from the whole column, never from one cell.
struct FigureStyle: Sendable {
  /// The decimal mark to read by.
  var mark = DecimalMark.comma
  /// Whether something proves it: in the column or elsewhere in the file.
  var isProven = false
  /// Whether the column holds proof of both marks.
  var isContradictory = false
  /// Addresses of the texts that prove the mark that is rarer in the column.
  var outliers: Set<CellReference> = []

  /// Weighs the cells of a column; `file` is the mark proven elsewhere in the file.
  init(_ entries: [Grid.Entry], file: DecimalMark?) {
    let texts = entries.filter(\.isText)
    let evidence = DecimalEvidence(texts.map(\.text))
    if evidence.isContradictory {
      isContradictory = true
      mark = evidence.comma.count >= evidence.point.count ? .comma : .point
      let rare = evidence.comma.count >= evidence.point.count ? evidence.point : evidence.comma
      outliers = Set(rare.filter(texts.indices.contains).map { texts[$0].reference })
    } else if let proven = evidence.mark ?? file {
      mark = proven
      isProven = true
    }
  }

  init() {}
}

/// Reads figure cells, and says what is odd about them.
struct FigureReader {
  let isCSV: Bool
  let sheet: String?

  /// Reads a cell as a figure. `whole` is true where only whole things are counted (households), so that "1.234" can be meant
  /// as thousands; with `false` such a text stays unread without proof.
  func read(
    _ entry: Grid.Entry, style: FigureStyle, field: Field, countsWholes: Bool, problems: inout [Problem]
  ) -> FigureReading {
    var reading = FigureReading()
    func raise(_ code: Problem.Code, suggestion: String? = nil) {
      problems.append(
        Problem(
          code, sheet: sheet, cell: entry.reference, field: field, found: entry.text, suggestion: suggestion))
    }
    switch entry.cell.value {
    case nil:
      reading.isFailed = true
      raise(.formulaWithoutValue)
    case .error:
      reading.isFailed = true
      raise(.cellError)
    case .boolean(let flag):
      reading.words = flag ? "Có" : "Không"
      reading.raw = entry.text
    case .date, .duration:
      // "2/4" that Excel took for a day: which figure was typed cannot be told.
      reading.isFailed = true
      reading.raw = entry.text
      raise(.notANumber)
    case .number(let number):
      guard let exact = Decimal(exactly: number) else {
        reading.isFailed = true
        raise(.notANumber)
        break
      }
      let shown = entry.text.contains(where: \.isLetter) || entry.text.hasSuffix("%") ? FigureText(entry.text) : nil
      if entry.text.hasSuffix("%") {
        // A percent format multiplies what it shows; a "%" that is only written after the number does not.
        let isLiteral = shown?.value.map { Self.isShown(exact, as: $0) && !Self.isShown(exact * 100, as: $0) } ?? false
        reading.value = isLiteral ? exact : exact * 100
        reading.isPercent = true
        reading.raw = entry.text
      } else {
        reading.value = exact
        // A format can hold the unit: 3700 shown as "3.700 m".
        reading.unit = shown?.unit
      }
    case .string:
      readText(entry, style: style, field: field, countsWholes: countsWholes, into: &reading, raise: raise)
    }
    return reading
  }

  /// Whether a number, rounded to the decimals that are shown, is that text.
  private static func isShown(_ number: Decimal, as shown: Decimal) -> Bool {
    let decimals = shown.description.split(separator: ".").dropFirst().first?.count ?? 0
    return number.rounded(decimals: min(decimals, 15)) == shown
  }

  /// A figure without the star of a footnote ("77*", "79,4 (*)"), the verb before it ("đạt 49/85 hộ") and a remark in brackets
  /// behind it ("5,5 km (đo lại tháng 5)").
  static func bare(_ text: String, field: Field = .value) -> String {
    var figure = Substring(text)
    // "Đạt 10,1%" among judgements is one.
    for verb in field == .status ? [] : verbs
    where figure.count > verb.count && figure.prefix(verb.count).lowercased() == verb {
      let rest = figure.dropFirst(verb.count).drop { $0 == " " || $0 == ":" }
      if rest.first?.isNumber == true { figure = rest }
    }
    guard figure.first?.isNumber == true else { return text }
    if figure.contains("*"), let end = figure.lastIndex(where: { !"*() ".contains($0) }) { figure = figure[...end] }
    if figure.hasSuffix(")"), let open = figure.firstIndex(of: "("),
      figure[figure.index(after: open)...].first?.isLetter == true,
      figure[open...].firstIndex(of: ")") == figure.indices.last
    {
      figure = figure[..<open]
      while figure.last == " " { figure.removeLast() }
    }
    return String(figure)
  }

  private static let verbs = ["đạt ", "có ", "được ", "đã đạt ", "hiện có ", "đã có "].map(\.nfc)

  private func readText(
    _ entry: Grid.Entry, style: FigureStyle, field: Field, countsWholes: Bool, into reading: inout FigureReading,
    raise: (Problem.Code, String?) -> Void
  ) {
    reading.raw = entry.text
    let text = Self.bare(entry.text, field: field)
    if entry.isErrorText {
      reading.isFailed = true
      raise(.cellError, nil)
      return
    }
    if text.hasPrefix("=") {
      reading.isFailed = true
      raise(.formulaLikeText, nil)
      return
    }
    let isNoted = text.utf8.count != entry.text.utf8.count
    guard let figure = FigureText(isNoted ? text : entry.cell.text, mark: style.mark) else {
      // "2,l" is 2,1.
      let rest = text.dropLast()
      if text.hasSuffix("l"), !rest.isEmpty, rest.allSatisfy({ $0.isNumber || $0 == "," || $0 == "." }) {
        reading.isFailed = true
        raise(.letterForDigit, rest + "1")
        return
      }
      guard let sentence = FigureSentence(text, mark: style.mark) else {
        reading.words = text
        return
      }
      reading.value = sentence.percent
      reading.isPercent = true
      reading.numerator = sentence.numerator
      reading.denominator = sentence.denominator
      return
    }
    if figure.isAmbiguous, !style.isProven {
      if style.isContradictory || !countsWholes {
        reading.isFailed = true
        raise(.ambiguousNumber, nil)
        return
      }
      raise(.ambiguousNumber, figure.value.map { $0.display })
    } else if style.outliers.contains(entry.reference) {
      raise(.ambiguousNumber, figure.value.map { $0.display })
    }
    // "6l" is 61 with a letter; whoever means litres writes "lít", or a blank between.
    let endsInLetter = figure.unit == "l" && text.hasSuffix("l") && text.dropLast().last?.isNumber == true
    if figure.hasLetterForDigit || endsInLetter {
      // Likely meant, and yet a guess: it is offered, not taken.
      reading.isFailed = true
      raise(.letterForDigit, endsInLetter ? text.dropLast() + "1" : figure.value.map { $0.display })
      return
    }
    if figure.hasInvisibleCharacters { raise(.invisibleCharacters, figure.value.map { $0.display }) }
    reading.value = figure.value
    reading.isPercent = figure.isPercent
    reading.numerator = figure.numerator
    reading.denominator = figure.denominator
    reading.unit = figure.unit
    reading.statusWords = figure.statusWords
    let isPlain = !figure.isPercent && figure.unit == nil && figure.statusWords == nil && figure.denominator == nil
    if !isCSV, isPlain, figure.value != nil, !figure.hasLetterForDigit, !figure.hasInvisibleCharacters {
      raise(.numberAsText, nil)
    }
    if isPlain, figure.value?.description == text { reading.raw = nil }
  }
}

extension Decimal {
  /// The number that a spreadsheet means by a double: its shortest text, so that 0.955 is 0.955 and not its binary neighbour.
  init?(exactly number: Double) {
    guard number.isFinite, abs(number) < 1e30 else { return nil }
    // Sums of cells carry noise in the last digits (0.1 + 0.2); a spreadsheet shows fifteen.
    let text = number.shortestOfFifteenDigits
    self.init(string: text)
  }

  /// The number as a person here writes it, with a decimal comma.
  var display: String { description.replacing(".", with: ",") }

  /// The number cut to that many decimals, half away from zero.
  func rounded(decimals: Int) -> Decimal {
    var scale: Decimal = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = self * scale
    let half: Decimal = scaled < 0 ? Decimal(string: "-0.5") ?? 0 : Decimal(string: "0.5") ?? 0
    let text = (scaled + half).description
    guard let whole = Decimal(string: String(text.prefix { $0 != "." })) else { return self }
    return whole / scale
  }

  /// The number as a double.
  var double: Double { Double(description) ?? .nan }
}

extension Double {
  /// The shortest text that stands for the number rounded to fifteen significant digits, as spreadsheets show and store it.
  fileprivate var shortestOfFifteenDigits: String {
    if self == rounded(), abs(self) < 1e15 { return String(Int64(self)) }
    let shortest = description
    let digits = shortest.filter(\.isNumber).drop { $0 == "0" }
    guard digits.count > 15, abs(self) >= 1e-4, abs(self) < 1e15 else { return shortest }
    var power = 1.0
    var decimals = 0
    let magnitude = abs(self)
    while decimals < 18, magnitude * power < 1e14 {
      power *= 10
      decimals += 1
    }
    let rounded = (self * power).rounded() / power
    return rounded.description
  }
}
