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
    /// The table in this dialect, where the whole text has been parsed for it.
    var table: CSVTable?
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
    var table: CSVTable?
    var reading: CSVDialect.Reading {
      CSVDialect.Reading(
        delimiter: dialect.delimiter, columns: score.columns, score: score.value, example: score.example)
    }
  }

  /// Finds the dialect of a text: UTF-8, no byte-order mark, not blank.
  func sniff(_ text: Span<UInt8>) -> Result {
    let sample = text.extracting(0..<Self.endOfSample(of: text))
    let isWhole = sample.count == text.count
    let separatorLine = Self.separatorLine(of: text)
    let bodyStart = separatorLine?.end ?? 0
    let body = sample.extracting(min(bodyStart, sample.count)..<sample.count)

    var present = Self.delimiters.filter { Self.contains($0, in: body) }
    let told = separatorLine.flatMap { Self.contains($0.delimiter, in: body) ? $0.delimiter : nil }
    if let told { present = [told] }
    var candidates: [Candidate] = present.map { delimiter in
      candidate(
        delimiter: delimiter, sample: sample, body: body, hasSeparatorLine: separatorLine != nil, isWhole: isWhole)
    }
    if told == nil {
      // A byte that does not occur leaves every line whole.
      if let unused = Self.delimiters.first(where: { !present.contains($0) }) {
        let survey = CSVSurvey(body, delimiter: unused)
        let dialect = CSVDialect(
          delimiter: unused, quote: survey.quote, quoting: survey.quoting, newline: survey.newline,
          hasSeparatorLine: separatorLine != nil)
        candidates.append(Candidate(dialect: dialect, score: CSVReadingScore(oneColumn: body, Self.oneColumnScore)))
      }
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
    var result = Result(dialect: best.dialect, table: isWhole ? best.table : nil)
    if best.dialect.isGuess, let second {
      let detail = [best.reading, second.reading].map { reading in
        "\(reading.delimiterName) → \(reading.example.joined(separator: " ¦ "))"
      }.joined(separator: "\n")
      result.notices = [ReadNotice(.dialectGuessed, detail: detail)]
    }
    return result
  }

  /// The dialect for reading on: where a look at the lines settles the delimiter, no other one is tried.
  func settle(_ text: Span<UInt8>) -> Result {
    let sample = text.extracting(0..<Self.endOfSample(of: text))
    guard Self.separatorLine(of: text) == nil, let delimiter = CSVLineCounts(sample).settledDelimiter else {
      return sniff(text)
    }
    let survey = CSVSurvey(sample, delimiter: delimiter)
    // The rarer habits want trial and comparison.
    guard !survey.hasBackslashedQuotes, !survey.isPadded else { return sniff(text) }
    return Result(
      dialect: CSVDialect(
        delimiter: delimiter, quote: survey.quote, quoting: survey.quoting, newline: survey.newline))
  }

  private func candidate(
    delimiter: UInt8, sample: Span<UInt8>, body: Span<UInt8>, hasSeparatorLine: Bool, isWhole: Bool
  ) -> Candidate {
    let survey = CSVSurvey(body, delimiter: delimiter)
    var dialect = CSVDialect(
      delimiter: delimiter, quote: survey.quote, quoting: survey.quoting, newline: survey.newline,
      hasSeparatorLine: hasSeparatorLine, isPadded: survey.isPadded)
    var (table, score) = reading(of: sample, dialect, isWhole: isWhole)
    if survey.hasBackslashedQuotes {
      var escaping = dialect
      escaping.escapesWithBackslash = true
      let (escapedTable, escapedScore) = reading(of: sample, escaping, isWhole: isWhole)
      if escapedScore.value >= score.value { (dialect, table, score) = (escaping, escapedTable, escapedScore) }
    }
    return Candidate(dialect: dialect, score: score, table: table)
  }

  private func reading(of sample: Span<UInt8>, _ dialect: CSVDialect, isWhole: Bool) -> (CSVTable?, CSVReadingScore) {
    // No limits: a wrong reading may pass one. The reader asks again of the right one.
    guard let table = try? CSVParser(dialect: dialect, limits: Self.noLimits).parse(sample) else {
      return (nil, CSVReadingScore())
    }
    return (table, CSVReadingScore(table, dialect: dialect, isCut: !isWhole))
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
