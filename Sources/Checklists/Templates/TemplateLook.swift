import Spreadsheets

/// How forms look: black on white for what is printed, pale yellow for what is typed.
enum TemplateLook {
  static let office = CellStyle(size: 12, isBold: true, horizontal: .center)
  static let motto = CellStyle(size: 13, isBold: true, horizontal: .center)
  static let title = CellStyle(size: 14, isBold: true, horizontal: .center, wraps: true)
  static let subtitle = CellStyle(size: 12, isItalic: true, horizontal: .center, wraps: true)
  static let label = CellStyle(size: 12, horizontal: .right)
  static let told = CellStyle(size: 12, isBold: true, border: .bottom, horizontal: .left)
  static let asked = told.with {
    $0.fill = paper
    $0.isUnlocked = true
  }
  static let help = CellStyle(size: 11, isItalic: true, horizontal: .left, wraps: true)
  static let warning = CellStyle(size: 11, isItalic: true, color: 0xC00000, horizontal: .left, wraps: true)

  static let head = CellStyle(size: 11, isBold: true, fill: 0xD9E2F3, border: .thin, horizontal: .center, wraps: true)
  static let group = CellStyle(size: 11, isBold: true, fill: 0xF2F2F2, border: .thin, horizontal: .left, wraps: true)
  static let number = CellStyle(size: 11, border: .thin, horizontal: .center, numberFormat: "@")
  static let name = CellStyle(size: 11, border: .thin, horizontal: .left, wraps: true)
  static let unit = CellStyle(size: 11, border: .thin, horizontal: .center, wraps: true)
  static let closed = CellStyle(size: 11, fill: 0xEDEDED, border: .thin)
  static let worked = CellStyle(size: 11, border: .thin, horizontal: .right, numberFormat: "0.00")
  static let check = CellStyle(size: 10, border: .thin, horizontal: .center, wraps: true)

  static let figure = CellStyle(size: 11, fill: paper, border: .thin, horizontal: .right).with { $0.isUnlocked = true }
  static let choice = CellStyle(size: 11, fill: paper, border: .thin, horizontal: .center, wraps: true).with {
    $0.isUnlocked = true
  }
  static let words = CellStyle(size: 11, fill: paper, border: .thin, horizontal: .left, wraps: true).with {
    $0.isUnlocked = true
  }

  static let signer = CellStyle(size: 13, isBold: true, horizontal: .center)
  static let signHint = CellStyle(size: 12, isItalic: true, horizontal: .center)

  static let red = 0xFFC7CE
  static let green = 0xC6EFCE
  static let grey = 0xEDEDED
  static let darkRed = 0x9C0006
  private static let paper = 0xFFFBE6

  /// The lines that a text takes in so many characters; Times New Roman is narrower than the digits widths are counted in.
  static func lines(_ text: String, width: Double, size: Int, isBold: Bool = false) -> Int {
    let room = max(1, width * 11 / Double(size) * (isBold ? 1.0 : 1.08))
    var lines = 0
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += 1
      var used = 0.0
      for word in paragraph.split(separator: " ") {
        let wide = Double(word.count)
        if used > 0, used + 1 + wide > room {
          lines += 1
          used = 0
        }
        used += (used > 0 ? 1 : 0) + wide
      }
    }
    return max(1, lines)
  }

  /// The height of that many lines in points.
  static func height(lines: Int, size: Int) -> Double { (Double(lines) * Double(size) * 1.25 + 4).rounded(.up) }
}
