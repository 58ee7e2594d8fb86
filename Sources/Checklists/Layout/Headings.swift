import VietnameseText

/// What a column of a sheet can be.
enum Role: Hashable, Sendable {
  /// STT.
  case ordinal
  /// A field of a record.
  case field(Field)
  /// The name of the criterion, beside a column with indicators.
  case criterion
  /// Which set of criteria: "NTM", "NTM nâng cao".
  case set
  /// Marks under "Đạt", "Chưa đạt", "Không áp dụng".
  case met, notMet, notApplicable
  /// Names of the villages that meet it, that do not.
  case metVillages, notMetVillages
  /// What a line of an inventory is about: culture house, sports ground.
  case facilityKind
  /// What a line says about its indicator: total, number, percent.
  case lineKind
  /// The judgement of somebody above the commune.
  case higherLevel
  /// A figure that no record takes.
  case other
}

/// The kind of table whose headings are asked for.
enum Family: Int, CaseIterable, Sendable {
  case checklist, roadmap, facilities, roads, products
}

/// The words under which columns go, by what they are: every reading of a heading starts from this table.
struct Headings: Sendable {
  /// How well a heading fits: a whole heading before its beginning before some words inside it, longer before shorter.
  struct Match: Sendable, Equatable {
    var role: Role
    var strength: Int
    var isWhole: Bool
  }

  private struct Entry: Sendable {
    let words: [String]
    let role: Role
  }

  /// Headings that may stand inside longer ones, by their first word.
  private let inside: [String: [Entry]]
  private let whole: [String: Role]

  /// The tables, one for each family.
  private static let tables: [Headings] = Family.allCases.map { Headings($0) }

  /// The headings of a kind of table.
  static func of(_ family: Family) -> Headings { tables[family.rawValue] }

  private init(_ family: Family) {
    var inside: [String: [Entry]] = [:]
    var whole: [String: Role] = [:]
    let own: [(Role, [String])]
    switch family {
    case .checklist: own = Self.checklist
    case .roadmap: own = Self.roadmap
    case .facilities: own = Self.facilities
    case .roads: own = Self.roads
    case .products: own = Self.products
    }
    for (role, names) in own + Self.common {
      for name in names {
        let isWholeOnly = name.hasPrefix("=")
        let words = Self.spelledOut((isWholeOnly ? String(name.dropFirst()) : name).foldedKey.words)
        let key = words.joined(separator: " ")
        if key.isEmpty { continue }
        if whole[key] == nil { whole[key] = role }
        if !isWholeOnly, let first = words.first { inside[first, default: []].append(Entry(words: words, role: role)) }
      }
    }
    self.inside = inside
    self.whole = whole
  }

  /// The best fit of a folded heading.
  func match(_ key: String) -> Match? {
    if key.isEmpty { return nil }
    let words = Self.spelledOut(key.words)
    if let role = whole[words.joined(separator: " ")] {
      return Match(role: role, strength: 300 + words.count, isWhole: true)
    }
    // "Thôn thực hiện", "Bản làm được": whose it is says nothing more on a village's own sheet.
    if words.count > 1, ["thon", "ban", "xom", "khu"].contains(words[0]),
      let role = whole[words.dropFirst().joined(separator: " ")]
    {
      return Match(role: role, strength: 100 + words.count, isWhole: false)
    }
    var best: Match?
    for (place, word) in words.enumerated() {
      for entry in inside[word] ?? [] where words[place...].starts(with: entry.words) {
        let strength = entry.words.count * 10 + (place == 0 ? 5 : 0)
        if strength > best?.strength ?? 0 { best = Match(role: entry.role, strength: strength, isWhole: false) }
      }
    }
    return best
  }

  /// Whether a folded heading is a whole one of any kind of table.
  static func isWhole(_ key: String) -> Bool { tables.contains { $0.match(key)?.isWhole == true } }

