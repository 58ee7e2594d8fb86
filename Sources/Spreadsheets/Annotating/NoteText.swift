/// The words of a note as comments hold them, and how large they are.
enum NoteText {
  /// Who has written our notes: shown in the status bar.
  static let author = "Kiểm tra phiếu (ntm)"
  /// The first line of our notes, by which they are known again: LibreOffice does not keep who wrote a note.
  static let heading = author + ":"
  /// Parts a person's note from ours.
  static let separator = "――――――――――"
  /// The width of a note in pixels.
  static let width = 300

  private static let lineHeight = 17
  private static let lettersInLine = 44
  private static let greatestHeight = 640

  /// The height in pixels that a text needs.
  static func height(_ text: String) -> Int {
    var lines = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += max(1, (line.count + lettersInLine - 1) / lettersInLine)
    }
    return min(greatestHeight, lines * lineHeight + 14)
  }

  /// A run of text with its font.
  static func run(_ text: String, prefix: String) -> String {
    let p = prefix
    return "<\(p)r><\(p)rPr><\(p)sz val=\"9\"/><\(p)color indexed=\"81\"/><\(p)rFont val=\"Tahoma\"/>"
      + "<\(p)family val=\"2\"/></\(p)rPr><\(p)t xml:space=\"preserve\">\(escaped(text))</\(p)t></\(p)r>"
  }

  /// Line ends stay line ends in an element's text.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { XMLBytes.escaped(String($0)) }
      .joined(separator: "\n")
  }
}
