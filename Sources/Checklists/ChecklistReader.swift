public import Criteria
public import Spreadsheets
import VietnameseText

/// Reads workbooks of villages and officials into records, whatever their layout.
///
/// ```swift
/// let reader = ChecklistReader(sets: sets, commune: commune, year: 2023)
/// let submission = reader.read(try Workbook(contentsOf: path), file: "na-pia.xlsx")
/// submission.records.count      // what the sheet says
/// submission.problems           // what could not be understood, at its cell
/// submission.counts             // read = used + decoration + left over
/// ```
///
/// It never fails: what cannot be read becomes a ``Problem``. It asks neither the clock nor the locale, and reads nothing but
/// what it is given.
public struct ChecklistReader: Sendable {
  private let catalogue: Catalogue
  private let register: VillageRegister
  private let year: Int?
  private let mappings: [Mapping]

  /// Makes a reader. `sets` are the campaign's, the default first; `year` goes before the campaign's. A form that none of the
  /// `mappings` fits is worked out from its content.
  public init(sets: [RuleSet], commune: Commune?, year: Int?, mappings: [Mapping] = []) {
    catalogue = Catalogue(sets: sets)
    register = VillageRegister(commune)
    self.year = year ?? commune?.campaign.year
    self.mappings = mappings
  }

  /// Reads a workbook; `file` is its path as results name it.
  public func read(_ workbook: Workbook, file: String) -> Submission {
    var submission = Submission(
      file: file, byteCount: workbook.byteCount, sha256: workbook.sha256, format: workbook.format,
      notices: workbook.notices)
    submission.dialect = workbook.dialect
    submission.encoding = workbook.encoding
    let isCSV = workbook.format == .csv
    let grids = workbook.sheets.map { Grid($0, isCSV: isCSV) }
    let mark = fileMark(grids)
    let village = village(ofFile: file) ?? village(ofCover: grids)
    var unread: [Problem] = []
    for grid in grids {
      if catalogue.sets.isEmpty || grid.sheet.isHidden || ToolMarks.isOurs(grid) {
        setAside(grid, &submission)
        continue
      }
      let chosen = mapping(for: grid)
      submission.passedOver += chosen.passedOver
      if chosen.tie.count > 1 {
        refuse(grid, chosen.tie, &submission)
        continue
      }
      // A text file written anew as a workbook holds its figures as text too.
      var reader = SheetReader(
        grid: grid, file: file, isCSV: isCSV || !grid.sheet.lines.isEmpty, catalogue: catalogue, register: register,
        expectedYear: year,
        fileMark: mark, fileVillage: village, mapping: chosen.mapping, fit: chosen.fit)
      reader.read()
      if let problem = reader.unread { unread.append(problem) }
      let offset = submission.records.count
      submission.records += reader.records
      submission.problems += reader.problems.map { problem in
        var problem = problem
        problem.record = problem.record.map { $0 + offset }
        return problem
      }
      submission.tables += reader.tables
      submission.sheets.append(Submission.SheetUse(sheet: grid.name, uses: reader.uses, content: grid.sheet))
    }
    // A sheet that is none of ours beside one that is: left over, and said so; alone, the file has no mapping.
    let known: Set<Problem.Code> = [.noDataRows, .columnMissing, .headerMissing]
    let isOurs = !submission.tables.isEmpty || submission.problems.contains { known.contains($0.code) }
    for problem in unread {
      var problem = problem
      if isOurs { problem.code = .unmappedCells }
      submission.problems.append(problem)
    }
    return submission
  }

  /// Mappings closer to each other than this are a tie.
  private static let tieWidth = 0.05

