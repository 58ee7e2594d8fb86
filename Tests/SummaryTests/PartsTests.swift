import FoundationEssentials
import TestSupport
import Testing

@testable import Spreadsheets
@testable import Summary

/// Every part of a small commune's workbook, held against Expected/: whatever changes in a sheet, a style or a link shows as a
/// difference of lines. `NTM_RECORD=1 swift test --filter PartsTests` writes the parts anew: read the difference before committing.
@Suite struct PartsTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/Expected"

  /// The parts by name, an element a line.
  private func parts() throws -> [String: String] {
    let archive = try ZipArchive(FileBytes(CommuneWorkbook.bytes(of: SmallCommune.report())), limits: .checklist)
    var package = try EditablePackage(archive, limits: .checklist, undoing: false)
    var parts: [String: String] = [:]
    for name in package.names {
      let text = String(decoding: try package.bytes(of: name) ?? [], as: UTF8.self)
      parts[name] = text.split(separator: "><", omittingEmptySubsequences: false).joined(separator: ">\n<") + "\n"
    }
    return parts
  }

  @Test func everyPartIsAsExpected() throws {
    let parts = try parts()
    if ProcessInfo.processInfo.environment["NTM_RECORD"] == "1" {
      try? FileManager.default.removeItem(atPath: folder)
      for (name, text) in parts { try write(text, to: folder + "/" + name) }
    }
    let expected = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
      path.hasSuffix(".xml") || path.hasSuffix(".rels")
    }
    #expect(Set(expected) == Set(parts.keys))
    for name in expected.sorted() {
      let wanted = String(decoding: try Data(contentsOf: URL(filePath: folder + "/" + name)), as: UTF8.self)
      guard let text = parts[name], text != wanted else { continue }
      let (a, b) = (wanted.split(separator: "\n"), text.split(separator: "\n"))
      let line = zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(a.count, b.count)
      Issue.record(
        "\(name), line \(line + 1): expected \(line < a.count ? a[line] : "the end"), got \(line < b.count ? b[line] : "the end")"
      )
    }
  }

  /// The small commune leaves no sheet out.
  @Test func allSheetsAreThere() throws {
    let book = try Workbook(bytes: CommuneWorkbook.bytes(of: SmallCommune.report()), name: "a.xlsx")
    #expect(
      book.sheets.map(\.name) == [
        "Tóm tắt", "Tổng hợp", "Tổng hợp theo thôn", "Chưa đạt", "Duy trì, nâng cao", "Lộ trình", "Việc làm ngay",
        "Nhà văn hóa - sân thể thao", "Đường giao thông", "OCOP, mô hình", "Theo người phụ trách", "Tình hình nộp",
        "Biểu đồ", "Kiểm tra số liệu", "Đối chiếu", "Số liệu", "Bộ tiêu chí", "Tệp đã nhận", "Kết quả thôn",
      ])
  }
}
