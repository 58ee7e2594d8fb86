import Criteria
import Spreadsheets
import VietnameseText

/// Sheets that are read line by line, each figure with its own label: forms on dotted lines ("Tổng chiều dài: ….2,8…. km"),
/// frames ("Tổng số | 7,5 | Đạt | 7,4"), reports in sentences ("Nước sạch: có 24/52 hộ, đạt 46,2%. Tự đánh giá: Đạt.").
extension SheetReader {
  /// A label with what stands behind it, in its own cell or in the next one.
  private struct Labelled {
    var label: String
    var answer: Grid.Entry
  }

  /// Reads lines that hold an indicator, and its figures behind it or in the lines below.
  ///
  /// One line alone is read only where it gives the number of its indicator and its figures prove each other.
  mutating func readLabelledLines() {
    // "27/07/2023 19:45 | Lý Văn … | Nước sạch 7/63 hộ": messages copied with their times and senders.
    let messages = grid.rows.filter { row in
      let entries = grid.entries(row)
      return entries.count == 3 && entries[0].text.contains(":") && entries[0].text.first?.isNumber == true
        && entries[1].isText && entries[2].isText
    }
    let areMessages = messages.count >= 3 && messages.count * 5 >= grid.rows.count * 4
    for row in areMessages ? messages : [] {
      mark(grid.entries(row)[0].reference, .decoration(.ordinal))
      mark(grid.entries(row)[1].reference, .used(.person))
    }
    readLabelled(
      grid.rows.flatMap { row -> [(row: Int, cell: Grid.Entry, parts: [Labelled])] in
        let entries = areMessages ? Array(grid.entries(row).suffix(1)) : grid.entries(row)
        guard let first = entries.first else { return [] }
        guard entries.count == 1, first.isText, first.text.utf8.count <= 2_000 else {
          return [(row, first, labelled(entries))]
        }
        return sentences(first.text).map { (row, first, labelled([$0 == first.text ? first : replaced(first, $0)])) }
      })
  }

