import Criteria
import FoundationEssentials
import Spreadsheets

/// A form with indicators in rows while it is filled from top to bottom.
struct FormSheet {
  /// A column of the table; the headings are those of the forms that villages know.
  enum Column: CaseIterable {
    case number, name, village, unit, counted, whole, result, status, plan, note, check

    var heading: String {
      switch self {
      case .number: "TT"
      case .name: "Chỉ tiêu"
      case .village: "Thôn"
      case .unit: "ĐVT"
      case .counted: "Số đạt"
      case .whole: "Tổng số"
      case .result: "Tỷ lệ %"
      case .status: "Đạt/Chưa đạt"
      case .plan: "Giải pháp, thời gian hoàn thành"
      case .note: "Ghi chú"
      // A level until something is wrong: then the line says what.
      case .check: "Mức đạt chuẩn, kiểm tra khi ghi"
      }
    }

    var width: Double {
      switch self {
      case .number: 6.5
      case .name: 40
      case .village: 15
      case .unit: 8
      case .counted, .whole: 9.5
      case .result: 9
      case .status: 12
      case .plan: 27
      case .note: 18
      case .check: 18
      }
    }
  }

  static let statuses = ["Đạt", "Chưa đạt", "Không áp dụng"]

  private(set) var draft: SheetDraft
  var row = 1
  let columns: [Column]
  private var lineRows: [Int] = []
  private var tableStart = 1

  init(name: String, withVillages: Bool, tabColor: Int) {
    var taken: Set<String> = []
    draft = SheetDraft(name: WritableText.sheetName(name, taken: &taken))
    columns = Column.allCases.filter { withVillages || $0 != .village }
    for (index, column) in columns.enumerated() { draft.columnWidths[index + 1] = column.width }
    draft.showsGrid = false
    draft.isProtected = true
    draft.tabColor = tabColor
    draft.page.isLandscape = true
    draft.page.left = 20
    draft.page.right = 12
    draft.page.top = 18
    draft.page.bottom = 15
  }

  func position(_ column: Column) -> Int { (columns.firstIndex(of: column) ?? 0) + 1 }

  private func address(_ column: Column, row: Int? = nil) -> String {
    CellReference.letters(ofColumn: position(column)) + String(row ?? self.row)
  }

  // MARK: above the table

  /// Puts a text into cells of the current row that become one.
  mutating func put(_ value: SheetDraft.Value, _ first: Int, to last: Int, _ style: CellStyle) {
    for column in first...max(first, last) { draft.set(.blank, row: row, column: column, style: style) }
    draft.set(value, row: row, column: first, style: style)
    guard last > first, let a = CellReference(row: row, column: first), let b = CellReference(row: row, column: last)
    else { return }
    draft.merges.append(CellRange(a, b))
  }

  mutating func next(height: Double) {
    draft.rows[row] = SheetDraft.Row(height: height)
    row += 1
  }

  /// A text over the whole width.
  mutating func line(_ text: String, _ style: CellStyle) {
    put(.text(text), 1, to: columns.count, style)
    let width = columns.reduce(0) { $0 + $1.width }
    let lines = TemplateLook.lines(text, width: width, size: style.size, isBold: style.isBold)
    next(height: TemplateLook.height(lines: lines, size: style.size))
  }

