import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

/// Turns one line's cells into its record.
struct FigureBuilder {
  let line: FigureLine
  let year: Int?
  let file: String
  let sheet: String?
  let lineNumber: Int?
  let isCSV: Bool
  let styles: [Int: FigureStyle]
  let statusWords: StatusWords
  let fractionColumns: Set<Int>
  let signedColumns: Set<Int>

  var problems: [Problem]
  var figure: IndicatorFigure
  var cells: [Field: CellReference] = [:]
  var raw: [Field: String] = [:]
  var claims: [(status: Status, cell: CellReference, text: String)] = []

  let indicator: Indicator

  init(
    line: FigureLine, year: Int?, file: String, sheet: String?, lineNumber: Int?, isCSV: Bool,
    styles: [Int: FigureStyle], statusWords: StatusWords, fractionColumns: Set<Int>, signedColumns: Set<Int>
  ) {
    self.line = line
    self.year = year
    self.file = file
    self.sheet = sheet
    self.lineNumber = lineNumber
    self.isCSV = isCSV
    self.styles = styles
    self.statusWords = statusWords
    self.fractionColumns = fractionColumns
    self.signedColumns = signedColumns
    problems = line.problems
    indicator = line.indicator
    figure = IndicatorFigure(
      set: indicator.set, criterion: indicator.criterion, indicator: indicator.id, part: line.part,
      unit: indicator.kind == .percent ? "%" : indicator.unit ?? indicator.numerator?.unit,
      partsUnit: indicator.denominator == nil ? nil : indicator.numerator?.unit)
  }

  mutating func build() -> Record {
    if let cell = line.villageCell { cells[.village] = cell }
    if let cell = line.indicatorCell { cells[.indicator] = cell }
    readParts()
    readValue()
    derive()
    readStatus()
    readPlan()
    let note = joined(.field(.note), as: .note)
    figure.evidence = joined(.field(.evidence), as: .evidence)
    if figure.numerator == nil && figure.denominator == nil { figure.partsUnit = nil }
    if figure.value == nil || indicator.kind == .yesNo || indicator.kind == .level {
      if indicator.kind != .percent { figure.unit = figure.value == nil ? nil : figure.unit }
    }
    return Record(
      village: line.village, year: year, body: .indicator(figure), note: note,
      source: Source(file: file, sheet: sheet, row: line.row, cells: cells, line: lineNumber), raw: raw)
  }

  mutating func raise(
    _ code: Problem.Code, _ entry: Grid.Entry, _ field: Field, suggestion: String? = nil, related: [CellReference] = []
  ) {
    problems.append(
      Problem(
        code, sheet: sheet, cell: entry.reference, field: field, found: entry.text, suggestion: suggestion,
        related: related))
  }

  /// Whether a figure in that unit, or of this indicator, is a number of whole things.
  func countsWholes(_ field: Field, _ piece: FigureLine.Piece) -> Bool {
    if let unit = unit(of: piece, written: nil) { return unit.countsWholes }
    switch field {
    case .numerator: return Unit(indicator.numerator?.unit)?.countsWholes ?? false
    case .denominator: return Unit(indicator.denominator?.unit)?.countsWholes ?? false
    default: return indicator.kind == .count
    }
  }

  /// The unit that holds for a cell: its own, its heading's, its line's.
  func unit(of piece: FigureLine.Piece, written: String?) -> Unit? {
    Unit(written) ?? Unit(piece.column.unit) ?? Unit(line.unit)
  }

  mutating func read(_ piece: FigureLine.Piece, _ field: Field) -> FigureReading {
    let reader = FigureReader(isCSV: isCSV, sheet: sheet)
    let reading = reader.read(
      piece.entry, style: styles[piece.column.number] ?? FigureStyle(), field: field,
      countsWholes: countsWholes(field, piece), problems: &problems)
    cells[field] = piece.entry.reference
    if let wording = reading.raw { raw[field] = wording }
    return reading
  }

  // MARK: parts

