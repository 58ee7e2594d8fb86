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
  /// The documents it cites.
  public var documents: [Document]
  /// The groups of communes its levels distinguish; empty where there are none.
  public var communeGroups: [CommuneGroup]
  /// A remark for its users; for an incomplete set, how to fill it in.
  public var note: String?
  /// The regions its levels distinguish.
  public var regions: [Region]
  /// What later national decisions made of its indicators; see ``amended(for:)``.
  public var amendments: [Amendment] = []

  /// An indicator as a later decision has it, and the years it is so.
  public struct Amendment: Sendable, Equatable {
    /// The first and the last year.
    public var years: ClosedRange<Int>
    /// The whole indicator.
    public var indicator: Indicator

    /// Makes one.
    public init(years: ClosedRange<Int>, indicator: Indicator) {
      self.years = years
      self.indicator = indicator
    }
  }

  /// A legal document that a set cites.
  public struct Document: Sendable, Equatable {
    /// Its number, as citations name it: "318/QĐ-TTg".
    public var id: String
    /// "Quyết định 318/QĐ-TTg của Thủ tướng Chính phủ".
    public var title: String
    /// The day it was signed, ISO 8601.
    public var date: String?
    /// The day it came into force, ISO 8601, where that is known.
    public var inForce: String?

    /// Makes one.
    public init(id: String, title: String, date: String? = nil, inForce: String? = nil) {
      self.id = id
      self.title = title
      self.date = date
      self.inForce = inForce
    }
  }

  /// A region of the country with levels of its own.
  public struct Region: Sendable, Equatable {
    /// Its code, `TDMNPB`.
    public var id: String
    /// "Trung du miền núi phía Bắc".
    public var name: String

    /// Makes one.
    public init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// A group of communes with levels of its own.
  public struct CommuneGroup: Sendable, Equatable {
    /// "1"; text.
    public var id: String
    /// Which communes it takes in.
    public var name: String

    /// Makes one.
    public init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// Makes one.
  public init(
    id: String, version: String, title: String, shortTitle: String, document: String, years: ClosedRange<Int>,
    isComplete: Bool, criteria: [Criterion], documents: [Document] = [], communeGroups: [CommuneGroup] = [],
    note: String? = nil, regions: [Region] = []
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.shortTitle = shortTitle
    self.document = document
    self.years = years
    self.isComplete = isComplete
    self.criteria = criteria
    self.documents = documents
    self.communeGroups = communeGroups
    self.note = note
    self.regions = regions
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
