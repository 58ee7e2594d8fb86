import Spreadsheets
import Testing

@Suite struct CSVSnifferTests {
  private func sniff(_ text: String) -> CSVDialect { CSVReader.sniff(Array(text.utf8)) }

  @Test func nothingButOneDelimiter() {
    let dialect = sniff("a;b;c\r\n1;2;3\r\n")
    #expect(dialect.delimiter == UInt8(ascii: ";"))
    #expect(dialect.columns == 3)
    #expect(dialect.newline == .crlf)
    #expect(dialect.quoting == .none)
    #expect(dialect.confidence > 0.8)
    #expect(!dialect.reasons.isEmpty)
  }

  @Test func decimalCommasAreNoDelimiters() {
    let dialect = sniff("A;92,5;3,7\nB;80,1;2,5\nC;77,2;1,5\n")
    #expect(dialect.delimiterName == ";")
    #expect(dialect.columns == 3)
    #expect(dialect.runnerUp != nil)
    #expect(!dialect.isGuess)
  }

  @Test func semicolonsInProseAreNoDelimiters() {
    let dialect = sniff("a,b\n1,đường; cầu; mương\n2,nước; điện; chợ\n3,x; y; z\n")
    #expect(dialect.delimiterName == ",")
    #expect(!dialect.isGuess)
  }

  @Test func oneBadRowOfAnotherDelimiterChangesNothing() {
    var text = "STT;Tên;Số\n"
    for row in 1...6 { text += "\(row);Nà Pia;1\n" }
    text += String(repeating: "a,b,c,d,e,f,g,h,", count: 50) + "\n"
    #expect(sniff(text).delimiterName == ";")
  }

  @Test func twoReadingsAsGoodAsEachOtherAreAGuess() throws {
    let workbook = try csvWorkbook("a,b;c,d\ne,f;g,h\n")
    let notice = try #require(workbook.notices.first { $0.code == .dialectGuessed })
    // Both readings, told by their cells.
    #expect(notice.detail.contains("e,f ¦ g,h"))
    #expect(notice.detail.contains("e ¦ f;g ¦ h"))
    #expect(try csvWorkbook("a;b;c\n1;2;3\n").notices.isEmpty)
  }

