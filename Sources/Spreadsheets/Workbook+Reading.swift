public import VietnameseText

extension Workbook {
  /// Opens and reads a file whole. The kind is told by its content, not by its name.
  ///
  /// ```swift
  /// let workbook = try Workbook(contentsOf: "na-pia.xlsx")
  /// ```
  ///
  /// `encoding` only serves for text files; without it it is told by their bytes. `hashes`: fill ``sha256``, which for a text file
  /// costs more than reading it.
  public init(
    contentsOf path: String, limits: ReadLimits = .checklist, encoding: TextEncoding? = nil, hashes: Bool = false
  ) throws(ReadError) {
    let file = try FileBytes(path: path, limits: limits)
    try self.init(file, name: path, limits: limits, encoding: encoding)
    if hashes { sha256 = try SHA256.hexadecimal(file) }
  }

  /// Reads a file that is in memory. `name` only serves to tell a text file from a damaged workbook (`.csv`, `.xlsx`).
  public init(bytes: [UInt8], name: String, limits: ReadLimits = .checklist, encoding: TextEncoding? = nil)
    throws(ReadError)
  {
    guard bytes.count <= limits.inputBytes else {
      throw ReadError(
        .limitExceeded, detail: "file of \(bytes.count) bytes",
        limit: .init(name: "inputBytes", bound: limits.inputBytes, value: bytes.count))
    }
    try self.init(FileBytes(bytes), name: name, limits: limits, encoding: encoding)
  }

  private init(_ file: FileBytes, name: String, limits: ReadLimits, encoding: TextEncoding?) throws(ReadError) {
    switch try Content(file, name: name, limits: limits) {
    case .xlsx(let archive):
      self = try XLSXReader(archive, limits: limits).workbook()
    case .ods(let archive):
      self = try ODSReader.read(archive, limits: limits)
    case .text:
      self = try CSVReader.read(file.bytes(at: 0, count: file.count), limits: limits, encoding: encoding)
    }
    byteCount = file.count
  }

  /// Counts the cells of every sheet without keeping them: time grows with the file, memory hardly does.
  ///
  /// ```swift
  /// for sheet in try Workbook.summarize(contentsOf: "lon.xlsx", limits: .large) {
  ///   print(sheet.name, sheet.rows, sheet.cells[.number, default: 0])
  /// }
  /// ```
  public static func summarize(
    contentsOf path: String, limits: ReadLimits = .checklist, encoding: TextEncoding? = nil
  ) throws(ReadError) -> [SheetSummary] {
    let file = try FileBytes(path: path, limits: limits)
    switch try Content(file, name: path, limits: limits) {
    case .xlsx(let archive):
      return try XLSXReader(archive, limits: limits).summaries()
    case .ods(let archive):
      return try ODSReader.read(archive, limits: limits).sheets.map { SheetSummary($0) }
    case .text:
      let workbook = try CSVReader.read(file.bytes(at: 0, count: file.count), limits: limits, encoding: encoding)
      // All its cells are strings.
      return workbook.sheets.map {
        SheetSummary(name: $0.name, rows: $0.rowCount, columns: $0.columnCount, cells: [.string: $0.cellCount])
      }
    }
  }

  /// A file that can be read, by what it holds.
  private enum Content {
    case xlsx(ZipArchive)
    case ods(ZipArchive)
    case text

    init(_ file: FileBytes, name: String, limits: ReadLimits) throws(ReadError) {
      guard file.count > 0 else { throw ReadError(.emptyFile) }
      func isNamed(_ endings: [String]) -> Bool {
        let lowered = name.lowercased()
        return endings.contains { lowered.hasSuffix($0) }
      }
      var isNamedText: Bool { isNamed([".csv", ".txt", ".tsv"]) }
      var isNamedPackage: Bool { isNamed([".xlsx", ".xlsm", ".xltx", ".xltm", ".ods", ".ots"]) }
      let head = try file.bytes(at: 0, count: min(file.count, 4096))
      switch FileKind(head) {
      case .package: break
      case .compoundFile: throw try FileKind.compoundError(file)
      case .text where isNamedPackage: throw ReadError(.wrongFileType, detail: "text")
      case .text:
        self = .text
        return
      case .other("binary data") where isNamedPackage && head.allSatisfy({ $0 == 0 }):
        throw ReadError(.corruptFile, detail: "nothing but zero bytes")
      case .other(let kind) where !isNamedText || !["binary data", "XML"].contains(kind):
        throw ReadError(.wrongFileType, detail: kind)
      case .other:
        self = .text
        return
      }
      let archive = try ZipArchive(file, limits: limits)
      if XLSXReader.canRead(archive) {
        self = .xlsx(archive)
      } else if try ODSReader.canRead(archive, limits: limits) {
        self = .ods(archive)
      } else {
        throw ReadError(.wrongFileType, detail: FileKind.packageDescription(archive))
      }
    }
  }
}
