import Testing

@testable import Spreadsheets

@Suite struct NumberParsingTests {
  private func read(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { NumberParsing.read(ByteSlice($0)) }
  }

  @Test(arguments: [
    "0", "-0", "1", "45199", "0.955", "0.95499999999999996", "1E-3", "1e+5", "-1.5E-10", "123456789012345678", "1e22",
    "1e23",
    "9007199254740993", "9007199254740992", "0.1", "4.9406564584124654E-324", "1.7976931348623157E308",
    "2.2250738585072014e-308",
    "8.5", ".5", "5.", "0000000000000000000000012", "0.30000000000000004", "100000000000000000000000", "6.02214076E23",
    "7.3177701707893310e15", "9.5e-27", "3e55", "1.2345678901234567E-15", "5e-324", "0e999", "1e-400",
  ])
  func agreesWithTheStandardLibrary(text: String) throws {
    let wanted = try #require(Double(text))
    let got = try #require(read(text))
    #expect(got.bitPattern == wanted.bitPattern)
  }

  @Test(arguments: [
    "", "NaN", "INF", "-INF", "Infinity", "0x10", "1,5", "1e400", "-1e400", "1e", "e5", "--1", "1 2", "+", ".", "1_000",
    "٣",
  ])
  func refusesWhatIsNoFiniteDecimal(text: String) { #expect(read(text) == nil) }

  @Test func agreesOnAMillionRandomNumbers() {
    var state: UInt64 = 77
    func random() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 11 ^ state << 20
    }
    var wrong: [String] = []
    for round in 0..<200_000 {
      let text: String
      switch round % 4 {
      case 0: text = Double(bitPattern: random() & 0x43FF_FFFF_FFFF_FFFF | 0x3A00_0000_0000_0000).description
      case 1: text = "\(random() % 10_000_000_000_000_000_000)e\(Int(random() % 90) - 40)"
      case 2: text = "\(random() % 1_000_000).\(random() % 100_000_000_000)"
      default: text = "-0.\(random() % 100_000_000_000_000_000)"
      }
      if read(text)?.bitPattern != Double(text)?.bitPattern { wrong.append(text) }
    }
    #expect(wrong.isEmpty)
  }
}
