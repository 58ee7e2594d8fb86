import Glibc
import VietnameseText

/// The spreadsheet files that PATHs stand for: folders walked in name order, what is no submission passed over with its reason.
///
/// ```swift
/// let input = InputFiles(paths: ["SampleSheets"], passingOver: ["villages.csv"])
/// input.files.map(\.name)      // "ban-cam.xlsx", "na-lai.csv" …
/// input.skipped.map(\.file)    // "villages.csv", "~$ban-cam.xlsx" …
/// ```
///
/// A PATH that does not exist stays in ``files``: reading it gives the error. Folders behind symbolic links are not entered.
public struct InputFiles: Sendable {
  /// A file to read.
  public struct File: Sendable, Equatable {
    /// Where it lies.
    public var path: String
    /// Its name in every output: relative to the PATH given.
    public var name: String

    /// Makes one.
    public init(path: String, name: String) {
      self.path = path
      self.name = name
    }
  }

  /// Files to read, in name order.
  public private(set) var files: [File] = []
  /// Files passed over, and why.
  public private(set) var skipped: [SkippedFile] = []
  /// Whether a folder was among the PATHs: then what is missing in it has not been sent.
  public private(set) var includesFolder = false

  /// Walks the PATHs. `ownFiles` are paths that belong to the commune (register, log, overlays) or to this run (its output).
  public init(paths: [String], passingOver ownFiles: [String] = []) {
    let own = Set(ownFiles.map(Self.canonical))
    var seen: Set<String> = []
    for path in paths {
      var found: [Found] = []
      if Self.kind(path) == .folder {
        includesFolder = true
        walk(folder: path, real: Self.canonical(path), prefix: "", own: own, found: &found)
      } else {
        found.append(Found(file: File(path: path, name: Self.lastComponent(path)), real: Self.canonical(path)))
      }
      // A file is named by itself: links to it come after.
      found.sort { ($0.isLink ? 1 : 0, $0.file.name) < ($1.isLink ? 1 : 0, $1.file.name) }
      for file in found {
        if seen.insert(file.real).inserted {
          files.append(file.file)
        } else if file.isLink {
          skip(file.file.name, vi: "trỏ đến tệp đã đọc", en: "links to a file that is read already")
        }
      }
    }
    // Strings are compared by their NFC form, so that the order is the same on every machine.
    files.sort { $0.name < $1.name }
    nameApart()
    skipped.sort { $0.file < $1.file }
  }

  /// The folder that a commune.yaml is looked for in: the first folder given, or the one of the first file.
  public static func home(of paths: [String]) -> String? {
    if let folder = paths.first(where: { kind($0) == .folder }) { return folder }
    return paths.first.map(parent)
  }

  /// A file with the path that no symbolic link is part of.
  private struct Found {
    var file: File
    var real: String
    var isLink = false
  }

  private mutating func walk(
    folder: String, real: String, prefix: String, own: Set<String>, found: inout [Found]
  ) {
    let names = Self.names(in: folder)
    let present = Set(names.map(\.name))
    for (name, isFile) in names {
      let path = folder + "/" + name
      let relative = prefix + name
      if name.hasPrefix(".") {
        skip(relative, vi: "tệp ẩn", en: "hidden file")
        continue
      }
      let kind = isFile ? .file : Self.kind(path)
      // Only a link can lead elsewhere: asking the system for each file's true path costs more than finding the file.
      let realPath = kind == .linkedFile ? Self.canonical(path) : real + "/" + name
      switch kind {
      case .folder: walk(folder: path, real: realPath, prefix: relative + "/", own: own, found: &found)
      case .other: skip(relative, vi: "không phải tệp", en: "not a file")
      case .file, .linkedFile:
        if let reason = Self.reasonToSkip(name: name, path: path, isOwn: own.contains(realPath), beside: present) {
          skipped.append(SkippedFile(file: relative, reason: reason))
        } else {
          found.append(
            Found(file: File(path: path, name: relative), real: realPath, isLink: kind == .linkedFile))
        }
      }
    }
  }

