import Testing

@testable import Spreadsheets

@Suite("ZIP files written") struct ZipWriterTests {
  @Test("Entries come back, in order, and copies keep their stored bytes")
  func roundTrip() throws {
    let long = [UInt8](repeating: 7, count: 5_000)
    var first = ZipWriter()
    try first.add("a.xml", long)
    try first.add("thư mục/b.xml", [])
    try first.add("c", [1, 2, 3])
    let bytes = try first.finish()
    let file = FileBytes(bytes)
    let archive = try ZipArchive(file, limits: .checklist)
    #expect(archive.entries.map(\.name) == ["a.xml", "thư mục/b.xml", "c"])
    #expect(archive.entries.map(\.isDeflated) == [true, false, false])
    #expect(archive.entries.map(\.claimedBytes) == [5_000, 0, 3])
    var second = ZipWriter()
    for entry in archive.entries { try second.copy(entry, of: file) }
    #expect(try second.finish() == bytes)
    #expect(try MarkedPackage.read(bytes)["a.xml"] == String(decoding: long, as: UTF8.self))
  }

  @Test("CRC-32")
  func checksum() {
    // The check value of the algorithm's definition.
    #expect(ZipWriter.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
  }
}
