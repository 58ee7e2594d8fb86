/// The style records of a workbook, to which marked twins of its cell formats are added.
///
/// A marked format is its original with another fill and a thick left border: font, number format, alignment and protection
/// stay. A record that is there already, byte for byte, is used again.
struct StyleRecords {
  /// One list of records: fonts, fills, borders or cell formats.
  private struct List {
    var start: PartTag
    var end: PartTag?
    var records: [[UInt8]] = []
    var added = 0
    var positions: [[UInt8]: Int] = [:]

    mutating func append(_ record: [UInt8]) {
      if positions[record] == nil { positions[record] = records.count }
      records.append(record)
    }

    /// The position of a record, which is added where it is not there.
    mutating func position(of record: [UInt8]) -> Int {
      if let known = positions[record] { return known }
      append(record)
      added += 1
      return records.count - 1
    }
  }

  /// The most cell formats that a workbook can hold.
  static let maximumFormats = 65_490

  private let part: String
  private let bytes: [UInt8]
  private var prefix = ""
  private var lists: [String: List] = [:]
  /// The left border of each border record, by the record's bytes: where it stands inside.
  private var lefts: [[UInt8]: Range<Int>] = [:]
  private var marks: [Mark: Int] = [:]

  private struct Mark: Hashable {
    var format: Int
    var kind: Annotation.Kind
  }

  private static let names: Set<String> = ["fonts", "fills", "borders", "cellXfs"]

  init(_ bytes: [UInt8], part: String, limits: ReadLimits) throws(ReadError) {
    self.part = part
    self.bytes = bytes
    var walk = try PartWalk(bytes, part: part, limits: limits)
    var list: String?
    var recordStart = 0
    var leftStart = 0
    var left: Range<Int>?
    while let tag = try walk.next() {
      switch tag.depth {
      case 0 where !tag.isEnd: prefix = XMLBytes.prefix(of: tag, in: bytes)
      case 1 where tag.isEnd:
        if let list { lists[list]?.end = tag }
        list = nil
      case 1 where Self.names.contains(tag.local) && lists[tag.local] == nil:
        lists[tag.local] = List(start: tag)
        list = tag.isEmpty ? nil : tag.local
      case 2:
        guard let list else { break }
        if !tag.isEnd {
          recordStart = tag.range.lowerBound
          left = nil
        }
        if tag.isEnd || tag.isEmpty {
          let record = Array(bytes[recordStart..<tag.range.upperBound])
          lists[list]?.append(record)
          if let left { lefts[record] = left.lowerBound - recordStart..<left.upperBound - recordStart }
        }
      case 3 where list == "borders" && (tag.local == "left" || tag.local == "start"):
        if !tag.isEnd { leftStart = tag.range.lowerBound }
        if tag.isEnd || tag.isEmpty { left = leftStart..<tag.range.upperBound }
      default: break
      }
    }
    for name in Self.names where lists[name] == nil {
      throw ReadError(.corruptFile, part: part, detail: "no <\(name)>")
    }
  }

  /// Parts of a workbook that has no styles yet.
  static func blank(_ dialect: WorkbookPart.Dialect) -> [UInt8] {
    let text =
      #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n<styleSheet xmlns=\"\(dialect.main)\">"
      + #"<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>"#
      + #"<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>"#
      + #"<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"#
      + #"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#
      + #"<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>"#
      + #"<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#
    return Array(text.utf8)
  }

  // MARK: Marks

  /// The colour behind a marked cell.
  static func fill(_ kind: Annotation.Kind) -> String {
    switch kind {
    case .error: "FFFFC7CE"
    case .warning: "FFFFEB9C"
    case .info: "FFDDEBF7"
    }
  }

  /// The colour of the thick line at its left.
  static func line(_ kind: Annotation.Kind) -> String {
    switch kind {
    case .error: "FF9C0006"
    case .warning: "FF9C5700"
    case .info: "FF1F4E79"
    }
  }

