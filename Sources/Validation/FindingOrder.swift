import Checklists
import Spreadsheets
import VietnameseText

/// Turns drafts into findings: one cause, one finding; severities; order; ids.
struct FindingOrder {
  private let context: CheckContext
  private let files: [String: Int]
  private let sheets: [[String?: Int]]

  init(_ context: CheckContext) {
    self.context = context
    var files: [String: Int] = [:]
    for (position, submission) in context.campaign.submissions.enumerated() where files[submission.file] == nil {
      files[submission.file] = position
    }
    self.files = files
    sheets = context.campaign.submissions.map { submission in
      var order: [String?: Int] = [:]
      for (position, sheet) in submission.sheets.enumerated() where order[sheet.sheet] == nil {
        order[sheet.sheet] = position
      }
      return order
    }
  }

  /// Findings that stand, and those folded under another.
  func arranged(
    _ drafts: consuming [Noted], severities: Severities
  ) -> (findings: [Finding], folded: [Finding]) {
    var seen: [Identity: Int] = [:]
    var all: [Noted] = []
    for one in drafts {
      // The reading side and a check may both see one fault.
      if let cell = one.draft.location.cell ?? one.draft.location.range?.first {
        let identity = Identity(
          code: one.check.code, submission: one.draft.submission, sheet: one.draft.location.sheet, cell: cell)
        if let first = seen[identity] {
          all[first].draft.restsOn += one.draft.restsOn
          continue
        }
        seen[identity] = all.count
      }
      all.append(one)
    }
    drafts = []
    let causes = Self.fold(all)
    let keys = all.map { key($0.draft.location) }
    let order = all.indices.sorted { a, b in
      if keys[a] != keys[b] { return keys[a] < keys[b] }
      if all[a].check.code != all[b].check.code { return all[a].check.code < all[b].check.code }
      return a < b
    }
    var identifiers = Identifiers()
    var ids = [String](repeating: "", count: all.count)
    for position in order { ids[position] = identifiers.next(all[position].check.code, all[position].draft) }
    var findings: [Finding] = []
    findings.reserveCapacity(all.count - causes.count)
    var folded: [Finding] = []
    for position in order {
      let (check, draft) = (all[position].check, all[position].draft)
      // Of thousands of villages no draft is kept beside its finding.
      all[position] = all[order[order.count - 1]]
      var one = finding(check, draft, id: ids[position], severity: severities.severity(of: check, draft))
      if let cause = causes[position] {
        one.foldedUnder = ids[cause]
        folded.append(one)
      } else {
        findings.append(one)
      }
    }
    return (findings, folded)
  }

  private struct Identity: Hashable {
    var code: String
    var submission: Int?
    var sheet: String?
    var cell: CellReference
  }

  /// For every folded draft its cause: the finding of the lowest depth at a place it rests on, followed to its own cause.
  private static func fold(_ drafts: [Noted]) -> [Int: Int] {
    var spoiled: [Place: Int] = [:]
    var causes: [Int: Int] = [:]
    let texts = textsForNumbers(drafts)
    let depths = depths(drafts)
    let byDepth = drafts.indices.sorted { depths[$0] == depths[$1] ? $0 < $1 : depths[$0] < depths[$1] }
    for position in byDepth {
      let (check, draft) = (drafts[position].check, drafts[position].draft)
      let places = draft.restsOn + draft.follows
      let found = places.lazy.compactMap { spoiled[$0] }.filter { depths[$0] < depths[position] }
      if let cause = found.min(by: { depths[$0] == depths[$1] ? $0 < $1 : depths[$0] < depths[$1] }) {
        causes[position] = cause
        continue
      }
      if let cause = draft.follows.lazy.compactMap({ texts[$0] }).min() {
        causes[position] = cause
        continue
      }
      guard check.depth != nil, let submission = draft.submission else { continue }
      var own = draft.spoils
      if own.isEmpty {
        own = [Place(submission: submission, sheet: draft.location.sheet, cell: draft.location.cell)]
      }
      for place in own where spoiled[place] == nil { spoiled[place] = position }
    }
    return causes
  }

