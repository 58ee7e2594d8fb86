import Checklists
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// A file that bears one village's name and holds another's sheet.
  static let filenameVillageMismatch = Check(
    "filename-village-mismatch", .village, .warning,
    title: say("Tên tệp khác tên thôn trong phiếu", "The file's name and the sheet's village differ"),
    why: say(
      "Có thể sao từ phiếu thôn khác mà quên sửa tên thôn.",
      "Perhaps a copy of another village's sheet whose name was not changed."),
    fix: say(
      "Kiểm tra tên thôn ở đầu phiếu; số liệu được tính theo tên trong phiếu.",
      "Check the village on top of the sheet; figures count for that one."),
    example: say("Tệp na-pia.xlsx, trong phiếu ghi “Thôn Khuổi Cuốn”.", "na-pia.xlsx holds a sheet of “Khuổi Cuốn”."),
    skip: { context in
      context.villages.count < 2 ? say("chỉ có một thôn", "there is only one village") : nil
    },
    records: { context in
      let names = context.villages.map { village in
        ([village.name] + village.otherNames + village.mergedFrom).map { CheckContext.bare($0.foldedKey) }
      }
      var byName: [String: Int] = [:]
      for (village, spellings) in names.enumerated() {
        for name in spellings where byName[name] == nil { byName[name] = village }
      }
      return context.campaign.submissions.indices.compactMap { mismatch($0, names: names, byName: byName, context) }
    })

  private static func mismatch(
    _ number: Int, names: [[String]], byName: [String: Int], _ context: CheckContext
  ) -> Draft? {
    let submission = context.campaign.submissions[number]
    let inside = submission.tables.compactMap(\.village)
    let own = Set(inside.compactMap { context.find($0).0 })
    guard let sheetVillage = inside.first, !own.isEmpty else { return nil }
    let stem = " " + Identifiers.stem(submission.file).foldedKey + " "
    guard let best = village(inName: stem, byName: byName), !own.contains(best) else { return nil }
    // The village's own name stands there too, perhaps as a part of the longer one.
    if own.contains(where: { names[$0].contains { stem.contains(" " + $0 + " ") } }) { return nil }
    let other = Wording.clip(context.villages[best].name, 25)
    let file = Wording.clip(Wording.fileName(submission.file), 30)
    let words = Words(
      say(
        "Tên tệp \(file) là thôn \(other), trong phiếu ghi thôn \(Wording.clip(sheetVillage.name, 25)).",
        "The file \(file) bears the name of \(other); the sheet says \(Wording.clip(sheetVillage.name, 25))."),
      fix: say(
        "Kiểm tra tên thôn trong phiếu; nếu đúng thì đổi tên tệp.",
        "Check the village in the sheet; if it is right, rename the file."))
    var draft = Draft(words, at: Finding.Location(file: submission.file), submission: number)
    draft.village = sheetVillage.name
    draft.found = sheetVillage.name
    draft.words.expected = context.villages[best].name
    if let place = context.villageCell(of: number) {
      draft.location.sheet = place.sheet
      draft.location.cell = place.cell
    }
    return draft
  }

  /// The village of the longest name in a file's name.
  private static func village(inName stem: String, byName: [String: Int]) -> Int? {
    let words = stem.split(separator: " ").map(String.init)
    for length in stride(from: min(words.count, 6), to: 0, by: -1) {
      for first in 0...(words.count - length) {
        let name = words[first..<(first + length)].joined(separator: " ")
        // Short names are common syllables: they count alone or after "thôn", "bản" …
        let isPlain = length > 1 || name.utf8.count > 4 || words.count == 1
        let isAnnounced = first > 0 && ["thon", "ban", "xom", "khu"].contains(words[first - 1])
        if isPlain || isAnnounced, let village = byName[name] { return village }
      }
    }
    return nil
  }
}

extension CheckContext {
  /// The first cell from which the village was read.
  func villageCell(of submission: Int) -> Place? {
    for sheet in campaign.submissions[submission].sheets {
      let cells = sheet.uses.filter { $0.value == .used(.village) }.map(\.key)
      if let first = cells.min() { return Place(submission: submission, sheet: sheet.sheet, cell: first) }
    }
    return nil
  }
}
