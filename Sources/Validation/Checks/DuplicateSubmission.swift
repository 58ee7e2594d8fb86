import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// One village sent twice, with the same figures.
  static let duplicateSubmissionSame = Check(
    "duplicate-submission-same", .village, .warning,
    title: say("Gửi hai lần, cùng số liệu", "Sent twice, the same figures"),
    why: say("Số liệu giống nhau nên chỉ tính một lần.", "The figures are the same and count once."),
    fix: say("Giữ lại một tệp.", "Keep one file."),
    example: say("na-pia.xlsx và na-pia (1).xlsx giống nhau.", "na-pia.xlsx and na-pia (1).xlsx are alike."),
    results: { context, consolidation in twice(context, consolidation, isSame: true) })

  /// One village sent twice, with other figures: neither counts.
  static let duplicateSubmissionConflict = Check(
    "duplicate-submission-conflict", .village, .error,
    title: say("Gửi hai lần, khác số liệu", "Sent twice, with other figures"),
    why: say(
      "Chưa biết phiếu nào đúng nên các số khác nhau chưa được tính.",
      "Nobody knows which holds, so figures that differ do not count yet."),
    fix: say(
      "Ghi vào so-theo-doi.csv, cột thay_the: tệp nào thay tệp nào.",
      "Say in so-theo-doi.csv, column thay_the, which file replaces which."),
    example: say(
      "na-pia.xlsx ghi 3,7 km, na-pia-moi.xlsx ghi 3,9 km.", "na-pia.xlsx says 3,7 km, na-pia-moi.xlsx 3,9 km."),
    results: { context, consolidation in twice(context, consolidation, isSame: false) })

  private struct Sheets: Hashable {
    var first: Place
    var second: Place
    var village: Int?
  }

  /// One finding a pair of sheets (and village, where the sheets are the villages' own).
  private static func twice(
    _ context: CheckContext, _ consolidation: Consolidation, isSame: Bool
  ) -> [Draft] {
    var pairs: [Sheets: [Consolidation.Pair]] = [:]
    var order: [Sheets] = []
    for pair in consolidation.repeats {
      let first = context.items[pair.first]
      let second = context.items[pair.second]
      let a = Place(submission: first.submission, sheet: first.record.source.sheet, cell: nil)
      let b = Place(submission: second.submission, sheet: second.record.source.sheet, cell: nil)
      guard a != b || first.table != second.table || first.formerName != second.formerName else { continue }
      let sheets = Sheets(first: a, second: b, village: second.speaker == .village ? second.village : nil)
      if pairs[sheets] == nil { order.append(sheets) }
      pairs[sheets, default: []].append(pair)
    }
    return order.compactMap { sheets in
      let all = pairs[sheets] ?? []
      let differing = all.filter { !$0.isSame }
      guard differing.isEmpty == isSame, let sample = (isSame ? all : differing).first else { return nil }
      return draft(sheets, sample: sample, differing: differing, context)
    }
  }

  private static func draft(
    _ sheets: Sheets, sample: Consolidation.Pair, differing: [Consolidation.Pair], _ context: CheckContext
  ) -> Draft {
    let first = context.items[sample.first]
    let second = context.items[sample.second]
    let isOneFile = first.submission == second.submission
    func name(_ item: CheckContext.Item) -> String {
      isOneFile ? item.record.source.sheet ?? item.record.source.file : item.record.source.file
    }
    let (one, two) = Wording.apart(name(first), name(second), 28)
    let list = second.record.body.listName
    let who = sheets.village.map { "Thôn " + Wording.clip(context.villages[$0].name, 20) } ?? list?.vi ?? "Xã"
    let whoEnglish = sheets.village.map { Wording.clip(context.villages[$0].name, 20) } ?? list?.en ?? "The commune"
    var ids: [String] = []
    for pair in differing {
      let item = context.items[pair.second]
      if let name = item.indicator?.id ?? item.record.body.lineName, !ids.contains(name) { ids.append(name) }
    }
    let few =
      ids.prefix(list == nil ? 3 : 1).map { Wording.clip($0, 24) }.joined(separator: ", ")
      + (ids.count > (list == nil ? 3 : 1) ? ", …" : "")
    let words =
      differing.isEmpty
      ? Words(
        say(
          "\(who) có hai phiếu cùng số liệu: \(one) và \(two); chỉ tính một lần.",
          "\(whoEnglish) sent the same figures twice: \(one) and \(two); they count once."),
        fix: say("Giữ lại một phiếu.", "Keep one of them."))
      : Words(
        say(
          "\(who) có hai phiếu khác số liệu ở \(few): \(one) và \(two); chưa tính.",
          "\(whoEnglish) sent other figures for \(few): \(one) and \(two); none counts yet."),
        fix: say(
          "Bỏ một phiếu, hoặc ghi cột thay_the trong sổ theo dõi: tệp nào thay tệp nào.",
          "Remove one, or say in the log's column thay_the which file replaces which."))
    var draft = Draft(
      words, at: Finding.Location(file: second.record.source.file, sheet: second.record.source.sheet),
      submission: second.submission)
    draft.village = sheets.village.map { context.villages[$0].name }
    for pair in differing.prefix(5) {
      for position in [pair.first, pair.second] {
        let item = context.items[position]
        for field in [Field.numerator, .denominator, .value, .status, .length, .landArea, .budget, .stars, .due] {
          if let related = context.related(field, of: item, to: second) {
            draft.related.append(related)
            break
          }
        }
      }
    }
    if differing.isEmpty {
      draft.related = [
        Finding.Related(
          file: isOneFile ? nil : first.record.source.file, sheet: first.record.source.sheet, cell: nil, text: "")
      ]
    }
    return draft
  }
}
