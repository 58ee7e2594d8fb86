import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// The sheets made from inventories: houses of culture and sports grounds, roads, products. `nil` without any.
enum InventorySheets {
  static let facilities = "Nhà văn hóa - sân thể thao"
  static let roads = "Đường giao thông"
  static let products = "OCOP, mô hình"

  private static func label(_ record: Record, _ context: SummaryContext) -> String {
    context.village(of: record).label
  }

  private static func put(
    _ live: Live?, _ column: Int, on page: inout PrintSheet, style: CellStyle, link: SheetDraft.Link? = nil
  ) {
    if let live { page.put(live, column, style, link: link) } else { page.put("", column, style) }
  }

  // MARK: Nhà văn hóa - sân thể thao

  static func facilitySheet(_ context: SummaryContext, facts: FactTable, levels: LevelTable, annex: Int) -> SheetDraft?
  {
    let all = context.listed.compactMap { position -> (Int, Facility)? in
      if case .facility(let facility) = context.records[position].body { (position, facility) } else { nil }
    }
    let remark = context.remark(onConflictsOf: { if case .facility = $0 { true } else { false } })
    guard !all.isEmpty || remark != nil else { return nil }
    var page = PrintSheet(
      name: facilities, widths: [5, 18, 20, 10, 10, 10, 9, 9, 12, 16, 24, 11.5, 20], isLandscape: true)
    page.header(
      context, annex: annex, title: "HIỆN TRẠNG NHÀ VĂN HÓA, SÂN THỂ THAO THÔN",
      subtitle: "Số liệu chốt ngày \(context.asOf.dayMonthYear)", split: 4)
    let heads = [
      "TT", "Thôn", "Sáp nhập từ", "Diện tích đất (m²)", "Định mức (m²)", "Còn thiếu (m²)", "Xây dựng (m²)", "Chỗ ngồi",
      "Trong quy hoạch, kế hoạch đất", "Giấy chứng nhận", "Vướng mắc", "Thời hạn", "Thửa, tờ bản đồ",
    ]
    let head = page.row
    for (index, text) in heads.enumerated() { page.put(text, index + 1, Look.head) }
    page.row += 1
    page.draft.page.repeatedRows = head...head
    let first = page.row
    for (kind, title) in [(Facility.Kind.cultureHouse, "A. Nhà văn hóa thôn"), (.sportsGround, "B. Sân thể thao thôn")]
    {
      let own = all.filter { $0.1.kind == kind }
      guard !own.isEmpty else { continue }
      page.line(title, Look.band)
      let start = page.row
      for (number, (position, facility)) in own.enumerated() {
        write(facility, at: position, number: number + 1, on: &page, context: context, facts: facts)
      }
      page.put("", 1, Look.group)
      let settled = Set(own.map { context.village(of: context.records[$0.0]).label })
      let isOneEach = settled.count == own.count
      let count = isOneEach ? max(own.count, context.villages.count) : own.count
      page.put(
        isOneEach ? "Số thôn đủ diện tích/ số thôn" : "Số công trình đủ diện tích/ số công trình", 2, Look.group, to: 5)
      for column in 3...5 { page.put(.blank, column, Look.group) }
      let gaps = "F\(start):F\(page.row - 1)"
      let short = own.filter { missing($0.1, context) ?? 0 > 0 }.count
      let known = own.filter { missing($0.1, context) != nil }
      page.put(
        Live.text("COUNTIFS(\(gaps),0)&\"/\(count)\"", "\(known.count - short)/\(count)"), 6, Look.groupCentred)
      let measured = Set(known.map { context.village(of: context.records[$0.0]).label })
      let open = context.labels.filter { !measured.contains($0) }
      let names = open.prefix(8).joined(separator: ", ") + (open.count > 8 ? ", …" : "")
      page.put(
        known.isEmpty || open.isEmpty ? "" : "Chưa có diện tích: \(names)", 7, Look.group, to: heads.count)
      for column in 8...heads.count { page.put(.blank, column, Look.group) }
      page.row += 1
    }
    if !all.isEmpty, let a = CellReference(row: first, column: 12), let b = CellReference(row: page.row - 1, column: 12)
    {
      page.draft.rules.append(
        SheetDraft.Rule(
          CellRange(a, b), .formula("AND($L\(first)<>\"\",$L\(first)<ngay_chot)"), fill: Look.red, color: 0xC00000,
          isBold: true))
    }
    if !all.isEmpty, let a = CellReference(row: first, column: 6), let b = CellReference(row: page.row - 1, column: 6) {
      page.draft.rules.append(
        SheetDraft.Rule(
          CellRange(a, b), .formula("AND($F\(first)<>\"\",$A\(first)<>\"\",$F\(first)>0)"), fill: Look.red))
    }
    if let remark { page.line(remark, Look.remark) }
    for deadline in context.commune?.campaign.deadlines ?? [] {
      page.line("Thời hạn: \(deadline.what): \(deadline.lastDay.dayMonthYear).", Look.remark)
    }
    return page.finished(context)
  }

