import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// The lines of the sheet `Tổng hợp`: the commune's figure and verdict on every indicator, as formulas.
struct CommuneTable: Sendable {
  static let sheetName = "Tổng hợp"

  /// The columns, in order.
  enum Column: Int, CaseIterable {
    case ordinal = 1, name, level, unit, numerator, denominator, figure, verdict, claim, villages, officer, evidence,
      note,
      kind
  }

  /// A line where it stands.
  struct Line: Sendable {
    var item: Item
    var row: Int
    var figures: Figures
    var numerator: Live?
    var denominator: Live?
    var figure: Live?
    var verdict: Live
    var claim: Live?
    var villages: Live?
    var evidence: Live?
    var note: Live?
    var unit: String
  }

  static func cell(_ column: Column, _ row: Int) -> String { Formula.cell(column.rawValue, row) }
  /// A cell as other sheets name it.
  static func reference(_ column: Column, _ row: Int) -> String {
    Formula.sheet(sheetName) + cell(column, row)
  }

  /// Works out one line in its row. What no formula can say becomes a fact of the engine in `facts`.
  static func line(
    _ item: Item, row: Int, children: [Line], context: SummaryContext, facts: inout FactTable, levels: LevelTable,
    villages: VillageTable
  ) -> Line {
    let indicator = item.indicator
    var line = Line(
      item: item, row: row, figures: Figures(), verdict: .text("", ""), unit: unit(of: item))
    if item.role != .parent { fillFigures(&line, facts: &facts, villages: villages) }
    line.verdict = verdict(line, children: children, facts: &facts, levels: levels, villages: villages)
    if item.role == .whole || item.role == .parent {
      if let claim = item.result.claim, claim != .unknown {
        let key = item.key
        let code: Decimal = claim == .met ? 1 : claim == .notMet ? 0 : 2
        facts.addEngine(
          .communeClaim, .number(code), key: key, item: item, village: nil, unit: "", raw: Wording.words(claim))
        let look = facts.lookUp("SL_GiaTri", key, .communeClaim, village: nil)
        line.claim = .text(
          "IF(\(look)=\"\",\"\",IF(\(look)=1,\"Đạt\",IF(\(look)=0,\"Chưa đạt\",\"Không áp dụng\")))",
          Wording.words(claim))
      }
      line.evidence = evidence(of: line, context, facts: &facts)
      let text = remark(item, context)
      if !text.isEmpty {
        facts.addEngine(.remark, .none, key: item.key, item: item, village: nil, unit: "", raw: text)
        line.note = .text(facts.lookUp("SL_Goc", item.key, .remark, village: nil), text)
      }
    }
    if VillageTable.isShown(item.result), indicator.isByVillage {
      let met = villages.count(item.key, "Đ")
      let all = villages.count(item.key)
      let key = Formula.quoted(item.key)
      if all > 0 {
        line.villages = .text(
          "COUNTIFS(KQT_MaCT,\(key),KQT_DanhGia,\"Đ\")&\"/\"&COUNTIFS(KQT_MaCT,\(key))", "\(met)/\(all)")
      }
    }
    return line
  }

  static func unit(of item: Item) -> String {
    switch item.rollUp {
    case .allVillages, .anyVillage, .countShare: "thôn"
    default: Wording.unit(item.numerator?.unit ?? (item.isPercent ? nil : item.indicator.unit))
    }
  }

  // MARK: Figures

