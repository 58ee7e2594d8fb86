import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// All sheets of the workbook as values, in order, with the names of their ranges.
struct SummaryBook: Sendable {
  let sheets: [SheetDraft]
  let names: [(name: String, formula: String)]
  let properties: WorkbookWriter.Properties

  init(_ report: Report, options: CommuneWorkbook.Options) {
    let context = SummaryContext(report, options: options)
    var facts = FactTable(context)
    let levels = LevelTable(context)
    let villages = VillageTable(context, facts: &facts, levels: levels)
    let annexes = Annexes()
    let byCriterion = ByCriterionSheet(
      context, facts: &facts, levels: levels, villages: villages, annex: annexes.next())
    let byVillage = ByVillageSheet.sheets(
      context, facts: facts, levels: levels, villages: villages, annex: annexes.peek)
    annexes.keep(!byVillage.isEmpty)
    let unmet = UnmetSheet(
      context, facts: &facts, levels: levels, villages: villages, commune: byCriterion, annex: annexes.peek)
    annexes.keep(unmet.sheet != nil)
    var left: [String] = []
    if byVillage.isEmpty { left.append(ByVillageSheet.name) }
    if unmet.sheet == nil { left.append(UnmetSheet.name) }
    // Each sheet is left out, and said to be, where it has nothing to say.
    let settled = facts
    func made(_ name: String, _ sheet: SheetDraft?) -> [SheetDraft] {
      annexes.keep(sheet != nil)
      if sheet == nil { left.append(name) }
      return sheet.map { [$0] } ?? []
    }
    let keep = made(
      IndicatorListSheets.keep,
      IndicatorListSheets.keepSheet(context, facts: settled, levels: levels, commune: byCriterion, annex: annexes.peek))
    let roadmap = made(
      RoadmapSheet.name, RoadmapSheet.sheet(context, facts: settled, levels: levels, annex: annexes.peek))
    let now = made(
      IndicatorListSheets.now,
      IndicatorListSheets.nowSheet(context, facts: settled, levels: levels, commune: byCriterion, annex: annexes.peek))
    let facilities = made(
      InventorySheets.facilities,
      InventorySheets.facilitySheet(context, facts: settled, levels: levels, annex: annexes.peek))
    let roads = made(
      InventorySheets.roads, InventorySheets.roadSheet(context, facts: settled, levels: levels, annex: annexes.peek))
    let products = made(
      InventorySheets.products,
      InventorySheets.productSheet(context, facts: settled, levels: levels, annex: annexes.peek))
    let officers = made(
      IndicatorListSheets.officers,
      IndicatorListSheets.officerSheet(
        context, facts: settled, levels: levels, commune: byCriterion, unmet: unmet, annex: annexes.peek))
    let receipts = made(
      ReceiptSheet.name,
      ReceiptSheet.sheet(context, facts: settled, villages: villages, commune: byCriterion, annex: annexes.peek))
    let charts = made(
      ChartSheet.name, ChartSheet.sheet(context, villages: villages, commune: byCriterion, annex: annexes.peek))
    let reconciliation = ReconciliationSheet.sheet(context, facts: settled)
    if reconciliation == nil { left.append(ReconciliationSheet.name) }
    let front = FrontSheet(
      context, facts: facts, levels: levels, commune: byCriterion, unmet: unmet, left: left)
    let print: [SheetDraft] =
      [front.sheet, byCriterion.sheet] + byVillage + [unmet.sheet].compactMap(\.self) + keep + roadmap + now
      + facilities
      + roads + products + officers + receipts + charts
    let data: [SheetDraft] =
      [FindingsSheet.sheet(context)] + [reconciliation].compactMap(\.self) + [
        facts.sheet(context), levels.sheet(context), FilesSheet.sheet(context), villages.sheet(context),
      ]
    sheets = print + data
    names = Self.rangeNames(facts: facts, villages: villages, levels: levels, front: front)
    properties = Self.properties(context)
  }

  private static func rangeNames(
    facts: FactTable, villages: VillageTable, levels: LevelTable, front: FrontSheet
  ) -> [(name: String, formula: String)] {
    func fact(_ column: FactTable.Column) -> String {
      Formula.column(column.rawValue, of: FactTable.sheetName, rows: FactTable.firstRow...facts.lastRow)
    }
    func village(_ column: VillageTable.Column) -> String {
      Formula.column(column.rawValue, of: VillageTable.sheetName, rows: VillageTable.firstRow...villages.lastRow)
    }
    func level(_ column: LevelTable.Column) -> String {
      Formula.column(column.rawValue, of: LevelTable.sheetName, rows: LevelTable.firstRow...levels.lastRow)
    }
    return [
      ("ky", front.yearCell), ("ngay_chot", front.dayCell),
      ("SL_Ky", fact(.year)), ("SL_Bo", fact(.set)), ("SL_ChiTieu", fact(.indicator)), ("SL_Thon", fact(.village)),
      ("SL_Truong", fact(.field)), ("SL_Goc", fact(.raw)), ("SL_GiaTri", fact(.value)), ("SL_Tinh", fact(.counts)),
      ("SL_MaTruong", fact(.fieldKey)), ("SL_MaThon", fact(.villageKey)),
      ("KQT_MaCT", village(.itemKey)), ("KQT_Ma", village(.key)), ("KQT_SoDat", village(.numerator)),
      ("KQT_TongSo", village(.denominator)), ("KQT_GiaTri", village(.value)), ("KQT_DanhGia", village(.letter)),
      ("KQT_MaThon", village(.villageKey)), ("KQT_PhaiBao", village(.required)), ("KQT_DongChinh", village(.main)),
      ("KQT_Du", village(.complete)), ("KQT_ConThieu", village(.gap)),
      ("BTC_Ma", level(.key)), ("BTC_Muc", level(.number)), ("BTC_MucChu", level(.words)),
      ("BTC_DoiChieu", level(.verified)),
    ]
  }

  private static func properties(_ context: SummaryContext) -> WorkbookWriter.Properties {
    var properties = WorkbookWriter.Properties()
    let commune = context.communeName
    properties.title = "Tổng hợp kết quả rà soát tiêu chí nông thôn mới xã \(commune) năm \(context.year)"
    properties.subject = "Bộ tiêu chí xã nông thôn mới"
    properties.author = "Ủy ban nhân dân xã \(commune)"
    properties.company = "Ủy ban nhân dân xã \(commune)"
    properties.keywords = context.results.map(\.set.id).joined(separator: ", ")
    properties.comments = "Số liệu chốt ngày \(context.asOf.dayMonthYear)"
    for (index, result) in context.results.enumerated() {
      properties.custom.append(("Bộ tiêu chí \(index + 1)", "\(result.set.id) \(result.set.version)"))
    }
    for submission in context.report.campaign.submissions where !submission.sha256.isEmpty {
      properties.custom.append(("SHA-256 \(submission.file)", submission.sha256))
    }
    return properties
  }

  /// Numbers of annexes in the order of the sheets; a sheet left out gives its number back.
  private final class Annexes {
    private var last = 0
    var peek: Int { last + 1 }
    func next() -> Int {
      last += 1
      return last
    }
    func keep(_ isThere: Bool) {
      if isThere { last += 1 }
    }
  }
}
