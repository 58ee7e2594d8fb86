import VietnameseText

extension Submission {
  /// Whether it is a form that nobody has filled in: rows, and nothing said in any of them.
  ///
  /// Totals that the form brings along (households of the register) are not the village's word.
  public var isBlankForm: Bool { error == nil && !records.isEmpty && !records.contains(where: \.isFilledIn) }

  /// Whether it carries this tool's list of corrections: a workbook that was handed back marked.
  public var isAnnotatedCopy: Bool { sheets.contains { $0.sheet?.nfc == ToolMarks.correctionsSheet } }

  /// Whether two files say the same in the same cells, whatever they and their sheets are called.
  public func saysTheSame(as other: Submission) -> Bool {
    records.count == other.records.count
      && zip(records, other.records).allSatisfy { a, b in
        a.body == b.body && a.village == b.village && a.year == b.year && a.note == b.note && a.raw == b.raw
      }
  }
}

extension Record {
  /// Whether anything was typed into its row beside what the form itself says.
  public var isFilledIn: Bool {
    guard let figure else { return true }
    let typed: [Field] = [.value, .numerator, .text, .status, .note, .plan, .evidence]
    return figure.status != .unknown || typed.contains { source.cells[$0] != nil || raw[$0] != nil }
  }
}
