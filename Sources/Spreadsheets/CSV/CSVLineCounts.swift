/// How often each delimiter stands on each line, quoted fields left out: where one stands equally often on nearly all lines and
/// the others only as prose and decimals have them, that settles it without trying.
struct CSVLineCounts {
  /// For one delimiter.
  private struct Count {
    var onThisLine = 0
    /// Lines by how often it stands on them, 0 to 63.
    var lines = [Int](repeating: 0, count: 64)
    /// Places where it can be neither prose (a blank follows) nor a decimal mark.
    var bare = 0

    mutating func endLine() {
      lines[min(onThisLine, lines.count - 1)] += 1
      onThisLine = 0
    }
  }

  private var counts = [Count](repeating: Count(), count: CSVSniffer.delimiters.count)
  private var lineCount = 0

  /// Counts in a text.
  init(_ text: Span<UInt8>) {
    var isQuoted = false
    var isBlank = true
    for index in text.indices {
      let byte = text[index]
      if byte == .quotationMark {
        isQuoted.toggle()
        isBlank = false
        continue
      }
      if isQuoted || byte > UInt8(ascii: "|") { continue }
      if byte.isLineBreak {
        if !isBlank { endLine() }
        isBlank = true
        continue
      }
      isBlank = false
      let position: Int
      switch byte {
      case UInt8(ascii: ";"): position = 0
      case .tab: position = 1
      case UInt8(ascii: ","): position = 2
      case UInt8(ascii: "|"): position = 3
      default: continue
      }
      counts[position].onThisLine += 1
      let next = index + 1 < text.count ? text[index + 1] : .lineFeed
      let isDecimal = byte == UInt8(ascii: ",") && next.isDigit && index > 0 && text[index - 1].isDigit
      if next != .space && !isDecimal { counts[position].bare += 1 }
    }
    if !isBlank { endLine() }
  }

  private mutating func endLine() {
    lineCount += 1
    for position in counts.indices { counts[position].endLine() }
  }

  /// The delimiter that stands equally often on nine of ten of its lines, on most lines of the file, with no rival.
  var settledDelimiter: UInt8? {
    for (position, count) in counts.enumerated() {
      let without = count.lines[0]
      let with = lineCount - without
      let most = count.lines.dropFirst().max() ?? 0
      let isRegular = with >= 3 && with * 10 >= lineCount * 6 && most * 10 >= with * 9
      let hasRival = counts.indices.contains { $0 != position && counts[$0].bare * 50 > lineCount }
      if isRegular && !hasRival { return CSVSniffer.delimiters[position] }
    }
    return nil
  }
}
