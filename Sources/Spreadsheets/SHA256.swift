internal import CMD

/// The SHA-256 of a file.
enum SHA256 {
  /// 64 lower-case hexadecimal digits.
  static func hexadecimal(_ file: FileBytes) throws(ReadError) -> String {
    var context = SHA2_CTX()
    unsafe SHA256Init(&context)
    let piece = 256 << 10
    var position = 0
    let isWhole: Void? = try unsafe file.withWhole { (bytes) throws(ReadError) in
      unsafe SHA256Update(&context, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
    }
    if isWhole == nil {
      while position < file.count {
        let part = try file.bytes(at: position, count: min(piece, file.count - position))
        unsafe part.withUnsafeBufferPointer { unsafe SHA256Update(&context, $0.baseAddress, $0.count) }
        position += part.count
      }
    }
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe digest.withUnsafeMutableBufferPointer { unsafe SHA256Final($0.baseAddress, &context) }
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
