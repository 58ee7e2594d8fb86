import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// The words that the workbook prints.
enum Wording {
  /// The letter of a village's cell.
  static func letter(_ outcome: Verdict.Outcome) -> String { outcome.letter }

  /// The words of a verdict in a table.
  static func words(_ outcome: Verdict.Outcome) -> String { outcome.word(.vi) }

  /// The number that stands for a verdict in a row of facts.
  static func code(_ outcome: Verdict.Outcome) -> Int? {
    switch outcome {
    case .notMet: 0
    case .met: 1
    case .notApplicable: 2
    case .pending: 3
    case .noLevel: 4
    case .notEnoughData: nil
    }
  }

  /// What was claimed.
  static func words(_ status: Status) -> String {
    switch status {
    case .met: "Đạt"
    case .notMet: "Chưa đạt"
    case .notApplicable: "Không áp dụng"
    case .unknown: ""
    }
  }

  /// What letters mean, in one line under a table.
  static let legend =
    "Ghi chú: Đ – đạt; Chưa – chưa đạt; “–” – không áp dụng; “?” – chưa đủ số liệu; “…” – chờ xác minh. "
    + "Kết quả của thôn so với mức của xã, chỉ để tham khảo."

  /// How a part is named.
  static func part(_ id: String) -> String {
    switch id {
    case "male": "Nam"
    case "female": "Nữ"
    default: id
    }
  }

  /// `I`, `II`, … as annexes are numbered.
  static func roman(_ number: Int) -> String {
    var rest = number
    var out = ""
    for (value, letters) in [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV")] {
      while rest >= value {
        out += letters
        rest -= value
      }
    }
    return out + String(repeating: "I", count: max(0, rest))
  }

  /// A unit as it is printed.
  static func unit(_ unit: String?) -> String {
    guard let unit else { return "" }
    guard unit.utf8.contains(UInt8(ascii: "2")) else { return unit }
    return unit.split(separator: "m2", omittingEmptySubsequences: false).joined(separator: "m²")
  }
}

extension Decimal {
  /// The nearest double.
  var double: Double { Double(description) ?? 0 }
}
