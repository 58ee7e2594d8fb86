/// Scalars as UTF-8, written into memory: `String.UnicodeScalarView` takes them one at a time, which costs twenty times as much.
enum UTF8Bytes {
  /// How many bytes a scalar takes.
  static func count(_ scalar: UInt32) -> Int { scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x1_0000 ? 3 : 4 }

  /// Writes a scalar, for which there must be room; returns how many bytes it took.
  static func write(_ scalar: UInt32, to output: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
    func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: scalar >> shift) & 0x3F }
    let length = count(scalar)
    switch length {
    case 1: output[start] = UInt8(truncatingIfNeeded: scalar)
    case 2:
      output[start] = 0xC0 | UInt8(truncatingIfNeeded: scalar >> 6)
      output[start + 1] = tail(0)
    case 3:
      output[start] = 0xE0 | UInt8(truncatingIfNeeded: scalar >> 12)
      output[start + 1] = tail(6)
      output[start + 2] = tail(0)
    default:
      output[start] = 0xF0 | UInt8(truncatingIfNeeded: scalar >> 18)
      output[start + 1] = tail(12)
      output[start + 2] = tail(6)
      output[start + 3] = tail(0)
    }
    return length
  }
}

extension String {
  /// The text of scalars.
  init(scalars: [Unicode.Scalar]) {
    let count = scalars.reduce(0) { $0 + UTF8Bytes.count($1.value) }
    self.init(unsafeUninitializedCapacity: count) { output in
      var written = 0
      for scalar in scalars { written += UTF8Bytes.write(scalar.value, to: output, at: written) }
      return written
    }
  }
}