  private static func fillFigures(_ line: inout Line, facts: inout FactTable, villages: VillageTable) {
    let item = line.item
    let key = item.factKey
    let (top, bottom) = (cell(.numerator, line.row), cell(.denominator, line.row))
    let verdict = item.verdict
    let village: Int?? = item.indicator.isByVillage ? nil : .some(nil)
    func sum(_ field: Fact.Field) -> Decimal? {
      item.indicator.isByVillage ? facts.sum(key, field) : facts.sum(key, field, village: nil)
    }
    func formula(_ field: Fact.Field) -> String {
      village == nil ? facts.sumFormula(key, field) : facts.sumFormula(key, field, village: nil)
    }
    switch item.rollUp {
    case .allVillages, .anyVillage, .countShare:
      let quoted = Formula.quoted(item.key)
      let (met, unmet) = (villages.count(item.key, "Đ"), villages.count(item.key, "Chưa"))
      let counted = met + unmet
      line.numerator = .number("COUNTIFS(KQT_MaCT,\(quoted),KQT_DanhGia,\"Đ\")", Double(met))
      line.denominator = .number(
        "COUNTIFS(KQT_MaCT,\(quoted),KQT_DanhGia,\"Đ\")+COUNTIFS(KQT_MaCT,\(quoted),KQT_DanhGia,\"Chưa\")",
        Double(counted))
      line.figures = Figures(numerator: Decimal(met), denominator: Decimal(counted))
    default:
      let hasParts = item.needsParts || sum(.numerator) != nil || sum(.denominator) != nil
      if hasParts {
        line.numerator = live(formula(.numerator), sum(.numerator))
        line.denominator = live(formula(.denominator), sum(.denominator))
      }
      line.figures = Figures(
        numerator: sum(.numerator), denominator: sum(.denominator), value: sum(.value),
        claim: sum(.step) ?? sum(.claim), isNotApplicable: facts.sum(key, .notApplicable, village: nil) != nil)
    }
    if item.role != .own { adopt(verdict, into: &line, facts: &facts) }
    let figures = line.figures
    if figures.hasParts || line.numerator != nil {
      guard item.kind == .percent || item.kind == .ratio || figures.hasParts && !item.takesClaims
      else { return }
      let factor = item.isPercent ? "100*" : ""
      line.figure = live(
        "IF(OR(\(top)=\"\",\(bottom)=\"\"),\"\",IF(\(bottom)=0,\"\",ROUND(\(factor)\(top)/\(bottom),2)))",
        figures.ratio(item.isPercent)?.hundredths)
    } else if item.kind == .level {
      let step = facts.fact(key, .step, village: nil)
      line.figure = .text(facts.lookUp("SL_Goc", key, .step, village: nil), step?.raw ?? "")
    } else if item.kind != .yesNo {
      let sum = formula(.value)
      line.figure = live("IF(\(sum)=\"\",\"\",ROUND(\(sum),2))", figures.value?.hundredths)
    }
  }

  /// Where the engine's sum is another (an estimate, a weighting), its own stands as a fact.
  private static func adopt(_ verdict: Verdict, into line: inout Line, facts: inout FactTable) {
    let item = line.item
    func same(_ a: Decimal?, _ b: Decimal?) -> Bool { a == b || (a != nil && b != nil && a?.double == b?.double) }
    guard let numerator = verdict.numerator, let denominator = verdict.denominator else { return }
    guard !same(numerator, line.figures.numerator) || !same(denominator, line.figures.denominator) else { return }
    let key = item.key + "/xa"
    facts.addEngine(.numerator, .number(numerator), key: key, item: item, village: nil, unit: line.unit, raw: "")
    facts.addEngine(.denominator, .number(denominator), key: key, item: item, village: nil, unit: line.unit, raw: "")
    line.numerator = .number(facts.sumFormula(key, .numerator, village: nil), numerator.double)
    line.denominator = .number(facts.sumFormula(key, .denominator, village: nil), denominator.double)
    line.figures.numerator = numerator
    line.figures.denominator = denominator
  }

  private static func live(_ formula: String, _ value: Decimal?) -> Live {
    value.map { .number(formula, $0.double) } ?? .text(formula, "")
  }

  // MARK: The verdict

  private static func verdict(
    _ line: Line, children: [Line], facts: inout FactTable, levels: LevelTable, villages: VillageTable
  ) -> Live {
    let item = line.item
    if item.role == .parent { return combined(line, children: children, facts: &facts, villages: villages) }
    let level = levels.row(item.levelKey)?.number
    let (formula, value) = plain(line, level: level, villages: villages, facts: facts)
    if item.role == .own { return .text(formula, value) }
    let expected = Wording.words(item.verdict.outcome)
    if value == expected { return .text(formula, value) }
    return engine(line, base: formula, value: value, facts: &facts, villages: villages)
  }

