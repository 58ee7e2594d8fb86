/// Makes ZIP files byte by byte, right ones and wrong ones.
///
/// ```swift
/// var package = PackageBuilder()
/// package.add("a.txt", "hello")
/// package.entries[0].localName = "b.txt"   // now entry and directory disagree
/// let bytes = package.bytes()
/// ```
public struct PackageBuilder {
  /// One entry; every field can be made to lie.
  public struct Entry {
    /// The name in the directory.
    public var name: String
    /// The name before the entry's bytes.
    public var localName: String
    /// The bytes as they are stored.
    public var stored: [UInt8]
    /// 0 stored, 8 deflated.
    public var method: Int
    /// The method named before the entry's bytes.
    public var localMethod: Int
    /// The size after inflating that the directory claims.
    public var claimedBytes: Int
    /// The size as stored that the directory claims.
    public var storedBytes: Int
    /// The checksum the directory claims.
    public var checksum: UInt32
    /// The general purpose flags.
    public var flags: Int = 0
    /// Another entry's position in place of its own.
    public var sharesBytesOf: Int?
  }

  /// The entries in order.
  public var entries: [Entry] = []
  /// Whether sizes and positions are written the ZIP64 way.
  public var usesZIP64 = false
  /// Bytes behind the directory's end, as its comment.
  public var comment: [UInt8] = []
  /// The number of entries that the directory claims, if not the true one.
  public var claimedEntries: Int?

  /// Makes an empty one.
  public init() {}

  /// Adds an entry, stored as it is.
  public mutating func add(_ name: String, _ bytes: [UInt8]) { add(name, bytes, stored: bytes, method: 0) }

  /// Adds an entry of text.
  public mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// Adds an entry whose stored bytes are another form of its bytes, such as deflated ones.
  public mutating func add(_ name: String, _ bytes: [UInt8], stored: [UInt8], method: Int) {
    entries.append(
      Entry(
        name: name, localName: name, stored: stored, method: method, localMethod: method, claimedBytes: bytes.count,
        storedBytes: stored.count, checksum: Self.checksum(bytes)))
  }

  /// The file.
  public func bytes() -> [UInt8] {
    var file: [UInt8] = []
    var positions: [Int] = []
    for entry in entries {
      positions.append(entry.sharesBytesOf.map { positions[$0] } ?? file.count)
      if entry.sharesBytesOf != nil { continue }
      file += Self.number(0x0403_4B50, 4) + Self.number(usesZIP64 ? 45 : 20, 2) + Self.number(entry.flags, 2)
      file += Self.number(entry.localMethod, 2) + Self.number(0, 4) + Self.number(Int(entry.checksum), 4)
      file += Self.number(entry.stored.count, 4) + Self.number(entry.claimedBytes, 4)
      file += Self.number(entry.localName.utf8.count, 2) + Self.number(0, 2) + Array(entry.localName.utf8)
      file += entry.stored
    }
    let start = file.count
    for (entry, position) in zip(entries, positions) {
      let wide = 0xFFFF_FFFF
      let extra =
        usesZIP64
        ? Self.number(1, 2) + Self.number(24, 2) + Self.number(entry.claimedBytes, 8)
          + Self.number(entry.storedBytes, 8)
          + Self.number(position, 8) : []
      file += Self.number(0x0201_4B50, 4) + Self.number(45, 2) + Self.number(45, 2) + Self.number(entry.flags, 2)
      file += Self.number(entry.method, 2) + Self.number(0, 4) + Self.number(Int(entry.checksum), 4)
      file +=
        Self.number(usesZIP64 ? wide : entry.storedBytes, 4) + Self.number(usesZIP64 ? wide : entry.claimedBytes, 4)
      file += Self.number(entry.name.utf8.count, 2) + Self.number(extra.count, 2) + Self.number(0, 8)
      file += Self.number(0, 2) + Self.number(usesZIP64 ? wide : position, 4) + Array(entry.name.utf8) + extra
    }
    let size = file.count - start
    let count = claimedEntries ?? entries.count
    if usesZIP64 {
      let record = file.count
      file +=
        Self.number(0x0606_4B50, 4) + Self.number(44, 8) + Self.number(45, 2) + Self.number(45, 2) + Self.number(0, 8)
      file += Self.number(count, 8) + Self.number(count, 8) + Self.number(size, 8) + Self.number(start, 8)
      file += Self.number(0x0706_4B50, 4) + Self.number(0, 4) + Self.number(record, 8) + Self.number(1, 4)
    }
    file += Self.number(0x0605_4B50, 4) + Self.number(0, 4) + Self.number(usesZIP64 ? 0xFFFF : count, 2)
    file += Self.number(usesZIP64 ? 0xFFFF : count, 2) + Self.number(usesZIP64 ? 0xFFFF_FFFF : size, 4)
    file += Self.number(usesZIP64 ? 0xFFFF_FFFF : start, 4) + Self.number(comment.count, 2) + comment
    return file
  }

  private static func number(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32 of bytes, as ZIP wants it.
  public static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes { value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ value >> 8 }
    return ~value
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }
}

/// Makes workbooks from the XML of their parts.
///
/// ```swift
/// var workbook = WorkbookPackage()
/// workbook.sheets = [.init(name: "A", xml: WorkbookPackage.sheet(#"<row r="1"><c r="A1"><v>1</v></c></row>"#))]
/// let bytes = workbook.package().bytes()
/// ```
public struct WorkbookPackage {
  /// A sheet.
  public struct Sheet {
    /// Its name.
    public var name: String
    /// The whole part.
    public var xml: String
    /// `visible`, `hidden` or `veryHidden`.
    public var state: String
    /// The last word of its relationship's type.
    public var kind: String

