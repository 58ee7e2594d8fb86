import FoundationEssentials
import Testing
import YAMLTree

func parse(_ text: String) throws(YAMLError) -> YAMLNode { try YAMLNode(bytes: Array(text.utf8), file: "a.yaml") }

func failure(_ text: String) -> YAMLError? {
  do throws(YAMLError) {
    _ = try parse(text)
    return nil
  } catch { return error }
}

/// The error of reading a parsed text.
func failure(_ text: String, reading read: (YAMLNode) throws(YAMLError) -> Void) -> YAMLError? {
  do throws(YAMLError) {
    try read(try parse(text))
    return nil
  } catch { return error }
}

@Suite struct YAMLNodeTests {
  @Test func keysKeepTheirOrderAndEveryNodeItsPlace() throws {
    let root = try parse(
      """
      # a comment
      zebra: 1
      apple:
        - "một"
        - {Ô: hai}
      """)
    #expect(try root.entries().map(\.key) == ["zebra", "apple"])
    #expect(try root.entries().map(\.keyMark) == [YAMLMark(line: 2, column: 1), YAMLMark(line: 3, column: 1)])
    let items = try root.required("apple").items()
    #expect(items.map(\.mark) == [YAMLMark(line: 4, column: 5), YAMLMark(line: 5, column: 5)])
    #expect(items[1]["Ô"]?.mark == YAMLMark(line: 5, column: 9))
    #expect(items[0].file == "a.yaml")
  }

  @Test func scalarsKnowHowTheyWereWritten() throws {
    let root = try parse("plain: 5\nsingle: '5'\ndouble: \"5\"\nblock: |\n  5\n")
    let styles = try root.entries().map { entry in
      if case .scalar(let scalar) = entry.value.content { scalar.style } else { nil as YAMLScalar.Style? }
    }
    #expect(styles == [.plain, .quoted, .quoted, .block])
  }

  @Test func aByteOrderMarkAndCRLFAreNoPartOfTheText() throws {
    let root = try YAMLNode(bytes: [0xEF, 0xBB, 0xBF] + Array("a: b\r\nc: d\r\n".utf8), file: "a.yaml")
    #expect(try root.string("a") == "b")
    #expect(try root.string("c") == "d")
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3\n", 3, 1, YAMLError.Cause.duplicateKey("a", first: YAMLMark(line: 1, column: 1))),
    ("a: 1\n\"a\": 2\n", 2, 1, .duplicateKey("a", first: YAMLMark(line: 1, column: 1))),
    ("x:\n  - {b: 1, b: 2}\n", 2, 12, .duplicateKey("b", first: YAMLMark(line: 2, column: 6))),
    ("a: &x 1\n", 1, 4, .anchor),
    ("a: 1\nb: *x\n", 2, 4, .alias),
    ("a: !!str 1\n", 1, 4, .tag),
    ("a: ! 1\n", 1, 4, .tag),
    ("? [1]\n: 2\n", 1, 3, .keyNotText),
    ("a: 1\n---\nb: 2\n", 2, 1, .severalDocuments),
    ("", 1, 1, .empty),
    ("# only a comment\n", 1, 1, .empty),
  ])
  func refuses(text: String, line: Int, column: Int, cause: YAMLError.Cause) {
    #expect(failure(text) == YAMLError(file: "a.yaml", mark: YAMLMark(line: line, column: column), cause: cause))
  }

  @Test(arguments: [
    ("a: [1, 2\nb: 3\n", 2), ("a: \"never closed\n", 2), ("a: b: c\n", 1), ("\ta: 1\n", 1), ("a:\n  - 1\n bad\n", 3),
    ("a: @x\n", 1), ("a: {b\n  c: d\n", 2),
  ])
  func syntaxErrorsHaveALine(text: String, line: Int) throws {
    let error = try #require(failure(text))
    guard case .syntax(let words) = error.cause else {
      Issue.record("\(error)")
      return
    }
    #expect(!words.isEmpty)
    #expect(error.line == line, "\(error)")
  }

  @Test func badBytesAreNamedByTheirPlace() throws {
    let bytes = Array("một: hai\nb: x".utf8) + [0xFF]
    do throws(YAMLError) {
      _ = try YAMLNode(bytes: bytes, file: "a.yaml")
      Issue.record("accepted")
    } catch {
      #expect(error == YAMLError(file: "a.yaml", mark: YAMLMark(line: 2, column: 5), cause: .badEncoding))
    }
  }

  @Test func theSizeLimitHoldsOnBothSides() throws {
    let most = "a: b #" + String(repeating: "x", count: YAMLLimits.bytes - 6)
    #expect(failure(most) == nil)
    #expect(failure(most + "x")?.cause == .tooLarge(limit: YAMLLimits.bytes))
  }

  @Test func theDepthLimitHoldsOnBothSides() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(failure(nested(YAMLLimits.depth)) == nil)
    #expect(failure(nested(YAMLLimits.depth + 1))?.cause == .tooDeep(limit: YAMLLimits.depth))
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["[", "- ", "? ", "{a: ", "a: ", "\"", "!", "&a ", "|\n", "\u{85}"])
  func hostileTextsEndInAnError(unit: String) {
    let text = String(repeating: unit, count: YAMLLimits.bytes / unit.utf8.count)
    #expect(failure(text) != nil)
  }
}
