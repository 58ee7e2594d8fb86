import Spreadsheets
import VietnameseText

/// A sheet made ready for searching: trimmed texts with their folded keys, rows in order, merged ranges resolved.
struct Grid: Sendable {
  /// A non-empty cell with its text as it is compared.
  struct Entry: Sendable {
    /// The cell as it was read.
    let cell: Cell
    /// What a person sees, blanks at the ends and line breaks inside removed.
    let text: String
    /// ``text`` folded; empty for numbers.
    let key: String

    var reference: CellReference { cell.reference }
    var row: Int { cell.reference.row }
    var column: Int { cell.reference.column }

    /// Whether it holds a text (and not a number, a date, an error).
    var isText: Bool {
      if case .string = cell.value { true } else { false }
    }

    /// Whether it is an error of a formula saved as text ("#REF!"), or a number that its column is too narrow for ("####").
    var isErrorText: Bool {
      guard isText, text.hasPrefix("#") else { return false }
      return text.allSatisfy { $0 == "#" } || Self.errors.contains(text.uppercased())
    }

    private static let errors: Set<String> = [
      "#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
    ]

    /// The same without the dots that a printed form draws for handwriting ("…4,3… km"), where a figure stands on them.
    fileprivate var withoutLeaders: Entry {
      guard isText, text.utf8.count <= 80, let plain = Self.withoutLeaders(text), plain != text,
        FigureText(plain) != nil
      else { return self }
      let cell = Cell(
        reference: cell.reference, value: .string(plain), text: plain, formula: cell.formula, isHidden: cell.isHidden)
      return Entry(cell: cell, text: plain, key: plain.foldedKey)
    }

    /// A text without the dots that a printed form draws for handwriting; `nil` where they stand between two digits, and could be
    /// anything.
    static func withoutLeaders(_ text: String) -> String? {
      guard text.contains("…") || text.contains("..") || text.contains("__") else { return text }
      var plain = ""
      var run = ""
      for character in text + " " {
        if ".…_".contains(character) {
          run.append(character)
          continue
        }
        let isLeader = run.count >= 2 || run == "…"
        if isLeader, plain.last?.isNumber == true, character.isNumber { return nil }
        plain += isLeader ? " " : run
        run = ""
        plain.append(character)
      }
      return plain.singleSpaced
    }

    /// Whether it holds nothing but the dots of a printed form.
    var isBlankLine: Bool {
      isText && key.isEmpty && text.count >= 2 && text.allSatisfy { "….._ ".contains($0) }
    }

    /// The number, where it holds one.
    var number: Double? {
      if case .number(let number) = cell.value { number } else { nil }
    }

    /// The same, or what the text reads as that a number is in CSV.
    var plainNumber: Double? {
      if let number { return number }
      guard isText, text.first?.isNumber == true, let figure = FigureText(text), figure.unit == nil,
        figure.denominator == nil, !figure.isPercent
      else { return nil }
      return figure.value?.double
    }
  }

  /// The sheet itself.
  let sheet: Sheet
  /// Its name; `nil` for CSV.
  let name: String?
  /// Rows with at least one cell, ascending.
  let rows: [Int]
  /// The last column with a cell.
  let lastColumn: Int

  private let entriesByRow: [Int: [Entry]]
  private let position: [CellReference: Int]
  private let mergesByRow: [Int: [CellRange]]

  /// Past this many rows in merged ranges the rest of the merges is not resolved: no form needs them, and a hostile file
  /// could ask for billions.
  static let mergedRowLimit = 1_000_000

  init(_ sheet: Sheet, isCSV: Bool) {
    self.sheet = sheet
    name = isCSV ? nil : sheet.name
    var byRow: [Int: [Entry]] = [:]
    var order: [Int] = []
    var position: [CellReference: Int] = [:]
    var lastColumn = 0
    for cell in sheet.cells {
      let text = cell.text.singleSpaced
      if text.isEmpty, cell.formula == nil || cell.value != nil { continue }
      var key = ""
      if case .string = cell.value { key = text.foldedKey }
      let row = cell.reference.row
      if byRow[row] == nil { order.append(row) }
      position[cell.reference] = byRow[row]?.count ?? 0
      byRow[row, default: []].append(Entry(cell: cell, text: text, key: key).withoutLeaders)
      lastColumn = max(lastColumn, cell.reference.column)
    }
    rows = order
    entriesByRow = byRow
    self.position = position
    self.lastColumn = lastColumn
    let lastRow = order.last ?? 0
    var merges: [Int: [CellRange]] = [:]
    var budget = Self.mergedRowLimit
    for merge in sheet.merges where merge.first.row <= lastRow && merge.first.column <= lastColumn {
      let last = min(merge.last.row, lastRow)
      budget -= last - merge.first.row + 1
      if budget < 0 { break }
      for row in merge.first.row...last { merges[row, default: []].append(merge) }
    }
    mergesByRow = merges
  }

