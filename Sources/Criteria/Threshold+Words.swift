public import VietnameseText

extension Threshold.Layer {
  /// Who set the level, in words: "Trung ương", "Tỉnh", "Xã".
  public func words(_ language: Language) -> String {
    let words =
      switch self {
      case .national: Bilingual(vi: "Trung ương", en: "National")
      case .province: Bilingual(vi: "Tỉnh", en: "Province")
      case .commune: Bilingual(vi: "Xã", en: "Commune")
      }
    return words[language]
  }
}

extension Threshold.Certainty {
  /// How sure the level is, in a word: "cao", "trung bình", "thấp", "không rõ".
  public func words(_ language: Language) -> String {
    let words =
      switch self {
      case .high: Bilingual(vi: "cao", en: "high")
      case .medium: Bilingual(vi: "trung bình", en: "medium")
      case .low: Bilingual(vi: "thấp", en: "low")
      case .none: Bilingual(vi: "không rõ", en: "unknown")
      }
    return words[language]
  }
}

extension Indicator.Holder {
  /// Who has the figure, in words: "Thôn", "Xã", "Thôn và xã".
  public func words(_ language: Language) -> String {
    let words =
      switch self {
      case .village: Bilingual(vi: "Thôn", en: "Village")
      case .commune: Bilingual(vi: "Xã", en: "Commune")
      case .mixed: Bilingual(vi: "Thôn và xã", en: "Village and commune")
      }
    return words[language]
  }
}
