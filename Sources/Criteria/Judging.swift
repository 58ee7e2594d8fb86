/// Which levels hold: the place and the year.
public struct Circumstances: Sendable, Equatable {
  /// The region's code, `TDMNPB`.
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

extension Indicator {
  /// The level that holds there and then: the highest layer, then the most specific selector. `nil` where none applies.
  public func threshold(in circumstances: Circumstances) -> Threshold? {
    thresholds.first
  }

  /// The commune's verdict from the villages' observations and the commune's own.
  ///
  /// `villages` lists every village expected to report; an observation's `village` is a position in it.
  /// `conflicts` are villages whose figures stand against each other: they do not count, and the verdict is at best pending.
  public func judge(
    _ observations: [Observation], villages: [VillageSize], conflicts: Set<Int> = [], in circumstances: Circumstances
  ) -> Verdict {
    Verdict(outcome: .notEnoughData)
  }

  /// One village's figure held against the commune's level: indicative only.
  public func judgeVillage(_ observations: [Observation], in circumstances: Circumstances) -> Verdict {
    Verdict(outcome: .notEnoughData)
  }
}
