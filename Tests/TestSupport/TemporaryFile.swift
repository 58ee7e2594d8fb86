import FoundationEssentials

/// A file in a folder of its own that goes when it is let go.
public final class TemporaryFile: Sendable {
  /// Where it lies.
  public let path: String
  private let folder: String

  /// Writes it.
  public init(_ bytes: [UInt8], name: String) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ntm-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = folder + "/" + name
    try Data(bytes).write(to: URL(filePath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}
