import Checklists
import Criteria
import FoundationEssentials
import VietnameseText

/// Mappings from files: a folder of them, in name order, and a single one.
enum MappingFiles {
  static func read(folder: String?, file: String?) throws -> [Mapping] {
    var mappings: [Mapping] = []
    var paths: Set<String> = []
    if let folder {
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
        throw Stop(.usage, "Không mở được thư mục “\(folder)” sau --mappings", "Cannot open the folder “\(folder)”")
      }
      for name in names.sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        let path = "\(folder)/\(name)"
        paths.insert(URL(filePath: path).standardized.path)
        mappings.append(try read(path))
      }
    }
    // A file of the folder named once more is still one mapping.
    if let file, !paths.contains(URL(filePath: file).standardized.path) { mappings.append(try read(file)) }
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
