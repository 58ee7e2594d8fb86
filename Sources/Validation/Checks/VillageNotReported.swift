import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// A village of the register of which nothing has come.
  static let villageNotReported = Check(
    "village-not-reported", .village, .warning,
    title: say("Thôn chưa gửi phiếu", "A village has not reported"),
    why: say(
      "Thiếu một thôn thì kết quả của xã là “chưa đủ số liệu”.",
      "With one village missing the commune's result is “chưa đủ số liệu”."),
    fix: say(
      "Nhắc thôn gửi phiếu; phiếu giấy hoặc ảnh thì nhập vào mẫu.",
      "Remind the village; type in what came on paper or as a photo."),
    example: say("Xã có 9 thôn, mới nhận 8 phiếu.", "Nine villages, eight sheets."),
    depth: 8,
    skip: { context in
      if !context.hasRegister { return say("không có danh sách thôn", "there is no village register") }
      return context.campaign.isWhole
        ? nil : say("chỉ kiểm tra tệp được chọn, không kiểm tra cả xã", "only single files were checked")
    },
    results: { context, consolidation in
      let silent = context.villages.indices.filter { !hasReported($0, context) }.map {
        notReported($0, name: context.villages[$0].name, context)
      }
      return silent + consolidation.silentFormer.map { notReported($0.village, name: $0.name, context) }
    })

  /// Its own sheet, or officers' rows for at least half of what it must report.
  static func hasReported(_ village: Int, _ context: CheckContext) -> Bool {
    let items = context.itemsOfVillage[village].map { context.items[$0] }
    if items.contains(where: { $0.speaker == .village && $0.record.isFilledIn }) { return true }
    let given = Set(items.filter(\.saysSomething).compactMap(\.indicatorKey))
    let required = context.required.filter { given.contains($0.set + "/" + $0.id) }
    return !required.isEmpty && required.count * 2 >= context.required.count
  }

  private static func notReported(_ village: Int, name: String, _ context: CheckContext) -> Draft {
    let asOf = context.campaign.asOf
    let deadline = context.campaign.commune?.campaign.deadlines.min { $0.lastDay < $1.lastDay }
    var when = say("", "")
    if let last = deadline?.lastDay {
      let days = asOf.daysSinceEpoch - last.daysSinceEpoch
      when =
        days > 0
        ? say(", quá hạn \(days) ngày", ", \(days) days late")
        : say(", hạn đến hết ngày \(last.dayMonthYear)", ", due by the end of \(last.dayMonthYear)")
    }
    let key = CheckContext.bare(name.foldedKey)
    let entry = context.campaign.commune?.log.last { CheckContext.bare($0.village.foldedKey) == key }
    let shown = Wording.clip(name, 30)
    var blank = ""
    if case .blank(let files) = context.reception(of: village) { blank = files.first ?? "" }
    var words: Words
    switch entry?.how?.foldedKey {
    case "giai", "giay", "anh":
      let isPaper = entry?.how?.foldedKey != "anh"
      let day = entry?.received.map { " " + $0.dayMonthYear } ?? ""
      words = Words(
        say(
          "Thôn \(shown) đã nộp \(isPaper ? "bản giấy" : "ảnh chụp")\(day), chưa nhập thành phiếu.",
          "\(shown) handed in \(isPaper ? "paper" : "a photo")\(day); it is not typed in yet."),
        fix: say(
          "Nhập số liệu vào mẫu phiếu của xã (ntm template).",
          "Type the figures into the commune's form (ntm template)."))
    case .some:
      let file = entry?.file.map { " (\(Wording.clip($0, 30)))" } ?? ""
      words = Words(
        say(
          "Sổ theo dõi ghi thôn \(shown) đã nộp tệp\(file) nhưng chưa đọc được số liệu của thôn.",
          "The log says that \(shown) sent a file\(file), but no figures of it were read."),
        fix: say(
          "Tìm lại tệp của thôn hoặc đề nghị thôn gửi lại.", "Find the file, or ask the village to send it again."))
    case nil where !blank.isEmpty:
      words = Words(
        say(
          "Thôn \(shown) mới có biểu mẫu còn trống (\(Wording.clip(blank, 40))), chưa gửi số liệu\(when.vi).",
          "\(shown) has an empty form only (\(Wording.clip(blank, 40))) and has not reported\(when.en)."),
        fix: say("Nhắc trưởng thôn điền và gửi phiếu.", "Remind the head of the village to fill it in."))
    case nil:
      words = Words(
        say("Thôn \(shown) chưa gửi phiếu\(when.vi).", "\(shown) has not reported\(when.en)."),
        fix: say("Nhắc trưởng thôn gửi phiếu.", "Remind the head of the village."))
    }
    var draft = Draft(words, at: Finding.Location(file: nil))
    draft.village = name
    draft.restsOn = context.unreadFiles(of: village)
    return draft
  }
}

extension CheckContext {
  /// Files that by their name are the village's but gave no records.
  func unreadFiles(of village: Int) -> [Place] {
    let names = ([villages[village].name] + villages[village].otherNames + villages[village].mergedFrom)
      .map { Self.bare($0.foldedKey) }
    let logged = (campaign.commune?.log ?? []).filter { names.contains(Self.bare($0.village.foldedKey)) }.compactMap {
      $0.file?.split(separator: "/").last.map { String($0).nfc.lowercased() }
    }
    var places: [Place] = []
    for (number, submission) in campaign.submissions.enumerated()
    where submission.records.allSatisfy({ $0.village?.code == nil }) {
      let stem = " " + Identifiers.stem(submission.file).foldedKey + " "
      let file = submission.file.split(separator: "/").last.map { String($0).nfc.lowercased() }
      let isNamed = names.contains { stem.contains(" " + $0 + " ") || stem == " " + $0.replacing(" ", with: "") + " " }
      guard isNamed || file.map(logged.contains) == true else { continue }
      places.append(Place(submission: number, sheet: nil, cell: nil))
      for problem in submission.problems {
        places.append(Place(submission: number, sheet: problem.sheet, cell: problem.cell))
      }
    }
    return places
  }
}
