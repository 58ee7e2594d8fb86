/// How many letters must be added, dropped, changed or swapped with their neighbour to make one key the other; `nil` above `limit`.
///
/// ```swift
/// editDistance("na pa".foldedKey, "Nà Pài".foldedKey, limit: 2)   // 1
/// editDistance("na pa", "khuoi sluon", limit: 2)                  // nil
/// ```
///
/// Works on ``Swift/StringProtocol/foldedKey`` or any other keys, by Unicode scalar; keys of more than 200 scalars are never near.
public func editDistance(_ a: String, _ b: String, limit: Int) -> Int? {
  let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
  guard limit >= 0, abs(a.count - b.count) <= limit, max(a.count, b.count) <= 200 else { return nil }
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  // Rows of the table: two before, one before, this one. Two are needed to see a swap.
  var older = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  for i in 1...a.count {
    var current = [i]
    current.reserveCapacity(b.count + 1)
    var smallest = i
    for j in 1...b.count {
      var cost = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, older[j - 2] + 1) }
      current.append(cost)
      smallest = min(smallest, cost)
    }
    if smallest > limit, previous.min() ?? 0 > limit { return nil }
    (older, previous) = (previous, current)
  }
  guard let distance = previous.last, distance <= limit else { return nil }
  return distance
}
