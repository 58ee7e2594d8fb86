import FoundationEssentials

/// A new folder for one test, gone when the closure ends.
public func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let path = FileManager.default.temporaryDirectory.path + "/ntm-test-\(UInt64.random(in: .min ... .max))"
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try body(path)
}

/// Writes a text file, with the folders above it.
public func write(_ text: String, to path: String) throws {
  try write(Array(text.utf8), to: path)
}

/// Writes a file, with the folders above it.
public func write(_ bytes: [UInt8], to path: String) throws {
  if let slash = path.lastIndex(of: "/") {
    try FileManager.default.createDirectory(atPath: String(path[..<slash]), withIntermediateDirectories: true)
  }
  try Data(bytes).write(to: URL(filePath: path))
}