  /// What lies in a folder; `isFile` where the folder itself says that it is one, and no link.
  private static func names(in folder: String) -> [(name: String, isFile: Bool)] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe _ = closedir(stream) }
    var names: [(name: String, isFile: Bool)] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append((name, unsafe Int(entry.pointee.d_type) == Int(DT_REG))) }
    }
    return names
  }

  private mutating func skip(_ file: String, vi: String, en: String) {
    skipped.append(SkippedFile(file: file, reason: Bilingual(vi: vi, en: en)))
  }

  private static func reasonToSkip(
    name: String, path: String, isOwn: Bool, beside present: Set<String>
  ) -> Bilingual? {
    if name.hasPrefix("~$") {
      return Bilingual(vi: "tệp khóa của Excel", en: "lock file of Excel")
    }
    if isOwn {
      return Bilingual(vi: "tệp của xã, không phải phiếu", en: "the commune's own file, not a submission")
    }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let stem = name[..<dot]
    let ending = name[dot...].lowercased()
    if stem.hasSuffix(annotatedSuffix) {
      let original = stem.dropLast(annotatedSuffix.count)
      if present.contains(where: { $0.hasPrefix(original + ".") && $0 != name && isSpreadsheet(ending: $0) }) {
        return Bilingual(
          vi: "bản đã đánh dấu, nằm cạnh bản gốc; nếu đã sửa trong bản này thì bỏ bản gốc ra khỏi thư mục",
          en: "annotated copy, lies beside its original; if it was corrected, take the original out of the folder")
      }
    }
    if ending == ".txt" {
      return looksLikeTable(path) ? nil : Bilingual(vi: "không phải bảng tính", en: "not a spreadsheet")
    }
    return isSpreadsheet(ending: ending) ? nil : Bilingual(vi: "không phải bảng tính", en: "not a spreadsheet")
  }

  /// What is added to the name of a workbook that was handed back marked.
  public static let annotatedSuffix = "_da-kiem-tra"

  /// Old .xls files are taken too: reading them says how to save them anew.
  private static func isSpreadsheet(ending name: some StringProtocol) -> Bool {
    let lower = name.lowercased()
    return [".xlsx", ".xlsm", ".ods", ".csv", ".tsv", ".xls"].contains { lower.hasSuffix($0) }
  }

  /// Excel's "Unicode Text" ends in .txt: UTF-16 or tabs tell it from a letter. A message does so by three lines of figures
  /// or more: "2.2 Đường thôn: 5,5/5,7 km".
  private static func looksLikeTable(_ path: String) -> Bool {
    guard let handle = unsafe fopen(path, "rb") else { return false }
    defer { unsafe _ = fclose(handle) }
    var head = [UInt8](repeating: 0, count: 4096)
    let count = unsafe fread(&head, 1, head.count, handle)
    let bytes = head.prefix(count)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.contains(0x09) { return true }
    return bytes.split(separator: UInt8(ascii: "\n")).count { line in
      line.split { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count >= 2
    } >= 3
  }

  /// Files of one name from different PATHs are told apart by the path as it was typed.
  private mutating func nameApart() {
    var count: [String: Int] = [:]
    for file in files { count[file.name, default: 0] += 1 }
    for position in files.indices where count[files[position].name, default: 0] > 1 {
      files[position].name = files[position].path
    }
  }

  private enum Kind {
    case folder, file, linkedFile, other
  }

  private static func kind(_ path: String) -> Kind {
    var info = stat()
    guard unsafe lstat(path, &info) == 0 else { return .other }
    if info.st_mode & S_IFMT == S_IFLNK {
      guard unsafe stat(path, &info) == 0 else { return .other }
      return info.st_mode & S_IFMT == S_IFREG ? .linkedFile : .other
    }
    switch info.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .other
    }
  }

  static func canonical(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  private static func lastComponent(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
