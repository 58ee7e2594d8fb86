internal import CNettle

/// The SHA-256 of a file.
enum SHA256 {
  /// 64 lower-case hexadecimal digits.
  static func hexadecimal(_ file: FileBytes) throws(ReadError) -> String {
    var context = sha256_ctx()
    unsafe nettle_sha256_init(&context)
    var left = 0..<file.count
    while !left.isEmpty {
      let done = try unsafe file.lend(left) { bytes in
        unsafe nettle_sha256_update(&context, bytes.count, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
        return bytes.count
      }
      left = left.lowerBound + done..<left.upperBound
    }
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe digest.withUnsafeMutableBufferPointer { unsafe nettle_sha256_digest(&context, $0.count, $0.baseAddress) }
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
