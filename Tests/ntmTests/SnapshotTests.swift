import Testing

/// What people read, word by word. `NTM_RECORD=1 swift test --filter SnapshotTests` writes the files anew.
@Suite struct SnapshotTests {
  @Test(arguments: [
    ("kiem-tra.md", ["explain", "--all", "--format", "markdown"]),
    ("checks.md", ["explain", "--all", "--format", "markdown", "--lang", "en"]),
    ("validate.txt", ["validate", "SampleSheets/Bieu tu danh gia - Ban Chang.xlsx", "--quiet"]),
    ("validate.en.txt", ["validate", "SampleSheets/Coc Xa.txt", "--quiet", "--lang", "en"]),
    ("message.txt", ["validate", "SampleSheets/Cum Khuoi Lao - Lung Vai.xlsx", "--format", "message", "--quiet"]),
    ("criteria-show.txt", ["criteria", "show", "2", "--year", "2023"]),
    ("help.txt", ["--help"]),
    ("validate-help.en.txt", ["validate", "--help", "--lang", "en"]),
  ])
  func reads(name: String, arguments: [String]) throws {
    try expectSnapshot(try ntm(arguments).out, name)
  }
}
