/// How much room a text takes in a cell.
enum CellText {
  /// The greatest number of lines that is reckoned with.
  private static let most = 25

  /// The lines of a wrapped text in a column of so many characters.
  static func lines(_ text: String, width: Double) -> Int {
    let letters = max(1, Int(max(1, min(width, 255)) * 1.05))
    var lines = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += max(1, (line.count + letters - 1) / letters)
      if lines > most { return most }
    }
    return lines
  }
}
