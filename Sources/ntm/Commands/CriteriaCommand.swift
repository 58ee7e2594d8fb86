import ArgumentParser
import Checklists
import Criteria
import FoundationEssentials
import Glibc
import VietnameseText

/// `ntm criteria`: the rule sets inside the tool.
struct CriteriaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "criteria",
    abstract: say("Xem các bộ tiêu chí và mức đạt chuẩn.", "Shows the rule sets and their levels."),
    subcommands: [
      ListCommand.self, ShowCommand.self, CheckCommand.self, SheetCommand.self, ImportLevelsCommand.self,
    ])

  /// `ntm criteria list`.
  struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: say("Các bộ tiêu chí có sẵn.", "The rule sets there are."))

    @Option(help: ArgumentHelp(say("Dạng in ra.", "Output form."), valueName: "text|json"))
    var format: PlainFormat = .text

    @OptionGroup var language: LanguageOption

    func run() throws {
      let sets = try RuleSets.known()
      switch format {
      case .json: Terminal.out(JSON.array(sets.map(\.head)).pretty)
      case .text:
        for set in sets {
          let state =
            set.isComplete
            ? say(
              "\(set.criteria.count) tiêu chí, \(set.indicators.count) chỉ tiêu",
              "\(set.criteria.count) criteria, \(set.indicators.count) indicators")
              + "; "
              + say("\(set.unverifiedCount) mức chưa đối chiếu văn bản", "\(set.unverifiedCount) levels not verified")
            : say("chưa đủ chỉ tiêu, chưa đánh giá được", "indicators not known yet: cannot be judged")
          Terminal.out(
            "\(set.id)  \(set.years.lowerBound)–\(set.years.upperBound)  \(state)\n  \(set.title)\n  \(set.document)\n")
        }
      }
    }
  }

  /// `ntm criteria show`.
  struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: say(
        "Một bộ tiêu chí, một tiêu chí hay chỉ tiêu: mức đang áp dụng, của văn bản nào, đã đối chiếu chưa.",
        "A set, a criterion or an indicator: the level in force, where it is written, whether anyone verified it."))

    @Argument(
      help: ArgumentHelp(
        say(
          "Mã bộ, tiêu chí hoặc chỉ tiêu: 2.2, ntm-nang-cao-2021-2025/2.2.",
          "A set, a criterion or an indicator: 2.2, ntm-nang-cao-2021-2025/2.2."),
        valueName: "ID"))
    var id: String

    @Option(help: ArgumentHelp(say("Năm đánh giá.", "The year reported on."), valueName: "YYYY"))
    var year: Int?

    @Option(help: ArgumentHelp(say("Tệp của xã.", "The commune's file."), valueName: "FILE"), completion: .file())
    var commune: String?

    @Option(help: ArgumentHelp(say("Mã vùng.", "The region's code."), valueName: "CODE"))
    var region: String = "TDMNPB"

    @Option(help: ArgumentHelp(say("Dạng in ra.", "Output form."), valueName: "text|json"))
    var format: PlainFormat = .text

    @OptionGroup var language: LanguageOption

    func run() throws {
      let commune = try commune.map { try RuleSets.commune($0) }
      let known = try RuleSets.known(for: commune)
      let regions = known.flatMap(\.regions).map(\.id)
      guard regions.isEmpty || regions.contains(region) else {
        var names: [String] = []
        for one in regions where !names.contains(one) { names.append(one) }
        let all = names.joined(separator: ", ")
        throw Stop(.usage, "Không có vùng “\(region)”; chỉ có: \(all)", "No region “\(region)”; there are: \(all)")
      }
      let pieces = id.split(separator: "/", maxSplits: 1).map(String.init)
      let sets: [RuleSet]
      let wanted: String?
      if pieces.count == 2 {
        sets = [try RuleSets.named(pieces[0], in: known)]
        wanted = pieces[1]
      } else if let set = known.first(where: { $0.id == id }) {
        sets = [set]
        wanted = nil
      } else {
        sets = known.filter { set in
          set.isComplete && (year ?? commune?.campaign.year).map { set.years.contains($0) } ?? true
        }
        wanted = id
      }
      var found: [(RuleSet, Indicator)] = []
      for set in sets {
        for indicator in set.amended(for: circumstances(set, commune).year).indicators
        where wanted == nil || indicator.id == wanted || indicator.criterion == wanted {
          found.append((set, indicator))
        }
      }
      guard !found.isEmpty || wanted == nil else {
        let year = year ?? commune?.campaign.year
        if let wanted, let year, sets.isEmpty {
          let spans = known.filter(\.isComplete).map { "\($0.id) \($0.years.lowerBound)–\($0.years.upperBound)" }
            .joined(separator: ", ")
          throw Stop(
            .usage, "Năm \(year) không có bộ tiêu chí nào để tìm “\(wanted)”; có: \(spans)",
            "No rule set covers \(year), so “\(wanted)” cannot be looked up; there are: \(spans)")
        }
        throw Stop(
          .usage, "Không có tiêu chí hay chỉ tiêu “\(id)”; xem: ntm criteria list",
          "No criterion or indicator “\(id)”; see: ntm criteria list")
      }
      switch format {
      case .json:
        Terminal.out(JSON.array(found.map { json($0, $1, commune: commune) }).pretty)
      case .text:
        for (set, indicator) in found { Terminal.out(text(set, indicator, commune: commune)) }
        let unverified = found.count { $1.threshold(in: circumstances($0, commune))?.citation.verified == nil }
        Terminal.note(
          say(
            "\(unverified)/\(found.count) mức chưa đối chiếu văn bản",
            "\(unverified) of \(found.count) levels not verified against the text"))
      }
    }

    private func circumstances(_ set: RuleSet, _ commune: Commune?) -> Circumstances {
      Circumstances(
        region: commune?.region ?? region, group: commune?.group,
        year: year ?? commune?.campaign.year ?? set.years.lowerBound)
    }

    private func text(_ set: RuleSet, _ indicator: Indicator, commune: Commune?) -> String {
      let circumstances = circumstances(set, commune)
      var lines = ["\(set.id)/\(indicator.id)  \(indicator.text)"]
      lines += levels(indicator, part: nil, in: circumstances)
      for part in indicator.parts {
        lines.append("  " + say("phần", "part") + " \(part.id): \(part.text)")
        lines += levels(indicator, part: part.id, in: circumstances)
      }
      lines.append(
        "  " + say("cách gộp", "roll-up") + ": \(indicator.rollUp.words(spokenLanguage)) · "
          + say("nguồn số", "held by")
          + ": \(indicator.office ?? indicator.holder.words(spokenLanguage))")
      if let evidence = indicator.evidence { lines.append("  " + say("minh chứng", "evidence") + ": \(evidence)") }
      return lines.joined(separator: "\n") + "\n"
    }

    /// The level in force, and those that lost to it or are for elsewhere.
    private func levels(_ indicator: Indicator, part: String?, in circumstances: Circumstances) -> [String] {
      let candidates = indicator.thresholdCandidates(ofPart: part, in: circumstances)
      let all = part.map { id in indicator.parts.first { $0.id == id }?.thresholds ?? [] } ?? indicator.thresholds
      var lines: [String] = []
      if let first = candidates.first {
        lines.append("  " + say("mức đạt chuẩn", "level") + " \(circumstances.year): \(first.text)")
        lines.append("    " + describe(first))
      }
      for loser in candidates.dropFirst() {
        lines.append("  " + say("bị thay", "set aside") + ": \(loser.text) · \(describe(loser))")
      }
      for other in all where !candidates.contains(other) {
        lines.append("  " + say("cho nơi hoặc năm khác", "for elsewhere") + ": \(other.text) · \(describe(other))")
      }
      return lines
    }

    private func describe(_ threshold: Threshold) -> String {
      let verified =
        threshold.citation.verified.map {
          say(
            "đã đối chiếu: \($0.by), \(CivilDate(iso: $0.on)?.dayMonthYear ?? $0.on)", "verified by \($0.by), \($0.on)") }
        ?? say("chưa đối chiếu văn bản", "not verified")
      let years = threshold.years.map {
        $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
      }
      return [
        threshold.layer.words(spokenLanguage), threshold.region, threshold.group, years, threshold.citation.document,
        threshold.citation.place, say("độ chắc", "certainty") + " \(threshold.certainty.words(spokenLanguage))",
        verified,
      ].compactMap(\.self).joined(separator: " · ")
    }

    private func json(_ set: RuleSet, _ indicator: Indicator, commune: Commune?) -> JSON {
      let threshold = indicator.threshold(in: circumstances(set, commune))
      return .object([
        "set": .string(set.id), "criterion": .string(indicator.criterion), "indicator": .string(indicator.id),
        "text": .string(indicator.text), "kind": .string(indicator.kind.rawValue), "unit": .text(indicator.unit),
        "rollUp": .string(indicator.rollUp.rawValue), "holder": .string(indicator.holder.rawValue),
        "effective": threshold?.json ?? .null,
        "others": .array(indicator.thresholds.filter { $0 != threshold }.map(\.json)),
        "parts": .array(
          indicator.parts.map {
            .object(["part": .string($0.id), "text": .string($0.text), "levels": .array($0.thresholds.map(\.json))])
          }),
      ])
    }
  }

  /// `ntm criteria check`.
  struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: say("Kiểm tra một tệp bộ tiêu chí.", "Checks a rule-set file."))

    @Argument(help: ArgumentHelp(say("Tệp YAML.", "A YAML file."), valueName: "FILE"), completion: .file())
    var file: String

    @OptionGroup var language: LanguageOption

    func run() throws {
      guard let data = FileManager.default.contents(atPath: file) else {
        throw Stop(.unreadable, "Không mở được “\(file)”", "Cannot open “\(file)”")
      }
      do throws(RuleSetError) {
        switch try RuleFile(yaml: Array(data), file: file) {
        case .ruleSet(let set):
          Terminal.out(
            say(
              "\(set.id): dùng được, \(set.criteria.count) tiêu chí, \(set.indicators.count) chỉ tiêu, \(set.unverifiedCount) mức chưa đối chiếu văn bản",
              "\(set.id): valid, \(set.criteria.count) criteria, \(set.indicators.count) indicators, \(set.unverifiedCount) levels not verified"
            )
              + "\n")
        case .overlay(let overlay):
          _ = try RuleSet.applying([overlay], to: RuleSet.builtIn())
          Terminal.out(
            say("\(overlay.id): dùng được, \(overlay.title)", "\(overlay.id): valid, \(overlay.title)") + "\n")
        }
      } catch {
        throw Stop(.invalidRules, error.message(.vi), error.message(.en))
      }
    }
  }
}

