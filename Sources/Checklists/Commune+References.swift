public import Criteria
import VietnameseText
import YAMLTree

extension Commune {
  /// A word of commune.yaml that only the rule sets and the checks can vouch for, and where it stands.
  public struct Reference: Sendable, Equatable {
    /// What the word names.
    public enum Kind: Sendable, Equatable {
      /// A region of the rule sets.
      case region
      /// A group of communes.
      case group
      /// A rule set.
      case set
      /// An indicator that villages must report.
      case indicator
      /// A criterion or indicator that an official is in charge of.
      case duty
      /// A finding's code.
      case finding
    }

    /// What the word names.
    public var kind: Kind
    /// The word.
    public var text: String
    /// The place: `commune.yaml:9:14`.
    public var place: String

    init(_ kind: Kind, _ node: YAMLNode) throws(YAMLError) {
      try self.init(kind, node.text(), at: node.file, node.mark)
    }

    init(_ kind: Kind, _ text: String, at file: String, _ mark: YAMLMark) {
      self.kind = kind
      self.text = text
      place = "\(file):\(mark.line):\(mark.column)"
    }
  }

  /// Words of commune.yaml that name nothing: a region, a set, an indicator, a finding that there is not.
  ///
  /// ```swift
  /// for error in commune.unknownReferences(in: try RuleSet.builtIn(), findings: CheckCatalogue.all.map(\.code)) { … }
  /// ```
  ///
  /// In the order of the file's sections; each with its place, and what was probably meant.
  public func unknownReferences(in sets: [RuleSet], findings codes: [String]) -> [CommuneError] {
    let usual =
      campaign.criteria.first
      ?? sets.first { set in
        set.isComplete && (campaign.year.map(set.years.contains) ?? true)
      }?.id
    return references.compactMap { $0.error(sets: sets, usual: usual, year: campaign.year, codes: codes) }
  }
}

extension Commune.Reference {
  fileprivate func error(sets: [RuleSet], usual: String?, year: Int?, codes: [String]) -> CommuneError? {
    switch kind {
    case .region:
      let regions = sets.flatMap(\.regions).map(\.id)
      return unknown(in: regions, lists: true, vi: "không có vùng", en: "no region")
    case .group:
      return unknown(in: sets.flatMap(\.communeGroups).map(\.id), lists: true, vi: "không có nhóm xã", en: "no group")
    case .set:
      return unknown(in: sets.map(\.id), lists: true, vi: "không có bộ tiêu chí", en: "no rule set")
    case .finding:
      return unknown(in: codes, lists: false, vi: "không có mã kiểm tra", en: "no finding")
    case .indicator, .duty:
      let halves = text.split(separator: "/", maxSplits: 1).map(String.init)
      guard let name = halves.count == 2 ? halves[0] : usual else { return nil }
      guard let set = sets.first(where: { $0.id == name }) else {
        guard halves.count == 2 else { return nil }
        return error(
          vi: "không có bộ tiêu chí “\(name)”", en: "no rule set “\(name)”",
          suggestion: nearest(to: name, in: sets.map(\.id)).map { $0 + "/" + halves[1] })
      }
      let id = halves.last ?? text
      let now = year.map(set.amended) ?? set
      var known: [String] = []
      for criterion in now.criteria {
        if kind == .duty || criterion.indicators.count == 1 { known.append(criterion.id) }
        known += criterion.indicators.map(\.id)
      }
      guard !known.isEmpty, !known.contains(id) else { return nil }
      let prefix = halves.count == 2 ? name + "/" : ""
      return error(
        vi: kind == .duty
          ? "bộ \(name) không có tiêu chí hay chỉ tiêu “\(id)”" : "bộ \(name) không có chỉ tiêu “\(id)”",
        en: kind == .duty ? "no criterion or indicator “\(id)” in \(name)" : "no indicator “\(id)” in \(name)",
        suggestion: nearest(to: id, in: known).map { prefix + $0 })
    }
  }

  private func unknown(in known: [String], lists: Bool, vi: String, en: String) -> CommuneError? {
    guard !known.isEmpty, !known.contains(text) else { return nil }
    var seen: [String] = []
    for one in known where !seen.contains(one) { seen.append(one) }
    let all = seen.joined(separator: ", ")
    return error(
      vi: "\(vi) “\(text)”" + (lists ? "; chỉ có: \(all)" : ""),
      en: "\(en) “\(text)”" + (lists ? "; there are: \(all)" : ""),
      suggestion: nearest(to: text, in: seen))
  }

  private func error(vi: String, en: String, suggestion: String?) -> CommuneError {
    let tail = suggestion.map { ("; có phải là “\($0)”?", "; did you mean “\($0)”?") } ?? ("", "")
    return CommuneError(place: place, vi: vi + tail.0, en: en + tail.1)
  }
}
