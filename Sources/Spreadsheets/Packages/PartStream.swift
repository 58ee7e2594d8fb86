internal import CDeflate

/// The inflated bytes of one entry, handed out piece by piece, counted against the limits and checked by CRC at the end.
///
/// Small entries are inflated whole by libdeflate, large ones through a window.
struct PartStream: ~Copyable {
  /// Entries up to this size are inflated whole.
  static let wholeBytes = 1 << 20

  private let entry: ZipArchive.Entry
  private let file: FileBytes
  private let limits: ReadLimits
  private let partLimit: (name: String, bound: Int)
  private var isFinished = false
  private var inflater: Inflater?
  private var produced = 0
  private var checksum: UInt32 = 0
  private var transcoder: UTF16Transcoder?
  private let asUTF8: Bool

  /// Opens an entry. `partLimit` names the limit on its inflated size; `asUTF8`: what is UTF-16 comes out as UTF-8.
  init(
    _ entry: ZipArchive.Entry, of file: FileBytes, limits: ReadLimits, partLimit: (name: String, bound: Int)? = nil,
    asUTF8: Bool = false
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
    self.asUTF8 = asUTF8
  }

  /// Appends the next piece; `false` once there is no more. `budget`: bytes that may still come out of the whole package.
  mutating func read(into output: inout PlainArray<UInt8>, budget: inout Int) throws(ReadError) -> Bool {
    guard !isFinished else { return false }
    if inflater == nil {
      // DEFLATE cannot exceed 1032:1, which bounds what a lying directory can make us reserve.
      let possible = entry.storedBytes.multipliedReportingOverflow(by: 1032)
      let room = min(entry.claimedBytes, possible.overflow ? Int.max : possible.partialValue + 64)
      if entry.isDeflated == false {
        try readStored(into: &output, budget: &budget)
        return true
      }
      if room <= Self.wholeBytes {
        try readWhole(into: &output, room: room, budget: &budget)
        return true
      }
      inflater = Inflater(file, offset: entry.offset, count: entry.storedBytes)
    }
    guard let inflater else { return false }
    do throws(Inflater.Failure) {
      let piece = unsafe try inflater.next()
      if piece.isEmpty {
        isFinished = true
      } else {
        unsafe try take(piece, into: &output, budget: &budget)
      }
    } catch { throw damage(error) }
    if isFinished { try finish(into: &output) }
    return !isFinished
  }

  private mutating func readStored(into output: inout PlainArray<UInt8>, budget: inout Int) throws(ReadError) {
    let size = min(entry.storedBytes - produced, Inflater.pieceBytes)
    let bytes = try file.bytes(at: entry.offset + produced, count: size)
    var failure: ReadError?
    unsafe bytes.withUnsafeBufferPointer { view in
      do throws(Inflater.Failure) { unsafe try take(view, into: &output, budget: &budget) } catch {
        failure = damage(error)
      }
    }
    if let failure { throw failure }
    if produced == entry.storedBytes {
      isFinished = true
      try finish(into: &output)
    }
  }