  @Test func oneColumn() throws {
    #expect(try csvRows("Ghi chú\nĐường đã xong\nChờ xi măng\n") == [["Ghi chú"], ["Đường đã xong"], ["Chờ xi măng"]])
    #expect(sniff("Ghi chú\nĐường đã xong\n").columns == 1)
    // A comma in one line of prose splits nothing.
    #expect(
      try csvRows("Ghi chú\nĐường đã xong\nChờ xi măng, cát\nHết\nXong\n")
        == [["Ghi chú"], ["Đường đã xong"], ["Chờ xi măng, cát"], ["Hết"], ["Xong"]])
  }

  @Test func aMessageIsNoTable() throws {
    let lines = [
      "Thôn Pá Danh báo cáo năm 2023", "2.2 Đường thôn được cứng hóa: 69,4%", "2.3 Đường ngõ xóm sạch: 81,3%",
      "2.4 Đường trục chính nội đồng: 71,7%", "9.2 Hộ có nhà kiên cố: 62,3%",
    ]
    #expect(try csvRows(lines.joined(separator: "\n")) == lines.map { [$0] })
    let longer = [
      "Số hộ 69, khẩu 290", "2.2 Đường thôn, liên thôn: 2,5/3,6 km = 69,4% - Chưa đạt", "8.3 Loa đến thôn: Đạt",
      "9.1 Nhà tạm, dột nát: 2 nhà - Chưa đạt", "2.4 Đường trục chính: 3,8/5,3 km = 71,7% - Đạt",
      "17.10 Hộ, cơ sở tuân thủ an toàn: 13/15 cơ sở = 86,7%", "17.11 Hộ phân loại rác: 13/69 hộ = 18,8%",
    ]
    #expect(try csvRows(longer.joined(separator: "\n")) == longer.map { [$0] })
    let notebook = [
      "Bản Lũng Cùng, xã Lũng Pảng", "Tự chấm, tháng 7", "1/ Chỉ tiêu 2.2: Đường bản", "- Cả bản: 3,5 km",
      "- Đã làm: 3,2 km",
      "- Bằng: 91,4%", "- Tự chấm: đạt",
    ]
    #expect(try csvRows(notebook.joined(separator: "\n")) == notebook.map { [$0] })
    #expect(try csvRows("Thôn, Hộ, Đạt\nNà Pia, 73, 63\nPò Mạ, 69, 63\n")[1] == ["Nà Pia", "73", "63"])
    // With headings over them the same rows are a table.
    let table = ["Thôn,Hộ,Đạt"] + ["Bản Mạy 1,73,63", "Bản Mạy 2,69,63", "Tân Lập 1,92,88", "Tân Lập 2,85,80"]
    #expect(try csvRows(table.joined(separator: "\n"))[1] == ["Bản Mạy 1", "73", "63"])
    #expect(try csvRows("1,2,3\n4,5,6\n7,8,9\n")[0] == ["1", "2", "3"])
  }

  @Test func separatorLineNamesAnyDelimiter() throws {
    let text = "sep=:\r\na:b;c\r\n1:2;3\r\n"
    #expect(sniff(text).hasSeparatorLine)
    #expect(sniff(text).delimiterName == ":")
    #expect(sniff(text).confidence == 1)
    #expect(try csvRows(text) == [[], ["a", "b;c"], ["1", "2;3"]])
    #expect(try csvWorkbook(text).sheets[0].lines == [1, 2, 3])
  }

  @Test func separatorLineThatSplitsNothingIsNotBelieved() throws {
    let text = "sep=;\r\na,b\r\n1,2\r\n3,4\r\n"
    #expect(sniff(text).delimiterName == ",")
    #expect(try csvRows(text) == [[], ["a", "b"], ["1", "2"], ["3", "4"]])
  }

  @Test func separatorLineIsFirstOrNone() throws {
    #expect(try csvRows("a;b\nsep=,;x\n1;2\n") == [["a", "b"], ["sep=,", "x"], ["1", "2"]])
    #expect(try csvRows("separator;b\n1;2\n") == [["separator", "b"], ["1", "2"]])
  }

  @Test func quotingAndNewlines() {
    #expect(sniff("\"a\";\"b\"\n\"1\";\"2\"\n").quoting == .all)
    #expect(sniff("a;\"b\"\n1;2\n").quoting == .some)
    #expect(sniff("a;b\n1;2\n").newline == .lf)
    #expect(sniff("a;b\r1;2\r").newline == .cr)
    #expect(sniff("a;b").newline == .none)
    // The line break within the marks is no line end of the file.
    #expect(sniff("\"a\nx\";b\r\n1;2\r\n").newline == .crlf)
  }

  @Test func blankFilesAreSaidToBeSo() {
    #expect(sniff("").confidence == 0)
    #expect(sniff(" \r\n ").confidence == 0)
  }

  @Test func paddedDelimiters() throws {
    #expect(try csvRows("a, b, c\n1, \"2, x\", 3\n") == [["a", "b", "c"], ["1", "2, x", "3"]])
    #expect(sniff("a, b, c\n1, 2, 3\n").isPadded)
    #expect(!sniff("a,b, c\n1,2,3\n").isPadded)
  }

  @Test func apostropheQuotesOnlyWhereAllFieldsThatOpenWithOneEndWithOne() throws {
    #expect(try csvRows("'a';'b;c'\n'1';'2'\n") == [["a", "b;c"], ["1", "2"]])
    #expect(try csvRows("a;'0912\nb;'0913\n") == [["a", "'0912"], ["b", "'0913"]])
    #expect(try csvRows("H'Hen;1\nY Bhăm;2\n") == [["H'Hen", "1"], ["Y Bhăm", "2"]])
  }

  @Test func windowsPathsAreNoEscapes() throws {
    #expect(try csvRows("a;\"C:\\dir\\\"\nb;c\n") == [["a", "C:\\dir\\"], ["b", "c"]])
  }
}