  mutating func readParts() {
    for field in [Field.numerator, .denominator] {
      guard let piece = line.piece(.field(field)) else { continue }
      let reading = read(piece, field)
      if reading.isFailed { continue }
      if let words = reading.words {
        if field == .numerator {
          readWords(words, piece, field, among: true)
        } else {
          raise(.notANumber, piece.entry, field)
        }
        continue
      }
      if reading.isPercent, let percent = reading.value, indicator.kind == .percent, field == .numerator {
        // "95%" in the column of counts is the percent itself.
        if line.piece(.field(.value)) == nil {
          setValue(percent, from: piece, raw: reading.raw)
          // "82/88 (93,2%)" says all three.
          figure.numerator = reading.numerator.map { converted($0, reading, piece, .numerator) }
          figure.denominator = reading.denominator.map { converted($0, reading, piece, .denominator) }
          cells[.numerator] = reading.numerator == nil ? nil : piece.entry.reference
          if reading.denominator != nil { cells[.denominator] = piece.entry.reference }
          raw[.numerator] = nil
        } else {
          raise(.unitSuspect, piece.entry, field)
        }
        continue
      }
      if let numerator = reading.numerator, let denominator = reading.denominator {
        if field == .numerator {
          figure.numerator = converted(numerator, reading, piece, field)
          if line.piece(.field(.denominator)) == nil {
            figure.denominator = converted(denominator, reading, piece, .denominator)
            cells[.denominator] = piece.entry.reference
          }
        } else {
          raise(.notANumber, piece.entry, field)
        }
        continue
      }
      guard let value = reading.value else { continue }
      let number = converted(value, reading, piece, field)
      if field == .numerator { figure.numerator = number } else { figure.denominator = number }
    }
  }

  /// The figure in the unit that the rule set counts in.
  mutating func converted(
    _ number: Decimal, _ reading: FigureReading, _ piece: FigureLine.Piece, _ field: Field
  ) -> Decimal {
    let wanted: Unit?
    switch field {
    case .numerator: wanted = Unit(indicator.numerator?.unit)
    case .denominator: wanted = Unit(indicator.denominator?.unit)
    default: wanted = Unit(figure.unit)
    }
    guard let wanted, let unit = unit(of: piece, written: reading.unit) else { return number }
    if unit.dimension == wanted.dimension {
      guard let factor = unit.factor(to: wanted), factor != 1 else { return number }
      if raw[field] == nil { raw[field] = "\(number.display) \(reading.unit ?? piece.column.unit ?? line.unit ?? "")" }
      return number * factor
    }
    // The line's unit speaks of its result ("%"), not of the counts beside it.
    if unit.dimension == .percent, Unit(reading.unit) == nil { return number }
    if case .things = unit.dimension, case .things = wanted.dimension { return number }
    raise(
      .unitSuspect, piece.entry, field,
      suggestion: field == .denominator ? indicator.denominator?.unit : indicator.numerator?.unit)
    return number
  }

  // MARK: value

  mutating func readValue() {
    guard let piece = line.piece(.field(.value)) else { return }
    if isLeftToParts(piece) { return }
    let reading = read(piece, .value)
    if reading.isFailed { return }
    if let numerator = reading.numerator, let denominator = reading.denominator {
      if figure.numerator == nil, figure.denominator == nil {
        figure.numerator = converted(numerator, reading, piece, .numerator)
        figure.denominator = converted(denominator, reading, piece, .denominator)
        cells[.numerator] = piece.entry.reference
        cells[.denominator] = piece.entry.reference
      }
      if reading.value == nil { cells[.value] = nil }
    }
    // "đạt 45,6%" beside a judgement says how much was reached.
    let isReached = reading.statusWords?.foldedKey == "dat" && line.piece(.field(.status)) != nil
    if let words = reading.statusWords, !isReached { claim(words, piece.entry) }
    if let words = reading.words {
      readWords(words, piece, .value, among: false)
      return
    }
    guard let value = reading.value else { return }
    switch indicator.kind {
    case .percent: readPercent(value, reading, piece)
    case .yesNo:
      if value == 0 || value == 1, !reading.isPercent {
        figure.value = .boolean(value == 1)
        if !indicator.isDenial { claims.append((value == 1 ? .met : .notMet, piece.entry.reference, piece.entry.text)) }
      } else {
        figure.text = piece.entry.text
      }
    case .level:
      if let step = step(piece.entry.text) {
        figure.value = .step(step)
      } else if let step = step("Mức độ \(value)") {
        figure.value = .step(step)
      } else {
        raise(.notANumber, piece.entry, .value)
      }
    case .count, .amount, .yearAmount, .ratio:
      if reading.isPercent {
        raise(.unitSuspect, piece.entry, .value, suggestion: figure.unit)
        return
      }
      figure.value = .number(converted(value, reading, piece, .value))
    }
  }

