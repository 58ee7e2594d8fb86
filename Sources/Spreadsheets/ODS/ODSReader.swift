/// Reads OpenDocument spreadsheets.
enum ODSReader {
  /// Whether a package is one.
  static func canRead(_ archive: ZipArchive, limits: ReadLimits) throws(ReadError) -> Bool { false }

  /// Reads the whole workbook.
  static func read(_ archive: ZipArchive, limits: ReadLimits) throws(ReadError) -> Workbook {
    throw ReadError(.wrongFileType, detail: "OpenDocument spreadsheet")
  }
}
