public import FoundationEssentials

/// A cell's text read as a figure, the Vietnamese way.
///
/// ```swift
/// FigureText("1.234,5 km")?.value             // 1234.5, unit "km"
/// FigureText("82/86 = 95,3%")?.denominator    // 86, with value 95.3 and isPercent
/// FigureText("Chưa đạt (65,2%)")?.statusWords  // "Chưa đạt", with value 65.2
/// FigureText("≥90%")                          // nil: a level, no figure
/// ```
///
/// The grammar, where `[ ]` may be missing:
///
/// ```
/// text     = [status [sep]] amount [[sep] status]  |  "(" number ")"          (5) is -5
/// amount   = quantity | fraction | fraction link percent | percent link fraction
/// quantity = [sign] number [unit]      percent = [sign] number "%" [unit]
/// fraction = number [unit] "/" number [unit]
/// link     = "=" | "," | ";" | ":" | "-" | "≈" | "đạt" | "chiếm" | "bằng" | "tương đương" | brackets around the second
/// status   = words that begin with đạt, chưa đạt, không đạt, đã đạt, cơ bản đạt, đang thực hiện, hoàn thành …
/// unit     = a known unit, or up to three lower-case words that are no sentence (12 tháng, 3 thôn, 5 hộ nghèo)
/// number   = digits with dots and commas, see ``DecimalMark``
/// ```
///
/// Decimals are exact. A text that holds no figure, or more than these forms, is `nil`, and so are ranges (`11,5-12`), levels
/// (`≥90%`, `trên 90%`, `90% trở lên`), estimates (`khoảng 95%`), dates (`10/8/2023`, `9/2023`), `7,92E+10`, a dash followed by a
/// space (a bullet or a minus), and numbers of more than 30 digits. A dot or comma that neither groups nor marks decimals
/// (`1.23.4`, `5,`) is `nil` too: never a wrong number.
public struct FigureText: Sendable, Equatable {
  /// The single figure; for percents percent points.
  public var value: Decimal?
  /// Whether a percent sign stood with ``value``.
  public var isPercent = false
  /// The part before `/`.
  public var numerator: Decimal?
  /// The part after `/`; may be 0.
  public var denominator: Decimal?
  /// The unit as written (`km`, `hộ`, `triệu đồng`), of the fraction's parts where there is a fraction.
  public var unit: String?
  /// Words of a status that stood with the figure (`Đạt`, `Chưa đạt`).
  public var statusWords: String?
  /// Whether a lone `1.234` or `1,234` was read by the given mark with no proof in itself.
  public var isAmbiguous = false
  /// Whether a letter was taken for a digit (`1O`, `l2`): then the figure is a guess to be confirmed.
  public var hasLetterForDigit = false
  /// Whether invisible characters (NBSP, zero width) were passed over inside or around the figure.
  public var hasInvisibleCharacters = false

  /// Reads a text; `mark` decides what could be read both ways.
  ///
  /// A number beside it that proves a mark (`5.869/8.225 xã (71,4%)`) outranks `mark`.
  public init?(_ text: String, mark: DecimalMark = .comma) {
    // Most figures are plain whole numbers.
    if text.utf8.count <= 18, !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      let whole = UInt64(text)
    {
      value = Decimal(whole)
      return
    }
    guard let parsed = FigureParser.parse(text), let figure = parsed.figure(mark: mark) else { return nil }
    self = figure
  }

  init() {}
}
