import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import TestSupport
import Testing
import Validation
import VietnameseText

@testable import Summary

/// A believable commune of n villages, each with a sheet of its own, judged by the real engine.
struct CommuneFixture {
  var names: [String]
  /// Numerators of 2.2 in km of 4, by village; `nil` for a village that sent nothing.
  var kilometres: [String?]
  /// What each village says of 17.3.
  var isClean: [Status]
  var note = "Đã hoàn thành"
  var asOf = "2023-08-05"
  /// A phone number in a column of persons: it may appear nowhere.
  static let secret = "0912345678"

  init(_ count: Int) {
    names = (0..<count).map { $0 == 1 ? "Nà Pài 2" : $0 == 0 ? "Nà Pài 1" : "Khuổi \($0 + 1)" }
    kilometres = Array(repeating: "3.5", count: count)
    isClean = Array(repeating: .met, count: count)
  }

  func report() throws -> Report {
    let sets = try RuleSet.builtIn().filter { $0.id.hasSuffix("2021-2025") }
    let villages = names.enumerated().map { index, name in
      Commune.Village(code: "V\(index + 1)", name: name, households: 50, people: 210)
    }
    let day = try #require(CivilDate(iso: asOf))
    let due = try #require(CivilDate(year: 2023, month: 8, day: 9))
    let commune = Commune(
      code: "06208", name: "Bản Mẫu", province: "Lạng Sơn", region: "TDMNPB",
      campaign: Commune.Campaign(
        year: 2023, asOf: day, period: 2023...2025, criteria: sets.map(\.id),
        deadlines: [Commune.Deadline(lastDay: due, what: "Báo cáo")]),
      villages: villages, officers: [Commune.Officer(name: "Phụ trách giao thông", indicators: ["2"])],
      norms: Commune.Norms(cultureHouseArea: 200, sportsGroundArea: 300))
    let submissions = villages.indices.compactMap { submission($0, of: villages[$0]) }
    return Report(
      checking: Campaign(commune: commune, sets: sets, year: 2023, asOf: day, submissions: submissions))
  }

  private func submission(_ index: Int, of village: Commune.Village) -> Submission? {
    guard let kilometres = kilometres[index] else { return nil }
    let name = VillageName(code: village.code, name: village.name)
    let file = "thon-\(index + 1).xlsx"
    func source(_ row: Int, _ columns: [(Field, Int)]) -> Source {
      var cells: [Field: CellReference] = [:]
      for (field, column) in columns { cells[field] = CellReference(row: row, column: column) }
      return Source(file: file, sheet: "Thôn '\(index + 1)'", row: row, cells: cells)
    }
    let parts: [(Field, Int)] = [(.indicator, 1), (.numerator, 3), (.denominator, 4), (.note, 8), (.plan, 7)]
    let plan = Plan(text: "Quý IV/2024", due: CivilDate(year: 2024, month: 12, day: 31), precision: .quarter)
    let figures: [IndicatorFigure] = [
      IndicatorFigure(
        set: "ntm-2021-2025", criterion: "2", indicator: "2.2", unit: "%", numerator: Decimal(string: kilometres),
        denominator: 4, partsUnit: "km", plan: plan),
      IndicatorFigure(
        set: "ntm-2021-2025", criterion: "9", indicator: "9.2", unit: "%", numerator: 45, denominator: 50,
        partsUnit: "hộ"),
      IndicatorFigure(
        set: "ntm-2021-2025", criterion: "17", indicator: "17.10", unit: "%", numerator: 50, denominator: 50,
        partsUnit: "hộ"),
      IndicatorFigure(
        set: "ntm-2021-2025", criterion: "17", indicator: "17.3", value: .boolean(isClean[index] == .met),
        status: isClean[index]),
    ]
    let records = figures.enumerated().map { row, figure in
      Record(
        village: name, year: 2023, body: .indicator(figure), note: row == 0 ? note : nil,
        source: source(row + 5, figure.indicator == "17.3" ? [(.indicator, 1), (.status, 6), (.value, 6)] : parts),
        raw: [.person: Self.secret])
    }
    let table = Submission.Table(
      sheet: "Thôn '\(index + 1)'", mapping: "auto", score: 1, layout: .indicatorsInRows, set: "ntm-2021-2025",
      village: name, year: 2023, headerRows: 4...4, lastRow: 8, columns: [])
    return Submission(
      file: file, byteCount: 9_000 + index, sha256: String(repeating: "ab", count: 32), format: .xlsx, tables: [table],
      records: records)
  }

  /// The workbook as a reader sees it.
  func workbook() throws -> Workbook { try Workbook(bytes: try CommuneWorkbook.bytes(of: report()), name: "a.xlsx") }
}

extension Workbook {
  func sheet(_ name: String) throws -> Sheet { try #require(sheets.first { $0.name == name }, "no sheet \(name)") }
}

extension Sheet {
  /// The row whose cell in a column says exactly this.
  func row(_ text: String, column: Int, after: Int = 0) throws -> Int {
    try #require(
      cells.first { $0.reference.column == column && $0.text == text && $0.reference.row > after }?.reference.row,
      "no \(text) in column \(column) of \(name)")
  }
}
