/// UTF-8 that was opened as windows-1252 or 1258 and saved again: "Nguyá»…n".
enum Mojibake {
  /// The text as it was, or `nil` where its characters are not the bytes of valid UTF-8.
  static func repaired(_ text: String) -> String? {
    for table in [ByteTable.windows1252, .windows1258] {
      // Windows-1258 keeps tone marks apart, and NFC may have joined them to the letter before.
      let source = table.bytes["\u{300}"] != nil ? decomposed(text) : text
      guard let bytes = TextEncoding.bytes(of: source, in: table), bytes.contains(where: { $0 >= 0x80 }) else {
        continue
      }
      if let repaired = utf8(bytes) { return repaired }
      if let repaired = utf8(restoringHardSpaces(bytes)) { return repaired }
    }
    return nil
  }

  private static func utf8(_ bytes: [UInt8]) -> String? {
    guard var text = String(validating: bytes, as: UTF8.self) else { return nil }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    return text
  }

  /// "à" is C3 A0, and its A0, a hard space, often became a plain one.
  private static func restoringHardSpaces(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for index in bytes.indices.dropLast() where bytes[index] == 0xC3 && bytes[index + 1] == 0x20 {
      bytes[index + 1] = 0xA0
    }
    return bytes
  }

  /// The text with the tone of each vowel apart, as windows-1258 has it.
  private static func decomposed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let number = VietnameseLetters.number(of: scalar.value)
      let tone = number == VietnameseLetters.none ? 0 : (number & ~VietnameseLetters.capitalBit) % 6
      if tone == 0 || ByteTable.windows1258.bytes[scalar] != nil {
        result.append(scalar)
        continue
      }
      result.append(VietnameseLetters.scalar(number - tone))
      if let mark = Unicode.Scalar(VietnameseLetters.toneMarks[Int(tone)]) { result.append(mark) }
    }
    return String(result)
  }
}
