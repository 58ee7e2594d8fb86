import Checklists
import Criteria
import Spreadsheets
import VietnameseText

/// What the reading side could not do, noticed or could not understand, as drafts in the words of the catalogue.
struct ReadingSide {
  private let context: CheckContext

  init(_ context: CheckContext) { self.context = context }

  /// All of it, by submission.
  var drafts: [(code: String, draft: Draft)] {
    var all: [(code: String, draft: Draft)] = []
    var offset = 0
    for (number, submission) in context.campaign.submissions.enumerated() {
      if let error = submission.error, let draft = draft(error, in: number) {
        all.append((error.cause.rawValue, draft))
      }
      for notice in submission.notices {
        if let draft = draft(notice, in: number) { all.append((notice.code.rawValue, draft)) }
      }
      let cells = figureCells(of: number, offset: offset)
      for problem in submission.problems {
        if let draft = draft(problem, in: number, offset: offset, cells: cells) {
          all.append((problem.code.rawValue, draft))
        }
      }
      offset += submission.records.count
    }
    return all
  }

  /// Records of sheets or rows whose village is not known: nobody's figure, least of all the commune's.
  func recordsWithoutPlace() -> Set<Int> {
    var lost: Set<Int> = []
    var offset = 0
    for submission in context.campaign.submissions {
      for problem in submission.problems where problem.code == .villageMissing || problem.code == .villageUnknown {
        let onSheet = submission.records.indices.filter { submission.records[$0].source.sheet == problem.sheet }
        let row = problem.cell?.row
        let inRow = onSheet.filter { submission.records[$0].source.row == row }
        // A name above the table is about all of it; a name in a row is about that row.
        for position in inRow.isEmpty ? onSheet : inRow
        where !inRow.isEmpty || context.items[offset + position].village == nil || problem.code == .villageUnknown {
          lost.insert(offset + position)
        }
      }
      offset += submission.records.count
    }
    return lost
  }

  private func figureCells(of submission: Int, offset: Int) -> [Place: Int] {
    guard !context.campaign.submissions[submission].problems.isEmpty else { return [:] }
    let fields: [Field] = [.value, .numerator, .denominator, .status, .text, .plan]
    var cells: [Place: Int] = [:]
    for (position, record) in context.campaign.submissions[submission].records.enumerated() {
      for field in fields {
        guard let cell = record.source.cells[field] else { continue }
        let place = Place(submission: submission, sheet: record.source.sheet, cell: cell)
        if cells[place] == nil { cells[place] = offset + position }
      }
    }
    return cells
  }

  private func words(_ code: String, _ sighting: Sighting) -> Words? { CheckCatalogue[code]?.reading?(sighting) }

  private func draft(_ error: ReadError, in submission: Int) -> Draft? {
    let file = context.campaign.submissions[submission].file
    var sighting = self.sighting(fileName(file))
    // Only a part of the package is named: more is for the makers of programs.
    sighting.detail = Wording.clip(error.part ?? (error.cause == .corruptFile ? "" : error.detail), 40)
    sighting.limit = error.limit
    guard let words = words(error.cause.rawValue, sighting) else { return nil }
    var draft = Draft(words, at: Finding.Location(file: file), submission: submission)
    draft.found = error.detail.isEmpty ? nil : error.detail
    draft.field = error.part ?? ""
    return draft
  }

  private func draft(_ notice: ReadNotice, in submission: Int) -> Draft? {
    let file = context.campaign.submissions[submission].file
    var location = context.location(submission: submission, sheet: notice.sheet, cell: notice.cell)
    if location.line == nil { location.line = notice.line }
    var sighting = self.sighting(place(location, file: file))
    sighting.detail = Wording.clip(notice.detail, 40)
    sighting.found = sighting.detail
    sighting.isPartial = true
    guard let words = words(notice.code.rawValue, sighting) else { return nil }
    var draft = Draft(words, at: location, submission: submission)
    draft.found = notice.detail.isEmpty ? nil : notice.detail
    return draft
  }

  private func draft(_ original: Problem, in submission: Int, offset: Int, cells: [Place: Int]) -> Draft? {
    var problem = original
    if isPerson(problem.cell, sheet: problem.sheet, submission: submission) || problem.field == .person {
      problem.found = Wording.masked
      problem.suggestion = nil
    }
    let file = context.campaign.submissions[submission].file
    let location = context.location(
      submission: submission, sheet: problem.sheet, cell: problem.cell, range: problem.range)
    var sighting = self.sighting(place(location, file: file), isCell: location.cell != nil || location.range != nil)
    sighting.found =
      problem.code == .invisibleCharacters ? Wording.showingEnds(problem.found) : Wording.clip(problem.found)
    sighting.suggestion = problem.suggestion.map { Wording.clip($0) }
    sighting.field = problem.field
    sighting.others = problem.related.prefix(3).map(\.description).joined(separator: ", ")
    let place = Place(submission: submission, sheet: problem.sheet, cell: problem.cell)
    let record = problem.record.map { $0 + offset } ?? (problem.cell == nil ? nil : cells[place])
    let item = record.flatMap { context.items.indices.contains($0) ? context.items[$0] : nil }
    sighting.unit = item.flatMap { Self.unit(of: problem.field, for: $0) }
    // In a table of villages it is the village that stands twice.
    if problem.code == .duplicateIndicator, let item, context.table(of: item)?.layout == .villagesInRows { return nil }
    guard let words = words(problem.code.rawValue, sighting) else { return nil }
    var draft = Draft(words, at: location, submission: submission)
    let content = context.content(submission: submission, sheet: problem.sheet)
    draft.related = problem.related.map {
      Finding.Related(
        sheet: problem.sheet, cell: $0,
        text: isPerson($0, sheet: problem.sheet, submission: submission)
          ? Wording.masked : Wording.clip(content?[$0]?.text ?? "", 60))
    }
    draft.found = problem.found.isEmpty ? nil : problem.found
    if draft.words.expected == nil { draft.words.expected = problem.suggestion }
    let table = context.campaign.submissions[submission].tables.first { $0.sheet == problem.sheet }
    draft.village = problem.village?.name ?? item.flatMap(context.villageName) ?? table?.village?.name
    draft.set = problem.set ?? item?.figure?.set ?? table?.set
    draft.indicator = problem.indicator ?? item?.figure?.indicator
    draft.field = (item?.figure?.part.map { $0 + "." } ?? "") + (problem.field?.rawValue ?? "")
    draft.record = record
    draft.restsOn = problem.cell == nil ? [] : [place]
    // What is left of a damaged file may be like no form.
    if problem.code == .noMapping { draft.restsOn.append(Place(submission: submission, sheet: nil, cell: nil)) }
    if problem.code == .cellError, let cell = problem.cell, let content {
      draft.follows = Set(
        content.precedents(of: cell).map { Place(submission: submission, sheet: problem.sheet, cell: $0) })
    }
    return draft
  }