  /// The marked twin of a cell format; formats that do not exist count as the first one.
  mutating func marked(_ format: Int, _ kind: Annotation.Kind) -> Int {
    let key = Mark(format: format, kind: kind)
    if let known = marks[key] { return known }
    let original = record("cellXfs", format)
    let border = position("borders", markedBorder(record("borders", number("borderId", in: original)), kind))
    let fill = position("fills", fillRecord(Self.fill(kind)))
    var twin = original
    for (name, value) in [
      ("fillId", String(fill)), ("borderId", String(border)), ("applyFill", "1"), ("applyBorder", "1"),
    ] { twin = XMLBytes.setting(name, to: value, in: twin) }
    let made = position("cellXfs", twin)
    marks[key] = made
    return made
  }

  private func markedBorder(_ border: [UInt8], _ kind: Annotation.Kind) -> [UInt8] {
    let color = "<\(prefix)color rgb=\"\(Self.line(kind))\"/>"
    if let left = lefts[border] {
      let name = border[left.lowerBound + prefix.utf8.count + 1] == UInt8(ascii: "s") ? "start" : "left"
      let line = "<\(prefix)\(name) style=\"thick\">\(color)</\(prefix)\(name)>"
      return border[..<left.lowerBound] + Array(line.utf8) + border[left.upperBound...]
    }
    let line = "<\(prefix)left style=\"thick\">\(color)</\(prefix)left>"
    guard let end = border.firstIndex(of: UInt8(ascii: ">")) else { return border }
    guard border[end - 1] == UInt8(ascii: "/") else {
      return border[...end] + Array(line.utf8) + border[(end + 1)...]
    }
    return border[..<(end - 1)] + Array(">\(line)</\(prefix)border>".utf8)
  }

  private func fillRecord(_ color: String) -> [UInt8] {
    let text =
      "<\(prefix)fill><\(prefix)patternFill patternType=\"solid\"><\(prefix)fgColor rgb=\"\(color)\"/>"
      + "<\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill></\(prefix)fill>"
    return Array(text.utf8)
  }

  // MARK: Earlier marks

  /// For formats that bear a mark of ours, the same format without it; what lay under the mark is not known any more.
  mutating func unmarkedFormats() -> [Int: Int] {
    var found: [Int: Int] = [:]
    let formats = lists["cellXfs"]?.records ?? []
    for (index, format) in formats.enumerated() {
      let fill = String(decoding: record("fills", number("fillId", in: format)), as: UTF8.self)
      let border = record("borders", number("borderId", in: format))
      guard let left = lefts[border] else { continue }
      let line = String(decoding: border[left], as: UTF8.self)
      let isOurs = Annotation.Kind.allCases.contains { kind in
        fill.contains("\"\(Self.fill(kind))\"") && fill.contains("solid") && line.contains("\"thick\"")
          && line.contains("\"\(Self.line(kind))\"")
      }
      guard isOurs else { continue }
      var plainBorder = border
      let name = border[left.lowerBound + prefix.utf8.count + 1] == UInt8(ascii: "s") ? "start" : "left"
      plainBorder.replaceSubrange(left, with: Array("<\(prefix)\(name)/>".utf8))
      var plain = XMLBytes.setting("fillId", to: "0", in: format)
      plain = XMLBytes.setting("borderId", to: String(position("borders", plainBorder)), in: plain)
      found[index] = position("cellXfs", plain)
    }
    return found
  }

  // MARK: The list of corrections

  /// The format of a cell of the list; `kind` colours it.
  mutating func format(_ look: CorrectionsSheet.Column.Look, kind: Annotation.Kind?) -> Int {
    switch look {
    case .plain: format(font: "", horizontal: nil)
    case .centred: format(font: "", horizontal: "center")
    case .kind: format(font: "<b/>", horizontal: "center", fill: kind.map(Self.fill))
    case .link: format(font: "<u/>", color: "FF0563C1", horizontal: "center")
    case .entry: format(font: "", horizontal: nil, fill: "FFFFFFE5")
    case .muted: format(font: "", size: 8, color: "FF808080", horizontal: nil)
    }
  }

