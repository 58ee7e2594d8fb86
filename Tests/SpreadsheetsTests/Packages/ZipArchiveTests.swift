import TestSupport
import Testing

@testable import Spreadsheets

/// Attacks on the package itself, each beside its harmless twin.
@Suite struct ZipArchiveTests {
  private let plain = WorkbookPackage(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)

  private func error(_ package: PackageBuilder, limits: ReadLimits = .checklist) -> ReadError? {
    do throws(ReadError) {
      let workbook = try Workbook(bytes: package.bytes(), name: "a.xlsx", limits: limits)
      #expect(workbook.sheets.first?["A1"]?.value == .number(1))
      return nil
    } catch { return error }
  }

  @Test func plainPackagesAreRead() {
    #expect(error(plain.package()) == nil)
    var deflating = plain
    deflating.deflate = { deflated($0) }
    #expect(error(deflating.package()) == nil)
    var wide = deflating.package()
    wide.usesZIP64 = true
    #expect(error(wide) == nil)
    var commented = plain.package()
    commented.comment = Array("PK\u{5}\u{6} một lời".utf8)
    #expect(error(commented) == nil)
  }

  @Test func duplicateNamesAndCaseTwins() {
    for name in [
      "xl/worksheets/sheet1.xml", "XL/Worksheets/Sheet1.xml", "/xl/worksheets/sheet1.xml", "xl\\worksheets\\sheet1.xml",
    ] {
      var package = plain.package()
      package.add(name, "x")
      #expect(error(package)?.cause == .corruptFile)
    }
    var package = plain.package()
    package.add("xl/worksheets/sheet2.xml", "x")
    #expect(error(package) == nil)
  }

  @Test func overlappingEntries() {
    var package = plain.package()
    package.add("xl/other.xml", "x")
    package.entries[package.entries.count - 1].sharesBytesOf = package.entries.count - 2
    package.entries[package.entries.count - 1].name = "xl/worksheets/sheet1.xm_"
    #expect(error(package)?.cause == .corruptFile)
    package.entries[package.entries.count - 1].sharesBytesOf = nil
    package.entries[package.entries.count - 1].localName = "xl/worksheets/sheet1.xm_"
    #expect(error(package) == nil)
  }

  @Test func entryAndDirectoryDisagree() {
    var package = plain.package()
    package.entries[2].localName = "xl/workbooK.xml"
    #expect(error(package)?.cause == .corruptFile)
    package = plain.package()
    package.entries[2].localMethod = 8
    #expect(error(package)?.cause == .corruptFile)
  }

  @Test func claimedSizes() throws {
    var deflating = plain
    deflating.deflate = { deflated($0) }
    let sheet = try #require(deflating.package().entries.indices.last)
    var package = deflating.package()
    package.entries[sheet].claimedBytes -= 1
    #expect(error(package)?.cause == .corruptFile)
    package = deflating.package()
    package.entries[sheet].claimedBytes += 10
    #expect(error(package) == nil)
    package.entries[sheet].claimedBytes = 0xFFFF_FFF0
    #expect(error(package) == nil)
    package = deflating.package()
    package.entries[sheet].checksum ^= 1
    #expect(error(package)?.cause == .corruptFile)
    package = deflating.package()
    package.entries[sheet].storedBytes += 1000
    #expect(error(package)?.cause == .corruptFile)
  }

  @Test func numberOfEntries() {
    var limits = ReadLimits.checklist
    let package = plain.package()
    limits.entries = package.entries.count
    #expect(error(package, limits: limits) == nil)
    limits.entries -= 1
    #expect(
      error(package, limits: limits)?.limit
        == .init(name: "entries", bound: package.entries.count - 1, value: package.entries.count))
    var lying = package
    lying.claimedEntries = 60_000
    #expect(error(lying) != nil)
    lying.claimedEntries = package.entries.count - 1
    #expect(error(lying)?.cause == .corruptFile)
  }

  @Test func otherMethodsAndZIPPasswords() {
    var package = plain.package()
    package.entries[package.entries.count - 1].method = 12
    package.entries[package.entries.count - 1].localMethod = 12
    #expect(error(package)?.cause == .corruptFile)
    package = plain.package()
    package.entries[package.entries.count - 1].flags = 1
    #expect(error(package)?.cause == .passwordProtected)
  }

  @Test func namesAreKeysAndNotPaths() {
    var package = plain.package()
    for name in ["../../etc/passwd", "/etc/passwd", "C:\\x", "xl/../../y"] { package.add(name, "x") }
    #expect(error(package) == nil)
  }

  @Test func inflatedBytesAreCounted() {
    var workbook = WorkbookPackage()
    let blanks = String(repeating: " ", count: 3 << 20)
    workbook.sheets = [
      .init(name: "A", xml: WorkbookPackage.sheet(#"<row r="1"><c r="A1"><v>1</v></c></row>"#, after: blanks))
    ]
    workbook.deflate = { deflated($0) }
    let package = workbook.package()
    let size = package.entries.last?.claimedBytes ?? 0
    var limits = ReadLimits.checklist
    limits.partBytes = size
    #expect(error(package, limits: limits) == nil)
    limits.partBytes = size - 1
    #expect(error(package, limits: limits)?.limit?.name == "partBytes")
    // The claim is not believed: what comes out is counted.
    var lying = package
    lying.entries[lying.entries.count - 1].claimedBytes = 0xFFFF_FFF0
    #expect(error(lying, limits: limits)?.limit?.name == "partBytes")

    limits = .checklist
    let all = package.entries.reduce(0) { $0 + $1.claimedBytes }
    limits.packageBytes = all
    #expect(error(package, limits: limits) == nil)
    limits.packageBytes = size
    #expect(error(package, limits: limits)?.limit?.name == "packageBytes")

    limits = .checklist
    limits.ratioFloorBytes = 1 << 20
    #expect(error(package, limits: limits)?.limit?.name == "inflateRatio")
    limits.ratioFloorBytes = 4 << 20
    #expect(error(package, limits: limits) == nil)
    limits.ratioFloorBytes = 1 << 20
    limits.inflateRatio = 1100
    #expect(error(package, limits: limits) == nil)
  }

  @Test func nestedArchivesAreNotOpened() {
    var package = plain.package()
    package.add("xl/embeddings/inner.zip", plain.bytes())
    #expect(error(package) == nil)
  }

  @Test func inputBytes() {
    let bytes = plain.bytes()
    var limits = ReadLimits.checklist
    limits.inputBytes = bytes.count
    #expect(error(plain.package(), limits: limits) == nil)
    limits.inputBytes -= 1
    #expect(
      error(plain.package(), limits: limits)?.limit
        == .init(name: "inputBytes", bound: bytes.count - 1, value: bytes.count))
  }
}
