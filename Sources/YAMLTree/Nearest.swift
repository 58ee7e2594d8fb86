/// The candidate a mistyped word was probably meant to be; `nil` where none is near.
///
/// ```swift
/// nearest(to: "treshold", in: ["threshold", "text"])   // "threshold"
/// ```
///
/// Near is at most one edit in three letters (an edit: a letter added, dropped, changed, or two neighbours swapped).
/// Of equally near ones the first wins. Words over 60 letters are never compared.
public func nearest(to word: String, in candidates: [String]) -> String? {
  let letters = Array(word.lowercased())
  guard !letters.isEmpty, letters.count <= 60 else { return nil }
  var best: (candidate: String, edits: Int)?
  for candidate in candidates where candidate.utf8.count <= 240 {
    let other = Array(candidate.lowercased())
    let allowed = max(1, min(letters.count, other.count) / 3)
    guard abs(letters.count - other.count) <= allowed else { continue }
    let edits = editDistance(letters, other)
    if edits <= allowed, edits < best?.edits ?? .max { best = (candidate, edits) }
  }
  return best?.candidate
}

/// Edits between two words, swaps of neighbours counted once.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var edits = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { edits = min(edits, beforeLast[j - 1] + 1) }
      row.append(edits)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