  /// The words of a heading with the abbreviations of offices written out: "TL đạt" is "tỷ lệ đạt", "T.số" is "tổng số".
  private static func spelledOut(_ words: [String]) -> [String] {
    guard words.contains(where: { abbreviations[$0] != nil || $0.count == 1 }) else { return words }
    var out: [String] = []
    var index = 0
    while index < words.count {
      if index + 1 < words.count, let pair = pairs["\(words[index]) \(words[index + 1])"] {
        out += pair
        index += 2
      } else {
        out += abbreviations[words[index]] ?? [words[index]]
        index += 1
      }
    }
    return out
  }

  private static let abbreviations: [String: [String]] =
    ([
      "TL": "tỷ lệ", "KQ": "kết quả", "TH": "thực hiện", "KQTH": "kết quả thực hiện", "SL": "số lượng", "TS": "tổng số",
      "TG": "thời gian", "DK": "dự kiến", "ĐG": "đánh giá", "GC": "ghi chú", "ND": "nội dung", "CT": "chỉ tiêu",
      "TC": "tiêu chí", "Tgian": "thời gian", "ĐVT": "đơn vị tính", "KL": "khối lượng",
    ] as [String: String]).foldedWords

  private static let pairs: [String: [String]] =
    ([
      "t số": "tổng số", "h thành": "hoàn thành", "t gian": "thời gian", "đ giá": "đánh giá", "k quả": "kết quả",
      "t hiện": "thực hiện", "g chú": "ghi chú", "s lượng": "số lượng", "t lệ": "tỷ lệ", "n dung": "nội dung",
      "k hoạch": "kế hoạch", "d kiến": "dự kiến", "c tiêu": "chỉ tiêu", "t chí": "tiêu chí",
    ] as [String: String]).foldedWords

  // A name that begins with "=" must be the whole heading; others may stand inside a longer one.

  private static let common: [(Role, [String])] = [
    (.ordinal, ["=TT", "=STT", "=S TT", "=Số TT", "Số thứ tự", "=Stt.", "=No", "=Thứ tự"]),
    (.field(.note), ["Ghi chú", "=GC", "=G chú", "Nhận xét", "=Ý kiến", "Giải trình", "=Lưu ý"]),
    (
      .field(.person),
      [
        "Họ tên", "Họ và tên", "Tên chủ hộ", "=Chủ hộ", "CCCD", "CMND", "Căn cước", "Số điện thoại", "Điện thoại",
        "=SĐT", "=ĐT", "Ngày sinh", "Năm sinh", "Trưởng thôn", "Bí thư", "Người đại diện", "=Người khai",
        "Người cung cấp",
      ]
    ),
    (
      .field(.village),
      [
        "=Thôn", "Tên thôn", "=Thôn, bản", "=Thôn bản", "=Thôn xóm", "=Thôn, xóm", "=Thôn/xóm", "=Xóm", "=Bản",
        "=Tên bản", "=Tên xóm", "=Thôn (bản)", "=Khu dân cư", "=Tên đơn vị", "=Thôn, bản, ấp", "=Thôn, khu",
        "=Địa bàn", "Tên đơn vị thôn", "=Danh sách thôn", "=Thôn/bản", "=Chi hội thôn", "=Thôn/xóm/bản",
      ]
    ),
    (.set, ["=Bộ tiêu chí", "=Bộ", "=Loại tiêu chí", "=Thuộc bộ tiêu chí"]),
  ]

