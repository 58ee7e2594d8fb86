import Checklists
import Criteria
import FoundationEssentials
import Spreadsheets
import Validation
import VietnameseText

/// `Đối chiếu`: the villages' sum beside the officer's figure, the register and the totals rows.
enum ReconciliationSheet {
  static let name = "Đối chiếu"

  static func sheet(_ context: SummaryContext, facts: FactTable) -> SheetDraft? {
    var data = DataSheet(
      name: name, table: "DoiChieu",
      columns: [
        ("TT", 6), ("Loại đối chiếu", 26), ("Bộ", 20), ("Chỉ tiêu", 9), ("Nội dung", 44), ("Tổng của các thôn", 14),
        ("Số đối chiếu", 14), ("Chênh lệch", 12), ("Kết luận", 12), ("Nguồn", 48),
      ])
    var number = 0
    func add(
      _ kind: String, set: String, indicator: String, text: String, sum: SheetDraft.Value, _ a: Double,
      other: SheetDraft.Value, _ b: Double, source: String
    ) {
      number += 1
      let row = data.row
      data.put(.number(Double(number)), 1)
      data.put(kind, 2)
      data.put(set, 3)
      data.put(indicator, 4)
      data.put(text, 5, Look.dataWrapped)
      data.put(sum, 6)
      data.put(other, 7)
      let difference =
        Decimal(string: "\(a)").flatMap { one in Decimal(string: "\(b)").map { one - $0 } }?.double ?? a - b
      data.put(.formula("ROUND(F\(row)-G\(row),6)", .number((difference * 1e6).rounded() / 1e6)), 8)
      data.put(.formula("IF(H\(row)=0,\"Khớp\",\"Lệch\")", .text(abs(difference) < 5e-7 ? "Khớp" : "Lệch")), 9)
      data.put(source, 10)
      data.next()
    }
    for result in context.results {
      for indicator in result.indicators where indicator.indicator.isByVillage {
        let key = Key.item(indicator.indicator)
        for field in [Fact.Field.numerator, .denominator] {
          guard let sum = facts.sum(key, field) else { continue }
          if let own = facts.fact(key, field, village: nil), case .number(let stated) = own.value, own.origin != nil {
            add(
              "Số của xã, công chức", set: result.set.id, indicator: indicator.indicator.id,
              text: "\(field.words): \(indicator.indicator.text)",
              sum: .formula(facts.sumFormula(key, field), .number(sum.double)), sum.double,
              other: .formula(facts.lookUp("SL_GiaTri", key, field, village: nil), .number(stated.double)),
              stated.double,
              source: address(own.origin))
          }
        }
        guard indicator.verdict.missing.isEmpty, let register = indicator.indicator.denominator?.register,
          let sum = facts.sum(key, .denominator)
        else { continue }
        let field: Fact.Field = register == .households ? .households : .people
        guard let listed = facts.sum(FactTable.registerKey, field) else { continue }
        add(
          "Danh sách thôn", set: result.set.id, indicator: indicator.indicator.id,
          text: "\(field.words): \(indicator.indicator.text)",
          sum: .formula(facts.sumFormula(key, .denominator), .number(sum.double)), sum.double,
          other: .formula(facts.sumFormula(FactTable.registerKey, field), .number(listed.double)), listed.double,
          source: "Danh sách thôn của xã")
      }
    }
    for submission in context.report.campaign.submissions {
      for table in submission.tables {
        for total in table.totals where total.sum.isFinite && total.stated.isFinite {
          let heading = table.columns.first { $0.column == total.cell.column }?.heading ?? ""
          let origin = Fact.Origin(file: submission.file, sheet: table.sheet, cell: total.cell)
          add(
            "Dòng cộng trong phiếu", set: table.set ?? "", indicator: "", text: heading, sum: .number(total.sum),
            total.sum,
            other: .number(total.stated), total.stated, source: address(origin))
        }
      }
    }
    guard number > 0 else { return nil }
    var sheet = data.finished()
    if let a = CellReference(row: 2, column: 9), let b = CellReference(row: number + 1, column: 9) {
      sheet.rules = [
        SheetDraft.Rule(CellRange(a, b), .text("Khớp"), fill: Look.green),
        SheetDraft.Rule(CellRange(a, b), .text("Lệch"), fill: Look.red),
      ]
    }
    return sheet
  }

  private static func address(_ origin: Fact.Origin?) -> String {
    guard let origin else { return "" }
    return [origin.file, origin.sheet, origin.cell?.description].compactMap { $0 }.joined(separator: " › ")
  }
}
