import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// One fact of the sheet `Số liệu`: one figure of one village, with its source cell.
struct Fact: Sendable {
  /// What the figure is.
  enum Field: String, Sendable {
    case numerator = "tu"
    case denominator = "mau"
    case value = "gt"
    /// 1 đạt, 0 chưa đạt.
    case claim = "td"
    /// The step of a scale, from 1.
    case step = "muc"
    case notApplicable = "kad"
    case due = "han"
    case text = "nd"
    case money = "kp"
    /// The commune's own claim.
    case communeClaim = "xtd"
    /// An explanation of the engine.
    case remark = "gc"
    /// The paper that proves a figure; all papers of an indicator.
    case evidence = "mc", evidenceList = "mct"
    /// The verdict waits for something.
    case pending = "cho"
    /// The engine's verdict, where no formula can stand for it.
    case verdict = "kl"
    /// The engine's gap.
    case gap = "thieu"
    case landArea = "dtd", buildingArea = "dtx", seats = "cn", planned = "qh", certificate = "gcn"
    case length = "km", hardened = "kmc", signs = "bb", signsNeeded = "bbt"
    case stars = "sao", expires = "hh"
    case households = "ho", people = "nk"
    case expected = "cl", received = "nn"

    var words: String {
      switch self {
      case .numerator: "Số đạt"
      case .denominator: "Tổng số"
      case .value: "Giá trị"
      case .claim: "Tự đánh giá (1: đạt, 0: chưa)"
      case .step: "Mức đạt (bậc)"
      case .notApplicable: "Không áp dụng"
      case .due: "Thời hạn"
      case .text: "Nội dung"
      case .money: "Kinh phí"
      case .communeClaim: "Xã tự đánh giá (1: đạt, 0: chưa, 2: không áp dụng)"
      case .remark: "Giải thích kết quả"
      case .evidence: "Minh chứng"
      case .evidenceList: "Minh chứng của chỉ tiêu"
      case .pending: "Chờ xác minh"
      case .verdict: "Kết luận (0: chưa, 1: đạt, 2: không áp dụng, 3: chờ xác minh, 4: chưa có mức)"
      case .gap: "Còn thiếu"
      case .landArea: "Diện tích đất"
      case .buildingArea: "Diện tích xây dựng"
      case .seats: "Chỗ ngồi"
      case .planned: "Có trong quy hoạch, kế hoạch sử dụng đất (1: có, 0: chưa)"
      case .certificate: "Giấy chứng nhận (2: đã cấp, 1: đã nộp hồ sơ, 0: chưa)"
      case .length: "Chiều dài"
      case .hardened: "Đã cứng hóa"
      case .signs: "Biển báo đã có"
      case .signsNeeded: "Biển báo còn thiếu"
      case .stars: "Số sao"
      case .expires: "Ngày hết hạn"
      case .households: "Số hộ"
      case .people: "Nhân khẩu"
      case .expected: "Số ô phải ghi"
      case .received: "Ngày nhận"
      }
    }
  }

  enum Value: Sendable {
    case none
    case number(Decimal)
    case date(CivilDate)
    case text(String)
  }

  /// Where it stands in what was handed in.
  struct Origin: Sendable {
    var file: String
    var sheet: String?
    var cell: CellReference?
  }

  var year: Int?
  /// The set's id, or the inventory's name.
  var set: String
  var indicator: String
  var part: String?
  /// `nil` for the commune.
  var village: Int?
  var villageLabel: String
  var field: Field
  var raw: String
  var value: Value
  var unit: String
  var counts: Bool
  var origin: Origin?
  var note: String
  /// What the keys begin with.
  var key: String
  /// What stands in place of the village's key, where sums are asked by something else.
  var secondKey: String?

  /// `ntm-2021-2025/2.2:tu`.
  var fieldKey: String { key + ":" + field.rawValue }
  /// `ntm-2021-2025/2.2:tu@T003`; the key of a village nobody knows ends in `@?`.
  var villageKey: String {
    secondKey ?? fieldKey + (village == nil && villageLabel != FactTable.communeLabel ? "@-" : Key.village(village))
  }
}

/// The facts in the order of their rows, and the sums that the formulas over them give.
struct FactTable: Sendable {
  static let sheetName = "Số liệu"
  static let communeLabel = "Toàn xã"
  /// The row of the first fact.
  static let firstRow = 2

