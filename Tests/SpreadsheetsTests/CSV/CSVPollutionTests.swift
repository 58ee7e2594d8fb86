import Spreadsheets
import Testing

/// One table, written with each delimiter, spoiled in the ways of the Pollock benchmark (Vitagliano et al., VLDB 2023): what is
/// read must be the table all the same.
@Suite struct CSVPollutionTests {
  static let delimiters = [";", ",", "\t", "|"]

  @Test(arguments: delimiters, Pollution.all)
  func readsTheTable(delimiter: String, pollution: Pollution) throws {
    let (text, expected) = pollution.spoil(PlainTable(), delimiter)
    let bytes = Array(text.utf8)
    let dialect = CSVReader.sniff(bytes)
    #expect(dialect.delimiter == delimiter.utf8.first, "\(dialect)")
    #expect(!dialect.isGuess, "\(dialect)")
    let workbook = try CSVReader.read(bytes)
    #expect(rows(of: workbook) == expected)
    #expect(workbook.notices.map(\.code) == pollution.notices, "\(workbook.notices)")
  }
}

/// A village's table, and how it is written.
struct PlainTable {
  var rows: [[String]] = [
    ["STT", "Thôn", "Ngày rà soát", "Tỷ lệ", "Số hộ", "Ghi chú"],
    ["1", "Nà Pia", "05/08/2023", "92,5", "86", "Đường, cầu; mương"],
    ["2", "Bản Lày", "13/08/2023", "100", "112", "nói \"tốt\""],
    ["3", "Pò Mã", "01/09/2023", "65,2%", "45", "Chưa đạt | làm tiếp"],
    ["4", "Khuổi Tao", "02/09/2023", "80", "57", "Dòng một\nDòng hai"],
    ["5", "Còn Quyền", "03/09/2023", "77,75", "68", "Đạt"],
    ["6", "Nà Mò", "04/09/2023", "1.234,5", "91", "Đạt"],
    ["7", "Thâm Luông", "05/09/2023", "0", "33", "Đạt"],
  ]
  var end = "\r\n"
  var quote = "\""
  var quotesAll = false
  var escape = "\""
  var padding = ""

  func line(_ row: [String], _ delimiter: String) -> String {
    row.map { field(String($0), delimiter) }.joined(separator: delimiter + padding)
  }

  private func field(_ text: String, _ delimiter: String) -> String {
    let special = (delimiter + quote + "\n\r").unicodeScalars
    let needsQuotes = quotesAll || text.unicodeScalars.contains { special.contains($0) }
    guard needsQuotes else { return text }
    let parts = text.split(separator: quote, omittingEmptySubsequences: false)
    return quote + parts.joined(separator: escape + quote) + quote
  }

  func lines(_ delimiter: String) -> [String] { rows.map { line($0, delimiter) } }

  func text(_ delimiter: String) -> String { text(lines(delimiter)) }

  func text(_ lines: [String]) -> String { lines.map { $0 + end }.joined() }
}

/// One way to spoil a table.
struct Pollution: CustomTestStringConvertible, Sendable {
  var testDescription: String
  /// What the reader notices.
  var notices: [ReadNotice.Code] = []
  /// The file's text, and the rows that must come out of it.
  var spoil: @Sendable (PlainTable, String) -> (String, [[String]])

  init(
    _ name: String, notices: [ReadNotice.Code] = [],
    spoil: @escaping @Sendable (PlainTable, String) -> (String, [[String]])
  ) {
    testDescription = name
    self.notices = notices
    self.spoil = spoil
  }

  static let all: [Pollution] = files + tables + rows

  static let files: [Pollution] = [
    Pollution("none") { ($0.text($1), $0.rows) },
    Pollution("no line end at the end") { (String($0.text($1).dropLast()), $0.rows) },
    Pollution("two line ends at the end") { ($0.text($1) + $0.end, $0.rows) },
    Pollution("LF") {
      var table = $0
      table.end = "\n"
      return (table.text($1), table.rows)
    },
    Pollution("CR") {
      var table = $0
      table.end = "\r"
      return (table.text($1), table.rows)
    },
    Pollution("one line with another end") {
      let lines = $0.lines($1)
      return ($0.text(Array(lines[..<3])) + lines[3] + "\n" + lines[4] + "\r" + $0.text(Array(lines[5...])), $0.rows)
    },
    Pollution("all quoted") {
      var table = $0
      table.quotesAll = true
      return (table.text($1), table.rows)
    },
    Pollution("apostrophes for quotes") {
      var table = $0
      table.rows[2][5] = "tốt"
      table.quote = "'"
      table.escape = "'"
      table.quotesAll = true
      return (table.text($1), table.rows)
    },
    Pollution("backslash escapes") {
      var table = $0
      table.escape = "\\"
      return (table.text($1), table.rows)
    },
    Pollution("space after each delimiter") {
      var table = $0
      table.padding = $1 == "\t" ? "" : " "
      return (table.text($1), table.rows)
    },
    Pollution("byte-order mark") { ("\u{FEFF}" + $0.text($1), $0.rows) },
    Pollution("sep= line") { ("sep=\($1)\r\n" + $0.text($1), [[]] + $0.rows) },
    Pollution("SEP= line with the cells of its row") { ("SEP=\($1)\($1)\($1)\r\n" + $0.text($1), [[]] + $0.rows) },
  ]

