import Criteria
import VietnameseText

/// What a line of a sheet says that marks mean: "(Đ: đạt; CĐ: chưa đạt)", "Đ = đạt, K = không đạt", "1 là đạt, 0 là chưa đạt",
/// "Đạt ghi 1, chưa đạt ghi 0".
struct StatusLegend {
  /// Marks, folded where they have letters, and what each stands for; empty where the text explains no marks.
  private(set) var meanings: [String: Status] = [:]

  /// Reads a text; `key` is its folded key. One mark alone is a sentence, two that differ are a legend.
  init(_ text: String, key: String) {
    guard key.contains("dat"),
      text.contains(where: { ":=–-".contains($0) }) || key.contains(" la ") || key.contains(" ghi ")
    else { return }
    var found: [String: Status] = [:]
    for clause in text.split(whereSeparator: { ",;()./".contains($0) }) {
      guard let (mark, meaning) = Self.halves(String(clause)) else { continue }
      let symbol = mark.singleSpaced
      guard (1...3).contains(symbol.count), !symbol.contains(" "),
        case .status(let status) = StatusWords().read(meaning.singleSpaced)
      else { continue }
      let key = symbol.foldedKey.isEmpty ? symbol : symbol.foldedKey
      // One mark with two meanings explains nothing.
      if let known = found[key], known != status { return }
      found[key] = status
    }
    if Set(found.values).count > 1 { meanings = found }
  }

  private static func halves(_ clause: String) -> (mark: String, meaning: String)? {
    if let range = clause.firstRange(of: " ghi ") {
      return (String(clause[range.upperBound...]), String(clause[..<range.lowerBound]))
    }
    for separator in [":", "=", " là ", " – ", " - "] {
      guard let range = clause.firstRange(of: separator) else { continue }
      // "Ghi chú: Đ: đạt": what introduces the legend is no mark.
      let mark = String(clause[..<range.lowerBound])
      let meaning = String(clause[range.upperBound...])
      if mark.singleSpaced.count > 3, let inner = halves(meaning) { return inner }
      let words = mark.singleSpaced.split(separator: " ")
      return (words.last.map(String.init) ?? mark, meaning)
    }
    return nil
  }
}
