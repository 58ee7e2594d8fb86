import Criteria
import FoundationEssentials
import Spreadsheets

/// The sheet of a village for one rule set.
struct VillageSheet {
  let template: ChecklistTemplate
  let set: RuleSet
  let village: Commune.Village?
  /// The sheet on which the village writes its name, for those behind it.
  let earlier: String?

  func draft(_ indicators: [Indicator]) -> SheetDraft {
    let isFirst = set.id == template.sets.first?.id
    var sheet = FormSheet(name: "Phiếu \(set.shortTitle)", withVillages: false, tabColor: isFirst ? 0x2E75B6 : 0x548235)
    let commune = template.commune
    sheet.letterhead([
      commune.map { "XÃ \($0.name.uppercased())" } ?? "XÃ …………………",
      village.map { "THÔN \($0.name.uppercased())" } ?? "",
    ])
    let isAdvanced = set.title.lowercased().contains("nâng cao")
    sheet.line(
      "PHIẾU TỰ ĐÁNH GIÁ KẾT QUẢ XÂY DỰNG NÔNG THÔN MỚI" + (isAdvanced ? " NÂNG CAO" : ""), TemplateLook.title)
    sheet.line("(Theo \(set.document))", TemplateLook.subtitle)
    facts(&sheet)
    sheet.line(
      "Cách ghi: chỉ ghi vào ô nền vàng; tỷ lệ % máy tự tính. Không có việc này ở thôn thì chọn “Không áp dụng”. Chưa đạt thì ghi giải pháp và thời hạn, ví dụ: Quý IV/2024.",
      TemplateLook.help)
    let lines = indicators.map {
      ($0, TemplateLine.lines(for: $0, in: template.circumstances(set), ofVillage: true))
    }
    let unverified = lines.flatMap(\.1).count { $0.level.hasSuffix("(*)") }
    if unverified > 0 {
      sheet.line("(*) \(unverified) mức đạt chuẩn chưa đối chiếu văn bản, chỉ để tham khảo.", TemplateLook.warning)
    }
    sheet.headings()
    var criterion: String?
    for (indicator, lines) in lines {
      if indicator.criterion != criterion {
        criterion = indicator.criterion
        let name = set.criteria.first { $0.id == indicator.criterion }?.name ?? ""
        sheet.group(indicator.criterion, name)
      }
      for line in lines { sheet.add(line, whole: ChecklistTemplate.figure(line.register, of: village)) }
    }
    sheet.finishTable()
    sheet.signatures(
      [("NGƯỜI LẬP PHIẾU", ""), ("TRƯỞNG THÔN", village?.head ?? "")], place: village?.name ?? commune?.name ?? "",
      year: template.year)
    return sheet.draft
  }

  /// The village, its head and its size.
  private func facts(_ sheet: inout FormSheet) {
    if let earlier {
      // The name is written once, on the first sheet.
      let cell = "'\(earlier)'!C6"
      sheet.fact("Thôn:", .formula("IF(\(cell)=\"\",\"\",\(cell))", .text("")), isFixed: true)
    } else {
      sheet.fact("Thôn:", village.map { .text($0.name) } ?? .blank, isFixed: village != nil)
      let count = template.commune?.villages.count ?? 0
      if village == nil, count > 0 {
        sheet.limitFact(
          .cells(MarkSheet.villageCells(count: count)), help: "Chọn tên thôn trong danh sách.",
          refusal: "Chọn tên thôn có trong danh sách của xã.")
      }
    }
    sheet.next(height: 18)
    sheet.fact("Trưởng thôn:", village?.head.map { .text($0) } ?? .blank)
    sheet.fact(
      "Năm:", template.year.map { .number(Double($0)) } ?? .blank, isRight: true, isFixed: template.year != nil)
    sheet.next(height: 18)
    sheet.fact("Số hộ:", number(village?.households))
    sheet.limitFact(.wholeNumberFrom(0), help: "Tổng số hộ của thôn.", refusal: "Cần một số nguyên từ 0 trở lên.")
    sheet.fact("Số nhân khẩu:", number(village?.people), isRight: true)
    sheet.limitFact(
      .wholeNumberFrom(0), isRight: true, help: "Tổng số người của thôn.", refusal: "Cần một số nguyên từ 0 trở lên.")
    sheet.next(height: 18)
    sheet.next(height: 6)
  }

  private func number(_ figure: Decimal?) -> SheetDraft.Value {
    figure.flatMap { Double($0.description) }.map { .number($0) } ?? .blank
  }
}
