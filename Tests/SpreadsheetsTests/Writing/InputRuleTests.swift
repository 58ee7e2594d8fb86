import Testing
import VietnameseText

@testable import Spreadsheets

@Suite struct InputRuleTests {
  private func cause(_ allowed: SheetDraft.InputRule.Allowed) throws -> WriteError.Cause? {
    let range = try #require(CellRange("B2:B9"))
    var sheet = SheetDraft(name: "Phiếu")
    sheet.inputs = [SheetDraft.InputRule(range, allowed, title: "Ghi số", help: "Từ 0", refusal: "Cần một số")]
    let day = try #require(CivilDate(year: 2023, month: 8, day: 5))
    var writer = try WorkbookWriter(created: day)
    do throws(WriteError) {
      try writer.add(sheet)
      _ = try writer.close()
      return nil
    } catch { return error.cause }
  }

  @Test(
    arguments: [
      .anything, .list(["Đạt", "Chưa đạt"]), .cells("'Danh mục'!$A$1:$A$900"), .number(0...100), .numberFrom(0),
      .wholeNumberFrom(0), .formula("AND(ISNUMBER(B2),B2<=C2)"),
    ] as [SheetDraft.InputRule.Allowed])
  func everyKindIsWritten(allowed: SheetDraft.InputRule.Allowed) throws {
    #expect(try cause(allowed) == nil)
  }

  /// The library joins a list with commas in a buffer of 255 bytes: 249 with the commas are let in.
  @Test func aListEndsBeforeTheLibrarysBuffer() throws {
    func list(_ last: Int) -> SheetDraft.InputRule.Allowed {
      .list(Array(repeating: String(repeating: "a", count: 49), count: 4) + [String(repeating: "b", count: last)])
    }
    #expect(try cause(list(48)) == nil)
    #expect(try cause(list(49)) == .invalidRange)
    #expect(try cause(.list(Array(repeating: "a", count: 256))) == .invalidRange)
  }

  @Test(
    arguments: [
      (.list([]), .invalidRange), (.list(["Đạt", ""]), .invalidRange), (.list(["Đạt, cần duy trì"]), .invalidRange),
      (.numberFrom(.nan), .numberNotFinite), (.number(0 ... .infinity), .numberNotFinite),
      (.formula(String(repeating: "1+", count: 127) + "1"), .invalidFormula),
    ] as [(SheetDraft.InputRule.Allowed, WriteError.Cause)])
  func whatExcelRefusesIsRefused(allowed: SheetDraft.InputRule.Allowed, wanted: WriteError.Cause) throws {
    #expect(try cause(allowed) == wanted)
  }
}
