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
  /// Its name as the sheet has it.
  var name: String?
  /// The unit column's text.
  var unit: String?
  var pieces: [Piece] = []
  /// Whether the only marks are 1 and 0, TRUE and FALSE under "Đạt", so that 0 and FALSE there say "chưa đạt".
  var isMarkedAlone = false
  /// Problems found before its figures were read: a repaired number.
  var problems: [Problem] = []

  /// The indicator as the line's part asks it: a part can be of another kind and count other things.
  var indicator: Indicator {
    var indicator = item.indicator
    guard let part = indicator.parts.first(where: { $0.id == part }) else { return indicator }
    indicator.numerator = part.numerator ?? indicator.numerator
    indicator.denominator = part.denominator ?? indicator.denominator
    guard let kind = part.kind, kind != indicator.kind else { return indicator }
    indicator.kind = kind
    indicator.denominator = part.denominator
    indicator.unit = part.numerator?.unit
    indicator.thresholds = part.thresholds
    return indicator
  }

  /// Whether its name asks how many ("Có bao nhiêu hộ…", "Số hộ…"), whatever the indicator's result is measured in.
  var asksForCount: Bool {
    guard let name, !name.contains("%") else { return false }
    let key = name.foldedKey
    if " \(key) ".contains(" ti le ") || " \(key) ".contains(" phan tram ") { return false }
    if ["tong so ", "co bao nhieu ", "bao nhieu "].contains(where: key.hasPrefix) { return true }
    // "Sổ khám chữa bệnh" is a book, and no number.
    return key.hasPrefix("so ") && NameWord.all(in: name).first.map { $0.isBare || $0.spelled == "số" } == true
  }

  func pieces(_ role: Role) -> [Piece] { pieces.filter { $0.role == role } }
  func piece(_ role: Role) -> Piece? { pieces.first { $0.role == role } }
}

extension SheetReader {
  /// Makes the records of a table's lines, in their order.
  mutating func finish(_ lines: [FigureLine], year: Int?) {
    let fractions = fractionColumns(lines)
    let signed = signedColumns(lines)
    var seen: [String: (record: Int, cell: CellReference?)] = [:]
    let hasOtherMarks = lines.contains { $0.pieces.contains { $0.role == .notMet || $0.role == .field(.status) } }
    let marks = lines.flatMap { $0.pieces(.met) }
    let isMarkedAlone =
      !hasOtherMarks && marks.contains { $0.entry.number == 1 || $0.entry.cell.value == .boolean(true) }
    for var line in lines {
      line.isMarkedAlone = isMarkedAlone
      var builder = FigureBuilder(
        line: line, year: year, file: file, sheet: sheetName, lineNumber: grid.line(line.row), isCSV: isCSV,
        styles: styles, statusWords: statusWords, fractionColumns: fractions, signedColumns: signed)
      let record = builder.build()
      for piece in line.pieces { mark(piece.entry.reference, .used(piece.role.field)) }
      let indicator = line.item.indicator
      let key =
        "\(line.village?.code ?? "")|\(line.village?.name ?? "")|\(line.village?.formerly ?? "")|\(indicator.set)|\(indicator.id)|\(line.part ?? "")"
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
    for line in lines where line.indicator.kind == .percent {
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
    for line in lines where line.indicator.kind == .percent {
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
    case .met, .notMet, .notApplicable, .higherLevel, .metVillages, .notMetVillages: .status
    case .ordinal, .criterion, .set: .indicator
    case .lineKind: .name
    case .facilityKind: .name
    case .other: .text
    }
  }
}
