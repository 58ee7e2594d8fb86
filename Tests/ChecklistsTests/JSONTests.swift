import Checklists
import FoundationEssentials
import Spreadsheets
import Testing
import VietnameseText

@Suite struct JSONTests {
  @Test func keepsOrderAndEscapes() {
    let json = JSON.object([
      "z": .string("\"\\\n\r\t\u{1}ế"), "a": .array([.int(-3), .bool(false), .null]), "e": .object([:]),
    ])
    #expect(json.line == #"{"z":"\"\\\n\r\t\u0001ế","a":[-3,false,null],"e":{}}"#)
  }

  @Test func numbersAreExactAndNeverNotANumber() {
    #expect(JSON.number(Decimal(string: "92.5") ?? 0).line == "92.5")
    #expect(JSON.number(Decimal(string: "0.1") ?? 0).line == "0.1")
    #expect(JSON.double(3).line == "3")
    #expect(JSON.double(0.955).line == "0.955")
    #expect(JSON.double(1e21).line == "1e+21")
    #expect(JSON.double(.nan).line == "null")
    #expect(JSON.double(-.infinity).line == "null")
  }

  @Test func prettyIndents() {
    #expect(JSON.object(["a": .array([.int(1)])]).pretty == "{\n  \"a\": [\n    1\n  ]\n}\n")
  }
}
