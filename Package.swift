// swift-tools-version: 6.2
import PackageDescription

let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]
let strict: [SwiftSetting] = swiftSettings + [.strictMemorySafety()]

/// A C library of the system: a module map and a header, nothing compiled.
func systemLibrary(_ name: String, apt package: String, pkgConfig: String? = nil) -> Target {
  .systemLibrary(
    name: name, path: "Sources/CLibraries/\(name)", pkgConfig: pkgConfig, providers: [.apt([package])])
}

let package = Package(
  name: "ntm",
  products: [
    .library(name: "Spreadsheets", targets: ["Spreadsheets"]),
    .library(name: "Checklists", targets: ["VietnameseText", "Criteria", "Checklists", "Validation", "Summary"]),
    .executable(name: "ntm", targets: ["ntm"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    systemLibrary("CXlsxWriter", apt: "libxlsxwriter-dev", pkgConfig: "xlsxwriter"),
    systemLibrary("CCSV", apt: "libcsv-dev"),
    systemLibrary("CISAL", apt: "libisal-dev", pkgConfig: "libisal"),
    systemLibrary("CDeflate", apt: "libdeflate-dev", pkgConfig: "libdeflate"),
    systemLibrary("CExpat", apt: "libexpat1-dev", pkgConfig: "expat"),
    systemLibrary("CYAML", apt: "libyaml-dev", pkgConfig: "yaml-0.1"),
    systemLibrary("CNettle", apt: "nettle-dev", pkgConfig: "nettle"),
    .target(name: "EmbeddedFiles", path: "Sources/CLibraries/EmbeddedFiles"),

    .target(name: "VietnameseText", swiftSettings: swiftSettings),
    .target(name: "YAMLTree", dependencies: ["CYAML"], swiftSettings: strict),
    .target(
      name: "Spreadsheets",
      dependencies: ["VietnameseText", "CXlsxWriter", "CCSV", "CISAL", "CDeflate", "CExpat", "CNettle"],
      swiftSettings: strict),
    .target(
      name: "Criteria", dependencies: ["VietnameseText", "YAMLTree", "EmbeddedFiles"],
      exclude: ["RuleSets"], swiftSettings: strict),
    .target(
      name: "Checklists",
      dependencies: ["VietnameseText", "Spreadsheets", "Criteria", "YAMLTree"],
      swiftSettings: strict),
    .target(
      name: "Validation", dependencies: ["VietnameseText", "Spreadsheets", "Criteria", "Checklists"],
      exclude: ["Schemas"],
      swiftSettings: swiftSettings),
    .target(
      name: "Summary", dependencies: ["VietnameseText", "Spreadsheets", "Criteria", "Checklists", "Validation"],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "ntm",
      dependencies: [
        "VietnameseText", "Spreadsheets", "Criteria", "Checklists", "Validation", "Summary",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Manual"],
      swiftSettings: swiftSettings),

    .target(
      name: "TestSupport", dependencies: ["Spreadsheets"], path: "Tests/TestSupport", swiftSettings: swiftSettings),
    .testTarget(
      name: "VietnameseTextTests", dependencies: ["VietnameseText", "TestSupport"], swiftSettings: swiftSettings),
    .testTarget(name: "YAMLTreeTests", dependencies: ["YAMLTree"], swiftSettings: swiftSettings),
    .testTarget(
      name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "VietnameseText", "TestSupport", "CExpat", "CDeflate"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "CriteriaTests", dependencies: ["Criteria", "VietnameseText", "YAMLTree"], swiftSettings: swiftSettings),
    .testTarget(
      name: "ChecklistsTests",
      dependencies: ["Checklists", "Criteria", "Spreadsheets", "VietnameseText", "TestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "ValidationTests",
      dependencies: ["Validation", "Checklists", "Criteria", "Spreadsheets", "VietnameseText", "TestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "SummaryTests",
      dependencies: [
        "Summary", "Validation", "Checklists", "Criteria", "Spreadsheets", "VietnameseText", "TestSupport",
      ],
      exclude: ["Expected", "Recalculate"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "ExamplesTests",
      dependencies: [
        "Checklists", "Criteria", "Spreadsheets", "Summary", "Validation", "VietnameseText", "TestSupport",
      ],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "ntmTests",
      dependencies: ["ntm", "Checklists", "Criteria", "Spreadsheets", "Validation", "TestSupport"],
      exclude: ["Snapshots"],
      swiftSettings: swiftSettings),
  ],
  swiftLanguageModes: [.v6]
)

// Fuzz targets, linked by hand with libFuzzer: `make fuzz`.
if Context.environment["NTM_FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/Fuzz/CLibFuzzer"),
    .executableTarget(
      name: "fuzz", dependencies: ["CLibFuzzer", "Spreadsheets", "VietnameseText"], path: "Tests/Fuzz/Targets",
      swiftSettings: swiftSettings),
  ]
}
