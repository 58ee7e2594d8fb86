import FoundationEssentials
import VietnameseText

extension Question {
  /// What one observation says to the question.
  enum Reading: Equatable {
    /// A counted part and its whole.
    case quotient(numerator: Decimal, denominator: Decimal)
    /// The same, where one of them was worked out from a percent or taken from the register.
    case estimate(numerator: Decimal, denominator: Decimal)
    /// A figure with no whole: a count, an amount, a percent standing alone.
    case figure(Decimal)
    case answer(Bool)
    /// A step of the scale, by its position.
    case step(Int)
    case notApplicable
    /// Nothing that can count: a claim without a figure, n/0, a figure outside what is possible.
    case unusable
  }

  /// Reads a village's observation as its roll-up needs it.
  func reading(_ observation: Observation, size: VillageSize) -> Reading {
    if observation.isNotApplicable { return .notApplicable }
    switch rollUp {
    case .ratioOfSums:
      if observation.numerator != nil, observation.denominator != nil { return quotient(of: observation) }
      return estimate(of: observation, size: size)
    case .sum: return figure(of: observation)
    case .countShare: return share(of: observation)
    case .allVillages, .anyVillage: return answer(of: observation)
    case .communeOnly, .communeSurvey: return .unusable
    }
  }

  /// Reads a figure that stands alone: the commune's own, or one village's held against the level.
  func ownReading(_ observation: Observation) -> Reading {
    if observation.isNotApplicable { return .notApplicable }
    if rollUp == .countShare { return share(of: observation) }
    switch kind {
    case .yesNo: return answer(of: observation)
    case .level: return step(of: observation)
    case .count: return figure(of: observation)
    case .percent, .ratio, .amount, .yearAmount:
      if observation.numerator != nil, observation.denominator != nil { return quotient(of: observation) }
      guard let value = observation.value, value >= 0, !value.isNaN, !isPercent || value <= 100 else {
        return .unusable
      }
      return .figure(value)
    }
  }

  private func quotient(of observation: Observation) -> Reading {
    guard let numerator = observation.numerator, let denominator = observation.denominator, numerator >= 0,
      denominator >= 0, !numerator.isNaN, !denominator.isNaN
    else { return .unusable }
    if denominator == 0 { return numerator == 0 ? .notApplicable : .unusable }
    guard !isPercent || numerator <= denominator else { return .unusable }
    return .quotient(numerator: numerator, denominator: denominator)
  }

  /// A percent, or a count, weighted by a whole that was not reported with it.
  private func estimate(of observation: Observation, size: VillageSize) -> Reading {
    guard isPercent else { return .unusable }
    guard let whole = observation.denominator ?? size.figure(denominator?.register), whole > 0 else { return .unusable }
    if let numerator = observation.numerator {
      guard numerator >= 0, numerator <= whole else { return .unusable }
      return .estimate(numerator: numerator, denominator: whole)
    }
    guard let value = observation.value, value >= 0, value <= 100 else { return .unusable }
    return .estimate(numerator: value * whole * Self.hundredth, denominator: whole)
  }

  private func figure(of observation: Observation) -> Reading {
    guard let figure = observation.value ?? observation.numerator, figure >= 0, !figure.isNaN else { return .unusable }
    return .figure(figure)
  }

  /// Yes or no, where a village counts as one: a figure goes before a claim.
  private func share(of observation: Observation) -> Reading {
    if observation.numerator != nil, observation.denominator != nil {
      guard case .quotient(let numerator, let denominator) = quotient(of: observation) else {
        return quotient(of: observation)
      }
      return .answer(numerator >= denominator)
    }
    // "1" is one house of culture, "100" is 100 %; between them a village is not there yet.
    if let value = observation.value { return value >= 0 ? .answer(value == 1 || value >= 100) : .unusable }
    return observation.claim.map(Reading.answer) ?? .unusable
  }

  /// Yes or no, where the claim is the value.
  private func answer(of observation: Observation) -> Reading {
    if let claim = observation.claim { return .answer(claim) }
    if let value = observation.value, value == 0 || value == 1 { return .answer(value == 1) }
    return .unusable
  }

  private func step(of observation: Observation) -> Reading {
    if let word = observation.step {
      if let position = scale.firstIndex(of: word) { return .step(position) }
      let key = word.foldedKey
      return scale.firstIndex { $0.foldedKey == key }.map(Reading.step) ?? .unusable
    }
    return observation.claim.map(Reading.answer) ?? .unusable
  }
}

extension VillageSize {
  /// The register's figure, where it has one.
  func figure(_ figure: Indicator.RegisterFigure?) -> Decimal? {
    switch figure {
    case .households: households
    case .people: people
    case nil: nil
    }
  }
}
