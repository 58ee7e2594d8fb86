import FoundationEssentials
import TestSupport
import Testing

@testable import Spreadsheets

/// Cut and changed files: an error or cells, never a trap. `NTM_SWEEP=1` sweeps every sample at 200 lengths and with 2,000
/// changes, once in the package's own bytes and once in those of its parts.
@Suite struct XLSXSweepTests {
  private let isWhole = ProcessInfo.processInfo.environment["NTM_SWEEP"] == "1"

  private var samples: [(name: String, bytes: [UInt8])] {
    let rows =
      #"<row r="1" hidden="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" s="2"><f t="shared" si="0" ref="B1:B2">A1+1</f><v>45199.5</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><r><rPr><rFont val=".VnTime"/></rPr><t>Th«n</t></r></is></c><c r="B2"><f t="shared" si="0"/><v>0.95499999999999996</v></c></row>"#
    var package = WorkbookPackage(
      rows: rows, sharedStrings: ["<t>Nguyễn</t>", "<r><t>hai</t></r>"], formats: ["dd/mm/yyyy", "0.0%"],
      fonts: [".VnTime"])
    package.deflate = { deflated($0) }
    var result = [
      (name: "a.xlsx", bytes: package.bytes()), (name: "a.csv", bytes: Array("Thôn;Số hộ\nNà Pia;\"82\"\n".utf8)),
    ]
    guard isWhole else { return result }
    let folder = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/SampleSheets"
    for name in ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    where [".xlsx", ".ods", ".csv", ".txt"].contains(where: { name.hasSuffix($0) }) {
      if let data = try? Data(contentsOf: URL(filePath: folder + "/" + name)) { result.append((name, [UInt8](data))) }
    }
    return result
  }

  private func touch(_ bytes: [UInt8], _ name: String) {
    guard let workbook = try? Workbook(bytes: bytes, name: name) else { return }
    for sheet in workbook.sheets {
      for cell in sheet.cells {
        _ = cell.text.utf8.count + (sheet.anchor(row: cell.reference.row, column: 1)?.row ?? 0)
      }
    }
  }

  private struct Random {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, bound)
    }
  }

  @Test func cutFiles() {
    for (name, bytes) in samples {
      let isText = name.hasSuffix(".csv") || name.hasSuffix(".txt")
      let step = max(1, bytes.count / (isWhole ? 200 : 60))
      for length in stride(from: 0, to: bytes.count, by: step) {
        let cut = Array(bytes.prefix(length))
        // The beginning of a text is a text; that of a package is none.
        if isText { touch(cut, name) } else { #expect(throws: ReadError.self) { try Workbook(bytes: cut, name: name) } }
      }
    }
  }

  @Test func changedFiles() {
    var random = Random(state: 1)
    for (name, bytes) in samples {
      for _ in 0..<(isWhole ? 2000 : 200) {
        var copy = bytes
        for _ in 0...random.next(3) where !copy.isEmpty { copy[random.next(copy.count)] = UInt8(random.next(256)) }
        touch(copy, name)
      }
    }
  }

  /// Changes inside the parts, with sizes and checksums made right again: these reach the scanners.
  @Test func changedParts() throws {
    var random = Random(state: 2)
    let pieces = [
      "<", ">", "/", "\"", "'", "&", ";", "\0", "<v>", "</c>", "<!--", "]]>", "<![CDATA[", " r=\"", "\u{FEFF}",
      "_x0000_",
    ]
    for (name, bytes) in samples {
      guard let archive = try? ZipArchive(FileBytes(bytes), limits: .checklist) else { continue }
      var parts: [(name: String, bytes: [UInt8])] = []
      for entry in archive.entries {
        var part = PlainArray<UInt8>()
        var budget = Int.max
        var stream = try PartStream(entry, of: archive.file, limits: .checklist)
        while try stream.read(into: &part, budget: &budget) {}
        parts.append((entry.name, part.withElements { Array($0) }))
      }
      for _ in 0..<(isWhole ? 2000 : 400) {
        var package = PackageBuilder()
        let victim = random.next(parts.count)
        for (index, part) in parts.enumerated() {
          var copy = part.bytes
          if index == victim {
            for _ in 0...random.next(2) where !copy.isEmpty {
              let at = random.next(copy.count)
              switch random.next(4) {
              case 0: copy[at] = UInt8(random.next(256))
              case 1: copy.removeSubrange(at..<min(copy.count, at + random.next(20)))
              case 2: copy.insert(contentsOf: pieces[random.next(pieces.count)].utf8, at: at)
              default: copy.insert(contentsOf: copy[max(0, at - random.next(60))..<at], at: random.next(copy.count))
              }
            }
          }
          package.add(part.name, copy)
        }
        touch(package.bytes(), name)
      }
    }
  }
}