extension RuleSet {
  /// Levels nobody has held against the text.
  fileprivate var unverifiedCount: Int {
    indicators.flatMap { $0.thresholds + $0.parts.flatMap(\.thresholds) }.count { $0.citation.verified == nil }
  }

  fileprivate var head: JSON {
    .object([
      "id": .string(id), "version": .string(version), "title": .string(title), "document": .string(document),
      "years": .array([.int(years.lowerBound), .int(years.upperBound)]), "complete": .bool(isComplete),
      "criteria": .int(criteria.count), "indicators": .int(indicators.count), "unverified": .int(unverifiedCount),
    ])
  }
}

extension Threshold {
  fileprivate var json: JSON {
    let level: JSON =
      switch self.level {
      case .number(let number): .number(number)
      case .step(let step): .string(step)
      case .yes: .bool(true)
      case .unknown: .null
      }
    return .object([
      "layer": .string(layer.rawValue), "region": .text(region), "group": .text(group),
      "years": years.map { .array([.int($0.lowerBound), .int($0.upperBound)]) } ?? .null,
      "compare": .string(comparator.rawValue), "level": level, "unit": .text(unit), "text": .string(text),
      "document": .string(citation.document), "place": .string(citation.place),
      "certainty": .string(certainty.rawValue),
      "verified": citation.verified.map { .object(["by": .string($0.by), "on": .string($0.on)]) } ?? .null,
    ])
  }
}
