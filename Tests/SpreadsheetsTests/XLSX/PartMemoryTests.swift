import Testing

@testable import Spreadsheets

@Suite("What small parts told")
struct PartMemoryTests {
  private let memory = PartMemory<String>()

  private func entry(offset: Int = 0, checksum: UInt32 = 7, stored: Int = 4) -> ZipArchive.Entry {
    ZipArchive.Entry(
      name: "xl/styles.xml", key: "xl/styles.xml", offset: offset, storedBytes: stored, claimedBytes: 9,
      checksum: checksum, isDeflated: true, isEncrypted: false)
  }

  private func recall(_ entry: ZipArchive.Entry, of bytes: [UInt8], _ context: String = "") throws -> String? {
    try memory.recall(entry, of: FileBytes(bytes), limits: .checklist, context: context)
  }

  init() throws {
    try memory.keep("told", from: entry(), of: FileBytes([1, 2, 3, 4]), limits: .checklist, context: "")
  }

  @Test("the same bytes tell the same, wherever they stand in another file")
  func same() throws {
    #expect(try recall(entry(offset: 2), of: [9, 9, 1, 2, 3, 4]) == "told")
  }

  @Test("other bytes under the same checksum and sizes are another part")
  func collision() throws {
    #expect(try recall(entry(), of: [1, 2, 3, 5]) == nil)
  }

  @Test("a part that ends outside the file is none")
  func outside() throws {
    #expect(try recall(entry(offset: 1), of: [1, 2, 3, 4]) == nil)
  }

  @Test("another checksum, another size, another context and other limits are another part")
  func other() throws {
    #expect(try recall(entry(checksum: 8), of: [1, 2, 3, 4]) == nil)
    #expect(try recall(entry(stored: 3), of: [1, 2, 3, 4]) == nil)
    #expect(try recall(entry(), of: [1, 2, 3, 4], "1904") == nil)
    #expect(
      try memory.recall(entry(), of: FileBytes([1, 2, 3, 4]), limits: .large, context: "") == nil)
  }

  @Test("only the last few are remembered")
  func few() throws {
    for number in 0..<8 {
      try memory.keep(
        "\(number)", from: entry(checksum: UInt32(100 + number)), of: FileBytes([1, 2, 3, 4]), limits: .checklist,
        context: "")
    }
    #expect(try recall(entry(), of: [1, 2, 3, 4]) == nil)
    #expect(try recall(entry(checksum: 107), of: [1, 2, 3, 4]) == "7")
  }

  @Test("long parts are not remembered")
  func long() throws {
    let bytes = [UInt8](repeating: 1, count: 8193)
    try memory.keep("long", from: entry(stored: 8193), of: FileBytes(bytes), limits: .checklist, context: "")
    #expect(try recall(entry(stored: 8193), of: bytes) == nil)
  }
}
