import Synchronization

/// What the last small parts of one kind told, by their stored bytes.
///
/// The workbooks of a folder mostly come from one program or one form, which put the same styles and relationships into each:
/// what is the same to the byte need not be inflated and read again.
final class PartMemory<Told: Sendable>: Sendable {
  private struct Part {
    var entry: ZipArchive.Entry
    var stored: [UInt8]
    var limits: ReadLimits
    /// What else the reading depended on.
    var context: String
    var told: Told
  }

  private let parts = Mutex<[Part]>([])

  /// Only parts up to this size are remembered, and only so many.
  private static var mostStoredBytes: Int { 8 << 10 }
  private static var mostParts: Int { 8 }

  /// What a part tells that was read before.
  func recall(
    _ entry: ZipArchive.Entry, of file: FileBytes, limits: ReadLimits, context: String
  ) throws(ReadError) -> Told? {
    guard entry.storedBytes <= Self.mostStoredBytes else { return nil }
    let alike = parts.withLock { parts in
      parts.last {
        $0.entry.checksum == entry.checksum && $0.entry.storedBytes == entry.storedBytes
          && $0.entry.claimedBytes == entry.claimedBytes && $0.entry.isDeflated == entry.isDeflated
          && $0.entry.isEncrypted == entry.isEncrypted && $0.limits == limits && $0.context == context
      }
    }
    guard let alike, try file.holds(alike.stored, at: entry.offset) else { return nil }
    return alike.told
  }

  /// Remembers what a part told.
  func keep(
    _ told: Told, from entry: ZipArchive.Entry, of file: FileBytes, limits: ReadLimits, context: String
  ) throws(ReadError) {
    guard entry.storedBytes <= Self.mostStoredBytes else { return }
    let stored = try file.bytes(at: entry.offset, count: entry.storedBytes)
    parts.withLock { parts in
      if parts.count == Self.mostParts { parts.removeFirst() }
      parts.append(Part(entry: entry, stored: stored, limits: limits, context: context, told: told))
    }
  }
}
