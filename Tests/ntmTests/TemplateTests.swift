import Foundation
import TestSupport
import Testing

@Suite struct TemplateTests {
  private let commune = "\(checkout)/SampleSheets/commune.yaml"

  @Test func everyVillageGetsAFileThatIsReadBack() throws {
    try withTemporaryFolder { folder in
      let run = try ntm("template", "--commune", commune, "--all", "-o", "\(folder)/phieu")
      #expect(run.status == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/phieu").sorted()
      #expect(names.count == 9)
      #expect(names.contains("na-pia.xlsx"))
      let records = try ntm("import", "\(folder)/phieu/na-pia.xlsx", "--commune", commune)
      let first = try #require(records.out.split(separator: "\n").first)
      #expect(first.contains("\"code\":\"V01\""))
      #expect(!records.out.contains("\"numerator\":0"))
    }
  }

  @Test func nothingIsReplacedWithoutForce() throws {
    try withTemporaryFolder { folder in
      try write("mine", to: "\(folder)/na-pia.xlsx")
      let run = try ntm("template", "--commune", commune, "--all", "-o", folder)
      #expect(run.status == 64)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["na-pia.xlsx"])
      #expect(try ntm("template", "--commune", commune, "--all", "-o", folder, "--force").status == 0)
    }
  }

  @Test(arguments: [
    ["--village", "Nà Pìa Mới"], ["--officer", "Không Ai"], ["--all", "--village", "Nà Pia"],
    ["--criteria", "ntm-2026-2030"],
    ["--year", "1999"],
  ])
  func whatIsNotThereIsWrongUsage(arguments: [String]) throws {
    try withTemporaryFolder { folder in
      let run = try ntm(["template", "--commune", commune, "-o", folder] + arguments)
      #expect(run.status == 64)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  @Test func levelsGoOutAndComeBack() throws {
    try withTemporaryFolder { folder in
      #expect(try ntm("criteria", "sheet", "-o", "\(folder)/nguong.xlsx").status == 0)
      let run = try ntm("criteria", "import", "\(folder)/nguong.xlsx", "-o", "\(folder)/lang-son.yaml")
      #expect(run.status == 0)
      #expect(run.out.isEmpty)
      #expect(run.err.contains("Không có mức nào"))
      #expect(try ntm("criteria", "check", "\(folder)/lang-son.yaml").status == 0)
    }
  }

  private let overlay = """
    overlay: lang-son
    layer: province
    title: "Lạng Sơn"
    thresholds:
      - {set: ntm-2021-2025, indicator: "2.2", level: 70, certainty: high, document: "1494/QĐ-UBND", place: "Phụ lục",
         verified: {by: "A", on: 2026-01-31}}

    """

  @Test func overlaysOfTheCommuneApply() throws {
    try withTemporaryFolder { folder in
      let head =
        "commune: {code: \"00000\", name: A, province: B, region: TDMNPB}\ncampaign: {year: 2023, overlays: [lang-son.yaml]}\n"
      try write(head, to: "\(folder)/commune.yaml")
      let missing = try ntm("criteria", "show", "2.2", "--commune", "\(folder)/commune.yaml")
      #expect(missing.status == 3)
      try write(overlay, to: "\(folder)/lang-son.yaml")
      let shown = try ntm("criteria", "show", "ntm-2021-2025/2.2", "--commune", "\(folder)/commune.yaml")
      #expect(shown.out.contains("mức đạt chuẩn 2023: ≥ 70%"))
      // 75 % is below the national working level of 80 and above the province's 70.
      let sheet =
        "Thôn: Nà Pia;;;;;\nTT;Chỉ tiêu;Số đạt;Tổng số;Tỷ lệ %;Đạt/Chưa đạt\n2.2;Tỷ lệ đường thôn, liên thôn được cứng hóa (km);3;4;75%;Đạt\n"
      try write(sheet, to: "\(folder)/na-pia.csv")
      let with = try ntm("validate", folder, "--format", "jsonl", "--criteria", "ntm-2021-2025")
      #expect(!with.out.contains("status-contradicts-value"))
      let none = head.replacing(", overlays: [lang-son.yaml]", with: "")
      try write(none, to: "\(folder)/commune.yaml")
      let without = try ntm("validate", "\(folder)/na-pia.csv", "--format", "jsonl", "--criteria", "ntm-2021-2025")
      #expect(without.out.contains("status-contradicts-value"))
    }
  }
}
