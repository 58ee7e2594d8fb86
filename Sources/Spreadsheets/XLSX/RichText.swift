extension MarkupScanner {
  /// Appends the text of an `is` or `si` whose start tag was read: runs joined, phonetic guides dropped, escapes resolved.
  /// `runs` is filled where some run names a font of its own.
  mutating func richText(
    _ cursor: inout ByteCursor, into text: inout PlainArray<UInt8>, runs: inout [TextRun]
  ) throws(ReadError) -> Bool {
    let outside = depth - 1
    let textStart = text.count
    var font: String?
    var hasFonts = false
    var isRun = false
    while true {
      guard try nextTag(&cursor) != nil, let tag = try readTag(&cursor) else { return false }
      if tag.isEnd {
        if depth == outside { break }
        if depth == outside + 1 { isRun = false }
        continue
      }
      guard tag.isMain else {
        if !tag.isEmpty { guard try skipElement(&cursor) else { return false } }
        continue
      }
      if tag.local == "t" {
        guard !tag.isEmpty else { continue }
        let keepsSpace = self.keepsSpace
        let start = text.count
        let runFont = isRun ? font : nil
        // Neighbours in one font are one run.
        if runs.isEmpty || runs[runs.count - 1].font != runFont {
          runs.append(TextRun(start: start - textStart, font: runFont))
        }
        guard try collectText(&cursor, into: &text) else { return false }
        if !keepsSpace { Self.trim(&text, from: start) }
        unescape(&text, from: start)
      } else if tag.local == "r" {
        isRun = !tag.isEmpty
        font = nil
      } else if tag.local == "rFont" {
        var list = AttributeList(tag.attributes)
        while let attribute = list.next() {
          guard attribute.name == "val" else { continue }
          font = attribute.value.text
          hasFonts = true
        }
        if !tag.isEmpty { guard try skipElement(&cursor) else { return false } }
      } else if tag.local == "rPr" {
        continue
      } else if !tag.isEmpty {
        // rPh holds the reading of the text, not more text.
        guard try skipElement(&cursor) else { return false }
      }
    }
    if !hasFonts { runs = [] }
    return true
  }

  /// Drops white space at both ends of the text from a byte on.
  static func trim(_ text: inout PlainArray<UInt8>, from start: Int) {
    while text.count > start, let last = text.at(text.count - 1), ByteSlice.isSpace(last) {
      text.truncate(to: text.count - 1)
    }
    var leading = 0
    while let byte = text.at(start + leading), ByteSlice.isSpace(byte) { leading += 1 }
    guard leading > 0 else { return }
    var index = start
    while let byte = text.at(index + leading) {
      text.set(index, to: byte)
      index += 1
    }
    text.truncate(to: index)
  }

  /// Replaces `_xHHHH_` by the character of that number, from a byte on. Pairs of surrogates make one character.
  func unescape(_ text: inout PlainArray<UInt8>, from start: Int) {
    func unit(_ at: Int) -> UInt16? {
      guard text.at(at) == UInt8(ascii: "_"), text.at(at + 1) == UInt8(ascii: "x"), text.at(at + 6) == UInt8(ascii: "_")
      else { return nil }
      var number: UInt16 = 0
      for offset in 2..<6 {
        guard let byte = text.at(at + offset) else { return nil }
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt16(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "A")...UInt8(ascii: "F"): number = number << 4 | UInt16(byte - UInt8(ascii: "A") + 10)
        case UInt8(ascii: "a")...UInt8(ascii: "f"): number = number << 4 | UInt16(byte - UInt8(ascii: "a") + 10)
        default: return nil
        }
      }
      return number
    }
    var from = start
    var to = start
    while let byte = text.at(from) {
      guard byte == UInt8(ascii: "_"), let first = unit(from) else {
        text.set(to, to: byte)
        from += 1
        to += 1
        continue
      }
      var units = [first]
      if UTF16.isLeadSurrogate(first), let second = unit(from + 7), UTF16.isTrailSurrogate(second) {
        units.append(second)
      }
      from += 7 * units.count
      // Never longer than the escape, so this stays behind `from`.
      for byte in String(decoding: units, as: UTF16.self).utf8 {
        text.set(to, to: byte)
        to += 1
      }
    }
    text.truncate(to: to)
  }
}
