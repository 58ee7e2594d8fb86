import Glibc

/// A file that is read by position: small ones held whole, large ones through their descriptor.
///
/// Reads never go past the size the file had when it was opened; a file that shrinks meanwhile is an error, not a crash, which
/// is why it is not mapped into memory.
@safe final class FileBytes {
  /// Files up to this size are held whole.
  static let wholeLimit = 4 << 20

  /// The size in bytes.
  let count: Int
  private let descriptor: Int32
  private let whole: [UInt8]
  /// A stretch of a large file.
  private var ahead: [UInt8] = []
  private var aheadRange = 0..<0
  private static let aheadBytes = 64 << 10

  /// Holds bytes that are in memory already.
  init(_ bytes: [UInt8]) {
    whole = bytes
    descriptor = -1
    count = bytes.count
  }

  /// Opens a file; at most `limit` bytes long.
  init(path: String, limits: ReadLimits) throws(ReadError) {
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw ReadError(.fileUnreadable, detail: Self.reason(errno)) }
    var status = stat()
    guard unsafe fstat(opened, &status) == 0 else {
      let code = errno
      close(opened)
      throw ReadError(.fileUnreadable, detail: Self.reason(code))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      throw ReadError(
        .fileUnreadable, detail: status.st_mode & S_IFMT == S_IFDIR ? "is a folder" : "is not a regular file")
    }
    let size = Int(status.st_size)
    guard size <= limits.inputBytes else {
      close(opened)
      throw ReadError(
        .limitExceeded, detail: "file of \(size) bytes",
        limit: .init(name: "inputBytes", bound: limits.inputBytes, value: size))
    }
    count = size
    if size <= Self.wholeLimit {
      var complete = false
      whole = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
        complete = unsafe Self.fill(UnsafeMutableRawBufferPointer(buffer), from: opened, at: 0)
        filled = complete ? size : 0
      }
      close(opened)
      descriptor = -1
      guard complete else { throw ReadError(.fileUnreadable, detail: "the file changed while it was read") }
    } else {
      whole = []
      descriptor = opened
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Fills a buffer from a position; the buffer must lie inside the file.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) {
    guard offset >= 0, offset <= count, buffer.count <= count - offset else {
      throw ReadError(.corruptFile, detail: "the file ends too early")
    }
    if descriptor < 0 {
      unsafe whole.withUnsafeBytes { bytes in
        let part = unsafe UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + buffer.count])
        unsafe buffer.copyMemory(from: part)
      }
    } else if unsafe !Self.fill(buffer, from: descriptor, at: offset) {
      throw ReadError(.fileUnreadable, detail: "the file changed while it was read")
    }
  }

  /// Whether these bytes stand at a position.
  func holds(_ wanted: [UInt8], at offset: Int) throws(ReadError) -> Bool {
    guard descriptor < 0 else { return try bytes(at: offset, count: wanted.count) == wanted }
    guard offset >= 0, offset <= count, wanted.count <= count - offset else { return false }
    return unsafe whole.withUnsafeBytes { held in
      unsafe wanted.withUnsafeBytes { wanted in
        guard let a = held.baseAddress, let b = wanted.baseAddress else { return unsafe wanted.isEmpty }
        return unsafe memcmp(a + offset, b, wanted.count) == 0
      }
    }
  }

  /// A copy of a piece of the file.
  func bytes(at offset: Int, count wanted: Int) throws(ReadError) -> [UInt8] {
    guard offset >= 0, wanted >= 0, offset <= count, wanted <= count - offset else {
      throw ReadError(.corruptFile, detail: "the file ends too early")
    }
    if descriptor < 0 { return wanted == count ? whole : Array(whole[offset..<offset + wanted]) }
    var complete = false
    let result = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
      complete = unsafe Self.fill(UnsafeMutableRawBufferPointer(buffer), from: descriptor, at: offset)
      filled = complete ? wanted : 0
    }
    guard complete else { throw ReadError(.fileUnreadable, detail: "the file changed while it was read") }
    return result
  }

  /// Lends the bytes from a position on, as many as are at hand: at least one of `range`, at most all of it.
  ///
  /// Of a large file a stretch is read ahead, so that going through it takes few readings.
  func lend<Result>(
    _ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result
  ) throws(ReadError) -> Result {
    guard range.lowerBound >= 0, range.upperBound <= count else {
      throw ReadError(.corruptFile, detail: "the file ends too early")
    }
    if descriptor < 0 {
      return unsafe whole.withUnsafeBytes { unsafe body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }
    if !aheadRange.contains(range.lowerBound) {
      let size = min(Self.aheadBytes, count - range.lowerBound)
      ahead = try bytes(at: range.lowerBound, count: size)
      aheadRange = range.lowerBound..<range.lowerBound + size
    }
    let start = range.lowerBound - aheadRange.lowerBound
    let end = min(range.upperBound, aheadRange.upperBound) - aheadRange.lowerBound
    return unsafe ahead.withUnsafeBytes { unsafe body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
  }

  private static func fill(_ buffer: UnsafeMutableRawBufferPointer, from file: Int32, at offset: Int) -> Bool {
    var done = 0
    while done < buffer.count {
      guard let base = buffer.baseAddress else { return false }
      let got = unsafe pread(file, base + done, buffer.count - done, off_t(offset + done))
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return false }
      done += got
    }
    return true
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "no such file"
    case EACCES, EPERM: "no permission"
    case EISDIR: "is a folder"
    case ELOOP: "too many links"
    default: "error \(code) of the system"
    }
  }
}
