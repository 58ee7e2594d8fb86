/// What is to be said about a cell in a marked copy of its workbook.
///
/// ```swift
/// Annotation(sheet: "Sheet1", cell: cell, kind: .error, note: "Ô D12 để trống.")
/// ```
public struct Annotation: Equatable, Sendable {
  /// How much it matters: the colour of the mark.
  public enum Kind: String, Sendable, Comparable, CaseIterable {
    /// Worth knowing.
    case info
    /// Should be looked at.
    case warning
    /// Must be corrected.
    case error

    /// info < warning < error.
    public static func < (a: Kind, b: Kind) -> Bool { a.rank < b.rank }
    private var rank: Int {
      switch self {
      case .info: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// The sheet's name; `nil` for a text file, and for the first sheet of a workbook.
  public var sheet: String?
  /// The cell. One that a merged range covers stands for the range's top-left cell.
  public var cell: CellReference
  /// How much it matters. Of several annotations of one cell the gravest colours it.
  public var kind: Kind
  /// The note's text; line breaks are kept, markup is text. Empty for a mark without a note.
  public var note: String

  /// Makes one.
  public init(sheet: String?, cell: CellReference, kind: Kind, note: String) {
    self.sheet = sheet
    self.cell = cell
    self.kind = kind
    self.note = note
  }
}
