import Checklists
import Spreadsheets
import VietnameseText

extension Report {
  /// Checks a campaign: runs every check, chooses what counts, judges.
  ///
  /// ```swift
  /// let report = Report(checking: campaign)
  /// for finding in report.findings { print(finding.location.cell?.description ?? "", finding.message.vi) }
  /// ```
  ///
  /// Never fails; what could not be read is a finding. The same campaign gives the same report.
  public init(checking campaign: Campaign) {
    let context = CheckContext(campaign)
    let severities = Severities(campaign.commune)
    let checks = CheckCatalogue.all
    var drafts = Self.sightings(context, severities)
    for check in checks where !severities.isOff(check.code) && check.skip(context) == nil {
      for draft in check.records?(context) ?? [] { drafts.append(Noted(check, draft)) }
    }
    var spoiled: Set<Int> = []
    for one in drafts where severities.severity(of: one.check, one.draft) == .error {
      if one.check.spoilsFigure, let record = one.draft.record { spoiled.insert(record) }
    }
    spoiled.formUnion(ReadingSide(context).recordsWithoutPlace())
    spoiled.formUnion(CheckContext.recordsOfOtherYears(context, severities))

    let consolidation = Consolidation(context, spoiled: spoiled)
    for check in checks where !severities.isOff(check.code) && check.skip(context) == nil {
      for draft in check.results?(context, consolidation) ?? [] { drafts.append(Noted(check, draft)) }
    }

    // Of a whole commune an empty form is no sheet with everything missing: its village has not reported.
    if campaign.isWhole { drafts.removeAll { $0.draft.submission.map(context.blankForms.contains) ?? false } }

    let sorted = FindingOrder(context).arranged(consume drafts, severities: severities)
    self.init(
      campaign: campaign, findings: sorted.findings, outcomes: [], results: consolidation.results,
      folded: sorted.folded, standings: consolidation.standings,
      receptions: context.villages.indices.map(context.reception))
    outcomes = checks.map { check in
      CheckOutcome(
        code: check.code, result: Self.result(of: check, in: context, severities: severities, findings: findings))
    }
  }

  /// What reading alone tells: files and sheets that gave nothing, cells that could not be understood.
  ///
  /// No figure is checked and nothing judged: ``outcomes`` and ``results`` are empty. A quarter of the time of
  /// ``init(checking:)``, for those who want the records only.
  public init(reading campaign: Campaign) {
    let context = CheckContext(campaign)
    let severities = Severities(campaign.commune)
    let sorted = FindingOrder(context).arranged(Self.sightings(context, severities), severities: severities)
    self.init(campaign: campaign, findings: sorted.findings, outcomes: [], results: [], folded: sorted.folded)
  }

  /// What the reading side says, as far as it is wanted.
  private static func sightings(_ context: CheckContext, _ severities: Severities) -> [Noted] {
    ReadingSide(context).drafts.compactMap { code, draft in
      guard let check = CheckCatalogue[code], !severities.isOff(code) else { return nil }
      return Noted(check, draft)
    }
  }

  private static func result(
    of check: Check, in context: CheckContext, severities: Severities, findings: [Finding]
  ) -> CheckOutcome.Result {
    let count = findings.reduce(0) { $0 + ($1.code == check.code ? 1 : 0) }
    if count > 0 { return .findings(count) }
    if case .off(let reason)? = severities.changes[check.code] {
      return .skipped(say("đã tắt trong commune.yaml: \(reason)", "switched off in commune.yaml: \(reason)"))
    }
    if context.campaign.submissions.isEmpty {
      return .skipped(say("không có phiếu nào", "no sheet was given"))
    }
    return check.skip(context).map(CheckOutcome.Result.skipped) ?? .passed
  }
}

/// Severities as the commune wants them.
struct Severities: Sendable {
  let changes: [String: Commune.SeverityChange]

  init(_ commune: Commune?) { changes = commune?.severities ?? [:] }

  func isOff(_ code: String) -> Bool {
    if case .off? = changes[code] { true } else { false }
  }

  func severity(of check: Check, _ draft: Draft) -> Finding.Severity {
    if case .severity(let name)? = changes[check.code], let severity = Finding.Severity(rawValue: name) {
      return severity
    }
    return draft.severity ?? check.severity
  }
}

extension Check {
  /// Whether an error of this kind makes the record's figure worthless; a bad date or a missing mark does not.
  var spoilsFigure: Bool {
    switch group {
    case .roadmap: false
    case .status: code != "status-missing"
    default: true
    }
  }
}