  private static let checklist: [(Role, [String])] = [
    (
      .field(.indicator),
      [
        "=Mã", "Mã chỉ tiêu", "=Mã CT", "=Mã TC", "=Mã số", "=Số hiệu", "=Ký hiệu", "=Chỉ tiêu số", "=Số chỉ tiêu",
        "=Mã tiêu chí", "=ID", "=Tiêu chí số", "=CT số", "=Mã số chỉ tiêu",
      ]
    ),
    (
      .field(.name),
      [
        "=Chỉ tiêu", "Tên chỉ tiêu", "=Nội dung", "Nội dung tiêu chí", "Nội dung chỉ tiêu", "Tiêu chí, chỉ tiêu",
        "Nội dung đánh giá", "Tiêu chí/chỉ tiêu", "Các chỉ tiêu", "=Danh mục", "Nội dung các tiêu chí",
        "Chỉ tiêu đánh giá", "=Hạng mục", "=Diễn giải", "Nội dung các chỉ tiêu", "=Tên tiêu chí, chỉ tiêu",
        "Nội dung tiêu chí, chỉ tiêu", "=Chỉ tiêu, tiêu chí", "=Nội dung rà soát", "=Chỉ tiêu rà soát",
        "=Tiêu chí và chỉ tiêu", "=Nội dung kiểm tra", "=Nội dung thực hiện", "=Tên chỉ tiêu đánh giá", "=ND", "=CT",
        "=Nội dung công việc", "=Câu hỏi", "=Tiêu chí - chỉ tiêu", "=Chỉ tiêu thành phần", "=Tên CT", "=ND chỉ tiêu",
        "=ND tiêu chí", "=Nội dung tự đánh giá", "=Nội dung, chỉ tiêu", "=Nội dung hỏi", "=Nội dung câu hỏi",
        "Chỉ tiêu cụ thể", "=Chỉ tiêu NTM", "=Chỉ tiêu nông thôn mới", "=Nội dung thống kê", "=Chỉ tiêu thống kê",
        "=Nội dung báo cáo", "=Chỉ tiêu báo cáo", "=Nội dung yêu cầu", "=Tên nội dung", "=Nội dung cần rà soát",
        "=Nội dung, tiêu chí", "=Tiêu chí/nội dung",
      ]
    ),
    (.criterion, ["=Tiêu chí", "Tên tiêu chí", "=Nhóm tiêu chí", "=TC", "=Các tiêu chí"]),
    (
      .lineKind,
      [
        "=Giới tính", "=Giới", "=Chỉ số", "Chỉ số thành phần", "=Thành phần", "=Số liệu chi tiết", "=Loại số liệu",
        "=Nội dung số liệu",
        "=Dòng",
      ]
    ),
    (
      .field(.unit), ["=ĐVT", "Đơn vị tính", "=Đơn vị", "=Đ/v tính", "=ĐV tính", "=ĐV", "=Đơn vị đo", "=Đ.V.T", "=Đvị"]
    ),
    (
      .field(.level),
      [
        "Tiêu chuẩn", "Chỉ tiêu vùng", "Mức đạt chuẩn", "Mức quy định", "=Quy định", "=Yêu cầu", "=Chuẩn",
        "Chỉ tiêu chung", "Trung du miền núi", "TDMNPB", "=Ngưỡng", "Mức chuẩn", "Mức yêu cầu", "Quy định đạt chuẩn",
        "Chỉ tiêu theo quyết định", "Chỉ tiêu theo QĐ", "Yêu cầu đạt chuẩn", "Yêu cầu của tiêu chí", "=Định mức",
        "Mức phải đạt", "Quy định của bộ tiêu chí", "Chỉ tiêu đạt chuẩn", "Ngưỡng đạt", "Yêu cầu tiêu chí",
        "Mức tối thiểu", "Mức cần đạt", "Quy định chung", "=Yêu cầu NTM", "Chỉ tiêu phải đạt",
      ]
    ),
    (
      .field(.value),
      [
        "Kết quả", "Kết quả thực hiện", "Kết quả đạt được", "Tỷ lệ", "Tỷ lệ đạt", "=%", "=Thực hiện", "Hiện trạng",
        "Kết quả rà soát", "=Số liệu", "Giá trị", "=Mức đạt", "Mức đạt được", "=KQ", "KQTH", "KQ thực hiện",
        "Thực trạng", "=Đạt tỷ lệ", "Phần trăm", "=Thực tế", "Kết quả tự rà soát", "=TH", "KQ đến", "TH 6 tháng",
        "Số liệu thực tế", "Số liệu báo cáo", "=TL", "Mức độ đạt", "Số liệu thực hiện", "=Tỉ lệ", "=TL đạt", "=Trả lời",
        "=Đến nay",
        "=Hiện nay", "=Hiện tại", "=Cuối kỳ", "=Cuối năm", "Trả lời", "=Kỳ này", "=Kỳ báo cáo", "Số liệu kỳ này",
        "Thực hiện kỳ này", "Số liệu rà soát", "Số liệu hiện tại", "=Đạt/tổng", "=Đạt/tổng số", "Số đạt/tổng số",
        "Mức thực hiện", "Mức độ thực hiện", "=Lũy kế", "Thực hiện lũy kế", "Kết quả lũy kế",
        "=Ước thực hiện", "=Ước thực hiện cả năm", "=Kết quả đạt", "=Số liệu của thôn", "=Đạt bao nhiêu",
        "=Làm được bao nhiêu", "=Số liệu thôn", "=Bằng",
      ]
    ),
    (
      .field(.numerator),
      [
        "Số đạt", "Số hiện có", "Số lượng đạt", "Tử số", "Số hộ đạt", "Số km đạt", "Số người đạt", "=Đã đạt",
        "Đã thực hiện", "=Số lượng", "Số đã đạt", "Khối lượng đạt", "Hiện có", "Đã cứng hóa", "=SL đạt",
        "Số lượng hiện có", "Đã hoàn thành", "Số thực hiện", "Số đạt chuẩn", "Thực hiện được", "=SL", "=Số đạt được",
        "Số đạt yêu cầu", "Lượng đạt", "=Đạt được", "=Được", "=SL có", "=Tử", "=Số có", "=Đã có", "=Đã làm", "=Đã xong",
        "=Thu gom, xử lý", "=Được thu gom, xử lý", "=Đã thu gom", "Khối lượng thu gom", "=Bảo đảm", "=Đảm bảo",
        "=Đã làm được", "Số lượng thực hiện", "Khối lượng thực hiện", "Số lượng đã đạt", "Số thực tế đạt",
        "Số đã có",
      ]
    ),
    (
      .field(.denominator),
      [
        "Tổng số", "=Tổng", "Mẫu số", "Tổng số hộ", "Tổng cần", "Tổng chiều dài", "Tổng km", "Tổng thể", "=Toàn thôn",
        "Tổng diện tích", "Tổng nhân khẩu", "Tổng số người", "Tổng số khẩu", "=TS", "Tổng toàn thôn", "Tổng hộ", "=Mẫu",
        "=Toàn bộ", "=Tổng cộng", "=Tổng lượng", "=Cả thôn", "=Cả bản", "=Cần có", "=Dân số", "Tổng dân số", "=Số dân",
        "Tổng số lao động", "Tổng lao động",
        "Tổng khối lượng",
        "Tổng số lượng", "=Tất cả", "=Tổng số phải đạt", "=Phát sinh",
        "Khối lượng phát sinh", "Tổng phát sinh", "Lượng phát sinh",
      ]
    ),
    (
      .field(.status),
      [
        "Đạt/Chưa đạt", "Đạt/không đạt", "=Đánh giá", "Tự đánh giá", "Kết quả đánh giá", "Kết quả tự đánh giá",
        "=Kết luận", "Trạng thái", "Tình trạng", "Xếp loại", "Đánh giá của thôn", "Thôn đánh giá", "Thôn tự đánh giá",
        "=Đ/CĐ", "Mức độ hoàn thành", "Đạt hay chưa đạt", "Đạt hoặc chưa đạt", "Đạt, chưa đạt", "Đạt (x)",
        "Xã đánh giá", "Xã tự đánh giá", "Đánh giá đạt", "Đạt chuẩn hay chưa", "=Tự chấm", "Tự nhận xét", "=ĐG",
        "=Tự ĐG",
        "=KL", "=KQ ĐG", "=Có/Không", "Kết quả (Có/Không)", "=Đạt (Có/Không)", "=Đạt/K đạt", "=Đ/KĐ", "=Đ/K",
        "=Đạt hay không", "=Đạt không", "=Đạt/chưa", "=Đạt hay chưa", "=Đạt chưa", "=Đ/C", "=Đạt/CĐ", "=Đạt/CĐạt",
        "Tự xếp loại", "=Thôn tự chấm", "=Nhận định", "=Đã đạt chưa", "=Thôn xếp", "=Tự xếp", "=Thôn tự xếp",
        "Đánh giá chung", "Đánh giá mức độ", "=Thôn đánh giá đạt",
      ]
    ),
    (.met, ["=Đ", "=Đạt", "=Đạt chuẩn", "=Đạt yêu cầu", "=Có", "=Đạt tiêu chí", "=Đã đạt chuẩn"]),
    (
      .notMet,
      [
        "=Cơ bản đạt", "=Đang thực hiện", "=Đang hoàn thiện", "=Gần đạt", "=Đang triển khai", "=Đang làm",
        "=CĐ", "=KĐ", "=K đạt", "=Ko đạt", "=Chưa đạt", "=Không đạt", "=Chưa", "=Chưa đạt chuẩn", "=Chưa đạt yêu cầu",
        "=Không",
      ]
    ),
    (.notApplicable, ["=Không áp dụng", "=Không phát sinh", "=KPS", "=Không xét", "=Không có"]),
    (
      .field(.plan),
      [
        "Thời gian hoàn thành", "=Thời hạn", "Thời hạn hoàn thành", "Dự kiến hoàn thành", "Giải pháp", "Lộ trình",
        "Kế hoạch hoàn thành", "Năm hoàn thành", "Thời gian phấn đấu", "Phấn đấu đạt", "Thời gian đạt",
        "Thời điểm hoàn thành", "=Hoàn thành", "Kế hoạch thực hiện", "Năm phấn đấu", "Thời gian thực hiện",
        "Phấn đấu hoàn thành", "Thời gian dự kiến", "Dự kiến đạt", "=Thời gian", "Kế hoạch đạt chuẩn",
        "Kế hoạch, lộ trình", "Kế hoạch khắc phục", "Hướng khắc phục", "Năm đạt chuẩn", "=Kế hoạch", "=TGHT", "=TG HT",
        "=TG hoàn thành", "Ngày hoàn thành", "Hạn hoàn thành", "=Hạn", "=Hạn xong", "Mốc hoàn thành", "Dự kiến xong",
        "Dự kiến thời gian", "Thời gian xong", "Biện pháp", "Hướng giải quyết", "Thời gian cam kết",
        "Cam kết hoàn thành",
        "Mốc thời gian", "Tiến độ", "Tháng hoàn thành", "Quý hoàn thành", "Thời gian đăng ký", "Đăng ký hoàn thành",
        "=Hẹn xong", "Hẹn hoàn thành", "Thời hạn phấn đấu", "=Dự định xong", "=Phấn đấu", "=Bao giờ xong",
        "=Khi nào đạt",
        "=Khi nào xong", "=Bao giờ đạt",
      ]
    ),
    (
      .field(.note),
      ["Khó khăn", "Vướng mắc", "=Lý do", "Nguyên nhân", "Lý do chưa đạt", "Tồn tại", "Đề xuất", "Kiến nghị"]
    ),
    (
      .field(.evidence),
      [
        "Minh chứng", "Tài liệu chứng minh", "=Văn bản", "Số văn bản", "Tài liệu kiểm chứng", "=Hồ sơ",
        "Hồ sơ kèm theo",
        "Tài liệu kèm theo", "Văn bản chứng minh", "Căn cứ",
      ]
    ),
    (
      .higherLevel,
      [
        "Huyện thẩm tra", "thẩm tra của huyện", "Tỉnh thẩm định", "thẩm định của tỉnh", "Kết quả thẩm tra",
        "Kết quả thẩm định", "Huyện đánh giá", "Tỉnh đánh giá", "Thẩm tra", "Thẩm định",
      ]
    ),
    (.field(.person), ["Người phụ trách", "Cán bộ phụ trách", "Phụ trách"]),
    (
      .other,
      [
        "=Điểm", "Điểm chuẩn", "Điểm tự chấm", "Tỷ trọng", "Số chỉ tiêu đạt", "Số tiêu chí đạt", "Số chỉ tiêu chưa đạt",
        "Số tiêu chí chưa đạt", "Tổng số chỉ tiêu", "Tổng số tiêu chí", "Số chưa đạt", "Số hộ chưa đạt", "=Còn thiếu",
        "=Còn lại",
      ]
    ),
  ]

