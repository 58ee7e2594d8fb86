/// What a formula's text says about where it leads.
enum FormulaText {
  /// Functions that open an address or start a program, in Excel or in LibreOffice.
  private static let reaching: [StaticString] = [
    "WEBSERVICE", "HYPERLINK", "IMAGE", "RTD", "DDE", "CALL", "REGISTER.ID", "EXEC",
  ]

  /// Whether a formula reads another file, asks the network or starts a program: `[1]Sheet!A1`, `WEBSERVICE(…)`, `cmd|'/C x'!A0`.
  ///
  /// What stands in double quotes is text, and `Table1[Thôn]` is a column of this file.
  static func leadsOutside(_ formula: ByteSlice) -> Bool {
    var position = 0
    var brackets = 0
    while position < formula.count {
      switch formula.at(position) {
      case UInt8(ascii: "\""):
        position += 1
        while position < formula.count, formula.at(position) != UInt8(ascii: "\"") { position += 1 }
      case UInt8(ascii: "'"):
        // A sheet's name; with a bracket in it, one of another file.
        position += 1
        while position < formula.count, formula.at(position) != UInt8(ascii: "'") {
          if formula.at(position) == UInt8(ascii: "["), brackets == 0 { return true }
          position += 1
        }
      case UInt8(ascii: "["):
        if brackets == 0, position == 0 || !isWord(formula.at(position - 1)) { return true }
        brackets += 1
      case UInt8(ascii: "]"): brackets = max(0, brackets - 1)
      case UInt8(ascii: "|") where brackets == 0: return true
      case UInt8(ascii: "(") where brackets == 0:
        if reaching.contains(where: { ends(formula, at: position, with: $0) }) { return true }
      default: break
      }
      position += 1
    }
    return false
  }

  /// Whether the word before a place is this one, perhaps behind a prefix such as `_xlfn.`, capitals or not.
  private static func ends(_ formula: ByteSlice, at end: Int, with word: StaticString) -> Bool {
    let start = end - word.utf8CodeUnitCount
    guard start >= 0 else { return false }
    for index in 0..<word.utf8CodeUnitCount {
      let byte = formula.at(start + index)
      let capital = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte & 0xDF : byte
      guard unsafe capital == word.utf8Start[index] else { return false }
    }
    return start == 0 || formula.at(start - 1) == UInt8(ascii: ".") || !isWord(formula.at(start - 1))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }
}
