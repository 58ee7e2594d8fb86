import Glibc

/// A growing run of plain values that other code fills and reads by position.
///
/// Unlike `Array` it grows through `realloc`, which moves the pages of a large run instead of copying them, and it always has
/// ``padding`` zero bytes behind its last element, so that a scanner may look ahead without asking for the end.
@safe struct PlainArray<Element: BitwiseCopyable>: ~Copyable {
  /// Bytes behind the last element that may be read and are zero (see ``seal()``).
  static var padding: Int { 64 }

  private var base: UnsafeMutablePointer<Element>?
  private(set) var count = 0
  private var capacity = 0

  init() { unsafe base = nil }

  deinit { unsafe free(base) }

  /// Makes room for that many elements in all.
  mutating func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    let room = Swift.max(wanted, Swift.min(capacity &* 2, capacity &+ (64 << 20)), 16)
    let bytes = room &* MemoryLayout<Element>.stride &+ Self.padding
    let grown = unsafe realloc(UnsafeMutableRawPointer(base), bytes)
    // Like Swift's own arrays: without memory there is nothing left to do.
    guard let grown = unsafe grown else { abort() }
    unsafe LargePages.prefer(UnsafeMutableRawBufferPointer(start: grown, count: bytes))
    unsafe base = grown.assumingMemoryBound(to: Element.self)
    capacity = room
  }

  /// Adds one element.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { reserve(count &+ 1) }
    if let base = unsafe base { unsafe base[count] = element }
    count &+= 1
  }

  /// Adds a copy of other elements.
  @inline(__always)
  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let source = elements.baseAddress, !elements.isEmpty else { return }
    reserve(count &+ elements.count)
    if let base = unsafe base { unsafe (base + count).update(from: source, count: elements.count) }
    count &+= elements.count
  }

  /// Lets `body` write up to `room` elements behind the last one; it returns how many it wrote.
  mutating func append<Failure: Error>(
    room: Int, _ body: (UnsafeMutableBufferPointer<Element>) throws(Failure) -> Int
  ) throws(Failure) {
    reserve(count &+ room)
    guard let base = unsafe base else { return }
    let written = unsafe try body(UnsafeMutableBufferPointer(start: base + count, count: room))
    count &+= Swift.max(0, Swift.min(written, room))
  }

  /// Drops the elements before a position; those behind it move to the front.
  mutating func removeFirst(_ number: Int) {
    let dropped = Swift.max(0, Swift.min(number, count))
    guard dropped > 0, let base = unsafe base else { return }
    unsafe base.update(from: base + dropped, count: count &- dropped)
    count &-= dropped
  }

  /// Drops everything behind a position, keeping the room.
  mutating func truncate(to number: Int) { count = Swift.max(0, Swift.min(number, count)) }

  /// Zeroes the padding behind the last element, and returns the elements. Valid until the next change.
  mutating func seal() -> UnsafeBufferPointer<Element> {
    reserve(Swift.max(count, 1))
    guard let base = unsafe base else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
    unsafe memset(UnsafeMutableRawPointer(base + count), 0, Self.padding)
    return unsafe UnsafeBufferPointer(start: base, count: count)
  }

  /// The elements; valid inside `body` only.
  func withElements<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    unsafe try body(UnsafeBufferPointer(start: base, count: count))
  }

  /// The element at a position, `nil` outside the run.
  @inline(__always)
  func at(_ position: Int) -> Element? {
    guard position >= 0, position < count, let base = unsafe base else { return nil }
    return unsafe base[position]
  }

  /// Replaces the element at a position; outside the run nothing happens.
  mutating func set(_ position: Int, to element: Element) {
    guard position >= 0, position < count, let base = unsafe base else { return }
    unsafe base[position] = element
  }

  /// Orders the elements.
  mutating func sort(by areInOrder: (Element, Element) -> Bool) {
    var view = unsafe UnsafeMutableBufferPointer(start: base, count: count)
    unsafe view.sort(by: areInOrder)
  }
}

/// Large runs of memory in pages of 2 MiB, where the system has them: bringing in a page costs as much as filling a small one.
enum LargePages {
  private static let leastBytes = 8 << 20

  /// Asks for them; without them everything is as it was.
  static func prefer(_ memory: UnsafeMutableRawBufferPointer) {
    guard memory.count >= leastBytes, let base = memory.baseAddress else { return }
    // From the start of the first page on, where malloc's own mapping starts: one asked for in part cannot be moved on growing.
    let start = unsafe base.alignedDown(toMultipleOf: 4096)
    unsafe madvise(start, memory.count + (base - start), MADV_HUGEPAGE)
  }
}