  /// Cells whose number is a text: it was read all the same, but a formula that counts on it breaks.
  private static func textsForNumbers(_ drafts: [Noted]) -> [Place: Int] {
    var texts: [Place: Int] = [:]
    for (position, one) in drafts.enumerated() {
      let (check, draft) = (one.check, one.draft)
      guard check.code == "invisible-characters" || check.code == "number-as-text", let cell = draft.location.cell,
        let submission = draft.submission
      else { continue }
      let place = Place(submission: submission, sheet: draft.location.sheet, cell: cell)
      if texts[place] == nil { texts[place] = position }
    }
    return texts
  }

  /// Where each draft stands in the chain of causes: a formula broken by a faulty cell comes after it.
  private static func depths(_ drafts: [Noted]) -> [Int] {
    var faulty: Set<Place> = []
    if drafts.contains(where: { !$0.draft.follows.isEmpty }) {
      for one in drafts where one.check.depth != nil {
        let draft = one.draft
        guard let submission = draft.submission, let cell = draft.location.cell else { continue }
        faulty.insert(Place(submission: submission, sheet: draft.location.sheet, cell: cell))
      }
    }
    return drafts.map { one in
      one.draft.follows.isDisjoint(with: faulty) ? one.check.depth ?? .max : 3
    }
  }

  private func finding(_ check: Check, _ draft: Draft, id: String, severity: Finding.Severity) -> Finding {
    var finding = Finding(
      id: id, code: check.code, severity: severity, location: draft.location, related: draft.related,
      found: draft.found, expected: draft.words.expected, village: draft.village, set: draft.set,
      indicator: draft.indicator, message: draft.words.message, fix: draft.words.fix, citation: draft.citation,
      record: draft.record)
    finding.explanation = draft.submission.flatMap { context.campaign.submissions[$0].explanations[id] }
    return finding
  }

  /// File, sheet, row, column as numbers; what is about a whole file comes first, about the commune last.
  private func key(_ location: Finding.Location) -> Key {
    let file = location.file.flatMap { files[$0] } ?? .max
    let sheet = file == .max ? 0 : sheets[file][location.sheet] ?? -1
    let cell = location.cell ?? location.range?.first
    return Key(file: file, sheet: cell == nil && location.sheet == nil ? -1 : sheet, cell: cell)
  }

  private struct Key: Equatable, Comparable {
    var file: Int
    var sheet: Int
    var cell: CellReference?

    static func < (a: Key, b: Key) -> Bool {
      if a.file != b.file { return a.file < b.file }
      if a.sheet != b.sheet { return a.sheet < b.sheet }
      switch (a.cell, b.cell) {
      case (nil, nil), (_?, nil): return false
      case (nil, _?): return true
      case (let x?, let y?): return x < y
      }
    }
  }
}

/// Ids that stay when rows move: a hash of code, village, set, indicator and field, with an ordinal for equals.
struct Identifiers {
  private var counts: [UInt64: Int] = [:]

  /// The next id for such a finding; calls must come in the order of the findings.
  mutating func next(_ code: String, _ draft: Draft) -> String {
    let owner = draft.village ?? draft.location.file.map(Self.stem) ?? ""
    let hash = Self.hash([code, owner, draft.set ?? "", draft.indicator ?? "", draft.field])
    counts[hash, default: 0] += 1
    let ordinal = counts[hash] ?? 1
    let digits = String(hash, radix: 16)
    let id = "f-" + String(repeating: "0", count: 16 - digits.count) + digits
    return ordinal == 1 ? id : "\(id)-\(ordinal)"
  }

  /// The file's name without folder, suffix and the mark of an annotated copy, so that the copy gives the same ids.
  static func stem(_ file: String) -> String {
    var name = file.split(separator: "/").last.map(String.init) ?? file
    if let dot = name.lastIndex(of: "."), dot != name.startIndex { name = String(name[..<dot]) }
    if name.hasSuffix("_da-kiem-tra") { name = String(name.dropLast("_da-kiem-tra".count)) }
    return name.nfc
  }

  /// FNV-1a, 64 bits, a zero byte after every part.
  static func hash(_ parts: [String]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
      hash = hash &* 0x100_0000_01b3
    }
    return hash
  }
}
