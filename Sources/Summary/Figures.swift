import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// The figures of one line, and what the formulas over them give: the same arithmetic, in exact decimals.
struct Figures: Sendable {
  var numerator: Decimal?
  var denominator: Decimal?
  var value: Decimal?
  var claim: Decimal?
  var isNotApplicable = false

  var hasParts: Bool { numerator != nil && denominator != nil }

  /// The quotient; percents are percent points.
  func ratio(_ isPercent: Bool) -> Decimal? {
    guard let numerator, let denominator, denominator != 0 else { return nil }
    return (isPercent ? 100 * numerator : numerator) / denominator
  }

  /// The same as the formula has it, in doubles.
  func quotient(_ isPercent: Bool) -> Double? {
    guard let numerator, let denominator, denominator != 0 else { return nil }
    return (isPercent ? 100 * numerator.double : numerator.double) / denominator.double
  }

  /// Whether the figures can go into the commune's sum.
  func canAdd(_ item: Item) -> Bool {
    if item.takesClaims { return claim != nil || value != nil || hasParts }
    return item.needsParts ? hasParts : value != nil
  }

  /// The letter that ``VillageTable`` writes over these figures.
  func letter(level: Decimal?, _ comparator: Threshold.Comparator, isPercent: Bool) -> String {
    guard let level else { return "?" }
    if isNotApplicable { return "–" }
    if let numerator, let denominator {
      if denominator == 0 { return numerator == 0 ? "–" : "?" }
      return comparator.holds((isPercent ? 100 * numerator : numerator) - level * denominator) ? "Đ" : "Chưa"
    }
    if let value { return comparator.holds(value - level) ? "Đ" : "Chưa" }
    guard let claim else { return "?" }
    return comparator == .yes ? (claim > 0 ? "Đ" : "Chưa") : comparator.holds(claim - level) ? "Đ" : "Chưa"
  }
}

/// What is missing to a level, as a formula.
enum Gap {
  struct Cells {
    var numerator: String
    var denominator: String
    var value: String
    var level: String
  }

  /// A formula that gives exactly this gap from the cells; `nil` where none does.
  static func formula(
    _ gap: Decimal, _ figures: Figures, level: Decimal?, isPercent: Bool, comparator: Threshold.Comparator, cells: Cells
  ) -> String? {
    guard let level else { return nil }
    let sign = comparator == .atMost || (comparator == .equal && gap > 0 && isAbove(figures, level, isPercent)) ? -1 : 1
    func directed(_ a: String, _ b: String) -> String { sign > 0 ? "\(a)-\(b)" : "\(b)-\(a)" }
    var candidates: [(value: Decimal, formula: String)] = []
    if let numerator = figures.numerator, let denominator = figures.denominator {
      let factor: Decimal = isPercent ? 100 : 1
      let wanted = level * denominator / factor
      candidates.append(
        (
          Decimal(sign) * (wanted - numerator),
          directed("\(cells.level)*\(cells.denominator)" + (isPercent ? "/100" : ""), cells.numerator)
        ))
      candidates.append((denominator - numerator, "\(cells.denominator)-\(cells.numerator)"))
      if let ratio = figures.ratio(isPercent) {
        candidates.append(
          (
            Decimal(sign) * (level - ratio),
            directed(cells.level, (isPercent ? "100*" : "") + "\(cells.numerator)/\(cells.denominator)")
          ))
      }
    }
    if let value = figures.value {
      candidates.append((Decimal(sign) * (level - value), directed(cells.level, cells.value)))
    }
    for (value, formula) in candidates where close(value, gap) { return formula }
    for (value, formula) in candidates where gap >= value && gap - value < 1 && gap.isWhole {
      // Half a million-millionth short of one: whole numbers stay, everything above is carried up.
      return "ROUND(\(formula)+0.4999995,0)"
    }
    return nil
  }

  private static func isAbove(_ figures: Figures, _ level: Decimal, _ isPercent: Bool) -> Bool {
    (figures.ratio(isPercent) ?? figures.value ?? 0) > level
  }

  private static func close(_ a: Decimal, _ b: Decimal) -> Bool {
    let difference = a - b
    return (difference < 0 ? -difference : difference) < tiny
  }

  private static let tiny = Decimal(sign: .plus, exponent: -12, significand: 1)
}

extension Threshold.Comparator {
  /// Whether a figure less its level satisfies it, to six decimals as the formula has it.
  func holds(_ difference: Decimal) -> Bool {
    switch self {
    case .atLeast, .yes: difference > -Self.small
    case .atMost: difference < Self.small
    case .equal: difference > -Self.small && difference < Self.small
    }
  }

  private static let small = Decimal(sign: .plus, exponent: -7, significand: 5)

  var sign: Formula.ComparatorSign {
    switch self {
    case .atLeast, .yes: .atLeast
    case .atMost: .atMost
    case .equal: .equal
    }
  }
}

extension Decimal {
  /// Whether it has no decimals.
  var isWhole: Bool { !description.utf8.contains(UInt8(ascii: ".")) }
}

extension Double {
  /// Rounded half away from zero to two decimals, as `ROUND(…,2)` has it: the noise of the last bit carries nothing down.
  var hundredths: Double { (self * 100 * (1 + .ulpOfOne)).rounded() / 100 }
}

extension Decimal {
  /// Rounded half away from zero to two decimals, as `ROUND(…,2)` has it.
  var hundredths: Decimal {
    let pieces = (magnitude * 100).description.split(separator: ".", maxSplits: 1)
    guard let first = pieces.first, let whole = Decimal(string: String(first)) else { return self }
    let carries = pieces.count > 1 && (pieces[1].utf8.first ?? 0) >= UInt8(ascii: "5")
    let rounded = (whole + (carries ? 1 : 0)) / 100
    return self < 0 ? -rounded : rounded
  }
}
