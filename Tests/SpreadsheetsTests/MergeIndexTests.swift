import Testing

@testable import Spreadsheets

@Suite struct MergeIndexTests {
  @Test func findsWhatALinearSearchFinds() throws {
    var state: UInt64 = 5
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<200 {
      var ranges: [CellRange] = []
      for _ in 0..<random(30) {
        let first = try #require(CellReference(row: 1 + random(12), column: 1 + random(12)))
        let last = try #require(CellReference(row: first.row + random(4), column: first.column + random(4)))
        ranges.append(CellRange(first, last))
      }
      let index = MergeIndex(ranges)
      var accepted: [CellRange] = []
      var refused = 0
      for range in ranges.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
        let overlaps = accepted.contains {
          $0.first.row <= range.last.row && $0.last.row >= range.first.row && $0.first.column <= range.last.column
            && $0.last.column >= range.first.column
        }
        if overlaps { refused += 1 } else { accepted.append(range) }
      }
      #expect(index.overlapping.count == refused)
      for row in 1...16 {
        for column in 1...16 {
          #expect(index.range(row: row, column: column) == accepted.first { $0.contains(row: row, column: column) })
        }
      }
    }
  }
}
