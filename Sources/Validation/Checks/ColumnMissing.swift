import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import VietnameseText

extension Check {
  /// A column without which figures cannot be read.
  static let columnMissing = Check(
    "column-missing", .layout, .error,
    title: say("Thiếu cột", "A column is missing"),
    why: say(
      "Thiếu cột này thì không tính được kết quả của chỉ tiêu.",
      "Without this column the indicator cannot be worked out."),
    fix: say(
      "Thêm cột còn thiếu, ghi tiêu đề đúng tên rồi điền số liệu.", "Add the column with its heading and fill it in."),
    example: say("Bảng có “Số đạt” nhưng không có “Tổng số”.", "The table has “Số đạt” but no “Tổng số”."),
    depth: 1,
    reading: { seen in
      let name = seen.suggestion ?? (seen.found.isEmpty ? nil : seen.found)
      let vi = name.map { "cột “\($0)”" } ?? "cột số liệu hoặc cột đánh giá"
      let en = name.map { "the column “\($0)”" } ?? "a column of figures or marks"
      return Words(
        say("\(seen.table.vi) thiếu \(vi).", "\(seen.table.en) lacks \(en)."),
        fix: say("Thêm \(vi) rồi điền số liệu.", "Add \(en) and fill it in."))
    },
    records: inTables)

  private struct ColumnOfTable: Hashable {
    var table: CheckContext.TableKey
    var field: Field
  }

  /// Tables whose rows lack a figure for which there is no column: one finding for all of them.
  private static func inTables(_ context: CheckContext) -> [Draft] {
    var lacking: [(column: ColumnOfTable, items: [CheckContext.Item])] = []
    var positions: [ColumnOfTable: Int] = [:]
    // Percents that are complete without that column.
    var complete: [CheckContext.TableKey: Int] = [:]
    for item in context.items where item.table != nil {
      let table = CheckContext.TableKey(submission: item.submission, table: item.table)
      if let field = lack(of: item, in: context)?.field {
        guard !context.hasColumn(field, for: item) else { continue }
        let column = ColumnOfTable(table: table, field: field)
        let position = positions[column] ?? lacking.count
        if position == lacking.count {
          positions[column] = position
          lacking.append((column, []))
        }
        lacking[position].items.append(item)
      } else if item.hasFigure, item.indicator?.kind == .percent {
        complete[table, default: 0] += 1
      }
    }
    return lacking.compactMap { column, items in
      items.count >= complete[column.table] ?? 0 ? draft(column.field, of: items, in: context) : nil
    }
  }

  private static func draft(_ field: Field, of items: [CheckContext.Item], in context: CheckContext) -> Draft? {
    let rows = Set(items.map(\.record.source.row)).count
    guard rows >= 2, let first = items.first, let heading = context.heading(nextTo: field, of: first) else {
      return nil
    }
    let column =
      switch field {
      case .numerator: say("cột “Số đạt”", "the column “Số đạt”")
      case .denominator: say("cột “Tổng số”", "the column “Tổng số”")
      default: say("cột số liệu", "a column of figures")
      }
    let words = Words(
      say(
        "Bảng ở ô \(heading) thiếu \(column.vi) nên \(rows) dòng chưa tính được.",
        "The table at cell \(heading) lacks \(column.en), so \(rows) rows cannot be worked out."),
      fix: say("Thêm \(column.vi) rồi điền số liệu.", "Add \(column.en) and fill it in."))
    let sheet = first.record.source.sheet
    var draft = Draft(
      words, at: context.location(submission: first.submission, sheet: sheet, cell: heading),
      submission: first.submission)
    draft.found = draft.location.column
    draft.village = Set(items.map { context.villageName(of: $0) }).count == 1 ? context.villageName(of: first) : nil
    draft.set = first.figure?.set
    draft.field = field.rawValue
    return draft
  }
}

extension CheckContext {
  /// The heading beside which a missing column of the record's table should stand: of what was reached for the total, else the
  /// table's first.
  func heading(nextTo field: Field, of item: Item) -> CellReference? {
    guard let table = table(of: item), let content = content(submission: item.submission, sheet: table.sheet),
      table.columns.contains(where: { !$0.heading.isEmpty })
    else { return nil }
    let neighbour: Field = field == .denominator ? .numerator : .denominator
    let columns =
      table.columns.filter { $0.field == neighbour && field != .value } + table.columns.filter { !$0.heading.isEmpty }
    for column in columns {
      for row in table.headerRows.reversed() where content[row: row, column: column.column]?.text.isEmpty == false {
        return CellReference(row: row, column: column.column)
      }
    }
    return nil
  }
}
