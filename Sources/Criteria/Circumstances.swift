/// Which levels hold: the place and the year.
public struct Circumstances: Sendable, Equatable {
  /// The region's code, `TDMNPB`; `nil` where it is not known.
  public var region: String?
  /// The group of communes (from 2026 on).
  public var group: String?
  /// The year that is judged.
  public var year: Int

  /// Makes one.
  public init(region: String?, group: String? = nil, year: Int) {
    self.region = region
    self.group = group
    self.year = year
  }
}
