import Foundation

/// The project's published schemas, and a judge that knows as much of JSON Schema 2020-12 as they use.
public struct Schemas {
  private let files: [String: Value]

  /// Reads all of them.
  public init() throws {
    let tests = "\(#filePath)"
    guard let end = tests.firstRange(of: "/Tests/") else { throw Missing() }
    let folder = tests[..<end.lowerBound] + "/Sources/Validation/Schemas/"
    var files: [String: Value] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: String(folder)) {
      files[name] = try Value(json: Data(contentsOf: URL(filePath: folder + name)))
    }
    self.files = files
  }

  struct Missing: Error {}

  /// What a text has that the schema does not allow, and where.
  public func faults(in text: String, against name: String) throws -> [String] {
    guard let schema = files[name] else { throw Missing() }
    return faults(try Value(json: Data(text.utf8)), schema, file: name, at: "$")
  }

  private func faults(_ value: Value, _ schema: Value, file: String, at place: String) -> [String] {
    if case .text(let reference)? = schema["$ref"] {
      if reference.hasPrefix("#/$defs/") {
        let definition = files[file]?["$defs"]?[String(reference.dropFirst("#/$defs/".count))]
        return definition.map { faults(value, $0, file: file, at: place) } ?? ["\(place): \(reference)?"]
      }
      return files[reference].map { faults(value, $0, file: reference, at: place) } ?? ["\(place): \(reference)?"]
    }
    var found: [String] = []
    if let type = schema["type"] {
      let types = type.items ?? [type]
      if !types.contains(where: { value.isOf($0) }) { found.append("\(place): type") }
    }
    if let allowed = schema["enum"]?.items, !allowed.contains(value) { found.append("\(place): enum") }
    if let constant = schema["const"], constant != value { found.append("\(place): const") }
    if let choices = schema["oneOf"]?.items,
      choices.filter({ faults(value, $0, file: file, at: place).isEmpty }).count != 1
    {
      found.append("\(place): oneOf")
    }
    switch value {
    case .number(let number):
      if case .number(let least)? = schema["minimum"], number < least { found.append("\(place): minimum") }
      if case .number(let most)? = schema["maximum"], number > most { found.append("\(place): maximum") }
    case .text(let text):
      let count = Double(text.unicodeScalars.count)
      if case .number(let least)? = schema["minLength"], count < least { found.append("\(place): minLength") }
      if case .number(let most)? = schema["maxLength"], count > most { found.append("\(place): maxLength") }
      if case .text(let pattern)? = schema["pattern"], (try? Regex(pattern).firstMatch(in: text)) == nil {
        found.append("\(place): pattern")
      }
    case .list(let items):
      guard let schema = schema["items"] else { break }
      for (position, item) in items.enumerated() {
        found += faults(item, schema, file: file, at: "\(place)[\(position)]")
      }
    case .object(let members):
      for case .text(let name) in schema["required"]?.items ?? [] where members[name] == nil {
        found.append("\(place): \(name) is required")
      }
      for (name, member) in members.sorted(by: { $0.key < $1.key }) {
        if let own = schema["properties"]?[name] {
          found += faults(member, own, file: file, at: "\(place).\(name)")
        } else if let others = schema["additionalProperties"] {
          if others == .bool(false) { found.append("\(place): \(name) is not foreseen") }
          if case .object = others { found += faults(member, others, file: file, at: "\(place).\(name)") }
        }
      }
    case .null, .bool: break
    }
    return found
  }
}

private indirect enum Value: Decodable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([Value])
  case object([String: Value])

  init(json: Data) throws { self = try JSONDecoder().decode(Value.self, from: json) }

  init(from decoder: any Decoder) throws {
    let one = try decoder.singleValueContainer()
    if one.decodeNil() {
      self = .null
    } else if let value = try? one.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? one.decode(Double.self) {
      self = .number(value)
    } else if let value = try? one.decode(String.self) {
      self = .text(value)
    } else if let value = try? one.decode([Value].self) {
      self = .list(value)
    } else {
      self = .object(try one.decode([String: Value].self))
    }
  }

  subscript(name: String) -> Value? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  var items: [Value]? {
    if case .list(let items) = self { items } else { nil }
  }

  func isOf(_ type: Value) -> Bool {
    switch self {
    case .null: type == .text("null")
    case .bool: type == .text("boolean")
    case .number(let number): type == .text("number") || (type == .text("integer") && number == number.rounded())
    case .text: type == .text("string")
    case .list: type == .text("array")
    case .object: type == .text("object")
    }
  }
}
