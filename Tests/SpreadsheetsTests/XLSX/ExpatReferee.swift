import CExpat
import TestSupport

@testable import Spreadsheets

/// Reads a sheet part through expat, slowly and plainly: the second opinion on what the scanner reads.
final class ExpatReferee {
  struct Cell: Equatable, CustomStringConvertible {
    var address: String
    var type: String
    var text: String
    var formula: String?
    var description: String { "\(address) \(type) “\(text)” \(formula ?? "–")" }
  }

  private(set) var cells: [Cell] = []
  private var path: [String] = []
  private var row = 0
  private var column = 0
  private var current: Cell?
  private var hasValue = false
  private var keepsSpace = false
  private var piece = ""

  /// The cells of a part; `nil` where it is not well-formed.
  static func cells(_ bytes: [UInt8]) -> [Cell]? {
    guard let parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: 0x1F)) else { return nil }
    defer { XML_ParserFree(parser) }
    let referee = ExpatReferee()
    XML_SetUserData(parser, Unmanaged.passUnretained(referee).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let context, let name else { return }
        var list: [String: String] = [:]
        var next = attributes
        while let key = next?[0], let value = next?[1] {
          list[String(cString: key)] = String(cString: value)
          next = next?.advanced(by: 2)
        }
        Unmanaged<ExpatReferee>.fromOpaque(context).takeUnretainedValue().start(String(cString: name), list)
      },
      { context, _ in
        guard let context else { return }
        Unmanaged<ExpatReferee>.fromOpaque(context).takeUnretainedValue().end()
      })
    XML_SetCharacterDataHandler(parser) { context, text, count in
      guard let context, let text else { return }
      let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
      Unmanaged<ExpatReferee>.fromOpaque(context).takeUnretainedValue().piece += String(decoding: bytes, as: UTF8.self)
    }
    let status = bytes.withUnsafeBytes {
      XML_Parse(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), 1)
    }
    return status == XML_STATUS_OK ? referee.cells : nil
  }

  private func local(_ name: String) -> String {
    let parts = name.split(separator: "\u{1F}")
    guard parts.count == 2 else { return name }
    return SpreadsheetNamespace.isMain(String(parts[0])) ? String(parts[1]) : name
  }

  private func start(_ name: String, _ attributes: [String: String]) {
    path.append(local(name))
    piece = ""
    switch path.joined(separator: "/") {
    case "worksheet/sheetData/row":
      row = attributes["r"].flatMap { Int($0) } ?? row + 1
      column = 0
    case "worksheet/sheetData/row/c":
      let reference = attributes["r"].flatMap { CellReference($0) } ?? CellReference(row: row, column: column + 1)
      column = reference?.column ?? 0
      current = Cell(address: reference?.description ?? "", type: attributes["t"] ?? "n", text: "")
      hasValue = false
    case "worksheet/sheetData/row/c/is/t", "worksheet/sheetData/row/c/is/r/t":
      keepsSpace = attributes["http://www.w3.org/XML/1998/namespace\u{1F}space"] == "preserve"
    default: break
    }
  }

  private func end() {
    switch path.joined(separator: "/") {
    case "worksheet/sheetData/row/c/v":
      current?.text = piece
      hasValue = hasValue || !piece.isEmpty
    case "worksheet/sheetData/row/c/f": current?.formula = piece
    case "worksheet/sheetData/row/c/is/t", "worksheet/sheetData/row/c/is/r/t":
      let spaces: Set<Character> = [" ", "\n", "\r", "\t", "\r\n"]
      var text = piece[...]
      if !keepsSpace {
        while let first = text.first, spaces.contains(first) { text.removeFirst() }
        while let last = text.last, spaces.contains(last) { text.removeLast() }
      }
      current?.text += text
      hasValue = hasValue || !text.isEmpty
    case "worksheet/sheetData/row/c":
      if let current, hasValue || current.formula != nil { cells.append(current) }
    default: break
    }
    path.removeLast()
    piece = ""
  }
}

/// A sink that writes down what the scanner tells.
struct RecordingSink: SheetSink {
  var cells: [ExpatReferee.Cell] = []

  mutating func cell(_ cell: ScannedCell, runs: [TextRun]) {
    let type: String
    var text = cell.text.text
    switch cell.kind {
    case .number: (type, text) = ("n", cell.number.description)
    case .sharedString: (type, text) = ("s", String(cell.index))
    case .boolean: (type, text) = ("b", String(cell.index))
    case .text: type = "text"
    case .error: type = "e"
    case .isoDate: type = "d"
    case .invalid: type = "invalid"
    case .none: (type, text) = ("none", "")
    }
    if type == "text", text.isEmpty, !cell.hasFormula { return }
    cells.append(
      .init(
        address: cell.reference?.description ?? "", type: type, text: text,
        formula: cell.hasFormula ? cell.formula.text : nil))
  }
  mutating func hiddenRow(_ row: Int) {}
  mutating func hiddenColumns(_ columns: ClosedRange<Int>) {}
  mutating func merge(_ range: ByteSlice) {}
}

/// Scans a part in windows of some size.
func scannedCells(_ bytes: [UInt8], window: Int = .max) throws -> [ExpatReferee.Cell] {
  var scanner = SheetScanner(part: "sheet", limits: .checklist, cellsLeft: .max, sink: RecordingSink())
  var buffer = PlainArray<UInt8>()
  var position = 0
  repeat {
    let size = min(window, bytes.count - position)
    bytes[position..<position + size].withUnsafeBufferPointer { buffer.append($0) }
    position += size
    let done = try scanner.scan(buffer.seal(), isFinal: position == bytes.count)
    buffer.removeFirst(done)
  } while position < bytes.count
  return scanner.finish().cells
}