  private static let roadmap: [(Role, [String])] = [
    (.field(.indicator), ["=Mã", "Mã chỉ tiêu", "=Mã CT", "=Mã số", "=Số hiệu"]),
    (
      .field(.name),
      [
        "Tiêu chí, chỉ tiêu", "=Chỉ tiêu", "=Nội dung", "Tên chỉ tiêu", "Nội dung tiêu chí", "Tiêu chí/chỉ tiêu",
        "Nội dung chỉ tiêu", "Chỉ tiêu chưa đạt", "Tiêu chí, chỉ tiêu chưa đạt",
      ]
    ),
    (.criterion, ["=Tiêu chí", "Tên tiêu chí"]),
    (.field(.unit), ["=ĐVT", "Đơn vị tính"]),
    (
      .field(.current),
      [
        "Hiện trạng", "Thực trạng", "Kết quả hiện tại", "Kết quả đến nay", "=Hiện nay", "Kết quả rà soát",
        "=Hiện tại", "=Đang được", "=Hiện được", "=Đã được", "=Mới được", "=Đến nay",
      ]
    ),
    (
      .field(.target),
      [
        "Mục tiêu", "Chỉ tiêu phấn đấu", "Mục tiêu phấn đấu", "Mức phấn đấu", "=Phải đạt", "Mức phải đạt", "=Cần đạt",
        "Mức cần đạt",
      ]
    ),
    (
      .field(.action),
      [
        "Nhiệm vụ", "Giải pháp", "Nhiệm vụ, giải pháp", "Nội dung công việc", "Việc cần làm", "Nội dung thực hiện",
        "Việc làm",
        "=Công việc", "Biện pháp", "Việc sẽ làm", "Việc phải làm", "=Cách làm", "Hướng giải quyết", "=Làm gì",
      ]
    ),
    (
      .field(.budget),
      [
        "Kinh phí", "Dự toán", "Nhu cầu vốn", "Tổng kinh phí", "Nguồn vốn", "Vốn đầu tư", "Kinh phí và nguồn",
        "=Tổng vốn", "=Số tiền",
      ]
    ),
    (.field(.budgetSource), ["=Nguồn", "Nguồn kinh phí", "=Nguồn vốn", "=Từ nguồn"]),
    (
      .field(.owner),
      [
        "Chủ trì", "Cơ quan chủ trì", "Đơn vị chủ trì", "Người phụ trách", "Cán bộ phụ trách", "Đơn vị thực hiện",
        "Phụ trách", "Trách nhiệm", "Người chịu trách nhiệm", "Đơn vị phụ trách", "=Ai làm", "=Người làm",
        "=Ai phụ trách",
      ]
    ),
    (.field(.with), ["Phối hợp", "Cơ quan phối hợp", "Đơn vị phối hợp"]),
    (
      .field(.due),
      [
        "Thời gian hoàn thành", "Thời hạn", "Thời gian", "Dự kiến hoàn thành", "Thời gian thực hiện", "Hạn hoàn thành",
        "Thời điểm hoàn thành", "Năm hoàn thành", "=Hoàn thành", "Lộ trình", "Ngày hoàn thành", "=Hạn", "Dự kiến xong",
        "Thời gian xong", "Mốc thời gian", "Mốc hoàn thành", "Tiến độ", "Tháng hoàn thành", "Quý hoàn thành",
        "=Hẹn xong", "Hẹn hoàn thành", "=Dự định xong", "=Bao giờ xong", "=Khi nào xong", "=Khi nào đạt",
        "=Bao giờ đạt",
      ]
    ),
  ]

