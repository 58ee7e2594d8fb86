import VietnameseText

/// A word of an indicator's name: as it is written, and folded.
///
/// Both are kept because folding makes "nhà tạm" (a makeshift house) and "nhà tắm" (a bathroom) one.
struct NameWord: Hashable, Sendable {
  /// Lower case with its marks, the tone where the old spelling puts it: "hòa".
  let spelled: String
  /// "hoa".
  let folded: String

  /// Whether it was written without any mark, so that only the folded form can be compared.
  var isBare: Bool { spelled == folded }

  /// How far a word of a query is a word of a name: wholly, by its letters only, or not.
  static func agreement(_ query: NameWord, _ spellings: Set<String>?) -> Double {
    guard let spellings else { return 0 }
    return query.isBare || spellings.contains(query.spelled) || spellings.contains(query.folded) ? 1 : 0.35
  }

  /// "chưa", which "chứa" folds to as well.
  var isNotYet: Bool { spelled == "chưa" || (isBare && folded == "chua") }

  /// Whether a text speaks of what is not, or not yet.
  static func speaksOfShortfall(_ text: String, key: String) -> Bool {
    let padded = " \(key) "
    if [" khong dat ", " con thieu ", " con lai ", " thieu "].contains(where: padded.contains) { return true }
    return padded.contains(" chua ") && all(in: text).contains(where: \.isNotYet)
  }

  /// The words of a text.
  static func all(in text: String) -> [NameWord] {
    let folded = text.foldedKey.words
    let spelled = text.nfc.lowercased().split { !$0.isLetter && !$0.isNumber }.map { oldSpelling(String($0)) }
    guard spelled.count == folded.count else { return folded.map { NameWord(spelled: $0, folded: $0) } }
    return zip(spelled, folded).map { NameWord(spelled: $0.0, folded: $0.1) }
  }

  private static let spellings: [(Character, Character, Character, Character)] = [
    ("o", "à", "ò", "a"), ("o", "á", "ó", "a"), ("o", "ả", "ỏ", "a"), ("o", "ã", "õ", "a"), ("o", "ạ", "ọ", "a"),
    ("o", "è", "ò", "e"), ("o", "é", "ó", "e"), ("o", "ẻ", "ỏ", "e"), ("o", "ẽ", "õ", "e"), ("o", "ẹ", "ọ", "e"),
    ("u", "ì", "ù", "i"), ("u", "í", "ú", "i"), ("u", "ỉ", "ủ", "i"), ("u", "ĩ", "ũ", "i"), ("u", "ị", "ụ", "i"),
  ]
  private static let letters: [Character: Character] = [
    "y": "i", "ỳ": "ì", "ý": "í", "ỷ": "ỉ", "ỹ": "ĩ", "ỵ": "ị", "ð": "đ",
  ]

  /// One spelling for "hoà" and "hòa", "thuỷ" and "thủy", "tỷ" and "tỉ".
  private static func oldSpelling(_ word: String) -> String {
    var characters = word.map { letters[$0] ?? $0 }
    // At the end of a word only: "khoá" is "khóa", but "toán" has its tone on the second vowel either way.
    if characters.count >= 2 {
      let last = characters.count - 1
      for (first, second, newFirst, newSecond) in spellings
      where characters[last - 1] == first && characters[last] == second {
        // "quý" and "quí" have their tone on the i after "qu".
        if last >= 2, characters[last - 2] == "q" { break }
        characters[last - 1] = newFirst
        characters[last] = newSecond
        break
      }
    }
    return String(characters)
  }

  // MARK: words that mean the same

  /// By the first word of what is replaced.
  private static let synonyms: [String: [(from: [String], to: [NameWord])]] = Dictionary(
    grouping: pairsOfSynonyms, by: { $0.from.first ?? "" })

