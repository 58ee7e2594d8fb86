import Checklists
public import Criteria

extension Report {
  /// The levels that verdicts were held against, in the order of the rule sets.
  public var levelsUsed: [Threshold] {
    let commune = campaign.commune
    let circumstances = Circumstances(region: commune?.region, group: commune?.group, year: campaign.year)
    var levels: [Threshold] = []
    for set in campaign.sets where set.isComplete {
      for indicator in set.indicators {
        if let level = indicator.threshold(in: circumstances), level.level != .unknown { levels.append(level) }
        for part in indicator.parts where !part.thresholds.isEmpty {
          if let level = indicator.threshold(ofPart: part.id, in: circumstances), level.level != .unknown {
            levels.append(level)
          }
        }
      }
    }
    return levels
  }

  /// How many of them nobody has compared with the text of the decision.
  public var unverifiedLevelCount: Int { levelsUsed.reduce(0) { $0 + ($1.citation.verified == nil ? 1 : 0) } }
}
