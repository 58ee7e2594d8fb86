extension CSVText {
  /// What one look at all bytes of a text tells.
  struct Bytes {
    /// Whether they are certainly UTF-8 in NFC: ASCII, Latin and Vietnamese letters, the usual signs.
    private(set) var isPlain: Bool
    /// Whether there are none above U+007F.
    private(set) var isASCII: Bool
    /// Whether U+0000 occurs.
    private(set) var hasNull: Bool

    private typealias Block = SIMD16<UInt8>
    private typealias Mask = SIMDMask<SIMD16<Int8>>

    /// Looks at a text.
    init(_ text: Span<UInt8>) {
      var seen = Seen()
      unsafe text.withUnsafeBytes { bytes in
        let count = bytes.count
        // The first block has nothing before it to look at, the last one nothing behind it, where a letter must have ended.
        unsafe seen.look(Self.gather(bytes, 0), Self.gather(bytes, -1), Self.gather(bytes, -2))
        var index = 16
        while count - index >= 16 {
          seen.look(
            unsafe bytes.loadUnaligned(fromByteOffset: index, as: Block.self),
            unsafe bytes.loadUnaligned(fromByteOffset: index - 1, as: Block.self),
            unsafe bytes.loadUnaligned(fromByteOffset: index - 2, as: Block.self))
          index += 16
        }
        while index < count + 2 {
          unsafe seen.look(
            Self.gather(bytes, index), Self.gather(bytes, index - 1), Self.gather(bytes, index - 2))
          index += 16
        }
      }
      isPlain = !any(seen.wrong)
      isASCII = seen.bits.max() < 0x80
      hasNull = any(seen.null)
    }

    /// The bytes from a position on, blanks outside the text.
    private static func gather(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Block {
      var block = Block(repeating: .space)
      for lane in 0..<16 where start + lane >= 0 && start + lane < bytes.count {
        block[lane] = unsafe bytes[start + lane]
      }
      return block
    }

    /// Errors are gathered and looked at in the end: no branches on the way.
    private struct Seen {
      var wrong = Mask(repeating: false)
      var null = Mask(repeating: false)
      var bits = Block()

      /// Looks at a block, given the bytes one and two before each of its own.
      @inline(__always)
      mutating func look(_ byte: Block, _ before: Block, _ twoBefore: Block) {
        bits |= byte
        null .|= byte .== all(0)
        // U+0080 to U+02FF; U+1E00 to U+1EFF; parts of U+2000 to U+2ABF.
        let isKnownLead = isIn(byte, 0xC2, 0xCB) .| (byte .== all(0xE1)) .| (byte .== all(0xE2))
        let isContinuation = (byte & all(0xC0)) .== all(0x80)
        let afterE1 = before .== all(0xE1)
        let afterE2 = before .== all(0xE2)
        let twoAfterE2 = twoBefore .== all(0xE2)
        let isDue = isIn(before, 0xC2, 0xCB) .| afterE1 .| afterE2 .| (twoBefore .== all(0xE1)) .| twoAfterE2
        wrong .|= (isContinuation .^ isDue) .| ((byte .>= all(0xC0)) .& .!isKnownLead)
        wrong .|= afterE1 .& .!isIn(byte, 0xB8, 0xBB)
        // Not the combining signs from U+20D0 on, nor the Ohm, Kelvin and angle signs, which NFC replaces.
        wrong .|= afterE2 .& .!(isIn(byte, 0x80, 0x82) .| isIn(byte, 0x85, 0x8B) .| isIn(byte, 0x8D, 0xAA))
        // U+2000 and U+2001, which NFC replaces.
        wrong .|= twoAfterE2 .& (before .== all(0x80)) .& (byte .< all(0x82))
      }

      @inline(__always)
      private func isIn(_ byte: Block, _ first: UInt8, _ last: UInt8) -> Mask {
        (byte &- all(first)) .<= all(last - first)
      }

      /// Comparing with one number is done lane by lane; with a block of it, at once.
      @inline(__always)
      private func all(_ byte: UInt8) -> Block { Block(repeating: byte) }
    }
  }
}