  /// Whether the cell works the result out of its row's parts where both are numbers and else shows nothing, and no program has
  /// calculated it yet: the parts say all there is, as in our own form filled in on a telephone.
  private func isLeftToParts(_ piece: FigureLine.Piece) -> Bool {
    guard piece.entry.cell.value == nil, let formula = piece.entry.cell.formula,
      formula.hasPrefix("IF(AND(ISNUMBER("), formula.hasSuffix("\"\")")
    else { return false }
    let parts = [.field(.numerator), .field(.denominator)].compactMap { line.piece($0)?.entry.reference.description }
    guard parts.count == 2 else { return true }
    // Another row's parts give another result.
    let quotient = ",\(parts[0])/\(parts[1])"
    return formula.contains(quotient + "*") || formula.contains(quotient + ",")
  }

  mutating func readPercent(_ value: Decimal, _ reading: FigureReading, _ piece: FigureLine.Piece) {
    if reading.isPercent {
      figure.value = .number(value)
      return
    }
    if let unit = unit(of: piece, written: reading.unit), unit.dimension != .percent {
      // "3,7" beside "km" counts kilometres, whatever the indicator's result is measured in.
      cells[.value] = nil
      if figure.numerator == nil {
        figure.numerator = converted(value, reading, piece, .numerator)
        cells[.numerator] = piece.entry.reference
        raw[.numerator] = raw.removeValue(forKey: .value)
      } else {
        raise(.unitSuspect, piece.entry, .value, suggestion: "%")
      }
      return
    }
    if line.asksForCount, !piece.column.saysPercent, unit(of: piece, written: reading.unit) == nil,
      figure.numerator == nil
    {
      cells[.value] = nil
      figure.numerator = value
      cells[.numerator] = piece.entry.reference
      raw[.numerator] = raw.removeValue(forKey: .value)
      return
    }
    let hasHundred = Unit(reading.unit)?.dimension == .percent
    if !hasHundred, value > 0, value <= 1, piece.entry.number != nil {
      if fractionColumns.contains(piece.column.number) || partsSay(fraction: value) {
        figure.value = .number(value * 100)
        raw[.value] = piece.entry.text
        raise(.unitSuspect, piece.entry, .value, suggestion: "\((value * 100).display)%")
        return
      }
      if indicator.expectsLargePercent || signedColumns.contains(piece.column.number) {
        raise(.unitSuspect, piece.entry, .value, suggestion: value < 1 ? "\((value * 100).display)%" : "100%")
      }
    }
    if fractionColumns.contains(piece.column.number), value == 0 {
      figure.value = .number(0)
      return
    }
    figure.value = .number(value)
  }

  /// Whether the parts beside it make that fraction, so that it must be one.
  func partsSay(fraction: Decimal) -> Bool {
    guard let numerator = figure.numerator, let denominator = figure.denominator, denominator != 0 else { return false }
    let difference = numerator / denominator - fraction
    return abs(difference.double) < 0.006
  }

  mutating func setValue(_ number: Decimal, from piece: FigureLine.Piece, raw wording: String?) {
    figure.value = .number(number)
    cells[.value] = piece.entry.reference
    if let wording { raw[.value] = wording }
  }

