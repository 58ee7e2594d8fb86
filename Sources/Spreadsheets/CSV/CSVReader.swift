import VietnameseText

/// Reads comma-, semicolon- and tab-separated text.
enum CSVReader {
  /// Reads a text file into a workbook of one sheet.
  static func read(_ bytes: [UInt8], limits: ReadLimits, encoding: TextEncoding?) throws(ReadError) -> Workbook {
    throw ReadError(.wrongFileType, detail: "text")
  }
}
