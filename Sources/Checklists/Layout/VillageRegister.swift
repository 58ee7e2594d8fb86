import VietnameseText

/// The villages of the commune, to be found under whatever name a sheet gives them.
///
/// ```swift
/// let register = VillageRegister(commune)
/// register.match("thôn nà pia")   // .found(VillageName(code: "V01", name: "Nà Pia"))
/// ```
public struct VillageRegister: Sendable {
  /// What a name was matched to.
  public enum Match: Sendable, Equatable {
    /// The village of that name, another name of it, or one that was merged into it.
    case found(VillageName)
    /// No such name, but one village whose name is nearly the same.
    case near(VillageName)
    /// No village of the register; the name as it was written.
    case unknown(VillageName)

    /// The village to go by.
    public var village: VillageName {
      switch self {
      case .found(let name), .near(let name), .unknown(let name): name
      }
    }
  }

  private struct Entry: Sendable {
    let village: VillageName
    /// Its words with their marks.
    let spelled: [NameWord]
    let key: String
    let words: [String]
    /// Whether "Bản", "Thôn" … was taken off: "Lạn" for "Bản Lạn".
    let isBare: Bool
  }

  private let entries: [Entry]
  /// The folded names: no other text is any village's, and most texts of a sheet are none.
  private let keys: Set<String>
  private let codes: Set<String>
  /// The folded names of several words without the blanks, as tabs and files are named: "KeoPhay".
  private let joined: [String: [VillageName]]
  /// Whether there is a register; without one every name stands as it is written.
  public let isEmpty: Bool

  /// Makes the register of a commune.
  public init(_ commune: Commune?) {
    var entries: [Entry] = []
    for village in commune?.villages ?? [] {
      let plain = VillageName(code: village.code, name: village.name)
      var names = [(village.name, plain)]
      names += village.otherNames.map { ($0, plain) }
      names += village.mergedFrom.map { old in
        (old, VillageName(code: village.code, name: village.name, formerly: old.singleSpaced.nfc))
      }
      for (name, target) in names {
        let bare = Self.withoutKind(name)
        for spelling in bare == name.singleSpaced ? [bare] : [name.singleSpaced, bare] {
          let key = spelling.foldedKey
          if key.isEmpty { continue }
          entries.append(
            Entry(
              village: target, spelled: NameWord.all(in: spelling), key: key, words: key.words,
              isBare: spelling == bare && bare != name.singleSpaced))
        }
      }
    }
    self.entries = entries
    keys = Set(entries.map(\.key))
    codes = Set(entries.compactMap { $0.village.code?.foldedKey })
    joined = Dictionary(grouping: entries.filter { $0.words.count > 1 }) { $0.words.joined() }
      .mapValues { $0.map(\.village) }
    isEmpty = entries.isEmpty
  }

  /// Finds the village that a cell or a label names.
  public func match(_ text: String) -> Match {
    let whole = text.singleSpaced
    let bare = Self.withoutKind(whole)
    if isEmpty { return .unknown(VillageName(code: nil, name: Self.presentable(bare))) }
    // "Hòa Bình (gồm thôn cũ Nà Vài)".
    let opening = bare.firstIndex(of: "(").map { String(bare[..<$0]).singleSpaced } ?? bare
    for spelling in [whole, bare, opening] {
      if let village = exact(spelling) { return .found(village) }
    }
    // The letters of one village with other marks: meant, and yet to be confirmed.
    for spelling in [whole, bare] {
      let key = spelling.foldedKey
      let same = distinct(entries.filter { $0.key == key })
      if same.count == 1, let village = same.first { return .near(village) }
      if same.count > 1 { return .unknown(VillageName(code: nil, name: Self.presentable(bare))) }
    }
    if let near = nearest(bare.foldedKey) { return .near(near) }
    return .unknown(VillageName(code: nil, name: Self.presentable(bare)))
  }

  /// The village whose name a text is, with its marks or without, its code before it or not ("T07 - Tân Lập 1").
  func exact(_ text: String) -> VillageName? {
    let key = text.foldedKey
    guard keys.contains(key) else {
      if let whole = joined[key], Set(whole.map(\.code)).count == 1 {
        return whole.first { $0.formerly == nil } ?? whole[0]
      }
      guard let code = key.utf8.split(separator: UInt8(ascii: " ")).first.map({ String(Substring($0)) }),
        codes.contains(code), let end = text.firstIndex(where: { " -–.:_".contains($0) })
      else { return nil }
      let village = exact(Self.withoutKind(String(text[end...]).trimmingPunctuation))
      return village?.code?.foldedKey == code ? village : nil
    }
    let words = NameWord.all(in: text)
    let same = distinct(entries.filter { $0.spelled == words })
    if same.count == 1 { return same.first }
    // Marks may be left out, word by word, but not be others.
    let bare = distinct(
      entries.filter { entry in
        entry.spelled.count == words.count
          && zip(words, entry.spelled).allSatisfy { $0 == $1 || ($0.isBare && $0.folded == $1.folded) }
      })
    return bare.count == 1 ? bare.first : nil
  }

