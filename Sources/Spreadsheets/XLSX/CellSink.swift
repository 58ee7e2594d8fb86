import VietnameseText

/// Keeps the cells of a sheet, and notes what is odd about them.
struct CellSink: SheetSink, ~Copyable {
  private var builder: CellTableBuilder
  private let shared: SharedStrings
  private let styles: CellStyles
  private let sheet: String
  private let limits: ReadLimits
  private(set) var hiddenRows: Set<Int> = []
  private(set) var hiddenColumns: Set<Int> = []
  private(set) var merges: [CellRange] = []
  private(set) var notices: NoticeList
  private var hasTooManyMerges = false
  /// Encodings of old fonts that a notice has told of.
  private var told: Set<TextEncoding> = []

  init(sheet: String, shared: SharedStrings, styles: CellStyles, limits: ReadLimits) {
    self.sheet = sheet
    self.shared = shared
    self.styles = styles
    self.limits = limits
    notices = NoticeList(sheet: sheet)
    builder = CellTableBuilder(shared: shared, styles: styles, textLimit: limits.textCharacters)
  }

  @inline(__always)
  mutating func cell(_ cell: ScannedCell, runs: [TextRun]) throws(ReadError) {
    var kind = cell.kind
    var payload: UInt64 = 0
    switch cell.kind {
    case .number: payload = cell.number.bitPattern
    case .sharedString:
      if let isEmpty = shared.isEmpty(cell.index) {
        if isEmpty, !cell.hasFormula { return }
        payload = UInt64(cell.index)
        if !shared.cut.isEmpty || !shared.invalid.isEmpty { noteShared(cell) }
      } else {
        kind = .invalid
        payload = builder.keep(.empty).place.bits
        notices.add(.corruptFile, cell.reference, "shared string \(cell.index) of \(shared.count)")
      }
    case .boolean: payload = UInt64(cell.index)
    case .none: break
    case .text, .error, .isoDate, .invalid:
      if cell.text.count == 0, !cell.hasFormula { return }
      let isPlain = runs.isEmpty && !styles.hasLegacyFonts
      let outcome = isPlain || cell.kind != .text ? builder.keep(cell.text) : keep(cell, runs: runs)
      payload = outcome.place.bits
      if outcome.wasCut { notices.add(.textTooLong, cell.reference, "") }
      if outcome.wasInvalid { notices.add(.invalidEncoding, cell.reference, "not UTF-8") }
      if cell.kind == .invalid || (cell.kind == .isoDate && SerialDate.value(iso: cell.text.text) == nil) {
        notices.add(.corruptFile, cell.reference, "not a value: \(cell.text.text.prefix(40))")
      }
    }
    builder.add(
      row: cell.row, column: cell.column, style: cell.style, kind: kind, payload: payload, hasFormula: cell.hasFormula)
    if cell.hasFormula { formula(cell) }
  }

  /// Keeps a text whose cell or runs may have old Vietnamese fonts, as Unicode.
  @inline(never)
  private mutating func keep(_ cell: ScannedCell, runs: [TextRun]) -> TextStore.Outcome {
    let before = cell.text.text
    guard
      let decoded = LegacyFonts.decode(before, cellFont: styles.legacyFont(cell.style), runs: runs)
    else { return builder.keep(cell.text) }
    if told.insert(decoded.encoding).inserted {
      notices.add(
        .legacyEncoding, cell.reference,
        "\(decoded.encoding.rawValue): \(before.prefix(60)) → \(decoded.text.prefix(60))")
    }
    var text = decoded.text
    return text.withUTF8 { unsafe builder.keep(ByteSlice($0)) }
  }

  @inline(never)
  private mutating func formula(_ cell: ScannedCell) {
    builder.addFormula(row: cell.row, column: cell.column, cell.formula, group: cell.sharedFormula)
    if FormulaText.leadsOutside(cell.formula) {
      notices.addOnce(.externalLinks, cell.reference, String(cell.formula.text.prefix(80)))
    }
  }

  @inline(never)
  private mutating func noteShared(_ cell: ScannedCell) {
    if shared.cut.contains(cell.index) { notices.add(.textTooLong, cell.reference, "") }
    if shared.invalid.contains(cell.index) { notices.add(.invalidEncoding, cell.reference, "not UTF-8") }
  }

  mutating func hiddenRow(_ row: Int) { hiddenRows.insert(row) }
  mutating func hiddenColumns(_ columns: ClosedRange<Int>) { hiddenColumns.formUnion(columns) }

  mutating func merge(_ range: ByteSlice) {
    guard merges.count < limits.merges else {
      if !hasTooManyMerges {
        notices.add(.limitExceeded, nil, "more than \(limits.merges) merged ranges (merges)")
        hasTooManyMerges = true
      }
      return
    }
    guard let merge = CellRange(range.text) else {
      notices.add(.corruptFile, nil, "merged range \(range.text.prefix(40))")
      return
    }
    if merge.first != merge.last { merges.append(merge) }
  }

  /// Notes which merged ranges overlap others.
  mutating func noteOverlaps() {
    for range in MergeIndex(merges).overlapping { notices.add(.overlappingMerges, range.first, range.description) }
  }

  /// Turns the texts of old Vietnamese fonts into Unicode.
  mutating func decodeLegacyFonts() {
    var found: [(CellReference, TextEncoding, String)] = []
    builder.decodeLegacyFonts { cell, encoding, detail in found.append((cell, encoding, detail)) }
    for (cell, encoding, detail) in found where told.insert(encoding).inserted {
      notices.add(.legacyEncoding, cell, detail)
    }
  }

  /// The cells as a table.
  consuming func finish() -> CellTable { builder.finish() }
}

extension ScannedCell {
  /// Its address; the scanner lets none pass that lies outside the grid.
  var reference: CellReference? { CellReference(row: row, column: column) }
}

/// Notices about one sheet, of each kind only so many: a hostile sheet must not buy memory with them.
struct NoticeList {
  /// How many of one kind are kept.
  static let bound = 100

  private let sheet: String
  private var kept: [ReadNotice] = []
  private var counts: [ReadNotice.Code: Int] = [:]

  init(sheet: String) { self.sheet = sheet }

  /// Notes something at a cell.
  mutating func add(_ code: ReadNotice.Code, _ cell: CellReference?, _ detail: String) {
    let count = counts[code, default: 0]
    counts[code] = count + 1
    if count < Self.bound { kept.append(ReadNotice(code, sheet: sheet, cell: cell, detail: detail)) }
  }

  /// Notes something the first time only.
  mutating func addOnce(_ code: ReadNotice.Code, _ cell: CellReference?, _ detail: String) {
    if counts[code] == nil { add(code, cell, detail) }
  }

  /// All of them; where some were left out, one more says how many.
  var all: [ReadNotice] {
    var result = kept
    for notice in kept where counts[notice.code, default: 0] > Self.bound {
      let left = counts[notice.code, default: 0] - Self.bound
      guard !result.contains(where: { $0.code == notice.code && $0.cell == nil && $0.detail.hasPrefix("and ") }) else {
        continue
      }
      result.append(ReadNotice(notice.code, sheet: sheet, detail: "and \(left) more"))
    }
    return result
  }
}
