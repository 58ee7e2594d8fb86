import FoundationEssentials
public import VietnameseText

extension Verdict.Outcome {
  /// The outcome in words: "Đạt", "Chưa đủ số liệu".
  public func word(_ language: Language) -> String {
    let words =
      switch self {
      case .met: Bilingual(vi: "Đạt", en: "Met")
      case .notMet: Bilingual(vi: "Chưa đạt", en: "Not met")
      case .notEnoughData: Bilingual(vi: "Chưa đủ số liệu", en: "Not enough data")
      case .notApplicable: Bilingual(vi: "Không áp dụng", en: "Not applicable")
      case .pending: Bilingual(vi: "Chờ xác minh", en: "Pending")
      case .noLevel: Bilingual(vi: "Chưa có mức đạt chuẩn", en: "No level known")
      }
    return words[language]
  }

  /// The mark of a narrow table cell: `Đ`, `Chưa`, `?`, `–`, `…`; `?` as well where there is no level.
  public var letter: String {
    switch self {
    case .met: "Đ"
    case .notMet: "Chưa"
    case .notEnoughData, .noLevel: "?"
    case .notApplicable: "–"
    case .pending: "…"
    }
  }
}

extension Verdict {
  /// What is missing, in words: "còn thiếu 0,8 km", "vượt 3 hộ"; `nil` where nothing is, or it cannot be said.
  ///
  /// At most three decimals, rounded up, so that the gap named is never too small.
  public func gapText(_ language: Language) -> String? {
    guard let gap, gap > 0 else { return nil }
    let figure = gap.vietnameseRoundedUp(maxFraction: 3) + Threshold.unitSuffix(gapUnit)
    let isExcess = deciding.isAboveLevel
    let words =
      isExcess
      ? Bilingual(vi: "vượt \(figure)", en: "\(figure) too many")
      : Bilingual(vi: "còn thiếu \(figure)", en: "\(figure) short")
    return words[language]
  }

  /// The verdict of the part whose gap it names; itself where it has no parts or the gap is its own.
  private var deciding: Verdict {
    guard let part = parts.first(where: { $0.verdict.outcome == outcome && $0.verdict.gap == gap }) else { return self }
    return part.verdict
  }

  private var isAboveLevel: Bool {
    switch threshold?.comparator {
    case .atMost, .equal: true
    case .atLeast, .yes, nil: false
    }
  }
}

extension Indicator.RollUp {
  /// How the commune's figure comes about, in words.
  public func words(_ language: Language) -> String {
    let words =
      switch self {
      case .ratioOfSums:
        Bilingual(
          vi: "Tổng số đạt của các thôn chia cho tổng số của các thôn", en: "Sum of the parts by sum of the wholes")
      case .sum: Bilingual(vi: "Cộng số của các thôn", en: "Sum over the villages")
      case .allVillages: Bilingual(vi: "Mọi thôn đều phải đạt", en: "Every village must meet it")
      case .countShare: Bilingual(vi: "Số thôn đạt chia cho tổng số thôn", en: "Villages that meet it by all villages")
      case .anyVillage: Bilingual(vi: "Có ít nhất một thôn đạt", en: "One village is enough")
      case .communeOnly: Bilingual(vi: "Số của xã, không cộng từ thôn", en: "The commune's own figure")
      case .communeSurvey: Bilingual(vi: "Điều tra mẫu của xã", en: "A sample survey of the commune")
      }
    return words[language]
  }
}

extension Indicator {
  /// The level there and then as a table prints it, parts included: "≥ 80%", "a) ≥ 90%; b) ≥ 90%", "≥ 100%; b) ≥ 50%".
  public func levelText(in circumstances: Circumstances) -> String {
    let none = "chưa có mức đạt chuẩn"
    var texts: [String] = []
    if !thresholds.isEmpty { texts.append(threshold(in: circumstances)?.text ?? none) }
    for part in parts where !part.thresholds.isEmpty {
      texts.append("\(part.id)) \(threshold(ofPart: part.id, in: circumstances)?.text ?? none)")
    }
    return texts.joined(separator: "; ")
  }
}
