/// An indicator (chỉ tiêu): what is measured, how villages add up, which level must be reached.
public struct Indicator: Sendable, Equatable {
  /// What kind of answer it takes.
  public enum Kind: String, Sendable, CaseIterable {
    /// A part of a whole, in percent points.
    case percent
    /// Đạt or Chưa đạt.
    case yesNo = "yes-no"
    /// How many.
    case count
    /// A step on an ordered scale, such as Chưa đạt < Đạt < Khá < Tốt.
    case level
    /// A quotient with a unit, such as m² a person.
    case ratio
    /// A figure with a unit.
    case amount
    /// An amount whose level differs by year (income).
    case yearAmount = "year-amount"
  }

  /// How the commune's figure comes from the villages'.
  public enum RollUp: String, Sendable, CaseIterable {
    /// The villages' numerators by their denominators, each added up.
    case ratioOfSums = "ratio-of-sums"
    /// The villages' figures added up.
    case sum
    /// Met when every village says yes.
    case allVillages = "all-villages"
    /// Villages that say yes, by all villages.
    case countShare = "count-share"
    /// Met when one village says yes.
    case anyVillage = "any-village"
    /// The commune reports it itself.
    case communeOnly = "commune-only"
    /// A sample survey of the commune; villages' averages are never averaged.
    case communeSurvey = "commune-survey"
  }

  /// Who has the figure.
  public enum Holder: String, Sendable, CaseIterable {
    /// The village itself: its head reports it without asking an office.
    case village
    /// An office of the commune, or a body above it.
    case commune
    /// An office keeps it, but villages can count or list it.
    case mixed
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
  public enum RegisterFigure: String, Sendable, CaseIterable {
    /// Số hộ.
    case households
    /// Nhân khẩu.
    case people
  }

  /// One of several conditions of an indicator, each with its own level: 2.2a and 2.2b, or "trong đó ≥ 50 % …".
  public struct Part: Sendable, Equatable {
    /// "a", "b"; for a gender "male", "female".
    public var id: String
    /// What it asks, in words.
    public var text: String
    /// Levels of this part; empty where those of the indicator hold (genders).
    public var thresholds: [Threshold]
    /// Its kind, where it differs from the indicator's.
    public var kind: Kind?
    /// What it counts, where it differs from the indicator.
    public var numerator: Quantity?
    /// What it is held against, where it differs from the indicator.
    public var denominator: Quantity?

    /// Makes one.
    public init(
      id: String, text: String, thresholds: [Threshold], kind: Kind? = nil, numerator: Quantity? = nil,
      denominator: Quantity? = nil
    ) {
      self.id = id
      self.text = text
      self.thresholds = thresholds
      self.kind = kind
      self.numerator = numerator
      self.denominator = denominator
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
  /// The office that keeps the figure, where the village itself does not: "Trạm Y tế".
  public var office: String?
  /// What is counted, where it is a quotient or a sum.
  public var numerator: Quantity?
  /// What it is held against, where it is a quotient.
  public var denominator: Quantity?
  /// The name of what is counted; two indicators with one measure take the same figure.
  public var measure: String?
  /// Levels of the figure as a whole, each with the places and years it is for.
  ///
  /// Empty where only the parts have levels (2.2a and 2.2b).
  public var thresholds: [Threshold]
  /// Further conditions, all of which must hold.
  public var parts: [Part]
  /// Whether the level must be met by men and by women (parts `male` and `female`).
  public var bothGenders: Bool
  /// The steps of a `level` indicator, lowest first.
  public var scale: [String]
  /// The paper that proves it, where the set names one: "Quyết định công nhận của UBND huyện".
  public var evidence: String?
  /// A remark of the authors, English or Vietnamese, not for print.
  public var note: String?

  /// Makes one.
  public init(
    set: String, criterion: String, id: String, text: String, kind: Kind, unit: String?, rollUp: RollUp,
    holder: Holder, numerator: Quantity? = nil, denominator: Quantity? = nil, measure: String? = nil,
    thresholds: [Threshold], parts: [Part] = [], bothGenders: Bool = false, scale: [String] = [], note: String? = nil,
    office: String? = nil, evidence: String? = nil
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
    self.office = office
    self.evidence = evidence
  }
}
