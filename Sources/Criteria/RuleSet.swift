public import FoundationEssentials

/// A set of criteria with its period of validity: "Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2021-2025".
///
/// Ids are text and unique only within a set: "2.10" is not "2.1", and 15.1 means different things in the two sets.
public struct RuleSet: Sendable, Equatable {
  /// `ntm-2021-2025`.
  public var id: String
  /// The version of the data, such as `2026-11-24`.
  public var version: String
  /// The full title, Vietnamese.
  public var title: String
  /// A short name for headings, such as "NTM" or "NTM nâng cao".
  public var shortTitle: String
  /// The document that holds it: "Quyết định 318/QĐ-TTg, 08/3/2022, Phụ lục I".
  public var document: String
  /// The first and the last year it is meant for.
  public var years: ClosedRange<Int>
  /// False where indicators or levels are not known: such a set is never judged.
  public var isComplete: Bool
  /// The criteria (tiêu chí), in the decision's order.
  public var criteria: [Criterion]

  /// Makes one.
  public init(
    id: String, version: String, title: String, shortTitle: String, document: String, years: ClosedRange<Int>,
    isComplete: Bool, criteria: [Criterion]
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.shortTitle = shortTitle
    self.document = document
    self.years = years
    self.isComplete = isComplete
    self.criteria = criteria
  }

  /// All indicators, in order.
  public var indicators: [Indicator] { criteria.flatMap(\.indicators) }

  /// The indicator with that id. A criterion with one indicator answers to "5" as well as to "5.1".
  public func indicator(_ id: String) -> Indicator? {
    for criterion in criteria {
      for indicator in criterion.indicators where indicator.id == id { return indicator }
      if criterion.id == id, criterion.indicators.count == 1 { return criterion.indicators.first }
    }
    return nil
  }
}

/// A criterion (tiêu chí): a number, a name, its indicators.
public struct Criterion: Sendable, Equatable {
  /// "2".
  public var id: String
  /// "Giao thông".
  public var name: String
  /// The group it opens or stands in: "II. Hạ tầng kinh tế - xã hội".
  public var group: String?
  /// Its indicators (chỉ tiêu), in order.
  public var indicators: [Indicator]

  /// Makes one.
  public init(id: String, name: String, group: String?, indicators: [Indicator]) {
    self.id = id
    self.name = name
    self.group = group
    self.indicators = indicators
  }
}

/// An indicator (chỉ tiêu): what is measured, how villages add up, which level must be reached.
public struct Indicator: Sendable, Equatable {
  /// What kind of answer it takes.
  public enum Kind: String, Sendable {
    case percent
    case yesNo = "yes-no"
    case count
    /// A step on an ordered scale, such as Chưa đạt < Đạt < Khá < Tốt.
    case level
    /// A quotient with a unit, such as m² a person.
    case ratio
    case amount
    /// An amount whose level differs by year (income).
    case yearAmount = "year-amount"
  }

  /// How the commune's figure comes from the villages'.
  public enum RollUp: String, Sendable {
    case ratioOfSums = "ratio-of-sums"
    case sum
    case allVillages = "all-villages"
    /// Villages that say yes, by all villages.
    case countShare = "count-share"
    case anyVillage = "any-village"
    case communeOnly = "commune-only"
    /// A sample survey of the commune; villages' averages are never averaged.
    case communeSurvey = "commune-survey"
  }

  /// Who has the figure.
  public enum Holder: String, Sendable {
    case village, commune, mixed
  }

  /// What a numerator or denominator counts, in words, with its unit.
  public struct Quantity: Sendable, Equatable {
    /// "tổng km đường thôn, liên thôn".
    public var text: String
    /// "km".
    public var unit: String
    /// Where it is exactly a figure of the village register.
    public var register: RegisterFigure?

    /// Makes one.
    public init(text: String, unit: String, register: RegisterFigure? = nil) {
      self.text = text
      self.unit = unit
      self.register = register
    }
  }

  /// A figure that villages.csv holds.
  public enum RegisterFigure: String, Sendable {
    case households, people
  }

  /// One of several conditions of an indicator, each with its own level: 2.2a and 2.2b, or "trong đó ≥ 50 % …".
  public struct Part: Sendable, Equatable {
    /// "a", "b"; for a gender "male", "female".
    public var id: String
    /// What it asks, in words.
    public var text: String
    /// Levels of this part; empty where those of the indicator hold (genders).
    public var thresholds: [Threshold]

    /// Makes one.
    public init(id: String, text: String, thresholds: [Threshold]) {
      self.id = id
      self.text = text
      self.thresholds = thresholds
    }
  }