  private(set) var facts: [Fact] = []
  /// The keys of each fact.
  private(set) var keys: [(field: String, village: String)] = []
  private var sums: [String: Decimal] = [:]
  private var rows: [String: Int] = [:]
  private var firstRows: [String: Int] = [:]
  private var onlyRows: [String: Int] = [:]

  /// Adds a fact at the end.
  mutating func add(_ fact: Fact) {
    facts.append(fact)
    let row = Self.firstRow + facts.count - 1
    let (fieldKey, villageKey) = (fact.fieldKey, fact.villageKey)
    keys.append((fieldKey, villageKey))
    if rows[villageKey] == nil { rows[villageKey] = row }
    if onlyRows[fieldKey] == nil { onlyRows[fieldKey] = row }
    let owner = fact.key + Key.village(fact.village)
    if firstRows[owner] == nil, fact.origin != nil { firstRows[owner] = row }
    guard fact.counts, case .number(let number) = fact.value else { return }
    for key in [fieldKey, villageKey] { sums[key, default: 0] += number }
  }

  /// The sum of the facts that count under a field's key; `nil` where none does.
  func sum(_ key: String, _ field: Fact.Field) -> Decimal? { sums[key + ":" + field.rawValue] }

  /// The same, of one village (or the commune: `nil`).
  func sum(_ key: String, _ field: Fact.Field, village: Int?) -> Decimal? {
    sums[key + ":" + field.rawValue + Key.village(village)]
  }

  /// The row of a fact.
  func row(_ key: String, _ field: Fact.Field, village: Int?) -> Int? {
    rows[key + ":" + field.rawValue + Key.village(village)]
  }

  /// The first fact of that village about that line which has a source.
  func firstRow(_ key: String, village: Int?) -> Int? { firstRows[key + Key.village(village)] }

  /// The fact's value as it was written.
  func fact(_ key: String, _ field: Fact.Field, village: Int?) -> Fact? {
    row(key, field, village: village).map { facts[$0 - Self.firstRow] }
  }

  /// The formula of a sum over all villages.
  func sumFormula(_ key: String, _ field: Fact.Field) -> String {
    Formula.sum("SL_MaTruong", key + ":" + field.rawValue)
  }

  /// The formula of a sum of one village (or the commune).
  func sumFormula(_ key: String, _ field: Fact.Field, village: Int?) -> String {
    Formula.sum("SL_MaThon", key + ":" + field.rawValue + Key.village(village))
  }

  /// The formula of one fact's column, `""` where the fact is gone.
  func lookUp(_ column: String, _ key: String, _ field: Fact.Field, village: Int?) -> String {
    let full = Formula.quoted(key + ":" + field.rawValue + Key.village(village))
    return "IFERROR(INDEX(\(column),MATCH(\(full),SL_MaThon,0)),\"\")"
  }

  /// The fact under a key that stands once.
  func fact(only key: String, _ field: Fact.Field) -> Fact? {
    onlyRows[key + ":" + field.rawValue].map { facts[$0 - Self.firstRow] }
  }

  /// The sum under a second key, and its formula.
  func sum(second key: String) -> Live? {
    guard let sum = sums[key] else { return nil }
    return .number(Formula.sum("SL_MaThon", key), sum.double)
  }

  /// A number or a date under a key that stands once, as a formula.
  func live(only key: String, _ field: Fact.Field) -> Live? {
    let formula = lookUp("SL_GiaTri", only: key, field)
    switch fact(only: key, field)?.value {
    case .number(let number)?: return .number(formula, number.double)
    case .date(let date)?: return date.serial.map { .number(formula, $0) }
    case .text(let text)?: return .text(formula, text)
    case .some(.none), nil: return nil
    }
  }

  /// The same by the field's key alone, for keys that stand once.
  func lookUp(_ column: String, only key: String, _ field: Fact.Field) -> String {
    "IFERROR(INDEX(\(column),MATCH(\(Formula.quoted(key + ":" + field.rawValue)),SL_MaTruong,0)),\"\")"
  }

  /// The last row.
  var lastRow: Int { Self.firstRow + max(1, facts.count) - 1 }
}
