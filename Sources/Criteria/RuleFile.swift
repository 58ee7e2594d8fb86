import YAMLTree

/// What a YAML file of criteria can be: a rule set, or an overlay.
///
/// ```swift
/// switch try RuleFile(yaml: bytes, file: "lang-son.yaml") {
/// case .ruleSet(let set): print(set.title)
/// case .overlay(let overlay): print(overlay.title)
/// }
/// ```
public enum RuleFile: Sendable {
  /// A whole set of criteria.
  case ruleSet(RuleSet)
  /// A province's or commune's changes to sets.
  case overlay(RuleSetOverlay)

  /// Reads a file; the key `set` or `overlay` at its top says which it is.
  public init(yaml bytes: [UInt8], file: String) throws(RuleSetError) {
    do throws(YAMLError) {
      let root = try YAMLNode(bytes: bytes, file: file)
      if root["overlay"] != nil {
        self = .overlay(try RuleSetOverlay(root))
      } else {
        self = .ruleSet(try RuleSet(root))
      }
    } catch {
      throw RuleSetError(error)
    }
  }
}
