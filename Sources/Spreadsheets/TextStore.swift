import VietnameseText

/// Many texts in one run of bytes: valid UTF-8, NFC, each no longer than the limit.
struct TextStore: ~Copyable {
  /// Where a text lies, in 8 bytes: its offset and, below it, its length.
  struct Place: Equatable {
    var bits: UInt64
    var offset: Int { Int(bits >> 24) }
    var count: Int { Int(bits & 0xFF_FFFF) }

    init(bits: UInt64) { self.bits = bits }
    init(offset: Int, count: Int) { bits = UInt64(offset) << 24 | UInt64(count) }
  }

  /// What happened to a text on its way in.
  struct Outcome {
    var place: Place
    var wasCut = false
    var wasInvalid = false
  }

  /// The bytes of a file, in which texts lie as they are; places behind them are in ``bytes``.
  private let base: [UInt8]
  private var bytes = PlainArray<UInt8>()
  /// UTF-16 units kept of one text.
  let limit: Int

  /// `limit`: UTF-16 units kept of one text, as Excel counts its 32,767.
  init(limit: Int, base: [UInt8] = []) {
    self.limit = min(limit, 4_000_000)
    self.base = base
  }

  /// How many bytes are stored.
  var byteCount: Int { base.count &+ bytes.count }

  /// Takes a copy of a text.
  @inline(__always)
  mutating func add(_ slice: ByteSlice) -> Outcome {
    if slice.count <= limit, unsafe Self.isPlain(slice.bytes) {
      return Outcome(place: unsafe addUnchecked(slice.bytes))
    }
    return addSlowly(slice)
  }

  /// Takes a copy of bytes as they are; ``settle(_:)`` makes a text of them.
  @inline(__always)
  mutating func addUnchecked(_ added: UnsafeBufferPointer<UInt8>) -> Place {
    let offset = byteCount
    unsafe bytes.append(added)
    return Place(offset: offset, count: added.count)
  }

  /// Makes a text of bytes that are in the store already: where they are no valid NFC or too long, another one takes their place.
  mutating func settle(_ place: Place) -> Outcome {
    let text: String? = unsafe withBytes(at: place) { found in
      let isText = unsafe found.count <= limit && Self.isPlain(found)
      return isText ? nil : unsafe String(decoding: found, as: UTF8.self)
    }
    guard var text else { return Outcome(place: place) }
    return text.withUTF8 { utf8 in addSlowly(unsafe ByteSlice(utf8)) }
  }

  /// The text at a place; empty outside the store.
  func text(_ place: Place) -> String {
    unsafe withBytes(at: place) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// Lends the bytes at a place; none outside the store.
  @inline(__always)
  func withBytes<Result>(at place: Place, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    func part(of all: UnsafeBufferPointer<UInt8>, from offset: Int) -> Result {
      guard offset <= all.count, place.count <= all.count - offset else {
        return unsafe body(UnsafeBufferPointer(start: nil, count: 0))
      }
      return unsafe body(UnsafeBufferPointer(rebasing: all[offset..<offset + place.count]))
    }
    if place.offset < base.count {
      return unsafe base.withUnsafeBufferPointer { unsafe part(of: $0, from: place.offset) }
    }
    return unsafe bytes.withElements { unsafe part(of: $0, from: place.offset - base.count) }
  }

  @inline(never)
  private mutating func addSlowly(_ slice: ByteSlice) -> Outcome {
    let wasInvalid = unsafe String(validating: slice.bytes, as: UTF8.self) == nil
    var text = slice.text.nfc
    var wasCut = false
    if text.utf8.count > limit, text.utf16.count > limit {
      var end = text.utf16.index(text.utf16.startIndex, offsetBy: limit)
      if end.samePosition(in: text.unicodeScalars) == nil { end = text.utf16.index(before: end) }
      text = String(text[..<end])
      wasCut = true
    }
    let place = text.withUTF8 { utf8 in unsafe addUnchecked(utf8) }
    return Outcome(place: place, wasCut: wasCut, wasInvalid: wasInvalid)
  }

  /// Whether bytes are certainly valid UTF-8 in NFC: ASCII, Latin, Vietnamese and the usual punctuation.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    let count = bytes.count
    var index = 0
    while index < count {
      if count - index >= 8 {
        let word = unsafe UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      let lead = unsafe base[index]
      if lead < 0x80 {
        index += 1
      } else if lead >= 0xC2, lead <= 0xCB {  // U+0080 to U+02FF
        guard count - index >= 2, unsafe base[index + 1] & 0xC0 == 0x80 else { return false }
        index += 2
      } else {
        guard count - index >= 3 else { return false }
        let second = unsafe base[index + 1]
        let third = unsafe base[index + 2]
        guard third & 0xC0 == 0x80 else { return false }
        if lead == 0xE1 {  // U+1E00 to U+1EFF
          guard second >= 0xB8, second <= 0xBB else { return false }
        } else {  // U+2002 to U+20BF
          guard lead == 0xE2, second >= 0x80, second <= 0x82, second > 0x80 || third >= 0x82 else { return false }
        }
        index += 3
      }
    }
    return true
  }
}
