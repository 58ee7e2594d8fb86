import VietnameseText

/// The argument parser's messages in Vietnamese, matched by their beginning; one it does not know stays English.
enum UsageWords {
  private static let beginnings: [(english: String, vietnamese: String)] = [
    ("Missing expected argument", "Thiếu"),
    ("Missing value for", "Thiếu giá trị cho"),
    ("Unknown option", "Không có tùy chọn"),
    ("Unexpected argument", "Không hiểu"),
    ("Missing one of:", "Thiếu một trong các tùy chọn:"),
    ("The value", "Giá trị"),
  ]
  private static let middles: [(english: String, vietnamese: String)] = [
    (" is invalid for ", " không dùng được cho "),
    (" unexpected arguments:", " tham số thừa:"),
    ("Please provide one of", "hãy chọn một trong"),
    ("Did you mean", "Có phải ý là"),
  ]

  static func translated(_ message: String) -> String {
    guard spokenLanguage == .vi else { return message }
    var text = message
    for (english, vietnamese) in beginnings where text.hasPrefix(english) {
      text = vietnamese + text.dropFirst(english.count)
      break
    }
    for (english, vietnamese) in middles {
      if let range = text.firstRange(of: english) { text.replaceSubrange(range, with: vietnamese) }
    }
    return text
  }
}
