import EmbeddedFiles

extension Mapping {
  /// The mappings that the program carries, in order of their names. Read once.
  public static func builtIn() throws(MappingError) -> [Mapping] { try readOnce.get() }

  private static let readOnce: Result<[Mapping], MappingError> = {
    do throws(MappingError) {
      var mappings: [Mapping] = []
      guard var entry = unsafe ntm_mappings else { return .success([]) }
      while let name = unsafe entry.pointee.name, let bytes = unsafe entry.pointee.bytes {
        let content = unsafe Array(UnsafeBufferPointer(start: bytes, count: entry.pointee.count))
        mappings.append(try Mapping(yaml: content, file: unsafe String(cString: name)))
        unsafe entry += 1
      }
      return .success(mappings)
    } catch {
      return .failure(error)
    }
  }()
}
