public import Checklists
public import VietnameseText

extension CheckCatalogue {
  /// The checks as a terminal shows them: title, what it means, why, how to fix it, an example.
  public static func text(_ checks: [Check] = all, language: Language) -> String {
    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    return checks.map { check in
      """
      \(check.title[language])  (\(check.code), \(check.severity.text[language].lowercased()))
        \(say("vì sao", "why")): \(check.why[language])
        \(say("cách sửa", "fix")): \(check.fix[language])
        \(say("ví dụ", "example")): \(check.example[language])

      """
    }.joined(separator: "\n")
  }

  /// The page of all findings: a table a group.
  public static func markdown(_ checks: [Check] = all, language: Language) -> String {
    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    var page = "# " + say("Các điểm được kiểm tra", "What is checked") + "\n"
    for group in Check.Group.allCases {
      let some = checks.filter { $0.group == group }
      if some.isEmpty { continue }
      page += "\n## \(group.title[language])\n"
      for check in some {
        page += """

          ### `\(check.code)` · \(check.title[language])

          \(say("Mức", "Severity")): **\(check.severity.text[language])**. \(escaped(check.why[language]))

          - \(say("Cách sửa", "Fix")): \(escaped(check.fix[language]))
          - \(say("Ví dụ", "Example")): \(escaped(check.example[language]))

          """
      }
    }
    return page
  }

  /// The checks as JSON, both languages.
  public static func json(_ checks: [Check] = all) -> JSON {
    func both(_ words: Bilingual) -> JSON { .object(["vi": .string(words.vi), "en": .string(words.en)]) }
    return .array(
      checks.map { check in
        .object([
          "code": .string(check.code), "group": .string(check.group.rawValue),
          "severity": .string(check.severity.rawValue), "title": both(check.title), "why": both(check.why),
          "fix": both(check.fix), "example": both(check.example),
        ])
      })
  }

  /// Signs that Markdown would take for its own.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      if "<>*_[]#|`\\".contains(character) { out.append("\\") }
      out.append(character)
    }
    return out
  }
}

extension Check.Group {
  /// The group as a heading.
  public var title: Bilingual {
    switch self {
    case .file: say("Tệp", "Files")
    case .text: say("Chữ trong tệp", "Text")
    case .layout: say("Cách trình bày", "Layout")
    case .village: say("Thôn, thời kỳ", "Village and period")
    case .indicator: say("Chỉ tiêu", "Indicators")
    case .value: say("Số liệu", "Figures")
    case .status: say("Tự đánh giá", "Self-assessment")
    case .roadmap: say("Lộ trình", "Roadmap")
    case .sums: say("Đối chiếu, tổng cộng", "Sums and comparisons")
    }
  }
}
