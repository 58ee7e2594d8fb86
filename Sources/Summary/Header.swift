import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// The blocks at the top and the foot of a paper.
extension PrintSheet {
  /// The annex's number and title, or the office's name and the motto, then the title.
  mutating func header(_ context: SummaryContext, annex: Int?, title: String, subtitle: String? = nil, split: Int) {
    let commune = context.communeName
    if let annex, !context.isStandAlone {
      line("Phụ lục \(Wording.roman(annex))", Look.annex)
      line(title, Look.title)
      line(
        "(Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm \(context.asOf.year) của Ủy ban nhân dân xã \(commune))",
        Look.subtitle)
    } else {
      motto(context, split: split)
      line(title, Look.title)
    }
    if let subtitle { line(subtitle, Look.subtitle) }
  }

  /// The office at the left, the motto at the right.
  mutating func motto(_ context: SummaryContext, split: Int) {
    put("ỦY BAN NHÂN DÂN", 1, Look.office, to: split)
    put("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", split + 1, Look.office, to: columns)
    row += 1
    put("XÃ \(context.communeName.uppercased())", 1, Look.office, to: split)
    put("Độc lập - Tự do - Hạnh phúc", split + 1, Look.motto, to: columns)
    row += 1
    put(String(repeating: "—", count: 10), 1, Look.rule, to: split)
    put(String(repeating: "—", count: 28), split + 1, Look.rule, to: columns)
    fix(14)
    row += 1
    put("Số: …/…-UBND", 1, Look.number, to: split)
    put(
      "\(context.communeName), ngày … tháng … năm \(context.asOf.year)", split + 1, Look.placeAndDay, to: columns)
    row += 1
    gap()
  }

  /// The line that keeps a draft from being signed in silence.
  mutating func draftLine(_ levels: LevelTable) {
    let count = levels.unverified
    let text = count == 0 ? "" : "DỰ THẢO: \(count) mức đạt chuẩn chưa đối chiếu văn bản"
    let counted = "COUNTIFS(BTC_DoiChieu,\"chưa\")"
    line(
      .text("IF(\(counted)=0,\"\",\"DỰ THẢO: \"&\(counted)&\" mức đạt chuẩn chưa đối chiếu văn bản\")", text),
      Look.draft)
  }

  /// Who gets the paper at the left, who signs it at the right. Only papers of their own have it.
  mutating func foot(_ context: SummaryContext) {
    let split = max(1, columns / 2)
    gap(8)
    put("Nơi nhận:", 1, Look.recipients, to: split)
    put(Self.head(of: context), split + 1, Look.signer.with { $0.vertical = .top }, to: columns)
    row += 1
    let first = row
    list(context, to: split)
    // Room for a signature and a seal beside the list.
    while row < first + 5 { gap(14) }
    put(.blank, 1, Look.recipient, to: split)
    put(context.commune?.signers.headName ?? "", split + 1, Look.signer, to: columns)
    row += 1
    // A signature never stands alone on a page: the last lines of the table come with it.
    keepTogether(from: max(1, first - 5))
  }

  /// Who gets the paper, under the signatures.
  mutating func recipients(_ context: SummaryContext) {
    put("Nơi nhận:", 1, Look.recipients, to: columns)
    row += 1
    list(context, to: columns)
  }

  private mutating func list(_ context: SummaryContext, to last: Int) {
    let known = context.commune?.paper.recipients ?? []
    let recipients = known.isEmpty ? ["…………………", "Lưu: VT"] : known
    for (index, one) in recipients.enumerated() {
      put("- \(one)\(index == recipients.count - 1 ? "." : ";")", 1, Look.recipient, to: last)
      row += 1
    }
  }

  /// The lines over the signature of the chairman, or of who signs for him.
  private static func head(of context: SummaryContext) -> String {
    let signers = context.commune?.signers ?? Commune.Signers()
    let office = signers.headOnBehalf.hasPrefix("KT.") ? "TM. ỦY BAN NHÂN DÂN\n" : ""
    return office + signers.headOnBehalf + "\n" + signers.headTitle
  }

  /// The three who sign, side by side.
  mutating func signatures(_ context: SummaryContext) {
    let signers = context.commune?.signers ?? Commune.Signers()
    let first = row
    gap(10)
    let third = max(1, columns / 3)
    let places = [(1, third), (third + 1, max(third + 1, 2 * third)), (max(third + 2, 2 * third + 1), columns)]
    put(
      "\(context.communeName), ngày … tháng … năm \(context.asOf.year)", places[2].0,
      Look.placeAndDay.with { $0.size = 12 },
      to: places[2].1)
    row += 1
    let heads = ["NGƯỜI LẬP BIỂU", "CÔNG CHỨC PHỤ TRÁCH", Self.head(of: context)]
    for (place, head) in zip(places, heads) { put(head, place.0, Look.signer.with { $0.vertical = .top }, to: place.1) }
    row += 1
    let hints = ["(Ký, ghi rõ họ tên)", "(Ký, ghi rõ họ tên)", "(Ký tên, đóng dấu)"]
    for (place, hint) in zip(places, hints) { put(hint, place.0, Look.signedBelow, to: place.1) }
    row += 1
    gap(64)
    for (place, name) in zip(places, [signers.maker, signers.officer, signers.headName]) {
      put(name, place.0, Look.signer, to: place.1)
    }
    row += 1
    keepTogether(from: max(1, first - 3))
  }
}
