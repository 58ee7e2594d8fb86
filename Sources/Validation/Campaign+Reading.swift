public import Checklists
public import Criteria
public import Spreadsheets
public import VietnameseText

extension Campaign {
  /// How a commune's files are read.
  public struct ReadingOptions: Sendable {
    /// Limits of one file.
    public var limits = ReadLimits.checklist
    /// The encoding of text files, where it is not to be told from the bytes.
    public var encoding: TextEncoding?
    /// Files read at the same time.
    public var jobs = 1
    /// Layouts described in YAML, tried before the sheet is worked out from its content.
    public var mappings: [Mapping] = []
    /// The year, where it is given from outside.
    public var year: Int?

    /// All defaults.
    public init() {}
  }

  /// Reads the files and gathers them; a bad one becomes a submission with its error, and the others go on.
  ///
  /// The order of files, and so of everything that follows, does not depend on `jobs`. `progress` is called after each file, from any
  /// thread, with the number of files done.
  public init(
    reading input: InputFiles, commune: Commune?, sets: [RuleSet], today: CivilDate,
    options: ReadingOptions = ReadingOptions(), progress: @Sendable (Int) -> Void = { _ in }
  ) {
    let year = options.year ?? commune?.campaign.year
    let amended = year.map { year in sets.map { $0.amended(for: year) } }
    let reader = ChecklistReader(sets: amended ?? sets, commune: commune, year: year, mappings: options.mappings)
    let read = input.map(jobs: options.jobs, progress: progress) { file in
      Self.read(file, with: reader, options: options)
    }
    var submissions: [Submission] = []
    var own: [SkippedFile] = []
    for (file, one) in zip(input.files, read) {
      switch one {
      case .submission(let submission): submissions.append(submission)
      case .ownResult(let reason): own.append(SkippedFile(file: file.name, reason: reason))
      }
    }
    own += Self.removeUnchangedCopies(from: &submissions)
    let judged = year ?? Self.commonYear(of: submissions) ?? today.year
    self.init(
      commune: commune, sets: amended ?? sets.map { $0.amended(for: judged) }, year: judged, asOf: today,
      submissions: submissions, skipped: input.skipped + own)
    isWhole = input.includesFolder
  }

  /// What became of one file.
  private enum Read: Sendable {
    case submission(Submission)
    case ownResult(Bilingual)
  }

  /// Takes out marked copies in which nothing was changed since; what was corrected in one is the village's new word.
  private static func removeUnchangedCopies(from submissions: inout [Submission]) -> [SkippedFile] {
    guard submissions.contains(where: \.isAnnotatedCopy) else { return [] }
    let originals = submissions.filter { !$0.isAnnotatedCopy && !$0.records.isEmpty }
    var skipped: [SkippedFile] = []
    submissions.removeAll { copy in
      guard copy.isAnnotatedCopy, originals.contains(where: copy.saysTheSame) else { return false }
      skipped.append(
        SkippedFile(
          file: copy.file,
          reason: Bilingual(
            vi: "bản đã đánh dấu, chưa sửa gì so với bản gốc", en: "marked copy, unchanged from its original")))
      return true
    }
    return skipped
  }

  /// What one file holds.
  private static func read(_ file: InputFiles.File, with reader: ChecklistReader, options: ReadingOptions) -> Read {
    do {
      let workbook = try Workbook(
        contentsOf: file.path, limits: options.limits, encoding: options.encoding, hashes: true)
      if let reason = ToolMarks.ownResult(workbook) { return .ownResult(reason) }
      return .submission(reader.read(workbook, file: file.name))
    } catch {
      return .submission(Submission(file: file.name, error: error))
    }
  }

  /// The year most sheets name, the later one of two equally common ones.
  private static func commonYear(of submissions: [Submission]) -> Int? {
    var count: [Int: Int] = [:]
    for year in submissions.flatMap(\.tables).compactMap(\.year) { count[year, default: 0] += 1 }
    return count.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}
