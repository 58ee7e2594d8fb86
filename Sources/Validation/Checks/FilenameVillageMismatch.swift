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
      return context.campaign.submissions.indices.compactMap { mismatch($0, names: names, context) }
    })

  private static func mismatch(_ number: Int, names: [[String]], _ context: CheckContext) -> Draft? {
    let submission = context.campaign.submissions[number]
    let inside = submission.tables.compactMap(\.village)
    let own = Set(inside.compactMap { context.find($0).0 })
    guard let sheetVillage = inside.first, !own.isEmpty else { return nil }
    let stem = " " + Identifiers.stem(submission.file).foldedKey + " "
    var best: (village: Int, length: Int)?
    for (village, spellings) in names.enumerated() {
      for name in spellings where isIn(stem, name) && name.utf8.count > (best?.length ?? 0) {
        best = (village, name.utf8.count)
      }
    }
    guard let best, !own.contains(best.village) else { return nil }
    // The village's own name stands there too, perhaps as a part of the longer one.
    if own.contains(where: { names[$0].contains { stem.contains(" " + $0 + " ") } }) { return nil }
    let other = Wording.clip(context.villages[best.village].name, 25)
    let file = Wording.clip(submission.file.split(separator: "/").last.map(String.init) ?? submission.file, 30)
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
    draft.words.expected = context.villages[best.village].name
    if let place = context.villageCell(of: number) {
      draft.location.sheet = place.sheet
      draft.location.cell = place.cell
    }
    return draft
  }

  /// Short names are common syllables: they count only after "thôn", "bản" …
  private static func isIn(_ stem: String, _ name: String) -> Bool {
    guard !name.isEmpty else { return false }
    if name.contains(" ") || name.utf8.count > 4 { return stem.contains(" " + name + " ") }
    return stem == " " + name + " " || ["thon", "ban", "xom", "khu"].contains { stem.contains(" \($0) \(name) ") }
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
