import Criteria
import Spreadsheets

/// The sheets of an official for one rule set: the commune's own figures, and those known village by village.
struct OfficerSheet {
  let template: ChecklistTemplate
  let set: RuleSet
  let officer: Commune.Officer

  func drafts(_ indicators: [Indicator]) -> [SheetDraft] {
    let villages = template.commune?.villages ?? []
    let byVillage = villages.isEmpty ? [] : indicators.filter { $0.addsUpFromVillages && $0.holder != .commune }
    let ofCommune = indicators.filter { indicator in !byVillage.contains { $0.id == indicator.id } }
    var drafts: [SheetDraft] = []
    if !ofCommune.isEmpty {
      var sheet = start("Toàn xã \(set.shortTitle)", title: "RÀ SOÁT TOÀN XÃ", withVillages: false)
      fill(&sheet, ofCommune, villages: [])
      drafts.append(sheet.draft)
    }
    if !byVillage.isEmpty {
      var sheet = start("Theo thôn \(set.shortTitle)", title: "SỐ LIỆU CÁC THÔN", withVillages: true)
      fill(&sheet, byVillage, villages: villages)
      drafts.append(sheet.draft)
    }
    return drafts
  }

  private func start(_ name: String, title: String, withVillages: Bool) -> FormSheet {
    let isAdvanced = set.title.lowercased().contains("nâng cao")
    var sheet = FormSheet(
      name: name, withVillages: withVillages, tabColor: set.id == template.sets.first?.id ? 0x2E75B6 : 0x548235)
    sheet.letterhead([
      template.commune == nil ? "" : "ỦY BAN NHÂN DÂN",
      template.commune.map { "XÃ \($0.name.uppercased())" } ?? "XÃ …………………",
    ])
    sheet.line("\(title) VỀ XÂY DỰNG NÔNG THÔN MỚI" + (isAdvanced ? " NÂNG CAO" : ""), TemplateLook.title)
    sheet.line("(Theo \(set.document))", TemplateLook.subtitle)
    sheet.fact("Người phụ trách:", .text(officer.name), isFixed: true)
    sheet.fact(
      "Năm:", template.year.map { .number(Double($0)) } ?? .blank, isRight: true, isFixed: template.year != nil)
    sheet.next(height: 18)
    sheet.next(height: 6)
    sheet.line(
      "Cách ghi: chỉ ghi vào ô nền vàng; tỷ lệ % máy tự tính. Không phát sinh thì chọn “Không áp dụng”.",
      TemplateLook.help)
    return sheet
  }

  private func fill(_ sheet: inout FormSheet, _ indicators: [Indicator], villages: [Commune.Village]) {
    let lines = indicators.map {
      ($0, TemplateLine.lines(for: $0, in: template.circumstances(set), ofVillage: !villages.isEmpty))
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
        sheet.group(indicator.criterion, set.criteria.first { $0.id == indicator.criterion }?.name ?? "")
      }
      guard !villages.isEmpty else {
        for line in lines { sheet.add(line) }
        continue
      }
      func add(_ line: TemplateLine, _ village: Commune.Village, showsName: Bool) {
        sheet.add(
          line, village: village.name, whole: ChecklistTemplate.figure(line.register, of: village), showsName: showsName
        )
      }
      let asked = lines.filter { $0.entry != .heading }
      if asked.contains(where: \.number.isEmpty) {
        // Men and women have no number: they stand under the line they belong to.
        for (position, village) in villages.enumerated() {
          for line in asked { add(line, village, showsName: position == 0 || line.number.isEmpty) }
        }
      } else {
        for line in asked {
          for (position, village) in villages.enumerated() { add(line, village, showsName: position == 0) }
        }
      }
    }
    sheet.finishTable()
    sheet.signatures(
      [("NGƯỜI LẬP BIỂU", ""), ("CÔNG CHỨC PHỤ TRÁCH", "")], place: template.commune?.name ?? "", year: template.year)
  }
}

extension Indicator {
  /// Whether the commune's figure is made of the villages'.
  fileprivate var addsUpFromVillages: Bool {
    switch rollUp {
    case .ratioOfSums, .sum, .allVillages, .countShare, .anyVillage: true
    case .communeOnly, .communeSurvey: false
    }
  }
}
