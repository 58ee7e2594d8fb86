import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

/// Reads the lines of a workbook of levels, and says what is wrong at which cell.
struct LevelSheetReader {
  typealias Column = LevelSheet.Column

  let file: String
  let sets: [RuleSet]
  var changes: [LevelChanges.Change] = []
  var problems: [LevelSheetError.Problem] = []
  var layer = Threshold.Layer.province
  var title = ""

  private var sheet: Sheet?
  private var columns: [Column: Int] = [:]
  private let known: [LevelRow.Key: LevelRow]

  init(file: String, sets: [RuleSet]) {
    self.file = file
    self.sets = sets
    known = Dictionary(LevelRow.all(sets).map { ($0.key, $0) }) { first, _ in first }
  }

  mutating func read(_ workbook: Workbook) {
    guard
      let (sheet, head) = workbook.sheets.lazy.compactMap({ sheet in Self.head(of: sheet).map { (sheet, $0) } }).first
    else {
      problems.append(
        LevelSheetError.Problem(
          place: file,
          message: Bilingual(
            vi: "\(file): không thấy bảng mức đạt chuẩn; dùng tệp do “ntm criteria sheet” lập",
            en: "\(file): no table of levels; use a file that “ntm criteria sheet” wrote")))
      return
    }
    self.sheet = sheet
    for cell in sheet.cells where cell.reference.row == head {
      let text = cell.text.singleSpaced.nfc
      if let column = Column.allCases.first(where: { $0.heading == text }) { columns[column] = cell.reference.column }
    }
    for column in Column.allCases where columns[column] == nil && (column.isAsked || column == .set) {
      report(head, .set, vi: "thiếu cột “\(column.heading)”", en: "the column “\(column.heading)” is missing")
    }
    guard problems.isEmpty else { return }
    readFacts(above: head)
    var seen: [LevelRow.Key: Int] = [:]
    guard head < sheet.rowCount else { return }
    for row in head + 1...sheet.rowCount {
      // A line with neither set nor indicator says nothing, unless a level was typed there.
      if text(row, .set) == nil, text(row, .indicator) == nil {
        if text(row, .level) != nil {
          report(row, .indicator, vi: "ghi mức mà chưa ghi mã chỉ tiêu", en: "a level without an indicator's id")
        }
        continue
      }
      guard let key = key(row) else { continue }
      if let earlier = seen[key] {
        report(
          row, .indicator, vi: "chỉ tiêu này đã ghi ở dòng \(earlier)",
          en: "this level stands in row \(earlier) already")
        continue
      }
      seen[key] = row
      read(row, key)
    }
  }

  /// The row of the headings.
  private static func head(of sheet: Sheet) -> Int? {
    for cell in sheet.cells where cell.text.singleSpaced.nfc == Column.indicator.heading {
      if sheet.cells.contains(where: { $0.reference.row == cell.reference.row && $0.text.nfc == Column.level.heading })
      {
        return cell.reference.row
      }
    }
    return nil
  }

  private mutating func readFacts(above head: Int) {
    guard let sheet else { return }
    for cell in sheet.cells where cell.reference.row < head {
      let beside = sheet[row: cell.reference.row, column: cell.reference.column + 1]
      let said = beside?.text.singleSpaced.nfc ?? ""
      switch cell.text.singleSpaced.nfc {
      case LevelSheet.titleLabel: title = said
      case LevelSheet.layerLabel:
        if let layer = LevelSheet.layers.first(where: { $0.word.foldedKey == said.foldedKey })?.layer {
          self.layer = layer
        } else if let cell = beside?.reference {
          add(
            cell, vi: "“\(said)” không phải cấp quy định; ghi Tỉnh hoặc Xã",
            en: "“\(said)” is no layer; write Tỉnh (province) or Xã (commune)")
        }
      default: break
      }
    }
  }

  // MARK: one line

