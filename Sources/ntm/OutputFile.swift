import Glibc

/// A file that appears whole or not at all; one that exists already is replaced only when told so.
struct OutputFile {
  var path: String

  /// Checks before the work is done that the file may be written.
  init(_ path: String, force: Bool) throws {
    self.path = path
    var info = stat()
    guard stat(path, &info) == 0 else { return }
    if info.st_mode & S_IFMT == S_IFDIR {
      throw Stop(
        .usage, "“\(path)” là một thư mục; hãy ghi tên tệp sau -o", "“\(path)” is a folder; give a file name after -o")
    }
    guard force else {
      throw Stop(
        .usage, "Tệp “\(path)” đã có; thêm --force để ghi đè, hoặc chọn tên khác sau -o",
        "“\(path)” exists; add --force to replace it, or choose another name after -o")
    }
  }

  func write(_ text: String) throws {
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure() }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        let stop = failure()
        close(descriptor)
        unlink(temporary)
        throw stop
      }
      bytes = bytes.dropFirst(count)
    }
    guard fsync(descriptor) == 0 || errno == EINVAL, close(descriptor) == 0, rename(temporary, path) == 0 else {
      let stop = failure()
      unlink(temporary)
      throw stop
    }
  }

  private func failure() -> Stop {
    let cause = String(cString: strerror(errno))
    return Stop(
      .unreadable, "Không ghi được “\(path)” (\(cause)); kiểm tra quyền ghi và dung lượng đĩa",
      "Cannot write “\(path)” (\(cause)); check permissions and disk space")
  }
}
