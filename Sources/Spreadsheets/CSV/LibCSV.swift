internal import CCSV

/// A parser of libcsv, strict: it splits fields into a ``CSVTable`` and stops where the quoting is not that of RFC 4180.
///
/// libcsv gives neither line nor field with an error, drops blank lines and takes anything up to the end of the file for a field
/// whose quotation mark is never closed; ``CSVParser`` deals with all of that.
@safe struct LibCSV: ~Copyable {
  private let parser: UnsafeMutablePointer<csv_parser>
  private static let strict = UInt8(CSV_STRICT | CSV_REPALL_NL | CSV_STRICT_FINI)

  /// Makes one. `trimsBlanks`: drop blanks around fields; otherwise they are part of unquoted ones and wrong around quoted ones.
  init(delimiter: UInt8, quote: UInt8, trimsBlanks: Bool) {
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: csv_parser())
    unsafe csv_init(parser, Self.strict)
    unsafe csv_set_delim(parser, delimiter)
    unsafe csv_set_quote(parser, quote)
    // The field buffer grows by blocks; a long field must not cost a copy every 128 bytes.
    unsafe csv_set_blk_size(parser, 4096)
    if !trimsBlanks { unsafe csv_set_space_func(parser, { _ in 0 }) }
  }

  deinit {
    unsafe csv_free(parser)
    unsafe parser.deallocate()
  }

  /// Bytes of the field that has begun and not ended.
  var openFieldBytes: Int { unsafe parser.pointee.entry_pos }

  /// Splits the next bytes; returns how many were read, fewer than given where the quoting is wrong or memory ends.
  func parse(_ bytes: Span<UInt8>, into table: inout CSVTable) -> Int {
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe withUnsafeMutablePointer(to: &table) { table in
        unsafe csv_parse(parser, bytes.baseAddress, bytes.count, Self.field, Self.record, table)
      }
    }
  }

  /// Ends the last record; `false` where the file ends inside quotation marks.
  func finish(into table: inout CSVTable) -> Bool {
    unsafe withUnsafeMutablePointer(to: &table) { table in
      unsafe csv_fini(parser, Self.field, Self.record, table) == 0
    }
  }

  /// Forgets the record that has begun, so that another one can begin.
  func reset() {
    unsafe csv_set_opts(parser, UInt8(CSV_REPALL_NL))
    unsafe csv_fini(parser, nil, nil, nil)
    unsafe csv_set_opts(parser, Self.strict)
  }

  private static let field: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
    bytes, count, table in
    let field = unsafe UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count)
    unsafe table?.assumingMemoryBound(to: CSVTable.self).pointee.addField(
      copying: field.assumingMemoryBound(to: UInt8.self))
  }

  private static let record: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { _, table in
    unsafe table?.assumingMemoryBound(to: CSVTable.self).pointee.endRecord()
  }
}