  private mutating func key(_ row: Int) -> LevelRow.Key? {
    let before = problems.count
    guard let id = text(row, .set), let set = sets.first(where: { $0.id == id }) else {
      let near = sets.map(\.id).joined(separator: ", ")
      report(
        row, .set, vi: "không có bộ tiêu chí “\(text(row, .set) ?? "")”; có: \(near)",
        en: "no rule set “\(text(row, .set) ?? "")”; there are: \(near)")
      return nil
    }
    if case .number? = cell(row, .indicator)?.value {
      report(
        row, .indicator, vi: "mã chỉ tiêu phải là chữ, không phải số (2.10 khác 2.1): gõ thêm dấu ' phía trước",
        en: "an id is a text, not a number (2.10 is not 2.1): type ' before it")
      return nil
    }
    let name = text(row, .indicator) ?? ""
    guard let indicator = set.indicator(name) else {
      report(
        row, .indicator, vi: "bộ \(set.id) không có chỉ tiêu “\(name)”", en: "no indicator “\(name)” in \(set.id)")
      return nil
    }
    let part = text(row, .part)
    let parts = indicator.parts.filter { !$0.thresholds.isEmpty }.map(\.id)
    if let part, !parts.contains(part) {
      report(
        row, .part, vi: "chỉ tiêu \(name) không có ý “\(part)” với mức riêng",
        en: "no part “\(part)” with a level in \(name)")
    } else if part == nil, indicator.thresholds.isEmpty, !parts.isEmpty {
      report(
        row, .part, vi: "chỉ tiêu \(name) có mức riêng cho từng ý (\(parts.joined(separator: ", "))): ghi ý nào",
        en: "\(name) has a level for each part (\(parts.joined(separator: ", "))): say which")
    }
    let years = years(row)
    guard problems.count == before else { return nil }
    return LevelRow.Key(
      set: set.id, indicator: indicator.id, part: part, region: text(row, .region), group: text(row, .group),
      years: years)
  }

  private mutating func years(_ row: Int) -> ClosedRange<Int>? {
    guard let text = text(row, .years) else { return nil }
    let ends = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard (1...2).contains(ends.count), ends.allSatisfy({ (2000...2100).contains($0) }), ends[0] <= ends[ends.count - 1]
    else {
      report(
        row, .years, vi: "“\(text)” không phải năm; ghi 2024 hoặc 2024-2025",
        en: "“\(text)” is no year; write 2024 or 2024-2025")
      return nil
    }
    return ends[0]...ends[ends.count - 1]
  }

  private mutating func read(_ row: Int, _ key: LevelRow.Key) {
    let before = problems.count
    let base = known[key]
    guard let pattern = base ?? self.pattern(key) else { return }
    let level = level(row, pattern, isKnown: base != nil)
    let verified = verification(row)
    let document = text(row, .document) ?? ""
    let place = text(row, .place) ?? ""
    for (column, said) in [(Column.document, document), (.place, place)] where said.isEmpty {
      report(row, column, vi: "“\(column.heading)” để trống", en: "“\(column.heading)” is empty")
    }
    let certainty = certainty(row, verified: verified, pattern.threshold.certainty)
    guard problems.count == before, let level else { return }
    var after = pattern.threshold
    after.level = level
    after.region = key.region
    after.group = key.group
    after.years = key.first.flatMap { first in key.last.map { first...$0 } }
    after.layer = layer
    after.citation = Citation(document: document, place: place, verified: verified)
    after.certainty = certainty
    if let base {
      let old = base.threshold
      if level == old.level, after.citation == old.citation, certainty == old.certainty { return }
    }
    guard let cell = reference(row, .level) else { return }
    let change = LevelChanges.Change(
      set: key.set, indicator: key.indicator, part: key.part, before: base?.threshold, after: after, cell: cell)
    check(change)
    changes.append(change)
  }

  /// Another level of the same indicator and part, for a line of another place or time.
  private func pattern(_ key: LevelRow.Key) -> LevelRow? {
    LevelRow.all(sets.filter { $0.id == key.set }).first {
      $0.key.indicator == key.indicator && $0.key.part == key.part
    }
  }

  /// Lets the sets judge one level alone, so that what they refuse is told at its cell.
  private mutating func check(_ change: LevelChanges.Change) {
    let text = "overlay: \"x\"\nlayer: \(layer.rawValue)\ntitle: \"x\"\nthresholds:\n  - \(LevelChanges.row(change))\n"
    do throws(RuleSetError) {
      _ = try RuleSet.applying([RuleSetOverlay(yaml: Array(text.utf8), file: file)], to: sets)
    } catch {
      add(change.cell, vi: error.what.vi, en: error.what.en)
    }
  }

  // MARK: cells

