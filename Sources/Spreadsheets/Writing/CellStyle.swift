/// How a cell looks, as a value: two equal styles become one record of the workbook.
///
/// ```swift
/// var heading = CellStyle(size: 12, isBold: true, horizontal: .center, wraps: true)
/// heading.border = .thin
/// ```
///
/// The font is Times New Roman unless said otherwise; colours are 0xRRGGBB.
public struct CellStyle: Hashable, Sendable {
  /// Where text stands between left and right.
  public enum Horizontal: Sendable {
    /// Text left, numbers right.
    case general
    /// Left.
    case left
    /// In the middle.
    case center
    /// Right.
    case right
    /// In the middle of this and the empty cells to its right, without a merge.
    case acrossSelection
  }
  /// Where text stands between top and bottom.
  public enum Vertical: Sendable {
    /// At the top.
    case top
    /// Half-way.
    case middle
    /// At the bottom.
    case bottom
  }
  /// Lines around a cell.
  public enum Border: Sendable {
    /// None.
    case none
    /// Thin, on all sides.
    case thin
    /// Only under the cell: a rule.
    case bottom
    /// Dotted between rows, thin at the sides: the rows of a long list.
    case hair
  }

  /// The font's name.
  public var font: String
  /// Points.
  public var size: Int
  /// Bold.
  public var isBold: Bool
  /// Italic.
  public var isItalic: Bool
  /// Underlined.
  public var isUnderlined: Bool
  /// The colour of the letters; `nil` is black.
  public var color: Int?
  /// The colour behind them; `nil` is none.
  public var fill: Int?
  /// Lines around the cell.
  public var border: Border
  /// Between left and right.
  public var horizontal: Horizontal
  /// Between top and bottom.
  public var vertical: Vertical
  /// Whether long text goes on in the next line.
  public var wraps: Bool
  /// Steps of indent from the left.
  public var indent: Int
  /// Degrees by which the text is turned, -90 to 90.
  public var rotation: Int
  /// The number format in Excel's own (invariant) notation, `#,##0.0` or `dd/mm/yyyy`; `nil` is General.
  public var numberFormat: String?
  /// Whether it can be changed on a protected sheet.
  public var isUnlocked = false

  /// Makes one.
  public init(
    font: String = "Times New Roman", size: Int = 11, isBold: Bool = false, isItalic: Bool = false,
    isUnderlined: Bool = false, color: Int? = nil, fill: Int? = nil, border: Border = .none,
    horizontal: Horizontal = .general, vertical: Vertical = .middle, wraps: Bool = false, indent: Int = 0,
    rotation: Int = 0, numberFormat: String? = nil
  ) {
    self.font = font
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.isUnderlined = isUnderlined
    self.color = color
    self.fill = fill
    self.border = border
    self.horizontal = horizontal
    self.vertical = vertical
    self.wraps = wraps
    self.indent = indent
    self.rotation = rotation
    self.numberFormat = numberFormat
  }

  /// How a cell looks that names no style of its own in the file: whatever fills long lists should look like this.
  public static let plain = CellStyle(vertical: .top)

  /// The same style with some things changed.
  public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var copy = self
    change(&copy)
    return copy
  }
}
