import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

@testable import Validation

/// Figures as clerks write them: "3,7".
func decimal(_ text: String) -> Decimal? { Decimal(string: text.replacing(",", with: ".")) }

/// The rule sets of these tests: a handful of indicators, one of each kind that matters.
enum Rules {
  static let id = "ntm-2021-2025"
  static let otherID = "ntm-nang-cao-2021-2025"

  static func level(_ bound: Int, _ comparator: Threshold.Comparator = .atLeast) -> Threshold {
    Threshold(
      comparator: comparator, level: .number(Decimal(bound)), unit: "%",
      citation: Citation(document: "318/QĐ-TTg", place: "Phụ lục I"), certainty: .low)
  }

  static let yes = Threshold(
    comparator: .yes, level: .yes, unit: nil, citation: Citation(document: "318/QĐ-TTg", place: "Phụ lục I"),
    certainty: .high)

  static func percent(
    _ id: String, _ text: String, unit: String, bound: Int, set: String = Rules.id,
    register: Indicator.RegisterFigure? = nil,
    measure: String? = nil, rollUp: Indicator.RollUp = .ratioOfSums, holder: Indicator.Holder = .village,
    parts: [Indicator.Part] = [], bothGenders: Bool = false
  ) -> Indicator {
    Indicator(
      set: set, criterion: String(id.prefix { $0 != "." }), id: id, text: text, kind: .percent, unit: "%",
      rollUp: rollUp, holder: holder, numerator: Indicator.Quantity(text: "số \(unit) đạt", unit: unit),
      denominator: Indicator.Quantity(text: "tổng số \(unit)", unit: unit, register: register), measure: measure,
      thresholds: [level(bound)], parts: parts, bothGenders: bothGenders)
  }

  static func yesNo(_ id: String, _ text: String, rollUp: Indicator.RollUp, holder: Indicator.Holder) -> Indicator {
    Indicator(
      set: Rules.id, criterion: String(id.prefix { $0 != "." }), id: id, text: text, kind: .yesNo, unit: nil,
      rollUp: rollUp, holder: holder, thresholds: [yes])
  }

  static let ntm = RuleSet(
    id: id, version: "1", title: "Bộ tiêu chí xã nông thôn mới", shortTitle: "NTM", document: "318/QĐ-TTg",
    years: 2021...2025, isComplete: true,
    criteria: [
      Criterion(
        id: "2", name: "Giao thông", group: nil,
        indicators: [
          percent("2.2", "Đường thôn, liên thôn được cứng hóa", unit: "km", bound: 80, measure: "village-roads"),
          percent("2.3", "Đường ngõ, xóm được cứng hóa", unit: "km", bound: 80),
        ]),
      Criterion(
        id: "9", name: "Nhà ở", group: nil,
        indicators: [
          percent("9.2", "Hộ có nhà kiên cố", unit: "hộ", bound: 75, register: .households)
        ]),
      Criterion(
        id: "15", name: "Y tế", group: nil,
        indicators: [
          percent("15.1", "Người có bảo hiểm y tế", unit: "người", bound: 90, register: .people, holder: .commune)
        ]),
      Criterion(
        id: "17", name: "Môi trường", group: nil,
        indicators: [
          yesNo("17.5", "Thôn có hương ước bảo vệ môi trường", rollUp: .allVillages, holder: .village),
          percent("17.7", "Hộ có nhà tiêu hợp vệ sinh", unit: "hộ", bound: 70, register: .households),
        ]),
      Criterion(
        id: "18", name: "Hệ thống chính trị", group: nil,
        indicators: [yesNo("18.1", "Cán bộ xã đạt chuẩn", rollUp: .communeOnly, holder: .commune)]),
    ])

  static let advanced = RuleSet(
    id: otherID, version: "1", title: "Bộ tiêu chí xã nông thôn mới nâng cao", shortTitle: "NTM nâng cao",
    document: "318/QĐ-TTg", years: 2021...2025, isComplete: true,
    criteria: [
      Criterion(
        id: "2", name: "Giao thông", group: nil,
        indicators: [
          percent(
            "2.4", "Đường thôn được cứng hóa", unit: "km", bound: 90, set: otherID, measure: "village-roads",
            holder: .commune),
          percent(
            "2.3", "Đường ngõ, xóm sạch", unit: "km", bound: 90, set: otherID, holder: .commune),
        ])
    ])
}

