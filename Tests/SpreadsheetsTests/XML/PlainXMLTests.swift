import FoundationEssentials
import TestSupport
import Testing

@testable import Spreadsheets

/// Expat is the referee: whatever is read the short way expat reads alike.
@Suite struct PlainXMLTests {
  /// Writes down what it is told; a text in several pieces is one.
  private struct Log: XMLHandler {
    var events: [String] = []
    private var isText = false

    mutating func start(_ element: borrowing XMLElement) {
      let values = ["a", "id", "name", "val", "count", "Id", "Target"].map { name -> String in
        switch name {
        case "a": "\(element["a"] ?? "–") \(element[prefixed: "a"] ?? "–") \(element["a", in: "urn:o"] ?? "–")"
        case "id": "\(element["id"] ?? "–") \(element[prefixed: "id"] ?? "–")"
        case "name": element["name"] ?? "–"
        case "val": element["val"] ?? "–"
        case "count": element["count"] ?? "–"
        case "Id": element["Id"] ?? "–"
        default: "\(element["Target"] ?? "–") \(element[prefixed: "space"] ?? "–")"
        }
      }
      note("<\(element.name) \(element.namespace) \(element.isMain) \(element.depth) \(values)", isText: false)
    }

    mutating func text(_ piece: String) { note(piece, isText: true) }

    mutating func end(_ element: borrowing XMLElement) {
      note("/\(element.name) \(element.namespace) \(element.isMain) \(element.depth)", isText: false)
    }

    private mutating func note(_ event: String, isText: Bool) {
      if isText, self.isText { events[events.count - 1] += event } else { events.append(event) }
      self.isText = isText
    }
  }

  /// What the short way tells; `nil` where it leaves the part to expat.
  private func plain(_ bytes: [UInt8], limits: ReadLimits = .checklist) throws -> [String]? {
    var part = PlainArray<UInt8>()
    bytes.withUnsafeBufferPointer { part.append($0) }
    var log = Log()
    return try PlainXML.read(part.seal(), limits: limits, &log) ? log.events : nil
  }

  private func expat(_ bytes: [UInt8], limits: ReadLimits = .checklist) throws -> [String] {
    var part = PlainArray<UInt8>()
    bytes.withUnsafeBufferPointer { part.append($0) }
    return try XMLReader.read(part, part: "a.xml", limits: limits, Log()).events
  }

  /// Parts of the samples that are not sheets.
  private func parts() throws -> [[UInt8]] {
    let folder = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/SampleSheets"
    var parts: [[UInt8]] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name.hasSuffix(".xlsx") {
      let archive = try ZipArchive(
        FileBytes([UInt8](Data(contentsOf: URL(filePath: folder + "/" + name)))), limits: .checklist)
      for entry in archive.entries where entry.key.hasSuffix(".xml") || entry.key.hasSuffix(".rels") {
        var part = PlainArray<UInt8>()
        var budget = Int.max
        var stream = try PartStream(entry, of: archive.file, limits: .checklist)
        while try stream.read(into: &part, budget: &budget) {}
        parts.append(part.withElements { Array($0.prefix(20_000)) })
      }
    }
    return parts
  }

  @Test func agreesWithExpatOnTheSamplesAndTheirDamage() throws {
    var state: UInt64 = 41
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var read = 0
    for part in Set(try parts()) {
      if let events = try plain(part) {
        read += 1
        #expect(try expat(part) == events)
      }
      let signs = Array("<>/=\"'&:! ?a-1\n\r\t]x;".utf8) + [0, 1, 0x80, 0xC3, 0xED, 0xEF, 0xF0]
      for _ in 0..<40 {
        var copy = part
        for _ in 0..<1 + random(2) { copy[random(copy.count)] = signs[random(signs.count)] }
        guard let events = try plain(copy) else { continue }
        #expect(try expat(copy) == events, "\(String(decoding: copy.prefix(600), as: UTF8.self))")
      }
    }
    #expect(read > 20)
  }

  @Test(arguments: [
    "<a/>", "<a></a>", "<a b=\"1\"> <c/>x</a>\n",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<a/>",
    "<p:a xmlns:p=\"urn:o\" p:a=\"1\" a=\"2\"><p:b/><c/></p:a>",
    "<a xmlns=\"urn:o\" a=\"2\"><b xmlns=\"urn:p\"><c/></b><d/></a>",
    "<x:a xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:b/></x:a>",
    "<a><b xmlns:o=\"urn:o\"><o:c o:a=\"7\"/></b><b xml:space=\"preserve\"> </b></a>", "<a name=\"Nà Pịa\">Thôn</a>",
  ])
  func readsWhatProgramsWrite(text: String) throws {
    let events = try #require(try plain(Array(text.utf8)))
    #expect(try expat(Array(text.utf8)) == events)
  }

  @Test(arguments: [
    "", "a", "<a>", "<a></b>", "<a/><b/>", "<a b=\"1\" b=\"2\"/>", "<a><p:b/></a>", "<a p:b=\"1\"/>", "<a b='1'/>",
    "<a b=1/>",
    "<a>&amp;</a>", "<a b=\"&lt;\"/>", "<a b=\"<\"/>", "<a b=\"\n\"/>", "<a>\r\n</a>", "<a>]]></a>", "<a><!-- --></a>",
    "<!DOCTYPE a><a/>", "<a><![CDATA[x]]></a>", "<a><?b?></a>", "<a xmlns:p=\"\"/>", "<a xmlns:xml=\"urn:o\"/>",
    "<a xmlns:p=\"http://www.w3.org/XML/1998/namespace\"/>", "<a xmlns:p=\"urn:o\" xmlns:p=\"urn:p\"/>",
    "<a xmlns:p=\"urn:o\" xmlns:q=\"urn:o\" p:b=\"1\" q:b=\"2\"/>", "<:a/>", "<a:/>", "<a:b:c/>", "<1/>",
    "<a b=\"1\"c=\"2\"/>",
    "<?xml version=\"1.1\"?><a/>", "<?xml version=\"1.0\" encoding=\"latin1\"?><a/>", "\u{FEFF}<a/>", "<a>\u{FFFF}</a>",
    "<a/>x", "<a\0/>",
  ])
  func leavesTheRestToExpat(text: String) throws { #expect(try plain(Array(text.utf8)) == nil) }

  @Test func leavesWhatPassesALimitToExpatWhichNamesIt() throws {
    var limits = ReadLimits.checklist
    limits.xmlDepth = 2
    limits.startTagBytes = 20
    #expect(try plain(Array("<a><b/></a>".utf8), limits: limits) != nil)
    #expect(try plain(Array("<a><b><c/></b></a>".utf8), limits: limits) == nil)
    #expect(try plain(Array("<a b=\"67890123456\"/>".utf8), limits: limits) != nil)
    #expect(try plain(Array("<a b=\"678901234567\"/>".utf8), limits: limits) == nil)
  }
}
