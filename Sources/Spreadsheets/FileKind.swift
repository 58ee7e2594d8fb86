/// What a file is, told by its first bytes and, for packages, by its entries.
enum FileKind: Equatable {
  /// A ZIP package of any kind.
  case package
  /// Text, perhaps a CSV file.
  case text
  /// The OLE container: an old `.xls`, or a workbook behind a password.
  case compoundFile
  /// Something else, with what it looks like.
  case other(String)

  /// Looks at a file's beginning, at most the first 4 KiB.
  init(_ head: [UInt8]) {
    func starts(_ text: String) -> Bool { head.starts(with: text.utf8) }
    if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
      self = .package
    } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .compoundFile
    } else if starts("%PDF") {
      self = .other("PDF")
    } else if starts("{\\rtf") {
      self = .other("RTF")
    } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      self = .other("PNG image")
    } else if head.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .other("JPEG image")
    } else if starts("GIF8") {
      self = .other("GIF image")
    } else if starts("Rar!") {
      self = .other("RAR archive")
    } else if head.starts(with: [0x37, 0x7A, 0xBC, 0xAF]) {
      self = .other("7z archive")
    } else if head.starts(with: [0x1F, 0x8B]) {
      self = .other("gzip archive")
    } else if head.starts(with: [0x09, 0x08]) || head.starts(with: [0x09, 0x04]) || head.starts(with: [0x09, 0x02]) {
      self = .other("old .xls")
    } else if let markup = Self.markup(head) {
      self = .other(markup)
    } else if Self.looksLikeText(head) {
      self = .text
    } else {
      self = .other("binary data")
    }
  }

  private static func markup(_ head: [UInt8]) -> String? {
    var rest = head[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    rest = rest.drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "<") else { return nil }
    let start = String(decoding: rest.prefix(512), as: UTF8.self).lowercased()
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") || start.contains("<html")
      || start.hasPrefix("<table")
    {
      return "HTML"
    }
    if start.hasPrefix("<?xml") || start.hasPrefix("<workbook") { return "XML" }
    return nil
  }

  /// Text has no zero bytes and hardly a control character, unless it is UTF-16.
  private static func looksLikeText(_ head: [UInt8]) -> Bool {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return true }
    let zeros = head.count { $0 == 0 }
    // UTF-16 without a mark: nearly every second byte is zero, all on one side.
    if zeros * 4 > head.count {
      let evenZeros = stride(from: 0, to: head.count, by: 2).count { head[$0] == 0 }
      return evenZeros * 10 < zeros || evenZeros * 10 > zeros * 9
    }
    let controls = head.count { $0 < 0x20 && $0 != 9 && $0 != 10 && $0 != 13 && $0 != 0 && $0 != 12 }
    return (zeros + controls) * 20 <= head.count
  }

  /// What a file of the OLE container is: encrypted or an old `.xls`.
  static func compoundError(_ file: FileBytes) throws(ReadError) -> ReadError {
    // The names of its streams stand in UTF-16 in the directory, wherever that lies.
    func utf16(_ text: String) -> [UInt8] { text.utf8.flatMap { [$0, 0] } }
    let encrypted = utf16("EncryptedPackage")
    let word = utf16("WordDocument")
    let bytes = try file.bytes(at: 0, count: min(file.count, 64 << 20))
    if bytes.contains(sequence: encrypted) { return ReadError(.passwordProtected, detail: "EncryptedPackage") }
    return ReadError(.wrongFileType, detail: bytes.contains(sequence: word) ? "old .doc" : "old .xls")
  }

  /// What a package that is no spreadsheet looks like.
  static func packageDescription(_ archive: ZipArchive) -> String {
    let keys = archive.entries.map { $0.key }
    if keys.contains("xl/workbook.bin") { return "binary workbook .xlsb" }
    if keys.contains(where: { $0.hasPrefix("word/") }) { return "Word document .docx" }
    if keys.contains(where: { $0.hasPrefix("ppt/") }) { return "PowerPoint presentation .pptx" }
    if keys.contains("index/document.iwa") || keys.contains("index.zip") { return "Apple Numbers document" }
    if keys.contains("mimetype") { return "OpenDocument file that is no spreadsheet" }
    return "ZIP archive"
  }
}

extension [UInt8] {
  /// Whether these bytes stand somewhere inside.
  fileprivate func contains(sequence: [UInt8]) -> Bool {
    guard let first = sequence.first, count >= sequence.count else { return false }
    var from = 0
    while let at = self[from...].firstIndex(of: first), at <= count - sequence.count {
      if self[at..<at + sequence.count].elementsEqual(sequence) { return true }
      from = at + 1
    }
    return false
  }
}
