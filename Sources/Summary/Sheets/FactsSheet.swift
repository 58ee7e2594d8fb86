import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

extension FactTable {
  /// The columns of `Số liệu`, in order.
  enum Column: Int, CaseIterable {
    case ordinal = 1, year, set, indicator, part, village, field, raw, value, unit, counts, file, sheet, cell, link,
      note
    case fieldKey, villageKey

    var heading: (heading: String, width: Double) {
      switch self {
      case .ordinal: ("TT", 7)
      case .year: ("Kỳ", 7)
      case .set: ("Bộ", 20)
      case .indicator: ("Chỉ tiêu", 9)
      case .part: ("Ý", 6)
      case .village: ("Thôn", 18)
      case .field: ("Trường", 20)
      case .raw: ("Giá trị gốc", 18)
      case .value: ("Giá trị", 12)
      case .unit: ("Đơn vị", 10)
      case .counts: ("Tính", 7)
      case .file: ("Tệp", 24)
      case .sheet: ("Sheet", 16)
      case .cell: ("Ô", 7)
      case .link: ("Liên kết", 40)
      case .note: ("Ghi chú", 40)
      case .fieldKey: ("Mã trường", 26)
      case .villageKey: ("Mã thôn", 30)
      }
    }
  }

  /// `Số liệu`: one fact a row, with its source.
  func sheet(_ context: SummaryContext) -> SheetDraft {
    var data = DataSheet(name: Self.sheetName, table: "SoLieu", columns: Column.allCases.map(\.heading))
    var links = 0
    for (index, fact) in facts.enumerated() {
      func put(_ text: String?, _ column: Column) { data.put(text, column.rawValue) }
      data.put(.number(Double(index + 1)), Column.ordinal.rawValue)
      data.put(.number(Double(fact.year ?? context.year)), Column.year.rawValue)
      put(fact.set, .set)
      put(fact.indicator, .indicator)
      put(fact.part.map(Wording.part), .part)
      put(fact.villageLabel, .village)
      put(fact.field.words, .field)
      put(fact.raw, .raw)
      switch fact.value {
      case .none: break
      case .number(let number): data.put(.number(number.double), Column.value.rawValue)
      case .date(let date): data.put(.date(date), Column.value.rawValue, Look.dataDate)
      case .text(let text): put(text, .value)
      }
      put(fact.unit, .unit)
      data.put(.number(fact.counts ? 1 : 0), Column.counts.rawValue)
      if let origin = fact.origin {
        put(origin.file, .file)
        put(origin.sheet, .sheet)
        put(origin.cell?.description, .cell)
        let address = [origin.file, origin.sheet, origin.cell?.description].compactMap { $0 }.joined(separator: " › ")
        let link: SheetDraft.Link? =
          links < WorkbookWriter.maximumLinks - 10 && address.utf8.count < 600
          ? .file(context.options.sourceFolder + "/" + origin.file, sheet: origin.sheet, origin.cell) : nil
        if link != nil { links += 1 }
        data.put(.text(address), Column.link.rawValue, link == nil ? Look.data : Look.dataLink, link: link)
      }
      put(fact.note, .note)
      put(keys[index].field, .fieldKey)
      put(keys[index].village, .villageKey)
      data.next()
    }
    return data.finished(onScreen: true)
  }
}

extension VillageTable {
  /// `Kết quả thôn`: what each village's facts come to.
  func sheet(_ context: SummaryContext) -> SheetDraft {
    let widths: [Column: Double] = [
      .set: 20, .village: 18, .numerator: 11, .denominator: 11, .value: 11, .key: 30, .itemKey: 26, .claim: 14,
      .unit: 12,
    ]
    var data = DataSheet(
      name: Self.sheetName, table: "KetQuaThon", columns: Column.allCases.map { ($0.heading, widths[$0] ?? 9) })
    for (index, row) in rows.enumerated() {
      let indicator = row.item.indicator
      data.put(.number(Double(index + 1)), Column.ordinal.rawValue)
      data.put(indicator.set, Column.set.rawValue)
      data.put(indicator.criterion, Column.criterion.rawValue)
      data.put(indicator.id, Column.indicator.rawValue)
      data.put(row.item.role == .own ? "Chung" : row.item.part.map(Wording.part), Column.part.rawValue)
      data.put(context.labels[row.village], Column.village.rawValue)
      data.put(row.numerator, Column.numerator.rawValue)
      data.put(row.denominator, Column.denominator.rawValue)
      data.put(row.value, Column.value.rawValue)
      data.put(row.level, Column.level.rawValue)
      data.put(row.letter, Column.letter.rawValue)
      data.put(row.complete, Column.complete.rawValue)
      data.put(row.gap, Column.gap.rawValue)
      data.put(row.gap == nil ? nil : row.gapUnit, Column.unit.rawValue)
      data.put(row.claim.map { Wording.words($0) }, Column.claim.rawValue)
      data.put(row.key, Column.key.rawValue)
      data.put(row.item.key, Column.itemKey.rawValue)
      data.put(Key.village(row.village), Column.villageKey.rawValue)
      data.put(.number(row.isRequired ? 1 : 0), Column.required.rawValue)
      data.put(.number(row.isMain ? 1 : 0), Column.main.rawValue)
      data.next()
    }
    var sheet = data.finished(onScreen: true)
    if let a = CellReference(row: 2, column: Column.letter.rawValue),
      let b = CellReference(row: lastRow, column: Column.letter.rawValue)
    {
      sheet.rules = Look.rules(CellRange(a, b), letters: true)
    }
    return sheet
  }
}

