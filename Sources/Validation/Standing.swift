/// Whether a record counts in the commune's figures, and why not.
///
/// One a record, in ``Report/standings``; records that are no indicator's figure are `other`.
public enum Standing: String, Sendable, CaseIterable {
  /// It counts.
  case counted
  /// The same figures stand elsewhere and are counted there.
  case `repeated`
  /// It says nothing.
  case blank
  /// An error finding stands at one of its figures.
  case error
  /// It stands against another record, and nothing says which holds.
  case conflict
  /// Its figures stand in a hidden column or on a hidden sheet.
  case hidden
  /// The log names a file that replaces this one.
  case superseded
  /// An officer's row where the village's own sheet speaks.
  case outranked
  /// A former village whose partners have not reported.
  case incomplete
  /// Nobody in the register, or no indicator of the rule sets.
  case unknown
  /// Not an indicator's figure.
  case other
}
