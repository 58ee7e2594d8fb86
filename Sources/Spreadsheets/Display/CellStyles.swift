import VietnameseText

/// The styles of a workbook as far as they tell what a value is and how it looks.
final class CellStyles: Sendable {
  private struct Style {
    var format: Int
    var kind: NumberFormat.Kind
    /// The font's name, where it is one of the old Vietnamese ones.
    var legacyFont: String?
  }

  private let styles: [Style]
  private let formats: [NumberFormat]
  let uses1904: Bool
  /// Whether any style has a font of the old Vietnamese kinds.
  let hasLegacyFonts: Bool

  /// A workbook without styles: all General.
  init(uses1904: Bool = false) {
    styles = []
    formats = []
    self.uses1904 = uses1904
    hasLegacyFonts = false
  }

  /// One style for each format, the first one number 0.
  init(formats codes: [String]) {
    let formats = codes.map { NumberFormat($0) }
    styles = formats.indices.map { Style(format: $0, kind: formats[$0].kind, legacyFont: nil) }
    self.formats = formats
    uses1904 = false
    hasLegacyFonts = false
  }

  /// Takes what the styles part tells.
  init(_ parsed: StylesHandler, uses1904: Bool) {
    var formats: [NumberFormat] = []
    var positions: [String: Int] = [:]
    var byId: [Int: Int] = [:]
    var legacy = false
    styles = parsed.cellStyles.map { style in
      let position: Int
      if let known = byId[style.format] {
        position = known
      } else {
        let code = parsed.formats[style.format] ?? BuiltInFormats.code(style.format)
        position = positions[code] ?? formats.count
        if position == formats.count {
          formats.append(NumberFormat(code))
          positions[code] = position
        }
        byId[style.format] = position
      }
      let font = style.font < parsed.fonts.count ? parsed.fonts[style.font] : ""
      let legacyFont = TextEncoding(fontName: font) == nil ? nil : font
      if legacyFont != nil { legacy = true }
      return Style(format: position, kind: formats[position].kind, legacyFont: legacyFont)
    }
    self.formats = formats
    self.uses1904 = uses1904
    hasLegacyFonts = legacy
  }

  /// The format of a style; `nil` for General, for one that does not exist, too.
  private func format(_ style: Int) -> NumberFormat? {
    guard style >= 0, style < styles.count else { return nil }
    let format = formats[styles[style].format]
    return format.isGeneral ? nil : format
  }

  /// The old Vietnamese font of a style.
  func legacyFont(_ style: Int) -> String? {
    style >= 0 && style < styles.count ? styles[style].legacyFont : nil
  }

  /// What a number in a style is; a date or a time only where the number can be one.
  func kind(_ number: Double, style: Int) -> NumberFormat.Kind {
    guard style >= 0, style < styles.count else { return .number }
    let kind = styles[style].kind
    guard kind != .number else { return .number }
    // Most dates are days that every system counts alike.
    if kind == .date, !uses1904, number >= 61, number < 2_958_465 { return .date }
    switch SerialDate.value(number, kind: kind, uses1904: uses1904) {
    case .date: return .date
    case .duration: return .time
    default: return .number
    }
  }

  /// The value of a number in a style, and what a person sees.
  func content(_ number: Double, style: Int) -> (value: CellValue?, text: String) {
    guard let format = format(style) else { return (.number(number), DecimalDigits.general(number)) }
    let value = SerialDate.value(number, kind: format.kind, uses1904: uses1904) ?? .number(number)
    return (value, format.text(number, uses1904: uses1904))
  }

  /// The value of a date in ISO 8601, and what a person sees.
  func content(isoDate text: String, style: Int) -> (value: CellValue?, text: String) {
    guard let value = SerialDate.value(iso: text) else { return (nil, text) }
    if let format = format(style), format.kind != .number, let serial = SerialDate.serial(value, uses1904: uses1904) {
      return (value, format.text(serial, uses1904: uses1904))
    }
    guard case .date(let date, let seconds) = value else { return (value, text) }
    let time = seconds.map { NumberFormat(" hh:mm:ss").text($0 / 86_400) } ?? ""
    return (value, date.dayMonthYear + time)
  }

  /// What a person sees of a text.
  func display(_ text: String, style: Int) -> String { format(style)?.text(text) ?? text }
}

/// The formats that have a number and no code in the file, as a Vietnamese Excel shows them.
enum BuiltInFormats {
  static func code(_ id: Int) -> String {
    switch id {
    case 1: "0"
    case 2: "0.00"
    case 3: "#,##0"
    case 4: "#,##0.00"
    case 5: "#,##0\\ \"₫\";-#,##0\\ \"₫\""
    case 6: "#,##0\\ \"₫\";[Red]-#,##0\\ \"₫\""
    case 7: "#,##0.00\\ \"₫\";-#,##0.00\\ \"₫\""
    case 8: "#,##0.00\\ \"₫\";[Red]-#,##0.00\\ \"₫\""
    case 9: "0%"
    case 10: "0.00%"
    case 11: "0.00E+00"
    case 12: "# ?/?"
    case 13: "# ??/??"
    case 14: "dd/mm/yyyy"
    case 15: "d-mmm-yy"
    case 16: "d-mmm"
    case 17: "mmm-yy"
    case 18: "h:mm AM/PM"
    case 19: "h:mm:ss AM/PM"
    case 20: "h:mm"
    case 21: "h:mm:ss"
    case 22: "dd/mm/yyyy h:mm"
    case 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58: "dd/mm/yyyy"
    case 32...35: "h:mm:ss"
    case 37: "#,##0_);(#,##0)"
    case 38: "#,##0_);[Red](#,##0)"
    case 39: "#,##0.00_);(#,##0.00)"
    case 40: "#,##0.00_);[Red](#,##0.00)"
    case 41: "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-"
    case 42: "_-* #,##0\\ \"₫\"_-;-* #,##0\\ \"₫\"_-;_-* \"-\"\\ \"₫\"_-;_-@_-"
    case 43: "_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-"
    case 44: "_-* #,##0.00\\ \"₫\"_-;-* #,##0.00\\ \"₫\"_-;_-* \"-\"??\\ \"₫\"_-;_-@_-"
    case 45: "mm:ss"
    case 46: "[h]:mm:ss"
    case 47: "mm:ss.0"
    case 48: "##0.0E+0"
    case 49: "@"
    default: "General"
    }
  }
}