  /// Words where a figure could stand: a status, a yes or no, a step, a remark; anything else is no number.
  mutating func readWords(_ words: String, _ piece: FigureLine.Piece, _ field: Field, among parts: Bool) {
    let reading = statusWords.read(words)
    if indicator.kind == .level, let step = step(words) {
      figure.value = .step(step)
      if case .status(.notMet) = reading { claim(words, piece.entry) }
      return
    }
    switch reading {
    case .status:
      claim(words, piece.entry)
      if parts { cells[field] = nil }
      return
    case .mark:
      claims.append((.met, piece.entry.reference, words))
      return
    case .yes where indicator.rollUp == .countShare && indicator.kind != .yesNo:
      // "Có" under the share of villages that have it.
      claims.append((.met, piece.entry.reference, words))
      return
    case .yes where indicator.kind == .yesNo && !indicator.isDenial:
      figure.value = .boolean(true)
      return
    case .no where indicator.kind == .yesNo && !indicator.isDenial:
      figure.value = .boolean(false)
      return
    case .no where indicator.kind == .count:
      // "Không" counts none; "0" is a figure anyway.
      figure.value = .number(0)
      cells[.value] = piece.entry.reference
      raw[.value] = words
      return
    case .yes, .no, .unrecognised: break
    }
    if indicator.kind == .yesNo {
      figure.text = words
      let opening = words.foldedKey.words.first
      if !indicator.isDenial, reading == .unrecognised, opening == "da" || opening == "co", !parts,
        !words.foldedKey.hasPrefix("co ban"), !words.foldedKey.contains("chua")
      {
        figure.value = .boolean(true)
      }
      return
    }
    // "Còn 10 nhà".
    if indicator.kind == .count, words.foldedKey.hasPrefix("con "), let start = words.firstIndex(where: \.isNumber),
      let left = FigureText(String(words[start...])), left.unit == nil || Unit(left.unit) == Unit(indicator.unit),
      let number = left.value, words[..<start].foldedKey == "con"
    {
      setValue(number, from: piece, raw: words)
      return
    }
    if indicator.noneIsGood, ["khong con", "khong co nha", "khong xai ra"].contains(where: words.foldedKey.hasPrefix) {
      figure.value = .number(0)
      cells[.value] = piece.entry.reference
      raw[.value] = words
      return
    }
    raise(.notANumber, piece.entry, field)
  }

  /// The step of the indicator's scale that a text names.
  func step(_ text: String) -> String? {
    let key = text.foldedKey
    return indicator.scale.first { $0.foldedKey == key }
  }

  /// What follows from the parts where the figure itself is not written.
  mutating func derive() {
    if indicator.kind == .count || indicator.kind == .amount, figure.value == nil, let numerator = figure.numerator,
      indicator.kind == .count || figure.denominator == nil
    {
      // What is counted is the figure itself: it is not told twice.
      figure.value = .number(numerator)
      figure.numerator = nil
      figure.denominator = nil
      cells[.value] = cells.removeValue(forKey: .numerator)
      if let wording = raw.removeValue(forKey: .numerator) { raw[.value] = wording }
      return
    }
    guard figure.value == nil, let numerator = figure.numerator, let denominator = figure.denominator, denominator > 0
    else { return }
    // A figure that is written and could not be read is not replaced by another.
    if let piece = line.piece(.field(.value)), cells[.value] == piece.entry.reference { return }
    switch indicator.kind {
    case .percent: figure.value = .number((numerator * 100 / denominator).rounded(decimals: 6))
    case .ratio: figure.value = .number((numerator / denominator).rounded(decimals: 6))
    default: return
    }
    figure.isDerived = true
  }

  mutating func readPlan() {
    let pieces = line.pieces(.field(.plan))
    guard let first = pieces.first else { return }
    cells[.plan] = first.entry.reference
    let reader = PlanReader(sheet: sheet, year: year)
    var plan: Plan?
    for piece in pieces {
      guard let read = reader.read(piece.entry, heading: piece.column, field: .plan, problems: &problems) else {
        continue
      }
      if let known = plan {
        plan = Plan(
          text: "\(known.text); \(read.text)", due: known.due ?? read.due, precision: known.precision ?? read.precision)
        // Beside measures the column of times is the place of the deadline, even where it says none.
        let isTime = piece.column.key.contains("thoi gian") || piece.column.key.contains("thoi han")
        if known.due == nil, read.due != nil || isTime { cells[.plan] = piece.entry.reference }
      } else {
        plan = read
        cells[.plan] = piece.entry.reference
      }
    }
    figure.plan = plan
    if let plan { raw[.plan] = plan.text }
  }

  mutating func joined(_ role: Role, as field: Field) -> String? {
    let pieces = line.pieces(role)
    guard let first = pieces.first else { return nil }
    cells[field] = first.entry.reference
    return pieces.map(\.entry.text).joined(separator: "; ")
  }
}
