/// Turns a part in UTF-16 into UTF-8, piece by piece.
struct UTF16Transcoder {
  private var isBigEndian = false
  private var isStarted = false
  private var pendingByte: UInt8?
  private var pendingUnit: UInt16?

  /// Whether a part begins as UTF-16 does: with a mark, or with `<` beside a zero byte.
  static func isUTF16(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
    guard head.count >= 2 else { return false }
    switch unsafe (head[0], head[1]) {
    case (0xFF, 0xFE), (0xFE, 0xFF), (0x3C, 0), (0, 0x3C): return true
    default: return false
    }
  }

  /// Appends what a piece means.
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>, to output: inout PlainArray<UInt8>) {
    for index in piece.indices {
      let byte = unsafe piece[index]
      guard let first = pendingByte else {
        pendingByte = byte
        continue
      }
      pendingByte = nil
      if !isStarted {
        isStarted = true
        isBigEndian = first == 0xFE || first == 0
        if first == 0xFE || first == 0xFF { continue }
      }
      add(isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first), to: &output)
    }
  }

  /// Ends the part: halves left over become the replacement character.
  mutating func finish(to output: inout PlainArray<UInt8>) {
    if pendingByte != nil || pendingUnit != nil { put(0xFFFD, to: &output) }
  }

  private mutating func add(_ unit: UInt16, to output: inout PlainArray<UInt8>) {
    if let lead = pendingUnit {
      pendingUnit = nil
      if UTF16.isTrailSurrogate(unit) {
        put(0x1_0000 + (UInt32(lead & 0x3FF) << 10 | UInt32(unit & 0x3FF)), to: &output)
        return
      }
      put(0xFFFD, to: &output)
    }
    if UTF16.isLeadSurrogate(unit) {
      pendingUnit = unit
    } else {
      put(UTF16.isTrailSurrogate(unit) ? 0xFFFD : UInt32(unit), to: &output)
    }
  }

  private func put(_ code: UInt32, to output: inout PlainArray<UInt8>) {
    if code < 0x80 {
      output.append(UInt8(code))
      return
    }
    for byte in String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8 { output.append(byte) }
  }
}
