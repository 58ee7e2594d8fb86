import FoundationEssentials
import TestSupport
import Testing

@testable import Spreadsheets

@Suite struct SheetScannerTests {
  /// The referee's cells in the scanner's words.
  private func expected(_ cells: [ExpatReferee.Cell]) -> [ExpatReferee.Cell] {
    cells.map { cell in
      var cell = cell
      let bare = cell.text.filter { !" \n\r\t".unicodeScalars.contains($0.unicodeScalars.first ?? " ") }
      switch cell.type {
      case "n":
        if let number = Double(bare), !bare.isEmpty {
          cell.text = number.description
        } else {
          cell.type = bare.isEmpty ? "none" : "invalid"
        }
      case "str", "inlineStr":
        cell.type = cell.text.isEmpty && cell.formula != nil && cell.type == "inlineStr" ? "none" : "text"
      case "s", "b", "e", "d": if bare.isEmpty { cell.type = "none" }
      default: cell.type = bare.isEmpty ? "none" : "invalid"
      }
      if cell.type == "none" { cell.text = "" }
      return cell
    }
  }

  /// Sheets put together at random from everything the schema and XML allow.
  private func sheet(seed: UInt64) -> String {
    var state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    func pick(_ list: [String]) -> String { list[random(list.count)] }
    let prefix = pick(["", "", "", "x:"])
    func space() -> String { pick(["", "", "", " ", "\n  "]) }
    func noise() -> String {
      pick(["", "", "", "", "<!-- <c> -->", "<?pi <v> ?>", "<o:e xmlns:o=\"urn:o\"><o:v>7</o:v></o:e>"])
    }
    func text() -> String {
      pick([
        "Nguyễn", "a &amp; b", "&#x1EBF;", "<![CDATA[<v>]]>", "  x  ", "1", "", "dòng\nhai", "😀", "&lt;/v&gt;",
        "é<!-- c -->è",
      ])
    }
    var rows = ""
    var row = 0
    for _ in 0..<random(8) {
      row += 1 + random(3)
      let quote = pick(["\"", "\"", "'"])
      let attributes = pick([
        "", " spans=\"1:9\"", " s=\"3\" customFormat=\"1\" hidden=\"false\"", " ht='15' hidden=\"1\"",
        " spans=\"1:9\" x14ac:dyDescent=\"0.25\" xmlns:x14ac=\"urn:a\"",
        " a=\"&lt;\" b=\">\"",
      ])
      var cells = ""
      var column = 0
      for _ in 0..<random(8) {
        column += 1 + random(2)
        let reference = " r=\(quote)\(CellReference.letters(ofColumn: column))\(row)\(quote)"
        let style = pick(["", " s=\"3\"", " s='4'", " cm=\"1\""])
        let formula = pick([
          "", "", "<\(prefix)f>A1+B2</\(prefix)f>", "<\(prefix)f t=\"array\" ref=\"A1\">A&amp;B</\(prefix)f>",
        ])
        let kind = random(7)
        let value: String
        switch kind {
        case 0: value = " t=\"s\"\(style)>\(formula)<\(prefix)v>\(random(50))</\(prefix)v>"
        case 1: value = "\(style) t=\"str\">\(formula)<\(prefix)v>\(text())</\(prefix)v>"
        case 2:
          value = " t=\"inlineStr\"\(style)><\(prefix)is>\(noise())<\(prefix)t>\(text())</\(prefix)t></\(prefix)is>"
        case 3:
          value =
            "\(style)>\(formula)\(space())<\(prefix)v>\(pick(["0", "-1.5", "1E5", "0.95499999999999996", " 7 "]))</\(prefix)v>\(space())\(noise())"
        case 4: value = " t=\"b\">\(formula)<\(prefix)v>\(random(2))</\(prefix)v>"
        case 5: value = "\(style)>\(formula)"
        default:
          cells += space() + "<\(prefix)c\(reference)\(style)/>"
          continue
        }
        cells += space() + noise() + "<\(prefix)c\(reference)\(value)</\(prefix)c>"
      }
      rows +=
        space() + noise()
        + "<\(prefix)row r=\(quote)\(row)\(quote)\(attributes)\(space())>\(cells)\(space())</\(prefix)row>"
    }
    let name = prefix.isEmpty ? "xmlns" : "xmlns:x"
    let uri = pick([SpreadsheetNamespace.transitional, SpreadsheetNamespace.strict])
    return
      "\(pick(["", "\u{FEFF}", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"]))<\(prefix)worksheet \(name)=\"\(uri)\">\(noise())<\(prefix)sheetData>\(rows)</\(prefix)sheetData>\(noise())</\(prefix)worksheet>\(space())"
  }

  @Test func agreesWithExpatOnSheetsOfEveryKind() throws {
    for seed in 0..<400 as Range<UInt64> {
      let bytes = Array(sheet(seed: seed).utf8)
      let referee = try #require(ExpatReferee.cells(bytes))
      let wanted = expected(referee)
      #expect(try scannedCells(bytes) == wanted, "seed \(seed)")
      for window in [1, 7, 64] {
        #expect(try scannedCells(bytes, window: window) == wanted, "seed \(seed), windows of \(window)")
      }
    }
  }

  @Test func agreesWithExpatOnTheSamples() throws {
    let folder = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/SampleSheets"
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".xlsx") }
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: folder + "/" + name)))
      let archive = try ZipArchive(FileBytes(bytes), limits: .checklist)
      for entry in archive.entries where entry.name.hasPrefix("xl/worksheets/sheet") {
        var part = PlainArray<UInt8>()
        var budget = Int.max
        var stream = try PartStream(entry, of: archive.file, limits: .checklist)
        while try stream.read(into: &part, budget: &budget) {}
        let xml = part.withElements { Array($0) }
        let referee = try #require(ExpatReferee.cells(xml))
        #expect(try scannedCells(xml, window: 333) == expected(referee), "\(name) \(entry.name)")
      }
    }
  }

  @Test func cutSheetsAreErrors() {
    let bytes = Array(sheet(seed: 12).utf8)
    var last = bytes.count
    while last > 0, bytes[last - 1] != UInt8(ascii: ">") { last -= 1 }
    for length in 0..<last {
      #expect(throws: ReadError.self) { try scannedCells(Array(bytes.prefix(length))) }
    }
  }
}
