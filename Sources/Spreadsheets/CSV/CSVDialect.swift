public import VietnameseText

/// How a CSV file separates and quotes its fields, how sure that is, and what spoke for it.
///
/// ```swift
/// let dialect = CSVReader.sniff(bytes)
/// dialect.delimiter    // UInt8(ascii: ";")
/// dialect.confidence   // 0.98
/// dialect.runnerUp     // the next best reading, where there is one
/// ```
///
/// Without a `sep=` line only `;`, `,`, tab and `|` are considered.
public struct CSVDialect: Equatable, Sendable {
  /// Which fields stand in quotation marks.
  public enum Quoting: String, Sendable {
    /// No field.
    case none
    /// Some fields.
    case some
    /// Every field.
    case all
  }

  /// How lines end.
  public enum Newline: String, Sendable {
    /// The file is one line without an end.
    case none
    /// `\n`.
    case lf
    /// `\r\n`.
    case crlf
    /// `\r`.
    case cr
    /// More than one of them.
    case mixed
  }

  /// A way to read the file, and how well it fits.
  public struct Reading: Equatable, Sendable {
    /// The byte between two fields.
    public var delimiter: UInt8
    /// How many columns most rows have.
    public var columns: Int
    /// How well the rows fit, 0 to 1.
    public var score: Double
    /// The cells of a typical row in this reading.
    public var example: [String]

    /// Makes one.
    public init(delimiter: UInt8, columns: Int, score: Double, example: [String]) {
      self.delimiter = delimiter
      self.columns = columns
      self.score = score
      self.example = example
    }

    /// The delimiter as a person writes it: `;`, `tab`.
    public var delimiterName: String { CSVDialect.name(ofDelimiter: delimiter) }
  }

  /// The byte between two fields.
  public var delimiter: UInt8
  /// The byte around quoted fields: `"` or, in files that never quote with it, `'`.
  public var quote: UInt8
  /// Which fields are quoted.
  public var quoting: Quoting
  /// How lines end, quoted line breaks included.
  public var newline: Newline
  /// Whether the first line is `sep=…`.
  public var hasSeparatorLine: Bool
  /// Whether a space follows every delimiter (`a, b, c`): then blanks around unquoted fields are no part of them.
  public var isPadded: Bool
  /// Whether `\"` stands for a quotation mark inside quoted fields.
  public var escapesWithBackslash: Bool
  /// How many columns most rows have.
  public var columns: Int
  /// How sure the delimiter is: 1 where nothing else fits, 0.5 where another reading fits as well.
  public var confidence: Double
  /// The next best reading, where another one was possible.
  public var runnerUp: Reading?
  /// What spoke for this reading, most telling first.
  public var reasons: [Bilingual]

  /// Makes a dialect; everything but the delimiter has the value of a plain file.
  public init(
    delimiter: UInt8, quote: UInt8 = UInt8(ascii: "\""), quoting: Quoting = .none, newline: Newline = .none,
    hasSeparatorLine: Bool = false, isPadded: Bool = false, escapesWithBackslash: Bool = false, columns: Int = 1,
    confidence: Double = 1, runnerUp: Reading? = nil, reasons: [Bilingual] = []
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.quoting = quoting
    self.newline = newline
    self.hasSeparatorLine = hasSeparatorLine
    self.isPadded = isPadded
    self.escapesWithBackslash = escapesWithBackslash
    self.columns = columns
    self.confidence = confidence
    self.runnerUp = runnerUp
    self.reasons = reasons
  }

  /// Confidence below which the reader says that it guessed.
  public static let margin = 0.6

  /// Whether another reading fits nearly as well.
  public var isGuess: Bool { confidence < Self.margin }

  /// The delimiter as a person writes it: `;`, `tab`.
  public var delimiterName: String { Self.name(ofDelimiter: delimiter) }

  static func name(ofDelimiter delimiter: UInt8) -> String {
    delimiter == UInt8(ascii: "\t") ? "tab" : String(decoding: [delimiter], as: UTF8.self)
  }
}
