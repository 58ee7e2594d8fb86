internal import CDeflate

/// Writes a ZIP file whose bytes depend on nothing but its entries: fixed times, no extra fields.
struct ZipWriter {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// The deepest compression that is still quick.
  private static let level: Int32 = 6
  /// 1 January 1980, the first day ZIP knows.
  private static let day: UInt16 = 0x0021

  /// Copies an entry of another package as it is stored there.
  mutating func copy(_ entry: ZipArchive.Entry, of file: FileBytes) throws(ReadError) {
    guard let isDeflated = entry.isDeflated, !entry.isEncrypted else {
      throw ReadError(.corruptFile, part: entry.name, detail: "compressed by a method other than deflate")
    }
    let stored = try file.bytes(at: entry.offset, count: entry.storedBytes)
    try add(
      entry.name, stored: stored, method: isDeflated ? 8 : 0, checksum: entry.checksum, size: entry.claimedBytes)
  }

  /// Adds an entry, deflated.
  mutating func add(_ name: String, _ content: [UInt8]) throws(ReadError) {
    guard let compressor = unsafe libdeflate_alloc_compressor(Self.level) else {
      throw ReadError(.fileUnreadable, part: name, detail: "out of memory")
    }
    defer { unsafe libdeflate_free_compressor(compressor) }
    let room = unsafe libdeflate_deflate_compress_bound(compressor, content.count)
    let deflated = unsafe [UInt8](unsafeUninitializedCapacity: room) { target, filled in
      filled = unsafe content.withUnsafeBytes { source in
        unsafe libdeflate_deflate_compress(compressor, source.baseAddress, source.count, target.baseAddress, room)
      }
    }
    let isSmaller = !deflated.isEmpty && deflated.count < content.count
    try add(
      name, stored: isSmaller ? deflated : content, method: isSmaller ? 8 : 0, checksum: Self.checksum(content),
      size: content.count)
  }

  /// CRC-32.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBytes { unsafe libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }

  /// Ends the file with its directory.
  mutating func finish() throws(ReadError) -> [UInt8] {
    let start = try Self.fits(bytes.count, "package")
    let size = try Self.fits(directory.count, "directory")
    guard count <= 0xFFFF else { throw ReadError(.limitExceeded, detail: "\(count) entries in a package") }
    bytes += directory
    bytes.append(little: UInt32(0x0605_4B50))
    bytes.append(little: UInt32(0))
    bytes.append(little: UInt16(count))
    bytes.append(little: UInt16(count))
    bytes.append(little: size)
    bytes.append(little: start)
    bytes.append(little: UInt16(0))
    return bytes
  }

  private mutating func add(
    _ name: String, stored: [UInt8], method: UInt16, checksum: UInt32, size: Int
  ) throws(ReadError) {
    let nameBytes = Array(name.utf8)
    let offset = try Self.fits(bytes.count, name)
    guard nameBytes.count <= 0xFFFF else { throw ReadError(.corruptFile, detail: "a name of \(nameBytes.count) bytes") }
    var head: [UInt8] = []
    head.append(little: UInt16(20))
    // Bit 11: the name is UTF-8.
    head.append(little: UInt16(nameBytes.allSatisfy { $0 < 0x80 } ? 0 : 0x0800))
    head.append(little: method)
    head.append(little: UInt16(0))
    head.append(little: Self.day)
    head.append(little: checksum)
    head.append(little: try Self.fits(stored.count, name))
    head.append(little: try Self.fits(size, name))
    head.append(little: UInt16(nameBytes.count))
    head.append(little: UInt16(0))
    bytes.append(little: UInt32(0x0403_4B50))
    bytes += head
    bytes += nameBytes
    bytes += stored
    directory.append(little: UInt32(0x0201_4B50))
    directory.append(little: UInt16(20))
    directory += head
    directory += [UInt8](repeating: 0, count: 10)
    directory.append(little: offset)
    directory += nameBytes
    count += 1
  }

  private static func fits(_ number: Int, _ place: String) throws(ReadError) -> UInt32 {
    guard let fitting = UInt32(exactly: number), fitting < UInt32.max else {
      throw ReadError(.limitExceeded, part: place, detail: "\(number) bytes in a package without ZIP64")
    }
    return fitting
  }
}

extension [UInt8] {
  /// Appends a number, the lowest byte first.
  fileprivate mutating func append(little number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
