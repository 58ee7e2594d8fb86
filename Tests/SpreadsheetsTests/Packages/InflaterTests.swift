import TestSupport
import Testing

@testable import Spreadsheets

@Suite struct InflaterTests {
  /// Inflates in pieces of at most `room` bytes.
  private func inflate(_ bytes: [UInt8], room: Int = 1 << 16) throws -> [UInt8] {
    let inflater = Inflater(FileBytes(bytes), offset: 0, count: bytes.count)
    var piece = [UInt8](repeating: 0, count: room)
    var result: [UInt8] = []
    while !inflater.isFinished {
      let count = try piece.withUnsafeMutableBufferPointer { try inflater.inflate(into: $0) }
      #expect(count == room || inflater.isFinished)
      result += piece[..<count]
    }
    return result
  }

  /// Text that repeats at many distances, with stretches that do not compress.
  private func sample(_ count: Int, seed: UInt64) -> [UInt8] {
    var state = seed
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var bytes: [UInt8] = []
    while bytes.count < count {
      switch random(4) {
      case 0: for _ in 0..<random(300) { bytes.append(UInt8(random(256))) }
      case 1: bytes += Array(repeating: UInt8(random(256)), count: random(2000))
      case 2 where bytes.count > 40_000:
        let back = 1 + random(32_768)
        for _ in 0..<random(600) { bytes.append(bytes[bytes.count - back]) }
      default: bytes += Array("<c r=\"B\(random(9999))\" s=\"2\"><v>\(random(100_000))</v></c>".utf8)
      }
    }
    return Array(bytes.prefix(count))
  }

  @Test(arguments: [0, 1, 6, 9, 12] as [Int32])
  func givesBackWhatLibdeflateTook(level: Int32) throws {
    for (seed, count) in [0, 1, 2, 300, 32_768, 70_000, 196_608, 600_001].enumerated() {
      let bytes = sample(count, seed: UInt64(seed + 1))
      let data = deflated(bytes, level: level)
      for room in [997, 1 << 16, 1 << 20] { #expect(try inflate(data, room: room) == bytes) }
    }
  }

  /// A file too large to be held whole is inflated as it is read.
  @Test func inflatesALargeFileAsItIsRead() throws {
    var state: UInt64 = 4
    var bytes: [UInt8] = []
    bytes.reserveCapacity(FileBytes.wholeLimit * 3)
    while bytes.count < FileBytes.wholeLimit * 3 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes.append(UInt8(truncatingIfNeeded: state >> 33) & 0x7F)
    }
    let data = deflated(bytes)
    let file = try TemporaryFile([9, 9, 9] + data, name: "a.bin")
    let opened = try FileBytes(path: file.path, limits: .checklist)
    #expect(opened.count > FileBytes.wholeLimit)
    let inflater = Inflater(opened, offset: 3, count: data.count)
    var result = [UInt8](repeating: 0, count: bytes.count + 1)
    let count = try result.withUnsafeMutableBufferPointer { try inflater.inflate(into: $0) }
    #expect(inflater.isFinished && count == bytes.count)
    #expect(result.dropLast() == bytes[...])
    let cut = Inflater(opened, offset: 3, count: data.count - 1)
    #expect(throws: Inflater.Failure.self) {
      try result.withUnsafeMutableBufferPointer { try cut.inflate(into: $0) }
    }
  }

  @Test func everyDistanceUpToEightRepeatsRightly() throws {
    for distance in 1...40 {
      let unit = (0..<distance).map { UInt8(truncatingIfNeeded: $0 &* 37) }
      let bytes = Array(repeating: unit, count: 1000).flatMap(\.self)
      #expect(try inflate(deflated(bytes, level: 12)) == bytes)
    }
  }

  @Test func cutDataIsAnErrorAndNeverSilence() throws {
    let data = deflated(sample(30_000, seed: 5))
    for length in stride(from: 0, to: data.count, by: max(1, data.count / 400)) {
      #expect(throws: Inflater.Failure.self) { try inflate(Array(data.prefix(length))) }
    }
  }

  @Test func damagedDataNeverTraps() {
    let data = deflated(sample(5_000, seed: 9))
    var state: UInt64 = 3
    for _ in 0..<3000 {
      var copy = data
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        copy[Int(state >> 33) % copy.count] = UInt8(truncatingIfNeeded: state >> 20)
      }
      _ = try? inflate(copy)
    }
  }

  @Test func matchesMayNotReachBeforeTheStart() {
    // Fixed codes: literal "a", then length 3 at distance 2 (RFC 1951, 3.2.6).
    var bits: [Int] = [1, 1, 0]
    bits += (0..<8).map { (0x30 + 0x61) >> (7 - $0) & 1 }
    bits += [0, 0, 0, 0, 0, 0, 1]
    bits += [0, 0, 0, 0, 1]
    bits += [0, 0, 0, 0, 0, 0, 0]
    var bytes = [UInt8](repeating: 0, count: (bits.count + 7) / 8)
    for (index, bit) in bits.enumerated() where bit == 1 { bytes[index / 8] |= 1 << (index % 8) }
    #expect(throws: Inflater.Failure.self) { try inflate(bytes) }
  }

  @Test func blockTypeThreeAndWrongStoredLengthAreRefused() throws {
    #expect(throws: Inflater.Failure.self) { try inflate([0b111]) }
    #expect(throws: Inflater.Failure.self) { try inflate([1, 1, 0, 0, 0, 0x41]) }
    let right = try inflate([1, 1, 0, 0xFE, 0xFF, 0x41])
    #expect(right == [0x41])
  }
}
