import Testing

@testable import Spreadsheets

@Suite("Marking files that are not what they should be") struct AnnotatedHostileTests {
  private func error(_ package: MarkedPackage, _ cell: String = "A1") throws -> ReadError? {
    let bytes = try package.bytes()
    let annotation = try Annotation.at(cell)
    do throws(ReadError) {
      _ = try AnnotatedCopy.make(of: bytes, name: "a.xlsx", annotations: [annotation], corrections: shortList)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "A sheet that cannot be patched is an error",
    arguments: [
      "<!DOCTYPE x><worksheet/>", "<worksheet>", "<worksheet></row></worksheet>", "", "<worksheet/>",
      MarkedPackage.sheet(#"<row r="5"/><row r="5"/>"#),
      MarkedPackage.sheet(#"<row r="1"><c r="B1"/><c r="A1"/></row>"#),
      MarkedPackage.sheet("<row>"),
    ])
  func sheets(_ text: String) throws {
    #expect(try error(MarkedPackage(sheet: text)) != nil)
  }

  @Test("Other parts that cannot be patched")
  func parts() throws {
    let sheet = MarkedPackage.sheet("")
    #expect(try error(MarkedPackage(sheet: sheet)) == nil)
    #expect(try error(MarkedPackage(sheet: sheet, workbook: "<workbook/>"))?.part == "xl/workbook.xml")
    #expect(try error(MarkedPackage(sheet: sheet, styles: "<styleSheet/>"))?.part == "xl/styles.xml")
    var package = MarkedPackage(sheet: sheet)
    package.parts[0].text = "<Types>"
    #expect(try error(package)?.part == "[Content_Types].xml")
  }

  @Test("A file cut off or damaged anywhere is an error or a copy, never a crash")
  func damaged() throws {
    let bytes = try AnnotatedNotesTests.package().bytes()
    let annotations = [try Annotation.at("A1"), try Annotation.at("D4")]
    func attempt(_ bytes: [UInt8]) -> Bool {
      (try? AnnotatedCopy.make(of: bytes, name: "a.xlsx", annotations: annotations, corrections: shortList)) != nil
    }
    for length in stride(from: 0, to: bytes.count, by: 7) { #expect(!attempt(Array(bytes[..<length]))) }
    for position in stride(from: 0, to: bytes.count, by: 3) {
      var broken = bytes
      broken[position] ^= 0x41
      _ = attempt(broken)
    }
  }

  @Test("Every byte of every part replaced by markup, one after another")
  func garbled() throws {
    let whole = AnnotatedNotesTests.package()
    let annotations = [try Annotation.at("A1"), try Annotation.at("D4")]
    for part in whole.parts.indices {
      let text = Array(whole.parts[part].text.utf8)
      for (position, byte) in zip(stride(from: 0, to: text.count, by: 5), "<>/\"& '=0".utf8.cycled) {
        var broken = text
        broken[position] = byte
        var package = whole
        package.parts[part].text = String(decoding: broken, as: UTF8.self)
        let bytes = try package.bytes()
        _ = try? AnnotatedCopy.make(of: bytes, name: "a.xlsx", annotations: annotations, corrections: shortList)
      }
    }
  }

  @Test("What is no spreadsheet is refused by name")
  func other() throws {
    func cause(_ bytes: [UInt8], _ name: String) -> ReadError.Cause? {
      do throws(ReadError) {
        _ = try AnnotatedCopy.make(of: bytes, name: name, annotations: [], corrections: shortList)
        return nil
      } catch {
        return error.cause
      }
    }
    #expect(cause([], "a.xlsx") == .emptyFile)
    #expect(cause([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a.xls") == .wrongFileType)
    #expect(cause(Array("%PDF-1.4".utf8), "a.xlsx") == .wrongFileType)
  }

  @Test("The most cell formats a workbook can hold, and one more")
  func tooManyFormats() throws {
    // The list itself adds formats: 4 looks of its two columns and their headings at most, and the mark one.
    func styles(_ count: Int) -> String {
      let one = #"<xf numFmtId="0"/>"#
      return MarkedPackage.styles.replacing("</cellXfs>", with: String(repeating: one, count: count) + "</cellXfs>")
    }
    let sheet = MarkedPackage.sheet("")
    #expect(try error(MarkedPackage(sheet: sheet, styles: styles(65_480))) == nil)
    let refused = try error(MarkedPackage(sheet: sheet, styles: styles(65_490)))
    #expect(refused?.cause == .limitExceeded)
    #expect(refused?.limit?.name == "cellFormats")
    #expect(refused?.limit?.bound == 65_490)
  }
}

extension Collection {
  /// The elements over and over.
  fileprivate var cycled: some Sequence<Element> {
    sequence(state: startIndex) { index -> Element? in
      if index == endIndex { index = startIndex }
      guard index != endIndex else { return nil }
      defer { index = self.index(after: index) }
      return self[index]
    }
  }
}
