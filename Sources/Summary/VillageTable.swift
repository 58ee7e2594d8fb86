import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// The rows of the sheet `Kết quả thôn`: what each village's facts come to, indicator by indicator, as formulas over `Số liệu`.
struct VillageTable: Sendable {
  static let sheetName = "Kết quả thôn"
  static let firstRow = 2

  /// The columns, in order.
  enum Column: Int, CaseIterable {
    case ordinal = 1, set, criterion, indicator, part, village, numerator, denominator, value, level, letter, complete,
      gap
    case unit, claim, key, itemKey, villageKey, required, main

    var heading: String {
      switch self {
      case .ordinal: "TT"
      case .set: "Bộ"
      case .criterion: "Tiêu chí"
      case .indicator: "Chỉ tiêu"
      case .part: "Ý"
      case .village: "Thôn"
      case .numerator: "Số đạt"
      case .denominator: "Tổng số"
      case .value: "Giá trị"
      case .level: "Mức"
      case .letter: "Đánh giá"
      case .complete: "Đủ để cộng"
      case .gap: "Còn thiếu"
      case .unit: "Đơn vị còn thiếu"
      case .claim: "Thôn tự đánh giá"
      case .key: "Mã"
      case .itemKey: "Mã chỉ tiêu"
      case .villageKey: "Mã thôn"
      case .required: "Thôn phải báo cáo"
      case .main: "Dòng chính"
      }
    }
  }

  struct Row: Sendable {
    var item: Item
    var village: Int
    var numerator: Live?
    var denominator: Live?
    var value: Live?
    var level: Live?
    var letter: Live
    var complete: Live
    var gap: Live?
    var gapUnit: String
    var claim: Status?

    var key: String { item.key + Key.village(village) }
    /// Whether it is the line of the indicator as a whole.
    var isMain: Bool { item.role == .whole || item.role == .parent }
    /// Whether the rule set says that a village itself holds the figure.
    var isRequired: Bool { item.indicator.holder == .village && isMain }
  }

  private(set) var rows: [Row] = []
  private var positions: [String: Int] = [:]
  /// How many villages of a line say something, by letter.
  private var letters: [String: [String: Int]] = [:]
  private var incomplete: [String: Int] = [:]

  /// Works out the rows; facts that stand for the engine where no formula can are added to `facts`.
  init(_ context: SummaryContext, facts: inout FactTable, levels: LevelTable) {
    for result in context.results.flatMap(\.indicators) where Self.isShown(result) {
      let hasOwn =
        facts.sum(Key.item(result.indicator), .numerator) != nil || facts.sum(Key.item(result.indicator), .value) != nil
        || facts.sum(Key.item(result.indicator), .claim) != nil
      let items = Item.lines(of: result, hasOwnFigure: hasOwn)
      for village in result.villages.indices where village < context.villages.count {
        let first = Self.firstRow + rows.count
        var children: [Row] = []
        for (position, item) in items.dropFirst().enumerated() {
          children.append(row(item, village, facts: &facts, levels: levels, children: [], at: first + 1 + position))
        }
        append(row(items[0], village, facts: &facts, levels: levels, children: children, at: first))
        for child in children { append(child) }
      }
    }
  }

  /// Villages report it, or have.
  static func isShown(_ result: IndicatorResult) -> Bool {
    result.indicator.isByVillage || result.villages.contains { !$0.records.isEmpty }
  }

  func row(_ key: String, village: Int) -> Row? { positions[key + Key.village(village)].map { rows[$0] } }

  /// How many villages of a line bear a letter.
  func count(_ key: String, _ letter: String) -> Int { letters[key]?[letter] ?? 0 }
  /// How many villages a line has.
  func count(_ key: String) -> Int { letters[key]?.values.reduce(0, +) ?? 0 }
  /// How many villages' figures are missing in a sum.
  func missing(_ key: String) -> Int { incomplete[key] ?? 0 }

  var lastRow: Int { Self.firstRow + max(1, rows.count) - 1 }

  /// The formula of a village's cell.
  static func look(_ name: String, _ key: String, village: Int) -> String {
    "IFERROR(INDEX(\(name),MATCH(\(Formula.quoted(key + Key.village(village))),KQT_Ma,0)),\"\")"
  }

  private mutating func append(_ row: Row) {
    positions[row.key] = rows.count
    rows.append(row)
    letters[row.item.key, default: [:]][row.letter.string ?? "", default: 0] += 1
    if row.complete.double == 0 { incomplete[row.item.key, default: 0] += 1 }
  }

  // MARK: One row

