// swift-tools-version: 6.2
import PackageDescription

/// What the benchmarks run beside `ntm` itself; see RESULTS.md.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "ntm", path: "..")],
  targets: [
    .executableTarget(name: "ReadCells", dependencies: [.product(name: "Spreadsheets", package: "ntm")]),
    .executableTarget(name: "Inflate", linkerSettings: [.linkedLibrary("deflate")]),
  ],
  swiftLanguageModes: [.v6]
)
