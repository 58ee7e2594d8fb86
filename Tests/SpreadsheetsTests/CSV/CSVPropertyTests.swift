import Testing
import VietnameseText

@testable import Spreadsheets

/// Tables and texts nobody wrote: what goes in comes out, and the shortcuts agree with libcsv.
@Suite struct CSVPropertyTests {
  struct Dialect: CustomTestStringConvertible, Sendable {
    var delimiter: String
    var end: String
    var quotesAll: Bool
    var mark: String
    var testDescription: String { "\(delimiter.debugDescription) \(end.debugDescription) \(quotesAll) \(mark.isEmpty)" }

    static let all: [Dialect] = [";", ",", "\t", "|"].flatMap { delimiter in
      ["\n", "\r\n", "\r"].flatMap { end in
        [(false, ""), (true, ""), (false, "\u{FEFF}")].map { quotesAll, mark in
          Dialect(delimiter: delimiter, end: end, quotesAll: quotesAll, mark: mark)
        }
      }
    }

    func field(_ text: String) -> String {
      let mustQuote = text.utf8.contains { "\"\r\n".utf8.contains($0) || delimiter.utf8.contains($0) }
      return mustQuote || quotesAll ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }

    func text(_ rows: [[String]]) -> String {
      mark + rows.map { $0.map(field).joined(separator: delimiter) + end }.joined()
    }
  }

  private static let words = [
    "Nà Pia", "Thôn Đồng Mỏ", "76,1", "1.234", "04/08/2023", "x", "", "", "Chưa đạt", "hai\ndòng", "ba \"bốn\" năm",
    "a;b", "c, d",
    " đầu", "cuối ", "≥ 90 %", "→ □", "e\u{301}", "💧", "'", "\"", "12", "Hoàn thành; cần hỗ trợ, thêm", "\r\n",
  ]

  /// A heading, and rows as wide as it is.
  private func table(_ generator: inout CSVRandomBytesTests.Generator) -> [[String]] {
    let columns = Int.random(in: 3...8, using: &generator)
    var rows = [(1...columns).map { "Cột \($0)" }]
    for row in 1...Int.random(in: 8...30, using: &generator) {
      rows.append(
        ["\(row)"] + (2...columns).map { _ in Self.words.randomElement(using: &generator) ?? "" })
    }
    return rows
  }

