/// The entries of a ZIP file, checked: nothing overlaps, no name stands twice, directory and entries agree.
///
/// Names are keys, never paths: they are compared with `\` as `/`, without a leading `/`, and without regard to ASCII case, as
/// Office does.
struct ZipArchive {
  /// One entry of the directory.
  struct Entry {
    /// The name as it stands in the file.
    var name: String
    /// The name in the form in which names are compared.
    var key: String
    /// The deflated bytes' position in the file.
    var offset: Int
    /// The size as stored.
    var storedBytes: Int
    /// The size the directory claims for it after inflating; never trusted for an allocation.
    var claimedBytes: Int
    /// CRC-32 of the inflated bytes.
    var checksum: UInt32
    /// Whether it is deflated rather than stored; `nil` for any other method.
    var isDeflated: Bool?
    /// Whether it is encrypted by ZIP's own means.
    var isEncrypted: Bool
  }

  /// The file.
  let file: FileBytes
  /// The entries in the order of the directory.
  private(set) var entries: [Entry] = []
  private var positions: [String: Int] = [:]

  /// The entry under a name, `nil` where there is none.
  func entry(_ name: String) -> Entry? { positions[Self.key(name)].map { entries[$0] } }

  /// The form in which names are compared.
  static func key(_ name: String) -> String {
    let isKey =
      name.utf8.first != UInt8(ascii: "/")
      && name.utf8.allSatisfy { $0 != UInt8(ascii: "\\") && ($0 < 0x41 || $0 > 0x5A) }
    if isKey { return name }
    var bytes = name.utf8.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "\\"): UInt8(ascii: "/")
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      default: byte
      }
    }
    while bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads and checks the directory.
  init(_ file: FileBytes, limits: ReadLimits) throws(ReadError) {
    self.file = file
    let directory = try ZipDirectoryEnd(file)
    guard directory.entries <= limits.entries else {
      throw ReadError(
        .limitExceeded, detail: "\(directory.entries) entries in the package",
        limit: .init(name: "entries", bound: limits.entries, value: directory.entries))
    }
    let bytes = try file.bytes(at: directory.offset, count: directory.size)
    entries.reserveCapacity(directory.entries)
    var position = 0
    var headers: [Header] = []
    for _ in 0..<directory.entries {
      let nameStart = position + 46
      let header = try Self.entry(bytes, &position)
      guard positions.updateValue(entries.count, forKey: header.entry.key) == nil else {
        throw ReadError(.corruptFile, part: header.entry.name, detail: "two entries of the package have this name")
      }
      entries.append(header.entry)
      let nameLength = bytes.littleEndian16(nameStart - 46 + 28)
      headers.append(Header(position: header.position, name: bytes[nameStart..<nameStart + nameLength]))
    }
    guard position == bytes.count else {
      throw ReadError(.corruptFile, detail: "the directory is longer than its entries")
    }
    try locate(headers, directoryOffset: directory.offset)
  }

  /// Where an entry's own header is said to lie, and the name it should have, in bytes.
  private struct Header {
    var position: Int
    var name: ArraySlice<UInt8>
  }

  /// Reads one record of the directory.
  private static func entry(
    _ bytes: [UInt8], _ position: inout Int
  ) throws(ReadError) -> (entry: Entry, position: Int) {
    guard bytes.count - position >= 46, bytes.littleEndian32(position) == 0x0201_4B50 else {
      throw ReadError(.corruptFile, detail: "the package's directory is damaged")
    }
    let nameLength = bytes.littleEndian16(position + 28)
    let extraLength = bytes.littleEndian16(position + 30)
    let commentLength = bytes.littleEndian16(position + 32)
    let end = position + 46 + nameLength + extraLength + commentLength
    guard end <= bytes.count else { throw ReadError(.corruptFile, detail: "the package's directory is cut off") }
    let flags = bytes.littleEndian16(position + 8)
    let method = bytes.littleEndian16(position + 10)
    var stored = bytes.littleEndian32(position + 20)
    var claimed = bytes.littleEndian32(position + 24)
    var offset = bytes.littleEndian32(position + 42)
    let nameStart = position + 46
    let name = String(decoding: bytes[nameStart..<nameStart + nameLength], as: UTF8.self)

    // The ZIP64 field holds, in this order, only those numbers that did not fit.
    var field = nameStart + nameLength
    let fieldsEnd = field + extraLength
    while fieldsEnd - field >= 4 {
      let kind = bytes.littleEndian16(field)
      let size = bytes.littleEndian16(field + 2)
      let fieldEnd = field + 4 + size
      guard fieldEnd <= fieldsEnd else { break }
      if kind == 1 {
        var at = field + 4
        func next(_ number: inout Int) throws(ReadError) {
          guard number == 0xFFFF_FFFF else { return }
          guard fieldEnd - at >= 8, let wide = bytes.littleEndian64(at) else {
            throw ReadError(.corruptFile, part: name, detail: "damaged ZIP64 sizes")
          }
          number = wide
          at += 8
        }
        try next(&claimed)
        try next(&stored)
        try next(&offset)
      }
      field = fieldEnd
    }
    let entry = Entry(
      name: name, key: key(name), offset: 0, storedBytes: stored, claimedBytes: claimed,
      checksum: UInt32(truncatingIfNeeded: bytes.littleEndian32(position + 16)),
      isDeflated: method == 8 ? true : method == 0 ? false : nil, isEncrypted: flags & 1 != 0)
    position = end
    return (entry, offset)
  }

  /// Finds where each entry's bytes start, and refuses entries that overlap or contradict the directory.
  private mutating func locate(_ headers: [Header], directoryOffset: Int) throws(ReadError) {
    var taken: [(start: Int, end: Int, entry: Int)] = []
    taken.reserveCapacity(entries.count)
    for (index, described) in headers.enumerated() {
      let start = described.position
      let name = entries[index].name
      guard start >= 0, start <= directoryOffset - 30 else {
        throw ReadError(.corruptFile, part: name, detail: "the entry lies outside the package")
      }
      // One reading for the header and for the name that should be there.
      let header = try file.bytes(at: start, count: min(30 + described.name.count, directoryOffset - start))
      guard header.littleEndian32(0) == 0x0403_4B50 else {
        throw ReadError(.corruptFile, part: name, detail: "no entry where the directory says")
      }
      let nameLength = header.littleEndian16(26)
      let dataStart = start + 30 + nameLength + header.littleEndian16(28)
      let (dataEnd, overflow) = dataStart.addingReportingOverflow(entries[index].storedBytes)
      guard !overflow, dataEnd <= directoryOffset else {
        throw ReadError(.corruptFile, part: name, detail: "the entry reaches past the package")
      }
      let method = header.littleEndian16(8)
      guard nameLength == described.name.count, header[30...].elementsEqual(described.name),
        (method == 8 ? true : method == 0 ? false : nil) == entries[index].isDeflated
      else { throw ReadError(.corruptFile, part: name, detail: "entry and directory disagree on name or method") }
      entries[index].offset = dataStart
      taken.append((start, dataEnd, index))
    }
    taken.sort { $0.start < $1.start }
    for (before, after) in zip(taken, taken.dropFirst()) where after.start < before.end {
      throw ReadError(.corruptFile, part: entries[after.entry].name, detail: "entries of the package overlap")
    }
  }
}

