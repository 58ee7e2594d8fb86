import Checklists
import FoundationEssentials
import Spreadsheets
import Testing

/// The committed sheets against the records they were made from.
///
/// The expected values come from the programs that made the sheets, never from reading them.
@Suite struct SampleSheetsTests {
  private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  /// A record as the truth files write it, as far as figures go.
  private struct Truth: Decodable {
    struct Village: Decodable { var name: String }
    struct Source: Decodable {
      var file: String
      var sheet: String?
      var row: Int
      var cells: [String: String]
    }
    enum Value: Decodable {
      case number(Double), boolean(Bool), text(String), none
      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let boolean = try? container.decode(Bool.self) {
          self = .boolean(boolean)
        } else if let number = try? container.decode(Double.self) {
          self = .number(number)
        } else if let text = try? container.decode(String.self) {
          self = .text(text)
        } else {
          self = .none
        }
      }
    }
    var kind: String?
    var village: Village?
    var set: String?
    var indicator: String?
    var part: String?
    var value: Value?
    var numerator: Double?
    var denominator: Double?
    var status: String?
    var source: Source
  }

  private func truth(_ path: String) throws -> [Truth] {
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    return try text.split(whereSeparator: \.isNewline).map { try JSONDecoder().decode(Truth.self, from: Data($0.utf8)) }
  }

  private func expect(_ truth: Truth, in submission: Submission) {
    let found = submission.records.first { record in
      guard let figure = record.figure else { return false }
      return figure.set == truth.set && figure.indicator == truth.indicator && figure.part == truth.part
        && record.village?.name == truth.village?.name && record.source.row == truth.source.row
        && record.source.sheet == truth.source.sheet
    }
    let place = "\(truth.source.file) row \(truth.source.row) \(truth.indicator ?? "") \(truth.part ?? "")"
    guard let record = found, let figure = record.figure else {
      Issue.record("no record: \(place)")
      return
    }
    func same(_ a: Double?, _ b: Decimal?) -> Bool {
      let b = b.flatMap { Double($0.description) }
      guard let a, let b else { return a == nil && b == nil }
      return abs(a - b) <= 1e-4 * max(1, abs(a))
    }
    #expect(same(truth.numerator, figure.numerator), "numerator of \(place): \(figure)")
    #expect(same(truth.denominator, figure.denominator), "denominator of \(place): \(figure)")
    switch (truth.value, figure.value) {
    case (.number(let number), .number(let value)): #expect(same(number, value), "value of \(place): \(figure)")
    case (.boolean(let boolean), .boolean(let value)): #expect(boolean == value, "value of \(place)")
    case (.text(let text), .step(let step)): #expect(text == step, "value of \(place)")
    case (nil, nil), (.some(.none), nil): break
    default: Issue.record("value of \(place): \(figure)")
    }
    if let status = truth.status { #expect(status == figure.status.rawValue, "status of \(place)") }
    for (field, cell) in truth.source.cells {
      guard let field = Field(rawValue: field) else { continue }
      #expect(record.source.cells[field]?.description == cell, "\(field) of \(place)")
    }
  }

  @Test func sampleSheets() throws {
    let folder = Self.root + "/SampleSheets"
    let commune = try Commune(contentsOf: folder + "/commune.yaml")
    let reader = ChecklistReader(sets: try makeSets(), commune: commune, year: nil)
    let truths = try truth(Self.root + "/Tests/SampleTruth/records.jsonl")
    #expect(!truths.isEmpty)
    var order: [String] = []
    for truth in truths where !order.contains(truth.source.file) { order.append(truth.source.file) }
    for file in order {
      let submission = reader.read(try Workbook(contentsOf: folder + "/" + file), file: file)
      let own = truths.filter { $0.source.file == file }
      #expect(submission.records.count == own.count, "\(file)")
      for truth in own where truth.kind == nil { expect(truth, in: submission) }
      for sheet in submission.sheets { #expect(sheet.counts.read == sheet.content.cellCount, "\(file)") }
    }
  }
}
