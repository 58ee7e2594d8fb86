/// The sheet that is put in front of a marked copy: a list of texts under headings, with links to cells.
///
/// ```swift
/// var list = CorrectionsSheet(name: "Nội dung cần chỉnh sửa", columns: [.init("STT", width: 5), .init("Ô", width: 10)])
/// list.rows.append(.init(kind: .error, cells: [.init("1"), .init("D12", link: .init(sheet: "Sheet1", cell: cell))]))
/// ```
///
/// Every cell is written as text, whatever it looks like. Headings stand in row 1, frozen, with filter arrows; A4 landscape.
public struct CorrectionsSheet: Equatable, Sendable {
  /// A column with its heading.
  public struct Column: Equatable, Sendable {
    /// How its cells look.
    public enum Look: Sendable, CaseIterable {
      /// Wrapped text.
      case plain
      /// Short words in the middle.
      case centred
      /// The colour of the row's kind behind.
      case kind
      /// Blue and underlined where it has a link.
      case link
      /// To be typed into by a person.
      case entry
      /// Small and grey.
      case muted
    }

    /// The heading.
    public var heading: String
    /// The width in characters.
    public var width: Double
    /// How its cells look.
    public var look: Look

    /// Makes one.
    public init(_ heading: String, width: Double, look: Look = .plain) {
      self.heading = heading
      self.width = width
      self.look = look
    }
  }

  /// The cell that a link leads to.
  public struct Target: Equatable, Sendable {
    /// The sheet's name; `nil` for a text file, and for the first sheet of a workbook.
    public var sheet: String?
    /// The cell.
    public var cell: CellReference

    /// Makes one.
    public init(sheet: String?, cell: CellReference) {
      self.sheet = sheet
      self.cell = cell
    }
  }

  /// A text with the cell it leads to.
  public struct Cell: Equatable, Sendable {
    /// The text.
    public var text: String
    /// Where a click leads.
    public var link: Target?

    /// Makes one.
    public init(_ text: String, link: Target? = nil) {
      self.text = text
      self.link = link
    }
  }

  /// A row of the list.
  public struct Row: Equatable, Sendable {
    /// How much it matters, `nil` for a remark.
    public var kind: Annotation.Kind?
    /// The cells, column by column; those past the last column are dropped.
    public var cells: [Cell]

    /// Makes one.
    public init(kind: Annotation.Kind?, cells: [Cell]) {
      self.kind = kind
      self.cells = cells
    }
  }

  /// The sheet's name; a sheet of that name in the workbook is taken for an earlier list and replaced.
  public var name: String
  /// The columns.
  public var columns: [Column]
  /// The rows under the headings.
  public var rows: [Row]

  /// Makes one.
  public init(name: String, columns: [Column], rows: [Row] = []) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}