  private static let facilities: [(Role, [String])] = [
    (
      .facilityKind,
      ["=Công trình", "=Loại công trình", "Tên công trình", "=Loại", "Thiết chế", "=Cơ sở vật chất", "Loại thiết chế"]
    ),
    (
      .field(.landArea),
      [
        "Diện tích đất", "Diện tích khuôn viên", "DT đất", "Diện tích khu thể thao", "Diện tích sân thể thao",
        "DT khu thể thao", "DT sân thể thao", "=Diện tích", "Diện tích khu đất", "=Diện tích m2",
        "Diện tích nhà văn hóa",
        "DT NVH", "Diện tích NVH", "=DT", "Diện tích thửa đất", "Diện tích sân", "Đất rộng", "Khuôn viên rộng",
      ]
    ),
    (
      .field(.buildingArea),
      [
        "Diện tích xây dựng", "Diện tích sàn", "DT xây dựng", "Diện tích hội trường", "DT sàn", "Diện tích nhà",
        "Diện tích XD", "DT XD", "DT nhà", "DT hội trường", "Nhà rộng", "Hội trường rộng",
      ]
    ),
    (.field(.seats), ["Chỗ ngồi", "Số chỗ ngồi", "Quy mô chỗ ngồi", "=Số chỗ", "Số ghế", "Ngồi được", "Sức chứa"]),
    (
      .field(.planned),
      ["Quy hoạch", "Có trong quy hoạch", "KH sử dụng đất", "Kế hoạch sử dụng đất", "Quy hoạch sử dụng đất"]
    ),
    (
      .field(.certificate),
      [
        "GCN", "GCN QSDĐ", "GCNQSDĐ", "Giấy chứng nhận", "Sổ đỏ", "Đã cấp giấy", "Cấp giấy chứng nhận",
        "Tình trạng cấp giấy", "Giấy CNQSDĐ", "Giấy CNQSD đất", "Giấy CN QSD đất", "Giấy CNQSD", "CNQSDĐ", "Giấy CN",
        "Tình trạng GCN", "Đã cấp GCN",
      ]
    ),
    (
      .field(.certificateNumber),
      ["Số GCN", "Số giấy chứng nhận", "=Số giấy", "Số phát hành", "Số vào sổ", "Số giấy CN", "Số GCN QSDĐ"]
    ),
    (
      .field(.certificateDate),
      ["Ngày cấp", "Ngày cấp GCN", "Ngày cấp giấy", "Thời gian cấp", "Ngày cấp giấy chứng nhận"]
    ),
    (
      .field(.certificateObstacle),
      ["Vướng mắc", "Khó khăn", "Khó khăn, vướng mắc", "Lý do chưa cấp", "=Lý do", "Nguyên nhân chưa cấp"]
    ),
    (.field(.parcel), ["Số thửa", "Tờ bản đồ", "Số thửa, tờ bản đồ", "=Thửa đất", "=Thửa", "Thửa, tờ"]),
    (
      .field(.mergedFrom),
      ["Sáp nhập từ", "Thôn cũ", "Các thôn cũ", "Thôn trước sáp nhập", "Thôn sáp nhập", "Trước sáp nhập", "=Sáp nhập"]
    ),
    (
      .field(.due),
      [
        "Thời gian hoàn thành", "Thời hạn hoàn thành", "Dự kiến hoàn thành", "=Thời hạn", "Hoàn thành",
        "Thời gian dự kiến", "Dự kiến xong", "=Hạn", "Thời gian xong", "=Bao giờ xong", "=Khi nào xong",
      ]
    ),
    (
      .other,
      [
        "Số hộ", "=Số khẩu", "Nhân khẩu", "Năm xây", "Năm xây dựng", "Nhu cầu mở rộng", "=Đạt", "=Chưa đạt",
        "Đạt, chưa đạt", "Đánh giá", "Tình trạng sử dụng", "=Tình trạng", "Số hộ, khẩu", "Năm sử dụng", "Đạt/chưa đạt",
      ]
    ),
  ]