  /// Whether a cell holds a person's name or number, which is never copied out.
  private func isPerson(_ cell: CellReference?, sheet: String?, submission: Int) -> Bool {
    guard let cell else { return false }
    let sheets = context.campaign.submissions[submission].sheets
    return sheets.first { $0.sheet == sheet }?.uses[cell] == .used(.person)
  }

  private static func unit(of field: Field?, for item: CheckContext.Item) -> String? {
    switch field {
    case .numerator: item.figure?.partsUnit ?? item.indicator?.numerator?.unit
    case .denominator: item.figure?.partsUnit ?? item.indicator?.denominator?.unit
    case .value: item.figure?.unit ?? item.indicator?.unit
    default: nil
    }
  }

  private func sighting(_ place: Bilingual, isCell: Bool = false) -> Sighting {
    let table =
      isCell ? say("Bảng ở \(place.vi.lowercasedFirst)", "The table at \(place.en.lowercasedFirst)") : place
    return Sighting(
      place: place, table: table, found: "", suggestion: nil, detail: "", limit: nil, field: nil, unit: nil, others: "",
      year: context.campaign.year, isPartial: false)
  }

  private func fileName(_ file: String) -> Bilingual {
    let name = Wording.clip(Wording.fileName(file), 40)
    return say("Tệp \(name)", "File \(name)")
  }

  private func place(_ location: Finding.Location, file: String) -> Bilingual {
    if let range = location.range, range.first != range.last { return say("Vùng \(range)", "Range \(range)") }
    if let cell = location.cell { return say("Ô \(cell)", "Cell \(cell)") }
    if let line = location.line { return say("Dòng \(line)", "Line \(line)") }
    if let sheet = location.sheet {
      let name = Wording.clip(sheet, 30)
      return say("Trang “\(name)”", "Sheet “\(name)”")
    }
    return fileName(file)
  }
}

extension Sheet {
  /// The cells of this sheet that a formula counts on, directly or through other formulas; at most some hundreds.
  func precedents(of cell: CellReference) -> Set<CellReference> {
    var found: Set<CellReference> = []
    var open = [cell]
    while let next = open.popLast(), found.count < 500 {
      guard let formula = self[next]?.formula else { continue }
      for reference in Self.references(in: formula) where reference != cell && found.insert(reference).inserted {
        open.append(reference)
      }
    }
    return found
  }

  /// The addresses in a formula, ranges spelled out: "SUM(C9:C11)/D9" gives four. Other sheets' cells may be among them.
  private static func references(in formula: String) -> [CellReference] {
    var references: [CellReference] = []
    // OpenDocument writes [.C9:.C17].
    let pieces = formula.split { !($0.isASCII && ($0.isLetter || $0.isNumber || "$:.".contains($0))) }
    for piece in pieces {
      let ends = piece.split(separator: ":").compactMap { CellReference($0.drop { $0 == "." }) }
      guard ends.count == 2 else {
        references += ends
        continue
      }
      for row in min(ends[0].row, ends[1].row)...max(ends[0].row, ends[1].row) {
        for column in min(ends[0].column, ends[1].column)...max(ends[0].column, ends[1].column) {
          if let reference = CellReference(row: row, column: column) { references.append(reference) }
          if references.count > 500 { return references }
        }
      }
    }
    return references
  }
}

extension CheckContext {
  /// Records of sheets that report on another year.
  static func recordsOfOtherYears(_ context: CheckContext, _ severities: Severities) -> Set<Int> {
    switch severities.changes["wrong-year"] {
    case nil, .severity("error"): break
    default: return []
    }
    var wrong: Set<Int> = []
    var sheets: Set<Place> = []
    for (number, submission) in context.campaign.submissions.enumerated() {
      for problem in submission.problems where problem.code == .wrongYear {
        sheets.insert(Place(submission: number, sheet: problem.sheet, cell: nil))
      }
    }
    for item in context.items {
      let year = context.table(of: item)?.year ?? item.record.year
      let sheet = Place(submission: item.submission, sheet: item.record.source.sheet, cell: nil)
      if sheets.contains(sheet) || (year != nil && year != context.campaign.year) { wrong.insert(item.position) }
    }
    return wrong
  }
}
