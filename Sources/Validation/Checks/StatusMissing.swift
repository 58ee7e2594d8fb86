import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// No mark in the status column.
  static let statusMissing = Check(
    "status-missing", .status, .error,
    title: say("Chưa tự đánh giá", "No self-assessment"),
    why: say(
      "Không có số liệu và không có đánh giá thì chỉ tiêu coi như chưa báo cáo; có số liệu thì chỉ là lưu ý.",
      "With neither figure nor mark the indicator is not reported; with a figure this is only a remark."),
    fix: say("Ghi “Đạt”, “Chưa đạt” hoặc “Không áp dụng”.", "Write “Đạt”, “Chưa đạt” or “Không áp dụng”."),
    example: say("Dòng 2.2 để trống cả số liệu và cột Đạt/Chưa đạt.", "Row 2.2 has neither figures nor a mark."),
    depth: 1,
    records: { context in
      context.items.compactMap { item in
        guard let figure = item.figure, item.speaker != .officer, item.indicator != nil, figure.status == .unknown,
          context.hasColumn(.status, for: item), item.claimed == nil
        else { return nil }
        let siblings = context.siblings(of: item)
        if siblings.contains(where: { $0.figure?.status != .unknown }) { return nil }
        // Of several parts one mark is enough: it is asked for once.
        guard siblings.first?.position == item.position else { return nil }
        let hasFigure = siblings.contains { $0.hasFigure }
        guard hasFigure || context.isExpected(item) else { return nil }
        let name = context.name(.status, of: item)
        let words = Words(
          hasFigure
            ? say(
              "\(name.vi) để trống: có số liệu nhưng chưa tự đánh giá.",
              "\(name.en) is empty: there is a figure but no self-assessment.")
            : say(
              "\(name.vi) để trống, chỉ tiêu này cũng chưa có số liệu.",
              "\(name.en) is empty, and the indicator has no figure either."),
          fix: say("Ghi “Đạt”, “Chưa đạt” hoặc “Không áp dụng”.", "Write “Đạt”, “Chưa đạt” or “Không áp dụng”."))
        var draft = context.draft(words, .status, of: item)
        if hasFigure { draft.severity = .info }
        draft.restsOn += context.cellsSaying(item)
        draft.restsOn.append(Place(submission: item.submission, sheet: item.record.source.sheet, cell: nil))
        return draft
      }
    })
}
