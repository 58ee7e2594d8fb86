/// The words that may stand with a figure: units, statuses, links.
enum FigureWords {
  /// Whether words say a status. "đất" is not "đạt": a word counts with its own marks or with none at all.
  static func isStatus(_ words: [String], afterPercent: Bool) -> Bool {
    guard words.count <= 12, let first = words.first else { return false }
    if words.count == 1, first == "CĐ" || first == "K.đạt" || (afterPercent && first == "Đ") { return true }
    return statusHeads.contains { head in
      words.count >= head.count && zip(words, head).allSatisfy { matches($0, $1) }
    }
  }

  /// Whether words between two amounts say that the second is the first as a percent.
  static func isLink(_ words: [String]) -> Bool {
    links.contains { $0.count == words.count && zip(words, $0).allSatisfy { matches($0, $1) } }
  }

  /// Whether words are a unit and not a sentence.
  static func isUnit(_ words: [String], isAttached: Bool, afterPercent: Bool) -> Bool {
    guard let first = words.first else { return false }
    if words == ["₫"] { return true }
    let head = first.split { $0 == "/" || $0 == "." }.first.map { $0.foldedKey } ?? ""
    if knownHeads.contains(head) { return words.count <= 5 && !containsRefused(words.dropFirst()) }
    if isAttached && !afterPercent { return false }
    if afterPercent {
      return head == "so" || head == "tong" ? words.count <= 5 && !containsRefused(words.dropFirst()) : false
    }
    guard words.count <= 3, head.utf8.count > 1 else { return false }
    let text = words.joined(separator: " ")
    return (text == text.lowercased() || text == text.uppercased()) && !containsRefused(words)
  }

  private static func containsRefused(_ words: some Sequence<String>) -> Bool {
    // "Cơ sở" is a unit; "số" opens a sentence.
    words.contains { refused.contains($0.foldedKey) && $0.lowercased() != "sở" }
  }

  private static func matches(_ word: String, _ accented: String) -> Bool {
    let word = word.trimmingPunctuation.lowercased()
    return word == accented || word == accented.foldedKey
  }

  private static let statusHeads: [[String]] = [
    ["đạt"], ["chưa", "đạt"], ["không", "đạt"], ["đã", "đạt"], ["cơ", "bản", "đạt"], ["chưa", "cơ", "bản", "đạt"],
    ["đang", "thực", "hiện"], ["chưa", "thực", "hiện"], ["đã", "thực", "hiện"], ["đang", "hoàn", "thiện"],
    ["hoàn", "thành"], ["đã", "hoàn", "thành"], ["chưa", "hoàn", "thành"], ["vượt"],
  ]
  private static let links: [[String]] = [
    ["đạt"], ["chiếm"], ["bằng"], ["tương", "đương"], ["tỷ", "lệ"], ["đạt", "tỷ", "lệ"], ["chiếm", "tỷ", "lệ"],
  ]

  /// First words of units, folded. With one of these a number is a quantity in any spelling (`KM`, `5km`).
  private static let knownHeads: Set<String> = [
    "km", "m", "cm", "dm", "mm", "m2", "m3", "km2", "cm2", "dm2", "ha", "hecta", "sao", "mau", "met", "kg", "g", "tan",
    "ta", "yen",
    "ien", "lit", "l", "kwh", "kw", "kva", "w", "d", "dong", "nghin", "ngan", "trieu", "tr", "trd", "ti", "vnd", "usd",
    "ho", "khau",
    "nhan", "nguoi", "thon", "xom", "ban", "xa", "to", "cai", "chiec", "phong", "lop", "hoc", "chau", "em", "tre",
    "lao", "tieu",
    "chi", "diem", "tuien", "cong", "mo", "san", "thang", "nam", "ngai", "gio", "phut", "qui", "lan", "con", "cho",
    "ngoi",
    "nha", "cau", "giai", "vu", "truong", "buoi", "cuoc", "khu", "cum", "doan", "duong", "hop", "doanh", "co", "cua",
  ]

  /// Words that make a sentence of what follows a number.
  private static let refused: Set<String> = [
    "so", "khong", "chua", "den", "va", "hoac", "thi", "la", "tren", "duoi", "roi", "nua", "nhung", "vi", "tai", "theo",
    "da", "dang",
    "se", "tro", "len", "xuong", "phan", "duoc", "bi", "neu", "khi", "cung", "it", "nhat", "hon", "gan",
  ]
}

extension String {
  fileprivate var trimmingPunctuation: Substring {
    var text = self[...]
    while let last = text.last, last == "," || last == "." || last == ";" || last == ":" || last == "!" {
      text.removeLast()
    }
    return text
  }
}
