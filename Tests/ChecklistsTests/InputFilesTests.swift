import Checklists
import FoundationEssentials
import Glibc
import Spreadsheets
import Synchronization
import TestSupport
import Testing
import VietnameseText

@Suite struct InputFilesTests {
  @Test func walksInNameOrderAndSaysWhatItPassesOver() throws {
    try withTemporaryFolder { folder in
      for name in [
        "b.xlsx", "a/z.csv", "a.ods", "c.XLSM", "old.xls", "~$b.xlsx", ".hidden.xlsx", "README.md", "villages.csv",
        "na-pia.xlsx", "na-pia_da-kiem-tra.xlsx", "alone_da-kiem-tra.xlsx", "d.csv", "d_da-kiem-tra.xlsx",
      ] {
        try write("x", to: "\(folder)/\(name)")
      }
      try write([0xFF, 0xFE, 0x41, 0x00], to: "\(folder)/unicode.txt")
      try write("Kính gửi ngày 2/8:\n1. Một\nSố 12/CV", to: "\(folder)/letter.txt")
      try write("Thôn Nà Pia:\n2.2 đạt 4/5 km\n2.3 đạt 2/2 km\n9.2: 80/86", to: "\(folder)/message.txt")
      let input = InputFiles(paths: [folder], passingOver: ["\(folder)/villages.csv"])
      #expect(
        input.files.map(\.name) == [
          "a.ods", "a/z.csv", "alone_da-kiem-tra.xlsx", "b.xlsx", "c.XLSM", "d.csv", "message.txt", "na-pia.xlsx",
          "old.xls",
          "unicode.txt",
        ])
      #expect(
        input.skipped.map(\.file) == [
          ".hidden.xlsx", "README.md", "d_da-kiem-tra.xlsx", "letter.txt", "na-pia_da-kiem-tra.xlsx", "villages.csv",
          "~$b.xlsx",
        ])
      #expect(input.skipped.allSatisfy { !$0.reason.vi.isEmpty && !$0.reason.en.isEmpty })
    }
  }

  @Test func missingPathStaysAndOneFileTwiceIsOne() throws {
    try withTemporaryFolder { folder in
      try write("x", to: "\(folder)/a.csv")
      let input = InputFiles(paths: ["\(folder)/a.csv", "\(folder)/nowhere.xlsx", folder])
      #expect(input.files.map(\.name) == ["a.csv", "nowhere.xlsx"])
    }
  }

  @Test func filesOfOneNameAreToldApart() throws {
    try withTemporaryFolder { folder in
      try write("x", to: "\(folder)/1/a.csv")
      try write("y", to: "\(folder)/2/a.csv")
      let input = InputFiles(paths: ["\(folder)/1", "\(folder)/2"])
      #expect(input.files.map(\.name) == ["\(folder)/1/a.csv", "\(folder)/2/a.csv"])
    }
  }

  @Test func aFolderLinkIsNotEntered() throws {
    try withTemporaryFolder { folder in
      try write("x", to: "\(folder)/in/a.csv")
      try FileManager.default.createSymbolicLink(atPath: "\(folder)/in/loop", withDestinationPath: "\(folder)/in")
      let input = InputFiles(paths: ["\(folder)/in"])
      #expect(input.files.map(\.name) == ["a.csv"])
      #expect(input.skipped.map(\.file) == ["loop"])
    }
  }

  @Test func aLinkToAFileThatIsReadAlreadyIsTold() throws {
    try withTemporaryFolder { folder in
      try write("x", to: "\(folder)/b.csv")
      try write("x", to: "\(folder)/out/far.csv")
      try FileManager.default.createDirectory(atPath: "\(folder)/in", withIntermediateDirectories: true)
      try FileManager.default.moveItem(atPath: "\(folder)/b.csv", toPath: "\(folder)/in/b.csv")
      for (link, target) in [("a.csv", "in/b.csv"), ("c.csv", "in/b.csv"), ("d.csv", "out/far.csv")] {
        try FileManager.default.createSymbolicLink(
          atPath: "\(folder)/in/\(link)", withDestinationPath: "\(folder)/\(target)")
      }
      let input = InputFiles(paths: ["\(folder)/in", "\(folder)/in/b.csv"])
      #expect(input.files.map(\.name) == ["b.csv", "d.csv"])
      #expect(input.skipped.map(\.file) == ["a.csv", "c.csv"])
    }
  }

  @Test(arguments: [1, 2, 7, 1000]) func resultsComeInOrderWhateverTakesLong(jobs: Int) {
    let taken = Mutex<[Int]>([])
    Array(0..<200).forEach(jobs: jobs) { number in
      if number.isMultiple(of: 7) { usleep(500) }
      return number * number
    } then: { number, square in
      #expect(square == number * number)
      taken.withLock { $0.append(number) }
    }
    #expect(taken.withLock { $0 } == Array(0..<200))
    [Int]().forEach(jobs: jobs) {
      $0
    } then: { number, _ in
      Issue.record("nothing makes \(number)")
    }
  }
}
