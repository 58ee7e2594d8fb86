import Glibc

/// A place in a sealed run of bytes: at and behind its end stand zero bytes that may be looked at.
///
/// Rule that keeps it inside: it only moves over bytes that were seen not to be zero. No XML holds a zero byte, so one means the
/// end, or damage. Looking ahead reaches at most ``PlainArray/padding`` bytes, and so does matching: a match of nothing but
/// non-zero bytes lies before the end.
@safe struct ByteCursor {
  private(set) var position: UnsafePointer<UInt8>
  private let start: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>

  /// `bytes` must come from ``PlainArray/seal()`` and stay as they are.
  init?(sealed bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return nil }
    unsafe position = base
    unsafe start = base
    unsafe end = base + bytes.count
  }

  /// The byte here, 0 at the end.
  @inline(__always) var byte: UInt8 { unsafe position.pointee }
  /// Whether nothing is left.
  @inline(__always) var isAtEnd: Bool { unsafe position >= end }
  /// Bytes before this one.
  @inline(__always) var offset: Int { unsafe position - start }

  /// Passes over one byte that is not zero.
  @inline(__always) mutating func advance() {
    unsafe assert(position < end)
    unsafe position += 1
  }

  /// Passes over bytes that were matched.
  @inline(__always) mutating func advance(_ count: Int) {
    unsafe assert(position + count <= end)
    unsafe position += count
  }

  /// Goes to a place inside the run.
  @inline(__always) mutating func move(to offset: Int) {
    unsafe position = start + max(0, min(offset, end - start))
  }

  /// The byte a little further on; at most 63.
  @inline(__always) func peek(_ ahead: Int) -> UInt8 { unsafe position[ahead & 63] }

  /// The next four bytes as a number, the first one lowest.
  @inline(__always) var word32: UInt32 {
    UInt32(littleEndian: unsafe UnsafeRawPointer(position).loadUnaligned(as: UInt32.self))
  }

  /// The next eight bytes as a number, the first one lowest.
  @inline(__always) var word64: UInt64 {
    UInt64(littleEndian: unsafe UnsafeRawPointer(position).loadUnaligned(as: UInt64.self))
  }

  /// Eight bytes further on as a number; at most 32 ahead.
  @inline(__always) func word64(ahead: Int) -> UInt64 {
    UInt64(littleEndian: unsafe UnsafeRawPointer(position + (ahead & 31)).loadUnaligned(as: UInt64.self))
  }

  /// Whether these ASCII characters stand here; at most 32.
  func matches(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    for index in 0..<count where unsafe position[index] != text.utf8Start[index] { return false }
    return true
  }

  /// Passes over XML white space.
  @inline(__always) mutating func skipSpace() {
    while byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { advance() }
  }

  /// Goes to the next byte of that value, or to the next zero byte.
  @inline(__always) mutating func find(_ wanted: UInt8) {
    let pattern = UInt64(wanted) &* 0x0101_0101_0101_0101
    while true {
      let word = word64
      let hit = (word ^ pattern).zeroBytes | word.zeroBytes
      if hit != 0 {
        unsafe position += hit.trailingZeroBitCount >> 3
        return
      }
      unsafe position += 8
    }
  }

  /// Goes to the next `<` or zero byte; tells whether on the way stood one of `&`, carriage return and `_`.
  @inline(__always) mutating func findMarkup() -> Bool {
    var special: UInt64 = 0
    while true {
      let word = word64
      let hit = (word ^ 0x3C3C_3C3C_3C3C_3C3C).zeroBytes | word.zeroBytes
      let marks =
        (word ^ 0x2626_2626_2626_2626).zeroBytes | (word ^ 0x0D0D_0D0D_0D0D_0D0D).zeroBytes
        | (word ^ 0x5F5F_5F5F_5F5F_5F5F).zeroBytes
      if hit != 0 {
        let before = hit & (0 &- hit)
        special |= marks & (before &- 1)
        unsafe position += hit.trailingZeroBitCount >> 3
        return special != 0
      }
      special |= marks
      unsafe position += 8
    }
  }

  /// The bytes from an offset up to here.
  @inline(__always) func slice(from offset: Int) -> ByteSlice {
    unsafe ByteSlice(start: start + offset, count: position - (start + offset))
  }
}

extension UInt64 {
  /// Marks with `0x80` the zero bytes: certainly the lowest one, and none where there is none.
  @inline(__always) var zeroBytes: UInt64 {
    (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080
  }
}

/// Some bytes of a buffer; valid only while the buffer stays as it is.
@safe struct ByteSlice {
  let start: UnsafePointer<UInt8>?
  let count: Int

  static var empty: ByteSlice { unsafe ByteSlice(start: nil, count: 0) }

  init(start: UnsafePointer<UInt8>?, count: Int) {
    unsafe self.start = start
    self.count = count
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe start = bytes.baseAddress
    count = bytes.count
  }

  var bytes: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: start, count: count) }

  /// The byte at a position, 0 outside.
  @inline(__always) func at(_ index: Int) -> UInt8 {
    guard index >= 0, index < count, let start = unsafe start else { return 0 }
    return unsafe start[index]
  }

  /// A part of it, cut to what there is.
  func part(_ from: Int, _ to: Int) -> ByteSlice {
    guard let start = unsafe start, from < to, from >= 0, to <= count else { return .empty }
    return unsafe ByteSlice(start: start + from, count: to - from)
  }

  /// Without XML white space at both ends.
  var trimmed: ByteSlice {
    var from = 0
    var to = count
    while from < to, Self.isSpace(at(from)) { from += 1 }
    while to > from, Self.isSpace(at(to - 1)) { to -= 1 }
    return part(from, to)
  }

  @inline(__always) static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  static func == (slice: ByteSlice, text: StaticString) -> Bool {
    guard slice.count == text.utf8CodeUnitCount else { return false }
    for index in 0..<slice.count where unsafe slice.at(index) != text.utf8Start[index] { return false }
    return true
  }

  /// Whether both hold the same bytes.
  static func == (one: ByteSlice, other: ByteSlice) -> Bool {
    guard one.count == other.count, let a = unsafe one.start, let b = unsafe other.start else {
      return one.count == 0 && other.count == 0
    }
    return unsafe a == b || memcmp(a, b, one.count) == 0
  }

  func contains(_ byte: UInt8) -> Bool { unsafe bytes.contains(byte) }

  /// The bytes as text, repaired where they are not UTF-8.
  var text: String { unsafe String(decoding: bytes, as: UTF8.self) }

  /// Where these ASCII characters first stand, `nil` where they do not.
  func firstIndex(of text: StaticString, from: Int = 0) -> Int? {
    let length = text.utf8CodeUnitCount
    guard length > 0, count >= length else { return nil }
    var index = from
    while index <= count - length {
      if unsafe at(index) == text.utf8Start[0], part(index, index + length) == text { return index }
      index += 1
    }
    return nil
  }
}