  /// Every village of the register whose whole name stands in a text, the longest name first at each place; with
  /// `afterKind` only where "thôn", "bản" … stands before it.
  func mentioned(in text: String, afterKind: Bool) -> [VillageName] {
    let words = text.foldedKey.words
    var found: [VillageName] = []
    var index = 0
    while index < words.count {
      let isLed = index > 0 && Self.kinds.contains(words[index - 1])
      // Without "thôn" before it, "Lạn" could be any word.
      if let whole = joined[words[index]], Set(whole.map(\.code)).count == 1, isLed || !afterKind {
        if !found.contains(whole[0]) { found.append(whole[0]) }
        index += 1
        continue
      }
      let here = entries.filter { words[index...].starts(with: $0.words) && (isLed || !$0.isBare) }
      let longest = here.map(\.words.count).max() ?? 0
      let best = distinct(here.filter { $0.words.count == longest })
      if longest > 0, best.count == 1, let village = best.first,
        !afterKind || isLed || Self.kinds.contains(words[index])
      {
        if !found.contains(village) { found.append(village) }
        index += longest
      } else {
        index += 1
      }
    }
    return found
  }

  private func distinct(_ found: [Entry]) -> [VillageName] {
    var names: [VillageName] = []
    for entry in found where !names.contains(entry.village) { names.append(entry.village) }
    // A name that is both a village's own and a merged one's means the village.
    if names.count > 1, Set(names.map(\.code)).count == 1, let plain = names.first(where: { $0.formerly == nil }) {
      return [plain]
    }
    return names
  }

  /// The one village within a slip of the pen, clearly nearer than any other.
  private func nearest(_ key: String) -> VillageName? {
    guard key.utf8.count >= 4 else { return nil }
    // "Nà Pài" beside "Nà Pài 1" and "Nà Pài 2" is short for one of them, not a slip for a third.
    let words = key.words
    if entries.contains(where: { $0.words.count > words.count && $0.words.starts(with: words) }) { return nil }
    let digits = Self.numbers(key)
    var best: (village: VillageName, distance: Int)?
    var others = Int.max
    for entry in entries {
      // "Nà Pài 1" and "Nà Pài 2" are two villages, not a slip.
      let distance =
        Self.numbers(entry.key) == digits ? Self.distance(key, entry.key) : Self.distance(key, entry.key) + 1
      let isSame = best?.village.code == entry.village.code
      if distance < best?.distance ?? Int.max {
        if let best, !isSame { others = min(others, best.distance) }
        best = (entry.village, distance)
      } else if !isSame {
        others = min(others, distance)
      }
    }
    guard let best, Self.numbers(best.village.formerly?.foldedKey ?? best.village.name.foldedKey) == digits else {
      return nil
    }
    let allowed = key.utf8.count >= 7 ? 2 : 1
    return best.distance <= allowed && others > best.distance ? best.village : nil
  }

  private static func numbers(_ key: String) -> [String] {
    key.words.filter { word in
      word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } || ["i", "ii", "iii", "iv", "v", "a", "b"].contains(word)
    }
  }

  /// The least number of letters put in, left out, changed or swapped with their neighbour.
  static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a.utf8.prefix(64))
    let b = Array(b.utf8.prefix(64))
    if abs(a.count - b.count) > 3 { return abs(a.count - b.count) }
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in 0..<b.count {
        var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      before = previous
      previous = row
    }
    return previous[b.count]
  }

  /// Words that say what kind of place follows.
  static let kinds: Set<String> = ["thon", "ban", "xom", "ap", "buon", "khu", "khom", "t"]

  /// The name without "Thôn", "Bản" … before it.
  static func withoutKind(_ text: String) -> String {
    let words = text.singleSpaced.split(separator: " ", omittingEmptySubsequences: true)
    guard words.count > 1, let first = words.first else { return text.singleSpaced }
    let key = first.foldedKey
    // A village's branch of an association: "Chi hội thôn Nà Pài", "CH Nà Pài".
    if first == "CH" { return withoutKind(words.dropFirst().joined(separator: " ")) }
    if key == "chi", words.count > 2, ["hoi", "doan", "bo"].contains(words[1].foldedKey) {
      return withoutKind(words.dropFirst(2).joined(separator: " "))
    }
    if key == "thon" || key == "xom" || key == "ap" || key == "ban" || (key == "t" && first.hasSuffix(".")) {
      return words.dropFirst().joined(separator: " ").trimmingPunctuation
    }
    return text.singleSpaced
  }

  /// A name in capitals written as names are: "NÀ PIA" becomes "Nà Pia".
  static func presentable(_ name: String) -> String {
    guard name == name.uppercased(), name != name.lowercased(), name.count > 3 else { return name.nfc }
    return name.nfc.split(separator: " ").map { word in
      let lowered = word.lowercased()
      return lowered.prefix(1).uppercased() + lowered.dropFirst()
    }.joined(separator: " ")
  }
}

extension String {
  /// The text without punctuation and blanks at its ends.
  var trimmingPunctuation: String {
    let isKept: (Character) -> Bool = { $0.isLetter || $0.isNumber }
    guard let first = firstIndex(where: isKept), let last = lastIndex(where: isKept) else { return "" }
    return String(self[first...last])
  }
}
