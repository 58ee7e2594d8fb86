/// Settles the capitals that TCVN3 cannot write.
///
/// "NGUYÔN V¡N AN" has the small letter ễ between capitals, since the encoding has no Ễ: the word's other letters tell. A word of one
/// capital and toned letters ("Hµ", Hà or HÀ) is told by its neighbours up to the cell's edge, and stays as it is where they differ.
enum TCVN3Capitals {
  private enum Case { case lower, upper, unknown }

  /// What a byte is: a letter whose case is told, one whose case is not, or none; some of those part cells.
  private enum Kind { case other, edge, lower, upper, toned }

  private static let kinds: [Kind] = ByteTable.tcvn3.scalars.map { scalar in
    let number = VietnameseLetters.number(of: scalar.value)
    if number != VietnameseLetters.none {
      if (number & ~VietnameseLetters.capitalBit) % 6 != 0 { return .toned }
      return number & VietnameseLetters.capitalBit != 0 ? .upper : .lower
    }
    switch scalar {
    case "a"..."z", "đ": return .lower
    case "A"..."Z", "Đ": return .upper
    case "\n", "\r", "\t", ";", ",", "|", "\"": return .edge
    default: return .other
    }
  }

  /// Settles the letters of a text, one for each of its bytes.
  static func settle(_ scalars: inout [Unicode.Scalar], of bytes: [UInt8]) {
    let kinds = kinds
    // One cell at a time: a word may look at its neighbours only inside its cell.
    var words: [(range: Range<Int>, shape: Case)] = []
    var start = 0
    var (upper, lower) = (0, 0)
    func endWord(at end: Int) {
      // An initial alone decides nothing; a word of one letter neither.
      if end > start { words.append((start..<end, lower > 0 ? .lower : upper >= 2 ? .upper : .unknown)) }
      (start, upper, lower) = (end + 1, 0, 0)
    }
    for (index, byte) in bytes.enumerated() {
      let kind = kinds[Int(byte)]
      switch kind {
      case .lower: lower += 1
      case .upper: upper += 1
      case .toned: break
      case .other, .edge:
        endWord(at: index)
        if kind == .edge {
          raise(words, in: &scalars)
          words.removeAll(keepingCapacity: true)
        }
      }
    }
    endWord(at: bytes.count)
    raise(words, in: &scalars)
  }

  private static func raise(_ words: [(range: Range<Int>, shape: Case)], in scalars: inout [Unicode.Scalar]) {
    guard words.contains(where: { $0.shape == .upper }) else { return }
    // The nearest decided word on each side, in two passes.
    var before = [Case](repeating: .unknown, count: words.count)
    var last = Case.unknown
    for (position, word) in words.enumerated() {
      before[position] = last
      if word.shape != .unknown { last = word.shape }
    }
    var after = Case.unknown
    for (position, word) in words.enumerated().reversed() {
      let isUpper =
        word.shape == .upper
        || (word.shape == .unknown && (before[position] == .upper || after == .upper) && before[position] != .lower
          && after != .lower)
      if isUpper {
        for place in word.range {
          let number = VietnameseLetters.number(of: scalars[place].value)
          if number != VietnameseLetters.none {
            scalars[place] = VietnameseLetters.scalar(number | VietnameseLetters.capitalBit)
          }
        }
      }
      if word.shape != .unknown { after = word.shape }
    }
  }
}
