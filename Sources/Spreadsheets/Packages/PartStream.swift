internal import CDeflate

/// The inflated bytes of one entry, handed out piece by piece, counted against the limits and checked by CRC at the end.
struct PartStream: ~Copyable {
  let entry: ZipArchive.Entry
  private let file: FileBytes
  private let limits: ReadLimits
  private let partLimit: (name: String, bound: Int)
  private var isFinished = false
  private(set) var produced = 0

  /// Opens an entry. `partLimit` names the limit on its inflated size.
  init(
    _ entry: ZipArchive.Entry, of file: FileBytes, limits: ReadLimits, partLimit: (name: String, bound: Int)? = nil
  ) throws(ReadError) {
    guard !entry.isEncrypted else {
      throw ReadError(.passwordProtected, part: entry.name, detail: "encrypted ZIP entry")
    }
    guard entry.isDeflated != nil else {
      throw ReadError(.corruptFile, part: entry.name, detail: "compressed by a method other than deflate")
    }
    self.entry = entry
    self.file = file
    self.limits = limits
    self.partLimit = partLimit ?? ("partBytes", limits.partBytes)
  }

  /// Appends the next piece; `false` once there is no more.
  mutating func read(into output: inout PlainArray<UInt8>, budget: inout Int) throws(ReadError) -> Bool {
    guard !isFinished else { return false }
    isFinished = true
    // DEFLATE cannot exceed 1032:1, which bounds what a lying directory can make us reserve.
    let possible =
      entry.isDeflated == true ? entry.storedBytes.multipliedReportingOverflow(by: 1032) : (entry.storedBytes, false)
    let room = min(entry.claimedBytes, possible.1 ? Int.max : possible.0 + 64)
    try check(room, budget: budget)
    let before = output.count
    let deflated = try file.bytes(at: entry.offset, count: entry.storedBytes)
    if entry.isDeflated == true {
      guard let decompressor = unsafe libdeflate_alloc_decompressor() else {
        throw ReadError(.fileUnreadable, detail: "out of memory")
      }
      defer { unsafe libdeflate_free_decompressor(decompressor) }
      var outcome = LIBDEFLATE_BAD_DATA
      unsafe output.append(room: room) { target in
        var written = 0
        outcome = unsafe deflated.withUnsafeBytes { source in
          unsafe libdeflate_deflate_decompress(
            decompressor, source.baseAddress, source.count, target.baseAddress, target.count, &written)
        }
        return written
      }
      guard outcome == LIBDEFLATE_SUCCESS else {
        throw ReadError(
          .corruptFile, part: entry.name,
          detail: outcome == LIBDEFLATE_INSUFFICIENT_SPACE ? "longer than the directory says" : "damaged deflate data")
      }
    } else {
      guard entry.storedBytes <= entry.claimedBytes else {
        throw ReadError(.corruptFile, part: entry.name, detail: "longer than the directory says")
      }
      unsafe deflated.withUnsafeBufferPointer { unsafe output.append($0) }
    }
    produced = output.count - before
    budget -= produced
    let checksum = unsafe output.withElements { bytes in
      unsafe libdeflate_crc32(0, bytes.baseAddress.map { unsafe $0 + before }, bytes.count - before)
    }
    guard checksum == entry.checksum else { throw ReadError(.corruptFile, part: entry.name, detail: "wrong checksum") }
    return true
  }

  private func check(_ bytes: Int, budget: Int) throws(ReadError) {
    func exceeded(_ name: String, _ bound: Int, _ value: Int) -> ReadError {
      ReadError(
        .limitExceeded, part: entry.name, detail: "\(value) against at most \(bound) (\(name))",
        limit: .init(name: name, bound: bound, value: value))
    }
    if bytes > partLimit.bound { throw exceeded(partLimit.name, partLimit.bound, bytes) }
    if bytes > budget { throw exceeded("packageBytes", limits.packageBytes, limits.packageBytes - budget + bytes) }
    if bytes > limits.ratioFloorBytes, entry.storedBytes > 0, bytes / entry.storedBytes > limits.inflateRatio {
      throw exceeded("inflateRatio", limits.inflateRatio, bytes / entry.storedBytes)
    }
  }
}
