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
    /// It does not exist, is no file, or may not be read.
    case fileUnreadable = "file-unreadable"
    /// It has no bytes.
    case emptyFile = "empty-file"
    /// It is something else: an old .xls, a PDF, a picture.
    case wrongFileType = "wrong-file-type"
    /// It is damaged or cut short.
    case corruptFile = "corrupt-file"
    /// It is encrypted.
    case passwordProtected = "password-protected"
    /// It asks for more than ``ReadLimits`` allows.
    case limitExceeded = "limit-exceeded"
    /// It declares XML entities, which no spreadsheet program writes.
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
    /// It carries macros; they are not run.
    case macrosPresent = "macros-present"
    /// It refers to other workbooks; their last values were read.
    case externalLinks = "external-links"
    /// A part of the package that others point to is not there.
    case partMissing = "part-missing"
    /// A part was damaged; what came before the damage was read.
    case corruptFile = "corrupt-file"
    /// Merged ranges overlap.
    case overlappingMerges = "overlapping-merges"
    /// Bytes that are no letters in the encoding.
    case invalidEncoding = "invalid-encoding"
    /// The encoding was told by the bytes, not by a mark.
    case encodingGuessed = "encoding-guessed"
    /// A NUL byte in a text file.
    case nullByte = "null-byte"
    /// A quotation mark that is never closed.
    case unclosedQuote = "unclosed-quote"
    /// A row with more or fewer fields than the others.
    case raggedRow = "ragged-row"
    /// A text was cut at ``ReadLimits/textCharacters``.
    case textTooLong = "text-too-long"
    /// Text in the encoding of an old font was decoded.
    case legacyEncoding = "legacy-encoding"
    /// Something past a limit was left out.
    case limitExceeded = "limit-exceeded"
    /// What separates the fields was guessed: another way was nearly as likely.
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