  private func row(
    _ item: Item, _ village: Int, facts: inout FactTable, levels: LevelTable, children: [Row], at number: Int
  ) -> Row {
    let result = item.result.villages[village]
    let verdict = item.verdict(of: result)
    let key = item.factKey
    let level = levels.row(item.levelKey)?.number
    var row = Row(
      item: item, village: village, letter: .text("", "?"), complete: .number("", 0),
      gapUnit: Wording.unit(verdict?.gapUnit), claim: item.role == .whole || item.role == .parent ? result.claim : nil)
    if level != nil { row.level = .number(LevelTable.number(item.levelKey), levels.row(item.levelKey)?.double ?? 0) }
    if item.role == .parent {
      combine(children, of: verdict, into: &row, facts: &facts, at: number)
      return row
    }
    let figures = Figures(
      numerator: facts.sum(key, .numerator, village: village),
      denominator: facts.sum(key, .denominator, village: village),
      value: facts.sum(key, .value, village: village),
      claim: facts.sum(key, .claim, village: village) ?? facts.sum(key, .step, village: village),
      isNotApplicable: facts.sum(key, .notApplicable, village: village) != nil)
    fill(figures, key: key, village: village, into: &row, facts: facts, at: number)
    let letter = figures.letter(level: level, item.threshold?.comparator ?? .atLeast, isPercent: item.isPercent)
    let expected = verdict.map { Wording.letter($0.outcome) } ?? letter
    let formula = Self.letterFormula(figures, item, level: level, facts: facts, village: village, at: number)
    if letter == expected {
      row.letter = .text(formula, letter)
    } else {
      row.letter = engineLetter(verdict, key: item.key, village: village, item: item, facts: &facts)
    }
    let letterCell = Formula.cell(Column.letter.rawValue, number)
    let canAdd = figures.isNotApplicable || figures.canAdd(item)
    if letter == expected, row.letter.string == "–" || canAdd == (row.letter.string != "?") {
      row.complete = .number("IF(\(letterCell)=\"?\",0,1)", row.letter.string == "?" ? 0 : 1)
    } else {
      let cell = Formula.cell((item.needsParts ? Column.denominator : Column.value).rawValue, number)
      row.complete = .number(
        "IF(OR(\(letterCell)=\"–\",\(cell)<>\"\"),1,0)", canAdd || row.letter.string == "–" ? 1 : 0)
    }
    fillGap(verdict, figures, level: level, item: item, into: &row, facts: &facts, at: number)
    return row
  }

  /// The figures as formulas.
  private func fill(
    _ figures: Figures, key: String, village: Int, into row: inout Row, facts: FactTable, at number: Int
  ) {
    let item = row.item
    let (top, bottom) = (
      Formula.cell(Column.numerator.rawValue, number), Formula.cell(Column.denominator.rawValue, number)
    )
    if figures.hasParts || item.needsParts {
      row.numerator = Self.live(facts.sumFormula(key, .numerator, village: village), figures.numerator)
      row.denominator = Self.live(facts.sumFormula(key, .denominator, village: village), figures.denominator)
    }
    if figures.hasParts {
      let factor = item.isPercent ? "100*" : ""
      row.value = Self.live(
        "IF(OR(\(top)=\"\",\(bottom)=\"\"),\"\",IF(\(bottom)=0,\"\",\(factor)\(top)/\(bottom)))",
        figures.quotient(item.isPercent))
    } else if figures.value != nil {
      row.value = Self.live(facts.sumFormula(key, .value, village: village), figures.value)
    } else if item.takesClaims {
      let field: Fact.Field = item.kind == .level ? .step : .claim
      row.value = Self.live(facts.sumFormula(key, field, village: village), facts.sum(key, field, village: village))
    } else if !item.needsParts {
      row.value = Self.live(facts.sumFormula(key, .value, village: village), Double?.none)
    }
  }

  private static func live(_ formula: String, _ value: Decimal?) -> Live { live(formula, value?.double) }

  private static func live(_ formula: String, _ value: Double?) -> Live {
    value.map { .number(formula, $0) } ?? .text(formula, "")
  }

  private static func letterFormula(
    _ figures: Figures, _ item: Item, level: Decimal?, facts: FactTable, village: Int, at number: Int
  ) -> String {
    func cell(_ column: Column) -> String { Formula.cell(column.rawValue, number) }
    let test = Formula.test((item.threshold?.comparator ?? .atLeast).sign)
    var formula: String
    if level == nil {
      return "IF(1=1,\"?\",\"\")"
    }
    if figures.hasParts || (figures.value == nil && item.needsParts && !item.takesClaims) {
      let factor = item.isPercent ? "100*" : ""
      formula =
        "IF(OR(\(cell(.numerator))=\"\",\(cell(.denominator))=\"\"),\"?\",IF(\(cell(.denominator))=0,"
        + "IF(\(cell(.numerator))=0,\"–\",\"?\"),IF(ROUND(\(factor)\(cell(.numerator))-\(cell(.level))*\(cell(.denominator)),6)"
        + "\(test),\"Đ\",\"Chưa\")))"
    } else if figures.value == nil, item.takesClaims, item.kind != .level {
      formula = "IF(\(cell(.value))=\"\",\"?\",IF(\(cell(.value))>0,\"Đ\",\"Chưa\"))"
    } else {
      formula = "IF(\(cell(.value))=\"\",\"?\",IF(ROUND(\(cell(.value))-\(cell(.level)),6)\(test),\"Đ\",\"Chưa\"))"
    }
    if figures.isNotApplicable {
      let gone = facts.sumFormula(item.factKey, .notApplicable, village: village)
      formula = "IF(\(gone)<>\"\",\"–\",\(formula))"
    }
    return formula
  }