extension LevelTable {
  /// The columns of `Bộ tiêu chí`, in order.
  enum Column: Int, CaseIterable {
    case ordinal = 1, set, criterion, criterionName, indicator, part, text, words, comparator, number, unit, rollUp,
      holder
    case document, place, layer, certainty, verified, by, on, key

    var heading: (heading: String, width: Double) {
      switch self {
      case .ordinal: ("TT", 6)
      case .set: ("Bộ", 20)
      case .criterion: ("Tiêu chí", 8)
      case .criterionName: ("Tên tiêu chí", 24)
      case .indicator: ("Chỉ tiêu", 9)
      case .part: ("Ý", 6)
      case .text: ("Nội dung", 60)
      case .words: ("Mức đạt chuẩn", 18)
      case .comparator: ("So sánh", 9)
      case .number: ("Mức (số)", 10)
      case .unit: ("Đơn vị mức", 12)
      case .rollUp: ("Cách tổng hợp", 36)
      case .holder: ("Nơi có số liệu", 14)
      case .document: ("Văn bản", 20)
      case .place: ("Vị trí trong văn bản", 30)
      case .layer: ("Cấp quy định", 12)
      case .certainty: ("Độ chắc chắn", 11)
      case .verified: ("Đối chiếu văn bản", 11)
      case .by: ("Người đối chiếu", 18)
      case .on: ("Ngày đối chiếu", 13)
      case .key: ("Mã", 26)
      }
    }
  }

  /// `Bộ tiêu chí`: the levels in force, where they are written, who has checked them.
  func sheet(_ context: SummaryContext) -> SheetDraft {
    var data = DataSheet(name: Self.sheetName, table: "BoTieuChi", columns: Column.allCases.map(\.heading))
    for (index, row) in rows.enumerated() {
      func put(_ text: String?, _ column: Column, _ style: CellStyle = Look.data) {
        data.put(text, column.rawValue, style)
      }
      let threshold = row.item.threshold
      data.put(.number(Double(index + 1)), Column.ordinal.rawValue)
      put(row.set.id, .set)
      put(row.criterion.id, .criterion)
      put(row.criterion.name, .criterionName, Look.dataWrapped)
      put(row.item.indicator.id, .indicator)
      put(row.item.part.map(Wording.part), .part)
      put(row.item.text, .text, Look.dataWrapped)
      put(threshold?.printed ?? "chưa có mức đạt chuẩn", .words)
      put(threshold?.comparator.sign.rawValue, .comparator)
      if let number = row.number { data.put(.number(number.double), Column.number.rawValue) }
      put(Wording.unit(threshold?.unit), .unit)
      put(row.item.rollUp.words(.vi), .rollUp, Look.dataWrapped)
      put(row.item.indicator.holder.words(.vi), .holder)
      put(threshold?.citation.document, .document)
      put(threshold?.citation.place, .place, Look.dataWrapped)
      put(threshold.map { $0.layer.words(.vi) }, .layer)
      put(threshold.map { $0.certainty.words(.vi) }, .certainty)
      put(row.isVerified.map { $0 ? "rồi" : "chưa" }, .verified)
      put(threshold?.citation.verified?.by, .by)
      if let on = threshold?.citation.verified?.on {
        data.put(CivilDate(iso: on).map { .date($0) } ?? .text(on), Column.on.rawValue, Look.dataDate)
      }
      put(row.key, .key)
      data.next()
    }
    return data.finished()
  }
}
