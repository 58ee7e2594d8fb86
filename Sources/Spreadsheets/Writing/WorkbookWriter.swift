internal import CXlsxWriter
internal import Glibc
public import VietnameseText

/// Writes an XLSX workbook, one sheet after another, and gives its bytes when it is closed.
///
/// ```swift
/// var writer = try WorkbookWriter(created: asOf)
/// try writer.add(sheet)
/// let bytes = try writer.close()
/// try OutputFile.write(bytes, to: "TongHop.xlsx")
/// ```
///
/// The same sheets in the same order give the same bytes: the time of creation is given, styles are numbered in the order of
/// their first use. The workbook is built in memory; nothing lands on the disk until ``OutputFile`` puts it there.
@safe public struct WorkbookWriter: ~Copyable {
  /// Names and words about the workbook, shown by file managers.
  public struct Properties: Sendable {
    /// The title.
    public var title = ""
    /// The subject.
    public var subject = ""
    /// The author.
    public var author = ""
    /// The office.
    public var company = ""
    /// Key words.
    public var keywords = ""
    /// A remark.
    public var comments = ""
    /// Further names and values, in order; values past 255 characters are cut.
    public var custom: [(name: String, value: String)] = []

    /// All empty.
    public init() {}
  }

  private let handle: OpenWorkbook
  private let created: CivilDate
  private var hasProperties = false
  var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]
  var ruleFormats: [RuleStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]
  var sheetNames: Set<String> = []
  private var rangeNames: Set<String> = []

  struct RuleStyle: Hashable {
    var fill: Int?
    var color: Int?
    var isBold: Bool
  }

  /// Opens an empty workbook that says it was made on that day.
  public init(created: CivilDate) throws(WriteError) {
    handle = try OpenWorkbook()
    self.created = created
    // The first format is the one of cells without any; column widths are counted in its digits.
    if let first = unsafe book.pointee.formats.pointee.stqh_first {
      unsafe format_set_font_name(first, "Times New Roman")
      unsafe format_set_font_size(first, 11)
      unsafe format_set_align(first, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      unsafe formats[.plain] = unsafe first
    }
  }

  var book: UnsafeMutablePointer<lxw_workbook> { unsafe handle.book }

  /// Gives a name to a range: `define("SL_GiaTri", as: "'Số liệu'!$H$2:$H$900")`.
  public mutating func define(_ name: String, as formula: String) throws(WriteError) {
    guard Self.isRangeName(name), rangeNames.insert(name.lowercased()).inserted else {
      throw WriteError(.invalidName, place: name, detail: "a name that Excel refuses, or twice the same")
    }
    let result = unsafe workbook_define_name(book, name, "=" + formula)
    try Self.check(result, place: name)
  }

  /// Fills in the words about the workbook.
  public mutating func set(_ properties: Properties) throws(WriteError) {
    var result = LXW_NO_ERROR
    let words = [
      properties.title, properties.subject, properties.author, properties.company, properties.keywords,
      properties.comments,
    ].map { WritableText.plain($0, limit: 255) }
    let copies = unsafe words.map { unsafe strdup($0) }
    defer { unsafe copies.forEach { unsafe free($0) } }
    unsafe withUnsafeTemporaryAllocation(of: lxw_doc_properties.self, capacity: 1) { slot in
      unsafe slot.initialize(repeating: lxw_doc_properties())
      unsafe slot[0].title = copies[0]
      unsafe slot[0].subject = copies[1]
      unsafe slot[0].author = copies[2]
      unsafe slot[0].company = copies[3]
      unsafe slot[0].keywords = copies[4]
      unsafe slot[0].comments = copies[5]
      // 0 would stand for the clock.
      unsafe slot[0].created = time_t(max(1, created.daysSinceEpoch * 86_400))
      result = unsafe workbook_set_properties(book, slot.baseAddress)
    }
    try Self.check(result, place: "properties")
    hasProperties = true
    var taken: Set<String> = []
    for (name, value) in properties.custom {
      let name = WritableText.plain(name, limit: 255)
      guard !name.isEmpty, taken.insert(name.lowercased()).inserted else { continue }
      let result = unsafe workbook_set_custom_property_string(book, name, WritableText.plain(value, limit: 255))
      try Self.check(result, place: name)
    }
  }

  /// Finishes the workbook and gives its bytes.
  public consuming func close() throws(WriteError) -> [UInt8] {
    guard !sheetNames.isEmpty else {
      throw WriteError(.invalidRange, place: "workbook", detail: "a workbook needs a sheet")
    }
    if !hasProperties { try set(Properties()) }
    return try handle.finish()
  }

  static func check(_ result: lxw_error, place: @autoclosure () -> String) throws(WriteError) {
    guard result == LXW_NO_ERROR else {
      let words = unsafe String(cString: lxw_strerror(result))
      throw WriteError(.libraryRefused, place: place(), detail: words)
    }
  }

  /// Letters, digits, `_` and `.`, not beginning with a digit and not to be read as a cell (`AB12`, `R1C1`).
  static func isRangeName(_ name: String) -> Bool {
    guard !name.isEmpty, name.utf8.count <= 255, CellReference(name) == nil else { return false }
    guard name.utf8.allSatisfy({ isWordByte($0) }), let first = name.utf8.first, first == 0x5F || first >= 0x41
    else { return false }
    let upper = name.uppercased()
    let looksLikeR1C1 =
      upper.utf8.allSatisfy { $0 == UInt8(ascii: "R") || $0 == UInt8(ascii: "C") || (0x30...0x39).contains($0) }
      && (upper.hasPrefix("R") || upper.hasPrefix("C"))
    return !looksLikeR1C1
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E: true
    default: false
    }
  }
}
