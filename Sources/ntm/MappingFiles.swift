import Checklists
import Criteria
import FoundationEssentials
import VietnameseText

/// Mappings from files: a folder of them, in name order, and a single one.
enum MappingFiles {
  static func read(folder: String?, file: String?) throws -> [Mapping] {
    var mappings: [Mapping] = []
    if let folder {
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
        throw Stop(.usage, "Không mở được thư mục “\(folder)” sau --mappings", "Cannot open the folder “\(folder)”")
      }
      for name in names.sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        mappings.append(try read("\(folder)/\(name)"))
      }
    }
    if let file { mappings.append(try read(file)) }
    return mappings
  }

  private static func read(_ path: String) throws -> Mapping {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Stop(.usage, "Không mở được biểu mẫu “\(path)”", "Cannot open the mapping “\(path)”")
    }
    do {
      return try Mapping(yaml: Array(data), file: path)
    } catch {
      throw Stop(.invalidRules, error.message(.vi), error.message(.en))
    }
  }
}
