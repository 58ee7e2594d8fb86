public import VietnameseText

/// Why a workbook could not be written: the cause, and where.
///
/// ```swift
/// do {
///   try writer.close()
/// } catch {
///   print(error.cause, error.place)   // typed: `error` is a WriteError
/// }
/// ```
///
/// Whatever libxlsxwriter would print to the terminal or stumble over is found before it is called, and is one of these.
public struct WriteError: Error, Equatable, Sendable {
  /// What went wrong.
  public enum Cause: String, Sendable {
    /// The file cannot be made there: no such folder, no permission, no room.
    case fileNotWritable = "file-not-writable"
    /// The file stands there already and may not be replaced.
    case fileExists = "file-exists"
    /// NaN or infinite.
    case numberNotFinite = "number-not-finite"
    /// A name of a sheet, table or range that Excel refuses, or that is taken.
    case invalidName = "invalid-name"
    /// A formula that is empty or longer than 8,192 characters.
    case invalidFormula = "invalid-formula"
    /// Ranges that overlap, a merge of one cell, a table without rows.
    case invalidRange = "invalid-range"
    /// An address longer than 2,079 characters, or more than 65,530 links on a sheet.
    case tooManyLinks = "too-many-links"
    /// The library refused for another reason; `detail` holds its number.
    case libraryRefused = "library-refused"
  }

  /// What went wrong.
  public var cause: Cause
  /// Where: the file, or `sheet!cell`.
  public var place: String
  /// One technical line, English.
  public var detail: String

  /// Makes one.
  public init(_ cause: Cause, place: String, detail: String = "") {
    self.cause = cause
    self.place = place
    self.detail = detail
  }

  private static let vietnamese = [
    "No space left on device": "đĩa đã đầy", "Permission denied": "không có quyền ghi",
    "Read-only file system": "ổ đĩa chỉ cho đọc", "No such file or directory": "không có thư mục này",
    "Is a directory": "đó là một thư mục", "Not a directory": "đường dẫn không đúng",
    "File name too long": "tên tệp quá dài", "Disk quota exceeded": "hết dung lượng được cấp",
  ]

  /// What a person reads.
  public var message: Bilingual {
    let tail = detail.isEmpty ? "" : " (\(detail))"
    return switch cause {
    case .fileNotWritable:
      Bilingual(
        vi: "Không ghi được “\(place)” (\(Self.vietnamese[detail] ?? detail)); kiểm tra quyền ghi và dung lượng đĩa",
        en: "Cannot write “\(place)”\(tail); check permissions and disk space")
    case .fileExists:
      Bilingual(vi: "Tệp “\(place)” đã có", en: "“\(place)” exists")
    case .numberNotFinite:
      Bilingual(vi: "Số không xác định tại \(place)", en: "Not a finite number at \(place)")
    case .invalidName:
      Bilingual(vi: "Tên “\(place)” không dùng được\(tail)", en: "The name “\(place)” cannot be used\(tail)")
    case .invalidFormula:
      Bilingual(
        vi: "Công thức không dùng được tại \(place)\(tail)", en: "The formula at \(place) cannot be used\(tail)")
    case .invalidRange:
      Bilingual(vi: "Vùng ô không dùng được: \(place)\(tail)", en: "The range \(place) cannot be used\(tail)")
    case .tooManyLinks:
      Bilingual(
        vi: "Quá nhiều liên kết, hoặc quá dài: \(place)\(tail)", en: "Too many links, or too long: \(place)\(tail)")
    case .libraryRefused:
      Bilingual(
        vi: "Không lập được bảng tính tại \(place)\(tail)", en: "The workbook cannot be made at \(place)\(tail)")
    }
  }
}
