import Spreadsheets
import Testing

@Suite struct CSVRaggedRowsTests {
  private func raggedLines(_ text: String) throws -> [Int?] {
    try csvWorkbook(text).notices.filter { $0.code == .raggedRow }.map(\.line)
  }

  @Test(arguments: [
    ("a;b;c\n1;2;3\n4;5\n6;7;8\n", 3),
    ("a;b;c\n1;2;3\n4;5;6;7\n6;7;8\n", 3),
    ("a;b;c\n1;2;3\n4;5;6\n6;7\n", 4),
    ("a;b;c\n1;2;3\n4;5;6\n6;7;8;9\n", 4),
    // Lines, not records.
    ("a;b;c\n\"1\nx\";2;3\n\n4;5\n6;7;8\n", 5),
  ])
  func oneRow(text: String, line: Int) throws {
    #expect(try raggedLines(text) == [line])
  }

  @Test(arguments: [
    "a;b;c\n1;2;3\n4;5;6\n",
    // Empty cells at the end, whether their delimiters stand or not.
    "a;b;c;;\n1;2;3;;\n4;5;6;;;;\n",
    "TIÊU ĐỀ\nXã;Thụy Hùng\na;b;c\n1;2;3\n4;5;6\n",
    "a;b;c\n1;2;3\nII. Nhóm\n4;5;6\n",
    "a;b;c\n1;2;3\n4;5;6\nTổng cộng;5\n",
    "a;b;c\n1;2;3\n4;5;6\n\nNgười lập;Trưởng thôn\n",
    "a;b;c\n1;2;3\n4;5;6\n\nx;y\n1;2\n3;4\n",
    "một\nhai\nba\n",
  ])
  func normal(text: String) throws {
    #expect(try raggedLines(text).isEmpty)
  }

  @Test func namesTheCell() throws {
    let notices = try csvWorkbook("a;b;c\n1;2;3\n4;5;6;7\n8;9\n6;7;8\n").notices
    #expect(notices.map(\.cell?.description) == ["D3", "C4"])
    #expect(notices.map(\.detail) == ["4/3", "2/3"])
  }
}