  /// The mapping that fits a sheet best; several where nothing decides between them.
  private func mapping(for grid: Grid)
    -> (mapping: Mapping?, fit: (score: Double, reasons: [String])?, tie: [String], passedOver: [Submission.PassedOver])
  {
    var fits: [(mapping: Mapping, fit: (score: Double, reasons: [String]))] = []
    var passedOver: [Submission.PassedOver] = []
    for mapping in mappings {
      switch mapping.fit(grid) {
      case .fits(let score, let reasons): fits.append((mapping, (score, reasons)))
      case .other(let reason):
        passedOver.append(Submission.PassedOver(sheet: grid.name, mapping: mapping.name, reason: reason))
      }
    }
    guard let best = fits.max(by: { $0.fit.score < $1.fit.score }) else { return (nil, nil, [], passedOver) }
    let near = fits.filter { best.fit.score - $0.fit.score < Self.tieWidth }
    return (
      best.mapping, best.fit, near.map { "\($0.mapping.name) \(Int(($0.fit.score * 100).rounded()))%" }, passedOver
    )
  }

  /// Leaves a sheet unread that two mappings claim.
  private func refuse(_ grid: Grid, _ names: [String], _ submission: inout Submission) {
    var uses: [CellReference: CellUse] = [:]
    for row in grid.rows { for entry in grid.entries(row) { uses[entry.reference] = .leftOver } }
    submission.problems.append(
      Problem(
        .ambiguousMapping, sheet: grid.name, cell: grid.rows.first.flatMap { grid.entries($0).first?.reference },
        found: names.joined(separator: " | ")))
    submission.sheets.append(Submission.SheetUse(sheet: grid.name, uses: uses, content: grid.sheet))
  }

  /// Puts a sheet in that is not read: hidden, or made by this tool.
  private func setAside(_ grid: Grid, _ submission: inout Submission) {
    let isOurs = ToolMarks.isOurs(grid)
    let use: CellUse = .decoration(isOurs ? .toolMark : .ignoredColumn)
    var uses: [CellReference: CellUse] = [:]
    var first: CellReference?
    var last: CellReference?
    for row in grid.rows {
      for entry in grid.entries(row) {
        uses[entry.reference] = use
        if first == nil { first = entry.reference }
        last = entry.reference
      }
    }
    if isOurs {
      submission.explanations.merge(ToolMarks.explanations(grid)) { first, _ in first }
    } else if let first, let last, grid.sheet.isHidden {
      submission.problems.append(
        Problem(
          .hiddenData, sheet: grid.name, cell: first, range: CellRange(first, last), found: grid.sheet.name))
    }
    submission.sheets.append(Submission.SheetUse(sheet: grid.name, uses: uses, content: grid.sheet))
  }

  /// The decimal mark that some column of the file proves and none disproves.
  private func fileMark(_ grids: [Grid]) -> DecimalMark? {
    var marks: Set<Int> = []
    for grid in grids where !grid.sheet.isHidden {
      var columns: [Int: [String]] = [:]
      for row in grid.rows {
        for entry in grid.entries(row) where entry.isText && entry.text.count <= 24 {
          if entry.text.contains(where: \.isNumber) { columns[entry.column, default: []].append(entry.text) }
        }
      }
      for (_, texts) in columns {
        let figures = texts.filter { IndicatorNumber.exact($0)?.item == nil }
        let evidence = DecimalEvidence(figures)
        if !evidence.comma.isEmpty { marks.insert(0) }
        if !evidence.point.isEmpty { marks.insert(1) }
      }
    }
    return marks.count == 1 ? (marks.contains(0) ? .comma : .point) : nil
  }

  /// The village that a sheet of a few lines names for the whole workbook.
  private func village(ofCover grids: [Grid]) -> VillageName? {
    guard !register.isEmpty, grids.count > 1 else { return nil }
    var found: Set<VillageName> = []
    for grid in grids where !grid.sheet.isHidden && grid.rows.reduce(0, { $0 + grid.entries($1).count }) <= 30 {
      for row in grid.rows {
        for entry in grid.entries(row) where entry.isText && entry.text.utf8.count <= 300 {
          found.formUnion(register.mentioned(in: entry.text, afterKind: true))
        }
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// The village that a file's name tells.
  private func village(ofFile file: String) -> VillageName? {
    guard !register.isEmpty else { return nil }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    let mentioned = register.mentioned(in: stem, afterKind: false)
    return mentioned.count == 1 ? mentioned.first : nil
  }
}
