import Glibc
import Spreadsheets
import VietnameseText

/// The file after `-o`: checked before the work is done, written whole or not at all.
struct Output {
  var path: String

  /// Checks that the file may be written: one that exists is replaced only when told so.
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

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) throws {
    do {
      try OutputFile.write(bytes, to: path)
    } catch {
      throw Stop(.unreadable, error.message.vi, error.message.en)
    }
  }
}
