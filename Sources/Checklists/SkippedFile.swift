public import VietnameseText

/// A file that was passed over while walking a folder, and why.
public struct SkippedFile: Sendable, Equatable {
  /// The file, relative to the PATH given.
  public var file: String
  /// Why.
  public var reason: Bilingual

  /// Makes one.
  public init(file: String, reason: Bilingual) {
    self.file = file
    self.reason = reason
  }
}