  private static let roads: [(Role, [String])] = [
    (
      .field(.road),
      [
        "Tên tuyến", "Tên đường", "Tuyến đường", "Điểm đầu", "=Tuyến", "Tên tuyến đường", "=Đường", "=Đường nào",
        "Tên tuyến (điểm đầu - điểm cuối)",
      ]
    ),
    (
      .field(.roadClass),
      [
        "=Loại", "Thuộc loại", "=Hạng đường", "Loại đường", "Cấp đường", "Loại tuyến", "Phân loại",
        "Loại (xã, trục thôn",
      ]
    ),
    (.field(.length), ["Chiều dài", "Tổng chiều dài", "=Dài", "Dài (km)", "=Tổng số", "Số km", "Tổng số km"]),
    (
      .field(.hardened),
      [
        "Đã cứng hóa", "Đã bê tông hóa", "Đã bê tông", "Số km đã cứng hóa", "Chiều dài đã cứng hóa", "=Cứng hóa",
        "Đã được cứng hóa", "Đã đổ bê tông", "Đã làm bê tông", "=Đã làm",
      ]
    ),
    (
      .other,
      ["Chưa cứng hóa", "Chưa bê tông", "Chưa làm", "Năm xây dựng", "=Năm", "Còn lại", "Năm làm", "Chưa được cứng hóa"]
    ),
    (
      .field(.width),
      ["Bề rộng", "Chiều rộng", "Rộng nền", "Rộng mặt", "=Rộng", "Mặt đường rộng", "Rộng (m)", "Bề rộng mặt"]
    ),
    (.field(.surface), ["Kết cấu", "Mặt đường", "Kết cấu mặt đường", "Loại mặt đường"]),
    (.field(.signs), ["Biển báo", "Số biển báo", "Biển báo hiện có", "Biển báo đã có", "Biển báo đã lắp"]),
    (
      .field(.signsNeeded),
      [
        "Biển báo cần", "Biển báo cần lắp", "Biển báo còn thiếu", "Cần lắp", "Cần bổ sung", "Biển báo cần bổ sung",
        "Biển báo thiếu", "=Còn thiếu",
      ]
    ),
    (.field(.unit), ["=ĐVT", "Đơn vị tính", "=Đơn vị"]),
    (.field(.lighting), ["Chiếu sáng", "Đèn chiếu sáng", "Điện chiếu sáng", "Điện đường"]),
    (
      .field(.due),
      [
        "Thời gian hoàn thành", "Thời hạn", "Dự kiến hoàn thành", "Kế hoạch hoàn thành", "Năm hoàn thành",
        "=Hoàn thành", "Dự kiến xong", "Ngày hoàn thành", "=Hạn", "Thời gian xong", "Hạn hoàn thành", "Kế hoạch xong",
        "Bao giờ xong", "Bao giờ làm xong", "Khi nào xong",
      ]
    ),
  ]

