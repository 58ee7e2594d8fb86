import Testing

@testable import Spreadsheets

/// A small workbook written by hand, part by part, and a package's parts read back.
struct MarkedPackage {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packages = "http://schemas.openxmlformats.org/package/2006"

  /// Format 1 is a percent in bold, centred, with a fill and a thin border; format 0 is plain.
  static let styles = """
    <styleSheet xmlns="\(main)"><fonts count="2"><font><sz val="11"/></font><font><b/></font></fonts>\
    <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
    <fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill></fills>\
    <borders count="2"><border/><border><left style="thin"/><right style="thin"/><top/><bottom/></border></borders>\
    <cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>\
    <xf numFmtId="10" fontId="1" fillId="2" borderId="1" applyFont="1"><alignment horizontal="center"/></xf></cellXfs>\
    </styleSheet>
    """

  var parts: [(name: String, text: String)]

  init(sheet: String, workbook: String? = nil, styles: String? = MarkedPackage.styles) {
    let sheets = #"<sheets><sheet name="Phiếu" sheetId="7" r:id="rId1"/></sheets>"#
    parts = [
      (
        "[Content_Types].xml",
        #"<Types xmlns="\#(Self.packages)/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#
      ),
      (
        "_rels/.rels",
        #"<Relationships xmlns="\#(Self.packages)/relationships"><Relationship Id="a" Type="\#(Self.office)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
      ),
      (
        "xl/workbook.xml",
        workbook ?? "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(sheets)</workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        #"<Relationships xmlns="\#(Self.packages)/relationships"><Relationship Id="rId1" Type="\#(Self.office)/worksheet" Target="worksheets/sheet1.xml"/>"#
          + (styles == nil
            ? "" : #"<Relationship Id="rId2" Type="\#(Self.office)/styles" Target="styles.xml"/>"#)
          + "</Relationships>"
      ),
      ("xl/worksheets/sheet1.xml", sheet),
      ("xl/media/image1.png", "not looked at"),
    ]
    if let styles { parts.append(("xl/styles.xml", styles)) }
  }

  /// A sheet around some rows.
  static func sheet(_ rows: String, after: String = "") -> String {
    "<worksheet xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>"
  }

  /// The package's bytes.
  func bytes() throws -> [UInt8] {
    var writer = ZipWriter()
    for part in parts { try writer.add(part.name, Array(part.text.utf8)) }
    return try writer.finish()
  }

  /// The parts of a package, checked against their checksums.
  static func read(_ bytes: [UInt8]) throws -> [String: String] {
    let archive = try ZipArchive(FileBytes(bytes), limits: .checklist)
    var package = try EditablePackage(archive, limits: .checklist, undoing: false)
    var parts: [String: String] = [:]
    for name in package.names { parts[name] = String(decoding: try package.bytes(of: name) ?? [], as: UTF8.self) }
    return parts
  }
}

extension Annotation {
  /// An annotation of a cell of the first sheet.
  static func at(_ cell: String, _ kind: Kind = .error, _ note: String = "Ô này để trống.") throws -> Annotation {
    Annotation(sheet: nil, cell: try #require(CellReference(cell)), kind: kind, note: note)
  }
}

/// A list with one row.
let shortList = CorrectionsSheet(
  name: "Cần sửa", columns: [.init("Ô", width: 8, look: .link), .init("Mã", width: 20)],
  rows: [.init(kind: .error, cells: [.init("=1+1"), .init("f-1")])])

/// The marked copy's parts.
func marked(_ package: MarkedPackage, _ annotations: [Annotation]) throws -> [String: String] {
  try MarkedPackage.read(
    AnnotatedCopy.make(of: package.bytes(), name: "a.xlsx", annotations: annotations, corrections: shortList))
}
