import Criteria
import FoundationEssentials
import VietnameseText

/// What a word in a status cell claims.
enum StatusReading: Equatable, Sendable {
  case status(Status)
  /// A mark such as "x", whose meaning lies in its heading.
  case mark
  /// A yes or a no that the indicator gives its sense: "Có", "Không", 1, 0.
  case yes, no
  /// Written, but not to be told: "CĐ", "-".
  case unrecognised
}

/// The words of self-assessment: "Đạt", "Chưa đạt", "x", "Không phát sinh" …
struct StatusWords: Sendable {
  /// Words added or changed by a mapping, folded (marks as they are written).
  var overrides: [String: Status] = [:]

  /// Reads the text of a status cell.
  func read(_ text: String) -> StatusReading {
    let trimmed = text.singleSpaced
    let key = trimmed.foldedKey
    if let status = overrides[key.isEmpty ? trimmed : key] { return .status(status) }
    if let ticked = TickBoxes(trimmed).ticked { return read(ticked) }
    if key.isEmpty { return Self.marks.contains(trimmed) ? .mark : .unrecognised }
    if Self.marks.contains(trimmed) { return .mark }
    if let status = Self.whole[key] { return status }
    if let status = Self.opening(key, of: trimmed) { return status }
    return .unrecognised
  }

  /// The last three are ticks of the fonts Wingdings and Symbol, as they read in any other.
  private static let marks: Set<String> = [
    "x", "X", "×", "+", "✓", "✔", "√", "☑", "☒", "v", "V", "(x)", "(X)", "ü", "þ", "Ö",
  ]

  private static let whole: [String: StatusReading] = {
    var table: [String: StatusReading] = [:]
    func add(_ reading: StatusReading, _ words: [String]) {
      for word in words { table[word.foldedKey] = reading }
    }
    add(
      .status(.met),
      [
        "Đạt", "Đ", "Đã đạt", "Đạt chuẩn", "Đã đạt chuẩn", "Đạt yêu cầu", "Đã hoàn thành", "Hoàn thành",
        "Đã đạt cần duy trì và nâng cao", "Đạt cần duy trì", "Đạt cần nâng cao", "Đạt tiêu chí", "Đạt chỉ tiêu",
        "Duy trì", "Đạt duy trì", "Đạt cần duy trì và nâng cao", "Đạt tốt", "Đạt cần duy trì nâng cao", "Đạt rồi",
        "Đã đạt rồi", "Xong", "Đã xong", "OK", "Rồi", "HT", "Đã HT",
        // A box of a spreadsheet, saved as text.
        "TRUE", "Đúng",
      ])
    add(
      .status(.notMet),
      [
        "Chưa đạt", "Không đạt", "K đạt", "Ko đạt", "Chưa", "Chưa đạt chuẩn", "Không đạt chuẩn", "Đang hoàn thiện",
        "Đang thực hiện", "Cơ bản đạt", "Đang triển khai", "Đang xây dựng", "Chưa hoàn thành", "Chưa thực hiện",
        "Chưa có", "Gần đạt", "Đạt một phần", "Đạt 1 phần", "Chưa đạt yêu cầu", "Không hoàn thành", "Đang làm",
        "Cđạt", "Sắp đạt", "Chưa HT", "Đang TH", "Chưa TH", "Đang HT", "FALSE", "Sai",
      ])
    add(
      .status(.notApplicable),
      ["Không phát sinh", "Không áp dụng", "KPS", "Không xét", "Không đánh giá", "Miễn", "N/A", "Không thuộc diện"])
    add(.yes, ["Có", "1", "Đã có"])
    add(.no, ["Không", "0", "Không có", "K", "Ko"])
    return table
  }()

