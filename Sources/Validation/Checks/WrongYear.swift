import Checklists
import VietnameseText

extension Check {
  /// A sheet that reports on another year.
  static let wrongYear = Check(
    "wrong-year", .village, .error,
    title: say("Phiếu của năm khác", "A sheet of another year"),
    why: say(
      "Số liệu năm khác không được tính vào báo cáo năm nay.", "Figures of another year do not count in this one."),
    fix: say(
      "Nếu chỉ ghi nhầm năm thì sửa năm ở đầu phiếu; nếu gửi nhầm phiếu cũ thì gửi lại phiếu mới.",
      "If the year is a slip, mend it on top; if an old sheet was sent, send the new one."),
    example: say(
      "Đầu phiếu ghi “năm 2022”, xã đang tổng hợp năm 2023.", "The sheet says 2022, the commune reports on 2023."),
    depth: 0,
    reading: { seen in
      Words(
        say(
          "\(seen.place.vi) ghi năm \(seen.found), xã đang tổng hợp năm \(seen.year).",
          "\(seen.place.en) says \(seen.found); the commune reports on \(seen.year)."),
        fix: say(
          "Nếu ghi nhầm thì sửa thành \(seen.year); nếu là phiếu cũ thì gửi phiếu mới.",
          "If it is a slip, write \(seen.year); if it is an old sheet, send the new one."),
        expected: String(seen.year))
    },
    records: { context in
      var sheets: Set<Place> = []
      for (number, submission) in context.campaign.submissions.enumerated() {
        for problem in submission.problems where problem.code == .wrongYear {
          sheets.insert(Place(submission: number, sheet: problem.sheet, cell: nil))
        }
      }
      return context.items.compactMap { item in
        let year = context.table(of: item)?.year ?? item.record.year
        let sheet = Place(submission: item.submission, sheet: item.record.source.sheet, cell: nil)
        guard let year, year != context.campaign.year, sheets.insert(sheet).inserted else { return nil }
        let file = item.record.source.file
        let words = Words(
          say(
            "Phiếu ghi năm \(year), xã đang tổng hợp năm \(context.campaign.year).",
            "The sheet says \(year); the commune reports on \(context.campaign.year)."),
          fix: say(
            "Nếu ghi nhầm thì sửa năm ở đầu phiếu; nếu là phiếu cũ thì gửi phiếu mới.",
            "If it is a slip, mend the year on top; if it is an old sheet, send the new one."),
          expected: String(context.campaign.year))
        var draft = Draft(
          words, at: Finding.Location(file: file, sheet: item.record.source.sheet), submission: item.submission)
        draft.found = String(year)
        draft.village = item.record.village?.name
        return draft
      }
    })
}
