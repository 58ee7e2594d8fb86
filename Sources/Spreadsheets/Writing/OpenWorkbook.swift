internal import CXlsxWriter
internal import Glibc

/// An open workbook of libxlsxwriter and the nameless file it goes to; freed once, whatever happens.
@safe struct OpenWorkbook: ~Copyable {
  let book: UnsafeMutablePointer<lxw_workbook>
  private let descriptor: Int32

  init() throws(WriteError) {
    let scratch = try Self.scratchFolder()
    let descriptor = Self.namelessFile(in: scratch)
    guard descriptor >= 0 else { throw WriteError(.fileNotWritable, place: scratch, detail: "mkstemp") }
    guard let book = unsafe Self.open(path: "/proc/self/fd/\(descriptor)", scratch: scratch) else {
      _ = Glibc.close(descriptor)
      throw WriteError(.libraryRefused, place: "workbook", detail: "workbook_new")
    }
    unsafe self.book = unsafe book
    self.descriptor = descriptor
  }

  deinit {
    unsafe lxw_workbook_free(book)
    _ = Glibc.close(descriptor)
  }

  /// Writes the package and gives its bytes.
  consuming func finish() throws(WriteError) -> [UInt8] {
    let book = unsafe self.book
    let descriptor = self.descriptor
    // workbook_close frees the workbook, also when it fails.
    discard self
    defer { _ = Glibc.close(descriptor) }
    let result = unsafe workbook_close(book)
    try WorkbookWriter.check(result, place: "workbook")
    return try Self.contents(of: descriptor)
  }

  /// In memory where the system has such a folder with room for the largest workbook, else where there is most room: the library
  /// speaks to the terminal when it finds none.
  private static func scratchFolder() throws(WriteError) -> String {
    var best: (folder: String, room: UInt) = ("/tmp", 0)
    for folder in ["/dev/shm", "/tmp"] {
      var disk = statvfs()
      guard unsafe access(folder, W_OK) == 0, unsafe statvfs(folder, &disk) == 0 else { continue }
      let room = UInt(disk.f_bavail).multipliedReportingOverflow(by: UInt(disk.f_frsize))
      let bytes = room.overflow ? UInt.max : room.partialValue
      if bytes >= 256 << 20 { return folder }
      if bytes > best.room { best = (folder, bytes) }
    }
    guard best.room >= 16 << 20 else {
      throw WriteError(.fileNotWritable, place: best.folder, detail: OutputFile.words(ENOSPC))
    }
    return best.folder
  }

  /// A file that goes when it is closed, however the process ends.
  private static func namelessFile(in folder: String) -> Int32 {
    var template = Array((folder + "/workbook-XXXXXX").utf8CString)
    let descriptor = unsafe mkstemp(&template)
    if descriptor >= 0 { _ = unsafe unlink(template) }
    return descriptor
  }

  private static func open(path: String, scratch: String) -> UnsafeMutablePointer<lxw_workbook>? {
    unsafe scratch.withCString { folder in
      var options = unsafe lxw_workbook_options()
      unsafe options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return unsafe workbook_new_opt(path, &options)
    }
  }

  private static func contents(of descriptor: Int32) throws(WriteError) -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size > 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw WriteError(.fileNotWritable, place: "memory", detail: "nothing was written")
    }
    var complete = true
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = unsafe read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        if got < 0, errno == EINTR { continue }
        if got <= 0 {
          complete = false
          return
        }
        count += got
      }
    }
    guard complete else { throw WriteError(.fileNotWritable, place: "memory", detail: "read") }
    return bytes
  }
}
