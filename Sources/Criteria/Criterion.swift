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
