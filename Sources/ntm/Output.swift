import Glibc
import Checklists
import Spreadsheets
import Validation
import VietnameseText

/// The file after `-o`: checked before the work is done, written whole or not at all.
struct Output {
  var path: String

  /// Checks that the file may be written: its folder is there, unless the command makes it; one that exists is replaced only
  /// when told so.
  init(_ path: String, force: Bool, makesFolder: Bool = false) throws {
    self.path = path
    var info = stat()
    guard stat(path, &info) == 0 else {
      guard !makesFolder, let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
      let folder = String(path[..<slash])
      guard stat(folder, &info) == 0, info.st_mode & S_IFMT == S_IFDIR else {
        throw Stop(
          .usage, "Không có thư mục “\(folder)”; tạo thư mục này trước, hoặc sửa đường dẫn sau -o",
          "There is no folder “\(folder)”; make it first, or mend the path after -o")
      }
      return
    }
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

  /// Refuses to write a result of nothing, or to replace an earlier one while a PATH that was named is not there.
  func refuseLoss(_ reading: ReadingOptions, _ campaign: Campaign, _ report: Report) throws {
    if campaign.records.isEmpty {
      Receipt.tellUnread(report)
      throw Stop(
        .unreadable, "Không đọc được số liệu nào nên không ghi “\(path)”",
        "Nothing could be read, so “\(path)” was not written")
    }
    guard access(path, F_OK) == 0, let missing = reading.paths.first(where: { access($0, F_OK) != 0 }) else { return }
    throw Stop(
      .unreadable, "Không có “\(missing)” nên giữ nguyên “\(path)” đã có; kiểm tra lại tên",
      "There is no “\(missing)”, so the existing “\(path)” was left as it is; check the name")
  }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) throws { try write { take in take(bytes) } }

  /// Writes what is made piece by piece.
  func write(_ make: (_ take: ([UInt8]) -> Void) -> Void) throws {
    do {
      try OutputFile.write(to: path, make)
    } catch {
      throw Stop(.usage, error.message.vi, error.message.en)
    }
  }
}