/// Where the directory of a ZIP file lies.
private struct ZipDirectoryEnd {
  var offset: Int
  var size: Int
  var entries: Int

  /// Finds the end record, and the ZIP64 one before it where there is one.
  init(_ file: FileBytes) throws(ReadError) {
    let tailSize = min(file.count, 65_535 + 22 + 20)
    let tailStart = file.count - tailSize
    let tail = try file.bytes(at: tailStart, count: tailSize)
    var found: Int?
    var candidate = tailSize - 22
    while candidate >= 0 {
      if tail.littleEndian32(candidate) == 0x0605_4B50,
        candidate + 22 + tail.littleEndian16(candidate + 20) <= tailSize
      {
        found = candidate
        break
      }
      candidate -= 1
    }
    guard let end = found else {
      throw ReadError(.corruptFile, detail: "the package's directory is missing: the file is cut off")
    }
    entries = tail.littleEndian16(end + 10)
    size = tail.littleEndian32(end + 12)
    offset = tail.littleEndian32(end + 16)
    var limit = tailStart + end
    let disk = tail.littleEndian16(end + 4)
    if end >= 20, tail.littleEndian32(end - 20) == 0x0706_4B50 {
      guard let at = tail.littleEndian64(end - 12), at >= 0, at <= tailStart + end - 20 - 56 else {
        throw ReadError(.corruptFile, detail: "damaged ZIP64 directory")
      }
      let record = try file.bytes(at: at, count: 56)
      guard record.littleEndian32(0) == 0x0606_4B50, let count = record.littleEndian64(32),
        let bytes = record.littleEndian64(40), let start = record.littleEndian64(48)
      else { throw ReadError(.corruptFile, detail: "damaged ZIP64 directory") }
      (entries, size, offset, limit) = (count, bytes, start, at)
    } else if disk != 0 && disk != 0xFFFF {
      throw ReadError(.corruptFile, detail: "a package in several volumes")
    }
    guard size >= 0, offset >= 0, offset <= limit, size <= limit - offset, entries >= 0 else {
      throw ReadError(.corruptFile, detail: "the package's directory lies outside the file")
    }
    // A record takes at least 46 bytes: more entries than that are a lie and must not be allocated for.
    guard entries <= size / 46 else {
      throw ReadError(.corruptFile, detail: "the directory is shorter than its entries")
    }
  }
}

extension [UInt8] {
  /// Two bytes as a number, 0 past the end.
  func littleEndian16(_ at: Int) -> Int {
    guard at >= 0, at <= count - 2 else { return 0 }
    return Int(self[at]) | Int(self[at + 1]) << 8
  }

  /// Four bytes as a number, 0 past the end.
  func littleEndian32(_ at: Int) -> Int {
    littleEndian16(at) | littleEndian16(at + 2) << 16
  }

  /// Eight bytes as a number, `nil` past the end or past what an `Int` holds.
  func littleEndian64(_ at: Int) -> Int? {
    guard at >= 0, at <= count - 8 else { return nil }
    let low = UInt64(littleEndian32(at))
    let high = UInt64(littleEndian32(at + 4))
    return Int(exactly: low | high << 32)
  }
}
