import FoundationEssentials
import TestSupport
import Testing

/// Where the repository lies.
let repository: String = {
  let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  return parts.dropLast(3).joined(separator: "/")
}()

/// The code that documentation shows is code of this folder, so that it compiles and does what is said.
@Suite struct DocumentationTests {
  @Test(
    arguments: ["README.md"] + ["Spreadsheets", "Validation", "Summary"].map { "Sources/\($0)/\($0).docc/\($0).md" })
  func codeIsRun(page: String) throws {
    let examples = try ["SpreadsheetsExamples", "ChecklistsExamples"].map {
      statements(try text("Tests/ExamplesTests/\($0).swift"))
    }
    let blocks = try text(page).components(separatedBy: "```swift\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
    #expect(!blocks.isEmpty)
    for block in blocks where !block.hasPrefix(".package") {
      let shown = statements(block)
      #expect(examples.contains { $0.contains(shown) }, "not run by any example:\n\(block)")
    }
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: repository + "/" + path)), as: UTF8.self)
  }

  /// Code with nothing but its statements: what is said of a value is a test here and a comment there.
  private func statements(_ code: String) -> String {
    var lines: [String] = []
    for line in code.split(separator: "\n") {
      var line = String(line).replacing("\"na-pia.xlsx\"", with: "path")
      while line.first == " " { line.removeFirst() }
      if line.hasPrefix("import ") || line.isEmpty || line.hasPrefix("//") { continue }
      if let mark = line.ranges(of: "  // ").first {
        line = "#expect(\(line[..<mark.lowerBound]) == \(line[mark.upperBound...]))"
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }
}
