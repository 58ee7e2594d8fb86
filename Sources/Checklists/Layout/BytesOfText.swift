extension String {
  /// Whether the bytes of another text stand in this one.
  ///
  /// The standard library's `contains` goes by characters, which costs twenty times as much; keys and the marks looked for
  /// have one spelling only.
  func contains(_ other: String) -> Bool {
    var text = self
    var wanted = other
    return text.withUTF8 { text in wanted.withUTF8 { unsafe Self.holds($0, in: text) } }
  }

  private static func holds(_ wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = unsafe wanted.first else { return true }
    let last = text.count - wanted.count
    var start = 0
    while start <= last {
      if unsafe text[start] == first {
        var length = 1
        while length < wanted.count, unsafe text[start + length] == wanted[length] { length += 1 }
        if length == wanted.count { return true }
      }
      start += 1
    }
    return false
  }
}
