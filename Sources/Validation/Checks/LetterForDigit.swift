import VietnameseText

extension Check {
  /// 1O, l2: a letter typed for a digit.
  static let letterForDigit = Check(
    "letter-for-digit", .value, .warning,
    title: say("Chữ cái thay cho chữ số", "A letter in place of a digit"),
    why: say(
      "Chữ O gõ thay số 0, chữ l gõ thay số 1; số đoán được thì chưa tính.", "O for 0, l for 1; a guess is not counted."
    ),
    fix: say("Gõ lại số.", "Type the number again."),
    example: say("Ô C6 ghi “1O”, có lẽ là 10.", "C6 says “1O”, probably 10."),
    depth: 0,
    reading: { seen in
      let taken =
        seen.suggestion.map { say("; có lẽ là \($0), chưa được tính", "; probably \($0), not counted yet") }
        ?? say("", "")
      return Words(
        say(
          "\(seen.place.vi) ghi “\(seen.found)”: có chữ cái lẫn trong số\(taken.vi).",
          "\(seen.place.en) says “\(seen.found)”: a letter among the digits\(taken.en)."),
        fix: seen.suggestion.map { say("Nếu đúng thì gõ lại \($0).", "If that is right, type \($0).") }
          ?? say("Gõ lại số trong ô này.", "Type the number again."))
    })
}
