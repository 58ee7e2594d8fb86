import Spreadsheets
import Testing

/// What RFC 4180 says, the cases of csv-spectrum, and text that is not as it should be.
@Suite struct CSVParserTests {
  // RFC 4180, section 2, rules 1 to 7.
  @Test(arguments: [
    ("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
    ("aaa,bbb,ccc\r\nzzz,yyy,xxx", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
    ("field_name,b\r\naaa,bbb\r\n", [["field_name", "b"], ["aaa", "bbb"]]),
    ("\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx", [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
    ("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx", [["aaa", "b\r\nbb", "ccc"], ["zzz", "yyy", "xxx"]]),
    ("\"aaa\",\"b\"\"bb\",\"ccc\"\r\nx,y,z", [["aaa", "b\"bb", "ccc"], ["x", "y", "z"]]),
    // Rule 4: blanks are part of a field.
    ("a ,b,c\r\n d,e, f\r\n", [["a ", "b", "c"], [" d", "e", " f"]]),
  ])
  func rfc4180(text: String, expected: [[String]]) throws {
    #expect(try csvRows(text) == expected)
  }

  @Test(arguments: [
    (
      "first,last,address,city,zip\nJohn,Doe,120 any st.,\"Anytown, WW\",08123",
      [["first", "last", "address", "city", "zip"], ["John", "Doe", "120 any st.", "Anytown, WW", "08123"]]
    ),
    ("a,b,c\n1,\"\",\"\"\n2,3,4", [["a", "b", "c"], ["1"], ["2", "3", "4"]]),
    ("a,b,c\r\n1,\"\",\"\"\r\n2,3,4", [["a", "b", "c"], ["1"], ["2", "3", "4"]]),
    ("a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4", [["a", "b"], ["1", "ha \"ha\" ha"], ["3", "4"]]),
    (
      "key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"coordinates\"\": [102.0, 0.5]}\"\n",
      [["key", "val"], ["1", "{\"type\": \"Point\", \"coordinates\": [102.0, 0.5]}"]]
    ),
    (
      "a,b,c\n1,2,3\n\"Once upon \na time\",5,6\n7,8,9\n",
      [["a", "b", "c"], ["1", "2", "3"], ["Once upon \na time", "5", "6"], ["7", "8", "9"]]
    ),
    (
      "a,b,c\r\n1,2,3\r\n\"Once upon \r\na time\",5,6\r\n7,8,9\r\n",
      [["a", "b", "c"], ["1", "2", "3"], ["Once upon \r\na time", "5", "6"], ["7", "8", "9"]]
    ),
    ("a,b\n1,\"ha \n\"\"ha\"\" \nha\"\n3,4\n", [["a", "b"], ["1", "ha \n\"ha\" \nha"], ["3", "4"]]),
    ("a,b,c\n1,2,3\n", [["a", "b", "c"], ["1", "2", "3"]]),
    ("a,b,c\r1,2,3", [["a", "b", "c"], ["1", "2", "3"]]),
    ("a,b,c\n1,2,3\n4,5,ʤ\n", [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "ʤ"]]),
    (
      "Contact Phone Number,Location Coordinates,Cities\n3176931800,\"(41.35339, -74.35346)\",\"Albany\"\n",
      [["Contact Phone Number", "Location Coordinates", "Cities"], ["3176931800", "(41.35339, -74.35346)", "Albany"]]
    ),
  ])
  func csvSpectrum(text: String, expected: [[String]]) throws {
    #expect(try csvRows(text) == expected)
  }

  @Test(arguments: [
    // A quotation mark within a field that is not quoted.
    ("a;b\n5\" ống;x\n", [["a", "b"], ["5\" ống", "x"]]),
    ("Nhà \"A\";3\nb;4\n", [["Nhà \"A\"", "3"], ["b", "4"]]),
    // Blanks outside the marks.
    ("a;b\n\"x\" ;\"y\"\nc;d\n", [["a", "b"], ["x", "y"], ["c", "d"]]),
    ("a;b\n1; \"x; y\"\nc;d\n", [["a", "b"], ["1", "x; y"], ["c", "d"]]),
    ("a\tb\n\"x\"\t \"y\"\nc\td\n", [["a", "b"], ["x", "y"], ["c", "d"]]),
    // Text after a closing mark, as Python and Excel read it.
    ("\"a\"x,b\nc,d\n", [["ax", "b"], ["c", "d"]]),
    ("\"a\"x,\"b\"\nc,d\n", [["ax", "b"], ["c", "d"]]),
    ("\"\"abc,b\nc,d\n", [["abc", "b"], ["c", "d"]]),
    // Marks within marks that nobody doubled.
    ("\"Thôn \"Nà Pia\" mới\";5\nc;6\n", [["Thôn \"Nà Pia\" mới", "5"], ["c", "6"]]),
    ("1;\"Nhà \"A\"\"\n2;x\n", [["1", "Nhà \"A\""], ["2", "x"]]),
    ("1;\"một\nhai \"ba\" bốn\";x\n2;y;z\n", [["1", "một\nhai \"ba\" bốn", "x"], ["2", "y", "z"]]),
    // Never closed.
    ("1;\"Nà Pia;3\n2;Bản Lày;4\n", [["1", "\"Nà Pia", "3"], ["2", "Bản Lày", "4"]]),
    ("1;\"Nà Pia;3\n2;\"Bản Lày\";4\n", [["1", "\"Nà Pia", "3"], ["2", "Bản Lày", "4"]]),
    ("1;\"Nhà A;\"Nhà B\";10\n2;x;y;4\n", [["1", "\"Nhà A", "Nhà B", "10"], ["2", "x", "y", "4"]]),
    ("a;b\n1;x\n2;\"", [["a", "b"], ["1", "x"], ["2", "\""]]),
    // Doubled marks only.
    ("\"\"\"\";b\nc;d\n", [["\"", "b"], ["c", "d"]]),
    ("\"\";b\n\"\"\"x\"\"\";d\n", [["", "b"], ["\"x\"", "d"]]),
  ])
  func oddQuotes(text: String, expected: [[String]]) throws {
    #expect(try csvRows(text) == expected)
  }

  @Test func blankLinesCountAndQuotedLineBreaksDoNot() throws {
    let workbook = try csvWorkbook("a;b\r\n\r\n\"x\r\ny\";2\r\n\n\r3;4")
    #expect(rows(of: workbook) == [["a", "b"], [], ["x\r\ny", "2"], [], [], ["3", "4"]])
    #expect(workbook.sheets[0].lines == [1, 2, 3, 5, 6, 7])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineEndsOfEachKind(end: String) throws {
    let text = ["a;b", "", "1;2", "", "", "3;4", ""].joined(separator: end)
    let workbook = try csvWorkbook(text)
    #expect(rows(of: workbook) == [["a", "b"], [], ["1", "2"], [], [], ["3", "4"]])
    #expect(workbook.sheets[0].lines == [1, 2, 3, 4, 5, 6])
  }

  @Test func mixedLineEnds() throws {
    let workbook = try csvWorkbook("a;b\r1;2\n3;4\r\n\r5;6\n\r7;8")
    #expect(rows(of: workbook) == [["a", "b"], ["1", "2"], ["3", "4"], [], ["5", "6"], [], ["7", "8"]])
    #expect(CSVReader.sniff(Array("a;b\r1;2\n3;4\r\n5;6".utf8)).newline == .mixed)
  }

  @Test func lastEmptyFieldIsAField() throws {
    // Seen in the width: "x;" has two fields as the others do, so no row is ragged.
    let workbook = try csvWorkbook("1;2\n3;4\n5;6\n7;\n8;9\n10;")
    #expect(workbook.notices.isEmpty)
    #expect(rows(of: workbook) == [["1", "2"], ["3", "4"], ["5", "6"], ["7"], ["8", "9"], ["10"]])
  }

  @Test func blanksInsideMarksAreKept() throws {
    #expect(try csvRows("\"  a \";b\nc;\" \"\n") == [["  a ", "b"], ["c", " "]])
  }

  @Test(arguments: [
    // Blanks that libcsv would drop by itself, also where quoted ones come before them.
    "1;\"x; y\";  z\n2; a;b\n", "1;\"x\n;\";  z\n2;a;b \n", " 1;\"x\";z\n2;a;\t\n", "1;\"x\"\"; y\";z\n2;a; b",
    "1;a;b \n2;5\" x; c\n", "1;a;b\n2;\"c;  d\n", "1;a;b\n2;c;  ",
  ])
  func blanksOutsideMarksAreKept(text: String) throws {
    let kept = try csvRows(text).flatMap(\.self).joined().filter { $0 == " " || $0 == "\t" }.count
    #expect(kept == text.filter { $0 == " " || $0 == "\t" }.count)
  }

  @Test func delimiterBeforeACombiningMark() throws {
    // U+0301 after the delimiter: one Character with it, two fields all the same.
    #expect(try csvRows("a;\u{301}b;c\n1;2;3\n") == [["a", "\u{301}b", "c"], ["1", "2", "3"]])
    #expect(try csvRows("a,\u{323}\n1,2\n") == [["a", "\u{323}"], ["1", "2"]])
    // The Greek question mark becomes a semicolon in NFC, but is no delimiter.
    #expect(try csvRows("a;b\u{37E}c\n1;2\n") == [["a", "b;c"], ["1", "2"]])
  }

  @Test func nullBytesAreKeptAndNoticed() throws {
    let workbook = try CSVReader.read(Array("\u{FEFF}a;b\n1;x\0y\n2;z".utf8))
    #expect(rows(of: workbook) == [["a", "b"], ["1", "x\0y"], ["2", "z"]])
    let notice = try #require(workbook.notices.first)
    #expect(workbook.notices.count == 1)
    #expect(notice.code == .nullByte)
    #expect(notice.line == 2)
    #expect(notice.cell?.description == "B2")
  }

  @Test func unclosedQuoteNamesItsLine() throws {
    let workbook = try csvWorkbook("a;b;c\n\"x\ny\";1;2\n3;\"Nà Pia;4\n5;6;7\n")
    #expect(rows(of: workbook) == [["a", "b", "c"], ["x\ny", "1", "2"], ["3", "\"Nà Pia", "4"], ["5", "6", "7"]])
    #expect(workbook.notices.map(\.code) == [.unclosedQuote])
    #expect(workbook.notices.first?.line == 4)
    #expect(workbook.notices.first?.cell?.description == "B3")
  }

  @Test func unclosedQuoteAfterALineBreakInTheSameRecord() throws {
    let workbook = try csvWorkbook("a;b;c\n\"x\ny\";\"1;2\n5;6;7\n")
    #expect(rows(of: workbook) == [["a", "b", "c"], ["x\ny", "\"1", "2"], ["5", "6", "7"]])
    #expect(workbook.notices.first?.line == 3)
  }

  @Test func byteOrderMarkBeforeAQuotedField() throws {
    #expect(try csvRows("\u{FEFF}\"a\";b\n1;2\n") == [["a", "b"], ["1", "2"]])
  }

  @Test(arguments: [3, 255, 256, 257, 300])
  func recordsAcrossPieces(kibibytes: Int) throws {
    // The parser is fed in pieces of 256 KiB; nothing may depend on where they end.
    let filler = String(repeating: "x", count: 1000)
    var text = "1;\"\(filler)\"\r\n"
    let count = kibibytes * 1024 / text.utf8.count
    text = String(repeating: text, count: count) + "2;\"a\"\"b\r\nc\"\r\n3;\"d\"\r\n"
    let rows = try csvRows(text)
    #expect(rows.count == count + 2)
    #expect(rows.prefix(count).allSatisfy { $0 == ["1", filler] })
    #expect(rows.suffix(2) == [["2", "a\"b\r\nc"], ["3", "d"]])
  }
}
