public import FoundationEssentials

/// A level that must be reached (mức đạt chuẩn), and for whom and when.
public struct Threshold: Sendable, Equatable {
  /// How the figure is held against the level.
  public enum Comparator: String, Sendable, CaseIterable {
    /// The figure must reach the level.
    case atLeast = ">="
    /// The figure must not pass the level.
    case atMost = "<="
    /// The figure must be the level.
    case equal = "=="
    /// A yes/no answer.
    case yes = "is"
  }

  /// What the figure is held against.
  public enum Level: Sendable, Equatable {
    /// A number in the indicator's unit; percents are percent points.
    case number(Decimal)
    /// A step of the indicator's scale.
    case step(String)
    /// "Đạt".
    case yes
    /// Not known: "chưa có mức đạt chuẩn", no verdict.
    case unknown
  }

  /// How sure the figure is.
  public enum Certainty: String, Sendable, CaseIterable {
    /// Little doubt.
    case high
    /// Likely.
    case medium
    /// A guess.
    case low
    /// Not known.
    case none
  }

  /// Which level of government set it.
  public enum Layer: String, Sendable, Comparable, CaseIterable {
    /// Trung ương.
    case national
    /// Tỉnh.
    case province
    /// Xã.
    case commune

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
  /// Whether the national text leaves the level to the province; then any layer may set it higher or lower.
  public var isDecidedByProvince: Bool
  /// The file that holds it.
  public var source: String?

  /// Makes one.
  public init(
    region: String? = nil, group: String? = nil, years: ClosedRange<Int>? = nil, comparator: Comparator,
    level: Level, unit: String?, citation: Citation, certainty: Certainty, layer: Layer = .national,
    isDecidedByProvince: Bool = false, source: String? = nil
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
    self.isDecidedByProvince = isDecidedByProvince
    self.source = source
  }
}
