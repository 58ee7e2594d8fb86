public import FoundationEssentials
public import Spreadsheets
public import VietnameseText

/// What a village (or the commune) said about one thing, with the address of every figure.
///
/// Records hold what was written, never what it is worth: a claimed "Đạt" stays a claim. One line of `ntm import`.
public struct Record: Sendable, Equatable {
  /// The village; `nil` for a figure of the whole commune.
  public var village: VillageName?
  /// The year reported on.
  public var year: Int?
  /// What was said.
  public var body: Body
  /// A remark from the note column.
  public var note: String?
  /// Where it stands.
  public var source: Source
  /// The wording of cells, where it says more than the reading of it.
  public var raw: [Field: String]

  /// What was said: an indicator's figure, or a line of an inventory. Kept once, however often the record is passed on.
  public indirect enum Body: Sendable, Equatable {
    /// What the village says about one indicator.
    case indicator(IndicatorFigure)
    /// A culture house or sports ground.
    case facility(Facility)
    /// A road.
    case road(Road)
    /// A line of a roadmap (lộ trình).
    case plan(PlanLine)
    /// An OCOP product.
    case product(Product)
  }

  /// Makes one.
  public init(
    village: VillageName?, year: Int?, body: Body, note: String? = nil, source: Source, raw: [Field: String] = [:]
  ) {
    self.village = village
    self.year = year
    self.body = body
    self.note = note
    self.source = source
    self.raw = raw
  }

  /// The indicator's figure, where it is one.
  public var figure: IndicatorFigure? {
    if case .indicator(let figure) = body { figure } else { nil }
  }
}

/// A village by the register's code and name; `code` is `nil` where the register does not know it.
public struct VillageName: Hashable, Sendable {
  /// "V01".
  public var code: String?
  /// "Nà Pia", as the register spells it (as the sheet does where it is not in the register). Empty where a village's sheet
  /// does not say whose it is.
  public var name: String
  /// The old name that the sheet bears, where that village was merged into this one.
  public var formerly: String?

  /// Makes one.
  public init(code: String?, name: String, formerly: String? = nil) {
    self.code = code
    self.name = name
    self.formerly = formerly
  }
}

/// What a column or cell is about; the keys of `source.cells` and `raw`.
public enum Field: String, CaseIterable, Sendable, Comparable {
  /// The village (thôn).
  case village
  /// The number of the criterion or indicator.
  case indicator
  /// The indicator's wording.
  case name
  /// The unit of measure (ĐVT).
  case unit
  /// The level that must be reached, as the sheet states it.
  case level
  /// The result: a percent, count, amount or answer.
  case value
  /// How many meet it (số đạt).
  case numerator
  /// Of how many (tổng số).
  case denominator
  /// A result in words.
  case text
  /// Đạt or Chưa đạt, as claimed.
  case status
  /// The remark (ghi chú).
  case note
  /// What will be done, and by when.
  case plan
  /// The paper that proves it.
  case evidence
  // facility
  /// The land area, m².
  case landArea = "landAreaM2"
  /// The building area, m².
  case buildingArea = "buildingAreaM2"
  /// Seats.
  case seats
  /// Whether it is in the land-use plan.
  case planned
  /// The state of the land-use certificate (GCN QSDĐ).
  case certificate
  /// The certificate's number.
  case certificateNumber
  /// The certificate's date.
  case certificateDate
  /// What keeps the certificate from being issued.
  case certificateObstacle
  /// The plot and map sheet.
  case parcel
  /// The villages it was merged from.
  case mergedFrom
  /// By when.
  case due
  // road
  /// The road's name or its two ends.
  case road
  /// Whose road it is.
  case roadClass = "class"
  /// The length, km.
  case length = "lengthKm"
  /// The hardened length (cứng hóa), km.
  case hardened = "hardenedKm"
  /// The width, m.
  case width = "widthM"
  /// What it is paved with.
  case surface
  /// Signs that stand.
  case signs
  /// Signs that are still needed.
  case signsNeeded
  /// Whether it is lit.
  case lighting
  // plan
  /// Where the village stands now.
  case current
  /// What is to be reached.
  case target
  /// What is to be done.
  case action
  /// Who is in charge.
  case owner
  /// Who works with them.
  case with
  /// The money needed.
  case budget
  /// Where the money comes from.
  case budgetSource
  // product
  /// The product's name.
  case product
  /// Who makes it.
  case producer
  /// The product group.
  case group
  /// Its stars.
  case stars
  /// The decision that ranked it.
  case decision
  /// When the ranking ends.
  case expires
  // counted as read, never copied out
  /// A person's name.
  case person

