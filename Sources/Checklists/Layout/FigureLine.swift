import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

/// The cells that together say one thing: one village, one indicator, one part.
struct FigureLine {
  /// A cell and the column it stands in.
  struct Piece {
    var role: Role
    var entry: Grid.Entry
    var column: Column
  }

  var village: VillageName?
  var villageCell: CellReference?
  var item: Catalogue.Item
  var part: String?
  var row: Int
  var indicatorCell: CellReference?
  /// The unit column's text.
  var unit: String?
  var pieces: [Piece] = []
  /// Problems found before its figures were read: a repaired number.
  var problems: [Problem] = []

  func pieces(_ role: Role) -> [Piece] { pieces.filter { $0.role == role } }
  func piece(_ role: Role) -> Piece? { pieces.first { $0.role == role } }
}

extension SheetReader {
  /// Makes the records of a table's lines, in their order.
  mutating func finish(_ lines: [FigureLine], year: Int?) {
    let fractions = fractionColumns(lines)
    let signed = signedColumns(lines)
    var seen: [String: (record: Int, cell: CellReference?)] = [:]
    for line in lines {
      var builder = FigureBuilder(
        line: line, year: year, file: file, sheet: sheetName, lineNumber: grid.line(line.row), isCSV: isCSV,
        styles: styles, statusWords: statusWords, fractionColumns: fractions, signedColumns: signed)
      let record = builder.build()
      for piece in line.pieces { mark(piece.entry.reference, .used(piece.role.field)) }
      let indicator = line.item.indicator
      let key = "\(line.village?.code ?? "")|\(line.village?.name ?? "")|\(line.village?.formerly ?? "")|\(indicator.set)|\(indicator.id)|\(line.part ?? "")"
      if let earlier = seen[key] {
        builder.problems.append(
          Problem(
            .duplicateIndicator, sheet: sheetName, cell: line.indicatorCell ?? line.pieces.first?.entry.reference,
            field: .indicator, found: indicator.id, related: [earlier.cell].compactMap(\.self)))
      } else {
        seen[key] = (records.count, line.indicatorCell ?? line.pieces.first?.entry.reference)
      }
      append(record, problems: builder.problems)
    }
  }

  /// Columns whose percents are all written as fractions (0,955), without a sign or format that says so.
  private func fractionColumns(_ lines: [FigureLine]) -> Set<Int> {
    var numbers: [Int: [Double]] = [:]
    for line in lines where line.item.indicator.kind == .percent {
      for piece in line.pieces where piece.role == .field(.value) {
        if let number = piece.entry.number {
          numbers[piece.column.number, default: []].append(piece.entry.text.hasSuffix("%") ? 100 : number)
        } else if piece.entry.text.contains("%") {
          numbers[piece.column.number, default: []].append(100)
        }
      }
    }
    return Set(
      numbers.filter { _, values in
        values.count >= 3 && values.allSatisfy { $0 >= 0 && $0 <= 1 }
          && values.filter { $0 > 0 && $0 < 1 }.count >= 2
      }.keys)
  }
}

extension SheetReader {
  /// Columns in which some percents bear a sign: a bare number below 1 among them is doubtful, whatever the indicator.
  fileprivate func signedColumns(_ lines: [FigureLine]) -> Set<Int> {
    var columns: Set<Int> = []
    for line in lines where line.item.indicator.kind == .percent {
      for piece in line.pieces where piece.role == .field(.value) && piece.entry.text.contains("%") {
        columns.insert(piece.column.number)
      }
    }
    return columns
  }
}

