import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// A commune of two villages with something for every sheet, under a rule set of its own: nothing in it changes unless the
/// workbook does.
enum SmallCommune {
  private static let rules = """
    set: thu
    version: "1"
    title: "Bộ tiêu chí thử"
    short_title: "Thử"
    document: "Quyết định 1/QĐ-TTg"
    years: [2021, 2025]
    complete: true
    documents:
      "1/QĐ-TTg": {title: "Quyết định 1/QĐ-TTg", date: 2022-03-08}
    regions:
      - {id: TDMNPB, name: "Trung du miền núi phía Bắc"}
    criteria:
      - id: "2"
        name: "Giao thông"
        indicators:
          - id: "2.1"
            text: "Tỷ lệ đường xã được cứng hóa"
            kind: yes-no
            roll_up: commune-only
            holder: commune
            evidence: "Biên bản nghiệm thu"
            thresholds:
              - {compare: "is", level: "Đạt", certainty: high, document: "1/QĐ-TTg", place: "2.1", verified: null}
          - id: "2.10"
            text: "Tỷ lệ đường thôn có biển báo giao thông"
            kind: percent
            roll_up: ratio-of-sums
            holder: village
            numerator: {text: "km có biển báo", unit: "km"}
            denominator: {text: "tổng km", unit: "km"}
            thresholds:
              - {compare: ">=", level: 80, unit: "%", certainty: high, document: "1/QĐ-TTg", place: "2.10",
                 verified: {by: "Nguyễn Văn A", on: 2023-01-31}}
      - id: "17"
        name: "Môi trường"
        indicators:
          - id: "17.3"
            text: "Cảnh quan, không gian xanh - sạch - đẹp"
            kind: yes-no
            roll_up: all-villages
            holder: village
            thresholds:
              - {compare: "is", level: "Đạt", certainty: high, document: "1/QĐ-TTg", place: "17.3", verified: null}
    """

  static func report(isStandAlone: Bool = false) throws -> Report {
    let set = try RuleSet(yaml: Array(rules.utf8), file: "thu.yaml")
    let villages = [
      Commune.Village(code: "T01", name: "Nà Pia", households: 86, people: 352, head: "Hoàng Văn Mẫu"),
      Commune.Village(code: "T02", name: "Pò Mạ", households: 78, people: 331, mergedFrom: ["Pò Má"]),
    ]
    func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? { CivilDate(year: year, month: month, day: day) }
    guard let asOf = day(2023, 8, 5), let last = day(2023, 8, 9), let late = day(2023, 6, 30) else {
      throw RuleSetError(file: "", line: 0, column: 0, what: Bilingual(vi: "", en: ""))
    }
    var commune = Commune(
      code: "00000", name: "Khuổi Mạ", province: "Lạng Sơn", region: "TDMNPB",
      campaign: Commune.Campaign(
        year: 2023, asOf: asOf, period: 2023...2025, criteria: ["thu"],
        deadlines: [Commune.Deadline(lastDay: last, what: "Báo cáo kết quả rà soát")]),
      villages: villages,
      log: [
        Commune.LogEntry(village: "Nà Pia", by: "Trưởng thôn", how: "tep", received: day(2023, 8, 1)),
        Commune.LogEntry(village: "Pò Mạ", by: "Bí thư chi bộ", how: "giay", received: day(2023, 8, 12)),
      ],
      officers: [
        Commune.Officer(name: "Công chức Địa chính", indicators: ["2"]),
        Commune.Officer(name: "Công chức Môi trường", indicators: ["17"]),
      ],
      signers: Commune.Signers(maker: "Vi Thị Mẫu", headName: "Lý Văn Mẫu"),
      norms: Commune.Norms(cultureHouseArea: 200, sportsGroundArea: 300))
    commune.paper = Commune.Paper(isStandAlone: isStandAlone, recipients: ["Đảng ủy xã", "Lưu: VT"])
    let submissions = [
      village(0, villages[0], kilometres: 3, isClean: .met, plan: Plan(text: "Quý IV/2024", due: day(2024, 12, 31))),
      village(1, villages[1], kilometres: 2, isClean: .notMet, plan: Plan(text: "30/6/2023", due: late)),
      officer(asOf: asOf, late: late),
    ]
    var report = Report(
      checking: Campaign(
        commune: commune, sets: [set], year: 2023, asOf: asOf, submissions: submissions,
        skipped: [SkippedFile(file: "a.docx", reason: Bilingual(vi: "không phải bảng tính", en: "no spreadsheet"))]))
    // The checks have tests of their own.
    report.findings = [
      Finding(
        id: "f-0123456789abcdef", code: "status-contradicts-value", severity: .warning,
        location: Finding.Location(file: "thon-1.xlsx", sheet: "Thôn 1", cell: CellReference(row: 6, column: 6)),
        found: "Đạt", expected: "≥ 80%", village: "Nà Pia", set: "thu", indicator: "2.10",
        message: Bilingual(vi: "Ô F6 ghi “Đạt” nhưng kết quả là 75%.", en: "F6 says “Đạt”, the figure is 75%."),
        fix: Bilingual(vi: "Ghi F6 “Chưa đạt”.", en: "Write “Chưa đạt”."))
    ]
    report.outcomes = [
      CheckOutcome(code: "status-contradicts-value", result: .findings(1)),
      CheckOutcome(code: "wrong-year", result: .passed),
      CheckOutcome(code: "total-mismatch", result: .skipped(Bilingual(vi: "không có dòng cộng", en: "no totals"))),
    ]
    return report
  }

