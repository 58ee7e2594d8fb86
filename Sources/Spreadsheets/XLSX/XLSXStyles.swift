/// What a cell's style tells about its value: the number format and, where it matters, the font.
struct StylesHandler: XMLHandler {
  /// Format codes of their own, by id.
  var formats: [Int: String] = [:]
  /// Font names, by position.
  var fonts: [String] = []
  /// Number format and font of each cell style, by position.
  var cellStyles: [(format: Int, font: Int)] = []
  private var section = ""
  private var fontName: String?

  mutating func start(_ element: borrowing XMLElement) {
    guard element.isMain else { return }
    if element.depth == 1 { section = element.name }
    switch (section, element.name) {
    case ("numFmts", "numFmt"):
      if let id = element.number("numFmtId"), let code = element["formatCode"] { formats[id] = code }
    case ("fonts", "font") where element.depth == 2: fontName = nil
    case ("fonts", "name") where element.depth == 3: fontName = element["val"]
    case ("cellXfs", "xf") where element.depth == 2:
      cellStyles.append((element.number("numFmtId") ?? 0, element.number("fontId") ?? 0))
    default: break
    }
  }

  mutating func end(_ element: borrowing XMLElement) {
    if section == "fonts", element.name == "font", element.depth == 2 {
      fonts.append(fontName ?? "")
      fontName = nil
    }
  }
}
