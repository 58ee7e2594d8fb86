import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

extension FactTable {
  /// The facts of everything that was handed in, then those that another set's indicator serves.
  init(_ context: SummaryContext) {
    self.init()
    addRegister(context)
    var counted: [String: Set<Int>] = [:]
    for result in context.results.flatMap(\.indicators) {
      let basis = result.verdict.basis + result.villages.flatMap(\.verdict.basis)
      counted[Key.item(result.indicator), default: []].formUnion(basis)
    }
    var indicators: [String: Indicator] = [:]
    for indicator in context.results.flatMap({ $0.set.indicators }) { indicators[Key.item(indicator)] = indicator }
    let listed = Set(context.listed)
    for (position, record) in context.records.enumerated() {
      switch record.body {
      case .plan(let plan): add(plan, of: record, at: position, counts: listed.contains(position), context)
      case .facility, .road, .product:
        addInventory(record, at: position, counts: listed.contains(position), context)
      case .indicator: break
      }
      guard let figure = record.figure else { continue }
      let key = Key.item(set: figure.set, indicator: figure.indicator)
      add(
        figure, of: record, as: indicators[key], set: figure.set, indicator: figure.indicator,
        counts: counted[key]?.contains(position) ?? false, note: record.note ?? "", context)
    }
    for result in context.results.flatMap(\.indicators) {
      let key = Key.item(result.indicator)
      for position in (counted[key] ?? []).sorted() {
        guard let record = context.record(position), let figure = record.figure,
          figure.set != result.indicator.set || figure.indicator != result.indicator.id
        else { continue }
        add(
          figure, of: record, as: result.indicator, set: result.indicator.set, indicator: result.indicator.id,
          counts: true, note: "Dùng chung số liệu với \(context.shortTitle(figure.set)) \(figure.indicator)", context)
      }
    }
  }

  /// The key of a roadmap's line.
  static func planKey(_ position: Int) -> String { "lo-trinh/\(position + 1)" }
  /// The key of the money of an indicator, or of a criterion.
  static func moneyKey(set: String, criterion: String, indicator: String?) -> String {
    "kinh-phi/" + Key.item(set: set, indicator: indicator ?? "TC-" + criterion)
  }

  /// The date and the money of a roadmap's line.
  private mutating func add(
    _ plan: PlanLine, of record: Record, at position: Int, counts: Bool, _ context: SummaryContext
  ) {
    let (village, label) = context.village(of: record)
    func one(_ field: Fact.Field, _ cell: Field, key: String, value: Fact.Value, raw: String, unit: String) -> Fact {
      Fact(
        year: record.year, set: plan.set, indicator: plan.indicator ?? plan.criterion, part: nil, village: village,
        villageLabel: label, field: field, raw: raw, value: value, unit: unit, counts: counts,
        origin: Fact.Origin(
          file: record.source.file, sheet: record.source.sheet,
          cell: record.source.cells[cell] ?? record.source.cells[.indicator]),
        note: "Lộ trình", key: key)
    }
    if let due = plan.due {
      let value: Fact.Value = due.due.map { .date($0) } ?? .text(due.text)
      add(one(.due, .due, key: Self.planKey(position), value: value, raw: record.raw[.due] ?? due.text, unit: ""))
    }
    let key = Self.moneyKey(set: plan.set, criterion: plan.criterion, indicator: plan.indicator)
    for budget in plan.budget {
      let raw = [budget.amount.printed, budget.source].compactMap { $0 }.joined(separator: " – ")
      let unit = "triệu đồng"
      var fact = one(.money, .budget, key: key, value: .number(budget.amount), raw: raw, unit: unit)
      fact.secondKey = Self.planKey(position) + "/" + Money(budget.source).rawValue
      add(fact)
    }
  }

  /// The facts of one figure.
  private mutating func add(
    _ figure: IndicatorFigure, of record: Record, as indicator: Indicator?, set: String, indicator id: String,
    counts: Bool, note: String, _ context: SummaryContext
  ) {
    let (position, label) = context.village(of: record)
    var first = true
    func one(
      _ field: Fact.Field, _ cell: Field, _ value: Fact.Value, printed: @autoclosure () -> String, unit: String,
      counts: Bool
    ) -> Fact {
      let fact = Fact(
        year: record.year, set: set, indicator: id, part: figure.part, village: position, villageLabel: label,
        field: field, raw: record.raw[cell] ?? printed(), value: value, unit: unit, counts: counts,
        origin: Fact.Origin(
          file: record.source.file, sheet: record.source.sheet,
          cell: record.source.cells[cell] ?? record.source.cells[.value] ?? record.source.cells[.indicator]),
        note: first ? note : "", key: Key.item(set: set, indicator: id, part: figure.part))
      first = false
      return fact
    }
    let byClaim = indicator?.takesClaims ?? false
    let parts = Wording.unit(figure.partsUnit ?? indicator?.numerator?.unit)
    if let number = figure.numerator {
      add(one(.numerator, .numerator, .number(number), printed: number.description, unit: parts, counts: counts))
    }
    if let number = figure.denominator {
      let unit = Wording.unit(figure.partsUnit ?? indicator?.denominator?.unit)
      add(one(.denominator, .denominator, .number(number), printed: number.description, unit: unit, counts: counts))
    }
    var saidYes: Bool?
    switch figure.value {
    case .number(let number)?:
      if !(figure.isDerived && figure.numerator != nil) {
        let unit = Wording.unit(figure.unit ?? indicator?.unit)
        add(one(.value, .value, .number(number), printed: number.description, unit: unit, counts: counts))
      }
    case .boolean(let yes)?: saidYes = yes
    case .step(let step)?:
      if let place = indicator?.scale.firstIndex(of: step) {
        add(one(.step, .value, .number(Decimal(place + 1)), printed: step, unit: "", counts: counts))
      }
    case nil: break
    }
    if figure.status == .notApplicable {
      add(one(.notApplicable, .status, .number(1), printed: "Không áp dụng", unit: "", counts: counts))
    } else if let yes = saidYes ?? (figure.status == .unknown ? nil : figure.status == .met) {
      let cell: Field = saidYes == nil || record.source.cells[.value] == nil ? .status : .value
      add(
        one(.claim, cell, .number(yes ? 1 : 0), printed: yes ? "Đạt" : "Chưa đạt", unit: "", counts: counts && byClaim))
    }
    if let plan = figure.plan {
      let value: Fact.Value = plan.due.map { .date($0) } ?? .text(plan.text)
      add(one(.due, .plan, value, printed: plan.text, unit: "", counts: false))
    }
    if let evidence = figure.evidence {
      add(one(.evidence, .evidence, .text(evidence), printed: evidence, unit: "", counts: false))
    }
    if let text = figure.text, figure.value == nil {
      add(one(.text, .text, .text(text), printed: text, unit: "", counts: false))
    }
  }
}

extension Indicator {
  /// Whether what was claimed is the answer.
  var takesClaims: Bool { Self.takesClaims(kind, rollUp) }

  /// The same for a condition of its own kind.
  static func takesClaims(_ kind: Kind, _ rollUp: RollUp) -> Bool {
    switch rollUp {
    case .allVillages, .anyVillage, .countShare: true
    case .ratioOfSums, .sum, .communeOnly, .communeSurvey: kind == .yesNo || kind == .level
    }
  }

  /// Whether villages report it.
  var isByVillage: Bool { rollUp != .communeOnly && rollUp != .communeSurvey }
}
