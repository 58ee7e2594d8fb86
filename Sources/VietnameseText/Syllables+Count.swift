extension Syllables {
  /// How many words of a text with characters beyond ASCII are possible syllables.
  public struct Count: Sendable, Equatable {
    /// Words with at least one character beyond ASCII. Abbreviations without a vowel ("HĐND", "đ") are left out.
    public private(set) var words = 0
    /// Those of them that are possible syllables.
    public private(set) var syllables = 0
    /// Those of them that hold something that is no letter, as "V¨n" does.
    public private(set) var wordsWithSymbols = 0
    /// Words of small ASCII letters (a capital may begin them), and those of them that are possible syllables.
    private(set) var plainWords = 0
    private(set) var plainSyllables = 0
    /// Different syllables among ``syllables``, the first ``differentLimit`` of them.
    private(set) var different: Set<[Unicode.Scalar]> = []
    private static let differentLimit = 256

    /// The share of syllables among the words, 0 to 1; 1 where there are no such words.
    public var share: Double { words == 0 ? 1 : Double(syllables) / Double(words) }

    /// Counts the words of a text, which must be NFC; at most `limit` of them.
    public init(in text: some StringProtocol, limit: Int = .max) {
      self.init(text.unicodeScalars, limit: limit)
    }

    init(_ scalars: some Sequence<Unicode.Scalar>, limit: Int = .max) {
      var word: [Unicode.Scalar] = []
      var hasOther = false
      for scalar in scalars {
        if Self.separates(scalar) {
          if !word.isEmpty {
            close(word, hasOther: hasOther)
            if words >= limit { return }
            word.removeAll(keepingCapacity: true)
            hasOther = false
          }
          continue
        }
        word.append(scalar)
        hasOther = hasOther || !scalar.isASCII
      }
      if !word.isEmpty { close(word, hasOther: hasOther) }
    }

    private mutating func close(_ word: [Unicode.Scalar], hasOther: Bool) {
      guard hasOther else {
        if word.count > 1, word.dropFirst().allSatisfy({ $0.value & 0x20 != 0 }) {
          plainWords += 1
          if Syllables.isSyllable(word[...]) { plainSyllables += 1 }
        }
        return
      }
      var hasVowel = false
      var hasSymbol = false
      for scalar in word {
        if VietnameseLetters.number(of: scalar.value) != VietnameseLetters.none {
          hasVowel = true
        } else if !scalar.isASCII, scalar != "đ", scalar != "Đ" {
          // A letter of another language makes a word that is no syllable; anything else is a symbol inside a word.
          hasVowel = true
          if !scalar.properties.isAlphabetic { hasSymbol = true }
        }
      }
      guard hasVowel else { return }
      words += 1
      if hasSymbol { wordsWithSymbols += 1 }
      guard !hasSymbol, Syllables.isSyllable(word[...]) else { return }
      syllables += 1
      if different.count < Self.differentLimit { different.insert(word) }
    }

    /// ASCII that is no letter, spaces, quotes, dashes and the like. The signs that legacy letters hide behind (¨ § µ ¬) are no separators.
    private static func separates(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0..<0x80: (scalar.value | 0x20) &- 0x61 >= 26
      case 0xA0, 0x2000...0x206F, 0x2190...0x21FF, 0x2200...0x22FF, 0x2500...0x27BF, 0x3000...0x3003, 0xFEFF: true
      case 0xB0, 0xB2, 0xB3, 0xB7, 0xD7, 0x20AB, 0x20AC: true
      default: false
      }
    }
  }
}
