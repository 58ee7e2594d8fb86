import Checklists
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// One village in two rows or columns of a table.
  static let duplicateVillageRow = Check(
    "duplicate-village-row", .village, .error,
    title: say("Thôn ghi hai lần", "A village stands twice"),
    why: say(
      "Không biết lấy dòng nào; hai dòng khác số thì cả hai chưa được tính.",
      "Nobody knows which row holds; if they differ, neither counts."),
    fix: say("Giữ một dòng cho mỗi thôn.", "Keep one row a village."),
    example: say("Dòng 7 và dòng 12 cùng là thôn Nà Pia.", "Rows 7 and 12 are both Nà Pia."),
    depth: 1,
    reading: { seen in
      let others = seen.others.isEmpty ? say("", "") : say(", trùng với \(seen.others)", ", as does \(seen.others)")
      return Words(
        say(
          "\(seen.place.vi) ghi thôn “\(seen.found)” lần thứ hai\(others.vi).",
          "\(seen.place.en) gives village “\(seen.found)” a second time\(others.en)."),
        fix: say("Giữ một dòng cho mỗi thôn, hoặc sửa lại tên thôn.", "Keep one row a village, or mend the name."))
    },
    results: { context, consolidation in
      var rows: Set<Place> = []
      return consolidation.repeats.compactMap { pair in
        let first = context.items[pair.first]
        let second = context.items[pair.second]
        guard first.submission == second.submission, first.table == second.table,
          first.record.source.sheet == second.record.source.sheet, second.speaker == .officer,
          let name = second.record.village?.name
        else { return nil }
        let isColumn = context.table(of: second)?.layout == .villagesInColumns
        let cell =
          isColumn
          ? second.record.source.cells[.value] ?? second.record.source.cells[.numerator]
          : context.cell(.village, of: second)
        let row = CellReference(row: isColumn ? 1 : second.record.source.row, column: isColumn ? cell?.column ?? 1 : 1)
        guard rows.insert(Place(submission: second.submission, sheet: second.record.source.sheet, cell: row)).inserted
        else { return nil }
        let place = cell.map { say("Ô \($0)", "Cell \($0)") } ?? context.name(.village, of: second)
        let before = first.record.source.row
        var draft = context.draft(
          Words(
            say(
              "\(place.vi) ghi lại thôn \(Wording.clip(name)) đã có ở dòng \(before).",
              "\(place.en) repeats village \(Wording.clip(name)) of row \(before)."),
            fix: say("Giữ một dòng cho mỗi thôn, hoặc sửa lại tên thôn.", "Keep one row a village, or mend the name.")),
          .village, of: second)
        draft.location.cell = cell
        draft.record = nil
        draft.set = nil
        draft.indicator = nil
        return draft
      }
    })
}
