import TestSupport
import Testing

/// What `ntm cells` prints of values that are hard to put down.
@Suite struct CellsTests {
  private func lines(_ rows: String, formats: [String] = []) throws -> [String] {
    try withTemporaryFolder { folder in
      try write(WorkbookPackage(rows: rows, formats: formats).bytes(), to: "\(folder)/a.xlsx")
      let run = try ntm("cells", "a.xlsx", in: folder)
      #expect(run.status == 0)
      return run.out.split(separator: "\n").map {
        String($0).replacing(#"{"file":"a.xlsx","sheet":"A","cell":"#, with: "")
      }
    }
  }

  /// Half a second stays half a second, and the last moment of a day in its day.
  @Test func partsOfSeconds() throws {
    let found = try lines(
      #"<row r="1"><c r="A1" t="d" s="1"><v>2023-09-30T10:30:00.5</v></c><c r="B1" t="d" s="1"><v>2023-09-30T23:59:59.999</v></c><c r="C1" s="1"><v>45199.4375</v></c></row>"#,
      formats: ["dd/mm/yyyy"])
    #expect(
      found == [
        #""A1","type":"date","value":"2023-09-30T10:30:00.5","text":"30/09/2023"}"#,
        #""B1","type":"date","value":"2023-09-30T23:59:59.999","text":"30/09/2023"}"#,
        #""C1","type":"date","value":"2023-09-30T10:30:00","text":"30/09/2023"}"#,
      ])
  }

  /// A format may hide a number; then nothing is what a person sees.
  @Test func hiddenByItsFormat() throws {
    let found = try lines(#"<row r="1"><c r="A1" s="1"><v>5</v></c></row>"#, formats: [";;;"])
    #expect(found == [#""A1","type":"number","value":5,"text":""}"#])
  }

  /// What is no value is shown as it stands; a formula that nobody calculated has nothing to show.
  @Test func contentThatIsNoValue() throws {
    let found = try lines(
      #"<row r="1"><c r="A1"><v>NaN</v></c><c r="B1" t="d"><v>31/12/2023</v></c><c r="C1"><f>A1</f></c></row>"#)
    #expect(
      found == [
        #""A1","type":"string","value":null,"text":"NaN"}"#, #""B1","type":"string","value":null,"text":"31/12/2023"}"#,
        #""C1","type":"string","value":null,"formula":"A1"}"#,
      ])
  }
}