extension Role {
  /// The field under which a cell of such a column counts as read.
  var field: Field {
    switch self {
    case .field(let field): field
    case .met, .notMet, .notApplicable, .higherLevel: .status
    case .ordinal, .criterion, .set: .indicator
    case .lineKind: .name
    case .facilityKind: .name
    case .other: .text
    }
  }
}

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
  private var figure: IndicatorFigure
  private var cells: [Field: CellReference] = [:]
  private var raw: [Field: String] = [:]
  private var claims: [(status: Status, cell: CellReference, text: String)] = []
  private var hasNoMark = false

  private var indicator: Indicator { line.item.indicator }

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
    let indicator = line.item.indicator
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

  private mutating func raise(
    _ code: Problem.Code, _ entry: Grid.Entry, _ field: Field, suggestion: String? = nil, related: [CellReference] = []
  ) {
    problems.append(
      Problem(
        code, sheet: sheet, cell: entry.reference, field: field, found: entry.text, suggestion: suggestion,
        related: related))
  }

  /// Whether a figure in that unit, or of this indicator, is a number of whole things.
  private func countsWholes(_ field: Field, _ piece: FigureLine.Piece) -> Bool {
    if let unit = unit(of: piece, written: nil) { return unit.countsWholes }
    switch field {
    case .numerator: return Unit(indicator.numerator?.unit)?.countsWholes ?? false
    case .denominator: return Unit(indicator.denominator?.unit)?.countsWholes ?? false
    default: return indicator.kind == .count
    }
  }

  /// The unit that holds for a cell: its own, its heading's, its line's.
  private func unit(of piece: FigureLine.Piece, written: String?) -> Unit? {
    Unit(written) ?? Unit(piece.column.unit) ?? Unit(line.unit)
  }

  private mutating func read(_ piece: FigureLine.Piece, _ field: Field) -> FigureReading {
    let reader = FigureReader(isCSV: isCSV, sheet: sheet)
    let reading = reader.read(
      piece.entry, style: styles[piece.column.number] ?? FigureStyle(), field: field,
      countsWholes: countsWholes(field, piece), problems: &problems)
    cells[field] = piece.entry.reference
    if let wording = reading.raw { raw[field] = wording }
    return reading
  }

  // MARK: parts

  private mutating func readParts() {
    for field in [Field.numerator, .denominator] {
      guard let piece = line.piece(.field(field)) else { continue }
      let reading = read(piece, field)
      if reading.isFailed { continue }
      if let words = reading.words {
        if field == .numerator { readWords(words, piece, field, among: true) } else { raise(.notANumber, piece.entry, field) }
        continue
      }
      if reading.isPercent, let percent = reading.value, indicator.kind == .percent, field == .numerator {
        // "95%" in the column of counts is the percent itself.
        if line.piece(.field(.value)) == nil {
          setValue(percent, from: piece, raw: reading.raw)
          cells[.numerator] = nil
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
  private mutating func converted(
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
    raise(.unitSuspect, piece.entry, field, suggestion: field == .denominator ? indicator.denominator?.unit : indicator.numerator?.unit)
    return number
  }

  // MARK: value

  private mutating func readValue() {
    guard let piece = line.piece(.field(.value)) else { return }
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
    if let words = reading.statusWords { claim(words, piece.entry) }
    if let words = reading.words {
      readWords(words, piece, .value, among: false)
      return
    }
    guard let value = reading.value else { return }
    switch indicator.kind {
    case .percent: readPercent(value, reading, piece)
    case .yesNo:
      if value == 1, !reading.isPercent {
        figure.value = .boolean(true)
      } else if value == 0, !reading.isPercent {
        figure.value = .boolean(false)
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

  private mutating func readPercent(_ value: Decimal, _ reading: FigureReading, _ piece: FigureLine.Piece) {
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
  private func partsSay(fraction: Decimal) -> Bool {
    guard let numerator = figure.numerator, let denominator = figure.denominator, denominator != 0 else { return false }
    let difference = numerator / denominator - fraction
    return abs(difference.double) < 0.006
  }

  private mutating func setValue(_ number: Decimal, from piece: FigureLine.Piece, raw wording: String?) {
    figure.value = .number(number)
    cells[.value] = piece.entry.reference
    if let wording { raw[.value] = wording }
  }

  /// Words where a figure could stand: a status, a yes or no, a step, a remark; anything else is no number.
  private mutating func readWords(_ words: String, _ piece: FigureLine.Piece, _ field: Field, among parts: Bool) {
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
    if indicator.noneIsGood, ["khong con", "khong co nha", "khong xai ra"].contains(where: words.foldedKey.hasPrefix) {
      figure.value = .number(0)
      cells[.value] = piece.entry.reference
      raw[.value] = words
      return
    }
    raise(.notANumber, piece.entry, field)
  }

  /// The step of the indicator's scale that a text names.
  private func step(_ text: String) -> String? {
    let key = text.foldedKey
    return indicator.scale.first { $0.foldedKey == key }
  }

  /// What follows from the parts where the figure itself is not written.
  private mutating func derive() {
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

  // MARK: status

  private mutating func claim(_ words: String, _ entry: Grid.Entry) {
    if case .status(let status) = statusWords.read(words) { claims.append((status, entry.reference, words)) }
  }

  private mutating func readStatus() {
    readMarks()
    for piece in line.pieces(.field(.status)) { readStatusCell(piece) }
    if let first = claims.first { raw[.status] = raw[.status] ?? first.text }
    let statuses = Set(claims.map(\.status))
    if statuses.count > 1 {
      figure.status = .unknown
      if let last = claims.last, let first = claims.first {
        cells[.status] = last.cell
        problems.append(
          Problem(
            .statusConflict, sheet: sheet, cell: last.cell, field: .status, found: last.text,
            related: claims.map(\.cell).filter { $0 != last.cell }))
        raw[.status] = first.text == last.text ? first.text : "\(first.text) / \(last.text)"
      }
    } else if let claim = claims.first {
      figure.status = claim.status
      cells[.status] = claim.cell
    }
    if indicator.kind == .yesNo, figure.value == nil {
      if figure.status == .met { figure.value = .boolean(true) }
      if figure.status == .notMet { figure.value = .boolean(false) }
    }
  }

  /// Marks under "Đạt" and "Chưa đạt": the heading gives them their sense.
  private mutating func readMarks() {
    let sides: [(Role, Status)] = [(.met, .met), (.notMet, .notMet), (.notApplicable, .notApplicable)]
    var doubtful: [FigureLine.Piece] = []
    for (role, status) in sides {
      for piece in line.pieces(role) {
        if let number = piece.entry.number {
          if number == 1 {
            claims.append((status, piece.entry.reference, piece.entry.text))
          } else if number != 0 {
            doubtful.append(piece)
          }
          continue
        }
        if case .boolean(let flag) = piece.entry.cell.value {
          if flag { claims.append((status, piece.entry.reference, piece.entry.text)) }
          continue
        }
        guard piece.entry.isText else {
          doubtful.append(piece)
          continue
        }
        switch statusWords.read(piece.entry.text) {
        case .mark, .yes: claims.append((status, piece.entry.reference, piece.entry.text))
        case .no where piece.entry.key == "0": break
        case .status(let said): claims.append((said, piece.entry.reference, piece.entry.text))
        case .no, .unrecognised: doubtful.append(piece)
        }
      }
    }
    for piece in doubtful {
      // A dash beside a mark fills the other box.
      if !claims.isEmpty, piece.entry.key.isEmpty { continue }
      cells[.status] = piece.entry.reference
      raw[.status] = piece.entry.text
      raise(.statusUnrecognised, piece.entry, .status)
    }
  }

  private mutating func readStatusCell(_ piece: FigureLine.Piece) {
    let entry = piece.entry
    cells[.status] = entry.reference
    raw[.status] = entry.text
    switch entry.cell.value {
    case .error:
      raise(.cellError, entry, .status)
      return
    case nil:
      raise(.formulaWithoutValue, entry, .status)
      return
    case .boolean(let flag):
      claims.append((flag ? .met : .notMet, entry.reference, entry.text))
      return
    default: break
    }
    if let step = step(entry.text), indicator.kind == .level, !["dat", "chua dat"].contains(entry.key) {
      if figure.value == nil { figure.value = .step(step) }
      return
    }
    // "Chưa đạt (65,2%)" holds the figure too.
    if entry.isText, entry.text.contains(where: \.isNumber), entry.key != "1", entry.key != "0",
      readFigureInStatus(piece, isRequired: false)
    {
      return
    }
    switch statusWords.read(entry.text) {
    case .status(let status): claims.append((status, entry.reference, entry.text))
    case .mark: claims.append((.met, entry.reference, entry.text))
    case .yes where !indicator.isDenial && !indicator.noneIsGood: claims.append((.met, entry.reference, entry.text))
    case .no where entry.key == "khong co" && !indicator.noneIsGood:
      // Nothing to measure, or no to "Có …?": the question decides.
      claims.append((indicator.asksWhether ? .notMet : .notApplicable, entry.reference, entry.text))
    case .no where indicator.noneIsGood && entry.key != "0": claims.append((.met, entry.reference, entry.text))
    case .no where !indicator.isDenial && !indicator.noneIsGood: claims.append((.notMet, entry.reference, entry.text))
    case .unrecognised where entry.key.hasPrefix("khong co ") && indicator.measuresWhatMayBeMissing:
      claims.append((.notApplicable, entry.reference, entry.text))
    default: _ = readFigureInStatus(piece, isRequired: true)
    }
  }

  /// "Chưa đạt (65,2%)", "95%" in a column of judgements.
  private mutating func readFigureInStatus(_ piece: FigureLine.Piece, isRequired: Bool) -> Bool {
    let entry = piece.entry
    var own: [Problem] = []
    let reading = FigureReader(isCSV: isCSV, sheet: sheet).read(
      entry, style: styles[piece.column.number] ?? FigureStyle(), field: .status, countsWholes: false, problems: &own)
    guard !reading.isFailed, !reading.isEmpty, reading.statusWords != nil || reading.isPercent else {
      if isRequired { raise(.statusUnrecognised, entry, .status) }
      return false
    }
    if let words = reading.statusWords { claim(words, entry) }
    guard figure.value == nil, figure.numerator == nil else { return true }
    if indicator.kind == .count, !reading.isPercent, reading.denominator == nil, let value = reading.value {
      setValue(value, from: piece, raw: entry.text)
    }
    guard indicator.kind == .percent else { return true }
    if let numerator = reading.numerator, let denominator = reading.denominator {
      figure.numerator = numerator
      figure.denominator = denominator
      cells[.numerator] = entry.reference
      cells[.denominator] = entry.reference
      derive()
    }
    if let value = reading.value, reading.isPercent { setValue(value, from: piece, raw: entry.text) }
    problems += own.filter { $0.code != .numberAsText }
    return true
  }

  // MARK: the rest

  private mutating func readPlan() {
    let pieces = line.pieces(.field(.plan))
    guard let first = pieces.first else { return }
    cells[.plan] = first.entry.reference
    let reader = PlanReader(sheet: sheet, year: year)
    var plan: Plan?
    for piece in pieces {
      guard let read = reader.read(piece.entry, heading: piece.column, field: .plan, problems: &problems) else { continue }
      if let known = plan {
        plan = Plan(
          text: "\(known.text); \(read.text)", due: known.due ?? read.due, precision: known.precision ?? read.precision)
        if known.due == nil, read.due != nil { cells[.plan] = piece.entry.reference }
      } else {
        plan = read
        cells[.plan] = piece.entry.reference
      }
    }
    figure.plan = plan
    if let plan { raw[.plan] = plan.text }
  }

  private mutating func joined(_ role: Role, as field: Field) -> String? {
    let pieces = line.pieces(role)
    guard let first = pieces.first else { return nil }
    cells[field] = first.entry.reference
    return pieces.map(\.entry.text).joined(separator: "; ")
  }
}
