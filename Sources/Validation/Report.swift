public import Checklists
public import Criteria
public import VietnameseText

/// Everything known about a commune's round: what was read, what is wrong in it, what it comes to.
///
/// `ntm validate` prints its findings, `ntm export` writes its workbook.
public struct Report: Sendable {
  /// What was read.
  public var campaign: Campaign
  /// What is wrong or odd, by file, sheet, row, column.
  public var findings: [Finding]
  /// What each check did.
  public var outcomes: [CheckOutcome]
  /// The verdicts, a set each, in the campaign's order.
  public var results: [SetResult]
  /// Findings that another one caused; each names it in ``Finding/foldedUnder``.
  public var folded: [Finding]
  /// What became of each of the campaign's records, by position; empty where nothing was consolidated.
  public var standings: [Standing]
  /// What has come from each village, in the register's order; empty where nothing was consolidated.
  public var receptions: [Reception]

  /// Makes one.
  public init(
    campaign: Campaign, findings: [Finding], outcomes: [CheckOutcome], results: [SetResult], folded: [Finding] = [],
    standings: [Standing] = [], receptions: [Reception] = []
  ) {
    self.campaign = campaign
    self.findings = findings
    self.outcomes = outcomes
    self.results = results
    self.folded = folded
    self.standings = standings
    self.receptions = receptions
  }
}

/// What was read in one run: the submissions of a commune, and the rules they are held against.
public struct Campaign: Sendable {
  /// commune.yaml; `nil` without one.
  public var commune: Commune?
  /// The rule sets in force, the first being the default.
  public var sets: [RuleSet]
  /// The year judged.
  public var year: Int
  /// The day that stands for today.
  public var asOf: CivilDate
  /// What was handed in, by file name.
  public var submissions: [Submission]
  /// Paths that were passed over, and why.
  public var skipped: [SkippedFile]
  /// Whether the commune's whole folder was read; where single files were named, nobody is said to be missing.
  public var isWhole: Bool

  /// All records, in order of submissions; a ``Finding/record`` is a position in it.
  public var records: [Record]

  /// Makes one.
  public init(
    commune: Commune?, sets: [RuleSet], year: Int, asOf: CivilDate, submissions: [Submission],
    skipped: [SkippedFile] = [], isWhole: Bool = true
  ) {
    self.commune = commune
    self.sets = sets
    self.year = year
    self.asOf = asOf
    self.submissions = submissions
    self.skipped = skipped
    self.isWhole = isWhole
    records = submissions.flatMap(\.records)
  }
}

/// What one check did in this run.
public struct CheckOutcome: Sendable, Equatable {
  /// How it ended.
  public enum Result: Sendable, Equatable {
    /// It ran and found nothing.
    case passed
    /// It found this many.
    case findings(Int)
    /// Not run, and why.
    case skipped(Bilingual)
  }

  /// The finding code.
  public var code: String
  /// How it ended.
  public var result: Result

  /// Makes one.
  public init(code: String, result: Result) {
    self.code = code
    self.result = result
  }
}

/// The verdicts of one set.
public struct SetResult: Sendable {
  /// The set.
  public var set: RuleSet
  /// A result a criterion, in order.
  public var criteria: [CriterionResult]

  /// Makes one.
  public init(set: RuleSet, criteria: [CriterionResult]) {
    self.set = set
    self.criteria = criteria
  }

  /// All indicators' results, in order.
  public var indicators: [IndicatorResult] { criteria.flatMap(\.indicators) }
}

/// The verdict of a criterion: met only when all its indicators are.
public struct CriterionResult: Sendable {
  /// The criterion.
  public var criterion: Criterion
  /// Its verdict.
  public var outcome: Verdict.Outcome
  /// Its indicators' results.
  public var indicators: [IndicatorResult]

  /// Makes one.
  public init(criterion: Criterion, outcome: Verdict.Outcome, indicators: [IndicatorResult]) {
    self.criterion = criterion
    self.outcome = outcome
    self.indicators = indicators
  }
}

/// The verdict of an indicator for the commune, and each village's.
public struct IndicatorResult: Sendable {
  /// The indicator.
  public var indicator: Indicator
  /// The commune's verdict. Its `basis` and `missing` are positions in ``Campaign/records`` and the register.
  public var verdict: Verdict
  /// What the commune itself claimed, where it did.
  public var claim: Status?
  /// The villages' verdicts, in the register's order.
  public var villages: [VillageResult]

  /// Makes one.
  public init(indicator: Indicator, verdict: Verdict, claim: Status?, villages: [VillageResult]) {
    self.indicator = indicator
    self.verdict = verdict
    self.claim = claim
    self.villages = villages
  }
}

/// One village's figure held against the commune's level: indicative.
public struct VillageResult: Sendable {
  /// The village.
  public var village: Commune.Village
  /// Its verdict; `notEnoughData` where nothing of it counts.
  public var verdict: Verdict
  /// What it claimed.
  public var claim: Status?
  /// Its records about this indicator, counted or not: positions in ``Campaign/records``.
  public var records: [Int]

  /// Makes one.
  public init(village: Commune.Village, verdict: Verdict, claim: Status?, records: [Int]) {
    self.village = village
    self.verdict = verdict
    self.claim = claim
    self.records = records
  }
}
