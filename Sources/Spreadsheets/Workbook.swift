public import VietnameseText

/// A spreadsheet file in memory: its sheets in workbook order, and what was noticed while reading.
///
/// ```swift
/// let workbook = try Workbook(contentsOf: "na-pia.xlsx")
/// for sheet in workbook.sheets {
///   for cell in sheet.cells { print(sheet.name, cell.reference, cell.text) }
/// }
/// ```
public struct Workbook: Sendable {
  /// The kind of file.
  public enum Format: String, Sendable {
    /// Excel's workbook.
    case xlsx
    /// Excel's workbook with macros; they are never run.
    case xlsm
    /// LibreOffice's workbook.
    case ods
    /// Text: separated by commas, semicolons, tabs or bars.
    case csv
  }

  /// The kind of file.
  public var format: Format
  /// The sheets, in workbook order.
  public var sheets: [Sheet]
  /// What was noticed; empty for a plain file.
  public var notices: [ReadNotice]
  /// The size of the file in bytes.
  public var byteCount: Int
  /// The SHA-256 of the file, 64 lower-case hexadecimal digits.
  public var sha256: String
  /// How a text file separates and quotes its fields; `nil` for workbooks.
  public var dialect: CSVDialect?
  /// How the bytes of a text file stand for letters; `nil` for workbooks.
  public var encoding: TextEncoding?

  /// Makes one from its parts.
  public init(format: Format, sheets: [Sheet], notices: [ReadNotice] = [], byteCount: Int = 0, sha256: String = "") {
    self.format = format
    self.sheets = sheets
    self.notices = notices
    self.byteCount = byteCount
    self.sha256 = sha256
  }
}