/// One row of a checklist, as typed.
struct Row: Sendable {
  var id: String
  var numerator: String?
  var denominator: String?
  var value: String?
  var status: String?
  var plan: Plan?
  var evidence: String?
  var part: String?
  var village: String?

  init(
    _ id: String, _ numerator: String? = nil, of denominator: String? = nil, value: String? = nil,
    _ status: String? = nil, plan: Plan? = nil, evidence: String? = nil, part: String? = nil, village: String? = nil
  ) {
    self.id = id
    self.numerator = numerator
    self.denominator = denominator
    self.value = value
    self.status = status
    self.plan = plan
    self.evidence = evidence
    self.part = part
    self.village = village
  }
}

/// What a village sends when nothing is wrong.
let cleanRows = [
  Row("2.2", "3,7", of: "4", value: "92,5", "Đạt"),
  Row("2.3", "5", of: "5", value: "100", "Đạt"),
  Row("9.2", "82", of: "86", value: "95,3", "Đạt"),
  Row("17.5", "Đạt"),
  Row("17.7", "80", of: "86", value: "93,02", "Đạt"),
].map(\.withStatusOfYesNo)

extension Row {
  /// `Row("17.5", "Đạt")` means the mark, not a figure.
  var withStatusOfYesNo: Row {
    guard numerator == "Đạt" || numerator == "Chưa đạt" else { return self }
    var row = self
    (row.status, row.numerator) = (numerator, nil)
    return row
  }
}

extension [Row] {
  /// The same rows with one changed.
  func changing(_ id: String, _ change: (inout Row) -> Void) -> [Row] {
    map { row in
      var row = row
      if row.id == id { change(&row) }
      return row
    }
  }
}

/// A sheet with the columns TT, Chỉ tiêu, Số đạt, Tổng số, Tỷ lệ, Đánh giá, Minh chứng, Thời hạn (A to H).
struct Checklist {
  var village: String?
  var file: String
  var sheet: String? = "Phiếu"
  var rows: [Row] = cleanRows
  var set = Rules.id
  /// The first row of the body; two heading rows stand above it.
  var firstRow = 7
  var year: Int? = 2023
  var hasEvidence = false
  var hasPlan = true
  /// What the table has no column for.
  var without: Set<Field> = []
  var layout = Submission.Table.Layout.indicatorsInRows
  var hiddenColumns: Set<Int> = []
  var hiddenRows: Set<Int> = []
  var isHidden = false
  var totals: [Submission.Table.Totals] = []
  var problems: [Problem] = []

  init(_ village: String?, file: String? = nil, rows: [Row] = cleanRows) {
    self.village = village
    self.file = file ?? (village ?? "xa").foldedKey.replacing(" ", with: "-") + ".xlsx"
    self.rows = rows
  }

  var name: VillageName? { village.map { VillageName(code: nil, name: $0) } }

