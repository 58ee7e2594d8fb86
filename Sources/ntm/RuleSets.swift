import Criteria
import VietnameseText

/// The rule sets a run can use: those inside the binary, with the overlays of the commune laid over them.
enum RuleSets {
  static func known() throws -> [RuleSet] {
    do {
      return try RuleSet.builtIn()
    } catch {
      throw Stop(.invalidRules, error.message(.vi), error.message(.en))
    }
  }

  static func named(_ id: String, in known: [RuleSet]) throws -> RuleSet {
    if let set = known.first(where: { $0.id == id }) { return set }
    let ids = known.map(\.id).joined(separator: ", ")
    throw Stop(
      .usage, "Không có bộ tiêu chí “\(id)”; các bộ có sẵn: \(ids)", "No rule set “\(id)”; there are: \(ids)")
  }
}