    /// Makes one.
    public init(name: String, xml: String, state: String = "visible", kind: String = "worksheet") {
      self.name = name
      self.xml = xml
      self.state = state
      self.kind = kind
    }
  }

  /// The transitional main namespace.
  public static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The sheets in order.
  public var sheets: [Sheet] = []
  /// The shared strings part; `nil` for none.
  public var sharedStrings: String?
  /// The styles part; `nil` for none.
  public var styles: String?
  /// Elements before `sheets` in the workbook part.
  public var workbookProperties = ""
  /// Elements behind `sheets` in the workbook part.
  public var workbookTail = ""
  /// Further relationships of the workbook.
  public var workbookRelationships = ""
  /// Further parts by name.
  public var parts: [(name: String, text: String)] = []
  /// Makes an entry's stored bytes from its bytes; `nil` stores them as they are.
  public var deflate: (([UInt8]) -> [UInt8])?

  /// Makes an empty one.
  public init() {}

  /// Makes one with a single sheet called `A` from the rows' XML.
  public init(rows: String, sharedStrings: [String]? = nil, formats: [String] = [], fonts: [String] = []) {
    sheets = [Sheet(name: "A", xml: Self.sheet(rows))]
    self.sharedStrings = sharedStrings.map { Self.strings($0) }
    if !formats.isEmpty || !fonts.isEmpty { styles = Self.styles(formats: formats, fonts: fonts) }
  }

  /// A sheet part from its rows.
  public static func sheet(_ rows: String, before: String = "", after: String = "") -> String {
    #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
      + #"<worksheet xmlns="\#(namespace)">\#(before)<sheetData>\#(rows)</sheetData>\#(after)</worksheet>"#
  }

  /// A shared strings part from the insides of its items.
  public static func strings(_ items: [String]) -> String {
    #"<sst xmlns="\#(namespace)" count="\#(items.count)" uniqueCount="\#(items.count)">"#
      + items.map { "<si>\($0)</si>" }.joined() + "</sst>"
  }

  /// A styles part: style 0 is General, then one for each format code, then one for each font.
  public static func styles(formats: [String], fonts: [String] = []) -> String {
    let codes = formats.enumerated().map { index, code in
      let escaped = code.map { $0 == "\"" ? "&quot;" : $0 == "<" ? "&lt;" : $0 == "&" ? "&amp;" : String($0) }.joined()
      return #"<numFmt numFmtId="\#(200 + index)" formatCode="\#(escaped)"/>"#
    }
    let names = (["Calibri"] + fonts).map { #"<font><sz val="11"/><name val="\#($0)"/></font>"# }
    let xfs =
      [#"<xf numFmtId="0" fontId="0"/>"#]
      + formats.indices.map { #"<xf numFmtId="\#(200 + $0)" fontId="0" applyNumberFormat="1"/>"# }
      + fonts.indices.map { #"<xf numFmtId="0" fontId="\#($0 + 1)"/>"# }
    return #"<styleSheet xmlns="\#(namespace)"><numFmts>\#(codes.joined())</numFmts><fonts>\#(names.joined())</fonts>"#
      + #"<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>\#(xfs.joined())</cellXfs></styleSheet>"#
  }

  /// The package, to be damaged or written.
  public func package() -> PackageBuilder {
    var package = PackageBuilder()
    func add(_ name: String, _ text: String) {
      let bytes = Array(text.utf8)
      if let deflate { package.add(name, bytes, stored: deflate(bytes), method: 8) } else { package.add(name, bytes) }
    }
    let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
    add("[Content_Types].xml", #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#)
    add(
      "_rels/.rels",
      #"<Relationships xmlns="\#(relationships)"><Relationship Id="rId1" Type="\#(Self.officeDocument)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    )
    let entries = sheets.enumerated().map { index, sheet in
      #"<sheet name="\#(sheet.name)" sheetId="\#(index + 1)" state="\#(sheet.state)" r:id="rId\#(index + 1)"/>"#
    }
    add(
      "xl/workbook.xml",
      #"<workbook xmlns="\#(Self.namespace)" xmlns:r="\#(Self.officeDocument)">\#(workbookProperties)<sheets>\#(entries.joined())</sheets>\#(workbookTail)</workbook>"#
    )
    var links = sheets.enumerated().map { index, sheet in
      #"<Relationship Id="rId\#(index + 1)" Type="\#(Self.officeDocument)/\#(sheet.kind)" Target="worksheets/sheet\#(index + 1).xml"/>"#
    }
    if sharedStrings != nil {
      links.append(
        #"<Relationship Id="rIdS" Type="\#(Self.officeDocument)/sharedStrings" Target="sharedStrings.xml"/>"#)
    }
    if styles != nil {
      links.append(#"<Relationship Id="rIdF" Type="\#(Self.officeDocument)/styles" Target="styles.xml"/>"#)
    }
    add(
      "xl/_rels/workbook.xml.rels",
      #"<Relationships xmlns="\#(relationships)">\#(links.joined())\#(workbookRelationships)</Relationships>"#)
    if let styles { add("xl/styles.xml", styles) }
    if let sharedStrings { add("xl/sharedStrings.xml", sharedStrings) }
    for (index, sheet) in sheets.enumerated() { add("xl/worksheets/sheet\(index + 1).xml", sheet.xml) }
    for part in parts { add(part.name, part.text) }
    return package
  }

  /// The file.
  public func bytes() -> [UInt8] { package().bytes() }
}