  /// The set it belongs to.
  public var set: String
  /// The criterion it belongs to.
  public var criterion: String
  /// "2.2"; text.
  public var id: String
  /// What it asks, in words.
  public var text: String
  /// What kind of answer it takes.
  public var kind: Kind
  /// The unit of its figure: "%", "nhà", "m2/người".
  public var unit: String?
  /// How villages add up.
  public var rollUp: RollUp
  /// Who has the figure.
  public var holder: Holder
  /// What is counted, where it is a quotient or a sum.
  public var numerator: Quantity?
  /// What it is held against, where it is a quotient.
  public var denominator: Quantity?
  /// The name of what is counted; two indicators with one measure take the same figure.
  public var measure: String?
  /// Levels, each with the places and years it is for.
  public var thresholds: [Threshold]
  /// Further conditions, all of which must hold.
  public var parts: [Part]
  /// Whether the level must be met by men and by women (parts `male` and `female`).
  public var bothGenders: Bool
  /// The steps of a `level` indicator, lowest first.
  public var scale: [String]
  /// A remark of the authors, English or Vietnamese, not for print.
  public var note: String?

  /// Makes one.
  public init(
    set: String, criterion: String, id: String, text: String, kind: Kind, unit: String?, rollUp: RollUp,
    holder: Holder, numerator: Quantity? = nil, denominator: Quantity? = nil, measure: String? = nil,
    thresholds: [Threshold], parts: [Part] = [], bothGenders: Bool = false, scale: [String] = [], note: String? = nil
  ) {
    self.set = set
    self.criterion = criterion
    self.id = id
    self.text = text
    self.kind = kind
    self.unit = unit
    self.rollUp = rollUp
    self.holder = holder
    self.numerator = numerator
    self.denominator = denominator
    self.measure = measure
    self.thresholds = thresholds
    self.parts = parts
    self.bothGenders = bothGenders
    self.scale = scale
    self.note = note
  }
}

/// A level that must be reached (mức đạt chuẩn), and for whom and when.
public struct Threshold: Sendable, Equatable {
  /// How the figure is held against the level.
  public enum Comparator: String, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case equal = "=="
    /// A yes/no answer.
    case yes = "is"
  }

  /// What the figure is held against.
  public enum Level: Sendable, Equatable {
    case number(Decimal)
    /// A step of the indicator's scale.
    case step(String)
    /// "Đạt".
    case yes
    /// Not known: "chưa có mức đạt chuẩn", no verdict.
    case unknown
  }

  /// How sure the figure is.
  public enum Certainty: String, Sendable {
    case high, medium, low, none
  }

  /// Which level of government set it.
  public enum Layer: String, Sendable, Comparable {
    case national, province, commune

    /// National first.
    public static func < (a: Layer, b: Layer) -> Bool { a.rank < b.rank }
    private var rank: Int {
      switch self {
      case .national: 0
      case .province: 1
      case .commune: 2
      }
    }
  }

  /// The region it is for; `nil` for every region.
  public var region: String?
  /// The group of communes it is for; `nil` for every group.
  public var group: String?
  /// The years it is for; `nil` for every year of the set.
  public var years: ClosedRange<Int>?
  /// How the figure is compared.
  public var comparator: Comparator
  /// The level.
  public var level: Level
  /// Its unit.
  public var unit: String?
  /// Where it is written.
  public var citation: Citation
  /// How sure it is.
  public var certainty: Certainty
  /// Who set it.
  public var layer: Layer

  /// Makes one.
  public init(
    region: String? = nil, group: String? = nil, years: ClosedRange<Int>? = nil, comparator: Comparator,
    level: Level, unit: String?, citation: Citation, certainty: Certainty, layer: Layer = .national
  ) {
    self.region = region
    self.group = group
    self.years = years
    self.comparator = comparator
    self.level = level
    self.unit = unit
    self.citation = citation
    self.certainty = certainty
    self.layer = layer
  }
}

/// Where a level is written, and whether a person has held it against the text.
public struct Citation: Sendable, Equatable {
  /// "318/QĐ-TTg".
  public var document: String
  /// "Phụ lục I, chỉ tiêu 2.2".
  public var place: String
  /// Who compared it with the text, and when; `nil` until a person has.
  public var verified: Verification?

  /// A person's word that the level stands in the document.
  public struct Verification: Sendable, Equatable {
    /// The person.
    public var by: String
    /// The day, ISO 8601.
    public var on: String

    /// Makes one.
    public init(by: String, on: String) {
      self.by = by
      self.on = on
    }
  }

  /// Makes one.
  public init(document: String, place: String, verified: Verification? = nil) {
    self.document = document
    self.place = place
    self.verified = verified
  }
}
