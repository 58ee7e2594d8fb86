import VietnameseText

/// Boxes to tick in one cell: "☑ Đạt ☐ Chưa đạt", "[x] Đạt  [ ] Chưa đạt", "Đạt ☒ Chưa đạt □".
struct TickBoxes {
  /// The words at the only ticked box; `nil` where there are no boxes, or none or several are ticked.
  private(set) var ticked: String?

  private static let full: Set<Character> = ["☑", "☒", "✔", "✓", "✅", "■", "⊠", "🗹", "🗷"]
  private static let empty: Set<Character> = ["☐", "□", "▢", "◻", "⬜"]

  init(_ text: String) {
    guard text.utf8.contains(where: { $0 == 0x5B || $0 == 0x28 || $0 == 0xE2 || $0 == 0xF0 }) else { return }
    // Each box with the words up to the next one; the words before the first box come first.
    var boxes: [Bool] = []
    var words: [String] = [""]
    let characters = Array(text)
    var index = 0
    while index < characters.count {
      if let box = Self.box(characters, index) {
        boxes.append(box.isFull)
        words.append("")
        index += box.length
      } else {
        words[words.count - 1].append(characters[index])
        index += 1
      }
    }
    let hits = boxes.indices.filter { boxes[$0] }
    guard boxes.count >= 1, hits.count == 1, let hit = hits.first else { return }
    // Boxes stand before their words where the text begins with one.
    let isLeading = words[0].foldedKey.isEmpty
    let chosen = (isLeading ? words[hit + 1] : words[hit]).singleSpaced
    if !chosen.foldedKey.isEmpty { ticked = chosen }
  }

  /// The box at a place: one character, or "[x]", "[ ]", "( )", "[]".
  private static func box(_ characters: [Character], _ index: Int) -> (isFull: Bool, length: Int)? {
    if full.contains(characters[index]) { return (true, 1) }
    if empty.contains(characters[index]) { return (false, 1) }
    let pairs: [Character: Character] = ["[": "]", "(": ")"]
    guard let close = pairs[characters[index]] else { return nil }
    let rest = characters[(index + 1)...].prefix(4)
    guard let end = rest.firstIndex(of: close) else { return nil }
    let inside = characters[(index + 1)..<end].filter { $0 != " " }
    if inside.isEmpty { return (false, end - index + 1) }
    return ["x", "X", "v", "V", "✓", "✔", "√"].contains(String(inside)) ? (true, end - index + 1) : nil
  }
}