  /// The verdict by its formula, and what that formula gives.
  private static func plain(
    _ line: Line, level: Decimal?, villages: VillageTable, facts: FactTable
  ) -> (formula: String, value: String) {
    let item = line.item
    let (top, bottom) = (cell(.numerator, line.row), cell(.denominator, line.row))
    let number = LevelTable.number(item.levelKey)
    guard let level else {
      return ("IF(\(number)=\"\",\"Chưa có mức đạt chuẩn\",\"Chưa đủ số liệu\")", "Chưa có mức đạt chuẩn")
    }
    let comparator = item.threshold?.comparator ?? .atLeast
    let test = Formula.test(comparator.sign)
    let figures = line.figures
    let key = Formula.quoted(item.key)
    var body: (formula: String, value: String)
    func judged(_ difference: String, _ value: Decimal) -> (String, String) {
      (
        "IF(ROUND(\(difference),6)\(test),\"Đạt\",\"Chưa đạt\")", comparator.holds(value) ? "Đạt" : "Chưa đạt"
      )
    }
    switch item.rollUp {
    case .allVillages, .anyVillage:
      // One village that says no (or, where one is enough, yes) settles it, whatever the missing ones would say.
      let isAll = item.rollUp == .allVillages
      let settles = isAll ? "\(top)<\(bottom)" : "\(top)>0"
      let settled = isAll ? "Chưa đạt" : "Đạt"
      let rest = isAll ? "Đạt" : "Chưa đạt"
      let (met, counted) = (figures.numerator ?? 0, figures.denominator ?? 0)
      let isSettled = isAll ? met < counted : met > 0
      let open = villages.missing(item.key) > 0 ? "Chưa đủ số liệu" : counted == 0 ? "Không áp dụng" : rest
      return (
        "IF(\(settles),\"\(settled)\",IF(COUNTIFS(KQT_MaCT,\(key),KQT_Du,0)>0,\"Chưa đủ số liệu\","
          + "IF(\(bottom)=0,\"Không áp dụng\",\"\(rest)\")))", isSettled ? settled : open
      )
    default:
      if line.numerator != nil {
        let factor = item.isPercent ? "100*" : ""
        if let a = figures.numerator, let b = figures.denominator {
          let (formula, value) = judged(
            "\(factor)\(top)-\(number)*\(bottom)", (item.isPercent ? 100 * a : a) - level * b)
          body = (
            "IF(\(bottom)=0,IF(\(top)=0,\"Không áp dụng\",\"Chưa đủ số liệu\"),\(formula))",
            b == 0 ? (a == 0 ? "Không áp dụng" : "Chưa đủ số liệu") : value
          )
        } else {
          let (formula, _) = judged("\(factor)\(top)-\(number)*\(bottom)", 0)
          body = ("IF(\(bottom)=0,\"Không áp dụng\",\(formula))", "Chưa đủ số liệu")
        }
        body.formula = "IF(OR(\(top)=\"\",\(bottom)=\"\"),\"Chưa đủ số liệu\",\(body.formula))"
      } else {
        let isClaim = item.takesClaims && figures.value == nil
        let hasStep = item.kind == .level && facts.sum(item.factKey, .step, village: nil) != nil
        let field: Fact.Field = isClaim ? (hasStep ? .step : .claim) : .value
        let sum =
          item.indicator.isByVillage
          ? facts.sumFormula(item.factKey, field) : facts.sumFormula(item.factKey, field, village: nil)
        let figure = isClaim ? figures.claim : figures.value
        // A bare "Đạt" on a scale stands for the step that is asked.
        let isBareClaim = isClaim && !hasStep
        let (formula, value) =
          isBareClaim
          ? ("IF(\(sum)>0,\"Đạt\",\"Chưa đạt\")", (figure ?? 0) > 0 ? "Đạt" : "Chưa đạt")
          : judged("\(sum)-\(number)", (figure ?? 0) - level)
        body = ("IF(\(sum)=\"\",\"Chưa đủ số liệu\",\(formula))", figure == nil ? "Chưa đủ số liệu" : value)
      }
    }
    if figures.isNotApplicable {
      let gone = facts.sumFormula(item.factKey, .notApplicable, village: nil)
      body = ("IF(\(gone)<>\"\",\"Không áp dụng\",\(body.formula))", "Không áp dụng")
    }
    if item.indicator.isByVillage {
      let missing = villages.missing(item.key)
      body = (
        "IF(COUNTIFS(KQT_MaCT,\(key),KQT_Du,0)>0,\"Chưa đủ số liệu\",\(body.formula))",
        missing > 0 ? "Chưa đủ số liệu" : body.value
      )
    }
    return body
  }

