/// The places in sixteen bytes of a text where something stands that a scanner stops at.
///
/// ```swift
/// let delimiters = MarkedBytes.Block(repeating: delimiter)
/// var marks = MarkedBytes(of: bytes, at: 0) { $0 .== delimiters }
/// while let position = marks.next() { … }
/// ```
///
/// A block is compared with a block: with a single byte, Swift compares one lane at a time.
@safe struct MarkedBytes {
  /// Bytes looked at at once.
  static let width = 16
  typealias Block = SIMD16<UInt8>

  /// The top bit of each byte that is one, first eight and last eight.
  private var low: UInt64
  private var high: UInt64
  private var position: Int

  /// Looks at the bytes from a position inside a text on. Behind its end `isMark` sees 0xFF.
  @inline(__always)
  init(
    of bytes: UnsafeRawBufferPointer, at position: Int, where isMark: (Block) -> SIMDMask<SIMD16<Int8>>
  ) {
    self.position = position
    let block: Block
    if bytes.count - position >= Self.width {
      block = unsafe bytes.loadUnaligned(fromByteOffset: position, as: Block.self)
    } else {
      var last = Block(repeating: 0xFF)
      for lane in 0..<bytes.count - position { last[lane] = unsafe bytes[position + lane] }
      block = last
    }
    let tops = SIMD2<UInt64>(repeating: 0x8080_8080_8080_8080)
    let words = unsafe unsafeBitCast(isMark(block), to: SIMD2<UInt64>.self) & tops
    low = words[0]
    high = words[1]
  }

  /// The next place, `nil` behind the last one.
  @inline(__always)
  mutating func next() -> Int? {
    if low == 0 {
      guard high != 0 else { return nil }
      low = high
      high = 0
      position &+= 8
    }
    let place = position &+ low.trailingZeroBitCount >> 3
    low &= low &- 1
    return place
  }
}
