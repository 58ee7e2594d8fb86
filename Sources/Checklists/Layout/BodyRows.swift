import Spreadsheets
import VietnameseText

/// What the rows beneath a header are for, as far as their words tell.
enum BodyRow: Equatable {
  case data
  case repeatedHeader
  case total
  /// A signature block: nothing below it belongs to the table.
  case signature
}

/// Tells the rows of a table's body apart.
struct BodyRows {
  let grid: Grid
  let header: Header

  private let headerKeys: [[Int: String]]

  init(_ grid: Grid, _ header: Header) {
    self.grid = grid
    self.header = header
    headerKeys =
      header.isMissing
      ? []
      : header.rows.map { row in
        Dictionary(grid.entries(row).map { ($0.column, $0.key) }, uniquingKeysWith: { first, _ in first })
      }
  }

  /// What a row is.
  func kind(_ row: Int) -> BodyRow {
    let entries = grid.entries(row)
    if isRepeated(entries) { return .repeatedHeader }
    if Self.isSignature(entries) { return .signature }
    if Self.isTotal(entries) { return .total }
    return .data
  }

  private func isRepeated(_ entries: [Grid.Entry]) -> Bool {
    guard entries.count >= 2 else { return false }
    return headerKeys.contains { keys in
      keys.count == entries.count && entries.allSatisfy { !$0.key.isEmpty && keys[$0.column] == $0.key }
    }
  }

  private static let signatures = [
    "Người lập biểu", "Người lập", "Người tổng hợp", "Ký, ghi rõ họ tên", "Ký ghi rõ họ tên", "Trưởng thôn", "TM. UBND",
    "TM. Ủy ban nhân dân", "Chủ tịch", "Phó chủ tịch", "KT. Chủ tịch", "Công chức", "Thay mặt", "Đại diện",
    "Xác nhận của", "Xác nhận", "Nơi nhận", "Người báo cáo", "Ký tên", "Ký và ghi rõ họ tên", "T/M", "TM",
    "Bí thư chi bộ", "Khu trưởng", "Trưởng khu", "Trưởng bản", "Trưởng xóm", "Bản trưởng",
    "Người kê khai", "Cán bộ", "Người rà soát", "Thủ trưởng", "Kế toán", "Ban phát triển thôn", "Ký, đóng dấu",
  ].map(\.foldedKey)

  static func isSignature(_ entries: [Grid.Entry]) -> Bool {
    guard !entries.isEmpty, entries.count <= 4, entries.allSatisfy({ $0.isText }) else { return false }
    if entries.contains(where: { IndicatorNumber.exact($0.text) != nil }) { return false }
    let isSigned = entries.contains { entry in
      signatures.contains { entry.key == $0 || (entry.key.hasPrefix($0 + " ") && entry.text.count <= 60) }
    }
    if isSigned { return entries.allSatisfy { $0.text.count <= 90 } }
    return entries.count <= 2 && entries.contains { isDateLine($0.key, $0.text) }
  }

  /// "Thụy Hùng, ngày … tháng … năm 2023".
  private static func isDateLine(_ key: String, _ text: String) -> Bool {
    guard text.count <= 80, let day = key.words.firstIndex(of: "ngai") else { return false }
    let rest = key.words[day...]
    guard let month = rest.firstIndex(of: "thang"), let year = rest.firstIndex(of: "nam") else { return false }
    return month < year
  }

  private static let totals: Set<String> = Set(
    [
      "Tổng cộng", "Cộng", "Toàn xã", "Tổng số", "Tổng", "Toàn thôn", "Cộng toàn xã", "Tổng toàn xã",
      "Tổng cộng toàn xã",
      "Tổng hợp toàn xã", "Cộng chung", "Tổng chung", "Xã", "Tổng cộng xã", "Cộng xã", "Bình quân", "Trung bình",
      "Số thôn đạt", "Tỷ lệ chung",
    ].map(\.foldedKey))

  static func isTotal(_ entries: [Grid.Entry]) -> Bool {
    guard
      let first = entries.first(where: { $0.isText && $0.text.unicodeScalars.contains { $0.properties.isAlphabetic } })
    else { return false }
    // Numbered, it is a line of its own ("Tổng số hộ" under an indicator comes without a number, but with other words).
    if let number = entries.first, number.reference != first.reference,
      number.number != nil || IndicatorNumber.exact(number.text) != nil
    {
      return false
    }
    if totals.contains(first.key) { return true }
    return [
      "so thon d", "so thon cd", "tong kinh phi", "tong von", "tong du toan", "tong cong ", "cong toan ", "cong cum ",
      "cong nhom ", "tong cum ", "tong hop ", "cong tieu chi ", "tong tieu chi ",
      "so thon dat", "so thon chua",
      "so thon co", "binh quan ", "trung binh ", "tong so chi tieu", "tong so tieu chi", "so chi tieu dat",
      "so tieu chi dat", "so chi tieu chua", "so tieu chi chua",
    ]
    .contains { first.key.hasPrefix($0) }
  }
}
