extension TextEncoding {
  /// The encoding that a font name tells: `.VnTime` is TCVN3, `VNI-Times` VNI, `VPS …` VPS; `nil` for any other.
  ///
  /// ```swift
  /// TextEncoding(fontName: ".VnArialH")        // .tcvn3
  /// TextEncoding(fontName: "Times New Roman")  // nil
  /// ```
  public init?(fontName: String) {
    let name = fontName.lowercased()
    if name.hasPrefix(".vn") {
      self = .tcvn3
    } else if name.hasPrefix("vni-") || name.hasPrefix("vni ") {
      self = .vni
    } else if name.hasPrefix("vps ") || name.hasPrefix("vps-") {
      self = .vps
    } else {
      return nil
    }
  }

  /// Decodes a text that a legacy font displays (letters stored as U+00A1 to U+00FE). `nil` where it cannot be such text
  /// (pasted Unicode in a .VnTime cell is common). Capital fonts (`.VnTimeH`) give capitals.
  ///
  /// ```swift
  /// TextEncoding.tcvn3.decodeFontText("NguyÔn V¨n An", fontName: ".VnTime")    // "Nguyễn Văn An"
  /// TextEncoding.tcvn3.decodeFontText("uû ban", fontName: ".VnTimeH")          // "UỶ BAN"
  /// TextEncoding.tcvn3.decodeFontText("Nguyễn Văn An", fontName: ".VnTime")    // nil: Unicode already
  /// ```
  ///
  /// Believed where the text holds a letter's code, nothing outside windows-1252, and the result spells better: most of its words
  /// are possible syllables, and no fewer than before; or signs inside words ("Sl­n") became letters, as a name of another people does.
  public func decodeFontText(_ text: String, fontName: String) -> String? {
    guard self == .vni || byteTable != nil, let bytes = Self.bytes(of: text, in: .windows1252),
      bytes.contains(where: { $0 >= 0xA1 })
    else { return nil }
    let scalars = decodeLegacy(bytes)
    guard !scalars.contains(ByteTable.undefined) else { return nil }
    let decoded = String(scalars: scalars).nfc
    guard decoded != text else { return nil }
    let before = Syllables.Count(in: text)
    let after = Syllables.Count(in: decoded)
    let spells = after.share >= DecodedText.floor && (before.words == 0 || after.share >= before.share)
    let lostSigns = before.wordsWithSymbols > 0 && after.wordsWithSymbols == 0 && after.share >= before.share
    guard spells || lostSigns else { return nil }
    return self == .tcvn3 && fontName.hasSuffix("H") ? decoded.uppercased() : decoded
  }
}
