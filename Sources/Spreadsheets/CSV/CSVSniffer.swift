import VietnameseText

/// Finds the dialect of a CSV text: `sep=` line, then every delimiter of a closed set tried by real parsing.
///
/// 1. A `sep=` line names the delimiter, if it splits the lines after it.
/// 2. Otherwise each of `;`, tab, `,`, `|` that occurs is tried on the first 256 KiB, and scored: how many rows have the width
///    that most rows have, and how many of their cells are whole numbers, decimals, dates or plain words (``CSVReadingScore``).
/// 3. The best reading wins; its confidence is its share of its own and the next best one's score.
struct CSVSniffer {
  /// What was found.
  struct Result {
    var dialect: CSVDialect
    /// That the dialect is a guess, with both readings.
    var notices: [ReadNotice] = []
  }

  /// In order of preference: in a Vietnamese locale the comma is the decimal mark.
  static let delimiters = [UInt8(ascii: ";"), .tab, UInt8(ascii: ","), UInt8(ascii: "|")]
  private static let sampleBytes = 256 << 10
  private static let noLimits: ReadLimits = {
    var limits = ReadLimits.large
    limits.fieldBytes = .max
    limits.columns = .max
    return limits
  }()
  /// The score of taking each line for one cell.
  private static let oneColumnScore = 0.15

  private struct Candidate {
    var dialect: CSVDialect
    var score: CSVReadingScore
    var reading: CSVDialect.Reading {
      CSVDialect.Reading(
        delimiter: dialect.delimiter, columns: score.columns, score: score.value, example: score.example)
    }
  }

  private let file: [UInt8]
  /// The whole lines within the first ``sampleBytes`` of the text.
  private let sample: Range<Int>
  private let isWhole: Bool

  /// Makes one for the part of a file that is its text: UTF-8, no byte-order mark, not blank.
  init(file: [UInt8], _ range: Range<Int>) {
    self.file = file
    let count = Self.endOfSample(of: file.span.extracting(range))
    sample = range.lowerBound..<range.lowerBound + count
    isWhole = count == range.count
  }

  /// Finds the dialect.
  func sniff() -> Result {
    let text = file.span.extracting(sample)
    let separatorLine = Self.separatorLine(of: text)
    let body = text.extracting((separatorLine?.end ?? 0)...)
    var present = Self.delimiters.filter { Self.contains($0, in: body) }
    let told = separatorLine.flatMap { Self.contains($0.delimiter, in: body) ? $0.delimiter : nil }
    if let told { present = [told] }
    let survey = CSVSurvey(body, told: told)
    var candidates = present.map { delimiter in
      candidate(delimiter, survey, hasSeparatorLine: separatorLine != nil)
    }
    // A byte that does not occur leaves every line whole.
    if told == nil, let unused = Self.delimiters.first(where: { !present.contains($0) }) {
      candidates.append(
        Candidate(
          dialect: survey.dialect(unused, hasSeparatorLine: separatorLine != nil),
          score: CSVReadingScore(oneColumn: body, Self.oneColumnScore)))
    }
    // Stable: of equals the preferred one stays first.
    let ranked = candidates.enumerated().sorted { a, b in
      (b.element.score.value, a.offset) < (a.element.score.value, b.offset)
    }.map(\.element)
    guard var best = ranked.first else { return Result(dialect: CSVDialect(delimiter: UInt8(ascii: ";"))) }
    let second = ranked.dropFirst().first
    best.dialect.columns = best.score.columns
    best.dialect.runnerUp = second?.reading
    let rival = second?.score.value ?? 0
    best.dialect.confidence =
      told != nil || present.isEmpty ? 1 : best.score.value / max(best.score.value + rival, .leastNonzeroMagnitude)
    best.dialect.reasons = Self.reasons(
      for: best.score, of: best.dialect, isTold: told != nil, isOnly: present.count == 1)
    var result = Result(dialect: best.dialect)
    if best.dialect.isGuess, let second {
      let detail = [best.reading, second.reading].map { reading in
        "\(reading.delimiterName) → \(reading.example.joined(separator: " ¦ "))"
      }.joined(separator: "\n")
      result.notices = [ReadNotice(.dialectGuessed, detail: detail)]
    }
    return result
  }

