import FoundationEssentials
import Testing
import YAMLTree

private enum Colour: String, CaseIterable { case red, green }

@Suite struct YAMLNodeFieldsTests {
  @Test(arguments: [
    "2.10", "5", "06208", "-3", "1e3", "1_000", "0x1F", "1:30", "2023-08-05", ".5", ".inf", "true", "No",
  ])
  func anUnquotedIDThatReadsAsSomethingElseIsRefused(text: String) throws {
    let error = try #require(failure("x: 1\nid: \(text)\n") { node throws(YAMLError) in _ = try node.id("id") })
    #expect(error == YAMLError(file: "a.yaml", mark: YAMLMark(line: 2, column: 5), cause: .unquotedID(text)))
    #expect(try parse("id: \"\(text)\"").id("id") == text)
  }

  @Test(arguments: ["2.2a", "V01", "ntm-2021-2025", "1.2.3", "Nà Pia", "e", "-x", "TDMNPB", "318/QĐ-TTg"])
  func anUnquotedIDThatCanOnlyBeTextIsTaken(text: String) throws {
    #expect(try parse("id: \(text)").id("id") == text)
  }

  @Test func numbersAreExactAndPlain() throws {
    #expect(try parse("n: 0.1").decimal("n") == Decimal(string: "0.1"))
    #expect(try parse("n: -80").decimal("n") == Decimal(-80))
    #expect(try parse("n: 2023").int("n") == 2023)
    for text in [
      "\"80\"", "1e3", "0x10", ".5", "5.", "1_000", "abc", "", "~", "[1]", String(repeating: "9", count: 31),
    ] {
      let error = failure("n: \(text)") { node throws(YAMLError) in _ = try node.decimal("n") }
      guard case .expected(.number, _) = error?.cause else {
        Issue.record("\(text): \(String(describing: error))")
        continue
      }
    }
  }

  @Test func aDecimalCommaGetsASuggestion() throws {
    let error = failure("n: 0,5") { node throws(YAMLError) in _ = try node.decimal("n") }
    #expect(error?.suggestion == "0.5")
  }

  @Test func aDecimalCommaInBracesGetsASuggestion() {
    let error = failure("{level: 0,5, unit: x}") { node throws(YAMLError) in
      try node.refuseUnknownKeys(allowed: ["level", "unit"])
    }
    #expect(error?.mark == YAMLMark(line: 1, column: 9))
    #expect(error?.suggestion == "0.5")
  }

  @Test func optionalFieldsMayBeMissingOrNull() throws {
    let root = try parse("a: null\nb: ~\nc:\nd: \"\"\ne: \"null\"\n")
    #expect(try root.optionalString("a") == nil)
    #expect(try root.optionalString("b") == nil)
    #expect(try root.optionalString("c") == nil)
    #expect(try root.optionalString("d") == "")
    #expect(try root.optionalString("e") == "null")
    #expect(try root.optionalString("f") == nil)
    #expect(try root.list("a").isEmpty)
  }

  @Test func aMissingFieldIsNamedAtItsMapping() {
    let error = failure("a:\n  - {b: 1}\n") { node throws(YAMLError) in
      for item in try node.list("a") { _ = try item.string("name") }
    }
    #expect(error == YAMLError(file: "a.yaml", mark: YAMLMark(line: 2, column: 5), cause: .missingKey("name")))
  }

  @Test func anUnknownFieldGetsTheNearestName() {
    let error = failure("text: x\n  \ntreshold: 3\n") { node throws(YAMLError) in
      try node.refuseUnknownKeys(allowed: ["text", "threshold"])
    }
    #expect(
      error
        == YAMLError(
          file: "a.yaml", mark: YAMLMark(line: 3, column: 1), cause: .unknownKey("treshold"), suggestion: "threshold"))
    #expect(error?.description == "a.yaml:3:1: unknown field “treshold”; did you mean “threshold”?")
    #expect(error?.vietnamese == "không có mục nào tên “treshold”; có phải là “threshold”?")
  }

  @Test func aWordOutsideAnEnumerationIsRefused() throws {
    #expect(try parse("c: green").choice("c", of: Colour.self) == .green)
    let error = failure("c: gren") { node throws(YAMLError) in _ = try node.choice("c", of: Colour.self) }
    #expect(error?.cause == .unknownValue("gren", allowed: ["red", "green"]))
    #expect(error?.suggestion == "green")
  }

  @Test func onlyTrueAndFalseAreBooleans() throws {
    #expect(try parse("b: true").bool("b"))
    #expect(try parse("b: false").bool("b") == false)
    for text in ["yes", "True", "1", "\"true\""] {
      let error = failure("b: \(text)") { node throws(YAMLError) in _ = try node.bool("b") }
      guard case .expected(.boolean, _) = error?.cause else {
        Issue.record("\(text)")
        continue
      }
    }
  }

  @Test(arguments: [
    ("treshold", "threshold"), ("tex", "text"), ("txet", "text"), ("TEXT", "text"), ("kind", "kind"),
  ])
  func nearestFinds(word: String, wanted: String) {
    #expect(nearest(to: word, in: ["kind", "text", "threshold"]) == wanted)
  }

  @Test(arguments: ["", "banana", "thing", String(repeating: "k", count: 61)])
  func nearestStaysSilent(word: String) {
    #expect(nearest(to: word, in: ["kind", "text", "threshold"]) == nil)
  }
}
