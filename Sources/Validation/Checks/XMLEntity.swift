import VietnameseText

extension Check {
  /// A DOCTYPE inside a workbook: never written by an office program.
  static let xmlEntity = Check(
    "xml-entity", .file, .error,
    title: say("Tệp có đoạn khai báo không an toàn", "The file holds an unsafe declaration"),
    why: say(
      "Excel và LibreOffice không bao giờ ghi đoạn khai báo này; nó thường có trong tệp phá hoại.",
      "Excel and LibreOffice never write such a declaration; hostile files do."),
    fix: say(
      "Không mở tệp này; xin thôn gửi lại tệp lưu từ Excel hoặc LibreOffice.",
      "Do not open it; ask for a file saved by Excel or LibreOffice."),
    example: say("Trong tệp có đoạn <!DOCTYPE …>.", "The file contains <!DOCTYPE …>."),
    depth: 0,
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) có đoạn khai báo không an toàn nên không đọc.",
          "\(seen.place.en) holds an unsafe declaration and was not read."),
        fix: say("Xin tệp mới, lưu từ Excel hoặc LibreOffice.", "Ask for a new file, saved by Excel or LibreOffice."))
    })
}
