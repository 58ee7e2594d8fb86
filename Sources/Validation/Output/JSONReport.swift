import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
public import VietnameseText

/// The report for other programs: a head that says what was checked with which rules, then the findings and verdicts.
///
/// ```swift
/// JSONReport(toolVersion: "1.0.0").render(report, language: .vi)
/// ```
///
/// `Schemas/report.schema.json` and `Schemas/finding.schema.json` describe it. Nothing in it depends on the clock.
public struct JSONReport: Sendable {
  /// The version of the format; the first number changes when something is renamed or removed.
  public static let schemaVersion = "1.0"

  /// The version of the program that writes it.
  public var toolVersion: String

  /// Makes one.
  public init(toolVersion: String) { self.toolVersion = toolVersion }

  /// One JSON object, indented.
  public func render(_ report: Report, language: Language) -> String { json(report, language: language).pretty }

  /// The same, given away in pieces as it is made: of thousands of villages it is never held as a whole.
  public func write(_ report: Report, language: Language, _ take: ([UInt8]) -> Void) {
    json(report, language: language).writePretty(take)
  }

  private func json(_ report: Report, language: Language) -> JSON {
    let campaign = report.campaign
    return JSON.object([
      "schemaVersion": .string(Self.schemaVersion),
      "tool": .object(["name": "ntm", "version": .string(toolVersion)]),
      "asOf": .string(campaign.asOf.description),
      "year": .int(campaign.year),
      "commune": campaign.commune.map { .object(["code": .string($0.code), "name": .string($0.name)]) } ?? .null,
      "ruleSets": .array(
        campaign.sets.map {
          .object([
            "id": .string($0.id), "version": .string($0.version), "title": .string($0.title),
            "isComplete": .bool($0.isComplete),
          ])
        }),
      "levels": .object([
        "used": .int(report.levelsUsed.count), "unverified": .int(report.unverifiedLevelCount),
      ]),
      "inputs": .array(Self.inputs(report)),
      "skippedFiles": .array(
        campaign.skipped.map { .object(["file": .string($0.file), "reason": .string($0.reason[language])]) }),
      "counts": Self.counts(report),
      "checks": .array(report.outcomes.map { Self.check($0, report: report, language: language) }),
      "findings": .array(report.findings) { Self.finding($0, language: language) },
      "folded": .array(report.folded) { Self.finding($0, language: language) },
      "verdicts": .array(report.results, Self.verdicts),
    ])
  }

  /// One JSON object a line: a finding each.
  public func lines(_ report: Report, language: Language) -> String {
    var bytes: [UInt8] = []
    writeLines(report, language: language) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same, given away in pieces as it is made.
  public func writeLines(_ report: Report, language: Language, _ take: ([UInt8]) -> Void) {
    var piece: [UInt8] = []
    for finding in report.findings {
      piece += Self.finding(finding, language: language).line.utf8
      piece.append(UInt8(ascii: "\n"))
      guard piece.count > 1 << 16 else { continue }
      take(piece)
      piece.removeAll(keepingCapacity: true)
    }
    take(piece)
  }

  // MARK: Parts

  private static func inputs(_ report: Report) -> [JSON] {
    var words: [String: SheetResult.Word] = [:]
    for sheet in report.sheetResults {
      let order = SheetResult.Word.allCases
      let known = words[sheet.file].flatMap { order.firstIndex(of: $0) } ?? -1
      if let place = order.firstIndex(of: sheet.word), place > known { words[sheet.file] = sheet.word }
    }
    return report.campaign.submissions.map { submission in
      let counts = submission.counts
      return .object([
        "file": .string(submission.file),
        "bytes": .int(submission.byteCount),
        "sha256": submission.sha256.isEmpty ? .null : .string(submission.sha256),
        "format": .text(submission.format?.rawValue),
        "mapping": .text(submission.tables.first?.mapping),
        "score": submission.tables.first.map { .double($0.score) } ?? .null,
        "tables": .array(
          submission.tables.map {
            .object([
              "sheet": .text($0.sheet), "mapping": .string($0.mapping), "score": .double($0.score),
              "layout": .string($0.layout.rawValue), "set": .text($0.set), "village": .text($0.village?.name),
              "year": $0.year.map(JSON.int) ?? .null,
            ])
          }),
        "cells": .object([
          "read": .int(counts.read), "used": .int(counts.used), "decoration": .int(counts.decoration),
          "leftOver": .int(counts.leftOver),
        ]),
        "result": .text(words[submission.file]?.rawValue),
      ])
    }
  }

  private static func counts(_ report: Report) -> JSON {
    var byCode: [String: Int] = [:]
    for finding in report.findings { byCode[finding.code, default: 0] += 1 }
    return .object([
      "bySeverity": numbers(
        Finding.Severity.allCases.reversed().map { severity in
          let number = report.findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
          return (severity.rawValue, number)
        }),
      "byCode": numbers(byCode.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }),
    ])
  }

