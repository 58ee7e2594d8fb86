/// Settles the capitals that TCVN3 cannot write.
///
/// "NGUYÔN V¡N AN" has the small letter ễ between capitals, since the encoding has no Ễ: the word's other letters tell. A word of one
/// capital and toned letters ("Hµ", Hà or HÀ) is told by its neighbours up to the cell's edge, and stays as it is where they differ.
enum TCVN3Capitals {
  private enum Case { case lower, upper, unknown }

  static func settle(_ scalars: inout [Unicode.Scalar]) {
    // One cell at a time: a word may look at its neighbours only inside its cell.
    var words: [(range: Range<Int>, shape: Case)] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if isLetter(scalar) {
        let start = index
        while index < scalars.count, isLetter(scalars[index]) { index += 1 }
        words.append((start..<index, shape(scalars[start..<index])))
        continue
      }
      if isEdge(scalar) {
        raise(words, in: &scalars)
        words.removeAll(keepingCapacity: true)
      }
      index += 1
    }
    raise(words, in: &scalars)
  }

  private static func raise(_ words: [(range: Range<Int>, shape: Case)], in scalars: inout [Unicode.Scalar]) {
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

  /// Told by the letters that the encoding has in both cases.
  private static func shape(_ word: ArraySlice<Unicode.Scalar>) -> Case {
    var (upper, lower, toned) = (0, 0, 0)
    for scalar in word {
      let number = VietnameseLetters.number(of: scalar.value)
      if number != VietnameseLetters.none {
        if (number & ~VietnameseLetters.capitalBit) % 6 != 0 {
          toned += 1
        } else if number & VietnameseLetters.capitalBit != 0 {
          upper += 1
        } else {
          lower += 1
        }
      } else if scalar == "đ" || (scalar.value >= 0x61 && scalar.value <= 0x7A) {
        lower += 1
      } else {
        upper += 1
      }
    }
    if lower > 0 { return .lower }
    // An initial alone decides nothing; a word of one letter neither.
    return upper >= 2 ? .upper : .unknown
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? (scalar.value | 0x20) &- 0x61 < 26
      : scalar == "đ" || scalar == "Đ" || VietnameseLetters.number(of: scalar.value) != VietnameseLetters.none
  }

  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\t", ";", ",", "|", "\"": true
    default: false
    }
  }
}
