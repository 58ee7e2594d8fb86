import Checklists
import Criteria
import FoundationEssentials
import Validation
import VietnameseText

/// The rule sets a run can use: those inside the binary, with the overlays of the commune laid over them.
enum RuleSets {
  /// The sets, with the overlays in these files laid over them in order.
  static func known(overlays paths: [String] = []) throws -> [RuleSet] {
    do throws(RuleSetError) {
      let sets = try RuleSet.builtIn()
      var overlays: [RuleSetOverlay] = []
      for path in paths {
        guard let data = FileManager.default.contents(atPath: path) else {
          throw RuleSetError(
            file: path, line: 1, column: 1,
            what: Bilingual(
              vi: "không mở được tệp điều chỉnh mức; xem campaign.overlays trong commune.yaml",
              en: "the overlay cannot be opened; see campaign.overlays in commune.yaml"))
        }
        overlays.append(try RuleSetOverlay(yaml: Array(data), file: path))
      }
      return try RuleSet.applying(overlays, to: sets)
    } catch {
      throw Stop(.invalidRules, error.message(.vi), error.message(.en))
    }
  }

  /// The sets for a commune, which names nothing that they do not have.
  static func known(for commune: Commune?) throws -> [RuleSet] {
    let sets = try known(overlays: commune?.campaign.overlays ?? [])
    let unknown = commune?.unknownReferences(in: sets, findings: CheckCatalogue.all.map(\.code)) ?? []
    if !unknown.isEmpty {
      let lines = unknown.map(\.message)
      throw Stop(.invalidRules, lines.map(\.vi).joined(separator: "\n"), lines.map(\.en).joined(separator: "\n"))
    }
    return sets
  }

  /// A commune.yaml.
  static func commune(_ path: String) throws -> Commune {
    do throws(CommuneError) {
      return try Commune(contentsOf: path)
    } catch {
      throw Stop(.invalidRules, error.message.vi, error.message.en)
    }
  }

  static func named(_ id: String, in known: [RuleSet]) throws -> RuleSet {
    if let set = known.first(where: { $0.id == id }) { return set }
    let ids = known.map(\.id).joined(separator: ", ")
    throw Stop(
      .usage, "Không có bộ tiêu chí “\(id)”; các bộ có sẵn: \(ids)", "No rule set “\(id)”; there are: \(ids)")
  }

  /// Refuses sets none of which has an indicator: against them every sheet would look like no form at all.
  static func refuseEmpty(_ sets: [RuleSet]) throws {
    guard let first = sets.first, sets.allSatisfy(\.indicators.isEmpty) else { return }
    throw Stop(
      .usage, "Bộ \(first.id) chưa có chỉ tiêu nào nên chưa đọc phiếu theo bộ này được. \(first.note ?? "")",
      "The set \(first.id) has no indicators yet, so no sheet can be read by it.")
  }
}
