/// Reads OpenDocument spreadsheets (`.ods`).
enum ODSReader {
  private static let types = [
    "application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet-template",
  ]

  /// Whether a package is one, by its `mimetype` entry.
  static func canRead(_ archive: ZipArchive, limits: ReadLimits) throws(ReadError) -> Bool {
    guard let entry = archive.entry("mimetype"), entry.claimedBytes <= 256 else { return false }
    var stream = try PartStream(entry, of: archive.file, limits: limits)
    var bytes = PlainArray<UInt8>()
    var budget = limits.packageBytes
    while try stream.read(into: &bytes, budget: &budget) {}
    let type = unsafe bytes.withElements { unsafe ByteSlice($0).trimmed.text }
    return types.contains(type)
  }

  /// Reads the whole workbook.
  static func read(_ archive: ZipArchive, limits: ReadLimits) throws(ReadError) -> Workbook {
    var budget = limits.packageBytes
    if let manifest = archive.entry("META-INF/manifest.xml") {
      let read = try XMLReader.read(
        manifest, of: archive.file, limits: limits, budget: &budget, ManifestHandler())
      if read.isEncrypted { throw ReadError(.passwordProtected, detail: "encryption-data") }
    }
    guard let content = archive.entry("content.xml") else {
      throw ReadError(.corruptFile, part: "content.xml", detail: "the content is missing")
    }
    var fonts = ODSFonts()
    if let styles = archive.entry("styles.xml") {
      fonts = try XMLReader.read(styles, of: archive.file, limits: limits, budget: &budget, fonts)
    }
    let handler = try XMLReader.read(
      content, of: archive.file, limits: limits, budget: &budget,
      ODSContentHandler(part: content.name, limits: limits, fonts: fonts))
    try limits.check(textBytes: handler.sheets.reduce(0) { $0 + $1.textBytes }, part: content.name)
    var notices = handler.notices
    if archive.entries.contains(where: { $0.key.hasPrefix("basic/") }) {
      notices.insert(ReadNotice(.macrosPresent), at: 0)
    }
    return Workbook(format: .ods, sheets: handler.sheets, notices: notices)
  }

  private struct ManifestHandler: XMLHandler {
    var isEncrypted = false

    mutating func start(_ element: borrowing XMLElement) {
      if element.name == "encryption-data" { isEncrypted = true }
    }
  }
}
