import Foundation
import Spreadsheets
import TestSupport
import Testing

/// A folder as an official's really looks: copies, forms, results of earlier runs, files that cannot be read.
@Suite struct InputsTests {
  private static let commune = """
    commune: {code: "00000", name: Bản Mẫu, province: Lạng Sơn, region: TDMNPB}
    campaign: {year: 2023, as_of: 2023-08-05, criteria: [ntm-2021-2025], required: ["2.2"]}
    villages:
      - {ma_thon: V01, ten_thon: Nà Pia, so_ho: 86}
      - {ma_thon: V02, ten_thon: Pò Mạ, so_ho: 50}
    """

  private static func sheet(_ village: String, _ length: String = "3,7") -> String {
    """
    Thôn: \(village);;;;;
    TT;Chỉ tiêu;Số đạt;Tổng số;Tỷ lệ %;Đạt/Chưa đạt
    2.2;Tỷ lệ đường thôn, liên thôn được cứng hóa (km);\(length);4;;Đạt

    """
  }

  private func inCommune(_ body: (String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      try write(Self.commune, to: "\(folder)/commune.yaml")
      try write(Self.sheet("Nà Pia"), to: "\(folder)/na-pia.csv")
      try write(Self.sheet("Pò Mạ"), to: "\(folder)/po-ma.csv")
      try body(folder)
    }
  }

  private func codes(_ run: Run) throws -> [String] {
    try run.out.split(separator: "\n").map {
      let finding = try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      return finding?["code"] as? String ?? ""
    }
  }

  @Test func whatTheToolWroteItselfIsNoSubmission() throws {
    try inCommune { folder in
      let clean = try ntm("import", folder)
      #expect(clean.status == 0)
      for arguments in [
        ["validate", folder, "--annotate", "\(folder)/tra-lai"], ["criteria", "sheet", "-o", "\(folder)/nguong.xlsx"],
        ["export", folder, "-o", "\(folder)/T3.xlsx"], ["import", folder, "-o", "\(folder)/so-lieu.CSV"],
      ] {
        #expect(try ntm(arguments).status == 0, "\(arguments)")
      }
      let again = try ntm("import", folder)
      #expect(again.out == clean.out)
      for name in [
        "tra-lai/na-pia_da-kiem-tra.xlsx", "tra-lai/po-ma_da-kiem-tra.xlsx", "nguong.xlsx", "T3.xlsx", "so-lieu.CSV",
      ] {
        #expect(again.err.contains(name), "\(name)")
      }
      #expect(try codes(ntm("validate", folder, "--format", "jsonl")).isEmpty)
    }
  }

  @Test func aCorrectedCopyIsTheVillagesNewWord() throws {
    try inCommune { folder in
      _ = try ntm("validate", folder, "--annotate", "\(folder)/tra-lai")
      try write(Self.sheet("Nà Pia", "3,9"), to: "\(folder)/na-pia.csv")
      let codes = try codes(ntm("validate", folder, "--format", "jsonl"))
      #expect(codes.contains("duplicate-submission-conflict"))
    }
  }