  static let tables: [Pollution] = [
    Pollution("titles without delimiters") {
      let title = "Biểu rà soát, năm 2023: đường; điện | nước".split(separator: $1).joined()
      let titles = ["ỦY BAN NHÂN DÂN XÃ", title, ""]
      return ($0.text(titles + $0.lines($1)), titles.map { $0.isEmpty ? [] : [$0] } + $0.rows)
    },
    Pollution("titles with the delimiters of their row") {
      let title = "ỦY BAN NHÂN DÂN XÃ" + String(repeating: $1, count: 5)
      return ($0.text([title] + $0.lines($1)), [["ỦY BAN NHÂN DÂN XÃ"]] + $0.rows)
    },
    Pollution("footers") {
      let footers = ["", "Người lập biểu\($1)\($1)Trưởng thôn", "(Ký tên)"]
      return (
        $0.text($0.lines($1).map { $0 } + footers),
        $0.rows + [[], ["Người lập biểu", "", "Trưởng thôn"], ["(Ký tên)"]]
      )
    },
    Pollution("header of three rows") {
      let more = [["", "Nơi", "", "Số", "", ""], ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"]]
      let rows = [more[0], $0.rows[0], more[1]] + $0.rows.dropFirst()
      var table = $0
      table.rows = rows
      return (table.text($1), [["", "Nơi", "", "Số"]] + rows.dropFirst())
    },
    Pollution("line break in the header") {
      var table = $0
      table.rows[0][3] = "Tỷ lệ\n(%)"
      table.rows[0][4] = "Số\r\nhộ"
      return (table.text($1), table.rows)
    },
    Pollution("no header") {
      var table = $0
      table.rows.removeFirst()
      return (table.text($1), table.rows)
    },
    Pollution("only a header") {
      var table = $0
      table.rows = [table.rows[0]]
      return (table.text($1), table.rows)
    },
    Pollution("one data row") {
      var table = $0
      table.rows = Array(table.rows[...1])
      table.rows[1][5] = "Đạt"
      return (table.text($1), table.rows)
    },
    Pollution("same name for two columns") {
      var table = $0
      table.rows[0][4] = "Tỷ lệ"
      return (table.text($1), table.rows)
    },
    Pollution("empty columns at the end") {
      let more = String(repeating: $1, count: 3)
      return ($0.text($0.lines($1).map { $0 + more }), $0.rows)
    },
    Pollution("group rows") {
      var lines = $0.lines($1)
      var rows = $0.rows
      lines.insert("II. Vùng cao", at: 5)
      rows.insert(["II. Vùng cao"], at: 5)
      return ($0.text(lines), rows)
    },
    Pollution("a second table of the same width") {
      ($0.text($0.lines($1) + [""] + $0.lines($1)), $0.rows + [[]] + $0.rows)
    },
    Pollution("a second table, narrower") { table, delimiter in
      var other = table
      other.rows = table.rows.prefix(4).map { Array($0[..<4]) }
      return (table.text(delimiter) + other.end + other.text(delimiter), table.rows + [[]] + other.rows)
    },
    Pollution("a second table, wider, no blank line between") { table, delimiter in
      var other = table
      other.rows = table.rows.prefix(4).map { $0 + ["x", "y"] }
      return (table.text(delimiter) + other.text(delimiter), table.rows + other.rows)
    },
  ]

  static let rows: [Pollution] =
    (1...7).map(cellLess) + (0...7).map(cellMore) + [1, 4, 7].map(unclosedMark) + [2, 5].map(markInTheMiddle) + [
      oneCell
    ]

  private static func cellLess(row: Int) -> Pollution {
    Pollution("a cell less in row \(row)", notices: [.raggedRow]) {
      var table = $0
      table.rows[row].remove(at: 2)
      return (table.text($1), table.rows)
    }
  }

  private static func cellMore(row: Int) -> Pollution {
    Pollution("a cell more in row \(row)", notices: [.raggedRow]) {
      var table = $0
      table.rows[row].insert("thừa", at: 2)
      return (table.text($1), table.rows)
    }
  }

  private static func unclosedMark(row: Int) -> Pollution {
    Pollution("a mark never closed in row \(row)", notices: [.unclosedQuote]) { table, delimiter in
      var table = table
      table.rows[row] = ["9", "\"Bản Rọi", "06/09/2023", "100", "12", "Đạt"]
      var lines = table.lines(delimiter)
      lines[row] = table.rows[row].joined(separator: delimiter)
      return (table.text(lines), table.rows)
    }
  }

  private static func markInTheMiddle(row: Int) -> Pollution {
    Pollution("a mark in the middle of a cell in row \(row)") { table, delimiter in
      var table = table
      table.rows[row] = ["9", "Ống 5\" Rọi", "06/09/2023", "100", "12", "Đạt"]
      var lines = table.lines(delimiter)
      lines[row] = table.rows[row].joined(separator: delimiter)
      return (table.text(lines), table.rows)
    }
  }

  /// A row pasted with another separator holds one cell here: one bad row never changes the dialect.
  private static let oneCell = Pollution("a row in one cell") { table, delimiter in
    let line = "3 ~ Pò Mã ~ 01/09/2023 ~ 65 ~ 45 ~ Đạt"
    var lines = table.lines(delimiter)
    lines[3] = line
    var rows = table.rows
    rows[3] = [line]
    return (table.text(lines), rows)
  }
}