  /// The engine's word, where the plain formula says another: as a fact, and only while no more villages are missing.
  private static func engine(
    _ line: Line, base: String, value: String, facts: inout FactTable, villages: VillageTable
  ) -> Live {
    let item = line.item
    let expected = Wording.words(item.verdict.outcome)
    guard let code = Wording.code(item.verdict.outcome) else {
      facts.addEngine(
        .pending, .number(1), key: item.key, item: item, village: nil, unit: "", raw: expected)
      let look = facts.sumFormula(item.key, .pending, village: nil)
      return .text("IF(\(look)<>\"\",\"Chưa đủ số liệu\",\(base))", expected)
    }
    facts.addEngine(.verdict, .number(Decimal(code)), key: item.key, item: item, village: nil, unit: "", raw: expected)
    let look = facts.lookUp("SL_GiaTri", item.key, .verdict, village: nil)
    var formula =
      "IF(\(look)=\"\",\"Chưa đủ số liệu\",IF(\(look)=1,\"Đạt\",IF(\(look)=0,\"Chưa đạt\","
      + "IF(\(look)=2,\"Không áp dụng\",IF(\(look)=3,\"Chờ xác minh\",\"Chưa có mức đạt chuẩn\")))))"
    if item.indicator.isByVillage {
      let missing = villages.count(item.key, "?")
      formula =
        "IF(COUNTIFS(KQT_MaCT,\(Formula.quoted(item.key)),KQT_DanhGia,\"~?\")>\(missing),\"Chưa đủ số liệu\",\(formula))"
    }
    return .text(formula, expected)
  }

  private static func combined(
    _ line: Line, children: [Line], facts: inout FactTable, villages: VillageTable
  ) -> Live {
    let expected = Wording.words(line.item.verdict.outcome)
    let counted = children.filter(\.item.countsFully)
    let words = counted.map { $0.verdict.string ?? "" }
    let cells = counted.map { cell(.verdict, $0.row) }
    let total = children.first { !$0.item.countsFully }
    let value =
      total?.verdict.string == "Chưa đạt"
      ? "Chưa đạt" : order.first { words.contains($0) } ?? (words.contains("Đạt") ? "Đạt" : "Không áp dụng")
    var formula = combination(of: cells)
    if let total { formula = "IF(\(cell(.verdict, total.row))=\"Chưa đạt\",\"Chưa đạt\",\(formula))" }
    if value == expected, !cells.isEmpty { return .text(formula, value) }
    return engine(line, base: formula, value: value, facts: &facts, villages: villages)
  }

  /// What decides first where several must all be met.
  static let order = ["Chưa đạt", "Chưa đủ số liệu", "Chưa có mức đạt chuẩn", "Chờ xác minh"]

  /// One verdict from several: the first of ``order`` that occurs, else Đạt where one is met, else Không áp dụng.
  static func combination(of cells: [String]) -> String {
    func any(_ word: String) -> String { "OR(" + cells.map { "\($0)=\"\(word)\"" }.joined(separator: ",") + ")" }
    return order.reversed().reduce("IF(\(any("Đạt")),\"Đạt\",\"Không áp dụng\")") { "IF(\(any($1)),\"\($1)\",\($0))" }
  }

