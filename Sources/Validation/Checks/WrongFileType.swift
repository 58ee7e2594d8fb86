import VietnameseText

extension Check {
  /// Something that is not a workbook: an old .xls, a photo, a PDF, a renamed file.
  static let wrongFileType = Check(
    "wrong-file-type", .file, .error,
    title: say("Không phải tệp bảng tính đọc được", "Not a spreadsheet that can be read"),
    why: say(
      "Chỉ đọc được tệp .xlsx, .xlsm, .ods và .csv. Tệp .xls kiểu cũ, ảnh và PDF phải lưu hoặc nhập lại.",
      "Only .xlsx, .xlsm, .ods and .csv can be read. Old .xls files, photos and PDFs must be saved anew or typed in."),
    fix: say(
      "Mở tệp bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As), kiểu .xlsx, rồi gửi lại.",
      "Open it in Excel or LibreOffice, choose Save As, type .xlsx, and send it again."),
    example: say("Tệp na-pia.xls lưu bằng Excel 2003.", "na-pia.xls, saved by Excel 2003."),
    depth: 0,
    reading: { seen in
      let what = seen.detail.isEmpty ? "?" : seen.detail
      let isPage = what == "PDF" || what.hasSuffix("image")
      let inVietnamese =
        names.first { what.hasSuffix($0.0) }
        .map { what.replacing($0.0, with: $0.1) } ?? what
      return Words(
        say(
          "\(seen.place.vi) không phải bảng tính đọc được; tệp giống: \(inVietnamese).",
          "\(seen.place.en) is no spreadsheet that can be read; it looks like: \(what)."),
        fix: isPage
          ? say(
            "Nhập các số vào biểu mẫu (ntm template) rồi gửi tệp bảng tính.",
            "Type the figures into the form (ntm template) and send the spreadsheet.")
          : say(
            "Mở bằng Excel hoặc LibreOffice, lưu thành kiểu .xlsx rồi gửi lại.",
            "Open it in Excel or LibreOffice, save it as .xlsx and send it again."))
    })

  /// What files are, in words of the reader's language.
  private static let names = [
    ("PNG image", "ảnh PNG"), ("JPEG image", "ảnh JPEG"), ("GIF image", "ảnh GIF"), ("RAR archive", "tệp nén RAR"),
    ("7z archive", "tệp nén 7z"), ("gzip archive", "tệp nén gzip"), ("old .xls", "tệp .xls kiểu cũ"),
    ("old .doc", "tệp .doc kiểu cũ"), ("binary data", "dữ liệu không rõ loại"),
  ]
}
