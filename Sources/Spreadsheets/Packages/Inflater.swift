internal import CISAL
import Synchronization

/// Inflates DEFLATE data of a file piece by piece, in memory that does not grow with it.
@safe final class Inflater {
  private let state: UnsafeMutablePointer<inflate_state>
  private let file: FileBytes
  /// The bytes of the file that were not taken yet.
  private var left: Range<Int>

  /// Why data cannot be inflated.
  enum Failure: Error { case damaged, cutOff, unreadable(ReadError) }

  /// Starts on some deflated bytes of a file.
  init(_ file: FileBytes, offset: Int, count: Int) {
    self.file = file
    left = offset..<offset + count
    unsafe state = Self.newState()
    unsafe isal_inflate_init(state)
    unsafe state.pointee.next_in = nil
  }

  deinit {
    let address = unsafe UInt(bitPattern: state)
    let isKept = Self.spare.withLock { spare in
      guard spare.count < Self.mostSpare else { return false }
      spare.append(address)
      return true
    }
    if !isKept { unsafe state.deallocate() }
  }

  /// Addresses of states that are free again: each takes 87 kB, and a small file needs five, one after another.
  ///
  /// The library clears what it reads; most of a state is tables and history, written before they are read.
  private static let spare = Mutex<[UInt]>([])
  private static let mostSpare = 16

  private static func newState() -> UnsafeMutablePointer<inflate_state> {
    let address = spare.withLock { $0.popLast() }
    return unsafe address.flatMap { unsafe UnsafeMutablePointer(bitPattern: $0) } ?? .allocate(capacity: 1)
  }

  /// Whether the data's own end was reached.
  var isFinished: Bool { unsafe state.pointee.block_state == ISAL_BLOCK_FINISH }

  /// Writes the next bytes and returns how many: all of the room, or less at the end.
  func inflate(into target: UnsafeMutableBufferPointer<UInt8>) throws(Failure) -> Int {
    unsafe state.pointee.next_out = target.baseAddress
    unsafe state.pointee.avail_out = UInt32(clamping: target.count)
    let size = unsafe Int(state.pointee.avail_out)
    while unsafe state.pointee.avail_out > 0, !isFinished {
      let room = unsafe state.pointee.avail_out
      let taken: Int
      let status: Int32
      if left.isEmpty {
        // What was taken may still hold bytes to come.
        unsafe state.pointee.avail_in = 0
        (taken, status) = unsafe (0, isal_inflate(state))
      } else {
        do throws(ReadError) {
          (taken, status) = try unsafe file.lend(left) { bytes in
            unsafe state.pointee.next_in = UnsafeMutablePointer(
              mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
            unsafe state.pointee.avail_in = UInt32(clamping: bytes.count)
            let given = unsafe Int(state.pointee.avail_in)
            let status = unsafe isal_inflate(state)
            return unsafe (given - Int(state.pointee.avail_in), status)
          }
        } catch { throw .unreadable(error) }
      }
      guard status >= 0 else { throw .damaged }
      left = left.lowerBound + taken..<left.upperBound
      if taken == 0, unsafe state.pointee.avail_out == room, !isFinished {
        if left.isEmpty { throw .cutOff }
        throw .damaged
      }
    }
    return unsafe size - Int(state.pointee.avail_out)
  }
}