  /// The engine's word as a fact of its own, so that it goes when the village's facts go.
  private func engineLetter(
    _ verdict: Verdict?, key: String, village: Int, item: Item, facts: inout FactTable
  ) -> Live {
    guard let verdict, verdict.outcome != .noLevel, let code = Wording.code(verdict.outcome) else {
      return .text("IF(1=1,\"?\",\"\")", "?")
    }
    if facts.row(key, .verdict, village: village) == nil {
      facts.addEngine(
        .verdict, .number(Decimal(code)), key: key, item: item, village: village, unit: "",
        raw: Wording.words(verdict.outcome))
    }
    let look = facts.lookUp("SL_GiaTri", key, .verdict, village: village)
    return .text(
      "IF(\(look)=\"\",\"?\",IF(\(look)=1,\"Đ\",IF(\(look)=0,\"Chưa\",IF(\(look)=2,\"–\",IF(\(look)=3,\"…\",\"?\")))))",
      Wording.letter(verdict.outcome))
  }

  /// A verdict from the verdicts of the conditions.
  private func combine(
    _ children: [Row], of verdict: Verdict?, into row: inout Row, facts: inout FactTable, at number: Int
  ) {
    let counted = children.indices.filter { children[$0].item.countsFully }
    let letters = counted.map { children[$0].letter.string ?? "?" }
    let cells = counted.map { Formula.cell(Column.letter.rawValue, number + 1 + $0) }
    // The total of men and women decides only where it misses the level.
    let total = children.indices.first { !children[$0].item.countsFully }
    let totalCell = total.map { Formula.cell(Column.letter.rawValue, number + 1 + $0) }
    let totalMisses = total.map { children[$0].letter.string == "Chưa" } ?? false
    func any(_ letter: String) -> String { "OR(" + cells.map { "\($0)=\"\(letter)\"" }.joined(separator: ",") + ")" }
    let all = "AND(" + cells.map { "\($0)=\"–\"" }.joined(separator: ",") + ")"
    let expected = verdict.map { Wording.letter($0.outcome) }
    let rest = letters.allSatisfy { $0 == "–" } ? "–" : "Đ"
    for order in [["Chưa", "?", "…"], ["?", "Chưa", "…"]] {
      let value = totalMisses ? "Chưa" : order.first { letters.contains($0) } ?? rest
      guard expected == nil || value == expected, !cells.isEmpty else { continue }
      let plain = order.reversed().reduce("IF(\(all),\"–\",\"Đ\")") { "IF(\(any($1)),\"\($1)\",\($0))" }
      let formula = totalCell.map { "IF(\($0)=\"Chưa\",\"Chưa\",\(plain))" } ?? plain
      row.letter = .text(formula, value)
      let letter = Formula.cell(Column.letter.rawValue, number)
      row.complete = .number("IF(\(letter)=\"?\",0,1)", value == "?" ? 0 : 1)
      return
    }
    row.letter = engineLetter(verdict, key: row.item.key, village: row.village, item: row.item, facts: &facts)
    let letter = Formula.cell(Column.letter.rawValue, number)
    row.complete = .number("IF(\(letter)=\"?\",0,1)", row.letter.string == "?" ? 0 : 1)
  }

  private func fillGap(
    _ verdict: Verdict?, _ figures: Figures, level: Decimal?, item: Item, into row: inout Row, facts: inout FactTable,
    at number: Int
  ) {
    guard let gap = verdict?.gap, row.letter.string == "Chưa" else { return }
    func cell(_ column: Column) -> String { Formula.cell(column.rawValue, number) }
    let found = Gap.formula(
      gap, figures, level: level, isPercent: item.isPercent, comparator: item.threshold?.comparator ?? .atLeast,
      cells: Gap.Cells(
        numerator: cell(.numerator), denominator: cell(.denominator), value: cell(.value), level: cell(.level)))
    let formula: String
    if let found {
      formula = found
    } else {
      facts.addEngine(.gap, .number(gap), key: item.key, item: item, village: row.village, unit: row.gapUnit, raw: "")
      formula = facts.lookUp("SL_GiaTri", item.key, .gap, village: row.village)
    }
    row.gap = .number("IF(\(cell(.letter))=\"Chưa\",\(formula),\"\")", gap.double)
  }
}

extension FactTable {
  /// A fact that the engine adds: what no formula over the other facts can say.
  mutating func addEngine(
    _ field: Fact.Field, _ value: Fact.Value, key: String, item: Item, village: Int?, unit: String, raw: String
  ) {
    add(
      Fact(
        year: nil, set: item.indicator.set, indicator: item.indicator.id, part: item.part, village: village,
        villageLabel: village.map { label in
          item.result.villages.indices.contains(label) ? item.result.villages[label].village.name : ""
        } ?? Self.communeLabel, field: field, raw: raw, value: value, unit: unit, counts: true, origin: nil,
        note: "Do phần mềm tính từ số liệu đã nhận", key: key))
  }
}