  private static let pairsOfSynonyms: [(from: [String], to: [NameWord])] = [
    ("BHYT", "bảo hiểm y tế"), ("NVH", "nhà văn hóa"), ("HTX", "hợp tác xã"), ("VSATTP", "an toàn thực phẩm"),
    ("ATTP", "an toàn thực phẩm"), ("vệ sinh an toàn thực phẩm", "an toàn thực phẩm"), ("VSMT", "vệ sinh môi trường"),
    ("CSVC", "cơ sở vật chất"), ("NTM", "nông thôn mới"), ("KCB", "khám chữa bệnh"), ("BVTV", "bảo vệ thực vật"),
    ("thuốc BVTV", "thuốc bảo vệ thực vật"), ("CTRSH", "chất thải rắn sinh hoạt"), ("CTR", "chất thải rắn"),
    ("rác thải sinh hoạt", "chất thải rắn sinh hoạt"), ("rác thải", "chất thải rắn sinh hoạt"),
    ("rác sinh hoạt", "chất thải rắn sinh hoạt"), ("qua ĐT", "qua đào tạo"), ("rác", "chất thải rắn"),
    ("HVS", "hợp vệ sinh"), ("bê tông hóa", "cứng hóa"), ("nhựa hóa", "cứng hóa"), ("bê tông", "cứng hóa"),
    ("hố xí", "nhà tiêu"), ("nhà vệ sinh", "nhà tiêu"), ("smartphone", "điện thoại thông minh"),
    ("LĐ", "lao động"), ("SXKD", "sản xuất kinh doanh"), ("SX", "sản xuất"), ("KD", "kinh doanh"),
    ("PCTT", "phòng chống thiên tai"), ("TNBQ", "thu nhập bình quân"), ("SDD", "suy dinh dưỡng"),
    ("sổ sức khỏe điện tử", "sổ khám chữa bệnh điện tử"), ("hồ sơ sức khỏe điện tử", "sổ khám chữa bệnh điện tử"),
    ("sổ khám bệnh điện tử", "sổ khám chữa bệnh điện tử"), ("TTHC", "thủ tục hành chính"), ("DVC", "dịch vụ công"),
    ("CNTT", "công nghệ thông tin"), ("ANTT", "an ninh trật tự"), ("tỷ lệ", ""), ("TL", ""), ("số hộ", "hộ"),
    ("hộ gia đình", "hộ"), ("trục thôn", "thôn"), ("xóm bản", "xóm"), ("chỉ tiêu", ""), ("tiêu chí", ""),
    ("TMĐT", "thương mại điện tử"), ("GTNT", "giao thông nông thôn"), ("SD", "sử dụng"), ("theo QC", "theo quy chuẩn"),
    ("quán", "cơ sở"),
    ("đường bản", "đường thôn"), ("bản khác", "liên thôn"), ("đến bản", "đến thôn"), ("ma chay", "mai táng"),
    ("chôn cất", "mai táng"), ("chỗ sinh hoạt", "nơi sinh hoạt"), ("bản có", "thôn có"),
    ("công nhận văn hóa", "đạt tiêu chuẩn văn hóa"),
    ("danh hiệu văn hóa", "tiêu chuẩn văn hóa"),
    ("chiều dài", "km"), ("NSH", "nước sinh hoạt"), ("KT XH", "kinh tế xã hội"),
  ].map { ($0.0.foldedKey.words, NameWord.all(in: $0.1)) }

  static let stopWords: Set<String> = Set(
    [
      "có", "và", "của", "được", "các", "theo", "cho", "tại", "từ", "hoặc", "như", "là", "số", "trên", "địa", "bàn",
      "với", "đến", "ở", "ít", "nhất", "về", "tổng", "những", "trong", "đó",
    ].map(\.foldedKey))

  /// The words of a name as they are compared: abbreviations written out, words that say nothing left out.
  static func normalised(_ text: String) -> [NameWord] {
    let words = all(in: text)
    let folded = words.map(\.folded)
    var out: [NameWord] = []
    var index = 0
    while index < words.count {
      var taken: (count: Int, words: [NameWord])?
      for synonym in synonyms[folded[index]] ?? [] where synonym.from.count > taken?.count ?? 0 {
        if folded[index...].starts(with: synonym.from) { taken = (synonym.from.count, synonym.to) }
      }
      if let taken {
        out += taken.words
        index += taken.count
      } else {
        out.append(words[index])
        index += 1
      }
    }
    return out.filter { !stopWords.contains($0.folded) && !($0.folded.count > 1 && Int($0.folded) != nil) }
  }

  /// Neighbouring words, folded.
  static func pairs(_ words: [NameWord]) -> Set<String> {
    Set(zip(words, words.dropFirst()).map { "\($0.folded) \($1.folded)" })
  }
}