  /// The offices at the left, the motto at the right, and rules beneath.
  mutating func letterhead(_ left: [String]) {
    let split = 3
    put(.text(left.first ?? ""), 1, to: split, TemplateLook.office)
    put(.text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), split + 1, to: columns.count, TemplateLook.office)
    next(height: 17)
    put(.text(left.count > 1 ? left[1] : ""), 1, to: split, TemplateLook.office)
    put(.text("Độc lập - Tự do - Hạnh phúc"), split + 1, to: columns.count, TemplateLook.motto)
    next(height: 18)
    put(.text("————"), 1, to: split, TemplateLook.office)
    put(.text("———————————"), split + 1, to: columns.count, TemplateLook.office)
    next(height: 12)
  }

  /// A label and the cell beside it, at the left or at the right of the sheet; with no value it is asked for.
  mutating func fact(_ label: String, _ value: SheetDraft.Value, isRight: Bool = false, isFixed: Bool = false) {
    // The reader takes the cell beside a label for its value: the labels of the right half stand too far off to be taken.
    let (first, end, valueAt) = isRight ? (position(.result), position(.status), position(.plan)) : (1, 2, 3)
    put(.text(label), first, to: end, TemplateLook.label)
    put(value, valueAt, to: isRight ? valueAt : position(.whole), isFixed ? TemplateLook.told : TemplateLook.asked)
  }

  /// Limits what is typed into the fact just put.
  mutating func limitFact(_ rule: SheetDraft.InputRule.Allowed, isRight: Bool = false, help: String, refusal: String) {
    guard let cell = CellReference(row: row, column: isRight ? position(.plan) : 3) else { return }
    draft.inputs.append(
      SheetDraft.InputRule(CellRange(cell, cell), rule, title: "Phần đầu phiếu", help: help, refusal: refusal))
  }

  // MARK: the table

  /// The headings, printed again on every page. Nothing is frozen: the lines above would fill a telephone.
  mutating func headings() {
    for (index, column) in columns.enumerated() {
      draft.set(.text(column.heading), row: row, column: index + 1, style: TemplateLook.head)
    }
    draft.page.repeatedRows = row...row
    next(height: 46)
    tableStart = row
  }

  /// A line that opens a criterion.
  mutating func group(_ number: String, _ name: String) {
    draft.set(.text(number), row: row, column: 1, style: TemplateLook.group.with { $0.horizontal = .center })
    // A name merged over a column of villages would be read as one.
    put(.text(name), 2, to: columns.contains(.village) ? 2 : columns.count, TemplateLook.group)
    if columns.contains(.village) {
      for column in 3...columns.count { draft.set(.blank, row: row, column: column, style: TemplateLook.group) }
    }
    next(height: 18)
  }

  /// A line to be filled in; `village` and `register` are known where it is one village's.
  mutating func add(_ line: TemplateLine, village: String? = nil, whole: Decimal? = nil, showsName: Bool = true) {
    func set(_ column: Column, _ value: SheetDraft.Value, _ style: CellStyle) {
      guard columns.contains(column) else { return }
      draft.set(value, row: row, column: position(column), style: style)
    }
    set(.number, line.number.isEmpty ? .blank : .text(line.number), TemplateLook.number)
    set(.name, showsName ? .text(line.name) : .blank, TemplateLook.name)
    set(.village, village.map { .text($0) } ?? .blank, TemplateLook.name)
    set(.unit, line.unit.isEmpty ? .blank : .text(line.unit), TemplateLook.unit)
    for column in [Column.counted, .whole, .result, .status, .plan, .note] { set(column, .blank, TemplateLook.closed) }
    set(.check, line.level.isEmpty ? .blank : .text(line.level), TemplateLook.check)
    if line.entry != .heading {
      set(.status, .blank, TemplateLook.choice)
      set(.plan, .blank, TemplateLook.words)
      set(.note, .blank, TemplateLook.words)
      set(.check, .formula(check(line), .text(line.level)), TemplateLook.check)
      lineRows.append(row)
    }
    let (counted, total) = (address(.counted), address(.whole))
    switch line.entry {
    case .quotient:
      set(.counted, .blank, TemplateLook.figure)
      set(.whole, whole.map { .number(Double($0.description) ?? 0) } ?? .blank, TemplateLook.figure)
      let factor = line.isPercent ? "*100" : ""
      set(
        .result,
        .formula(
          "IF(AND(ISNUMBER(\(counted)),ISNUMBER(\(total))),IF(\(total)>0,\(counted)/\(total)\(factor),\"\"),\"\")",
          .text("")),
        TemplateLook.worked)
      limit(.counted, line, what: line.counted)
      limit(.whole, line, what: line.whole)
    case .count:
      set(.counted, .blank, TemplateLook.figure)
      limit(.counted, line, what: line.counted.isEmpty ? line.name : line.counted)
    case .percent, .amount:
      set(.result, .blank, TemplateLook.figure)
      limit(.result, line, what: line.name)
    case .step(let steps):
      set(.result, .blank, TemplateLook.choice)
      rule(
        .result, .list(steps), title: "Mức đạt được", help: "Chọn một mức trong danh sách.",
        refusal: "Chỉ chọn mức có trong danh sách.")
    case .answer, .heading: break
    }
    let width = Column.name.width
    let lines = max(
      showsName ? TemplateLook.lines(line.name, width: width, size: 11) : 1,
      TemplateLook.lines(line.level, width: Column.check.width, size: 10))
    let least = line.entry == .heading || village != nil ? 18.0 : 31
    next(height: max(least, TemplateLook.height(lines: lines, size: 11)))
  }

  /// What is wrong with the line as it is typed, else its level.
  private func check(_ line: TemplateLine) -> String {
    let (counted, total) = (address(.counted), address(.whole))
    let (result, status, plan) = (address(.result), address(.status), address(.plan))
    var tests: [(String, String)] = []
    switch line.entry {
    case .quotient:
      tests.append(("OR(ISTEXT(\(counted)),ISTEXT(\(total)))", "Chỉ ghi số, không ghi chữ"))
      tests.append(("OR(N(\(counted))<0,N(\(total))<0)", "Số không được âm"))
      if line.isPercent {
        tests.append(
          ("AND(ISNUMBER(\(counted)),ISNUMBER(\(total)),N(\(counted))>N(\(total)))", "Số đạt lớn hơn tổng số"))
      }
      tests.append(("AND(ISNUMBER(\(counted)),\(total)=\"\")", "Còn thiếu tổng số"))
    case .count:
      tests.append(("ISTEXT(\(counted))", "Chỉ ghi số, không ghi chữ"))
      tests.append(("N(\(counted))<0", "Số không được âm"))
    case .percent, .amount:
      tests.append(("ISTEXT(\(result))", "Chỉ ghi số, không ghi chữ"))
      tests.append(("N(\(result))<0", "Số không được âm"))
      if line.entry == .percent { tests.append(("N(\(result))>100", "Tỷ lệ lớn hơn 100%")) }
    case .step, .answer, .heading: break
    }
    tests.append(("AND(\(status)=\"Chưa đạt\",\(plan)=\"\")", "Cần ghi giải pháp, thời hạn"))
    var formula = "\"\(line.level.replacing("\"", with: "\"\""))\""
    for (test, words) in tests.reversed() { formula = "IF(\(test),\"\(words)\",\(formula))" }
    return formula
  }

  private mutating func limit(_ column: Column, _ line: TemplateLine, what: String) {
    let allowed: SheetDraft.InputRule.Allowed =
      line.entry == .percent
      ? .number(0...100) : line.countsThings && column != .result ? .wholeNumberFrom(0) : .numberFrom(0)
    let unit = line.entry == .quotient && !line.isPercent ? "" : line.unit.isEmpty ? "" : " (\(line.unit))"
    rule(
      column, allowed, title: line.number + " " + column.heading,
      help: "Ghi \(what)\(unit). Chỉ ghi số, từ 0 trở lên.",
      refusal: line.countsThings ? "Cần một số nguyên từ 0 trở lên." : "Cần một số từ 0 trở lên.")
  }

  private mutating func rule(
    _ column: Column, _ allowed: SheetDraft.InputRule.Allowed, title: String, help: String, refusal: String
  ) {
    guard let cell = CellReference(row: row, column: position(column)) else { return }
    draft.inputs.append(
      SheetDraft.InputRule(
        CellRange(cell, cell), allowed, title: String(title.prefix(32)), help: String(help.prefix(250)),
        refusal: refusal))
  }

  /// Drop-downs, help and colours of the whole table.
  mutating func finishTable() {
    guard let last = lineRows.last else { return }
    func range(_ column: Column, from first: Int? = nil, to end: Int? = nil) -> CellRange? {
      guard let a = CellReference(row: first ?? tableStart, column: position(column)),
        let b = CellReference(row: end ?? last, column: position(column))
      else { return nil }
      return CellRange(a, b)
    }
    // A rule for each run of lines, so that group rows have none.
    var runs: [ClosedRange<Int>] = []
    for row in lineRows {
      if let run = runs.last, run.upperBound == row - 1 {
        runs[runs.count - 1] = run.lowerBound...row
      } else {
        runs.append(row...row)
      }
    }
    for run in runs {
      if let status = range(.status, from: run.lowerBound, to: run.upperBound) {
        draft.inputs.append(
          SheetDraft.InputRule(
            status, .list(Self.statuses), title: "Tự đánh giá",
            help: "Chọn Đạt hoặc Chưa đạt. Không có việc này ở địa bàn thì chọn Không áp dụng.",
            refusal: "Chọn Đạt, Chưa đạt hoặc Không áp dụng."))
      }
      if let plan = range(.plan, from: run.lowerBound, to: run.upperBound) {
        draft.inputs.append(
          SheetDraft.InputRule(
            plan, .anything, title: "Giải pháp, thời gian",
            help: "Nếu chưa đạt: làm gì, ai làm, bao giờ xong. Ví dụ: Đổ 0,8 km bê tông, Quý IV/2024."))
      }
      if let note = range(.note, from: run.lowerBound, to: run.upperBound) {
        draft.inputs.append(
          SheetDraft.InputRule(
            note, .anything, title: "Ghi chú", help: "Giải trình, khó khăn, số và ngày văn bản nếu có."))
      }
    }
    if let status = range(.status) {
      draft.rules += [
        SheetDraft.Rule(status, .text("Đạt"), fill: TemplateLook.green),
        SheetDraft.Rule(status, .text("Chưa đạt"), fill: TemplateLook.red),
        SheetDraft.Rule(status, .text("Không áp dụng"), fill: TemplateLook.grey),
      ]
    }
    let (counted, total) = (address(.counted, row: tableStart), address(.whole, row: tableStart))
    let percent = address(.result, row: tableStart)
    if let figures = range(.counted) {
      draft.rules.append(
        SheetDraft.Rule(
          figures,
          .formula("AND(ISNUMBER($\(counted)),ISNUMBER($\(total)),N($\(counted))>N($\(total)),N($\(percent))>100)"),
          fill: TemplateLook.red, color: TemplateLook.darkRed, isBold: true))
    }
    if let check = range(.check) {
      let cell = "$" + address(.check, row: tableStart)
      let tests = ["Số", "Còn", "Cần", "Chỉ", "Tỷ"].map { "LEFT(\(cell),\($0.count))=\"\($0)\"" }
      draft.rules.append(
        SheetDraft.Rule(check, .formula("OR(\(tests.joined(separator: ",")))"), color: 0xC00000, isBold: true))
    }
  }

  // MARK: below the table

  /// Who signs, side by side.
  mutating func signatures(_ heads: [(title: String, name: String)], place: String, year: Int?) {
    next(height: 10)
    let half = position(.whole)
    let day = "\(place.isEmpty ? "" : place + ", ")ngày … tháng … năm \(year.map(String.init) ?? "…")"
    put(.text(day), half + 1, to: columns.count, TemplateLook.signHint)
    next(height: 18)
    let places = heads.count > 1 ? [(1, half), (half + 1, columns.count)] : [(half + 1, columns.count)]
    for (place, head) in zip(places, heads) { put(.text(head.title), place.0, to: place.1, TemplateLook.signer) }
    next(height: 19)
    for place in places { put(.text("(Ký, ghi rõ họ tên)"), place.0, to: place.1, TemplateLook.signHint) }
    next(height: 17)
    next(height: 58)
    for (place, head) in zip(places, heads) {
      put(head.name.isEmpty ? .blank : .text(head.name), place.0, to: place.1, TemplateLook.signer)
    }
    next(height: 18)
  }
}

extension TemplateLine {
  /// Whether the quotient is a percent.
  var isPercent: Bool { entry == .quotient && !unit.contains("/") }
}
