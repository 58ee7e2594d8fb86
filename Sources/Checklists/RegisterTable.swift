import FoundationEssentials
import Spreadsheets
import VietnameseText
import YAMLTree

/// The register of villages or the log of submissions: a table whose first row names its columns.
struct RegisterTable {
  private let file: String
  private let sheet: Sheet
  private let headerRow: Int
  /// Columns by the folded heading ("ma_thon" and "Mã thôn" fold alike).
  private let columns: [String: Int]

  /// Opens the table that commune.yaml names; what is wrong with the file itself is told there.
  init(_ path: String, namedAt node: YAMLNode) throws {
    do throws(CommuneError) {
      try self.init(path)
    } catch {
      throw node.error(vi: error.message.vi, en: error.message.en)
    }
  }

  /// Opens the first sheet of a CSV or workbook.
  init(_ path: String) throws(CommuneError) {
    file = path
    let workbook: Workbook
    do {
      workbook = try Workbook(contentsOf: path)
    } catch {
      throw CommuneError(error, file: path)
    }
    guard let sheet = workbook.sheets.first else {
      throw CommuneError(place: path, vi: "tệp không có bảng nào", en: "the file has no table")
    }
    self.sheet = sheet
    var found: [String: Int] = [:]
    var row = 0
    for cell in sheet.cells {
      if cell.reference.row != row {
        if Self.isHeader(found) { break }
        found = [:]
        row = cell.reference.row
      }
      if found[cell.text.foldedKey] == nil { found[cell.text.foldedKey] = cell.reference.column }
    }
    columns = found
    headerRow = row
    guard Self.isHeader(found) else {
      throw CommuneError(
        place: path, vi: "không thấy hàng tiêu đề có cột ten_thon (danh sách thôn) hoặc thon (sổ theo dõi)",
        en: "no header row with a column ten_thon (register) or thon (log)")
    }
  }

  private static func isHeader(_ found: [String: Int]) -> Bool {
    found["ten_thon".foldedKey] != nil || found["thon"] != nil && found.count > 1
  }

  /// The villages of the register.
  func villages() throws(CommuneError) -> [Commune.Village] {
    for needed in ["ma_thon", "ten_thon"] where columns[needed.foldedKey] == nil {
      throw CommuneError(
        place: file, vi: "danh sách thôn cần cột ma_thon và ten_thon ở hàng tiêu đề; chưa có \(needed)",
        en: "the register of villages needs the columns ma_thon and ten_thon in its first row; there is no \(needed)")
    }
    var villages: [Commune.Village] = []
    var rows: [String: Int] = [:]
    for row in bodyRows {
      guard let name = text(row, "ten_thon") else { continue }
      let code = text(row, "ma_thon") ?? ""
      if let earlier = rows.updateValue(row, forKey: code) {
        throw CommuneError(
          place: "\(file) \(cell(row, "ma_thon")?.reference.description ?? "dòng \(row)")",
          vi: code.isEmpty ? "chưa ghi mã thôn" : "mã thôn “\(code)” đã ghi ở dòng \(earlier)",
          en: code.isEmpty ? "no village code" : "village code “\(code)” stands in row \(earlier) already")
      }
      villages.append(
        Commune.Village(
          code: code, name: name, households: try number(row, "so_ho"),
          people: try number(row, "nhan_khau"), otherNames: Self.names(text(row, "ten_khac") ?? ""),
          mergedFrom: Self.names(text(row, "sap_nhap_tu") ?? ""), head: text(row, "truong_thon")))
    }
    return villages
  }

  /// The lines of the log. Telephone numbers stay where they are.
  func log() throws(CommuneError) -> [Commune.LogEntry] {
    var entries: [Commune.LogEntry] = []
    for row in bodyRows {
      guard let village = text(row, "thon") else { continue }
      entries.append(
        Commune.LogEntry(
          village: village, by: text(row, "nguoi_nop"), how: text(row, "hinh_thuc"),
          received: try day(row, "ngay_nhan"),
          file: text(row, "tep"), replaces: text(row, "thay_the")))
    }
    return entries
  }

  /// Names with `|` between.
  static func names(_ text: String) -> [String] {
    text.split(separator: "|").map { $0.trimmingSpaces.nfc }.filter { !$0.isEmpty }
  }

  private var bodyRows: [Int] {
    guard headerRow < sheet.rowCount else { return [] }
    return Array(headerRow + 1...sheet.rowCount)
  }

  private func cell(_ row: Int, _ column: String) -> Cell? {
    columns[column.foldedKey].flatMap { sheet[row: row, column: $0] }
  }

  private func text(_ row: Int, _ column: String) -> String? {
    guard let text = cell(row, column)?.text.trimmingSpaces.nfc, !text.isEmpty else { return nil }
    return text
  }

  private func number(_ row: Int, _ column: String) throws(CommuneError) -> Decimal? {
    guard let cell = cell(row, column), let text = text(row, column) else { return nil }
    if case .number(let number) = cell.value { return Decimal(string: number.description) }
    guard let value = FigureText(text)?.value, value >= 0 else {
      throw CommuneError(
        place: "\(file) \(cell.reference)", vi: "“\(text)” không phải là số", en: "“\(text)” is not a number")
    }
    return value
  }

  private func day(_ row: Int, _ column: String) throws(CommuneError) -> CivilDate? {
    guard let cell = cell(row, column), let text = text(row, column) else { return nil }
    if case .date(let day, _) = cell.value { return day }
    if let day = CivilDate(iso: text) { return day }
    guard case .date(let day, .day) = DateText(text) else {
      throw CommuneError(
        place: "\(file) \(cell.reference)", vi: "“\(text)” không phải là ngày; viết như 09/08/2023",
        en: "“\(text)” is not a date; write 09/08/2023")
    }
    return day
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmingSpaces: String {
    var slice = Substring(self)
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }
}
