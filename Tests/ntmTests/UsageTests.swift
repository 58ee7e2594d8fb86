import Foundation
import TestSupport
import Testing

@Suite struct UsageTests {
  @Test(arguments: [
    [], ["--help"], ["help"], ["--version"], ["export", "--help"], ["validate", "--help", "--lang", "en"],
    ["criteria", "list"], ["criteria", "show", "10", "--year", "2023"], ["explain", "percent-over-100"],
  ])
  func endsWell(arguments: [String]) throws {
    let run = try ntm(arguments)
    #expect(run.status == 0)
    #expect(!run.out.isEmpty)
  }

  @Test(arguments: [
    ["expot", "SampleSheets"], ["export", "SampleSheets"], ["export", "SampleSheets", "-o", "a.csv"],
    ["import", "SampleSheets", "-o", "a.txt"], ["validate"], ["validate", "SampleSheets", "--format", "yaml"],
    ["validate", "SampleSheets", "--as-of", "05/08/2023"], ["validate", "SampleSheets", "--jobs", "0"],
    ["validate", "SampleSheets", "--criteria", "ntm-2099"], ["explain", "no-such-code"], ["explain"],
    ["criteria", "show", "99.9"],
  ])
  func wrongUsageIs64AndSaysWhatToDo(arguments: [String]) throws {
    let run = try ntm(arguments)
    #expect(run.status == 64)
    #expect(run.out.isEmpty)
    #expect(!run.err.isEmpty)
  }

  @Test func aBrokenCommuneFileIs3WithItsPlace() throws {
    try withTemporaryFolder { folder in
      try write("commune: {code: 06208, name: A, province: B}\n", to: "\(folder)/commune.yaml")
      try write("a;b\n", to: "\(folder)/a.csv")
      let run = try ntm("validate", folder)
      #expect(run.status == 3)
      #expect(run.err.contains("commune.yaml:1:17"))
    }
  }

  @Test func anExistingOutputStaysWithoutForce() throws {
    try withTemporaryFolder { folder in
      try write("mine", to: "\(folder)/out.xlsx")
      let run = try ntm("export", "SampleSheets", "-o", "\(folder)/out.xlsx")
      #expect(run.status == 64)
      #expect(try String(contentsOfFile: "\(folder)/out.xlsx", encoding: .utf8) == "mine")
    }
  }

  @Test func bothLanguagesAreComplete() throws {
    for arguments in [["validate", "--help"], ["export", "--help"], ["cells", "--help"], ["explain", "--help"]] {
      let english = try ntm(arguments + ["--lang", "en"]).out
      #expect(!english.contains { "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ".contains($0) }, "\(arguments)")
    }
  }
}

@Suite struct InspectTests {
  @Test(arguments: [
    ("Coc Xa.txt", "utf-16le", "tab"), ("po-ma.csv", "utf-8", "“;”"), ("Tan Hoa (sap nhap).csv", "utf-8", "“,”"),
  ])
  func saysHowATextFileIsSplit(file: String, encoding: String, delimiter: String) throws {
    let run = try ntm("inspect", "SampleSheets/\(file)")
    #expect(run.status == 0)
    let line = try #require(run.out.split(separator: "\n").dropFirst().first)
    #expect(line.contains(encoding) && line.contains(delimiter), "\(line)")
  }
}
