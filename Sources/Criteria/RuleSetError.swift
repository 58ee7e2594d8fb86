public import VietnameseText
package import YAMLTree

/// Why a rule set, an overlay or a mapping of columns cannot be used: file, line, column, what, and what was probably meant.
///
/// ```
/// lang-son.yaml:7:5: no indicator “2.22” in ntm-2021-2025; did you mean “2.2”?
/// ```
public struct RuleSetError: Error, Sendable, Equatable {
  /// The file as it was named.
  public var file: String
  /// From 1.
  public var line: Int
  /// From 1, in characters.
  public var column: Int
  /// What is wrong; no file name, no suggestion.
  public var what: Bilingual
  /// What was probably meant.
  public var suggestion: String?

  /// Makes one.
  public init(file: String, line: Int, column: Int, what: Bilingual, suggestion: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.what = what
    self.suggestion = suggestion
  }

  /// The error of a YAML text as one of these.
  package init(_ error: YAMLError) {
    var bare = error
    bare.suggestion = nil
    self.init(
      file: error.file, line: error.line, column: error.column,
      what: Bilingual(vi: bare.vietnamese, en: bare.english), suggestion: error.suggestion)
  }

  /// The whole line for a person: place, sentence, suggestion.
  public func message(_ language: Language) -> String {
    let place = "\(file):\(line):\(column): "
    guard let suggestion else { return place + what[language] }
    return place + what[language]
      + Bilingual(vi: "; có phải là “\(suggestion)”?", en: "; did you mean “\(suggestion)”?")[language]
  }
}

extension RuleSetError: CustomStringConvertible {
  /// The message in English.
  public var description: String { message(.en) }
}
