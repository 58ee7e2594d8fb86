import VietnameseText

extension Check {
  /// A village that the register does not have.
  static let villageUnknown = Check(
    "village-unknown", .village, .error,
    title: say("Thôn không có trong danh sách", "The village is not in the register"),
    why: say("Chỉ tính số liệu của các thôn trong danh sách thôn của xã.", "Only villages of the register count."),
    fix: say(
      "Ghi đúng tên thôn; nếu là tên cũ thì xã thêm vào danh sách thôn (cột tên khác hoặc sáp nhập từ).",
      "Write the right name; an old name goes into the register (other names, merged from)."),
    example: say(
      "Phiếu ghi “Thôn Nà Mười”, xã không có thôn này.", "The sheet says “Thôn Nà Mười”; there is no such village."),
    depth: 0,
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) ghi thôn “\(seen.found)”, không có trong danh sách thôn của xã.",
          "\(seen.place.en) names “\(seen.found)”, which is not in the commune's register."),
        fix: seen.suggestion.map {
          say("Có phải thôn “\($0)” không? Nếu đúng thì ghi lại tên thôn.", "Is it “\($0)”? Then write that name.")
        }
          ?? say(
            "Ghi lại đúng tên thôn, hoặc bổ sung tên này vào danh sách thôn.",
            "Write the right name, or add this one to the register."))
    })
}