  @Test func anEmptyFormIsNotASubmission() throws {
    try inCommune { folder in
      try FileManager.default.removeItem(atPath: "\(folder)/po-ma.csv")
      #expect(
        try ntm("template", "--commune", "\(folder)/commune.yaml", "--all", "-o", "\(folder)/phieu").status == 0)
      let run = try ntm("validate", folder, "--format", "jsonl")
      #expect(try codes(run) == ["village-not-reported"])
      #expect(run.out.contains("biểu mẫu còn trống"))
      #expect(run.out.contains("Pò Mạ"))
      #expect(run.err.contains("phieu/na-pia.xlsx"))
      // Alone it is a form like any other, and says what is still to be filled in.
      let alone = try ntm("validate", "\(folder)/phieu/po-ma.xlsx", "--commune", "\(folder)/commune.yaml")
      #expect(alone.status == 1)
      #expect(try ntm("export", folder, "-o", "\(folder)/T.xlsx").status == 0)
      let front = try Workbook(contentsOf: "\(folder)/T.xlsx").sheets[0].cells.map(\.text)
      #expect(front.contains { $0.contains("Thôn chưa gửi số liệu: Pò Mạ.") })
    }
  }

  @Test func aFileThatCannotBeReadWasSent() throws {
    try inCommune { folder in
      try FileManager.default.removeItem(atPath: "\(folder)/po-ma.csv")
      try write("", to: "\(folder)/Pò Mạ.xlsx")
      let run = try ntm("export", folder, "-o", "\(folder)/T.xlsx")
      #expect(run.status == 2)
      let book = try Workbook(contentsOf: "\(folder)/T.xlsx")
      let receipts = try #require(book.sheets.first { $0.name == "Tình hình nộp" })
      let row = try #require(receipts.cells.first { $0.text == "Pò Mạ" }?.reference.row)
      #expect(receipts[row: row, column: 6]?.text == "Tệp không đọc được")
      #expect(receipts[row: row, column: 7]?.value == .number(1))
      #expect(receipts[row: row, column: 10]?.text == "Pò Mạ.xlsx")
      let front = book.sheets[0].cells.map(\.text)
      #expect(front.contains { $0.contains("Thôn chưa gửi số liệu: không có.") })
      #expect(front.contains { $0.contains("tệp không đọc được: Pò Mạ.") })
    }
  }

  /// The first sheet of po-ma has an error; the log says that the second replaces it.
  @Test func whatWasReplacedIsNotCounted() throws {
    try inCommune { folder in
      try write(Self.commune + "\nsubmissions: so.csv\n", to: "\(folder)/commune.yaml")
      try write(
        "thon;hinh_thuc;ngay_nhan;tep;thay_the\nPò Mạ;tep;04/08/2023;po-ma 2.csv;po-ma.csv\n", to: "\(folder)/so.csv")
      try write(Self.sheet("Pò Mạ", "9"), to: "\(folder)/po-ma.csv")
      try write(Self.sheet("Pò Mạ"), to: "\(folder)/po-ma 2.csv")
      #expect(try ntm("export", folder, "-o", "\(folder)/T.xlsx").status == 0)
      let book = try Workbook(contentsOf: "\(folder)/T.xlsx")
      let receipts = try #require(book.sheets.first { $0.name == "Tình hình nộp" })
      let row = try #require(receipts.cells.first { $0.text == "Pò Mạ" }?.reference.row)
      #expect(receipts[row: row, column: 7]?.value == .number(0))
    }
  }

  @Test func aGoodReportIsNeverReplacedByNothing() throws {
    try inCommune { folder in
      try write("good", to: "\(folder)/T.xlsx")
      try FileManager.default.createDirectory(atPath: "\(folder)/trong", withIntermediateDirectories: true)
      try write("", to: "\(folder)/hong/a.xlsx")
      for paths in [
        ["\(folder)/khong-co"], ["\(folder)/trong"], ["\(folder)/hong"],
        [folder + "/na-pia.csv", "\(folder)/khong-co"],
      ] {
        for command in ["export", "import"] {
          let out = command == "export" ? "\(folder)/T.xlsx" : "\(folder)/T.csv"
          try write("good", to: out)
          let run = try ntm([command] + paths + ["-o", out, "--force", "--year", "2023"])
          #expect(run.status == 2, "\(command) \(paths)")
          #expect(try String(contentsOfFile: out, encoding: .utf8) == "good", "\(command) \(paths)")
          #expect(!run.err.isEmpty)
        }
      }
      let empty = try ntm("validate", "\(folder)/trong")
      #expect(empty.status == 2)
      #expect(empty.out.isEmpty)
      #expect(empty.err.contains("Không có phiếu nào"))
    }
  }

  @Test func aFolderThatIsNotThereIsSaidBeforeTheWork() throws {
    try inCommune { folder in
      let run = try ntm("export", folder, "-o", "\(folder)/khong/co/T.xlsx")
      #expect(run.status == 64)
      #expect(run.err.contains("Không có thư mục"))
      let marks = try ntm("validate", folder, "--annotate", "\(folder)/na-pia.csv/x", "--quiet")
      #expect(marks.status == 64)
      #expect(marks.err.split(separator: "\n").count == 1)
    }
  }

  @Test(arguments: [
    ("region: TDMNPB", "region: TDMN", "commune.yaml:1:69", "TDMNPB"),
    ("name: Bản Mẫu", "name: \"\"", "commune.yaml:1:32", "name"),
    ("[\"2.2\"]", "[\"2.2\", \"17.111\"]", "commune.yaml:2:88", "17.11"),
    ("criteria: [ntm-2021-2025]", "criteria: [ntm-2021-25]", "commune.yaml:2:54", "ntm-2021-2025"),
    ("as_of: 2023-08-05", "as_of: 05/08/2023", "commune.yaml:2:31", "2023-08-05"),
    ("as_of: 2023-08-05", "period: [2025, 2023]", "commune.yaml:2:32", "[2023, 2025]"),
    ("V02", "V01", "commune.yaml:5:5", "V01"),
    ("villages:", "officers: [{name: Trạm Y tế, indicators: [\"155\"]}]\nvillages:", "commune.yaml:3:43", "15"),
    ("villages:", "severities: {plan-mising: info}\nvillages:", "commune.yaml:3:14", "plan-missing"),
  ])
  func aTypoInTheCommunesFileIsAnError(before: String, after: String, place: String, meant: String) throws {
    try inCommune { folder in
      try write(Self.commune.replacingOccurrences(of: before, with: after), to: "\(folder)/commune.yaml")
      let run = try ntm("validate", folder)
      #expect(run.status == 3)
      #expect(run.err.contains(place) && run.err.contains(meant), "\(run.err)")
    }
  }

  @Test func allUnknownWordsAreToldAtOnce() throws {
    try inCommune { folder in
      let wrong = Self.commune.replacingOccurrences(of: "TDMNPB", with: "X").replacingOccurrences(
        of: "2.2", with: "2.22")
      try write(wrong, to: "\(folder)/commune.yaml")
      #expect(try ntm("validate", folder).err.split(separator: "\n").count == 2)
    }
  }

  @Test func aRegisterThatIsNotThereIsToldWhereItIsNamed() throws {
    try withTemporaryFolder { folder in
      let head = "commune: {code: \"00000\", name: Bản Mẫu, province: Lạng Sơn}\n"
      try write(head + "villages: thon.csv\n", to: "\(folder)/commune.yaml")
      try write(Self.sheet("Nà Pia"), to: "\(folder)/na-pia.csv")
      let run = try ntm("validate", folder)
      #expect(run.status == 3)
      #expect(run.err.contains("commune.yaml:2:11"))
      try write("ma_thon;ten_thon\nV01;A\nV01;B\n", to: "\(folder)/thon.csv")
      #expect(try ntm("validate", folder).err.contains("A3"))
      try write(head + "campaign:\n\tyear: 2023\n", to: "\(folder)/commune.yaml")
      let tab = try ntm("validate", folder)
      #expect(tab.err.contains("phím Tab"))
      #expect(!tab.err.contains("token"))
    }
  }

  @Test(arguments: [
    (["criteria", "show", "10.1", "--region", "XYZ"], "TDMNPB"),
    (["criteria", "show", "2.2", "--year", "2019"], "2019"),
    (["validate", "SampleSheets", "--criteria", "ntm-2026-2030"], "chưa có chỉ tiêu"),
  ])
  func theTrueReasonIsSaid(arguments: [String], words: String) throws {
    let run = try ntm(arguments)
    #expect(run.status == 64)
    #expect(run.out.isEmpty)
    #expect(run.err.contains(words))
  }

  @Test func aMessagePointsToAMarkedCopyOnlyWhereThereIsOne() throws {
    try withTemporaryFolder { folder in
      let rows = (1...14).map { "\($0 % 9 + 2).2\($0);Chỉ tiêu \($0);a;b;;x" }.joined(separator: "\n")
      try write("Thôn: Nà Pia;;;;;\nTT;Chỉ tiêu;Số đạt;Tổng số;Tỷ lệ %;Đạt/Chưa đạt\n\(rows)\n", to: "\(folder)/a.csv")
      let run = try ntm("validate", "\(folder)/a.csv", "--format", "message", "--year", "2023")
      #expect(run.out.contains("điểm khác"))
      #expect(!run.out.contains("bản đánh dấu"))
      let marked = try ntm(
        "validate", "\(folder)/a.csv", "--format", "message", "--year", "2023", "--annotate", "\(folder)/tra-lai")
      #expect(marked.out.contains("bản đánh dấu"))
    }
  }

  @Test func sharesInACSVHaveSixDecimals() throws {
    try inCommune { folder in
      try write(Self.sheet("Nà Pia", "1,3"), to: "\(folder)/na-pia.csv")
      try write(
        Self.sheet("Pò Mạ").replacingOccurrences(of: ";3,7;4;", with: ";3,1;3,5;"), to: "\(folder)/po-ma.csv")
      #expect(try ntm("import", folder, "-o", "\(folder)/so-lieu.csv").status == 0)
      let text = try String(contentsOfFile: "\(folder)/so-lieu.csv", encoding: .utf8)
      #expect(text.contains(";32,5;") && text.contains(";88,571429;"))
    }
  }
}
