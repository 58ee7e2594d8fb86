internal import Glibc

/// Writes a file whole or not at all.
///
/// ```swift
/// try OutputFile.write(bytes, to: "TongHop.xlsx")
/// ```
///
/// The bytes go to a new file in the same folder, which then takes the name: whoever looks sees the old file or the new one.
/// On any failure the old file is as it was, and nothing else is left behind.
public enum OutputFile {
  /// Writes the bytes; an existing file is replaced only where `replacing` is true.
  public static func write(_ bytes: [UInt8], to path: String, replacing: Bool = true) throws(WriteError) {
    try write(to: path, replacing: replacing) { take in take(bytes) }
  }

  /// Writes bytes that are made piece by piece, so that they are never held as a whole; after a failure no more is taken.
  ///
  /// ```swift
  /// try OutputFile.write(to: "dong.txt") { take in for line in lines { take(Array(line.utf8)) } }
  /// ```
  public static func write(
    to path: String, replacing: Bool = true, _ make: (_ take: ([UInt8]) -> Void) -> Void
  ) throws(WriteError) {
    if !replacing, unsafe access(path, F_OK) == 0 {
      throw WriteError(.fileExists, place: path)
    }
    let (folder, name) = split(path)
    let temporary = folder + "." + shortened(name) + "." + String(getpid()) + ".tmp"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    var code: Int32?
    make { piece in
      if code == nil { code = append(piece, to: descriptor) }
    }
    if code == nil, fsync(descriptor) != 0, errno != EINVAL { code = errno }
    if close(descriptor) != 0, code == nil { code = errno }
    if code == nil, unsafe rename(temporary, path) != 0 { code = errno }
    if let code {
      _ = unsafe unlink(temporary)
      throw failure(path, code)
    }
  }

  private static func append(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    unsafe bytes.withUnsafeBytes { buffer -> Int32? in
      var done = 0
      while done < buffer.count {
        let written = unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if written < 0 {
          if errno == EINTR { continue }
          return errno
        }
        done += written
      }
      return nil
    }
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }

  /// A name of 255 bytes leaves no room for the mark of a temporary file.
  private static func shortened(_ name: String) -> String {
    var out = ""
    for character in name where out.utf8.count + character.utf8.count < 200 { out.append(character) }
    return out
  }

  private static func failure(_ path: String, _ code: Int32 = errno) -> WriteError {
    WriteError(.fileNotWritable, place: path, detail: words(code))
  }

  /// What the system calls an error.
  static func words(_ code: Int32) -> String {
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  }
}