  /// Orders by raw value.
  public static func < (a: Field, b: Field) -> Bool { a.rawValue < b.rawValue }
}

/// Where a record stands.
public struct Source: Sendable, Equatable {
  /// The file, relative to the PATH given.
  public var file: String
  /// The sheet; `nil` for CSV.
  public var sheet: String?
  /// The row (for CSV the record).
  public var row: Int
  /// The cell of every figure; a merged cell is named by its top-left cell.
  public var cells: [Field: CellReference]
  /// The line of the text file, for CSV.
  public var line: Int?

  /// Makes one.
  public init(file: String, sheet: String?, row: Int, cells: [Field: CellReference] = [:], line: Int? = nil) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.cells = cells
    self.line = line
  }
}

/// What was claimed about an indicator.
public enum Status: String, Sendable {
  /// Đạt.
  case met
  /// Chưa đạt.
  case notMet = "not-met"
  /// Không áp dụng, không phát sinh.
  case notApplicable = "not-applicable"
  /// Something was written that is none of these.
  case unknown
}

/// One indicator's figure as reported.
public struct IndicatorFigure: Sendable, Equatable {
  /// What an indicator's value can be.
  public enum Value: Sendable, Equatable {
    /// Percents are percent points: 92.5.
    case number(Decimal)
    /// Yes or no.
    case boolean(Bool)
    /// A step of a scale: "Khá".
    case step(String)
  }

  /// The set, `ntm-2021-2025`.
  public var set: String
  /// "2".
  public var criterion: String
  /// "2.2".
  public var indicator: String
  /// `male`, `female`, `a`, `b`.
  public var part: String?
  /// The figure; `nil` where nothing readable stands there.
  public var value: Value?
  /// "%".
  public var unit: String?
  /// The counted part.
  public var numerator: Decimal?
  /// The whole.
  public var denominator: Decimal?
  /// The unit of both.
  public var partsUnit: String?
  /// A value that is only words.
  public var text: String?
  /// Whether `value` was worked out from the parts.
  public var isDerived: Bool
  /// What was claimed.
  public var status: Status
  /// When and how it will be met.
  public var plan: Plan?
  /// The paper that proves it.
  public var evidence: String?

  /// Makes one.
  public init(
    set: String, criterion: String, indicator: String, part: String? = nil, value: Value? = nil, unit: String? = nil,
    numerator: Decimal? = nil, denominator: Decimal? = nil, partsUnit: String? = nil, text: String? = nil,
    isDerived: Bool = false, status: Status = .unknown, plan: Plan? = nil, evidence: String? = nil
  ) {
    self.set = set
    self.criterion = criterion
    self.indicator = indicator
    self.part = part
    self.value = value
    self.unit = unit
    self.numerator = numerator
    self.denominator = denominator
    self.partsUnit = partsUnit
    self.text = text
    self.isDerived = isDerived
    self.status = status
    self.plan = plan
    self.evidence = evidence
  }
}

/// When something is to be done: the wording, its last day, how fine it was.
public struct Plan: Sendable, Equatable {
  /// "Quý IV/2024".
  public var text: String
  /// 2024-12-31; `nil` for a condition ("khi được hỗ trợ xi măng").
  public var due: CivilDate?
  /// `day`, `month`, `quarter`, `half-year`, `year`; `nil` without a date.
  public var precision: DatePrecision?

  /// Makes one.
  public init(text: String, due: CivilDate? = nil, precision: DatePrecision? = nil) {
    self.text = text
    self.due = due
    self.precision = precision
  }
}

/// A culture house or sports ground of a village.
public struct Facility: Sendable, Equatable {
  /// Which of the two.
  public enum Kind: String, Sendable {
    /// Nhà văn hóa thôn.
    case cultureHouse = "culture-house"
    /// Sân thể thao thôn.
    case sportsGround = "sports-ground"
  }

  /// The state of the land-use certificate (GCN QSDĐ).
  public enum Certificate: String, Sendable {
    /// Đã cấp.
    case issued
    /// Đang làm hồ sơ.
    case applied
    /// Chưa cấp.
    case notIssued = "not-issued"
  }

  /// Which of the two.
  public var kind: Kind
  /// m².
  public var landArea: Decimal?
  /// m².
  public var buildingArea: Decimal?
  /// Seats.
  public var seats: Decimal?
  /// Whether it stands in the land-use plan.
  public var isPlanned: Bool?
  /// The certificate.
  public var certificate: Certificate?
  /// Its number.
  public var certificateNumber: String?
  /// Its day.
  public var certificateDate: CivilDate?
  /// What stands in its way.
  public var certificateObstacle: String?
  /// Parcel and map sheet.
  public var parcel: String?
  /// The villages merged into this one.
  public var mergedFrom: [String]
  /// When it will be done.
  public var due: Plan?

