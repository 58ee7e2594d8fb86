/// How much a file may ask of the reader before it is refused.
///
/// ``checklist`` fits what a village sends and keeps a hostile file from hurting; ``large`` is for one's own big files.
/// A limit passed is a ``ReadError`` with the limit's name, its bound and the value seen.
public struct ReadLimits: Equatable, Sendable {
  /// Bytes of the file itself.
  public var inputBytes: Int
  /// Bytes of one part of a package, counted while it is inflated.
  public var partBytes: Int
  /// Bytes of all parts that are read, inflated.
  public var packageBytes: Int
  /// Bytes of the shared strings, inflated.
  public var sharedStringBytes: Int
  /// Bytes of the texts and formulas of one workbook, each as often as cells hold it: a small file may repeat a long one.
  public var textBytes: Int = 64 << 20
  /// Inflated to deflated bytes of one part, asked only past ``ratioFloorBytes``.
  public var inflateRatio: Int
  /// Inflated bytes below which ``inflateRatio`` is not asked.
  public var ratioFloorBytes: Int
  /// Entries in a package.
  public var entries: Int
  /// Elements inside one another.
  public var xmlDepth: Int
  /// Bytes of one start tag.
  public var startTagBytes: Int
  /// Bytes of one cell, one shared string or one comment in the XML of a workbook.
  public var cellBytes: Int = 32 << 20
  /// Cells with a value, in one file.
  public var cells: Int
  /// Characters kept of one text; the rest is cut, with a notice.
  public var textCharacters: Int
  /// Merged ranges of one sheet.
  public var merges: Int
  /// Bytes of one field of a CSV file.
  public var fieldBytes: Int
  /// Columns of a CSV file.
  public var columns: Int
  /// Records of a CSV file.
  public var records: Int

  /// For sheets that arrive from others.
  public static let checklist = ReadLimits(
    inputBytes: 64 << 20, partBytes: 256 << 20, packageBytes: 512 << 20, sharedStringBytes: 64 << 20,
    inflateRatio: 200, ratioFloorBytes: 16 << 20, entries: 10_000, xmlDepth: 256, startTagBytes: 1 << 20,
    cells: 5_000_000, textCharacters: 32_767, merges: 100_000, fieldBytes: 1 << 20, columns: 16_384,
    records: CellReference.maximumRow)

  /// For one's own big files.
  public static let large = ReadLimits(
    inputBytes: 4 << 30, partBytes: 16 << 30, packageBytes: 32 << 30, sharedStringBytes: 4 << 30, textBytes: 64 << 30,
    inflateRatio: 1100, ratioFloorBytes: 16 << 20, entries: 10_000, xmlDepth: 256, startTagBytes: 1 << 20,
    cells: 200_000_000, textCharacters: 32_767, merges: 1_000_000, fieldBytes: 1 << 20, columns: 16_384,
    records: 200_000_000)
}

extension ReadLimits {
  /// Refuses a workbook whose cells hold more text together than ``textBytes``.
  func check(textBytes value: Int, part: String) throws(ReadError) {
    guard value <= textBytes else {
      throw ReadError(
        .limitExceeded, part: part, detail: "texts of \(value) bytes in all cells",
        limit: .init(name: "textBytes", bound: textBytes, value: value))
    }
  }
}