  /// "Đạt (theo QĐ 12)", "Chưa đạt: thiếu biển báo": a status word, then a remark behind a stop.
  private static func opening(_ key: String, of text: String) -> StatusReading? {
    // "Chưa, cần xã hỗ trợ xi măng".
    if key.hasPrefix("chua "), let next = remainder(of: text, after: "chua"),
      next.first.map({ ",;:.(".contains($0) }) == true
    {
      return .status(.notMet)
    }
    for subject in ["thon ", "xa ", "ban "] where key.hasPrefix(subject) {
      // "Thôn đã đạt chỉ tiêu này".
      if let rest = remainder(of: text, after: String(subject.dropLast())) {
        return whole[rest.foldedKey] ?? opening(rest.foldedKey, of: rest)
      }
    }
    let openings: [(String, Status)] = [
      ("chua dat", .notMet), ("khong dat", .notMet), ("dang thuc hien", .notMet), ("dang hoan thien", .notMet),
      ("co ban dat", .notMet), ("da dat", .met), ("dat chuan", .met), ("dat", .met),
      ("khong phat sinh", .notApplicable), ("khong ap dung", .notApplicable),
    ]
    for (opening, status) in openings where key.hasPrefix(opening + " ") {
      guard let next = remainder(of: text, after: opening) else { continue }
      if let first = next.unicodeScalars.first, "(,;:.-–—/".unicodeScalars.contains(first) {
        // "Đạt/Chưa đạt" left as it was printed claims nothing.
        if first == "/" { return .unrecognised }
        return .status(status)
      }
      // "Đạt chỉ tiêu này", "đạt rồi": nothing is taken back.
      if status == .met,
        ["chi tieu", "tieu chi", "chuan", "yeu cau", "roi", "tu nam", "tu thang"].contains(
          where: next.foldedKey.hasPrefix),
        !next.foldedKey.contains("mot phan"), next.foldedKey.words.count <= 4
      {
        return .status(.met)
      }
      // A word for what falls short makes "chưa đạt" sure, but never "đạt".
      if status == .notMet { return .status(.notMet) }
      if status == .notApplicable { return .status(.notApplicable) }
    }
    return nil
  }

  /// What follows an opening in the text itself, blanks dropped.
  private static func remainder(of text: String, after opening: String) -> String? {
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[..<next].foldedKey == opening {
        return String(text[next...].drop { $0 == " " })
      }
      index = next
    }
    return nil
  }
}

extension Indicator {
  /// Whether "Không" is the good answer: the level is none at all (nhà tạm, sự cố).
  var noneIsGood: Bool {
    guard kind == .count else { return false }
    return thresholds.contains { threshold in
      guard case .number(let level) = threshold.level, level == 0 else { return false }
      return threshold.comparator == .equal || threshold.comparator == .atMost
    }
  }

  /// Whether a bare "Có" or "Không" says nothing sure: the question itself is a denial ("Không có …").
  var isDenial: Bool {
    let words = text.foldedKey.words
    return kind == .yesNo && words.first == "khong"
  }

  /// Whether it asks for something that must be there, so that "Không có" is a no: "Có mô hình …" without "(nếu có)".
  var asksWhether: Bool {
    guard kind == .yesNo, !" \(text.foldedKey) ".contains(" neu co ") else { return false }
    return ["co", "xa co", "thon co"].contains { text.foldedKey.hasPrefix($0 + " ") }
  }

  /// Whether what it measures may not be there at all, which is "không áp dụng": a share of things, or "(nếu có)".
  var measuresWhatMayBeMissing: Bool {
    kind == .percent && rollUp != .countShare || " \(text.foldedKey) ".contains(" neu co ")
  }

  /// Whether every level of it is a least value of at least ten percent, so that a figure below one is no plausible percent.
  var expectsLargePercent: Bool {
    guard kind == .percent, !thresholds.isEmpty else { return false }
    return thresholds.allSatisfy { threshold in
      guard case .number(let level) = threshold.level else { return false }
      return threshold.comparator == .atLeast && level >= 10
    }
  }
}
