import Spreadsheets
import VietnameseText

/// A row of a table whose rows are indicators, before it is known which.
struct IndicatorRow {
  var row: Int
  var isTotal: Bool
  var numbers: [IndicatorNumber] = []
  var numberCell: Grid.Entry?
  /// The letter of a part in the column of numbers: "a)", "b".
  var letter: String?
  /// Whether the number stands in a column of plain ordinals.
  var isOrdinal = false
  var name: String?
  var nameCell: Grid.Entry?
  /// Whether number and name are shown here by a cell that began in a row above.
  var isContinued = false
  /// Whether they are its own all the same: the row they stand in is another year's.
  var opensAnew = false
  var lineKind: Grid.Entry?
  var criterionCell: Grid.Entry?
  /// The set that its number is of, where the table numbers its rows by two sets.
  var set: Int?
  var pieces: [FigureLine.Piece] = []

  var hasFigures: Bool {
    pieces.contains { piece in
      switch piece.role {
      case .field(.note), .field(.evidence), .field(.plan): false
      default: true
      }
    }
  }
}
