import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// A workbook with macros; they never run here.
  static let macrosPresent = Check(
    "macros-present", .file, .warning,
    title: say("Tệp có macro", "The file has macros"),
    why: say(
      "Macro không được chạy khi đọc; nếu số liệu do macro tính thì có thể chưa mới.",
      "Macros are not run; figures that they compute may be out of date."),
    fix: say(
      "Lưu thành kiểu .xlsx (không có macro) rồi gửi, trừ khi phiếu cần macro.",
      "Save it as .xlsx, without macros, unless the checklist needs them."),
    example: say("Tệp na-pia.xlsm có trang VBA.", "na-pia.xlsm with a VBA project."),
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) có macro; macro không được chạy khi đọc.", "\(seen.place.en) has macros; they were not run."
        ),
        fix: say("Nếu không cần macro thì lưu thành .xlsx.", "Save it as .xlsx if the macros are not needed."))
    })
}