  @Test(arguments: Dialect.all, 1...12 as ClosedRange<UInt64>)
  func aTableComesBackAsItWasWritten(dialect: Dialect, seed: UInt64) throws {
    var generator = CSVRandomBytesTests.Generator(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let written = table(&generator)
    let text = Array(dialect.text(written).utf8)
    // The delimiter is given: whether it is found is another question.
    let file = Array(dialect.mark.utf8).count..<text.count
    let known = CSVDialect(delimiter: dialect.delimiter.utf8.first ?? 0)
    var table = try CSVParser(dialect: known, limits: .checklist).parse(text, file)
    let bytes = CSVText.Bytes(text.span.extracting(file))
    #expect(table.settleTexts(bytes, hasInvalidBytes: false).isEmpty)
    #expect(table.records.count == written.count)
    var line = 1
    for (record, row) in written.enumerated() {
      let read = table.texts(ofRecord: record, fields: .max, prefix: .max)
      // Equal as Unicode has it: é comes back composed.
      #expect(read == row)
      #expect(read.map { Array($0.unicodeScalars) } == row.map { Array($0.nfc.unicodeScalars) })
      #expect(table.line(ofRecord: record) == line)
      line += lineBreaks(in: Array((row.joined(separator: " ") + "\n").utf8).span)
    }
  }

  @Test(arguments: Dialect.all, 1...12 as ClosedRange<UInt64>)
  func theDelimiterIsFound(dialect: Dialect, seed: UInt64) throws {
    var generator = CSVRandomBytesTests.Generator(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let found = CSVReader.sniff(Array(dialect.text(table(&generator)).utf8))
    #expect(found.delimiter == dialect.delimiter.utf8.first)
  }

  /// libcsv alone, over the whole text at once; `nil` where it finds the quoting wrong.
  private func libcsv(_ text: [UInt8], _ dialect: CSVDialect) -> [[String]]? {
    let parser = LibCSV(delimiter: dialect.delimiter, quote: dialect.quote, trimsBlanks: false)
    var table = CSVTable(file: [], textStart: 0, textCharacters: .max)
    guard parser.parse(text.span, into: &table) == text.count, parser.finish(into: &table) else { return nil }
    return rows(table)
  }

  private func rows(_ table: borrowing CSVTable) -> [[String]] {
    var rows: [[String]] = []
    for record in 0..<table.records.count {
      rows.append(table.texts(ofRecord: record, fields: .max, prefix: .max))
    }
    return rows
  }

  @Test(
    arguments: [";\nab \t", ";\"\nxé", "\"\";;\r\n x", ";\n\0\u{B}\u{E}\tâ", "\";\r\n"], 1...400 as ClosedRange<UInt64>)
  func plainRecordsAreWhatLibcsvReads(alphabet: String, seed: UInt64) throws {
    var generator = CSVRandomBytesTests.Generator(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let letters = Array(alphabet.unicodeScalars)
    var string = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...120, using: &generator) {
      if let letter = letters.randomElement(using: &generator) { string.append(letter) }
    }
    let text = Array(String(string).utf8)
    let dialect = CSVDialect(delimiter: UInt8(ascii: ";"))
    guard let expected = libcsv(text, dialect) else { return }
    let read = try CSVParser(dialect: dialect, limits: .checklist).parse(text, 0..<text.count)
    // libcsv reports a blank line for the second half of CR LF.
    let pairs = zip(text, text.dropFirst()).count { $0 == 13 && $1 == 10 }
    let mine = rows(read)
    #expect(mine.filter { !$0.isEmpty } == expected.filter { !$0.isEmpty })
    let quoted = text.contains(UInt8.quotationMark)
    if !quoted { #expect(mine.count == expected.count - pairs) }
  }

  /// The table of the standard library is the referee.
  @Test func plainBytesAreNormal() {
    for value in Array(0...0x2FFF) + stride(from: 0x3000, to: 0x3_0000, by: 101) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let letter = Array(String(scalar).utf8)
      for place in [13, 15] {
        var text = [UInt8](repeating: UInt8(ascii: "a"), count: place) + letter
        let isPlain = CSVText.Bytes(text.span).isPlain
        if isPlain { #expect(Array(String(scalar).unicodeScalars) == Array(String(scalar).nfc.unicodeScalars)) }
        // A mark would join what stands before it.
        if isPlain { #expect(scalar.properties.canonicalCombiningClass == .notReordered) }
        // Cut in the middle, it is no UTF-8.
        if letter.count > 1 {
          text.removeLast()
          #expect(!CSVText.Bytes(text.span).isPlain)
          #expect(!CSVText.Bytes((text + [UInt8(ascii: "b")]).span).isPlain)
        }
      }
    }
    let common = "Nguyễn Văn Hưởng, ≥ 90 % – “đạt” → □ ✓ ưƯ ₫"
    #expect(CSVText.Bytes(Array(common.utf8).span).isPlain)
    #expect(!CSVText.Bytes(Array("e\u{301}".utf8).span).isPlain)
  }

  @Test func plainBytesAreValid() {
    var generator = CSVRandomBytesTests.Generator(state: 7)
    let bytes: [UInt8] = [
      0x20, 0x61, 0x80, 0x82, 0x90, 0xA3, 0xB8, 0xBB, 0xBF, 0xC2, 0xC3, 0xC6, 0xCC, 0xE1, 0xE2, 0xEF, 0,
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...40, using: &generator)).map { _ in bytes.randomElement(using: &generator) ?? 0
      }
      let seen = CSVText.Bytes(text.span)
      if seen.isPlain { #expect(String(validating: text, as: UTF8.self) != nil) }
      #expect(seen.hasNull == text.contains(0))
      #expect(seen.isASCII == text.allSatisfy { $0 < 0x80 })
    }
  }
}
