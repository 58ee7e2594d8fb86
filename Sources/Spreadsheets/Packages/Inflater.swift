import Glibc

/// Inflates DEFLATE data piece by piece, in memory that does not grow with it.
///
/// libdeflate is faster still, but only inflates an entry whole. This is the same method (RFC 1951; tables of 11 and 8 bits with
/// subtables, one refill of a 64-bit buffer for each symbol) over a window of ``history`` and ``pieceBytes``.
@safe final class Inflater {
  /// How far back a match may reach.
  static let history = 32 << 10
  /// Bytes produced by one call at most.
  static let pieceBytes = 192 << 10
  /// Bytes read from the file at once.
  private static let inputBytes = 64 << 10
  /// A match may end this far behind the piece, and a copy by words a little further.
  private static let slack = 258 + 64
  private static let literalBits: UInt64 = 11
  private static let distanceBits: UInt64 = 8
  // What 288 codes of at most 15 bits can take in a table of 11 bits with subtables, and 32 codes in one of 8 bits.
  private static let literalEntries = 2342
  private static let distanceEntries = 402

  private enum State { case header, stored, coded, finished }

  private let output: UnsafeMutablePointer<UInt8>
  private let input: UnsafeMutablePointer<UInt8>
  private let literals: UnsafeMutablePointer<UInt32>
  private let distances: UnsafeMutablePointer<UInt32>
  private var inputPosition = 0
  private var inputCount = 0
  private var file: FileBytes
  private var fileOffset = 0
  private var fileLeft = 0
  private var bits: UInt64 = 0
  private var bitCount: UInt64 = 0
  private var produced = 0
  private var state = State.header
  private var isLastBlock = false
  private var storedLeft = 0
  private var lastPiece = 0

  /// Starts on some deflated bytes of a file.
  init(_ file: FileBytes, offset: Int, count: Int) {
    self.file = file
    fileOffset = offset
    fileLeft = count
    unsafe output = .allocate(capacity: Self.history + Self.pieceBytes + Self.slack)
    unsafe input = .allocate(capacity: Self.inputBytes + 64)
    unsafe literals = .allocate(capacity: Self.literalEntries)
    unsafe distances = .allocate(capacity: Self.distanceEntries)
    unsafe memset(output, 0, Self.history + Self.pieceBytes + Self.slack)
    unsafe memset(input, 0, Self.inputBytes + 64)
  }

  deinit {
    unsafe output.deallocate()
    unsafe input.deallocate()
    unsafe literals.deallocate()
    unsafe distances.deallocate()
  }

  /// Why data cannot be inflated.
  enum Failure: Error { case damaged, cutOff, unreadable(ReadError) }

  /// Produces the next bytes, valid until the next call; none at the end.
  func next() throws(Failure) -> UnsafeBufferPointer<UInt8> {
    let kept = min(produced, Self.history)
    var end = Self.history
    // The history ends where the piece starts, always at the same place.
    if lastPiece > 0 {
      unsafe memmove(output + Self.history - kept, output + Self.history + lastPiece - kept, kept)
    }
    let limit = Self.history + Self.pieceBytes
    while end < limit, state != .finished {
      switch state {
      case .header: try readHeader()
      case .stored: end = try copyStored(from: end, to: limit)
      case .coded: end = try decode(from: end, to: limit)
      case .finished: break
      }
    }
    lastPiece = end - Self.history
    produced += lastPiece
    return unsafe UnsafeBufferPointer(start: output + Self.history, count: lastPiece)
  }

  // MARK: Bits

  /// Brings the input buffer up to date; behind the last byte stand zeros.
  private func fillInput() throws(Failure) {
    let rest = inputCount - inputPosition
    guard rest >= 0 else { throw .cutOff }
    unsafe memmove(input, input + inputPosition, rest)
    inputPosition = 0
    inputCount = rest
    let size = min(fileLeft, Self.inputBytes - rest)
    if size > 0 {
      do throws(ReadError) {
        unsafe try file.read(at: fileOffset, into: UnsafeMutableRawBufferPointer(start: input + rest, count: size))
      } catch { throw .unreadable(error) }
      fileOffset += size
      fileLeft -= size
      inputCount += size
    }
    unsafe memset(input + inputCount, 0, 64)
  }

