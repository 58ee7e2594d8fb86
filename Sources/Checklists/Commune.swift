public import FoundationEssentials
public import VietnameseText

/// commune.yaml: the commune, its campaign, its villages and officials.
public struct Commune: Sendable {
  /// The administrative code, as text.
  public var code: String
  /// "Thụy Hùng".
  public var name: String
  /// The district, where there still is one; printed only where given.
  public var district: String?
  /// "Lạng Sơn".
  public var province: String
  /// The region's code, "TDMNPB".
  public var region: String?
  /// The group of communes (from 2026 on).
  public var group: String?
  /// What is collected, and when.
  public var campaign: Campaign
  /// The villages, in the register's order.
  public var villages: [Village]
  /// The log of what was handed in; empty without one.
  public var log: [LogEntry]
  /// Who is in charge of what.
  public var officers: [Officer]
  /// Who signs.
  public var signers: Signers
  /// How the summary goes out.
  public var paper = Paper()
  /// Area norms in m², as set by the commune.
  public var norms: Norms
  /// Severities changed, by finding code: a severity, or off with a reason.
  public var severities: [String: SeverityChange]
  /// Files that belong to the commune and are not submissions (register, log, overlays), relative to its folder.
  public var ownFiles: [String]
  /// Words that only the rule sets can vouch for; see ``unknownReferences(in:findings:)``.
  public var references: [Reference] = []

  /// What is collected, and when.
  public struct Campaign: Sendable {
    /// The year reported on.
    public var year: Int?
    /// The day that stands for today.
    public var asOf: CivilDate?
    /// Years in which roadmap dates may lie.
    public var period: ClosedRange<Int>?
    /// Rule sets, the first being the default.
    public var criteria: [String]
    /// Overlay files.
    public var overlays: [String]
    /// What every village must report, as `set/indicator` or a bare id of the first set; `nil` for the default.
    public var required: [String]?
    /// Deadlines.
    public var deadlines: [Deadline]

    /// Makes one.
    public init(
      year: Int? = nil, asOf: CivilDate? = nil, period: ClosedRange<Int>? = nil, criteria: [String] = [],
      overlays: [String] = [], required: [String]? = nil, deadlines: [Deadline] = []
    ) {
      self.year = year
      self.asOf = asOf
      self.period = period
      self.criteria = criteria
      self.overlays = overlays
      self.required = required
      self.deadlines = deadlines
    }
  }

  /// A deadline.
  public struct Deadline: Sendable {
    /// The last day on time.
    public var lastDay: CivilDate
    /// What is due.
    public var what: String

    /// Makes one.
    public init(lastDay: CivilDate, what: String) {
      self.lastDay = lastDay
      self.what = what
    }
  }

  /// A village of the register.
  public struct Village: Sendable {
    /// "V01".
    public var code: String
    /// "Nà Pia".
    public var name: String
    /// Households.
    public var households: Decimal?
    /// People.
    public var people: Decimal?
    /// Other names it goes by.
    public var otherNames: [String]
    /// Villages merged into it.
    public var mergedFrom: [String]
    /// The head of the village.
    public var head: String?

    /// Makes one.
    public init(
      code: String, name: String, households: Decimal? = nil, people: Decimal? = nil, otherNames: [String] = [],
      mergedFrom: [String] = [], head: String? = nil
    ) {
      self.code = code
      self.name = name
      self.households = households
      self.people = people
      self.otherNames = otherNames
      self.mergedFrom = mergedFrom
      self.head = head
    }
  }

  /// One line of so-theo-doi.csv.
  public struct LogEntry: Sendable {
    /// The village's name as written.
    public var village: String
    /// Who handed it in.
    public var by: String?
    /// How: tep, giay, anh.
    public var how: String?
    /// The day received.
    public var received: CivilDate?
    /// The file.
    public var file: String?
    /// The file that this one replaces.
    public var replaces: String?

    /// Makes one.
    public init(
      village: String, by: String? = nil, how: String? = nil, received: CivilDate? = nil, file: String? = nil,
      replaces: String? = nil
    ) {
      self.village = village
      self.by = by
      self.how = how
      self.received = received
      self.file = file
      self.replaces = replaces
    }
  }

  /// An official in charge of criteria or indicators.
  public struct Officer: Sendable {
    /// Name or post.
    public var name: String
    /// `2`, `2.2`, or `set/2`; a bare id is of the first set.
    public var indicators: [String]

    /// Makes one.
    public init(name: String, indicators: [String]) {
      self.name = name
      self.indicators = indicators
    }
  }

  /// Who signs the summary.
  public struct Signers: Sendable {
    /// Người lập biểu.
    public var maker: String
    /// Công chức phụ trách.
    public var officer: String
    /// "CHỦ TỊCH".
    public var headTitle: String
    /// "TM. ỦY BAN NHÂN DÂN".
    public var headOnBehalf: String
    /// The name under the signature; blank where unknown.
    public var headName: String

    /// Makes one.
    public init(
      maker: String = "", officer: String = "", headTitle: String = "CHỦ TỊCH",
      headOnBehalf: String = "TM. ỦY BAN NHÂN DÂN", headName: String = ""
    ) {
      self.maker = maker
      self.officer = officer
      self.headTitle = headTitle
      self.headOnBehalf = headOnBehalf
      self.headName = headName
    }
  }

  /// How the summary goes out.
  public struct Paper: Sendable, Equatable {
    /// Whether the tables are papers of their own, with the national motto and "Nơi nhận"; otherwise a report's annex.
    public var isStandAlone: Bool
    /// Who gets it ("Nơi nhận"), in order.
    public var recipients: [String]

    /// Makes one.
    public init(isStandAlone: Bool = false, recipients: [String] = []) {
      self.isStandAlone = isStandAlone
      self.recipients = recipients
    }
  }

  /// Area norms in m²; `nil` where the commune sets none.
  public struct Norms: Sendable {
    /// Land of a village culture house.
    public var cultureHouseArea: Decimal?
    /// A village sports ground.
    public var sportsGroundArea: Decimal?

    /// Makes one.
    public init(cultureHouseArea: Decimal? = nil, sportsGroundArea: Decimal? = nil) {
      self.cultureHouseArea = cultureHouseArea
      self.sportsGroundArea = sportsGroundArea
    }
  }

  /// A changed severity.
  public enum SeverityChange: Sendable, Equatable {
    /// `error`, `warning` or `info`.
    case severity(String)
    /// Switched off, with the reason.
    case off(reason: String)
  }

  /// Makes one.
  public init(
    code: String, name: String, district: String? = nil, province: String, region: String? = nil,
    group: String? = nil, campaign: Campaign, villages: [Village], log: [LogEntry] = [], officers: [Officer] = [],
    signers: Signers = Signers(), norms: Norms = Norms(), severities: [String: SeverityChange] = [:],
    ownFiles: [String] = []
  ) {
    self.code = code
    self.name = name
    self.district = district
    self.province = province
    self.region = region
    self.group = group
    self.campaign = campaign
    self.villages = villages
    self.log = log
    self.officers = officers
    self.signers = signers
    self.norms = norms
    self.severities = severities
    self.ownFiles = ownFiles
  }
}