  private static func village(
    _ index: Int, _ village: Commune.Village, kilometres: Int, isClean: Status, plan: Plan
  ) -> Submission {
    let name = VillageName(code: village.code, name: village.name)
    let (file, sheet) = ("thon-\(index + 1).xlsx", "Thôn \(index + 1)")
    func record(_ row: Int, _ columns: [Field: Int], _ body: Record.Body, raw: [Field: String] = [:]) -> Record {
      let cells = columns.compactMapValues { CellReference(row: row, column: $0) }
      return Record(
        village: name, year: 2023, body: body, note: index == 1 && row == 6 ? "=1+1 vướng mặt bằng" : nil,
        source: Source(file: file, sheet: sheet, row: row, cells: cells), raw: raw)
    }
    let parts: [Field: Int] = [.indicator: 1, .numerator: 3, .denominator: 4, .plan: 7, .evidence: 8]
    return Submission(
      file: file, byteCount: 9_000 + index, sha256: String(repeating: "a\(index)", count: 32), format: .xlsx,
      tables: [
        Submission.Table(
          sheet: sheet, mapping: "auto", score: 0.97, layout: .indicatorsInRows, set: "thu", village: name, year: 2023,
          headerRows: 4...4, lastRow: 8, columns: [])
      ],
      records: [
        record(
          6, parts,
          .indicator(
            IndicatorFigure(
              set: "thu", criterion: "2", indicator: "2.10", unit: "%", numerator: .init(kilometres), denominator: 4,
              partsUnit: "km", status: .notMet, plan: plan, evidence: "Danh sách số \(index + 1)")),
          raw: [.numerator: "\(kilometres),0"]),
        record(
          7, [.indicator: 1, .status: 6],
          .indicator(IndicatorFigure(set: "thu", criterion: "17", indicator: "17.3", status: isClean))),
        record(
          8, [.landArea: 3, .seats: 4],
          .facility(
            Facility(
              kind: index == 0 ? .cultureHouse : .sportsGround, landArea: 180, seats: 80, isPlanned: index == 0,
              certificate: .applied, certificateObstacle: "Chưa trích đo", parcel: "Thửa 12, tờ 24", due: plan))),
        record(
          9, [.road: 2, .length: 3],
          .road(
            Road(name: "Trục thôn", roadClass: .village, length: 2.5, hardened: 1.25, signs: 1, signsNeeded: 2))),
      ])
  }

  private static func officer(asOf: CivilDate, late: CivilDate) -> Submission {
    func record(_ row: Int, _ columns: [Field: Int], _ body: Record.Body) -> Record {
      Record(
        village: nil, year: 2023, body: body,
        source: Source(
          file: "xa.xlsx", sheet: "Xã", row: row,
          cells: columns.compactMapValues { CellReference(row: row, column: $0) }))
    }
    return Submission(
      file: "xa.xlsx", byteCount: 5_000, sha256: String(repeating: "f0", count: 32), format: .xlsx,
      tables: [
        Submission.Table(
          sheet: "Xã", mapping: "auto", score: 1, layout: .indicatorsInRows, set: "thu", village: nil, year: 2023,
          headerRows: 1...1, lastRow: 6, columns: [])
      ],
      records: [
        record(
          2, [.indicator: 1, .status: 3],
          .indicator(IndicatorFigure(set: "thu", criterion: "2", indicator: "2.1", status: .met))),
        record(
          3, [.indicator: 1, .numerator: 3, .denominator: 4],
          .indicator(
            IndicatorFigure(
              set: "thu", criterion: "2", indicator: "2.10", unit: "%", numerator: 6, denominator: 8, partsUnit: "km"))),
        record(
          4, [.indicator: 1, .due: 5],
          .plan(
            PlanLine(
              set: "thu", criterion: "2", indicator: "2.10", current: "62,5%", target: "80%", action: "Lắp biển báo",
              owner: "Công chức Địa chính", with: "Các thôn", due: Plan(text: "30/6/2023", due: late),
              budget: [
                PlanLine.Budget(amount: 120, source: "Trung ương"), PlanLine.Budget(amount: 30, source: "Dân góp"),
              ]))),
        record(
          6, [.product: 2],
          .product(
            Product(
              name: "Miến dong", producer: "HTX Khuổi Mạ", group: "Thực phẩm", stars: 3, decision: "12/QĐ-UBND",
              expires: asOf))),
      ])
  }
}
