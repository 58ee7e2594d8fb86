import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

@testable import Checklists

/// A cell of a test sheet, as a person would type it.
enum Typed: ExpressibleByStringLiteral, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral
{
  case text(String)
  case number(Double)
  /// A number shown as a percent: 0.955 as "95,5%".
  case percent(Double, String)
  case date(CivilDate, String)
  case error(String)
  case uncalculated(String)
  case empty

  init(stringLiteral value: String) { self = .text(value) }
  init(floatLiteral value: Double) { self = .number(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(nilLiteral: ()) { self = .empty }
}

/// An exact decimal.
func decimal(_ text: String) -> Decimal { Decimal(string: text) ?? .nan }

/// Makes a sheet from rows, the first being row 1.
func makeSheet(
  _ rows: [[Typed]], name: String = "Sheet1", merges: [String] = [], isHidden: Bool = false,
  hiddenColumns: Set<Int> = [],
  hiddenRows: Set<Int> = []
) -> Sheet {
  var cells: [Cell] = []
  for (r, row) in rows.enumerated() {
    for (c, typed) in row.enumerated() {
      guard let reference = CellReference(row: r + 1, column: c + 1) else { continue }
      let hidden = isHidden || hiddenColumns.contains(c + 1) || hiddenRows.contains(r + 1)
      func add(_ value: CellValue?, _ text: String, formula: String? = nil) {
        cells.append(Cell(reference: reference, value: value, text: text, formula: formula, isHidden: hidden))
      }
      switch typed {
      case .text(let text): add(.string(text), text)
      case .number(let number):
        let shown = number == number.rounded() ? String(Int(number)) : String(number).replacing(".", with: ",")
        add(.number(number), shown)
      case .percent(let number, let text): add(.number(number), text)
      case .date(let date, let text): add(.date(date, seconds: nil), text)
      case .error(let text): add(.error(text), text)
      case .uncalculated(let formula): add(nil, "", formula: formula)
      case .empty: break
      }
    }
  }
  return Sheet(
    name: name, cells: cells, merges: merges.compactMap { CellRange($0) }, isHidden: isHidden,
    hiddenColumns: hiddenColumns, hiddenRows: hiddenRows)
}

/// The commune of the tests: made up.
func makeCommune(year: Int? = 2023) -> Commune {
  Commune(
    code: "00000", name: "Khuổi Mạ", province: "Lạng Sơn",
    campaign: Commune.Campaign(year: year, criteria: ["ntm-2021-2025", "ntm-nang-cao-2021-2025"]),
    villages: [
      Commune.Village(code: "V01", name: "Nà Pia"),
      Commune.Village(code: "V02", name: "Bản Chang", otherNames: ["Chang"]),
      Commune.Village(code: "V03", name: "Nà Lình", otherNames: ["Thôn 5"]),
      Commune.Village(code: "V04", name: "Tân Hòa", mergedFrom: ["Nà Hin", "Pác Cáp"]),
      Commune.Village(code: "V05", name: "Nà Pài 1"),
      Commune.Village(code: "V06", name: "Nà Pài 2"),
    ])
}

/// The two sets of 2021-2025.
func makeSets() throws -> [RuleSet] {
  try RuleSet.builtIn().filter { $0.id == "ntm-2021-2025" || $0.id == "ntm-nang-cao-2021-2025" }
}

/// Reads sheets as one workbook.
func read(
  _ sheets: [Sheet], format: Workbook.Format = .xlsx, file: String = "bieu.xlsx", commune: Commune? = makeCommune(),
  mappings: [Mapping] = []
) throws -> Submission {
  let reader = ChecklistReader(sets: try makeSets(), commune: commune, year: nil, mappings: mappings)
  return reader.read(Workbook(format: format, sheets: sheets), file: file)
}

/// Reads one sheet.
func read(_ rows: [[Typed]], merges: [String] = [], hiddenColumns: Set<Int> = []) throws -> Submission {
  try read([makeSheet(rows, merges: merges, hiddenColumns: hiddenColumns)])
}

extension Submission {
  /// The record of an indicator.
  func record(_ indicator: String, part: String? = nil, village: String? = nil, set: String = "ntm-2021-2025")
    -> Record?
  {
    records.first { record in
      guard let figure = record.figure else { return false }
      return figure.indicator == indicator && figure.part == part && figure.set == set
        && (village == nil || record.village?.name == village)
    }
  }

  /// The figure of an indicator.
  func figure(_ indicator: String, part: String? = nil, village: String? = nil, set: String = "ntm-2021-2025")
    -> IndicatorFigure?
  {
    record(indicator, part: part, village: village, set: set)?.figure
  }

  /// The cells of the problems with a code.
  func cells(_ code: Problem.Code) -> [String] {
    problems.filter { $0.code == code }.map { $0.cell?.description ?? "-" }
  }

  /// The codes of all problems.
  var codes: [String] { problems.map(\.code.rawValue) }
}

extension IndicatorFigure {
  /// "3.7/4", a dash for what is not there.
  var parts: String {
    [numerator, denominator].map { $0.map(\.description) ?? "-" }.joined(separator: "/")
  }

  /// The value as a number.
  var number: Double? {
    if case .number(let number) = value { Double(number.description) } else { nil }
  }
}
