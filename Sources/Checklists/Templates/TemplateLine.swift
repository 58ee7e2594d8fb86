import Criteria

/// A line of a form: an indicator or a part of one, and what is to be typed into it.
struct TemplateLine {
  /// What the line asks for.
  enum Entry: Equatable {
    /// A number and the whole it is held against; the percent or the quotient works itself out.
    case quotient
    /// A percent, where nobody says of what.
    case percent
    /// One number.
    case count
    /// An amount in the indicator's own unit.
    case amount
    /// A step of a scale.
    case step([String])
    /// Đạt or chưa đạt, nothing else.
    case answer
    /// Nothing here: the parts below are asked for.
    case heading
  }

  /// As it stands under TT: "2.2", "2.2a".
  var number: String
  /// As it stands under Chỉ tiêu.
  var name: String
  /// As it stands under ĐVT.
  var unit: String
  var entry: Entry
  /// What is counted, in words.
  var counted: String
  /// What it is held against, in words.
  var whole: String
  /// The figure of the register that it is held against.
  var register: Indicator.RegisterFigure?
  /// Whether only whole things are counted.
  var countsThings: Bool
  /// "≥ 80%", with a mark where nobody has held it against the text; empty for none.
  var level: String

  /// The lines of an indicator: its own, then its parts.
  ///
  /// `ofVillage` asks one village: there a share of villages is a yes or no.
  static func lines(for indicator: Indicator, in circumstances: Circumstances, ofVillage: Bool) -> [TemplateLine] {
    var own = line(
      indicator, part: nil, kind: indicator.kind, numerator: indicator.numerator, denominator: indicator.denominator,
      in: circumstances, ofVillage: ofVillage)
    if indicator.bothGenders {
      let genders =
        indicator.parts.isEmpty ? [("male", "Nam"), ("female", "Nữ")] : indicator.parts.map { ($0.id, $0.text) }
      return [own]
        + genders.map { id, text in
          var line = own
          line.number = ""
          line.name = "- " + (id == "male" ? "Nam" : id == "female" ? "Nữ" : text)
          return line
        }
    }
    let parts = indicator.parts.map { part in
      line(
        indicator, part: part, kind: part.kind ?? indicator.kind, numerator: part.numerator ?? indicator.numerator,
        denominator: part.denominator ?? indicator.denominator, in: circumstances, ofVillage: ofVillage)
    }
    if indicator.thresholds.isEmpty, !parts.isEmpty {
      own.entry = .heading
      own.level = ""
    }
    return [own] + parts
  }

  private static func line(
    _ indicator: Indicator, part: Indicator.Part?, kind: Indicator.Kind, numerator: Indicator.Quantity?,
    denominator: Indicator.Quantity?, in circumstances: Circumstances, ofVillage: Bool
  ) -> TemplateLine {
    let entry: Entry
    switch kind {
    case .yesNo: entry = .answer
    case .level: entry = .step(indicator.scale)
    case .count: entry = .count
    case .percent, .ratio:
      if ofVillage, indicator.rollUp == .countShare {
        entry = .answer
      } else if numerator != nil, denominator != nil {
        entry = .quotient
      } else {
        entry = kind == .percent ? .percent : .amount
      }
    case .amount, .yearAmount: entry = .amount
    }
    let unit: String
    switch entry {
    case .quotient where kind == .percent:
      unit = numerator?.unit == denominator?.unit ? numerator?.unit ?? "" : "%"
    case .percent: unit = "%"
    case .count: unit = (part == nil ? indicator.unit : nil) ?? numerator?.unit ?? ""
    case .quotient, .amount: unit = indicator.unit ?? numerator?.unit ?? ""
    case .answer, .step, .heading: unit = ""
    }
    let threshold = indicator.threshold(ofPart: part?.id, in: circumstances)
    let mark = threshold?.citation.verified == nil && threshold?.level != .unknown ? " (*)" : ""
    // The level of a share of villages is the commune's, whatever one village answers.
    let whose = ofVillage && indicator.rollUp == .countShare ? "Toàn xã " : ""
    let name = part?.text ?? indicator.text
    return TemplateLine(
      number: indicator.id + (part?.id ?? ""), name: name.prefix(1).uppercased() + name.dropFirst(),
      unit: unit.replacing("m2", with: "m²"), entry: entry, counted: numerator?.text ?? "",
      whole: denominator?.text ?? "", register: denominator?.register,
      countsThings: Unit(numerator?.unit ?? unit)?.countsWholes ?? false,
      level: threshold.map { whose + $0.text + mark } ?? "")
  }
}
