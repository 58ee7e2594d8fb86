import Checklists
import FoundationEssentials
import Glibc
import Spreadsheets
import Validation

/// Writes what `--annotate` asks for: a marked copy of each workbook that could be read.
struct MarkedCopies {
  private let copies: AnnotatedCopies
  private let reading: ReadingOptions
  private let force: Bool
  /// Paths by the names that findings use.
  private let paths: [String: String]

  init(_ report: Report, reading: ReadingOptions, force: Bool) {
    copies = AnnotatedCopies(report, language: spokenLanguage)
    self.reading = reading
    self.force = force
    var paths: [String: String] = [:]
    for file in InputFiles(paths: reading.paths).files { paths[file.name] = file.path }
    self.paths = paths
  }

  /// Writes them all, or none where one of them would replace something that it may not.
  func write(to folder: String) throws {
    var targets: [(file: String, source: String, target: String)] = []
    for submission in copies.submissions {
      guard let source = paths[submission.file], let name = copies.name(of: submission.file) else { continue }
      let target = folder + "/" + name
      if isSame(source, target) {
        throw Stop(
          .usage, "Bản đánh dấu “\(target)” sẽ đè lên chính tệp đang kiểm tra; hãy chọn thư mục khác sau --annotate",
          "The marked copy “\(target)” would replace its own input; choose another folder after --annotate")
      }
      if access(target, F_OK) == 0, !force {
        throw Stop(
          .usage, "Tệp “\(target)” đã có; thêm --force để ghi đè, hoặc chọn thư mục khác sau --annotate",
          "“\(target)” exists; add --force to replace it, or choose another folder after --annotate")
      }
      targets.append((submission.file, source, target))
    }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Stop(
        .usage, "Không tạo được thư mục “\(folder)”; kiểm tra tên và quyền ghi",
        "Cannot make the folder “\(folder)”; check its name and permissions")
    }
    guard access(folder, W_OK) == 0 else {
      throw Stop(.usage, "Không có quyền ghi vào thư mục “\(folder)”", "No permission to write into “\(folder)”")
    }
    var failed = 0
    for (file, source, target) in targets {
      guard let content = FileManager.default.contents(atPath: source) else {
        failed += 1
        Terminal.note(say("\(file): không đọc lại được tệp để đánh dấu", "\(file): cannot be read again to be marked"))
        continue
      }
      do {
        let bytes = try copies.make(
          of: file, from: Array(content), limits: reading.limits.limits, encoding: reading.encoding)
        try write(bytes, to: target)
      } catch {
        failed += 1
        Terminal.note(Self.words(error, file: file, target: target))
      }
    }
    if !reading.quiet {
      let count = targets.count - failed
      Terminal.note(say("\(count) bản đã đánh dấu trong \(folder)", "\(count) marked copies in \(folder)"))
    }
    if failed > 0 {
      throw Stop(.unreadable, "\(failed) tệp không đánh dấu được", "\(failed) files could not be marked")
    }
  }

  private static func words(_ error: any Error, file: String, target: String) -> String {
    if let error = error as? ReadError {
      let cause = [error.part, error.detail].compactMap(\.self).joined(separator: ": ")
      return say("\(file): không đánh dấu được (\(cause))", "\(file): could not be marked (\(cause))")
    }
    let cause = (error as? WriteError).map { " (\($0.detail))" } ?? ""
    return say(
      "Không ghi được “\(target)”\(cause); kiểm tra tên thư mục, quyền ghi và dung lượng đĩa",
      "Cannot write “\(target)”\(cause); check the folder's name, permissions and disk space")
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    if let slash = path.lastIndex(of: "/") {
      try FileManager.default.createDirectory(
        atPath: String(path[..<slash]), withIntermediateDirectories: true)
    }
    try OutputFile.write(bytes, to: path)
  }

  private func isSame(_ a: String, _ b: String) -> Bool {
    var first = stat()
    var second = stat()
    return stat(a, &first) == 0 && stat(b, &second) == 0 && first.st_dev == second.st_dev
      && first.st_ino == second.st_ino
  }
}
