import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Record {
  /// The records as a CSV file that Excel in Vietnam opens right: UTF-8 with a mark, `;`, CRLF, decimal comma, texts quoted.
  ///
  /// One line a record, inventories too; a text that a spreadsheet would take for a formula gets a leading `'`.
  public static func csv(_ records: [Record]) -> String {
    var out = "\u{FEFF}"
    out += csvColumns.map { quoted($0) }.joined(separator: ";") + "\r\n"
    for record in records {
      out += record.csvFields.joined(separator: ";") + "\r\n"
    }
    return out
  }

  static let csvColumns = [
    "kind", "village_code", "village", "year", "set", "criterion", "indicator", "part", "value", "unit", "numerator",
    "denominator", "parts_unit", "status", "text", "plan", "due", "note", "details", "file", "sheet", "row", "cells",
  ]

  private var csvFields: [String] {
    let figure = figure
    let plan: Plan? =
      switch body {
      case .indicator(let figure): figure.plan
      case .facility(let facility): facility.due
      case .road(let road): road.due
      case .plan(let line): line.due
      case .product: nil
      }
    let value: String =
      switch figure?.value {
      case .number(let number): Self.number(number.rounded(decimals: 6))
      case .boolean(let yes): yes ? "true" : "false"
      case .step(let step): Self.quoted(step)
      case nil: ""
      }
    let (kind, set, criterion, indicator): (String, String?, String?, String?) =
      switch body {
      case .indicator(let figure): ("", figure.set, figure.criterion, figure.indicator)
      case .plan(let line): ("plan", line.set, line.criterion, line.indicator)
      case .facility: ("facility", nil, nil, nil)
      case .road: ("road", nil, nil, nil)
      case .product: ("product", nil, nil, nil)
      }
    let cells = source.cells.sorted { $0.key < $1.key }.map { "\($0.key.rawValue)=\($0.value)" }
    return [
      Self.quoted(kind), Self.quoted(village?.code), Self.quoted(village?.name), year.map(String.init) ?? "",
      Self.quoted(set), Self.quoted(criterion), Self.quoted(indicator), Self.quoted(figure?.part), value,
      Self.quoted(figure?.unit), Self.number(figure?.numerator), Self.number(figure?.denominator),
      Self.quoted(figure?.partsUnit), Self.quoted(figure?.status.rawValue), Self.quoted(figure?.text),
      Self.quoted(plan?.text), plan?.due?.description ?? "", Self.quoted(note), Self.quoted(details),
      Self.quoted(source.file), Self.quoted(source.sheet), String(source.row),
      Self.quoted(cells.joined(separator: " ")),
    ]
  }

  /// An inventory's own fields, as in the JSON form; indicators have none.
  private var details: String? {
    guard figure == nil, case .object(let members) = json else { return nil }
    let common: Set<String> = ["kind", "village", "year", "note", "source", "raw", "set", "criterion", "indicator"]
    return JSON.object(members.filter { !common.contains($0.name) && $0.value != .null }).line
  }

  /// The records as CSV carry shares to six decimals; the JSON form has them in full.
  private static func number(_ value: Decimal?) -> String {
    value.map { String($0.description.map { $0 == "." ? "," : $0 }) } ?? ""
  }

  /// Characters by which a text begins that a spreadsheet might take for a formula; scalars, because a mark may follow on one.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠",
  ]

  private static func quoted(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "" }
    let guarded = text.unicodeScalars.first.map { formulaStarts.contains($0) } == true ? "'" + text : text
    return "\"" + guarded.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
