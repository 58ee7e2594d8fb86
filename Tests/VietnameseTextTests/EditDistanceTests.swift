import Testing
import VietnameseText

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("na pa", "na pai", 1), ("na pia", "na pai", 1), ("", "ab", 2), ("ab", "", 2), ("", "", 0), ("abc", "abc", 0),
    ("kitten", "sitting", 3), ("abcd", "badc", 2),
  ])
  func distance(a: String, b: String, expected: Int) {
    #expect(editDistance(a, b, limit: expected) == expected)
    #expect(editDistance(b, a, limit: expected + 2) == expected)
    if expected > 0 { #expect(editDistance(a, b, limit: expected - 1) == nil) }
  }

  @Test func negativeLimitsAndLongKeysAreNeverNear() {
    #expect(editDistance("a", "a", limit: -1) == nil)
    let long = String(repeating: "a", count: 200)
    #expect(editDistance(long, long, limit: 0) == 0)
    #expect(editDistance(long + "a", long + "a", limit: 0) == nil)
  }

  /// Against the recursive definition.
  @Test func smallStringsAgreeWithTheDefinition() {
    func slow(_ a: [Character], _ b: [Character]) -> Int {
      guard let x = a.last else { return b.count }
      guard let y = b.last else { return a.count }
      var best = min(
        slow(a.dropLast(), b) + 1, slow(a, b.dropLast()) + 1, slow(a.dropLast(), b.dropLast()) + (x == y ? 0 : 1))
      if a.count > 1, b.count > 1, x == b[b.count - 2], y == a[a.count - 2] {
        best = min(best, slow(a.dropLast(2), b.dropLast(2)) + 1)
      }
      return best
    }
    let all = strings(over: ["a", "b"], upTo: 3)
    for a in all {
      for b in all {
        let expected = slow(Array(a), Array(b))
        for limit in 0...3 { #expect(editDistance(a, b, limit: limit) == (expected <= limit ? expected : nil)) }
      }
    }
  }
}
