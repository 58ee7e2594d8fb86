import FoundationEssentials

/// The villages' figures added up, and what is missing.
struct Tally {
  private(set) var numerator = Decimal(0)
  private(set) var denominator = Decimal(0)
  /// Villages that count, and of these the ones that said yes and no.
  private(set) var counted = 0
  private(set) var yes = 0
  private(set) var no = 0
  private(set) var notApplicable = 0
  private(set) var hasEstimates = false
  /// Whether every missing village is missing because of a conflict.
  private(set) var isOnlyConflicts = true
  /// Positions of villages that do not count, in order.
  private(set) var missing: [Int] = []
  /// Origins of what counts, in order.
  private(set) var basis: [Int] = []

  init(_ observations: [Observation], roster: Roster, of question: Question) {
    var villages = Array(repeating: Village(), count: roster.sizes.count)
    for observation in observations {
      guard let position = observation.village, villages.indices.contains(position) else { continue }
      villages[position].isKnown = true
      guard !roster.conflicts.contains(position) else { continue }
      let reading = question.reading(observation, size: roster.sizes[position])
      villages[position].add(reading)
    }
    for (position, village) in villages.enumerated() {
      let isConflict = roster.conflicts.contains(position)
      if roster.isReportedOnly, !village.isKnown, !isConflict { continue }
      add(village, position: position, isConflict: isConflict)
    }
    for observation in observations {
      guard let position = observation.village, villages.indices.contains(position), villages[position].counts else {
        continue
      }
      basis.append(observation.origin)
    }
    basis.sort()
  }

  private mutating func add(_ village: Village, position: Int, isConflict: Bool) {
    if village.counts {
      counted += 1
      numerator += village.numerator
      denominator += village.denominator
      if village.no > 0 { no += 1 } else if village.yes > 0 { yes += 1 }
      if village.estimates > 0 { hasEstimates = true }
    } else if village.isNotApplicable {
      notApplicable += 1
    } else {
      missing.append(position)
      if !isConflict { isOnlyConflicts = false }
    }
  }

  /// What one village's observations come to; several are pieces of one village (merged villages sent a sheet each).
  private struct Village {
    var numerator = Decimal(0)
    var denominator = Decimal(0)
    var figures = 0
    var estimates = 0
    var yes = 0
    var no = 0
    var notApplicable = 0
    var unusable = 0
    var isKnown = false

    mutating func add(_ reading: Question.Reading) {
      switch reading {
      case .quotient(let numerator, let denominator): add(numerator, denominator)
      case .estimate(let numerator, let denominator):
        add(numerator, denominator)
        estimates += 1
      case .figure(let figure): add(figure, 0)
      case .answer(true): yes += 1
      case .answer(false): no += 1
      case .notApplicable: notApplicable += 1
      case .step, .unusable: unusable += 1
      }
    }

    private mutating func add(_ numerator: Decimal, _ denominator: Decimal) {
      self.numerator += numerator
      self.denominator += denominator
      figures += 1
    }

    /// Whether it goes into the sums: one unusable piece spoils the village, and so do two pieces weighted by the whole of it.
    var counts: Bool { figures + yes + no > 0 && unusable == 0 && (estimates == 0 || figures == 1) }

    var isNotApplicable: Bool { notApplicable > 0 && figures + yes + no + unusable == 0 }
  }
}