  private mutating func readWhole(
    into output: inout PlainArray<UInt8>, room: Int, budget: inout Int
  ) throws(ReadError) {
    guard let decompressor = unsafe libdeflate_alloc_decompressor() else {
      throw ReadError(.fileUnreadable, detail: "out of memory")
    }
    defer { unsafe libdeflate_free_decompressor(decompressor) }
    var outcome = LIBDEFLATE_BAD_DATA
    let before = output.count
    func inflate(_ source: UnsafeRawBufferPointer) {
      unsafe output.append(room: room) { target in
        var written = 0
        outcome = unsafe libdeflate_deflate_decompress(
          decompressor, source.baseAddress, source.count, target.baseAddress, target.count, &written)
        return written
      }
    }
    let isWhole: Void? = try unsafe file.withWhole { (bytes) throws(ReadError) in
      guard entry.offset + entry.storedBytes <= bytes.count else { return }
      unsafe inflate(UnsafeRawBufferPointer(rebasing: bytes[entry.offset..<entry.offset + entry.storedBytes]))
    }
    if isWhole == nil {
      let deflated = try file.bytes(at: entry.offset, count: entry.storedBytes)
      unsafe deflated.withUnsafeBytes { unsafe inflate($0) }
    }
    guard outcome == LIBDEFLATE_SUCCESS else {
      throw ReadError(
        .corruptFile, part: entry.name,
        detail: outcome == LIBDEFLATE_INSUFFICIENT_SPACE ? "longer than the directory says" : "damaged deflate data")
    }
    isFinished = true
    produced = output.count - before
    try check()
    budget -= produced
    try check(budget)
    checksum = unsafe output.withElements { bytes in
      unsafe libdeflate_crc32(0, bytes.baseAddress.map { unsafe $0 + before }, bytes.count - before)
    }
    if asUTF8,
      unsafe output.withElements({ unsafe UTF16Transcoder.isUTF16(UnsafeBufferPointer(rebasing: $0[before...])) })
    {
      var copy = PlainArray<UInt8>()
      unsafe output.withElements { unsafe copy.append(UnsafeBufferPointer(rebasing: $0[before...])) }
      output.truncate(to: before)
      var transcoder = UTF16Transcoder()
      unsafe copy.withElements { unsafe transcoder.append($0, to: &output) }
      self.transcoder = transcoder
    }
    try finish(into: &output)
  }

  /// Counts, checks and passes on a piece.
  private mutating func take(
    _ piece: UnsafeBufferPointer<UInt8>, into output: inout PlainArray<UInt8>, budget: inout Int
  ) throws(Inflater.Failure) {
    if produced == 0, asUTF8, unsafe UTF16Transcoder.isUTF16(piece) { transcoder = UTF16Transcoder() }
    produced += piece.count
    budget -= piece.count
    do throws(ReadError) {
      try check()
      try check(budget)
    } catch { throw .unreadable(error) }
    checksum = unsafe libdeflate_crc32(checksum, piece.baseAddress, piece.count)
    if transcoder == nil {
      unsafe output.append(piece)
    } else {
      unsafe transcoder?.append(piece, to: &output)
    }
  }

  private mutating func finish(into output: inout PlainArray<UInt8>) throws(ReadError) {
    guard checksum == entry.checksum else { throw ReadError(.corruptFile, part: entry.name, detail: "wrong checksum") }
    transcoder?.finish(to: &output)
  }

  private func damage(_ failure: Inflater.Failure) -> ReadError {
    switch failure {
    case .damaged: ReadError(.corruptFile, part: entry.name, detail: "damaged deflate data")
    case .cutOff: ReadError(.corruptFile, part: entry.name, detail: "the deflate data is cut off")
    case .unreadable(let error): error
    }
  }

  private func exceeded(_ name: String, _ bound: Int, _ value: Int) -> ReadError {
    ReadError(
      .limitExceeded, part: entry.name, detail: "\(value) against at most \(bound) (\(name))",
      limit: .init(name: name, bound: bound, value: value))
  }

  private func check(_ budget: Int) throws(ReadError) {
    if budget < 0 { throw exceeded("packageBytes", limits.packageBytes, limits.packageBytes - budget) }
  }

  private func check() throws(ReadError) {
    guard produced <= entry.claimedBytes else {
      throw ReadError(.corruptFile, part: entry.name, detail: "longer than the directory says")
    }
    if produced > partLimit.bound { throw exceeded(partLimit.name, partLimit.bound, produced) }
    if produced > limits.ratioFloorBytes, entry.storedBytes > 0, produced / entry.storedBytes > limits.inflateRatio {
      throw exceeded("inflateRatio", limits.inflateRatio, produced / entry.storedBytes)
    }
  }
}
