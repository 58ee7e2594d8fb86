public import VietnameseText

/// A non-empty cell as it was read: its address, its value, and what a person sees.
///
/// ```swift
/// // 0.955 formatted as 0.0% :
/// cell.value  // .number(0.955)
/// cell.text   // "95,5%"
/// ```
public struct Cell: Equatable, Sendable {
  /// Where it stands.
  public var reference: CellReference
  /// What it holds; `nil` for a formula that nobody calculated.
  public var value: CellValue?
  /// What a person sees, Vietnamese display (decimal comma). Always filled; for strings the string itself.
  public var text: String
  /// The formula without `=`, where there is one.
  public var formula: String?
  /// Whether its row, column or sheet is hidden.
  public var isHidden: Bool
  /// The merged range whose top-left cell it is.
  public var merged: CellRange?

  /// Makes one.
  public init(
    reference: CellReference, value: CellValue?, text: String, formula: String? = nil, isHidden: Bool = false,
    merged: CellRange? = nil
  ) {
    self.reference = reference
    self.value = value
    self.text = text
    self.formula = formula
    self.isHidden = isHidden
    self.merged = merged
  }
}

/// What a cell holds.
public enum CellValue: Equatable, Sendable {
  /// Text, NFC, legacy fonts already decoded.
  case string(String)
  /// A finite number; a percent is the stored fraction (0.955).
  case number(Double)
  /// TRUE or FALSE.
  case boolean(Bool)
  /// `#REF!`, `#DIV/0!` …
  case error(String)
  /// A day, with seconds since midnight where it has a time.
  case date(CivilDate, seconds: Double?)
  /// Seconds; also a bare time of day.
  case duration(seconds: Double)
}
