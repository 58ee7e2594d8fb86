/// Why a file could not be read at all: the cause, and where in the file.
///
/// ```swift
/// do {
///   let workbook = try Workbook(contentsOf: "na-pia.xlsx")
/// } catch {
///   print(error.cause, error.part ?? "")   // typed: `error` is a ReadError
/// }
/// ```
///
/// One bad file is a value here, never a crash; the words a person reads are made elsewhere.
public struct ReadError: Error, Equatable, Sendable {
  /// What went wrong. The raw values are the finding codes of the file group.
  public enum Cause: String, Sendable {
    case fileUnreadable = "file-unreadable"
    case emptyFile = "empty-file"
    case wrongFileType = "wrong-file-type"
    case corruptFile = "corrupt-file"
    case passwordProtected = "password-protected"
    case limitExceeded = "limit-exceeded"
    case xmlEntity = "xml-entity"
  }

  /// What went wrong.
  public var cause: Cause
  /// The part of the package it happened in (`xl/worksheets/sheet1.xml`), where there is one.
  public var part: String?
  /// For `wrongFileType` what the file looks like; otherwise one technical line, English, for the curious.
  public var detail: String
  /// For `limitExceeded`: the limit's name, its bound and the value seen.
  public var limit: Limit?

  /// A limit that was passed.
  public struct Limit: Equatable, Sendable {
    /// The name of the property of ``ReadLimits``, such as `inputBytes`.
    public var name: String
    /// The greatest value allowed.
    public var bound: Int
    /// The value seen, or the first one known to be past the bound.
    public var value: Int

    /// Makes one.
    public init(name: String, bound: Int, value: Int) {
      self.name = name
      self.bound = bound
      self.value = value
    }
  }

  /// Makes one.
  public init(_ cause: Cause, part: String? = nil, detail: String = "", limit: Limit? = nil) {
    self.cause = cause
    self.part = part
    self.detail = detail
    self.limit = limit
  }
}

/// Something odd that did not stop the reading: the rest was read, and this says what was not, or was guessed.
public struct ReadNotice: Equatable, Sendable {
  /// What was noticed. The raw values are finding codes.
  public enum Code: String, Sendable {
    case macrosPresent = "macros-present"
    case externalLinks = "external-links"
    case partMissing = "part-missing"
    case corruptFile = "corrupt-file"
    case overlappingMerges = "overlapping-merges"
    case invalidEncoding = "invalid-encoding"
    case encodingGuessed = "encoding-guessed"
    case nullByte = "null-byte"
    case unclosedQuote = "unclosed-quote"
    case raggedRow = "ragged-row"
    case textTooLong = "text-too-long"
    case legacyEncoding = "legacy-encoding"
    case limitExceeded = "limit-exceeded"
    case dialectGuessed = "dialect-guessed"
  }

  /// What was noticed.
  public var code: Code
  /// The sheet's name, `nil` for the whole file or a CSV file.
  public var sheet: String?
  /// The cell, where there is one.
  public var cell: CellReference?
  /// The line of a text file, from 1.
  public var line: Int?
  /// The part of the package, the encoding's name, or the text in question.
  public var detail: String

  /// Makes one.
  public init(_ code: Code, sheet: String? = nil, cell: CellReference? = nil, line: Int? = nil, detail: String = "") {
    self.code = code
    self.sheet = sheet
    self.cell = cell
    self.line = line
    self.detail = detail
  }
}
