extension NumberFormat {
  /// A number as `2 1/4`, by a section such as `# ?/?`, `# ??/??` or `# ?/16`; `nil` where the section makes no sense.
  static func fraction(_ number: Double, _ section: Section) -> String? {
    let tokens = section.tokens
    guard let slash = tokens.firstIndex(of: .slash), number.magnitude < 1e15 else { return nil }
    var top = slash
    while top > 0, case .digit = tokens[top - 1] { top -= 1 }
    guard top < slash, let below = Denominator(tokens[(slash + 1)...]) else { return nil }
    let before = Array(tokens[..<top])
    let hasWhole = before.contains { if case .digit = $0 { true } else { false } }

    var whole = hasWhole ? number.magnitude.rounded(.down) : 0
    let nearest = below.nearest(to: number.magnitude - whole)
    var over = nearest.over
    if hasWhole, over == nearest.under {
      whole += 1
      over = 0
    }
    var result = number < 0 && (whole > 0 || over > 0) ? "-" : ""
    // Next to a fraction a whole of zero is shown only where a `0` asks for it; without one it is all there is.
    let isBare = over == 0 && hasWhole
    let digits = DecimalDigits(whole)
    if isBare && digits.isZero && !before.contains(.digit(UInt8(ascii: "0"))) {
      result += "0"
    } else if hasWhole {
      let shown = wholeText(digits.whole, before, hasGrouping: section.hasGrouping)
      result += isBare || digits.isZero && shown.utf8.allSatisfy { $0 == 0x20 } ? shown.trimmingSpaces : shown
    } else {
      for case .literal(let text) in before { result += text }
    }
    if !isBare { result += "\(over)/\(nearest.under)" }
    for case .literal(let text) in tokens[below.end...] { result += text }
    return result
  }

  /// What a format says about the number below the stroke.
  private struct Denominator {
    /// The number itself, as in `# ?/16`.
    var fixed: Int?
    /// The greatest one allowed, as in `# ??/??`.
    var bound: Int
    /// The position of the first token behind it.
    var end: Int

    init?(_ tokens: ArraySlice<Token>) {
      var number = 0
      var places = 0
      end = tokens.startIndex
      while end < tokens.endIndex, places < 7 {
        if case .literal(let text) = tokens[end], let digit = text.utf8.first, text.utf8.count == 1,
          case UInt8(ascii: "1")...UInt8(ascii: "9") = digit
        {
          number = number * 10 + Int(digit - UInt8(ascii: "0"))
        } else if case .digit = tokens[end] {
          number *= 10
        } else {
          break
        }
        places += 1
        end += 1
      }
      guard places > 0 else { return nil }
      fixed = number > 0 ? number : nil
      bound = (0..<places).reduce(1) { power, _ in power * 10 } - 1
    }

    /// The fraction that comes nearest to a number, by its continued fraction.
    func nearest(to number: Double) -> (over: Int, under: Int) {
      if let fixed { return (Int(exactly: (number * Double(fixed)).rounded()) ?? 0, fixed) }
      var (before, last) = ((over: 0.0, under: 1.0), (over: 1.0, under: 0.0))
      var rest = number
      while true {
        let step = rest.rounded(.down)
        let next = (over: before.over + step * last.over, under: before.under + step * last.under)
        guard next.under <= Double(bound) else {
          // Between the last two, the nearest that the bound allows.
          let room = ((Double(bound) - before.under) / last.under).rounded(.down)
          let other = (over: before.over + room * last.over, under: before.under + room * last.under)
          let isNearer = abs(other.over / other.under - number) < abs(last.over / last.under - number)
          let best = isNearer ? other : last
          return (Int(exactly: best.over) ?? 0, Int(exactly: best.under) ?? 1)
        }
        (before, last) = (last, next)
        // Below this, the digits of a Double say nothing any more.
        guard rest - step > 1e-9 else { return (Int(exactly: last.over) ?? 0, Int(exactly: last.under) ?? 1) }
        rest = 1 / (rest - step)
      }
    }
  }
}
