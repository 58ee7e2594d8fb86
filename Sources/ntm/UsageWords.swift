import VietnameseText

/// The argument parser's own words in Vietnamese; what is not known here stays English.
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
    ("' or '", "' hoặc '"),
    ("Did you mean", "Có phải ý là"),
  ]

  private static let helpWords: [(english: String, vietnamese: String)] = [
    ("OVERVIEW:", "TÓM TẮT:"), ("USAGE:", "CÁCH DÙNG:"), ("ARGUMENTS:", "THAM SỐ:"), ("OPTIONS:", "TÙY CHỌN:"),
    ("SUBCOMMANDS:", "CÁC LỆNH:"), ("<subcommand>", "<lệnh>"), ("<options>", "<tùy chọn>"),
    ("Show the version.", "In phiên bản."), ("Show help information.", "Xem cách dùng."),
    ("See 'ntm", "Xem 'ntm"), ("' for detailed help.", "' để biết chi tiết."),
    ("(values:", "(chọn:"), ("(default:", "(mặc định:"), (" default:", " mặc định:"),
  ]

  /// A page of help, whose headings and own options the argument parser words in English.
  static func translated(help: String) -> String {
    guard spokenLanguage == .vi else { return help }
    return helpWords.reduce(help) { $0.replacing($1.english, with: $1.vietnamese) }
  }

  /// An error message, matched by its beginning.
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