  /// An object of names that are not known beforehand.
  private static func numbers(_ pairs: [(String, Int)]) -> JSON {
    var members: [JSON.Member] = []
    for (name, number) in pairs {
      if case .object(let one) = JSON.object([name: .int(number)]) { members += one }
    }
    return .object(members)
  }

  private static func check(_ outcome: CheckOutcome, report: Report, language: Language) -> JSON {
    let result: (String, Int, Bilingual?) =
      switch outcome.result {
      case .passed: ("passed", 0, nil)
      case .findings(let number): ("findings", number, nil)
      case .skipped(let reason): ("skipped", 0, reason)
      }
    var severity = CheckCatalogue[outcome.code]?.severity.rawValue
    if case .severity(let name)? = report.campaign.commune?.severities[outcome.code] { severity = name }
    return .object([
      "code": .string(outcome.code), "severity": .text(severity), "result": .string(result.0),
      "findings": .int(result.1), "reason": .text(result.2?[language]),
    ])
  }

  static func finding(_ finding: Finding, language: Language) -> JSON {
    let location = finding.location
    return .object(present: [
      "id": .string(finding.id),
      "code": .string(finding.code),
      "severity": .string(finding.severity.rawValue),
      "location": .object(present: [
        "file": .text(location.file), "sheet": .text(location.sheet),
        "cell": .text(location.cell?.description), "range": location.range.map { .string($0.description) },
        "line": location.line.map(JSON.int), "column": .text(location.column), "row": .text(location.row),
      ]),
      "related": .array(
        finding.related.map {
          .object(present: [
            "file": $0.file.map(JSON.string), "sheet": .text($0.sheet), "cell": .text($0.cell?.description),
            "text": .string($0.text),
          ])
        }),
      "found": .text(finding.found),
      "expected": .text(finding.expected),
      "village": .text(finding.village),
      "set": .text(finding.set),
      "indicator": .text(finding.indicator),
      "message": .string(finding.message[language]),
      "fix": .string(finding.fix[language]),
      "citation": finding.citation.map(citation) ?? .null,
      "explanation": finding.explanation.map(JSON.string),
      "foldedUnder": finding.foldedUnder.map(JSON.string),
    ])
  }

  private static func citation(_ citation: Citation) -> JSON {
    .object([
      "document": .string(citation.document), "place": .string(citation.place),
      "verified": citation.verified.map { .object(["by": .string($0.by), "on": .string($0.on)]) } ?? .null,
    ])
  }

  @Sendable private static func verdicts(_ result: SetResult) -> JSON {
    .object([
      "set": .string(result.set.id),
      "criteria": .array(result.criteria) { criterion in
        .object([
          "criterion": .string(criterion.criterion.id), "outcome": .string(criterion.outcome.rawValue),
          "indicators": .array(criterion.indicators, indicator),
        ])
      },
    ])
  }

  @Sendable private static func indicator(_ result: IndicatorResult) -> JSON {
    .object([
      "indicator": .string(result.indicator.id),
      "outcome": .string(result.verdict.outcome.rawValue),
      "value": .decimal(result.verdict.value),
      "numerator": .decimal(result.verdict.numerator),
      "denominator": .decimal(result.verdict.denominator),
      "gap": .decimal(result.verdict.gap),
      "gapUnit": .text(result.verdict.gapUnit),
      "level": result.verdict.threshold.map { .string($0.text) } ?? .null,
      "citation": result.verdict.threshold.map { citation($0.citation) } ?? .null,
      "isEstimate": .bool(result.verdict.isEstimate),
      "bounds": result.verdict.bounds.map {
        .object([
          "worst": .number($0.worst), "best": .number($0.best), "worstMeets": .bool($0.worstMeets),
          "bestMisses": .bool($0.bestMisses),
        ])
      } ?? .null,
      "missing": .array(
        result.verdict.missing.map {
          result.villages.indices.contains($0) ? .string(result.villages[$0].village.name) : .null
        }),
      "claim": .text(result.claim?.rawValue),
      "villages": .array(result.villages) {
        .object([
          "village": .string($0.village.name), "outcome": .string($0.verdict.outcome.rawValue),
          "value": .decimal($0.verdict.value), "claim": .text($0.claim?.rawValue),
        ])
      },
    ])
  }
}
