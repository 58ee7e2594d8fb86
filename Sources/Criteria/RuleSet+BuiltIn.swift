import EmbeddedFiles

extension RuleSet {
  /// The rule sets that the program carries, in order: NTM and NTM nâng cao of 2021-2025, and the incomplete set from 2026 on.
  ///
  /// ```swift
  /// let sets = try RuleSet.builtIn()
  /// sets.map(\.id)   // ["ntm-2021-2025", "ntm-nang-cao-2021-2025", "ntm-2026-2030"]
  /// ```
  ///
  /// Carries what is known of 211/QĐ-TTg as amendments (``amended(for:)``). Read once; later calls return the same values.
  public static func builtIn() throws(RuleSetError) -> [RuleSet] { try readOnce.get() }

  private static let readOnce: Result<[RuleSet], RuleSetError> = {
    do throws(RuleSetError) {
      var sets: [RuleSet] = []
      var overlays: [RuleSetOverlay] = []
      for file in embeddedFiles() {
        switch try RuleFile(yaml: file.bytes, file: file.name) {
        case .ruleSet(let set): sets.append(set)
        case .overlay(let overlay): overlays.append(overlay)
        }
      }
      return .success(try RuleSet.applying(overlays, to: sets))
    } catch {
      return .failure(error)
    }
  }()

  private static func embeddedFiles() -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    guard var entry = unsafe ntm_rule_sets else { return [] }
    while let name = unsafe entry.pointee.name, let bytes = unsafe entry.pointee.bytes {
      let content = unsafe Array(UnsafeBufferPointer(start: bytes, count: entry.pointee.count))
      files.append((name: unsafe String(cString: name), bytes: content))
      unsafe entry += 1
    }
    return files
  }
}
