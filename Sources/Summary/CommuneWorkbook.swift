internal import Checklists
internal import Criteria
public import Spreadsheets
public import Validation
internal import VietnameseText

/// The commune's summary workbook: the sheets that are signed, and the data they rest on.
///
/// ```swift
/// let report = Report(checking: campaign)
/// try CommuneWorkbook.write(report, to: "TongHop.xlsx")
/// ```
///
/// Print sheets hold formulas over the data sheets, each with the engine's value beside it, so that every program shows the
/// same figures, calculated or not. The same report gives the same bytes.
public enum CommuneWorkbook {
  /// How it is laid out.
  public struct Options: Sendable {
    /// Whether the tables are the annex of a signed report, or papers of their own.
    public enum Paper: Sendable {
      /// "Phụ lục … (Kèm theo Báo cáo số …)", no national motto.
      case annex
      /// With the office's name and the national motto.
      case standAlone
    }

    /// Annex or not; `nil` for what commune.yaml says.
    public var paper: Paper?
    /// The folder, beside the workbook, in which the links look for copies of the files.
    public var sourceFolder: String

    /// As commune.yaml says, an annex without it; sources in `nguon`.
    public init(paper: Paper? = nil, sourceFolder: String = "nguon") {
      self.paper = paper
      self.sourceFolder = sourceFolder
    }
  }

  /// Writes the workbook. It appears whole or not at all; on failure a file that was there is as it was.
  public static func write(_ report: Report, to path: String, options: Options = Options()) throws(WriteError) {
    try OutputFile.write(bytes(of: report, options: options), to: path)
  }

  /// The workbook's bytes.
  public static func bytes(of report: Report, options: Options = Options()) throws(WriteError) -> [UInt8] {
    let book = SummaryBook(report, options: options)
    var writer = try WorkbookWriter(created: report.campaign.asOf)
    for (name, formula) in book.names { try writer.define(name, as: formula) }
    try writer.set(book.properties)
    // Each sheet goes once it is written: the library keeps its own copy.
    var rest = Array(book.sheets.reversed())
    while let sheet = rest.popLast() { try writer.add(sheet) }
    return try writer.close()
  }
}