  /// The format of the headings.
  mutating func headingFormat() -> Int {
    format(font: "<b/>", horizontal: "center", vertical: "center", fill: "FFE7E6E6")
  }

  private mutating func format(
    font: String, size: Int = 11, color: String? = nil, horizontal: String?, vertical: String = "top",
    fill: String? = nil
  ) -> Int {
    let bold = font.isEmpty ? "" : "<\(prefix)" + font.dropFirst()
    let tint = color.map { "<\(prefix)color rgb=\"\($0)\"/>" } ?? ""
    let fontRecord =
      "<\(prefix)font>\(bold)<\(prefix)sz val=\"\(size)\"/>\(tint)<\(prefix)name val=\"Times New Roman\"/>"
      + "<\(prefix)family val=\"1\"/></\(prefix)font>"
    let sides = ["left", "right", "top", "bottom"].map {
      "<\(prefix)\($0) style=\"thin\"><\(prefix)color rgb=\"FFA6A6A6\"/></\(prefix)\($0)>"
    }
    let borderRecord = "<\(prefix)border>\(sides.joined())<\(prefix)diagonal/></\(prefix)border>"
    let fontId = position("fonts", Array(fontRecord.utf8))
    let borderId = position("borders", Array(borderRecord.utf8))
    let fillId = fill.map { position("fills", fillRecord($0)) } ?? 0
    let across = horizontal.map { " horizontal=\"\($0)\"" } ?? ""
    let record =
      "<\(prefix)xf numFmtId=\"49\" fontId=\"\(fontId)\" fillId=\"\(fillId)\" borderId=\"\(borderId)\" xfId=\"0\" "
      + "applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
      + "<\(prefix)alignment\(across) vertical=\"\(vertical)\" wrapText=\"1\"/></\(prefix)xf>"
    return position("cellXfs", Array(record.utf8))
  }

  // MARK: The lists

  private mutating func position(_ list: String, _ record: [UInt8]) -> Int { lists[list]?.position(of: record) ?? 0 }

  private func record(_ list: String, _ position: Int) -> [UInt8] {
    guard let records = lists[list]?.records, !records.isEmpty else {
      return Array((list == "cellXfs" ? "<\(prefix)xf/>" : list == "borders" ? "<\(prefix)border/>" : "").utf8)
    }
    return records.indices.contains(position) ? records[position] : records[0]
  }

  private func number(_ name: String, in record: [UInt8]) -> Int {
    guard let nameEnd = record.dropFirst().firstIndex(where: XMLBytes.endsName) else { return 0 }
    let attributes = XMLBytes.attributes(in: record, nameEnd..<record.count)
    return attributes.first { $0.name == name }.flatMap { Int(XMLBytes.value($0, in: record)) } ?? 0
  }

  /// The edits that add the new records.
  func patch() throws(ReadError) -> BytePatch {
    var patch = BytePatch()
    for name in Self.names.sorted() {
      guard let list = lists[name], list.added > 0 else { continue }
      if name == "cellXfs", list.records.count > Self.maximumFormats {
        throw ReadError(
          .limitExceeded, part: part, detail: "\(list.records.count) cell formats",
          limit: .init(name: "cellFormats", bound: Self.maximumFormats, value: list.records.count))
      }
      let new = list.records.suffix(list.added).map { String(decoding: $0, as: UTF8.self) }.joined()
      if let count = XMLBytes.attributes(of: list.start, in: bytes).first(where: { $0.name == "count" }) {
        patch.replace(count.value, with: String(list.records.count))
      }
      patch.append(new, to: list.start, end: list.end, in: bytes)
    }
    return patch
  }
}
