import CDeflate

/// Deflates bytes, for tests that need such entries.
func deflated(_ bytes: [UInt8], level: Int32 = 6) -> [UInt8] {
  guard let compressor = libdeflate_alloc_compressor(level) else { return [] }
  defer { libdeflate_free_compressor(compressor) }
  var output = [UInt8](repeating: 0, count: libdeflate_deflate_compress_bound(compressor, bytes.count))
  let room = output.count
  let written = bytes.withUnsafeBytes { source in
    output.withUnsafeMutableBytes {
      libdeflate_deflate_compress(compressor, source.baseAddress, source.count, $0.baseAddress, room)
    }
  }
  return Array(output.prefix(written))
}
