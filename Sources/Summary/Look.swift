import Spreadsheets

/// The styles of the workbook, named after what they are for.
enum Look {
  static let green = 0xC6EFCE
  static let red = 0xFFC7CE
  static let amber = 0xFFEB9C
  static let grey = 0xEDEDED
  static let blue = 0xDDEBF7

  // Trình ký
  static let office = CellStyle(size: 12, isBold: true, horizontal: .center, wraps: true)
  static let rule = CellStyle(size: 6, isBold: true, horizontal: .center)
  static let motto = CellStyle(size: 13, isBold: true, horizontal: .center)
  static let number = CellStyle(size: 13, horizontal: .center)
  static let placeAndDay = CellStyle(size: 13, isItalic: true, horizontal: .center)
  static let annex = CellStyle(size: 13, isBold: true, horizontal: .center)
  static let title = CellStyle(size: 14, isBold: true, horizontal: .center, wraps: true)
  static let subtitle = CellStyle(size: 12, isItalic: true, horizontal: .center, wraps: true)
  static let draft = CellStyle(size: 12, isBold: true, color: 0xC00000, horizontal: .center, wraps: true)
  static let remark = CellStyle(size: 11, isItalic: true, horizontal: .left, vertical: .top, wraps: true)
  static let plain = CellStyle(size: 12, horizontal: .left, vertical: .top, wraps: true)
  static let lead = CellStyle(size: 13, isBold: true, horizontal: .left, wraps: true)
  static let signer = CellStyle(size: 13, isBold: true, horizontal: .center, wraps: true)
  static let signedBelow = CellStyle(size: 12, isItalic: true, horizontal: .center)
  static let recipients = CellStyle(size: 12, isBold: true, isItalic: true, horizontal: .left)
  static let recipient = CellStyle(size: 11, horizontal: .left, vertical: .top, wraps: true)

  static let head = CellStyle(
    size: 11, isBold: true, fill: 0xE7E6E6, border: .thin, horizontal: .center, wraps: true)
  static let group = CellStyle(size: 11, isBold: true, fill: 0xF2F2F2, border: .thin, horizontal: .left, wraps: true)
  static let groupCentred = group.with { $0.horizontal = .center }
  static let band = CellStyle(size: 12, isBold: true, fill: 0xD9E2F3, border: .thin, horizontal: .left, wraps: true)
  static let text = CellStyle(size: 11, border: .thin, horizontal: .left, wraps: true)
  static let inset = text.with { $0.indent = 1 }
  static let centred = CellStyle(size: 11, border: .thin, horizontal: .center, wraps: true)
  /// What stands above already, for whoever reads a single row.
  static let repeated = centred.with { $0.color = 0x808080 }
  static let strong = CellStyle(size: 11, isBold: true, border: .thin, horizontal: .center, wraps: true)
  static let figure = CellStyle(size: 11, border: .thin, horizontal: .right)
  static let date = CellStyle(size: 11, border: .thin, horizontal: .center, numberFormat: "dd/mm/yyyy")

  // Dữ liệu
  static let dataHead = CellStyle(
    size: 11, isBold: true, color: 0xFFFFFF, fill: 0x1F4E79, border: .thin, horizontal: .center, wraps: true)
  static let data = CellStyle.plain
  static let dataWrapped = CellStyle(size: 11, vertical: .top, wraps: true)
  static let dataDate = CellStyle(size: 11, horizontal: .left, vertical: .top, numberFormat: "dd/mm/yyyy")
  static let dataLink = CellStyle(size: 11, isUnderlined: true, color: 0x0563C1, vertical: .top)

  /// A number with its unit behind it, at most two decimals, without a mark that nothing follows.
  static func figure(_ style: CellStyle, for value: Double?, unit: String = "") -> CellStyle {
    style.with { $0.numberFormat = numberFormat(for: value, unit: unit) }
  }

  /// General leaves no comma behind a whole number; from a thousand on groups of three are easier to read.
  static func numberFormat(for value: Double?, unit: String = "") -> String {
    let suffix = unit.isEmpty ? "" : unit == "%" ? "\"%\"" : "\" \(unit.filter { $0 != "\"" })\""
    // The width of a bracket keeps figures off the line at their right.
    return (value.map(plainFormat(for:)) ?? "General") + suffix + "_)"
  }

  private static func plainFormat(for value: Double) -> String {
    guard abs(value) >= 1_000 else { return "General" }
    let hundredths = (value * 100).rounded()
    if hundredths.truncatingRemainder(dividingBy: 100) == 0 { return "#,##0" }
    return (hundredths.truncatingRemainder(dividingBy: 10) == 0 ? "#,##0.0" : "#,##0.00")
  }

  /// The colours of letters and words in a range.
  static func rules(_ range: CellRange, letters: Bool) -> [SheetDraft.Rule] {
    let words =
      letters
      ? [("Đ", green), ("Chưa", red), ("?", amber), ("–", grey), ("…", blue)]
      : [
        ("Đạt", green), ("Chưa đạt", red), ("Chưa đủ số liệu", amber), ("Không áp dụng", grey), ("Chờ xác minh", blue),
        ("Chưa có mức đạt chuẩn", grey),
      ]
    return words.map { SheetDraft.Rule(range, .text($0.0), fill: $0.1) }
  }
}
