/// Tells Vietnamese words by their spelling: an onset, a rhyme, and at most one tone where it belongs.
///
/// ```swift
/// Syllables.isSyllable("Nguyễn")        // true
/// Syllables.isSyllable("NguyÔn")        // false
/// Syllables.Count(in: "Thôn Nà Pài").share    // 1
/// Syllables.Count(in: "Köln, Müller").share   // 0
/// ```
///
/// It is the spelling of Vietnamese alone: names of other peoples ("Niê", "Slưn", "Bhăm") fail by nature.
public enum Syllables {
  /// Whether a word, with or without tone, could be a Vietnamese syllable.
  ///
  /// Both places of a tone pass (hoà, hòa); "VIỆT", "Việt" and "việt" do, "viỆt" does not. A word that ends in c, ch, p or t needs sắc
  /// or nặng, so "mat" is none. The word must be NFC.
  public static func isSyllable(_ word: some StringProtocol) -> Bool {
    isSyllable(Array(word.unicodeScalars)[...])
  }

  /// The longest syllable is "nghiêng".
  static let longest = 7

  static func isSyllable(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard !word.isEmpty, word.count <= longest else { return false }
    var letters: [UInt8] = []
    letters.reserveCapacity(longest)
    var tone: UInt8 = 0
    var tonePlace = 0
    var capitals = 0
    var isFirstCapital = false
    for scalar in word {
      let number = VietnameseLetters.number(of: scalar.value)
      let isCapital: Bool
      if number != VietnameseLetters.none {
        isCapital = number & VietnameseLetters.capitalBit != 0
        let index = number & ~VietnameseLetters.capitalBit
        if index % 6 != 0 {
          guard tone == 0 else { return false }
          tone = index % 6
          tonePlace = letters.count
        }
        letters.append(Alphabet.vowels[Int(index / 6)])
      } else if scalar == "đ" || scalar == "Đ" {
        isCapital = scalar == "Đ"
        letters.append(Alphabet.dStroke)
      } else {
        guard (scalar.value | 0x20) &- 0x61 < 26 else { return false }
        isCapital = scalar.value & 0x20 == 0
        letters.append(UInt8(scalar.value | 0x20))
      }
      if isCapital { capitals += 1 }
      if letters.count == 1 { isFirstCapital = isCapital }
    }
    guard capitals == 0 || capitals == word.count || (capitals == 1 && isFirstCapital) else { return false }
    for length in (0...min(3, letters.count - 1)).reversed() {
      if isSyllable(letters, onset: length, tone: tone, tonePlace: tonePlace) { return true }
    }
    return false
  }

  private static func isSyllable(_ letters: [UInt8], onset length: Int, tone: UInt8, tonePlace: Int) -> Bool {
    let onset = letters[..<length]
    let rhyme = letters[length...]
    guard let first = rhyme.first, let last = rhyme.last, length == 0 || Alphabet.onsets.contains(Alphabet.pack(onset))
    else { return false }
    let key = Alphabet.pack(rhyme)
    let isQ = Alphabet.pack(onset) == Alphabet.qu
    let isGi = Alphabet.pack(onset) == Alphabet.gi
    let isKnown =
      Alphabet.rhymes.contains(key) || (isQ && Alphabet.rhymesAfterQu.contains(key))
      || (isGi && Alphabet.rhymes.contains(Alphabet.pack([UInt8(ascii: "i")] + rhyme)))
    guard isKnown, Alphabet.agree(onset, first: first, rhyme: rhyme, isQ: isQ, isGi: isGi) else { return false }
    // Stops: c, ch, p, t.
    let isStop =
      last == UInt8(ascii: "c") || last == UInt8(ascii: "p") || last == UInt8(ascii: "t")
      || (last == UInt8(ascii: "h") && rhyme.dropLast().last == UInt8(ascii: "c"))
    if isStop { guard tone == 4 || tone == 5 else { return false } }
    guard tone != 0 else { return true }
    return tonePlace >= length && Alphabet.mayCarryTone(rhyme, at: tonePlace)
  }
}