  /// Makes one.
  public init(
    kind: Kind, landArea: Decimal? = nil, buildingArea: Decimal? = nil, seats: Decimal? = nil,
    isPlanned: Bool? = nil, certificate: Certificate? = nil, certificateNumber: String? = nil,
    certificateDate: CivilDate? = nil, certificateObstacle: String? = nil, parcel: String? = nil,
    mergedFrom: [String] = [], due: Plan? = nil
  ) {
    self.kind = kind
    self.landArea = landArea
    self.buildingArea = buildingArea
    self.seats = seats
    self.isPlanned = isPlanned
    self.certificate = certificate
    self.certificateNumber = certificateNumber
    self.certificateDate = certificateDate
    self.certificateObstacle = certificateObstacle
    self.parcel = parcel
    self.mergedFrom = mergedFrom
    self.due = due
  }
}

/// One road of a village.
public struct Road: Sendable, Equatable {
  /// Whose road it is.
  public enum Class: String, Sendable {
    /// Đường xã.
    case commune
    /// Đường thôn.
    case village
    /// Đường liên thôn.
    case interVillage = "inter-village"
    /// Đường ngõ, xóm.
    case lane
    /// Đường nội đồng.
    case field
  }

  /// Its name or end points.
  public var name: String
  /// Whose road it is.
  public var roadClass: Class?
  /// km.
  public var length: Decimal?
  /// km.
  public var hardened: Decimal?
  /// m.
  public var width: Decimal?
  /// Concrete, asphalt …
  public var surface: String?
  /// Signs that stand, and signs that are needed.
  public var signs: Decimal?
  /// Signs that are needed.
  public var signsNeeded: Decimal?
  /// Whether it is lit.
  public var lighting: Bool?
  /// When it will be done.
  public var due: Plan?

  /// Makes one.
  public init(
    name: String, roadClass: Class? = nil, length: Decimal? = nil, hardened: Decimal? = nil, width: Decimal? = nil,
    surface: String? = nil, signs: Decimal? = nil, signsNeeded: Decimal? = nil, lighting: Bool? = nil,
    due: Plan? = nil
  ) {
    self.name = name
    self.roadClass = roadClass
    self.length = length
    self.hardened = hardened
    self.width = width
    self.surface = surface
    self.signs = signs
    self.signsNeeded = signsNeeded
    self.lighting = lighting
    self.due = due
  }
}

/// One line of a roadmap (lộ trình).
public struct PlanLine: Sendable, Equatable {
  /// Money by source.
  public struct Budget: Sendable, Equatable {
    /// Million đồng.
    public var amount: Decimal
    /// Where it comes from.
    public var source: String?

    /// Makes one.
    public init(amount: Decimal, source: String?) {
      self.amount = amount
      self.source = source
    }
  }

  /// The set.
  public var set: String
  /// The criterion it is about.
  public var criterion: String
  /// The indicator; `nil` where it is about the criterion.
  public var indicator: String?
  /// Today.
  public var current: String?
  /// The aim.
  public var target: String?
  /// What will be done.
  public var action: String?
  /// Who is in charge.
  public var owner: String?
  /// Who helps.
  public var with: String?
  /// Until when.
  public var due: Plan?
  /// Money.
  public var budget: [Budget]

  /// Makes one.
  public init(
    set: String, criterion: String, indicator: String? = nil, current: String? = nil, target: String? = nil,
    action: String? = nil, owner: String? = nil, with: String? = nil, due: Plan? = nil, budget: [Budget] = []
  ) {
    self.set = set
    self.criterion = criterion
    self.indicator = indicator
    self.current = current
    self.target = target
    self.action = action
    self.owner = owner
    self.with = with
    self.due = due
    self.budget = budget
  }
}

/// One OCOP product.
public struct Product: Sendable, Equatable {
  /// Its name.
  public var name: String
  /// The producer: a firm, a cooperative or a household business.
  public var producer: String?
  /// The product group.
  public var group: String?
  /// Stars, 1 to 5.
  public var stars: Int?
  /// Number and day of the decision.
  public var decision: String?
  /// When the certificate ends.
  public var expires: CivilDate?

  /// Makes one.
  public init(
    name: String, producer: String? = nil, group: String? = nil, stars: Int? = nil, decision: String? = nil,
    expires: CivilDate? = nil
  ) {
    self.name = name
    self.producer = producer
    self.group = group
    self.stars = stars
    self.decision = decision
    self.expires = expires
  }
}