  private static let products: [(Role, [String])] = [
    (.field(.product), ["Tên sản phẩm", "=Sản phẩm", "Sản phẩm OCOP"]),
    (.field(.producer), ["Chủ thể", "Cơ sở sản xuất", "Tên chủ thể", "Đơn vị sản xuất", "Chủ thể sản xuất", "HTX"]),
    (.field(.person), ["Địa chỉ"]),
    (.field(.group), ["Nhóm sản phẩm", "=Nhóm", "Ngành hàng", "Nhóm ngành", "Bộ sản phẩm"]),
    (.field(.stars), ["Hạng sao", "Số sao", "=Sao", "Mấy sao", "Xếp hạng", "=Hạng", "Phân hạng"]),
    (
      .field(.decision),
      ["Quyết định", "Số, ngày quyết định", "Quyết định công nhận", "Số quyết định", "QĐ công nhận", "=Số QĐ", "Số QĐ"]
    ),
    (.field(.expires), ["Ngày hết hạn", "Hết hạn", "Thời hạn", "Hiệu lực đến", "Có giá trị đến", "Hạn đến"]),
  ]
}

extension [String: String] {
  /// Keys folded, values as folded words.
  fileprivate var foldedWords: [String: [String]] {
    var folded: [String: [String]] = [:]
    for (short, long) in self { folded[short.foldedKey] = long.foldedKey.words }
    return folded
  }
}
