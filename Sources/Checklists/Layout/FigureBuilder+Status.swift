import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension FigureBuilder {
  mutating func claim(_ words: String, _ entry: Grid.Entry) {
    if case .status(let status) = statusWords.read(words) { claims.append((status, entry.reference, words)) }
  }

  mutating func readStatus() {
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
    } else if let claim = claims.last {
      // The column of judgements comes last, and goes before a word in the column of results.
      figure.status = claim.status
      cells[.status] = claim.cell
    }
    // "Có" in the column of a question is what the village says of itself.
    if claims.isEmpty, let cell = cells[.value], case .boolean(let yes)? = figure.value,
      cells[.status] == nil
    {
      figure.status = yes ? .met : .notMet
      cells[.status] = cell
    }
    if indicator.kind == .yesNo, figure.value == nil {
      if figure.status == .met { figure.value = .boolean(true) }
      if figure.status == .notMet { figure.value = .boolean(false) }
    }
  }

  /// Marks under "Đạt" and "Chưa đạt": the heading gives them their sense.
  mutating func readMarks() {
    let sides: [(Role, Status)] = [(.met, .met), (.notMet, .notMet), (.notApplicable, .notApplicable)]
    var doubtful: [FigureLine.Piece] = []
    for (role, status) in sides {
      for piece in line.pieces(role) {
        if let number = piece.entry.number {
          if number == 1 {
            claims.append((status, piece.entry.reference, piece.entry.text))
          } else if number != 0 {
            doubtful.append(piece)
          } else if role == .met, line.isMarkedAlone {
            claims.append((.notMet, piece.entry.reference, piece.entry.text))
          }
          continue
        }
        if case .boolean(let flag) = piece.entry.cell.value {
          if flag {
            claims.append((status, piece.entry.reference, piece.entry.text))
          } else if role == .met, line.isMarkedAlone {
            claims.append((.notMet, piece.entry.reference, piece.entry.text))
          }
          continue
        }
        guard piece.entry.isText else {
          doubtful.append(piece)
          continue
        }
        switch statusWords.read(piece.entry.text) {
        case .mark, .yes: claims.append((status, piece.entry.reference, piece.entry.text))
        case .no where piece.entry.key == "0": break
        // "Không" under "Đạt".
        case .no where role == .met && !indicator.noneIsGood && !indicator.isDenial:
          claims.append((.notMet, piece.entry.reference, piece.entry.text))
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
      var isError = piece.entry.isErrorText
      if case .error = piece.entry.cell.value { isError = true }
      raise(isError ? .cellError : .statusUnrecognised, piece.entry, .status)
    }
  }

  mutating func readStatusCell(_ piece: FigureLine.Piece) {
    let entry = piece.entry
    cells[.status] = entry.reference
    raw[.status] = entry.text
    switch entry.cell.value {
    case .error:
      raise(.cellError, entry, .status)
      return
    case .string where entry.isErrorText:
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
    // "Đ\u{200B}ạt" is no "Đạt" to any other program.
    if entry.isText, entry.cell.text.unicodeScalars.contains(where: { $0.properties.isDefaultIgnorableCodePoint }) {
      raise(.invisibleCharacters, entry, .status, suggestion: entry.text)
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
  mutating func readFigureInStatus(_ piece: FigureLine.Piece, isRequired: Bool) -> Bool {
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
}