  private mutating func level(_ row: Int, _ pattern: LevelRow, isKnown: Bool) -> Threshold.Level? {
    guard let cell = cell(row, .level), let said = text(row, .level) else {
      if isKnown, pattern.threshold.level == .unknown { return .unknown }
      report(row, .level, vi: "“\(Column.level.heading)” để trống", en: "the level is empty")
      return nil
    }
    switch pattern.kind {
    case .yesNo:
      guard said.foldedKey == "dat" else {
        report(
          row, .level, vi: "chỉ tiêu này chỉ có mức “Đạt”, không phải “\(said)”",
          en: "the level here is “Đạt”, not “\(said)”")
        return nil
      }
      return .yes
    case .level:
      guard let step = pattern.indicator.scale.first(where: { $0.foldedKey == said.foldedKey }) else {
        let steps = pattern.indicator.scale.joined(separator: ", ")
        report(
          row, .level, vi: "“\(said)” không phải một mức; chọn: \(steps)", en: "“\(said)” is no step; choose: \(steps)")
        return nil
      }
      return .step(step)
    case .percent, .count, .ratio, .amount, .yearAmount:
      let isPercent = pattern.threshold.unit == "%"
      if let number = number(cell, said, isPercent: isPercent) {
        // A level of less than one percent is rare; a share typed for percent points is not.
        guard isPercent, number > 0, number < 1, !said.hasSuffix("%"), pattern.threshold.level != .number(number) else {
          return .number(number)
        }
        let meant = "\(number * 100)".replacing(".", with: ",")
        report(
          row, .level,
          vi:
            "ghi “\(said)” cho mức tính bằng %: nếu là \(meant)% thì ghi \(meant), nếu đúng \(said)% thì ghi “\(said)%”",
          en:
            "says “\(said)” where percent points are wanted: write \(meant) for \(meant)%, or “\(said)%” if that is meant"
        )
        return nil
      }
      report(
        row, .level, vi: "ghi “\(said)”, cần một số, ví dụ 80 hoặc 0,5",
        en: "says “\(said)”; a number is wanted, such as 80 or 0,5")
      return nil
    }
  }

  private func number(_ cell: Cell, _ said: String, isPercent: Bool) -> Decimal? {
    if case .number(let number)? = cell.value {
      guard let exact = Decimal(exactly: number) else { return nil }
      // "80%" typed into a cell becomes 0.8 with a format that shows 80%.
      return said.hasSuffix("%") ? exact * 100 : exact
    }
    guard case .string? = cell.value, let figure = FigureText(said), figure.denominator == nil, !figure.isAmbiguous,
      figure.statusWords == nil, figure.unit == nil, !figure.isPercent || isPercent
    else { return nil }
    return figure.value
  }

  private mutating func verification(_ row: Int) -> Citation.Verification? {
    let by = text(row, .by)
    guard let said = text(row, .on) else {
      if by != nil {
        report(row, .on, vi: "có người đối chiếu mà chưa ghi ngày", en: "somebody vouches for it, but no day is given")
      }
      return nil
    }
    guard let by else {
      report(row, .by, vi: "có ngày đối chiếu mà chưa ghi tên người", en: "a day is given, but not who vouches for it")
      return nil
    }
    var day: CivilDate?
    if case .date(let date, _)? = cell(row, .on)?.value { day = date }
    if day == nil { day = CivilDate(iso: said) }
    if day == nil, case .date(let date, .day) = DateText(said) { day = date }
    guard let day else {
      report(row, .on, vi: "“\(said)” không phải ngày; ghi như 31/01/2026", en: "“\(said)” is no day; write 31/01/2026")
      return nil
    }
    return Citation.Verification(by: by, on: day.description)
  }

  private mutating func certainty(
    _ row: Int, verified: Citation.Verification?, _ usual: Threshold.Certainty
  ) -> Threshold.Certainty {
    guard let said = text(row, .certainty) else { return verified == nil ? usual : .high }
    let words: [Threshold.Certainty] = [.high, .medium, .low, .none]
    guard let found = words.first(where: { $0.words(.vi).foldedKey == said.foldedKey }) else {
      report(
        row, .certainty, vi: "“\(said)” không có trong danh sách: cao, trung bình, thấp, không rõ",
        en: "“\(said)” is none of: cao, trung bình, thấp, không rõ")
      return usual
    }
    // Who has the text before them knows.
    return verified == nil ? found : .high
  }

  private func reference(_ row: Int, _ column: Column) -> CellReference? {
    columns[column].flatMap { CellReference(row: row, column: $0) }
  }

  private func cell(_ row: Int, _ column: Column) -> Cell? {
    columns[column].flatMap { sheet?[row: row, column: $0] }
  }

  private func text(_ row: Int, _ column: Column) -> String? {
    guard let text = cell(row, column)?.text.singleSpaced.nfc, !text.isEmpty else { return nil }
    return text
  }

  private mutating func report(_ row: Int, _ column: Column, vi: String, en: String) {
    guard let cell = reference(row, column) ?? CellReference(row: row, column: 1) else { return }
    add(cell, vi: vi, en: en)
  }

  private mutating func add(_ cell: CellReference, vi: String, en: String) {
    let place = [file, sheet?.name, cell.description].compactMap(\.self).joined(separator: " › ")
    problems.append(
      LevelSheetError.Problem(place: place, message: Bilingual(vi: "\(place): \(vi)", en: "\(place): \(en)")))
  }
}
