@testable import Spreadsheets
@testable import VietnameseText

/// What is done with one input of each target. Returns 0; anything wrong ends the program.
enum Inputs {
  /// Small enough that no input takes long.
  static let limits: ReadLimits = {
    var limits = ReadLimits.checklist
    limits.partBytes = 1 << 20
    limits.packageBytes = 4 << 20
    limits.sharedStringBytes = 1 << 20
    limits.cells = 10_000
    limits.merges = 1000
    limits.textCharacters = 1000
    return limits
  }()

  static let styles: CellStyles = {
    var parsed = StylesHandler()
    parsed.formats = [200: "dd/mm/yyyy", 201: "[h]:mm", 202: "0.0%", 203: "# ?/?"]
    parsed.fonts = ["Calibri", ".VnTime", ".VnTimeH"]
    parsed.cellStyles = [(0, 0), (200, 0), (201, 0), (202, 0), (203, 0), (0, 1), (0, 2)]
    return CellStyles(parsed, uses1904: false)
  }()

  static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// A sheet part: read whole and read in windows it must hold the same. The first byte is the windows' size.
  static func sheet(_ input: [UInt8]) -> Int32 {
    guard let size = input.first else { return 0 }
    let xml = Array(input.dropFirst())
    let whole = cells(xml, window: .max)
    let pieces = cells(xml, window: Int(size) + 1)
    precondition(whole == pieces, "windows change what is read")
    return 0
  }

  private static func cells(_ xml: [UInt8], window: Int) -> [Cell]? {
    do throws(ReadError) {
      let sink = CellSink(sheet: "A", shared: shared, styles: styles, limits: limits)
      var scanner = SheetScanner(part: "sheet", limits: limits, cellsLeft: limits.cells, sink: sink)
      try feed(xml, window: window) { (view, isFinal) throws(ReadError) in try scanner.scan(view, isFinal: isFinal) }
      var read = scanner.finish()
      read.noteOverlaps()
      read.decodeLegacyFonts()
      _ = read.notices.all
      let (merges, rows, columns) = (read.merges, read.hiddenRows, read.hiddenColumns)
      let sheet = Sheet(
        name: "A", table: read.finish(), merges: merges, hiddenColumns: columns, hiddenRows: rows)
      for cell in sheet.cells { _ = sheet.anchor(row: cell.reference.row, column: cell.reference.column) }
      return Array(sheet.cells)
    } catch { return nil }
  }

  private static let shared: SharedStrings = {
    var scanner = SharedStringScanner(part: "strings", limits: limits, keepsText: true)
    try? feed(
      Array(#"<sst><si><t>Th«n</t></si><si><r><rPr><rFont val=".VnTime"/></rPr><t>Th«n</t></r></si></sst>"#.utf8),
      window: .max
    ) { (view, isFinal) throws(ReadError) in try scanner.scan(view, isFinal: isFinal) }
    return scanner.finish()
  }()

  /// Shared strings: whole, in windows and without keeping texts, as many of them.
  static func strings(_ input: [UInt8]) -> Int32 {
    guard let size = input.first else { return 0 }
    let xml = Array(input.dropFirst())
    func read(window: Int, keepsText: Bool) -> SharedStrings? {
      do throws(ReadError) {
        var scanner = SharedStringScanner(part: "strings", limits: limits, keepsText: keepsText)
        try feed(xml, window: window) { (view, isFinal) throws(ReadError) in try scanner.scan(view, isFinal: isFinal) }
        return scanner.finish()
      } catch { return nil }
    }
    let whole = read(window: .max, keepsText: true)
    let pieces = read(window: Int(size) + 1, keepsText: true)
    let counted = read(window: .max, keepsText: false)
    precondition(whole?.count == pieces?.count && whole?.count == counted?.count, "windows change what is read")
    for index in 0..<(whole?.count ?? 0) {
      precondition(whole?[index] == pieces?[index], "windows change what is read")
      precondition(whole?.isEmpty(index) == counted?.isEmpty(index), "counting sees other strings")
      _ = LegacyFonts.decode(whole?[index] ?? "", cellFont: nil, runs: whole?.runs[index] ?? [])
    }
    return 0
  }

  /// Hands XML over as a part's stream would.
  private static func feed(
    _ xml: [UInt8], window: Int,
    _ scan: (UnsafeBufferPointer<UInt8>, Bool) throws(ReadError) -> Int
  ) throws(ReadError) {
    var buffer = PlainArray<UInt8>()
    var position = 0
    repeat {
      let size = min(window, xml.count - position)
      xml[position..<position + size].withUnsafeBufferPointer { buffer.append($0) }
      position += size
      let done = try scan(buffer.seal(), position == xml.count)
      buffer.removeFirst(done)
    } while position < xml.count
  }

  /// A styles part, and what its formats show of some numbers.
  static func styles(_ input: [UInt8]) -> Int32 {
    var part = PlainArray<UInt8>()
    input.withUnsafeBufferPointer { part.append($0) }
    guard let parsed = try? XMLReader.read(part, part: "styles", limits: limits, StylesHandler()) else { return 0 }
    let styles = CellStyles(parsed, uses1904: parsed.fonts.count % 2 == 1)
    for style in 0..<min(parsed.cellStyles.count, 50) {
      for number in [0, 1, -1, 0.5, 45199.4375, 1e300, -1e-300, 2_958_466, 60] {
        _ = styles.content(number, style: style)
        _ = styles.kind(number, style: style)
      }
      _ = styles.display("chữ", style: style)
      _ = styles.content(isoDate: "2023-09-30T10:30:00", style: style)
    }
    return 0
  }

  /// A whole file, whatever it is: read and counted.
  static func zip(_ input: [UInt8]) -> Int32 {
    guard let workbook = try? Workbook(bytes: input, name: "a.xlsx", limits: limits) else { return 0 }
    touch(workbook)
    return 0
  }

  /// A text file with fields.
  static func csv(_ input: [UInt8]) -> Int32 {
    _ = CSVReader.sniff(input)
    guard let workbook = try? CSVReader.read(input, limits: limits) else { return 0 }
    touch(workbook)
    return 0
  }

  /// Bytes of an unknown encoding. The first byte chooses one, or none.
  static func text(_ input: [UInt8]) -> Int32 {
    guard let choice = input.first else { return 0 }
    let encodings = TextEncoding.allCases
    let encoding = Int(choice) < encodings.count ? encodings[Int(choice)] : nil
    let bytes = Array(input.dropFirst())
    let decoded = DecodedText(bytes.span, encoding: encoding)
    _ = FigureText(decoded.text)
    _ = DateText(decoded.text)
    return 0
  }

  private static func touch(_ workbook: Workbook) {
    for sheet in workbook.sheets {
      for cell in sheet.cells {
        _ = cell.text.utf8.count + (sheet.anchor(row: cell.reference.row, column: cell.reference.column)?.row ?? 0)
      }
    }
  }
}
