import Checklists
import Criteria
import Spreadsheets
public import VietnameseText

/// One check: its code, its words, and the code that does it, together in one place.
///
/// ```swift
/// CheckCatalogue["denominator-zero"]?.title[.vi]   // "Tổng số bằng 0"
/// ```
///
/// A check either gives words to what the reading side saw (`reading`), or looks at records itself (`records`, before
/// figures are chosen; `results`, after).
public struct Check: Sendable {
  /// The group of findings a code belongs to, in the order of the catalogue.
  public enum Group: String, Sendable, CaseIterable {
    /// The file as such.
    case file
    /// Letters and encodings.
    case text
    /// Headings, columns, leftover cells.
    case layout
    /// Which village it is.
    case village
    /// Which indicators there are.
    case indicator
    /// Figures.
    case value
    /// Đạt and Chưa đạt.
    case status
    /// Plans and dates.
    case roadmap
    /// Figures that must agree with others.
    case sums
  }

  /// The code, never reused or renamed.
  public let code: String
  /// Its group.
  public let group: Group
  /// How much it matters, unless commune.yaml says otherwise.
  public let severity: Finding.Severity
  /// What it is about, a few words.
  public let title: Bilingual
  /// Why it matters.
  public let why: Bilingual
  /// What to do, in general; each finding says it for its cell.
  public let fix: Bilingual
  /// What such a cell or file looks like.
  public let example: Bilingual

  /// Where it stands in the chain of causes: a finding folds under one of a lower number at a cell it rests on.
  /// `nil`: neither cause nor, at its own cell, consequence.
  let depth: Int?
  /// Why it cannot be done in this run, or `nil`.
  let skip: @Sendable (CheckContext) -> Bilingual?
  /// Gives words to what the reading side saw.
  let reading: (@Sendable (Sighting) -> Words)?
  /// Looks at the records as they stand.
  let records: (@Sendable (CheckContext) -> [Draft])?
  /// Looks at what was chosen and judged.
  let results: (@Sendable (CheckContext, Consolidation) -> [Draft])?

  init(
    _ code: String, _ group: Group, _ severity: Finding.Severity, title: Bilingual, why: Bilingual, fix: Bilingual,
    example: Bilingual, depth: Int? = nil,
    skip: @escaping @Sendable (CheckContext) -> Bilingual? = { _ in nil },
    reading: (@Sendable (Sighting) -> Words)? = nil,
    records: (@Sendable (CheckContext) -> [Draft])? = nil,
    results: (@Sendable (CheckContext, Consolidation) -> [Draft])? = nil
  ) {
    self.code = code
    self.group = group
    self.severity = severity
    self.title = title
    self.why = why
    self.fix = fix
    self.example = example
    self.depth = depth
    self.skip = skip
    self.reading = reading
    self.records = records
    self.results = results
  }
}

/// What one finding says: what is wrong, what to type, and the right wording where it is known.
struct Words: Sendable {
  var message: Bilingual
  var fix: Bilingual
  var expected: String?

  init(_ message: Bilingual, fix: Bilingual, expected: String? = nil) {
    self.message = message
    self.fix = fix
    self.expected = expected
  }
}

/// What the reading side saw, with its place put into words.
struct Sighting: Sendable {
  /// "Ô C6", "Vùng K4:K31", "Trang “Thôn A”", "Tệp a.xlsx".
  var place: Bilingual
  /// The same where it is about a table: "Bảng ở ô A5".
  var table: Bilingual
  /// The wording found, clipped, invisible characters shown.
  var found: String
  /// What would be right.
  var suggestion: String?
  /// A technical remark: the part of a package, the name of an encoding, what a file looks like.
  var detail: String
  /// The limit that was passed.
  var limit: ReadError.Limit?
  /// What the cell is about.
  var field: Field?
  /// The unit in which the cell's figure counts.
  var unit: String?
  /// Other cells that play a part, "C7, C9".
  var others: String
  /// The year of the campaign.
  var year: Int
  /// Whether the rest of the file was read.
  var isPartial: Bool
}

/// A place on which findings can rest: a cell, a sheet (`cell` nil) or a file (both nil).
struct Place: Hashable, Sendable {
  var submission: Int
  var sheet: String?
  var cell: CellReference?
}

/// A draft with the check that made it; a class, since some thousands are passed on and few are large.
final class Noted {
  let check: Check
  var draft: Draft

  init(_ check: Check, _ draft: Draft) {
    self.check = check
    self.draft = draft
  }
}

/// A finding before folding, severities and ids.
struct Draft: Sendable {
  var words: Words
  var location: Finding.Location
  var submission: Int?
  var related: [Finding.Related] = []
  var found: String?
  var village: String?
  var set: String?
  var indicator: String?
  /// The field, with the part where there is one; makes the id.
  var field: String = ""
  var citation: Citation?
  var record: Int?
  /// Another severity than the check's own.
  var severity: Finding.Severity?
  /// The places whose faults would cause this one.
  var restsOn: [Place] = []
  /// The cells that a broken formula counts on: a fault at one of them is the cause.
  var follows: Set<Place> = []
  /// The places that this one spoils; its own cell where empty.
  var spoils: [Place] = []

  init(_ words: Words, at location: Finding.Location, submission: Int? = nil) {
    self.words = words
    self.location = location
    self.submission = submission
  }
}