  // MARK: Evidence

  /// The papers that the figures name; where the indicator is met and none is named, that it is so.
  private static func evidence(of line: Line, _ context: SummaryContext, facts: inout FactTable) -> Live {
    let item = line.item
    let positions = item.verdict.basis + item.result.villages.flatMap(\.verdict.basis)
    let named = Set(positions).sorted().compactMap { position -> String? in
      guard let record = context.record(position), let paper = record.figure?.evidence else { return nil }
      let village = context.village(of: record)
      return village.label == FactTable.communeLabel ? paper : "\(village.label): \(paper)"
    }
    let most = 4
    let papers = UnmetSheet.distinct(named)
    let list = papers.prefix(most).joined(separator: "; ") + (papers.count > most ? "; … (xem Số liệu)" : "")
    let missing = item.indicator.evidence.map { "Chưa ghi; cần: \($0)" } ?? "Chưa ghi"
    let none = "IF(\(cell(.verdict, line.row))=\"Đạt\",\(Formula.quoted(missing)),\"\")"
    guard !list.isEmpty else { return .text(none, line.verdict.string == "Đạt" ? missing : "") }
    facts.addEngine(
      .evidenceList, .none, key: item.key, item: item, village: nil, unit: "", raw: PrintSheet.short(list))
    let look = facts.lookUp("SL_Goc", item.key, .evidenceList, village: nil)
    return .text("IF(\(look)=\"\",\(none),\(look))", PrintSheet.short(list))
  }

  // MARK: Remarks

  /// What a reader must know beside the figure: who is missing, the best and the worst case, estimates.
  private static func remark(_ item: Item, _ context: SummaryContext) -> String {
    let verdict = item.verdict
    var sentences: [String] = []
    if !verdict.missing.isEmpty, item.indicator.isByVillage {
      let names = verdict.missing.filter { context.labels.indices.contains($0) }.map { context.labels[$0] }
      let shown = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
      // What is missing may be a part's figure only.
      let open = verdict.parts.filter { !$0.verdict.missing.isEmpty }.map(\.part)
      let isPartly = !open.isEmpty && (verdict.numerator != nil || verdict.value != nil)
      let what = isPartly ? "chưa có số liệu ý \(open.joined(separator: ", "))" : "chưa có số liệu"
      sentences.append(
        names.count == context.villages.count
          ? (isPartly ? "Các thôn \(what)" : "Chưa thôn nào có số liệu")
          : "Còn \(names.count)/\(context.villages.count) thôn \(what): \(shown)")
    }
    if let bounds = verdict.bounds, !verdict.missing.isEmpty {
      let unit = item.isPercent ? "%" : item.indicator.unit.map { " " + Wording.unit($0) } ?? ""
      // Of a sum only the lower end is known: what the missing villages add to it has no end.
      let figures =
        item.indicator.rollUp == .sum
        ? "đã có \(bounds.best.printed)\(unit)"
        : "trường hợp xấu nhất \(bounds.worst.printed)\(unit), tốt nhất \(bounds.best.printed)\(unit)"
      sentences.append(
        figures
          + (bounds.worstMeets
            ? " (số còn thiếu thế nào cũng đạt)" : bounds.bestMisses ? " (số còn thiếu thế nào cũng chưa đạt)" : ""))
    }
    if verdict.isEstimate { sentences.append("Ước tính theo số hộ, nhân khẩu của thôn; cần số đạt và tổng số") }
    if verdict.roundingHides, let value = verdict.value {
      sentences.append("Chưa làm tròn là \(value.vietnamese(maxFraction: 4))\(item.isPercent ? "%" : "")")
    }
    return sentences.joined(separator: "; ")
  }
}

extension Decimal {
  /// `1.234,56`, at most two decimals.
  var printed: String { vietnamese() }
}

extension Threshold {
  /// The level as a table prints it: "≥ 80%", "Đạt", "≥ Khá".
  var printed: String { text }
}
