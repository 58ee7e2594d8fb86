/// The boxes of notes as old Excel draws them: a part in VML.
enum NoteDrawing {
  /// The type of such parts.
  static let contentType = "application/vnd.openxmlformats-officedocument.vmlDrawing"

  private static let namespaces: [(prefix: String, name: String)] = [
    ("v", "urn:schemas-microsoft-com:vml"), ("o", "urn:schemas-microsoft-com:office:office"),
    ("x", "urn:schemas-microsoft-com:office:excel"),
  ]
  private static let shapeType = "_x0000_t202"

  /// A drawing without boxes; `number` tells it from those of other sheets.
  static func blank(_ number: Int) -> [UInt8] {
    let declarations = namespaces.map { " xmlns:\($0.prefix)=\"\($0.name)\"" }.joined()
    return Array(
      ("<xml\(declarations)><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"\(number)\"/></o:shapelayout></xml>")
        .utf8)
  }

  /// The edits that draw boxes in a drawing; `nil` where it has no end.
  ///
  /// VML that Excel itself writes need not be XML (`<br>`), so that it is searched, not parsed.
  ///
  /// Boxes are numbered on from those that are there; the first one of sheet `number` past 1024 times it, as Excel does.
  static func adding(
    _ notes: [SheetMarks.Target], to bytes: [UInt8], _ measures: SheetMeasures, number sheet: Int = 1
  ) -> BytePatch? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.count == bytes.count, let end = lastIndex(of: "</xml>", in: bytes) else { return nil }
    let declarations = namespaces.filter { !text.contains("xmlns:\($0.prefix)=") }
      .map { " xmlns:\($0.prefix)=\"\($0.name)\"" }.joined()
    var shapes = ""
    if !text.contains("id=\"\(shapeType)\"") {
      shapes +=
        "<v:shapetype\(declarations) id=\"\(shapeType)\" coordsize=\"21600,21600\" o:spt=\"202\" "
        + "path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
        + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
    }
    var number = greatestShape(in: bytes, atLeast: 1024 * sheet)
    for note in notes {
      number += 1
      let height = NoteText.height(NoteText.heading + "\n" + note.note)
      let anchor = measures.anchor(beside: note.cell, width: NoteText.width, height: height)
      shapes +=
        "<v:shape\(declarations) id=\"_x0000_s\(number)\" type=\"#\(shapeType)\" "
        + "style=\"position:absolute;margin-left:80pt;margin-top:5pt;width:\(NoteText.width * 3 / 4)pt;"
        + "height:\(height * 3 / 4)pt;z-index:\(number % 1024);visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
        + "<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
        + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
        + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
        + "<x:Anchor>\(anchor.map(String.init).joined(separator: ", "))</x:Anchor><x:AutoFill>False</x:AutoFill>"
        + "<x:Row>\(note.cell.row - 1)</x:Row><x:Column>\(note.cell.column - 1)</x:Column></x:ClientData></v:shape>"
    }
    var patch = BytePatch()
    patch.insert(shapes, at: end)
    return patch
  }

  /// The edits that take the boxes of some cells out.
  static func removing(_ cells: [CellReference], from bytes: [UInt8]) -> BytePatch {
    var patch = BytePatch()
    let wanted = Set(cells)
    var position = 0
    while let start = index(of: "<v:shape ", in: bytes, from: position),
      let end = index(of: "</v:shape>", in: bytes, from: start)
    {
      let range = start..<end + 10
      let shape = Array(bytes[range])
      if let row = number(in: shape, of: "x:Row"), let column = number(in: shape, of: "x:Column"),
        let cell = CellReference(row: row + 1, column: column + 1), wanted.contains(cell)
      {
        patch.remove(range)
      }
      position = range.upperBound
    }
    return patch
  }

  private static func greatestShape(in bytes: [UInt8], atLeast least: Int) -> Int {
    var greatest = least
    var position = 0
    while let at = index(of: "_x0000_s", in: bytes, from: position) {
      position = at + 8
      var number = 0
      while position < bytes.count, case let digit = bytes[position] &- 0x30, digit < 10, number < 1 << 24 {
        number = number * 10 + Int(digit)
        position += 1
      }
      greatest = max(greatest, number)
    }
    return greatest
  }

  private static func number(in bytes: [UInt8], of element: String) -> Int? {
    guard let start = index(of: "<\(element)>", in: bytes, from: 0),
      let end = index(of: "</\(element)>", in: bytes, from: start)
    else { return nil }
    return Int(
      String(decoding: bytes[(start + element.utf8.count + 2)..<end], as: UTF8.self).filter { !$0.isWhitespace }
    )
    .flatMap { $0 >= 0 && $0 < 1 << 24 ? $0 : nil }
  }

  private static func index(of text: String, in bytes: [UInt8], from: Int) -> Int? {
    let pattern = Array(text.utf8)
    guard let first = pattern.first, from >= 0, bytes.count >= pattern.count, from <= bytes.count - pattern.count
    else { return nil }
    var at = from
    while at <= bytes.count - pattern.count {
      if bytes[at] == first, bytes[at..<at + pattern.count].elementsEqual(pattern) { return at }
      at += 1
    }
    return nil
  }

  private static func lastIndex(of text: String, in bytes: [UInt8]) -> Int? {
    let pattern = Array(text.utf8)
    var at = bytes.count - pattern.count
    while at >= 0 {
      if bytes[at..<at + pattern.count].elementsEqual(pattern) { return at }
      at -= 1
    }
    return nil
  }
}
