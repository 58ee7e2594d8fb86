/// Why a YAML text cannot be used, and where.
///
/// ```swift
/// lang-son.yaml:12:7: unknown field "treshold"; did you mean "threshold"?
/// ```
public struct YAMLError: Error, Sendable, Equatable {
  /// What went wrong.
  public enum Cause: Sendable, Equatable {
    /// Larger than the limit, in bytes.
    case tooLarge(limit: Int)
    /// Nested deeper than the limit.
    case tooDeep(limit: Int)
    /// A byte sequence that is no Unicode text.
    case badEncoding
    /// Not YAML; libyaml's own words.
    case syntax(String)
    /// No content at all.
    case empty
    /// A second document (`---`).
    case severalDocuments
    /// `&name`.
    case anchor
    /// `*name`.
    case alias
    /// `!name`.
    case tag
    /// A key that is a list or a mapping.
    case keyNotText
    /// A key that stands twice; where it stood first.
    case duplicateKey(String, first: YAMLMark)
    /// A key that must be there.
    case missingKey(String)
    /// A key that means nothing here.
    case unknownKey(String)
    /// Another kind of node was wanted.
    case expected(Wanted, found: String)
    /// An id without quotes that would be read as a number, a date or a boolean.
    case unquotedID(String)
    /// A word that is not among those allowed.
    case unknownValue(String, allowed: [String])
    /// What a reader of the tree found wrong, in both languages.
    case invalid(vi: String, en: String)
  }

  /// A kind of node.
  public enum Wanted: Sendable, Equatable {
    /// A text.
    case text
    /// A number.
    case number
    /// A whole number.
    case wholeNumber
    /// `true` or `false`.
    case boolean
    /// A list.
    case list
    /// Keys and values.
    case mapping
  }

  /// The file.
  public var file: String
  /// The place.
  public var mark: YAMLMark
  /// What went wrong.
  public var cause: Cause
  /// What was probably meant; a key or a value to write instead.
  public var suggestion: String?

  /// Makes one.
  public init(file: String, mark: YAMLMark, cause: Cause, suggestion: String? = nil) {
    self.file = file
    self.mark = mark
    self.cause = cause
    self.suggestion = suggestion
  }

  /// From 1.
  public var line: Int { mark.line }
  /// From 1.
  public var column: Int { mark.column }
}

extension YAMLError: CustomStringConvertible {
  /// `file:line:column:` and the English sentence.
  public var description: String { "\(file):\(line):\(column): \(english)" }

  /// The sentence in English, the suggestion included.
  public var english: String {
    let suffix = suggestion.map { "; did you mean “\($0)”?" } ?? ""
    let sentence =
      switch cause {
      case .tooLarge(let limit): "larger than the limit of \(limit) bytes"
      case .tooDeep(let limit): "nested deeper than the limit of \(limit) levels"
      case .badEncoding: "not a text in UTF-8"
      case .syntax(let words): "not valid YAML: \(words)"
      case .empty: "the file is empty"
      case .severalDocuments: "a second document (---) is not allowed"
      case .anchor: "anchors (&name) are not allowed"
      case .alias: "aliases (*name) are not allowed"
      case .tag: "tags (!name) are not allowed"
      case .keyNotText: "a key must be a word"
      case .duplicateKey(let key, let first): "the field “\(key)” stands twice; first in line \(first.line)"
      case .missingKey(let key): "the field “\(key)” is missing"
      case .unknownKey(let key): "unknown field “\(key)”"
      case .expected(let wanted, let found): "expected \(wanted.english), found \(found.isEmpty ? "nothing" : found)"
      case .unquotedID(let text): "the id \(text) must stand in quotes: \"\(text)\""
      case .unknownValue(let text, let allowed):
        "“\(text)” is not allowed here; allowed: \(allowed.joined(separator: ", "))"
      case .invalid(_, let en): en
      }
    return sentence + suffix
  }

  /// The sentence in Vietnamese, the suggestion included.
  public var vietnamese: String {
    let suffix = suggestion.map { "; có phải là “\($0)”?" } ?? ""
    let sentence =
      switch cause {
      case .tooLarge(let limit): "tệp lớn hơn giới hạn \(limit) byte"
      case .tooDeep(let limit): "các mục lồng nhau quá \(limit) cấp"
      case .badEncoding: "tệp không phải văn bản UTF-8"
      case .syntax(let words): "viết sai cú pháp YAML: \(Self.vietnamese(syntax: words))"
      case .empty: "tệp không có nội dung"
      case .severalDocuments: "chỉ được có một phần trong tệp, không dùng “---” lần thứ hai"
      case .anchor: "không được dùng neo (&tên)"
      case .alias: "không được dùng tham chiếu (*tên)"
      case .tag: "không được dùng nhãn kiểu (!tên)"
      case .keyNotText: "tên mục phải là một từ"
      case .duplicateKey(let key, let first): "mục “\(key)” ghi hai lần; lần đầu ở dòng \(first.line)"
      case .missingKey(let key): "thiếu mục “\(key)”"
      case .unknownKey(let key): "không có mục nào tên “\(key)”"
      case .expected(let wanted, let found):
        "cần \(wanted.vietnamese), nhưng ở đây là \(found.isEmpty ? "để trống" : found)"
      case .unquotedID(let text): "mã \(text) phải đặt trong ngoặc kép: \"\(text)\""
      case .unknownValue(let text, let allowed):
        "không dùng được giá trị “\(text)” ở đây; chỉ dùng: \(allowed.joined(separator: ", "))"
      case .invalid(let vi, _): vi
      }
    return sentence + suffix
  }
}

extension YAMLError {
  /// What libyaml says most often, for somebody who has never heard of tokens.
  fileprivate static func vietnamese(syntax words: String) -> String {
    let known = [
      ("cannot start any token", "ký tự này không đứng đầu được; thụt dòng bằng dấu cách, không dùng phím Tab"),
      (
        "mapping values are not allowed",
        "dấu “:” ở đây không đúng chỗ; kiểm tra thụt dòng, hoặc đặt chữ trong ngoặc kép"
      ),
      ("did not find expected key", "thiếu “tên: giá trị”, hoặc thụt dòng không đều"),
      ("could not find expected ':'", "thiếu dấu “:” sau tên mục"),
      ("did not find expected ',' or ']'", "danh sách […] thiếu dấu phẩy hoặc ngoặc đóng"),
      ("did not find expected ',' or '}'", "nhóm {…} thiếu dấu phẩy hoặc ngoặc đóng"),
      ("did not find expected '-' indicator", "các dòng của một danh sách phải thụt đều nhau"),
      ("unexpected end of stream", "thiếu ngoặc kép đóng"),
    ]
    return known.first { words.contains($0.0) }?.1 ?? words
  }
}

extension YAMLError.Wanted {
  var english: String {
    switch self {
    case .text: "text"
    case .number: "a number"
    case .wholeNumber: "a whole number"
    case .boolean: "true or false"
    case .list: "a list"
    case .mapping: "fields (name: value)"
    }
  }

  var vietnamese: String {
    switch self {
    case .text: "chữ"
    case .number: "một số"
    case .wholeNumber: "một số nguyên"
    case .boolean: "true hoặc false"
    case .list: "một danh sách"
    case .mapping: "các mục (tên: giá trị)"
    }
  }
}
