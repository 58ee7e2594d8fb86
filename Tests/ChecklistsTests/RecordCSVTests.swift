import Checklists
import FoundationEssentials
import Testing

@Suite struct RecordCSVTests {
  private func note(_ text: String) -> Substring? {
    let figure = IndicatorFigure(
      set: "ntm-2021-2025", criterion: "2", indicator: "2.2", value: .number(-5), status: .met)
    let record = Record(
      village: nil, year: 2023, body: .indicator(figure), note: text,
      source: Source(file: "a.csv", sheet: nil, row: 3), raw: [:])
    // The note stands between the plan's day, which there is none of, and the details.
    return Record.csv([record]).split(separator: ";\"", omittingEmptySubsequences: false).first { $0.contains("@note") }
  }

  /// What a spreadsheet would take for a formula gets a leading apostrophe, whatever stands behind its first character.
  @Test(arguments: ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", "=\u{301}", "\r\n="])
  func textsThatBeginLikeFormulasAreGuarded(start: String) {
    #expect(note(start + "cmd@note")?.hasPrefix("'" + start) == true)
  }

  @Test(arguments: ["Đạt", "(5)", "'", "5", " ", "a="]) func othersStayAsTheyAre(start: String) {
    #expect(note(start + "@note")?.hasPrefix(start) == true)
  }

  @Test func negativeNumbersStayNumbers() throws {
    let figure = IndicatorFigure(
      set: "ntm-2021-2025", criterion: "2", indicator: "2.2", value: .number(-5), status: .met)
    let record = Record(
      village: nil, year: 2023, body: .indicator(figure), note: nil, source: Source(file: "a.csv", sheet: nil, row: 3),
      raw: [:])
    #expect(Record.csv([record]).contains(";-5;"))
  }
}