  /// Makes sure that at least 48 bits are in the buffer, zeros behind the end of the data.
  private func refill() throws(Failure) {
    if inputCount - inputPosition < 32, fileLeft > 0 { try fillInput() }
    // Zeros of the padding may be taken in, but not used: `checkEnd` sees to that.
    guard inputPosition <= inputCount + 8 else { throw .cutOff }
    while bitCount <= 48 {
      if inputPosition < inputCount + 16 {
        bits |= UInt64(unsafe inputPosition < inputCount ? input[inputPosition] : 0) << bitCount
        inputPosition += 1
      }
      bitCount += 8
    }
  }

  private func take(_ count: UInt64) -> Int {
    let value = bits & (1 << count &- 1)
    bits >>= count
    bitCount -= count
    return Int(value)
  }

  /// Fails where bits were used that the data does not have.
  private func checkEnd() throws(Failure) {
    if inputPosition - Int(bitCount >> 3) > inputCount { throw .cutOff }
  }

  // MARK: Blocks

  private func readHeader() throws(Failure) {
    if isLastBlock {
      state = .finished
      return
    }
    try refill()
    isLastBlock = take(1) == 1
    switch take(2) {
    case 0:
      // Back to whole bytes: those still in the buffer are given back.
      _ = take(bitCount & 7)
      inputPosition -= Int(bitCount >> 3)
      bits = 0
      bitCount = 0
      if inputCount - inputPosition < 32 { try fillInput() }
      guard inputPosition + 4 <= inputCount else { throw .cutOff }
      let length = unsafe Int(input[inputPosition]) | Int(input[inputPosition + 1]) << 8
      let check = unsafe Int(input[inputPosition + 2]) | Int(input[inputPosition + 3]) << 8
      guard length == ~check & 0xFFFF else { throw .damaged }
      inputPosition += 4
      storedLeft = length
      state = .stored
    case 1:
      var lengths = [UInt8](repeating: 8, count: 288)
      for symbol in 144..<256 { lengths[symbol] = 9 }
      for symbol in 256..<280 { lengths[symbol] = 7 }
      try buildTables(lengths, [UInt8](repeating: 5, count: 30) + [5, 5])
      state = .coded
    case 2:
      try readCodes()
      state = .coded
    default: throw .damaged
    }
    try checkEnd()
  }

  private func copyStored(from start: Int, to limit: Int) throws(Failure) -> Int {
    if inputPosition >= inputCount { try fillInput() }
    let size = min(storedLeft, limit - start, inputCount - inputPosition)
    guard size > 0 || storedLeft == 0 else { throw .cutOff }
    if size > 0 { unsafe memcpy(output + start, input + inputPosition, size) }
    inputPosition += size
    storedLeft -= size
    if storedLeft == 0 { state = .header }
    return start + size
  }

  /// Reads the code lengths of a block with its own codes.
  private func readCodes() throws(Failure) {
    let literalCount = take(5) + 257
    let distanceCount = take(5) + 1
    let lengthCount = take(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw .damaged }
    var codeLengths = [UInt8](repeating: 0, count: 19)
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    for index in 0..<lengthCount {
      if bitCount < 3 { try refill() }
      codeLengths[order[index]] = UInt8(take(3))
    }
    unsafe try Self.build(
      codeLengths, tableBits: 7, into: literals, room: Self.literalEntries, isComplete: true
    ) { symbol, length in UInt32(symbol) << 16 | UInt32(length) }
    var lengths: [UInt8] = []
    let total = literalCount + distanceCount
    lengths.reserveCapacity(total)
    while lengths.count < total {
      try refill()
      let entry = unsafe literals[Int(bits & 127)]
      guard entry & Self.invalid == 0 else { throw .damaged }
      _ = take(UInt64(entry & 0xFF))
      let symbol = Int(entry >> 16)
      var length: UInt8 = 0
      let count: Int
      switch symbol {
      case 0..<16:
        length = UInt8(symbol)
        count = 1
      case 16:
        guard let last = lengths.last else { throw .damaged }
        length = last
        count = 3 + take(2)
      case 17: count = 3 + take(3)
      default: count = 11 + take(7)
      }
      guard lengths.count + count <= total else { throw .damaged }
      for _ in 0..<count { lengths.append(length) }
      try checkEnd()
    }
    guard lengths[256] != 0 else { throw .damaged }
    try buildTables(Array(lengths[..<literalCount]), Array(lengths[literalCount...]))
  }