  var submission: Submission {
    var cells: [Cell] = []
    var uses: [CellReference: CellUse] = [:]
    func put(_ row: Int, _ column: Int, _ text: String?, _ field: Field) -> CellReference? {
      guard let text, let reference = CellReference(row: row, column: column) else { return nil }
      cells.append(Cell(reference: reference, value: .string(text), text: text))
      uses[reference] = .used(field)
      return reference
    }
    if let village { _ = put(2, 2, village, .village) }
    var records: [Record] = []
    for (position, row) in rows.enumerated() {
      let at = firstRow + position
      var source = Source(file: file, sheet: sheet, row: at)
      source.cells[.indicator] = put(at, 1, row.id, .indicator)
      source.cells[.name] = put(
        at, 2, row.village ?? Rules.ntm.indicator(row.id)?.text ?? "?", row.village == nil ? .name : .village)
      source.cells[.numerator] = put(at, 3, row.numerator, .numerator)
      source.cells[.denominator] = put(at, 4, row.denominator, .denominator)
      source.cells[.value] = put(at, 5, row.value, .value)
      source.cells[.status] = put(at, 6, row.status, .status)
      source.cells[.evidence] = hasEvidence ? put(at, 7, row.evidence, .evidence) : nil
      source.cells[.plan] = hasPlan ? put(at, 8, row.plan?.text, .plan) : nil
      if row.village != nil { source.cells[.village] = source.cells[.name] }
      records.append(
        Record(
          village: row.village.map { VillageName(code: nil, name: $0) } ?? name, year: year,
          body: .indicator(figure(row)),
          source: source))
    }
    var columns: [(Int, String, Field)] = [
      (1, "TT", .indicator), (2, "Chỉ tiêu", .name), (3, "Kết quả › Số đạt", .numerator),
      (4, "Kết quả › Tổng số", .denominator), (5, "Kết quả › Tỷ lệ (%)", .value), (6, "Tự đánh giá", .status),
    ]
    if hasEvidence { columns.append((7, "Minh chứng", .evidence)) }
    if hasPlan { columns.append((8, "Thời hạn", .plan)) }
    columns.removeAll { without.contains($0.2) }
    for (column, heading, _) in columns where !without.isEmpty { _ = put(firstRow - 1, column, heading, .name) }
    let table = Submission.Table(
      sheet: sheet, mapping: "test", score: 1, layout: layout, set: set,
      village: layout == .indicatorsInRows ? name : nil, year: year, headerRows: (firstRow - 2)...(firstRow - 1),
      lastRow: firstRow + rows.count - 1,
      columns: columns.map { Submission.Table.Column(column: $0.0, heading: $0.1, field: $0.2) }, totals: totals)
    let content = Sheet(
      name: sheet ?? "", cells: cells, isHidden: isHidden, hiddenColumns: hiddenColumns, hiddenRows: hiddenRows)
    return Submission(
      file: file, byteCount: 1, sha256: String(repeating: "0", count: 64), format: .xlsx, tables: [table],
      records: records, problems: problems, sheets: [Submission.SheetUse(sheet: sheet, uses: uses, content: content)])
  }

  private func figure(_ row: Row) -> IndicatorFigure {
    let status: Status =
      switch row.status {
      case "Đạt": .met
      case "Chưa đạt": .notMet
      case "Không phát sinh": .notApplicable
      default: .unknown
      }
    var figure = IndicatorFigure(
      set: set, criterion: String(row.id.prefix { $0 != "." }), indicator: row.id, part: row.part, unit: "%",
      numerator: row.numerator.flatMap(decimal), denominator: row.denominator.flatMap(decimal), status: status,
      plan: row.plan, evidence: row.evidence)
    if let value = row.value.flatMap(decimal) {
      figure.value = .number(value)
    } else if let numerator = figure.numerator, let denominator = figure.denominator, denominator != 0 {
      figure.value = .number(numerator * 100 / denominator)
      figure.isDerived = true
    }
    return figure
  }
}

/// A village of the register.
func village(_ name: String, households: Int? = 86, people: Int? = nil, from former: [String] = []) -> Commune.Village {
  Commune.Village(
    code: name.foldedKey, name: name, households: households.map { Decimal($0) }, people: people.map { Decimal($0) },
    mergedFrom: former)
}

/// A commune with these villages.
func commune(_ villages: [Commune.Village], change: (inout Commune) -> Void = { _ in }) -> Commune {
  var commune = Commune(
    code: "06208", name: "Thụy Hùng", province: "Lạng Sơn", region: "TDMNPB",
    campaign: Commune.Campaign(year: 2023, period: 2023...2025), villages: villages)
  change(&commune)
  return commune
}

/// A day, which must be one.
func day(_ iso: String) -> CivilDate {
  guard let day = CivilDate(iso: iso) else { return day("1970-01-01") }
  return day
}

func campaign(
  _ sheets: [Submission], commune: Commune? = commune([village("Nà Pia")]), sets: [RuleSet] = [Rules.ntm]
) -> Campaign {
  Campaign(commune: commune, sets: sets, year: 2023, asOf: day("2023-08-05"), submissions: sheets)
}

func check(
  _ sheets: [Submission], commune: Commune? = commune([village("Nà Pia")]), sets: [RuleSet] = [Rules.ntm]
) -> Report {
  Report(checking: campaign(sheets, commune: commune, sets: sets))
}

extension Report {
  /// "code@C7", in order.
  var marks: [String] {
    findings.map { $0.code + "@" + ($0.location.cell?.description ?? $0.location.range?.description ?? "-") }
  }

  /// What became of the records about an indicator, in order.
  func standings(of indicator: String) -> [Standing] {
    campaign.records.indices.filter { campaign.records[$0].figure?.indicator == indicator }.map { standings[$0] }
  }

  func outcome(_ code: String) -> CheckOutcome.Result? { outcomes.first { $0.code == code }?.result }
}