  /// The same sheet with only some of its columns.
  func restricted(to columns: ClosedRange<Int>) -> Grid {
    Grid(self, columns)
  }

  private init(_ other: Grid, _ columns: ClosedRange<Int>) {
    sheet = other.sheet
    name = other.name
    mergesByRow = other.mergesByRow
    var byRow: [Int: [Entry]] = [:]
    var position: [CellReference: Int] = [:]
    var rows: [Int] = []
    for row in other.rows {
      let kept = other.entries(row).filter { columns.contains($0.column) }
      if kept.isEmpty { continue }
      for (index, entry) in kept.enumerated() { position[entry.reference] = index }
      byRow[row] = kept
      rows.append(row)
    }
    self.rows = rows
    entriesByRow = byRow
    self.position = position
    lastColumn = min(other.lastColumn, columns.upperBound)
  }

  /// The cells of a row, by column.
  func entries(_ row: Int) -> [Entry] { entriesByRow[row] ?? [] }

  /// The cell at an address itself.
  func own(_ row: Int, _ column: Int) -> Entry? {
    guard let reference = CellReference(row: row, column: column), let index = position[reference] else { return nil }
    return entriesByRow[row]?[index]
  }

  /// The cell that shows at an address: itself, or the top-left cell of the merged range that covers it.
  func shown(_ row: Int, _ column: Int) -> Entry? {
    if let merge = merge(row, column) { return own(merge.first.row, merge.first.column) }
    return own(row, column)
  }

  /// The cell that stands for an address in its column: itself, or one merged down from above; a title merged across is none.
  func inColumn(_ row: Int, _ column: Int) -> Entry? {
    shown(row, column).flatMap { $0.column == column ? $0 : nil }
  }

  /// The merged range that covers an address.
  func merge(_ row: Int, _ column: Int) -> CellRange? {
    mergesByRow[row]?.first { $0.contains(row: row, column: column) }
  }

  /// Whether the column is hidden.
  func isHidden(column: Int) -> Bool { sheet.hiddenColumns.contains(column) }

  /// The line of the text file for a row, for CSV.
  func line(_ row: Int) -> Int? {
    guard name == nil, row >= 1, row <= sheet.lines.count else { return nil }
    return sheet.lines[row - 1]
  }
}

extension StringProtocol {
  /// The text with every run of blanks, line breaks and invisible characters as one space, none at the ends.
  var singleSpaced: String {
    if isSingleSpaced { return String(self) }
    var out = String.UnicodeScalarView()
    var isPending = false
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
        isPending = true
      case 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF:
        continue
      default:
        if isPending, !out.isEmpty { out.append(" ") }
        isPending = false
        out.append(scalar)
      }
    }
    return String(out)
  }

  /// Whether it has single plain blanks inside and no other white or invisible character, told by bytes: most texts.
  private var isSingleSpaced: Bool {
    var before = UInt8(ascii: " ")
    for byte in utf8 {
      switch byte {
      case 0x09...0x0D: return false
      case UInt8(ascii: " "): if before == byte { return false }
      // U+0085, U+00A0, U+00AD; U+1680; U+2000 to U+206F; U+3000; U+FEFF.
      case 0x80...0xBF:
        switch (before, byte) {
        case (0xC2, 0x85), (0xC2, 0xA0), (0xC2, 0xAD), (0xE1, 0x9A), (0xE2, 0x80), (0xE2, 0x81), (0xE3, 0x80),
          (0xEF, 0xBB):
          return false
        default: break
        }
      default: break
      }
      before = byte
    }
    return before != UInt8(ascii: " ")
  }

  /// The words of a folded key.
  var words: [String] { String(self).utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) } }
}
