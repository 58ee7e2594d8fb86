import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// One indicator in two rows of a sheet.
  static let duplicateIndicator = Check(
    "duplicate-indicator", .indicator, .error,
    title: say("Chỉ tiêu ghi hai lần", "An indicator stands twice"),
    why: say(
      "Không biết lấy dòng nào; hai dòng khác số thì cả hai chưa được tính.",
      "Nobody knows which row holds; if they differ, neither counts."),
    fix: say(
      "Giữ một dòng; nếu một dòng là chỉ tiêu khác thì sửa số chỉ tiêu.",
      "Keep one row; if one is another indicator, mend its number."),
    example: say("Dòng 12 và dòng 14 cùng ghi 2.2.", "Rows 12 and 14 both say 2.2."),
    depth: 1,
    reading: { seen in
      let others = seen.others.isEmpty ? say("", "") : say(", trùng với \(seen.others)", ", as does \(seen.others)")
      return Words(
        say(
          "\(seen.place.vi) ghi chỉ tiêu “\(seen.found)” lần thứ hai\(others.vi).",
          "\(seen.place.en) gives indicator “\(seen.found)” a second time\(others.en)."),
        fix: say(
          "Giữ một dòng; nếu là chỉ tiêu khác thì sửa số chỉ tiêu.",
          "Keep one row; if it is another indicator, mend its number."))
    },
    results: { context, consolidation in
      consolidation.repeats.compactMap { pair in
        let first = context.items[pair.first]
        let second = context.items[pair.second]
        guard first.submission == second.submission, first.table == second.table,
          first.record.source.sheet == second.record.source.sheet, second.speaker != .officer,
          first.formerName == second.formerName, let id = second.indicator?.id
        else { return nil }
        let name = context.name(.indicator, of: second)
        let row = first.record.source.row
        let same =
          pair.isSame
          ? say("cùng số liệu", "with the same figures")
          : say("khác số liệu nên chưa tính", "with other figures; neither counts")
        var draft = context.draft(
          Words(
            say(
              "\(name.vi) ghi lại chỉ tiêu \(id) đã có ở dòng \(row), \(same.vi).",
              "\(name.en) repeats indicator \(id) of row \(row), \(same.en)."),
            fix: say(
              "Giữ một dòng; nếu là chỉ tiêu khác thì sửa số chỉ tiêu.",
              "Keep one row; if it is another indicator, mend its number.")),
          .indicator, of: second)
        draft.related = [context.related(.indicator, of: first)].compactMap { $0 }
        return draft
      }
    })
}
