/// Changes to a run of bytes by position; everything between them stays as it is.
struct BytePatch {
  /// Bytes that take the place of others.
  struct Edit: Equatable {
    var range: Range<Int>
    var bytes: [UInt8]
  }

  private(set) var edits: [Edit] = []

  /// Puts text in place of some bytes.
  mutating func replace(_ range: Range<Int>, with text: String) {
    edits.append(Edit(range: range, bytes: Array(text.utf8)))
  }

  /// Puts text in front of a byte; several at one place stand in the order in which they were given.
  mutating func insert(_ text: String, at position: Int) { replace(position..<position, with: text) }

  /// Takes bytes out.
  mutating func remove(_ range: Range<Int>) { edits.append(Edit(range: range, bytes: [])) }

  /// The changed bytes, and the edits that lead back; `nil` where edits overlap or lie outside.
  func applied(to bytes: [UInt8]) -> (bytes: [UInt8], inverse: [Edit])? {
    let order = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.isEmpty ? 0 : 1, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.isEmpty ? 0 : 1, $1.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.bytes.count })
    var inverse: [Edit] = []
    var position = 0
    for (_, edit) in order {
      guard edit.range.lowerBound >= position, edit.range.upperBound <= bytes.count else { return nil }
      result += bytes[position..<edit.range.lowerBound]
      inverse.append(
        Edit(range: result.count..<result.count + edit.bytes.count, bytes: Array(bytes[edit.range])))
      result += edit.bytes
      position = edit.range.upperBound
    }
    result += bytes[position...]
    return (result, inverse)
  }

  /// Makes a patch of edits.
  init(_ edits: [Edit] = []) { self.edits = edits }
}
