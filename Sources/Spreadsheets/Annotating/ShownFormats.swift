import VietnameseText

/// Number formats by what they show, for cells that are written anew and must read as they did.
struct ShownFormats {
  private let formats = ODSFormats.codes.map { (code: $0, format: NumberFormat($0)) }

  /// A cell's value to be written, and the format in which it shows what the cell shows; texts are `@`.
  func draft(_ cell: Cell) -> (value: SheetDraft.Value, format: String?) {
    let formula = cell.formula.flatMap(Self.plainFormula)
    switch cell.value {
    case .number(let number):
      let format = format(number, shownAs: cell.text, among: 0..<ODSFormats.percents.upperBound)
      return (formula.map { .formula($0, .number(number)) } ?? .number(number), format)
    case .date, .duration:
      guard let value = cell.value, let serial = SerialDate.serial(value, uses1904: false) else {
        return (.text(cell.text), "@")
      }
      let isDate = if case .date = value { true } else { false }
      let kinds = isDate ? ODSFormats.dates : ODSFormats.times
      return (.number(serial), format(serial, shownAs: cell.text, among: kinds) ?? ODSFormats.codes[kinds.lowerBound])
    case .error(let error):
      return (formula.map { .formula($0, .text(error)) } ?? .text(error), nil)
    case .string(let text): return (.text(text), "@")
    case .boolean: return (.text(cell.text), "@")
    case nil: return (formula.map { .formula($0, .text("")) } ?? .blank, nil)
    }
  }

  private func format(_ number: Double, shownAs text: String, among kinds: Range<Int>) -> String? {
    kinds.first { formats[$0].format.text(number) == text }.map { formats[$0].code }
  }

  /// A formula of sums and arithmetic over the sheet's own cells; others could be unknown to Excel, which then calls the file damaged.
  static func plainFormula(_ formula: String) -> String? {
    let formula = formula.replacing(";", with: ",")
    let words = formula.split { !($0.isASCII && ($0.isLetter || $0.isNumber || "$.".contains($0))) }
    guard formula.utf8.count < 1000,
      formula.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "$.:+-*/(),% ".contains($0)) })
    else { return nil }
    let isPlain = words.allSatisfy { word in
      word.uppercased() == "SUM" || CellReference(word) != nil
        || Double(word) != nil && word.allSatisfy { $0 != "e" && $0 != "E" }
    }
    return isPlain && !words.isEmpty ? formula : nil
  }
}