  /// "Nhà tạm còn 0 nhà, đạt. Nhà kiên cố 45 trên 63 hộ (71,4%)": where a sentence tells another indicator's figure, it is a line of its own.
  private func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    for piece in text.split(separator: ". ").map(String.init) {
      let opening = String(piece.prefix { !$0.isNumber && $0 != ":" }).trimmingPunctuation
      let namesAnother =
        piece.first?.isUppercase == true && FigureSentence(piece, mark: fileMark ?? .comma) != nil
        && catalogue.sets.indices.contains { catalogue.best(opening, set: $0)?.isClear == true }
      if let last = sentences.last, !namesAnother || last.last?.isNumber == true {
        sentences[sentences.count - 1] = last + ". " + piece
      } else {
        sentences.append(piece)
      }
    }
    return sentences
  }

  /// Reads cells that hold an indicator a line, of a sheet that gives nothing as a table.
  mutating func readLinesInCells() {
    let lines = linesInCells()
    guard !lines.isEmpty else { return }
    let asTable = self
    (problems, tables, unread, uses, title) = ([], [], nil, [:], TitleBlock())
    readLabelled(lines)
    if tables.isEmpty { self = asTable }
  }

  private mutating func readLabelled(_ rows: [(row: Int, cell: Grid.Entry, parts: [Labelled])]) {
    let sets = set(
      of: rows.compactMap { _, _, parts in
        guard let first = parts.first, let (number, rest) = IndicatorNumber.leading(first.label), number.item != nil
        else { return parts.first.map { (nil, $0.label) } }
        return (number, rest)
      })
    let resolver = IndicatorResolver(catalogue: catalogue)
    var lines: [FigureLine] = []
    var isProven = false
    for (row, entry, parts) in rows {
      guard entry.isText, let first = parts.first else { continue }
      if let answer = indicator(first, set: sets, resolver, previous: lines.last?.item) {
        var line = FigureLine(
          item: answer.item, part: answer.part, row: row, indicatorCell: entry.reference, name: first.label)
        let ownWords = speaksOfOtherTime(line.indicator.text)
        if let piece = piece(first.answer, of: line), ownWords || !speaksOfOtherTime(first.label) {
          line.pieces.append(piece)
          isProven =
            isProven
            || FigureSentence(piece.entry.text, mark: fileMark ?? .comma) != nil
              && IndicatorNumber.leading(first.label)?.number.item != nil
        }
        lines.append(line)
        take(parts.dropFirst(), into: &lines)
      } else if !lines.isEmpty, row - (lines.last?.pieces.last?.entry.row ?? lines.last?.row ?? 0) <= 2 {
        take(parts[...], into: &lines)
      }
    }
    lines.removeAll(where: \.pieces.isEmpty)
    guard lines.count >= 3 || isProven, let first = lines.first?.row, let last = lines.last?.pieces.last?.entry.row
    else {
      return
    }
    finishLabelled(lines, set: sets, rows: first...last)
  }

  /// The indicator that a label names, by itself or with the sentence behind it.
  private func indicator(
    _ part: Labelled, set: Int, _ resolver: IndicatorResolver, previous: Catalogue.Item?
  ) -> IndicatorResolver.Answer? {
    if let (number, rest) = IndicatorNumber.leading(part.label) {
      // "1. Chỉ tiêu 9.2 - …".
      if number.item == nil, !rest.isEmpty {
        return indicator(Labelled(label: rest, answer: part.answer), set: set, resolver, previous: previous)
      }
      return resolver.resolve([number], name: rest, set: set, previous: previous, criterion: nil)
    }
    // "Tổng số hộ: 101" under an indicator is no indicator, whatever its words.
    let entry = replaced(part.answer, part.label)
    if let role = lineRole(entry) {
      // "Số hộ dùng nước sạch: 31" counts for an indicator of its own.
      guard role == .field(.numerator), entry.key.hasPrefix("so "), let match = catalogue.best(part.label, set: set),
        match.isClear, match.item.position != previous?.position
      else { return nil }
      return IndicatorResolver.Answer(item: match.item)
    }
    // "Còn: 2 nhà" names nothing.
    guard part.label.foldedKey.words.count >= 2 else { return nil }
    if let match = catalogue.best(part.label, set: set), match.isClear {
      return resolver.resolve([], name: part.label, set: set, previous: previous, criterion: nil)
    }
    guard FigureSentence(part.answer.text, mark: fileMark ?? .comma) != nil else { return nil }
    // "Nước sạch 7/63 hộ = 11,1% chưa đạt chị ạ".
    let opening = String(part.label.prefix { !$0.isNumber }).trimmingPunctuation
    if let match = catalogue.best(opening, set: set), match.isClear {
      return resolver.resolve([], name: opening, set: set, previous: previous, criterion: nil)
    }
    let sentence = part.label + " " + part.answer.text.filter { !$0.isNumber && $0 != "%" }
    guard let match = catalogue.best(sentence, set: set), match.isClear else { return nil }
    return IndicatorResolver.Answer(item: match.item)
  }

  /// Gives further labelled figures of an indicator to its line; a label that says nothing known speaks of the indicator itself
  /// where it shares its words.
  private func take(_ parts: ArraySlice<Labelled>, into lines: inout [FigureLine]) {
    guard let index = lines.indices.last else { return }
    for part in parts {
      let entry = replaced(part.answer, part.label)
      if part.answer.text.isEmpty, TickBoxes(part.label).ticked != nil, lines[index].piece(.field(.status)) == nil {
        lines[index].pieces.append(
          FigureLine.Piece(role: .field(.status), entry: entry, column: column(entry.column)))
        continue
      }
      var role = lineRole(entry)
      if role == .field(.numerator), lines[index].indicator.kind == .count { role = .field(.value) }
      let unit = Unit(FigureText(part.answer.text)?.unit)
      if role == nil, lines[index].indicator.kind == .count, unit != nil, unit == Unit(lines[index].indicator.unit) {
        role = .field(.value)
      }
      if role == nil, lines[index].pieces.isEmpty, lines[index].indicator.kind == .count,
        catalogue.similarity(part.label, to: lines[index].item) >= 0.5
      {
        role = .field(.value)
      }
      guard let role, FigureRoles.isTaken(role), !speaksOfOtherTime(part.label),
        var piece = piece(part.answer, of: lines[index]),
        lines[index].piece(role) == nil
      else { continue }
      if piece.role == .field(.value) || FigureRoles.isFigure(role) { piece.role = role }
      if piece.column.unit == nil { piece.column.unit = Column.unitInHeading(entry) }
      lines[index].pieces.append(piece)
    }
  }

  /// An answer as a figure or a judgement; `nil` where it is left blank or says anything else.
  private func piece(_ answer: Grid.Entry, of line: FigureLine) -> FigureLine.Piece? {
    if answer.isText, speaksOfOtherTime(answer.text) { return nil }
    guard !answer.isText || !answer.key.isEmpty || answer.text.contains(where: \.isNumber) else { return nil }
    if !answer.isText || FigureText(answer.text) != nil || FigureSentence(answer.text, mark: fileMark ?? .comma) != nil
    {
      return FigureLine.Piece(role: .field(.value), entry: answer, column: column(answer.column))
    }
    if statusWords.read(answer.text) != .unrecognised {
      return FigureLine.Piece(role: .field(.status), entry: answer, column: column(answer.column))
    }
    // "còn 1 nhà".
    let runs = answer.text.split { !$0.isNumber }
    guard line.indicator.kind == .count, runs.count == 1, let digits = runs.first,
      let figure = FigureText(String(answer.text[digits.startIndex...])), Unit(figure.unit) == Unit(line.indicator.unit)
    else { return nil }
    return FigureLine.Piece(
      role: .field(.value), entry: replaced(answer, String(answer.text[digits.startIndex...])),
      column: column(answer.column))
  }

  func replaced(_ entry: Grid.Entry, _ text: String) -> Grid.Entry {
    Grid.Entry(
      cell: Cell(reference: entry.reference, value: .string(text), text: text), text: text, key: text.foldedKey)
  }

  // MARK: labels

  /// The lines of cells that hold an indicator a line ("2.2: 4,8/7,4 km - 64,9% - chưa đạt"); none where no cell holds two.
  private func linesInCells() -> [(row: Int, cell: Grid.Entry, parts: [Labelled])] {
    var lines: [(row: Int, cell: Grid.Entry, parts: [Labelled])] = []
    var areSeveral = false
    for row in grid.rows {
      for entry in grid.entries(row) where entry.isText && entry.text.utf8.count <= 2_000 {
        let opening = entry.cell.text.split(whereSeparator: \.isNewline).map { String($0).singleSpaced }.filter {
          line in
          guard let number = IndicatorNumber.leading(line)?.number, number.item != nil else { return false }
          return catalogue.sets.indices.contains { catalogue.item(number, set: $0) != nil }
        }
        areSeveral = areSeveral || opening.count >= 2
        lines += opening.map { (row, entry, segments(replaced(entry, $0))) }
      }
    }
    return areSeveral ? lines : []
  }

  /// The labels of a row with their answers; a text without a label of its own comes first with an empty answer, or with all it
  /// says where that is a sentence.
  private func labelled(_ entries: [Grid.Entry]) -> [Labelled] {
    // No line of a form or a report is as long as that.
    guard entries.first?.isText == true, entries.count <= 16, entries.allSatisfy({ $0.text.utf8.count <= 2_000 }) else {
      return []
    }
    var parts: [Labelled] = []
    var index = 0
    while index < entries.count {
      let entry = entries[index]
      index += 1
      guard entry.isText else { continue }
      let own = segments(entry)
      let isLabel =
        own.count == 1 && own[0].answer.text.isEmpty && (entry.text.hasSuffix(":") || lineRole(entry) != nil)
      if isLabel, index < entries.count,
        !(entries[index].isText && lineRole(entries[index]) != nil && entries[index].key != "dat")
      {
        parts.append(Labelled(label: own[0].label, answer: entries[index]))
        index += 1
      } else {
        parts += own
      }
    }
    return parts
  }

  /// "Tỷ lệ: 67,9 %. Tự đánh giá: Chưa đạt" in its two labels and answers.
  private func segments(_ entry: Grid.Entry) -> [Labelled] {
    let text = Grid.Entry.withoutLeaders(entry.text) ?? entry.text
    // "1/ Chỉ tiêu 2.2: …" counts its lines.
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let isCounted =
      (1...2).contains(digits.count) && text.dropFirst(digits.count).first.map { "/)".contains($0) } == true
      && text.dropFirst(digits.count + 1).first == " "
    var pieces = (isCounted ? String(text.dropFirst(digits.count + 2)) : text)
      .split(separator: ":", omittingEmptySubsequences: false).map { String($0).singleSpaced }
    func trimmed(_ text: String) -> String {
      String(text.drop { " .;,-–+•*".contains($0) }.reversed().drop { " .;,".contains($0) }.reversed())
    }
    guard pieces.count > 1 else {
      let label = trimmed(text)
      let isSentence = FigureSentence(label, mark: fileMark ?? .comma) != nil
      return [Labelled(label: label, answer: replaced(entry, isSentence ? label : ""))]
    }
    var parts: [Labelled] = []
    var label = pieces.removeFirst()
    for (position, piece) in pieces.enumerated() {
      guard position < pieces.count - 1 else {
        parts.append(Labelled(label: trimmed(label), answer: replaced(entry, trimmed(piece))))
        break
      }
      // The next label is the longest end of the piece that is one.
      let words = piece.split(separator: " ").map(String.init)
      let start = words.indices.first { start in
        let end = words[start...].joined(separator: " ")
        return Headings.of(.checklist).match(end.foldedKey)?.isWhole == true
      }
      guard let start else {
        label += ": " + piece
        continue
      }
      parts.append(
        Labelled(label: trimmed(label), answer: replaced(entry, trimmed(words[..<start].joined(separator: " ")))))
      label = words[start...].joined(separator: " ")
    }
    // "Diện tích … là 12,1 ha/13,4 ha, đạt 90,3%. Tự đánh giá: Đạt": the first label says it all.
    if let first = parts.first, let stop = sentenceEnd(first.label) {
      let sentence = trimmed(String(first.label[..<stop]))
      let rest = trimmed(String(first.label[stop...]))
      parts[0].label = rest
      parts.insert(Labelled(label: sentence, answer: replaced(entry, sentence)), at: 0)
    }
    return parts
  }

  /// Where a sentence with a percent and its parts ends and a known label follows.
  private func sentenceEnd(_ text: String) -> String.Index? {
    guard let percent = text.lastIndex(of: "%") else { return nil }
    let end = text.index(after: percent)
    guard Headings.of(.checklist).match(String(text[end...]).foldedKey)?.isWhole == true,
      FigureSentence(String(text[..<end]), mark: fileMark ?? .comma) != nil
    else { return nil }
    return end
  }

  private mutating func finishLabelled(_ lines: [FigureLine], set: Int, rows: ClosedRange<Int>) {
    let body = BodyRows(grid, Header(rows: rows, columns: [], numberRow: nil, isMissing: true))
    let signature = grid.rows.first { $0 > rows.upperBound && body.kind($0) == .signature }
    // Below a list of another kind, the title of the sheet has been read.
    let block = title.lines.isEmpty ? readTitle(above: rows.lowerBound, signature: signature) : title
    let year = yearOfTable(columns: nil)
    let count = Double(lines.count)
    let told = villageOfTable(
      communeShare: Double(lines.count { $0.item.indicator.holder == .commune }) / count,
      villageShare: Double(lines.count { $0.item.indicator.holder == .village }) / count, headings: [])
    var lines = lines
    for index in lines.indices {
      lines[index].village = told.village
      lines[index].villageCell = told.cell
    }
    tables.append(
      Submission.Table(
        sheet: sheetName, mapping: mapping?.name ?? "auto", score: fit?.score ?? 0.7,
        reasons: (fit?.reasons ?? []) + ["\(lines.count) dòng chữ, mỗi dòng một chỉ tiêu và số liệu"],
        layout: .indicatorsInRows, set: catalogue.sets[set].id, village: told.village, year: year,
        headerRows: rows.lowerBound...rows.lowerBound, lastRow: rows.upperBound, columns: []))
    finish(lines, year: year)
    for line in lines { mark(line.indicatorCell, .used(.indicator)) }
    markSurroundings(block, signature: signature)
  }
}
