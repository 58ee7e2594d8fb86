import Checklists

/// What has come from a village, whatever is in it; one a village, in the register's order.
public enum Reception: Sendable, Equatable {
  /// A sheet of its own with figures or marks.
  case reported
  /// Files that by their name or the log are its own, and could not be read.
  case unread([String])
  /// Forms of its own that nobody has filled in.
  case blank([String])
  /// Nothing of its own.
  case nothing
}

extension CheckContext {
  /// What has come from a village. An officer's row is not its own word.
  func reception(of village: Int) -> Reception {
    let own = ownItems(of: village)
    if own.contains(where: \.record.isFilledIn) { return .reported }
    func files(_ numbers: [Int]) -> [String] { Set(numbers).sorted().map { campaign.submissions[$0].file } }
    var unread = unreadFiles(of: village).map(\.submission).filter { !blankForms.contains($0) }
    for (number, submission) in campaign.submissions.enumerated() where submission.records.isEmpty {
      if submission.tables.contains(where: { $0.village.flatMap { find($0).0 } == village }) { unread.append(number) }
    }
    if !unread.isEmpty { return .unread(files(unread)) }
    return own.isEmpty ? .nothing : .blank(files(own.map(\.submission)))
  }
}
