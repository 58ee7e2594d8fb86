extension SheetDraft {
  /// What may be typed into a range, and the help that shows while it is typed.
  ///
  /// ```swift
  /// sheet.inputs.append(
  ///   SheetDraft.InputRule(range, .list(["Đạt", "Chưa đạt"]), title: "Tự đánh giá", help: "Chọn một trong hai."))
  /// ```
  ///
  /// A program may let other things in all the same (pasting, a telephone): whoever reads the sheet checks again.
  public struct InputRule: Sendable {
    /// What is let in.
    public enum Allowed: Sendable, Equatable {
      /// Anything: only the help is shown.
      case anything
      /// One of these; together fewer than 250 bytes, none with a comma.
      case list([String])
      /// One of the cells of a range, `'Danh mục'!$A$1:$A$9`.
      case cells(String)
      /// A number in that range.
      case number(ClosedRange<Double>)
      /// A number from that on.
      case numberFrom(Double)
      /// A whole number from that on.
      case wholeNumberFrom(Double)
      /// Whatever makes the formula true, relative to the top-left cell.
      case formula(String)
    }

    /// Where.
    public var range: CellRange
    /// What is let in.
    public var allowed: Allowed
    /// The heading of the help, at most 32 characters.
    public var title: String
    /// The help, at most 255 characters; empty for none.
    public var help: String
    /// What is said to anything else, at most 255 characters.
    public var refusal: String

    /// Makes one.
    public init(_ range: CellRange, _ allowed: Allowed, title: String = "", help: String = "", refusal: String = "") {
      self.range = range
      self.allowed = allowed
      self.title = title
      self.help = help
      self.refusal = refusal
    }
  }
}
