import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// A file past a limit that guards against hostile input.
  static let limitExceeded = Check(
    "limit-exceeded", .file, .error,
    title: say("Tệp quá lớn so với một phiếu", "The file is far larger than a checklist"),
    why: say(
      "Có giới hạn để một tệp hỏng hay tệp lạ không làm treo máy.",
      "Limits keep a broken or hostile file from hanging the computer."),
    fix: say(
      "Chỉ gửi trang có phiếu; nếu đúng là tệp lớn, chạy lại với --limits large.",
      "Send only the sheet with the checklist; for a truly large file run again with --limits large."),
    example: say("Tệp có hơn một triệu dòng trống được tô màu.", "A file with a million coloured, empty rows."),
    depth: 0,
    reading: { seen in
      var limit = say("một giới hạn", "a limit")
      if let one = seen.limit {
        limit = say(
          "giới hạn \(one.name) = \(one.bound) (thấy \(one.value))",
          "the limit \(one.name) = \(one.bound) (found \(one.value))")
      }
      return Words(
        say("\(seen.place.vi) vượt \(limit.vi).", "\(seen.place.en) is past \(limit.en)."),
        fix: say(
          "Chỉ giữ trang có phiếu rồi gửi lại, hoặc chạy với --limits large.",
          "Keep only the sheet with the checklist, or run with --limits large."))
    })
}
