import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// A sheet or row that does not say whose it is.
  static let villageMissing = Check(
    "village-missing", .village, .error,
    title: say("Không ghi tên thôn", "No village is named"),
    why: say("Không biết là phiếu của thôn nào thì số liệu không được tính.", "Figures of nobody count for nobody."),
    fix: say("Ghi tên thôn ở đầu phiếu, ví dụ “Thôn: Nà Pia”.", "Write the village on top, such as “Thôn: Nà Pia”."),
    example: say("Đầu phiếu ghi “Thôn: ……”.", "The top says “Thôn: ……”."),
    depth: 0,
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) chưa ghi tên thôn nên số liệu chưa được tính.",
          "\(seen.place.en) does not name a village; its figures do not count yet."),
        fix: say("Ghi tên thôn ở đầu phiếu, ví dụ “Thôn: Nà Pia”.", "Write the village on top, such as “Thôn: Nà Pia”.")
      )
    })
}
