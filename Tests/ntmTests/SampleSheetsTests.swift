import Foundation
import TestSupport
import Testing

/// The sample commune against Tests/SampleTruth, which its maker wrote from the same data as the sheets.
@Suite struct SampleSheetsTests {
  typealias Object = [String: Any]

  private func truth(_ name: String) throws -> String {
    try String(contentsOfFile: "\(checkout)/Tests/SampleTruth/\(name)", encoding: .utf8)
  }

  private func objects(_ lines: String) throws -> [Object] {
    try lines.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? Object)
    }
  }

  private func key(_ record: Object) -> String {
    let source = record["source"] as? Object ?? [:]
    let village = (record["village"] as? Object)?["name"] as? String
    let about =
      record["facility"] ?? record["road"] ?? record["product"]
      ?? "\(record["set"] ?? "")/\(record["indicator"] ?? record["criterion"] ?? "")"
    return
      "\(source["file"] ?? "") \(source["sheet"] ?? "") \(source["row"] ?? "") \(village ?? "xã") \(about) \(record["part"] ?? "")"
  }

  /// Equal as JSON, numbers to a billionth: the truth holds quotients in binary.
  private func same(_ a: Any?, _ b: Any?) -> Bool {
    let (a, b) = (a is NSNull ? nil : a, b is NSNull ? nil : b)
    if let x = a as? NSNumber, let y = b as? NSNumber {
      return abs(x.doubleValue - y.doubleValue) <= 1e-9 * max(1, abs(y.doubleValue))
    }
    guard let a, let b else { return a == nil && b == nil }
    return "\(a)" == "\(b)"
  }

  @Test func everyRecordIsReadFromItsCell() throws {
    let run = try ntm("import", "SampleSheets", "--quiet")
    #expect(run.status == 0)
    var read: [String: Object] = [:]
    for record in try objects(run.out) {
      #expect(read.updateValue(record, forKey: key(record)) == nil, "twice: \(key(record))")
    }
    let wanted = try objects(truth("records.jsonl"))
    #expect(wanted.count > 400)
    for record in wanted {
      guard let found = read.removeValue(forKey: key(record)) else {
        Issue.record("not read: \(key(record))")
        continue
      }
      for (name, value) in record where !["village", "source", "plan", "kind", "certificate", "budget"].contains(name) {
        #expect(same(found[name], value), "\(key(record)): \(name) is \(found[name] ?? "nil"), not \(value)")
      }
      if let plan = record["plan"] as? Object {
        #expect(same((found["plan"] as? Object)?["due"], plan["due"]), "\(key(record)): plan")
      }
      let cells = (found["source"] as? Object)?["cells"] as? Object
      for (name, cell) in (record["source"] as? Object)?["cells"] as? Object ?? [:] where name != "indicator" {
        #expect(same(cells?[name], cell), "\(key(record)): cell of \(name) is \(cells?[name] ?? "nil"), not \(cell)")
      }
    }
    #expect(read.isEmpty, "read though it is not there: \(read.keys.sorted().prefix(5))")
  }

  @Test func everyMistakeIsFoundAtItsCellAndNothingElse() throws {
    let run = try ntm("validate", "SampleSheets", "--format", "json", "--quiet")
    #expect(run.status == 1)
    let report = try #require(JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? Object)
    func place(_ file: Any?, _ sheet: Any?, _ cell: Any?, _ code: Any?) -> String {
      [file, sheet, cell, code].map { $0 is NSNull || $0 == nil ? "–" : "\($0 ?? "")" }.joined(separator: " ")
    }
    var found = Set(
      (report["findings"] as? [Object] ?? []).map { finding in
        let location = finding["location"] as? Object ?? [:]
        return place(location["file"], location["sheet"], location["cell"], finding["code"])
      })
    let expected = try #require(JSONSerialization.jsonObject(with: Data(truth("findings.json").utf8)) as? Object)
    for mistake in try #require(expected["findings"] as? [Object]) {
      let wanted = place(mistake["file"], mistake["sheet"], mistake["cell"], mistake["code"])
      #expect(found.remove(wanted) != nil, "not found: \(wanted)")
    }
    #expect(found.isEmpty, "found though nothing is wrong: \(found.sorted())")
  }

  @Test(arguments: [
    ["import", "SampleSheets"], ["validate", "SampleSheets"], ["validate", "SampleSheets", "--format", "json"],
    ["inspect", "SampleSheets", "--format", "json"],
  ])
  func theSameBytesWithOneThreadAndWithAll(arguments: [String]) throws {
    let one = try ntm(arguments + ["--jobs", "1"])
    let all = try ntm(arguments + ["--jobs", "4"])
    let otherPlace = try ntm(
      arguments, environment: ["TZ": "America/Los_Angeles", "LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR"])
    #expect(!one.out.isEmpty)
    #expect(one.out == all.out)
    #expect(one.out == otherPlace.out)
  }

  @Test func theWorkbookHasTheSameBytesAndReplacesOnlyWhenTold() throws {
    try withTemporaryFolder { folder in
      for (name, jobs) in [("a.xlsx", "1"), ("b.xlsx", "4")] {
        let run = try ntm("export", "SampleSheets", "-o", "\(folder)/\(name)", "--jobs", jobs)
        #expect(run.status == 0)
      }
      let bytes = try ["a.xlsx", "b.xlsx"].map { try Data(contentsOf: URL(filePath: "\(folder)/\($0)")) }
      #expect(bytes[0] == bytes[1])
      #expect(bytes[0].count > 20_000)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["a.xlsx", "b.xlsx"])
    }
  }

  /// The invented private persons, their telephones and identity numbers bear marks that no output may hold.
  @Test func nobodyIsExposed() throws {
    try withTemporaryFolder { folder in
      var outputs: [String] = []
      for arguments in [
        ["import", "SampleSheets"], ["validate", "SampleSheets", "--all"],
        ["validate", "SampleSheets", "--format", "json"],
        ["validate", "SampleSheets", "--format", "message"], ["inspect", "SampleSheets"],
        ["inspect", "SampleSheets", "--format", "json"],
      ] {
        let run = try ntm(arguments)
        outputs += [run.out, run.err]
      }
      _ = try ntm("export", "SampleSheets", "-o", "\(folder)/a.xlsx")
      outputs.append(try ntm("cells", "\(folder)/a.xlsx").out)
      for output in outputs {
        #expect(!output.isEmpty)
        for mark in ["Giảđịnh", "0990 000", "0990000", "0200000000"] { #expect(!output.contains(mark)) }
      }
    }
  }
}