  /// The dialect for reading on: where a look at the lines settles the delimiter, no other one is tried.
  func settle() -> Result {
    let text = file.span.extracting(sample)
    if Self.separatorLine(of: text) == nil {
      let survey = CSVSurvey(text, told: nil)
      // The rarer habits want trial and comparison.
      if let delimiter = survey.settledDelimiter, !survey.hasBackslashedQuotes(delimiter) {
        let dialect = survey.dialect(delimiter)
        if !dialect.isPadded { return Result(dialect: dialect) }
      }
    }
    return sniff()
  }

  private func candidate(_ delimiter: UInt8, _ survey: CSVSurvey, hasSeparatorLine: Bool) -> Candidate {
    let dialect = survey.dialect(delimiter, hasSeparatorLine: hasSeparatorLine)
    let plain = Candidate(dialect: dialect, score: score(dialect))
    guard survey.hasBackslashedQuotes(delimiter) else { return plain }
    var escaping = dialect
    escaping.escapesWithBackslash = true
    let escaped = Candidate(dialect: escaping, score: score(escaping))
    return escaped.score.value >= plain.score.value ? escaped : plain
  }

  private func score(_ dialect: CSVDialect) -> CSVReadingScore {
    // No limits: a wrong reading may pass one. The reader asks again of the right one.
    do {
      let table = try CSVParser(dialect: dialect, limits: Self.noLimits).parse(file, sample)
      return CSVReadingScore(table, dialect: dialect, isCut: !isWhole)
    } catch { return CSVReadingScore() }
  }

  private static func reasons(
    for score: CSVReadingScore, of dialect: CSVDialect, isTold: Bool, isOnly: Bool
  ) -> [Bilingual] {
    var reasons: [Bilingual] = []
    let name = dialect.delimiterName
    if isTold {
      reasons.append(Bilingual(vi: "Dòng đầu ghi sep=\(name)", en: "The first line says sep=\(name)"))
    }
    if score.columns > 1 {
      reasons.append(
        Bilingual(
          vi: "\(score.rowsOfThisWidth) trên \(score.rows) dòng có đúng \(score.columns) cột",
          en: "\(score.rowsOfThisWidth) of \(score.rows) rows have exactly \(score.columns) columns"))
      reasons.append(
        Bilingual(
          vi: "\(Int((score.typed * 100).rounded())) % ô là số, ngày hoặc chữ liền mạch",
          en: "\(Int((score.typed * 100).rounded())) % of the cells are numbers, dates or plain words"))
      if isOnly && !isTold {
        reasons.append(Bilingual(vi: "Không có dấu phân cách nào khác", en: "No other delimiter occurs"))
      }
    } else {
      reasons.append(Bilingual(vi: "Mỗi dòng là một ô", en: "Every line is one cell"))
    }
    return reasons
  }

  /// The delimiter that a `sep=` line names, and where the next line starts.
  private static func separatorLine(of text: Span<UInt8>) -> (delimiter: UInt8, end: Int)? {
    let key: [UInt8] = [UInt8(ascii: "s"), UInt8(ascii: "e"), UInt8(ascii: "p"), UInt8(ascii: "=")]
    guard text.count > key.count else { return nil }
    for index in 0..<3 where text[index] | 0x20 != key[index] { return nil }
    guard text[3] == key[3] else { return nil }
    let delimiter = text[4]
    guard delimiter.isDelimiterByte else { return nil }
    // Saved again, the line has the empty cells of its columns after it.
    var position = 5
    while position < text.count, text[position] == delimiter { position += 1 }
    guard position < text.count else { return (delimiter, position) }
    guard text[position].isLineBreak else { return nil }
    let isPair =
      text[position] == .carriageReturn && position + 1 < text.count && text[position + 1] == .lineFeed
    return (delimiter, position + (isPair ? 2 : 1))
  }

  private static func contains(_ byte: UInt8, in text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] == byte { return true }
    return false
  }

  /// The end of the last whole line within the sample.
  private static func endOfSample(of text: Span<UInt8>) -> Int {
    guard text.count > sampleBytes else { return text.count }
    var end = sampleBytes
    while end > 0, !text[end - 1].isLineBreak { end -= 1 }
    return end == 0 ? sampleBytes : end
  }
}

extension UInt8 {
  /// Whether it may stand after `sep=`: ASCII, printable or tab, neither letter, digit nor quotation mark.
  fileprivate var isDelimiterByte: Bool {
    switch self {
    case .tab: true
    case .quotationMark, UInt8(ascii: "0")...UInt8(ascii: "9"): false
    case 0x20...0x7E: !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    default: false
    }
  }
}
