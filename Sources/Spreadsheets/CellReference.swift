/// The address of a cell: row and column, both from 1, as in `B7`.
///
/// ```swift
/// CellReference("B7")            // row 7, column 2
/// CellReference(row: 7, column: 2)?.description  // "B7"
/// CellReference("XFE1")          // nil: past the last column of the grid
/// ```
///
/// The grid ends at `XFD1048576`, as Excel's does; only a text file read with large limits has cells below it. Order: by row,
/// then column.
public struct CellReference: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The last row of the grid.
  public static let maximumRow = 1_048_576
  /// The last column of the grid, XFD.
  public static let maximumColumn = 16_384

  private let packed: UInt64

  /// The row, from 1.
  public var row: Int { Int(packed >> 32) }
  /// The column, from 1 (A).
  public var column: Int { Int(packed & 0xFFFF_FFFF) }

  /// Makes the address, or `nil` outside the grid.
  public init?(row: Int, column: Int) {
    guard row >= 1, row <= Self.maximumRow, column >= 1, column <= Self.maximumColumn else { return nil }
    packed = UInt64(row) << 32 | UInt64(column)
  }

  /// The address of a field of a text file, whose records may be more than the rows of the grid.
  init?(record: Int, column: Int) {
    guard record >= 1, record <= Int32.max, column >= 1, column <= Self.maximumColumn else { return nil }
    packed = UInt64(record) << 32 | UInt64(column)
  }

  /// Reads `B7` or `$B$7`, capitals or not; `nil` for anything else or outside the grid.
  public init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    var letters = 0
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard digits == 0, letters < 3 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
        letters += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard letters > 0, digits < 7, digits > 0 || byte != UInt8(ascii: "0") else { return nil }
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      default: return nil
      }
    }
    guard letters > 0, digits > 0 else { return nil }
    self.init(row: row, column: column)
  }

  /// The letters of a column: 1 is `A`, 28 is `AB`. Empty for numbers below 1.
  public static func letters(ofColumn column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    while rest > 0 {
      rest -= 1
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// `B7`.
  public var description: String { Self.letters(ofColumn: column) + String(row) }

  /// Orders by row, then column.
  public static func < (a: CellReference, b: CellReference) -> Bool { a.packed < b.packed }
}

/// A rectangle of cells, as in `B7:D12`.
///
/// ```swift
/// CellRange("B7:D12")?.contains(row: 8, column: 3)  // true
/// ```
public struct CellRange: Hashable, Sendable, CustomStringConvertible {
  /// The top-left cell.
  public let first: CellReference
  /// The bottom-right cell.
  public let last: CellReference

  /// Makes the rectangle between two corners, whichever way round they are given.
  public init(_ a: CellReference, _ b: CellReference) {
    first =
      CellReference(row: min(a.row, b.row), column: min(a.column, b.column)) ?? a
    last =
      CellReference(row: max(a.row, b.row), column: max(a.column, b.column)) ?? b
  }

  /// Reads `B7:D12`, or `B7` for one cell; `nil` for anything else or outside the grid.
  public init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let a = corners.first.flatMap({ CellReference($0) }) else { return nil }
    guard corners.count == 2 else {
      self.init(a, a)
      return
    }
    guard let b = CellReference(corners[1]) else { return nil }
    self.init(a, b)
  }

  /// Whether the rectangle covers that cell.
  public func contains(row: Int, column: Int) -> Bool {
    row >= first.row && row <= last.row && column >= first.column && column <= last.column
  }

  /// `B7:D12`, or `B7` where it is one cell.
  public var description: String { first == last ? first.description : "\(first):\(last)" }
}