/// The spelling of Vietnamese in one byte a letter: `A` ă, `B` â, `E` ê, `O` ô, `P` ơ, `U` ư, `D` đ.
private enum Alphabet {
  static let vowels: [UInt8] = Array("aABeEioOPuUy".utf8)
  static let dStroke = UInt8(ascii: "D")

  static func pack(_ letters: some Sequence<UInt8>) -> UInt64 { letters.reduce(0) { $0 << 8 | UInt64($1) } }

  private static func pack(words: String) -> Set<UInt64> {
    var packed: Set<UInt64> = []
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      packed.insert(
        pack(
          word.unicodeScalars.map { scalar -> UInt8 in
            let number = VietnameseLetters.number(of: scalar.value)
            if number != VietnameseLetters.none { return vowels[Int(number / 6)] }
            return scalar == "đ" ? dStroke : UInt8(truncatingIfNeeded: scalar.value)
          }))
    }
    return packed
  }

  static let onsets = pack(words: "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x")

  static let rhymes = pack(
    words: """
      a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
      e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
      i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
      o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
      ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
      u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu
      ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
      y yêm yên yêng yêt yêu
      """)
  static let rhymesAfterQu = pack(words: "ynh yt ych")

  static let qu = pack("qu".utf8)
  static let gi = pack("gi".utf8)
  private static let gh = pack("gh".utf8)
  private static let ng = pack("ng".utf8)
  private static let th = pack("th".utf8)

  private static let front: Set<UInt8> = Set("eEiy".utf8)
  private static let onsetsBeforeY: Set<UInt8> = Set("hklmstvdn".utf8)

  /// Whether onset and rhyme may stand together: k, gh, ngh before e, ê, i, y; c, g, ng before the others.
  static func agree(_ onset: ArraySlice<UInt8>, first: UInt8, rhyme: ArraySlice<UInt8>, isQ: Bool, isGi: Bool) -> Bool {
    let isFront = front.contains(first)
    if isQ { return true }
    if isGi { return first != UInt8(ascii: "i") && first != UInt8(ascii: "y") }
    let isY = first == UInt8(ascii: "y")
    switch onset.count {
    case 0: return !(rhyme.count > 2 && first == UInt8(ascii: "i") && rhyme.dropFirst().first == UInt8(ascii: "E"))
    case 1:
      guard let letter = onset.first else { return false }
      if isY { return rhyme.count == 1 && onsetsBeforeY.contains(letter) }
      switch letter {
      case UInt8(ascii: "k"): return isFront
      case UInt8(ascii: "c"): return !isFront
      case UInt8(ascii: "g"): return !isFront || first == UInt8(ascii: "i")
      default: return true
      }
    default:
      let key = pack(onset)
      if isY { return rhyme.count == 1 && key == th }
      if key == gh || onset.count == 3 { return isFront }
      if key == ng { return !isFront }
      return true
    }
  }

  /// Whether a tone may stand on that letter of the rhyme.
  static func mayCarryTone(_ rhyme: ArraySlice<UInt8>, at place: Int) -> Bool {
    var count = 0
    var marked: Int?
    for index in rhyme.indices {
      let letter = rhyme[index]
      guard vowels.contains(letter) else { break }
      count += 1
      if letter < 0x60 { marked = index }
    }
    let start = rhyme.startIndex
    guard place < start + count else { return false }
    if let marked { return place == marked }
    switch count {
    case 1: return true
    case 2:
      if count < rhyme.count { return place == start + 1 }
      let first = rhyme[start]
      let second = rhyme[start + 1]
      // oa, oe, uy: hoà and hòa.
      let isEither =
        (first == UInt8(ascii: "o") && (second == UInt8(ascii: "a") || second == UInt8(ascii: "e")))
        || (first == UInt8(ascii: "u") && second == UInt8(ascii: "y"))
      return isEither || place == start
    default: return place == start + 1
    }
  }
}
