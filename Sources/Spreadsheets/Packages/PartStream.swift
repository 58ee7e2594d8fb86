internal import CISAL

/// The inflated bytes of one entry, handed out piece by piece, counted against the limits and checked by CRC at the end.
struct PartStream: ~Copyable {
  /// About as much as a processor's own memory holds: the next one to look at it need not fetch it.
  static let pieceBytes = 256 << 10

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

  /// Appends the next piece; `false` where it is the last one. `budget`: bytes that may still come out of the whole package.
  mutating func read(into output: inout PlainArray<UInt8>, budget: inout Int) throws(ReadError) -> Bool {
    guard !isFinished else { return false }
    let start = output.count
    // Room for one byte more than the directory claims tells whether it lies.
    let room = min(Self.pieceBytes, max(0, entry.claimedBytes - produced)) + 1
    if entry.isDeflated == true {
      let inflater = inflater ?? Inflater(file, offset: entry.offset, count: entry.storedBytes)
      self.inflater = inflater
      do throws(Inflater.Failure) {
        unsafe try output.append(room: room) { (target) throws(Inflater.Failure) in
          unsafe try inflater.inflate(into: target)
        }
      } catch { throw damage(error) }
      isFinished = inflater.isFinished
    } else {
      let size = min(room, entry.storedBytes - produced)
      try unsafe output.append(room: size) { (target) throws(ReadError) in
        unsafe try file.read(at: entry.offset + produced, into: UnsafeMutableRawBufferPointer(target))
        return size
      }
      isFinished = produced + size == entry.storedBytes
    }
    try take(output.count - start, of: &output, budget: &budget)
    if isFinished {
      guard checksum == entry.checksum else {
        throw ReadError(.corruptFile, part: entry.name, detail: "wrong checksum")
      }
      transcoder?.finish(to: &output)
    }
    return !isFinished
  }

  /// Counts and checks the bytes that were just written, and makes UTF-8 of them.
  private mutating func take(_ size: Int, of output: inout PlainArray<UInt8>, budget: inout Int) throws(ReadError) {
    let start = output.count - size
    let isFirst = produced == 0
    produced += size
    budget -= size
    try check()
    try check(budget)
    checksum = unsafe output.withElements {
      unsafe crc32_gzip_refl(checksum, $0.baseAddress.map { unsafe $0 + start }, UInt64(size))
    }
    if isFirst, asUTF8,
      unsafe output.withElements({ unsafe UTF16Transcoder.isUTF16(UnsafeBufferPointer(rebasing: $0[start...])) })
    {
      transcoder = UTF16Transcoder()
    }
    guard transcoder != nil else { return }
    var copy = PlainArray<UInt8>()
    unsafe output.withElements { unsafe copy.append(UnsafeBufferPointer(rebasing: $0[start...])) }
    output.truncate(to: start)
    unsafe copy.withElements { unsafe transcoder?.append($0, to: &output) }
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
