import Foundation
import Testing

/// A run of the built `ntm`.
struct Run {
  var out: String
  var err: String
  var status: Int32
}

/// The checkout the tests were built from.
let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path

/// Runs `ntm` with words.
func ntm(_ arguments: String..., in folder: String = checkout) throws -> Run { try ntm(arguments, in: folder) }

/// Runs the `ntm` that lies beside the test bundle.
func ntm(_ arguments: [String], in folder: String = checkout, environment: [String: String] = [:]) throws -> Run {
  try run(ntmPath(), arguments, in: folder, environment: environment)
}

private func ntmPath() throws -> String {
  var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  for _ in 0..<4 {
    let path = folder.appending(path: "ntm").path
    if FileManager.default.isExecutableFile(atPath: path) { return path }
    folder.deleteLastPathComponent()
  }
  for configuration in ["debug", "release"] {
    let path = "\(checkout)/.build/\(configuration)/ntm"
    if FileManager.default.isExecutableFile(atPath: path) { return path }
  }
  throw CocoaError(.fileNoSuchFile)
}

private func run(_ program: String, _ arguments: [String], in folder: String, environment: [String: String]) throws
  -> Run
{
  let process = Process()
  process.executableURL = URL(filePath: program)
  process.arguments = arguments
  process.currentDirectoryURL = URL(filePath: folder)
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  // Files, not pipes: a full pipe would stop the program.
  let scratch = FileManager.default.temporaryDirectory.appending(path: "ntm-run-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: scratch) }
  let (out, err) = (scratch.appending(path: "out"), scratch.appending(path: "err"))
  for file in [out, err] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
  process.standardOutput = try FileHandle(forWritingTo: out)
  process.standardError = try FileHandle(forWritingTo: err)
  process.standardInput = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return Run(
    out: String(decoding: try Data(contentsOf: out), as: UTF8.self),
    err: String(decoding: try Data(contentsOf: err), as: UTF8.self), status: process.terminationStatus)
}

/// Compares with a file of Snapshots/. `NTM_RECORD=1` writes it anew: then read the difference before committing it.
func expectSnapshot(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let url = URL(filePath: "\(checkout)/Tests/ntmTests/Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["NTM_RECORD"] == "1" {
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }
  let wanted = try String(contentsOf: url, encoding: .utf8)
  #expect(text == wanted, "differs from Snapshots/\(name)", sourceLocation: sourceLocation)
}
