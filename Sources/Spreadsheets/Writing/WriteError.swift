/// Why a workbook could not be written: the cause, and where.
///
/// ```swift
/// do {
///   try writer.close()
/// } catch {
///   print(error.cause, error.place)   // typed: `error` is a WriteError
/// }
/// ```
///
/// Whatever libxlsxwriter would print to the terminal or stumble over is found before it is called, and is one of these.
public struct WriteError: Error, Equatable, Sendable {
  /// What went wrong.
  public enum Cause: String, Sendable {
    /// The file cannot be made there: no such folder, no permission, no room.
    case fileNotWritable = "file-not-writable"
    /// The file stands there already and may not be replaced.
    case fileExists = "file-exists"
    /// NaN or infinite.
    case numberNotFinite = "number-not-finite"
    /// A name of a sheet, table or range that Excel refuses, or that is taken.
    case invalidName = "invalid-name"
    /// A formula that is empty or longer than 8,192 characters.
    case invalidFormula = "invalid-formula"
    /// Ranges that overlap, a merge of one cell, a table without rows.
    case invalidRange = "invalid-range"
    /// An address longer than 2,079 characters, or more than 65,530 links on a sheet.
    case tooManyLinks = "too-many-links"
    /// The library refused for another reason; `detail` holds its number.
    case libraryRefused = "library-refused"
  }

  /// What went wrong.
  public var cause: Cause
  /// Where: the file, or `sheet!cell`.
  public var place: String
  /// One technical line, English.
  public var detail: String

  /// Makes one.
  public init(_ cause: Cause, place: String, detail: String = "") {
    self.cause = cause
    self.place = place
    self.detail = detail
  }
}
