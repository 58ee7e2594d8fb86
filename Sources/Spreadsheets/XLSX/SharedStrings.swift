/// The shared strings of a workbook: each text once, cells point to it.
final class SharedStrings: @unchecked Sendable {
  private let store: TextStore
  private let places: PlainArray<UInt64>
  /// Strings that were cut at the limit.
  let cut: Set<Int>
  /// Strings whose bytes were not UTF-8.
  let invalid: Set<Int>
  /// The runs of those rich strings in which some run names its font.
  let runs: [Int: [TextRun]]

  init(
    store: consuming TextStore, places: consuming PlainArray<UInt64>, cut: Set<Int> = [], invalid: Set<Int> = [],
    runs: [Int: [TextRun]] = [:]
  ) {
    self.store = store
    self.places = places
    self.cut = cut
    self.invalid = invalid
    self.runs = runs
  }

  /// A workbook without any.
  convenience init() { self.init(store: TextStore(limit: 0), places: PlainArray()) }

  /// How many there are.
  var count: Int { places.count }

  /// A string by its number, `nil` where there is none.
  subscript(index: Int) -> String? { places.at(index).map { store.text(.init(bits: $0)) } }

  /// The bytes of a string; 0 where there is none.
  func byteCount(_ index: Int) -> Int { places.at(index).map { TextStore.Place(bits: $0).count } ?? 0 }

  /// Whether a string is empty, `nil` where there is none.
  @inline(__always)
  func isEmpty(_ index: Int) -> Bool? { places.at(index).map { TextStore.Place(bits: $0).count == 0 } }
}

/// Reads the part of the shared strings, window by window.
struct SharedStringScanner: ~Copyable {
  /// Whether only lengths are kept: for counting cells, texts are not needed.
  private let keepsText: Bool
  private var markup: MarkupScanner
  private var store: TextStore
  private var places = PlainArray<UInt64>()
  private var cut: Set<Int> = []
  private var invalid: Set<Int> = []
  private var runs: [Int: [TextRun]] = [:]
  private var scratch = PlainArray<UInt8>()
  private enum Place { case document, table, ended }
  private var place = Place.document

  init(part: String, limits: ReadLimits, keepsText: Bool) {
    markup = MarkupScanner(part: part, limits: limits)
    store = TextStore(limit: limits.textCharacters)
    self.keepsText = keepsText
  }

  /// The table that was read.
  consuming func finish() -> SharedStrings {
    SharedStrings(store: store, places: places, cut: cut, invalid: invalid, runs: runs)
  }

  /// Reads as much of a window as is complete; returns how many bytes are done with.
  mutating func scan(_ window: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(ReadError) -> Int {
    guard var cursor = unsafe ByteCursor(sealed: window) else { return 0 }
    markup.isFinal = isFinal
    if place == .document, markup.windowStart == 0 {
      // A byte-order mark must not be cut in two.
      if window.count < 3, !isFinal { return 0 }
      if cursor.matches("\u{FEFF}") { cursor.advance(3) }
    }
    while true {
      if place == .table, cursor.byte != 0x3C { cursor.find(0x3C) }
      let done = cursor.offset
      let depth = markup.depth
      if place == .ended {
        if let more = try markup.nextTag(&cursor, mayEnd: true) {
          if more { throw markup.damage("a second root", cursor) }
          markup.windowStart += window.count
          return window.count
        }
      } else {
        if place == .table, markup.defaultIsMain {
          if plainItem(&cursor) { continue }
        }
        if try general(&cursor) { continue }
      }
      markup.rewind(to: depth)
      markup.windowStart += done
      return done
    }
  }

  /// Reads `<si><t>…</t></si>`; anything else is left where it is.
  @inline(__always)
  private mutating func plainItem(_ cursor: inout ByteCursor) -> Bool {
    let start = cursor.offset
    var keepsSpace = markup.keepsSpace
    let word = cursor.word64
    guard word & 0xFFFF_FFFF_FFFF == 0x743C_3E69_733C else { return false }  // <si><t
    if word >> 48 & 0xFF == 0x3E {
      cursor.advance(7)
    } else if cursor.matches("<si><t xml:space=\"preserve\">") {
      cursor.advance(28)
      keepsSpace = true
    } else {
      return false
    }
    let textStart = cursor.offset
    let isSpecial = cursor.findMarkup()
    let text = cursor.slice(from: textStart)
    // </t></si>
    guard !isSpecial, cursor.word64 == 0x6973_2F3C_3E74_2F3C, cursor.peek(8) == 0x3E else {
      cursor.move(to: start)
      return false
    }
    cursor.advance(9)
    keep(
      keepsSpace || !ByteSlice.isSpace(text.at(0)) && !ByteSlice.isSpace(text.at(text.count - 1)) ? text : text.trimmed)
    return true
  }

  @inline(__always)
  private mutating func keep(_ text: ByteSlice) {
    guard keepsText else {
      places.append(TextStore.Place(offset: 0, count: min(text.count, 1)).bits)
      return
    }
    let outcome = store.add(text)
    if outcome.wasCut { cut.insert(places.count) }
    if outcome.wasInvalid { invalid.insert(places.count) }
    places.append(outcome.place.bits)
  }

  private mutating func general(_ cursor: inout ByteCursor) throws(ReadError) -> Bool {
    guard let more = try markup.nextTag(&cursor, mayEnd: place == .document) else { return false }
    guard more else { throw markup.damage("an empty part", cursor) }
    guard let tag = try markup.readTag(&cursor) else { return false }
    if tag.isEnd {
      place = .ended
      return true
    }
    if place == .document {
      guard tag.local == "sst" else { throw markup.damage("not shared strings", cursor) }
      place = tag.isEmpty ? .ended : .table
      return true
    }
    guard tag.isMain, tag.local == "si" else { return tag.isEmpty ? true : try markup.skipElement(&cursor) }
    scratch.truncate(to: 0)
    var itemRuns: [TextRun] = []
    if !tag.isEmpty {
      guard try markup.richText(&cursor, into: &scratch, runs: &itemRuns) else { return false }
    }
    if !itemRuns.isEmpty, keepsText { runs[places.count] = itemRuns }
    keep(unsafe ByteSlice(scratch.seal()))
    return true
  }
}
