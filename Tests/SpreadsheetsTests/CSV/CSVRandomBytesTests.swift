import Spreadsheets
import Testing

/// Bytes that nobody wrote: the reader must come back, with cells or an error, in time that grows with the size alone.
@Suite struct CSVRandomBytesTests {
  /// xorshift64*: the same bytes in every run.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return state &* 0x2545_F491_4F6C_DD1D
    }
  }

  static let alphabets: [[UInt8]] = [
    Array(0...255),
    Array("\"\";,\n\r a".utf8),
    Array("\"';,\t|\\\n\r 1.é".utf8) + [0, 0xFF, 0xC3],
    Array("\"x\n".utf8),
  ]

  @Test(arguments: alphabets, 1...150 as ClosedRange<UInt64>)
  func neverTraps(alphabet: [UInt8], seed: UInt64) {
    var generator = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let count = Int.random(in: 0...400, using: &generator)
    let bytes = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
    var limits = ReadLimits.checklist
    if seed.isMultiple(of: 3) {
      limits.fieldBytes = 20
      limits.columns = 10
      limits.textCharacters = 5
    }
    guard let workbook = try? CSVReader.read(bytes, limits: limits) else { return }
    let sheet = workbook.sheets[0]
    #expect(sheet.lines.count >= sheet.rowCount)
    #expect(zip(sheet.lines, sheet.lines.dropFirst()).allSatisfy { $0 < $1 })
    #expect(sheet.cells.allSatisfy { !$0.text.isEmpty })
  }

  @Test(arguments: [
    "\"x\n", ";\"\"\"x\n", "\"\"\n\"", "a\"b\"", "\"\n x\"y", "a;\"x\"y\n", "\"", "\"\";", ";\"", " \"", "\"a\" ",
    "\\\"",
  ])
  func timeGrowsWithTheSize(piece: String) {
    // 200 KB of it; anything quadratic would take minutes.
    var limits = ReadLimits.large
    limits.columns = .max
    limits.fieldBytes = .max
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    for prefix in ["", "a;b\n", "\"x\n"] {
      let clock = ContinuousClock()
      let time = clock.measure { _ = try? csvWorkbook(prefix + text, limits: limits) }
      #expect(time < .seconds(30))
    }
  }
}
