import Spreadsheets

/// Reads every file whole through the library, keeping one workbook at a time, and prints how many cells it had.
@main
enum ReadCells {
  static func main() throws {
    var count = 0
    for path in CommandLine.arguments.dropFirst() {
      for sheet in try Workbook(contentsOf: path, limits: .large).sheets { count += sheet.cellCount }
    }
    print(#"{"count": \#(count)}"#)
  }
}