  // MARK: Tables

  // An entry: bits 16–31 the literal, the base of a length or distance, or where a subtable starts; bits 8–11 the bits of the
  // code itself, or of the subtable's index; bits 0–5 the bits to take in all, extra bits included.
  private static let literal: UInt32 = 0x8000_0000
  private static let exceptional: UInt32 = 0x8000
  private static let subtable: UInt32 = 0x4000
  private static let endOfBlock: UInt32 = 0x2000
  private static let invalid: UInt32 = 0x1000

  private static let lengthBases: [UInt32] = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthExtras: [UInt32] = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases: [UInt32] = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
  ]
  private static let distanceExtras: [UInt32] = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]

  private func buildTables(_ literalLengths: [UInt8], _ distanceLengths: [UInt8]) throws(Failure) {
    unsafe try Self.build(
      literalLengths, tableBits: Int(Self.literalBits), into: literals, room: Self.literalEntries, isComplete: false
    ) { symbol, length in
      if symbol < 256 { return Self.literal | UInt32(symbol) << 16 | UInt32(length) }
      if symbol == 256 { return Self.exceptional | Self.endOfBlock | UInt32(length) }
      guard symbol < 286 else { return Self.exceptional | Self.invalid | UInt32(length) }
      return Self.lengthBases[symbol - 257] << 16 | UInt32(length) << 8
        | (UInt32(length) + Self.lengthExtras[symbol - 257])
    }
    unsafe try Self.build(
      distanceLengths, tableBits: Int(Self.distanceBits), into: distances, room: Self.distanceEntries, isComplete: false
    ) { symbol, length in
      guard symbol < 30 else { return Self.exceptional | Self.invalid | UInt32(length) }
      return Self.distanceBases[symbol] << 16 | UInt32(length) << 8 | (UInt32(length) + Self.distanceExtras[symbol])
    }
  }

  /// Fills a decoding table from code lengths. In a subtable's entries the lengths leave out the bits of the main table.
  private static func build(
    _ lengths: [UInt8], tableBits: Int, into table: UnsafeMutablePointer<UInt32>, room: Int, isComplete: Bool,
    _ entry: (_ symbol: Int, _ length: Int) -> UInt32
  ) throws(Failure) {
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths { counts[Int(length & 15)] += 1 }
    counts[0] = 0
    var space = 1
    for length in 1...15 {
      space = space * 2 - counts[length]
      guard space >= 0 else { throw .damaged }
    }
    // An incomplete code is allowed only where it has one code word of one bit, or none.
    let used = counts.reduce(0, +)
    guard space == 0 || (!isComplete && used <= 1 && counts[1] == used) else { throw .damaged }
    let size = 1 << tableBits
    for index in 0..<size { unsafe table[index] = exceptional | invalid | 1 }
    var offsets = [Int](repeating: 0, count: 16)
    for length in 1..<15 { offsets[length + 1] = offsets[length] + counts[length] }
    var sorted = [Int](repeating: 0, count: used)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      sorted[offsets[Int(length)]] = symbol
      offsets[Int(length)] += 1
    }
    var code = 0
    var next = size
    var prefix = -1
    var subtableStart = 0
    var subtableBits = 0
    var length = 1
    var inLength = 0
    for symbol in sorted {
      while inLength == counts[length] {
        length += 1
        inLength = 0
        code <<= 1
      }
      let reversed = Int(UInt16(code).bitReversed >> UInt16(16 - length))
      if length <= tableBits {
        let value = entry(symbol, length)
        var index = reversed
        while index < size {
          unsafe table[index] = value
          index += 1 << length
        }
      } else {
        let low = reversed & (size - 1)
        if low != prefix {
          prefix = low
          // As many bits as the codes with this prefix need.
          subtableBits = length - tableBits
          var left = (1 << subtableBits) - (counts[length] - inLength)
          while left > 0, subtableBits + tableBits < 15 {
            subtableBits += 1
            left = left * 2 - counts[subtableBits + tableBits]
          }
          subtableStart = next
          next += 1 << subtableBits
          guard next <= room else { throw .damaged }
          unsafe table[low] =
            exceptional | subtable | UInt32(subtableStart) << 16 | UInt32(subtableBits) << 8 | UInt32(tableBits)
          for index in subtableStart..<next { unsafe table[index] = exceptional | invalid | 1 }
        }
        let value = entry(symbol, length - tableBits)
        var index = reversed >> tableBits
        while index < 1 << subtableBits {
          unsafe table[subtableStart + index] = value
          index += 1 << (length - tableBits)
        }
      }
      code += 1
      inLength += 1
    }
  }

  // MARK: Symbols

  /// Decodes symbols until the block ends or the piece is full; returns where it stopped.
  private func decode(from start: Int, to limit: Int) throws(Failure) -> Int {
    var bits = self.bits
    var bitCount = self.bitCount
    var next = unsafe input + inputPosition
    var out = unsafe output + start
    let outLimit = unsafe output + limit
    let oldest = unsafe output + Self.history - min(produced, Self.history)
    let literals = unsafe self.literals
    let distances = unsafe self.distances
    var safeInput = unsafe input + (inputCount - 16)
    let literalMask: UInt64 = 1 << Self.literalBits - 1
    let distanceMask: UInt64 = 1 << Self.distanceBits - 1

    while unsafe out < outLimit {
      if unsafe next > safeInput {
        // Near the end of the buffer, or of the data: then zeros follow, and using them is an error.
        inputPosition = unsafe next - input
        if fileLeft > 0 {
          try fillInput()
          unsafe next = input
          unsafe safeInput = input + (inputCount - 16)
        } else if inputPosition - Int(bitCount >> 3) > inputCount || inputPosition > inputCount + 16 {
          throw .cutOff
        }
      }
      // 56 bits or more, enough for any one match.
      let word = UInt64(littleEndian: unsafe UnsafeRawPointer(next).loadUnaligned(as: UInt64.self))
      bits |= word &<< bitCount
      unsafe next += Int((63 &- bitCount) &>> 3)
      bitCount |= 56

      var entry = unsafe literals[Int(truncatingIfNeeded: bits & literalMask)]
      if entry & Self.literal != 0 {
        bits &>>= UInt64(entry & 0xFF)
        bitCount &-= UInt64(entry & 0xFF)
        unsafe out[0] = UInt8(truncatingIfNeeded: entry &>> 16)
        unsafe out += 1
        entry = unsafe literals[Int(truncatingIfNeeded: bits & literalMask)]
        if entry & Self.literal != 0 {
          bits &>>= UInt64(entry & 0xFF)
          bitCount &-= UInt64(entry & 0xFF)
          unsafe out[0] = UInt8(truncatingIfNeeded: entry &>> 16)
          unsafe out += 1
          entry = unsafe literals[Int(truncatingIfNeeded: bits & literalMask)]
          if entry & Self.literal != 0 {
            bits &>>= UInt64(entry & 0xFF)
            bitCount &-= UInt64(entry & 0xFF)
            unsafe out[0] = UInt8(truncatingIfNeeded: entry &>> 16)
            unsafe out += 1
            continue
          }
        }
        // Fewer than 48 bits may be left now: fill up again before a match.
        if bitCount < 48 {
          let word = UInt64(littleEndian: unsafe UnsafeRawPointer(next).loadUnaligned(as: UInt64.self))
          bits |= word &<< bitCount
          unsafe next += Int((63 &- bitCount) &>> 3)
          bitCount |= 56
        }
      }
      if entry & Self.exceptional != 0 {
        if entry & Self.subtable != 0 {
          bits &>>= Self.literalBits
          bitCount &-= Self.literalBits
          let index = UInt64(entry &>> 16) &+ bits & (1 &<< UInt64(entry &>> 8 & 15) &- 1)
          entry = unsafe literals[Int(truncatingIfNeeded: index)]
          if entry & Self.literal != 0 {
            bits &>>= UInt64(entry & 0xFF)
            bitCount &-= UInt64(entry & 0xFF)
            unsafe out[0] = UInt8(truncatingIfNeeded: entry &>> 16)
            unsafe out += 1
            continue
          }
        }
        if entry & Self.endOfBlock != 0, entry & Self.exceptional != 0 {
          bits &>>= UInt64(entry & 0xFF)
          bitCount &-= UInt64(entry & 0xFF)
          state = .header
          break
        }
        if entry & Self.exceptional != 0 { throw .damaged }
      }
      var saved = bits
      bits &>>= UInt64(entry & 0xFF)
      bitCount &-= UInt64(entry & 0xFF)
      let length = Int(
        UInt64(entry &>> 16) &+ (saved & (1 &<< UInt64(entry & 0xFF) &- 1)) &>> UInt64(entry &>> 8 & 15))

      entry = unsafe distances[Int(truncatingIfNeeded: bits & distanceMask)]
      if entry & Self.exceptional != 0 {
        guard entry & Self.subtable != 0 else { throw .damaged }
        bits &>>= Self.distanceBits
        bitCount &-= Self.distanceBits
        let index = UInt64(entry &>> 16) &+ bits & (1 &<< UInt64(entry &>> 8 & 15) &- 1)
        entry = unsafe distances[Int(truncatingIfNeeded: index)]
        if entry & Self.exceptional != 0 { throw .damaged }
      }
      saved = bits
      bits &>>= UInt64(entry & 0xFF)
      bitCount &-= UInt64(entry & 0xFF)
      let distance = Int(
        UInt64(entry &>> 16) &+ (saved & (1 &<< UInt64(entry & 0xFF) &- 1)) &>> UInt64(entry &>> 8 & 15))
      guard unsafe distance <= out - oldest else { throw .damaged }
      unsafe Self.copy(from: out - distance, to: out, length, distance)
      unsafe out += length
    }
    self.bits = bitCount >= 64 ? bits : bits & (1 &<< bitCount &- 1)
    self.bitCount = bitCount
    inputPosition = unsafe next - input
    try checkEnd()
    return unsafe out - output
  }

  /// Repeats bytes; may write a few more than asked, which are overwritten later.
  @inline(__always)
  private static func copy(
    from source: UnsafeMutablePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, _ length: Int, _ distance: Int
  ) {
    var from = UnsafeRawPointer(source)
    var to = UnsafeMutableRawPointer(target)
    if distance >= 8 {
      let end = unsafe to + length
      repeat {
        unsafe to.storeBytes(of: from.loadUnaligned(as: UInt64.self), as: UInt64.self)
        unsafe from += 8
        unsafe to += 8
      } while unsafe to < end
    } else if distance == 1 {
      unsafe memset(to, Int32(from.load(as: UInt8.self)), length)
    } else {
      for index in 0..<length { unsafe target[index] = source[index] }
    }
  }
}

extension UInt16 {
  /// The bits in reverse order.
  fileprivate var bitReversed: UInt16 {
    var value = self
    value = (value & 0x5555) << 1 | value >> 1 & 0x5555
    value = (value & 0x3333) << 2 | value >> 2 & 0x3333
    value = (value & 0x0F0F) << 4 | value >> 4 & 0x0F0F
    return value << 8 | value >> 8
  }
}
