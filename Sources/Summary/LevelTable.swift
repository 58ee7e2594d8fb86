import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// The rows of the sheet `Bộ tiêu chí`: one a level that is used.
struct LevelTable: Sendable {
  static let sheetName = "Bộ tiêu chí"
  static let firstRow = 2

  struct Row: Sendable {
    var key: String
    var item: Item
    var set: RuleSet
    var criterion: Criterion
    /// The number it is held against; `nil` where there is none.
    var number: Decimal?
    var double: Double?
    var isVerified: Bool?
  }

  private(set) var rows: [Row] = []
  private var positions: [String: Int] = [:]

  init(_ context: SummaryContext) {
    for result in context.results {
      for criterion in result.criteria {
        for indicator in criterion.indicators {
          for item in Item.lines(of: indicator, hasOwnFigure: false) where item.hasOwnLevel {
            let number = Self.number(item)
            let isVerified: Bool? =
              number == nil ? nil : item.threshold.map { $0.citation.verified != nil }
            positions[item.levelKey] = rows.count
            rows.append(
              Row(
                key: item.levelKey, item: item, set: result.set, criterion: criterion.criterion, number: number,
                double: number?.double, isVerified: isVerified))
          }
        }
      }
    }
  }

  /// The number of a level: the figure, 1 for Đạt, the place of a step on its scale.
  static func number(_ item: Item) -> Decimal? {
    switch item.threshold?.level {
    case .number(let number)?: number
    case .yes?: 1
    case .step(let step)?: item.indicator.scale.firstIndex(of: step).map { Decimal($0 + 1) }
    case .unknown?, nil: nil
    }
  }

  func row(_ key: String) -> Row? { positions[key].map { rows[$0] } }

  /// How many levels that are used nobody has held against the text.
  var unverified: Int { rows.filter { $0.isVerified == false }.count }

  var lastRow: Int { Self.firstRow + max(1, rows.count) - 1 }

  /// The formula of a level's number.
  static func number(_ key: String) -> String { look("BTC_Muc", key) }
  /// The formula of a level's words.
  static func words(_ key: String) -> String { look("BTC_MucChu", key) }

  /// The level of a line in words, as a formula; that of each condition where only these have one.
  static func live(_ item: Item) -> Live? {
    if item.hasOwnLevel {
      return item.threshold.map { .text(words(item.levelKey), $0.printed) }
    }
    guard item.role == .parent else { return nil }
    let parts = item.indicator.parts.compactMap { part -> (formula: String, text: String)? in
      let verdict = item.result.verdict.parts.first { $0.part == part.id }?.verdict
      guard let threshold = verdict?.threshold ?? part.thresholds.first else { return nil }
      let key = Key.item(item.indicator, part: part.id)
      return ("\(Formula.quoted(part.id + ") "))&\(words(key))", "\(part.id)) \(threshold.printed)")
    }
    guard !parts.isEmpty else { return nil }
    return .text(
      parts.map(\.formula).joined(separator: "&\"; \"&"), parts.map(\.text).joined(separator: "; "))
  }

  private static func look(_ column: String, _ key: String) -> String {
    "INDEX(\(column),MATCH(\(Formula.quoted(key)),BTC_Ma,0))"
  }
}
