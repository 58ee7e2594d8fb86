import VietnameseText

/// The fonts that the styles of an OpenDocument file name, for cells and for stretches of text.
///
/// A style that names none takes its parent's; at the end of that stands the default style. Only old Vietnamese fonts matter here:
/// their letters are Latin ones that the font draws as others.
struct ODSFonts: XMLHandler {
  /// What a style is of.
  enum Family: String {
    case cell = "table-cell"
    case text
  }

  private struct Style {
    var parent: String?
    var font: String?
  }

  /// Whether any style names an old Vietnamese font.
  private(set) var hasLegacyFonts = false
  /// Fonts' names by the name of their face.
  private var faces: [String: String] = [:]
  private var styles: [String: Style] = [:]
  private var key: String?

  mutating func start(_ element: borrowing XMLElement) {
    switch element.name {
    case "font-face":
      guard let name = element[prefixed: "name"] else { return }
      faces[name] = element[prefixed: "font-family"].map(Self.plain) ?? name
    case "style", "default-style":
      guard let family = element[prefixed: "family"].flatMap(Family.init(rawValue:)) else { return }
      let key = Self.key(family, element[prefixed: "name"] ?? "")
      styles[key] = Style(parent: element[prefixed: "parent-style-name"].map { Self.key(family, $0) })
      self.key = key
    case "text-properties":
      guard let key else { return }
      let font =
        element[prefixed: "font-name"].map { faces[$0] ?? $0 } ?? element[prefixed: "font-family"].map(Self.plain)
      guard let font else { return }
      styles[key]?.font = font
      if TextEncoding(fontName: font) != nil { hasLegacyFonts = true }
    default: break
    }
  }

  mutating func end(_ element: borrowing XMLElement) {
    if element.name == "style" || element.name == "default-style" { key = nil }
  }

  /// The font that a style shows its text in; `nil` where neither it nor its parents name one.
  func font(of style: String, _ family: Family) -> String? {
    var next = Self.key(family, style)
    // Parents that go in a circle end here too.
    for _ in 0..<16 {
      guard let style = styles[next] else { break }
      if let font = style.font { return font }
      guard let parent = style.parent else { break }
      next = parent
    }
    return styles[Self.key(family, "")]?.font
  }

  private static func key(_ family: Family, _ name: String) -> String { "\(family.rawValue) \(name)" }

  /// A font's name without quotes: `'Liberation Sans'`.
  private static func plain(_ name: String) -> String { name.filter { $0 != "'" && $0 != "\"" } }
}
