/// The language of what a person reads.
public enum Language: String, CaseIterable, Sendable {
  /// Vietnamese, the default everywhere.
  case vi
  /// English.
  case en
}

/// One sentence in both languages.
///
/// ```swift
/// Bilingual(vi: "Ô D12 để trống", en: "Cell D12 is empty")[.vi]
/// ```
public struct Bilingual: Equatable, Hashable, Sendable {
  /// Vietnamese.
  public var vi: String
  /// English.
  public var en: String

  /// Makes one.
  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The text in a language.
  public subscript(language: Language) -> String { language == .vi ? vi : en }
}
