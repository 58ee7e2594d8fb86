import VietnameseText

extension Check {
  /// A name that is almost one of the register.
  static let villageNearMiss = Check(
    "village-near-miss", .village, .warning,
    title: say("Tên thôn gần giống", "The village's name is almost right"),
    why: say(
      "Tên viết khác danh sách một chút; đã hiểu là thôn gần giống nhất.",
      "The name differs a little from the register; the nearest was taken."),
    fix: say("Kiểm tra lại; nếu đúng thì sửa tên cho khớp danh sách.", "Check it, and spell it as the register does."),
    example: say("“Nà Bia” hiểu là “Nà Pia”.", "“Nà Bia” was taken for “Nà Pia”."),
    reading: { seen in
      let name = seen.suggestion ?? "?"
      return Words(
        say(
          "\(seen.place.vi) ghi thôn “\(seen.found)”; đã hiểu là “\(name)”.",
          "\(seen.place.en) names “\(seen.found)”; it was taken for “\(name)”."),
        fix: say(
          "Nếu đúng thì ghi lại “\(name)”; nếu không thì ghi tên đúng.",
          "Write “\(name)” if that is right, else the right name."), expected: seen.suggestion)
    })
}
