/// A cell as the scanner met it; its slices are valid only while it is handed over.
struct ScannedCell {
  /// What its value is.
  enum Kind: UInt8 {
    /// No value; only with a formula.
    case none
    case number
    /// `index` is a position in the shared strings.
    case sharedString
    case text
    case boolean
    case error
    /// A date or time in ISO 8601, as text.
    case isoDate
    /// A value that is none: `text` is what stands there.
    case invalid
  }

  var row: Int
  var column: Int
  var style: Int
  var kind: Kind
  var number: Double = 0
  var index: Int = 0
  var text: ByteSlice = .empty
  /// The formula's text, empty where it has none or shares another's.
  var formula: ByteSlice = .empty
  var hasFormula = false
  /// The group of a shared formula.
  var sharedFormula: Int?
}

/// The font of a stretch of rich text: from a byte on, until the next.
struct TextRun {
  var start: Int
  /// The run's own font, `nil` where it takes the cell's.
  var font: String?
}

/// What a sheet's cells are told to while they are scanned. A struct, so that the scanner is compiled for it.
protocol SheetSink: ~Copyable {
  /// A cell with a value or a formula.
  mutating func cell(_ cell: ScannedCell, runs: [TextRun]) throws(ReadError)
  mutating func hiddenRow(_ row: Int)
  mutating func hiddenColumns(_ columns: ClosedRange<Int>)
  /// A merged range as it stands in the file.
  mutating func merge(_ range: ByteSlice)
}