  private static func missing(_ facility: Facility, _ context: SummaryContext) -> Decimal? {
    let norms = context.commune?.norms
    guard let norm = facility.kind == .cultureHouse ? norms?.cultureHouseArea : norms?.sportsGroundArea,
      let area = facility.landArea
    else { return nil }
    return max(0, norm - area)
  }

  private static func write(
    _ facility: Facility, at position: Int, number: Int, on page: inout PrintSheet, context: SummaryContext,
    facts: FactTable
  ) {
    let key = FactTable.inventoryKey(position)
    let record = context.records[position]
    let village = context.village(of: record).position
    let link = facts.firstRow(key, village: village).flatMap { CellReference(row: $0, column: 1) }
      .map { SheetDraft.Link.cell(sheet: FactTable.sheetName, $0) }
    let merged =
      facility.mergedFrom.isEmpty ? village.map { context.villages[$0].mergedFrom } ?? [] : facility.mergedFrom
    page.put(.number(Double(number)), 1, Look.centred)
    page.put(label(record, context), 2, Look.text)
    page.put(merged.joined(separator: ", "), 3, Look.text)
    func figure(_ live: Live?, _ column: Int) {
      put(live, column, on: &page, style: Look.figure(Look.figure, for: live?.double), link: live == nil ? nil : link)
    }
    let area = facts.live(only: key, .landArea)
    let norm = facts.live(only: FactTable.normKey(facility.kind), .value)
    figure(area, 4)
    figure(norm, 5)
    let (a, b) = (Formula.cell(4, page.row), Formula.cell(5, page.row))
    let formula = "IF(OR(\(a)=\"\",\(b)=\"\"),\"\",IF(\(b)>\(a),\(b)-\(a),0))"
    if let gap = missing(facility, context) {
      page.put(Live.number(formula, gap.double), 6, Look.figure(Look.figure, for: gap.double))
    } else {
      page.put(Live.text(formula, ""), 6, Look.figure)
    }
    figure(facts.live(only: key, .buildingArea), 7)
    figure(facts.live(only: key, .seats), 8)
    let planned = facts.lookUp("SL_GiaTri", only: key, .planned)
    page.put(
      Live.text(
        "IF(\(planned)=\"\",\"\",IF(\(planned)=1,\"Có\",\"Chưa\"))", facility.isPlanned.map { $0 ? "Có" : "Chưa" } ?? ""
      ), 9,
      Look.centred)
    let state = facts.lookUp("SL_GiaTri", only: key, .certificate)
    let words =
      facility.certificate.map { $0 == .issued ? "Đã cấp" : $0 == .applied ? "Đang làm thủ tục" : "Chưa cấp" } ?? ""
    page.put(
      Live.text(
        "IF(\(state)=\"\",\"\",IF(\(state)=2,\"Đã cấp\",IF(\(state)=1,\"Đang làm thủ tục\",\"Chưa cấp\")))", words), 10,
      Look.centred)
    page.put(PrintSheet.short(facility.certificateObstacle ?? record.note ?? ""), 11, Look.text)
    put(facts.live(only: key, .due), 12, on: &page, style: Look.date)
    page.put(facility.parcel ?? "", 13, Look.text)
    page.row += 1
  }

  // MARK: Đường giao thông

  static func roadSheet(_ context: SummaryContext, facts: FactTable, levels: LevelTable, annex: Int) -> SheetDraft? {
    let classes: [(Road.Class?, String)] = [
      (.commune, "Đường xã"), (.village, "Đường thôn"), (.interVillage, "Đường liên thôn"), (.lane, "Đường ngõ, xóm"),
      (.field, "Đường trục chính nội đồng"), (nil, "Đường chưa rõ loại"),
    ]
    let hasRoads = context.records.contains { if case .road = $0.body { true } else { false } }
    guard hasRoads else { return nil }
    var page = PrintSheet(name: roads, widths: [6, 34, 14, 14, 14, 14, 14], isLandscape: false)
    page.header(
      context, annex: annex, title: "HIỆN TRẠNG ĐƯỜNG GIAO THÔNG THEO THÔN",
      subtitle: "Số liệu chốt ngày \(context.asOf.dayMonthYear)", split: 2)
    let heads = [
      "TT", "Loại đường, thôn", "Chiều dài (km)", "Đã cứng hóa (km)", "Tỷ lệ (%)", "Biển báo đã có",
      "Biển báo còn thiếu",
    ]
    let head = page.row
    for (index, text) in heads.enumerated() { page.put(text, index + 1, Look.head) }
    page.row += 1
    page.draft.page.repeatedRows = head...head
    let fields: [(Fact.Field, Int)] = [(.length, 3), (.hardened, 4), (.signs, 6), (.signsNeeded, 7)]
    for (roadClass, title) in classes {
      let key = FactTable.roadKey(roadClass)
      let places = (context.villages.indices.map { Optional($0) } + [nil]).filter { village in
        fields.contains { facts.sum(second: key + ":" + $0.0.rawValue + Key.village(village)) != nil }
      }
      guard !places.isEmpty else { continue }
      let start = page.row + 1
      let end = page.row + places.count
      page.put("", 1, Look.group)
      page.put(title, 2, Look.group)
      for (field, column) in fields {
        let letter = CellReference.letters(ofColumn: column)
        let total = places.reduce(Decimal(0)) { $0 + (facts.sum(key, field, village: $1) ?? 0) }.double
        page.put(
          Live.number("SUM(\(letter)\(start):\(letter)\(end))", total), column,
          Look.figure(Look.group.with { $0.horizontal = .right }, for: total))
      }
      share(
        on: &page, Look.group.with { $0.horizontal = .right },
        places.reduce(Decimal(0)) { $0 + (facts.sum(key, .length, village: $1) ?? 0) },
        places.reduce(Decimal(0)) { $0 + (facts.sum(key, .hardened, village: $1) ?? 0) })
      page.row += 1
      for (number, village) in places.enumerated() {
        page.put(.number(Double(number + 1)), 1, Look.centred)
        page.put(village.map { context.labels[$0] } ?? "Toàn xã", 2, Look.text)
        let link = facts.firstRow(key, village: village).flatMap { CellReference(row: $0, column: 1) }
          .map { SheetDraft.Link.cell(sheet: FactTable.sheetName, $0) }
        for (field, column) in fields {
          let live = facts.sum(second: key + ":" + field.rawValue + Key.village(village))
          put(
            live, column, on: &page, style: Look.figure(Look.figure, for: live?.double), link: live == nil ? nil : link)
        }
        share(
          on: &page, Look.figure, facts.sum(key, .length, village: village), facts.sum(key, .hardened, village: village)
        )
        page.outline(1)
        page.row += 1
      }
    }
    if let remark = context.remark(onConflictsOf: { if case .road = $0 { true } else { false } }) {
      page.line(remark, Look.remark)
    }
    return page.finished(context)
  }

