import Checklists
import Criteria
import FoundationEssentials
import VietnameseText

/// Small pieces of sentences: numbers the Vietnamese way, quotations cut to length, levels in words.
enum Wording {
  /// What stands in place of a person's name or number.
  static let masked = "•••"

  /// A file's own name without its folder and the mark of an annotated copy, whose findings read like the original's.
  static func fileName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.replacing(InputFiles.annotatedSuffix + ".", with: ".")
  }

  /// A figure with a decimal comma and dots for thousands, at most `places` decimals: `1.234,5`.
  static func number(_ value: Decimal, places: Int = 2) -> String { value.vietnamese(maxFraction: places) }

  /// The same for a machine's number.
  static func number(_ value: Double, places: Int = 2) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "?" }
    return number(Decimal(string: value.description) ?? Decimal(value), places: places)
  }

  /// The number with its unit: `65,2%`, `3,7 km`.
  static func figure(_ value: Decimal, unit: String?, places: Int = 2) -> String {
    let number = number(value, places: places)
    guard let unit, !unit.isEmpty else { return number }
    return unit == "%" ? number + "%" : number + " " + unit
  }

  /// A text in one line, cut to a length, with what cannot be seen made visible.
  static func clip(_ text: String, _ length: Int = 30) -> String {
    var out = ""
    var count = 0
    for character in text {
      if count == length {
        out += "…"
        break
      }
      out += visible(character)
      count += 1
    }
    return out
  }

  /// Two names cut to a length so that they stay apart: their ends where these differ, else their beginnings.
  static func apart(_ a: String, _ b: String, _ length: Int) -> (String, String) {
    guard a.count > length || b.count > length else { return (clip(a, length), clip(b, length)) }
    func end(_ text: String) -> String {
      text.count > length ? "…" + clip(String(text.suffix(length - 1)), length) : clip(text, length)
    }
    let ends = (end(a), end(b))
    return ends.0 == ends.1 ? (clip(a, length), clip(b, length)) : ends
  }

  private static func visible(_ character: Character) -> String {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return String(character)
    }
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: return " "
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFFE, 0xFFFF: return "␣"
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: return "␣"
    default: return String(character)
    }
  }

  /// A blank at either end shown as "␣", for messages about invisible characters.
  static func showingEnds(_ text: String) -> String {
    var inner = Substring(text)
    var head = ""
    var tail = ""
    while inner.first == " " {
      inner = inner.dropFirst()
      head += "␣"
    }
    while inner.last == " " {
      inner = inner.dropLast()
      tail += "␣"
    }
    return clip(head + inner + tail)
  }

  /// The level in words: "từ 80%", "không quá 5 nhà", "Đạt".
  static func level(_ threshold: Threshold) -> Bilingual {
    switch threshold.level {
    case .number(let bound):
      let figure = figure(bound, unit: threshold.unit)
      return switch threshold.comparator {
      case .atLeast: Bilingual(vi: "từ \(figure)", en: "at least \(figure)")
      case .atMost: Bilingual(vi: "không quá \(figure)", en: "at most \(figure)")
      case .equal, .yes: Bilingual(vi: "bằng \(figure)", en: "exactly \(figure)")
      }
    case .step(let step): return Bilingual(vi: "“\(step)”", en: "“\(step)”")
    case .yes: return Bilingual(vi: "“Đạt”", en: "“Đạt”")
    case .unknown: return Bilingual(vi: "chưa có", en: "not known")
    }
  }

  /// "mức đạt chuẩn", with the warning while nobody has compared it with the text.
  static func levelName(_ threshold: Threshold) -> Bilingual {
    threshold.citation.verified == nil
      ? Bilingual(vi: "mức đạt chuẩn (chưa đối chiếu văn bản)", en: "the level (not yet checked against the decision)")
      : Bilingual(vi: "mức đạt chuẩn", en: "the level")
  }

  /// A status as a clerk writes it.
  static func status(_ isMet: Bool) -> String { isMet ? "Đạt" : "Chưa đạt" }
}

/// Both languages at once, for checks' texts.
func say(_ vi: String, _ en: String) -> Bilingual { Bilingual(vi: vi, en: en) }
