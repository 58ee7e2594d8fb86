import Spreadsheets
import VietnameseText

/// Reads when something is to be done.
struct PlanReader {
  let sheet: String?
  /// The year reported on: it completes "tháng 9".
  let year: Int?

  /// Reads a cell; `nil` where it says nothing.
  func read(_ entry: Grid.Entry, heading: Column?, field: Field, problems: inout [Problem]) -> Plan? {
    switch entry.cell.value {
    case .date(let date, _):
      return Plan(text: entry.text, due: date, precision: .day)
    case .number(let number):
      if number == number.rounded(), (1900...2199).contains(number),
        let end = CivilDate(year: Int(number), month: 12, day: 31)
      {
        return Plan(text: String(Int(number)), due: end, precision: .year)
      }
      return text(entry, heading, field, &problems)
    case .string where entry.isErrorText:
      problems.append(Problem(.cellError, sheet: sheet, cell: entry.reference, field: field, found: entry.text))
      return nil
    case .error:
      problems.append(Problem(.cellError, sheet: sheet, cell: entry.reference, field: field, found: entry.text))
      return nil
    case nil:
      problems.append(
        Problem(.formulaWithoutValue, sheet: sheet, cell: entry.reference, field: field, found: entry.text))
      return nil
    default:
      return text(entry, heading, field, &problems)
    }
  }

  private func text(_ entry: Grid.Entry, _ heading: Column?, _ field: Field, _ problems: inout [Problem]) -> Plan? {
    if StatusWords().read(entry.text) == .mark {
      // An x under "Năm 2024".
      guard let year = heading?.year, let end = CivilDate(year: year, month: 12, day: 31) else {
        return Plan(text: entry.text)
      }
      return Plan(text: String(year), due: end, precision: .year)
    }
    if entry.key.isEmpty, !entry.text.contains(where: \.isNumber) { return nil }
    switch DateText(entry.text, defaultYear: heading?.year ?? year) {
    case .date(let due, let precision): return Plan(text: entry.text, due: due, precision: precision)
    case .invalid:
      problems.append(Problem(.invalidDate, sheet: sheet, cell: entry.reference, field: field, found: entry.text))
      return Plan(text: entry.text)
    case .words: return Plan(text: entry.text)
    }
  }
}