  private static func share(on page: inout PrintSheet, _ style: CellStyle, _ length: Decimal?, _ hardened: Decimal?) {
    let (a, b) = (Formula.cell(3, page.row), Formula.cell(4, page.row))
    let formula = "IF(OR(\(a)=\"\",\(b)=\"\"),\"\",IF(\(a)=0,\"\",ROUND(100*\(b)/\(a),2)))"
    if let length, let hardened, length != 0 {
      page.put(Live.number(formula, (100 * hardened / length).hundredths.double), 5, style)
    } else {
      page.put(Live.text(formula, ""), 5, style)
    }
  }

  // MARK: OCOP, mô hình

  static func productSheet(_ context: SummaryContext, facts: FactTable, levels: LevelTable, annex: Int) -> SheetDraft? {
    let all = context.listed.compactMap { position -> (Int, Product)? in
      if case .product(let product) = context.records[position].body { (position, product) } else { nil }
    }
    let remark = context.remark(onConflictsOf: { if case .product = $0 { true } else { false } })
    guard !all.isEmpty || remark != nil else { return nil }
    var page = PrintSheet(name: products, widths: [5, 28, 26, 16, 18, 8, 22, 12, 10], isLandscape: true)
    page.header(
      context, annex: annex, title: "SẢN PHẨM OCOP, MÔ HÌNH PHÁT TRIỂN SẢN XUẤT",
      subtitle: "Số liệu chốt ngày \(context.asOf.dayMonthYear)", split: 3)
    let heads = ["TT", "Sản phẩm, mô hình", "Chủ thể", "Thôn", "Nhóm", "Số sao", "Quyết định", "Hết hạn", "Còn (ngày)"]
    let head = page.row
    for (index, text) in heads.enumerated() { page.put(text, index + 1, Look.head) }
    page.row += 1
    page.draft.page.repeatedRows = head...head
    let first = page.row
    for (number, (position, product)) in all.enumerated() {
      let key = FactTable.inventoryKey(position)
      page.put(.number(Double(number + 1)), 1, Look.centred)
      page.put(product.name, 2, Look.text)
      page.put(product.producer ?? "", 3, Look.text)
      let village = context.records[position].village
      page.put(village == nil ? "" : label(context.records[position], context), 4, Look.text)
      page.put(product.group ?? "", 5, Look.text)
      put(facts.live(only: key, .stars), 6, on: &page, style: Look.centred)
      page.put(product.decision ?? "", 7, Look.text)
      let expires = facts.live(only: key, .expires)
      put(expires, 8, on: &page, style: Look.date)
      let cell = Formula.cell(8, page.row)
      if let day = expires?.double {
        page.put(
          Live.number("IF(\(cell)=\"\",\"\",\(cell)-ngay_chot)", day - (context.asOf.serial ?? 0)), 9, Look.centred)
      } else {
        page.put("", 9, Look.centred)
      }
      page.row += 1
    }
    if !all.isEmpty, let a = CellReference(row: first, column: 8),
      let b = CellReference(row: page.row - 1, column: 8)
    {
      let cell = "$H\(first)"
      page.draft.rules = [
        SheetDraft.Rule(
          CellRange(a, b), .formula("AND(\(cell)<>\"\",\(cell)<ngay_chot)"), fill: Look.red, color: 0xC00000,
          isBold: true)
      ]
    }
    if let remark { page.line(remark, Look.remark) }
    return page.finished(context)
  }
}
