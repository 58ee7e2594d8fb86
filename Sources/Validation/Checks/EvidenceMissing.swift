import Checklists
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// "Đạt" without the paper that proves it, where the sheet asks for one.
  static let evidenceMissing = Check(
    "evidence-missing", .status, .info,
    title: say("Chưa ghi minh chứng", "No evidence is named"),
    why: say(
      "Hồ sơ xét công nhận cần văn bản, ảnh hoặc danh sách kèm theo chỉ tiêu đã đạt.",
      "The dossier needs a document, photo or list for what is met."),
    fix: say("Ghi số văn bản, danh sách hoặc ảnh kèm theo.", "Name the document, list or photo."),
    example: say("Ghi “Đạt”, cột Minh chứng để trống.", "“Đạt”, and the evidence column is empty."),
    skip: { context in
      context.items.contains { $0.figure != nil && context.hasColumn(.evidence, for: $0) }
        ? nil : say("không phiếu nào có cột minh chứng", "no sheet has an evidence column")
    },
    records: { context in
      context.items.compactMap { item in
        guard let figure = item.figure, figure.status == .met, figure.evidence == nil,
          context.hasColumn(.evidence, for: item)
        else { return nil }
        let name = context.name(.evidence, of: item)
        var draft = context.draft(
          Words(
            say(
              "\(name.vi) để trống: chỉ tiêu ghi “Đạt” nhưng chưa ghi minh chứng.",
              "\(name.en) is empty: “Đạt” without evidence."),
            fix: say("Ghi số văn bản, danh sách hoặc ảnh kèm theo.", "Name the document, list or photo.")),
          .evidence, of: item)
        draft.restsOn += [context.place(.status, of: item)].compactMap { $0 }
        return draft
      }
    })
}
